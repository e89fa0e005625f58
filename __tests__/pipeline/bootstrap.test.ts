/** The managed bucket at a CloudFormation in memory: how it is made, found again, and what states its stack may be in. */

import {
  CreateChangeSetCommand,
  DescribeChangeSetCommand,
  ExecuteChangeSetCommand,
} from '@aws-sdk/client-cloudformation'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bootstrap, makeBucket } from '../../src/pipeline/bootstrap.ts'
import { BUCKET_STACK, BUCKET_TEMPLATE } from '../../src/pipeline/bucket-stack.ts'
import { BUCKET_TO_BE_MADE, findBucket } from '../../src/pipeline/find-bucket.ts'
import type { Result, Services } from '../../src/pipeline/services.ts'
import { readSettings, type Settings } from '../../src/project/settings.ts'
import { Failure } from '../../src/report/failure.ts'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'

/** What the engine gives for `!Ref Bucket`: it has no values of its own for resources. */
const BUCKET = 'Bucket'

const FOREIGN = 'Resources: {Topic: {Type: AWS::SNS::Topic}}\nOutputs: {Topic: {Value: mine}}\n'
const SAMS = 'Resources: {B: {Type: AWS::S3::Bucket}}\nOutputs: {SourceBucket: {Value: sams-bucket}}\n'

async function settingsFor(given: Partial<Settings> = {}): Promise<Settings> {
  const read = await readSettings({
    verb: 'bootstrap',
    workingFolder: import.meta.dirname,
    values: {},
    spell: name => `--${name}`,
  })
  return { ...read, ...given }
}

function servicesAt({ events, clock }: Deployer): Services {
  return {
    emit: event => void events.push(event),
    clock,
    signal: new AbortController().signal,
    environment: {},
  }
}

async function find(aws: Deployer, given: Partial<Settings> = {}): Promise<string> {
  const settings = await settingsFor(given)
  return findBucket({ settings, services: servicesAt(aws), clients: aws.clients, needs: 'the artifacts' })
}

async function runBootstrap(aws: Deployer, given: Partial<Settings> = {}): Promise<Result> {
  const result: Result = { version: 1 }
  await bootstrap(await settingsFor(given), servicesAt(aws), result)
  return result
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Failure) return error
  throw new Error(`expected a Failure, got ${String(error)}`)
}

function statusOf({ engine }: Deployer): string | undefined {
  return engine.find(BUCKET_STACK)?.status
}

describe('finding the bucket', () => {
  it('asks nobody when one is named', async () => {
    await using aws = await startDeployer()
    expect(await find(aws, { bucket: 'named' })).toBe('named')
    expect(aws.calls).toEqual([])
  })

  it('takes one call when the stack is there', async () => {
    await using aws = await startDeployer()
    await runBootstrap(aws)
    aws.calls.length = 0
    expect(await find(aws)).toBe(BUCKET)
    expect(aws.calls).toEqual(['DescribeStacks'])
  })

  it('names all three remedies when there is none', async () => {
    await using aws = await startDeployer()
    expect(await failureOf(find(aws))).toMatchObject({
      class: 'user',
      message: 'no bucket for the artifacts',
      remedy:
        'Name one with --bucket (input `bucket`, or `bucket:` in lambda-build.yml), make one for this account and region ' +
        'with lambda-build bootstrap, or add --bootstrap, which makes it where there is none.',
    })
    expect(aws.calls).toEqual(['DescribeStacks'])
  })

  it('says in which state a stack is that names no bucket', async () => {
    await using aws = await startDeployer()
    aws.engine.behaviours.set('Bucket', { create: 'TooManyBuckets' })
    await failureOf(runBootstrap(aws))
    expect((await failureOf(find(aws))).message).toBe(
      'no bucket for the artifacts: the stack lambda-build-bucket is ROLLBACK_COMPLETE and names none',
    )
  })

  it('offers --bucket when the stack may not be looked at', async () => {
    await using aws = await startDeployer()
    aws.fail({ action: 'DescribeStacks', kind: 'denied' })
    const failure = await failureOf(find(aws))
    expect(failure.class).toBe('deploy')
    expect(failure.message).toContain('cloudformation:DescribeStacks')
    expect(failure.remedy).toContain('--bucket')
  })

  it('waits for another run that is making it', async () => {
    await using aws = await startDeployer()
    await startCreation(aws)
    expect(await find(aws)).toBe(BUCKET)
    expect(aws.events).toContainEqual(
      expect.objectContaining({ type: 'stack-waiting', stackName: BUCKET_STACK }),
    )
  })
})

describe('--bootstrap', () => {
  it('makes the stack, and the next run finds it', async () => {
    await using aws = await startDeployer()
    expect(await find(aws, { bootstrap: true })).toBe(BUCKET)
    expect(statusOf(aws)).toBe('CREATE_COMPLETE')
    expect(await find(aws)).toBe(BUCKET)
  })

  it('keeps the tags and the role of the application’s stack to that stack', async () => {
    await using aws = await startDeployer()
    await find(aws, { bootstrap: true, tags: { app: 'shop' }, roleArn: 'arn:aws:iam::123456789012:role/r' })
    expect(aws.engine.find(BUCKET_STACK)).toMatchObject({ tags: {}, roleArn: undefined })
  })

  it('with --noop says what would be made, and makes nothing', async () => {
    await using aws = await startDeployer()
    expect(await find(aws, { bootstrap: true, noop: true })).toBe(BUCKET_TO_BE_MADE)
    expect(aws.calls).toEqual(['DescribeStacks'])
    expect(aws.events).toEqual([
      { type: 'note', message: 'would make the stack lambda-build-bucket with a bucket for artifacts' },
    ])
  })

  it('makes it where an earlier creation failed', async () => {
    await using aws = await startDeployer()
    aws.engine.behaviours.set('Bucket', { create: 'TooManyBuckets' })
    const failure = await failureOf(find(aws, { bootstrap: true }))
    expect(failure).toMatchObject({ class: 'deploy', resource: 'Bucket', reason: 'TooManyBuckets' })
    expect(statusOf(aws)).toBe('ROLLBACK_COMPLETE')
    aws.engine.behaviours.clear()
    expect(await find(aws, { bootstrap: true })).toBe(BUCKET)
  })

  it('makes it where only an empty stack was left', async () => {
    await using aws = await startDeployer()
    aws.engine.makeShell(BUCKET_STACK)
    expect(await find(aws, { bootstrap: true })).toBe(BUCKET)
  })

  it.each([1, 3, 6, 9, 15])('two at once end with one stack (pace %i)', async pace => {
    await using aws = await startDeployer()
    aws.engine.pace = pace
    const settings = await settingsFor({ bootstrap: true })
    const making = { settings, services: servicesAt(aws), clients: aws.clients }
    const buckets = await Promise.all([makeBucket(making), makeBucket(making), makeBucket(making)])
    expect(buckets).toEqual([BUCKET, BUCKET, BUCKET])
    expect(aws.engine.stacks.map(({ status }) => status)).toEqual(['CREATE_COMPLETE'])
  })

  it('two at once end with one stack, also when one’s change set takes longer than the other’s whole creation', async () => {
    await using aws = await startDeployer()
    aws.distort.set('CreateChangeSet', answer => {
      const [, second] = aws.engine.changeSets
      if (second !== undefined) second.readsLeft = 1_000
      return answer
    })
    const making = {
      settings: await settingsFor({ bootstrap: true }),
      services: servicesAt(aws),
      clients: aws.clients,
    }
    expect(await Promise.all([makeBucket(making), makeBucket(making)])).toEqual([BUCKET, BUCKET])
    expect(aws.engine.stacks.map(({ status }) => status)).toEqual(['CREATE_COMPLETE'])
  })

  it('looks again where its own creation got out of sight', async () => {
    await using aws = await startDeployer()
    aws.fail({ action: 'DescribeStackEvents', kind: 'denied', times: 1_000, after: 1 })
    expect(await find(aws, { bootstrap: true })).toBe(BUCKET)
    expect(statusOf(aws)).toBe('CREATE_COMPLETE')
  })

  it('leaves a stack of the same name that is somebody else’s alone', async () => {
    await using aws = await startDeployer()
    await aws.deploy(FOREIGN, { stackName: BUCKET_STACK })
    expect((await failureOf(find(aws, { bootstrap: true }))).message).toContain(
      'was not made by lambda-build',
    )
    expect((await failureOf(runBootstrap(aws))).class).toBe('user')
    expect(aws.engine.find(BUCKET_STACK)?.template?.body).toBe(FOREIGN)
  })
})

describe('resolve_s3 of a samconfig', () => {
  it('takes SAM CLI’s bucket where only that is there', async () => {
    await using aws = await startDeployer()
    await aws.deploy(SAMS, { stackName: 'aws-sam-cli-managed-default' })
    expect(await find(aws, { resolveS3: true })).toBe('sams-bucket')
    expect(statusOf(aws)).toBeUndefined()
  })

  it('takes ours where both are there, and does not look at SAM CLI’s unasked', async () => {
    await using aws = await startDeployer()
    await aws.deploy(SAMS, { stackName: 'aws-sam-cli-managed-default' })
    expect((await failureOf(find(aws))).class).toBe('user')
    await runBootstrap(aws)
    expect(await find(aws, { resolveS3: true })).toBe(BUCKET)
  })

  it('makes ours where there is neither', async () => {
    await using aws = await startDeployer()
    expect(await find(aws, { resolveS3: true })).toBe(BUCKET)
  })
})

describe('bootstrap', () => {
  it('makes the stack with its own tags and role, and the second time has nothing to do', async () => {
    await using aws = await startDeployer()
    const roleArn = 'arn:aws:iam::123456789012:role/r'
    expect(await runBootstrap(aws, { tags: { team: 'blue' }, roleArn })).toMatchObject({
      bucket: BUCKET,
      stackName: BUCKET_STACK,
      operation: 'create',
      changed: true,
    })
    expect(aws.engine.find(BUCKET_STACK)).toMatchObject({ tags: { team: 'blue' }, roleArn })
    expect(await runBootstrap(aws)).toMatchObject({ bucket: BUCKET, operation: 'none', changed: false })
  })

  it('updates a stack of an older template, which deploy --bootstrap does not', async () => {
    await using aws = await startDeployer()
    await runBootstrap(aws)
    const current = aws.engine.find(BUCKET_STACK)?.template?.body ?? ''
    const older = current
      .replace('NoncurrentDays: 90', 'NoncurrentDays: 1')
      .replace('Value: "1"', 'Value: "0"')
    await aws.deploy(older, { stackName: BUCKET_STACK })
    expect(await find(aws, { bootstrap: true })).toBe(BUCKET)
    expect(aws.engine.find(BUCKET_STACK)?.template?.body).toBe(older)
    expect(await runBootstrap(aws)).toMatchObject({ operation: 'update', changed: true, bucket: BUCKET })
    expect(aws.engine.find(BUCKET_STACK)?.template?.body).toBe(current)
  })

  it('leaves a stack of a newer template alone', async () => {
    await using aws = await startDeployer()
    await runBootstrap(aws)
    const current = aws.engine.find(BUCKET_STACK)?.template?.body ?? ''
    const newer = current.replace('Value: "1"', 'Value: "2"')
    await aws.deploy(newer, { stackName: BUCKET_STACK })
    expect(await runBootstrap(aws)).toMatchObject({ operation: 'none', changed: false, bucket: BUCKET })
    expect(aws.events).toContainEqual({
      type: 'note',
      message:
        'the stack lambda-build-bucket was made by a newer lambda-build (template 2) and is left as it is',
    })
    expect(aws.engine.find(BUCKET_STACK)?.template?.body).toBe(newer)
  })

  it('with --noop only says what would be done', async () => {
    await using aws = await startDeployer()
    expect(await runBootstrap(aws, { noop: true })).toMatchObject({ changed: false })
    expect(aws.events).toEqual([
      {
        type: 'note',
        message:
          'would make the stack lambda-build-bucket with a bucket for artifacts in account 123456789012',
      },
    ])
    expect(statusOf(aws)).toBeUndefined()
  })

  it('is for allowed accounts only', async () => {
    await using aws = await startDeployer()
    const failure = await failureOf(runBootstrap(aws, { allowedAccountIds: ['999999999999'] }))
    expect(failure.message).toContain('999999999999')
    expect(aws.calls).toEqual(['GetCallerIdentity'])
  })
})

describe('the template', () => {
  it('deletes no artifact by its age: stacks may name it for as long as they live', () => {
    const { Properties, DeletionPolicy } = parse(BUCKET_TEMPLATE, { logLevel: 'error' }).Resources.Bucket
    const actions = Properties.LifecycleConfiguration.Rules.flatMap((rule: object) => Object.keys(rule))
    const known = [
      'Id',
      'Status',
      'Transitions',
      'AbortIncompleteMultipartUpload',
      'ExpiredObjectDeleteMarker',
    ]
    expect(actions.filter((name: string) => !known.includes(name))).toEqual(['NoncurrentVersionExpiration'])
    expect(DeletionPolicy).toBe('RetainExceptOnCreate')
  })
})

/** Another run's creation, begun and not looked at since. */
async function startCreation({ clients, engine }: Deployer): Promise<void> {
  const client = await clients.cloudformation()
  const named = { StackName: BUCKET_STACK, ChangeSetName: 'other' }
  engine.changeSetReads = 0
  await client.send(
    new CreateChangeSetCommand({ ...named, ChangeSetType: 'CREATE', TemplateBody: BUCKET_TEMPLATE }),
  )
  await client.send(new DescribeChangeSetCommand(named))
  await client.send(new ExecuteChangeSetCommand(named))
}
