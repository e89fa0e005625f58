/** Asks cargo where a workspace builds to, and which program the package of a folder makes. */

import { realPathOf } from '../../files/paths.ts'
import { joinPath } from './python-paths.ts'
import type { World } from './request.ts'
import { runProgram } from './run-program.ts'

export interface CargoLayout {
  /** The target folder of the workspace. */
  target?: string
  /** The name of the package's program, when it has exactly one. */
  binary?: string
}

interface CargoPackage {
  name: string
  manifest_path: string
  targets: readonly { name: string; kind: readonly string[] }[]
}

/** Empty where cargo cannot tell. Warns of programs that several packages name alike, since one overwrites the other. */
export async function cargoLayout(cargo: string, folder: string, world: World): Promise<CargoLayout> {
  const metadata = await readMetadata(cargo, folder, world)
  if (metadata === undefined) return {}
  warnOfTwins(metadata.packages, world)
  const manifest = realPathOf(joinPath(folder, 'Cargo.toml'))
  const own = metadata.packages.find(({ manifest_path }) => realPathOf(manifest_path) === manifest)
  const [binary, ...others] = own === undefined ? [] : programsOf(own)
  return {
    target: metadata.target_directory,
    ...(binary === undefined || others.length > 0 ? {} : { binary }),
  }
}

interface Metadata {
  target_directory: string
  packages: readonly CargoPackage[]
}

async function readMetadata(cargo: string, folder: string, world: World): Promise<Metadata | undefined> {
  try {
    const args = ['metadata', '--no-deps', '--format-version', '1']
    const { ok, stdout } = await runProgram([cargo, ...args], world, { cwd: folder })
    const found: unknown = ok ? JSON.parse(stdout) : undefined
    return isMetadata(found) ? found : undefined
  } catch {
    return undefined
  }
}

/** The format is cargo's promise (`--format-version 1`). */
function isMetadata(value: unknown): value is Metadata {
  return typeof value === 'object' && value !== null && 'packages' in value && Array.isArray(value.packages)
}

const programsOf = ({ targets }: CargoPackage): string[] =>
  targets.filter(({ kind }) => kind.includes('bin')).map(({ name }) => name)

function warnOfTwins(packages: readonly CargoPackage[], { log }: World): void {
  const owners = new Map<string, string[]>()
  for (const found of packages) {
    for (const program of programsOf(found)) owners.set(program, [...(owners.get(program) ?? []), found.name])
  }
  for (const [program, names] of owners) {
    if (names.length < 2) continue
    log.warning(
      `Multiple workspace packages define a bin named '${program}' (${names.sort().join(', ')}). They build to the same ` +
        'path in the shared target directory and overwrite each other; give each function a unique bin name to avoid ' +
        'relying on build ordering.',
    )
  }
}
