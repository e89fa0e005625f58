/** Bills of materials of artifacts: read out of their zips when somebody wants them, and kept in the store by digest. */

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openArchives } from '../archive/content.ts'
import { readMember } from '../archive/inflate.ts'
import { readZip } from '../archive/read-zip.ts'
import { serialNumber, writeBill } from '../build/sbom/cyclonedx.ts'
import { mayTell, mayTellInJar, readPackages, type SbomReading } from '../build/sbom/read-packages.ts'
import { writeWhatFollows } from '../files/atomic.ts'
import { shownPath } from '../files/paths.ts'
import { temporaryFolder } from '../files/temporary.ts'
import { walk } from '../files/walk.ts'
import type { MemberEntry } from '../model/tree.ts'
import type { Settings } from '../project/settings.ts'
import { Failure, toFailure } from '../report/failure.ts'
import type { Services } from './services.ts'
import type { Built } from './stages.ts'

/** Gives the bill of an artifact by its digest: CycloneDX 1.6 as JSON; undefined for images. */
export type Bills = (digest: string) => Promise<string | undefined>

/** Those of one run: what artifacts share is read once. */
export function billsOf(built: Built): Bills {
  const known: SbomReading['known'] = new Map()
  return async digest => {
    const [id, artifact] = [...built.artifacts].find(([, one]) => one.digest === digest) ?? []
    if (artifact === undefined || artifact.image !== undefined) return undefined
    const kept = built.store.bill(digest)
    if (kept !== undefined && isBillOf(kept, digest)) return kept
    const workflow = built.planned.find(({ target }) => target.id === id)?.recipe.workflow ?? ''
    const bill = await makeBill(await built.bytes(digest), digest, workflow, known)
    built.store.keepBill(digest, bill)
    return bill
  }
}

/** Whether a text is a bill of this artifact by this version of the program. */
export function isBillOf(text: string, digest: string): boolean {
  try {
    const bill: unknown = JSON.parse(text)
    const { bomFormat, serialNumber: number } = Object(bill)
    return bomFormat === 'CycloneDX' && number === serialNumber(digest)
  } catch {
    return false
  }
}

async function makeBill(
  zip: string,
  digest: string,
  workflow: string,
  known: SbomReading['known'],
): Promise<string> {
  using archives = openArchives()
  const read = (entry: MemberEntry) => readMember(entry, archives)
  const packages = readPackages(readZip(zip, mayTell), {
    read,
    open: entry => openInside(read(entry)),
    known,
  })
  const isAudited = packages.some(({ ecosystem }) => ecosystem === 'cargo')
  const gap = workflow === 'rust-cargo' && isAudited ? undefined : GAPS[workflow]
  return writeBill({ digest, packages, incomplete: gap === undefined ? [] : [gap] })
}

/** What leaves no metadata in the artifact, by workflow. */
const GAPS: Readonly<Record<string, string>> = {
  'nodejs-esbuild': 'packages that were bundled into one file are not listed',
  'rust-cargo': 'crates are listed only where the program was built with cargo auditable',
}

/** A jar that cannot be read strictly may still be what Java takes: it is known by its name then. */
function openInside(bytes: Uint8Array): ReturnType<SbomReading['open']> {
  const scratch = temporaryFolder('jar')
  const file = join(scratch.path, 'inside.jar')
  writeFileSync(file, bytes)
  try {
    return { tree: readZip(file, mayTellInJar), [Symbol.dispose]: () => scratch[Symbol.dispose]() }
  } catch (error) {
    scratch[Symbol.dispose]()
    if (error instanceof Failure) return undefined
    throw error
  }
}

/** Writes `sbom/<id>.cdx.json` into the build folder; gives the paths by id, as people see them. */
export async function writeBills(
  built: Built,
  settings: Settings,
  { emit, signal }: Services,
): Promise<ReadonlyMap<string, string>> {
  const bills = billsOf(built)
  const paths = new Map<string, string>()
  for (const [id, { digest }] of built.artifacts) {
    const bill = await bills(digest).catch(error => {
      signal.throwIfAborted()
      const message = `${id} has no bill of materials: ${toFailure(error).message}`
      emit({ type: 'warning', message })
      return undefined
    })
    if (bill === undefined) continue
    const file = join(settings.buildFolder, billFolder(built), `${id}.cdx.json`)
    writeWhatFollows(file, bill)
    paths.set(id, shownPath(file, settings.workingFolder))
  }
  if (settings.functions === undefined) removeStale(join(settings.buildFolder, billFolder(built)), paths)
  return paths
}

/** Bills of functions that the templates no longer have. */
function removeStale(folder: string, paths: ReadonlyMap<string, string>): void {
  if (!existsSync(folder)) return
  const kept = new Set([...paths.keys()].map(id => join(folder, `${id}.cdx.json`)))
  for (const { path } of walk(folder, () => false)) {
    if (path.endsWith('.cdx.json') && !kept.has(join(folder, path))) rmSync(join(folder, path))
  }
}

/** Where bills lie in the build folder, beside the folders of artifacts. */
export function billFolder({ artifacts }: Pick<Built, 'artifacts'>): string {
  return [...artifacts.keys()].some(id => id === 'sbom' || id.startsWith('sbom/')) ? '.sbom' : 'sbom'
}
