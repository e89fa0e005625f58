/** Trees for tests: small ones by hand, random ones for properties, and what other programs read in an archive. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { openArchives } from '../../src/archive/content.ts'
import { readMember } from '../../src/archive/inflate.ts'
import { findBadPath } from '../../src/archive/member-paths.ts'
import { type Entry, type FileMode, makeTree, type Tree } from '../../src/model/tree.ts'

export function text(path: string, content: string, mode: FileMode = 0o644): Entry {
  return { kind: 'bytes', path, mode, bytes: Buffer.from(content) }
}

export function link(path: string, target: string): Entry {
  return { kind: 'link', path, target }
}

/** Writes a file below the folder and gives its entry. */
export function onDisk(
  folder: string,
  path: string,
  content: string | Uint8Array,
  mode: FileMode = 0o644,
): Entry {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content, { mode })
  return { kind: 'disk', path, mode, file, size: Buffer.byteLength(content) }
}

/** Bytes that deflate cannot shrink, or text that it can: the same for the same seed. */
export function noise(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}

const part = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      'node_modules',
      'a',
      'A',
      '-x',
      'é',
      'e\u0301',
      '\u{1f600}',
      '\uffee',
      'line\nbreak',
      'x'.repeat(255),
    ),
  )
  .map(name => name.replace(/[/\\\0\p{Surrogate}]/gu, '_').replace(/^\.{1,2}$/, 'dot'))

const path = fc.array(part, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'))

const content = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.uint8Array({ maxLength: 3000 }),
  fc.tuple(fc.string({ minLength: 1, maxLength: 30 }), fc.nat(400)).map(([s, n]) => Buffer.from(s.repeat(n))),
)

const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({
    kind: fc.constant('bytes' as const),
    path,
    mode: fc.constantFrom(0o644, 0o755),
    bytes: content,
  }),
  fc.record({ kind: fc.constant('link' as const), path, target: path }),
)

/** Any tree that may be packed. */
export const randomTree: fc.Arbitrary<Tree> = fc.array(entry, { maxLength: 12 }).map(entries => {
  const kept: Entry[] = []
  for (const candidate of entries) {
    if (findBadPath([...kept, candidate]) === undefined) kept.push(candidate)
  }
  return makeTree(kept)
})

/** One member as people see it; `mode` in octal with the file type, `content` as SHA-256. */
export interface Seen {
  name: string
  mode: string
  content: string
}

/** What a tree promises, in the order of the archive. */
export function promised(tree: Tree): Seen[] {
  return tree.map(item => ({
    name: item.path,
    mode: item.kind === 'link' ? '120777' : `100${item.mode.toString(8)}`,
    content: createHash('sha256').update(contentOf(item)).digest('hex'),
  }))
}

/** The content of members (inflated), bytes and links. */
export function contentOf(item: Entry): Uint8Array {
  if (item.kind === 'disk') throw new TypeError('read the file instead')
  if (item.kind === 'link') return Buffer.from(item.target)
  if (item.kind === 'bytes') return item.bytes
  using archives = openArchives()
  return readMember(item, archives)
}

/** What Python's zipfile sees in archives, all in one process; it also checks every CRC. */
export function seenByPython(archives: readonly string[]): PythonView[] {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', PYTHON_READER], {
    input: JSON.stringify(archives),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

export interface PythonView {
  members: Seen[]
  /** Whatever differs from the canon, by member. */
  odd: string[]
}

const PYTHON_READER = `
import sys, json, zipfile, hashlib
def view(path):
    with zipfile.ZipFile(path) as archive:
        members, odd = [], [] if archive.comment == b"" else ["comment"]
        for i in archive.infolist():
            members.append({"name": i.filename, "mode": "%o" % (i.external_attr >> 16),
                            "content": hashlib.sha256(archive.read(i)).hexdigest()})
            canon = (i.date_time == (1980, 1, 1, 0, 0, 0) and i.extra == b"" and i.comment == b"" and i.create_system == 3
                     and i.flag_bits == 0x800 and i.create_version == 20 and i.extract_version == 20
                     and i.internal_attr == 0 and i.external_attr & 0xffff == 0 and i.volume == 0)
            if not canon: odd.append(i.filename)
        return {"members": members, "odd": odd}
json.dump([view(path) for path in json.load(sys.stdin)], sys.stdout)
`
