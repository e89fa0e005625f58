/**
 * The template again, with everything where it is now. The text is changed at single places and nowhere else: comments,
 * order, quoting, indentation and line ends stay byte for byte (a byte order mark goes: JSON allows none).
 */

import { mayHaveAliases, rescueAliases, withoutAliases } from './aliases.ts'
import type { PlacedValue } from './asset-values.ts'
import { codeValues } from './code-values.ts'
import { applyEdits } from './edits.ts'
import { placedEdits } from './placed-values.ts'
import { parseTemplate } from './read-template.ts'
import { cdkPathEdits, type Rebase, rebasedCode, rebasedPaths } from './rebase.ts'
import type { SkippedTarget } from './targets.ts'
import type { Scope } from './value.ts'
import type { Location } from './written-value.ts'

export type { Location } from './written-value.ts'

export interface RenderOptions {
  /** The template, and what its expressions mean. */
  scope: Scope
  /** By full id of the function or layer. What is not named keeps its code. */
  locations: ReadonlyMap<string, Location>
  /** Files and nested templates (local-assets.ts), each with where it is now. */
  assets?: readonly PlacedValue[]
  /** Keeps all other local paths pointing where they do, when the rendered template will lie in another folder. */
  rebase?: Rebase
  /**
   * `unfold` writes aliases and merge keys out: CloudFormation refuses them, the tools that read the build folder's
   * template don't. Default `keep`.
   */
  aliases?: 'keep' | 'unfold'
}

/** The text of the template with every location in place, in the format that it had. */
export function renderTemplate({ scope, aliases = 'keep', ...options }: RenderOptions): string {
  const { template } = scope
  const edits = editsFor(scope, options)
  const text = applyEdits(template.text, [...edits, ...rescueAliases(template, edits)])
  // What is written never has aliases, so reading a large template once more can often be saved.
  if (aliases === 'keep' || !mayHaveAliases(template)) return text
  return withoutAliases(parseTemplate(text, template.file))
}

function editsFor(scope: Scope, { locations, assets = [], rebase }: Omit<RenderOptions, 'scope'>) {
  const { template } = scope
  const code = codeValues(scope, locations)
  if (rebase === undefined) return placedEdits(template, [...code, ...assets])
  const placed = [...rebasedCode(code, rebase), ...assets]
  const values = [...placed, ...rebasedPaths(scope, placed, rebase)]
  return [...placedEdits(template, values), ...cdkPathEdits(scope, values, rebase)]
}

/**
 * Locations for resources that a false condition switches off: they are never fetched, but must not keep a local
 * path. They point into `bucket`; without one at a name that S3 lets nobody have, so that nobody can put code there.
 */
export function switchedOffLocations(
  skipped: readonly SkippedTarget[],
  bucket = 'NOT_BUILT',
): Map<string, Location> {
  const off = skipped.filter(({ localCode }) => localCode !== undefined)
  return new Map(off.map(({ id }) => [id, switchedOff(id, bucket)]))
}

/** The same for one thing, by its name. */
export function switchedOff(name: string, bucket = 'NOT_BUILT'): Location {
  return { bucket, key: `switched-off/${name.replace(/[^A-Za-z0-9/._-]/g, '-')}.zip` }
}
