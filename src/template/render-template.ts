/**
 * The template again, with code where it is now. The text is changed at single places and nowhere else: comments,
 * order, quoting, indentation and line ends stay byte for byte (a byte order mark goes: JSON allows none).
 */

import { rescueAliases, withoutAliases } from './aliases.ts'
import { codeEdits } from './code-edits.ts'
import { applyEdits } from './edits.ts'
import { parseTemplate } from './read-template.ts'
import { type Rebase, rebaseEdits } from './rebase.ts'
import type { SkippedTarget } from './targets.ts'
import type { Template } from './template.ts'
import type { Location } from './written-value.ts'

export type { Location } from './written-value.ts'

export interface RenderOptions {
  template: Template
  /** By logical id of the function or layer. What is not named keeps its code. */
  locations: ReadonlyMap<string, Location>
  /** Other local paths, when the rendered template will lie in another folder. */
  rebase?: Rebase
  /**
   * `unfold` writes aliases and merge keys out: CloudFormation refuses them, the tools that read the build folder's
   * template don't. Default `keep`.
   */
  aliases?: 'keep' | 'unfold'
}

/** The text of the template with every location in place, in the format that it had. */
export function renderTemplate({ template, locations, rebase, aliases = 'keep' }: RenderOptions): string {
  const changes = codeEdits(template, locations)
  const moved = rebase === undefined ? [] : rebaseEdits(template, rebase)
  const isChanged = new Set(changes.map(edit => edit.start))
  const edits = [...changes, ...moved.filter(edit => !isChanged.has(edit.start))]
  const text = applyEdits(template.text, [...edits, ...rescueAliases(template, edits)])
  return aliases === 'keep' ? text : withoutAliases(parseTemplate(text, template.file))
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
  return new Map(off.map(({ id }) => [id, { bucket, key: `switched-off/${id}.zip` }]))
}
