/** Native code in artifacts: what each file asks for is remembered with the artifact, and judged in every run. */

import { openArchives } from '../archive/content.ts'
import { readMember } from '../archive/inflate.ts'
import { readZip } from '../archive/read-zip.ts'
import type { Finding, NativeCode } from '../build/native/finding.ts'
import { judgeNativeCode } from '../build/native/judge.ts'
import { readNativeCode } from '../build/native/read-native.ts'
import type { Artifact, CodeTarget, NativeFile } from '../model/artifact.ts'
import { findRuntime } from '../model/runtimes.ts'
import type { Tree } from '../model/tree.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import type { Services } from './services.ts'
import type { Planned } from './stages.ts'

/** What is known of the native code in archives, so that no library is unpacked to be read a second time. */
export class NativeFacts {
  readonly #byArchive = new Map<string, Map<number, NativeFile>>()

  /** The native code of a tree. Reads files on disk by their headers, and members of archives when nobody has yet. */
  of(tree: Tree): NativeFile[] {
    using archives = openArchives()
    return readNativeCode(tree, {
      read: entry => readMember(entry, archives),
      known: ({ archive, offset }) => {
        const facts = this.#byArchive.get(archive)
        return facts === undefined ? undefined : (facts.get(offset) ?? null)
      },
    })
  }

  /** Everything native among the members of one archive, by the paths that they have there. */
  remember(archive: Tree, files: readonly NativeFile[]): void {
    const byPath = new Map(files.map(file => [file.path, file]))
    for (const entry of archive) {
      if (entry.kind !== 'member') continue
      const facts = this.#byArchive.get(entry.archive) ?? new Map<number, NativeFile>()
      this.#byArchive.set(entry.archive, facts)
      const file = byPath.get(entry.path)
      if (file !== undefined) facts.set(entry.offset, file)
    }
  }
}

interface Checked {
  planned: readonly Planned[]
  artifacts: ReadonlyMap<string, Artifact>
  settings: Settings
  services: Services
}

/**
 * A Failure (build) for every function or layer whose native code its runtime cannot load; with `--native-check warn`
 * warnings instead. Functions are judged together with their layers of the same template.
 */
export function checkNativeCode(checked: Checked): Failure[] {
  const { settings, services } = checked
  if (settings.nativeCheck === 'off') return []
  const failures = distinct(checked.planned.flatMap(item => findingsOf(item, checked))).map(findings =>
    describe(findings, checked.planned),
  )
  if (settings.nativeCheck === 'error') return failures
  for (const { message, place, remedy } of failures) {
    services.emit({
      type: 'warning',
      message: `${message}${remedy === undefined ? '' : ` (${remedy})`}`,
      ...(place === undefined ? {} : { place }),
    })
  }
  return []
}

/** A layer is judged where a function uses it; alone only when it says what it is for. */
function findingsOf({ target }: Planned, { planned, artifacts }: Checked): Finding[] {
  const own = codeOf(target.id, artifacts)
  if (own === undefined) return []
  const isUsed = planned.some(item => item.target.layers.includes(target.id))
  if (target.kind === 'layer' && (isUsed || target.buildMethod === undefined)) return []
  const layers = target.layers.map(id => codeOf(id, artifacts))
  const known = layers.filter(layer => layer !== undefined)
  const alone = target.kind === 'layer' || target.foreignLayers === true || known.length < layers.length
  return judgeNativeCode({
    code: [own, ...known],
    runtime: runtimeOf(target),
    architecture: target.architecture,
    complete: !alone,
  })
}

function runtimeOf({ runtime }: CodeTarget) {
  return runtime === undefined ? undefined : findRuntime(runtime)
}

/** Records from before this check say nothing, so their archives are read. */
function codeOf(id: string, artifacts: ReadonlyMap<string, Artifact>): NativeCode | undefined {
  const artifact = artifacts.get(id)
  if (artifact === undefined) return undefined
  return { id, files: artifact.native ?? new NativeFacts().of(readZip(artifact.zip)) }
}

/** By function or layer; what several functions find in one layer counts once. */
function distinct(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = new Map<string, Map<string, Finding>>()
  for (const finding of findings) {
    const group = groups.get(finding.id) ?? new Map<string, Finding>()
    groups.set(finding.id, group.set(JSON.stringify([finding.kind, finding.files]), finding))
  }
  return [...groups.values()].flatMap(group => {
    const [first, ...rest] = group.values()
    return first === undefined ? [] : [[first, ...rest]]
  })
}

function describe(findings: [Finding, ...Finding[]], planned: readonly Planned[]): Failure {
  const [first, ...rest] = findings
  const reason = sentence(first)
  return new Failure('build', `${first.id}: ${reason}`, {
    artifact: first.id,
    place: planned.find(item => item.target.id === first.id)?.target.place,
    reason,
    remedy: first.remedy,
    details: rest.flatMap(finding => [sentence(finding), `  → ${finding.remedy}`]),
  })
}

function sentence({ files, problem, package: brought }: Finding): string {
  const [first, ...more] = files
  const others = more.length === 0 ? '' : ` (and ${more.length} more of it)`
  return `${brought === undefined ? '' : `${brought}: `}${first}${others} ${problem}`
}
