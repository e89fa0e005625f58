/** What the templates of a project name besides code, template by template. */

import { combineFailures, type Failure } from '../report/failure.ts'
import { type ListedAssets, listAssets } from '../template/local-assets.ts'
import { allUnits, type TemplateUnit } from '../template/units.ts'
import type { Services } from './services.ts'

/** The files and nested templates of each template. */
export type ProjectAssets = ReadonlyMap<TemplateUnit, ListedAssets>

/** Lists them for the root and all below it; `roots` are real paths of the folders in which they may lie. */
export function listProjectAssets(root: TemplateUnit, roots: readonly string[]): ProjectAssets {
  return new Map(allUnits(root).map(unit => [unit, listAssets(unit, roots)]))
}

/** Everything that is wrong with them, each with its place. */
export function assetFailures(assets: ProjectAssets): Failure[] {
  return [...assets.values()].flatMap(({ failures }) => failures)
}

/** Whether there is anything to send. */
export function hasAssets(assets: ProjectAssets): boolean {
  return [...assets.values()].some(({ files, templates }) => files.length + templates.length > 0)
}

/** Real paths of the files and folders that are sent. */
export function assetFiles(assets: ProjectAssets): string[] {
  return [...assets.values()].flatMap(({ files }) => files.map(({ file }) => file))
}

/** A packaged template needs them all, whatever `--functions` says. Throws one Failure with everything that is wrong. */
export function requireAssets(assets: ProjectAssets): void {
  const failures = assetFailures(assets)
  if (failures.length > 0) throw combineFailures(failures)
}

/** Warns of texts that look like local paths and are none that we know, each once. */
export function warnOfUnknownPaths(assets: ProjectAssets, { emit }: Pick<Services, 'emit'>): void {
  const said = new Set<string>()
  for (const { message, place } of [...assets.values()].flatMap(({ unknown }) => unknown)) {
    const key = `${message} ${place.file} ${place.line}`
    if (!said.has(key)) emit({ type: 'warning', message, place })
    said.add(key)
  }
}
