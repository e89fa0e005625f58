/** The functions and layers of a template whose code has to be built, and why others don't. */

import { resolve as resolvePath } from 'node:path'
import type { CodeTarget } from '../model/artifact.ts'
import { Failure } from '../report/failure.ts'
import { codePropertyOf } from './assets.ts'
import { buildMetadata } from './build-metadata.ts'
import { checkCode } from './check-code.ts'
import { imageCode, isImage } from './image-code.ts'
import type { Resource } from './nodes.ts'
import { resourcesOf, scopeFor } from './resources.ts'
import { conditionName, isSwitchedOff, type Scope } from './scope.ts'
import { architectureOf, runtimeOf, type TargetContext, textProperty } from './target-properties.ts'
import { ownerOf, placeOf, type Template } from './template.ts'
import { unrolledFailures } from './unrolled.ts'
import { layersOf, usesForeignLayers } from './used-layers.ts'
import { fullId } from './value.ts'
import { writtenCode } from './written-code.ts'

/** A function or layer that is not built. */
export interface SkippedTarget {
  id: string
  type: string
  kind: 'function' | 'layer'
  packageType?: 'Image'
  /** Completes "… is not built: ". */
  reason: string
  /** The local path that a switched-off resource names: it must not reach the packaged template. */
  localCode?: string
}

export interface ListedTargets {
  targets: CodeTarget[]
  skipped: SkippedTarget[]
  /** Everything that is wrong with any of them, each with its place and (as `artifact`) its logical id. */
  failures: Failure[]
}

/**
 * Lists functions and layers in the template's order. `sourceRoot` is the absolute folder where relative paths start.
 * Looks whether the code is there, but not into it.
 */
export function listTargets(options: {
  template: Template
  scope: Scope
  sourceRoot: string
}): ListedTargets {
  const { scope } = options
  const listed: ListedTargets = { targets: [], skipped: [], failures: unrolledFailures(scope) }
  for (const resource of resourcesOf(scope)) {
    const property = codePropertyOf(resource.type)
    if (property === undefined) continue
    if (!isLogicalId(resource.id)) listed.failures.push(wrongId(scope, resource))
    else {
      const named = { ...resource, id: fullId(scope, resource.id) }
      listTarget({ ...options, scope: scopeFor(scope, resource), resource: named, property }, listed)
    }
  }
  return listed
}

function listTarget(context: TargetContext, listed: ListedTargets): void {
  const { scope, resource, property } = context
  const { id, type } = resource
  if (property.kind === 'function' && isImage(scope, resource)) {
    listImage(context, listed)
    return
  }
  const code = writtenCode(scope, resource, property)
  const skip = { id, type, kind: property.kind }
  if (code.kind === 'path' && ownerOf(context.template, code.node) !== context.template) {
    listed.failures.push(includedFailure(scope, id, property.path[0], code.node))
  } else if (isSwitchedOff(scope, resource.node)) {
    const reason = `its condition ${conditionName(scope, resource.node)} is false`
    listed.skipped.push({ ...skip, reason, ...(code.kind === 'path' ? { localCode: code.path } : {}) })
  } else if (code.kind === 'elsewhere') listed.skipped.push({ ...skip, reason: code.reason })
  else if (code.kind === 'wrong') listed.failures.push(code.failure)
  else listLocal(context, code, listed)
}

function listImage(context: TargetContext, listed: ListedTargets): void {
  const { scope, resource } = context
  const { id, type } = resource
  const image = imageCode(context)
  const skip = { id, type, kind: 'function', packageType: 'Image' } as const
  if (isSwitchedOff(scope, resource.node)) {
    const reason = `its condition ${conditionName(scope, resource.node)} is false`
    const local = image.kind === 'target' ? { localCode: image.target.written } : {}
    listed.skipped.push({ ...skip, reason, ...local })
  } else if (image.kind === 'elsewhere') listed.skipped.push({ ...skip, reason: image.reason })
  else if (image.kind === 'wrong') listed.failures.push(...image.failures)
  else listed.targets.push(image.target)
}

/** The failure for a local path in an included file: no path in there can be rewritten. */
export function includedFailure(scope: Scope, id: string, name: string, node: unknown): Failure {
  return new Failure(
    'user',
    `the ${name} of ${id} stands in an included file, from which nothing is packaged`,
    {
      place: placeOf(scope.template, node),
      artifact: id,
      remedy: `Move ${name} into the template, or write where it is in S3.`,
    },
  )
}

/** What CloudFormation takes for a logical id. */
export function isLogicalId(id: string): boolean {
  return /^[A-Za-z0-9]{1,255}$/.test(id)
}

/** The failure for a resource with an id that CloudFormation would not take. */
export function wrongId(scope: Scope, { id, entry }: Resource): Failure {
  return new Failure('user', `the logical id ${JSON.stringify(id)} is not alphanumeric`, {
    place: placeOf(scope.template, entry.keyNode),
    artifact: fullId(scope, id),
    remedy: 'CloudFormation takes letters and digits only; rename it.',
  })
}

function listLocal(
  context: TargetContext,
  { path, node }: { path: string; node: unknown },
  listed: ListedTargets,
): void {
  const { template, scope, resource, property } = context
  const failures: Failure[] = []
  const metadata = buildMetadata(scope, resource, context.sourceRoot)
  const code = resolvePath(context.sourceRoot, path)
  const unfit = checkCode(context, { path, node, code })
  if (unfit !== undefined) failures.push(unfit)
  const runtime = runtimeOf(context, metadata, failures)
  const handler = textProperty(context, 'Handler')
  const architecture = architectureOf(context, metadata, failures)
  listed.failures.push(...failures)
  if (failures.length > 0) return
  listed.targets.push({
    id: resource.id,
    kind: property.kind,
    type: resource.type,
    packageType: 'Zip',
    ...(runtime === undefined ? {} : { runtime }),
    architecture,
    ...(handler === undefined ? {} : { handler }),
    code,
    written: path,
    place: placeOf(template, node),
    ...(metadata.buildMethod === undefined ? {} : { buildMethod: metadata.buildMethod }),
    skipBuild: metadata.skipBuild,
    buildProperties: metadata.buildProperties,
    ...(metadata.others === undefined ? {} : { metadata: metadata.others }),
    layers: property.kind === 'function' ? layersOf(context) : [],
    ...(usesForeignLayers(context) ? { foreignLayers: true } : {}),
  })
}
