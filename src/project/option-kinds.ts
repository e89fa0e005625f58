/** What options are made of: verbs, the facts that faces and docs need, and a maker for each kind of value. */

import { z } from 'zod'
import { splitList, splitPairs } from './values.ts'

export const VERBS = [
  'plan',
  'build',
  'package',
  'preview',
  'deploy',
  'watch',
  'delete',
  'status',
  'events',
  'bootstrap',
] as const
export type Verb = (typeof VERBS)[number]
/** What a step of a workflow can do: not what waits for a person. */
export const ACTION_VERBS = ['plan', 'build', 'package', 'preview', 'deploy', 'delete', 'bootstrap'] as const

/** What faces and docs need to know of an option beside its schema. */
export interface OptionFacts {
  kind: 'text' | 'flag' | 'number' | 'list' | 'pairs'
  verbs: readonly Verb[]
  /** One sentence in Markdown, without the default. */
  description: string
  /** Placeholder of the value in help and docs. */
  value?: string
  short?: string
  /** Whether the option may stand without its value. */
  optionalValue?: boolean
  /** The default in words. */
  default?: string
  choices?: readonly string[]
  /** Where the option exists; both by default. */
  only?: 'cli' | 'action'
}

/** What is known of each schema beside its shape. */
export const facts = z.registry<OptionFacts>()
type Given = Omit<OptionFacts, 'kind'>

export const ALL: readonly Verb[] = [...VERBS]
/** `watch` builds, and with a stack named it deploys. */
export const BUILDS: readonly Verb[] = ['build', 'package', 'preview', 'deploy', 'watch']
export const PLANS: readonly Verb[] = ['plan', ...BUILDS]
export const UPLOADS: readonly Verb[] = ['package', 'preview', 'deploy', 'watch']
export const DEPLOYS: readonly Verb[] = ['deploy', 'watch']
export const REQUESTS: readonly Verb[] = ['preview', ...DEPLOYS]
export const WRITES: readonly Verb[] = [...REQUESTS, 'delete']
export const STACKS: readonly Verb[] = [...WRITES, 'status', 'events']
export const CALLS_AWS: readonly Verb[] = ['package', ...STACKS, 'bootstrap']

export const text = (given: Given) =>
  z
    .string()
    .min(1)
    .register(facts, { kind: 'text', ...given })
export const flag = (given: Given) =>
  z.preprocess(readFlag, z.boolean()).register(facts, { kind: 'flag', ...given })
export const number = (given: Given, schema = z.number().positive()) =>
  z.preprocess(readNumber, schema).register(facts, { kind: 'number', ...given })
export const list = (given: Given) =>
  z.preprocess(splitList, z.array(z.string())).register(facts, { kind: 'list', ...given })
export const pairs = (given: Given) =>
  z.preprocess(splitPairs, z.record(z.string(), z.string())).register(facts, { kind: 'pairs', ...given })
export const choice = <const T extends readonly [string, ...string[]]>(choices: T, given: Given) =>
  z.enum(choices).register(facts, { kind: 'text', choices, ...given })

/** `true` and `false` as YAML and people write them; anything else is left to the schema. */
export function readFlag(value: unknown): unknown {
  if (value === 'true' || value === 'True' || value === 'TRUE') return true
  if (value === 'false' || value === 'False' || value === 'FALSE') return false
  return value
}

function readNumber(value: unknown): unknown {
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : value
}
