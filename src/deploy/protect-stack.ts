/** What a change set cannot say of a stack: its policy, and its protection against deletion. */

import { awsFailure } from '../aws/errors.ts'
import type { Deployment } from './deployment.ts'

/** Sets the stack policy; nothing without one. Throws a Failure when AWS refuses it. */
export async function setStackPolicy(
  { clients, stackPolicy, stackName }: Deployment,
  stackId: string,
): Promise<void> {
  if (stackPolicy === undefined) return
  const { SetStackPolicyCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  try {
    await client.send(new SetStackPolicyCommand({ StackName: stackId, StackPolicyBody: stackPolicy }))
  } catch (error) {
    throw awsFailure(error, { call: 'cloudformation:SetStackPolicy', target: `stack ${stackName}` })
  }
}

/** Switches protection on or off where it is not as asked. Throws a Failure when AWS refuses it. */
export async function setTerminationProtection(
  { clients, terminationProtection: wanted, stackName }: Deployment,
  stackId: string,
  isProtected: boolean,
): Promise<void> {
  if (wanted === undefined || wanted === isProtected) return
  const { UpdateTerminationProtectionCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  try {
    await client.send(
      new UpdateTerminationProtectionCommand({ StackName: stackId, EnableTerminationProtection: wanted }),
    )
  } catch (error) {
    const call = 'cloudformation:UpdateTerminationProtection'
    throw awsFailure(error, { call, target: `stack ${stackName}` })
  }
}
