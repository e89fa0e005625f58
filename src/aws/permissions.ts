/**
 * Whether the caller may do what is needed, as far as IAM can tell without doing it: policies of the caller alone are
 * simulated, so what a session, a boundary of the organisation or a resource's own policy says is not in the answer.
 */

import type { AwsClients, CallerIdentity } from './clients.ts'
import { isAccessDenied, readAwsError } from './errors.ts'
import { soon } from './soon.ts'

/** The actions that the caller's policies do not allow; or why nobody can tell. */
export async function deniedActions(
  clients: AwsClients,
  { arn }: CallerIdentity,
  actions: readonly string[],
): Promise<string[] | { unknown: string }> {
  const source = policySource(arn)
  if (source === undefined) return { unknown: 'these credentials are not those of a role or user' }
  const { SimulatePrincipalPolicyCommand } = await import('@aws-sdk/client-iam')
  const client = await clients.iam()
  try {
    const { EvaluationResults } = await client.send(
      new SimulatePrincipalPolicyCommand({ PolicySourceArn: source, ActionNames: [...actions] }),
      soon(),
    )
    return (EvaluationResults ?? []).flatMap(({ EvalActionName, EvalDecision }) =>
      EvalDecision === 'allowed' || EvalActionName === undefined ? [] : [EvalActionName],
    )
  } catch (error) {
    const denied = isAccessDenied(error)
    return { unknown: denied ? 'iam:SimulatePrincipalPolicy is not allowed' : readAwsError(error).message }
  }
}

/** IAM simulates roles and users: a session is that of its role (whose path the session does not tell). */
function policySource(arn: string): string | undefined {
  const session = /^(arn:aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn)
  if (session !== null) return `${session[1]}:iam::${session[2]}:role/${session[3]}`
  return /:iam::\d{12}:(user|role)\//.test(arn) ? arn : undefined
}
