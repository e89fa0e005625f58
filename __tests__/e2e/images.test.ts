/**
 * Functions as container images, by the program as users run it: a real docker daemon builds them (where one answers or can
 * be started), a real registry takes them, MiniStack is the AWS around.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connection } from '../../scripts/demo/aws.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { writeImage } from '../build/image/archives.ts'
import { createBucket } from '../support/aws.ts'
import { type Docker, findDocker } from '../support/docker.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { runProgram } from '../support/program.ts'
import { startRegistry, type TestRegistry } from '../support/registry.ts'
import { needsTool } from '../support/tools.ts'

const found = await findDocker()
const docker: Docker | undefined = typeof found === 'string' ? undefined : found
if (typeof found === 'string') it.skip(`needs a docker daemon: ${found}`)

const ARCHITECTURE = process.arch === 'arm64' ? 'arm64' : 'x86_64'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('images')
})
afterEach(() => folder[Symbol.dispose]())
afterAll(async () => docker?.[Symbol.asyncDispose]())

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder.path, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

const templateOf = (functions: Record<string, { metadata?: string; properties?: string }>) =>
  `Resources:
${Object.entries(functions)
  .map(
    ([id, { metadata, properties = '' }]) => `  ${id}:
    Type: AWS::Serverless::Function
${metadata === undefined ? '' : `    Metadata: {${metadata}}\n`}    Properties:
      PackageType: Image
      Architectures: [${ARCHITECTURE}]
${properties}`,
  )
  .join('')}`

const WEB = 'Dockerfile: Dockerfile, DockerContext: web'

async function run(args: string[], env: Record<string, string> = {}) {
  const answer = await runProgram({
    args: [...args, '--format', 'json'],
    cwd: folder.path,
    env: { ...docker?.environment, PATH: docker?.clients[0]?.path ?? '', ...env },
  })
  return { ...answer, result: answer.json as Result } // the program's own shape, under test here
}

const sourcesOf = (result: Result) =>
  Object.fromEntries(Object.entries(result.artifacts ?? {}).map(([id, { source }]) => [id, source]))

/** Regular files of an image's layers. */
function filesIn(image: string): string[] {
  const archive = join(folder.path, 'saved.tar')
  docker?.run('save', '--output', archive, image)
  const unpacked = join(folder.path, 'saved')
  mkdirSync(unpacked, { recursive: true })
  execFileSync('tar', ['-x', '-f', archive, '-C', unpacked])
  const [{ Layers: layers }] = JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8'))
  return layers.flatMap((layer: string) =>
    execFileSync('tar', ['-t', '-f', join(unpacked, layer)], { encoding: 'utf8' })
      .split('\n')
      .filter(path => path !== '' && !path.endsWith('/')),
  )
}

describe.each(docker?.clients ?? [])('build, $name', ({ path: PATH }) => {
  const base = docker?.base
  const env = { PATH }

  it('builds an image from a Dockerfile and leaves it in docker under the name that the template has', async () => {
    write({
      'template.yaml': templateOf({
        Web: { metadata: `${WEB}, DockerTag: v1, DockerBuildArgs: {VERSION: 3.10}` },
        Same: { metadata: `${WEB}, DockerBuildArgs: {VERSION: 3.10}` },
      }),
      'web/Dockerfile': `FROM ${base}\nARG VERSION\nLABEL version=$VERSION\nCOPY . /app/\nCMD ["/bin/sh"]\n`,
      'web/app.txt': 'app',
      'web/left-out.txt': 'no',
      'web/.dockerignore': 'left-*\n',
    })
    const { exitCode, result, stderr } = await run(['build'], env)
    expect([exitCode, stderr]).toEqual([0, expect.anything()])
    const { Web, Same } = result.artifacts ?? {}
    expect(Same?.image).toEqual(Web?.image)
    const template = readFileSync(join(folder.path, '.lambda-build/build/template.yaml'), 'utf8')
    expect(template).toContain('ImageUri: "web:v1"')
    expect(template).toContain('ImageUri: "same:latest"')
    expect(filesIn('web:v1').filter(file => file.startsWith('app/'))).toEqual([
      'app/Dockerfile',
      'app/app.txt',
    ])
    const labels = docker?.run('image', 'inspect', '--format', '{{index .Config.Labels "version"}}', 'web:v1')
    expect(labels?.trim()).toBe('3.10')
    docker?.run('image', 'rm', '--force', 'web:v1', 'same:latest')
  })

  it('finds it again in the store, also when docker has lost it; an edit builds anew', async () => {
    write({
      'template.yaml': templateOf({ Web: { metadata: WEB } }),
      'web/Dockerfile': `FROM ${base}\nCOPY app.txt /app/\n`,
      'web/app.txt': 'one',
    })
    const first = await run(['build'], env)
    docker?.run('image', 'rm', '--force', 'web:latest')
    const second = await run(['build'], env)
    expect(sourcesOf(second.result)).toEqual({ Web: 'store' })
    expect(filesIn('web:latest')).toContain('app/app.txt')
    write({ 'web/app.txt': 'two' })
    const third = await run(['build'], env)
    expect(sourcesOf(third.result)).toEqual({ Web: 'built' })
    const digests = [first, second, third].map(({ result }) => result.artifacts?.['Web']?.image?.digest)
    expect(digests[0]).toBe(digests[1])
    expect(digests[2]).not.toBe(digests[0])
    const names = docker?.run('images', '--format', '{{.Repository}}') ?? ''
    expect(names.split('\n')).not.toContain('lambda-build')
    docker?.run('image', 'rm', '--force', 'web:latest')
  })

  it('runs what the Dockerfile says, and names the command that fails', {
    skip: docker?.runsContainers !== true,
  }, async () => {
    write({
      'template.yaml': templateOf({
        Web: {
          metadata: `${WEB}, DockerBuildArgs: {GREETING: hello}, DockerBuildExtraParams: [--network=none]`,
        },
      }),
      'web/Dockerfile': `FROM ${base}\nARG GREETING\nWORKDIR /app\nRUN echo $GREETING > said.txt\nRUN cat nothing\n`,
    })
    const failed = await run(['build'], env)
    expect(failed.result.failure).toMatchObject({
      message: 'image: RUN cat nothing ended with exit status 1',
      line: 5,
    })
    const dockerfile = readFileSync(join(folder.path, 'web/Dockerfile'), 'utf8')
    write({ 'web/Dockerfile': dockerfile.replace('RUN cat nothing', 'RUN cat said.txt') })
    const { exitCode, stderr } = await run(['build'], env)
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/hello/)
    expect(filesIn('web:latest')).toContain('app/said.txt')
    docker?.run('image', 'rm', '--force', 'web:latest')
  })

  it('names the line of the Dockerfile that failed', async () => {
    write({
      'template.yaml': templateOf({ Web: { metadata: WEB } }),
      'web/Dockerfile': `# base\nFROM ${base}\n\nCOPY missing.txt \\\n  /app/\n`,
      'web/app.txt': 'one',
    })
    const { exitCode, result } = await run(['build'], env)
    expect(exitCode).toBe(2)
    expect(result.failure).toMatchObject({
      file: 'web/Dockerfile',
      line: 4,
      message: expect.stringMatching(/nothing to copy: \/?missing.txt is not in the context/),
    })
  })

  it('sends docker the very files that docker itself would take', async () => {
    const ignore = [
      '# comment',
      'docs',
      '*.log',
      '**/*.tmp',
      '!keep.tmp',
      'a/*/c.txt',
      '/rooted.txt',
      'sub/../up.txt',
      'qu?.txt',
      '[xy].txt',
      'deep/**',
      '!deep/kept.txt',
      '**/node_modules',
      'escaped\\*.txt',
      ' spaced.txt ',
      'trailing/',
    ].join('\n')
    const files = [
      ...['docs/a.md', 'x/docs/b.md', 'one.log', 'x/two.log', 'a.tmp', 'x/b.tmp', 'keep.tmp', 'a/b/c.txt'],
      ...['a/b/d/c.txt', 'rooted.txt', 'x/rooted.txt', 'up.txt', 'qux.txt', 'quux.txt', 'x.txt', 'z.txt'],
      ...['deep/lost.txt', 'deep/er/kept.txt', 'deep/kept.txt', 'x/node_modules/m.js', 'node_modules/n.js'],
      ...['escaped*.txt', 'escapedx.txt', 'spaced.txt', 'trailing/t.txt', 'ümläut/ß.txt', 'with space.txt'],
    ]
    write(Object.fromEntries(files.map(file => [`web/${file}`, file])))
    symlinkSync('nowhere', join(folder.path, 'web/dangling'))
    write({
      'template.yaml': templateOf({ Web: { metadata: WEB } }),
      'web/Dockerfile': `FROM ${base}\nCOPY . /app/\n`,
      'web/.dockerignore': `${ignore}\n.dockerignore\n`,
    })
    docker?.run('build', '--tag', 'lambda-build-test:direct', join(folder.path, 'web'))
    const { exitCode } = await run(['build'], env)
    expect(exitCode).toBe(0)
    expect(filesIn('web:latest').sort()).toEqual(filesIn('lambda-build-test:direct').sort())
    docker?.run('image', 'rm', '--force', 'web:latest', 'lambda-build-test:direct')
  })
})

/** podman keeps images of its own; here in the test's folder. */
const podman = spawnSync('podman', ['version']).status === 0 && docker !== undefined

describe('build, podman', { skip: !podman }, () => {
  it('builds and names the image where docker is not there', async () => {
    const bin = join(folder.path, 'bin')
    mkdirSync(bin)
    symlinkSync(execFileSync('which', ['podman'], { encoding: 'utf8' }).trim(), join(bin, 'podman'))
    const storage = join(folder.path, 'storage.conf')
    const [root, own] = ['root', 'run'].map(name => join(folder.path, 'podman', name))
    writeFileSync(storage, `[storage]\ndriver = "vfs"\ngraphroot = "${root}"\nrunroot = "${own}"\n`)
    const environment = { CONTAINERS_STORAGE_CONF: storage }
    const ask = (...args: string[]) =>
      execFileSync('podman', args, { env: { ...process.env, ...environment }, encoding: 'utf8' })
    const archive = join(folder.path, 'base.tar')
    docker?.run('save', '--output', archive, docker.base)
    ask('load', '--input', archive)
    write({
      'template.yaml': templateOf({ Web: { metadata: WEB } }),
      'web/Dockerfile': `FROM localhost/${docker?.base}\nCOPY app.txt /app/\n`,
      'web/app.txt': 'app',
    })
    const PATH = [bin, dirname(process.execPath)].join(delimiter)
    const { exitCode, result, stderr } = await run(['build'], { ...environment, PATH })
    expect([exitCode, stderr]).toEqual([0, expect.anything()])
    const id = ask('image', 'inspect', '--format', '{{.Id}}', 'web:latest').trim()
    expect(result.artifacts?.['Web']?.image?.id).toBe(`sha256:${id}`)
    execFileSync('rm', ['-rf', join(folder.path, 'podman')])
  })
})

describe('package', { ...needsTool('docker-registry', 'ministack'), timeout: 60_000 }, () => {
  let aws: MiniStack
  let registry: TestRegistry

  beforeAll(async () => {
    aws = await startMiniStack()
    registry = await startRegistry()
    await createBucket(aws.environment, 'artifacts')
  }, 120_000)
  afterAll(async () => {
    await registry?.[Symbol.asyncDispose]()
    await aws?.[Symbol.asyncDispose]()
  })

  it('pushes what the repository lacks, and the template names it by its digest', {
    skip: docker === undefined,
  }, async () => {
    write({
      'template.yaml': templateOf({
        Web: { metadata: WEB },
        Api: { metadata: `${WEB}, DockerBuildTarget: api` },
      }),
      'web/Dockerfile': `FROM ${docker?.base} AS api\nCOPY app.txt /app/\nFROM api\nCOPY app.txt /more/\n`,
      'web/app.txt': 'one',
    })
    const repository = `${registry.host}/shop/images`
    const args = ['package', '--image-repository', repository]
    const first = await run(args, aws.environment)
    expect([first.exitCode, first.stderr]).toEqual([0, expect.anything()])
    expect(first.result.uploads).toMatchObject({ uploaded: 2, skipped: 0 })
    const packaged = readFileSync(join(folder.path, '.lambda-build/packaged.yaml'), 'utf8')
    for (const id of ['Web', 'Api']) {
      const image = first.result.artifacts?.[id]?.image
      expect(packaged).toContain(`ImageUri: "${repository}@${image?.digest}"`)
      const there = await registry.manifest('shop/images', image?.digest ?? '')
      expect(there.digest).toBe(image?.digest)
      expect(there.manifest).toMatchObject({ config: { digest: image?.id } })
    }
    const before = (await registry.requests()).length
    const second = await run(args, { ...aws.environment, PATH: dirname(process.execPath) })
    expect([second.exitCode, second.result.uploads]).toEqual([0, { uploaded: 0, skipped: 2, bytes: 0 }])
    const asked = (await registry.requests()).slice(before)
    expect(asked.map(request => request.split(' ')[0])).toEqual(['GET', 'GET'])
    expect(readFileSync(join(folder.path, '.lambda-build/packaged.yaml'), 'utf8')).toBe(packaged)
    docker?.run('pull', `${repository}@${first.result.artifacts?.['Web']?.image?.digest}`)
    docker?.run('image', 'rm', `${repository}@${first.result.artifacts?.['Web']?.image?.digest}`)
  })

  const archived = (uri: string) => ({ properties: `      ImageUri: ${uri}\n` })
  const packagedTemplate = () => readFileSync(join(folder.path, '.lambda-build/packaged.yaml'), 'utf8')
  /** No docker anywhere. */
  const bare = () => ({ ...aws.environment, PATH: dirname(process.execPath) })

  it('takes archives as they are, each to its repository, without any docker', async () => {
    write({
      'template.yaml': `${templateOf({ Web: archived('./web.tar'), Api: archived('api/image.tar') })}  Plain:
    Type: AWS::Lambda::Function
    Properties:
      PackageType: Image
      Architectures: [${ARCHITECTURE}]
      Code: { ImageUri: ./web.tar }   # the same
      Role: !Sub arn:aws:iam::\${AWS::AccountId}:role/x
`,
    })
    writeImage(join(folder.path, 'web.tar'), 'web')
    mkdirSync(join(folder.path, 'api'))
    writeImage(join(folder.path, 'api/image.tar'), 'api', { format: 'oci' })
    const own = `${registry.host}/team/api`
    const args = [
      'package',
      '--image-repository',
      `${registry.host}/team/all`,
      '--image-repositories',
      `Api=${own}`,
    ]
    const { exitCode, result, stderr } = await run(args, bare())
    expect([exitCode, stderr]).toEqual([0, expect.anything()])
    const { Web, Api, Plain } = result.artifacts ?? {}
    expect(Plain?.image).toEqual(Web?.image)
    const text = packagedTemplate()
    expect(text).toContain(`ImageUri: "${own}@${Api?.image?.digest}"`)
    expect(text).toContain(
      `Code: { ImageUri: "${registry.host}/team/all@${Web?.image?.digest}" }   # the same`,
    )
    expect((await registry.manifest('team/api', Api?.image?.digest ?? '')).digest).toBe(Api?.image?.digest)
  })

  it('goes into nested stacks, by the ids that functions have there', async () => {
    write({
      'template.yaml': `Resources:\n  Shop:\n    Type: AWS::CloudFormation::Stack\n    Properties: { TemplateURL: nested/shop.yaml }\n`,
      'nested/shop.yaml': templateOf({ Web: archived('./web.tar') }),
    })
    writeImage(join(folder.path, 'nested/web.tar'), 'nested')
    const own = `${registry.host}/team/nested`
    const { exitCode, result } = await run(
      ['package', '--bucket', 'artifacts', '--image-repositories', `Shop/Web=${own}`, '--noop'],
      bare(),
    )
    expect([exitCode, result.failure]).toEqual([0, undefined])
    const listed = readdirSync(join(folder.path, '.lambda-build/noop'), { recursive: true }).map(String)
    const texts = listed
      .filter(path => /yaml|template/.test(path))
      .map(path => readFileSync(join(folder.path, '.lambda-build/noop', path), 'utf8'))
    expect(texts.join('')).toContain(`${own}@${result.artifacts?.['Shop/Web']?.image?.digest}`)
  })

  it('asks for a repository before anything is built, and takes no name with a tag', async () => {
    write({ 'template.yaml': templateOf({ Web: archived('./web.tar') }) })
    writeImage(join(folder.path, 'web.tar'), 'web')
    const without = await run(['package'], bare())
    expect(without.result).toMatchObject({
      failure: {
        class: 'user',
        message: 'no repository for the image of Web',
        file: 'template.yaml',
        line: 7,
      },
    })
    expect(without.result.artifacts).toBeUndefined()
    const tagged = await run(['package', '--image-repository', `${registry.host}/a:latest`], bare())
    expect([tagged.exitCode, tagged.result.failure?.remedy]).toEqual([
      1,
      expect.stringMatching(/Leave out the tag/),
    ])
  })

  it('pushes nothing with --noop, and nothing that a condition switches off', async () => {
    write({
      'template.yaml': `Conditions: { Never: !Equals [a, b] }\n${templateOf({
        Web: archived('./web.tar'),
        Off: archived('./off.tar'),
      })}`.replace('  Off:\n', '  Off:\n    Condition: Never\n'),
    })
    writeImage(join(folder.path, 'web.tar'), 'noop')
    writeImage(join(folder.path, 'off.tar'), 'off')
    const args = ['package', '--image-repository', `${registry.host}/team/noop`]
    const noop = await run([...args, '--noop'], bare())
    const digest = noop.result.artifacts?.['Web']?.image?.digest ?? ''
    expect([noop.exitCode, noop.result.uploads?.uploaded]).toEqual([0, 1])
    await expect(registry.manifest('team/noop', digest)).rejects.toThrow('404')
    const real = await run(args, bare())
    expect(real.result.uploads?.uploaded).toBe(1)
    const text = packagedTemplate()
    expect(text).toContain(`/team/noop@${digest}`)
    expect(text).not.toContain('.tar')
  })

  it('deploys, and a second time there is nothing to do', async () => {
    write({
      'template.yaml': `Transform: AWS::Serverless-2016-10-31\n${templateOf({ Web: archived('./web.tar') })}      FunctionName: image-web\n`,
    })
    writeImage(join(folder.path, 'web.tar'), 'deployed')
    const repository = `${registry.host}/team/deployed`
    const args = ['deploy', '--stack-name', 'images', '--image-repository', repository]
    const first = await run(args, bare())
    expect([first.exitCode, first.stderr]).toEqual([0, expect.anything()])
    const lambda = new LambdaClient(connection(aws.environment))
    const { Code, Configuration } = await lambda.send(new GetFunctionCommand({ FunctionName: 'image-web' }))
    lambda.destroy()
    const digest = first.result.artifacts?.['Web']?.image?.digest
    expect([Configuration?.PackageType, Code?.ImageUri]).toEqual(['Image', `${repository}@${digest}`])
    const second = await run(args, bare())
    expect(second.result).toMatchObject({ changed: false, uploads: { uploaded: 0, skipped: 1 } })
  })
})
