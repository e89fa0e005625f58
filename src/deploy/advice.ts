/** What to do about a failure, by what CloudFormation or the service behind it says. A table, first match first. */

export interface Failed {
  reason: string
  resourceType?: string | undefined
}

/** Pure: an imperative sentence, or undefined when there is nothing better to say than the reason itself. */
export function adviceFor({ reason, resourceType }: Failed): string | undefined {
  const found = ADVICE.find(
    ({ says, about }) => says.test(reason) && (about === undefined || about === resourceType),
  )
  return found?.advice
}

interface Advice {
  says: RegExp
  /** Only for resources of this type. */
  about?: string
  advice: string
}

const FUNCTION = 'AWS::Lambda::Function'

const ADVICE: readonly Advice[] = [
  {
    says: /Requires capabilities/,
    advice: 'Name what it requires with --capabilities, or leave `auto`.',
  },
  {
    says: /Error occurred while GetObject|S3 Error Code: (NoSuchKey|PermanentRedirect)/,
    advice:
      'The code must lie in a bucket of the same region that the caller may read: check --bucket and --region.',
  },
  {
    says: /cannot be assumed by Lambda/,
    advice: 'Let the role trust lambda.amazonaws.com. A role made moments ago may need a minute: run again.',
  },
  {
    says: /Unzipped size must be smaller|RequestEntityTooLarge/,
    about: FUNCTION,
    advice: 'Leave files out with .lambdaignore, or move dependencies into a layer or an image.',
  },
  {
    says: /runtime parameter of .* is no longer supported|Value .* at 'runtime' failed/,
    about: FUNCTION,
    advice: 'Choose a runtime that Lambda still supports.',
  },
  {
    says: /ReservedConcurrentExecutions|UnreservedConcurrentExecution/,
    advice: "Lower ReservedConcurrentExecutions, or raise the account's concurrency quota.",
  },
  {
    says: /CREATE_FAILED state and can't be updated|custom-named resource requires replacing/,
    advice: 'Rename the resource in the template: it must be replaced, and two cannot have one name.',
  },
  {
    says: /AccessDenied|not authorized to perform|Access Denied|UnauthorizedTaggingOperation/i,
    advice: 'Allow the action to the caller, or to the role in --role-arn.',
  },
  {
    says: /AlreadyExists|already exists/i,
    advice:
      'Something outside the stack has this name: remove it, rename it here, or import it into the stack.',
  },
  {
    says: /ServiceLimitExceeded|LimitExceeded|quota/i,
    advice: 'Ask for a higher quota, or remove what is no longer used.',
  },
  {
    says: /Throttling|Rate exceeded|TooManyRequests/i,
    advice: 'The service limits calls a second: run again.',
  },
  {
    says: /NotStabilized|did not stabilize|Exceeded attempts to wait|timed out/i,
    advice: "Look at the resource's own logs: it was made, but never became ready.",
  },
  {
    says: /Export .* cannot be (deleted|updated) as it is in use/,
    advice: 'Another stack imports this output: change that stack first.',
  },
  {
    says: /Circular dependency/i,
    advice: 'Break the circle: one of these resources must not refer to the other.',
  },
  {
    says: /Unrecognized resource types?|Resource type .* (not supported|does not exist)/i,
    advice: 'Check the spelling of Type, and whether this region has it.',
  },
]
