/**
 * `--container` with a real docker, where one answers (CI need not have one): in an image made of this machine's own make
 * and shell, so that nothing is fetched.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { runProgram } from '../support/program.ts'

const docker = { ...process.env, DOCKER_CLI_HINTS: 'false' }
const answers =
  process.platform === 'linux' &&
  existsSync('/usr/bin/make') &&
  spawnSync('docker', ['version'], { env: docker, stdio: 'ignore', timeout: 10_000 }).status === 0

const IMAGE = 'lambda-build-test:make'

/** An image with make, sh and cp, and the shared libraries that they need. */
function importImage(root: string): void {
  for (const program of ['/usr/bin/make', '/bin/sh', '/bin/cp']) {
    copy(realpathSync(program), join(root, 'bin', basename(program)))
    const libraries = execFileSync('ldd', [program], { encoding: 'utf8' }).match(/\/\S+/g) ?? []
    for (const library of libraries) copy(realpathSync(library), join(root, library))
  }
  mkdirSync(join(root, 'tmp'))
  const archive = execFileSync('tar', ['-c', '-C', root, '.'], { maxBuffer: 1 << 28 })
  execFileSync('docker', ['import', '-', IMAGE], { input: archive, env: docker })
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}

describe('--container', { skip: !answers }, () => {
  it('builds in the image and cannot write to the sources', { timeout: 60_000 }, async () => {
    using folder = temporaryFolder('docker')
    const app = join(folder.path, 'app')
    mkdirSync(join(app, 'code'), { recursive: true })
    importImage(join(folder.path, 'root'))
    writeFileSync(
      join(app, 'template.yaml'),
      `Resources:
  App:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: makefile }
    Properties: { Runtime: provided.al2023, Architectures: [${process.arch === 'arm64' ? 'arm64' : 'x86_64'}], Handler: x, CodeUri: code }
`,
    )
    const lines = ['cp data.txt $(ARTIFACTS_DIR)/', `! cp data.txt ${app}/code/written`]
    writeFileSync(join(app, 'code/Makefile'), `build-App:\n${lines.map(line => `\t${line}\n`).join('')}`)
    writeFileSync(join(app, 'code/data.txt'), 'data')
    const host = process.env['DOCKER_HOST']
    const { exitCode, stderr } = await runProgram({
      args: ['build', '--container', IMAGE],
      cwd: app,
      env: host === undefined ? {} : { DOCKER_HOST: host },
    })
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('Read-only file system')])
    expect(readFileSync(join(app, '.lambda-build/build/App/data.txt'), 'utf8')).toBe('data')
    expect(existsSync(join(app, 'code/written'))).toBe(false)
    execFileSync('docker', ['rmi', IMAGE], { env: docker })
  })
})
