/**
 * From a lock file to a list of requirements, by the tool that wrote it, in a private copy: lock files are checked against
 * the project, never written.
 */

import { existsSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { isInside } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { makeTree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import { buildEnvironment } from '../build-environment.ts'
import { type FoundTool, findTool, type ToolQuestion } from '../find-tool.ts'
import { diskEntry } from '../list-source.ts'
import { copyTree } from '../private-copy.ts'
import { makePrivateHome } from '../private-home.ts'
import { unfitTool } from '../unfit-tool.ts'
import { type PythonLock, readLock } from './python-locks.ts'
import { pythonOptions } from './python-options.ts'
import { packageFiles } from './python-sources.ts'
import { type Requirements, readRequirements } from './requirements.ts'
import { OLDEST_UV, runUv, UV_QUESTION } from './uv.ts'
import type { Explanation, Job } from './workflow.ts'

/** A lock file that the recipe names, for a manifest. */
export interface Locked {
  recipe: Recipe
  manifest: string
  lockFile: string
}

export interface Exported {
  requirements: Requirements
  /** The tool that read the lock file. */
  tool: FoundTool
}

/** Throws Failure: `environment` (the tool is missing), `build` (the lock file is out of date), `cancelled`. */
export async function exportLock(locked: Locked, job: Job): Promise<Exported> {
  const lock = readLock(locked.lockFile, locked.manifest)
  const copy = copyProject(locked, lock, job)
  const tool = await findTool(QUESTIONS[lock.kind], job.host)
  if (tool === undefined) {
    const needed = lock.kind === 'uv' ? `uv ${OLDEST_UV} or newer` : lock.kind
    throw await unfitTool(QUESTIONS[lock.kind], job.host, { name: lock.kind, needed })
  }
  const folder = dirname(copy(lock.kind === 'uv' ? locked.lockFile : locked.manifest))
  const file = join(folder, 'lambda-build-requirements.txt')
  const { extras } = pythonOptions(locked.recipe)
  await EXPORTS[lock.kind]({ tool, folder, file, extras, lock, recipe: locked.recipe, job })
  return { requirements: readRequirements(file), tool }
}

/** The files that an export reads: manifest and lock file, those of the workspace, and whole local packages. */
export function lockInputs({ manifest, lockFile }: Locked, lock: PythonLock): string[] {
  const top = join(dirname(lockFile), 'pyproject.toml')
  const members = [...lock.folders, ...lock.others].map(folder => join(folder, 'pyproject.toml'))
  const found = new Set([lockFile, manifest, ...(lock.kind === 'uv' ? [top] : []), ...members])
  return [...found].filter(file => existsSync(file))
}

/** Copies all of that below the scratch folder, at the same places to each other; gives the place of the copy of a file. */
function copyProject(locked: Locked, lock: PythonLock, job: Job): (file: string) => string {
  const to = join(job.scratch, 'locked')
  const files = lockInputs(locked, lock)
  const top = commonFolder([...files.map(file => dirname(file)), ...lock.folders])
  const entries = files.map(file => diskEntry(relative(top, file), file, { size: 0, executable: false }))
  copyTree(makeTree(entries), to)
  for (const folder of lock.folders) copyTree(packageFiles(folder, ['/']), join(to, relative(top, folder)))
  return file => join(to, relative(top, file))
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? '/'
  while (!folders.every(folder => isInside(common, folder))) common = dirname(common)
  return common
}

const versionQuestion = (name: string): ToolQuestion => ({
  names: [name],
  args: ['--version'],
  read: stdout => {
    const version = /(\d+\.\d+(\.\d+)?)/.exec(stdout)?.[1]
    return version === undefined ? undefined : { versions: { [name]: version } }
  },
})

const QUESTIONS: Readonly<Record<PythonLock['kind'], ToolQuestion>> = {
  uv: UV_QUESTION,
  poetry: versionQuestion('poetry'),
  pdm: versionQuestion('pdm'),
  pipenv: versionQuestion('pipenv'),
}

interface Export {
  tool: FoundTool
  folder: string
  file: string
  extras: readonly string[]
  lock: PythonLock
  recipe: Recipe
  job: Job
}

const EXPORTS: Readonly<Record<PythonLock['kind'], (what: Export) => Promise<void>>> = {
  uv: exportUv,
  poetry: exportPoetry,
  pdm: exportPdm,
  pipenv: exportPipenv,
}

async function exportUv({ tool, folder, file, extras, lock, recipe, job }: Export): Promise<void> {
  const args = [
    'export',
    ...['--package', lock.project ?? ''],
    ...['--format', 'requirements.txt'],
    ...['--no-default-groups', '--no-editable', '--no-emit-project'],
    ...['--no-header', '--no-annotate', '--emit-index-url', '--emit-find-links'],
    ...extras.flatMap(extra => ['--extra', extra]),
    ...['--quiet', '--output-file', file],
  ]
  const run = (check: string) => runUv(tool, { args: [...args, check], cwd: folder, recipe, job })
  try {
    await run('--locked')
  } catch (error) {
    if (!lacksPython(error)) throw error
    job.say(
      'no Python here is one that the project accepts, so whether uv.lock is up to date was not checked',
    )
    await run('--frozen')
  }
}

function lacksPython(error: unknown): boolean {
  if (!(error instanceof Failure) || error.class !== 'build') return false
  const said = error.details.join('\n')
  return /interpreter|incompatible with the project's Python/i.test(said) && !/No solution found/.test(said)
}

async function exportPoetry({ extras, file, ...what }: Export): Promise<void> {
  try {
    await run(
      what,
      [
        ...['export', '--format', 'requirements.txt', '--only', 'main'],
        ...extras.flatMap(extra => ['--extras', extra]),
        ...['--output', file, '--no-interaction', '--no-ansi'],
      ],
      clues =>
        says(clues, /command "?export"? (does not exist|is not defined)/)
          ? NO_EXPORT
          : says(clues, /changed significantly|poetry\.lock is not up to date/)
            ? stale('poetry.lock', '`poetry lock`')
            : undefined,
    )
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== NO_EXPORT.reason) throw error
    throw new Failure('environment', error.message, { ...error, cause: error })
  }
}

const NO_EXPORT: Explanation = {
  reason: 'this Poetry has no command export',
  remedy:
    'Install its plug-in: `poetry self add poetry-plugin-export`, or `pipx inject poetry poetry-plugin-export`.',
}

async function exportPdm({ extras, file, ...what }: Export): Promise<void> {
  await run(what, ['lock', '--check'], () => stale('pdm.lock', '`pdm lock`'))
  const groups = extras.flatMap(extra => ['--group', extra])
  await run(what, ['export', '--prod', ...groups, '--format', 'requirements', '--output', file])
}

async function exportPipenv({ file, ...what }: Export): Promise<void> {
  await run(what, ['verify'], () => stale('Pipfile.lock', '`pipenv lock`'))
  writeFileSync(file, await run(what, ['requirements', '--hash']))
}

function stale(lock: string, command: string): Explanation {
  return {
    reason: `${lock} does not fit the project's dependencies`,
    remedy: `Run ${command} and commit ${lock}.`,
  }
}

function says(clues: readonly string[], pattern: RegExp): boolean {
  return clues.some(clue => pattern.test(clue))
}

async function run(
  { tool, folder, job }: Pick<Export, 'tool' | 'folder' | 'job'>,
  args: readonly string[],
  explain?: (clues: readonly string[]) => Explanation | undefined,
): Promise<string> {
  const { stdout } = await job.run({
    command: tool.command,
    args,
    cwd: folder,
    environment: exportEnvironment(job, basename(tool.command)),
    clue: /./,
    ...(explain === undefined ? {} : { explain }),
  })
  return stdout
}

/** None of them may make a virtual environment, look for updates or ask. */
function exportEnvironment(job: Job, name: string): Record<string, string> {
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: ['.config/pypoetry', '.config/pdm', '.netrc', '.local/share/uv'],
    caches: name === 'poetry' ? ['.cache/pypoetry'] : [],
  })
  return buildEnvironment(job, {
    home,
    set: {
      POETRY_VIRTUALENVS_CREATE: 'false',
      PDM_CHECK_UPDATE: '0',
      PDM_USE_VENV: '0',
      PDM_IGNORE_SAVED_PYTHON: '1',
      PIPENV_IGNORE_VIRTUALENVS: '1',
      PIPENV_NOSPIN: '1',
      WORKON_HOME: join(job.scratch, 'environments'),
      PYTHONDONTWRITEBYTECODE: '1',
    },
  })
}
