/** The build folder: `artifacts.json` after every verb that went well, and after `build` one folder per artifact for people. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { writeFileAtomically } from '../files/atomic.ts'
import { shownPath } from '../files/paths.ts'
import type { Artifact, CodeTarget, Recipe } from '../model/artifact.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { allUnits } from '../template/units.ts'
import { writeBuildTemplates } from './build-templates.ts'
import { layOutFolders, MARK, markFolder, type WantedFolder } from './lay-out-folders.ts'
import { loadImages } from './local-images.ts'
import { billFolder } from './sbom.ts'
import type { Services } from './services.ts'
import type { Built } from './stages.ts'

/** Makes sure that the folder is absent, empty or ours. Throws a Failure (user) and leaves anything else untouched. */
export function claimBuildFolder(folder: string): void {
  if (existsSync(folder) && isForeign(folder)) {
    throw new Failure('user', `the build folder ${shownPath(folder)} holds files that are not ours`, {
      remedy: 'Name an empty or new folder with --build-dir. Nothing was changed.',
    })
  }
  mkdirSync(folder, { recursive: true })
  markFolder(folder)
}

/** Another run may be marking the folder right now: its unfinished mark is ours too, and the mark is looked for last. */
function isForeign(folder: string): boolean {
  const strangers = readdirSync(folder).filter(name => !name.startsWith(MARK))
  return strangers.length > 0 && !existsSync(join(folder, MARK))
}

/** What we leave in the working folder is nothing to commit: the folder says so itself, as `venv` does. */
export function keepOutOfGit(settings: Settings): void {
  const file = join(settings.workingFolder, '.lambda-build', '.gitignore')
  if (!existsSync(file)) writeFileAtomically(file, '*\n')
}

/**
 * Writes `artifacts.json` (interface §4), with the paths of bills of materials by id where they were written. What was not
 * asked for this time keeps its entry, as it keeps its folder.
 */
export function writeManifest(
  { planned, artifacts }: Built,
  settings: Settings,
  bills: ReadonlyMap<string, string> = new Map(),
): void {
  const file = join(settings.buildFolder, MANIFEST)
  const before = settings.functions === undefined ? new Map() : entriesIn(file)
  const described = planned.flatMap(({ target, recipe }) => {
    const artifact = artifacts.get(target.id)
    const shown = { ...recipe, options: withoutSecrets(recipe.options, target) }
    const entry =
      artifact === undefined
        ? before.get(target.id)
        : describe(artifact, shown, bills.get(target.id), settings)
    return entry === undefined ? [] : [[target.id, entry]]
  })
  const content = { version: 1, artifacts: Object.fromEntries(described) }
  writeFileAtomically(file, `${JSON.stringify(content, undefined, 2)}\n`)
}

const MANIFEST = 'artifacts.json'

const writtenManifest = z.object({
  version: z.literal(1),
  artifacts: z.record(z.string(), z.looseObject({ digest: z.string(), inputDigest: z.string() })),
})

/** What an earlier run wrote; nothing where that is damaged. */
function entriesIn(file: string): ReadonlyMap<string, object> {
  try {
    const { artifacts } = writtenManifest.parse(JSON.parse(readFileSync(file, 'utf8')))
    return new Map(Object.entries(artifacts))
  } catch {
    return new Map()
  }
}

/** Values of NoEcho parameters are written nowhere. */
function withoutSecrets(options: Recipe['options'], { secretBuildArgs = [] }: CodeTarget): Recipe['options'] {
  const { DockerBuildArgs: args } = options
  if (secretBuildArgs.length === 0 || typeof args !== 'object' || args === null) return options
  const hidden = Object.fromEntries(secretBuildArgs.map(name => [name, '***']))
  return { ...options, DockerBuildArgs: { ...args, ...hidden } }
}

function describe(artifact: Artifact, recipe: Recipe, bill: string | undefined, settings: Settings) {
  const { digest, size, unzippedSize, files, inputDigest, tools, image } = artifact
  const named = image === undefined ? {} : { image }
  const shown = (path: string) => shownPath(path, settings.workingFolder)
  const shownRecipe = {
    workflow: recipe.workflow,
    source: shown(recipe.source),
    manifest: recipe.manifest === undefined ? null : shown(recipe.manifest),
    lockFile: recipe.lockFile === undefined ? null : shown(recipe.lockFile),
    runtime: recipe.runtime ?? null,
    architecture: recipe.architecture,
    layerFolder: recipe.layerFolder,
    handler: recipe.handler ?? null,
    options: recipe.options,
    include: recipe.include,
    exclude: recipe.exclude,
  }
  return {
    digest,
    ...named,
    size,
    unzippedSize,
    files,
    inputDigest,
    recipe: shownRecipe,
    tools,
    sbom: bill ?? null,
  }
}

/**
 * Lays out artifacts and writes the template that points at all of them, as SAM's build leaves it. `changed` names those
 * whose folders are out of date; without it all are.
 */
export async function layOutBuild(
  built: Built,
  settings: Settings,
  services: Services,
  changed?: ReadonlySet<string>,
): Promise<void> {
  const images = await loadImages(built, settings, services)
  const wanted: WantedFolder[] = []
  for (const [id, artifact] of built.artifacts) {
    if (artifact.image !== undefined) continue
    const isCurrent = changed !== undefined && !changed.has(id)
    if (!isCurrent) wanted.push({ id, artifact })
  }
  await layOutFolders(settings.buildFolder, wanted, built.bytes, services.signal)
  const target = writeBuildTemplates(built, settings, images)
  if (settings.functions === undefined) removeStale(settings.buildFolder, built)
  services.emit({ type: 'template-written', path: shownPath(target, settings.workingFolder) })
}

/** Folders of functions and nested stacks that the templates no longer have. */
function removeStale(folder: string, built: Built): void {
  const kept = new Set([
    billFolder(built),
    ...built.artifacts.keys(),
    ...allUnits(built.root).map(unit => unit.path),
  ])
  for (const path of kept) {
    if (path === billFolder(built) || (path !== '' && built.artifacts.has(path))) continue
    removeOthers(join(folder, path), name => kept.has(path === '' ? name : `${path}/${name}`))
  }
}

function removeOthers(folder: string, isKept: (name: string) => boolean): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !isKept(entry.name) && !isBeingWritten(join(folder, entry.name))) {
      rmSync(join(folder, entry.name), { recursive: true, force: true })
    }
  }
}

const DAY = 24 * 60 * 60 * 1000

/** By another run, into a folder with a temporary name; what is older was left by one that was killed. */
function isBeingWritten(folder: string): boolean {
  if (!basename(folder).includes('.tmp-')) return false
  const stat = statSync(folder, { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs < DAY
}
