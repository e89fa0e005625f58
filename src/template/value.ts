/** What expressions come to, and what they are worked out in. */

import type { Template } from './template.ts'

/** Text, list or map; undefined is `AWS::NoValue`: as if nothing had been written. */
export type Value = string | readonly Value[] | ReadonlyMap<string, Value> | undefined

/** Why an expression has no value before CloudFormation gives it one. */
export class Unknown {
  readonly reason: string
  /** The parameter that would have to be given. */
  readonly parameter: string | undefined
  /** The resource that the expression names: its ARN or id, which only CloudFormation will know. */
  readonly resource: ResourceName | undefined

  constructor(reason: string, parameter?: string, resource?: ResourceName) {
    this.reason = reason
    this.parameter = parameter
    this.resource = resource
  }
}

/** A resource of any template of the project: its id is `Parent/Child` in nested ones. */
export interface ResourceName {
  id: string
  type: string
}

/** One turn of a `Fn::ForEach` (AWS::LanguageExtensions). */
export interface LoopStep {
  /** The loop's own name: `Topics` of `Fn::ForEach::Topics`. */
  name: string
  /** The variable, and what it stands for in this turn. */
  identifier: string
  value: string
  /** Set where it stands for a list or a map; `value` is that as JSON then, to tell turns apart. */
  data?: Exclude<Value, string | undefined>
}

export type Condition = boolean | Unknown

/** A template with the values of this run. */
export interface Scope {
  template: Template
  /** Stands before `/` in ids of this template's resources; empty for the root. */
  path: string
  /** By name, pseudo parameters included. */
  parameters: ReadonlyMap<string, Value | Unknown>
  /** Whether what a false condition switches off counts nevertheless (`--all`). */
  all: boolean
  /** The turns of loops that an expression stands in, outermost first. */
  loop: readonly LoopStep[]
  /** The value of a named condition, worked out once. */
  condition: (name: string) => Condition
  /** The type of a resource of this template, those that loops make included. */
  typeOf: (id: string) => string | undefined
  /** The value of an output of a nested stack whose template is at hand; undefined for others. */
  output: (stack: string, name: string) => { value: Value | Unknown } | undefined
  /** What is left of the turns that all loops of the template may take together. */
  turns: { left: number }
}

/** An id as users write it: with the stacks that the template is nested in. */
export function fullId({ path }: Pick<Scope, 'path'>, id: string): string {
  return path === '' ? id : `${path}/${id}`
}
