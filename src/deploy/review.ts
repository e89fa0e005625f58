/** Looking at a change set before it is executed: all its changes, nested ones too, and what the guard says of them. */

import type { ResourceChange } from '@aws-sdk/client-cloudformation'
import { Failure } from '../report/failure.ts'
import { type Change, type Hidden, readChanges } from './changes.ts'
import { holdsData } from './data-types.ts'
import type { DeclaredResource, Deployment } from './deployment.ts'
import { type GuardFacts, guardFailure, type Judged, judgeChanges } from './guard.ts'
import type { ChangeSet } from './settle-change-set.ts'
import { stackResources } from './stack-resources.ts'

export interface Review {
  changes: Change[]
  judged: Judged[]
  /** Why the set must not be executed; class `user`. */
  failure: Failure | undefined
}

export interface Reviewed {
  set: ChangeSet
  /** The root's changes, when they have been read already. */
  listed?: readonly ResourceChange[]
  /** With the values of properties, for people. */
  values?: boolean
  /** The template as it was submitted last. */
  deployed: string | undefined
}

/** Throws Failures when the changes cannot be read. */
export async function review(
  deployment: Deployment,
  { set, listed, values = false, deployed }: Reviewed,
): Promise<Review> {
  const told = await readChanges(deployment, set, {
    values,
    hidden: hiddenIn(deployment),
    ...(listed === undefined ? {} : { listed }),
  })
  const changes = [...told, ...untold(deployment, deployed, told), ...(await insideRemoved(deployment, told))]
  const facts: GuardFacts = { guard: deployment.guard, keepsOnFailure: deployment.onFailure === 'keep' }
  const judged = judgeChanges(changes, facts)
  return { changes, judged, failure: guardFailure(judged, changes, facts) }
}

function hiddenIn({ declared, parameters }: Deployment): Hidden {
  const names = declared.filter(({ noEcho }) => noEcho).map(({ name }) => name)
  return { parameters: names, values: names.flatMap(name => parameters[name] ?? []) }
}

/**
 * A change set is not the whole truth (aws-cdk-cli #1780): a resource with data that the new template no longer has,
 * or has with another type, counts as removed although CloudFormation did not list it.
 */
function untold(
  { resourcesDeployed, resourcesWanted, template, body }: Deployment,
  deployed: string | undefined,
  told: readonly Change[],
): Change[] {
  const text = 'body' in template ? template.body : body
  const wanted = text === undefined ? undefined : resourcesWanted?.(text)
  if (wanted === undefined || deployed === undefined) return []
  const listed = new Set(told.map(({ id }) => id))
  return [...(resourcesDeployed?.(deployed) ?? [])]
    .filter(([id, { type }]) => holdsData(type) && !listed.has(id) && wanted.get(id)?.type !== type)
    .map(([id, resource]) => removal(id, resource))
}

function removal(id: string, { type, deletionPolicy }: DeclaredResource): Change {
  const policy = deletionPolicy ?? null
  return {
    action: 'Remove',
    id,
    physicalId: null,
    type,
    replacement: null,
    properties: [],
    stack: '',
    policy,
  }
}

/** With a nested stack everything in it goes, which the set does not list. */
async function insideRemoved(deployment: Deployment, told: readonly Change[]): Promise<Change[]> {
  const gone = told.filter(
    ({ action, type, policy }) =>
      action === 'Remove' && type === 'AWS::CloudFormation::Stack' && !/Retain/.test(policy ?? ''),
  )
  const inside = await Promise.all(
    gone.map(async ({ id, physicalId }) =>
      physicalId === null
        ? []
        : (await readable(stackResources(deployment, physicalId))).map(resource => ({
            ...removal(`${id}/${resource.id}`, { type: resource.type }),
            physicalId: resource.physicalId,
            stack: id,
          })),
    ),
  )
  return inside.flat()
}

/** A nested stack that is gone already has nothing left to lose. */
async function readable<T>(list: Promise<T[]>): Promise<T[]> {
  try {
    return await list
  } catch (error) {
    if (error instanceof Failure && /does not exist/.test(error.reason ?? '')) return []
    throw error
  }
}
