import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginDeployment } from '../../src/action/deployment.ts'
import type { Event } from '../../src/report/events.ts'
import { type GithubApi, startGithubApi } from '../support/github-api.ts'

let github: GithubApi
let said: Event[]

beforeEach(async () => {
  github = await startGithubApi()
  said = []
})
afterEach(() => github[Symbol.asyncDispose]())

const begin = () =>
  beginDeployment({
    token: 'a-token',
    apiUrl: github.url,
    owner: 'acme',
    repository: 'shop',
    sha: 'a'.repeat(40),
    environment: 'staging',
    isProduction: false,
    runUrl: 'https://github.com/acme/shop/actions/runs/1',
    emit: event => void said.push(event),
  })

describe('the GitHub deployment', () => {
  it('tells when it began, how it ended and where the service answers', async () => {
    const deployment = await begin()
    await deployment?.end({ version: 1, operation: 'update', outputs: { Url: 'https://shop.example/' } })
    expect(github.deployments).toMatchObject([
      {
        environment: 'staging',
        statuses: [
          { state: 'in_progress', log_url: 'https://github.com/acme/shop/actions/runs/1' },
          { state: 'success', environment_url: 'https://shop.example/' },
        ],
      },
    ])
  })

  it.each([
    ['failure', { failure: { class: 'deploy' } }],
    ['inactive', { operation: 'delete' }],
    ['success', { operation: 'none', outputs: { Name: 'javascript:alert(1)' } }],
  ])('ends as %s after %j', async (state, result) => {
    const deployment = await begin()
    await deployment?.end({ version: 1, ...result } as never)
    const last = github.deployments[0]?.statuses.at(-1)
    expect(last).toMatchObject({ state })
    expect(last).not.toHaveProperty('environment_url')
  })

  it.each([
    [403, 'note', 'deployments: write'],
    [500, 'warning', 'could not be recorded'],
  ])('fails nothing when GitHub answers %i', async (status, type, words) => {
    github.fail(status)
    expect(await begin()).toBeUndefined()
    expect(said).toMatchObject([{ type, message: expect.stringContaining(words) }])
  })
})
