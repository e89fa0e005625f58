/**
 * One project with a function of every workflow, made of the apps in `fixtures/apps`: what is promised of all builds is
 * held against it, with the real tools.
 */

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { apps } from '../build/support.ts'
import { needsTool, type Tool } from '../support/tools.ts'

export interface App {
  id: string
  workflow: string
  /** Its folder in the project, from the fixture of that name; without a fixture only `files` lie there. */
  folder: string
  fixture?: string
  /** The code folder, where it is not the app's own. */
  code?: string
  files?: Readonly<Record<string, string>>
  needs: readonly Tool[]
  runtime: string
  handler: string
  /** Lines of `Metadata`, in flow style. */
  metadata?: string
  /** Words of a command, for `lambda-build.yml`. */
  command?: readonly string[]
  layers?: readonly string[]
  /** What the function answers, where MiniStack has something to run it with. */
  asked?: { event: unknown; answer: unknown }
  /** Files that make its build fail. */
  broken: Readonly<Record<string, string>>
  /** What is said of that. */
  reason: RegExp
  /** The lock file whose hashes are checked. */
  lock?: string
}

/** The interpreter that MiniStack has, and the processor of this machine: artifacts are to run there. */
export interface Machine {
  pythonRuntime: string
  architecture: 'x86_64' | 'arm64'
}

const NODE = { runtime: 'nodejs22.x', handler: 'index.handler' }
const OUTDATED_MEMBER =
  '{"name":"orders","version":"1.0.0","dependencies":{"@acme/lib":"*","is-number":"6.0.0"}}'

/** A workspace whose lock file lies two folders above the function. */
function workspaceOf(id: string, folder: string, tool: Tool, lock: string): App {
  return {
    ...NODE,
    id,
    workflow: 'nodejs-npm',
    folder,
    fixture: folder,
    code: 'services/orders',
    needs: [tool],
    asked: {
      event: { text: 'hello' },
      answer: { checksum: 907060870, own: '2.1.11', shared: '3.3.7' },
    },
    broken: { 'services/orders/package.json': OUTDATED_MEMBER },
    reason: /do not fit together/,
    lock,
  }
}

function exported(id: string, tool: 'poetry' | 'pdm' | 'pipenv', broken: App['broken']): App {
  return {
    id,
    workflow: 'python-uv',
    folder: `python-${tool}`,
    fixture: `python-${tool}`,
    needs: [tool, 'uv'],
    runtime: 'PYTHON',
    handler: 'app.handler',
    asked: { event: {}, answer: tool },
    broken,
    reason: /out of date|do(es)? not fit/,
    lock: LOCKS[tool],
  }
}

const LOCKS = { poetry: 'poetry.lock', pdm: 'pdm.lock', pipenv: 'Pipfile.lock' }

const PROJECT = (name: string, dependency: string) =>
  `[project]\nname = "${name}"\nversion = "0.1.0"\nrequires-python = ">=3.9"\ndependencies = ["${dependency}"]\n`

const ALL: readonly App[] = [
  {
    id: 'PipOrUv',
    workflow: 'python-pip',
    folder: 'python-wheels',
    fixture: 'python-wheels',
    needs: ['pip'],
    runtime: 'PYTHON',
    handler: 'handler.handler',
    asked: { event: { id: 7 }, answer: { id: 7 } },
    broken: { 'requirements.txt': 'lambda-build-no-such-package==1.0\n' },
    reason: /lambda-build-no-such-package/,
  },
  {
    id: 'PipApp',
    workflow: 'python-pip',
    folder: 'python-pip',
    // An option that only pip has: uv is passed over, also where it is there.
    files: {
      'requirements.txt': '--prefer-binary\niniconfig==2.0.0\nmarkupsafe==3.0.2\n',
      'app.py': 'import markupsafe\n\n\ndef handler(event, context):\n    return markupsafe.escape("<a>")\n',
    },
    needs: ['pip'],
    runtime: 'PYTHON',
    handler: 'app.handler',
    asked: { event: {}, answer: '&lt;a&gt;' },
    broken: { 'requirements.txt': '--prefer-binary\nlambda-build-no-such-package==1.0\n' },
    reason: /lambda-build-no-such-package/,
  },
  {
    id: 'Project',
    workflow: 'python-pip',
    folder: 'python-project',
    fixture: 'python-project',
    needs: ['pip'],
    runtime: 'PYTHON',
    handler: 'shop.handler.handler',
    asked: { event: {}, answer: 'shop 1.2.3' },
    broken: { 'pyproject.toml': PROJECT('shop', 'lambda-build-no-such-package==1.0') },
    reason: /lambda-build-no-such-package/,
  },
  {
    id: 'UvMember',
    workflow: 'python-uv',
    folder: 'python-workspace',
    fixture: 'python-workspace',
    code: 'packages/orders',
    needs: ['uv'],
    runtime: 'PYTHON',
    handler: 'app.handler',
    asked: { event: {}, answer: 'EUR' },
    broken: { 'packages/orders/pyproject.toml': PROJECT('orders', 'iniconfig==1.1.1') },
    reason: /out of date|do(es)? not fit/,
    lock: 'uv.lock',
  },
  exported('Poetry', 'poetry', { 'pyproject.toml': PROJECT('poems', 'iniconfig==1.1.1') }),
  exported('Pdm', 'pdm', { 'pyproject.toml': PROJECT('parts', 'iniconfig==1.1.1') }),
  exported('Pipenv', 'pipenv', {
    Pipfile:
      '[[source]]\nurl = "https://pypi.org/simple"\nverify_ssl = true\nname = "pypi"\n\n[packages]\niniconfig = "==1.1.1"\n',
  }),
  {
    ...NODE,
    id: 'NpmApp',
    workflow: 'nodejs-npm',
    folder: 'node-lock',
    fixture: 'node-lock',
    needs: ['npm'],
    files: {
      'index.mjs':
        "import { crc32 } from '@node-rs/crc32'\nimport { nanoid } from 'nanoid'\n\n" +
        'export const handler = async event => ({ crc: crc32(event.text), id: nanoid().length })\n',
    },
    asked: { event: { text: 'hello' }, answer: { crc: 907060870, id: 21 } },
    broken: { 'package.json': '{"name":"node-lock","version":"1.0.0","dependencies":{"is-number":"6.0.0"}}' },
    reason: /do not fit together/,
    lock: 'package-lock.json',
  },
  workspaceOf('NpmWorkspace', 'node-workspace', 'npm', 'package-lock.json'),
  workspaceOf('Pnpm', 'node-pnpm', 'pnpm', 'pnpm-lock.yaml'),
  workspaceOf('Yarn', 'node-yarn', 'yarn', 'yarn.lock'),
  workspaceOf('Berry', 'node-berry', 'berry', 'yarn.lock'),
  workspaceOf('Bun', 'node-bun', 'bun', 'bun.lock'),
  {
    id: 'Esbuild',
    workflow: 'nodejs-esbuild',
    folder: 'node-esbuild',
    fixture: 'node-esbuild',
    needs: ['npm'],
    runtime: 'nodejs22.x',
    handler: 'src/handlers/app.handler',
    metadata: 'BuildMethod: esbuild, BuildProperties: {Minify: true, Sourcemap: true}',
    asked: { event: { name: 'you' }, answer: { greeting: 'hello you, no stage', id: 21 } },
    broken: { 'src/handlers/app.ts': 'export const handler = async (event: {) => 1\n' },
    reason: /src\/handlers\/app\.ts:1:/,
    lock: 'package-lock.json',
  },
  {
    id: 'GoLambda',
    workflow: 'go-modules',
    folder: 'go-lambda',
    fixture: 'go-lambda',
    needs: ['go'],
    runtime: 'provided.al2023',
    handler: 'bootstrap',
    asked: { event: { n: 1 }, answer: { greeting: 'hello from Go', event: { n: 1 } } },
    broken: { 'main.go': 'package main\n\nfunc main() { undefinedName() }\n' },
    reason: /main\.go:3:\d+: undefined: undefinedName/,
    lock: 'go.sum',
  },
  {
    id: 'RustLambda',
    workflow: 'rust-cargo',
    folder: 'rust-lambda',
    fixture: 'rust-lambda',
    needs: ['cargo-lambda'],
    runtime: 'provided.al2023',
    handler: 'bootstrap',
    metadata: 'BuildMethod: rust-cargolambda',
    asked: { event: { n: 1 }, answer: { greeting: 'hello from Rust', count: 1, event: { n: 1 } } },
    broken: { 'src/main.rs': 'fn main() { undefined_name }\n' },
    reason: /src\/main\.rs:1:\d+: .*undefined_name/,
    lock: 'Cargo.lock',
  },
  {
    id: 'MavenApp',
    workflow: 'java-maven',
    folder: 'java-maven',
    fixture: 'java-maven',
    needs: ['mvn'],
    runtime: 'java17',
    handler: 'com.example.Hello::handle',
    broken: { 'src/main/java/com/example/Hello.java': 'package com.example; class Hello { int x = "" }\n' },
    reason: /Hello\.java.*expected/,
  },
  {
    id: 'GradleApp',
    workflow: 'java-gradle',
    folder: 'java-gradle',
    fixture: 'java-gradle',
    code: 'orders',
    needs: ['gradle'],
    runtime: 'java17',
    handler: 'com.example.Orders::handle',
    broken: {
      'orders/src/main/java/com/example/Orders.java': 'package com.example; class Orders { int x = "" }\n',
    },
    reason: /Orders\.java.*expected/,
  },
  {
    id: 'RubyApp',
    workflow: 'ruby-bundler',
    folder: 'ruby-cached',
    // The gems lie in vendor/cache, so that no server is asked.
    files: {
      Gemfile: "source 'https://gems.invalid'\ngem 'greeting', '1.0.0'\n",
      'Gemfile.lock':
        'GEM\n  remote: https://gems.invalid/\n  specs:\n    greeting (1.0.0)\n\nPLATFORMS\n  ruby\n\nDEPENDENCIES\n  greeting (= 1.0.0)\n\nBUNDLED WITH\n   2.3.15\n',
      'app.rb':
        "require 'greeting'\n\ndef handle(event:, context:)\n  Greeting.of(event.fetch('name'))\nend\n",
    },
    needs: ['ruby'],
    runtime: 'ruby3.3',
    handler: 'app.handle',
    broken: { Gemfile: "source 'https://gems.invalid'\ngem 'greeting', '2.0.0'\n" },
    reason: /do not fit together/,
  },
  {
    id: 'MakeApp',
    workflow: 'make',
    folder: 'make-function',
    fixture: 'make-function',
    files: {
      Makefile:
        'build-MakeApp: generated.txt\n\techo "def handler(event, context): return \'$$(cat generated.txt)\'" > "$(ARTIFACTS_DIR)/app.py"\n\techo left > left-behind.txt\n' +
        'generated.txt: scripts/words.sh\n\tsh scripts/words.sh > generated.txt\n',
    },
    needs: ['make'],
    runtime: 'PYTHON',
    handler: 'app.handler',
    metadata: 'BuildMethod: makefile',
    asked: { event: {}, answer: 'made by make' },
    broken: { Makefile: 'build-MakeApp:\n\techo left > left-behind.txt; exit 7\n' },
    reason: /ended with exit status 2/,
  },
  {
    id: 'CommandApp',
    workflow: 'command',
    folder: 'command',
    files: {
      'build.sh':
        '#!/bin/sh\nset -e\necho left > left-behind.txt\nsed s/WORD/command/ app.py > "$ARTIFACTS_DIR/app.py"\n',
      'app.py': 'def handler(event, context):\n    return "made by a WORD"\n',
    },
    needs: [],
    runtime: 'PYTHON',
    handler: 'app.handler',
    command: ['sh', 'build.sh'],
    asked: { event: {}, answer: 'made by a command' },
    broken: { 'build.sh': 'echo left > left-behind.txt\nexit 7\n' },
    reason: /ended with exit status 7/,
  },
  {
    id: 'Buildspec',
    workflow: 'buildspec',
    folder: 'buildspec-function',
    fixture: 'buildspec-function',
    needs: [],
    runtime: 'PYTHON',
    handler: 'app.handler',
    asked: { event: {}, answer: "hello from it's buildspec, words" },
    broken: {
      'buildspec.yml':
        "version: 0.2\nphases: {build: {commands: ['echo left > left-behind.txt', 'false']}}\n",
    },
    reason: /build: `false` ended with exit status 1/,
  },
  {
    id: 'CopyApp',
    workflow: 'copy',
    folder: 'copy',
    files: {
      'app.py': 'import iniconfig\n\n\ndef handler(event, context):\n    return iniconfig.__name__\n',
    },
    needs: ['pip'],
    runtime: 'PYTHON',
    handler: 'app.handler',
    layers: ['Layer'],
    asked: { event: {}, answer: 'iniconfig' },
    broken: {},
    reason: /^$/,
  },
]

/** The layer that `CopyApp` uses: python-pip with BuildMethod. */
const LAYER_FOLDER = 'layer'
const LAYER = { 'requirements.txt': 'iniconfig==2.0.0\n' }
export const BROKEN_LAYER = { [`${LAYER_FOLDER}/requirements.txt`]: 'lambda-build-no-such-package==1.0\n' }

/** The apps whose tools are here; the others are named as skipped. Call it while tests are collected. */
export function appsHere(): readonly App[] {
  return ALL.filter(app => !needsTool(...app.needs).skip)
}

/** Every file of the project, relative to it, with its content. Gems are built by RubyGems. */
export function writeProject(root: string, chosen: readonly App[], machine: Machine): void {
  mkdirSync(root, { recursive: true })
  for (const app of chosen) {
    const folder = join(root, app.folder)
    if (app.fixture !== undefined) cpSync(join(apps, app.fixture), folder, { recursive: true })
    write(folder, app.files ?? {})
    if (app.workflow === 'ruby-bundler') vendorGems(join(folder, 'vendor/cache'))
  }
  write(join(root, LAYER_FOLDER), LAYER)
  write(root, { 'template.yaml': templateOf(chosen, machine), 'lambda-build.yml': configOf(chosen) })
}

export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

function vendorGems(cache: string): void {
  const sources = join(cache, '../../gem-sources')
  cpSync(join(apps, 'ruby-gems/greeting'), sources, { recursive: true })
  mkdirSync(cache, { recursive: true })
  // RubyGems writes this moment into a gem's metadata, unless it is told another.
  const env = { ...process.env, SOURCE_DATE_EPOCH: '315532800' }
  execFileSync('gem', ['build', '--quiet', 'greeting.gemspec'], { cwd: sources, stdio: 'ignore', env })
  const gem = readdirSync(sources).find(name => name.endsWith('.gem')) ?? ''
  cpSync(join(sources, gem), join(cache, basename(gem)))
  execFileSync('rm', ['-r', sources])
}

function templateOf(chosen: readonly App[], machine: Machine): string {
  const functions = chosen.map(app => {
    const runtime = app.runtime === 'PYTHON' ? machine.pythonRuntime : app.runtime
    const code = join(app.folder, app.code ?? '')
    const layers = app.layers === undefined ? '' : `, Layers: [${app.layers.map(id => `!Ref ${id}`)}]`
    return [
      `  ${app.id}:`,
      '    Type: AWS::Serverless::Function',
      ...(app.metadata === undefined ? [] : [`    Metadata: {${app.metadata}}`]),
      `    Properties: {CodeUri: ${code}, Runtime: ${runtime}, Handler: '${app.handler}'${layers}}`,
    ]
  })
  return [
    'Transform: AWS::Serverless-2016-10-31',
    `Globals: {Function: {Architectures: [${machine.architecture}], Timeout: 30}}`,
    'Resources:',
    '  Layer:',
    '    Type: AWS::Serverless::LayerVersion',
    `    Metadata: {BuildMethod: ${machine.pythonRuntime}, BuildArchitecture: ${machine.architecture}}`,
    `    Properties: {ContentUri: ${LAYER_FOLDER}, CompatibleRuntimes: [${machine.pythonRuntime}]}`,
    ...functions.flat(),
    'Outputs:',
    ...chosen.map(({ id }) => `  ${id}: {Value: !Ref ${id}}`),
    '',
  ].join('\n')
}

function configOf(chosen: readonly App[]): string {
  const commands = chosen.flatMap(({ id, command }) =>
    command === undefined ? [] : [`  ${id}: {command: [${command.join(', ')}]}`],
  )
  return ['version: 1', ...(commands.length === 0 ? [] : ['functions:', ...commands]), ''].join('\n')
}
