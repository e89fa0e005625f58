/**
 * `pull_request_target` and `workflow_run` give a workflow the secrets of the repository, also for pull requests of forks. Building
 * a checkout of the fork there would hand them to whoever opened it, so that is refused before anything is read or run.
 */

import { existsSync } from 'node:fs'
import { z } from 'zod'
import { type GitCheckout, gitCheckout } from '../build/git-checkout.ts'
import { shownPath } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'
import { eventPayload } from './event-payload.ts'

/** What came from somebody else, and is not to be built. */
interface Foreign {
  event: 'pull_request_target' | 'workflow_run'
  /** The repository whose secrets are here, and the fork; undefined when the fork is gone. */
  base: string
  head: string | undefined
  sha: string
  number: number | undefined
}

export interface CheckoutOptions {
  environment: NodeJS.ProcessEnv
  /** Absolute paths of the folders that the run reads from. */
  folders: readonly string[]
  warn: (message: string) => void
}

/** Throws a Failure (user). Where git or the payload is missing nothing is known, and nothing is refused. */
export async function refuseForeignCheckout({ environment, folders, warn }: CheckoutOptions): Promise<void> {
  const foreign = foreignIn(environment)
  if (foreign === undefined) return
  for (const folder of new Set(folders)) {
    const checkout = existsSync(folder) ? await gitCheckout(folder, environment) : undefined
    if (checkout === undefined || checkout.commit === environment['GITHUB_SHA']) continue
    if (isOf(foreign, checkout)) throw refusal(foreign, folder, checkout)
    warn(
      `${foreign.event} runs with the secrets of ${foreign.base}: make sure that ${shownPath(folder)}, at ${short(checkout.commit)}, ` +
        `is not what ${foreign.head ?? 'a fork'} sent`,
    )
  }
}

const repository = z.object({ full_name: z.string() })
const pullRequestSchema = z.object({
  pull_request: z.object({
    number: z.number(),
    head: z.object({ sha: z.string(), repo: repository.nullable() }),
    base: z.object({ repo: repository }),
  }),
})
const workflowRunSchema = z.object({
  workflow_run: z.object({ head_sha: z.string(), head_repository: repository.nullable(), repository }),
})

function foreignIn(environment: NodeJS.ProcessEnv): Foreign | undefined {
  const foreign = readForeign(environment['GITHUB_EVENT_NAME'], () => eventPayload(environment))
  return foreign === undefined || foreign.head === foreign.base ? undefined : foreign
}

function readForeign(event: string | undefined, payload: () => unknown): Foreign | undefined {
  if (event === 'pull_request_target') {
    const parsed = pullRequestSchema.safeParse(payload())
    if (!parsed.success) return undefined
    const { number, head, base } = parsed.data.pull_request
    return { event, base: base.repo.full_name, head: head.repo?.full_name, sha: head.sha, number }
  }
  if (event !== 'workflow_run') return undefined
  const parsed = workflowRunSchema.safeParse(payload())
  if (!parsed.success) return undefined
  const { head_sha: sha, head_repository: head, repository: base } = parsed.data.workflow_run
  return { event, base: base.full_name, head: head?.full_name, sha, number: undefined }
}

/** Its commit, a merge of it, a ref that GitHub makes for pull requests, or a clone of the fork: it may have moved on since the event. */
function isOf({ sha, head, number }: Foreign, { commit, parents, refs, remote }: GitCheckout): boolean {
  if (commit === sha || parents.includes(sha)) return true
  if (refs.some(ref => /^refs\/(remotes\/)?pull\/\d+\/(head|merge)$/.test(ref) && isNumber(ref, number)))
    return true
  const address = remote?.replace(/\.git$/, '').toLowerCase()
  return head !== undefined && address?.endsWith(`/${head.toLowerCase()}`) === true
}

function isNumber(ref: string, number: number | undefined): boolean {
  return number === undefined || ref.includes(`/${number}/`)
}

const REMEDIES: Readonly<Record<Foreign['event'], string>> = {
  pull_request_target:
    'Build pull requests with `on: pull_request`, or check out the base: leave out `ref` and `repository` of actions/checkout.',
  workflow_run:
    'Check out the base, and let the other workflow build: its artifacts are verified here, and nothing in them is run.',
}

function refusal({ event, base, head }: Foreign, folder: string, { commit }: GitCheckout): Failure {
  const whose = head ?? 'a fork'
  return new Failure(
    'user',
    `${shownPath(folder)} is a checkout of ${whose} (${short(commit)}), and ${event} runs with the secrets of ${base}: ` +
      `building it would hand them to code of ${whose}`,
    { remedy: REMEDIES[event] },
  )
}

const short = (commit: string): string => commit.slice(0, 7)
