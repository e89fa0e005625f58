/** The folders of a build: those that lie there as they were left are left alone, the others are written anew. */

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { FolderWriters } from '../archive/folder-writers.ts'
import { replaceFolder } from '../archive/lay-out.ts'
import { temporaryName, writeFileAtomically } from '../files/atomic.ts'
import type { Artifact } from '../model/artifact.ts'

/** Names the build folder as ours, so that nothing of the user's is ever overwritten (interface §7). */
export const MARK = '.made-by-lambda-build'

const SENTENCE = 'Made by lambda-build; its content is replaced by the next build.'

/** Marks a build folder as ours; what an earlier mark says of its content stays. */
export function markFolder(folder: string): void {
  if (!existsSync(join(folder, MARK))) writeMark(folder, new Map())
}

export interface WantedFolder {
  /** Logical id: its name below the build folder. */
  id: string
  artifact: Artifact
}

/**
 * Writes the folders that are not as we left them for the same artifacts: also one that a person changed. All are
 * written before the first is put in its place. `bytes` gives the path of a verified zip.
 */
export async function layOutFolders(
  folder: string,
  wanted: readonly WantedFolder[],
  bytes: (digest: string) => Promise<string>,
  signal: AbortSignal,
): Promise<void> {
  const left = readMark(folder)
  await using writers = new FolderWriters(
    wanted.map(({ artifact }) => artifact),
    signal,
  )
  const isCurrent = await Promise.all(
    wanted.map(async ({ id, artifact }) => {
      const before = left.get(id)
      if (before?.digest !== artifact.digest) return false
      return (await writers.look(join(folder, id), artifact)) === before.look
    }),
  )
  const stale = wanted.filter((_, index) => isCurrent[index] !== true)
  const unfinished = stale.map(({ id }) => temporaryName(join(folder, id)))
  try {
    const looks = await all(
      stale.map(async ({ artifact }, index) =>
        writers.write(await bytes(artifact.digest), unfinished[index] ?? '', artifact),
      ),
    )
    const removed = stale.map(async ({ id, artifact }, index) => {
      const old = replaceFolder(unfinished[index] ?? '', join(folder, id))
      left.set(id, { digest: artifact.digest, look: looks[index] ?? '' })
      if (old !== undefined) await writers.remove(old, artifact)
    })
    writeMark(folder, left)
    await all(removed)
  } finally {
    for (const path of unfinished) rmSync(path, { recursive: true, force: true })
  }
}

/** Like `Promise.all`, but nothing goes on when it has failed. */
async function all<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(promises)
  return Promise.all(promises)
}

/** What we left in a build folder: of which artifact, and how it looked. */
type Left = Map<string, { digest: string; look: string }>

function writeMark(folder: string, left: Left): void {
  const lines = [...left].map(([id, { digest, look }]) => `${id} ${digest} ${look}`)
  writeFileAtomically(join(folder, MARK), `${[SENTENCE, ...lines].join('\n')}\n`)
}

const LINE = /^(\S+) ([0-9a-f]{64}) ([0-9a-f]{64})$/

function readMark(folder: string): Left {
  const left: Left = new Map()
  for (const line of readFileSync(join(folder, MARK), 'utf8').split('\n')) {
    const [, id, digest, look] = LINE.exec(line) ?? []
    if (id !== undefined && digest !== undefined && look !== undefined) left.set(id, { digest, look })
  }
  return left
}
