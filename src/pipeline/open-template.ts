/** From settings to what the template declares: the code that has to be built, and what needs no build. */

import { nearestName } from '../files/paths.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { readTemplate } from '../template/read-template.ts'
import { makeScope } from '../template/scope.ts'
import { listTargets } from '../template/targets.ts'
import type { OpenTemplate } from './stages.ts'

/** Reads the template and lists its functions and layers, with what is wrong with them. Throws when it cannot be read. */
export function openTemplate(settings: Settings): OpenTemplate {
  const template = readTemplate(settings.template)
  const scope = makeScope(template, {
    parameters: settings.parameters,
    ...(settings.region === undefined ? {} : { region: settings.region }),
    ...(settings.stackName === undefined ? {} : { stackName: settings.stackName }),
  })
  const listed = listTargets({ template, scope, sourceRoot: settings.sourceRoot })
  const known = [...listed.targets, ...listed.skipped].map(item => item.id)
  const broken = listed.failures.flatMap(failure => failure.artifact ?? [])
  checkNames(settings.functions, [...known, ...broken], settings)
  return { template, scope, ...listed }
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
