/** Artifacts between jobs, by the toolkit's unmodified client. */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArtifactOptions, workflowArtifacts } from '../../src/action/artifacts.ts'
import { HelpBudget } from '../../src/action/help-budget.ts'
import { hashFile } from '../../src/files/hash.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { handoverOf, takeOver } from '../../src/pipeline/hand-over.ts'
import type { Intake } from '../../src/pipeline/services.ts'
import type { Built } from '../../src/pipeline/stages.ts'
import { localStore } from '../../src/store/local-store.ts'
import type { Store } from '../../src/store/store.ts'
import { type ResultsService, startResultsService } from '../support/results-service.ts'

const MINUTE = 60_000

let folder: TemporaryFolder
let service: ResultsService
let said: string[]

beforeEach(async () => {
  folder = temporaryFolder('artifacts')
  service = await startResultsService()
  Object.assign(process.env, service.environment, { RUNNER_TEMP: folder.path })
  said = []
})
afterEach(async () => {
  for (const name of Object.keys(service.environment)) delete process.env[name]
  await service[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

/** What a job has built: one artifact for each id, its text being its content. */
function built(...ids: string[]): Built {
  mkdirSync(join(folder.path, 'built'), { recursive: true })
  const artifacts = ids.map(id => {
    const zip = join(folder.path, 'built', id)
    writeFileSync(zip, `the zip of ${id}`)
    const { digest, size } = hashFile(zip)
    const inputDigest = digest.split('').reverse().join('')
    return [
      id,
      {
        digest,
        size,
        inputDigest,
        unzippedSize: size,
        files: 1,
        tools: {},
        zip,
        source: 'built',
        seconds: 0,
      },
    ] as const
  })
  const byDigest = new Map(artifacts.map(([, { digest, zip }]) => [digest, zip]))
  return {
    artifacts: new Map(artifacts),
    bytes: async (digest: string) => byDigest.get(digest) ?? '',
  } as unknown as Built // the rest of a build plays no part here
}

async function job(command: 'build' | 'deploy', more: Partial<ArtifactOptions> = {}) {
  const made = await workflowArtifacts({
    command,
    when: 'auto',
    name: '',
    retentionDays: 7,
    scratch: join(folder.path, 'scratch'),
    triggeredBy: undefined,
    serverUrl: 'https://github.com',
    budget: new HelpBudget({ warn: message => void said.push(message), milliseconds: 5_000 }),
    note: message => void said.push(message),
    warn: message => void said.push(message),
    ...more,
  })
  if (made === undefined) throw new TypeError('no artifacts here')
  return made
}

function freshStore(): Store {
  return localStore({
    folder: join(folder.path, `store-${readdirSync(folder.path).length}`),
    warn: () => undefined,
  })
}

function intakeOf(store: Store, missing = false): Intake {
  return { take: (path, name) => takeOver(path, name, store), isMissing: async () => missing }
}

describe('artifacts between jobs', () => {
  it('go from two jobs of a matrix to one that deploys, each once, by their digests', {
    timeout: MINUTE,
  }, async () => {
    const jobs = [built('Orders', 'Prices'), built('Images')]
    for (const one of jobs) await (await job('build')).handOn(handoverOf(one))
    expect(service.artifacts()).toHaveLength(2)
    expect(service.artifacts().every(name => /^lambda-build-[0-9a-f]{32}$/.test(name))).toBe(true)
    const store = freshStore()
    expect(await (await job('deploy')).receive(intakeOf(store))).toBe(true)
    for (const { inputDigest, digest } of jobs.flatMap(({ artifacts }) => [...artifacts.values()])) {
      expect(await store.find(inputDigest)).toMatchObject({ digest })
      expect(await store.fetch(digest)).toBeDefined()
    }
    expect(readdirSync(join(folder.path, 'scratch'))).toEqual([])
  })

  it('are uploaded once when a job is run again', { timeout: MINUTE }, async () => {
    for (let attempt = 0; attempt < 2; attempt++)
      await (await job('build')).handOn(handoverOf(built('Orders')))
    expect(service.artifacts()).toHaveLength(1)
    expect(said.at(-1)).toContain('is there already')
  })

  it('are refused when they are not what they say, before anything is done with them', {
    timeout: MINUTE,
  }, async () => {
    await (await job('build')).handOn(handoverOf(built('Orders')))
    const [name = ''] = service.artifacts()
    await service.tamper(name, bytes =>
      Buffer.from(bytes.toString('latin1').replace('the zip of', 'the zap of'), 'latin1'),
    )
    const store = freshStore()
    await expect((await job('deploy')).receive(intakeOf(store))).rejects.toMatchObject({
      class: 'environment',
    })
  })

  it('of somebody else, under a name like ours, are refused', { timeout: MINUTE }, async () => {
    const { DefaultArtifactClient } = await import('@actions/artifact')
    const file = join(folder.path, 'manifest.json')
    writeFileSync(file, '{"version":1,"artifacts":[{"id":"A","inputDigest":"../../etc","record":"{}"}]}')
    await new DefaultArtifactClient().uploadArtifact('lambda-build-foreign', [file], folder.path)
    await expect((await job('deploy')).receive(intakeOf(freshStore()))).rejects.toMatchObject({
      class: 'environment',
      message: expect.stringContaining('lambda-build-foreign'),
    })
  })

  it('that cannot be handed on are a failure: later jobs wait for them', { timeout: MINUTE }, async () => {
    service.fail(403)
    await expect((await job('build')).handOn(handoverOf(built('Orders')))).rejects.toMatchObject({
      class: 'environment',
    })
  })

  it('that cannot be listed are built again, with one warning', { timeout: MINUTE }, async () => {
    service.fail(403)
    expect(await (await job('deploy')).receive(intakeOf(freshStore()))).toBe(false)
    expect(said).toHaveLength(1)
  })

  it.each(['hang', 500, 429] as const)(
    'with a service that answers %s are built again in time',
    {
      timeout: MINUTE,
    },
    async how => {
      service.fail(how)
      expect(await (await job('deploy')).receive(intakeOf(freshStore()))).toBe(false)
      expect(said).toEqual([
        expect.stringMatching(/^workflow artifacts: they could not be listed: .*; going on without it$/),
      ])
    },
  )

  it.each(['hang', 429] as const)(
    'that a service with %s does not take in time are a failure',
    {
      timeout: MINUTE,
    },
    async how => {
      service.fail(how)
      const handing = (await job('build', { transferMilliseconds: 1_000 })).handOn(
        handoverOf(built('Orders')),
      )
      await expect(handing).rejects.toMatchObject({
        class: 'environment',
        message: expect.stringContaining('could not be uploaded'),
      })
    },
  )

  it('whose download stalls are a failure: they were promised', { timeout: MINUTE }, async () => {
    await (await job('build')).handOn(handoverOf(built('Orders')))
    const taking = await job('deploy', { transferMilliseconds: 1_000 })
    service.failBlobs('hang')
    await expect(taking.receive(intakeOf(freshStore()))).rejects.toMatchObject({
      class: 'environment',
      message: expect.stringContaining('not done within 1 s'),
    })
  })

  it('are not looked for on a server of a company, with one line for those who hand on', async () => {
    const own = { serverUrl: 'https://git.example.com' }
    await expect(job('deploy', own)).rejects.toThrow('no artifacts here')
    expect(said).toEqual([])
    await expect(job('build', own)).rejects.toThrow('no artifacts here')
    expect(said).toEqual([
      'git.example.com has no workflow artifacts that this action can use: later jobs build again',
    ])
  })

  it('are nobody’s business with `never`, and where there is no service', async () => {
    const options = { command: 'deploy', when: 'never' } as const
    await expect(job('deploy', options)).rejects.toThrow('no artifacts here')
    delete process.env['ACTIONS_RESULTS_URL']
    await expect(job('build')).rejects.toThrow('no artifacts here')
    expect(said).toEqual(['workflow artifacts are not available here: later jobs build again'])
  })
})
