/** Finds the packages in an artifact by the metadata that package managers leave there; nothing is guessed from code. */

import type { MemberEntry, Tree } from '../../model/tree.ts'
import { auditedCrates } from './cargo.ts'
import { dotnetPackages } from './dotnet.ts'
import { goModules } from './go.ts'
import { jarByName, mavenPackage } from './maven.ts'
import { npmPackage } from './npm.ts'
import { type PackageFacts, purlOf } from './package-facts.ts'
import { pythonPackage } from './python.ts'
import { gem } from './ruby.ts'

export interface SbomReading {
  /** The content of a member of an archive; archives are somebody else's craft. */
  read(entry: MemberEntry): Uint8Array
  /** The members of an archive inside the archive; undefined when it is none that can be read. */
  open(entry: MemberEntry): { tree: Tree; [Symbol.dispose](): void } | undefined
  /** What was found in members before: functions that share dependencies share the work. */
  known: Map<string, readonly PackageFacts[]>
}

/** Whether a member with this path may tell something: the rest of an archive need not be looked at. */
export function mayTell(path: string): boolean {
  return readerOf(path) !== undefined || path.endsWith('.jar') || PROGRAM.test(path)
}

/** Programs of Go and Rust, `bootstrap` or whatever an extension brings, have no ending. */
const PROGRAM = /(?:^|\/)(?!LICEN[CS]E|NOTICE|README|COPYING|METADATA|WHEEL|RECORD|INSTALLER)[^/.]+$/

/** Each package once, in the order of their package URLs. */
export function readPackages(tree: Tree, reading: SbomReading): PackageFacts[] {
  const found = new Map<string, PackageFacts>()
  for (const facts of tree.flatMap(entry => (entry.kind === 'member' ? packagesOnce(entry, reading) : []))) {
    const purl = purlOf(facts)
    if (!found.has(purl)) found.set(purl, facts)
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, facts]) => facts)
}

function packagesOnce(entry: MemberEntry, reading: SbomReading): readonly PackageFacts[] {
  if (!mayTell(entry.path)) return []
  const key = `${entry.crc32} ${entry.size} ${entry.path}`
  const found = reading.known.get(key) ?? packagesIn(entry, reading)
  reading.known.set(key, found)
  return found
}

/** Metadata is text of a few kilobytes; more than this is something else of the same name. */
const MAX_METADATA_BYTES = 4 << 20
const MAX_PROGRAM_BYTES = 256 << 20

type Reader = (text: string, path: string) => readonly PackageFacts[]

const METADATA: readonly [RegExp, Reader][] = [
  [/(?:^|\/)[^/]+\.(?:dist-info\/METADATA|egg-info\/PKG-INFO)$/, pythonPackage],
  [/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@]+\/package\.json$/, npmPackage],
  [/(?:^|\/)META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/, mavenPackage],
  [/(?:^|\/)specifications\/[^/]+\.gemspec$/, gem],
  [/\.deps\.json$/, dotnetPackages],
]

function readerOf(path: string): Reader | undefined {
  return METADATA.find(([name]) => name.test(path))?.[1]
}

function packagesIn(entry: MemberEntry, reading: SbomReading): readonly PackageFacts[] {
  const { path, size } = entry
  const read = readerOf(path)
  if (read !== undefined) return size > MAX_METADATA_BYTES ? [] : read(textOf(entry, reading), path)
  if (path.endsWith('.jar')) return packagesOfJar(entry, reading)
  return mayBeProgram(entry) ? packagesOfProgram(entry, reading) : []
}

/** Of the members of a jar, those that may be asked for. */
export function mayTellInJar(path: string): boolean {
  return /^META-INF\/maven\/.*\/pom\.(?:properties|xml)$/.test(path)
}

/** A jar holds the metadata of what it is, and of what was merged into it; without any, its name says it. */
function packagesOfJar(jar: MemberEntry, reading: SbomReading): readonly PackageFacts[] {
  using archive = reading.open(jar)
  const inside = new Map((archive?.tree ?? []).map(entry => [entry.path, entry]))
  const textAt = (path: string) => {
    const entry = inside.get(path)
    return entry?.kind === 'member' && entry.size <= MAX_METADATA_BYTES ? textOf(entry, reading) : ''
  }
  const places = [...inside.keys()].filter(path => path.endsWith('/pom.properties'))
  const named = places.flatMap(path =>
    mavenPackage(textAt(path), jar.path, textAt(path.replace(/properties$/, 'xml'))),
  )
  return named.length > 0 ? named : jarByName(jar.path)
}

function mayBeProgram({ path, mode, size }: MemberEntry): boolean {
  return mode === 0o755 && PROGRAM.test(path) && size > SMALLEST_PROGRAM_BYTES && size < MAX_PROGRAM_BYTES
}

const SMALLEST_PROGRAM_BYTES = 4096

function packagesOfProgram(entry: MemberEntry, reading: SbomReading): readonly PackageFacts[] {
  const bytes = Buffer.from(reading.read(entry))
  if (bytes.readUInt32BE(0) !== ELF_MAGIC) return []
  return [...goModules(bytes, entry.path), ...auditedCrates(bytes, entry.path)]
}

const ELF_MAGIC = 0x7f454c46

function textOf(entry: MemberEntry, { read }: SbomReading): string {
  return Buffer.from(read(entry)).toString('utf8')
}
