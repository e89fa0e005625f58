/**
 * A tree: the files that one artifact holds, wherever they lie. Nothing is copied to make one.
 * The archive packs trees; `build` lays them out as folders.
 */

/** Lambda needs to read everything and to run programs; nothing else of a file's mode matters. */
export type FileMode = 0o644 | 0o755

/** A file on disk, read when it is packed. `size` in bytes, as seen when the tree was made. */
export interface DiskEntry {
  kind: 'disk'
  path: string
  mode: FileMode
  file: string
  size: number
}

/** A file that exists in memory only. */
export interface BytesEntry {
  kind: 'bytes'
  path: string
  mode: FileMode
  bytes: Uint8Array
}

/** A symbolic link, kept as it is; `target` is relative and stays inside the tree. */
export interface LinkEntry {
  kind: 'link'
  path: string
  target: string
}

/** A file inside a zip archive of ours: its compressed bytes go into another archive as they are. */
export interface MemberEntry {
  kind: 'member'
  path: string
  mode: FileMode
  archive: string
  /** Where the member's data (not its header) starts in the archive, in bytes. */
  offset: number
  compressedSize: number
  size: number
  crc32: number
  method: 'store' | 'deflate'
}

export type Entry = DiskEntry | BytesEntry | LinkEntry | MemberEntry

/** Entries sorted by the bytes of `path`, no two alike. Paths are relative, with `/`, without `.` and `..`. */
export type Tree = readonly Entry[]

/** Uncompressed size of one entry, in bytes. */
export function entrySize(entry: Entry): number {
  if (entry.kind === 'bytes') return entry.bytes.length
  if (entry.kind === 'link') return Buffer.byteLength(entry.target)
  return entry.size
}

/**
 * Makes a tree of entries in any order. Where two have the same path the later one wins,
 * as with files copied one over another.
 */
export function makeTree(entries: Iterable<Entry>): Tree {
  const byPath = new Map<string, Entry>()
  for (const entry of entries) byPath.set(entry.path, entry)
  return [...byPath.values()].sort((a, b) => comparePaths(a.path, b.path))
}

/** Puts every entry below a folder (`python`, `nodejs/node_modules`); an empty folder changes nothing. */
export function below(folder: string, tree: Tree): Tree {
  return folder === '' ? tree : tree.map(entry => ({ ...entry, path: `${folder}/${entry.path}` }))
}

/**
 * The first path that is there twice, or that is a file while another path lies below it. Paths in any order; those of
 * folders end in `/`.
 */
export function findClash(paths: readonly string[]): { path: string; kind: 'twice' | 'nested' } | undefined {
  // Sorted, all that starts with a path follows it at once: no more than a few must be kept in mind.
  const sorted = isSorted(paths) ? paths : paths.toSorted()
  const before: string[] = []
  for (const path of sorted) {
    while (!path.startsWith(before.at(-1) ?? '')) before.pop()
    const file = before.at(-1)
    if (file === path) return { path, kind: 'twice' }
    if (file !== undefined && path[file.length] === '/') return { path: file, kind: 'nested' }
    if (!path.endsWith('/')) before.push(path)
  }
  return undefined
}

function isSorted(paths: readonly string[]): boolean {
  return paths.every((path, index) => index === 0 || (paths[index - 1] ?? '') <= path)
}

/** The order of UTF-8 bytes, which is not the order of UTF-16 units that `<` uses beyond the first plane. */
export function comparePaths(a: string, b: string): number {
  if (!SURROGATE.test(a) && !SURROGATE.test(b)) return a < b ? -1 : a > b ? 1 : 0
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** Only beyond the first plane do UTF-16 and UTF-8 sort differently; those characters need surrogates. */
const SURROGATE = /[\ud800-\udfff]/
