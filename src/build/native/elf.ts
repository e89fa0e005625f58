/**
 * Reads of a program or shared library for Linux what decides where it runs: the processor, the C library, the shared
 * libraries that it needs and the versions that it asks of them. Only headers and the dynamic section are read, never
 * the code. (System V ABI, chapters 4 and 5; symbol versions: Linux Standard Base, core, 10.7.)
 */

/** Gives bytes of a file: as many as are there, up to `length`. Anything may be asked, also what lies outside. */
export type ByteSource = (offset: number, length: number) => Uint8Array

export interface Elf {
  /** `x86_64`, `arm64`, or a name for what else it is for. */
  machine: string
  /** The loader that a program names: `/lib64/ld-linux-x86-64.so.2`. */
  interpreter?: string
  needed: string[]
  /** By prefix, the newest version that is asked for: `{GLIBC: '2.28'}`. References that may be missing don't count. */
  versions: Record<string, string>
}

/**
 * Undefined for what is no program or shared library in ELF. Never throws: what is cut short or lies about itself gives
 * what could be read until then.
 */
export function readElf(source: ByteSource): Elf | undefined {
  const header = viewOf(source, 0, HEADER_BYTES)
  if (header.byteLength < 20 || header.getUint32(0) !== MAGIC) return undefined
  const [bits, order] = [header.getUint8(4), header.getUint8(5)]
  if ((bits !== BITS_32 && bits !== BITS_64) || (order !== LITTLE_ENDIAN && order !== BIG_ENDIAN))
    return undefined
  const little = order === LITTLE_ENDIAN
  const type = header.getUint16(16, little)
  if (type !== EXECUTABLE && type !== SHARED) return undefined
  const elf: Elf = {
    machine: machineName(header.getUint16(18, little), bits, little),
    needed: [],
    versions: {},
  }
  // Lambda's processors have 64 bits and are little-endian: of others it is enough to know what they are.
  if (bits !== BITS_64 || !little || header.byteLength < HEADER_BYTES) return elf
  return { ...elf, ...readDynamicPart(source, header) }
}

const HEADER_BYTES = 64
const MAGIC = 0x7f454c46 // "\x7fELF"
const BITS_32 = 1
const BITS_64 = 2
const LITTLE_ENDIAN = 1
const BIG_ENDIAN = 2
const EXECUTABLE = 2 // ET_EXEC
const SHARED = 3 // ET_DYN

/** e_machine, as the System V ABI's registry numbers processors. */
const MACHINES: Readonly<Record<number, string>> = {
  3: 'x86 (32 bits)',
  8: 'mips',
  20: 'ppc',
  21: 'ppc64',
  22: 's390x',
  40: 'arm (32 bits)',
  62: 'x86_64',
  183: 'arm64',
  243: 'riscv64',
  258: 'loongarch64',
}

function machineName(number: number, bits: number, little: boolean): string {
  const name = MACHINES[number] ?? `processor ${number}`
  const usual = (bits === BITS_64 && little) || !/^(x86_64|arm64)$/.test(name)
  return usual ? name : `${name} (${bits === BITS_64 ? 'big-endian' : '32-bit pointers'})`
}

interface Segment {
  type: number
  offset: number
  address: number
  size: number
}

const LOAD = 1 // PT_LOAD
const DYNAMIC = 2 // PT_DYNAMIC
const INTERPRETER = 3 // PT_INTERP

function readDynamicPart(
  source: ByteSource,
  header: DataView,
): Pick<Elf, 'needed' | 'versions' | 'interpreter'> {
  const segments = readSegments(source, header)
  const interpreter = segments.find(segment => segment.type === INTERPRETER)
  const path = interpreter === undefined ? undefined : textAt(source, interpreter.offset)
  const dynamic = segments.find(segment => segment.type === DYNAMIC)
  const tables = dynamic === undefined ? undefined : readDynamic(source, dynamic)
  return {
    needed: tables === undefined ? [] : readNeeded(source, segments, tables),
    versions: tables === undefined ? {} : readVersions(source, segments, tables),
    ...(path === undefined ? {} : { interpreter: path }),
  }
}

const SEGMENT_BYTES = 56
const MOST_SEGMENTS = 256

function readSegments(source: ByteSource, header: DataView): Segment[] {
  const size = header.getUint16(54, true)
  if (size < SEGMENT_BYTES) return []
  const count = Math.min(header.getUint16(56, true), MOST_SEGMENTS)
  const table = viewOf(source, longAt(header, 32), size * count)
  const segments: Segment[] = []
  for (let at = 0; at + SEGMENT_BYTES <= table.byteLength; at += size) {
    segments.push({
      type: table.getUint32(at, true),
      offset: longAt(table, at + 8),
      address: longAt(table, at + 16),
      size: longAt(table, at + 32),
    })
  }
  return segments
}

/** What the dynamic section says: addresses in memory, not places in the file. */
interface DynamicTables {
  /** Places of names in the string table. */
  needed: number[]
  strings: number
  versions: number | undefined
  versionCount: number
}

const DT_NEEDED = 1
const DT_STRTAB = 5
const DT_VERNEED = 0x6ffffffe
const DT_VERNEEDNUM = 0x6fffffff
const MOST_DYNAMIC_BYTES = 1 << 16

function readDynamic(source: ByteSource, { offset, size }: Segment): DynamicTables | undefined {
  const table = viewOf(source, offset, Math.min(size, MOST_DYNAMIC_BYTES))
  const needed: number[] = []
  const single = new Map<number, number>()
  for (let at = 0; at + 16 <= table.byteLength; at += 16) {
    const tag = longAt(table, at)
    if (tag === 0) break
    const value = longAt(table, at + 8)
    if (tag === DT_NEEDED) needed.push(value)
    else single.set(tag, value)
  }
  const strings = single.get(DT_STRTAB)
  if (strings === undefined) return undefined
  return { needed, strings, versions: single.get(DT_VERNEED), versionCount: single.get(DT_VERNEEDNUM) ?? 0 }
}

function readNeeded(source: ByteSource, segments: readonly Segment[], tables: DynamicTables): string[] {
  const strings = placeOf(segments, tables.strings)
  if (strings === undefined) return []
  const names = tables.needed.map(at => textAt(source, strings + at))
  return [...new Set(names.filter(name => name !== undefined))]
}

/** No real file has more; one that claims so only wants to keep us busy. */
const MOST_VERSIONS = 4096
const WEAK = 2 // VER_FLG_WEAK

/** The chains of .gnu.version_r: libraries, and below each one the versions that are asked of it. */
function readVersions(
  source: ByteSource,
  segments: readonly Segment[],
  tables: DynamicTables,
): Record<string, string> {
  const strings = placeOf(segments, tables.strings)
  let library = tables.versions === undefined ? undefined : placeOf(segments, tables.versions)
  const newest: Record<string, string> = {}
  if (strings === undefined) return newest
  let left = MOST_VERSIONS
  for (let index = 0; library !== undefined && index < tables.versionCount && left > 0; index++) {
    const entry = viewOf(source, library, 16)
    if (entry.byteLength < 16) break
    let at = library + entry.getUint32(8, true)
    for (let count = entry.getUint16(2, true); count > 0 && left > 0; count--, left--) {
      const version = viewOf(source, at, 16)
      if (version.byteLength < 16) break
      if ((version.getUint16(4, true) & WEAK) === 0) {
        noteVersion(newest, textAt(source, strings + version.getUint32(8, true)))
      }
      const next = version.getUint32(12, true)
      if (next === 0) break
      at += next
    }
    const next = entry.getUint32(12, true)
    library = next === 0 ? undefined : library + next
    left--
  }
  return newest
}

/** The markers of glibc for features of its loader, and the version that brought them (its NEWS). */
const FEATURES: Readonly<Record<string, string>> = {
  GLIBC_ABI_DT_RELR: 'GLIBC_2.36',
  GLIBC_ABI_GNU2_TLS: 'GLIBC_2.42',
}

function noteVersion(newest: Record<string, string>, name: string | undefined): void {
  const [, prefix, version] =
    /^(GLIBC|GLIBCXX)_(\d+(?:\.\d+){1,3})$/.exec(FEATURES[name ?? ''] ?? name ?? '') ?? []
  if (prefix === undefined || version === undefined) return
  const known = newest[prefix]
  if (known === undefined || compareVersions(known, version) < 0) newest[prefix] = version
}

/** Negative when `a` is older than `b`, part by part: 2.9 is older than 2.34. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(version => version.split('.').map(Number))
  for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Where in the file the content of an address of memory lies. */
function placeOf(segments: readonly Segment[], address: number): number | undefined {
  const segment = segments.find(
    ({ type, address: start, size }) => type === LOAD && address >= start && address < start + size,
  )
  return segment === undefined ? undefined : segment.offset + (address - segment.address)
}

const LONGEST_NAME_BYTES = 512

/** Text that ends with a zero byte; undefined where there is none. */
function textAt(source: ByteSource, offset: number): string | undefined {
  const bytes = bytesAt(source, offset, LONGEST_NAME_BYTES)
  const end = bytes.indexOf(0)
  return end <= 0 ? undefined : Buffer.from(bytes.subarray(0, end)).toString('utf8')
}

function viewOf(source: ByteSource, offset: number, length: number): DataView {
  const bytes = bytesAt(source, offset, length)
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function bytesAt(source: ByteSource, offset: number, length: number): Uint8Array {
  return Number.isSafeInteger(offset + length) && offset >= 0 ? source(offset, length) : new Uint8Array()
}

/** 64 bits without sign; what a number cannot hold exactly points nowhere anyway. */
function longAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}
