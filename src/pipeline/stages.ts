/** What one stage of the pipeline hands to the next. */

import type { Member } from '../archive/list-members.ts'
import type { Digested } from '../build/input-digest.ts'
import type { Artifact, ArtifactRecord, CodeTarget, Recipe } from '../model/artifact.ts'
import type { ObjectToPublish } from '../store/bucket.ts'
import type { Store } from '../store/store.ts'
import type { Scope } from '../template/scope.ts'
import type { ListedTargets } from '../template/targets.ts'
import type { Template } from '../template/template.ts'
import type { TemplateUnit } from '../template/units.ts'
import type { ProjectAssets } from './local-assets.ts'

/**
 * What the templates declare: code that has to be built, what needs no build, and what is wrong, of nested templates
 * too (ids `Parent/Child`). `template` and `scope` are those of the root.
 */
export interface OpenTemplate extends ListedTargets {
  root: TemplateUnit
  /** Files, folders and nested templates besides code; what is wrong with them is among `failures`. */
  assets: ProjectAssets
  template: Template
  scope: Scope
}

export interface Planned {
  target: CodeTarget
  recipe: Recipe
  digested: Digested
  /** The artifact for these inputs, when there is one, and where it was found. */
  record: ArtifactRecord | undefined
  origin: 'store' | 'cache'
}

export interface Plan extends OpenTemplate {
  planned: Planned[]
  store: Store
  /** The bucket, where it is asked for artifacts that the store lacks: not all bytes are here then. */
  bucketTier?: BucketArtifacts
}

export interface Built extends Plan {
  /** By logical id; only what was asked for by `--functions`, all otherwise. */
  artifacts: ReadonlyMap<string, Artifact>
  /** The path of the verified zip with this digest. One that was damaged in the store is built again. */
  bytes(digest: string): Promise<string>
}

/** Artifacts in the bucket, as far as a plan found them there. Nothing of it throws but what ends the run. */
export interface BucketArtifacts {
  /** Downloads a zip into the store and gives its path; undefined when it is not to be had. */
  fetch(digest: string): Promise<string | undefined>
  /** What is in the zips that have not been downloaded, by digest; undefined what could not be told. */
  listings(artifacts: Iterable<Artifact>): Promise<Map<string, Member[] | undefined>>
  /** An object that is to be sent: written over what the bucket has in its place where that is damaged. */
  repairing<T extends ObjectToPublish>(object: T): T
  /** Sends zips, and keeps their records: for verbs that upload nothing else. */
  publish(artifacts: readonly Artifact[], objects: readonly ObjectToPublish[]): Promise<void>
  /** Keeps records of what this run built, or brought into the bucket (`sent`: digests of zips). */
  keep(artifacts: Iterable<Artifact>, sent: ReadonlySet<string>): Promise<void>
}
