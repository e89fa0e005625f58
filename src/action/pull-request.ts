/** The pull request that a workflow runs for, out of the event's payload. */

import { z } from 'zod'
import { eventPayload } from './event-payload.ts'

export interface PullRequest {
  owner: string
  repository: string
  number: number
  /** The head lies in another repository: the token can only read. */
  isFork: boolean
}

const payloadSchema = z.object({
  pull_request: z.object({
    number: z.number().int().positive(),
    head: z.object({ repo: z.object({ full_name: z.string() }).nullable() }),
    base: z.object({ repo: z.object({ full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/) }) }),
  }),
})

/** Undefined for every other event, and where there is no payload that can be read. */
export function pullRequestOf(environment: NodeJS.ProcessEnv): PullRequest | undefined {
  if (!/^pull_request(_target)?$/.test(environment['GITHUB_EVENT_NAME'] ?? '')) return undefined
  const parsed = payloadSchema.safeParse(eventPayload(environment))
  if (!parsed.success) return undefined
  const { number, head, base } = parsed.data.pull_request
  const [owner = '', repository = ''] = base.repo.full_name.split('/')
  return { owner, repository, number, isFork: head.repo?.full_name !== base.repo.full_name }
}
