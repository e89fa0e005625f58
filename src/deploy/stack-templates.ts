/** The templates of stacks as CloudFormation keeps them. */

import { awsFailure } from '../aws/errors.ts'
import { abortable, type Calls } from './calls.ts'
import { patiently } from './persist.ts'
import type { StackResource } from './stack-resources.ts'
import { isNoSuchStack } from './stack-view.ts'

/** `Original`: as it was given. `Processed`: what transforms have made of it. */
export type Stage = 'Original' | 'Processed'

/** Undefined for a stack that is gone. Throws Failures. */
export async function readTemplate(
  calls: Calls,
  nameOrId: string,
  stage: Stage,
): Promise<string | undefined> {
  const { GetTemplateCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await calls.clients.cloudformation()
  const command = new GetTemplateCommand({ StackName: nameOrId, TemplateStage: stage })
  try {
    const { TemplateBody } = await patiently(calls, () => client.send(command, abortable(calls.signal)))
    return TemplateBody ?? ''
  } catch (error) {
    if (isNoSuchStack(error)) return undefined
    throw awsFailure(error, { call: 'cloudformation:GetTemplate', target: `stack ${nameOrId}` })
  }
}

/** A stack of a tree: `path` is empty for the root, `Parent/` for what is nested in it. */
export interface StackInTree {
  path: string
  stackId: string
}

/** The stack and all that are nested in it, which are still there. */
export function stacksInTree(stackId: string, resources: readonly StackResource[]): StackInTree[] {
  const nested = resources.filter(
    ({ type, physicalId, status }) =>
      type === 'AWS::CloudFormation::Stack' && physicalId.startsWith('arn:') && status !== 'DELETE_COMPLETE',
  )
  return [
    { path: '', stackId },
    ...nested.map(({ id, physicalId }) => ({ path: `${id}/`, stackId: physicalId })),
  ]
}
