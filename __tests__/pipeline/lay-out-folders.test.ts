import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packTree } from '../../src/archive/pack-tree.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Artifact } from '../../src/model/artifact.ts'
import { type Entry, makeTree } from '../../src/model/tree.ts'
import { layOutFolders, markFolder } from '../../src/pipeline/lay-out-folders.ts'
import { link, noise, text } from '../archive/trees.ts'

let folder: TemporaryFolder
let zips: Map<string, string>
/** Digests of the archives that were asked for. */
let read: string[]

beforeEach(() => {
  folder = temporaryFolder('lay-out')
  zips = new Map()
  read = []
  mkdirSync(at(''))
  markFolder(at(''))
})
afterEach(() => folder[Symbol.dispose]())

const at = (path: string) => join(folder.path, 'build', path)
const content = (path: string) => readFileSync(at(path), 'utf8')
const inode = (path: string) => lstatSync(at(path)).ino

async function artifactOf(entries: Entry[]): Promise<Artifact> {
  const zip = join(folder.path, `${zips.size}.zip`)
  const packed = await packTree({ tree: makeTree(entries), to: zip })
  zips.set(packed.digest, zip)
  return { ...packed, tools: {}, inputDigest: 'a'.repeat(64), zip, source: 'built', seconds: 0 }
}

function layOut(artifacts: Record<string, Artifact>, signal = new AbortController().signal): Promise<void> {
  const wanted = Object.entries(artifacts).map(([id, artifact]) => ({ id, artifact }))
  const bytes = async (digest: string) => {
    read.push(digest)
    return zips.get(digest) ?? ''
  }
  return layOutFolders(at(''), wanted, bytes, signal)
}

const CODE = [
  text('index.js', 'exports.handler = 1\n'.repeat(9)),
  text('lib/a.js', 'a'.repeat(99)),
  text('lib/run', '#!/bin/sh\n', 0o755),
  link('latest', 'lib/a.js'),
]

describe('a folder that lies there as it was left', () => {
  it('is left alone, and its archive is not even read', async () => {
    const artifact = await artifactOf(CODE)
    await layOut({ F: artifact })
    expect(read).toEqual([artifact.digest])
    const before = inode('F/lib/a.js')
    await layOut({ F: artifact })
    expect(read).toHaveLength(1)
    expect(inode('F/lib/a.js')).toBe(before)
  })

  it('is written anew for another artifact, and only that one', async () => {
    const [first, second] = [await artifactOf(CODE), await artifactOf([text('index.js', '2')])]
    await layOut({ F: first, G: first })
    const before = inode('G')
    await layOut({ F: second, G: first })
    expect(readdirSync(at('F'))).toEqual(['index.js'])
    expect(inode('G')).toBe(before)
    expect(readdirSync(at('')).sort()).toEqual(['.made-by-lambda-build', 'F', 'G'])
  })

  it('stays known when only some are built', async () => {
    const artifact = await artifactOf(CODE)
    await layOut({ F: artifact, G: artifact })
    const before = inode('F')
    await layOut({ G: artifact })
    await layOut({ F: artifact, G: artifact })
    expect(inode('F')).toBe(before)
  })
})

describe('a folder that somebody changed is put right', () => {
  it.each([
    ['a file of the same length and time', sameLengthAndTime],
    ['a file that is new', () => writeFileSync(at('F/lib/mine.js'), '')],
    ['an empty folder that is new', () => mkdirSync(at('F/mine'))],
    ['a file that is gone', () => rmSync(at('F/lib/a.js'))],
    ['another mode', () => chmodSync(at('F/lib/run'), 0o644)],
    ['another mode of a folder', () => chmodSync(at('F/lib'), 0o700)],
    ['another name', () => renameSync(at('F/lib/a.js'), at('F/lib/b.js'))],
    ['a link in place of a file', linkInPlace],
    ['the whole folder gone', () => rmSync(at('F'), { recursive: true })],
    ['a copy in place of the folder', copyInPlace],
    ['a mark that says nothing', () => writeFileSync(at('.made-by-lambda-build'), 'ours\n')],
  ])('%s', async (_, change) => {
    const artifact = await artifactOf(CODE)
    await layOut({ F: artifact })
    change()
    await layOut({ F: artifact })
    expect(read).toHaveLength(2)
    expect(content('F/lib/a.js')).toBe('a'.repeat(99))
    expect(readdirSync(at('F')).sort()).toEqual(['index.js', 'latest', 'lib'])
    expect(readdirSync(at('F/lib')).sort()).toEqual(['a.js', 'run'])
    expect(statSync(at('F/lib')).mode & 0o777).toBe(0o755)
    expect(statSync(at('F/lib/run')).mode & 0o777).toBe(0o755)
  })
})

function sameLengthAndTime(): void {
  const { atime, mtime } = statSync(at('F/lib/a.js'))
  writeFileSync(at('F/lib/a.js'), 'b'.repeat(99))
  utimesSync(at('F/lib/a.js'), atime, mtime)
}

function linkInPlace(): void {
  renameSync(at('F/lib/a.js'), join(folder.path, 'a.js'))
  symlinkSync(join(folder.path, 'a.js'), at('F/lib/a.js'))
}

function copyInPlace(): void {
  renameSync(at('F'), join(folder.path, 'moved'))
  cpSync(join(folder.path, 'moved'), at('F'), { recursive: true, preserveTimestamps: true })
}

describe('folders that share what they hold', () => {
  it('hold it each for itself: an edit in one changes no other', async () => {
    const artifacts = await twenty()
    await layOut(artifacts)
    for (const id of Object.keys(artifacts)) {
      expect(content(`${id}/index.js`)).toBe(id)
      expect(statSync(at(`${id}/lib/m0.js`)).nlink).toBe(1)
      expect(readdirSync(at(`${id}/lib`))).toHaveLength(151)
      expect(readFileSync(at(`${id}/lib/big.bin`)).equals(noise(70_000))).toBe(true)
    }
    writeFileSync(at('F3/lib/m7.js'), 'mine')
    expect(content('F4/lib/m7.js')).toBe('7'.repeat(200))
    await layOut(artifacts)
    expect(content('F3/lib/m7.js')).toBe('7'.repeat(200))
    expect(read).toHaveLength(21)
  })

  it('stay as they were when one of them cannot be written', async () => {
    const artifacts = await twenty()
    await layOut({ ...artifacts, F0: await artifactOf([text('old', '1')]) })
    const damaged = artifacts['F7']?.zip ?? ''
    const bytes = readFileSync(damaged)
    bytes.fill(0, 60, 90)
    writeFileSync(damaged, bytes)
    rmSync(at('F7'), { recursive: true })
    await expect(layOut(artifacts)).rejects.toMatchObject({ class: 'environment' })
    expect(content('F0/old')).toBe('1')
    expect(readdirSync(at('')).filter(name => name.includes('.tmp-'))).toEqual([])
  })

  it('stay as they were when the run is cancelled', async () => {
    const artifacts = await twenty()
    const controller = new AbortController()
    const laying = layOut(artifacts, controller.signal)
    controller.abort(new Error('enough'))
    await expect(laying).rejects.toThrow()
    expect(readdirSync(at(''))).toEqual(['.made-by-lambda-build'])
  })
})

/** Enough of them for worker threads. */
async function twenty(): Promise<Record<string, Artifact>> {
  const shared = Array.from({ length: 150 }, (_, index) => text(`lib/m${index}.js`, `${index}`.repeat(200)))
  const big: Entry = { kind: 'bytes', path: 'lib/big.bin', mode: 0o644, bytes: noise(70_000) }
  const made: Record<string, Artifact> = {}
  for (let index = 0; index < 20; index++) {
    made[`F${index}`] = await artifactOf([...shared, big, text('index.js', `F${index}`)])
  }
  return made
}
