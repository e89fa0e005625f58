import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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
} from '../support.ts'

const app = join(apps, 'make-function')
const provided = { runtime: 'provided.al2023' }

describe('make', needsTool('make'), () => {
  it('runs the target of the function, and leaves the source as it was', async () => {
    const folder = cloneOf(app)
    const before = stateOf(folder)
    const { tree, tools } = await buildTarget(codeTarget(folder, provided))
    expect(pathsOf(tree)).toEqual(['bootstrap', 'generated.txt'])
    const [bootstrap] = tree
    expect(bootstrap).toMatchObject({ kind: 'disk', mode: 0o755 })
    if (bootstrap?.kind === 'disk')
      expect(execFileSync(bootstrap.file, { encoding: 'utf8' })).toBe('made by make\n')
    expect(stateOf(folder)).toEqual(before)
    expect(tools['make']).toMatch(/^\d+\./)
  })

  it('builds a layer, and any function with BuildMethod makefile', async () => {
    const layer = codeTarget(app, {
      id: 'Greet',
      kind: 'layer',
      runtime: 'python3.12',
      buildMethod: 'makefile',
    })
    expect(pathsOf((await buildTarget(layer)).tree)).toEqual(['lib/words.txt'])
    const nested = codeTarget(app, { id: 'Child/Greet', runtime: 'nodejs22.x', buildMethod: 'makefile' })
    expect(pathsOf((await buildTarget(nested)).tree)).toEqual(['lib/words.txt'])
  })

  it('gives the same bytes in another folder', async () => {
    const [one, two] = [
      await buildTarget(codeTarget(cloneOf(app), provided)),
      await buildTarget(codeTarget(cloneOf(app), provided)),
    ]
    expect(await packedDigest(one.tree)).toBe(await packedDigest(two.tree))
    expect(one.inputDigest).toBe(two.inputDigest)
  })

  it('finds Makefile, working folder and project where Metadata says', async () => {
    const root = folderWith({
      'build/Makefile': 'build-Orders:\n\tcp -r ../common/words.txt app.sh "$(ARTIFACTS_DIR)"\n',
      'common/words.txt': 'words',
      'src/app.sh': '',
    })
    const metadata = {
      ProjectRootDirectory: root,
      ContextPath: join(root, 'build'),
      WorkingDirectory: join(root, 'src'),
    }
    const { tree } = await buildTarget(
      codeTarget(join(root, 'src'), { ...provided, buildMethod: 'makefile', metadata }),
      {
        rules: { root },
      },
    )
    expect(pathsOf(tree)).toEqual(['app.sh', 'words.txt'])
  })

  it('sees files outside the code folder that Inputs names', async () => {
    const root = folderWith({
      'common/rules.mk': 'build-Orders:\n\tcp ../../common/words.txt "$(ARTIFACTS_DIR)"\n',
      'common/words.txt': 'words',
      'functions/orders/Makefile': 'include ../../common/rules.mk\n',
    })
    const target = codeTarget(join(root, 'functions/orders'), { ...provided, buildMethod: 'makefile' })
    const build = (inputs: string[]) =>
      buildTarget(target, { rules: { root, overrides: { options: { inputs } } } })
    expect(pathsOf((await build(['../../common'])).tree)).toEqual(['words.txt'])
    const failure = await failureOf(() => build([]))
    expect(failure.remedy).toContain('BuildProperties.Inputs')
  })

  it('sees no secrets of a folder that Inputs names, but a file that it names itself', () => {
    const common = ['.env', '.env.production', '.npmrc', '.aws/config', 'node_modules/a/x', 'deep/.env.local']
    const root = folderWith({
      ...Object.fromEntries([...common, 'words.txt'].map(name => [`common/${name}`, ''])),
      'orders/Makefile': 'build-Orders:\n\ttrue\n',
    })
    const inputsOf = (...inputs: string[]) => {
      const target = codeTarget(join(root, 'orders'), { ...provided, buildProperties: { Inputs: inputs } })
      return recipeFor(target, { root }).recipe.inputs.map(input => input.name)
    }
    expect(inputsOf('../common')).toEqual(['common/words.txt'])
    expect(inputsOf('../common/.env.production')).toEqual(['common/.env.production'])
  })

  it('names the targets that there are when that of the function is missing', async () => {
    const failure = await failureOf(() => buildTarget(codeTarget(app, { ...provided, id: 'Order' })))
    expect(failure).toMatchObject({
      class: 'build',
      message: 'make: the Makefile has no target build-Order',
      remedy: 'Add it. The Makefile has build-Orders, build-Greet.',
    })
  })

  it('fails when nothing was left behind', async () => {
    const folder = folderWith({ Makefile: 'build-Orders:\n\ttrue\n' })
    const failure = await failureOf(() => buildTarget(codeTarget(folder, provided)))
    expect(failure).toMatchObject({ class: 'build', message: 'make: it left nothing in ARTIFACTS_DIR' })
  })

  it('shows what the recipe said before it failed', async () => {
    const folder = folderWith({ Makefile: 'build-Orders:\n\t@echo no such luck; exit 7\n' })
    const failure = await failureOf(() => buildTarget(codeTarget(folder, provided)))
    expect(failure).toMatchObject({ class: 'build', exitCode: 2 })
    expect(failure.details).toContain('no such luck')
  })
})

describe('a Makefile', () => {
  it('builds a provided function when it has its target', () => {
    const folder = folderWith({
      Makefile: 'build-Orders build-Users:\n\ttrue\n',
      'go.mod': 'module a\n',
      'main.go': 'package main',
    })
    expect(recipeFor(codeTarget(folder, provided)).recipe.workflow).toBe('make')
    expect(recipeFor(codeTarget(folder, { ...provided, id: 'Users' })).recipe.workflow).toBe('make')
    expect(recipeFor(codeTarget(folder, { ...provided, id: 'Other' })).recipe.workflow).toBe('go-modules')
  })

  it('is no reason to build a program that is there already', () => {
    const folder = folderWith({ Makefile: 'all:\n\ttrue\n', bootstrap: { program: '' } })
    expect(recipeFor(codeTarget(folder, provided)).recipe.workflow).toBe('copy')
  })

  it('may not work outside the code', async () => {
    const root = folderWith({ 'src/Makefile': 'build-Orders:\n' })
    const target = codeTarget(join(root, 'src'), { ...provided, metadata: { WorkingDirectory: root } })
    const failure = await failureOf(() => recipeFor(target, { root }))
    expect(failure.remedy).toContain('ProjectRootDirectory')
  })

  it('has to be there', async () => {
    const target = codeTarget(folderWith({ 'app.sh': '' }), { ...provided, buildMethod: 'makefile' })
    expect((await failureOf(() => recipeFor(target))).message).toContain('there is no Makefile')
  })
})
