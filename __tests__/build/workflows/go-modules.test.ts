import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'
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

const module = join(apps, 'go-module')
const workspace = join(apps, 'go-workspace')
const al2023 = { runtime: 'provided.al2023' }

function fileOf(tree: Tree, path: string): string {
  const entry = tree.find(item => item.path === path)
  if (entry?.kind !== 'disk') throw new Error(`no file ${path}`)
  expect(entry.mode).toBe(0o755)
  return entry.file
}

/** Machine of an ELF file: 62 is x86-64, 183 AArch64 (ELF header, e_machine). */
const machineOf = (file: string): number => readFileSync(file).readUInt16LE(18)

const answerOf = (tree: Tree, name = 'bootstrap') =>
  execFileSync(fileOf(tree, name), { encoding: 'utf8' }).trim()

describe('go-modules', needsTool('go'), () => {
  it('compiles one static program that runs here, and leaves the source as it was', async () => {
    const app = cloneOf(module)
    const before = stateOf(app)
    const { tree, tools } = await buildTarget(codeTarget(app, al2023))
    expect(pathsOf(tree)).toEqual(['bootstrap'])
    expect(answerOf(tree)).toBe('hello Lambda full amd64')
    expect(readFileSync(fileOf(tree, 'bootstrap')).includes('/lib64/ld-linux')).toBe(false)
    expect(stateOf(app)).toEqual(before)
    expect(tools['go']).toMatch(/^1\.\d+/)
  })

  it.each([
    ['provided.al2', 'arm64', 'bootstrap', 183],
    ['provided', 'x86_64', 'bootstrap', 62],
    ['go1.x', 'x86_64', 'main', 62],
  ] as const)('names the program for %s on %s', async (runtime, architecture, name, machine) => {
    const { tree } = await buildTarget(codeTarget(module, { runtime, architecture, handler: 'main' }))
    expect(pathsOf(tree)).toEqual([name])
    expect(machineOf(fileOf(tree, name))).toBe(machine)
  })

  it('gives the same bytes in another folder', async () => {
    const one = await buildTarget(codeTarget(cloneOf(module), al2023))
    const two = await buildTarget(codeTarget(cloneOf(module), al2023))
    expect(await packedDigest(one.tree)).toBe(await packedDigest(two.tree))
    expect(one.inputDigest).toBe(two.inputDigest)
  })

  it('takes tags and linker flags, and leaves symbols in for a debugger', async () => {
    const trial = await buildTarget(
      codeTarget(module, { ...al2023, buildProperties: { Tags: ['trial'], Ldflags: '-s -w -X main.x=1' } }),
    )
    expect(answerOf(trial.tree)).toBe('hello Lambda trial amd64')
    const debug = await buildTarget(codeTarget(module, al2023), {
      rules: { overrides: { options: { debug: true } } },
    })
    expect(readFileSync(fileOf(debug.tree, 'bootstrap')).includes('.debug_info')).toBe(true)
    expect(readFileSync(fileOf(trial.tree, 'bootstrap')).includes('.debug_info')).toBe(false)
  })

  it('takes data files along that the configuration includes', async () => {
    const app = cloneOf(module)
    writeFiles(app, { 'assets/logo.txt': 'logo', 'other.txt': '' })
    const { tree } = await buildTarget(codeTarget(app, al2023), {
      rules: { overrides: { include: ['assets/**'] } },
    })
    expect(pathsOf(tree)).toEqual(['assets/logo.txt', 'bootstrap'])
  })

  it('follows a workspace, replaced modules and embedded files, and nothing else', async () => {
    const root = cloneOf(workspace)
    const orders = codeTarget(join(root, 'functions/orders'), al2023)
    const users = codeTarget(join(root, 'functions/users'), al2023)
    const { recipe } = recipeFor(orders, { root })
    expect(recipe.manifest).toBe(join(root, 'functions/go.mod'))
    expect(recipe.inputs.map(input => input.name).sort()).toEqual([
      'functions/go.mod',
      'go.work',
      'lib/go.mod',
      'lib/lib.go',
      'shared/go.mod',
      'shared/text/text.go',
      'shared/text/words.txt',
    ])
    const before = {
      orders: await buildTarget(orders, { rules: { root } }),
      users: await buildTarget(users, { rules: { root } }),
    }
    expect(answerOf(before.orders.tree)).toBe('an order shared words!')
    appendFileSync(join(root, 'shared/text/words.txt'), 'and more')
    const after = {
      orders: await buildTarget(orders, { rules: { root } }),
      users: await buildTarget(users, { rules: { root } }),
    }
    expect(answerOf(after.orders.tree)).toContain('and more')
    expect(after.orders.inputDigest).not.toBe(before.orders.inputDigest)
    expect(after.users.inputDigest).toBe(before.users.inputDigest)
  })

  it('reports the first error of the compiler', async () => {
    const app = cloneOf(module)
    appendFileSync(join(app, 'main.go'), '\nfunc broken() { undefinedName() }\n')
    const failure = await failureOf(() => buildTarget(codeTarget(app, { ...al2023, handler: 'main' })))
    expect(failure).toMatchObject({
      class: 'build',
      message: 'go-modules: main.go:15:17: undefined: undefinedName',
    })
    expect(failure.command).toContain('go build -trimpath -buildvcs=false')
  })

  it('says how to mend go.sum, and which package is not required', async () => {
    const app = cloneOf(module)
    writeFiles(app, { 'extra.go': 'package main\n\nimport _ "example.com/other"\n' })
    const failure = await failureOf(() => buildTarget(codeTarget(app, al2023)))
    expect(failure).toMatchObject({ class: 'build', remedy: expect.stringContaining('go mod tidy') })
  })

  it('says that a newer Go is needed, and how to get it', async () => {
    const app = folderWith({ 'go.mod': 'module a\n\ngo 1.99\n', 'main.go': 'package main\nfunc main() {}\n' })
    expect(await failureOf(() => buildTarget(codeTarget(app, al2023)))).toMatchObject({
      class: 'environment',
      message: expect.stringContaining('wants Go 1.99'),
      remedy: expect.stringContaining("go-version: '1.99'"),
    })
  })

  it('says that a package is no program', async () => {
    const app = folderWith({ 'go.mod': 'module a\n\ngo 1.20\n', 'lib.go': 'package lib\n' })
    const failure = await failureOf(() => buildTarget(codeTarget(app, al2023)))
    expect(failure.message).toBe('go-modules: . is no main package')
  })
})

describe('a Go function', () => {
  it('needs a go.mod, its own or one above', async () => {
    const app = folderWith({ 'main.go': 'package main\nfunc main() {}\n' })
    expect(await failureOf(() => recipeFor(codeTarget(app, al2023)))).toMatchObject({
      class: 'user',
      remedy: expect.stringContaining('go mod init'),
    })
  })

  it('may be one of several programs below its folder: the one that the handler names', async () => {
    const app = folderWith({
      'go.mod': 'module a\n\ngo 1.20\n',
      'cmd/orders/main.go': 'package main\n',
      'cmd/users/main.go': 'package main\n',
    })
    expect(recipeFor(codeTarget(app, { ...al2023, handler: 'orders' })).recipe.workflow).toBe('go-modules')
    const failure = await failureOf(() => recipeFor(codeTarget(app, { ...al2023, handler: 'bootstrap' })))
    expect(failure.remedy).toContain('BuildProperties.Package')
  })

  it('may not use modules outside the project', async () => {
    const app = folderWith({
      'go.mod': 'module a\n\nreplace b => /usr/share\n',
      'main.go': 'package main\n',
    })
    const failure = await failureOf(() => recipeFor(codeTarget(app, al2023)))
    expect(failure.message).toContain('outside the project')
  })

  it('knows its options', async () => {
    const target = codeTarget(module, { ...al2023, buildProperties: { Tag: 'x' } })
    expect((await failureOf(() => recipeFor(target))).remedy).toBe('Did you mean Tags?')
  })

  it('is packed as it lies where its program is there already', () => {
    const app = folderWith({ 'main.go': 'package main\n', bootstrap: { program: '#!/bin/sh\n' } })
    expect(recipeFor(codeTarget(app, al2023)).recipe.workflow).toBe('copy')
  })

  it('needs Go, from setup-go', async () => {
    const failure = await failureOf(() =>
      buildTarget(codeTarget(module, al2023), { environment: { PATH: '/nowhere' } }),
    )
    expect(failure).toMatchObject({
      class: 'environment',
      remedy: expect.stringContaining('actions/setup-go'),
    })
  })
})
