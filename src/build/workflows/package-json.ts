/** Reads package.json as far as a build must know it. */

import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { shownPath } from '../../files/paths.ts'
import { Failure } from '../../report/failure.ts'

const Names = z.record(z.string(), z.string()).default({})

/** What a project says of itself. A mistake in it is the user's. */
const PackageJson = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  main: z.string().optional(),
  exports: z.unknown().optional(),
  type: z.string().optional(),
  packageManager: z.string().optional(),
  dependencies: Names,
  devDependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
  workspaces: z
    .union([z.array(z.string()), z.object({ packages: z.array(z.string()).default([]) })])
    .optional(),
  overrides: z.unknown().optional(),
  allowScripts: z.unknown().optional(),
  trustedDependencies: z.unknown().optional(),
  dependenciesMeta: z.unknown().optional(),
  patchedDependencies: z.record(z.string(), z.string()).optional(),
  pnpm: z.record(z.string(), z.unknown()).optional(),
})
export type PackageJson = z.infer<typeof PackageJson>

/** What npm installs without the packages that are for development only: name → what is asked for. */
export function productionDependencies(manifest: string): Readonly<Record<string, string>> {
  const { dependencies, optionalDependencies, peerDependencies } = readPackageJson(manifest)
  return { ...peerDependencies, ...optionalDependencies, ...dependencies }
}

const known = new Map<string, { changed: string; content: PackageJson }>()

/** Throws a Failure of class `user`, with the file, for one that is no JSON or names no versions. */
export function readPackageJson(manifest: string): PackageJson {
  const { mtimeMs, ctimeMs, size } = statSync(manifest)
  const changed = `${mtimeMs} ${ctimeMs} ${size}`
  const before = known.get(manifest)
  if (before?.changed === changed) return before.content
  const content = parse(manifest, readFileSync(manifest, 'utf8').replace(/^\uFEFF/, ''))
  known.set(manifest, { changed, content })
  return content
}

function parse(manifest: string, text: string): PackageJson {
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

/** Whether a dependency is asked for by a path: a folder or an archive of the project. */
export function isLocalSpec(wanted: string): boolean {
  return /^(file:|link:|portal:|\.{1,2}\/|\/|~\/)/.test(wanted)
}

/** Whether a dependency comes from a repository or a web address, not from a registry. */
export function isRemoteSpec(wanted: string): boolean {
  return (
    /^(git(\+\w+)?:|git@|ssh:|https?:|github:|gitlab:|bitbucket:|gist:)/.test(wanted) ||
    /^[\w.-]+\/[\w.-]+(#.*)?$/.test(wanted)
  )
}
