import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packTree } from '../../../src/archive/pack-tree.ts'
import type { CodeTarget } from '../../../src/model/artifact.ts'
import {
  apps,
  buildTarget,
  cloneOf,
  codeTarget,
  failureOf,
  folderWith,
  packedDigest,
  pathsOf,
  recipeFor,
  stateOf,
} from '../support.ts'

/**
 * A stand-in for `dotnet`, because the SDK is not on the machines that run these tests: it says how it was called, as
 * the recorded command lines of AWS Lambda Builders have it, writes where a real one would (bin, obj), and makes the
 * package that was laid beside it. What a real SDK does with these command lines is not tested here.
 */
const STAND_IN = `#!/bin/sh
here=$(dirname "$0")
case $1 in
  --version) echo "$(cat "$here/sdk")"; exit;;
  tool) echo "called: $*"; mkdir -p bin obj; exit;;
esac
echo "called: $*"
echo "tools on PATH: \${PATH%%:*}"
echo "path map: $PathMap"
ls ../Money ../..
cat "$here/errors" 2>/dev/null && exit 1
while [ $# -gt 0 ]; do [ "$1" = --output-package ] && cp "$here/package.zip" "$2"; shift; done
exit 0
`

async function standIn(sdk = '8.0.404', more: Readonly<Record<string, string>> = {}): Promise<string> {
  const bin = folderWith({ dotnet: { program: STAND_IN }, sdk, ...more })
  const bytes = new TextEncoder().encode('compiled')
  const files = (['Orders.dll', 'bootstrap', 'runtimes/linux-x64/native/lib.so'] as const).map(
    path => ({ kind: 'bytes', path, mode: path === 'bootstrap' ? 0o755 : 0o644, bytes }) as const,
  )
  await packTree({ tree: files, to: join(bin, 'package.zip') })
  return `${bin}:/usr/bin:/bin`
}

const app = join(apps, 'dotnet')
const dotnet8 = { runtime: 'dotnet8' }

function ordersIn(clone: string, more: Partial<CodeTarget> = dotnet8): CodeTarget {
  return codeTarget(join(clone, 'src/Orders'), more)
}

describe('dotnet-cli-package, with a stand-in for dotnet', () => {
  it('installs the pinned tool privately, packages a private copy, and unpacks with modes', async () => {
    const clone = cloneOf(app)
    const before = stateOf(clone)
    const scratch = folderWith()
    const { tree, tools, lines } = await buildTarget(ordersIn(clone), {
      rules: { root: clone },
      scratch,
      environment: { PATH: await standIn(), HOME: folderWith() },
    })
    expect(lines.filter(line => line.startsWith('called: '))).toEqual([
      `called: tool install --tool-path ${scratch}/tools Amazon.Lambda.Tools --version 7.0.0 --ignore-failed-sources`,
      `called: lambda package --output-package ${scratch}/package.zip --function-architecture x86_64 --msbuild-parameters --runtime linux-x64`,
    ])
    expect(lines).toContain(`tools on PATH: ${scratch}/tools`)
    expect(lines).toContain(`path map: ${scratch}/project=/_`)
    expect(lines).toEqual(
      expect.arrayContaining(['Money.csproj', 'Price.cs', 'Directory.Build.props', 'Version.cs']),
    )
    expect(pathsOf(tree)).toEqual(['Orders.dll', 'bootstrap', 'runtimes/linux-x64/native/lib.so'])
    expect(tree.map(entry => entry.kind === 'disk' && entry.mode.toString(8))).toEqual(['644', '755', '644'])
    expect(tools).toEqual({ dotnet: '8.0.404', 'Amazon.Lambda.Tools': '7.0.0' })
    expect(stateOf(clone)).toEqual(before)
  })

  it('passes on the processor, the configuration, and options that begin with a dash', async () => {
    const buildProperties = { Configuration: 'Debug', '--framework': 'net6.0', LambdaToolsVersion: '5.13.1' }
    const target = ordersIn(app, { runtime: 'dotnet6', architecture: 'arm64', buildProperties })
    const { lines, tools } = await buildTarget(target, {
      rules: { root: app },
      environment: { PATH: await standIn('6.0.428') },
    })
    expect(lines.join('\n')).toContain(
      '--function-architecture arm64 --msbuild-parameters --runtime linux-arm64 --configuration Debug --framework net6.0',
    )
    expect(tools['Amazon.Lambda.Tools']).toBe('5.13.1')
  })

  it('gives the same bytes in another folder', async () => {
    const environment = { PATH: await standIn() }
    const [one, two] = await Promise.all(
      [cloneOf(app), cloneOf(app)].map(root => buildTarget(ordersIn(root), { rules: { root }, environment })),
    )
    expect(one?.inputDigest).toBe(two?.inputDigest)
    expect(await packedDigest(one?.tree ?? [])).toBe(await packedDigest(two?.tree ?? []))
  })

  it('makes bootstrap a program where the package knows no modes, and names a package that is damaged', async () => {
    const environment = { PATH: await standIn() }
    const [bin = ''] = environment.PATH.split(':')
    const bytes = new TextEncoder().encode('compiled')
    const package_ = join(bin, 'package.zip')
    rmSync(package_)
    await packTree({ tree: [{ kind: 'bytes', path: 'bootstrap', mode: 0o644, bytes }], to: package_ })
    const build = () => buildTarget(ordersIn(app), { rules: { root: app }, environment })
    expect((await build()).tree).toMatchObject([{ path: 'bootstrap', mode: 0o755 }])
    writeFileSync(package_, 'no archive')
    const failure = await failureOf(build)
    expect(failure).toMatchObject({ class: 'build' })
    expect(failure.message).toContain('package.zip is not a sound zip archive')
  })

  it('depends on projects that it refers to and settings above, not on what was compiled', () => {
    const clone = cloneOf(app)
    writeFileSync(join(clone, 'global.json'), '{}')
    writeFileSync(join(clone, 'README.md'), '')
    const { recipe } = recipeFor(ordersIn(clone), { root: clone })
    expect(recipe.inputs.map(({ name }) => name)).toEqual([
      'Directory.Build.props',
      'Version.cs',
      'global.json',
      'src/Money/Money.csproj',
      'src/Money/Price.cs',
    ])
  })

  it('names the line that does not compile, and the package that no source has', async () => {
    const errors = '/x/Function.cs(5,9): error CS1002: ; expected [/x/Orders.csproj]\n'
    const wrong = await failureOf(async () =>
      buildTarget(ordersIn(app), {
        rules: { root: app },
        environment: { PATH: await standIn('8.0.1', { errors }) },
      }),
    )
    expect(wrong.message).toBe('dotnet-cli-package: /x/Function.cs(5,9): error CS1002: ; expected')
    const missing = 'error NU1101: Unable to find package Acme.None. No packages exist with this id\n'
    const failure = await failureOf(async () =>
      buildTarget(ordersIn(app), {
        rules: { root: app },
        environment: { PATH: await standIn('8.0.1', { errors: missing }) },
      }),
    )
    expect(failure.message).toBe('dotnet-cli-package: no source has the package Acme.None')
  })

  it('names the step that brings .NET, and the option that is nearly right', async () => {
    const failure = await failureOf(() => buildTarget(ordersIn(app), { environment: { PATH: '/nowhere' } }))
    expect(failure).toMatchObject({ class: 'environment', remedy: expect.stringContaining('setup-dotnet') })
    const misspelt = ordersIn(app, { ...dotnet8, buildProperties: { Configuratoin: 'Debug' } })
    expect((await failureOf(() => recipeFor(misspelt))).remedy).toBe('Did you mean Configuration?')
  })
})
