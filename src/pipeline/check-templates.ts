/** What is wrong with the templates, before anything is built: errors join those of the plan, warnings are told at once. */

import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { stacksOf } from '../template/capabilities.ts'
import { checkCapabilities } from '../template/checks/capabilities.ts'
import { checkTemplate, type Finding } from '../template/checks/check-template.ts'
import type { Scope } from '../template/scope.ts'
import { allUnits, type TemplateUnit } from '../template/units.ts'
import { isWanted } from './plan-targets.ts'
import type { Services } from './services.ts'
import type { OpenTemplate } from './stages.ts'

/** The same templates with the failures of all checks. What a check refuses is not built, so it is reported once. */
export function checkTemplates(open: OpenTemplate, settings: Settings, services: Services): OpenTemplate {
  const units = allUnits(open.root)
  // Stack sets have capabilities of their own.
  const stacks = new Set(stacksOf(open.root).map(({ scope }) => scope))
  const findings = distinct([
    ...units.flatMap(unit => findingsOf(unit, settings, services)),
    ...[...stacks].flatMap(scope => findingsOfCapabilities(scope, settings)),
  ])
  const relevant = findings.filter(({ artifacts }) => artifacts?.some(id => isWanted(id, settings)) ?? true)
  for (const { severity, message, place, remedy } of relevant) {
    if (severity === 'warning') services.emit({ type: 'warning', message: `${message} (${remedy})`, place })
  }
  const errors = relevant.filter(({ severity }) => severity === 'error')
  const refused = new Set(errors.flatMap(({ artifacts }) => artifacts ?? []))
  return {
    ...open,
    targets: open.targets.filter(({ id }) => !refused.has(id)),
    failures: distinct([...open.failures, ...errors.map(error => toFailure(error, settings))]),
  }
}

function findingsOf({ path, scope }: TemplateUnit, settings: Settings, services: Services): Finding[] {
  return checkTemplate(scope, {
    now: services.clock.now(),
    parameters: path === '' ? settings.parameters : undefined,
    forStack: deploys(settings) || settings.verb === 'package',
  })
}

function findingsOfCapabilities(scope: Scope, settings: Settings): Finding[] {
  const { capabilities } = settings
  return deploys(settings) && capabilities !== undefined ? checkCapabilities(scope, capabilities) : []
}

function deploys({ verb, stackName }: Settings): boolean {
  return verb === 'deploy' || verb === 'preview' || (verb === 'watch' && stackName !== undefined)
}

/** A template that several stacks name has the same mistakes in each, and some are known since it was read. */
function distinct<T extends Finding | Failure>(found: readonly T[]): T[] {
  const byWords = new Map<string, T>()
  for (const one of found) {
    const words = JSON.stringify([one.message, one.place])
    if (!byWords.has(words)) byWords.set(words, one)
  }
  return [...byWords.values()]
}

/** Of several functions the first that was asked for: failures of others are passed over. */
function toFailure({ message, place, remedy, artifacts }: Finding, settings: Settings): Failure {
  const artifact = artifacts?.find(id => isWanted(id, settings))
  return new Failure('user', message, { place, remedy, artifact })
}
