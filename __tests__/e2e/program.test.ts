/** Promises of the command line that only a whole run can show: streams, signals, two runs at once, what is never done. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { createBucket, stackExists } from '../support/aws.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { runProgram, toolEnvironment } from '../support/program.ts'
import { repository } from '../support/python.ts'
import { needsTool } from '../support/tools.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('program')
})
afterEach(() => folder[Symbol.dispose]())

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true })
    writeFileSync(join(folder.path, path), content)
  }
}

const HELLO = `Transform: AWS::Serverless-2016-10-31
Parameters:
  Secret: { Type: String, NoEcho: true, Default: none }
Resources:
  Hello: # greets
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      CodeUri: hello
      AccountId: 012345678901
  Twin:
    Type: AWS::Lambda::Function
    Properties: { Handler: index.handler, Runtime: nodejs22.x, Code: hello, Role: !GetAtt HelloRole.Arn }
`
const APP = { 'template.yaml': HELLO, 'hello/index.mjs': 'export const handler = () => "hello"\n' }

async function run(args: string[], env: Record<string, string> = {}) {
  const answer = await runProgram({ args: [...args, '--format', 'json'], cwd: folder.path, env })
  return { ...answer, result: answer.json as Result } // the program's own shape, under test here
}

describe('plan', () => {
  it('lists functions and one job for equal recipes, and touches nothing', async () => {
    write(APP)
    const { exitCode, result } = await run(['plan'])
    expect(exitCode).toBe(0)
    expect(result.functions?.map(item => [item.id, item.workflow, item.cached])).toEqual([
      ['Hello', 'copy', false],
      ['Twin', 'copy', false],
    ])
    expect(result.matrix?.include).toEqual([
      {
        id: 'Hello',
        functions: ['Hello', 'Twin'],
        workflow: 'copy',
        runtime: 'nodejs22.x',
        architecture: 'x86_64',
      },
    ])
    expect(existsSync(join(folder.path, '.lambda-build/build'))).toBe(false)
  })
})

describe('build', () => {
  it('lays out folders and a template whose other lines are as they were', async () => {
    write(APP)
    const { exitCode, result } = await run(['build'])
    expect(exitCode).toBe(0)
    expect(result.artifacts?.['Hello']?.digest).toBe(result.artifacts?.['Twin']?.digest)
    const built = readFileSync(join(folder.path, '.lambda-build/build/template.yaml'), 'utf8')
    expect(built).toBe(HELLO.replace('CodeUri: hello', 'CodeUri: Hello').replace('Code: hello', 'Code: Twin'))
    expect(readdirSync(join(folder.path, '.lambda-build/build')).sort()).toEqual([
      '.made-by-lambda-build',
      'Hello',
      'Twin',
      'artifacts.json',
      'sbom',
      'template.yaml',
    ])
    const again = await run(['build'])
    expect(again.result.artifacts?.['Hello']).toMatchObject({ source: 'store', seconds: 0 })
  })

  it('never links to a source: editing the build folder harms nothing', async () => {
    write(APP)
    await run(['build'])
    expect(statSync(join(folder.path, 'hello/index.mjs')).nlink).toBe(1)
    writeFileSync(join(folder.path, '.lambda-build/build/Hello/index.mjs'), 'broken')
    await run(['build'])
    expect(readFileSync(join(folder.path, '.lambda-build/build/Hello/index.mjs'), 'utf8')).toContain('hello')
  })

  it('streams events as they happen, the result last', async () => {
    write(APP)
    const { stdout } = await runProgram({ args: ['build', '--format', 'ndjson'], cwd: folder.path })
    const events = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(events.map(event => event.type)).toContain('build-finished')
    expect(events.at(-1)).toMatchObject({ type: 'result', result: { version: 1 } })
  })

  it('two at once in one folder don’t harm each other', async () => {
    write(APP)
    const answers = await Promise.all([run(['build']), run(['build']), run(['build'])])
    expect(answers.map(answer => answer.exitCode)).toEqual([0, 0, 0])
    expect(readFileSync(join(folder.path, '.lambda-build/build/Hello/index.mjs'), 'utf8')).toContain('hello')
  })

  it('takes a JSON template and leaves it JSON', async () => {
    const template = {
      Resources: {
        Hello: { Type: 'AWS::Lambda::Function', Properties: { Runtime: 'nodejs22.x', Code: 'hello' } },
      },
    }
    write({ 'template.json': JSON.stringify(template, undefined, 4), 'hello/index.mjs': '' })
    expect((await run(['build'])).exitCode).toBe(0)
    const built = JSON.parse(readFileSync(join(folder.path, '.lambda-build/build/template.yaml'), 'utf8'))
    expect(built.Resources.Hello.Properties.Code).toBe('Hello')
  })
})

describe('a signal', needsTool('npm'), () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends the build tools and leaves nothing behind', async (signal, exitCode) => {
    const slow = '{"name":"slow","version":"1.0.0","dependencies":{"lodash":"4.17.21","date-fns":"4.1.0"}}'
    write({ ...APP, 'hello/package.json': slow })
    const temporary = join(folder.path, 'tmp')
    mkdirSync(temporary)
    const child = spawn(process.execPath, [join(repository, 'src/cli.ts'), 'build', '--format', 'json'], {
      cwd: folder.path,
      env: { ...toolEnvironment(), HOME: folder.path, TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = text(child.stdout)
    for await (const line of createInterface(child.stderr)) {
      if (line.startsWith('build')) child.kill(signal)
    }
    if (child.exitCode === null) await once(child, 'exit')
    expect(child.exitCode).toBe(exitCode)
    expect(JSON.parse(await output).failure.class).toBe('cancelled')
    expect(readdirSync(temporary)).toEqual([])
  })
})

describe('package and deploy', needsTool('ministack'), () => {
  let aws: MiniStack
  beforeAll(async () => {
    aws = await startMiniStack()
    await createBucket(aws.environment, 'artifacts')
  }, 300_000)
  afterAll(() => aws[Symbol.asyncDispose]())

  it('package names every artifact by its digest, sends it once, and keeps the rest of the template', async () => {
    write(APP)
    const first = await run(['package', '--bucket', 'artifacts', '--prefix', 'shop'], aws.environment)
    expect(first.result.uploads).toMatchObject({ uploaded: 1, skipped: 0 })
    const digest = first.result.artifacts?.['Hello']?.digest
    const packaged = readFileSync(join(folder.path, first.result.packagedTemplate ?? ''), 'utf8')
    expect(packaged).toContain(`CodeUri: s3://artifacts/shop/${digest}.zip`)
    expect(packaged).toContain('Hello: # greets')
    expect(packaged).toContain('AccountId: 012345678901')
    const second = await run(['package', '--bucket', 'artifacts', '--prefix', 'shop'], aws.environment)
    expect(second.result.uploads).toMatchObject({ uploaded: 0, skipped: 1, bytes: 0 })
  })

  it('--noop writes to a folder instead of AWS', async () => {
    write({ ...APP, 'hello/more.txt': 'not uploaded before' })
    const args = [
      'deploy',
      '--stack-name',
      'noop',
      '--bucket',
      'artifacts',
      '--noop',
      '--parameters',
      'Secret=hunter22',
    ]
    const { exitCode, result, stdout, stderr } = await run(args, aws.environment)
    expect(exitCode).toBe(0)
    expect(result).toMatchObject({ changed: false, noop: '.lambda-build/noop', uploads: { uploaded: 1 } })
    expect(readdirSync(join(folder.path, '.lambda-build/noop')).sort()).toEqual([
      'change-set.json',
      'template.yaml',
      'uploads.json',
    ])
    expect(await stackExists(aws.environment, 'noop')).toBe(false)
    const written = readFileSync(join(folder.path, '.lambda-build/noop/change-set.json'), 'utf8')
    expect(stdout + stderr + written).not.toContain('hunter22')
    const real = await run(['package', '--bucket', 'artifacts'], aws.environment)
    expect(real.result.uploads).toMatchObject({ uploaded: 1, skipped: 0 })
  })

  it('refuses an account that is not allowed before anything is written', async () => {
    write(APP)
    writeFileSync(
      join(folder.path, 'samconfig.toml'),
      '[default.deploy.parameters]\ns3_bucket = "artifacts"\n',
    )
    const { exitCode, result } = await runProgram({
      args: ['deploy', '--stack-name', 'x', '--allowed-account-ids', '999999999999', '--format', 'json'],
      cwd: folder.path,
      env: aws.environment,
    }).then(answer => ({ ...answer, result: answer.json as Result }))
    expect(exitCode).toBe(1)
    expect(result.failure?.message).toContain('999999999999')
    expect(result.uploads).toBeUndefined()
  })

  it('a stack that is not there is nothing to delete', async () => {
    const { exitCode, result } = await run(['delete', '--stack-name', 'never-made'], aws.environment)
    expect(exitCode).toBe(0)
    expect(result).toMatchObject({ changed: false, operation: 'none' })
  })
})
