/** What a Cargo.toml says, as far as it decides which files a build reads and which programs it makes (Cargo book, "The Manifest Format"). */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parse } from 'smol-toml'
import { z } from 'zod'
import { shownPath } from '../../files/paths.ts'
import { Failure } from '../../report/failure.ts'

const Dependencies = z.record(
  z.string(),
  z.union([z.string(), z.looseObject({ path: z.string().optional() })]),
)
const Section = z.looseObject({
  dependencies: Dependencies.optional(),
  'build-dependencies': Dependencies.optional(),
  'dev-dependencies': Dependencies.optional(),
})
const Target = z.looseObject({ name: z.string().optional(), path: z.string().optional() })

const Manifest = Section.extend({
  package: z
    .looseObject({
      name: z.string(),
      workspace: z.string().optional(),
      autobins: z.boolean().optional(),
    })
    .optional(),
  lib: Target.optional(),
  bin: z.array(Target).optional(),
  target: z.record(z.string(), Section).optional(),
  patch: z.record(z.string(), Dependencies).optional(),
  workspace: z
    .looseObject({
      members: z.array(z.string()).optional(),
      exclude: z.array(z.string()).optional(),
      dependencies: Dependencies.optional(),
    })
    .optional(),
})

export type CargoManifest = z.infer<typeof Manifest>

/** Throws a Failure (user) with the place of the mistake. */
export function readCargoManifest(file: string): CargoManifest {
  try {
    return Manifest.parse(parse(readFileSync(file, 'utf8')))
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? Number(error.line) : undefined
    const what = error instanceof z.ZodError ? (error.issues[0]?.path.join('.') ?? 'it') : 'its TOML'
    throw new Failure('user', `${shownPath(file)} cannot be read: ${what} is not as Cargo wants it`, {
      cause: error,
      place: { file: shownPath(file), ...(line === undefined ? {} : { line }) },
      remedy: 'Run `cargo metadata` in its folder and correct what it says.',
    })
  }
}

/** Names of the programs of a package; none for a library. */
export function programsOf(folder: string, manifest: CargoManifest): string[] {
  const { package: described, bin = [] } = manifest
  if (described === undefined) return []
  const declared = bin.flatMap(target => target.name ?? [])
  const found = described.autobins === false ? [] : foundPrograms(folder, described.name)
  return [...new Set([...declared, ...found])]
}

/** Folders that a package's dependencies name by `path`: absolute. Of a workspace also those that members may inherit. */
export function pathDependencies(folder: string, manifest: CargoManifest): string[] {
  const sections = [manifest, ...Object.values(manifest.target ?? {})]
  const tables = [
    ...sections.flatMap(section => [
      section.dependencies,
      section['build-dependencies'],
      section['dev-dependencies'],
    ]),
    ...Object.values(manifest.patch ?? {}),
  ]
  return tables.flatMap(table => pathsIn(folder, table))
}

/** The folders of `[workspace.dependencies]` with these names: members say `name.workspace = true`. */
export function inheritedPaths(folder: string, root: CargoManifest, member: CargoManifest): string[] {
  const sections = [member, ...Object.values(member.target ?? {})]
  const names = sections
    .flatMap(section => [section.dependencies, section['build-dependencies'], section['dev-dependencies']])
    .flatMap(table => Object.keys(table ?? {}))
  const inherited = Object.entries(root.workspace?.dependencies ?? {}).filter(([name]) =>
    names.includes(name),
  )
  return pathsIn(folder, Object.fromEntries(inherited))
}

/** Files that Cargo wants to see of every member of a workspace, whatever it builds: the roots of its targets. */
export function targetRoots(folder: string, manifest: CargoManifest): string[] {
  const declared = [manifest.lib, ...(manifest.bin ?? [])].flatMap(target => target?.path ?? [])
  const usual = ['src/lib.rs', 'src/main.rs', 'build.rs', ...programFiles(folder)]
  return [...new Set([...declared, ...usual])].filter(path => existsSync(join(folder, path)))
}

function pathsIn(folder: string, table: z.infer<typeof Dependencies> | undefined): string[] {
  return Object.values(table ?? {}).flatMap(value =>
    typeof value === 'string' || value.path === undefined ? [] : [resolve(folder, value.path)],
  )
}

function foundPrograms(folder: string, name: string): string[] {
  const main = existsSync(join(folder, 'src/main.rs')) ? [name] : []
  const others = programFiles(folder).map(path =>
    basename(path) === 'main.rs' ? basename(dirname(path)) : basename(path, '.rs'),
  )
  return [...main, ...others]
}

/** `src/bin/NAME.rs` and `src/bin/NAME/main.rs`. */
function programFiles(folder: string): string[] {
  const bins = join(folder, 'src/bin')
  if (!existsSync(bins)) return []
  const names = readdirSync(bins).sort()
  return names.flatMap(name => {
    if (name.endsWith('.rs')) return [`src/bin/${name}`]
    return existsSync(join(bins, name, 'main.rs')) ? [`src/bin/${name}/main.rs`] : []
  })
}
