import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { digestRecipe, InputIndex } from '../../../src/build/input-digest.ts'
import { ToolVersions } from '../../../src/build/tool-versions.ts'
import { watchedFiles } from '../../../src/build/watched-files.ts'
import { findPlugIns, type PlugInEntry } from '../../../src/build/workflows/plug-ins.ts'
import type { CodeTarget } from '../../../src/model/artifact.ts'
import type { Tree } from '../../../src/model/tree.ts'
import { runProgram } from '../../support/program.ts'
import { needsTool } from '../../support/tools.ts'
import {
  apps,
  buildTarget,
  cloneOf,
  codeTarget,
  type Files,
  failureOf,
  folderWith,
  packedDigest,
  pathsOf,
  recipeFor,
  stateOf,
} from '../support.ts'

const project = join(apps, 'plug-ins')
const provided = { runtime: 'provided.al2023' }
const node22 = { runtime: 'nodejs22.x' }

const LETTERS: PlugInEntry = {
  command: ['python3', 'builders/letters.py'],
  manifest: 'letters.json',
  inputs: ['builders/spelling.py'],
}
const WORDS: PlugInEntry = {
  command: ['node', 'builders/words.mjs'],
  manifest: 'words.json',
  inputs: ['shared'],
}

type Entries = Readonly<Record<string, PlugInEntry>>

function rulesFor(folder: string, entries: Entries, searchPath?: string) {
  return {
    root: folder,
    plugIns: findPlugIns({ entries, folder, searchPath, workingFolder: folder }),
  }
}

function textOf(tree: Tree, path: string): string {
  const entry = tree.find(item => item.path === path)
  return entry?.kind === 'disk' ? readFileSync(entry.file, 'utf8') : ''
}

describe('a plug-in', () => {
  it(
    'in Python builds from a private copy, and its log is that of the build',
    needsTool('python3'),
    async () => {
      const folder = cloneOf(project)
      const before = stateOf(folder)
      const { tree, lines } = await buildTarget(codeTarget(join(folder, 'letters'), provided), {
        rules: { ...rulesFor(folder, { letters: LETTERS }), overrides: { options: { ending: '!' } } },
      })
      expect(pathsOf(tree)).toEqual(['hello.txt'])
      expect(textOf(tree, 'hello.txt')).toBe('HELLO\n!')
      expect(lines).toEqual(['spelling 1 texts'])
      // Neither the manifest, which it removed, nor bytecode beside its modules.
      expect(stateOf(folder)).toEqual(before)
    },
  )

  it('in Node.js builds with files elsewhere that inputs names', async () => {
    const folder = cloneOf(project)
    const target = codeTarget(join(folder, 'words'), { ...node22, architecture: 'arm64' })
    const { tree, lines } = await buildTarget(target, { rules: rulesFor(folder, { words: WORDS }) })
    const [entry] = tree
    const made: unknown = await import(pathToFileURL(entry?.kind === 'disk' ? entry.file : '').href)
    expect(made).toMatchObject({ words: ['one', 'two'] })
    expect(lines).toEqual(['2 words for nodejs22.x on arm64'])
  })

  it('builds layers, into the folder where the runtime looks', async () => {
    const folder = cloneOf(project)
    const target = codeTarget(join(folder, 'words'), { ...node22, kind: 'layer', buildMethod: 'words' })
    const build = (entry: PlugInEntry) =>
      buildTarget(target, { rules: rulesFor(folder, { words: { ...WORDS, ...entry } }) })
    expect(pathsOf((await build({})).tree)).toEqual(['node_modules/words/index.mjs'])
    expect(pathsOf((await build({ 'layer-folder': 'nodejs' })).tree)).toEqual([
      'nodejs/node_modules/words/index.mjs',
    ])
  })

  it('gives the same bytes in another clone', async () => {
    const build = (folder: string) =>
      buildTarget(codeTarget(join(folder, 'words'), node22), { rules: rulesFor(folder, { words: WORDS }) })
    const [one, two] = [await build(cloneOf(project)), await build(cloneOf(project))]
    expect(one.inputDigest).toBe(two.inputDigest)
    expect(await packedDigest(one.tree)).toBe(await packedDigest(two.tree))
  })
})

describe('lambda-build with plug-ins', () => {
  it('plans and builds the project that names them', needsTool('python3'), async () => {
    const cwd = cloneOf(project)
    const before = stateOf(cwd)
    const plan = await runProgram({ args: ['plan', '--format', 'json'], cwd })
    expect(plan.json).toMatchObject({
      functions: [
        { id: 'Letters', workflow: 'letters', manifest: 'letters/letters.json' },
        { id: 'Words', workflow: 'words', manifest: 'words/words.json' },
      ],
      layers: [{ id: 'WordsLayer', workflow: 'words' }],
    })
    const built = await runProgram({ args: ['build', '--build-dir', folderWith(), '--format', 'json'], cwd })
    expect(built.exitCode, built.stderr).toBe(0)
    expect(built.json).toMatchObject({
      artifacts: { Letters: { files: 1 }, Words: { files: 1 }, WordsLayer: { files: 1 } },
    })
    const ofOurs = (line: string) => line.startsWith('.lambda-build')
    expect(stateOf(cwd).filter(line => !ofOurs(line))).toEqual(before)
  })
})

/** Leaves the request, and what it sees, as its artifact. */
const WITNESS: Files = {
  'tools/witness.mjs': [
    "import { readdirSync, writeFileSync } from 'node:fs'",
    "import { text } from 'node:stream/consumers'",
    'const { params, ...top } = JSON.parse(await text(process.stdin))',
    'const seen = { top, params, files: readdirSync(params.source_dir), cwd: process.cwd(), env: process.env }',
    "writeFileSync(params.artifacts_dir + '/seen.json', JSON.stringify(seen))",
    "console.log(JSON.stringify({ jsonrpc: '2.0', id: top.id, result: { artifacts_dir: params.artifacts_dir } }))",
  ].join('\n'),
}

interface Seen {
  top: unknown
  params: Record<string, unknown>
  files: string[]
  cwd: string
  env: Record<string, string>
}

async function seenBy(
  files: Files,
  entry: PlugInEntry,
  { target = {}, ...more }: Parameters<typeof buildTarget>[1] & { target?: Partial<CodeTarget> } = {},
): Promise<Seen & { folder: string }> {
  const folder = folderWith({ ...WITNESS, ...files })
  const entries = { elm: { command: ['node', 'tools/witness.mjs'], ...entry } }
  const { rules, ...context } = more
  const { tree } = await buildTarget(codeTarget(join(folder, 'src'), target), {
    ...context,
    rules: { ...rulesFor(folder, entries), ...rules, overrides: { workflow: 'elm', ...rules?.overrides } },
  })
  const seen: Seen = JSON.parse(textOf(tree, 'seen.json'))
  return { ...seen, folder }
}

describe('the request', () => {
  it('has every param of protocol 0.3', async () => {
    const { top, params, files, cwd, folder } = await seenBy(
      { 'src/elm.json': '{}', 'src/Main.elm': '' },
      { manifest: 'elm.json', 'dependency-manager': 'elm-json', 'application-framework': 'platform' },
      { target: { architecture: 'arm64', buildProperties: { Optimize: true } } },
    )
    const { source_dir, artifacts_dir, scratch_dir, manifest_path, ...rest } = params
    expect(top).toEqual({ jsonrpc: '2.0', id: 1, method: 'LambdaBuilder.build' })
    expect(rest).toEqual({
      __protocol_version: '0.3',
      capability: { language: 'elm', dependency_manager: 'elm-json', application_framework: 'platform' },
      runtime: 'python3.12',
      unpatched_runtime: 'python3.12',
      optimizations: {},
      options: { Optimize: true },
      architecture: 'arm64',
      is_building_layer: false,
      download_dependencies: true,
      dependencies_dir: null,
      combine_dependencies: true,
      executable_search_paths: null,
      mode: null,
      experimental_flags: [],
      build_in_source: null,
    })
    expect(manifest_path).toBe(`${source_dir}/elm.json`)
    expect(files).toEqual(['Main.elm', 'elm.json'])
    expect(cwd).toBe(source_dir)
    expect(new Set([source_dir, artifacts_dir, scratch_dir]).size).toBe(3)
    expect([source_dir, artifacts_dir, scratch_dir]).not.toContain(join(folder, 'src'))
  })

  it('has the options of the configuration, then the template, then the function; and what needs asks for', async () => {
    const { params } = await seenBy(
      { 'src/a': '' },
      { language: 'Elm', options: { level: 1, color: 'red', ending: '.' }, needs: ['handler', 'id'] },
      {
        target: {
          id: 'Child/Orders',
          handler: 'Main.handler',
          buildProperties: { level: 2, color: 'blue' },
          metadata: { WorkingDirectory: '/somewhere' },
        },
        rules: { overrides: { options: { level: 3 } } },
      },
    )
    expect(params['options']).toEqual({
      level: 3,
      color: 'blue',
      ending: '.',
      artifact_executable_name: 'Main.handler',
      build_logical_id: 'Orders',
    })
    expect(params['capability']).toMatchObject({ language: 'Elm', dependency_manager: null })
    expect(params['manifest_path']).toBeNull()
  })

  it('names the runtime as SAM does, without the version of Amazon Linux, and the whole name beside', async () => {
    const runtimes = ['provided.al2023', 'provided.al2', 'java8.al2', 'go1.x']
    const seen = await Promise.all(
      runtimes.map(runtime => seenBy({ 'src/a': '' }, {}, { target: { runtime } })),
    )
    expect(seen.map(({ params }) => [params['runtime'], params['unpatched_runtime']])).toEqual([
      ['provided', 'provided.al2023'],
      ['provided', 'provided.al2'],
      ['java8', 'java8.al2'],
      ['go1.x', 'go1.x'],
    ])
  })

  it('names a manifest elsewhere where its copy lies, with its lock file', async () => {
    const { params } = await seenBy(
      { 'src/a': '', 'elm.json': '{}', 'elm.lock': '' },
      { manifest: 'elm.json', lock: 'elm.lock' },
      { rules: { overrides: { manifest: '../elm.json' } } },
    )
    expect(params['manifest_path']).toBe(join(String(params['source_dir']), '../elm.json'))
  })

  it('comes with what build-env names, and with no credentials', async () => {
    const { env } = await seenBy(
      { 'src/a': '' },
      {},
      {
        environment: {
          ...process.env,
          AWS_SECRET_ACCESS_KEY: 'canary',
          ELM_TOKEN: 'passed',
          LAMBDA_BUILDERS_LOG_LEVEL: '10',
        },
        passedNames: ['ELM_TOKEN'],
      },
    )
    expect(env).toMatchObject({ ELM_TOKEN: 'passed', LAMBDA_BUILDERS_LOG_LEVEL: '10' })
    expect(JSON.stringify(env)).not.toContain('canary')
  })
})

describe('the program', () => {
  const chosen = (folder: string, entries: Entries, more: Partial<CodeTarget> = provided) =>
    recipeFor(codeTarget(join(folder, 'src'), more), rulesFor(folder, entries)).recipe

  it('is the one that its manifest selects, before one of ours whose manifest lies there too', () => {
    const folder = folderWith({ 'src/package.json': '{}', 'src/elm.json': '{}', 'b.js': '' })
    const command = ['node', 'b.js']
    expect(chosen(folder, { elm: { command, manifest: 'elm.json' } }, node22).workflow).toBe('elm')
    // What one of ours reads is no sign of another builder.
    expect(chosen(folder, { elm: { command, manifest: 'package.json' } }, node22).workflow).toBe('nodejs-npm')
    const { runtime: _, ...unknown } = codeTarget(join(folder, 'src'))
    const rules = rulesFor(folder, { elm: { command, manifest: 'elm.json' } })
    expect(recipeFor(unknown, rules).recipe.workflow).toBe('elm')
  })

  it('builds by a manifest that ours would read where none of them builds', () => {
    const folder = folderWith({ 'src/Makefile': 'all:\n', 'src/bootstrap': '', 'b.js': '' })
    const entries = { mk: { command: ['node', 'b.js'], manifest: 'Makefile' } }
    expect(chosen(folder, entries).workflow).toBe('mk')
  })

  it('is the one that BuildMethod or the configuration names, and none for code that is ready', () => {
    const folder = folderWith({ 'src/elm.json': '{}', 'b.js': '' })
    const command = ['node', 'b.js']
    expect(chosen(folder, { elm: { command } }, { ...provided, buildMethod: 'elm' }).workflow).toBe('elm')
    const rules = { ...rulesFor(folder, { elm: { command } }), overrides: { workflow: 'elm' } }
    expect(recipeFor(codeTarget(join(folder, 'src')), rules).recipe.workflow).toBe('elm')
    const entries = { elm: { command, manifest: 'elm.json' } }
    expect(chosen(folder, entries, { ...provided, skipBuild: true }).workflow).toBe('copy')
    expect(chosen(folder, entries, { kind: 'layer' }).workflow).toBe('copy')
  })

  it('may lie on LAMBDA_BUILDERS_PATH, by its name alone; the first one counts', async () => {
    const answer =
      '#!/bin/sh\ncat > /dev/null; echo "$0" > "$ARTIFACTS_DIR/by"\necho \'{"id": 1, "result": {}}\'\n'
    const folder = folderWith({
      'src/a': '',
      'first/lambda-builders-other': { program: answer },
      'first/lambda-builders-elm': 'not executable',
      'second/lambda-builders-elm': { program: answer },
      'third/lambda-builders-elm': { program: answer },
    })
    const searchPath = ['missing', 'first', '', 'second', join(folder, 'third')].join(delimiter)
    const target = codeTarget(join(folder, 'src'), { ...provided, buildMethod: 'elm' })
    const rules = rulesFor(folder, {}, searchPath)
    const { tree } = await buildTarget(target, { rules })
    expect(textOf(tree, 'by')).toBe(`${join(folder, 'second/lambda-builders-elm')}\n`)
    expect(rules.plugIns.names().sort()).toEqual(['elm', 'other'])
    // An entry without a command gives it a manifest.
    const withManifest = rulesFor(folder, { elm: { manifest: 'a' } }, searchPath)
    expect(recipeFor(codeTarget(join(folder, 'src'), provided), withManifest).recipe.plugIn?.command).toEqual(
      [join(folder, 'second/lambda-builders-elm')],
    )
  })

  it('counts its own words as files where they are files beside the configuration', () => {
    const folder = folderWith({ 'src/a': '', 'tools/elm': { program: '' }, 'rules.json': '', node: '' })
    const rules = rulesFor(folder, {
      a: { command: ['tools/elm', 'rules.json', 'build', '-v'] },
      b: { command: ['node'] },
    })
    expect(rules.plugIns.find('a')).toMatchObject({
      command: [join(folder, 'tools/elm'), join(folder, 'rules.json'), 'build', '-v'],
      words: ['tools/elm', 'rules.json', 'build', '-v'],
    })
    expect(rules.plugIns.find('b')?.command).toEqual(['node'])
  })

  it('is part of what the artifact depends on, with what inputs names, and watched', async () => {
    const folder = folderWith({ 'src/a': '', 'b.js': '1', 'lib/x.js': '1', 'lib/node_modules/y.js': '1' })
    const entry: PlugInEntry = { command: ['node', 'b.js'], inputs: ['lib'] }
    const digest = async (more: PlugInEntry = {}) => {
      const rules = { ...rulesFor(folder, { elm: { ...entry, ...more } }), overrides: { workflow: 'elm' } }
      const { recipe } = recipeFor(codeTarget(join(folder, 'src')), rules)
      expect(watchedFiles(recipe, []).paths).toEqual(
        expect.arrayContaining([join(folder, 'b.js'), join(folder, 'lib/x.js')]),
      )
      return (await digestRecipe(recipe, new InputIndex(), new ToolVersions())).inputDigest
    }
    const first = await digest()
    expect(await digest()).toBe(first)
    const changed = [
      await digest({ command: ['node', 'b.js', '-v'] }),
      await digest({ language: 'other' }),
      await digest({ options: { a: 1 } }),
    ]
    writeFileSync(join(folder, 'b.js'), '22')
    changed.push(await digest())
    writeFileSync(join(folder, 'lib/x.js'), '22')
    changed.push(await digest())
    expect(new Set([first, ...changed]).size).toBe(6)
    writeFileSync(join(folder, 'lib/node_modules/y.js'), '22')
    expect(await digest()).toBe(changed.at(-1))
  })

  it.each<[string, Entries, string, string, RegExp]>([
    [
      'a name of ours',
      { make: { command: ['true'] } },
      'make',
      'user',
      /name of a workflow or runtime already/,
    ],
    [
      'a runtime',
      { 'python3.12': { command: ['true'] } },
      'x',
      'user',
      /name of a workflow or runtime already/,
    ],
    ['a path with nothing there', { elm: { command: ['./none'] } }, 'elm', 'user', /no program at .*none/],
    ['a file that is no program', { elm: { command: ['./src/a'] } }, 'elm', 'user', /not executable/],
    ['no command, nowhere', { elm: {} }, 'elm', 'environment', /no program lambda-builders-elm on/],
    [
      'inputs that are missing',
      { elm: { command: ['true'], inputs: ['none'] } },
      'elm',
      'user',
      /workflows.elm.inputs names/,
    ],
    [
      'inputs outside',
      { elm: { command: ['true'], inputs: ['/etc/hosts'] } },
      'elm',
      'user',
      /outside the project/,
    ],
    ['a name that is nearly right', { elm: { command: ['true'] } }, 'elmm', 'user', /no workflow elmm/],
    ['a path as a name', {}, '../elm', 'user', /no workflow \.\.\/elm/],
  ])('is refused with %s', async (_, entries, workflow, failureClass, message) => {
    const folder = folderWith({ 'src/a': '' })
    const failure = await failureOf(() => {
      const rules = { ...rulesFor(folder, entries, folder), overrides: { workflow } }
      return recipeFor(codeTarget(join(folder, 'src')), rules)
    })
    expect(failure).toMatchObject({ class: failureClass, message: expect.stringMatching(message) })
    expect(failure.remedy).toBeTruthy()
    if (workflow === 'elmm') expect(failure.remedy).toBe('Did you mean elm?')
  })

  it('is missed by name when it is not on PATH', async () => {
    const folder = folderWith({ 'src/a': '' })
    const rules = {
      ...rulesFor(folder, { elm: { command: ['no-such-builder'] } }),
      overrides: { workflow: 'elm' },
    }
    const failure = await failureOf(() => buildTarget(codeTarget(join(folder, 'src')), { rules }))
    expect(failure).toMatchObject({
      class: 'environment',
      message: expect.stringContaining('no-such-builder'),
    })
  })

  it('warns without the lock file that it should have, or fails where one is required', async () => {
    const folder = folderWith({ 'src/elm.json': '' })
    const entry = { command: ['true'], manifest: 'elm.json', lock: 'elm.lock' }
    const rules = rulesFor(folder, { elm: entry })
    const target = codeTarget(join(folder, 'src'))
    expect(recipeFor(target, rules).warnings.join()).toContain('no elm.lock beside')
    const failure = await failureOf(() => recipeFor(target, { ...rules, requireLock: true }))
    expect(failure.message).toContain('no elm.lock beside')
    writeFileSync(join(folder, 'src/elm.lock'), '')
    expect(recipeFor(target, rules).warnings).toEqual([])
  })
})

/** Copies of the script, so that nobody can break it for others. */
function misbehaving(way: string) {
  const folder = folderWith({ 'src/a': '' })
  mkdirSync(join(folder, 'builders'))
  cpSync(join(project, 'builders/misbehave.sh'), join(folder, 'builders/misbehave.sh'))
  chmodSync(join(folder, 'builders/misbehave.sh'), 0o755)
  const rules = {
    ...rulesFor(folder, { bad: { command: ['builders/misbehave.sh', way] } }),
    overrides: { workflow: 'bad' },
  }
  return buildTarget(codeTarget(join(folder, 'src'), provided), { rules })
}

describe('an answer', () => {
  it.each([
    ['silent', 'it gave no answer'],
    ['dies', 'it gave no answer'],
    ['killed', 'it gave no answer'],
    ['greets', 'its answer is not JSON: Hello, Lambda!'],
    ['talks', 'there is more than the answer on its standard output: compiling …'],
    ['twice', 'there is more than the answer on its standard output: {"jsonrpc"'],
    ['list', 'its answer is no JSON-RPC response: [1, 2]'],
    ['nothing', 'its answer is no JSON-RPC response: {"jsonrpc": "2.0", "id": 1}'],
    ['true', 'its answer is no JSON-RPC response'],
    ['both', 'its answer is no JSON-RPC response'],
    ['odd-error', 'its answer is no JSON-RPC response'],
    ['other-id', 'it answered the request "other", and was asked 1'],
    ['elsewhere', 'it says that it built into "/tmp", and was asked to build into artifacts_dir'],
    ['refuses', 'Bad:Compile - it does not compile'],
    ['crashes', "'source_dir' (error 500)"],
    ['lost', 'Parse error (error -32700)'],
    ['older', 'it does not speak version 0.3 of the protocol: Unsupported Protocol Version'],
    ['stranger', 'it has no method LambdaBuilder.build: Method unavailable'],
    ['rude', 'red \uFFFDhttps://***@host/'],
    ['fails-well', 'it answered with a result, and ended with exit status 3'],
    ['forgets', 'it left nothing in artifacts_dir'],
    ['floods', 'its answer is longer than 1 MB'],
  ])('of the kind "%s" is one clear message', async (way, reason) => {
    const failure = await failureOf(() => misbehaving(way))
    expect(failure.class).toBe('build')
    expect(failure.message.slice(0, `bad: ${reason}`.length)).toBe(`bad: ${reason}`)
    expect(failure.message.length).toBeLessThan(250)
    expect(failure.remedy).toBeTruthy()
    if (way !== 'forgets') expect(failure.details).toContain(`about to do this: ${way}`)
  })

  it('without one tells how the program ended and what it said; with an error its further lines', async () => {
    const dead = await failureOf(() => misbehaving('dies'))
    expect(dead).toMatchObject({ exitCode: 7 })
    expect(dead.details).toEqual([
      'misbehave.sh ended with exit status 7',
      'about to do this: dies',
      'out of luck',
    ])
    expect((await failureOf(() => misbehaving('killed'))).details[0]).toBe(
      'misbehave.sh was ended by SIGKILL',
    )
    expect((await failureOf(() => misbehaving('refuses'))).details).toContain('line 7: what is this?')
  })

  it('may be the empty result of older versions, from a program that did not read its request', async () => {
    expect(pathsOf((await misbehaving('deaf')).tree)).toEqual(['out'])
  })

  it('that never comes is waited for as long as a build may take', async () => {
    const folder = folderWith({ 'src/a': '' })
    const entries = { elm: { command: ['tail', '-f', '/dev/null'] } }
    const rules = { ...rulesFor(folder, entries), overrides: { workflow: 'elm' } }
    const failure = await failureOf(() =>
      buildTarget(codeTarget(join(folder, 'src')), { rules, timeoutSeconds: 1 }),
    )
    expect(failure).toMatchObject({ class: 'build', message: 'elm: tail was ended after 1 s' })
  })
})
