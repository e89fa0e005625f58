/**
 * Functions whose code is a container image: built from a Dockerfile that Metadata names (SAM's keys), taken from a local
 * archive that ImageUri names, or left alone because ImageUri says where the image already is.
 */

import { existsSync, statSync } from 'node:fs'
import { resolve as resolvePath } from 'node:path'
import { isMap, isScalar } from 'yaml'
import type { CodeTarget, Json } from '../model/artifact.ts'
import type { Failure } from '../report/failure.ts'
import { buildMetadata } from './build-metadata.ts'
import { evaluate } from './evaluate.ts'
import { declaredParameters } from './facts.ts'
import { functionCall } from './functions.ts'
import { noContext, nothingSaid, nothingThere, wrongTag } from './image-failures.ts'
import { entriesOf, follow, isAbsent, itemsOf, type Resource, textOf, valueAt } from './nodes.ts'
import { propertyOf } from './properties.ts'
import { expressionOf, resolveText, type Scope } from './scope.ts'
import { architectureOf, type TargetContext } from './target-properties.ts'
import { placeOf } from './template.ts'
import { unresolvedFailure } from './written-code.ts'

/** A target to build, the reason why there is nothing to build, or everything that is wrong. */
export type ImageCode =
  | { kind: 'target'; target: CodeTarget }
  | { kind: 'elsewhere'; reason: string }
  | { kind: 'wrong'; failures: Failure[] }

/** Whether a function comes as a container image: PackageType says so, or the code of an AWS::Lambda::Function. */
export function isImage(scope: Scope, resource: Resource): boolean {
  if (resolveText(scope, propertyOf(scope.template, resource, 'PackageType')?.value) === 'Image') return true
  return resource.type === 'AWS::Lambda::Function' && imageUri(scope, resource) !== undefined
}

/** Reads how the image of a function comes about. Looks whether context and archive are there, but not into them. */
export function imageCode(context: TargetContext): ImageCode {
  const { template, scope, resource } = context
  const metadata = valueAt(template, resource.node, 'Metadata')
  const keys = ['Dockerfile', 'DockerContext'].filter(key => !isAbsent(valueAt(template, metadata, key)))
  if (keys.length > 0) return fromDockerfile(context, metadata)
  const uri = imageUri(scope, resource)
  if (uri === undefined) return { kind: 'wrong', failures: [nothingSaid(context)] }
  const text = evaluate(scope, uri)
  if (typeof text !== 'string') return elsewhere(expressionOf(template, uri))
  const path = resolvePath(context.sourceRoot, text)
  if (existsSync(path) && statSync(path).isFile()) return target(context, { path, written: text, node: uri })
  return LOCAL.test(text)
    ? { kind: 'wrong', failures: [nothingThere(context, uri, text, path)] }
    : elsewhere(text)
}

/** What can only be a path: no name of an image begins or ends like this. */
const LOCAL = /^\.{0,2}\/|\.tar(\.gz)?$|\.tgz$/

/** ImageUri of SAM's functions, Code.ImageUri of Lambda's own. */
function imageUri({ template }: Scope, resource: Resource): unknown {
  const isSam = resource.type === 'AWS::Serverless::Function'
  const entry = propertyOf(template, resource, isSam ? 'ImageUri' : 'Code')
  const node = isSam ? entry?.value : valueAt(template, entry?.value, 'ImageUri')
  return isAbsent(node) ? undefined : node
}

function elsewhere(where: string): ImageCode {
  return { kind: 'elsewhere', reason: `its image is already at ${where}` }
}

function fromDockerfile(context: TargetContext, metadata: unknown): ImageCode {
  const { template, sourceRoot } = context
  const node = valueAt(template, metadata, 'DockerContext')
  if (isAbsent(node)) return { kind: 'wrong', failures: [noContext(context, metadata)] }
  const failures: Failure[] = []
  const written = textAt(context, metadata, 'DockerContext', failures)
  const texts = ['Dockerfile', 'DockerTag', 'DockerBuildTarget'].flatMap(key => {
    const text = textAt(context, metadata, key, failures)
    return text === undefined ? [] : [[key, text] as const]
  })
  const args = buildArgs(context, valueAt(template, metadata, 'DockerBuildArgs'), failures)
  const extra = extraParams(context, valueAt(template, metadata, 'DockerBuildExtraParams'), failures)
  const path = resolvePath(sourceRoot, written ?? '.')
  if (written !== undefined && !(existsSync(path) && statSync(path).isDirectory()))
    failures.push(nothingThere(context, node, written, path))
  const tag = Object.fromEntries(texts)['DockerTag']
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag))
    failures.push(wrongTag(context, valueAt(template, metadata, 'DockerTag'), tag))
  if (failures.length > 0 || written === undefined) return { kind: 'wrong', failures }
  return target(context, {
    path,
    written,
    node,
    metadata: {
      ...Object.fromEntries(texts),
      ...(Object.keys(args.values).length === 0 ? {} : { DockerBuildArgs: args.values }),
      ...(extra.length === 0 ? {} : { DockerBuildExtraParams: extra }),
    },
    secretBuildArgs: args.secrets.filter(name => args.values[name] !== undefined),
  })
}

interface ImageSource {
  path: string
  written: string
  node: unknown
  metadata?: Readonly<Record<string, Json>>
  secretBuildArgs?: readonly string[]
}

function target(context: TargetContext, source: ImageSource): ImageCode {
  const { template, scope, resource } = context
  const failures: Failure[] = []
  const metadata = buildMetadata(scope, resource, context.sourceRoot)
  const architecture = architectureOf(context, { ...metadata, buildArchitecture: undefined }, failures)
  if (failures.length > 0) return { kind: 'wrong', failures }
  const { secretBuildArgs = [] } = source
  return {
    kind: 'target',
    target: {
      id: resource.id,
      kind: 'function',
      type: resource.type,
      packageType: 'Image',
      architecture,
      code: source.path,
      written: source.written,
      place: placeOf(template, source.node),
      skipBuild: false,
      buildProperties: metadata.buildProperties,
      ...(source.metadata === undefined ? {} : { metadata: source.metadata }),
      ...(secretBuildArgs.length === 0 ? {} : { secretBuildArgs }),
      layers: [],
    },
  }
}

/** The text of a Metadata key; one that has no value here is a failure: nothing is built from half a name. */
function textAt(
  context: TargetContext,
  metadata: unknown,
  key: string,
  failures: Failure[],
): string | undefined {
  const node = valueAt(context.template, metadata, key)
  if (isAbsent(node)) return undefined
  const value = evaluate(context.scope, node)
  if (typeof value === 'string' && value !== '') return value
  if (value !== undefined) failures.push(unresolvedFailure(context.scope, context.resource, key, node))
  return undefined
}

/** Values as texts, written numbers as they stand (`3.10` stays `3.10`); and the names of those made of secrets. */
function buildArgs(
  context: TargetContext,
  node: unknown,
  failures: Failure[],
): { values: Record<string, string>; secrets: string[] } {
  const { template, scope, resource } = context
  const values = new Map<string, string>()
  const secret = new Set(declaredParameters(template).flatMap(({ name, noEcho }) => (noEcho ? [name] : [])))
  const secrets: string[] = []
  if (!isAbsent(node) && (!isMap(node) || functionCall(template, node) !== undefined)) {
    failures.push(unresolvedFailure(scope, resource, 'DockerBuildArgs', node))
    return { values: {}, secrets }
  }
  for (const { key, value: written } of entriesOf(template, node)) {
    const value = evaluate(scope, written)
    if (typeof value === 'string') values.set(key, value)
    else if (value !== undefined)
      failures.push(unresolvedFailure(scope, resource, `DockerBuildArgs.${key}`, written))
    if (namesIn(scope, written).some(name => secret.has(name))) secrets.push(key)
  }
  return { values: Object.fromEntries(values), secrets }
}

function extraParams(context: TargetContext, node: unknown, failures: Failure[]): string[] {
  if (isAbsent(node)) return []
  const value = evaluate(context.scope, node)
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value
  failures.push(unresolvedFailure(context.scope, context.resource, 'DockerBuildExtraParams', node))
  return []
}

/** Every name that an expression refers to: `!Ref Name`, `${Name}` of a `!Sub`. */
function namesIn(scope: Scope, node: unknown): string[] {
  const { template } = scope
  const at = follow(template, node)
  const call = functionCall(template, at)
  const text = isScalar(call?.argument) ? textOf(call.argument) : undefined
  if (text !== undefined && call?.name === 'Ref') return [text]
  if (text !== undefined) return [...text.matchAll(/\$\{([^}!]+)\}/g)].map(([, name = '']) => name.trim())
  const children = isMap(at) ? entriesOf(template, at).map(entry => entry.value) : itemsOf(template, at)
  const texts = isScalar(at) ? textOf(at).matchAll(/\$\{([^}!]+)\}/g) : []
  return [
    ...[...texts].map(([, name = '']) => name.trim()),
    ...children.flatMap(child => namesIn(scope, child)),
  ]
}
