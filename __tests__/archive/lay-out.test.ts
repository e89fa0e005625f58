import { spawnSync } from 'node:child_process'
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/archive/lay-out.ts'
import { packTree } from '../../src/archive/pack-tree.ts'
import { readZip } from '../../src/archive/read-zip.ts'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { walk } from '../../src/files/walk.ts'
import { makeTree, type Tree } from '../../src/model/tree.ts'
import { link, onDisk, randomTree, text } from './trees.ts'

describe('a folder laid out', () => {
  it('holds copies of files, links as links, and modes that every user can read', async () => {
    using folder = temporaryFolder()
    const source = join(folder.path, 'src')
    const zip = join(folder.path, 'a.zip')
    await packTree({ tree: [text('pkg/run', '#!/bin/sh\n'.repeat(20), 0o755)], to: zip })
    const tree = makeTree([
      onDisk(source, 'app.js', 'exports.x = 1', 0o755),
      onDisk(source, 'secret.js', 'x'),
      text('made.txt', 'made'),
      link('latest', 'pkg/run'),
      ...readZip(zip),
    ])
    const out = join(folder.path, 'build', 'Orders')
    withUmask(0o077, () => layOut({ tree, folder: out }))
    expect(list(out)).toEqual([
      ['app.js', 0o755, 'exports.x = 1'],
      ['latest', 'link', 'pkg/run'],
      ['made.txt', 0o644, 'made'],
      ['pkg/run', 0o755, '#!/bin/sh\n'.repeat(20)],
      ['secret.js', 0o644, 'x'],
    ])
    expect(statSync(join(out, 'pkg')).mode & 0o777).toBe(0o755)
    expect(statSync(join(out, 'app.js')).ino).not.toBe(statSync(join(source, 'app.js')).ino)
    expect(readdirSync(join(folder.path, 'build'))).toEqual(['Orders'])
  })

  it('packs to the same archive as the tree itself', async () => {
    using folder = temporaryFolder()
    let count = 0
    await fc.assert(
      fc.asyncProperty(randomTree, async tree => {
        const name = join(folder.path, `${count++}`)
        layOut({ tree, folder: name })
        const direct = await packTree({ tree, to: `${name}-direct.zip` })
        const laidOut = await packTree({ tree: treeOf(name), to: `${name}-laid-out.zip` })
        expect(laidOut).toEqual(direct)
      }),
      { numRuns: 40 },
    )
  })

  it('replaces the old one as a whole', () => {
    using folder = temporaryFolder()
    const out = join(folder.path, 'out')
    layOut({ tree: [text('old', '1')], folder: out })
    layOut({ tree: [text('new', '2')], folder: out })
    expect(list(out)).toEqual([['new', 0o644, '2']])
    layOut({ tree: [], folder: out })
    expect(list(out)).toEqual([])
  })

  it('stays as it was when something fails', () => {
    using folder = temporaryFolder()
    const out = join(folder.path, 'out')
    layOut({ tree: [text('old', '1')], folder: out })
    const broken: Tree = [text('a', '2'), { kind: 'disk', path: 'b', mode: 0o644, file: '/nowhere', size: 1 }]
    expect(() => layOut({ tree: broken, folder: out })).toThrow('ENOENT')
    expect(() => layOut({ tree: [text('../evil', '')], folder: out })).toThrow('cannot be laid out')
    expect(list(out)).toEqual([['old', 0o644, '1']])
    expect(readdirSync(folder.path)).toEqual(['out'])
  })

  it('is refused when a member is damaged', async () => {
    using folder = temporaryFolder()
    const zip = join(folder.path, 'a.zip')
    await packTree({ tree: [text('app.js', 'exports.x = 1\n'.repeat(30))], to: zip })
    const tree = readZip(zip)
    const bytes = readFileSync(zip)
    bytes[40] = (bytes[40] ?? 0) ^ 1
    writeFileSync(zip, bytes)
    const laying = () => layOut({ tree, folder: join(folder.path, 'out') })
    expect(laying).toThrow(
      expect.objectContaining({
        class: 'environment',
        message: expect.stringMatching(/^app.js in .* is damaged$/),
      }),
    )
    expect(readdirSync(folder.path)).toEqual(['a.zip'])
  })

  it('does not follow a link that stands in its place', () => {
    using folder = temporaryFolder()
    const precious = join(folder.path, 'precious')
    mkdirSync(precious)
    writeFileSync(join(precious, 'file'), 'mine')
    const out = join(folder.path, 'out')
    spawnSync('ln', ['-s', precious, out])
    layOut({ tree: [text('new', '1')], folder: out })
    expect(lstatSync(out).isDirectory()).toBe(true)
    expect(readFileSync(join(precious, 'file'), 'utf8')).toBe('mine')
  })
})

function list(folder: string) {
  return treeOf(folder).map(entry => {
    if (entry.kind === 'link') return [entry.path, 'link', readlinkSync(join(folder, entry.path))]
    return [
      entry.path,
      statSync(join(folder, entry.path)).mode & 0o777,
      readFileSync(join(folder, entry.path), 'utf8'),
    ]
  })
}

function treeOf(folder: string): Tree {
  const entries = [...walk(folder, () => false)].map(found => {
    if (found.kind === 'link') return link(found.path, found.target)
    if (found.kind === 'other') throw new Error(found.what)
    const { path, absolute: file, size, executable } = found
    return { kind: 'disk' as const, path, file, size, mode: executable ? (0o755 as const) : (0o644 as const) }
  })
  return makeTree(entries)
}

function withUmask(mask: number, act: () => void): void {
  const before = process.umask(mask)
  try {
    act()
  } finally {
    process.umask(before)
  }
}
