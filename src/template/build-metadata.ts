/** The Metadata keys that say how a resource is built (SAM's names). */

import { resolve as resolvePath } from 'node:path'
import { isMap, isScalar, isSeq } from 'yaml'
import type { Json } from '../model/artifact.ts'
import { functionCall } from './functions.ts'
import { entriesOf, follow, itemsOf, type Resource, textOf, valueAt } from './nodes.ts'
import { expressionOf, resolve, resolveText, type Scope } from './scope.ts'

export interface BuildMetadata {
  buildMethod: string | undefined
  buildArchitecture: unknown
  skipBuild: boolean
  buildProperties: Readonly<Record<string, Json>>
  /** The other keys that tell how to build; undefined when there is none. */
  others: Readonly<Record<string, Json>> | undefined
}

/** Folders, relative to where the template's code paths start. */
const FOLDERS = ['WorkingDirectory', 'ContextPath', 'ProjectRootDirectory']
const IMAGES = ['Dockerfile', 'DockerContext', 'DockerTag', 'DockerBuildArgs', 'DockerBuildTarget']

/** `sourceRoot` is the absolute folder where relative paths start: folders are resolved against it. */
export function buildMetadata(scope: Scope, resource: Resource, sourceRoot: string): BuildMetadata {
  const { template } = scope
  const metadata = valueAt(template, resource.node, 'Metadata')
  const properties = valueAt(template, metadata, 'BuildProperties')
  return {
    buildMethod: resolveText(scope, valueAt(template, metadata, 'BuildMethod')),
    buildArchitecture: valueAt(template, metadata, 'BuildArchitecture'),
    skipBuild: isTrue(scope, metadata, 'SkipBuild') || isTrue(scope, metadata, 'aws:asset:is-bundled'),
    buildProperties: isMap(properties) ? jsonMap(scope, properties) : {},
    others: otherKeys(scope, metadata, sourceRoot),
  }
}

function isTrue(scope: Scope, metadata: unknown, key: string): boolean {
  return /^(true|yes|on)$/i.test(resolveText(scope, valueAt(scope.template, metadata, key)) ?? '')
}

function otherKeys(scope: Scope, metadata: unknown, sourceRoot: string): BuildMetadata['others'] {
  const entries = [...FOLDERS, ...IMAGES].flatMap(key => {
    const node = valueAt(scope.template, metadata, key)
    if (node === undefined) return []
    const value = toJson(scope, node)
    const isFolder = FOLDERS.includes(key) && typeof value === 'string'
    return [[key, isFolder ? resolvePath(sourceRoot, value) : value] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function jsonMap(scope: Scope, map: unknown): Record<string, Json> {
  const entries = entriesOf(scope.template, map).map(({ key, value }) => [key, toJson(scope, value)] as const)
  return Object.fromEntries(entries)
}

/** Scalars as YAML types them (numbers, true, null); expressions by their value, or as written when unknown. */
function toJson(scope: Scope, node: unknown): Json {
  const target = follow(scope.template, node)
  if (functionCall(scope.template, target) !== undefined) return resolvedJson(scope, target)
  if (isMap(target)) return jsonMap(scope, target)
  if (isSeq(target)) return itemsOf(scope.template, target).map(item => toJson(scope, item))
  if (!isScalar(target)) return null
  const { value } = target
  const isJson = value === null || typeof value === 'boolean' || Number.isFinite(value)
  return isJson && (typeof value === 'number' || typeof value === 'boolean' || value === null)
    ? value
    : textOf(target)
}

function resolvedJson(scope: Scope, node: unknown): Json {
  const resolved = resolve(scope, node)
  if (!resolved.known) return expressionOf(scope.template, node)
  if (Array.isArray(resolved.value)) return resolved.value.map(String)
  return typeof resolved.value === 'string' ? resolved.value : null
}
