/** The content of a Python artifact: dependencies, less what is not wanted of them, and the source on top. */

import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Recipe } from '../../model/artifact.ts'
import { below, makeTree, type Tree } from '../../model/tree.ts'
import { copyTree, entryBytes } from '../private-copy.ts'
import { readPyProject } from './pyproject.ts'
import { choosePythonTool, installPythonWith } from './python-installer.ts'
import { type PythonOptions, pythonOptions } from './python-options.ts'
import { normalName } from './python-requirement.ts'
import { buildWheel } from './python-sources.ts'
import type { BuiltTree, Job } from './workflow.ts'

/** Throws Failure as builds do: the project itself may have to be built. */
export async function pythonArtifact(recipe: Recipe, job: Job, installed: BuiltTree): Promise<BuiltTree> {
  const options = pythonOptions(recipe)
  const dependencies = withoutProvided(withoutPruned(installed.tree, options), options)
  const own = isBuilt(recipe, options) ? await ownPackage(recipe, job) : undefined
  const source = sourceOver(own?.tree ?? [], recipe.sourceTree)
  return {
    tree: makeTree([...dependencies, ...(own?.tree ?? []), ...below(options.parentFolder ?? '', source)]),
    tools: { ...installed.tools, ...own?.tools },
  }
}

/** A project whose packages lie below src/ can only be imported when it is installed. */
function isBuilt({ manifest, source }: Recipe, options: PythonOptions): boolean {
  if (manifest === undefined || basename(manifest) !== 'pyproject.toml') return false
  if (dirname(manifest) !== source) return false
  return options.package ?? (readPyProject(manifest).isPackage && existsSync(join(source, 'src')))
}

async function ownPackage(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const tool = await choosePythonTool(recipe, [], job)
  const folder = join(job.scratch, 'project', basename(recipe.source))
  copyTree(recipe.sourceTree, folder)
  const wheel = await buildWheel(folder, { to: join(job.scratch, 'project-wheel'), recipe, tool, job })
  const inside = { ...job, scratch: join(job.scratch, 'project-install') }
  mkdirSync(inside.scratch, { recursive: true })
  const wanted = { requirements: [], lines: [{ text: wheel }], options: [], complete: true, fromSource: [] }
  return installPythonWith(tool, recipe, wanted, inside)
}

/** What the package brought to the top is not packed once more below src/. */
function sourceOver(own: Tree, source: Tree): Tree {
  if (own.length === 0) return source
  const brought = new Set(own.map(entry => entry.path))
  return source.filter(({ path }) => !(path.startsWith('src/') && brought.has(path.slice(4))))
}

const PRUNED: Readonly<Record<PythonOptions['prune'][number], RegExp>> = {
  tests: /(^|\/)tests?\//,
  caches: /(^|\/)(__pycache__|\.pytest_cache|\.mypy_cache|\.ruff_cache)\/|\.py[co]$/,
  stubs: /\.pyi$|(^|\/)[^/]+-stubs\//,
}

function withoutPruned(tree: Tree, { prune }: PythonOptions): Tree {
  return prune.length === 0 ? tree : tree.filter(({ path }) => !prune.some(what => PRUNED[what].test(path)))
}

/** Packages of Lambda's Python runtimes (AWS: Python runtimes, SDK included), and tools that no function runs. */
const PROVIDED: ReadonlySet<string> = new Set([
  ...['boto3', 'botocore', 's3transfer', 'jmespath'],
  ...['pip', 'setuptools', 'wheel'],
])

/** What boto3 needs, and others may need too. */
const PROVIDED_WITH_BOTO3: ReadonlySet<string> = new Set(['urllib3', 'python-dateutil', 'six'])

interface Distribution {
  name: string
  /** Names of packages that it needs. */
  needs: readonly string[]
  files: readonly string[]
}

function withoutProvided(tree: Tree, { excludeProvided }: PythonOptions): Tree {
  if (!excludeProvided) return tree
  const all = distributionsOf(tree)
  const gone = new Set(all.filter(each => PROVIDED.has(each.name)))
  for (let before = -1; before !== gone.size; ) {
    before = gone.size
    const stay = all.filter(each => !gone.has(each))
    for (const each of stay) {
      const isNeeded = stay.some(other => other !== each && other.needs.includes(each.name))
      if (PROVIDED_WITH_BOTO3.has(each.name) && !isNeeded) gone.add(each)
    }
  }
  const kept = new Set(all.filter(each => !gone.has(each)).flatMap(each => each.files))
  const files = new Set([...gone].flatMap(each => each.files).filter(file => !kept.has(file)))
  return tree.filter(({ path }) => !files.has(path))
}

function distributionsOf(tree: Tree): Distribution[] {
  const texts = new Map(
    tree
      .filter(({ path }) => /^[^/]+\.dist-info\/(METADATA|RECORD)$/.test(path))
      .map(entry => [entry.path, Buffer.from(entryBytes(entry)).toString('utf8')]),
  )
  const folders = new Set([...texts.keys()].map(path => dirname(path)))
  return [...folders].map(folder => {
    const lines = (name: string) => (texts.get(`${folder}/${name}`) ?? '').split(/\r?\n/)
    return {
      name: normalName(folder.split('-')[0] ?? ''),
      needs: lines('METADATA').flatMap(line => needOf(line) ?? []),
      files: [`${folder}/RECORD`, ...lines('RECORD').map(fileOf)],
    }
  })
}

/** Needs of extras do not count: nobody knows whether they were asked for. */
function needOf(line: string): string | undefined {
  const [, name] = /^Requires-Dist:\s*([\w.-]+)/.exec(line) ?? []
  return name === undefined || /;.*\bextra\s*==/.test(line) ? undefined : normalName(name)
}

function fileOf(line: string): string {
  return /^"((?:[^"]|"")*)"/.exec(line)?.[1]?.replaceAll('""', '"') ?? line.split(',')[0] ?? ''
}
