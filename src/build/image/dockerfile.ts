/** The instructions of a Dockerfile with their lines: enough to say where a build failed. */

export interface Instruction {
  /** On one line, as builders print it: `RUN npm ci`. */
  text: string
  /** Counts from 1. */
  line: number
}

/** Continued lines are joined, comments inside them dropped. Here-documents show as lines of their own, which match nothing. */
export function instructionsOf(text: string): Instruction[] {
  const continuation = /^#\s*escape\s*=\s*`/im.test(text.split('\n', 1)[0] ?? '') ? '`' : '\\'
  const instructions: Instruction[] = []
  let open: Instruction | undefined
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue
    const continues = line.trimEnd().endsWith(continuation)
    const part = continues ? line.trimEnd().slice(0, -1) : line
    if (open === undefined) open = { text: part, line: index + 1 }
    else open.text += part
    if (continues) continue
    instructions.push({ ...open, text: onOneLine(open.text) })
    open = undefined
  }
  if (open !== undefined) instructions.push({ ...open, text: onOneLine(open.text) })
  return instructions
}

/** The line of the instruction that a builder printed, perhaps cut or with its arguments filled in. */
export function lineOf(printed: string, instructions: readonly Instruction[]): number | undefined {
  const wanted = onOneLine(printed).toLowerCase()
  const same = instructions.filter(({ text }) => text.toLowerCase() === wanted)
  const [only, ...more] = same.length > 0 ? same : instructions.filter(item => beginsAlike(item.text, wanted))
  return more.length === 0 ? only?.line : undefined
}

function beginsAlike(text: string, wanted: string): boolean {
  const cut = wanted.replace(/\.{3}$|…$/, '')
  const start = text.toLowerCase().split('$', 1)[0] ?? ''
  return start.startsWith(cut) || (start.length >= SHORTEST_MATCH && cut.startsWith(start))
}

/** `RUN x`: fewer characters before the first variable tell nothing. */
const SHORTEST_MATCH = 5

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
