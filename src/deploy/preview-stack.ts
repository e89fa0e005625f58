/** What a deployment would change: a change set is made, described and removed again, with the empty stack that it made. */

import { Failure } from '../report/failure.ts'
import { type Application, removeAll, requestSet, settleOrRemove } from './application.ts'
import { describeAtWork, whoIsAtWork } from './at-work.ts'
import type { Change } from './changes.ts'
import { beginDeployment, type Deployment, type DeployOptions, parametersFor } from './deployment.ts'
import type { Judged } from './guard.ts'
import { review } from './review.ts'
import type { ChangeSet } from './settle-change-set.ts'
import { lookAtStack, type StackView } from './stack-view.ts'
import { decide } from './states.ts'
import { deployedTemplate } from './unchanged.ts'
import { waitUntilAtRest } from './wait-until-at-rest.ts'

export interface Preview {
  /** ARN of the change set; it is gone by now. Undefined when there was nothing to make one for. */
  id: string | undefined
  /** Undefined for a stack that does not exist. */
  stackId: string | undefined
  stackName: string
  operation: 'create' | 'update' | 'none'
  /** In CloudFormation's order, those of nested stacks after the stack that they are in. */
  changes: Change[]
  /** What the guard says of them. */
  judged: Judged[]
  outputs: Readonly<Record<string, string>>
  /** The template as it was submitted last. */
  deployed: string | undefined
}

/** So often a set that was lost to somebody else's operation is made again. */
const MOST_RACES = 3

/** Throws Failures; nothing is left behind in any case. */
export async function previewStack(options: DeployOptions): Promise<Preview> {
  const deployment = beginDeployment(options)
  const deployed = deployedTemplate(deployment, options.stackName)
  for (let races = 0; races <= MOST_RACES; ) {
    const view = await lookAtStack(deployment, deployment.stackName)
    const step = decide(view, { recover: 'none', tried: new Set(), mode: deployment.mode })
    if (step.kind === 'refuse' || step.kind === 'recover') throw unfit(deployment, view)
    if (step.kind === 'wait') {
      if (view !== undefined) await wait(deployment, view)
      continue
    }
    const parameters = parametersFor(deployment, step.kind === 'update' ? view : undefined)
    const application = { deployment, operation: step.kind, view, parameters, deployed: await deployed }
    const preview = await describe(application)
    if (preview !== undefined) return preview
    races++
  }
  throw new Failure('unknown', `others keep changing the stack ${options.stackName}`, {
    remedy: 'Run again when they are done.',
  })
}

/** Undefined when somebody else changed the stack meanwhile. */
async function describe(application: Application): Promise<Preview | undefined> {
  const { deployment } = application
  const set = await requestSet(application)
  if (set === 'raced') return undefined
  const settled = await settleOrRemove(application, set)
  if (settled.kind === 'empty') return shown(application, undefined, [], [])
  if (settled.kind !== 'ready') return undefined
  try {
    const { changes, judged } = await review(deployment, {
      set,
      values: true,
      deployed: application.deployed,
    })
    return shown(application, set, changes, judged)
  } finally {
    await removeAll(application, set)
  }
}

function shown(
  { deployment, operation, view, deployed }: Application,
  set: ChangeSet | undefined,
  changes: Change[],
  judged: Judged[],
): Preview {
  return {
    id: set?.id,
    stackId: view?.stackId,
    stackName: deployment.stackName,
    operation: set === undefined ? 'none' : operation,
    changes,
    judged,
    outputs: view?.outputs ?? {},
    deployed,
  }
}

async function wait(deployment: Deployment, view: StackView): Promise<void> {
  const atWork = await whoIsAtWork(deployment.clients, view, deployment.signal)
  await waitUntilAtRest(deployment, view, describeAtWork(atWork))
}

/** CloudFormation takes change sets only for a stack that is fit for one; a preview mends nothing. */
function unfit({ stackName }: Deployment, view: StackView | undefined): Failure {
  return new Failure(
    'deploy',
    `the stack ${stackName} cannot be previewed: it is ${view?.status ?? 'gone'}`,
    {
      remedy: 'A deploy clears that away first as far as --recover allows; afterwards it can be previewed.',
    },
  )
}
