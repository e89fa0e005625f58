/** Reads package.json as far as a build must know it. */

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { shownPath } from '../../files/paths.ts'
import { Failure } from '../../report/failure.ts'

const Names = z.record(z.string(), z.string()).default({})
const PackageJson = z.object({
  dependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
  workspaces: z.unknown().optional(),
})
type PackageJson = z.infer<typeof PackageJson>

/** What npm installs without the packages that are for development only: name → what is asked for. */
export function productionDependencies(manifest: string): Readonly<Record<string, string>> {
  const { dependencies, optionalDependencies, peerDependencies } = readPackageJson(manifest)
  return { ...peerDependencies, ...optionalDependencies, ...dependencies }
}

/** Throws a Failure of class `user` for local packages and workspaces, which lie outside the private folder of a build. */
export function checkPackageJson(manifest: string): void {
  const { workspaces } = readPackageJson(manifest)
  const local = Object.entries(productionDependencies(manifest)).find(([, wanted]) => isLocal(wanted))
  if (local !== undefined) {
    throw notYet(manifest, `nodejs-npm does not install local packages yet: ${local[0]} (${local[1]})`)
  }
  if (workspaces !== undefined) throw notYet(manifest, 'nodejs-npm does not install workspaces yet')
}

function readPackageJson(manifest: string): PackageJson {
  const text = readFileSync(manifest, 'utf8').replace(/^\uFEFF/, '')
  try {
    return PackageJson.parse(JSON.parse(text))
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? cause.message : 'dependencies must map names to versions'
    throw new Failure('user', `package.json cannot be read: ${reason}`, {
      place: { file: shownPath(manifest) },
      remedy: 'Correct it; `npm pkg fix` may help.',
      cause,
    })
  }
}

function isLocal(wanted: string): boolean {
  return /^(file:|link:|workspace:|portal:|\.{1,2}\/|\/|~\/)/.test(wanted)
}

function notYet(manifest: string, message: string): Failure {
  return new Failure('user', message, {
    place: { file: shownPath(manifest) },
    remedy: 'Publish the package to a registry, or build elsewhere and point CodeUri at the zip.',
  })
}
