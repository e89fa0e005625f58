/** The resources of a stack and of everything nested in it, as CloudFormation lists them. */

import type { StackResourceSummary } from '@aws-sdk/client-cloudformation'
import { awsFailure } from '../aws/errors.ts'
import { abortable, type Calls } from './calls.ts'
import { patiently } from './persist.ts'

export interface StackResource {
  /** `Parent/Child` inside nested stacks. */
  id: string
  type: string
  physicalId: string
  status: string
  reason: string | undefined
  /** The name of the nested stack that it is in, and its own logical id: how ResourcesToSkip wants it. */
  skipName: string
}

/** All of them, nested stacks before what is in them. Throws Failures. */
export async function stackResources(calls: Calls, stackId: string): Promise<StackResource[]> {
  return listBelow(calls, stackId, '', '')
}

async function listBelow(
  calls: Calls,
  stackId: string,
  path: string,
  stackName: string,
): Promise<StackResource[]> {
  const found: StackResource[] = []
  for (const summary of await listOne(calls, stackId)) {
    const id = `${path}${summary.LogicalResourceId ?? ''}`
    const own = summary.LogicalResourceId ?? ''
    const physicalId = summary.PhysicalResourceId ?? ''
    found.push({
      id,
      type: summary.ResourceType ?? '',
      physicalId,
      status: summary.ResourceStatus ?? '',
      reason: summary.ResourceStatusReason,
      skipName: stackName === '' ? own : `${stackName}.${own}`,
    })
    if (summary.ResourceType === 'AWS::CloudFormation::Stack' && physicalId.startsWith('arn:')) {
      found.push(...(await listBelow(calls, physicalId, `${id}/`, nameIn(physicalId))))
    }
  }
  return found
}

async function listOne(calls: Calls, stackId: string): Promise<StackResourceSummary[]> {
  const { ListStackResourcesCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await calls.clients.cloudformation()
  const found: StackResourceSummary[] = []
  try {
    for (let token: string | undefined; ; ) {
      const from = token === undefined ? {} : { NextToken: token }
      const command = new ListStackResourcesCommand({ StackName: stackId, ...from })
      const page = await patiently(calls, () => client.send(command, abortable(calls.signal)))
      found.push(...(page.StackResourceSummaries ?? []))
      token = page.NextToken
      if (token === undefined) return found
    }
  } catch (error) {
    throw awsFailure(error, { call: 'cloudformation:ListStackResources', target: `stack ${stackId}` })
  }
}

/** `arn:aws:cloudformation:REGION:ACCOUNT:stack/NAME/ID` */
function nameIn(stackId: string): string {
  return stackId.split('/')[1] ?? ''
}
