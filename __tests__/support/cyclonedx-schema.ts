/** The JSON schema of CycloneDX 1.6, as the library ships it. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const library = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'))

/** Checks a document; every object may only have what the schema knows. */
export function cyclonedxSchema(): z.ZodType {
  return z.fromJSONSchema(withoutReferences(read('bom-1.6')) as Parameters<typeof z.fromJSONSchema>[0])
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(library, 'res/schema', `${name}.SNAPSHOT.schema.json`), 'utf8'))
}

/** References to other files are replaced by what is there; signatures, which we have none of, by anything. */
function withoutReferences(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutReferences)
  if (typeof schema !== 'object' || schema === null) return schema
  const { $ref } = Object(schema) as { $ref?: unknown }
  if (typeof $ref === 'string' && $ref.startsWith('spdx.')) return { enum: Object(read('spdx')).enum }
  if (typeof $ref === 'string' && $ref.startsWith('jsf-')) return {}
  const entries = Object.entries(schema).filter(([, value]) => !isChoiceOfKeys(value))
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutReferences(value)]))
}

/** `oneOf: [{required: [id]}, {required: [name]}]`: zod passes over what requires keys without naming their types. */
function isChoiceOfKeys(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(one => Object.keys(Object(one)).join() === 'required')
  )
}
