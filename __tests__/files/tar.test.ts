/** Tar archives of the tools that people have. */

import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readMember, readTar, TAR_END, tarHeader, tarPadding } from '../../src/files/tar.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('tar')
})
afterEach(() => folder[Symbol.dispose]())

const LONG = `${'long-folder/'.repeat(20)}ümläut.txt`

function archiveOf(format: string): string {
  const root = join(folder.path, 'root')
  for (const [path, content] of Object.entries({ 'a.txt': 'a', 'sub/empty': '', [LONG]: 'long' })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  symlinkSync('../a.txt', join(root, 'sub/soft'))
  symlinkSync('soft-loop', join(root, 'soft-loop'))
  linkSync(join(root, 'a.txt'), join(root, 'hard'))
  const archive = join(folder.path, 'archive.tar')
  execFileSync('tar', ['-c', `--format=${format}`, '--sort=name', '-f', archive, '-C', root, '.'])
  return archive
}

const text = (archive: string, path: string) => {
  const member = readTar(archive).get(path)
  return member === undefined ? undefined : readMember(member, 100).toString()
}

describe('readTar', () => {
  it.each(['gnu', 'pax'])('finds files, long names and links of %s archives', format => {
    const archive = archiveOf(format)
    expect([...readTar(archive).keys()].sort()).toEqual(
      ['a.txt', 'hard', LONG, 'sub/empty', 'sub/soft'].sort(),
    )
    expect([text(archive, LONG), text(archive, 'sub/soft'), text(archive, 'hard')]).toEqual([
      'long',
      'a',
      'a',
    ])
    expect(text(archive, 'sub/empty')).toBe('')
  })

  it('refuses what is no archive, and one that ends early', () => {
    const other = join(folder.path, 'other')
    writeFileSync(other, 'x'.repeat(2000))
    expect(() => readTar(other)).toThrow('it is not a tar archive')
    const archive = archiveOf('gnu')
    truncateSync(archive, 2048)
    const cut = join(folder.path, 'cut.tar')
    writeFileSync(cut, Buffer.concat([tarHeader('big', 10_000), Buffer.alloc(512)]))
    expect(() => readTar(cut)).toThrow('it ends in the middle of a file')
  })
})

describe('tarHeader', () => {
  it('makes archives that tar reads', () => {
    const archive = join(folder.path, 'own.tar')
    writeFileSync(archive, Buffer.concat([tarHeader('x/y', 3), Buffer.from('abc'), tarPadding(3), TAR_END]))
    expect(execFileSync('tar', ['-x', '-O', '-f', archive, 'x/y'], { encoding: 'utf8' })).toBe('abc')
    expect(text(archive, 'x/y')).toBe('abc')
  })

  it('has room for sizes beyond 8 GB', () => {
    const archive = join(folder.path, 'big.tar')
    writeFileSync(archive, tarHeader('x', 9 * 1024 ** 3))
    const listed = execFileSync('sh', ['-c', `tar -tv -f ${archive} 2>/dev/null || true`], {
      encoding: 'utf8',
    })
    expect(listed).toContain(String(9 * 1024 ** 3))
    expect(() => readTar(archive)).toThrow('it ends in the middle of a file')
    expect(readFileSync(archive).length).toBe(512)
  })
})
