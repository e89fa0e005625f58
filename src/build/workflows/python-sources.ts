/**
 * Packages that come as sources: local ones, and those that the option `build-from-source` lists. Each is built to a
 * wheel in a private folder, and used when it is pure Python: what is compiled here is for this machine.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Recipe } from '../../model/artifact.ts'
import type { Tree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import { listSource } from '../list-source.ts'
import { copyTree } from '../private-copy.ts'
import { buildWithPip } from './pip.ts'
import { normalName, type Requirement } from './python-requirement.ts'
import { acceptedPlatforms, compiledHere, type PythonTool, type Wanted } from './python-target.ts'
import type { RequirementLine } from './requirements.ts'
import { buildWithUv } from './uv.ts'
import type { Job } from './workflow.ts'

/** What Python, its tools and its package builders leave beside a package's sources. */
export const PYTHON_JUNK = [
  '__pycache__/',
  '*.py[co]',
  '/.venv/',
  '/venv/',
  '.pytest_cache/',
  '.mypy_cache/',
  '.ruff_cache/',
  '.tox/',
  '.nox/',
  '.coverage',
  'htmlcov/',
  '.python-version',
  '*.egg-info/',
] as const

/** The files of a local package: what its build may read. `folder` is its real path. */
export function packageFiles(folder: string, roots: readonly string[]): Tree {
  return listSource({
    folder,
    top: folder,
    roots,
    junk: [...PYTHON_JUNK, '/build/', '/dist/'],
    asItLies: false,
    ownFiles: [],
    include: [],
    exclude: [],
  }).tree
}

interface Building {
  recipe: Recipe
  tool: PythonTool
  job: Job
}

/**
 * The path of a requirements file in which every package that comes as sources is the wheel that was built of it; the
 * file that was given when there is none. Throws Failure: `build` (also for a wheel that is not pure), `cancelled`.
 */
export async function withBuiltWheels(wanted: Wanted, building: Building): Promise<string> {
  const isBuilt = (requirement: Requirement) => mustBeBuilt(requirement, wanted, building.tool)
  const needsWriting = wanted.requirements.some(
    requirement => isBuilt(requirement) || requirement.origin.kind === 'wheel',
  )
  if (wanted.file !== undefined && !needsWriting) return wanted.file
  const lines: string[] = []
  const hashed = wanted.lines.some(line => /--(require-hashes|hash)\b/.test(line.text))
  for (const line of wanted.lines) {
    const { requirement } = line
    if (requirement === undefined) lines.push(line.text)
    else if (isBuilt(requirement)) {
      lines.push(wheelLine(await buildOne(line, lines.length, building), requirement, hashed))
    } else if (requirement.origin.kind === 'wheel') {
      lines.push(wheelLine(requirement.origin.path, requirement, hashed))
    } else lines.push(line.text)
  }
  const file = join(building.job.scratch, 'requirements.txt')
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

/** Builds the wheel of a folder. Throws a Failure of class `build` when it is not pure Python. */
export async function buildWheel(
  folder: string,
  { to, recipe, tool, job }: Building & { to: string },
): Promise<string> {
  mkdirSync(to, { recursive: true })
  if (tool.kind === 'uv') await buildWithUv(tool.found, { what: folder, to, recipe }, job)
  else await buildWithPip(tool.found, { what: [folder], to, recipe }, job)
  return fittingWheel(to, basename(folder), recipe)
}

/** uv builds what has no wheel by itself; pip cannot while it resolves for another machine. */
function mustBeBuilt({ origin }: Requirement, { fromSource }: Wanted, tool: PythonTool): boolean {
  if (origin.kind === 'local') return true
  if (tool.kind === 'uv' || (origin.kind !== 'index' && origin.kind !== 'remote')) return false
  return origin.name !== undefined && fromSource.includes(normalName(origin.name))
}

async function buildOne(line: RequirementLine, at: number, building: Building): Promise<string> {
  const { requirement } = line
  const origin = requirement?.origin
  const folder = join(building.job.scratch, 'wheels', String(at))
  if (origin?.kind === 'local') {
    return buildWheel(privateCopy(origin.path, join(building.job.scratch, 'sources', String(at))), {
      ...building,
      to: folder,
    })
  }
  mkdirSync(folder, { recursive: true })
  const { recipe, tool, job } = building
  const name = origin?.kind === 'index' || origin?.kind === 'remote' ? (origin.name ?? '') : ''
  // In a file of its own, so that hashes on the line are checked.
  const file = join(folder, 'requirements.txt')
  writeFileSync(file, `${line.text}\n`)
  await buildWithPip(
    tool.found,
    { what: ['--no-binary', name, '--requirement', file], to: folder, recipe },
    job,
  )
  return fittingWheel(folder, name, recipe)
}

/** Builders write beside the sources (build/, *.egg-info). */
function privateCopy(path: string, to: string): string {
  if (statSync(path).isFile()) return path
  const folder = join(to, basename(path))
  // What a link leads to was judged before anything ran; here it only has to be found.
  copyTree(packageFiles(path, [realpathSync(dirname(path)), '/']), folder)
  return folder
}

function fittingWheel(folder: string, what: string, recipe: Recipe): string {
  const wheel = readdirSync(folder).find(name => name.endsWith('.whl'))
  if (wheel === undefined) {
    throw new Failure('build', `${what}: its build left no wheel`, {
      remedy: 'Try `pip wheel --no-deps` there.',
    })
  }
  const platform = wheel.slice(wheel.lastIndexOf('-') + 1, -'.whl'.length)
  const fits = /-none-any\.whl$/.test(wheel) || acceptedPlatforms(recipe).includes(platform)
  if (fits) return join(folder, wheel)
  throw compiledHere(what, wheel)
}

function wheelLine(wheel: string, { origin, text }: Requirement, hashed: boolean): string {
  const name = basename(wheel).split('-')[0] ?? ''
  const extras = 'extras' in origin ? origin.extras : (/^[\w.-]+\s*(\[[^\]]*\])/.exec(text)?.[1] ?? '')
  const condition = /\s*(;.*)$/.exec(text)?.[1]
  const hash = hashed
    ? ` --hash=sha256:${createHash('sha256').update(readFileSync(wheel)).digest('hex')}`
    : ''
  const address = pathToFileURL(wheel).href
  return `${name}${extras} @ ${address}${condition === undefined ? '' : ` ${condition}`}${hash}`
}
