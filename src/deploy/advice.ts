/** What to do about a failure, by what CloudFormation or the service behind it says. A table, first match first. */

import { denialAdvice, readDenial } from './denial.ts'

export interface Failed {
  reason: string
  resourceType?: string | undefined
}

/** Pure: an imperative sentence, or undefined when there is nothing better to say than the reason itself. */
export function adviceFor({ reason, resourceType }: Failed): string | undefined {
  const found = ADVICE.find(
    ({ says, about }) => says.test(reason) && (about === undefined || about === resourceType),
  )
  if (found === undefined) return undefined
  return typeof found.advice === 'string' ? found.advice : found.advice(reason)
}

interface Advice {
  says: RegExp
  /** Only for resources of this type. */
  about?: string
  advice: string | ((reason: string) => string)
}

const FUNCTION = 'AWS::Lambda::Function'

/** What went wrong with the stack as a whole. */
const OF_STACKS: readonly Advice[] = [
  {
    says: /\balarm\b.*\bALARM\b|Rollback triggered by.*alarm/i,
    advice: reason =>
      `Look at what the alarm${alarmIn(reason)} measures: the new version set it off. It is in the stack's rollback configuration.`,
  },
  {
    says: /Action denied by stack policy/,
    advice: reason =>
      `The stack policy protects ${/LogicalResourceId\/([A-Za-z0-9]+)/.exec(reason)?.[1] ?? 'this resource'}. Give another one with --stack-policy if the change is meant.`,
  },
  {
    says: /exceeded the specified timeout|creation time exceeded/i,
    advice: 'The stack has a limit of its own (TimeoutInMinutes): create it anew, which sets none.',
  },
  {
    says: /security token included in the request is (expired|invalid)|ExpiredToken/,
    advice:
      "CloudFormation's session ran out, which lives as long as the caller's. Give it a role of its own with --role-arn.",
  },
  {
    says: /^User Initiated$|cancelled by user/i,
    advice: 'Somebody ended the operation; CloudTrail says who. Run again.',
  },
  {
    says: /Requires capabilities/,
    advice: 'Name what it requires with --capabilities, or leave `auto`.',
  },
  {
    says: /Export .* cannot be (deleted|updated) as it is in use|Cannot (delete|update) export .* in use/,
    advice: 'Other stacks import this output: let them do without it first, or keep it.',
  },
  {
    says: /No export named/,
    advice: 'Deploy the stack that exports this name first, in the same region and account.',
  },
  {
    says: /Circular dependency/i,
    advice: 'Break the circle: one of these resources must not refer to the other.',
  },
  {
    says: /Unrecognized resource types?|Resource type .* (not supported|does not exist)/i,
    advice: 'Check the spelling of Type, and whether this region has it.',
  },
  {
    says: /import some resources because they already exist/,
    advice:
      'Give each of these resources DeletionPolicy: Retain (or RetainExceptOnCreate), which an import requires.',
  },
  {
    says: /hook\(s\)|[Hh]ook .*failed/,
    advice: 'A hook of this account forbids it: do what it asks for, or speak with those who set it up.',
  },
]

/** Lambda's own words. */
const OF_LAMBDA: readonly Advice[] = [
  {
    says: /S3 Error Code: PermanentRedirect|bucket is in this region|must be in the same region/i,
    advice: 'Lambda takes code only from a bucket of its own region: check --bucket and --region.',
  },
  {
    says: /Error occurred while GetObject|S3 Error Code: (NoSuchKey|NoSuchBucket|AccessDenied)/,
    advice:
      'The code must lie in a bucket of the same region that the caller may read: check --bucket and --region, and that nobody emptied the bucket.',
  },
  {
    says: /cannot be assumed by Lambda/,
    advice: 'Let the role trust lambda.amazonaws.com. A role made moments ago may need a minute: run again.',
  },
  {
    says: /execution role does not have permissions to call (CreateNetworkInterface|\w+NetworkInterface)/,
    advice: 'Attach AWSLambdaVPCAccessExecutionRole to the execution role of the function.',
  },
  {
    says: /ENILimitReached|(network interface|ENI|EC2).*limit (exceeded|reached)|EC2ThrottledException|SubnetIPAddressLimitReached|not enough free addresses/i,
    advice:
      'The subnets have no room for the network interfaces: use larger ones, remove unused interfaces, or raise the quota.',
  },
  {
    says: /Unzipped size must be smaller|RequestEntityTooLarge|Function code combined with layers exceeds/,
    advice: 'Leave files out with .lambdaignore, or move the function to a container image.',
  },
  {
    says: /CodeStorageExceeded|Code storage limit exceeded/i,
    advice: 'Delete old versions of functions and layers in this region, or ask for more code storage.',
  },
  {
    says: /cannot have more than \d+ layers|Layers .*(at most|less than or equal to) \d+|Layer limit/i,
    advice: 'A function takes five layers: put some of them together.',
  },
  {
    says: /runtime parameter of .* is no longer supported|Value .* at 'runtime' failed/,
    about: FUNCTION,
    advice: 'Choose a runtime that Lambda still supports.',
  },
  {
    says: /'architectures' failed|architecture.*(not supported|unsupported)|image.*architecture/i,
    advice: 'Let Architectures name what the runtime and the region have: x86_64 or arm64.',
  },
  {
    says: /A version for this Lambda function exists|Version already exists|version .* already exists/i,
    advice:
      'The code was published already, outside this stack or by an update in place: change the code or the description, or remove that version.',
  },
  {
    says: /ReservedConcurrentExecutions|UnreservedConcurrentExecution/,
    advice: "Lower ReservedConcurrentExecutions, or raise the account's concurrency quota.",
  },
  {
    says: /ResourceConflictException|An update is in progress for resource|in the following state: Pending/,
    advice: 'Something else is changing the function: run again when it is done.',
  },
]

/** What any service may say; HandlerErrorCode is CloudFormation's name for the kind of it. */
const OF_SERVICES: readonly Advice[] = [
  {
    says: /CREATE_FAILED state and can't be updated|custom-named resource requires replacing/,
    advice:
      'Rename the resource in the template: it must be replaced, and two cannot have one name. Or leave the name to CloudFormation.',
  },
  {
    says: /AccessDenied|not authorized to perform|Access Denied|Unauthorized(Tagging)?Operation|You are not authorized|permission to call/i,
    advice: reason => denialAdvice(readDenial(reason) ?? {}),
  },
  {
    says: /AlreadyExists|already exists|BucketAlreadyOwnedByYou/i,
    advice:
      'Something outside the stack has this name: remove it, rename it here, or take it over with --import-existing-resources.',
  },
  {
    says: /HandlerErrorCode: Throttling|Throttling|Rate exceeded|TooManyRequests/i,
    advice: 'The service limits calls a second: run again.',
  },
  {
    says: /ServiceLimitExceeded|LimitExceeded|quota|maximum number of|limit (?:has been |was )?(?:exceeded|reached)/i,
    advice: 'Ask for a higher quota, or remove what is no longer used.',
  },
  {
    says: /NotStabilized|did not stabilize|Exceeded attempts to wait|timed out/i,
    advice: "Look at the resource's own logs: it was made, but never became ready.",
  },
  {
    says: /did not receive (?:a |the )?response from your custom resource|Custom Resource failed to stabilize/i,
    advice: "Look at the log of the custom resource's function: it never answered.",
  },
  {
    says: /HandlerErrorCode: NotFound/,
    advice:
      'It is gone, or was never there: somebody removed it behind the back of the stack (--drift report), or a name is wrong.',
  },
  {
    says: /HandlerErrorCode: (ResourceConflict|NetworkFailure|ServiceInternalError|GeneralServiceException|InternalFailure|HandlerInternalFailure)/,
    advice: 'This may pass: run again.',
  },
  {
    says: /HandlerErrorCode: InvalidCredentials/,
    advice:
      'The role that CloudFormation works with cannot be used: check --role-arn and the type configuration.',
  },
  {
    says: /HandlerErrorCode: (InvalidRequest|NonCompliant|NotUpdatable)|Properties validation failed|Encountered unsupported property/,
    advice: 'Mend the properties of the resource: the service says what it does not take.',
  },
]

const ADVICE: readonly Advice[] = [...OF_STACKS, ...OF_LAMBDA, ...OF_SERVICES]

/** ` TooManyErrors`, with a space in front; empty where none is named. */
function alarmIn(reason: string): string {
  const name = /:alarm:([^\s\],]+)/.exec(reason)?.[1] ?? /alarm(?:\(s\))?:? \[?([^\s\],]+)/i.exec(reason)?.[1]
  return name === undefined ? '' : ` ${name}`
}
