/** Records as they lie in a store: JSON that says which version of the format it is. */

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ArtifactRecord } from '../model/artifact.ts'

const RECORD_VERSION = 1

const DIGEST = /^[0-9a-f]{64}$/

const byteCount = z.number().int().nonnegative()

const nativeFile = z.object({
  path: z.string(),
  machine: z.string(),
  libc: z.enum(['glibc', 'musl']).exactOptional(),
  needed: z.array(z.string()),
  versions: z.record(z.string(), z.string()),
  package: z.string().exactOptional(),
  names: z.array(z.string()).exactOptional(),
})

const imageDigest = z.string().regex(/^sha256:[0-9a-f]{64}$/)

const schema = z.object({
  version: z.literal(RECORD_VERSION),
  digest: z.string().regex(DIGEST),
  size: byteCount,
  unzippedSize: byteCount,
  files: byteCount,
  tools: z.record(z.string(), z.string()),
  native: z.array(nativeFile).exactOptional(),
  image: z.object({ id: imageDigest, digest: imageDigest }).exactOptional(),
})

/** Undefined for anything that is not a whole record of this version. */
export function parseRecord(text: string): ArtifactRecord | undefined {
  const parsed = schema.safeParse(jsonOf(text))
  if (!parsed.success) return undefined
  const { version: _, ...record } = parsed.data
  return record
}

export function formatRecord(record: ArtifactRecord): string {
  const { digest, size, unzippedSize, files, tools, native, image } = record
  const written = { version: RECORD_VERSION, digest, size, unzippedSize, files, tools, native, image }
  return `${JSON.stringify(written)}\n`
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** SHA-256, hex. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Digests become names of files and objects, so nothing else may pass for one. Throws a RangeError. */
export function assertDigest(text: string): void {
  if (!DIGEST.test(text)) throw new RangeError(`not a SHA-256 digest: ${JSON.stringify(text)}`)
}
