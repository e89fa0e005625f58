/** Container images by whole runs, with a stand-in for docker: what it is asked to do, and what its failures become. */

import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type TemporaryFolder, temporaryFolder } from '../../../src/files/temporary.ts'
import { REAL_CLOCK } from '../../../src/pipeline/real-world.ts'
import { run as runVerb } from '../../../src/pipeline/run.ts'
import { readSettings } from '../../../src/project/settings.ts'
import { wordsOf } from '../../../src/report/words.ts'
import { HOST_ARCHITECTURE, type ImageOptions, writeImage } from '../image/archives.ts'

let folder: TemporaryFolder
let app: string

beforeEach(() => {
  folder = temporaryFolder('image')
  app = join(folder.path, 'app')
})
afterEach(() => folder[Symbol.dispose]())

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(app, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

interface StandIn {
  /** Of the client, and of its buildx. */
  version?: string
  buildx?: string
  /** What a build prints before it fails. */
  fails?: string
  /** No daemon behind the client. */
  silent?: boolean
  image?: ImageOptions
}

/** Speaks docker's command line as far as we use it; every call is noted with a few variables and what is in its context. */
function standIn({ version = '28.0.0', buildx, fails, silent = false, image = {} }: StandIn): void {
  const [log, saved, output] = ['docker.log', 'saved.tar', 'output'].map(name => join(folder.path, name))
  writeImage(saved ?? '', 'content', image)
  writeFileSync(output ?? '', fails ?? '')
  const program = join(folder.path, 'bin/docker')
  mkdirSync(dirname(program), { recursive: true })
  writeFileSync(
    program,
    `#!${process.execPath}
const { appendFileSync, copyFileSync, existsSync, readFileSync, readdirSync } = require('node:fs')
const args = process.argv.slice(2)
const { DOCKER_BUILDKIT, VERSION, SOURCE_DATE_EPOCH, AWS_SECRET_ACCESS_KEY } = process.env
const isBuild = args.includes('--file')
const context = isBuild ? readdirSync(args.at(-1), { recursive: true }).sort() : []
appendFileSync(${JSON.stringify(log)}, JSON.stringify({ args, context, env: { DOCKER_BUILDKIT, VERSION, SOURCE_DATE_EPOCH, AWS_SECRET_ACCESS_KEY } }) + '\\n')
if (args[0] === 'version') {
  if (args[2].includes('Server') && ${silent}) { console.error('Cannot connect to the Docker daemon'); process.exit(1) }
  console.log('${version}')
} else if (args[0] === 'buildx' && args[1] === 'version') {
  if (${buildx === undefined}) process.exit(1)
  console.log('github.com/docker/buildx v${buildx} abcdef')
} else if (isBuild && ${fails !== undefined}) {
  process.stderr.write(readFileSync(${JSON.stringify(output)}))
  process.exit(1)
} else if (args[0] === 'save') copyFileSync(${JSON.stringify(saved)}, args[args.indexOf('--output') + 1])
else if (args[1] === 'inspect') process.exit(1)
else if (args[0] === 'load') console.log('Loaded image ID: sha256:0123')
`,
  )
  chmodSync(program, 0o755)
}

const Call = z.object({
  args: z.array(z.string()),
  context: z.array(z.string()),
  env: z.record(z.string(), z.string()),
})

/** One verb in this process; `said` is what people read on the way. */
async function run(
  verb: 'plan' | 'build',
  { values = {}, env = {} }: { values?: Record<string, unknown>; env?: Record<string, string> } = {},
) {
  const spell = (name: string) => `--${name}`
  const settings = await readSettings({ verb, workingFolder: app, values, spell })
  const said: string[] = []
  const { result, failure } = await runVerb(settings, {
    emit: event => said.push(wordsOf(event, 0)?.text ?? ''),
    signal: new AbortController().signal,
    clock: REAL_CLOCK,
    environment: {
      ...process.env,
      PATH: [join(folder.path, 'bin'), process.env['PATH']].join(delimiter),
      ...env,
    },
  })
  const log = join(folder.path, 'docker.log')
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []
  const calls = lines.map(line => Call.parse(JSON.parse(line)))
  const build = calls.find(call => call.args.includes('--file'))
  return { result, failure, said: said.join('\n'), calls, build }
}

const ARCHITECTURE = HOST_ARCHITECTURE === 'arm64' ? 'arm64' : 'x86_64'
const template = (metadata: string, properties = '') => `Parameters:
  Secret: { Type: String, NoEcho: true, Default: s3cret }
Resources:
  Web:
    Type: AWS::Serverless::Function
    Metadata: { ${metadata} }
    Properties: { PackageType: Image, Architectures: [${ARCHITECTURE}]${properties} }
`
const WEB = {
  'template.yaml': template('Dockerfile: Dockerfile, DockerContext: web'),
  'web/Dockerfile': 'FROM base\nCOPY . /app\nRUN make\n',
  'web/app.txt': 'app',
}

describe('docker build', () => {
  it('is asked with BuildKit by buildx, without attestations, which Lambda refuses', async () => {
    write(WEB)
    standIn({ buildx: '0.19.2' })
    const { failure, build } = await run('build')
    expect(failure).toBeUndefined()
    const line = build?.args.join(' ')
    expect(line).toMatch(
      /^buildx build --load --progress plain --provenance=false --sbom=false --platform linux\/a/,
    )
    expect(line).toMatch(/--tag lambda-build:[0-9a-f-]{36} \S+\/context$/)
    expect(build?.env['SOURCE_DATE_EPOCH']).toBe('315532800')
  })

  it.each([
    [{ version: '20.10.24' }, 'build --progress plain --platform', '1'],
    [{ version: '28.0.0' }, 'build --platform', '0'],
    [{ buildx: '0.8.1' }, 'buildx build --load --progress plain --platform', undefined],
  ])('takes what there is: %j', async (tools, begins, buildKit) => {
    write(WEB)
    standIn(tools)
    const { failure, build, said } = await run('build')
    expect([failure, build?.env['DOCKER_BUILDKIT']]).toEqual([undefined, buildKit])
    expect(build?.args.join(' ').startsWith(begins)).toBe(true)
    expect(said.includes('no buildx')).toBe(buildKit === '0')
  })

  it('gets the files of the context and nothing else: no secrets, no folders of tools, nothing that is ignored', async () => {
    write({
      ...WEB,
      'web/.dockerignore': 'docs\n!.npmrc\n',
      'web/docs/a.md': 'a',
      'web/.npmrc': 'wanted',
      'web/.env': 'secret',
      'web/.git/config': 'x',
    })
    standIn({ buildx: '0.19.2' })
    const { build, said } = await run('build')
    expect(build?.context).toEqual(['.npmrc', 'Dockerfile', 'app.txt'])
    expect(said).toMatch(/left out: \.env, \.git/)
  })

  it('passes on stage and arguments, whose values stand on no command line, and takes nothing of AWS along', async () => {
    write({
      ...WEB,
      'template.yaml': template(
        'Dockerfile: Dockerfile, DockerContext: web, DockerBuildTarget: app, DockerBuildArgs: { VERSION: 3.10, GOFLAGS: -v }',
      ),
    })
    standIn({ buildx: '0.19.2' })
    const { build } = await run('build', { env: { AWS_SECRET_ACCESS_KEY: 'hidden' } })
    expect(build?.args.join(' ')).toContain('--target app --build-arg VERSION --build-arg GOFLAGS=-v')
    expect(build?.env).toMatchObject({ VERSION: '3.10' })
    expect(build?.env).not.toHaveProperty('AWS_SECRET_ACCESS_KEY')
  })

  it('takes further options of a template, but none that change what we decide', async () => {
    const extra = 'DockerBuildExtraParams: [--secret, "id=npm,env=NPM_TOKEN", --network=none, --no-cache]'
    write({ ...WEB, 'template.yaml': template(`Dockerfile: Dockerfile, DockerContext: web, ${extra}`) })
    standIn({ buildx: '0.19.2' })
    const { build } = await run('build')
    expect(build?.args.join(' ')).toContain(' --secret=id=npm,env=NPM_TOKEN --network=none --no-cache ')
  })

  it('is not asked again for the same inputs; another argument, target or refresh asks again', async () => {
    write(WEB)
    standIn({ buildx: '0.19.2' })
    const sources: unknown[] = []
    const variants = ['', '', ', DockerBuildArgs: { A: 1 }', ', DockerBuildTarget: x']
    for (const more of [...variants, ', BuildProperties: { Refresh: 2026-11 }', ', DockerTag: v2']) {
      write({ 'template.yaml': template(`Dockerfile: Dockerfile, DockerContext: web${more}`) })
      const { result } = await run('build')
      sources.push(result.artifacts?.['Web']?.source)
    }
    expect(sources).toEqual(['built', 'store', 'built', 'built', 'built', 'store'])
    const { calls } = await run('plan')
    const refreshed = calls.filter(call => call.args.includes('--pull'))
    expect(refreshed.length).toBe(1)
  })

  it('warns of secrets among the arguments, and writes them nowhere', async () => {
    write({
      ...WEB,
      'template.yaml': template(
        `Dockerfile: Dockerfile, DockerContext: web, DockerBuildArgs: { TOKEN: !Sub "x-$\{Secret}", OTHER: plain }`,
      ),
    })
    standIn({ buildx: '0.19.2' })
    const { said } = await run('build')
    expect(said).toMatch(/DockerBuildArgs pass on a NoEcho parameter \(TOKEN\)/)
    const manifest = readFileSync(join(app, '.lambda-build/build/artifacts.json'), 'utf8')
    expect(manifest).toContain('"OTHER": "plain"')
    expect(manifest).not.toContain('s3cret')
  })

  it('shares one image between functions with equal recipes', async () => {
    const one = template('Dockerfile: Dockerfile, DockerContext: web')
    const other = one.slice(one.indexOf('  Web:')).replace('Web:', 'Api:')
    write({ ...WEB, 'template.yaml': `${one}${other}` })
    standIn({ buildx: '0.19.2' })
    const { calls, result } = await run('build')
    expect(calls.filter(call => call.args.includes('--file')).length).toBe(1)
    expect(calls.flatMap(({ args }) => (args[0] === 'tag' ? [args[2]] : []))).toEqual([
      'web:latest',
      'api:latest',
    ])
    expect(result.artifacts?.['Api']?.digest).toBe(result.artifacts?.['Web']?.digest)
  })

  it('is not what --container is about', async () => {
    write(WEB)
    standIn({ buildx: '0.19.2' })
    const { failure, calls } = await run('build', { values: { container: true } })
    expect([failure, calls.filter(call => call.args[0] === 'run')]).toEqual([undefined, []])
  })
})

const BUILDKIT_RUN = `#6 [3/3] RUN make
#6 0.214 make: *** No targets.  Stop. unauthorized, not found
#6 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2
------
 > [3/3] RUN make:
0.214 make: *** No targets.  Stop.
------
Dockerfile:3
--------------------
   1 |     FROM base
   3 | >>> RUN make
--------------------
ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2
`

describe('a build that fails', () => {
  it('names the step and its line in the Dockerfile', async () => {
    write(WEB)
    standIn({ buildx: '0.19.2', fails: BUILDKIT_RUN })
    const { failure, result } = await run('build')
    expect(failure).toMatchObject({
      class: 'build',
      message: 'image: RUN make ended with exit status 2',
      place: { file: expect.stringMatching(/web\/Dockerfile$/), line: 3 },
    })
    expect(result.failed?.[0]?.command).toMatch(/docker buildx build/)
  })

  it('is the environment’s when docker does not answer, or is not there', async () => {
    write(WEB)
    standIn({ silent: true })
    // No podman either.
    const own = [join(folder.path, 'bin'), dirname(process.execPath)].join(delimiter)
    const silent = await run('build', { env: { PATH: own } })
    expect(silent.failure).toMatchObject({ class: 'environment', message: 'docker does not answer' })
    expect(silent.failure?.remedy).toMatch(/dockerd/)
    const missing = await run('build', { env: { PATH: dirname(process.execPath) } })
    expect([missing.failure?.class, missing.failure?.message]).toEqual([
      'environment',
      expect.stringMatching(/docker or podman/),
    ])
    expect(missing.failure?.remedy).toMatch(/docker\/setup-buildx-action/)
  })

  it('is one for another processor than the function’s', async () => {
    write(WEB)
    standIn({ buildx: '0.19.2', image: { architecture: 's390x' } })
    const { failure } = await run('build')
    expect([failure?.class, failure?.message]).toEqual([
      'build',
      expect.stringMatching(/the image is for linux\/s390x/),
    ])
  })
})

describe('a template', () => {
  it.each([
    ['Dockerfile: Dockerfile', /Web has a Dockerfile, and no DockerContext/],
    ['DockerContext: wep', /comes from wep, but nothing is at .*wep/],
    ['DockerContext: web/app.txt', /that is no folder/],
    ['DockerContext: web, Dockerfile: Dokcerfile', /there is no Dockerfile at .*web\/Dokcerfile/],
    ['DockerContext: web, Dockerfile: ../../outside/Dockerfile', /lies outside the project/],
    ['DockerContext: ../outside', /lies outside the project/],
    ['DockerContext: web, DockerTag: "-x"', /DockerTag of Web is no tag: "-x"/],
    ['DockerContext: web, DockerBuildTarget: "--x"', /no name of a stage/],
    ['DockerContext: web, DockerBuildArgs: { "A B": x }', /a name that no ARG can have: "A B"/],
    [
      'DockerContext: web, DockerBuildArgs: { A: !Ref AWS::AccountId }',
      /DockerBuildArgs.A of Web cannot be resolved/,
    ],
    ['DockerContext: web, BuildProperties: { Refrehs: x }', /image has no option Refrehs/],
    ['DockerContext: web, DockerBuildExtraParams: [--push]', /"--push" is not taken/],
    ['DockerContext: web, DockerBuildExtraParams: [--secret]', /"--secret" has no value/],
    ['X: y', /nothing says where the image of Web comes from/],
  ])('with %s is refused by the plan', async (metadata, message) => {
    write({ ...WEB, 'template.yaml': template(metadata) })
    mkdirSync(join(folder.path, 'outside'))
    writeFileSync(join(folder.path, 'outside/Dockerfile'), 'FROM x\n')
    const { failure } = await run('plan')
    expect([failure?.class, failure?.message]).toEqual(['user', expect.stringMatching(message)])
    expect(failure?.place?.line).toBeGreaterThan(3)
  })

  it('leaves alone what is in a registry already', async () => {
    write({ 'template.yaml': template('X: y', ', ImageUri: 1.dkr.ecr.eu-west-1.amazonaws.com/a:1') })
    const { result } = await run('plan')
    expect(result.functions?.[0]).toMatchObject({
      packageType: 'Image',
      workflow: 'none',
      reason: 'its image is already at 1.dkr.ecr.eu-west-1.amazonaws.com/a:1',
    })
  })
})

describe('an archive that ImageUri names', () => {
  const uri = (path: string) => ({ 'template.yaml': template('X: y', `, ImageUri: ${path}`) })

  it.each([
    ['docker', 'image.tar'],
    ['docker', 'image.tar.gz'],
    ['oci', 'image.tar'],
  ] as const)('of the format %s (%s) needs docker only to be loaded', async (format, name) => {
    write(uri(`./${name}`))
    const file = join(app, 'image.tar')
    const id = writeImage(file, 'content', { format })
    if (name.endsWith('.gz')) writeFileSync(join(app, name), gzipSync(readFileSync(file)))
    standIn({})
    const { failure, result, calls } = await run('build')
    expect(failure).toBeUndefined()
    expect(result.artifacts?.['Web']?.image?.id).toBe(id)
    expect(calls.flatMap(({ args }) => (args[0] === 'load' ? [args[1]] : []))).toEqual(['--input'])
    expect(readFileSync(join(app, '.lambda-build/build/template.yaml'), 'utf8')).toMatch(
      /ImageUri: "?web:latest/,
    )
  })

  it.each([
    ['another layer', /a layer is not the one that its configuration names/],
    ['two images', /it holds 2 images/],
    ['no manifest', /neither a manifest.json nor an index.json/],
    ['zstd', /compressed with zstd, which Lambda does not take/],
  ] as const)('with %s is refused', async (fault, message) => {
    write(uri('./image.tar'))
    writeImage(join(app, 'image.tar'), 'content', { fault })
    standIn({})
    const { failure } = await run('build')
    expect([failure?.class, failure?.message]).toEqual(['user', expect.stringMatching(message)])
  })

  it('that is none, or is not there, is refused', async () => {
    write({ ...uri('./image.tar'), 'image.tar': 'x'.repeat(2000) })
    const none = await run('build')
    expect([none.failure?.class, none.failure?.message]).toEqual([
      'user',
      expect.stringMatching(/it is not a tar archive/),
    ])
    write(uri('./imaeg.tar'))
    const missing = await run('plan')
    expect(missing.failure).toMatchObject({
      message: expect.stringMatching(/comes from .\/imaeg.tar, but nothing is at .*imaeg.tar/),
      remedy: expect.stringMatching(/Did you mean .*image.tar/),
      place: { line: 7 },
    })
  })
})
