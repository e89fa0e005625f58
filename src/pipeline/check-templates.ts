/** What is wrong with the templates, before anything is built: errors join those of the plan, warnings are told at once. */

import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { checkCapabilities } from '../template/checks/capabilities.ts'
import { checkTemplate, type Finding } from '../template/checks/check-template.ts'
import { allUnits, type TemplateUnit } from '../template/units.ts'
import { isWanted } from './plan-targets.ts'
import type { Services } from './services.ts'
import type { OpenTemplate } from './stages.ts'

/** The same templates with the failures of all checks. What a check refuses is not built, so it is reported once. */
export function checkTemplates(open: OpenTemplate, settings: Settings, services: Services): OpenTemplate {
  const units = allUnits(open.root)
  const findings = distinct(units.flatMap(unit => findingsOf(unit, settings, services)))
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
  const { capabilities, verb } = settings
  const isWatched = verb === 'watch' && settings.stackName !== undefined
  const deploys = verb === 'deploy' || verb === 'preview' || isWatched
  const isRoot = path === ''
  return [
    ...checkTemplate(scope, {
      now: services.clock.now(),
      parameters: isRoot ? settings.parameters : undefined,
      forStack: deploys || verb === 'package',
    }),
    ...(deploys && capabilities !== undefined ? checkCapabilities(scope, capabilities) : []),
  ]
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
