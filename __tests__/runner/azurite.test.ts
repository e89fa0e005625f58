/** GitHub's services with a real block-blob server behind them, asked by the toolkit's unmodified clients. */

import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { restoreCache, saveCache } from '@actions/cache'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { startAzurite } from '../support/azurite.ts'
import { type ResultsService, startResultsService } from '../support/results-service.ts'
import { needsTool } from '../support/tools.ts'

describe('cache and artifacts on Azurite', needsTool('azurite'), () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>
  let service: ResultsService
  let folder: TemporaryFolder

  beforeAll(async () => {
    azurite = await startAzurite()
    service = await startResultsService(azurite)
    folder = temporaryFolder('azurite-test')
    Object.assign(process.env, service.environment, {
      RUNNER_TEMP: folder.path,
      GITHUB_WORKSPACE: folder.path,
    })
  })

  afterAll(async () => {
    for (const name of [...Object.keys(service.environment), 'RUNNER_TEMP', 'GITHUB_WORKSPACE'])
      delete process.env[name]
    await service[Symbol.asyncDispose]()
    await azurite[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })

  it('keeps what the cache saves, and says what it has not', async () => {
    const path = join(folder.path, 'kept')
    const bytes = randomBytes(3_000_000)
    mkdirSync(path)
    writeFileSync(join(path, 'bytes'), bytes)
    expect(await saveCache([path], 'a-key')).toBeGreaterThan(0)
    rmSync(path, { recursive: true })
    expect(await restoreCache([path], 'other', ['a-'])).toBe('a-key')
    expect(readFileSync(join(path, 'bytes')).equals(bytes)).toBe(true)
    expect(await restoreCache([path], 'other')).toBeUndefined()
  })

  it('keeps artifacts, block by block, and tells a changed one by its digest', async () => {
    const { DefaultArtifactClient } = await import('@actions/artifact')
    const client = new DefaultArtifactClient()
    const file = join(folder.path, 'big')
    const bytes = randomBytes(9_000_000)
    writeFileSync(file, bytes)
    const { id = 0, digest = '' } = await client.uploadArtifact('one', [file], folder.path)
    const path = join(folder.path, 'got')
    const whole = await client.downloadArtifact(id, { path, expectedHash: `sha256:${digest}` })
    expect(whole.digestMismatch).toBe(false)
    expect(readFileSync(join(path, 'big')).equals(bytes)).toBe(true)

    writeFileSync(file, 'small')
    const other = await client.uploadArtifact('other', [file], folder.path)
    const otherBytes = (await azurite.read(`artifacts/${other.id}.zip`)) ?? Buffer.alloc(0)
    await service.tamper('one', () => otherBytes)
    const changed = await client.downloadArtifact(id, { path, expectedHash: `sha256:${digest}` })
    expect(changed.digestMismatch).toBe(true)
  })

  it('refuses what is not signed for it', async () => {
    const upload = azurite.uploadUrl('artifacts/1.zip')
    const put = { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: 'x' }
    expect((await fetch(upload)).status).toBe(403)
    expect((await fetch(upload.replace('1.zip', '2.zip'), put)).status).toBe(403)
  })
})
