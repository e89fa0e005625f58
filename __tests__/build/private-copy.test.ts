import { lstatSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packTree } from '../../src/archive/pack-tree.ts'
import { readZip } from '../../src/archive/read-zip.ts'
import { copyTree, listTree } from '../../src/build/private-copy.ts'
import { makeTree } from '../../src/model/tree.ts'
import { failureOf, folderWith } from './support.ts'

describe('a private copy', () => {
  it('has the content, modes and links of the tree, and shares nothing with the source', () => {
    const source = folderWith({
      'a/b.txt': 'mine',
      run: { program: '#!/bin/sh\n' },
      'a/l': { link: '../run' },
    })
    const copy = join(folderWith(), 'deep/copy')
    copyTree(listTree(source), copy)
    expect(readlinkSync(join(copy, 'a/l'))).toBe('../run')
    expect(statSync(join(copy, 'run')).mode & 0o777).toBe(0o755)
    expect(statSync(join(copy, 'a/b.txt')).mtime.getUTCFullYear()).toBe(1980)
    writeFileSync(join(copy, 'a/b.txt'), 'changed')
    expect(readFileSync(join(source, 'a/b.txt'), 'utf8')).toBe('mine')
    expect(lstatSync(join(copy, 'a/b.txt')).ino).not.toBe(lstatSync(join(source, 'a/b.txt')).ino)
  })

  it('takes files from archives and from memory', async () => {
    const text = 'the same again '.repeat(100)
    const bytes = new TextEncoder().encode(text)
    const zip = join(folderWith(), 'some.zip')
    await packTree({ tree: makeTree([{ kind: 'bytes', path: 'a.txt', mode: 0o644, bytes }]), to: zip })
    const copy = folderWith()
    copyTree([...readZip(zip), { kind: 'bytes', path: 'b.txt', mode: 0o755, bytes }], copy)
    expect(readFileSync(join(copy, 'a.txt'), 'utf8')).toBe(text)
    expect(readFileSync(join(copy, 'b.txt'), 'utf8')).toBe(text)
  })
})

describe('what a build left', () => {
  it('is listed with its modes, and links in it become relative', () => {
    const folder = folderWith({ 'bin/run': { program: '' }, 'data.txt': '1' })
    symlinkSync(join(folder, 'data.txt'), join(folder, 'bin/data'))
    expect(listTree(folder)).toMatchObject([
      { kind: 'link', path: 'bin/data', target: '../data.txt' },
      { kind: 'disk', path: 'bin/run', mode: 0o755 },
      { kind: 'disk', path: 'data.txt', mode: 0o644 },
    ])
    expect(listTree(join(folder, 'nothing'))).toEqual([])
  })

  it.each([
    ['/etc/hostname', 'outside the artifact'],
    ['nothing.txt', 'nowhere'],
  ])('may not hold a link to %s', async (link, where) => {
    const folder = folderWith({ 'a.txt': { link } })
    const failure = await failureOf(() => listTree(folder))
    expect(failure).toMatchObject({ class: 'build', message: expect.stringContaining(where) })
  })
})
