/**
 * What a template's expressions mean with the parameters of this run: as far as it can be known without AWS.
 * What cannot be known is never guessed; it comes back as the user wrote it, with the reason.
 */

import { type ConditionMemory, conditionValue } from './conditions.ts'
import { evaluate } from './evaluate.ts'
import { loopedText, MAX_TURNS } from './loops.ts'
import { entriesOf, follow, plainText, valueAt } from './nodes.ts'
import { resourceType } from './resources.ts'
import { ownerOf, rangeOf, startWithTag, type Template } from './template.ts'
import { type Scope, Unknown, type Value } from './value.ts'

export interface ScopeOptions {
  /** Parameter values of this run; the template's defaults stand behind them. */
  parameters: Readonly<Record<string, string>>
  region?: string
  stackName?: string
  /** What a stack passes to the template nested in it, instead of `parameters`; known or not. */
  passed?: ReadonlyMap<string, Value | Unknown>
  /** The stacks that the template is nested in, joined with `/`. */
  path?: string
  /** Count what a false condition switches off as well. */
  all?: boolean
  /** The value of an output of a nested stack; undefined for those whose template is not at hand. */
  output?: Scope['output']
}

export type { Scope } from './value.ts'

/** `expression` is the text as the user wrote it, on one line. */
export type Resolved =
  | { known: true; value: Value }
  | { known: false; expression: string; reason: string; parameter?: string }

export function makeScope(template: Template, options: ScopeOptions): Scope {
  const parameters = new Map<string, Value | Unknown>(pseudoParameters(options))
  const own = new Map(Object.entries(options.parameters))
  for (const { key, value } of entriesOf(
    template,
    valueAt(template, template.document.contents, 'Parameters'),
  )) {
    const given = options.passed === undefined ? own.get(key) : options.passed.get(key)
    parameters.set(key, given instanceof Unknown ? given : parameterValue(template, key, value, given))
  }
  const memory: ConditionMemory = { known: new Map(), open: new Set() }
  const scope: Scope = {
    template,
    path: options.path ?? '',
    parameters,
    all: options.all ?? false,
    loop: [],
    condition: name => conditionValue(scope, memory, name),
    typeOf: id => resourceType(scope, id),
    output: options.output ?? (() => undefined),
    turns: { left: MAX_TURNS },
  }
  return scope
}

/** The value of an expression: text, list or map; undefined for `AWS::NoValue`. Scalars keep their source text. */
export function resolve(scope: Scope, node: unknown): Resolved {
  const value = evaluate(scope, node)
  if (!(value instanceof Unknown)) return { known: true, value }
  const expression = expressionOf(scope.template, node)
  const { reason, parameter } = value
  return { known: false, expression, reason, ...(parameter === undefined ? {} : { parameter }) }
}

/** The resolved text; undefined when it cannot be known, is absent, or is no text. */
export function resolveText(scope: Scope, node: unknown): string | undefined {
  const value = evaluate(scope, node)
  return typeof value === 'string' ? value : undefined
}

/** The name in a resource's `Condition`, when it has one. */
export function conditionName(scope: Scope, resource: unknown): string | undefined {
  const name = plainText(valueAt(scope.template, resource, 'Condition'))
  return name === undefined ? undefined : loopedText(scope, name)
}

/** Whether a resource is left out: its `Condition` is known to be false (unknown counts as on), and `--all` was not said. */
export function isSwitchedOff(scope: Scope, resource: unknown): boolean {
  return !scope.all && isConditionFalse(scope, resource)
}

/** Whether a resource's `Condition` is known to be false, so that CloudFormation will not make it. */
export function isConditionFalse(scope: Scope, resource: unknown): boolean {
  const name = conditionName(scope, resource)
  return name !== undefined && scope.condition(name) === false
}

/** The text of a node as the user wrote it, tag included, on one line and cut at 100 characters. */
export function expressionOf(template: Template, node: unknown): string {
  const target = follow(template, node)
  const written = ownerOf(template, target).text
  const text = written.slice(startWithTag(written, target), rangeOf(target)?.[1] ?? 0)
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 100 ? `${line.slice(0, 99)}…` : line
}

/** An SSM parameter type: the value given is a name, what Ref gives is looked up by CloudFormation. */
const LOOKED_UP = /^AWS::SSM::Parameter::Value</
const LIST = /^(CommaDelimitedList|List<.*>)$/

function parameterValue(template: Template, name: string, node: unknown, given: Value): Value | Unknown {
  const type = plainText(valueAt(template, node, 'Type')) ?? 'String'
  if (LOOKED_UP.test(type)) return new Unknown(`the value of ${name} is looked up by CloudFormation`)
  const value = given ?? plainText(valueAt(template, node, 'Default'))
  if (value === undefined) return new Unknown(`the parameter ${name} has no value`, name)
  if (!LIST.test(type)) return Array.isArray(value) ? value.join(',') : value
  return typeof value === 'string' ? value.split(',').map(item => item.trim()) : value
}

function pseudoParameters({ region, stackName }: ScopeOptions): [string, Value | Unknown][] {
  const unknown = (name: string) => new Unknown(`${name} is not known here`)
  const noRegion = new Unknown('the region is not known here: name it with --region')
  return [
    ['AWS::Region', region ?? noRegion],
    ['AWS::Partition', region === undefined ? noRegion : partitionOf(region)],
    ['AWS::URLSuffix', region === undefined ? noRegion : urlSuffixOf(region)],
    ['AWS::StackName', stackName ?? unknown('AWS::StackName')],
    ['AWS::NoValue', undefined],
    ['AWS::AccountId', unknown('AWS::AccountId')],
    ['AWS::StackId', unknown('AWS::StackId')],
    ['AWS::NotificationARNs', unknown('AWS::NotificationARNs')],
  ]
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}

function urlSuffixOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
}
