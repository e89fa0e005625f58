/** From settings to what the template declares: the code that has to be built, and what needs no build. */

import { nearestName } from '../files/paths.ts'
import type { Settings } from '../project/settings.ts'
import { combineFailures, Failure } from '../report/failure.ts'
import { readTemplate } from '../template/read-template.ts'
import { makeScope } from '../template/scope.ts'
import { listTargets } from '../template/targets.ts'
import type { OpenTemplate } from './stages.ts'

/**
 * Reads the template and lists its functions and layers.
 * Throws one Failure (user) that carries every mistake found, each with its place.
 */
export function openTemplate(settings: Settings): OpenTemplate {
  const template = readTemplate(settings.template)
  const scope = makeScope(template, {
    parameters: settings.parameters,
    ...(settings.region === undefined ? {} : { region: settings.region }),
    ...(settings.stackName === undefined ? {} : { stackName: settings.stackName }),
  })
  const listed = listTargets({ template, scope, sourceRoot: settings.sourceRoot })
  const wanted = settings.functions
  const failures = listed.failures.filter(
    failure => wanted === undefined || failure.artifact === undefined || wanted.includes(failure.artifact),
  )
  if (failures.length > 0) throw combineFailures(failures)
  checkNames(
    wanted,
    [...listed.targets, ...listed.skipped].map(item => item.id),
    settings,
  )
  return { template, scope, targets: listed.targets, skipped: listed.skipped }
}

function checkNames(wanted: string[] | undefined, known: string[], settings: Settings): void {
  const strange = wanted?.find(id => !known.includes(id))
  if (strange === undefined) return
  const near = nearestName(strange, known)
  throw new Failure('user', `no function or layer '${strange}' in ${settings.template}`, {
    remedy:
      near === undefined ? `The template has: ${known.join(', ') || 'none'}.` : `Did you mean '${near}'?`,
  })
}
