/** What tests ask AWS themselves, beside the program. */

import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { connection } from '../../scripts/demo/aws.ts'

export { createBucket, stackExists } from '../../scripts/demo/aws.ts'

/** Invokes a function with a JSON payload and gives its answer, or throws with what it failed of. */
export async function invoke(
  environment: Readonly<Record<string, string>>,
  functionName: string,
  payload: unknown = {},
): Promise<unknown> {
  const client = new LambdaClient(connection(environment))
  try {
    const answer = await client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: Buffer.from(JSON.stringify(payload)) }),
    )
    const text = Buffer.from(answer.Payload ?? []).toString()
    if (answer.FunctionError !== undefined) throw new Error(`${functionName}: ${text}`)
    return JSON.parse(text)
  } finally {
    client.destroy()
  }
}
