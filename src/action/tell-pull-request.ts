/** Whether a run has something to say on a pull request, and saying it. Never decides anything. */

import type { Result } from '../pipeline/services.ts'
import type { Event } from '../report/events.ts'
import { postComment } from './comment.ts'
import { commentBody, markerOf } from './comment-body.ts'
import type { Inputs } from './inputs.ts'
import { pullRequestOf } from './pull-request.ts'

export interface TellOptions {
  inputs: Inputs
  result: Result
  environment: NodeJS.ProcessEnv
  emit: (event: Event) => void
}

/** The verbs after which people want to look at a pull request. */
const TELLING: readonly string[] = ['preview', 'deploy', 'delete']

export async function tellPullRequest({ inputs, result, environment, emit }: TellOptions): Promise<void> {
  const { stackName } = result
  const pullRequest = pullRequestOf(environment)
  if (inputs.comment === 'never' || pullRequest === undefined || stackName === undefined) return
  if (!TELLING.includes(inputs.command) || inputs.githubToken === '') return
  const region = result.region ?? environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? ''
  const body = commentBody({
    command: inputs.command,
    stackName,
    region,
    result,
    runUrl: runUrlIn(environment),
  })
  try {
    await postComment({
      token: inputs.githubToken,
      pullRequest,
      marker: markerOf(stackName, region),
      body,
      apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
    })
  } catch (error) {
    emit(refusal(error, pullRequest.isFork))
  }
}

/** A token that may only read is what forks get: nothing is wrong then. */
function refusal(error: unknown, isFork: boolean): Event {
  const status: unknown = Object(error)['status']
  if (status === 403 || status === 404) {
    const rest = isFork ? 'a fork gets a token that only reads' : 'it needs `pull-requests: write`'
    return { type: 'note', message: `no comment: ${rest}; the job summary has it all` }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { type: 'warning', message: `the comment could not be written: ${message}` }
}

/** The page of this run. */
export function runUrlIn(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment
  if (!server || !repository || !/^\d+$/.test(run ?? '')) return undefined
  return `${server}/${repository}/actions/runs/${run}`
}
