import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { startCloudFormation } from '../support/cloudformation/server.ts'
import { runProgram } from '../support/program.ts'

const shop = (name: string) => `
Resources:
  Mail: {Type: AWS::SQS::Queue}
  Orders: {Type: AWS::SNS::Topic, DependsOn: Mail, Properties: {DisplayName: ${name}}}
Outputs: {Url: {Value: https://shop.example}}
`

/** A stack on the local engine, and the program asked about it. */
async function openShop() {
  const server = await startCloudFormation()
  server.engine.pace = 1000
  const folder = temporaryFolder('later')
  const env = {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'eu-central-1',
    AWS_ENDPOINT_URL: server.url,
    AWS_EC2_METADATA_DISABLED: 'true',
  }
  const run = (...args: string[]) =>
    runProgram({ args: [...args, '--stack-name', 'shop'], cwd: folder.path, env })
  return {
    engine: server.engine,
    run,
    deploy: (name: string) => {
      writeFileSync(join(folder.path, 'template.yaml'), shop(name))
      return run('deploy')
    },
    [Symbol.asyncDispose]: async () => {
      folder[Symbol.dispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

describe('a stack, for a person who comes later', () => {
  it('status says how it is, and why its last operation failed, without telling all events again', async () => {
    await using later = await openShop()
    expect((await later.run('status')).stderr).toContain('there is no stack shop in eu-central-1')
    await later.deploy('one')
    expect((await later.run('status')).stdout).toMatch(
      /^shop CREATE_COMPLETE since 20.*\nUrl = https:\/\/shop.example\n$/,
    )
    later.engine.behaviours.set('Orders', { update: 'the name is too long' })
    expect((await later.deploy('two')).exitCode).toBe(3)
    const { stdout, stderr } = await later.run('status')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^shop UPDATE_ROLLBACK_COMPLETE since /)
    expect(stdout).toContain('Orders (AWS::SNS::Topic) could not be updated: the name is too long')
  })

  it('events tells its last operation, by the clock of AWS, as a result', async () => {
    await using later = await openShop()
    await later.deploy('one')
    await later.deploy('two')
    const { stdout, stderr } = await later.run('events')
    expect(stderr).toBe('')
    expect(stdout.replace(/ +/g, ' ').split('\n')).toEqual([
      '0:00 UPDATE_IN_PROGRESS shop (AWS::CloudFormation::Stack): User Initiated',
      '0:01 UPDATE_IN_PROGRESS Orders (AWS::SNS::Topic)',
      '0:02 UPDATE_COMPLETE Orders (AWS::SNS::Topic) in 1.0 s',
      '0:03 UPDATE_COMPLETE_CLEANUP_IN_PROGRESS shop (AWS::CloudFormation::Stack)',
      '0:04 UPDATE_COMPLETE shop (AWS::CloudFormation::Stack)',
      '',
    ])
  })

  it('events --follow goes on until it rests, and fails as the operation does', async () => {
    await using later = await openShop()
    await later.deploy('one')
    later.engine.pace = 1
    later.engine.behaviours.set('Orders', { update: 'the name is too long', steps: 4 })
    later.engine.startForeignUpdate('shop', shop('three'))
    const status = await later.run('status')
    expect(status.stdout).toContain('somebody (token foreign) is at work on it since')
    const { exitCode, stdout, stderr } = await later.run('events', '--follow')
    expect(exitCode).toBe(3)
    expect(stdout).toMatch(/UPDATE_FAILED +Orders .*the name is too long/)
    expect(stdout.trim().split('\n').at(-1)).toMatch(/UPDATE_ROLLBACK_COMPLETE +shop/)
    expect(stderr).toContain('the stack shop ended as UPDATE_ROLLBACK_COMPLETE')
  })
})
