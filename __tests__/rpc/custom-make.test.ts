import { describe, it } from 'vitest'
import { needsTool } from '../support/tools.ts'
import { type App, type Builds, expectSame } from './original.ts'

const app: App = {
  'app.sh': { program: '#!/bin/sh\necho hello\n' },
  'data/table.csv': 'a,b\n',
  'data/latest.csv': { link: 'table.csv' },
  '.aws-sam/cache': 'old',
  'empty/': '',
  Makefile: [
    'build-Fn:\n\t@echo building; cp -r app.sh data $(ARTIFACTS_DIR); pwd > $(ARTIFACTS_DIR)/where\n',
    'build-Fails:\n\t@echo "no such thing" >&2; exit 7\n',
    'build-Broken:\n\tcp missing.txt $(ARTIFACTS_DIR)\n',
  ].join('\n'),
}

const builds: Builds = {
  'runs the target of the function': {},
  'builds in the source folder when asked': { params: { build_in_source: true } },
  'takes any runtime and processor': { runtime: 'cobol85', params: { architecture: 'm68k' } },
  'ignores options that do not concern it': {
    params: { dependencies_dir: null, mode: 'debug', is_building_layer: true },
  },
  'runs in the given folder': {
    params: folder => ({ options: { build_logical_id: 'Fn', working_directory: `${folder}/src` } }),
  },
  'fails with what make says': { options: { build_logical_id: 'Fails' } },
  'fails where a command fails': { options: { build_logical_id: 'Broken' } },
  'fails for a target that is not there': { options: { build_logical_id: 'Other' } },
  'fails without a logical id': { options: {} },
  'fails without options': { options: null },
  'fails with options of another kind': { options: ['build_logical_id'] },
  'fails without a Makefile': { manifest: 'Nofile' },
  'fails with a working folder that is missing': {
    options: { build_logical_id: 'Fn', working_directory: '/missing/folder' },
  },
  'fails where a link leads nowhere': { app: { ...app, broken: { link: 'nowhere' } } },
  'fails without make': { env: { PATH: '/nothing/here' } },
  'warns of an impossible wish for the folder': { params: { build_in_source: 'yes' } },
}

describe('provided, make', needsTool('make', 'python3'), () => {
  it.each(Object.entries(builds))('%s, as the original does', (title, build) =>
    expectSame(title, {
      capability: ['provided', null],
      app,
      manifest: 'Makefile',
      runtime: 'provided',
      options: { build_logical_id: 'Fn' },
      ...build,
    }),
  )
})
