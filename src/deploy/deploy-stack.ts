/**
 * From a packaged template to a stack at rest. Every state that a stack can be found in leads to a step (`states.ts`);
 * creating and updating go through a change set; a rollback is waited for; the cause is named first.
 */

import { awsFailure } from '../aws/errors.ts'
import { Failure } from '../report/failure.ts'
import { applyChanges } from './apply-changes.ts'
import {
  beginDeployment,
  type Deployment,
  type DeployOptions,
  type DeployOutcome,
  nothingToDo,
  templateText,
} from './deployment.ts'
import { resolveParameters } from './parameters.ts'
import { removeStack } from './remove-stack.ts'
import { readStack, type StackView } from './stack-view.ts'
import { decide } from './states.ts'
import { deployedTemplate, isUnchanged } from './unchanged.ts'
import { waitUntilAtRest } from './wait-until-at-rest.ts'

export type { DeployOptions, DeployOutcome } from './deployment.ts'

/** Others may change the stack between our looking and our writing: so often we look again. */
const MOST_RACES = 3

/**
 * Creates or updates the stack and waits for the end, rollback included. Throws Failures for everything that ends before
 * the stack is touched; after that, the outcome carries the Failure.
 */
export async function deployStack(options: DeployOptions): Promise<DeployOutcome> {
  const deployment = beginDeployment(options)
  const unchangedCheck = deployedTemplate(options.clients, options.stackName)
  for (let races = 0; races <= MOST_RACES; ) {
    const view = await look(deployment)
    const step = decide(view)
    if (step.kind === 'refuse') throw refused(deployment, step)
    if (step.kind === 'wait') {
      await waitUntilAtRest(deployment, view, step.reason)
    } else if (step.kind === 'remove') {
      await removeRemains(deployment, view, step.reason)
    } else {
      const parameters = parametersFor(deployment, step.kind === 'update' ? view : undefined)
      const wanted = { ...deployment, template: templateText(deployment), parameters }
      if (view !== undefined && races === 0 && isUnchanged(view, await unchangedCheck, wanted))
        return nothingToDo(deployment, view)
      const outcome = await applyChanges({ deployment, operation: step.kind, view, parameters })
      if (outcome !== 'raced') return outcome
      races++
    }
  }
  throw new Failure('unknown', `others keep changing the stack ${options.stackName}`, {
    remedy: 'Let one run at a time deploy a stack (`concurrency` in a workflow), then run again.',
  })
}

async function look({ clients, stackName, signal }: Deployment): Promise<StackView | undefined> {
  try {
    return await readStack(clients, stackName, signal)
  } catch (error) {
    throw awsFailure(error, { call: 'cloudformation:DescribeStacks', target: `stack ${stackName}` })
  }
}

function refused({ stackName }: Deployment, step: { why: string; remedy: string }): Failure {
  return new Failure('deploy', `the stack ${stackName} cannot be deployed: ${step.why}`, {
    remedy: step.remedy,
  })
}

/** Nothing is removed before it is clear that the creation can be asked for. */
async function removeRemains(
  deployment: Deployment,
  view: StackView | undefined,
  reason: string,
): Promise<void> {
  if (view === undefined) return
  parametersFor(deployment, undefined)
  const { emit, stackName } = deployment
  emit({ type: 'stack-waiting', stackName, status: view.status, reason: `${reason}: removing it` })
  const removed = await removeStack(deployment, view)
  if (removed.failure !== undefined) throw removed.failure
  deployment.recovered = true
}

function parametersFor(deployment: Deployment, view: StackView | undefined) {
  return resolveParameters({
    given: deployment.parameters,
    declared: deployment.declared,
    deployed: view?.parameters.map(({ name }) => name) ?? [],
  })
}
