/** From settings to what the template declares: the code that has to be built, and what needs no build. */

import { dirname, parse } from 'node:path'
import { findAbove, nearestName, realPathOf, shownPath } from '../files/paths.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import type { ListedTargets } from '../template/targets.ts'
import { allUnits, openUnits, type TemplateUnit } from '../template/units.ts'
import { assetFailures, listProjectAssets } from './local-assets.ts'
import { codeRoots } from './plan-targets.ts'
import type { OpenTemplate } from './stages.ts'

/**
 * Reads the template and those nested in it, and lists their functions and layers, with what is wrong with them. Throws
 * when the template cannot be read.
 */
export function openTemplate(settings: Settings): OpenTemplate {
  const roots = projectRoots(settings)
  const root = openUnits({
    file: settings.template,
    sourceRoot: settings.sourceRoot,
    allowedRoots: roots,
    parameters: settings.parameters,
    all: settings.all,
    ...(settings.region === undefined ? {} : { region: settings.region }),
    ...(settings.stackName === undefined ? {} : { stackName: settings.stackName }),
  })
  const listed = everything(root)
  checkNames(root, listed, settings)
  const assets = listProjectAssets(root, roots)
  const failures = [...listed.failures, ...assetFailures(assets)]
  return { root, assets, template: root.template, scope: root.scope, ...listed, failures }
}

/** Real paths where templates and other files may lie, as code may: inside the repository (the working folder without git), or where the user said. */
export function projectRoots(settings: Settings): string[] {
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

/** Names inside a nested template that cannot be read are not strange: what is wrong with it will be told. */
function checkNames(root: TemplateUnit, listed: ListedTargets, settings: Settings): void {
  // What is wrong with a template as a whole (a loop that nobody can unroll) may hide names, and is told in any case.
  if (listed.failures.some(failure => failure.artifact === undefined)) return
  const broken = listed.failures.flatMap(failure => failure.artifact ?? [])
  const known = [...[...listed.targets, ...listed.skipped].map(item => item.id), ...broken]
  const strange = settings.functions?.find(
    id => !known.includes(id) && !broken.some(stack => id.startsWith(`${stack}/`)),
  )
  if (strange === undefined) return
  const [stack, reason] = elsewhere(root).find(([id]) => strange.startsWith(`${id}/`)) ?? []
  const near = nearestName(strange, known)
  const names =
    near === undefined ? `The template has: ${known.join(', ') || 'none'}.` : `Did you mean '${near}'?`
  const file = shownPath(settings.template, settings.workingFolder)
  throw new Failure('user', `no function or layer '${strange}' in ${file}`, {
    remedy: stack === undefined ? names : `What is in ${stack} is not known here: ${reason}.`,
  })
}

/** Nested stacks whose templates are not here, with the reason. */
export function elsewhere(root: TemplateUnit): [id: string, reason: string][] {
  return allUnits(root).flatMap(unit => [...unit.elsewhere])
}
