/** For questions that only help: an answer that takes long is no answer. */

const LONGEST_MS = 10_000

/** Options of a client's `send`. */
export function soon(): { abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(LONGEST_MS) }
}
