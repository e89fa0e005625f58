import { describe, expect, it } from 'vitest'
import { needsTool } from '../support/tools.ts'
import { type App, type Build, type Builds, expectSame, runBoth, runtime } from './original.ts'

const code: App = {
  'app.py': 'import six\n',
  'run.sh': { program: '#!/bin/sh\n' },
  'data/names.txt': 'a\n',
  '__pycache__/app.pyc': 'old',
  'native.so': 'left out',
  '.env': 'SECRET=1',
}

/** A compiled wheel and a pure one. */
const app: App = { ...code, 'requirements.txt': 'markupsafe==2.1.5\nsix==1.16.0\n' }

const withRequirements = (...lines: string[]): Partial<Build> => ({
  app: { ...code, 'requirements.txt': `${lines.join('\n')}\n` },
})

const withDependenciesDir = (more: object) => ({
  params: (folder: string) => ({ dependencies_dir: `${folder}/dependencies`, ...more }),
})

const localPackage = (setup: string): App => ({
  ...code,
  'local/setup.py': `from setuptools import Distribution, setup\n${setup}`,
  'local/thing.py': 'x = 1\n',
  'requirements.txt': './src/local\n',
})

const pure = localPackage("setup(name='Local_Thing', version='1.2', py_modules=['thing'])\n")

const compiled = localPackage(
  "Distribution.has_ext_modules = lambda self: True\nsetup(name='Local_Thing', version='1.2', py_modules=['thing'])\n",
)

const builds: Builds = {
  'installs wheels': { options: { build_logical_id: 'Fn' } },
  'builds what there is as source only': withRequirements('docopt==0.6.2'),
  'copies the code only, without requirements': { app: code },
  'copies the code only, with requirements that name nothing': withRequirements('# none yet', ''),
  'installs wheels for another processor': {
    ...withRequirements('markupsafe==2.1.5'),
    params: { architecture: 'arm64' },
  },
  'installs a package that lies in the code': { app: pure },
  'installs into the folder of dependencies, and copies': withDependenciesDir({}),
  'installs into the folder of dependencies only': withDependenciesDir({ combine_dependencies: false }),
  'takes dependencies of an earlier build': {
    ...withDependenciesDir({ download_dependencies: false }),
    before: withDependenciesDir({}),
  },
  'does without dependencies': { params: { download_dependencies: false } },
  'moves the code below its parent packages': {
    ...withRequirements('six==1.16.0'),
    options: { parent_python_packages: 'shop.orders' },
  },
  'leaves the code where its parent package is in the way': {
    ...withRequirements('six==1.16.0'),
    options: { parent_python_packages: 'data' },
  },
  'warns of a wish to build in the source folder': { app: code, params: { build_in_source: true } },
  'fails for a package that does not exist': withRequirements('six==99.0'),
  'fails for a line that is no requirement': withRequirements('six = = 1'),
  'fails for a hash that does not match': withRequirements(`six==1.16.0 --hash=sha256:${'0'.repeat(64)}`),
  'fails where no wheel can be made for the processor': { app: compiled, params: { architecture: 'arm64' } },
  'fails for a runtime that is not known': { runtime: 'python3.6' },
  'fails for a runtime that this machine lacks': { runtime: 'python3.14' },
  'fails for a runtime of another language': { runtime: 'nodejs22.x' },
  'fails for a runtime that is no runtime': { runtime: 'python' },
  'fails without a runtime': { runtime: null },
  'fails for a processor that is not known': { params: { architecture: 'mips' } },
  'fails without Python': { env: { PATH: '/nothing/here' } },
  'finds Python in the search paths only': {
    app: code,
    env: { PATH: '/nothing/here' },
    params: { executable_search_paths: (process.env['PATH'] ?? '').split(':') },
  },
}

describe('python, pip', needsTool('python3', 'pip'), () => {
  it.each(Object.entries(builds))('%s, as the original does', (title, build) =>
    expectSame(title, {
      capability: ['python', 'pip'],
      app,
      manifest: 'requirements.txt',
      runtime,
      ...build,
    }),
  )

  it('finds wheels for Lambda where the original finds none', async () => {
    const { ours, theirs } = await runBoth({
      capability: ['python', 'pip'],
      app: { ...code, 'requirements.txt': 'numpy\n' },
      manifest: 'requirements.txt',
      runtime,
    })
    expect(theirs.answer).toMatchObject({
      error: { message: expect.stringMatching(/\{numpy==.*\(wheel\)\}/) },
    })
    expect(ours.exitCode).toBe(0)
    expect(Object.keys(ours.files)).toContain('artifacts/numpy/__init__.py')
  })
})
