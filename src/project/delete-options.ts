/** The kinds of options that only `delete` has: a pattern of stack names, an age, and whether artifacts go too. */

import { z } from 'zod'
import { facts, type OptionFacts, readFlag } from './option-kinds.ts'

type Given = Omit<OptionFacts, 'kind'>

/** Letters, digits and hyphens as in stack names, `*` and `?`. */
const GLOB = /^[A-Za-z0-9*?-]{1,128}$/

export const nameGlob = (given: Given) =>
  z
    .string()
    .regex(GLOB, 'a pattern of stack names has only letters, digits, hyphens, `*` and `?` (128 at most)')
    .register(facts, { kind: 'text', ...given })

/** Seconds, written as `30m`, `12h` or `3d`. */
export const age = (given: Given) =>
  z.preprocess(readAge, z.number().positive()).register(facts, { kind: 'text', ...given })

const AGE = /^([1-9]\d{0,5})([mhd])$/
const SECONDS: Readonly<Record<string, number>> = { m: 60, h: 3_600, d: 86_400 }

/** Throws an Error that says how an age is written. */
function readAge(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const [, digits = '', unit = ''] = AGE.exec(value) ?? []
  const seconds = SECONDS[unit]
  if (seconds === undefined) throw new Error(`'${value}' is not an age such as 30m, 12h or 3d`)
  return Number(digits) * seconds
}

/**
 * A flag. An action's input of this name also says what becomes of workflow artifacts (interface §3): those words leave the
 * bucket alone.
 */
export const pruning = (given: Given) =>
  z
    .preprocess(value => (WORKFLOW_ARTIFACTS.includes(value) ? false : readFlag(value)), z.boolean())
    .register(facts, { kind: 'flag', ...given })

const WORKFLOW_ARTIFACTS: readonly unknown[] = ['auto', 'always', 'never']
