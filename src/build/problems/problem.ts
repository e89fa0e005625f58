/** What a tool said is wrong, as it said it: files by the names that the tool knows. */

export interface Problem {
  severity: 'error' | 'warning'
  message: string
  /** Where it is, the likeliest first: a traceback names many files, and only some of them are the user's. */
  spots: readonly Spot[]
}

/** Lines and columns count from 1. */
export interface Spot {
  /** Absolute, or relative to where the tool ran; absent: the manifest. */
  file?: string
  line?: number
  column?: number
  /** Stands in the line that is meant, where the tool named none: a package, a requirement. */
  mentions?: string
}

/** Looks at the line at `at`, and at what follows it. */
export type Rule = (lines: readonly string[], at: number) => Problem | undefined

/** How far below its first line the rest of a message may stand. */
const REACH = 12

/** `lines` after the one at `at`, as far as a message may go. */
export function following(lines: readonly string[], at: number): string[] {
  return lines.slice(at + 1, at + 1 + REACH)
}
