/** What registries refuse, in the classes of interface §7. */

import { awsFailure, readAwsError } from '../aws/errors.ts'
import { Failure } from '../report/failure.ts'
import type { RegistryAnswer } from './registry-request.ts'

/** `repository` as it stands in front of `@sha256:…`. */
export function refusal(answer: RegistryAnswer, repository: string): Failure {
  const { code, message } = errorIn(answer)
  const details = message === undefined ? [] : [message]
  if (code === 'NAME_UNKNOWN' || code === 'RepositoryNotFoundException') {
    return new Failure('user', `there is no repository ${repository}`, {
      details,
      remedy: 'Create it, or name another with --image-repository: repositories are never made here.',
    })
  }
  if (answer.status === 401) {
    return new Failure('user', `${repository} asks for a login`, {
      details,
      remedy: 'Name a repository of Amazon ECR: there the AWS credentials are the login.',
    })
  }
  const reason = message ?? `status ${answer.status}`
  return new Failure('deploy', `${repository} refused the image: ${reason}`, {
    reason,
    remedy: answer.status === 403 ? GRANT : 'Read what the registry says, and run again.',
  })
}

const GRANT =
  'Allow ecr:BatchGetImage, ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage on the repository.'

/** For what was thrown where no answer came. */
export function registryFailure(error: unknown, repository: string): Failure {
  if (error instanceof Failure) return error
  const { name } = readAwsError(error)
  if (name === 'AbortError') return awsFailure(error, { call: `the push to ${repository}` })
  const message = error instanceof Error ? (error.message === '' ? error.name : error.message) : String(error)
  return new Failure('environment', `${repository} cannot be reached: ${message}`, {
    cause: error,
    remedy: 'Check the network and the name of the repository, then run again.',
  })
}

/** `{"errors": [{"code", "message"}]}` (OCI distribution specification, error codes). */
function errorIn({ text }: RegistryAnswer): { code?: string; message?: string } {
  try {
    const parsed: unknown = JSON.parse(text)
    const list: unknown = Object(parsed).errors
    const first: unknown = Array.isArray(list) ? list[0] : undefined
    const { code, message } = Object(first) as Record<string, unknown>
    return {
      ...(typeof code === 'string' ? { code } : {}),
      ...(typeof message === 'string' ? { message: message.slice(0, MAX_MESSAGE) } : {}),
    }
  } catch {
    return {}
  }
}

const MAX_MESSAGE = 500
