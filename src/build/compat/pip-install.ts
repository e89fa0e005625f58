/**
 * Dependencies by the algorithm of AWS Lambda Builders: download for this machine, look for wheels that fit Lambda, build
 * what has none, unpack all. Where that leaves something over, pip chooses again, for Lambda.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { isFolder } from './common-actions.ts'
import { buildWheel, downloadAll, downloadForTarget, downloadWheel, type Pip, runPython } from './pip.ts'
import { NAME_SOURCE, UNPACK_WHEELS } from './pip-program.ts'
import { joinPath } from './python-paths.ts'
import {
  FITS_ANYWAY,
  fits,
  identityOf,
  makePackage,
  type Package,
  type WheelTarget,
  wheelPackage,
  wheelTarget,
} from './wheel-names.ts'

export interface PipInstall {
  requirements: string
  /** Emptied before anything is unpacked into it. */
  folder: string
  scratch: string
  runtime: string
  architecture: unknown
}

/** Throws an Error that lists what is missing; the rest is in the folder then. */
export async function installRequirements(tool: Pip, install: PipInstall): Promise<void> {
  if (!hasRequirement(install.requirements)) return
  const target = wheelTarget(install.runtime, install.architecture)
  const folder = freshFolder(install.scratch, 'wheels')
  const { wheels, missing } = await gather(tool, install.requirements, { folder, target })
  if (missing.length === 0)
    return unpack(
      tool,
      install.folder,
      wheels.map(wheel => joinPath(folder, wheel.file)),
    )
  const chosen = await chooseAgain(tool, install, { found: folder, target, missing })
  await unpack(tool, install.folder, chosen ?? wheels.map(wheel => joinPath(folder, wheel.file)))
  if (chosen === undefined) throw new Error(`{${missing.map(describe).sort().join(', ')}}`)
}

function hasRequirement(file: string): boolean {
  return readFileSync(file, 'utf8')
    .split('\n')
    .some(line => line.trim() !== '' && !line.trim().startsWith('#'))
}

/** Of our own: the caller's scratch folder may hold other things, and every file here counts as a dependency. */
function freshFolder(scratch: string, name: string): string {
  const folder = joinPath(scratch, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

const describe = (found: Package): string => `${identityOf(found)}(${found.kind})`

interface Place {
  folder: string
  target: WheelTarget
}

async function gather(
  tool: Pip,
  requirements: string,
  place: Place,
): Promise<{ wheels: Package[]; missing: Package[] }> {
  const { folder, target } = place
  await downloadAll(tool, requirements, folder)
  const wanted = await packagesIn(tool, folder)
  const sources = wanted.filter(found => found.kind === 'sdist')
  for (const found of wanted) {
    if (found.kind === 'sdist' || !fits(found.file, target))
      await downloadWheel(tool, identityOf(found), { folder, ...target })
  }
  for (const compiler of [true, false]) {
    for (const source of lacking(sources, fittingWheels(place))) {
      await buildWheel(tool, joinPath(folder, source.file), { folder, compiler })
    }
  }
  const wheels = fittingWheels(place, FITS_ANYWAY)
  return { wheels, missing: lacking(wanted, wheels) }
}

async function packagesIn(tool: Pip, folder: string): Promise<Package[]> {
  const packages = new Map<string, Package>()
  for (const file of readdirSync(folder).sort()) {
    const found = file.endsWith('.whl') ? wheelPackage(file) : await sourcePackage(tool, folder, file)
    if (!packages.has(identityOf(found))) packages.set(identityOf(found), found)
  }
  return [...packages.values()]
}

async function sourcePackage(tool: Pip, folder: string, file: string): Promise<Package> {
  const printed = await runPython(tool, NAME_SOURCE, [joinPath(folder, file)])
  const [name = '', version = ''] = printed.split(/\r?\n/)
  return makePackage('sdist', { file, name, version })
}

function fittingWheels({ folder, target }: Place, anyway: ReadonlySet<string> = new Set()): Package[] {
  const wheels = readdirSync(folder)
    .filter(file => file.endsWith('.whl'))
    .sort()
    .map(wheelPackage)
  const best = new Map<string, Package>()
  for (const wheel of wheels.filter(found => fits(found.file, target))) {
    if (!best.has(identityOf(wheel))) best.set(identityOf(wheel), wheel)
  }
  for (const wheel of wheels.filter(found => anyway.has(found.name))) {
    if (!best.has(identityOf(wheel))) best.set(identityOf(wheel), wheel)
  }
  return [...best.values()]
}

function lacking(wanted: readonly Package[], there: readonly Package[]): Package[] {
  const identities = new Set(there.map(identityOf))
  return wanted.filter(found => !identities.has(identityOf(found)))
}

/** The wheels that pip chooses for Lambda, or undefined. Asks for every tag that the C library allows. */
async function chooseAgain(
  tool: Pip,
  { requirements, scratch, runtime }: PipInstall,
  { found, target, missing }: { found: string; target: WheelTarget; missing: readonly Package[] },
): Promise<string[] | undefined> {
  const folder = freshFolder(scratch, 'wheels-for-target')
  const minors = Array.from({ length: target.glibc - 16 }, (_, index) => target.glibc - index)
  const platforms = [...minors.map(minor => `manylinux_2_${minor}_${target.machine}`), ...target.platforms]
  const version = runtime.replace('python', '')
  const ok = await downloadForTarget(tool, requirements, {
    folder,
    found,
    version,
    abi: target.abi,
    platforms,
  })
  if (!ok) return undefined
  const files = readdirSync(folder).sort()
  const names = new Set(files.map(file => wheelPackage(file).name))
  const isComplete = files.every(file => fits(file, target)) && missing.every(({ name }) => names.has(name))
  return isComplete ? files.map(file => joinPath(folder, file)) : undefined
}

async function unpack(tool: Pip, folder: string, wheels: readonly string[]): Promise<void> {
  if (isFolder(folder)) rmSync(folder, { recursive: true })
  mkdirSync(folder, { recursive: true })
  const pairs = wheels.flatMap(wheel => {
    const { name, version } = wheelPackage(basename(wheel))
    return [wheel, `${name}-${version}.data`]
  })
  await runPython(tool, UNPACK_WHEELS, [folder, ...pairs])
}
