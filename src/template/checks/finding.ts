/** What a check has found: one line, its place, and what to do about it. */

import type { Place } from '../../report/failure.ts'
import { placeOf, type Template } from '../template.ts'

/** `error`: AWS would refuse the template, or Lambda could not start the function. `warning`: it may, or will later. */
export type Severity = 'error' | 'warning'

export interface Finding {
  severity: Severity
  message: string
  place: Place
  /** What to do next, as an imperative sentence. */
  remedy: string
  /** Logical ids of the functions and layers that it is about, when it is about nothing else. */
  artifacts?: readonly string[]
}

/** A finding at a node, or at the key of a pair. */
export function finding(
  template: Template,
  node: unknown,
  said: Omit<Finding, 'place' | 'severity'> & { severity?: Severity },
): Finding {
  return { severity: 'error', ...said, place: placeOf(template, node) }
}

/** More findings of one kind would bury the first. */
const MAX_FINDINGS = 20

/** The first of many, and a last one that counts the rest. */
export function shortened(findings: readonly Finding[], what: string): Finding[] {
  const [first, ...rest] = findings.slice(MAX_FINDINGS)
  if (first === undefined) return [...findings]
  const message = `and ${rest.length + 1} more ${what}`
  return [...findings.slice(0, MAX_FINDINGS), { ...first, message, remedy: 'Mend those above first.' }]
}
