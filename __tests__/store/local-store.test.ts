import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../src/files/temporary.ts'
import type { ArtifactRecord } from '../../src/model/artifact.ts'
import { localStore } from '../../src/store/local-store.ts'
import type { Store } from '../../src/store/store.ts'

const INPUT = 'a'.repeat(64)
const OTHER = 'b'.repeat(64)

describe('what was kept', () => {
  it('is found by its inputs, fetched by its digest, and lies under its names', async () => {
    using folder = temporaryFolder()
    const { store, warnings } = open(folder.path)
    const record = await keep(store, INPUT, 'the bytes')
    expect(await store.find(INPUT)).toEqual(record)
    expect(await store.fetch(record.digest)).toBe(join(folder.path, 'cas', record.digest))
    expect(store.pathOf(record.digest)).toBe(join(folder.path, 'cas', record.digest))
    expect(readdirSync(join(folder.path, 'cas'))).toEqual([record.digest])
    expect(readdirSync(join(folder.path, 'ac'))).toEqual([INPUT])
    expect(warnings).toEqual([])
  })

  it('is there for the next process, and for other inputs with the same result', async () => {
    using folder = temporaryFolder()
    const record = await keep(open(folder.path).store, INPUT, 'the bytes')
    await keep(open(folder.path).store, OTHER, 'the bytes')
    const { store } = open(folder.path)
    expect(await store.find(INPUT)).toEqual(record)
    expect(await store.find(OTHER)).toEqual(record)
    expect(readFileSync((await store.fetch(record.digest)) ?? '', 'utf8')).toBe('the bytes')
  })

  it('stays when it is still needed, and goes with its bytes when it is not', async () => {
    using folder = temporaryFolder()
    const { store } = open(folder.path)
    const needed = await keep(store, INPUT, 'needed')
    await keep(store, OTHER, 'not needed')
    await store.keepOnly([INPUT])
    expect(await store.find(INPUT)).toEqual(needed)
    expect(await store.find(OTHER)).toBeUndefined()
    expect(readdirSync(join(folder.path, 'cas'))).toEqual([needed.digest])
  })

  it('may come from another folder', async () => {
    using folder = temporaryFolder()
    using elsewhere = temporaryFolder()
    const { store } = open(folder.path)
    const file = join(elsewhere.path, 'made')
    writeFileSync(file, 'x')
    await store.keep({ inputDigest: INPUT, record: recordOf('x'), file })
    expect(await store.find(INPUT)).toEqual(recordOf('x'))
    expect(existsSync(file)).toBe(false)
  })

  it('is refused when it is not what its record says', async () => {
    using folder = temporaryFolder()
    const { store } = open(folder.path)
    const file = store.temporary()
    writeFileSync(file, 'torn')
    const keeping = store.keep({ inputDigest: INPUT, record: recordOf('torn off'), file })
    await expect(keeping).rejects.toMatchObject({ class: 'environment' })
    expect(await store.find(INPUT)).toBeUndefined()
  })
})

describe('what was hashed while it was written', () => {
  it('is kept without being read again, and served', async () => {
    using folder = temporaryFolder()
    const { store } = open(folder.path)
    const file = store.temporary()
    writeFileSync(file, 'the bytes')
    await store.keep({ inputDigest: INPUT, record: recordOf('the bytes'), file, hashedWhileWritten: true })
    const { digest } = recordOf('the bytes')
    expect(readFileSync((await store.fetch(digest)) ?? '', 'utf8')).toBe('the bytes')
  })

  it('is refused when it is torn', async () => {
    using folder = temporaryFolder()
    const { store } = open(folder.path)
    const file = store.temporary()
    writeFileSync(file, 'torn')
    const keeping = store.keep({
      inputDigest: INPUT,
      record: recordOf('torn off'),
      file,
      hashedWhileWritten: true,
    })
    await expect(keeping).rejects.toMatchObject({ class: 'environment' })
    expect(await store.find(INPUT)).toBeUndefined()
  })

  it('is verified by the next process like everything else', async () => {
    using folder = temporaryFolder()
    const { store } = open(folder.path)
    const file = store.temporary()
    writeFileSync(file, 'thf bytes')
    const record = recordOf('the bytes')
    await store.keep({ inputDigest: INPUT, record, file, hashedWhileWritten: true })
    expect(await open(folder.path).store.fetch(record.digest)).toBeUndefined()
  })
})

describe('what is not there', () => {
  it('is a miss: no store, no record, no bytes', async () => {
    using folder = temporaryFolder()
    const { store, warnings } = open(join(folder.path, 'never-made'))
    expect(await store.find(INPUT)).toBeUndefined()
    expect(await store.fetch(INPUT)).toBeUndefined()
    expect(readdirSync(folder.path)).toEqual([])
    mkdirSync(join(folder.path, 'never-made', 'ac'), { recursive: true })
    writeFileSync(join(folder.path, 'never-made', 'ac', INPUT), recordText(recordOf('gone')))
    expect(await store.find(INPUT)).toBeUndefined()
    expect(warnings).toEqual([])
  })

  it.each(['', '..', '../../etc/passwd', 'A'.repeat(64), `${INPUT}\n`, `${'a'.repeat(63)}/`, INPUT.slice(1)])(
    'is never looked for outside: %j',
    async digest => {
      using folder = temporaryFolder()
      const { store } = open(folder.path)
      await expect(store.find(digest)).rejects.toThrow(RangeError)
      await expect(store.fetch(digest)).rejects.toThrow(RangeError)
      expect(() => store.pathOf(digest)).toThrow(RangeError)
      const record = { ...recordOf('x'), digest }
      await expect(store.keep({ inputDigest: INPUT, record, file: '/nowhere' })).rejects.toThrow(RangeError)
    },
  )
})

describe('what is damaged', () => {
  it.each([
    ['a flipped bit', (path: string) => writeFileSync(path, 'thf bytes')],
    ['a torn end', (path: string) => truncateSync(path, 3)],
    ['nothing in it', (path: string) => truncateSync(path, 0)],
  ])('is a miss with one warning: bytes with %s', async (_, damage) => {
    using folder = temporaryFolder()
    const record = await keep(open(folder.path).store, INPUT, 'the bytes')
    damage(join(folder.path, 'cas', record.digest))
    const { store, warnings } = open(folder.path)
    expect(await store.fetch(record.digest)).toBeUndefined()
    expect(await store.fetch(record.digest)).toBeUndefined()
    expect(await store.find(INPUT)).toBeUndefined()
    expect(warnings).toEqual([expect.stringContaining('was damaged')])
    await keep(store, INPUT, 'the bytes')
    expect(await store.fetch(record.digest)).toBeDefined()
  })

  it('is noticed also after it was verified once', async () => {
    using folder = temporaryFolder()
    const { store } = open(folder.path)
    const { digest } = await keep(store, INPUT, 'the bytes')
    expect(await store.fetch(digest)).toBeDefined()
    writeFileSync(join(folder.path, 'cas', digest), 'thf bytes')
    expect(await store.fetch(digest)).toBeUndefined()
  })

  it('is a miss when the sizes differ, before anything is read', async () => {
    using folder = temporaryFolder()
    const { store } = open(folder.path)
    const { digest } = await keep(store, INPUT, 'the bytes')
    writeFileSync(join(folder.path, 'cas', digest), 'the bytes and more')
    expect(await store.find(INPUT)).toBeUndefined()
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{}',
    recordText({ ...recordOf('x'), digest: '../../etc/passwd' }),
    recordText({ ...recordOf('x'), size: -1 }),
    recordText({ ...recordOf('x'), size: 1.5 }),
    recordText(recordOf('x')).replace('"version":1', '"version":2'),
    recordText(recordOf('x')).slice(0, -20),
    recordText(recordOf('x')).replace('"tools":{', '"tools":{"pip":1,'),
  ])('is a miss with one warning: the record %j', async text => {
    using folder = temporaryFolder()
    const { store, warnings } = open(folder.path)
    await keep(store, OTHER, 'x')
    writeFileSync(join(folder.path, 'ac', INPUT), text)
    expect(await store.find(INPUT)).toBeUndefined()
    expect(await store.find(INPUT)).toBeUndefined()
    expect(warnings).toEqual([expect.stringContaining(INPUT)])
    expect(existsSync(join(folder.path, 'ac', INPUT))).toBe(false)
  })
})

it('sweeps what killed processes left, a day later, once', () => {
  using folder = temporaryFolder()
  const cas = join(folder.path, 'cas')
  mkdirSync(cas)
  for (const name of ['new.tmp-1-old', 'new.tmp-2-young', INPUT]) writeFileSync(join(cas, name), '')
  const now = Date.now()
  utimesSync(join(cas, 'new.tmp-1-old'), 0, (now - 25 * 3600_000) / 1000)
  utimesSync(join(cas, INPUT), 0, 0)
  const store = localStore({ folder: folder.path, warn: () => {}, now: () => now })
  store.temporary()
  expect(readdirSync(cas).sort()).toEqual([INPUT, 'new.tmp-2-young'])
})

describe('several processes', () => {
  it('keep the same and other things at once without harm', async () => {
    using folder = temporaryFolder()
    const writers = [1, 2, 3].map(() => writer(folder.path, 40))
    const codes = await Promise.all(writers.map(({ ended }) => ended))
    expect(codes).toEqual([0, 0, 0])
    const { store, warnings } = open(folder.path)
    for (let index = 0; index < 40; index++) {
      const record = await store.find(inputOf(index))
      expect(await store.fetch(record?.digest ?? '')).toBeDefined()
    }
    expect(warnings).toEqual([])
    expect(leftovers(folder.path)).toEqual([])
  })

  it('may be killed at any moment: nothing bad is ever found, and the next one goes on', async () => {
    using folder = temporaryFolder()
    for (let round = 0; round < 12; round++) {
      const { process, lines, ended } = writer(folder.path, 100_000)
      // Kill after a number of lines, so at another moment of the loop each time and without a clock.
      let left = 1 + round * 3
      for await (const _ of lines) if (--left === 0) process.kill('SIGKILL')
      await ended
      const { store, warnings } = open(folder.path)
      for (const input of readdirSync(join(folder.path, 'ac')).filter(name => name.length === 64)) {
        const record = await store.find(input)
        expect(record).toBeDefined()
        expect(await store.fetch(record?.digest ?? '')).toBeDefined()
      }
      expect(warnings).toEqual([])
    }
    expect((await Promise.all([writer(folder.path, 5).ended]))[0]).toBe(0)
  })
})

function open(folder: string): { store: Store; warnings: string[] } {
  const warnings: string[] = []
  return { store: localStore({ folder, warn: message => warnings.push(message) }), warnings }
}

async function keep(store: Store, inputDigest: string, content: string): Promise<ArtifactRecord> {
  const file = store.temporary()
  writeFileSync(file, content)
  const record = recordOf(content)
  const path = await store.keep({ inputDigest, record, file })
  expect(statSync(path).size).toBe(record.size)
  return record
}

function recordOf(content: string): ArtifactRecord {
  const digest = createHash('sha256').update(content).digest('hex')
  return {
    digest,
    size: content.length,
    unzippedSize: 2 * content.length,
    files: 1,
    tools: { npm: '11.0.0' },
  }
}

function recordText(record: ArtifactRecord): string {
  return JSON.stringify({ version: 1, ...record })
}

/** A process that keeps entries and prints a line after each; `inputOf` are its input digests. */
function writer(folder: string, count: number) {
  const script = join(import.meta.dirname, 'keep-in-child.ts')
  const child = spawn(process.execPath, [script, folder, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { process: child, lines: createInterface(child.stdout), ended }
}

function inputOf(index: number): string {
  return createHash('sha256').update(`input ${index}`).digest('hex')
}

function leftovers(folder: string): string[] {
  return ['ac', 'cas'].flatMap(kind => readdirSync(join(folder, kind))).filter(name => name.includes('.tmp-'))
}
