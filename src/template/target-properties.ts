/** Properties of a function or layer that decide how it is built. Each adds what is wrong to `failures`. */

import type { Architecture } from '../model/artifact.ts'
import { Failure } from '../report/failure.ts'
import type { CodeProperty } from './assets.ts'
import type { BuildMetadata } from './build-metadata.ts'
import { evaluate } from './evaluate.ts'
import { functionCall } from './functions.ts'
import { isAbsent, itemsOf, type Resource } from './nodes.ts'
import { propertyOf } from './properties.ts'
import type { Scope } from './scope.ts'
import { placeOf, type Template } from './template.ts'
import { Unknown, type Value } from './value.ts'
import { unresolvedFailure } from './written-code.ts'

/** One resource with code, and all that is needed to read it. */
export interface TargetContext {
  template: Template
  scope: Scope
  sourceRoot: string
  /** With its id in full: `Parent/Child` in nested templates. */
  resource: Resource
  property: CodeProperty
}

const RUNTIME = /^(python|nodejs|ruby|java|dotnet|dotnetcore|go|provided)[\d.]*/

/** A layer's BuildMethod names its runtime, unless it names a way to build; then it is the first compatible one. */
export function runtimeOf(
  context: TargetContext,
  metadata: BuildMetadata,
  failures: Failure[],
): string | undefined {
  if (context.property.kind === 'function') return knownText(context, 'Runtime', failures)
  const method = metadata.buildMethod
  if (method !== undefined && RUNTIME.test(method)) return method
  return firstText(context, 'CompatibleRuntimes', failures)
}

/** Of a layer what Metadata.BuildArchitecture says, else the first one listed, else Lambda's default. */
export function architectureOf(
  context: TargetContext,
  metadata: BuildMetadata,
  failures: Failure[],
): Architecture {
  const { scope, resource, template, property } = context
  const named = isAbsent(metadata.buildArchitecture) ? undefined : metadata.buildArchitecture
  const list = property.kind === 'function' ? 'Architectures' : 'CompatibleArchitectures'
  const node = named ?? propertyOf(template, resource, list)?.value
  const text = named === undefined ? firstText(context, list, failures) : firstOf(evaluate(scope, named))
  if (text === undefined || text === 'x86_64' || text === 'arm64') return text ?? 'x86_64'
  failures.push(
    new Failure('user', `${resource.id} is for the architecture ${text}, which Lambda does not have`, {
      place: placeOf(template, node),
      artifact: resource.id,
      remedy: 'Write x86_64 or arm64.',
    }),
  )
  return 'x86_64'
}

/** A text property; undefined when it is absent or has no value here. */
export function textProperty({ template, scope, resource }: TargetContext, name: string): string | undefined {
  const value = evaluate(scope, propertyOf(template, resource, name)?.value)
  return typeof value === 'string' ? value : undefined
}

function knownText(context: TargetContext, name: string, failures: Failure[]): string | undefined {
  const node = propertyOf(context.template, context.resource, name)?.value
  const value = evaluate(context.scope, node)
  if (value === undefined || typeof value === 'string') return value
  failures.push(unresolvedFailure(context.scope, context.resource, name, node))
  return undefined
}

/** The first item of a list property; only that one has to be known. */
function firstText(context: TargetContext, name: string, failures: Failure[]): string | undefined {
  const node = propertyOf(context.template, context.resource, name)?.value
  if (node === undefined) return undefined
  const isList = functionCall(context.template, node) === undefined
  const value = evaluate(context.scope, isList ? itemsOf(context.template, node)[0] : node)
  if (value instanceof Unknown) failures.push(unresolvedFailure(context.scope, context.resource, name, node))
  return firstOf(value)
}

function firstOf(value: Value | Unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : undefined
}
