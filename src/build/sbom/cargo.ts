/** Rust: the list of crates that `cargo auditable` puts into a program: section `.dep-v0`, JSON compressed by zlib. */

import { inflateSync } from 'node:zlib'
import { z } from 'zod'
import { jsonOf } from './json.ts'
import type { PackageFacts } from './package-facts.ts'

const schema = z.object({
  packages: z.array(
    z.object({
      name: z.string().min(1),
      version: z.string().min(1),
      kind: z.string().optional(),
      root: z.boolean().optional(),
    }),
  ),
})

const MAX_LIST_BYTES = 8 << 20 // cargo-auditable, PARSING.md

export function auditedCrates(program: Buffer, path: string): PackageFacts[] {
  const section = sectionOf(program, '.dep-v0')
  if (section === undefined) return []
  const { packages = [] } = schema.safeParse(jsonOf(inflated(section))).data ?? {}
  const inside = packages.filter(({ kind, root }) => kind !== 'build' && root !== true)
  return inside.map(({ name, version }) => ({ ecosystem: 'cargo', name, version, licences: [], path }))
}

function inflated(section: Buffer): string {
  try {
    return inflateSync(section, { maxOutputLength: MAX_LIST_BYTES }).toString('utf8')
  } catch {
    return ''
  }
}

/** Of 64 bits, little-endian, as all of Lambda's processors are (ELF-64 object file format, section headers). */
function sectionOf(program: Buffer, wanted: string): Buffer | undefined {
  try {
    if (program.readUInt16LE(4) !== 0x0102) return undefined
    const [table, size, count, names] = [
      Number(program.readBigUInt64LE(40)),
      program.readUInt16LE(58),
      program.readUInt16LE(60),
      program.readUInt16LE(62),
    ]
    const at = (index: number) => table + index * size
    const contentOf = (header: number) => {
      const start = Number(program.readBigUInt64LE(header + 24))
      return program.subarray(start, start + Number(program.readBigUInt64LE(header + 32)))
    }
    const texts = contentOf(at(names))
    for (let index = 0; index < count; index++) {
      const name = program.readUInt32LE(at(index))
      if (texts.toString('latin1', name, name + wanted.length + 1) === `${wanted}\0`)
        return contentOf(at(index))
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return undefined
}
