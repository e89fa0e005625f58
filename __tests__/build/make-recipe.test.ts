import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeRecipe } from '../../src/build/make-recipe.ts'
import { codeTarget, failureOf, folderWith, pathsOf, recipeFor } from './support.ts'

const place = { file: 'template.yaml', line: 12, column: 7 }

describe('the workflow of a function', () => {
  it('is python-pip with requirements.txt, nodejs-npm with package.json, copy without', () => {
    const python = folderWith({ 'app.py': '', 'requirements.txt': 'a==1' })
    expect(recipeFor(codeTarget(python)).recipe).toMatchObject({
      workflow: 'python-pip',
      source: python,
      manifest: join(python, 'requirements.txt'),
      runtime: 'python3.12',
      architecture: 'x86_64',
      layerFolder: '',
    })
    const node = folderWith({
      'index.js': '',
      'package.json': '{}',
      'package-lock.json': '{}',
      'node_modules/a/x': '',
    })
    const { recipe } = recipeFor(codeTarget(node, { runtime: 'nodejs22.x' }))
    expect(recipe).toMatchObject({ workflow: 'nodejs-npm', lockFile: join(node, 'package-lock.json') })
    expect(pathsOf(recipe.sourceTree)).toEqual(['index.js', 'package.json'])
    const plain = folderWith({ 'app.py': '', '__pycache__/app.cpython-312.pyc': '' })
    const copied = recipeFor(codeTarget(plain)).recipe
    expect(copied.workflow).toBe('copy')
    expect(pathsOf(copied.sourceTree)).toEqual(['app.py'])
  })

  it('is copy, as the folder lies, with SkipBuild', () => {
    const folder = folderWith({
      'app.py': '',
      'requirements.txt': 'a==1',
      '__pycache__/x.pyc': '',
      '.env': '',
    })
    const { recipe, warnings } = recipeFor(codeTarget(folder, { skipBuild: true }))
    expect(recipe.workflow).toBe('copy')
    expect(pathsOf(recipe.sourceTree)).toEqual(['__pycache__/x.pyc', 'app.py', 'requirements.txt'])
    expect(warnings.join()).toContain('.env')
  })

  it('is copy of a single file, and prebuilt for a zip or jar', () => {
    const folder = folderWith({ 'app.py': 'x', 'other.py': '', 'done.zip': 'PK' })
    const single = recipeFor(codeTarget(join(folder, 'app.py')), { root: folder }).recipe
    expect(single.workflow).toBe('copy')
    expect(pathsOf(single.sourceTree)).toEqual(['app.py'])
    const zip = recipeFor(codeTarget(join(folder, 'done.zip'), { runtime: 'java21' }), {
      root: folder,
    }).recipe
    expect(zip).toMatchObject({ workflow: 'prebuilt', source: join(folder, 'done.zip') })
  })

  it('is the one that the config names, with its source, manifest and options', () => {
    const root = folderWith({
      'src/a.mjs': '',
      'package.json': '{"type":"module"}',
      'package-lock.json': '{}',
    })
    const { recipe } = makeRecipe(
      codeTarget(join(root, 'nowhere'), { runtime: 'nodejs22.x', buildProperties: { UseNpmCi: true } }),
      {
        root,
        allowedRoots: [],
        requireLock: false,
        overrides: {
          workflow: 'nodejs-npm',
          source: 'src',
          manifest: '../package.json',
          options: { 'allow-remote': true },
        },
      },
    )
    expect(recipe).toMatchObject({
      workflow: 'nodejs-npm',
      manifest: join(root, 'package.json'),
      lockFile: join(root, 'package-lock.json'),
      options: { UseNpmCi: true, 'allow-remote': true },
    })
    expect(pathsOf(recipe.sourceTree)).toEqual(['a.mjs', 'package.json'])
  })
})

describe('the workflow of a layer', () => {
  const layer = { kind: 'layer' as const, type: 'AWS::Serverless::LayerVersion', id: 'Shared' }

  it('is copy without BuildMethod', () => {
    const folder = folderWith({ 'python/util.py': '', 'requirements.txt': 'a==1' })
    const { runtime: _, ...target } = codeTarget(folder, layer)
    expect(recipeFor(target).recipe).toMatchObject({ workflow: 'copy', layerFolder: '' })
  })

  it.each([
    ['python3.13', 'requirements.txt', 'python-pip', 'python'],
    ['nodejs22.x', 'package.json', 'nodejs-npm', 'nodejs'],
  ])(
    'for BuildMethod %s puts everything below its folder',
    (buildMethod, manifest, workflow, layerFolder) => {
      const folder = folderWith({ [manifest]: manifest === 'package.json' ? '{}' : '', util: '' })
      const { runtime: _, ...target } = codeTarget(folder, { ...layer, buildMethod })
      expect(recipeFor(target).recipe).toMatchObject({ workflow, layerFolder, runtime: buildMethod })
    },
  )
})

describe('refused with the line of the template and a remedy', () => {
  it('an unknown runtime', async () => {
    const failure = await failureOf(() =>
      recipeFor(codeTarget(folderWith({ a: '' }), { runtime: 'pyton3.12' })),
    )
    expect(failure).toMatchObject({
      class: 'user',
      place,
      artifact: 'Orders',
      remedy: 'Did you mean python3.12?',
    })
  })

  it('code that is not there, with the nearest name', async () => {
    const root = folderWith({ 'orders/app.py': '' })
    const failure = await failureOf(() => recipeFor(codeTarget(join(root, 'ordrs')), { root }))
    expect(failure).toMatchObject({ class: 'user', place })
    expect(failure.message).toContain('ordrs (written as ./code)')
    expect(failure.remedy).toMatch(/Did you mean .*orders\?/)
  })

  it('code outside the project, also by a link, unless the folder is allowed', async () => {
    const outside = folderWith({ 'app.py': '' })
    const root = folderWith({ code: { link: outside } })
    for (const path of [outside, join(root, 'code'), join(root, '../../etc')]) {
      const failure = await failureOf(() => recipeFor(codeTarget(path), { root }))
      expect(failure).toMatchObject({ class: 'user', place })
      expect(failure.message).toContain('outside the project')
      expect(failure.remedy).toContain('allowed-roots')
    }
    expect(recipeFor(codeTarget(outside), { root, allowedRoots: [outside] }).recipe.source).toBe(outside)
  })

  it('an empty folder', async () => {
    const failure = await failureOf(() => recipeFor(codeTarget(folderWith({ '.gitignore': '' }))))
    expect(failure).toMatchObject({ class: 'user', place })
    expect(failure.message).toContain('nothing to pack')
  })

  it('a BuildMethod that nobody knows', async () => {
    const bootstrap = folderWith({ bootstrap: { program: '' } })
    expect(recipeFor(codeTarget(bootstrap, { runtime: 'provided.al2023' })).recipe.workflow).toBe('copy')
    const made = await failureOf(() =>
      recipeFor(codeTarget(bootstrap, { runtime: 'provided.al2023', buildMethod: 'cobol' })),
    )
    expect(made.message).toContain('BuildMethod cobol')
    expect(made.remedy).toContain('SkipBuild')
  })

  it('a workflow that does not exist', async () => {
    const folder = folderWith({ a: '' })
    const failure = await failureOf(() =>
      recipeFor(codeTarget(folder), { overrides: { workflow: 'python-pp' } }),
    )
    expect(failure.remedy).toBe('Did you mean python-pip?')
  })

  it('links, pipes and case clashes in the source', async () => {
    const folder = folderWith({ 'a.py': '', 'A.py': '' })
    expect(await failureOf(() => recipeFor(codeTarget(folder)))).toMatchObject({ class: 'user', place })
  })

  it('a missing lock file where one is demanded; else it is a warning', async () => {
    const folder = folderWith({ 'package.json': '{"dependencies":{"a":"1"}}', 'a.js': '' })
    const target = codeTarget(folder, { runtime: 'nodejs22.x' })
    expect(recipeFor(target).warnings.join()).toContain('no package-lock.json, so a later build may differ')
    const failure = await failureOf(() => recipeFor(target, { requireLock: true }))
    expect(failure).toMatchObject({ class: 'user', place })
    expect(failure.remedy).toContain('npm install')
  })

  it('a package.json that is no JSON', async () => {
    const folder = folderWith({ 'package.json': '{' })
    const failure = await failureOf(() => recipeFor(codeTarget(folder, { runtime: 'nodejs22.x' })))
    expect(failure.place?.file).toMatch(/package\.json$/)
  })
})
