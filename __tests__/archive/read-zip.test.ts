import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packTree } from '../../src/archive/pack-tree.ts'
import { readZip } from '../../src/archive/read-zip.ts'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { makeTree } from '../../src/model/tree.ts'
import { Failure } from '../../src/report/failure.ts'
import { needsTool } from '../support/tools.ts'
import { contentOf, link, promised, text } from './trees.ts'

const TREE = makeTree([
  text('app.py', 'def handler(event, context):\n    return 1\n'.repeat(9)),
  text('bin/run', '#!/bin/sh\n', 0o755),
  link('bin/latest', 'run'),
])

describe("an archive of somebody else's program", needsTool('python3'), () => {
  it('is read with folders, a comment, extra fields, sizes behind the data, other methods and modes', () => {
    using folder = temporaryFolder()
    const tree = readZip(
      madeByPython(
        folder.path,
        `
z.comment = b"made by hand"
z.mkdir("pkg") if hasattr(z, "mkdir") else z.writestr("pkg/", b"")
member("pkg/a.txt", b"stored", compress_type=zipfile.ZIP_STORED)
member("pkg/run", b"#!/bin/sh\\n" * 50, external_attr=0o100775 << 16)
member("secret", b"x" * 100, external_attr=0o100600 << 16)
member("windows.txt", b"w" * 100, create_system=0, external_attr=0x20)
member("link", b"pkg/run", external_attr=0o120777 << 16)
member("extra", b"e" * 100, extra=b"\\x55\\x54\\x05\\x00\\x01abcd")
with z.open("streamed", "w") as f: f.write(b"s" * 5000)
`,
        'stream',
      ),
    )
    expect(tree.map(entry => [entry.path, entry.kind === 'link' ? entry.target : entry.mode])).toEqual([
      ['extra', 0o644],
      ['link', 'pkg/run'],
      ['pkg/a.txt', 0o644],
      ['pkg/run', 0o755],
      ['secret', 0o644],
      ['streamed', 0o644],
      ['windows.txt', 0o644],
    ])
    expect(Buffer.from(contentOf(tree[5] ?? link('', ''))).toString()).toBe('s'.repeat(5000))
  })

  it.each([
    ['a name that leads out', 'member("../evil", b"x")', '"../evil" has an empty, "." or ".." part'],
    ['an absolute name', 'member("/etc/evil", b"x")', '"/etc/evil" is an absolute path'],
    ['a drive letter', 'member("C:/evil", b"x")', '"C:/evil" is an absolute path'],
    ['a backslash', 'member("a@evil", b"x"); patch(b"a@evil", b"a\\\\evil")', '"a\\\\evil" has a backslash'],
    ['a NUL', 'member("a@evil", b"x"); patch(b"a@evil", b"a\\0evil")', '"a\\u0000evil" has a NUL'],
    ['a name twice', 'member("a", b"x"); member("a", b"y")', '"a" is there twice'],
    ['a file below a file', 'member("a", b"x"); member("a/b", b"y")', '"a" is a file and a folder at once'],
    [
      'a folder named as a file',
      'member("a", b"x"); member("a/", b"")',
      '"a" is a file and a folder at once',
    ],
    [
      'a link out',
      'member("l", b"../../etc", external_attr=0o120777 << 16)',
      '"l" is a link that leads out of the archive',
    ],
    [
      'a file below a link',
      'member("l", b"x", external_attr=0o120777 << 16); member("l/f", b"")',
      '"l" is a file and a folder at once',
    ],
    ['a device', 'member("dev", b"", external_attr=0o020644 << 16)', 'dev is neither a file nor a link'],
    [
      'an unknown method',
      'member("a", b"x" * 99, compress_type=zipfile.ZIP_LZMA)',
      'a is compressed by method 14',
    ],
    ['encryption', 'member("a", b"x"); flag(1)', 'a is encrypted'],
    [
      'two names for one member',
      'member("one", b"x"); patch(b"one", b"two", 1)',
      'the two headers of two disagree',
    ],
    ['a name that is not UTF-8', 'member("abc", b"x"); patch(b"abc", b"\\xff\\xfe\\xfd")', 'is not UTF-8'],
    ['bytes after its end', 'member("a", b"x"); append(b"more")', 'something follows it'],
    ['a second end', 'member("a", b"x"); append_end()', 'it has two ends'],
    [
      'bytes before its start',
      'member("a", b"x"); prepend(b"#!/bin/sh")',
      'its directory is not where its end says',
    ],
  ])('is refused with %s', (_, script, message) => {
    using folder = temporaryFolder()
    const path = madeByPython(folder.path, script)
    expect(() => readZip(path)).toThrow(
      expect.objectContaining({ class: 'environment', message: expect.stringContaining(message) }),
    )
  })
})

describe('a damaged archive', () => {
  it('is refused or read as it was, whatever byte is changed', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'a.zip')
    await packTree({ tree: TREE, to: path })
    const sound = readFileSync(path)
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Buffer.from(sound)
        bytes[at] = (bytes[at] ?? 0) ^ change
        writeFileSync(path, bytes)
        for (const seen of readAll(path) ?? []) {
          expect(promised(TREE).map(promise => promise.content)).toContain(seen.content)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is refused when it ends early', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'a.zip')
    await packTree({ tree: TREE, to: path })
    const sound = readFileSync(path)
    for (let length = 0; length < sound.length; length += 7) {
      writeFileSync(path, sound.subarray(0, length))
      expect(() => readZip(path)).toThrow('is not a sound zip archive')
    }
  })

  it('does not unpack to more than it announced', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'a.zip')
    await packTree({ tree: [text('bomb', 'x'.repeat(1_000_000))], to: path })
    const [member] = readZip(path)
    if (member?.kind !== 'member') throw new Error('no member')
    expect(() => contentOf({ ...member, size: 10 })).toThrow('bomb in')
  })
})

/** Undefined when it was refused as it should be. */
function readAll(path: string) {
  try {
    return promised(readZip(path))
  } catch (error) {
    if (error instanceof Failure && error.class === 'environment') return undefined
    throw error
  }
}

/** Runs the lines with `z`, an open archive; the functions change the finished file. */
function madeByPython(folder: string, lines: string, mode: 'seek' | 'stream' = 'seek'): string {
  const path = join(folder, 'made.zip')
  const { status, stderr } = spawnSync('python3', ['-W', 'ignore', '-c', PYTHON, path, lines, mode], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return path
}

const PYTHON = `
import io, sys, zipfile
path, lines, mode = sys.argv[1:]
later = []

class Pipe(io.RawIOBase):  # cannot seek back, so that zipfile writes the sizes behind the data
    def __init__(self): self.data = bytearray()
    def writable(self): return True
    def write(self, part): self.data += part; return len(part)

def member(name, data, **attributes):
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o100644 << 16
    for key, value in attributes.items(): setattr(info, key, value)
    z.writestr(info, data)

def patch(old, new, occurrence=None):
    def change(data):
        if occurrence is None: return data.replace(old, new)
        parts = data.split(old)
        return old.join(parts[:occurrence + 1]) + new + old.join(parts[occurrence + 1:])
    later.append(change)

def flag(bits):
    def change(data):
        data = bytearray(data)
        data[6] |= bits
        data[data.index(b"PK\\x01\\x02") + 8] |= bits
        return bytes(data)
    later.append(change)

def append(more): later.append(lambda data: data + more)
def prepend(more): later.append(lambda data: more + data)

def append_end():  # an end inside the comment of an end
    def change(data):
        end = data[-22:]
        return data[:-2] + (len(end)).to_bytes(2, "little") + end
    later.append(change)

target = Pipe() if mode == "stream" else io.BytesIO()
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as z:
    exec(lines)
data = bytes(target.data) if mode == "stream" else target.getvalue()
for change in later: data = change(data)
open(path, "wb").write(data)
`
