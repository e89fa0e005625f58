/** Install scripts of packages: listed, and run for those only that the user allows. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findTool, NPM_QUESTION } from '../find-tool.ts'
import { missingTool } from '../missing-tool.ts'
import type { Installation } from './nodejs-installers.ts'
import type { Placement } from './nodejs-packages.ts'
import { npmEnvironment } from './npm-cache.ts'
import type { Job } from './workflow.ts'

/**
 * Runs the scripts of allowed packages with `npm rebuild`, whoever installed them: they run on this machine, so what they
 * compile is for this machine. Throws a Failure of class `build`.
 */
export async function runScripts(placed: readonly Placement[], installation: Installation): Promise<void> {
  const { job, top, options } = installation
  const names = new Set(
    scripted(placed).flatMap(({ name }) => (options.allowedScripts.includes(name) ? [name] : [])),
  )
  if (names.size === 0) return
  const npm = await findTool(NPM_QUESTION, job.host)
  if (npm === undefined) throw missingTool('npm')
  allowForNpm(join(top, 'package.json'), [...names])
  await job.run({
    command: npm.command,
    args: ['rebuild', ...names, '--ignore-scripts=false', '--foreground-scripts', '--no-audit', '--no-fund'],
    cwd: top,
    environment: npmEnvironment(job),
  })
}

/** One line that names them all, and says how to allow them. */
export function sayUnrunScripts(placed: readonly Placement[], allowed: readonly string[], job: Job): void {
  const unrun = scripted(placed).filter(({ name }) => !allowed.includes(name))
  const names = [...new Set(unrun.map(({ name, version }) => `${name}@${version}`))]
  if (names.length === 0) return
  const example = unrun[0]?.name ?? ''
  job.say(
    `install scripts were not run: ${names.join(', ')} (a package that needs its script is allowed by the option AllowScripts: [${example}], or where its package manager has it: allowScripts, onlyBuiltDependencies, trustedDependencies)`,
  )
}

function scripted(placed: readonly Placement[]): Placement['package'][] {
  return placed.flatMap(({ package: item }) => (item.hasInstallScript ? [item] : []))
}

/** npm 11.19 and later run scripts of packages that package.json allows, and no others. */
function allowForNpm(manifest: string, names: readonly string[]): void {
  const content = JSON.parse(readFileSync(manifest, 'utf8'))
  content.allowScripts = Object.fromEntries(names.map(name => [name, true]))
  writeFileSync(manifest, JSON.stringify(content))
}
