import { describe, it } from 'vitest'
import { needsTool } from '../support/tools.ts'
import { type App, type Builds, expectSame } from './original.ts'

const manifest = (dependencies: object) =>
  JSON.stringify({ name: 'thumbnails', version: '1.0.0', dependencies, devDependencies: { ms: '2.1.3' } })

const app: App = {
  'package.json': manifest({ 'is-odd': '3.0.1', esbuild: '0.25.12' }),
  'app.ts':
    "import isOdd from 'is-odd'\nexport const handler = async (n: number): Promise<boolean> => isOdd(n)\n",
  'lib/other.js': 'exports.handler = async () => 1\n',
  '.git/HEAD': 'x',
}

const options = { entry_points: ['app'] }

/** Says how it was called; an esbuild of any version. */
const esbuild = `#!/bin/sh
test "$1" != --version || { echo "\${VERSION:-0.25.0}"; exit 0; }
mkdir -p "$OUT"; echo "$PWD: $*" > "$OUT/calls"
test -z "$BROKEN" || { echo "no loader" >&2; exit 1; }
`

const standIn: App = {
  'package.json': manifest({}),
  'app.ts': '1\n',
  'lib/other.js': '2\n',
  'tools/esbuild': {
    program: esbuild,
  },
}

const tools = (folder: string) => ({
  PATH: `${folder}/src/tools:${process.env['PATH']}`,
  OUT: `${folder}/artifacts`,
})

const inDependencies = (more: object) => ({
  params: (folder: string) => ({ dependencies_dir: `${folder}/dependencies`, ...more }),
})

const builds: Builds = {
  'bundles code and dependencies': {
    options: { ...options, minify: false, sourcemap: true, target: 'es2022' },
  },
  'bundles in the source folder': { params: { build_in_source: true } },
  'moves dependencies to their folder': inDependencies({}),
  'leaves dependencies outside of the bundle': inDependencies({ combine_dependencies: false }),
  'takes dependencies of an earlier build': {
    ...inDependencies({ download_dependencies: false }),
    before: { ...inDependencies({}) },
  },
  'fails where the code cannot be bundled': { app: { ...app, 'app.ts': "import x from './missing'\nx()\n" } },
}

const quickBuilds: Builds = {
  'maps options to arguments': {
    options: {
      ...options,
      entry_points: ['app', 'lib/other.js'],
      format: 'esm',
      main_fields: 'module,main',
      external: ['a', 'b'],
      loader: ['.png=file'],
      keep_names: true,
      splitting: false,
      bundle: false,
      platform: 'browser',
      outdir: 'x',
      use_npm_ci: true,
    },
  },
  'marks all dependencies as external': {
    app: { ...standIn, 'package.json': manifest({ 'is-odd': '3.0.1', 'is-number': '6.0.0' }) },
    options: { ...options, external: ['./node_modules/*', 'c'] },
  },
  'bundles without a manifest': { app: { 'app.ts': '1\n', 'tools/esbuild': standIn['tools/esbuild'] ?? '' } },
  'bundles in the source folder without installing': {
    params: { build_in_source: true, download_dependencies: false },
  },
  'bundles with a manifest elsewhere': {
    app: { ...standIn, 'fn/app.ts': '1\n', 'fn/app.js': '1\n' },
    params: folder => ({ source_dir: `${folder}/src/fn` }),
  },
  'fails without entry points': { options: { target: "it's", minify: true } },
  'fails with entry points of another kind': { options: { entry_points: 'app' } },
  'fails with no entry point': { options: { entry_points: [] } },
  'fails for an entry point that is missing': { options: { entry_points: ['nothing'] } },
  'fails for an option that is a number': { options: { ...options, log_limit: 5 } },
  'fails without options': { options: null },
  'fails where esbuild is too old for externals': {
    params: { combine_dependencies: false },
    env: folder => ({ ...tools(folder), VERSION: '0.14.12' }),
  },
  'fails where the version cannot be read': {
    params: { combine_dependencies: false },
    env: folder => ({ ...tools(folder), VERSION: 'new' }),
  },
  'fails with what esbuild says': { env: folder => ({ ...tools(folder), BROKEN: '1' }) },
  'fails without esbuild': { env: {} },
  'fails where dependencies are nowhere': { params: { download_dependencies: false } },
  'fails for a runtime that is not known': { runtime: 'nodejs12.x' },
  'fails without npm': { env: { PATH: '/nothing/here' } },
}

const usual = {
  capability: ['nodejs', 'npm-esbuild'],
  manifest: 'package.json',
  runtime: 'nodejs22.x',
  options,
} as const

describe('nodejs, npm-esbuild', needsTool('npm', 'python3'), () => {
  it.each(Object.entries(builds))('%s, as the original does', (title, build) =>
    expectSame(title, { ...usual, app, ...build }),
  )
})

describe('nodejs, npm-esbuild, with a stand-in for esbuild', needsTool('npm', 'python3'), () => {
  it.each(Object.entries(quickBuilds))('%s, as the original does', (title, build) =>
    expectSame(title, { ...usual, app: standIn, env: tools, ...build }),
  )
})
