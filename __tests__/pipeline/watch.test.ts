/** `lambda-build watch` by the real program: what a saved file leads to, what a mistake does, how it ends. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { writeImage } from '../build/image/archives.ts'
import { createBucket } from '../support/aws.ts'
import { startMiniStack } from '../support/ministack.ts'
import { toolEnvironment } from '../support/program.ts'
import { repository } from '../support/python.ts'
import { needsTool } from '../support/tools.ts'

let folder: TemporaryFolder
let watching: Watched | undefined

beforeEach(() => {
  folder = temporaryFolder('watch')
})
afterEach(async () => {
  if (watching !== undefined && watching.child.exitCode === null) {
    watching.child.kill('SIGKILL')
    await once(watching.child, 'exit')
  }
  watching = undefined
  folder[Symbol.dispose]()
})

/** The program, and what it has said; each wait starts where the last one ended. */
class Watched {
  readonly child: ChildProcess
  readonly said: string[] = []
  readonly #listeners = new Set<() => void>()
  #heard = 0

  constructor(args: readonly string[], env: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, [join(repository, 'src/cli.ts'), 'watch', ...args], {
      cwd: folder.path,
      env: { ...toolEnvironment(), HOME: folder.path, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (this.child.stderr === null) throw new Error('no pipe')
    createInterface(this.child.stderr).on('line', line => {
      this.said.push(line)
      for (const listener of this.#listeners) listener()
    })
    this.child.once('exit', () => {
      for (const listener of this.#listeners) listener()
    })
  }

  /** The lines up to the first that fits. The test's own time limit is the patience. */
  async until(pattern: RegExp): Promise<string> {
    for (;;) {
      const at = this.said.findIndex((line, index) => index >= this.#heard && pattern.test(line))
      if (at >= 0) {
        const lines = this.said.slice(this.#heard, at + 1)
        this.#heard = at + 1
        return lines.join('\n')
      }
      if (this.child.exitCode !== null) throw new Error(`it ended:\n${this.said.join('\n')}`)
      await new Promise<void>(resolve => {
        const listener = () => {
          this.#listeners.delete(listener)
          resolve()
        }
        this.#listeners.add(listener)
      })
    }
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    const ended = once(this.child, 'exit')
    this.child.kill(signal)
    const [code] = await ended
    return code
  }
}

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true })
    writeFileSync(join(folder.path, path), content)
  }
}

const functionAt = (id: string, code: string) => `  ${id}:
    Type: AWS::Serverless::Function
    Properties: { Handler: index.handler, Runtime: nodejs22.x, CodeUri: ${code} }
`
const TEMPLATE = `Transform: AWS::Serverless-2016-10-31\nResources:\n${functionAt('Hello', 'hello')}${functionAt('Other', 'other')}`

const APP = {
  'template.yaml': TEMPLATE,
  'hello/index.mjs': 'export const handler = () => "hello"\n',
  'other/index.mjs': 'export const handler = () => "other"\n',
}

async function start(
  files: Record<string, string> = APP,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Watched> {
  write(files)
  watching = new Watched(args, env)
  await watching.until(/^watch {5}/)
  return watching
}

const built = (path: string) => readFileSync(join(folder.path, '.lambda-build/build', path), 'utf8')

describe('watch', () => {
  it('builds all at first, then what a saved file belongs to, and says how long it took', async () => {
    const program = await start()
    expect(program.said.join('\n')).toMatch(
      /ready {5}Hello, Other \(\d\.\d s\)\nwatch .*2 folders; Ctrl-C ends it/,
    )
    write({ 'hello/index.mjs': 'export const handler = () => "again"\n' })
    const lines = await program.until(/^ready/)
    expect(lines).toMatch(
      /changed {3}hello\/index\.mjs\n.*\nbuilt {5}Hello in .*\nready {5}Hello \(\d\.\d s\)$/,
    )
    expect(lines).not.toContain('Other')
    expect(built('Hello/index.mjs')).toContain('again')
    expect(built('template.yaml')).toMatch(/CodeUri: Hello[\s\S]*CodeUri: Other/)
  })

  it('sees new files and folders, removed ones, and passes over what stays out of the code', async () => {
    const program = await start({ ...APP, 'hello/.lambdaignore': '*.log\n' })
    write({ 'hello/debug.log': 'x', 'hello/lib/deep/new.mjs': 'export {}' })
    expect(await program.until(/^ready/)).not.toContain('debug.log')
    expect(built('Hello/lib/deep/new.mjs')).toBe('export {}')
    rmSync(join(folder.path, 'hello/lib'), { recursive: true })
    await program.until(/^ready/)
    expect(existsSync(join(folder.path, '.lambda-build/build/Hello/lib'))).toBe(false)
  })

  it('ends with what was saved last, also when that was during a build', async () => {
    const edit = `[ -e ../edited ] || { touch ../edited; echo 'export const last = 2' > '${folder.path}/hello/index.mjs'; }`
    const program = await start({
      ...APP,
      'lambda-build.yml': `version: 1
functions: { Hello: { command: [sh, -c, 'cp index.mjs "$ARTIFACTS_DIR"; . "$0"', '${folder.path}/edit.sh'] } }
`,
      'edit.sh': edit.replaceAll('../edited', `${folder.path}/edited`),
      edited: '',
    })
    rmSync(join(folder.path, 'edited'))
    write({ 'hello/index.mjs': 'export const last = 1\n' })
    const lines = await program.until(/^ready/)
    expect(lines).toContain('Hello: hello/index.mjs was edited during the build: building once more')
    expect(lines).not.toContain('failed')
    expect(built('Hello/index.mjs')).toBe('export const last = 2\n')
  })

  it('reads the template again, with the functions that are new in it', async () => {
    const program = await start()
    cpSync(join(folder.path, 'other'), join(folder.path, 'third'), { recursive: true })
    write({ 'template.yaml': `${TEMPLATE}${functionAt('Third', 'third')}` })
    expect(await program.until(/^ready/)).toContain('ready     Third')
    expect(built('Third/index.mjs')).toContain('other')
    write({ 'third/index.mjs': 'export const handler = () => "third"\n' })
    await program.until(/^ready/)
    expect(built('Third/index.mjs')).toContain('third')
  })

  it('tells a mistake and goes on when it is mended', async () => {
    const program = await start()
    write({ 'template.yaml': TEMPLATE.replace('CodeUri: hello', 'CodeUri: helo') })
    expect(await program.until(/^failed/)).toMatch(
      /error .*template\.yaml:5:\d+: .*helo[\s\S]*Did you mean hello\?/,
    )
    write({ 'template.yaml': TEMPLATE, 'hello/index.mjs': 'export const handler = () => "mended"\n' })
    await program.until(/^ready/)
    expect(built('Hello/index.mjs')).toContain('mended')
  })

  it('starts with a mistake, too', async () => {
    const program = await start({ ...APP, 'template.yaml': 'Resources: [' })
    expect(program.said.join('\n')).toMatch(/error .*template\.yaml/)
    write({ 'template.yaml': TEMPLATE })
    expect(await program.until(/^ready/)).toContain('Hello, Other')
  })

  it('reads nested templates again, and one that could not be read at the start', async () => {
    const root =
      'Resources:\n  Shop: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: shop/template.yaml } }\n'
    const program = await start({
      'template.yaml': root,
      'shop/hello/index.mjs': 'export const handler = () => 1\n',
      'shop/template.yaml': 'Resources: [',
    })
    expect(program.said.join('\n')).toMatch(/error .*shop\/template\.yaml:1/)
    const nested = `Transform: AWS::Serverless-2016-10-31\nResources:\n${functionAt('Hello', 'hello')}`
    write({ 'shop/template.yaml': nested })
    expect(await program.until(/^ready/)).toContain('Shop/Hello')
    write({ 'shop/template.yaml': `${nested}${functionAt('Other', 'hello')}` })
    expect(await program.until(/^ready/)).toContain('ready     Shop/Other')
    expect(built('Shop/Other/index.mjs')).toContain('handler')
  })

  it('sees files that the template names besides code', async () => {
    const api =
      '  Api: { Type: AWS::Serverless::Api, Properties: { StageName: x, DefinitionUri: api.json } }\n'
    const program = await start({ ...APP, 'template.yaml': `${TEMPLATE}${api}`, 'api.json': '{}' })
    write({ 'api.json': '{"openapi": "3.0.1"}' })
    expect(await program.until(/^ready/)).toMatch(/changed {3}api\.json\n[\s\S]*nothing to build/)
  })

  it('says that a changed configuration needs a new start', async () => {
    const program = await start({ ...APP, 'lambda-build.yml': 'version: 1\n' })
    write({ 'lambda-build.yml': 'version: 1\nbucket: x\n' })
    expect(await program.until(/^ready/)).toMatch(/warning {3}lambda-build\.yml is read at the start/)
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends by %s with %d and without a word', async (signal, code) => {
    const program = await start()
    const before = program.said.length
    expect(await program.end(signal)).toBe(code)
    expect(program.said.slice(before)).toEqual([])
  })
})

describe('watch with a stack', needsTool('ministack'), () => {
  it('deploys what was saved, and says nothing of what was not', { timeout: 120_000 }, async () => {
    await using aws = await startMiniStack()
    await createBucket(aws.environment, 'artifacts')
    const options = ['--stack-name', 'watched', '--bucket', 'artifacts']
    const program = await start(APP, options, aws.environment)
    expect(program.said.join('\n')).toMatch(/watched is CREATE_COMPLETE[\s\S]*watch .* for watched/)
    write({ 'hello/index.mjs': 'export const handler = () => "again"\n' })
    const lines = await program.until(/^ready/)
    expect(lines).toMatch(/UPDATE_COMPLETE +Hello [\s\S]*watched is UPDATE_COMPLETE/)
    expect(lines).toMatch(/upload +1 artifact,[\s\S]*update +watched: 1 change/)
    expect(await program.end('SIGINT')).toBe(130)
  })
})

describe('watch of a container image', { timeout: 60_000 }, () => {
  it('builds it again when its context, its Dockerfile or its ignore file is saved, and not for what that leaves out', async () => {
    write({
      'bin/docker': `#!${process.execPath}
const { appendFileSync, copyFileSync, readdirSync } = require('node:fs')
const args = process.argv.slice(2)
if (args[0] === 'version') console.log('20.10.24')
else if (args[0] === 'save') copyFileSync('${folder.path}/saved.tar', args[args.indexOf('--output') + 1])
else if (args[0] === 'load') console.log('Loaded image ID: sha256:0123')
else if (args[0] === 'build') console.error('context: ' + readdirSync(args.at(-1)).sort())
else if (args[1] !== 'rm' && args[0] !== 'tag') process.exit(1)
`,
    })
    chmodSync(join(folder.path, 'bin/docker'), 0o755)
    writeImage(join(folder.path, 'saved.tar'), 'content')
    const architecture = process.arch === 'arm64' ? 'arm64' : 'x86_64'
    const watched = await start(
      {
        'template.yaml': `Resources:
  Web:
    Type: AWS::Serverless::Function
    Metadata: { DockerContext: web }
    Properties: { PackageType: Image, Architectures: [${architecture}] }
`,
        'web/Dockerfile': 'FROM base\n',
        'web/app.txt': 'one',
        'web/notes.md': 'one',
        'web/.dockerignore': '*.md\n',
      },
      [],
      { PATH: [join(folder.path, 'bin'), process.env['PATH']].join(delimiter) },
    )
    write({ 'web/notes.md': 'two', 'web/app.txt': 'two' })
    expect(await watched.until(/^ready.* Web/)).toMatch(/context: Dockerfile,app.txt/)
    write({ 'web/Dockerfile': 'FROM other\n' })
    await watched.until(/^ready.* Web/)
    write({ 'web/.dockerignore': '' })
    expect(await watched.until(/^ready.* Web/)).toMatch(/context: Dockerfile,app.txt,notes.md/)
    expect(await watched.end('SIGINT')).toBe(130)
  })
})
