/** The other end of a WorkerPool: what a worker thread does with every task that comes in. */

import { parentPort } from 'node:worker_threads'
import { type FailureClass, toFailure } from '../report/failure.ts'

export interface Order<Task> {
  number: number
  task: Task
}

export type Reply<Answer> = { number: number } & ({ answer: Answer } | { failure: FailureParts })

/** Errors lose their class on the way between threads, so a Failure travels as data. */
interface FailureParts {
  class: FailureClass
  message: string
  remedy: string | undefined
}

/** Answers every task; `memoryOf` names what of an answer changes threads instead of being copied. */
export function serveTasks<Task, Answer>(
  work: (task: Task) => Answer,
  memoryOf: (answer: Answer) => ArrayBuffer[] = () => [],
): void {
  parentPort?.on('message', (order: Order<Task>) => {
    const reply = replyTo(order, work)
    parentPort?.postMessage(reply, 'answer' in reply ? memoryOf(reply.answer) : [])
  })
}

function replyTo<Task, Answer>({ number, task }: Order<Task>, work: (task: Task) => Answer): Reply<Answer> {
  try {
    return { number, answer: work(task) }
  } catch (error) {
    const { class: failureClass, message, remedy } = toFailure(error)
    return { number, failure: { class: failureClass, message, remedy } }
  }
}
