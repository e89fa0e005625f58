/** Who is at work on a stack: read from its newest events, because nothing else says so. */

import type { AwsClients } from '../aws/clients.ts'
import { abortable } from './calls.ts'
import type { StackView } from './stack-view.ts'

/** The operation that is under way. */
export interface AtWork {
  /** The ClientRequestToken that it was started with. */
  token: string | undefined
  /** ISO 8601, by the server's clock. */
  since: string | undefined
}

/** Asks once. What cannot be found out is undefined: it is only for people, and for knowing our own operations. */
export async function whoIsAtWork(
  clients: AwsClients,
  { stackId, lastChanged }: StackView,
  signal: AbortSignal | undefined,
): Promise<AtWork> {
  const since = lastChanged === undefined ? undefined : new Date(lastChanged).toISOString()
  try {
    const { DescribeStackEventsCommand } = await import('@aws-sdk/client-cloudformation')
    const client = await clients.cloudformation()
    const page = await client.send(new DescribeStackEventsCommand({ StackName: stackId }), abortable(signal))
    return { token: page.StackEvents?.[0]?.ClientRequestToken, since }
  } catch {
    return { token: undefined, since }
  }
}

/** Tokens of ours name the run that they belong to: `lambda-build-7213456789-a1b2…`. */
const OUR_TOKEN = /^lambda-build-(?:(\d+)-)?[0-9a-f]{16}$/

/** The id of the workflow run that it belongs to, where its token tells one. */
export function runOf({ token }: AtWork): string | undefined {
  return OUR_TOKEN.exec(token ?? '')?.[1]
}

/** The operation in words: whose it is as far as its token tells, and since when. */
export function describeAtWork({ token, since }: AtWork): string {
  const ours = OUR_TOKEN.exec(token ?? '')
  const who =
    ours?.[1] !== undefined
      ? `run ${ours[1]} of lambda-build`
      : ours !== null
        ? 'another lambda-build'
        : token === undefined
          ? 'somebody'
          : `somebody (token ${token.slice(0, 64)})`
  return since === undefined ? `${who} is at work on it` : `${who} is at work on it since ${since}`
}
