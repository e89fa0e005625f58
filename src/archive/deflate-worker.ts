/** The worker thread of a DeflatePool: a batch of entries comes in, a segment of the archive goes out. */

import { parentPort } from 'node:worker_threads'
import type { Entry } from '../model/tree.ts'
import { type FailureClass, toFailure } from '../report/failure.ts'
import type { Level } from './deflate.ts'
import { makeSegment, type Segment } from './segment.ts'

export interface Order {
  number: number
  entries: readonly Entry[]
  level: Level
}

/** Errors lose their class on the way between threads, so a Failure travels as data. */
export interface FailureParts {
  class: FailureClass
  message: string
  remedy: string | undefined
}

export type Answer = { number: number } & ({ segment: Segment } | { failure: FailureParts })

parentPort?.on('message', (order: Order) => {
  const answer = answerTo(order)
  const buffers = 'segment' in answer ? answer.segment.parts.map(part => part.buffer) : []
  parentPort?.postMessage(answer, buffers)
})

function answerTo({ number, entries, level }: Order): Answer {
  try {
    return { number, segment: makeSegment(entries, level) }
  } catch (error) {
    const { class: failureClass, message, remedy } = toFailure(error)
    return { number, failure: { class: failureClass, message, remedy } }
  }
}
