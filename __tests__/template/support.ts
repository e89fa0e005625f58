/** Small builders for the template tests. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isMap, isNode, isScalar, isSeq } from 'yaml'
import { Failure, formatPlace } from '../../src/report/failure.ts'
import { entriesOf, follow, textOf } from '../../src/template/nodes.ts'
import { parseTemplate, type Template } from '../../src/template/read-template.ts'
import { makeScope, type Scope } from '../../src/template/scope.ts'

/** A template as `template.yaml` in the working folder. */
export function template(text: string, file = 'template.yaml'): Template {
  return parseTemplate(text, file)
}

/** What its expressions mean with these parameters. */
export function scopeOf(
  text: string,
  parameters: Readonly<Record<string, string>> = {},
  file?: string,
): Scope {
  return makeScope(template(text, file), { parameters })
}

/** What a user is told of each failure: `place: message / remedy`. */
export function told(failures: readonly Failure[]): string[] {
  return failures.map(failure => {
    const place = failure.place === undefined ? '' : `${formatPlace(failure.place)}: `
    return `${place}${failure.message} / ${failure.remedy}`
  })
}

/** What a user is told when the work fails; fails itself when it doesn't, or when it fails with anything else. */
export function complaints(work: () => unknown): string[] {
  try {
    work()
  } catch (error) {
    if (error instanceof Failure && error.class === 'user') return told([error, ...error.others])
    throw error
  }
  throw new Error('expected a failure')
}

/** The meaning of a template: aliases followed, merge keys applied, tags kept, scalars as text with their kind. */
export function meaning(of: Template, node: unknown = of.document.contents): unknown {
  const target = follow(of, node)
  const tag = isNode(target) && target.tag !== undefined ? [target.tag] : []
  if (isMap(target)) {
    const entries = entriesOf(of, target).map(({ key, value }): [string, unknown] => [
      key,
      meaning(of, value),
    ])
    return [...tag, new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)))]
  }
  if (isSeq(target)) return [...tag, 'list', target.items.map(item => meaning(of, item))]
  return isScalar(target) ? [...tag, typeof target.value, textOf(target)] : [...tag, 'nothing']
}

/** Writes files below a folder; names that end in `/` are folders. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true })
    if (!name.endsWith('/')) writeFileSync(path, content)
  }
}
