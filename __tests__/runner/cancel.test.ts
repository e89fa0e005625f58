/** A cancelled job: the runner's own signals and waits, then the post step. The stack and the artifacts tell the truth after it. */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { type LocalCloudFormation, startCloudFormation } from '../support/cloudformation/server.ts'
import { type ResultsService, startResultsService } from '../support/results-service.ts'
import { runStep, type StepAnswer, type StepRun } from '../support/runner-step.ts'
import { type LocalS3, startS3 } from '../support/s3.ts'
import { needsTool } from '../support/tools.ts'

const MINUTES = 60_000
const TOPIC = 'Resources:\n  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: VALUE } }\n'
/** Long enough that a step is surely cancelled while it lasts, short enough that the end can be seen. */
const LONG = 12

describe('a job that is cancelled', () => {
  let folder: TemporaryFolder
  let stacks: LocalCloudFormation
  let s3: LocalS3
  let results: ResultsService

  beforeEach(async () => {
    folder = temporaryFolder('cancel')
    stacks = await startCloudFormation()
    s3 = await startS3()
    s3.addBucket('artifacts')
    results = await startResultsService()
  })
  afterEach(async () => {
    for (const part of [stacks, s3, results]) await part[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })

  function write(files: Readonly<Record<string, string>>): void {
    for (const [path, content] of Object.entries(files)) {
      const file = join(folder.path, 'workspace', path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
  }

  function step(inputs: Record<string, string> = {}, more: Partial<StepRun> = {}): Promise<StepAnswer> {
    return runStep({
      home: folder.path,
      inputs: { 'stack-name': 'shop', bucket: 'artifacts', ...inputs },
      environment: {
        ...results.environment,
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_REGION: 'eu-central-1',
        AWS_ENDPOINT_URL: s3.url,
        AWS_ENDPOINT_URL_CLOUDFORMATION: stacks.url,
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_CONFIG_FILE: '/nowhere/config',
        AWS_SHARED_CREDENTIALS_FILE: '/nowhere/credentials',
      },
      ...more,
    })
  }

  /** The call has come in so often since now. */
  function called(action: string, times = 1): Promise<unknown> {
    const before = stacks.calls.length
    const since = () => stacks.calls.slice(before).filter(call => call === action)
    return vi.waitFor(() => expect(since().length).toBeGreaterThanOrEqual(times), {
      timeout: MINUTES,
      interval: 20,
    })
  }

  const leftBehind = () =>
    readdirSync(join(folder.path, 'temp')).filter(name => name.startsWith('lambda-build'))
  /** Those that nobody executed; an executed one may stay, as AWS keeps it. */
  const openChangeSets = () =>
    stacks.engine.changeSets.filter(({ executionStatus }) => !executionStatus.startsWith('EXECUTE_'))

  /** A stack that stands, and an update of it that takes long. */
  async function update(): Promise<void> {
    write({ 'template.yaml': TOPIC.replace('VALUE', 'one') })
    expect((await step()).outputs).toMatchObject({ 'stack-status': 'CREATE_COMPLETE' })
    write({ 'template.yaml': TOPIC.replace('VALUE', 'two') })
    stacks.engine.behaviours.set('Topic', { steps: LONG })
  }

  it(
    'while it builds: tools end, nothing is kept or handed on, AWS is not called',
    needsTool('make'),
    async () => {
      write({
        'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Slow:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: makefile }
    Properties: { Handler: index.handler, Runtime: nodejs22.x, CodeUri: slow }
`,
        'slow/index.mjs': 'export const handler = () => 1\n',
        'slow/Makefile': `build-Slow:\n\ttouch '${join(folder.path, 'begun')}'\n\tsleep 600\n`,
      })
      const begun = vi.waitFor(() => expect(readdirSync(folder.path)).toContain('begun'), {
        timeout: MINUTES,
        interval: 20,
      })
      const answer = await step({ artifacts: 'always' }, { cancelled: begun })
      expect(answer).toMatchObject({ exitCode: 130, signals: ['SIGINT'], postExitCode: 0 })
      expect(answer.outputs['failure-class']).toBe('cancelled')
      expect([results.keys(), results.artifacts(), leftBehind()]).toEqual([[], [], []])
      expect(stacks.calls).not.toContain('CreateChangeSet')
    },
  )

  it('while a change set is worked out: it goes, and the empty stack with it', async () => {
    write({ 'template.yaml': TOPIC.replace('VALUE', 'one') })
    stacks.engine.changeSetReads = 1_000
    const answer = await step({}, { cancelled: called('DescribeChangeSet') })
    expect(answer).toMatchObject({ signals: ['SIGINT'], postExitCode: 0 })
    expect(answer.outputs['failure-class']).toBe('cancelled')
    // Somebody has to look for it to be gone.
    expect(stacks.engine.find('shop')?.status ?? 'DELETE_COMPLETE').toMatch(/^DELETE_/)
    expect(openChangeSets()).toEqual([])
  })

  it('during an update: it is rolled back, and whoever sees the end says so', async () => {
    await update()
    const answer = await step({}, { cancelled: called('DescribeStackEvents', 2) })
    expect(answer.postExitCode).toBe(0)
    expect(stacks.calls).toContain('CancelUpdateStack')
    expect(stacks.engine.get('shop').status).toBe('UPDATE_ROLLBACK_COMPLETE')
    expect(answer.log + answer.postLog).toContain('UPDATE_ROLLBACK_COMPLETE')
    expect(openChangeSets()).toEqual([])
    expect(leftBehind()).toEqual([])
  })

  it('during an update with on-cancel: leave: the update goes on, and its end is told', async () => {
    await update()
    const answer = await step({ 'on-cancel': 'leave' }, { cancelled: called('DescribeStackEvents', 2) })
    expect(answer.postExitCode).toBe(0)
    expect(stacks.calls).not.toContain('CancelUpdateStack')
    expect(stacks.engine.get('shop').status).toBe('UPDATE_COMPLETE')
    expect(answer.log + answer.postLog).toContain('UPDATE_COMPLETE')
  })

  it('by force, when the machine goes away during an update: the post step rolls it back', async () => {
    await update()
    const signals = [{ name: 'SIGKILL', afterMilliseconds: 0 }] as const
    const answer = await step({}, { cancelled: called('DescribeStackEvents', 2), signals })
    expect(answer).toMatchObject({ exitCode: -1, signals: ['SIGKILL'], postExitCode: 0 })
    expect(stacks.engine.get('shop').status).toBe('UPDATE_ROLLBACK_COMPLETE')
    expect(answer.postLog).toContain('UPDATE_ROLLBACK_COMPLETE')
    expect(answer.postSummary).toContain('shop')
    expect(leftBehind()).toEqual([])
  })

  it('by force, before the change set is executed: the post step removes it', async () => {
    await update()
    stacks.engine.changeSetReads = 1_000
    const signals = [{ name: 'SIGKILL', afterMilliseconds: 0 }] as const
    const answer = await step({}, { cancelled: called('DescribeChangeSet', 2), signals })
    expect(answer.postExitCode).toBe(0)
    expect(openChangeSets()).toEqual([])
    expect(stacks.engine.get('shop').status).toBe('CREATE_COMPLETE')
  })
})
