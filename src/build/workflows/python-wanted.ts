/** What a requirements.txt or a pyproject.toml without a lock file asks for, and whether that can be built. */

import { basename, dirname, join } from 'node:path'
import { nameBelow, shownPath } from '../../files/paths.ts'
import type { NamedFile, Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { readPyProject } from './pyproject.ts'
import { pythonOptions } from './python-options.ts'
import { normalName, type Requirement } from './python-requirement.ts'
import { packageFiles } from './python-sources.ts'
import { pythonRuntime, type Wanted } from './python-target.ts'
import { checkInside, readRequirements } from './requirements.ts'
import type { CheckRules, DependencyInputs } from './workflow.ts'

export interface Listed extends Wanted {
  /** Every file that the list takes in. */
  files: readonly string[]
  /** The folders of local packages. */
  folders: readonly string[]
  /** Names, in normal form, whose version is fixed elsewhere. */
  constrained: ReadonlySet<string>
}

const NONE: Listed = {
  requirements: [],
  lines: [],
  options: [],
  files: [],
  folders: [],
  fromSource: [],
  constrained: new Set(),
}

/** Throws a Failure of class `user`, with its place, for what cannot be read. */
export function wantedOf(recipe: Recipe): Listed {
  const { manifest } = recipe
  const { buildFromSource: fromSource, extras } = pythonOptions(recipe)
  if (manifest === undefined) return NONE
  if (!isPyProject(manifest)) {
    const { requirements, lines, options, files, folders, constrained } = readRequirements(manifest)
    return { requirements, lines, options, files, folders, constrained, file: manifest, fromSource }
  }
  const { lines } = readPyProject(manifest, extras)
  const requirements = lines.flatMap(line => line.requirement ?? [])
  const folders = requirements.flatMap(({ origin }) => (origin.kind === 'local' ? [origin.path] : []))
  return { ...NONE, requirements, lines, files: [manifest], folders, fromSource }
}

/** Whether the manifest is a pyproject.toml. */
export function isPyProject(manifest: string): boolean {
  return basename(manifest) === 'pyproject.toml'
}

/** What an installation of this depends on; undefined when there is nothing to install. */
export function inputsOf(recipe: Recipe, wanted: Listed): DependencyInputs | undefined {
  if (recipe.manifest === undefined || wanted.requirements.length === 0) return undefined
  return namedInputs(recipe, dirname(recipe.manifest), wanted)
}

/** Files and folders by names relative to `base`, with the options that change what is installed. */
export function namedInputs(
  recipe: Recipe,
  base: string,
  { files, folders }: Pick<Listed, 'files' | 'folders'>,
): DependencyInputs {
  const { buildFromSource, extras } = pythonOptions(recipe)
  const named = (path: string): NamedFile => ({ name: nameBelow(base, path), path })
  const local = folders.flatMap(folder =>
    packageFiles(folder, ['/']).flatMap(entry =>
      entry.kind === 'disk' ? [{ name: named(join(folder, entry.path)).name, path: entry.file }] : [],
    ),
  )
  return {
    files: [...files.map(named), ...local],
    options: { buildFromSource: [...buildFromSource].sort(), extras: [...extras].sort() },
  }
}

/**
 * Says before anything runs what cannot be built (Failure, class `user`), and what may surprise.
 */
export function checkWanted(recipe: Recipe, wanted: Listed, rules: CheckRules): string[] {
  pythonRuntime(recipe)
  checkPython(recipe)
  checkInside([...wanted.files, ...wanted.folders], rules.roots)
  for (const folder of wanted.folders) packageFiles(folder, rules.roots)
  for (const requirement of wanted.requirements) checkRemote(requirement, wanted)
  const loose = wanted.requirements.filter(
    ({ pinned, origin }) =>
      !pinned && !(origin.kind === 'index' && wanted.constrained.has(normalName(origin.name))),
  )
  if (loose.length === 0 || recipe.manifest === undefined) return []
  const names = loose.map(requirement => requirement.text).join(', ')
  const message = `${names}: no exact version, so a later build may differ (pin with ==)`
  if (rules.requireLock) throw new Failure('user', message, { remedy: 'Pin every requirement with ==.' })
  return [`${shownPath(recipe.manifest)}: ${message}`]
}

/** Throws a Failure of class `user` where the project wants another Python than the function's (`>=3.13`, `<3.12`). */
export function checkPython(recipe: Recipe): void {
  const { manifest } = recipe
  if (manifest === undefined || !isPyProject(manifest)) return
  const { name, version } = pythonRuntime(recipe)
  const { requiresPython = '' } = readPyProject(manifest)
  const minor = Number(version.split('.')[1])
  const least = Number(/(?:>=|~=|==)\s*3\.(\d+)/.exec(requiresPython)?.[1] ?? 0)
  const beyond = Number(/<\s*3\.(\d+)/.exec(requiresPython)?.[1] ?? Number.POSITIVE_INFINITY)
  if (minor >= least && minor < beyond) return
  throw new Failure('user', `the project wants Python ${requiresPython}, and the function runs on ${name}`, {
    place: { file: shownPath(manifest) },
    remedy: 'Change Runtime in the template, or requires-python here.',
  })
}

/** Sources from the network run code of strangers on this machine to become a package: only where somebody said so. */
function checkRemote({ origin, text, file, line }: Requirement, { fromSource }: Wanted): void {
  if (origin.kind !== 'remote') return
  if (origin.name !== undefined && fromSource.includes(normalName(origin.name))) return
  const name = origin.name ?? 'NAME'
  const called = origin.name === undefined ? ` Write it as \`NAME @ ${origin.url}\`.` : ''
  throw new Failure('user', `${text} comes as source code, whose build would run here`, {
    place: { file: shownPath(file), line },
    remedy: `Use a released version that has a wheel; or, for pure Python, list ${name} under the option build-from-source.${called}`,
  })
}
