/** Small builders for the tests of this room. */

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { packTree } from '../../src/archive/pack-tree.ts'
import { readZip } from '../../src/archive/read-zip.ts'
import { digestRecipe, InputIndex } from '../../src/build/input-digest.ts'
import { makeRecipe, type RecipeRules } from '../../src/build/make-recipe.ts'
import { type BuildContext, type BuiltTree, runBuild } from '../../src/build/run-build.ts'
import { ToolVersions } from '../../src/build/tool-versions.ts'
import { walk } from '../../src/files/walk.ts'
import type { CodeTarget } from '../../src/model/artifact.ts'
import type { Tree } from '../../src/model/tree.ts'
import { Failure } from '../../src/report/failure.ts'

/** Text of a file; `{link}` a symbolic link, `{program}` an executable file. */
export type Files = Readonly<Record<string, string | { link: string } | { program: string }>>

export const apps = join(import.meta.dirname, '..', 'fixtures', 'apps')

/** A temporary folder with these files, removed when the test is over. */
export function folderWith(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lambda-build-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, files)
  return folder
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    if (typeof content === 'string') writeFileSync(file, content)
    else if ('link' in content) symlinkSync(content.link, file)
    else {
      writeFileSync(file, content.program)
      chmodSync(file, 0o755)
    }
  }
}

/** A function whose code lies at `code`. */
export function codeTarget(code: string, more: Partial<CodeTarget> = {}): CodeTarget {
  return {
    id: 'Orders',
    kind: 'function',
    type: 'AWS::Serverless::Function',
    packageType: 'Zip',
    runtime: 'python3.12',
    architecture: 'x86_64',
    code,
    written: './code',
    place: { file: 'template.yaml', line: 12, column: 7 },
    skipBuild: false,
    buildProperties: {},
    layers: [],
    ...more,
  }
}

export function recipeFor(target: CodeTarget, rules: Partial<RecipeRules> = {}) {
  return makeRecipe(target, { root: target.code, allowedRoots: [], requireLock: false, ...rules })
}

export function pathsOf(tree: Tree): string[] {
  return tree.map(entry => entry.path)
}

export interface Built extends BuiltTree {
  lines: string[]
  inputDigest: string
}

/** Builds a function with the real tools; the folders of the build live as long as the test. */
export async function buildTarget(
  target: CodeTarget,
  { rules, ...more }: Partial<BuildContext> & { rules?: Partial<RecipeRules> } = {},
): Promise<Built> {
  const { recipe } = recipeFor(target, rules)
  const digested = await digestRecipe(recipe, new InputIndex(), new ToolVersions())
  const lines: string[] = []
  const built = await runBuild(recipe, digested, {
    id: target.id,
    timeoutSeconds: 300,
    environment: process.env,
    passedNames: [],
    onLine: line => lines.push(line),
    dependencies: (_digest, make) => make(),
    readArchive: readZip,
    scratch: folderWith(),
    ...more,
  })
  return { ...built, lines, inputDigest: digested.inputDigest }
}

/** The SHA-256 of the zip that a tree makes: equal bytes have equal digests. */
export async function packedDigest(tree: Tree): Promise<string> {
  const { digest } = await packTree({ tree, to: join(folderWith(), 'packed.zip') })
  return digest
}

/** A copy of an app in a folder of its own, as another clone would have it. */
export function cloneOf(app: string): string {
  const folder = folderWith()
  cpSync(app, folder, { recursive: true, verbatimSymlinks: true })
  return folder
}

/** Every file of a folder with its size and time: equal before and after a build that leaves its source alone. */
export function stateOf(folder: string): string[] {
  return [...walk(folder, () => false)].map(found => {
    const { size, mtimeMs, mode } = lstatSync(found.absolute)
    return [found.path, size, mtimeMs, mode].join(' ')
  })
}

/** The Failure that a call throws; fails the test when it throws none. */
export async function failureOf(call: () => unknown): Promise<Failure> {
  try {
    await call()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('expected a Failure')
}

/** Runs git in a folder, independent of the user's configuration. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.com',
    },
  })
}

/** Makes the folder a repository with everything committed. */
export function commitAll(folder: string): void {
  git(folder, 'init', '-q')
  git(folder, 'add', '-A', '-f')
  git(folder, 'commit', '-q', '-m', 'all')
}
