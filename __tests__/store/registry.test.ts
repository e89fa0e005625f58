/** Pushing images to a real registry, and to servers that refuse as Amazon ECR does. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { awsClients } from '../../src/aws/clients.ts'
import { registryLogin } from '../../src/aws/registry-login.ts'
import { writeImageArchive } from '../../src/build/image/image-archive.ts'
import { readSavedImage } from '../../src/build/image/saved-image.ts'
import { privateFolders } from '../../src/build/shared-folders.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Event } from '../../src/report/events.ts'
import { type ImageToPublish, type PublishImagesOptions, publishImages } from '../../src/store/registry.ts'
import { HOST_ARCHITECTURE, writeImage } from '../build/image/archives.ts'
import { failureOf } from '../build/support.ts'
import { useEndpoint } from '../support/aws-settings.ts'
import { startRegistry, type TestRegistry } from '../support/registry.ts'
import { needsTool } from '../support/tools.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('registry')
})
afterEach(() => folder[Symbol.dispose]())

async function imageWith(content: string, label = 'none'): Promise<ImageToPublish> {
  const name = `${content}-${label}`
  const saved = join(folder.path, `${name}-saved.tar`)
  writeImage(saved, content, { label })
  const to = join(folder.path, `${name}.tar`)
  const share = privateFolders(join(folder.path, name))
  const { facts } = await writeImageArchive(readSavedImage(saved, HOST_ARCHITECTURE), { to, share })
  return { facts, size: 1, archive: async () => to }
}

const events: Event[] = []

function publish(images: ImageToPublish[], more: Partial<PublishImagesOptions> & { origin: string }) {
  const { origin, ...options } = more
  events.length = 0
  return publishImages({
    registry: { origin },
    repository: 'team/app',
    images,
    emit: event => events.push(event),
    pause: async () => undefined,
    ...options,
  })
}

describe('a registry', needsTool('docker-registry'), () => {
  let registry: TestRegistry
  let origin: string

  beforeAll(async () => {
    registry = await startRegistry()
    origin = `http://${registry.host}`
  })
  afterAll(() => registry?.[Symbol.asyncDispose]())

  it('gets configuration, layers and manifest, and knows the image by the digest that we said', async () => {
    const image = await imageWith('one')
    const sent = await publish([image], { origin })
    expect(sent).toMatchObject({ uploaded: 1, skipped: 0 })
    const { digest, manifest } = await registry.manifest('team/app', image.facts.digest)
    expect(digest).toBe(image.facts.digest)
    expect(manifest).toMatchObject({ schemaVersion: 2, config: { digest: image.facts.id } })
    const tagged = await registry.manifest('team/app', image.facts.digest.slice('sha256:'.length))
    expect(tagged.digest).toBe(image.facts.digest)
    expect(events.map(({ type }) => type)).toEqual(['upload-started', 'artifact-uploaded', 'upload-finished'])
  })

  it('is asked once where it has the image, and never for its archive', async () => {
    const image = await imageWith('two')
    await publish([image], { origin })
    const before = (await registry.requests()).length
    const archive = () => Promise.reject(new Error('not needed'))
    expect(await publish([{ ...image, archive }], { origin })).toEqual({ uploaded: 0, skipped: 1, bytes: 0 })
    expect((await registry.requests()).slice(before)).toEqual([
      `GET /v2/team/app/manifests/${image.facts.digest}`,
    ])
  })

  it('gets no layer twice', async () => {
    const images = [await imageWith('three', 'a'), await imageWith('three', 'b')]
    const before = (await registry.requests()).length
    const { uploaded } = await publish(images, { origin, repository: 'team/layers' })
    const methods = (await registry.requests()).slice(before).map(request => request.split(' ')[0])
    const count = (method: string) => methods.filter(found => found === method).length
    // Two configurations, one layer.
    expect([uploaded, count('HEAD'), count('PATCH')]).toEqual([2, 4, 3])
  })

  it('gets nothing with --noop', async () => {
    const image = await imageWith('four')
    expect(await publish([image], { origin, noop: true })).toEqual({ uploaded: 1, skipped: 0, bytes: 1 })
    await expect(registry.manifest('team/app', image.facts.digest)).rejects.toThrow('404')
  })
})

describe('a registry with a login', needsTool('docker-registry'), () => {
  /** The password is `token`. */
  const login = { user: 'AWS', bcrypt: '$2b$05$LnKTiXTQbJ6vZAoXKotwXek3DpcuvScJdjRXKm1ubv4cw0k53yxCG' }

  it('takes the token that Amazon ECR gives for AWS credentials', async () => {
    await using registry = await startRegistry(login)
    const authorizationToken = Buffer.from('AWS:token').toString('base64')
    const asked: string[] = []
    await using ecr = await serve((request, answer) => {
      asked.push(`${request.headers['x-amz-target']} ${request.headers.authorization?.split(', ')[0]}`)
      answer.setHeader('Content-Type', 'application/x-amz-json-1.1')
      answer.end(JSON.stringify({ authorizationData: [{ authorizationToken }] }))
    })
    useEndpoint(ecr.url)
    const authorization = await registryLogin(awsClients({ region: 'eu-west-1' }), 'eu-central-1')
    expect(asked).toEqual([
      expect.stringMatching(/GetAuthorizationToken AWS4-HMAC-SHA256 Credential=test\/\d+\/eu-central-1\/ecr/),
    ])
    const origin = `http://${registry.host}`
    const image = await imageWith('signed')
    const sent = await publish([image], { origin, registry: { origin, authorization } })
    expect(sent.uploaded).toBe(1)
    const failure = await failureOf(() => publish([image], { origin }))
    expect(failure).toMatchObject({ class: 'user', message: expect.stringMatching(/asks for a login/) })
  })
})

describe('a registry that refuses', () => {
  const says = (status: number, code: string, message: string) => (answer: ServerResponse) => {
    answer.statusCode = status
    answer.end(JSON.stringify({ errors: [{ code, message }] }))
  }

  it.each([
    [
      says(404, 'NAME_UNKNOWN', 'The repository does not exist'),
      'user',
      /there is no repository .*team\/app/,
    ],
    [
      says(403, 'DENIED', 'not authorized to perform: ecr:InitiateLayerUpload'),
      'deploy',
      /refused the image: not/,
    ],
    [says(500, 'UNKNOWN', 'later'), 'deploy', /refused the image: later/],
  ] as const)('an upload: %#', async (refuse, failureClass, message) => {
    await using server = await serve((request, answer) => {
      if (request.method === 'POST') refuse(answer)
      else says(404, 'MANIFEST_UNKNOWN', 'unknown')(answer)
    })
    const image = await imageWith('refused')
    const failure = await failureOf(() => publish([image], { origin: server.url }))
    expect([failure.class, failure.message]).toEqual([failureClass, expect.stringMatching(message)])
    expect(failure.remedy).toBeDefined()
  })

  it('for a moment is asked again', async () => {
    const statuses = [503, 429, 200]
    await using server = await serve((_request, answer) => {
      answer.statusCode = statuses.shift() ?? 200
      answer.end('{}')
    })
    const image = await imageWith('patient')
    expect(await publish([image], { origin: server.url })).toMatchObject({ skipped: 1 })
    expect(statuses).toEqual([])
  })

  it('every connection is the environment’s failure', async () => {
    const server = await serve(() => undefined)
    await server[Symbol.asyncDispose]()
    const image = await imageWith('nobody')
    const failure = await failureOf(() => publish([image], { origin: server.url }))
    expect([failure.class, failure.message]).toEqual([
      'environment',
      expect.stringMatching(/cannot be reached/),
    ])
  })

  it('does not get the login of another server, to which it leads an upload', async () => {
    const seen: (string | undefined)[] = []
    await using storage = await serve((request, answer) => {
      seen.push(request.headers.authorization)
      request.resume()
      answer.statusCode = request.method === 'PUT' ? 201 : 202
      answer.setHeader('Location', request.url ?? '/')
      answer.end()
    })
    await using server = await serve((request, answer) => {
      if (request.method === 'POST') answer.setHeader('Location', `${storage.url}/upload`)
      answer.statusCode = request.method === 'POST' ? 202 : request.method === 'PUT' ? 201 : 404
      answer.end('{}')
    })
    const image = await imageWith('led')
    await publish([image], { origin: server.url, registry: { origin: server.url, authorization: 'Basic x' } })
    expect(seen).toEqual([undefined, undefined, undefined, undefined])
  })
})

interface TestServer extends AsyncDisposable {
  url: string
}

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<TestServer> {
  const server: Server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}
