/** Finds the native code in a tree and reads what each file asks of the machine that runs it. */

import { closeSync, openSync, readSync } from 'node:fs'
import { posix } from 'node:path'
import type { NativeFile } from '../../model/artifact.ts'
import { type BytesEntry, type DiskEntry, entrySize, type MemberEntry, type Tree } from '../../model/tree.ts'
import { type ByteSource, type Elf, readElf } from './elf.ts'
import { packageFinder } from './package-of.ts'

export interface NativeReading {
  /** The content of a member of an archive; archives are somebody else's craft. */
  read: (entry: MemberEntry) => Uint8Array
  /** What is known of a member already: its facts, or null when it is no native code. Undefined means: read it. */
  known?: (entry: MemberEntry) => NativeFile | null | undefined
}

/** In the order of the tree. A file that cannot be read is passed over: packing it fails, and says why. */
export function readNativeCode(tree: Tree, reading: NativeReading): NativeFile[] {
  const found: NativeFile[] = []
  const packageOf = packageFinder(tree, reading.read)
  for (const entry of tree) {
    if (entry.kind === 'link' || !mayBeNative(entry)) continue
    const known = entry.kind === 'member' ? reading.known?.(entry) : undefined
    if (known === null) continue
    const elf = known ?? readEntry(entry, reading)
    if (elf === undefined) continue
    const facts = 'path' in elf ? elf : describe(elf)
    const brought = facts.package ?? packageOf(entry.path)
    found.push({ ...facts, path: entry.path, ...(brought === undefined ? {} : { package: brought }) })
  }
  return withNames(found, tree)
}

type FileEntry = DiskEntry | BytesEntry | MemberEntry

const LIBRARY = /\.(so|node)$|\.so\.\d[\d.]*$/
/** Files that nobody runs as machine code, whatever their mode says: some tools mark everything as executable. */
const TEXT =
  /\.(py|pyi|js|mjs|cjs|ts|mts|cts|map|json|md|txt|html?|css|xml|ya?ml|toml|sh|rb|php|class|jar|dll|h|c|cc|cpp|svg|png)$/i
/** The smallest ELF header, of 32 bits. */
const SMALLEST_BYTES = 52

function mayBeNative(entry: FileEntry): boolean {
  if (!LIBRARY.test(entry.path) && (entry.mode !== 0o755 || TEXT.test(entry.path))) return false
  return entrySize(entry) >= SMALLEST_BYTES
}

function readEntry(entry: FileEntry, reading: NativeReading): Elf | undefined {
  if (entry.kind === 'bytes') return readElf(sourceOf(entry.bytes))
  return entry.kind === 'member' ? readElf(sourceOf(reading.read(entry))) : readFile(entry.file)
}

function sourceOf(bytes: Uint8Array): ByteSource {
  return (offset, length) =>
    bytes.subarray(Math.min(offset, bytes.length), Math.min(offset + length, bytes.length))
}

function readFile(file: string): Elf | undefined {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, 'r')
    return readElf(pagesOf(descriptor))
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** What is read lies in a few places: asking the system for whole pages saves most questions. */
const PAGE_BYTES = 1 << 14

function pagesOf(descriptor: number): ByteSource {
  const pages = new Map<number, Uint8Array>()
  return (offset, length) => {
    const start = Math.floor(offset / PAGE_BYTES) * PAGE_BYTES
    if (offset + length > start + PAGE_BYTES) return readAt(descriptor, offset, length)
    const page = pages.get(start) ?? readAt(descriptor, start, PAGE_BYTES)
    pages.set(start, page)
    return page.subarray(
      Math.min(offset - start, page.length),
      Math.min(offset - start + length, page.length),
    )
  }
}

function readAt(descriptor: number, offset: number, length: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(length)
  return buffer.subarray(0, readSync(descriptor, buffer, 0, length, offset))
}

function describe({ machine, interpreter, needed, versions }: Elf): Omit<NativeFile, 'path'> {
  const libc = libcOf(interpreter, needed, versions)
  return { machine, ...(libc === undefined ? {} : { libc }), needed, versions }
}

/** musl calls itself `libc.so` or, on Alpine, `libc.musl-x86_64.so.1`; glibc is `libc.so.6`. */
function libcOf(
  interpreter: string | undefined,
  needed: readonly string[],
  versions: Elf['versions'],
): NativeFile['libc'] {
  const isMusl = (name: string) =>
    name === 'libc.so' || name.startsWith('libc.musl-') || name.startsWith('ld-musl-')
  if (needed.some(isMusl) || (interpreter !== undefined && isMusl(posix.basename(interpreter)))) return 'musl'
  return needed.includes('libc.so.6') || versions['GLIBC'] !== undefined ? 'glibc' : undefined
}

/** Libraries often come as `libx.so.1.2` with a link `libx.so.1`, which is the name that others ask for. */
function withNames(files: readonly NativeFile[], tree: Tree): NativeFile[] {
  const links = new Map(
    tree.flatMap(entry => (entry.kind === 'link' ? [[entry.path, entry.target] as const] : [])),
  )
  const names = new Map<string, string[]>()
  for (const path of links.keys()) {
    if (!LIBRARY.test(path)) continue
    const end = endOf(path, links)
    names.set(end, [...(names.get(end) ?? []), posix.basename(path)])
  }
  return files.map(file => {
    const further = names.get(file.path)
    return further === undefined ? file : { ...file, names: further }
  })
}

const MOST_LINKS = 8

function endOf(path: string, links: ReadonlyMap<string, string>): string {
  let at = path
  for (let count = 0; count < MOST_LINKS; count++) {
    const target = links.get(at)
    if (target === undefined) return at
    at = posix.normalize(posix.join(posix.dirname(at), target))
  }
  return at
}
