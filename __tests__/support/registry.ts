/** A real image registry on a free loopback port: Debian's docker-registry, with a login where one is asked for. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface TestRegistry extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** What is known under a reference: its digest as the registry says it, and the manifest. */
  manifest(repository: string, reference: string): Promise<{ digest: string | null; manifest: unknown }>
  /** Everything that it was asked by now, as `PUT /v2/…`. It says so in its log, a moment later. */
  requests(): Promise<string[]>
}

const START_MS = 20_000
const LIFETIME_SECONDS = 1_800

export async function startRegistry(login?: { user: string; bcrypt: string }): Promise<TestRegistry> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'lambda-build-registry-'))
  const port = await freePort()
  mkdirSync(join(folder, 'data'))
  const auth =
    login === undefined ? '' : `auth: {htpasswd: {realm: test, path: ${join(folder, 'htpasswd')}}}\n`
  if (login !== undefined) writeFileSync(join(folder, 'htpasswd'), `${login.user}:${login.bcrypt}\n`)
  writeFileSync(
    join(folder, 'config.yml'),
    `version: 0.1\nstorage: {filesystem: {rootdirectory: ${join(folder, 'data')}}}\nhttp: {addr: "127.0.0.1:${port}"}\n${auth}`,
  )
  const child = spawn(
    'python3',
    [
      ...[join(import.meta.dirname, 'supervise.py'), folder, String(LIFETIME_SECONDS)],
      ...['docker-registry', 'serve', join(folder, 'config.yml')],
    ],
    { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] },
  )
  let log = ''
  let marks = 0
  child.stdout?.on('data', (bytes: Buffer) => {
    log += bytes.toString()
  })
  const host = `127.0.0.1:${port}`
  await untilAnswering(`http://${host}/v2/`)
  return {
    host,
    manifest: async (repository, reference) => {
      const answer = await fetch(`http://${host}/v2/${repository}/manifests/${reference}`, {
        headers: { Accept: 'application/vnd.docker.distribution.manifest.v2+json' },
      })
      if (!answer.ok) throw new Error(`${reference}: ${answer.status}`)
      return { digest: answer.headers.get('docker-content-digest'), manifest: await answer.json() }
    },
    requests: async () => {
      const mark = `/v2/?mark=${++marks}`
      await fetch(`http://${host}${mark}`)
      const deadline = performance.now() + START_MS
      while (!log.includes(`GET ${mark} `) && performance.now() < deadline) await sleep(10)
      const told = [...log.matchAll(/"((?:GET|HEAD|POST|PATCH|PUT) \/v2\/[^ ]*) HTTP/g)]
      return told.map(found => found[1] ?? '').filter(request => !request.includes('?mark='))
    },
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, 'exit')
      child.stdin?.end()
      await ended
    },
  }
}

async function untilAnswering(url: string): Promise<void> {
  const deadline = performance.now() + START_MS
  while (performance.now() < deadline) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    )
    if (answered) return
    await sleep(50)
  }
  throw new Error('docker-registry did not start')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('the probe has no port')
  return address.port
}
