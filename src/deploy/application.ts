/** What one change set is made of, and how it goes when it is not executed. */

import type { Parameter } from '@aws-sdk/client-cloudformation'
import { type ChangeSetRequest, deleteChangeSet, requestChangeSet } from './change-set.ts'
import { type Deployment, templateText } from './deployment.ts'
import { removeShell } from './remove-stack.ts'
import { type ChangeSet, type Settled, settleChangeSet } from './settle-change-set.ts'
import type { StackView } from './stack-view.ts'

export interface Application {
  deployment: Deployment
  operation: 'create' | 'update'
  /** The stack as it is; for a creation undefined, or the shell that a change set left. */
  view: StackView | undefined
  parameters: readonly Parameter[]
  /** The template as it was submitted last. */
  deployed: string | undefined
}

/** The request for the change set that carries a deployment out. */
function requestFor({ deployment, operation, parameters }: Application): ChangeSetRequest {
  const { stackName, template, capabilities, tags, roleArn, notificationArns, onFailure } = deployment
  const { mode, tokenPrefix } = deployment
  const nested = /AWS::CloudFormation::Stack|AWS::Serverless::Application/.test(templateText(deployment))
  return {
    operation,
    stackName,
    template,
    nested,
    parameters,
    capabilities,
    tags,
    roleArn,
    notificationArns,
    onFailure,
    mode,
    tokenPrefix,
    revertsDrift: deployment.drift === 'revert',
    importsExisting: deployment.importExisting === true,
  }
}

/** The set that was asked for. Throws Failures; what may have been made although AWS gave no answer is removed then. */
export async function requestSet(application: Application): Promise<ChangeSet | 'raced'> {
  const { deployment, operation } = application
  const requested = await requestChangeSet(deployment, requestFor(application))
  if (requested.kind === 'accepted') {
    const { name, stackId } = requested.set
    deployment.onStart?.({ stackId, stackName: deployment.stackName, operation, token: name })
    return requested.set
  }
  if (requested.kind === 'raced') return 'raced'
  if (requested.kind === 'lost') await removeAll(application, requested.set)
  throw requested.failure
}

/** A set that will not be executed is removed before anything else happens, and so is the empty stack that it made. */
export async function settleOrRemove(application: Application, set: ChangeSet): Promise<Settled> {
  try {
    const settled = await settleChangeSet(application.deployment, set, application.view)
    if (settled.kind === 'refused') throw settled.failure
    if (settled.kind === 'empty') await removeAll(application, set)
    return settled
  } catch (error) {
    await removeAll(application, set)
    throw error
  }
}

/** Removes the set, and the empty stack if it was this set that made it. What cannot be removed is told. */
export async function removeAll({ deployment, operation, view }: Application, set: ChangeSet): Promise<void> {
  const { emit, stackName } = deployment
  const kept = await deleteChangeSet(deployment, set)
  if (kept !== undefined)
    emit({
      type: 'warning',
      message: `the change set ${set.name} of the stack ${stackName} could not be removed: ${kept}. It changes nothing by itself`,
    })
  if (operation !== 'create' || view !== undefined) return
  const shell = await removeShell(deployment, set.stackId, set.name)
  if (shell !== undefined)
    emit({
      type: 'warning',
      message: `the empty stack ${stackName} could not be removed: ${shell}. The next deploy makes use of it`,
    })
}
