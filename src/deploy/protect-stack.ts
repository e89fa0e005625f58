/** What a change set cannot say of a stack: its policy, and its protection against deletion. */

import { awsFailure } from '../aws/errors.ts'
import type { Deployment } from './deployment.ts'
import { patiently } from './persist.ts'

/** Sets the stack policy; nothing without one. Throws a Failure when AWS refuses it. */
export async function setStackPolicy(deployment: Deployment, stackId: string): Promise<void> {
  const { clients, stackPolicy, stackName } = deployment
  if (stackPolicy === undefined) return
  const { SetStackPolicyCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  try {
    const command = new SetStackPolicyCommand({ StackName: stackId, StackPolicyBody: stackPolicy })
    await patiently(deployment, () => client.send(command))
  } catch (error) {
    throw awsFailure(error, { call: 'cloudformation:SetStackPolicy', target: `stack ${stackName}` })
  }
}

/** Switches protection on or off where it is not as asked. Throws a Failure when AWS refuses it. */
export async function setTerminationProtection(
  deployment: Deployment,
  stackId: string,
  isProtected: boolean,
): Promise<void> {
  const { clients, terminationProtection: wanted, stackName } = deployment
  if (wanted === undefined || wanted === isProtected) return
  const { UpdateTerminationProtectionCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  try {
    const input = { StackName: stackId, EnableTerminationProtection: wanted }
    await patiently(deployment, () => client.send(new UpdateTerminationProtectionCommand(input)))
  } catch (error) {
    const call = 'cloudformation:UpdateTerminationProtection'
    throw awsFailure(error, { call, target: `stack ${stackName}` })
  }
}
