/** What is done to folders laid out, in the calling thread or in worker threads. */

import { rmSync } from 'node:fs'
import { Contents } from './contents.ts'
import { lookOf } from './folder-look.ts'
import { writeFolder } from './lay-out.ts'
import { readZip } from './read-zip.ts'

export type FolderTask =
  | { kind: 'look'; folder: string }
  | { kind: 'write'; folder: string; archive: string }
  | { kind: 'remove'; folder: string }

/** Does one task after the other. The answer is how the folder looks then; undefined when there is none. */
export function folderWork(): (task: FolderTask) => string | undefined {
  const contents = new Contents()
  return task => {
    const { kind, folder } = task
    if (kind === 'look') return lookOf(folder)
    if (kind === 'write') return writeFolder({ tree: readZip(task.archive), folder, contents })
    rmSync(folder, { recursive: true, force: true })
    return undefined
  }
}
