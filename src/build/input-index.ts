/** Content ids of files: git's blob ids, from git's index where it can vouch for them, else computed. The same either way. */

import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { shownPath } from '../files/paths.ts'
import type { DiskEntry, Entry, Tree } from '../model/tree.ts'
import { Failure } from '../report/failure.ts'
import type { HostEnvironment } from './environment.ts'
import { type GitIndex, readGitIndex } from './git-index.ts'
import { isFresh, lookAt, type SeenFile } from './seen-files.ts'

/** Asked once a run. */
export class InputIndex {
  readonly #git: GitIndex | undefined
  readonly #seen = new Map<string, SeenFile>()
  readonly #trees = new WeakMap<Tree, string>()

  constructor(git?: GitIndex) {
    this.#git = git
  }

  /** Reads git's index of the repository that holds `folder`, if there is one. */
  static async open(folder: string, host: HostEnvironment = process.env): Promise<InputIndex> {
    return new InputIndex(await readGitIndex(folder, host))
  }

  /** Real path of git's top level, or undefined without git. */
  get topLevel(): string | undefined {
    return this.#git?.topLevel
  }

  /** The git blob id (SHA-1, hex) of a file's content. */
  contentId(file: string): string {
    return this.seen(file).id
  }

  /** The file as its content id was found out; whoever has used its content since asks whether it still is so. */
  seen(file: string): SeenFile {
    const known = this.#seen.get(file)
    if (known !== undefined) return known
    // Looked at before it is read: an edit in between shows later.
    const look = lookAt(file)
    const git = this.#git
    const isKnown = git !== undefined && look !== undefined && !isFresh(look, git.askedAt)
    const id = (isKnown ? git.idOf(file) : undefined) ?? blobIdOf(file)
    if (look === undefined) throw changing(file)
    const seen = { file, look, id }
    this.#seen.set(file, seen)
    return seen
  }

  /** SHA-256 over path, mode and content of every entry. Where the files lie does not matter. */
  treeDigest(tree: Tree): string {
    const known = this.#trees.get(tree)
    if (known !== undefined) return known
    const hash = createHash('sha256')
    for (const entry of tree) hash.update(`${JSON.stringify(this.#describe(entry))}\n`)
    const digest = hash.digest('hex')
    this.#trees.set(tree, digest)
    return digest
  }

  #describe(entry: Entry): readonly [string, string, string] {
    if (entry.kind === 'link') return [entry.path, 'link', entry.target]
    const mode = entry.mode.toString(8)
    if (entry.kind === 'disk') return [entry.path, mode, this.#listedId(entry)]
    if (entry.kind === 'bytes') return [entry.path, mode, blobId(entry.bytes)]
    throw new TypeError('sources do not lie in archives')
  }

  #listedId({ file, size }: DiskEntry): string {
    const { look, id } = this.seen(file)
    if (look.size !== size) throw changing(file)
    return id
  }
}

function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

const CHUNK_BYTES = 1 << 20

/** The git blob id of what a file holds now. Throws a Failure: `user` when it cannot be read, `environment` when it changes. */
export function blobIdOf(file: string): string {
  const descriptor = openForReading(file)
  try {
    const { size } = fstatSync(descriptor)
    const hash = createHash('sha1').update(`blob ${size}\0`)
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, Math.max(1, size)))
    let total = 0
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      hash.update(buffer.subarray(0, read))
      total += read
    }
    if (total !== size) throw changing(file)
    return hash.digest('hex')
  } finally {
    closeSync(descriptor)
  }
}

function openForReading(file: string): number {
  try {
    return openSync(file, 'r')
  } catch (cause) {
    throw new Failure('user', `${shownPath(file)} cannot be read`, {
      cause,
      remedy: 'Make it readable (chmod u+r), or leave it out with .lambdaignore.',
    })
  }
}

function changing(file: string): Failure {
  return new Failure('environment', `${shownPath(file)} changed while it was read`, {
    remedy: 'Run again when nothing else writes there.',
  })
}
