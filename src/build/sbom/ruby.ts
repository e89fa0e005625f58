/** Ruby: the specification that RubyGems writes for every installed gem, in its fixed form. */

import { licenceLine, type PackageFacts } from './package-facts.ts'

export function gem(text: string, path: string): PackageFacts[] {
  const name = /^ *s\.name = "([^"]+)"/m.exec(text)?.[1]
  const version = /^ *s\.version = "([^"]+)"/m.exec(text)?.[1]
  if (name === undefined || version === undefined) return []
  const licences = /^ *s\.licenses = \[(.*)\]$/m.exec(text)?.[1] ?? ''
  const named = [...licences.matchAll(/"([^"]+)"/g)].flatMap(match => licenceLine(match[1]))
  return [{ ecosystem: 'gem', name, version, licences: named, path }]
}
