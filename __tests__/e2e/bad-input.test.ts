/**
 * What people meet at six in the evening: each case with its exit code, its place, its remedy, and no stack trace.
 */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { createBucket, stackExists } from '../support/aws.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { runProgram } from '../support/program.ts'
import { needsTool } from '../support/tools.ts'

const MINUTES = 60_000
let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('bad-input')
})
afterEach(() => folder[Symbol.dispose]())

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true })
    writeFileSync(join(folder.path, path), content)
  }
}

interface Outcome {
  exitCode: number
  result: Result
  log: string
  failure: NonNullable<Result['failure']>
}

/** Runs the program, holds every answer against what all of them promise, and gives what it says of the failure. */
async function run(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const { exitCode, json, stderr, stdout } = await runProgram({
    args: [...args, '--format', 'json'],
    cwd: folder.path,
    env,
  })
  const result = json as Result // the program's own shape, under test here
  if (result?.failure === undefined) throw new Error(`no failure: ${exitCode} ${stdout} ${stderr}`)
  expect(stderr + stdout).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
  expect(result.failure.remedy, result.failure.message).toBeTruthy()
  return { exitCode, result, log: stderr, failure: result.failure }
}

const FUNCTION = (properties: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Hello:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
${properties}
`

describe('a template that is wrong', () => {
  it('is not there', async () => {
    const { exitCode, failure } = await run(['plan'])
    expect(exitCode).toBe(1)
    expect(failure.message).toContain('no template')
  })

  it('has a YAML mistake', async () => {
    write({ 'template.yaml': 'Resources:\n  Hello:\n\tType: x\n' })
    const { exitCode, failure } = await run(['plan'])
    expect(exitCode).toBe(1)
    expect(failure).toMatchObject({ file: 'template.yaml', line: 3 })
  })

  it('names a runtime that nobody knows', async () => {
    write({ 'template.yaml': FUNCTION('      Runtime: nodejs22\n      CodeUri: src'), 'src/index.mjs': '' })
    const { exitCode, failure } = await run(['plan'])
    expect(exitCode).toBe(1)
    expect(failure).toMatchObject({ file: 'template.yaml' })
    expect(failure.line).toBeGreaterThan(0)
    expect(`${failure.message} ${failure.remedy}`).toContain('nodejs22.x')
  })

  it('names a code folder that is missing, and is told the nearest one', async () => {
    write({ 'template.yaml': FUNCTION('      Runtime: nodejs22.x\n      CodeUri: scr'), 'src/index.mjs': '' })
    const { exitCode, failure } = await run(['plan'])
    expect(exitCode).toBe(1)
    expect(failure).toMatchObject({ file: 'template.yaml', line: 8, column: 16 })
    expect(`${failure.message} ${failure.remedy}`).toMatch(/scr[\s\S]*src/)
  })

  it('has several mistakes: all are told at once', async () => {
    const second =
      '  Other:\n    Type: AWS::Lambda::Function\n    Properties: { Runtime: nodejs22, Code: src }\n'
    write({
      'template.yaml': FUNCTION('      Runtime: nodejs22.x\n      CodeUri: scr') + second,
      'src/index.mjs': '',
    })
    const { failure } = await run(['plan'])
    expect([failure, ...failure.others].map(one => one.line)).toEqual([8, 11])
    const { exitCode } = await runProgram({ args: ['plan', '--functions', 'Other'], cwd: folder.path })
    expect(exitCode).toBe(1)
  })

  it('points at code outside the root', async () => {
    write({ 'app/template.yaml': FUNCTION('      Runtime: nodejs22.x\n      CodeUri: /etc') })
    const { exitCode, failure } = await run(['build', '-t', 'app/template.yaml'])
    expect(exitCode).toBe(1)
    expect(failure).toMatchObject({ file: 'app/template.yaml', line: 8 })
    expect(failure.remedy).toContain('allowed-roots')
  })

  it('has a logical id twice', async () => {
    const one = '  Hello:\n    Type: AWS::SNS::Topic\n'
    write({ 'template.yaml': `Resources:\n${one}${one}` })
    const { exitCode, failure } = await run(['plan'])
    expect(exitCode).toBe(1)
    expect(failure).toMatchObject({ file: 'template.yaml', line: 4, column: 3 })
    expect(failure.message).toMatch(/Hello.*2/)
  })

  it('has a code path that cannot be known', async () => {
    write({ 'template.yaml': FUNCTION('      Runtime: nodejs22.x\n      CodeUri: !ImportValue Code') })
    const { exitCode, failure } = await run(['build'])
    expect(exitCode).toBe(1)
    expect(failure).toMatchObject({ file: 'template.yaml', line: 8 })
    expect(failure.message).toContain('!ImportValue Code')
  })

  it('leaves a build folder that is not ours alone', async () => {
    write({
      'template.yaml': FUNCTION('      Runtime: nodejs22.x\n      CodeUri: src'),
      'src/index.mjs': '',
      'mine/a.txt': 'x',
    })
    const { exitCode, failure } = await run(['build', '--build-dir', 'mine'])
    expect(exitCode).toBe(1)
    expect(failure.remedy).toContain('--build-dir')
    expect(readdirSync(join(folder.path, 'mine'))).toEqual(['a.txt'])
  })
})

const TWO_BROKEN = `Transform: AWS::Serverless-2016-10-31
Resources:
  Pip:
    Type: AWS::Serverless::Function
    Properties: { Handler: a.b, Runtime: python3.12, CodeUri: pip }
  Npm:
    Type: AWS::Serverless::Function
    Properties: { Handler: a.b, Runtime: nodejs22.x, CodeUri: npm }
  Fine:
    Type: AWS::Serverless::Function
    Properties: { Handler: a.b, Runtime: nodejs22.x, CodeUri: fine }
`

const BROKEN_FILES = {
  'template.yaml': TWO_BROKEN,
  'pip/a.py': '',
  'pip/requirements.txt': 'lambda-build-no-such-package==99.99\n',
  'npm/a.mjs': '',
  'npm/package.json': '{"name":"npm","version":"1.0.0","dependencies":{"left-pad":"99.99.99"}}',
  'fine/a.mjs': 'export const b = () => 1\n',
}

describe('builds that fail', needsTool('ministack', 'pip', 'npm'), () => {
  let aws: MiniStack
  beforeAll(async () => {
    aws = await startMiniStack()
    await createBucket(aws.environment, 'artifacts')
  }, 5 * MINUTES)
  afterAll(() => aws[Symbol.asyncDispose]())

  it('are all named, the rest is built, the stack is untouched', { timeout: 2 * MINUTES }, async () => {
    write(BROKEN_FILES)
    const { exitCode, result, log } = await run(
      ['deploy', '--stack-name', 'broken', '--bucket', 'artifacts'],
      aws.environment,
    )
    expect(exitCode).toBe(2)
    expect(result.failed?.map(failed => failed.id).sort()).toEqual(['Npm', 'Pip'])
    for (const failed of result.failed ?? []) {
      expect(failed.command).toBeTruthy()
      expect(failed.exitCode).toBeGreaterThan(0)
      expect(failed.log.length).toBeGreaterThan(0)
    }
    expect(result.artifacts).toHaveProperty('Fine')
    expect(log).toContain('lambda-build-no-such-package')
    expect(await stackExists(aws.environment, 'broken')).toBe(false)
  })

  it('miss a tool: it is named, with the step that brings it', async () => {
    write(BROKEN_FILES)
    const { exitCode, failure } = await run(['build', '--functions', 'Npm'], { PATH: '/nowhere' })
    expect(exitCode).toBe(5)
    expect(failure.message).toContain('npm')
    expect(failure.remedy).toContain('setup-node')
  })
})

const TOPIC_WITH = (more: string) => `Resources:
  Topic:
    Type: AWS::SNS::Topic
${more}`

describe('AWS that says no', needsTool('ministack'), () => {
  let aws: MiniStack
  beforeAll(async () => {
    aws = await startMiniStack()
    await createBucket(aws.environment, 'artifacts')
  }, 5 * MINUTES)
  afterAll(() => aws[Symbol.asyncDispose]())

  const deploy = (env = aws.environment, bucket = 'artifacts') =>
    run(['deploy', '--stack-name', 'stack', '--bucket', bucket], env)

  it('has no such bucket', async () => {
    write({ 'template.yaml': FUNCTION('      Runtime: nodejs22.x\n      CodeUri: src'), 'src/index.mjs': '' })
    const { exitCode, failure } = await deploy(aws.environment, 'no-such-bucket')
    expect(exitCode).toBe(1)
    expect(failure.message).toContain('no-such-bucket')
    expect(failure.remedy).toContain('--bucket')
  })

  it('has no credentials', async () => {
    write({ 'template.yaml': TOPIC_WITH('') })
    const { AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _secret, ...rest } = aws.environment
    const { exitCode, failure } = await deploy(rest)
    expect(exitCode).toBe(5)
    expect(failure.message.toLowerCase()).toContain('credentials')
  })

  it('cannot be reached', async () => {
    write({ 'template.yaml': TOPIC_WITH('') })
    const { exitCode } = await deploy({ ...aws.environment, AWS_ENDPOINT_URL: 'http://127.0.0.1:1' })
    expect(exitCode).toBe(5)
  })

  it('rejects the template', async () => {
    write({ 'template.yaml': TOPIC_WITH('  Broken:\n    Type: AWS::Nothing::Known\n') })
    const { exitCode, failure } = await deploy()
    expect(exitCode).toBe(3)
    expect(failure).toMatchObject({ class: 'deploy', file: 'template.yaml', line: 4 })
    expect(failure.reason).toContain('AWS::Nothing::Known')
  })

  it('rolls the stack back: the root cause first, the artifacts kept; the next try starts afresh', async () => {
    const policy = 'Properties: { PolicyName: p, Roles: [nobody], PolicyDocument: {} }'
    const broken = `  Broken:\n    Type: AWS::IAM::Policy\n    DependsOn: Topic\n    ${policy}\n`
    write({ 'template.yaml': TOPIC_WITH(broken) })
    const { exitCode, failure, result } = await deploy()
    expect(exitCode).toBe(3)
    expect(failure).toMatchObject({ class: 'deploy', resource: 'Broken', file: 'template.yaml', line: 4 })
    expect(result.status).toBe('ROLLBACK_COMPLETE')
    write({ 'template.yaml': TOPIC_WITH('') })
    const again = await runProgram({
      args: ['deploy', '--stack-name', 'stack', '--bucket', 'artifacts', '--format', 'json'],
      cwd: folder.path,
      env: aws.environment,
    })
    expect(again.json).toMatchObject({ changed: true, status: 'CREATE_COMPLETE' })
  })
})
