/** What a template names besides code: files, folders and nested templates on this machine, and what is wrong with them. */

import { accessSync, constants, type Stats, statSync } from 'node:fs'
import { dirname, resolve as resolvePath } from 'node:path'
import { isInside, nearestSibling, realPathOf, shownPath } from '../files/paths.ts'
import { Failure, type Place } from '../report/failure.ts'
import { type AssetPlace, assetPlaces } from './asset-places.ts'
import { type AssetValue, assetValues, isWritable } from './asset-values.ts'
import type { AssetKind } from './assets.ts'
import { isSwitchedOff } from './scope.ts'
import { includedFailure } from './targets.ts'
import { placeOf } from './template.ts'
import type { TemplateUnit } from './units.ts'
import { type UnknownPath, unknownPaths } from './unknown-paths.ts'
import { fullId } from './value.ts'

/** A file or folder that is sent as it is, or zipped. */
export interface LocalAsset {
  value: AssetValue
  kind: Exclude<AssetKind, 'function' | 'layer' | 'image' | 'template'>
  /** Absolute path, links followed. */
  file: string
  isFolder: boolean
  /** Where the template says so. */
  place: Place
}

/** A nested template. */
export interface NestedAsset {
  value: AssetValue
  unit: TemplateUnit
}

export interface ListedAssets {
  files: LocalAsset[]
  templates: NestedAsset[]
  /** Local paths of what a condition switches off: they must not reach the packaged template. */
  off: AssetValue[]
  failures: Failure[]
  /** Texts that look like local paths where the table knows none. */
  unknown: UnknownPath[]
}

/**
 * Lists what one template names. Relative paths count from the template's folder; `allowedRoots` are real paths of the
 * folders in which files may lie, anywhere when absent. Looks whether they are there, but not into them.
 */
export function listAssets(unit: TemplateUnit, allowedRoots?: readonly string[]): ListedAssets {
  const listed: ListedAssets = {
    files: [],
    templates: [],
    off: [],
    failures: [],
    unknown: unknownPaths(unit.scope),
  }
  for (const place of assetPlaces(unit.scope)) {
    if (isBuilt(place.property.kind)) continue
    for (const value of assetValues(place)) {
      if (!isWritable(value)) listIncluded(value, listed)
      else if (!value.chosen || isOff(place)) listOff(value, listed)
      else if (place.property.kind === 'template') listTemplate(value, unit, listed)
      else listFile(value, place.property.kind, allowedRoots, listed)
    }
  }
  return listed
}

type BuiltKind = 'function' | 'layer' | 'image'

/** Code and images are listed as targets (targets.ts). */
function isBuilt(kind: AssetKind): kind is BuiltKind {
  return kind === 'function' || kind === 'layer' || kind === 'image'
}

/** CloudFormation inserts snippets before it looks at conditions. */
function isOff({ resource, scope, property }: AssetPlace): boolean {
  return property.kind !== 'snippet' && resource !== undefined && isSwitchedOff(scope, resource.node)
}

function listOff(value: AssetValue, listed: ListedAssets): void {
  if ('path' in value.said) listed.off.push(value)
}

/** Of nested templates, it has been said where they were opened. */
function listIncluded(value: AssetValue, listed: ListedAssets): void {
  const { name, resource, scope, property } = value.place
  if (resource === undefined || property.kind === 'template' || !value.chosen || isOff(value.place)) return
  listed.failures.push(includedFailure(scope, fullId(scope, resource.id), name, value.node))
}

/** What is wrong with a nested template has been said where it was opened. */
function listTemplate(value: AssetValue, unit: TemplateUnit, listed: ListedAssets): void {
  const nested = unit.nested.get(value.place.resource?.id ?? '')
  if (nested !== undefined && 'path' in value.said) listed.templates.push({ value, unit: nested })
}

function listFile(
  value: AssetValue,
  kind: LocalAsset['kind'],
  allowedRoots: readonly string[] | undefined,
  listed: ListedAssets,
): void {
  const { said } = value
  if (!('path' in said)) {
    listed.failures.push(unresolved(value))
    return
  }
  const { template } = value.place.scope
  const file = resolvePath(dirname(template.file), said.path)
  const stat = said.path.includes('\0') ? undefined : statOf(file)
  const failure = unfit(value, { file, path: said.path, kind, stat, allowedRoots })
  if (failure !== undefined) listed.failures.push(failure)
  else {
    const place = placeOf(template, value.node)
    const isFolder = stat?.isDirectory() === true
    listed.files.push({ value, kind, file: realPathOf(file), isFolder, place })
  }
}

interface Found {
  file: string
  path: string
  kind: LocalAsset['kind']
  stat: Stats | undefined
  allowedRoots: readonly string[] | undefined
}

/** The failure (user) for a path at which nothing is that may be sent. */
function unfit(value: AssetValue, { file, path, kind, stat, allowedRoots }: Found): Failure | undefined {
  const refuse = (problem: string, remedy: string) =>
    failureAt(value, `the ${ownerOf(value)} is ${path}, but ${problem}`, remedy)
  if (stat === undefined) {
    const near = path.includes('\0') ? undefined : nearestSibling(file)
    const remedy = near === undefined ? 'Create it, or correct the path.' : `Did you mean ${shownPath(near)}?`
    return refuse(`nothing is at ${shownPath(file)}`, remedy)
  }
  const real = realPathOf(file)
  if (allowedRoots !== undefined && !allowedRoots.some(root => isInside(root, real))) {
    return refuse(
      `that lies outside the project: ${shownPath(real)}`,
      'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    )
  }
  const takesFolder = kind === 'bundle' || kind === 'archive'
  if (stat.isDirectory()) {
    return takesFolder ? undefined : refuse('that is a folder', 'Name the file itself.')
  }
  if (!stat.isFile()) return refuse('that is neither a folder nor a file', 'Name a file.')
  return isReadable(real) ? undefined : refuse('it cannot be read', 'Make it readable (chmod u+r).')
}

function unresolved(value: AssetValue): Failure {
  const { said } = value
  const owner = ownerOf(value)
  if (!('unresolved' in said)) return failureAt(value, `the ${owner} is a list`, 'Write one path.')
  const { expression, reason, parameter } = said.unresolved
  return failureAt(
    value,
    `the ${owner} cannot be resolved: ${expression} (${reason})`,
    parameter === undefined
      ? 'Write the path, or an expression of parameters, mappings and conditions.'
      : `Give the parameter (--parameters ${parameter}=…), or write the path.`,
  )
}

/** `DefinitionUri of Parent/Api`. */
function ownerOf({ place: { name, resource, scope } }: AssetValue): string {
  return resource === undefined ? name : `${name} of ${fullId(scope, resource.id)}`
}

function failureAt(
  { place: { resource, scope }, node }: AssetValue,
  message: string,
  remedy: string,
): Failure {
  return new Failure('user', message, {
    place: placeOf(scope.template, node),
    remedy,
    ...(resource === undefined ? {} : { artifact: fullId(scope, resource.id) }),
  })
}

/** A link that loops or breaks counts as nothing. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ELOOP' || error.code === 'ENOTDIR'))
      return undefined
    throw error
  }
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}
