/** What is asked of AWS before anything is written there: roles, limits, permissions; at MiniStack's IAM and Lambda. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connection } from '../../scripts/demo/aws.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { createBucket, stackExists } from '../support/aws.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { runProgram } from '../support/program.ts'
import { needsTool } from '../support/tools.ts'

const ACCOUNT = '000000000000'
const arn = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`

let folder: TemporaryFolder
let aws: MiniStack

function project(role: string, more = ''): void {
  mkdirSync(join(folder.path, 'orders'))
  writeFileSync(join(folder.path, 'orders/index.mjs'), 'export const handler = () => 1\n')
  const template = `Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      Code: orders
      Role: ${role}
${more}`
  writeFileSync(join(folder.path, 'template.yaml'), template)
}

async function deploy(...more: string[]) {
  const args = ['deploy', '--stack-name', 'asked', '--bucket', 'asked', '--format', 'json', ...more]
  const answer = await runProgram({ args, cwd: folder.path, env: aws.environment })
  return { ...answer, result: answer.json as Result } // the program's own shape, under test here
}

async function nothingWasWritten(): Promise<boolean> {
  const s3 = new S3Client({ ...connection(aws.environment), forcePathStyle: true })
  try {
    const { KeyCount } = await s3.send(new ListObjectsV2Command({ Bucket: 'asked' }))
    return KeyCount === 0 && !(await stackExists(aws.environment, 'asked'))
  } finally {
    s3.destroy()
  }
}

describe('preflight', needsTool('ministack'), () => {
  beforeAll(async () => {
    aws = await startMiniStack()
    await createBucket(aws.environment, 'asked')
    const iam = new IAMClient(connection(aws.environment))
    for (const [name, service] of [
      ['for-lambda', 'lambda.amazonaws.com'],
      ['for-nobody', 'ec2.amazonaws.com'],
    ]) {
      const statement = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }
      const document = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
      await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: document }))
    }
    iam.destroy()
  })
  afterAll(() => aws[Symbol.asyncDispose]())
  beforeEach(() => {
    folder = temporaryFolder('preflight')
  })
  afterEach(() => folder[Symbol.dispose]())

  it.each([
    ['does not exist', arn('nowhere')],
    ['does not trust lambda.amazonaws.com', arn('for-nobody')],
    ['is not the ARN of a role', 'orders-role'],
  ])('stops for a role that %s, with its line, before anything is written', async (problem, role) => {
    project(role)
    const answer = await deploy()
    expect(answer.exitCode).toBe(1)
    expect(answer.result.failure).toMatchObject({
      class: 'user',
      message: `the role of Orders, ${role}, ${problem}`,
      file: 'template.yaml',
      line: 8,
    })
    expect(await nothingWasWritten()).toBe(true)
  })

  it('stops for a service role that does not trust CloudFormation', async () => {
    project(arn('for-lambda'))
    const answer = await deploy('--role-arn', arn('for-nobody'))
    expect(answer.result.failure?.message).toContain('does not trust cloudformation.amazonaws.com')
    expect(await nothingWasWritten()).toBe(true)
  })

  it('warns of more reserved executions than the account has', async () => {
    project(arn('for-lambda'), '      ReservedConcurrentExecutions: 100000\n')
    expect((await deploy('--noop')).stderr).toContain('reserve 100000 concurrent executions')
  })

  it('lets everything else pass', async () => {
    project(arn('for-lambda'))
    expect((await deploy()).result).toMatchObject({ operation: 'create', changed: true })
  })
})
