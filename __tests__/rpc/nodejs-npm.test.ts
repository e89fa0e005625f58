import { describe, it } from 'vitest'
import { needsTool } from '../support/tools.ts'
import { type App, type Build, type Builds, expectSame } from './original.ts'

const manifest = (more: object = {}) =>
  JSON.stringify({
    name: 'thumbnails',
    version: '1.0.0',
    files: ['index.js', 'lib/', 'bin/'],
    dependencies: { 'is-odd': '3.0.1' },
    devDependencies: { ms: '2.1.3' },
    ...more,
  })

const app: App = {
  'package.json': manifest(),
  'index.js': "exports.handler = async n => require('is-odd')(n)\n",
  'lib/size.js': 'exports.size = 3\n',
  'bin/tool.js': { program: '#!/usr/bin/env node\n' },
  'notes.txt': 'not in files',
  '.npmrc': 'fund=false\n',
}

const lock = JSON.stringify({
  name: 'thumbnails',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: {
    '': {
      name: 'thumbnails',
      version: '1.0.0',
      dependencies: { 'is-odd': '3.0.1' },
      devDependencies: { ms: '2.1.3' },
    },
    'node_modules/is-number': { version: '6.0.0' },
    'node_modules/is-odd': { version: '3.0.1', dependencies: { 'is-number': '^6.0.0' } },
    'node_modules/ms': { version: '2.1.3', dev: true },
  },
})

const withDependenciesDir = (more: object) => ({
  params: (folder: string) => ({ dependencies_dir: `${folder}/dependencies`, ...more }),
})

const elsewhere: Partial<Build> = {
  app: {
    'package.json': manifest({ files: undefined }),
    'fn/index.js': 'exports.handler = 1\n',
    'fn/data.json': '{}',
  },
}

const builds: Builds = {
  'packs the code and installs for production': {},
  'installs by the lock file when asked, development dependencies too': {
    app: { ...app, 'package-lock.json': lock },
    options: { use_npm_ci: true, build_logical_id: 'Fn' },
  },
  'copies the code only, without a manifest': { app: { 'index.js': '1\n', '.git/HEAD': 'x', 'a/.git': 'x' } },
  'builds in the source folder': { params: { build_in_source: true } },
  'builds in the source folder by the lock file': {
    app: { ...app, 'package-lock.json': lock },
    params: { build_in_source: true },
    options: { use_npm_ci: true },
  },
  'installs for a manifest that lies elsewhere': {
    ...elsewhere,
    params: folder => ({ source_dir: `${folder}/src/fn` }),
  },
  'builds in the source folder with a manifest elsewhere': {
    ...elsewhere,
    params: folder => ({ source_dir: `${folder}/src/fn`, build_in_source: true }),
  },
  'copies dependencies to their folder': withDependenciesDir({}),
  'moves dependencies to their folder': withDependenciesDir({ combine_dependencies: false }),
  'copies dependencies of a build in the source folder': withDependenciesDir({ build_in_source: true }),
  'takes dependencies of an earlier build': {
    ...withDependenciesDir({ download_dependencies: false }),
    before: withDependenciesDir({}),
  },
  'leaves dependencies of an earlier build apart': {
    ...withDependenciesDir({ download_dependencies: false, combine_dependencies: false }),
    before: withDependenciesDir({ combine_dependencies: false }),
  },
  'does without dependencies': {
    params: { download_dependencies: false },
    env: { SAM_NPM_RUN_TEST_WITH_BUILD: 'true' },
  },
  'fails where the tests fail': {
    app: { ...app, 'package.json': manifest({ scripts: { test: 'echo one failed >&2; exit 4' } }) },
    env: { SAM_NPM_RUN_TEST_WITH_BUILD: 'true' },
  },
  'fails for a package that does not exist': {
    app: { ...app, 'package.json': manifest({ dependencies: { 'is-odd': '99.0.0' } }) },
  },
  'fails for a manifest that cannot be read': { app: { ...app, 'package.json': '{"name": oops' } },
  'fails for a lock file that is out of date': {
    app: { ...app, 'package-lock.json': lock.replaceAll('3.0.1', '3.0.0') },
    options: { use_npm_ci: true },
  },
  'fails for a runtime that is not known': { runtime: 'nodejs12.x' },
  'fails without a runtime': { runtime: null },
  'fails for a processor that is not known': { params: { architecture: 'mips' } },
  'fails without npm': { env: { PATH: '/nothing/here' } },
  'fails for a manifest that is null': { manifest: null },
}

const workspaces: App = {
  'package.json': JSON.stringify({
    name: 'shop',
    version: '1.0.0',
    workspaces: ['fn', 'other', 'shared'],
    devDependencies: { ms: '2.1.3' },
  }),
  'fn/package.json': JSON.stringify({
    name: 'fn',
    version: '1.0.0',
    dependencies: { 'is-odd': '3.0.1', shared: '1.0.0' },
  }),
  'fn/index.js': '1\n',
  'other/package.json': JSON.stringify({
    name: 'other',
    version: '1.0.0',
    dependencies: { 'is-number': '7.0.0' },
  }),
  'shared/package.json': JSON.stringify({ name: 'shared', version: '1.0.0', main: 'index.js' }),
  'shared/index.js': '2\n',
}

const usual = {
  capability: ['nodejs', 'npm'],
  app,
  manifest: 'package.json',
  runtime: 'nodejs22.x',
} as const

/** npm names its own log by the time of day. */
const visible = (text: string) => text.replace(/\d{4}-\d\d-\d\dT[\w-]+debug-\d\.log/g, 'TIME.log')

describe('nodejs, npm', needsTool('npm', 'python3'), () => {
  it.each(Object.entries(builds))('%s, as the original does', (title, build) =>
    expectSame(title, { ...usual, ...build }, visible),
  )

  it.each([true, false])(
    'links what a function of a workspace needs, as the original does (flag: %s)',
    flag =>
      expectSame('links', {
        ...usual,
        app: workspaces,
        manifest: 'fn/package.json',
        params: folder => ({
          source_dir: `${folder}/src/fn`,
          build_in_source: true,
          experimental_flags: flag ? ['experimentalNodejsMonorepo'] : [],
        }),
      }),
  )
})
