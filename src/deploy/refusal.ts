/** What CloudFormation says about a template or request that it does not accept, as Failures. */

import { readAwsError } from '../aws/errors.ts'
import { Failure } from '../report/failure.ts'
import { adviceFor } from './advice.ts'

/** The template was rejected; `resource` is set when the words name one, so that the caller can find its line. */
export function refusal(
  reason: string,
  { cause, details = [] }: { cause?: unknown; details?: readonly string[] } = {},
): Failure {
  const resource = [reason, ...details].map(resourceNamed).find(id => id !== undefined)
  return new Failure('deploy', `CloudFormation rejected the template: ${reason}`, {
    cause,
    details,
    reason,
    resource,
    remedy: adviceFor({ reason }) ?? 'Mend the template. Nothing was changed.',
  })
}

/** The service role cannot be used: a mistake in --role-arn, not in the template. */
export function roleFailure(error: unknown, roleArn: string | undefined): Failure | undefined {
  const { message } = readAwsError(error)
  if (roleArn === undefined || !/role.* (is invalid or )?cannot be assumed/i.test(message)) return undefined
  return new Failure('user', `CloudFormation cannot assume the role ${roleArn}`, {
    cause: error,
    reason: message,
    remedy: 'Check --role-arn: the role must exist and trust cloudformation.amazonaws.com.',
  })
}

/** Pure: the logical id that a message names, if any. Every form is one that CloudFormation or its SAM transform uses. */
export function resourceNamed(message: string): string | undefined {
  for (const form of FORMS) {
    const id = form.exec(message)?.[1]
    if (id !== undefined) return id
  }
  return undefined
}

const FORMS: readonly RegExp[] = [
  // [/Resources/Orders/Type/...] 'null' values are not allowed in templates
  /\/Resources\/([A-Za-z0-9]+)/,
  // Resource with id [Orders] is invalid. (SAM)
  /[Rr]esource with id \[([A-Za-z0-9]+)\]/,
  // InvalidResourceException('Orders', ...): SAM's transform, where nobody put its error into words
  /InvalidResourceException\('([A-Za-z0-9]+)'/,
  // Template error: resource Orders does not support attribute type X in Fn::GetAtt
  /resource ([A-Za-z0-9]+) (?:does not|must|has)/,
  // Property validation failure: ... for resource Orders; Resource name 'Orders'
  /[Rr]esource (?:name )?['"`]([A-Za-z0-9]+)['"`]/,
  // Encountered unsupported property Foo ... for resource [Orders]
  /[Rr]esource \[([A-Za-z0-9]+)\]/,
]
