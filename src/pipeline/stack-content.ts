/** What a stack holds, read before it goes: resources, templates, and what becomes of data. */

import type { Calls } from '../deploy/calls.ts'
import { holdsData } from '../deploy/data-types.ts'
import { type StackResource, stackResources } from '../deploy/stack-resources.ts'
import { readTemplate, type StackInTree, stacksInTree } from '../deploy/stack-templates.ts'
import type { StackView } from '../deploy/stack-view.ts'
import type { Emit } from '../report/events.ts'
import { Failure } from '../report/failure.ts'
import { deletionPolicies } from '../template/deletion-policies.ts'

export interface StackContent {
  /** The stack and those nested in it. */
  stacks: readonly StackInTree[]
  resources: readonly StackResource[]
}

/** Undefined, with a line, where it may not be read: that keeps nobody from deleting. */
export async function readContent(
  calls: Calls & { emit: Emit },
  view: StackView,
): Promise<StackContent | undefined> {
  // An empty shell holds nothing, and CloudFormation lists nothing for it.
  if (view.status === 'REVIEW_IN_PROGRESS') return { stacks: [], resources: [] }
  return unlessRefused(calls, `what the stack ${view.stackName} holds is not known`, async () => {
    const resources = await stackResources(calls, view.stackId)
    return { stacks: stacksInTree(view.stackId, resources), resources }
  })
}

/** Tells which data goes with the stack, and what stays by its DeletionPolicy. */
export async function foretell(
  calls: Calls & { emit: Emit },
  { stackName }: StackView,
  content: StackContent,
): Promise<void> {
  const policies = await allPolicies(calls, stackName, content)
  if (policies === undefined) return
  const there = content.resources.filter(({ status, physicalId }) => physicalId !== '' && !GONE.has(status))
  const fateOf = ({ id }: StackResource) => fateIn(policies, id)
  const stays = there.filter(resource => fateOf(resource) === 'stays')
  const goes = there.filter(resource => fateOf(resource) !== 'stays' && holdsData(resource.type))
  const saved = goes.filter(resource => fateOf(resource) === 'saved')
  const lost = goes.filter(resource => fateOf(resource) !== 'saved')
  const { emit } = calls
  if (lost.length > 0) emit({ type: 'warning', message: `data goes with ${stackName}: ${listed(lost)}` })
  if (saved.length > 0)
    emit({ type: 'note', message: `goes with ${stackName}, after a snapshot: ${listed(saved)}` })
  if (stays.length > 0)
    emit({ type: 'note', message: `stays when ${stackName} goes (DeletionPolicy): ${listed(stays)}` })
}

const GONE: ReadonlySet<string> = new Set(['DELETE_COMPLETE', 'DELETE_SKIPPED'])

type Fate = 'goes' | 'stays' | 'saved'

/** What becomes of a nested stack becomes of everything in it. */
function fateIn(policies: ReadonlyMap<string, string>, id: string): Fate {
  const steps = id.split('/')
  const paths = steps.map((_, index) => steps.slice(0, index + 1).join('/'))
  if (paths.some(path => policies.get(path)?.startsWith('Retain') === true)) return 'stays'
  return policies.get(id) === 'Snapshot' ? 'saved' : 'goes'
}

async function allPolicies(
  calls: Calls & { emit: Emit },
  stackName: string,
  { stacks }: StackContent,
): Promise<ReadonlyMap<string, string> | undefined> {
  return unlessRefused(calls, `what stays of the stack ${stackName} is not known`, async () => {
    const policies = new Map<string, string>()
    for (const { path, stackId } of stacks) {
      const text = await readTemplate(calls, stackId, 'Processed')
      for (const [id, policy] of deletionPolicies(text ?? '')) policies.set(`${path}${id}`, policy)
    }
    return policies
  })
}

async function unlessRefused<T>(
  { emit }: { emit: Emit },
  lacking: string,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Failure) || error.class === 'cancelled') throw error
    emit({ type: 'note', message: `${lacking}: ${error.message}` })
    return undefined
  }
}

const MOST_NAMES = 20

function listed(resources: readonly StackResource[]): string {
  const more = resources.length - MOST_NAMES
  const names = resources
    .slice(0, MOST_NAMES)
    .map(({ id, type, physicalId }) => `${id} (${type}, ${physicalId})`)
  return `${names.join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}
