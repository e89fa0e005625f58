/** `--container` by whole runs: what docker is asked to do, and what comes out. docker is a stand-in that runs it here. */

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { runProgram } from '../support/program.ts'
import { needsTool } from '../support/tools.ts'

let folder: TemporaryFolder
let app: string

beforeEach(() => {
  folder = temporaryFolder('container')
  app = join(folder.path, 'app')
})
afterEach(() => folder[Symbol.dispose]())

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder.path, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    if (content.startsWith('#!')) chmodSync(file, 0o755)
  }
}

/**
 * Speaks docker's command line as far as we use it: notes its arguments and its environment, and runs the program of a
 * `run` here. `state` says what goes wrong.
 */
const standIn = (log: string, state: string) => `#!${process.execPath}
const { appendFileSync } = require('node:fs')
const { spawnSync } = require('node:child_process')
const args = process.argv.slice(2)
appendFileSync(${JSON.stringify(log)}, JSON.stringify({ args, token: process.env.TOKEN ?? null }) + '\\n')
const state = '${state}'
if (args[0] === 'version' && state === 'silent') { console.error('Cannot connect to the Docker daemon'); process.exit(1) }
if (args[0] === 'image') process.exit(state === 'present' ? 0 : 1)
if (args[0] === 'pull' && state === 'unknown') { console.error('manifest unknown'); process.exit(1) }
if (args[0] !== 'run') process.exit(0)
const env = { PATH: process.env.PATH }
const alone = ['--rm', '--init', '--interactive']
let cwd, program, at = 1
for (; args[at].startsWith('--'); at += alone.includes(args[at]) ? 1 : 2) {
  const value = args[at + 1]
  if (args[at] === '--workdir') cwd = value
  if (args[at] === '--entrypoint') program = value
  if (args[at] === '--env') {
    const equals = value.indexOf('=')
    if (equals < 0) env[value] = process.env[value]
    else env[value.slice(0, equals)] = value.slice(equals + 1)
  }
}
const { status } = spawnSync(program, args.slice(at + 1), { cwd, env, stdio: [args.includes('--interactive') ? 'inherit' : 'ignore', 'inherit', 'inherit'] })
process.exit(status ?? 127)
`

const Call = z.object({ args: z.array(z.string()), token: z.string().nullable() })

async function build(options: string[], env: Record<string, string> = {}, state = 'well') {
  const log = join(folder.path, 'docker.log')
  write({ 'bin/docker': standIn(log, state) })
  const answer = await runProgram({
    args: ['build', ...options, '--format', 'json'],
    cwd: app,
    env: {
      PATH: [join(folder.path, 'bin'), process.env['PATH']].join(delimiter),
      ...env,
    },
  })
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []
  const calls = lines.map(line => Call.parse(JSON.parse(line)))
  const runs = calls.filter(call => call.args[0] === 'run')
  return { ...answer, calls, runs, result: answer.json as Result } // the program's own shape, under test here
}

const MAKE = {
  'app/template.yaml': `Resources:
  App:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: makefile }
    Properties: { Runtime: provided.al2023, Architectures: [arm64], Handler: x, CodeUri: code }
`,
  'app/code/Makefile':
    'build-App:\n\tcp data.txt bootstrap $(ARTIFACTS_DIR)/\n\techo "$(TOKEN)" > $(ARTIFACTS_DIR)/token\n',
  'app/code/data.txt': 'data',
  'app/code/bootstrap': '#!/bin/sh\n',
}

/** The values of an option that may stand several times. */
function valuesOf(option: string, args: readonly string[]): string[] {
  return args.flatMap((argument, index) => (argument === option ? [args[index + 1] ?? ''] : []))
}

describe('--container', needsTool('make'), () => {
  it('hands a plug-in of the project its request, and reads the answer', async () => {
    write({
      ...MAKE,
      'app/template.yaml': MAKE['app/template.yaml'].replace('makefile', 'witness'),
      'app/lambda-build.yml': 'workflows: { witness: { command: [tools/witness.sh] } }\n',
      'app/tools/witness.sh':
        '#!/bin/sh\ncat > "$ARTIFACTS_DIR/request.json"\ncp "$0" "$ARTIFACTS_DIR/bootstrap"\necho \'{"id": 1, "result": {}}\'\n',
    })
    const { exitCode, runs, stderr } = await build(['--container'])
    expect(exitCode, stderr).toBe(0)
    const request = readFileSync(join(app, '.lambda-build/build/App/request.json'), 'utf8')
    expect(JSON.parse(request)).toMatchObject({ method: 'LambdaBuilder.build' })
    expect(valuesOf('--entrypoint', runs.at(-1)?.args ?? [])).toEqual([join(app, 'tools/witness.sh')])
  })

  it('runs the tools of the recipe in AWS’s image for the runtime, as this user', async () => {
    write(MAKE)
    const { exitCode, runs, calls } = await build(['--container'])
    expect(exitCode).toBe(0)
    expect(readFileSync(join(app, '.lambda-build/build/App/data.txt'), 'utf8')).toBe('data')
    const image = 'public.ecr.aws/sam/build-provided.al2023:latest-arm64'
    expect(calls.map(call => call.args.slice(0, 2).join(' '))).toEqual(
      expect.arrayContaining(['version', 'image inspect', 'pull --platform']),
    )
    const last = runs.at(-1)?.args ?? []
    expect(last).toEqual(expect.arrayContaining(['--rm', '--init', image]))
    expect(valuesOf('--entrypoint', last)).toEqual(['make'])
    expect(valuesOf('--platform', last)).toEqual(['linux/arm64'])
    expect(valuesOf('--user', last)).toEqual([`${process.getuid?.()}:${process.getgid?.()}`])
    expect(last).not.toContain('--network')
  })

  it('mounts the sources to be read only, and nothing else of the user', async () => {
    write(MAKE)
    const { runs } = await build(['--container', 'my/image:1'])
    const mounts = valuesOf('--volume', runs.at(-1)?.args ?? [])
    const real = realpathSync(app)
    expect(mounts).toContain(`${real}:${real}:ro`)
    const writable = mounts.filter(mount => !mount.endsWith(':ro')).map(mount => mount.split(':')[0])
    expect(writable).toEqual([expect.stringMatching(/lambda-build-build-/)])
    expect(runs.every(({ args }) => args.includes('my/image:1'))).toBe(true)
  })

  it('passes on the allow-listed environment, with no value of the user on a command line', async () => {
    write(MAKE)
    const { runs } = await build(['--container', '--build-env', 'TOKEN'], { TOKEN: 's3cret', OTHER: 'x' })
    const last = runs.at(-1)
    const passed = valuesOf('--env', last?.args ?? [])
    expect(passed).toContain('TOKEN')
    expect(last?.token).toBe('s3cret')
    expect(JSON.stringify(runs.map(run => run.args))).not.toContain('s3cret')
    const names = passed.map(variable => variable.split('=')[0])
    expect(names).not.toEqual(expect.arrayContaining(['OTHER']))
    expect(names).not.toEqual(expect.arrayContaining(['PATH']))
    expect(readFileSync(join(app, '.lambda-build/build/App/token'), 'utf8')).toBe('s3cret\n')
  })

  it('makes another artifact than this machine, and finds it again', async () => {
    write(MAKE)
    const first = await build(['--container', 'my/image:1'])
    const again = await build(['--container', 'my/image:1'])
    const other = await build(['--container', 'my/image:2'])
    expect([first, again, other].map(({ result }) => result.artifacts?.['App']?.source)).toEqual([
      'built',
      'store',
      'built',
    ])
  })

  it('asks docker nothing where nothing has to be run', async () => {
    write({
      'app/template.yaml': MAKE['app/template.yaml'].replace('BuildMethod: makefile', 'SkipBuild: true'),
      'app/code/bootstrap': '#!/bin/sh\n',
    })
    const { exitCode, calls } = await build(['--container'])
    expect([exitCode, calls]).toEqual([0, []])
  })

  it('leaves an image alone that is there', async () => {
    write(MAKE)
    const { calls } = await build(['--container'], {}, 'present')
    expect(calls.filter(call => call.args[0] === 'pull')).toEqual([])
  })

  it('reports a failed command as it was, not that of docker', async () => {
    write({ ...MAKE, 'app/code/Makefile': 'build-App:\n\techo broken; exit 7\n' })
    const { exitCode, result } = await build(['--container'])
    expect(exitCode).toBe(2)
    expect(result.failed?.[0]?.command).toMatch(/^make /)
    expect(result.failed?.[0]?.log.join('\n')).toContain('broken')
  })

  it('ends the container of a build that takes too long', async () => {
    write({ ...MAKE, 'app/code/Makefile': 'build-App:\n\tsleep 60\n' })
    const { exitCode, calls, runs } = await build(['--container', '--build-timeout', '0.03'])
    expect(exitCode).toBe(2)
    const [name] = valuesOf('--name', runs.at(-1)?.args ?? [])
    expect(calls.at(-1)?.args).toEqual(['rm', '--force', name])
  })
})

describe('docker', () => {
  it.each([
    ['silent', /docker does not answer/, /docker version/],
    ['unknown', /no image public\.ecr\.aws/, /docker pull/],
  ])('that is %s is the environment’s failure', async (state, message, remedy) => {
    write(MAKE)
    const bin = join(folder.path, 'bin')
    const { exitCode, result } = await build(['--container'], { PATH: bin }, state)
    expect(exitCode).toBe(5)
    expect(result.failure?.message).toMatch(message)
    expect(result.failure?.remedy).toMatch(remedy)
  })

  it('that is silent leaves the work to podman, which maps users only where they are not root', async () => {
    const log = join(folder.path, 'podman.log')
    write({ ...MAKE, 'bin/podman': standIn(log, 'present') })
    const { exitCode, runs } = await build(['--container'], {}, 'silent')
    expect([exitCode, runs]).toEqual([0, []])
    const calls = readFileSync(log, 'utf8').trim().split('\n')
    const args = calls.map(line => Call.parse(JSON.parse(line)).args).find(([verb]) => verb === 'run') ?? []
    expect(valuesOf('--security-opt', args)).toEqual(['label=disable'])
    expect(valuesOf('--userns', args)).toEqual(process.getuid?.() === 0 ? [] : ['keep-id'])
  })

  it('has an image without the tool', async () => {
    write({ ...MAKE, 'bin/make': '#!/bin/sh\nexit 127\n', 'bin/gmake': '#!/bin/sh\nexit 127\n' })
    const { exitCode, result } = await build(['--container', 'my/image:1'])
    expect(exitCode).toBe(5)
    expect(result.failure?.remedy).toMatch(/image my\/image:1 lacks it/)
  })

  it('that is missing, and podman too, is named', async () => {
    write(MAKE)
    const bin = join(folder.path, 'empty')
    mkdirSync(bin)
    const { exitCode, result } = await build(['--container'], { PATH: bin })
    expect(exitCode).toBe(5)
    expect(result.failure?.message).toMatch(/needs docker or podman/)
    expect(readdirSync(app)).not.toContain('build-App')
  })
})
