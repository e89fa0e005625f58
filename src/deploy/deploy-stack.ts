/**
 * From a packaged template to a stack at rest. Every state that a stack can be found in leads to a step (`states.ts`);
 * creating and updating go through a change set; a rollback is waited for; the cause is named first.
 */

import { Failure } from '../report/failure.ts'
import { applyChanges } from './apply-changes.ts'
import { type AtWork, describeAtWork, runOf, whoIsAtWork } from './at-work.ts'
import { attach } from './attach.ts'
import {
  beginDeployment,
  type Deployment,
  type DeployOptions,
  type DeployOutcome,
  nothingToDo,
  parametersFor,
  templateText,
} from './deployment.ts'
import { setTerminationProtection } from './protect-stack.ts'
import { continueOnce, recover } from './recover.ts'
import { lookAtStack, type StackView } from './stack-view.ts'
import { decide, type Recovery, type Step, wasRolledBack } from './states.ts'
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
  const unchangedCheck = deployedTemplate(deployment, options.stackName)
  const recoveries = new Recoveries(deployment)
  for (let races = 0; races <= MOST_RACES; ) {
    const view = await lookAtStack(deployment, deployment.stackName)
    const step = decide(view, { ...deployment, tried: recoveries.tried })
    if (step.kind === 'refuse') throw recoveries.refused(step)
    if (step.kind === 'wait') {
      const outcome = await waitOrAttach(deployment, view)
      if (outcome !== undefined) return outcome
    } else if (step.kind === 'recover') {
      await recoveries.carryOut(step, view)
    } else {
      const parameters = parametersFor(deployment, step.kind === 'update' ? view : undefined)
      const wanted = { ...deployment, template: templateText(deployment), parameters }
      const maySkip = view !== undefined && races === 0 && (options.drift ?? 'off') === 'off'
      if (maySkip && isUnchanged(view, await unchangedCheck, wanted)) return skip(deployment, view)
      const deployed = view === undefined ? undefined : await unchangedCheck
      if (races === 0) tellRolledBack(deployment, view)
      const outcome = await applyChanges({ deployment, operation: step.kind, view, parameters, deployed })
      if (outcome !== 'raced') return continueOnce(deployment, outcome)
      races++
    }
  }
  throw new Failure('unknown', `others keep changing the stack ${options.stackName}`, {
    remedy: 'Let one run at a time deploy a stack (`concurrency` in a workflow), then run again.',
  })
}

/** Nothing to deploy; what a change set could not say is put right all the same. */
async function skip(deployment: Deployment, view: StackView): Promise<DeployOutcome> {
  await setTerminationProtection(deployment, view.stackId, view.terminationProtection)
  return nothingToDo(deployment, view)
}

/** A deployment mends that, or fails once more: whoever reads on should know. Our own recoveries tell of themselves. */
function tellRolledBack({ emit, stackName, recovered }: Deployment, view: StackView | undefined): void {
  if (view === undefined || recovered || !wasRolledBack(view.status)) return
  emit({ type: 'note', message: `the last update of the stack ${stackName} failed and was rolled back` })
}

/** An operation that an earlier attempt of this run started is ours; what failed in it is the outcome. */
async function waitOrAttach(
  deployment: Deployment,
  view: StackView | undefined,
): Promise<DeployOutcome | undefined> {
  if (view === undefined) return undefined
  const atWork = await whoIsAtWork(deployment.clients, view, deployment.signal)
  const isOurs = deployment.runId !== undefined && atWork.token?.startsWith(deployment.tokenPrefix) === true
  if (!isOurs || atWork.token === undefined || view.status.includes('ROLLBACK')) {
    adviseConcurrency(deployment, atWork)
    await waitUntilAtRest(deployment, view, describeAtWork(atWork))
    return undefined
  }
  const outcome = await attach(deployment, view, atWork.token)
  if (outcome?.failure !== undefined) return outcome
  deployment.attached = outcome?.operation ?? 'none'
  return undefined
}

/** Two workflow runs on one stack only take turns: GitHub can let one wait without a runner. */
function adviseConcurrency({ emit, stackName }: Deployment, atWork: AtWork): void {
  const run = runOf(atWork)
  if (run === undefined) return
  const message = `run ${run} deploys ${stackName} at the same time: with \`concurrency:\` in the workflow one would wait for the other without a runner`
  emit({ type: 'warning', message })
}

/** What has been tried to make the stack fit, and how the last try failed. */
class Recoveries {
  readonly tried = new Set<Recovery>()
  readonly #deployment: Deployment
  #failure: Failure | undefined

  constructor(deployment: Deployment) {
    this.#deployment = deployment
  }

  /** Nothing is cleared away before it is clear that a creation could be asked for. */
  async carryOut(
    { recovery, reason }: Step & { kind: 'recover' },
    view: StackView | undefined,
  ): Promise<void> {
    if (view === undefined) return
    const { emit, stackName } = this.#deployment
    if (recovery.startsWith('remove')) parametersFor(this.#deployment, undefined)
    this.tried.add(recovery)
    emit({ type: 'stack-recovering', stackName, status: view.status, recovery, reason })
    this.#failure = await recover(this.#deployment, view, recovery)
    this.#deployment.recovered = true
  }

  /** A recovery that failed names the cause; the step only says what may still be done. */
  refused({ why, remedy }: Step & { kind: 'refuse' }): Failure {
    const message = `the stack ${this.#deployment.stackName} cannot be deployed: ${why}`
    const failure = this.#failure
    if (failure === undefined) return new Failure('deploy', message, { remedy })
    const advice = [failure.remedy, remedy].filter(part => part !== undefined).join(' ')
    return new Failure('deploy', failure.message, { ...failure, cause: failure.cause, remedy: advice })
  }
}
