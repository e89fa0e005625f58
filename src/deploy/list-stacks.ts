/** All stacks of the account and region. */

import { awsFailure } from '../aws/errors.ts'
import { abortable, type Calls } from './calls.ts'
import { patiently } from './persist.ts'
import { type StackView, viewOf } from './stack-view.ts'

/** Those that were not deleted, nested ones too. Throws Failures. */
export async function listStacks(calls: Calls): Promise<StackView[]> {
  const { DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await calls.clients.cloudformation()
  const found: StackView[] = []
  try {
    for (let token: string | undefined; ; ) {
      const command = new DescribeStacksCommand(token === undefined ? {} : { NextToken: token })
      const page = await patiently(calls, () => client.send(command, abortable(calls.signal)))
      found.push(...(page.Stacks ?? []).map(viewOf))
      token = page.NextToken
      if (token === undefined) return found.filter(({ status }) => status !== 'DELETE_COMPLETE')
    }
  } catch (error) {
    throw awsFailure(error, { call: 'cloudformation:DescribeStacks', target: 'all stacks' })
  }
}
