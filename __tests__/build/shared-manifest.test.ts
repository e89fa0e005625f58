/** One manifest for all functions: `manifest` of lambda-build.yml, `--manifest`, and samconfig's. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestRecipe, InputIndex } from '../../src/build/input-digest.ts'
import { ToolVersions } from '../../src/build/tool-versions.ts'
import { findPlugIns } from '../../src/build/workflows/plug-ins.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { CodeTarget, Recipe } from '../../src/model/artifact.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { runProgram, toolEnvironment } from '../support/program.ts'
import { needsTool } from '../support/tools.ts'
import { codeTarget, folderWith, recipeFor } from './support.ts'

describe('a shared manifest', () => {
  const files = {
    'requirements.txt': 'a==1\n',
    'package.json': '{"dependencies":{"a":"1.0.0"}}',
    'package-lock.json': '{}',
    'plain/app.py': '',
    'own/app.py': '',
    'own/requirements.txt': 'b==2\n',
    'node/index.js': '',
    'go/main.go': 'package main',
    'go/go.mod': 'module a\n',
    'elm/elm.json': '{}',
    'b.js': '',
  }

  function choose(name: string, code: string, more: Partial<CodeTarget> = {}, rules: object = {}): Recipe {
    const root = folderWith(files)
    const plugIns = findPlugIns({
      entries: { elm: { command: ['node', 'b.js'], manifest: 'elm.json' } },
      folder: root,
      searchPath: undefined,
      workingFolder: root,
    })
    const target = codeTarget(join(root, code), more)
    return recipeFor(target, { root, plugIns, manifest: join(root, name), ...rules }).recipe
  }

  it('gives dependencies to functions that have none, and takes the place of their own', () => {
    for (const code of ['plain', 'own']) {
      const recipe = choose('requirements.txt', code)
      expect(recipe.workflow).toBe('python-pip')
      expect(recipe.manifest).toBe(join(recipe.root, 'requirements.txt'))
    }
    const node = choose('package.json', 'node', { runtime: 'nodejs22.x' })
    expect(node).toMatchObject({ workflow: 'nodejs-npm', lockFile: join(node.root, 'package-lock.json') })
    const layer = choose('requirements.txt', 'own', { kind: 'layer', buildMethod: 'python3.12' })
    expect(layer.manifest).toBe(join(layer.root, 'requirements.txt'))
  })

  it('means nothing to other languages, other builders and code that is ready', () => {
    const workflows = [
      choose('requirements.txt', 'node', { runtime: 'nodejs22.x' }),
      choose('requirements.txt', 'go', { runtime: 'provided.al2023' }),
      choose('requirements.txt', 'elm', { runtime: 'provided.al2023' }),
      choose('package.json', 'plain'),
      choose('requirements.txt', 'own', { skipBuild: true }),
      choose('requirements.txt', 'own', { kind: 'layer' }),
      choose('requirements.txt', 'plain', {}, { overrides: { workflow: 'copy' } }),
      choose('requirements.txt', 'plain', {}, { overrides: { command: ['true'] } }),
    ].map(({ workflow, manifest, root }) => [workflow, manifest?.slice(root.length + 1)])
    expect(workflows).toEqual([
      ['copy', undefined],
      ['go-modules', 'go/go.mod'],
      ['elm', 'elm/elm.json'],
      ['copy', undefined],
      ['copy', undefined],
      ['copy', undefined],
      ['copy', undefined],
      ['command', undefined],
    ])
  })

  it('gives way to the manifest that the configuration names for a function', () => {
    const overrides = { manifest: 'requirements.txt' }
    const recipe = choose('requirements.txt', 'own', {}, { overrides })
    expect(recipe.manifest).toBe(join(recipe.root, 'own/requirements.txt'))
  })

  it('is one installation for all functions of a runtime and architecture', async () => {
    const digestOf = async (recipe: Recipe) =>
      (await digestRecipe(recipe, new InputIndex(), new ToolVersions())).dependencyDigest
    const [plain, own, arm, other] = [
      await digestOf(choose('requirements.txt', 'plain')),
      await digestOf(choose('requirements.txt', 'own')),
      await digestOf(choose('requirements.txt', 'own', { architecture: 'arm64' })),
      await digestOf(choose('requirements.txt', 'own', { runtime: 'python3.13' })),
    ]
    expect(plain).toBe(own)
    expect(new Set([plain, arm, other]).size).toBe(3)
  })
})

describe('lambda-build with a shared manifest', () => {
  let folder: TemporaryFolder
  beforeEach(() => {
    folder = temporaryFolder('manifest')
  })
  afterEach(() => folder[Symbol.dispose]())

  function write(files: Readonly<Record<string, string>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true })
      writeFileSync(join(folder.path, path), content)
    }
  }

  const functions = (...lines: string[]) =>
    `Transform: AWS::Serverless-2016-10-31\nResources:\n${lines.map(line => `  ${line}\n`).join('')}`
  const python = (id: string) =>
    `${id}: { Type: 'AWS::Serverless::Function', Properties: { CodeUri: ${id}, Handler: app.handler, Runtime: python3.12 } }`
  const node = `Web: { Type: 'AWS::Serverless::Function', Properties: { CodeUri: Web, Handler: index.handler, Runtime: nodejs22.x } }`

  const APP = {
    'template.yaml': functions(python('One'), python('Two'), node),
    'One/app.py': 'one = 1\n',
    'Two/app.py': 'two = 2\n',
    'Web/index.mjs': 'export const handler = 1\n',
    'shared/requirements.txt': 'iniconfig==2.1.0\n',
  }

  async function run(verb: string, ...args: string[]) {
    const names = Object.keys(toolEnvironment()).filter(name => /^pip_/i.test(name))
    const passed = verb === 'plan' || names.length === 0 ? [] : ['--build-env', names.join(',')]
    const answer = await runProgram({
      args: [verb, ...args, ...passed, '--format', 'json'],
      cwd: folder.path,
    })
    return { ...answer, result: answer.json as Result } // the program's own shape, under test here
  }

  const manifestsOf = (result: Result) => result.functions?.map(({ id, manifest }) => [id, manifest])

  it('installs once, and leaves functions of another language alone', needsTool('pip'), async () => {
    write({ ...APP, 'lambda-build.yml': 'manifest: shared/requirements.txt\n' })
    const { exitCode, result, stderr } = await run('build')
    expect(exitCode, stderr).toBe(0)
    const built = (path: string) => join(folder.path, '.lambda-build/build', path)
    for (const id of ['One', 'Two'])
      expect(readFileSync(built(`${id}/iniconfig/__init__.py`), 'utf8')).toContain('class')
    expect(existsSync(built('Web/iniconfig'))).toBe(false)
    expect(manifestsOf(result)).toEqual([
      ['One', 'shared/requirements.txt'],
      ['Two', 'shared/requirements.txt'],
      ['Web', null],
    ])
    // The records of three functions, and of the one installation.
    const records = readdirSync(join(folder.path, '.lambda-build/store/ac'), {
      recursive: true,
      withFileTypes: true,
    })
    expect(records.filter(entry => entry.isFile())).toHaveLength(4)
  })

  it('takes the option before samconfig before the configuration', async () => {
    write({
      ...APP,
      'a/requirements.txt': '',
      'b/requirements.txt': '',
      'lambda-build.yml': 'manifest: shared/requirements.txt\n',
    })
    const first = async (...args: string[]) => manifestsOf((await run('plan', ...args)).result)?.[0]?.[1]
    expect(await first()).toBe('shared/requirements.txt')
    write({ 'samconfig.toml': '[default.build.parameters]\nmanifest = "a/requirements.txt"\n' })
    expect(await first()).toBe('a/requirements.txt')
    expect(await first('-m', 'b/requirements.txt')).toBe('b/requirements.txt')
    expect(await first('--manifest', 'b/requirements.txt')).toBe('b/requirements.txt')
  })

  it('says once that it is missing, and warns when nobody reads it', async () => {
    write(APP)
    const missing = await run('plan', '-m', 'shared/requirement.txt')
    expect(missing.exitCode).toBe(1)
    expect(missing.result.failure).toMatchObject({
      message: 'there is no manifest at shared/requirement.txt',
      remedy: 'Did you mean shared/requirements.txt?',
      others: [],
    })
    write({ Gemfile: '' })
    const unread = await run('plan', '-m', 'Gemfile')
    expect(unread.exitCode).toBe(0)
    expect(unread.stderr).toContain('Gemfile: no function or layer has a workflow that reads it')
  })
})
