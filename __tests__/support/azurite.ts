/**
 * Azurite, Microsoft's emulator of Azure's blob storage, on the loopback: what stands behind GitHub's cache and artifact services.
 * Addresses are signed here as that service signs them (Azure: "Create a service SAS"), and Azurite checks each signature.
 */

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { delimiter, dirname } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { temporaryFolder } from '../../src/files/temporary.ts'
import type { Blobs } from './results-service.ts'

const ACCOUNT = 'runner'
const SIGNATURE_VERSION = '2021-12-02'
const LIFETIME_MS = 3_600_000

/** Starts a fresh one, in memory, with one container. It ends with the block. */
export async function startAzurite(): Promise<Blobs & AsyncDisposable> {
  const parts = new AsyncDisposableStack()
  const folder = parts.use(temporaryFolder('azurite'))
  const key = randomBytes(32).toString('base64')
  // One process, so that ending it leaves nothing behind: `.bin` is a link to the script itself.
  const server = spawn(
    'azurite-blob',
    [
      ...['--blobHost', '127.0.0.1', '--blobPort', '0'],
      ...['--inMemoryPersistence', '--disableTelemetry', '--skipApiVersionCheck'],
    ],
    {
      cwd: folder.path,
      env: {
        PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
        HOME: folder.path,
        AZURITE_ACCOUNTS: `${ACCOUNT}:${key}`,
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  parts.defer(() => end(server))
  try {
    const url = await addressOf(server)
    await createContainer(url, key)
    return blobsAt(url, key, parts)
  } catch (error) {
    await parts.disposeAsync()
    throw error
  }
}

/** It prints where it listens. */
function addressOf(server: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', code => reject(new Error(`azurite-blob ended with ${code}`)))
    createInterface(server.stdout).on('line', line => {
      const found = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
}

async function end(server: ChildProcessByStdio<null, Readable, null>): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}

function blobsAt(url: string, key: string, parts: AsyncDisposableStack): Blobs & AsyncDisposable {
  return {
    uploadUrl: path => signedUrl({ url, key, path, permissions: 'cw' }),
    downloadUrl: (path, headers) => signedUrl({ url, key, path, permissions: 'r', ...headers }),
    read: async path => {
      const answer = await fetch(signedUrl({ url, key, path, permissions: 'r' }))
      return answer.ok ? Buffer.from(await answer.arrayBuffer()) : undefined
    },
    write: async (path, bytes) => {
      await expectOk(
        fetch(signedUrl({ url, key, path, permissions: 'cw' }), {
          method: 'PUT',
          headers: { 'x-ms-blob-type': 'BlockBlob' },
          body: new Uint8Array(bytes),
        }),
      )
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}

const CONTAINER = 'results'

interface Signed {
  url: string
  key: string
  /** Below the container. */
  path: string
  /** Of: c (create), w (write), r (read). */
  permissions: string
  /** What the answer to a download says of itself. */
  type?: string
  fileName?: string
}

function signedUrl({ url, key, path, permissions, type = '', fileName = '' }: Signed): string {
  const expiry = inAnHour()
  const disposition = fileName === '' ? '' : `attachment; filename="${fileName}"`
  const signed = [
    ...[permissions, '', expiry, `/blob/${ACCOUNT}/${CONTAINER}/${path}`, '', '', '', SIGNATURE_VERSION],
    ...['b', '', '', '', disposition, '', '', type],
  ]
  const query = new URLSearchParams({
    sv: SIGNATURE_VERSION,
    se: expiry,
    sr: 'b',
    sp: permissions,
    ...(disposition === '' ? {} : { rscd: disposition }),
    ...(type === '' ? {} : { rsct: type }),
    sig: sign(key, signed.join('\n')),
  })
  return `${url}/${ACCOUNT}/${CONTAINER}/${path}?${query}`
}

/** By a signature of the account, which is the one that may make containers. */
async function createContainer(url: string, key: string): Promise<void> {
  const expiry = inAnHour()
  const signed = [ACCOUNT, 'c', 'b', 'c', '', expiry, '', '', SIGNATURE_VERSION, '', '']
  const query = new URLSearchParams({
    sv: SIGNATURE_VERSION,
    ss: 'b',
    srt: 'c',
    sp: 'c',
    se: expiry,
    sig: sign(key, signed.join('\n')),
  })
  await expectOk(fetch(`${url}/${ACCOUNT}/${CONTAINER}?restype=container&${query}`, { method: 'PUT' }))
}

async function expectOk(asked: Promise<Response>): Promise<void> {
  const answer = await asked
  if (!answer.ok) throw new Error(`Azurite answers ${answer.status}: ${await answer.text()}`)
}

function sign(key: string, text: string): string {
  return createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64')
}

function inAnHour(): string {
  return new Date(Date.now() + LIFETIME_MS).toISOString().replace(/\.\d+Z$/, 'Z')
}
