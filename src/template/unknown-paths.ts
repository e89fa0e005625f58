/** Texts that look like local paths where the table (assets.ts) knows none: they would fail only in AWS. */

import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isMap, isScalar, isSeq } from 'yaml'
import type { Place } from '../report/failure.ts'
import { localPath, packagedPropertiesOf } from './assets.ts'
import { functionCall } from './functions.ts'
import { entriesOf, follow, itemsOf, plainText, type Resource, valueAt } from './nodes.ts'
import { resourcesOf, scopeFor } from './resources.ts'
import { isSwitchedOff } from './scope.ts'
import { placeOf } from './template.ts'
import { fullId, type Scope } from './value.ts'

export interface UnknownPath {
  /** `the property Code.Uri of Thing is ./x, …`: a whole sentence for people. */
  message: string
  place: Place
}

/** One for each place, in the order of the template; what a condition switches off is passed over. */
export function unknownPaths(scope: Scope): UnknownPath[] {
  const seen = new Set<unknown>()
  return resourcesOf(scope).flatMap(resource => {
    if (seen.has(resource.node) || isSwitchedOff(scopeFor(scope, resource), resource.node)) return []
    seen.add(resource.node)
    const properties = valueAt(scope.template, resource.node, 'Properties')
    return pathsIn({ scope, resource, keys: [] }, properties)
  })
}

interface Around {
  scope: Scope
  resource: Resource
  keys: readonly string[]
}

function pathsIn(around: Around, node: unknown): UnknownPath[] {
  const { template } = around.scope
  const target = follow(template, node)
  if (functionCall(template, target) !== undefined || isCovered(around)) return []
  if (isSeq(target)) return itemsOf(template, target).flatMap(item => pathsIn(around, item))
  if (isMap(target)) {
    return entriesOf(template, target).flatMap(({ key, value }) =>
      NOT_FILES.test(key) ? [] : pathsIn({ ...around, keys: [...around.keys, key] }, value),
    )
  }
  const text = isScalar(target) ? plainText(target) : undefined
  return text !== undefined && looksLocal(around, text) ? [unknownPath(around, text, target)] : []
}

/** Settings, commands and names, in which paths are those of the machine that will run there. */
const NOT_FILES =
  /^(Environment.*|Variables|Tags|Handler|.*Command|Commands?|EntryPoint|UserData|BuildSpec|Definition(Body|String)|Body|Description|Metadata|Parameters|DefaultArguments|.*Arguments|InlineCode|ZipFile|.*Pattern|Filter.*|Events|Policies|.*PolicyDocument)$/i

/** What the table itself looks after, and everything below it. */
function isCovered({ resource, keys }: Around): boolean {
  return packagedPropertiesOf(resource.type).some(
    ({ path }) => path.length === keys.length && path.every((key, at) => key === '*' || key === keys[at]),
  )
}

const PATH = /^\.{1,2}\/[^\s'"<>|*?$]+$/
const NAMES_A_FILE = /(Uri|Url|Path|Location|Key|File|Package|Bundle|Source|Script|Schema|Template)$/

function looksLocal({ scope, keys }: Around, text: string): boolean {
  if (PATH.test(text)) return true
  const name = keys.at(-1) ?? ''
  if (!NAMES_A_FILE.test(name) || !/^[\w@-][\w@./-]*\.\w+$/.test(text) || localPath(text) === undefined)
    return false
  const file = join(dirname(scope.template.file), text)
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true
}

function unknownPath({ scope, resource, keys }: Around, text: string, node: unknown): UnknownPath {
  const property = `${keys.join('.')} of ${fullId(scope, resource.id)} (${resource.type})`
  return {
    message: `the ${property} is ${text}, which looks like a local path, but nothing is uploaded for this property`,
    place: placeOf(scope.template, node),
  }
}
