import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RecipeRules } from '../../../src/build/make-recipe.ts'
import type { Tree } from '../../../src/model/tree.ts'
import {
  buildTarget,
  codeTarget,
  type Files,
  failureOf,
  folderWith,
  packedDigest,
  pathsOf,
  recipeFor,
  stateOf,
} from '../support.ts'

const SCRIPT: Files = {
  'build.sh': {
    program:
      '#!/bin/sh\nset -e\ncp app.txt "$ARTIFACTS_DIR/$1"\necho "$LAMBDA_RUNTIME $LAMBDA_ARCHITECTURE" > left-behind\n',
  },
  'app.txt': 'content',
}

const go = { runtime: 'go1.x' }

function runs(...command: string[]): { rules: Partial<RecipeRules> } {
  return { rules: { overrides: { command } } }
}

function textOf(tree: Tree, path: string): string {
  const entry = tree.find(item => item.path === path)
  return entry?.kind === 'disk' ? readFileSync(entry.file, 'utf8') : ''
}

describe('a command', () => {
  it('runs at a private copy, and what it leaves in ARTIFACTS_DIR is the artifact', async () => {
    const folder = folderWith(SCRIPT)
    const before = stateOf(folder)
    const { tree } = await buildTarget(codeTarget(folder, go), runs('./build.sh', 'out put.txt'))
    expect(pathsOf(tree)).toEqual(['out put.txt'])
    expect(textOf(tree, 'out put.txt')).toBe('content')
    expect(stateOf(folder)).toEqual(before)
  })

  it('gives the same bytes in another folder', async () => {
    const build = () => buildTarget(codeTarget(folderWith(SCRIPT), go), runs('./build.sh', 'a'))
    const [one, two] = [await build(), await build()]
    expect(await packedDigest(one.tree)).toBe(await packedDigest(two.tree))
    expect(one.inputDigest).toBe(two.inputDigest)
  })

  it('works in the copy, sees only what it is given, and reads words, not shell lines', async () => {
    const folder = folderWith({ 'app.txt': '' })
    const { tree } = await buildTarget(codeTarget(folder, go), {
      ...runs('sh', '-c', '{ pwd; env; echo "$1"; } > "$ARTIFACTS_DIR/out"', 'sh', '$HOME; rm -rf /'),
      environment: { ...process.env, AWS_SECRET_ACCESS_KEY: 'canary', NPM_TOKEN: 'passed' },
      passedNames: ['NPM_TOKEN'],
    })
    const [at, ...lines] = textOf(tree, 'out').trim().split('\n')
    expect(lines).toContain(`SOURCE_DIR=${at}`)
    expect(at).not.toContain(`${folder}/app`)
    expect(at).not.toBe(folder)
    expect(lines).toContain('LAMBDA_RUNTIME=go1.x')
    expect(lines).toContain('NPM_TOKEN=passed')
    expect(lines.join('\n')).not.toContain('canary')
    expect(lines.at(-1)).toBe('$HOME; rm -rf /')
  })

  it('may be that of a runtime, with its program beside the configuration', async () => {
    const root = folderWith({
      'build-go.sh': { program: '#!/bin/sh\ncp * "$ARTIFACTS_DIR"\n' },
      'src/main.go': 'package main',
    })
    const rules = { root, commandFolder: root, commands: { 'go1.x': ['./build-go.sh'] } }
    const { tree } = await buildTarget(codeTarget(join(root, 'src'), go), { rules })
    expect(pathsOf(tree)).toEqual(['main.go'])
    const { recipe } = recipeFor(codeTarget(join(root, 'src'), go), rules)
    expect(recipe).toMatchObject({
      workflow: 'command',
      options: { Command: ['../build-go.sh'] },
      inputs: [{ name: 'build-go.sh' }],
    })
    const other = codeTarget(join(root, 'src'), { runtime: 'python3.12' })
    expect(recipeFor(other, rules).recipe.workflow).toBe('copy')
    const ready = codeTarget(join(root, 'src'), { ...go, skipBuild: true })
    expect(recipeFor(ready, rules).recipe.workflow).toBe('copy')
  })

  it('fails with its own words and status', async () => {
    const folder = folderWith({ 'a.txt': '' })
    const failure = await failureOf(() =>
      buildTarget(codeTarget(folder, go), runs('sh', '-c', 'echo it is broken >&2; exit 3')),
    )
    expect(failure).toMatchObject({ class: 'build', exitCode: 3 })
    expect(failure.details).toContain('it is broken')
  })

  it('has to leave something', async () => {
    const failure = await failureOf(() => buildTarget(codeTarget(folderWith({ a: '' }), go), runs('true')))
    expect(failure).toMatchObject({ class: 'build', message: expect.stringContaining('ARTIFACTS_DIR') })
  })

  it('may leave no links to the machine that built it', async () => {
    const failure = await failureOf(() =>
      buildTarget(
        codeTarget(folderWith({ a: '' }), go),
        runs('sh', '-c', 'ln -s /etc/passwd "$ARTIFACTS_DIR/users"'),
      ),
    )
    expect(failure).toMatchObject({ class: 'build', message: expect.stringContaining('users') })
  })

  it('needs a folder', async () => {
    const folder = folderWith({ 'main.go': '' })
    const target = codeTarget(join(folder, 'main.go'), go)
    const rules = { root: folder, overrides: { command: ['true'] } }
    expect((await failureOf(() => recipeFor(target, rules))).message).toContain('builds a folder')
  })

  it('may not be missing', async () => {
    const failure = await failureOf(() =>
      buildTarget(codeTarget(folderWith({ a: '' }), go), runs('no-such-program')),
    )
    expect(failure).toMatchObject({
      class: 'environment',
      message: expect.stringContaining('no-such-program'),
    })
  })

  it.each(['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'])(
    'may not write to %s of the runner',
    async name => {
      const file = join(folderWith({ 'runner-file': 'A=1\n' }), 'runner-file')
      const failure = await failureOf(() =>
        buildTarget(codeTarget(folderWith({ a: '' }), go), {
          ...runs('sh', '-c', `echo LD_PRELOAD=x >> ${file}; cp a "$ARTIFACTS_DIR"`),
          environment: { ...process.env, [name]: file },
        }),
      )
      expect(failure).toMatchObject({
        class: 'environment',
        message: `the build of Orders changed the runner's ${name}`,
      })
    },
  )
})
