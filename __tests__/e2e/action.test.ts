import { appendFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { createBucket, invoke } from '../support/aws.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { type ResultsService, startResultsService } from '../support/results-service.ts'
import { runStep, type StepAnswer } from '../support/runner-step.ts'
import { copyShop } from '../support/shop.ts'
import { needsTool } from '../support/tools.ts'

const BUCKET = 'shop-artifacts'
const MINUTES = 60_000

describe('the action on a runner', needsTool('ministack', 'npm', 'pip'), () => {
  let aws: MiniStack
  let results: ResultsService
  let home: TemporaryFolder

  beforeAll(async () => {
    aws = await startMiniStack()
    results = await startResultsService()
    home = temporaryFolder('runner')
    await createBucket(aws.environment, BUCKET)
    copyShop(join(home.path, 'workspace'))
  }, 5 * MINUTES)

  afterAll(async () => {
    home[Symbol.dispose]()
    await results[Symbol.asyncDispose]()
    await aws[Symbol.asyncDispose]()
  })

  function step(inputs: Record<string, string> = {}): Promise<StepAnswer> {
    return runStep({
      home: home.path,
      environment: { ...aws.environment, ...results.environment },
      inputs: {
        'stack-name': 'shop',
        bucket: BUCKET,
        parameters: `PythonRuntime=${aws.pythonRuntime}\nArchitecture=${aws.architecture}`,
        ...inputs,
      },
    })
  }

  it('deploys from source to functions that answer', { timeout: 5 * MINUTES }, async () => {
    const answer = await step()
    expect(answer.log).not.toContain('::error')
    expect(answer.exitCode).toBe(0)
    expect(answer.outputs).toMatchObject({
      changed: 'true',
      operation: 'create',
      'stack-status': 'CREATE_COMPLETE',
      'cache-hit': 'false',
    })
    const shipping = await invoke(aws.environment, answer.outputs['output-ShippingFunction'] ?? '', {
      queryStringParameters: { country: 'DE' },
    })
    expect(shipping).toMatchObject({ statusCode: 200 })
    expect(answer.summary).toContain('| `Orders` | built |')
    expect(answer.log).toMatch(/::group::Build\n[\s\S]*::endgroup::\n/)
    expect(results.keys()).toHaveLength(1)
    const result = JSON.parse(
      readFileSync(join(home.path, 'workspace', answer.outputs['result'] ?? ''), 'utf8'),
    )
    expect(result).toMatchObject({ version: 1, changed: true, uploads: { uploaded: 4, skipped: 0 } })
  })

  it('has nothing to do the second time, and says so', async () => {
    const answer = await step()
    expect(answer.exitCode).toBe(0)
    expect(answer.outputs).toMatchObject({ changed: 'false', operation: 'none' })
    expect(answer.log).toContain('nothing changed')
    expect(answer.log).not.toContain('::group::Upload')
  })

  it('takes everything from the GitHub cache on a fresh runner', async () => {
    const left = join(home.path, 'workspace', '.lambda-build')
    renameSync(left, join(home.path, 'last-runner'))
    const answer = await step()
    expect(answer.exitCode).toBe(0)
    expect(answer.outputs).toMatchObject({ changed: 'false', 'cache-hit': 'true' })
    const artifacts = Object.values(JSON.parse(answer.outputs['artifacts'] ?? '{}'))
    expect(artifacts).toHaveLength(4)
    for (const artifact of artifacts) expect(artifact).toMatchObject({ source: 'cache', seconds: 0 })
    expect(answer.log).not.toContain('pip')
  })

  it('treats a damaged entry of the cache as a miss', { timeout: 2 * MINUTES }, async () => {
    const cas = join(home.path, 'workspace', '.lambda-build', 'store', 'cas')
    for (const name of readdirSync(cas)) appendFileSync(join(cas, name), 'x')
    const answer = await step({ command: 'build', cache: 'off' })
    expect(answer.exitCode).toBe(0)
    const artifacts = Object.values(JSON.parse(answer.outputs['artifacts'] ?? '{}'))
    for (const artifact of artifacts) expect(artifact).toMatchObject({ source: 'built' })
  })

  it('goes on without a cache that fails, with one warning at most', { timeout: 2 * MINUTES }, async () => {
    results.fail(403)
    writeFileSync(join(home.path, 'workspace', 'shipping', 'note.txt'), 'a change')
    // Artifacts that other jobs wait for must not be lost; here nobody does.
    const answer = await step({ command: 'build', artifacts: 'never' })
    results.fail(undefined)
    expect(answer.exitCode).toBe(0)
    expect(answer.log.match(/::warning/g)?.length ?? 0).toBeLessThanOrEqual(2)
  })

  it('annotates the line of a mistake, fails by class, and still writes a summary', async () => {
    const template = join(home.path, 'workspace', 'template.yaml')
    const text = readFileSync(template, 'utf8')
    writeFileSync(template, text.replace('CodeUri: shipping/', 'CodeUri: shiping/'))
    const answer = await step()
    writeFileSync(template, text)
    const line = text.split('\n').findIndex(content => content.includes('CodeUri: shipping/')) + 1
    expect(answer.exitCode).toBe(1)
    expect(answer.log).toMatch(new RegExp(`::error title=[^,]*,file=template.yaml,line=${line},col=\\d+::`))
    expect(answer.outputs['failure-class']).toBe('user')
    expect(answer.summary).toContain('failed (user)')
  })

  it('masks the values of NoEcho parameters before anything can print them', async () => {
    const parameters = 'Parameters:\n  Password: { Type: String, NoEcho: true }\n'
    writeFileSync(
      join(home.path, 'workspace', 'secret.yaml'),
      `${parameters}Resources: { T: { Type: AWS::SNS::Topic } }\n`,
    )
    const answer = await step({ command: 'plan', template: 'secret.yaml', parameters: 'Password=hunter22' })
    expect(answer.exitCode).toBe(0)
    expect(answer.log.split('::add-mask::hunter22\n').join('')).not.toContain('hunter22')
    expect(answer.log).toContain('::add-mask::hunter22')
  })

  it('leaves nothing in the temporary folder, and the post step is quiet', async () => {
    const answer = await step({ command: 'plan' })
    expect(answer.postExitCode).toBe(0)
    expect(readdirSync(join(home.path, 'temp')).filter(name => name.startsWith('lambda-build'))).toEqual([])
  })
})
