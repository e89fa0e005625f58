/** Roles that a template names by their ARN: they must be there before the functions are. */

import type { Place } from '../report/failure.ts'
import { propertyOf } from './properties.ts'
import { resourcesOf, scopeFor } from './resources.ts'
import { isSwitchedOff, resolveText } from './scope.ts'
import { placeOf } from './template.ts'
import { allUnits, type TemplateUnit } from './units.ts'
import { fullId } from './value.ts'

/** A function whose role is known before deployment. */
export interface StaticRole {
  id: string
  arn: string
  place: Place
}

const FUNCTIONS = new Set(['AWS::Lambda::Function', 'AWS::Serverless::Function'])

/** Of all templates of the project; roles that CloudFormation makes are not in it. */
export function staticRoles(root: TemplateUnit): StaticRole[] {
  return allUnits(root).flatMap(({ scope, template }) =>
    resourcesOf(scope).flatMap(resource => {
      if (!FUNCTIONS.has(resource.type) || isSwitchedOff(scope, resource.node)) return []
      const node = propertyOf(template, resource, 'Role')?.value
      const arn = resolveText(scopeFor(scope, resource), node)
      return arn === undefined
        ? []
        : [{ id: fullId(scope, resource.id), arn, place: placeOf(template, node) }]
    }),
  )
}

/** The executions that functions of the templates reserve for themselves, as far as they are known. */
export function reservedConcurrency(root: TemplateUnit): number {
  const reserved = allUnits(root).flatMap(({ scope, template }) =>
    resourcesOf(scope).flatMap(resource => {
      if (!FUNCTIONS.has(resource.type) || isSwitchedOff(scope, resource.node)) return []
      const node = propertyOf(template, resource, 'ReservedConcurrentExecutions')?.value
      return Number(resolveText(scopeFor(scope, resource), node) ?? 0)
    }),
  )
  return reserved.filter(Number.isFinite).reduce((sum, count) => sum + count, 0)
}
