import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseEsbuild } from '../../../src/build/workflows/esbuild-program.ts'
import { nodeProject } from '../../../src/build/workflows/nodejs-project.ts'
import type { CodeTarget } from '../../../src/model/artifact.ts'
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
  stateOf,
  writeFiles,
} from '../support.ts'
import { answerOf, node22 } from './nodejs.ts'

const app = join(apps, 'node-esbuild')

function bundle(folder: string, more: Partial<CodeTarget> = {}, root = folder) {
  const target = codeTarget(folder, {
    ...node22,
    buildMethod: 'esbuild',
    handler: 'src/handlers/app.handler',
    ...more,
  })
  return buildTarget(target, { rules: { root } })
}

const withOptions = (buildProperties: CodeTarget['buildProperties']) => ({ buildProperties })

function textOf(tree: Tree, path: string): string {
  const entry = tree.find(item => item.path === path)
  if (entry?.kind !== 'disk') throw new Error(`no file ${path} in ${pathsOf(tree).join(', ')}`)
  return readFileSync(entry.file, 'utf8')
}

describe('nodejs-esbuild', needsTool('npm'), () => {
  it('bundles the file of the handler with its packages, at its place, and leaves the source as it was', async () => {
    const folder = cloneOf(app)
    const before = stateOf(folder)
    const { tree, tools } = await bundle(folder)
    expect(pathsOf(tree)).toEqual(['src/handlers/app.js'])
    expect(await answerOf(tree, 'src/handlers/app.handler', { name: 'Ada' })).toEqual({
      greeting: 'hello Ada, no stage',
      id: 21,
    })
    expect(stateOf(folder)).toEqual(before)
    expect(tools['esbuild']).toBe('0.25.10')
    expect(textOf(tree, 'src/handlers/app.js')).not.toContain('lambda-build')
  })

  it('gives the same bytes in two folders', async () => {
    const [one, two] = [await bundle(cloneOf(app)), await bundle(cloneOf(app))]
    expect(await packedDigest(one.tree)).toBe(await packedDigest(two.tree))
    expect(one.inputDigest).toBe(two.inputDigest)
  })

  it('brings an esbuild of its own for a project that has none, and needs no package.json', async () => {
    const folder = folderWith({ 'index.ts': 'export const handler = async (n: number) => n * 2\n' })
    const { tree, tools } = await bundle(folder, { handler: 'index.handler' })
    expect(tools['esbuild']).toMatch(/^0\.28\./)
    expect(await answerOf(tree, 'index.handler', 21)).toBe(42)
  })

  it('takes SAM options', async () => {
    const { tree } = await bundle(
      app,
      withOptions({
        EntryPoints: ['src/handlers/app.ts', 'src/handlers/plain'],
        Minify: true,
        Target: 'es2020',
        Sourcemap: true,
        Format: 'esm',
        Splitting: true,
        Define: { 'process.env.STAGE': '"test"' },
        Banner: ['js=// Acme'],
        MainFields: ['module', 'main'],
        External: ['node:path'],
        KeepNames: 'false',
        Loader: ['.txt=text'],
        UseNpmCi: true,
      }),
    )
    expect(pathsOf(tree).filter(path => !path.startsWith('chunk-'))).toEqual([
      'src/handlers/app.mjs',
      'src/handlers/app.mjs.map',
      'src/handlers/plain.mjs',
      'src/handlers/plain.mjs.map',
    ])
    const text = textOf(tree, 'src/handlers/app.mjs')
    expect(text.startsWith('// Acme\n')).toBe(true)
    expect(text.split('\n').length).toBeLessThan(10)
    const answer = await answerOf(tree, 'src/handlers/app.handler', { name: 'Ada' })
    expect(answer).toMatchObject({ greeting: 'hello Ada, test' })
  })

  it('keeps modules modules', async () => {
    const folder = folderWith({
      'index.mts': 'export const handler = async () => import.meta.url.slice(-9)\n',
    })
    const { tree } = await bundle(folder, { handler: 'index.handler' })
    expect(pathsOf(tree)).toEqual(['index.mjs'])
    expect(await answerOf(tree, 'index.handler', null)).toBe('index.mjs')
  })

  it('bundles local packages of a workspace, each with its own version of what they share', async () => {
    const root = cloneOf(join(apps, 'node-workspace'))
    const { tree } = await bundle(
      join(root, 'services/orders'),
      { handler: 'index.handler', ...withOptions({ External: ['@node-rs/crc32'] }) },
      root,
    )
    expect(pathsOf(tree)).toEqual(['index.js'])
    const text = textOf(tree, 'index.js')
    expect(text).toContain('version: "2.1.11"')
    expect(text).toContain('version: "3.3.7"')
  })

  it('finds package.json and tsconfig.json above the code, and is built anew when they change', async () => {
    const root = cloneOf(app)
    const handlers = join(root, 'src')
    const built = await bundle(handlers, { handler: 'handlers/app.handler' }, root)
    expect(pathsOf(built.tree)).toEqual(['handlers/app.js'])
    expect(textOf(built.tree, 'handlers/app.js')).toContain('// lib/greet.ts')
    writeFiles(root, { 'tsconfig.base.json': readFileSync(join(root, 'tsconfig.base.json'), 'utf8').trim() })
    const again = await bundle(handlers, { handler: 'handlers/app.handler' }, root)
    expect(again.inputDigest).not.toBe(built.inputDigest)
  })
})

describe('nodejs-esbuild says', needsTool('npm'), () => {
  it('which option is unknown', async () => {
    const failure = await failureOf(() => bundle(app, withOptions({ Minfy: true })))
    expect(failure).toMatchObject({ class: 'user', remedy: 'Did you mean Minify?' })
  })

  it('that the handler has no file', async () => {
    const failure = await failureOf(() => bundle(app, { handler: 'src/handlers/ap.handler' }))
    expect(failure).toMatchObject({ class: 'user', remedy: 'Did you mean src/handlers/app?' })
  })

  it('what cannot be resolved, where, and what to do', async () => {
    const folder = folderWith({ 'index.ts': "import left from 'left-pad'\nexport const handler = left\n" })
    const failure = await failureOf(() => bundle(folder, { handler: 'index.handler' }))
    expect(failure.class).toBe('build')
    expect(failure.message).toContain('Could not resolve "left-pad" (index.ts:1:17)')
    expect(failure.remedy).toContain('dependencies of package.json')
  })

  it('that the bundle lacks the handler', async () => {
    const failure = await failureOf(() => bundle(app, withOptions({ OutExtension: { '.js': '.bundle' } })))
    expect(failure.message).toContain('the bundle has no src/handlers/app.js')
  })
})

describe('the esbuild of a project', () => {
  const platform = `@esbuild/${process.platform}-${process.arch}`
  const manifest = '{"devDependencies":{"esbuild":"^0.25.0"}}'
  const chosen = (files: Record<string, string>, text = manifest) => {
    const root = folderWith({ 'package.json': text, ...files })
    return chooseEsbuild(nodeProject({ manifest: join(root, 'package.json'), root }))
  }

  it.each([
    ['pnpm-lock.yaml', `packages:\n\n  '${platform}@0.25.1':\n    resolution: {integrity: sha512-AB+/=}\n`],
    [
      'yarn.lock',
      `"${platform}@0.25.1":\n  version "0.25.1"\n  resolved "https://x"\n  integrity sha512-AB+/=\n`,
    ],
    ['bun.lock', `"${platform}": ["${platform}@0.25.1", "", { "os": "linux" }, "sha512-AB+/="],\n`],
    [
      'package-lock.json',
      JSON.stringify({
        packages: {
          'node_modules/esbuild': { version: '0.25.1' },
          [`node_modules/${platform}`]: { version: '0.25.1', integrity: 'sha512-AB+/=' },
        },
      }),
    ],
  ])('is the one that %s names, with its hash', (name, text) => {
    expect(chosen({ [name]: text })).toEqual({
      version: '0.25.1',
      integrity: 'sha512-AB+/=',
      passedOver: false,
    })
  })

  it('is ours where nothing says which bytes it is, and where nobody asks for one', () => {
    const berry = `__metadata:\n  version: 8\n\n"${platform}@npm:0.25.1":\n  version: 0.25.1\n  checksum: 10c0/ab\n`
    expect(chosen({ 'yarn.lock': berry })).toMatchObject({ version: '0.28.2', passedOver: true })
    expect(chosen({}, '{}')).toMatchObject({ version: '0.28.2', passedOver: false })
  })
})
