/** Local paths of a template that moves to another folder. */

import { isAbsolute, relative, resolve, sep } from 'node:path'
import { isScalar, type Pair } from 'yaml'
import { isRemote, PACKAGED_PROPERTIES } from './assets.ts'
import { type Edit, replaceValue } from './edits.ts'
import { type Entry, entryOf, plainText, type Resource, resourcesOf, valueAt } from './nodes.ts'
import { globalsFor } from './properties.ts'
import type { Template } from './template.ts'
import { writtenText } from './written-value.ts'

/** Absolute folders: where the template's relative paths start now, and where they will. */
export interface Rebase {
  from: string
  to: string
}

/** Edits that keep relative paths of packaged properties pointing where they do; expressions stay as they are. */
export function rebaseEdits(template: Template, rebase: Rebase): Edit[] {
  const pairs = new Map<Pair, string>()
  for (const resource of resourcesOf(template)) {
    for (const entry of pathEntries(template, resource)) {
      const path = localPath(entry)
      if (path !== undefined) pairs.set(entry.pair, rebased(path, rebase))
    }
  }
  return [...pairs].map(([pair, path]) => replaceValue(template, pair, writtenText(template, path)))
}

function pathEntries(template: Template, resource: Resource): Entry[] {
  return PACKAGED_PROPERTIES.filter(({ type }) => type === resource.type).flatMap(property => {
    const folders = property.path.slice(0, -1)
    const name = property.path.at(-1) ?? ''
    const own = entryOf(template, valueAt(template, resource.node, 'Properties', ...folders), name)
    const global = entryOf(template, globalsFor(template, resource.type), name)
    return [own, global].filter(entry => entry !== undefined)
  })
}

function localPath({ value }: Entry): string | undefined {
  const path = isScalar(value) ? plainText(value) : undefined
  if (path === undefined || path === '' || isAbsolute(path)) return undefined
  return isRemote(path) || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.includes('{{resolve:') ? undefined : path
}

function rebased(path: string, { from, to }: Rebase): string {
  const way = relative(to, resolve(from, path)).split(sep).join('/')
  return way === '' ? '.' : way
}
