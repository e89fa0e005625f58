import { describe, expect, it } from 'vitest'
import { adviceFor } from '../../src/deploy/advice.ts'
import { denialAdvice, readDenial } from '../../src/deploy/denial.ts'

const FUNCTION = 'AWS::Lambda::Function'

describe('advice', () => {
  it.each([
    // What the stack as a whole says.
    [
      'Rollback triggered by the following alarms: [arn:aws:cloudwatch:eu-central-1:123456789012:alarm:Errors] in state ALARM',
      'the alarm Errors',
    ],
    [
      'Action denied by stack policy: Statement [#2] does not allow [Update:Replace] for resource [LogicalResourceId/Table]',
      'protects Table',
    ],
    ['Stack creation time exceeded the specified timeout. Rollback requested by user.', 'TimeoutInMinutes'],
    [
      'The security token included in the request is expired (Service: Lambda, Status Code: 403)',
      '--role-arn',
    ],
    ['User Initiated', 'CloudTrail'],
    ['Export shop:Url cannot be deleted as it is in use by billing and web', 'import'],
    ['Cannot update export shop:Url as it is in use by billing', 'import'],
    ['No export named shop:Url found. Rollback requested by user.', 'exports this name'],
    ['Circular dependency between resources: [Role, Bucket]', 'Break the circle'],
    ['Template format error: Unrecognized resource types: [AWS::Lambda::Funktion]', 'spelling'],
    ['The following hook(s) failed: [Acme::Encryption::Hook]', 'hook'],
    // Lambda.
    [
      'Resource handler returned message: "Error occurred while GetObject. S3 Error Code: PermanentRedirect. S3 Error Message: The bucket is in this region: us-east-1. Please use this region to retry the request (Service: Lambda, Status Code: 400, Request ID: a)" (RequestToken: b, HandlerErrorCode: InvalidRequest)',
      'own region',
    ],
    [
      'Resource handler returned message: "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist. (Service: Lambda, Status Code: 400, Request ID: a)" (RequestToken: b, HandlerErrorCode: InvalidRequest)',
      '--bucket',
    ],
    [
      'Resource handler returned message: "The role defined for the function cannot be assumed by Lambda. (Service: Lambda, Status Code: 400, Request ID: a)" (RequestToken: b, HandlerErrorCode: InvalidRequest)',
      'lambda.amazonaws.com',
    ],
    [
      'The provided execution role does not have permissions to call CreateNetworkInterface on EC2 (Service: Lambda, Status Code: 400)',
      'AWSLambdaVPCAccessExecutionRole',
    ],
    [
      'Lambda was not able to set up VPC access: EC2 limit reached (Status code: ENILimitReachedException)',
      'subnets',
    ],
    [
      'Unzipped size must be smaller than 262144000 bytes (Service: Lambda, Status Code: 400)',
      '.lambdaignore',
    ],
    [
      'Function code combined with layers exceeds the maximum allowed size of 262144000 bytes.',
      '.lambdaignore',
    ],
    [
      'Code storage limit exceeded. (Service: Lambda, Status Code: 400) CodeStorageExceededException',
      'old versions',
    ],
    ['Layers consume more than the available size: cannot have more than 5 layers', 'five layers'],
    [
      'The runtime parameter of nodejs12.x is no longer supported for creating or updating AWS Lambda functions.',
      'still supports',
    ],
    [
      "1 validation error detected: Value '[mips]' at 'architectures' failed to satisfy constraint",
      'x86_64 or arm64',
    ],
    [
      'A version for this Lambda function exists ( 7 ). Modify the function to create a new version. (HandlerErrorCode: AlreadyExists)',
      'published already',
    ],
    [
      "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [10].",
      'quota',
    ],
    [
      'The operation cannot be performed at this time. An update is in progress for resource: arn (Service: Lambda, Status Code: 409)',
      'run again',
    ],
    // Any service.
    [
      'CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename shop-orders and update the stack again.',
      'Rename',
    ],
    [
      'Resource of type AWS::DynamoDB::Table with identifier shop-orders already exists. (HandlerErrorCode: AlreadyExists)',
      '--import-existing-resources',
    ],
    ['orders already exists in stack arn:aws:cloudformation:eu-central-1:1:stack/old/1', 'outside the stack'],
    [
      'Rate exceeded (Service: Lambda, Status Code: 429, Request ID: a) (HandlerErrorCode: Throttling)',
      'run again',
    ],
    ['The maximum number of VPCs has been reached. (HandlerErrorCode: ServiceLimitExceeded)', 'quota'],
    ['Exceeded attempts to wait (HandlerErrorCode: NotStabilized)', 'logs'],
    [
      'CloudFormation did not receive a response from your Custom Resource. Please check your logs for requestId [a].',
      'never answered',
    ],
    ['Function not found: arn (HandlerErrorCode: NotFound)', '--drift'],
    ['Internal Failure (HandlerErrorCode: InternalFailure)', 'run again'],
    [
      'Properties validation failed for resource Orders with message: #/Timeout: expected type: Number',
      'Mend',
    ],
  ])('for "%s" speaks of %s', (reason, advice) => {
    expect(adviceFor({ reason, resourceType: FUNCTION })).toContain(advice)
  })

  it('is silent about what nobody has met', () => {
    expect(adviceFor({ reason: 'The moon is full' })).toBeUndefined()
  })
})

describe('a refusal', () => {
  const USER = 'User: arn:aws:sts::123456789012:assumed-role/deploy/run-7'

  it.each([
    [
      `${USER} is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::123456789012:role/shop-orders because no identity-based policy allows the iam:CreateRole action (Service: Iam, Status Code: 403, Request ID: a) (RequestToken: b, HandlerErrorCode: AccessDenied)`,
      'the role deploy',
      '{"Effect":"Allow","Action":"iam:CreateRole","Resource":"arn:aws:iam::123456789012:role/shop-orders"}',
    ],
    [
      'API: s3:CreateBucket Access Denied',
      '--role-arn',
      '{"Effect":"Allow","Action":"s3:CreateBucket","Resource":"*"}',
    ],
    [
      "Access denied. User doesn't have permission to call ssm:GetParameters",
      '--role-arn',
      '{"Effect":"Allow","Action":"ssm:GetParameters","Resource":"*"}',
    ],
    [
      'User: arn:aws:iam::123456789012:user/mary is not authorized to perform: dynamodb:CreateTable on resource: "arn:aws:dynamodb:eu-central-1:123456789012:table/orders" (Service: DynamoDb)',
      'user/mary',
      '{"Effect":"Allow","Action":"dynamodb:CreateTable","Resource":"arn:aws:dynamodb:eu-central-1:123456789012:table/orders"}',
    ],
  ])('"%s" names who and the statement to add', (reason, who, statement) => {
    const advice = adviceFor({ reason })
    expect(advice).toContain(who)
    expect(advice).toContain(statement)
    expect(JSON.parse(advice?.slice(advice.indexOf('{')) ?? '')).toHaveProperty('Effect', 'Allow')
  })

  it('by a policy that forbids it does not propose to allow it elsewhere', () => {
    const reason = `${USER} is not authorized to perform: lambda:CreateFunction on resource: arn:aws:lambda:eu-central-1:123456789012:function:orders with an explicit deny in a service control policy`
    expect(readDenial(reason)).toMatchObject({
      action: 'lambda:CreateFunction',
      deniedBy: 'service control policy',
    })
    expect(adviceFor({ reason })).toBe(
      'Change the service control policy that forbids lambda:CreateFunction to the role deploy: allowing it elsewhere does not help.',
    )
  })

  it('without an action sends to CloudTrail', () => {
    expect(denialAdvice(readDenial('You are not authorized to perform this operation.') ?? {})).toContain(
      'CloudTrail',
    )
    expect(readDenial('name is taken')).toBeUndefined()
  })
})
