/** One artifact: out of the store, or built, packed and kept. */

import { copyFileSync } from 'node:fs'
import { packTree } from '../archive/pack-tree.ts'
import { readZip } from '../archive/read-zip.ts'
import type { Containers } from '../build/container.ts'
import { checkUnchanged } from '../build/input-digest.ts'
import type { BuildContext } from '../build/run-build.ts'
import { runBuild } from '../build/run-build.ts'
import { EditedSource } from '../build/seen-files.ts'
import { hashFile } from '../files/hash.ts'
import { temporaryFolder } from '../files/temporary.ts'
import type { Artifact, ArtifactRecord } from '../model/artifact.ts'
import { entrySize, type Tree } from '../model/tree.ts'
import type { Settings } from '../project/settings.ts'
import { type Failure, toFailure } from '../report/failure.ts'
import type { Store } from '../store/store.ts'
import type { NativeFacts } from './native-code.ts'
import type { Services } from './services.ts'
import type { Planned } from './stages.ts'

export interface ArtifactContext {
  settings: Settings
  services: Services
  store: Store
  dependencies: BuildContext['dependencies']
  native: NativeFacts
  containers: Containers
  share?: BuildContext['share']
  /** The caller builds once more what was edited during its build: that is no failure yet. */
  mayTryAgain?: boolean
}

/** For a group of functions with equal recipes. Throws the Failure of the build; what was there before stays. */
export async function buildArtifact(
  group: readonly [Planned, ...Planned[]],
  context: ArtifactContext,
): Promise<Artifact> {
  const [planned] = group
  const found = await fromStore(planned, context)
  if (found !== undefined) return found
  const { emit, clock } = context.services
  const shared = { id: planned.target.id, sharedBy: group.slice(1).map(item => item.target.id) }
  const started = clock.now()
  const seconds = () => (clock.now() - started) / 1000
  emit({
    type: 'build-started',
    ...shared,
    workflow: planned.recipe.workflow,
    ...(planned.target.runtime === undefined ? {} : { runtime: planned.target.runtime }),
  })
  try {
    const made = await makeArtifact(planned, context)
    const artifact: Artifact = { ...made, source: 'built', seconds: seconds() }
    const { native: _, ...shown } = artifact
    emit({ type: 'build-finished', ...shared, ...shown })
    return artifact
  } catch (error) {
    const failure = causeOf(error, planned)
    const isOver = context.mayTryAgain !== true || !(failure instanceof EditedSource)
    if (isOver) emit({ type: 'build-failed', ...shared, seconds: seconds(), failure })
    throw failure
  }
}

/** A build may fail of an edit in many ways: whatever it says, that is the reason. */
function causeOf(error: unknown, { digested }: Planned): Failure {
  const failure = toFailure(error)
  if (failure.class === 'cancelled') return failure
  try {
    checkUnchanged(digested.seen, error)
    return failure
  } catch (edited) {
    return toFailure(edited)
  }
}

async function fromStore(
  { target, digested, record, origin: source }: Planned,
  context: ArtifactContext,
): Promise<Artifact | undefined> {
  if (record === undefined) return undefined
  const zip = context.store.pathOf(record.digest)
  context.services.emit({
    type: 'artifact-found',
    id: target.id,
    digest: record.digest,
    size: record.size,
    source,
  })
  return { ...record, inputDigest: digested.inputDigest, zip, source, seconds: 0 }
}

type Made = Omit<Artifact, 'source' | 'seconds'>

async function makeArtifact(planned: Planned, context: ArtifactContext): Promise<Made> {
  const { inputDigest } = planned.digested
  const file = context.store.temporary()
  const record =
    planned.recipe.workflow === 'prebuilt'
      ? takePrebuilt(planned, context, file)
      : await packBuild(planned, context, file)
  checkUnchanged(planned.digested.seen)
  const zip = await context.store.keep({ inputDigest, record, file, hashedWhileWritten: true })
  return { ...record, inputDigest, zip }
}

/** A `.zip` or `.jar` is used as it is; reading it proves that Lambda can. What is hashed is the copy. */
function takePrebuilt({ recipe }: Planned, { native }: ArtifactContext, file: string): ArtifactRecord {
  copyFileSync(recipe.source, file)
  const { digest, size } = hashFile(file)
  const tree = readZip(file)
  const contents = { unzippedSize: sizeOf(tree), files: tree.length, native: native.of(tree) }
  return { digest, size, ...contents, tools: {} }
}

async function packBuild(planned: Planned, context: ArtifactContext, file: string): Promise<ArtifactRecord> {
  const { settings, services, dependencies } = context
  const id = planned.target.id
  using scratch = temporaryFolder('build')
  const { tree, tools, image } = await runBuild(planned.recipe, planned.digested, {
    id,
    scratch: scratch.path,
    signal: services.signal,
    timeoutSeconds: settings.buildTimeoutSeconds,
    environment: services.environment,
    passedNames: settings.buildEnvironment,
    onLine: line => services.emit({ type: 'build-output', id, line }),
    dependencies,
    readArchive: readZip,
    containers: context.containers,
    ...(context.share === undefined ? {} : { share: context.share }),
  })
  if (image !== undefined) {
    const { facts, unzippedSize, layers } = await image.write(file)
    return { ...hashFile(file), unzippedSize, files: layers, tools, native: [], image: facts }
  }
  const packed = await packTree({ tree, to: file, signal: services.signal })
  return { ...packed, tools, native: context.native.of(tree) }
}

function sizeOf(tree: Tree): number {
  return tree.reduce((sum, entry) => sum + entrySize(entry), 0)
}
