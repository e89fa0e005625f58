/** .NET: `<program>.deps.json`, the runtime's list of libraries (runtime-configuration-file, .NET SDK). */

import { z } from 'zod'
import { jsonOf } from './json.ts'
import type { PackageFacts } from './package-facts.ts'

const schema = z.object({ libraries: z.record(z.string(), z.object({ type: z.string() })) })

export function dotnetPackages(text: string, path: string): PackageFacts[] {
  const libraries = schema.safeParse(jsonOf(text)).data?.libraries ?? {}
  return Object.entries(libraries).flatMap(([key, { type }]) => {
    const [name, version] = key.split('/')
    if (type !== 'package' || !name || !version) return []
    return [{ ecosystem: 'nuget' as const, name, version, licences: [], path }]
  })
}
