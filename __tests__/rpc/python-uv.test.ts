import { describe, it } from 'vitest'
import { needsTool } from '../support/tools.ts'
import { type App, type Builds, expectSame, runtime } from './original.ts'

const code: App = { 'app.py': 'import six\n', '__pycache__/app.pyc': '', '.uv-cache/x': '' }
const app: App = { ...code, 'requirements.txt': 'six==1.16.0\nmarkupsafe==2.1.5\n' }

const project: App = {
  ...code,
  'pyproject.toml': `[project]
name = "orders"
version = "1.0"
requires-python = ">=3.8"
dependencies = ["six==1.16.0"]

[dependency-groups]
dev = ["idna==3.7"]
`,
}

const inDependencies = (more: object) => ({
  params: (folder: string) => ({ dependencies_dir: `${folder}/dependencies`, ...more }),
})

const builds: Builds = {
  'installs requirements': { params: { architecture: 'arm64' } },
  'finds a manifest by itself': { manifest: null },
  'locks and installs a project': { app: project, manifest: 'pyproject.toml' },
  'installs what a lock file says': {
    app: project,
    manifest: 'pyproject.toml',
    before: {},
  },
  'copies the code only, without a manifest': { app: code, manifest: null },
  'installs into the folder of dependencies, and copies': inDependencies({}),
  'installs into the folder of dependencies only': inDependencies({ combine_dependencies: false }),
  'takes dependencies of an earlier build': {
    ...inDependencies({ download_dependencies: false }),
    before: { ...inDependencies({}) },
  },
  'fails for a package that does not exist': { app: { ...code, 'requirements.txt': 'six==99.0\n' } },
  'fails for a project that cannot be resolved': {
    app: {
      ...code,
      'pyproject.toml': '[project]\nname = "x"\nversion = "1"\ndependencies = ["six==99.0"]\n',
    },
    manifest: 'pyproject.toml',
  },
  'fails for a lock file that is broken': {
    app: { ...project, 'uv.lock': 'oops' },
    manifest: 'pyproject.toml',
  },
  'fails for a manifest of another name': { app: { ...code, 'uv.lock': '' }, manifest: 'uv.lock' },
  'fails without a runtime': { runtime: null },
  'fails without uv': { env: { PATH: '/nothing/here' } },
}

/** What uv says about its own speed, and in which order it prepared things. */
const visible = (text: string) => text.replace(/\b\d+(\.\d+)?m?s\b/g, 'TIME')

describe('python, uv', needsTool('uv', 'python3'), () => {
  it.each(Object.entries(builds))('%s, as the original does', (title, build) =>
    expectSame(
      title,
      { capability: ['python', 'uv'], app, manifest: 'requirements.txt', runtime, ...build },
      visible,
    ),
  )
})
