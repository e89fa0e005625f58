import { describe, it } from 'vitest'
import { needsTool } from '../support/tools.ts'
import { type App, type Builds, expectSame } from './original.ts'

const manifest = (name: string, more = '') =>
  `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n${more}`

const app: App = { 'Cargo.toml': manifest('hello', '[workspace]\n'), 'src/main.rs': 'fn main() {}\n' }

/** Makes a bootstrap that says how it was made, for the program asked for or all that a workspace has. */
const cargoLambda = `#!/bin/sh
for name in \${NAMES:-hello}; do
  mkdir -p "$CARGO_TARGET_DIR/lambda/$name"
  echo "$@" > "$CARGO_TARGET_DIR/lambda/$name/bootstrap"
  chmod +x "$CARGO_TARGET_DIR/lambda/$name/bootstrap"
done
echo building; exit \${STATUS:-0}
`

const quick: App = { ...app, 'tools/cargo-lambda': { program: cargoLambda } }

const workspace: App = {
  'Cargo.toml': '[workspace]\nresolver = "2"\nmembers = ["a", "b"]\n',
  'a/Cargo.toml': manifest('a', '[[bin]]\nname = "same"\npath = "src/main.rs"\n'),
  'a/src/main.rs': 'fn main() {}\n',
  'b/Cargo.toml': manifest('b', '[[bin]]\nname = "same"\npath = "src/main.rs"\n'),
  'b/src/main.rs': 'fn main() {}\n',
  'tools/cargo-lambda': { program: cargoLambda },
}

const tools = (folder: string) => ({ PATH: `${folder}/src/tools:${process.env['PATH']}` })

const quickBuilds: Builds = {
  'makes bootstrap': {},
  'makes a program to debug, for another processor': { params: { mode: 'debug', architecture: 'arm64' } },
  'passes name and flags on': {
    options: { artifact_executable_name: 'hello', cargo_lambda_flags: ['--locked', '--quiet'] },
  },
  'builds a package of a workspace, and warns of twins': {
    app: workspace,
    params: folder => ({ source_dir: `${folder}/src/a` }),
    env: folder => ({ ...tools(folder), NAMES: 'same other' }),
  },
  'honours a wish to build elsewhere with a warning': { params: { build_in_source: false } },
  'fails where the program cannot be told': {
    app: { ...quick, 'src/bin/second.rs': 'fn main() {}\n' },
    env: folder => ({ ...tools(folder), NAMES: 'hello second' }),
  },
  'fails where the program is another one': { options: { artifact_executable_name: 'other' } },
  'fails with what the tool says': {
    app: { ...quick, 'tools/cargo-lambda': { program: '#!/bin/sh\necho "no such crate" >&2; exit 101\n' } },
  },
  'fails without cargo-lambda': { app, env: { PATH: '/usr/bin:/bin:/root/.cargo/bin' } },
  'fails without cargo': { env: { PATH: '/nothing/here' } },
  'fails for a runtime that is not known': { runtime: 'rust1.x' },
}

describe('rust, cargo', needsTool('cargo-lambda', 'python3'), () => {
  it('makes bootstrap with the real tool, as the original does', () =>
    expectSame(
      'makes bootstrap',
      { capability: ['rust', 'cargo'], app, manifest: 'Cargo.toml', runtime: 'provided' },
      // cargo keeps times and fingerprints in its target folder.
      text => text.replace(/("src\/target\/[^"]*":")[^"]*/g, '$1').replace(/in \d+\.\d+s/g, ''),
    ))

  it.each(Object.entries(quickBuilds))('%s, as the original does', (title, build) =>
    expectSame(title, {
      capability: ['rust', 'cargo'],
      app: quick,
      env: tools,
      manifest: 'Cargo.toml',
      runtime: 'provided',
      ...build,
    }),
  )
})
