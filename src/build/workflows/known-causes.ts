/** Finds the cause of a failed build in the lines of its tool. */

import type { Explanation } from './workflow.ts'

/** What a tool prints, what it means (`$1`: what the pattern caught), and what to do. The first that fits counts. */
export type KnownCauses = readonly (readonly [pattern: RegExp, reason: string, remedy: string])[]

/** As many as a person reads. */
const SHOWN_LINES = 20

/** An error in the code first, then a known cause, then whatever the tool said first; `shown` are the lines to read. */
export function explainLines(
  said: readonly string[],
  {
    compilerError,
    causes,
    shown = said,
  }: {
    compilerError: (line: string) => boolean
    causes: KnownCauses
    shown?: readonly string[]
  },
): Explanation | undefined {
  const lines = shown.slice(0, SHOWN_LINES)
  const compiler = said.find(compilerError)
  if (compiler !== undefined) return { reason: compiler, remedy: 'Correct the code.', lines }
  const text = said.join('\n')
  for (const [pattern, reason, remedy] of causes) {
    const found = pattern.exec(text)
    if (found !== null) return { reason: reason.replace('$1', found[1] ?? ''), remedy, lines }
  }
  const [first] = said
  return first === undefined ? undefined : { reason: first, lines }
}
