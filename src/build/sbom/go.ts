/** Go: the modules that the linker notes in a program (runtime/debug.BuildInfo; debug/buildinfo, Go 1.18 and later). */

import type { PackageFacts } from './package-facts.ts'

const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1')
const HEADER_BYTES = 32
const INLINE_STRINGS = 2
/** The text of the modules stands between two marks of 16 bytes. */
const MARK_BYTES = 16

export function goModules(program: Buffer, path: string): PackageFacts[] {
  const at = program.indexOf(MAGIC)
  if (at === -1 || (program[at + 15] ?? 0) !== INLINE_STRINGS) return []
  const version = readString(program, at + HEADER_BYTES)
  const modules = version && readString(program, version.end)
  if (modules === undefined) return []
  const lines = modules.text.slice(MARK_BYTES, -MARK_BYTES).split('\n')
  return lines.flatMap((line, index) => {
    const [kind, name, number] = line.split('\t')
    if (kind !== 'dep' || name === undefined || number === undefined) return []
    // A module that was replaced is followed by what stands in its place.
    const [mark, instead, its] = lines[index + 1]?.split('\t') ?? []
    return mark === '=>' ? moduleOf(instead ?? name, its ?? number, path) : moduleOf(name, number, path)
  })
}

function moduleOf(module: string, version: string, path: string): PackageFacts[] {
  const slash = module.lastIndexOf('/')
  const group = slash === -1 ? {} : { group: module.slice(0, slash) }
  // A replacement by a folder has neither a name that others know nor a version.
  if (version === '' || module.startsWith('.') || module.startsWith('/')) return []
  return [{ ecosystem: 'golang', ...group, name: module.slice(slash + 1), version, licences: [], path }]
}

/** A length as a varint, then so many bytes. */
function readString(program: Buffer, start: number): { text: string; end: number } | undefined {
  let length = 0
  let at = start
  for (let shift = 0; shift < 28; shift += 7) {
    const byte = program[at++] ?? 0
    length |= (byte & 0x7f) << shift
    if (byte < 0x80) break
  }
  if (length === 0 || at + length > program.length) return undefined
  return { text: program.toString('latin1', at, at + length), end: at + length }
}
