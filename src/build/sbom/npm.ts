/** Node.js: the package.json of every package below a `node_modules`. */

import { z } from 'zod'
import { jsonOf } from './json.ts'
import { licenceLine, type PackageFacts } from './package-facts.ts'

const named = z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)])
/** Broken licences don't hide the package. */
const schema = z.object({
  name: z.string().regex(/^(?:@[^/@]+\/)?[^/@]+$/),
  version: z.string().min(1),
  license: named.optional().catch(undefined),
  licenses: z.array(named).optional().catch(undefined),
})

export function npmPackage(text: string, path: string): PackageFacts[] {
  const { data } = schema.safeParse(jsonOf(text))
  if (data === undefined) return []
  const { version, license, licenses = [] } = data
  const [name = '', scope] = data.name.split('/').reverse()
  const group = scope === undefined ? {} : { group: scope }
  const licences = license === undefined ? licenses.flatMap(licenceLine) : licenceLine(license)
  return [{ ecosystem: 'npm', ...group, name, version, licences, path }]
}
