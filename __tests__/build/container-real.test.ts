/**
 * `--container` with a real docker and a real podman, where they can run a container (CI need not be able to): in an
 * image made of this machine's own make and shell, so that nothing is fetched.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { runProgram } from '../support/program.ts'

const IMAGE = 'localhost/lambda-build-test:make'
const engines = ['docker', 'podman'] as const
const quiet = { ...process.env, DOCKER_CLI_HINTS: 'false' }

/** How to reach the engine and where it keeps images; nothing else of this process. */
const settings = Object.fromEntries(
  Object.entries(process.env).filter(
    (pair): pair is [string, string] =>
      /^(HOME$|DOCKER_|CONTAINERS_|XDG_)/.test(pair[0]) && pair[1] !== undefined,
  ),
)

/** Whether it runs a program of the image, which is made. An engine that answers need not be allowed to. */
function runsHere(engine: string): boolean {
  const answers =
    spawnSync(engine, ['version'], { env: quiet, stdio: 'ignore', timeout: 10_000 }).status === 0
  if (!answers || process.platform !== 'linux' || !existsSync('/usr/bin/make')) return named(engine)
  using folder = temporaryFolder('image')
  const archive = archiveOf(folder.path)
  const imported = spawnSync(engine, ['import', '-', IMAGE], { input: archive, env: quiet, timeout: 60_000 })
  const probe = ['run', '--rm', '--init', '--entrypoint', '/bin/sh', IMAGE, '-c', 'true']
  const ran = imported.status === 0 && spawnSync(engine, probe, { env: quiet, timeout: 60_000 }).status === 0
  return ran || named(engine)
}

function named(engine: string): false {
  console.warn(`skipped: ${engine} runs no container here`)
  return false
}

/** An image with make, sh and cp, and the shared libraries that they need. */
function archiveOf(root: string): Buffer {
  for (const program of ['/usr/bin/make', '/bin/sh', '/bin/cp']) {
    copy(realpathSync(program), join(root, 'bin', basename(program)))
    const libraries = execFileSync('ldd', [program], { encoding: 'utf8' }).match(/\/\S+/g) ?? []
    for (const library of libraries) copy(realpathSync(library), join(root, library))
  }
  mkdirSync(join(root, 'tmp'))
  return execFileSync('tar', ['-c', '-C', root, '.'], { maxBuffer: 1 << 28 })
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}

const TEMPLATE = `Resources:
  App:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: makefile }
    Properties: { Runtime: provided.al2023, Architectures: [${process.arch === 'arm64' ? 'arm64' : 'x86_64'}], Handler: x, CodeUri: code }
`

describe.each(engines)('--container with %s', engine => {
  const skip = !runsHere(engine)
  afterAll(() => {
    if (!skip) execFileSync(engine, ['rmi', '--force', IMAGE], { env: quiet, stdio: 'ignore' })
  })

  it('builds in the image and cannot write to the sources', { skip, timeout: 60_000 }, async () => {
    using folder = temporaryFolder('container')
    const app = join(folder.path, 'app')
    mkdirSync(join(app, 'code'), { recursive: true })
    writeFileSync(join(app, 'template.yaml'), TEMPLATE)
    const lines = ['cp data.txt $(ARTIFACTS_DIR)/', `! cp data.txt ${app}/code/written`]
    writeFileSync(join(app, 'code/Makefile'), `build-App:\n${lines.map(line => `\t${line}\n`).join('')}`)
    writeFileSync(join(app, 'code/data.txt'), 'data')
    const { exitCode, stderr } = await runProgram({
      args: ['build', '--container', IMAGE],
      cwd: app,
      env: { ...settings, PATH: pathWithOnly(engine, join(folder.path, 'bin')) },
    })
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('Read-only file system')])
    expect(readFileSync(join(app, '.lambda-build/build/App/data.txt'), 'utf8')).toBe('data')
    expect(existsSync(join(app, 'code/written'))).toBe(false)
  })
})

/** The other engine is there as well, as on many machines, and does not answer. */
function pathWithOnly(engine: string, bin: string): string {
  mkdirSync(bin)
  for (const other of engines.filter(name => name !== engine)) {
    writeFileSync(join(bin, other), '#!/bin/sh\nexit 1\n')
    chmodSync(join(bin, other), 0o755)
  }
  return [bin, process.env['PATH']].join(delimiter)
}
