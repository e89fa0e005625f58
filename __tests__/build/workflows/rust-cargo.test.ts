import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Tree } from '../../../src/model/tree.ts'
import { needsTool } from '../../support/tools.ts'
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
  writeFiles,
} from '../support.ts'

const app = join(apps, 'rust-function')
const workspace = join(apps, 'rust-workspace')
const al2023 = { runtime: 'provided.al2023' }

function fileOf(tree: Tree, path = 'bootstrap'): string {
  const entry = tree.find(item => item.path === path)
  if (entry?.kind !== 'disk') throw new Error(`no file ${path}`)
  return entry.file
}

/** The newest version of glibc whose symbols a program asks for, as minor number. */
function newestGlibc(file: string): number {
  const versions = readFileSync(file, 'latin1').matchAll(/GLIBC_2\.(\d+)/g)
  return Math.max(...[...versions].map(([, minor]) => Number(minor)))
}

describe('rust-cargo', { ...needsTool('cargo-lambda'), timeout: 120_000 }, () => {
  it('compiles a program that runs here, the same from any folder, and leaves the source as it was', async () => {
    const one = cloneOf(app)
    const before = stateOf(one)
    const first = await buildTarget(codeTarget(one, { ...al2023, buildMethod: 'rust-cargolambda' }))
    expect(pathsOf(first.tree)).toEqual(['bootstrap'])
    expect(execFileSync(fileOf(first.tree), { encoding: 'utf8' })).toBe('orders x86_64\n')
    expect(stateOf(one)).toEqual(before)
    expect(first.tools).toMatchObject({
      rustc: expect.stringMatching(/^1\./),
      'cargo-lambda': expect.stringMatching(/^1\./),
    })
    const second = await buildTarget(codeTarget(cloneOf(app), { ...al2023, buildMethod: 'rust-cargolambda' }))
    expect(await packedDigest(second.tree)).toBe(await packedDigest(first.tree))
    expect(second.inputDigest).toBe(first.inputDigest)
  })

  it('compiles for arm64 and the C library of Amazon Linux 2', async () => {
    const { tree } = await buildTarget(codeTarget(app, { runtime: 'provided.al2', architecture: 'arm64' }))
    expect(readFileSync(fileOf(tree)).readUInt16LE(18)).toBe(183)
    expect(newestGlibc(fileOf(tree))).toBeLessThanOrEqual(26)
  })

  it('compiles one of several programs of a workspace, from what it depends on', async () => {
    const root = cloneOf(workspace)
    const options = { ...al2023, buildProperties: { Binary: 'create' } }
    const target = codeTarget(join(root, 'functions/orders'), options)
    const { tree, inputDigest } = await buildTarget(target, {
      rules: { root, overrides: { options: { debug: true } } },
    })
    expect(execFileSync(fileOf(tree), { encoding: 'utf8' })).toBe('create shared\n')
    writeFileSync(join(root, 'functions/users/src/main.rs'), 'fn main() {}')
    const { recipe } = recipeFor(target, { root })
    expect(recipe.inputs.map(input => input.name).sort()).toEqual([
      'Cargo.lock',
      'Cargo.toml',
      'functions/users/Cargo.toml',
      'shared/Cargo.toml',
      'shared/src/lib.rs',
    ])
    expect(inputDigest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('reports the first error of the compiler, with its place', async () => {
    const broken = cloneOf(app)
    appendFileSync(join(broken, 'src/main.rs'), '\nfn broken() -> u8 { undefined_name }\n')
    const failure = await failureOf(() => buildTarget(codeTarget(broken, al2023)))
    expect(failure).toMatchObject({ class: 'build', exitCode: expect.any(Number) })
    expect(failure.message).toContain('src/main.rs:7:')
    expect(failure.message).toContain('cannot find value `undefined_name`')
  })

  it('says that Cargo.lock is out of date', async () => {
    const stale = cloneOf(app)
    writeFiles(stale, {
      'more/Cargo.toml': '[package]\nname = "more"\nversion = "0.1.0"\nedition = "2021"\n',
      'more/src/lib.rs': '',
    })
    appendFileSync(join(stale, 'Cargo.toml'), '\n[dependencies]\nmore = { path = "more" }\n')
    const failure = await failureOf(() => buildTarget(codeTarget(stale, al2023)))
    expect(failure.message).toContain('Cargo.lock does not fit')
    expect(failure.remedy).toContain('commit Cargo.lock')
  })
})

describe('a Rust function', () => {
  it('has one program, or names it', async () => {
    const orders = join(workspace, 'functions/orders')
    const several = await failureOf(() => recipeFor(codeTarget(orders, al2023), { root: workspace }))
    expect(several).toMatchObject({ class: 'user', remedy: expect.stringContaining('cancel, create') })
    const target = codeTarget(orders, { ...al2023, buildProperties: { Binary: 'creat' } })
    expect((await failureOf(() => recipeFor(target, { root: workspace }))).remedy).toBe(
      'Did you mean create?',
    )
    const byHandler = codeTarget(orders, { ...al2023, handler: 'cancel' })
    expect(recipeFor(byHandler, { root: workspace }).recipe.workflow).toBe('rust-cargo')
  })

  it('warns when there is no Cargo.lock, and fails where one is demanded', async () => {
    const folder = folderWith({
      'Cargo.toml': '[package]\nname = "a"\nversion = "0.1.0"\n',
      'src/main.rs': '',
    })
    expect(recipeFor(codeTarget(folder, al2023)).warnings.join()).toContain('no Cargo.lock')
    const failure = await failureOf(() => recipeFor(codeTarget(folder, al2023), { requireLock: true }))
    expect(failure.remedy).toContain('cargo generate-lockfile')
  })

  it('has a Cargo.toml that can be read', async () => {
    const folder = folderWith({ 'Cargo.toml': '[package]\nname = \n', 'src/main.rs': '' })
    expect(await failureOf(() => recipeFor(codeTarget(folder, al2023)))).toMatchObject({
      class: 'user',
      place: { line: 2 },
    })
  })

  it('may not depend on packages outside the project', async () => {
    const outside = folderWith({
      'Cargo.toml': '[package]\nname = "b"\nversion = "0.1.0"\n',
      'src/lib.rs': '',
    })
    const folder = folderWith({
      'Cargo.toml': `[package]\nname = "a"\nversion = "0.1.0"\n[dependencies]\nb = { path = "${outside}" }\n`,
      'src/main.rs': '',
    })
    const failure = await failureOf(() => recipeFor(codeTarget(folder, al2023)))
    expect(failure.message).toContain('outside the project')
  })

  it('needs cargo-lambda, from pip', async () => {
    const failure = await failureOf(() =>
      buildTarget(codeTarget(app, al2023), { environment: { PATH: '/nowhere' } }),
    )
    expect(failure).toMatchObject({
      class: 'environment',
      remedy: expect.stringContaining('pip install cargo-lambda'),
    })
  })
})
