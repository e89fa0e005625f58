/** What one stage of the pipeline hands to the next. */

import type { Digested } from '../build/input-digest.ts'
import type { Artifact, ArtifactRecord, CodeTarget, Recipe } from '../model/artifact.ts'
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
}

export interface Built extends Plan {
  /** By logical id; only what was asked for by `--functions`, all otherwise. */
  artifacts: ReadonlyMap<string, Artifact>
  /** The path of the verified zip with this digest. One that was damaged in the store is built again. */
  bytes(digest: string): Promise<string>
}
