/** The worker thread that reads and compresses: a batch of entries comes in, a segment of the archive goes out. */

import type { Entry } from '../model/tree.ts'
import type { Level } from './deflate.ts'
import { makeSegment } from './segment.ts'
import { serveTasks } from './serve-tasks.ts'

export interface DeflateTask {
  entries: readonly Entry[]
  level: Level
}

serveTasks(
  ({ entries, level }: DeflateTask) => makeSegment(entries, level),
  ({ parts }) => parts.map(part => part.buffer),
)
