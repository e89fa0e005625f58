/** Which install scripts may run, and where packages may come from: what the user allows, wherever it is said. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Recipe } from '../../model/artifact.ts'
import { workflowOptions } from '../workflow-options.ts'
import type { NodeProject } from './nodejs-project.ts'
import { readPnpmWorkspace } from './nodejs-workspaces.ts'
import { readPackageJson } from './package-json.ts'

export interface InstallOptions {
  /** Names of packages whose install scripts run, sorted. */
  allowedScripts: readonly string[]
  /** Whether packages may come from git repositories and web addresses. */
  allowRemote: boolean
  /** False: the lock file is a starting point only (`npm install`); true: there has to be one. */
  useNpmCi: boolean | undefined
}

/** Options that every installation has. */
export const INSTALL_OPTIONS = ['UseNpmCi', 'AllowScripts', 'AllowRemote'] as const

/** Throws a Failure of class `user` for unknown options and wrong types. */
export function installOptions(
  recipe: Recipe,
  project: NodeProject | undefined,
  known: readonly string[] = INSTALL_OPTIONS,
): InstallOptions {
  const options = workflowOptions(recipe, known)
  const named = options.list('AllowScripts') ?? []
  const declared = project === undefined ? [] : declaredScripts(project)
  return {
    allowedScripts: [...new Set([...named, ...declared])].sort(),
    allowRemote: options.flag('AllowRemote') ?? false,
    useNpmCi: options.flag('UseNpmCi'),
  }
}

const List = z.array(z.string()).catch([])
const Flags = z.record(z.string(), z.unknown()).catch({})

/**
 * npm: `allowScripts`; pnpm: `onlyBuiltDependencies`, `allowBuilds`; Bun: `trustedDependencies`; Yarn: `dependenciesMeta`
 * with `built: true`. All of the project's top, as each of them reads it.
 */
function declaredScripts({ top }: NodeProject): string[] {
  const manifest = join(top, 'package.json')
  const {
    allowScripts,
    trustedDependencies,
    dependenciesMeta,
    pnpm = {},
  } = existsSync(manifest) ? readPackageJson(manifest) : {}
  const file = join(top, 'pnpm-workspace.yaml')
  const workspace = existsSync(file) ? readPnpmWorkspace(file) : {}
  return [
    ...allowed(Flags.parse(allowScripts)),
    ...List.parse(allowScripts),
    ...List.parse(trustedDependencies),
    ...List.parse(pnpm['onlyBuiltDependencies']),
    ...allowed(Flags.parse(pnpm['allowBuilds'])),
    ...(workspace.onlyBuiltDependencies ?? []),
    ...allowed(workspace.allowBuilds ?? {}),
    ...Object.entries(Flags.parse(dependenciesMeta)).flatMap(([name, meta]) =>
      Flags.parse(meta)['built'] === true ? [nameOf(name)] : [],
    ),
  ]
}

function allowed(flags: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(flags).flatMap(([name, value]) => (value === true ? [nameOf(name)] : []))
}

/** `sharp@0.33.5` allows one version for its manager; here the name decides. */
function nameOf(spec: string): string {
  return spec.replace(/(?<=.)@.*$/, '')
}
