/** The check of native code by whole runs: real wheels, real compilers, archives, layers, and a second run. */

import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { runProgram } from '../support/program.ts'
import { needsTool } from '../support/tools.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('native')
})
afterEach(() => folder[Symbol.dispose]())

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true })
    writeFileSync(join(folder.path, path), content)
  }
}

/** `build` with these options; its result as far as it got. */
async function build(...options: string[]) {
  const answer = await runProgram({ args: ['build', ...options, '--format', 'json'], cwd: folder.path })
  return { ...answer, result: answer.json as Result } // the program's own shape, under test here
}

/** Fetches one wheel as it is; a wheel is a zip archive. */
function wheel(requirement: string, platform: string, to: string): void {
  const target = join(folder.path, 'wheels', platform)
  const options = [
    '--only-binary=:all:',
    '--platform',
    platform,
    '--python-version',
    '3.11',
    '--dest',
    target,
  ]
  execFileSync('python3', ['-m', 'pip', 'download', '-q', '--no-deps', ...options, requirement])
  copyFileSync(join(target, readdirSync(target)[0] ?? ''), join(folder.path, to))
}

function template(functions: Record<string, string>): string {
  const resources = Object.entries(functions).map(
    ([id, properties]) =>
      `  ${id}:\n    Type: AWS::Serverless::Function\n    Properties: { Handler: x.y, ${properties} }\n`,
  )
  return `Transform: AWS::Serverless-2016-10-31\nResources:\n${resources.join('')}`
}

const HERE = process.arch === 'arm64' ? 'arm64' : 'x86_64'
const OTHER = HERE === 'arm64' ? 'x86_64' : 'arm64'

describe('a wheel in an archive that somebody else made', needsTool('pip'), () => {
  it('fails for its processor, its C library or musl, each by its package', { timeout: 60_000 }, async () => {
    wheel('markupsafe==3.0.2', 'musllinux_1_2_x86_64', 'musl.zip')
    wheel('markupsafe==3.0.2', 'manylinux2014_aarch64', 'arm.zip')
    wheel('cryptography==45.0.4', 'manylinux_2_34_x86_64', 'new.zip')
    const x86 = 'Runtime: python3.11, Architectures: [x86_64]'
    write({
      'template.yaml': template({
        Musl: `${x86}, CodeUri: musl.zip`,
        Arm: `${x86}, CodeUri: arm.zip`,
        New: `${x86}, CodeUri: new.zip`,
        Fit: 'Runtime: python3.12, Architectures: [x86_64], CodeUri: new.zip',
        FitArm: 'Runtime: python3.11, Architectures: [arm64], CodeUri: arm.zip',
      }),
    })
    const { exitCode, result } = await build()
    expect(exitCode).toBe(2)
    const failed = Object.fromEntries((result.failed ?? []).map(item => [item.id, item.reason]))
    expect(Object.keys(failed).sort()).toEqual(['Arm', 'Musl', 'New'])
    expect(failed['Musl']).toMatch(/MarkupSafe 3\.0\.2: markupsafe\/_speedups\..*musl\.so needs musl/)
    expect(failed['Arm']).toMatch(/is for arm64, and the function runs on x86_64/)
    expect(failed['New']).toMatch(
      /cryptography 45\.0\.4: .*_rust\.abi3\.so needs glibc 2\.3\d, and python3\.11 has 2\.26/,
    )
    expect(result.failure?.remedy).toMatch(/wheel of \w+ for manylinux_2_26_x86_64/)
    expect(result.failure?.file).toBe('template.yaml')
  })
})

describe('code of a compiler', needsTool('gcc'), () => {
  function compile(to: string, code: string, ...options: string[]): void {
    write({ 'c/main.c': code })
    mkdirSync(dirname(join(folder.path, to)), { recursive: true })
    execFileSync('gcc', ['-o', join(folder.path, to), 'main.c', ...options], { cwd: join(folder.path, 'c') })
  }

  it('for another processor fails again when it is found in the store, warns or says nothing', async () => {
    compile('code/bootstrap', 'int main(void) { return 0; }', '-static')
    write({
      'template.yaml': template({
        App: `Runtime: provided.al2023, Architectures: [${OTHER}], CodeUri: code`,
      }),
    })
    const first = await build()
    const again = await build()
    for (const { exitCode, result } of [first, again]) {
      expect(exitCode).toBe(2)
      expect(result.failure).toMatchObject({
        class: 'build',
        message: `App: bootstrap is for ${HERE}, and the function runs on ${OTHER}`,
        line: 5,
      })
      expect(result.failure?.remedy).toContain(`Compile it for ${OTHER}`)
    }
    expect(again.result.artifacts?.['App']?.source).toBe('store')
    const warned = await build('--native-check', 'warn')
    expect([warned.exitCode, warned.stderr]).toEqual([0, expect.stringMatching(/warning.*bootstrap is for/)])
    const silent = await build('--native-check', 'off')
    expect([silent.exitCode, silent.stderr]).toEqual([0, expect.not.stringContaining('bootstrap is for')])
  })

  it('finds its libraries in a layer of the template, and may find them in a layer from elsewhere', async () => {
    compile('shared/lib/liborders.so.1', 'int one(void) { return 1; }', '-shared', '-fPIC')
    compile(
      'code/bootstrap',
      'int one(void); int main(void) { return one(); }',
      join(folder.path, 'shared/lib/liborders.so.1'),
      // Only what lies beside the code counts, not what the machine of this test has.
      '-nostartfiles',
      '-nostdlib',
      '-Wl,-e,main',
    )
    const code = `Runtime: provided.al2023, Architectures: [${HERE}], CodeUri: code`
    const layer = `  Shared:\n    Type: AWS::Serverless::LayerVersion\n    Properties: { ContentUri: shared }\n`
    write({
      'template.yaml': `${template({
        With: `${code}, Layers: [!Ref Shared]`,
        Foreign: `${code}, Layers: ["arn:aws:lambda:eu-west-1:123456789012:layer:x:1"]`,
        Without: code,
      })}${layer}`,
    })
    const { exitCode, result } = await build()
    expect(exitCode).toBe(2)
    expect(result.failed?.map(item => item.id)).toEqual(['Without'])
    expect(result.failure?.message).toMatch(/bootstrap needs .*liborders\.so\.1: neither in the artifact/)
    expect(result.failure?.remedy).toContain('lib/ of the function or of a layer')
  })
})

describe('a package of npm', needsTool('npm'), () => {
  it('with files for all platforms is fine; one for another platform alone is not', {
    timeout: 60_000,
  }, async () => {
    write({
      'good/package.json': '{"dependencies": {"bcrypt": "6.0.0"}}',
      'good/index.mjs': '',
      'template.yaml': template({
        Good: 'Runtime: nodejs22.x, Architectures: [arm64], CodeUri: good',
        Bad: 'Runtime: nodejs22.x, Architectures: [x86_64], CodeUri: bad',
      }),
    })
    mkdirSync(join(folder.path, 'bad'))
    const install = ['install', '--ignore-scripts', '--no-audit', '--cpu=arm64', '--force', '--silent']
    execFileSync('npm', [...install, '@esbuild/linux-arm64@0.25.5', 'bcrypt@6.0.0'], {
      cwd: join(folder.path, 'bad'),
    })
    write({ 'lambda-build.yml': 'functions: { Bad: { workflow: copy } }' })
    const { exitCode, result } = await build()
    expect(exitCode).toBe(2)
    expect(result.failed?.map(item => item.id)).toEqual(['Bad'])
    // bcrypt carries prebuilt files for every platform: the right one is among them.
    expect(result.failure?.message).toMatch(/@esbuild\/linux-arm64 0\.25\.5: .* is for arm64/)
    expect(result.failure?.message).not.toContain('bcrypt')
    expect(result.failure?.remedy).toContain('--cpu=x64')
  })
})
