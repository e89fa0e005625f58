/** The stacks that a pattern of names stands for, and those among them that are left alone. Pure. */

import type { StackView } from './stack-view.ts'

export interface Wanted {
  /** `*` stands for anything, `?` for one character. */
  pattern: string
  /** Only stacks that were last changed before this time. */
  before: Date | undefined
  /** Names that no pattern fits. */
  never: readonly string[]
}

export interface Matched {
  stacks: StackView[]
  leftOut: { view: StackView; why: string }[]
}

/** Of the stacks whose names fit: those to delete, and those that are not, with the reason. */
export function matchingStacks(all: readonly StackView[], { pattern, before, never }: Wanted): Matched {
  const fits = all.filter(
    ({ stackName, lastChanged }) =>
      fitsPattern(stackName, pattern) &&
      !never.includes(stackName) &&
      (before === undefined || (lastChanged !== undefined && lastChanged < before.getTime())),
  )
  const leftOut = fits.flatMap(view => {
    const why = reasonAgainst(view)
    return why === undefined ? [] : [{ view, why }]
  })
  return { stacks: fits.filter(view => reasonAgainst(view) === undefined), leftOut }
}

/** Whether the whole name fits. Steps back to the last star only, so that no pattern takes long. */
export function fitsPattern(name: string, pattern: string): boolean {
  let [at, in_, star, mark] = [0, 0, -1, 0]
  while (at < name.length) {
    const wanted = pattern[in_]
    if (wanted === '*') {
      star = in_++
      mark = at
    } else if (wanted === '?' || wanted === name[at]) {
      in_++
      at++
    } else if (star >= 0) {
      in_ = star + 1
      at = ++mark
    } else return false
  }
  return [...pattern.slice(in_)].every(left => left === '*')
}

function reasonAgainst({ parentId, terminationProtection }: StackView): string | undefined {
  if (parentId !== undefined) return `it is nested in ${parentId.split('/')[1] ?? parentId}`
  return terminationProtection ? 'it is protected against deletion' : undefined
}
