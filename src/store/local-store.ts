/**
 * The store in a folder: `ac/<input digest>` holds records, `cas/<digest>` bytes. Everything is written under a
 * temporary name and renamed, everything that is read is verified, so any process may be killed at any time, several
 * may work at once, and the folder may be deleted, copied or restored from a cache.
 */

import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { temporaryName, writeFileAtomically, writeWhatFollows } from '../files/atomic.ts'
import { hashFile } from '../files/hash.ts'
import { isSystemError } from '../files/system-error.ts'
import type { ArtifactRecord } from '../model/artifact.ts'
import { Failure } from '../report/failure.ts'
import { assertDigest, formatRecord, parseRecord } from './record.ts'
import type { Kept, Store } from './store.ts'

export interface LocalStoreOptions {
  /** Absolute path; made on the first write. */
  folder: string
  /** Told once about each thing that was damaged and is built again. */
  warn: (message: string) => void
  /** The time in milliseconds, for the age of leftovers. */
  now?: () => number
}

export function localStore(options: LocalStoreOptions): Store {
  return new LocalStore(options)
}

class LocalStore implements Store {
  readonly #options: LocalStoreOptions
  /** What was hashed in this process, and how the file looked then. */
  readonly #verified = new Map<string, string>()
  #swept = false

  constructor(options: LocalStoreOptions) {
    this.#options = options
  }

  async find(inputDigest: string): Promise<ArtifactRecord | undefined> {
    const path = this.#pathOf('ac', inputDigest)
    const text = readIfThere(path)
    if (text === undefined) return undefined
    const record = parseRecord(text)
    if (record === undefined) return this.#discard(path, `the record ${inputDigest}`)
    // Bytes that are not there, or not all of them, are no damage: they may have been deleted to save space.
    return statIfThere(this.#pathOf('cas', record.digest))?.size === record.size ? record : undefined
  }

  async fetch(digest: string): Promise<string | undefined> {
    const path = this.#pathOf('cas', digest)
    const stat = statIfThere(path)
    if (stat === undefined) return undefined
    if (this.#verified.get(digest) === looksOf(stat)) return path
    if (hashFile(path).digest !== digest) return this.#discard(path, `the artifact ${digest}`)
    this.#verified.set(digest, looksOf(stat))
    return path
  }

  pathOf(digest: string): string {
    return this.#pathOf('cas', digest)
  }

  async keep({ inputDigest, record, file, hashedWhileWritten = false }: Kept): Promise<string> {
    const entry = this.#pathOf('ac', inputDigest)
    const path = this.#pathOf('cas', record.digest)
    const { digest, size } = hashedWhileWritten
      ? { digest: record.digest, size: statSync(file).size }
      : hashFile(file)
    if (digest !== record.digest || size !== record.size) throw notWhatItSays(record, { digest, size })
    mkdirSync(dirname(path), { recursive: true })
    await moveDurably(file, path)
    this.#verified.set(digest, looksOf(statSync(path)))
    // The bytes come first: a record always finds them.
    writeFileAtomically(entry, formatRecord(record))
    return path
  }

  bill(digest: string): string | undefined {
    return readIfThere(this.#pathOf('sbom', digest))
  }

  keepBill(digest: string, text: string): void {
    writeWhatFollows(this.#pathOf('sbom', digest), text)
  }

  async keepOnly(inputDigests: Iterable<string>): Promise<void> {
    const kept = new Set(inputDigests)
    const named = new Set<string>()
    for (const inputDigest of listIfThere(join(this.#options.folder, 'ac'))) {
      const path = join(this.#options.folder, 'ac', inputDigest)
      if (!kept.has(inputDigest)) rmSync(path, { force: true })
      else named.add(parseRecord(readIfThere(path) ?? '')?.digest ?? '')
    }
    for (const kind of ['cas', 'sbom']) {
      for (const digest of listIfThere(join(this.#options.folder, kind))) {
        if (!named.has(nameOf(digest))) rmSync(join(this.#options.folder, kind, digest), { force: true })
      }
    }
  }

  temporary(): string {
    const folder = join(this.#options.folder, 'cas')
    mkdirSync(folder, { recursive: true })
    this.#sweepOnce()
    return temporaryName(join(folder, 'new'))
  }

  #pathOf(kind: 'ac' | 'cas' | 'sbom', digest: string): string {
    assertDigest(digest)
    return join(this.#options.folder, kind, kind === 'sbom' ? `${digest}${BILL}` : digest)
  }

  #discard(path: string, what: string): undefined {
    rmSync(path, { force: true })
    this.#options.warn(`${what} in the store was damaged; it is removed and made again`)
    return undefined
  }

  /** Temporary files of processes that were killed. Another process may sweep at the same time. */
  #sweepOnce(): void {
    if (this.#swept) return
    this.#swept = true
    const now = this.#options.now ?? Date.now
    for (const kind of ['ac', 'cas', 'sbom']) {
      const folder = join(this.#options.folder, kind)
      for (const name of listIfThere(folder)) {
        if (!name.includes('.tmp-')) continue
        const stat = statIfThere(join(folder, name))
        if (stat !== undefined && now() - stat.mtimeMs > DAY) rmSync(join(folder, name), { force: true })
      }
    }
  }
}

/** CycloneDX, recognized file patterns: `*.cdx.json`. */
const BILL = '.cdx.json'

function nameOf(file: string): string {
  return file.endsWith(BILL) ? file.slice(0, -BILL.length) : file
}

const DAY = 24 * 60 * 60 * 1000

type Measured = Pick<ArtifactRecord, 'digest' | 'size'>

function notWhatItSays(record: Measured, found: Measured): Failure {
  const shown = ({ digest, size }: Measured) => `${digest} (${size} bytes)`
  return new Failure(
    'environment',
    `an artifact changed before it was stored: ${shown(found)}, not ${shown(record)}`,
    { remedy: 'Run again; if it happens twice, check the disk.' },
  )
}

/** Replaces what is there, which has the same digest or is damaged. The file may come from another file system. */
async function moveDurably(from: string, to: string): Promise<void> {
  await flush(from)
  try {
    renameSync(from, to)
  } catch (error) {
    if (!isSystemError(error, 'EXDEV')) throw error
    const temporary = temporaryName(to)
    copyFileSync(from, temporary)
    await flush(temporary)
    renameSync(temporary, to)
    rmSync(from, { force: true })
  }
}

/** A disk takes its time: other builds go on meanwhile. */
async function flush(path: string): Promise<void> {
  await using file = await open(path, 'r+')
  await file.sync()
}

/** A file that was replaced or written to looks different. */
function looksOf(stat: Stats): string {
  return [stat.dev, stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs].join()
}

function readIfThere(path: string): string | undefined {
  return ifThere(() => readFileSync(path, 'utf8'))
}

function statIfThere(path: string): Stats | undefined {
  return ifThere(() => statSync(path))
}

function listIfThere(folder: string): string[] {
  return ifThere(() => readdirSync(folder)) ?? []
}

function ifThere<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined
    throw error
  }
}
