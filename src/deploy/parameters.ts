/** Which parameters a change set is given, and which it must not be made without. */

import type { Parameter } from '@aws-sdk/client-cloudformation'
import { nearestName } from '../files/paths.ts'
import { combineFailures, Failure } from '../report/failure.ts'

/** A parameter that the template declares. */
export interface DeclaredParameter {
  name: string
  hasDefault: boolean
  noEcho: boolean
}

export interface ParametersAsked {
  given: Readonly<Record<string, string>>
  declared: readonly DeclaredParameter[]
  /** Names of the parameters that the stack has now; none for a new stack. */
  deployed: readonly string[]
}

/**
 * Pure. What is given wins; what is not keeps its deployed value, then the template's default.
 * Throws a Failure of class `user` for names that the template does not declare and for values that are missing.
 */
export function resolveParameters({ given, declared, deployed }: ParametersAsked): Parameter[] {
  checkNames(given, declared)
  const missing = declared.filter(
    ({ name, hasDefault }) => !Object.hasOwn(given, name) && !hasDefault && !deployed.includes(name),
  )
  if (missing.length > 0) throw missingValues(missing)
  return declared.flatMap(({ name }): Parameter[] => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value !== undefined) return [{ ParameterKey: name, ParameterValue: value }]
    return deployed.includes(name) ? [{ ParameterKey: name, UsePreviousValue: true }] : []
  })
}

function checkNames(given: Readonly<Record<string, string>>, declared: readonly DeclaredParameter[]): void {
  const names = declared.map(({ name }) => name)
  const unknown = Object.keys(given).filter(name => !names.includes(name))
  if (unknown.length > 0) throw combineFailures(unknown.map(name => unknownName(name, names)))
}

function unknownName(name: string, names: readonly string[]): Failure {
  const near = nearestName(name, names)
  const known = names.length === 0 ? 'It declares none.' : `It declares ${names.join(', ')}.`
  return new Failure('user', `the template declares no parameter ${name}`, {
    remedy: near === undefined ? known : `Did you mean ${near}?`,
  })
}

function missingValues(missing: readonly DeclaredParameter[]): Failure {
  const names = missing.map(({ name }) => name)
  const [subject, values] = names.length === 1 ? ['the parameter', 'a value'] : ['the parameters', 'values']
  return new Failure('user', `${subject} ${names.join(', ')} must be given ${values}`, {
    remedy: `Add ${names.map(name => `${name}=...`).join(' ')} to --parameters, or a Default to the template.`,
  })
}
