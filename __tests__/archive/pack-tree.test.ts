import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deflateIsStandard } from '../../src/archive/deflate.ts'
import { packTree } from '../../src/archive/pack-tree.ts'
import { readZip } from '../../src/archive/read-zip.ts'
import { hashFile } from '../../src/files/hash.ts'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { below, type Entry, makeTree, type Tree } from '../../src/model/tree.ts'
import { needsTool } from '../support/tools.ts'
import { link, noise, onDisk, promised, randomTree, seenByPython, text } from './trees.ts'

const SMALL: Tree = makeTree([
  text('index.js', `${'exports.handler = async () => 1\n'.repeat(20)}`),
  text('bin/run', '#!/bin/sh\n', 0o755),
  text('empty', ''),
  link('bin/latest', '../index.js'),
  text('Grüße/\u{1f600}.txt', 'hello'),
  { kind: 'bytes', path: 'noise.bin', mode: 0o644, bytes: noise(3000) },
])

describe('an archive', () => {
  it('holds what the tree holds, for Python and for us', needsTool('python3'), async () => {
    using folder = temporaryFolder()
    const trees = [SMALL, ...fc.sample(randomTree, 150)]
    const paths = trees.map((_, index) => join(folder.path, `${index}.zip`))
    for (const [index, tree] of trees.entries()) await packTree({ tree, to: paths[index] ?? '' })
    const views = seenByPython(paths)
    for (const [index, tree] of trees.entries()) {
      expect(views[index]).toEqual({ members: promised(tree), odd: [] })
      expect(promised(readZip(paths[index] ?? ''))).toEqual(promised(tree))
    }
  })

  it('says its digest, its size, and what it unpacks to', async () => {
    using folder = temporaryFolder()
    const to = join(folder.path, 'a.zip')
    const packed = await packTree({ tree: SMALL, to })
    expect(packed).toEqual({ ...hashFile(to), unzippedSize: 3666, files: 6 })
  })

  it('has the bytes that it had in every earlier version', async () => {
    using folder = temporaryFolder()
    expect(deflateIsStandard()).toBe(true)
    const packed = await packTree({ tree: SMALL, to: join(folder.path, 'a.zip') })
    expect(packed.digest).toBe('a479cf0820efc675c1eb6ee389baf7de76963a521ced4070138f082ee272d057')
  })

  it('copies members of other archives as they are', async () => {
    using folder = temporaryFolder()
    await fc.assert(
      fc.asyncProperty(randomTree, async tree => {
        const [first, second] = [join(folder.path, 'first.zip'), join(folder.path, 'second.zip')]
        const packed = await packTree({ tree, to: first })
        const again = await packTree({ tree: readZip(first), to: second })
        rmSync(first)
        rmSync(second)
        expect(again).toEqual(packed)
      }),
      { numRuns: 60 },
    )
  })

  it('copies some of them, in other places and among other files, with the same result', async () => {
    using folder = temporaryFolder()
    await fc.assert(
      fc.asyncProperty(randomTree, fc.boolean(), fc.nat({ max: 4 }), async (tree, moved, left) => {
        const [first, second, third] = ['1', '2', '3'].map(name => join(folder.path, `${name}.zip`))
        if (first === undefined || second === undefined || third === undefined) throw new Error('no paths')
        await packTree({ tree, to: first })
        const part = (of: Tree) =>
          below(
            moved ? 'moved' : '',
            of.filter((_, index) => index === 0 || index % 5 !== left),
          )
        const copied = await packTree({ tree: makeTree([...part(readZip(first)), ...SMALL]), to: second })
        const packed = await packTree({ tree: makeTree([...part(tree), ...SMALL]), to: third })
        for (const file of [first, second, third]) rmSync(file)
        expect(copied).toEqual(packed)
      }),
      { numRuns: 60 },
    )
  })

  it('copies from one archive again and again, whatever else lies between', async () => {
    using folder = temporaryFolder()
    const installed = makeTree([
      ...Array.from({ length: 40 }, (_, index) => text(`lib/m${10 + index}.js`, `${index}\n`.repeat(index))),
      { kind: 'bytes', path: 'lib/native.so', mode: 0o755, bytes: noise(3_000_000) },
      link('lib/latest', 'm10.js'),
    ])
    const zip = join(folder.path, 'installed.zip')
    await packTree({ tree: installed, to: zip })
    const copied = readZip(zip)
    const codes: Tree[] = [
      [text('index.js', '1')],
      [text('zzz.js', '2')],
      [text('lib/m15.js', 'my own'), text('lib/m20.js.map', '{}')],
      [text('lib/m10', 'first'), text('lib/native.so', 'mine')],
      [],
      [text('index.js', '1')],
    ]
    for (const [index, code] of codes.entries()) {
      for (const without of ['none', 'lib/m30.js', 'lib/m10.js']) {
        const on = (tree: Tree) => makeTree([...tree.filter(({ path }) => path !== without), ...code])
        const to = join(folder.path, `${index}-without-${basename(without)}`)
        const again = await packTree({ tree: on(copied), to })
        expect(again).toEqual(await packTree({ tree: on(installed), to: `${to}-packed` }))
        expect(again).toMatchObject(hashFile(to))
      }
    }
  })

  it('has members of an archive that others made, under our own headers', needsTool('python3'), async () => {
    using folder = temporaryFolder()
    const [foreign, zip] = [join(folder.path, 'foreign.zip'), join(folder.path, 'ours.zip')]
    const script = `import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
    for name in ["a.js", "b.js", "c.js"]: z.writestr(zipfile.ZipInfo(name, (2020, 1, 2, 3, 4, 6)), name * 40)`
    expect(spawnSync('python3', ['-c', script, foreign]).status).toBe(0)
    await packTree({ tree: readZip(foreign), to: zip })
    expect(seenByPython([zip])).toEqual([{ members: promised(readZip(foreign)), odd: [] }])
  })

  it('may be empty', needsTool('python3'), async () => {
    using folder = temporaryFolder()
    const to = join(folder.path, 'a.zip')
    await packTree({ tree: [], to })
    expect(seenByPython([to])).toEqual([{ members: [], odd: [] }])
    expect(readZip(to)).toEqual([])
  })
})

describe('the same files', () => {
  it('are the same bytes in any order, number of threads and folder', async () => {
    using one = temporaryFolder()
    using two = temporaryFolder('a-much-longer-name')
    const digests = new Set<string>()
    for (const [folder, threads, reverse] of [
      [one, 0, false],
      [one, 1, true],
      [two, 2, false],
      [two, 3, true],
    ] as const) {
      const entries = manyFiles(join(folder.path, 'src'))
      const tree = makeTree(reverse ? entries.reverse() : entries)
      const packed = await packTree({ tree, to: join(folder.path, `${threads}.zip`), threads })
      digests.add(packed.digest)
    }
    expect([...digests]).toHaveLength(1)
  })

  it('are the same bytes under any umask and time zone', async () => {
    using folder = temporaryFolder()
    const digests = [
      ['000', 'UTC'],
      ['077', 'Asia/Tokyo'],
    ].map(([umask = '', zone = '']) => packInChild(join(folder.path, umask), { umask, zone }))
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(digests[1]).toBe(digests[0])
  })

  it('are other bytes when a mode, a name or the content differs', async () => {
    using folder = temporaryFolder()
    const variants = [text('a', 'x'), text('a', 'x', 0o755), text('b', 'x'), text('a', 'y'), link('a', 'x')]
    const digests = new Set<string>()
    for (const [index, entry] of variants.entries()) {
      digests.add((await packTree({ tree: [entry], to: join(folder.path, `${index}`) })).digest)
    }
    expect(digests.size).toBe(variants.length)
  })
})

describe('packing stops', () => {
  it('when it is cancelled, and leaves no file', async () => {
    using folder = temporaryFolder()
    const tree = makeTree(manyFiles(join(folder.path, 'src')))
    for (const threads of [0, 2]) {
      const controller = new AbortController()
      const packing = packTree({ tree, to: join(folder.path, 'a.zip'), threads, signal: controller.signal })
      controller.abort()
      await expect(packing).rejects.toMatchObject({ class: 'cancelled' })
    }
    await expect(
      packTree({ tree, to: join(folder.path, 'a.zip'), signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ class: 'cancelled' })
    expect(readdirSync(folder.path)).toEqual(['src'])
  })

  it.each([0, 2])('when a file changed meanwhile (%i threads)', async threads => {
    using folder = temporaryFolder()
    const to = join(folder.path, 'a.zip')
    for (const change of ['longer than before', 'short', undefined]) {
      const tree = [onDisk(folder.path, 'growing.log', 'as listed')]
      if (change === undefined) rmSync(join(folder.path, 'growing.log'))
      else writeFileSync(join(folder.path, 'growing.log'), change)
      await expect(packTree({ tree, to, threads })).rejects.toMatchObject({
        class: 'user',
        message: 'growing.log changed while it was packed',
        remedy: expect.stringContaining('Run again'),
      })
    }
    expect(existsSync(to)).toBe(false)
  })

  it.each([
    ['../out', 'has an empty, "." or ".." part in its path'],
    ['a/./b', 'has an empty, "." or ".." part in its path'],
    ['a//b', 'has an empty, "." or ".." part in its path'],
    ['a/', 'has an empty, "." or ".." part in its path'],
    ['', 'is an empty name'],
    ['/etc/passwd', 'is an absolute path'],
    ['C:/x', 'is an absolute path'],
    ['a\\b', 'has a backslash in its name'],
    ['a\0b', 'has a NUL character in its name'],
    ['\ud800', 'has a name that is not Unicode'],
  ])('at the path %j', async (path, problem) => {
    using folder = temporaryFolder()
    const packing = packTree({ tree: [text(path, '')], to: join(folder.path, 'a.zip') })
    await expect(packing).rejects.toMatchObject({ class: 'user', message: expect.stringContaining(problem) })
    expect(readdirSync(folder.path)).toEqual([])
  })

  it.each([
    [[link('a', '../x')], 'leads out'],
    [[link('a', '/etc')], 'leads out'],
    [[link('a/b', './../../x')], 'leads out'],
    [[link('d/a', 'b/../c')], '".." after a name'],
    [[text('a', ''), text('a', '')], 'is there twice'],
    [[text('a', ''), text('a/b', '')], 'is a file and a folder at once'],
    [[link('a', 'c'), text('a/b', '')], 'is a file and a folder at once'],
  ] as [Entry[], string][])('at %j, because it %s', async (tree, problem) => {
    using folder = temporaryFolder()
    const packing = packTree({ tree, to: join(folder.path, 'a.zip') })
    await expect(packing).rejects.toMatchObject({ class: 'user', message: expect.stringContaining(problem) })
  })

  it('when the archive that it copies from is cut short', async () => {
    using folder = temporaryFolder()
    const [zip, to] = [join(folder.path, 'a.zip'), join(folder.path, 'b.zip')]
    await packTree({ tree: makeTree([text('a', 'x'), text('b', noise(90_000).toString('hex'))]), to: zip })
    const tree = readZip(zip)
    truncateSync(zip, 50_000)
    await expect(packTree({ tree, to })).rejects.toMatchObject({
      class: 'environment',
      message: expect.stringMatching(/ends before the data of b$/),
    })
    expect(readdirSync(folder.path)).toEqual(['a.zip'])
  })

  it('at more files or bytes than an archive holds', async () => {
    using folder = temporaryFolder()
    const to = join(folder.path, 'a.zip')
    const many = makeTree(Array.from({ length: 65_536 }, (_, index) => text(`f${index}`, '')))
    await expect(packTree({ tree: many, to })).rejects.toMatchObject({
      class: 'build',
      message: '65536 files are more than the 65535 that a zip archive holds',
    })
    const large: Entry = { kind: 'disk', path: 'x', mode: 0o644, file: '/nowhere', size: 2 ** 32 }
    await expect(packTree({ tree: [large], to })).rejects.toMatchObject({
      class: 'build',
      message: expect.stringContaining('4 GB'),
    })
  })

  it('where a file is already, which it leaves alone', async () => {
    using folder = temporaryFolder()
    const to = join(folder.path, 'precious')
    writeFileSync(to, 'mine')
    await expect(packTree({ tree: SMALL, to })).rejects.toMatchObject({ code: 'EEXIST' })
    expect(readFileSync(to, 'utf8')).toBe('mine')
  })
})

it('packs 120 MB of files with a heap of 64 MB', () => {
  using folder = temporaryFolder()
  const source = join(folder.path, 'src')
  mkdirSync(source)
  const block = noise(1 << 20)
  for (let index = 0; index < 60; index++) writeFileSync(join(source, `${index}.bin`), block)
  writeFileSync(join(source, 'big.bin'), Buffer.concat(Array.from({ length: 60 }, () => block)))
  const { status, stderr, stdout } = child(source, join(folder.path, 'a.zip'), ['--max-old-space-size=64'])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(JSON.parse(stdout).packed.unzippedSize).toBe(120 << 20)
  expect(JSON.parse(stdout).peakMegabytes).toBeLessThan(500)
})

/** Enough for several batches, with big files among them. */
function manyFiles(folder: string): Entry[] {
  const small = Array.from({ length: 150 }, (_, index) =>
    onDisk(folder, `package-${index % 7}/file-${index}.js`, `const x = ${index}\n`.repeat(index)),
  )
  const large = onDisk(folder, 'large.bin', Buffer.concat([noise(1_500_000), Buffer.alloc(3_000_000, 'abc')]))
  return [...small, large, onDisk(folder, 'incompressible.bin', noise(2_000_000, 7), 0o755)]
}

function packInChild(folder: string, { umask, zone }: { umask: string; zone: string }): string {
  mkdirSync(folder)
  const source = join(folder, 'src')
  manyFiles(source)
  const { stdout, stderr, status } = child(source, join(folder, 'a.zip'), [], { TZ: zone, UMASK: umask })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout).packed.digest
}

function child(source: string, to: string, flags: string[], environment: Record<string, string> = {}) {
  const script = join(import.meta.dirname, 'pack-in-child.ts')
  return spawnSync(process.execPath, [...flags, script, source, to], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  })
}
