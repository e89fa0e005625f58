/** Runtimes that Lambda does not have, refuses, or has stopped to patch. */

import { isSeq } from 'yaml'
import { nearestName } from '../../files/paths.ts'
import {
  knownRuntime,
  newerRuntime,
  type Runtime,
  successorOf,
  usableRuntimes,
} from '../../model/runtimes.ts'
import { functionCall } from '../functions.ts'
import { isAbsent, itemsOf, type Resource } from '../nodes.ts'
import { propertyOf } from '../properties.ts'
import { resourcesOf, scopeFor } from '../resources.ts'
import { isConditionFalse, resolveText, type Scope } from '../scope.ts'
import { fullId } from '../value.ts'
import { type Finding, finding } from './finding.ts'

const FUNCTIONS = ['AWS::Serverless::Function', 'AWS::Lambda::Function']
const LAYERS = ['AWS::Serverless::LayerVersion', 'AWS::Lambda::LayerVersion']

/**
 * `today` as `2026-11-21`. One finding for each runtime, at the first place that names it. What a condition switches
 * off, and what is not known before the deployment, is passed over.
 */
export function checkRuntimes(scope: Scope, today: string): Finding[] {
  const used = new Map<string, Use & { ids: Set<string> }>()
  for (const use of usesOf(scope)) {
    const key = `${use.isLayer} ${use.runtime}`
    const first = used.get(key)
    if (first === undefined) used.set(key, { ...use, ids: new Set([use.id]) })
    else first.ids.add(use.id)
  }
  return [...used.values()].flatMap(({ runtime, isLayer, node, ids }) => {
    const said = judge(runtime, isLayer, today)
    if (said === undefined) return []
    const message = `${shownIds([...ids])}: ${said.message}`
    return [
      finding(scope.template, node, { ...said, message, artifacts: [...ids].map(id => fullId(scope, id)) }),
    ]
  })
}

/** One mention of a runtime. */
interface Use {
  id: string
  isLayer: boolean
  runtime: string
  node: unknown
}

function usesOf(scope: Scope): Use[] {
  return resourcesOf(scope)
    .filter(({ type }) => FUNCTIONS.includes(type) || LAYERS.includes(type))
    .filter(({ node }) => !isConditionFalse(scope, node))
    .flatMap(resource =>
      namedBy(scope, resource).flatMap(node => {
        const runtime = isAbsent(node) ? undefined : resolveText(scopeFor(scope, resource), node)
        if (runtime === undefined || isForeign(runtime)) return []
        return [{ id: resource.id, isLayer: LAYERS.includes(resource.type), runtime, node }]
      }),
    )
}

function namedBy({ template }: Scope, resource: Resource): unknown[] {
  if (FUNCTIONS.includes(resource.type)) return [propertyOf(template, resource, 'Runtime')?.value]
  const list = propertyOf(template, resource, 'CompatibleRuntimes')?.value
  return isSeq(list) && functionCall(template, list) === undefined ? itemsOf(template, list) : []
}

function shownIds([first = '', ...rest]: readonly string[]): string {
  if (rest.length === 0) return first
  return rest.length === 1 ? `${first} and ${rest[0]}` : `${first} and ${rest.length} more`
}

/** A layer may be for functions that stay as they are: only what Lambda does not have is wrong there. */
function judge(runtime: string, isLayer: boolean, today: string): Said | undefined {
  const known = knownRuntime(runtime)
  if (known === undefined) return unknownRuntime(runtime)
  return isLayer ? undefined : age(known, today)
}

/** Runtimes of customers have ARNs, and nobody here knows which there are. */
function isForeign(runtime: string): boolean {
  return /[:/]/.test(runtime)
}

type Said = Pick<Finding, 'severity' | 'message' | 'remedy'>

function unknownRuntime(runtime: string): Said {
  const near = nearestName(runtime, usableRuntimes())
  if (newerRuntime(runtime) !== undefined) {
    return {
      severity: 'warning',
      message: `the runtime ${runtime} is newer than what is known here`,
      remedy: 'If Lambda has it, update lambda-build.',
    }
  }
  return {
    severity: 'error',
    message: `Lambda has no runtime ${runtime}`,
    remedy: near === undefined ? 'Choose one such as python3.14 or nodejs24.x.' : `Did you mean ${near}?`,
  }
}

/** undefined while it is supported. Dates are those of AWS's announcement, so a passed one counts from that day on. */
function age({ name, deprecated, createBlocked, updateBlocked }: Runtime, today: string): Said | undefined {
  const passed = (date: string | undefined) => date !== undefined && date <= today
  const remedy = `Move to ${successorOf(name, today) ?? 'a supported runtime'}.`
  if (passed(updateBlocked)) {
    const message = `Lambda refuses ${name}: no function can be created or updated with it since ${updateBlocked}`
    return { severity: 'error', message, remedy }
  }
  if (!passed(deprecated)) return undefined
  const create = `${passed(createBlocked) ? 'since' : 'from'} ${createBlocked}`
  const message = `${name} is deprecated since ${deprecated}; Lambda refuses new functions ${create}, updates from ${updateBlocked}`
  return { severity: 'warning', message, remedy }
}
