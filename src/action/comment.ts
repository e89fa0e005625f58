/**
 * One comment on a pull request, edited in place. It helps and never decides: what GitHub refuses or does not answer in
 * time is one line in the log.
 */

import type { PullRequest } from './pull-request.ts'

export interface PostOptions {
  token: string
  pullRequest: PullRequest
  /** Begins the body; by it an earlier comment is found. */
  marker: string
  body: string
  /** `https://api.github.com`, or that of an own server. */
  apiUrl: string
}

/** In all, retries included: a comment must not hold a job up. */
const TIMEOUT_MS = 15_000
const PAGE = 100
/** Older comments than these are not looked through. */
const MOST_PAGES = 10

interface Comment {
  id: number
  body: string
}

/** The id of the comment. Throws what GitHub's client throws. */
export async function postComment(options: PostOptions): Promise<number> {
  const { getOctokit } = await import('@actions/github')
  const { token, apiUrl, pullRequest, marker, body } = options
  const octokit = getOctokit(token, {
    baseUrl: apiUrl,
    request: { signal: AbortSignal.timeout(TIMEOUT_MS) },
  })
  const issue = { owner: pullRequest.owner, repo: pullRequest.repository, issue_number: pullRequest.number }
  const ours = async (): Promise<Comment[]> => {
    const found: Comment[] = []
    for (let page = 1; page <= MOST_PAGES; page++) {
      const { data } = await octokit.rest.issues.listComments({ ...issue, per_page: PAGE, page })
      for (const { id, body: text } of data)
        if (text?.startsWith(marker) === true) found.push({ id, body: text })
      if (data.length < PAGE) break
    }
    return found.sort((a, b) => a.id - b.id)
  }
  const [existing] = await ours()
  if (existing !== undefined) {
    if (existing.body !== body)
      await octokit.rest.issues.updateComment({ ...issue, comment_id: existing.id, body })
    return existing.id
  }
  const { data: created } = await octokit.rest.issues.createComment({ ...issue, body })
  // Two runs may both have found none: then the older comment stays, with the newer text.
  const [first = { id: created.id, body }, ...later] = await ours()
  if (first.id !== created.id)
    await octokit.rest.issues.updateComment({ ...issue, comment_id: first.id, body })
  for (const { id } of later)
    await octokit.rest.issues.deleteComment({ ...issue, comment_id: id }).catch(ignoreMissing)
  return first.id
}

/** The other run has removed it already. */
function ignoreMissing(error: unknown): void {
  if (Object(error)['status'] !== 404) throw error
}
