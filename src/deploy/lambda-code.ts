/** The code of one function, asked of Lambda and changed there: guarded by its revision, confirmed by its digest. */

import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import type { AwsClients } from '../aws/clients.ts'
import { awsFailure } from '../aws/errors.ts'
import { Failure } from '../report/failure.ts'
import { abortable, type Calls } from './calls.ts'
import { Pace } from './clock.ts'

/** A function as it is live. */
export interface LiveFunction {
  /** Its name. */
  name: string
  /** SHA-256 of its zip, hex. */
  digest: string
  revision: string | undefined
  /** Why its code must not be changed by itself; undefined when nothing speaks against it. */
  obstacle: string | undefined
}

export interface CodeObject {
  bucket: string
  key: string
}

/** Throws a Failure when Lambda cannot be asked. */
export async function liveFunction(calls: Calls, name: string): Promise<LiveFunction> {
  const found = await configurationOf(calls, name)
  return {
    name,
    digest: hexOf(found.CodeSha256),
    revision: found.RevisionId,
    obstacle: obstacleIn(found),
  }
}

async function configurationOf(
  { clients, signal }: Pick<Calls, 'clients' | 'signal'>,
  name: string,
): Promise<FunctionConfiguration> {
  const { GetFunctionConfigurationCommand } = await import('@aws-sdk/client-lambda')
  const client = await clients.lambda()
  try {
    return await client.send(new GetFunctionConfigurationCommand({ FunctionName: name }), abortable(signal))
  } catch (error) {
    throw awsFailure(error, { call: 'lambda:GetFunctionConfiguration', target: `function ${name}` })
  }
}

function obstacleIn(found: FunctionConfiguration): string | undefined {
  if ((found.PackageType ?? 'Zip') !== 'Zip') return 'it is a container image'
  if (found.State !== undefined && found.State !== 'Active') return `it is ${found.State}`
  if (found.LastUpdateStatus !== undefined && found.LastUpdateStatus !== 'Successful')
    return `its last update is ${found.LastUpdateStatus}`
  return found.SigningJobArn === undefined ? undefined : 'its code is signed'
}

/**
 * Gives a function other code and waits until it is in use. `dryRun` only asks whether that would be accepted.
 * Returns the new revision. Throws Failures; a function that another one changed meanwhile is one of class `deploy`.
 */
export async function changeCode(
  calls: Calls & { deadline: number },
  { name, revision }: Pick<LiveFunction, 'name' | 'revision'>,
  code: CodeObject,
  { digest, dryRun = false }: { digest?: string | undefined; dryRun?: boolean } = {},
): Promise<string | undefined> {
  const answer = await updateCode(calls.clients, calls.signal, {
    FunctionName: name,
    S3Bucket: code.bucket,
    S3Key: code.key,
    DryRun: dryRun,
    ...(revision === undefined ? {} : { RevisionId: revision }),
  })
  if (dryRun) return answer.RevisionId ?? revision
  const ended = await settled(calls, name, answer)
  if (ended.LastUpdateStatus === 'Failed')
    throw notChanged(name, ended.LastUpdateStatusReason ?? 'no reason given')
  if (digest !== undefined && hexOf(ended.CodeSha256) !== digest)
    throw notChanged(
      name,
      `its code is ${hexOf(ended.CodeSha256).slice(0, 12)}, and not ${digest.slice(0, 12)}`,
    )
  return ended.RevisionId
}

async function updateCode(
  clients: AwsClients,
  signal: AbortSignal | undefined,
  input: import('@aws-sdk/client-lambda').UpdateFunctionCodeCommandInput,
): Promise<FunctionConfiguration> {
  const { UpdateFunctionCodeCommand } = await import('@aws-sdk/client-lambda')
  const client = await clients.lambda()
  try {
    return await client.send(new UpdateFunctionCodeCommand(input), abortable(signal))
  } catch (error) {
    throw awsFailure(error, { call: 'lambda:UpdateFunctionCode', target: `function ${input.FunctionName}` })
  }
}

/** Code is in use when the update is over (Lambda: function states). */
async function settled(
  calls: Calls & { deadline: number },
  name: string,
  first: FunctionConfiguration,
): Promise<FunctionConfiguration> {
  const pace = new Pace({ longest: 2_000 })
  for (let seen = first; ; seen = await configurationOf(calls, name)) {
    if (seen.LastUpdateStatus !== 'InProgress') return seen
    if (calls.clock.now() >= calls.deadline) throw notChanged(name, 'its update does not end')
    await calls.clock.sleep(pace.pause('quiet'))
  }
}

function notChanged(name: string, reason: string): Failure {
  return new Failure('deploy', `the code of ${name} could not be changed: ${reason}`, { reason })
}

function hexOf(base64: string | undefined): string {
  return Buffer.from(base64 ?? '', 'base64').toString('hex')
}
