/** What expressions come to, and what they are worked out in. */

import type { Template } from './template.ts'

/** Text, list or map; undefined is `AWS::NoValue`: as if nothing had been written. */
export type Value = string | readonly Value[] | ReadonlyMap<string, Value> | undefined

/** Why an expression has no value before CloudFormation gives it one. */
export class Unknown {
  readonly reason: string
  /** The parameter that would have to be given. */
  readonly parameter: string | undefined

  constructor(reason: string, parameter?: string) {
    this.reason = reason
    this.parameter = parameter
  }
}

export type Condition = boolean | Unknown

/** A template with the values of this run. */
export interface Scope {
  template: Template
  /** By name, pseudo parameters included. */
  parameters: ReadonlyMap<string, Value | Unknown>
  /** The value of a named condition, worked out once. */
  condition: (name: string) => Condition
}
