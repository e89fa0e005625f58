/** Whether two packaged templates differ in nothing but where the code of functions lies. */

import { isMap, isScalar } from 'yaml'
import { codePropertyOf } from './assets.ts'
import { plainText, type Resource, valueAt } from './nodes.ts'
import { parseTemplate } from './read-template.ts'
import { resourcesOf } from './resources.ts'
import { makeScope } from './scope.ts'
import { rangeOf, type Template } from './template.ts'

/** An object in S3. */
export interface CodeObject {
  bucket: string
  key: string
}

/** A function whose code lies elsewhere in the other template. */
export interface MovedCode {
  id: string
  from: CodeObject
  to: CodeObject
}

/** `other`: more than code differs, or a function whose code must not be changed by itself; `why` says what. */
export type CodeDifference =
  | { kind: 'same' }
  | { kind: 'code'; functions: MovedCode[] }
  | { kind: 'other'; why: string }

/** Pure. Both texts are templates as CloudFormation takes them. */
export function codeDifference(deployed: string, wanted: string): CodeDifference {
  if (deployed === wanted) return { kind: 'same' }
  const [before, after] = [functionsIn(deployed), functionsIn(wanted)]
  if (before === undefined || after === undefined) return other('the deployed template cannot be read')
  if (without(deployed, before) !== without(wanted, after))
    return other('more than the code of functions differs')
  const moved = [...after].flatMap(([id, { object: to }]) => {
    const from = before.get(id)?.object
    return from === undefined || (from.bucket === to.bucket && from.key === to.key) ? [] : [{ id, from, to }]
  })
  const versioned = moved.map(({ id }) => versionOf(wanted, id, after)).find(why => why !== undefined)
  return versioned === undefined ? { kind: 'code', functions: moved } : other(versioned)
}

/** Where the code of each function lies, by logical id; empty for what is no template. */
export function codeObjectsIn(text: string): ReadonlyMap<string, CodeObject> {
  return new Map([...(functionsIn(text) ?? [])].map(([id, { object }]) => [id, object]))
}

const other = (why: string): CodeDifference => ({ kind: 'other', why })

interface CodeSite {
  object: CodeObject
  /** Offsets of the value in the text. */
  range: readonly [number, number]
  publishes: boolean
}

/** Functions whose code is an object in S3, by logical id; undefined for what is no template. */
function functionsIn(text: string): Map<string, CodeSite> | undefined {
  try {
    const template = parseTemplate(text, 'template')
    const sites = new Map<string, CodeSite>()
    for (const resource of resourcesOf(makeScope(template, { parameters: {} }))) {
      const site = siteOf(template, resource)
      if (site !== undefined) sites.set(resource.id, site)
    }
    return sites
  } catch {
    return undefined
  }
}

function siteOf(template: Template, resource: Resource): CodeSite | undefined {
  const property = codePropertyOf(resource.type)
  if (property?.kind !== 'function' || resource.loop !== undefined) return undefined
  const value = valueAt(template, resource.node, 'Properties', ...property.path)
  const object = objectAt(template, value)
  const range = rangeOf(value)
  if (object === undefined || range === undefined) return undefined
  const publishes =
    valueAt(template, resource.node, 'Properties', 'AutoPublishAlias') !== undefined ||
    valueAt(template, template.document.contents, 'Globals', 'Function', 'AutoPublishAlias') !== undefined
  return { object, range: [range[0], range[1]], publishes }
}

function objectAt(template: Template, value: unknown): CodeObject | undefined {
  if (isScalar(value)) {
    const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(plainText(value) ?? '') ?? []
    return bucket === undefined || key === undefined ? undefined : { bucket, key }
  }
  if (!isMap(value) || value.items.length !== 2) return undefined
  const bucket = plainText(valueAt(template, value, 'S3Bucket'))
  const key = plainText(valueAt(template, value, 'S3Key'))
  return bucket === undefined || key === undefined ? undefined : { bucket, key }
}

/** The text with every code location taken out. */
function without(text: string, sites: ReadonlyMap<string, CodeSite>): string {
  const ranges = [...sites.values()].map(({ range }) => range).sort((a, b) => b[0] - a[0])
  return ranges.reduce((rest, [start, end]) => `${rest.slice(0, start)}\0${rest.slice(end)}`, text)
}

/** A version that the stack publishes would keep the old code, or collide with one published by hand (aws-cdk #28237). */
function versionOf(text: string, id: string, sites: ReadonlyMap<string, CodeSite>): string | undefined {
  if (sites.get(id)?.publishes === true) return `${id} publishes a version (AutoPublishAlias)`
  const hasVersions = /AWS::Lambda::(Version|Alias)\b/.test(text)
  return hasVersions ? `the stack has versions or aliases of functions (${id})` : undefined
}
