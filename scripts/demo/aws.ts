/** What the demo itself asks AWS, beside the program: to make the bucket, and to see that the stack is gone. */

import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'

type Environment = Readonly<Record<string, string>>

export async function createBucket(environment: Environment, bucket: string): Promise<void> {
  const client = new S3Client({ ...connection(environment), forcePathStyle: true })
  await client.send(new CreateBucketCommand({ Bucket: bucket }))
  client.destroy()
}

export async function stackExists(environment: Environment, stackName: string): Promise<boolean> {
  const client = new CloudFormationClient(connection(environment))
  const stacks = await client.send(new DescribeStacksCommand({ StackName: stackName })).then(
    answer => answer.Stacks ?? [],
    (error: unknown) => {
      if (error instanceof Error && error.message.includes('does not exist')) return []
      throw error
    },
  )
  client.destroy()
  return stacks.some(stack => stack.StackStatus !== 'DELETE_COMPLETE')
}

/** Given in code, so that nothing of the user's own AWS settings can take its place. */
export function connection(environment: Environment) {
  return {
    endpoint: environment['AWS_ENDPOINT_URL'] ?? '',
    region: environment['AWS_REGION'] ?? '',
    credentials: {
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  }
}
