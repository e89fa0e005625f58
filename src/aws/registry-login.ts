/** The login of Amazon ECR: a token that the AWS credentials give, good for twelve hours, kept in memory only. */

import { Failure } from '../report/failure.ts'
import type { AwsClients } from './clients.ts'
import { awsFailure } from './errors.ts'

/**
 * The value of an `Authorization` header for the registries of a region. Throws Failures as every call to AWS does.
 */
export async function registryLogin(clients: AwsClients, region: string): Promise<string> {
  const { GetAuthorizationTokenCommand } = await import('@aws-sdk/client-ecr')
  const ecr = await clients.ecr(region)
  try {
    const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}))
    const token = authorizationData?.[0]?.authorizationToken
    if (token === undefined) throw new Failure('deploy', 'ecr:GetAuthorizationToken gave no token')
    return `Basic ${token}`
  } catch (error) {
    throw awsFailure(error, { call: 'ecr:GetAuthorizationToken' })
  } finally {
    ecr.destroy()
  }
}
