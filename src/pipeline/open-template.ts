/** From settings to what the template declares: the code that has to be built, and what needs no build. */

import { dirname, parse } from 'node:path'
import { findAbove, nearestName, realPathOf } from '../files/paths.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import type { ListedTargets } from '../template/targets.ts'
import { allUnits, openUnits, type TemplateUnit } from '../template/units.ts'
import { codeRoots } from './plan-targets.ts'
import type { OpenTemplate } from './stages.ts'

/**
 * Reads the template and those nested in it, and lists their functions and layers, with what is wrong with them. Throws
 * when the template cannot be read.
 */
export function openTemplate(settings: Settings): OpenTemplate {
  const root = openUnits({
    file: settings.template,
    sourceRoot: settings.sourceRoot,
    allowedRoots: projectRoots(settings),
    parameters: settings.parameters,
    ...(settings.region === undefined ? {} : { region: settings.region }),
    ...(settings.stackName === undefined ? {} : { stackName: settings.stackName }),
  })
  const listed = everything(root)
  const known = [...listed.targets, ...listed.skipped].map(item => item.id)
  const broken = listed.failures.flatMap(failure => failure.artifact ?? [])
  checkNames(settings.functions, [...known, ...broken], settings)
  return { root, template: root.template, scope: root.scope, ...listed }
}

/** Where templates may lie, as code may: inside the repository (the working folder without git), or where the user said. */
function projectRoots(settings: Settings): string[] {
  const git = findAbove('.git', realPathOf(settings.sourceRoot), parse(settings.sourceRoot).root)
  return [git === undefined ? realPathOf(settings.workingFolder) : dirname(git), ...codeRoots(settings)]
}

function everything(root: TemplateUnit): ListedTargets {
  const lists = allUnits(root).map(unit => unit.listed)
  return {
    targets: lists.flatMap(list => list.targets),
    skipped: lists.flatMap(list => list.skipped),
    failures: lists.flatMap(list => list.failures),
  }
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
