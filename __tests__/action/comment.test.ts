import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commentBody, markerOf } from '../../src/action/comment-body.ts'
import { readInputs } from '../../src/action/inputs.ts'
import { tellPullRequest } from '../../src/action/tell-pull-request.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import type { Event } from '../../src/report/events.ts'
import { type GithubApi, startGithubApi } from '../support/github-api.ts'

const CHANGE = {
  action: 'Modify',
  id: 'Orders',
  physicalId: 'orders-1',
  type: 'AWS::DynamoDB::Table',
  replacement: 'True',
  properties: [{ path: '/Properties/TableName', before: 'a|b', after: '<b>', requiresRecreation: 'Always' }],
  stack: '',
  policy: 'ReplaceAndDelete',
}
const PREVIEW: Result = {
  version: 1,
  stackName: 'shop',
  region: 'eu-central-1',
  changed: false,
  changeSet: {
    id: 'arn:1',
    stackId: null,
    operation: 'update',
    changes: [
      { ...CHANGE, action: 'Add', id: 'Topic', type: 'AWS::SNS::Topic', replacement: null, properties: [] },
      CHANGE,
    ],
    blocked: [CHANGE],
    nested: false,
  },
}

let folder: TemporaryFolder
let github: GithubApi
let said: Event[]

beforeEach(async () => {
  folder = temporaryFolder('comment')
  github = await startGithubApi()
  said = []
})
afterEach(async () => {
  await github[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

async function tell(result: Result = PREVIEW, more: Record<string, string> = {}, head = 'acme/shop') {
  const event = join(folder.path, 'event.json')
  const pull = { number: 7, head: { repo: { full_name: head } }, base: { repo: { full_name: 'acme/shop' } } }
  writeFileSync(event, JSON.stringify({ pull_request: pull }))
  const environment = {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '1',
    INPUT_COMMAND: 'preview',
    'INPUT_GITHUB-TOKEN': 'a-token',
    ...more,
  }
  await tellPullRequest({
    inputs: readInputs(environment),
    result,
    environment,
    emit: event => void said.push(event),
  })
}

describe('the comment on a pull request', () => {
  it('is written once, then edited in place, and left alone when nothing is new', async () => {
    await tell()
    await tell()
    expect(github.comments).toHaveLength(1)
    expect(github.calls.filter(call => /^(POST|PATCH)/.test(call))).toHaveLength(1)
    const { changeSet: _, ...deployed } = PREVIEW
    await tell({ ...deployed, changed: true, status: 'UPDATE_COMPLETE' })
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]?.body).toContain('UPDATE_COMPLETE')
  })

  it('is one for each stack and region', async () => {
    await tell()
    await tell({ ...PREVIEW, stackName: 'other' })
    await tell({ ...PREVIEW, region: 'us-east-1' })
    expect(github.comments).toHaveLength(3)
  })

  it('is one when two runs race', async () => {
    github.beforeCreate = () => {
      github.beforeCreate = undefined
      github.comments.push({ id: 0, body: `${markerOf('shop', 'eu-central-1')}\nthe other run` })
    }
    await tell()
    expect(github.comments.map(({ id }) => id)).toEqual([0])
    expect(github.comments[0]?.body).toContain('What a deploy would do')
  })

  it('is found behind many others', async () => {
    for (let id = 1000; id < 1150; id++) github.comments.push({ id, body: 'talk' })
    await tell()
    await tell()
    expect(github.comments).toHaveLength(151)
  })

  it.each([
    ['a fork', 403, 'evil/shop', 'note', 'a fork gets a token that only reads'],
    ['a token that only reads', 403, 'acme/shop', 'note', 'pull-requests: write'],
    ['an outage', 500, 'acme/shop', 'warning', 'could not be written'],
  ])('fails nothing with %s', async (_, status, head, type, words) => {
    github.fail(status)
    await tell(PREVIEW, {}, head)
    expect(said).toMatchObject([{ type, message: expect.stringContaining(words) }])
  })

  it.each([
    [{ GITHUB_EVENT_NAME: 'push' }],
    [{ INPUT_COMMENT: 'never' }],
    [{ INPUT_COMMAND: 'build' }],
    [{ 'INPUT_GITHUB-TOKEN': '' }],
    [{ GITHUB_EVENT_PATH: '/nowhere' }],
  ])('is not written with %j', async more => {
    await tell(PREVIEW, more)
    expect([github.calls, said]).toEqual([[], []])
  })
})

describe('commentBody', () => {
  const body = (result: Result) =>
    commentBody({ command: 'preview', stackName: 'shop', region: 'eu-central-1', result, runUrl: undefined })

  it('names what loses data first, and lets nothing break out of a table', () => {
    const text = body(PREVIEW)
    expect(text.indexOf('CAUTION')).toBeLessThan(text.indexOf('Topic'))
    expect(text.indexOf('♻️')).toBeLessThan(text.indexOf('➕'))
    expect(text).toContain('`/Properties/TableName: a\\|b → <b> (needs a new one)`')
  })

  it('is cut at a part’s end before GitHub refuses it', () => {
    const changes = Array.from({ length: 3000 }, (_, at) => ({ ...CHANGE, id: `Table${at}` }))
    const text = body({ ...PREVIEW, changeSet: { ...PREVIEW.changeSet, changes, blocked: [] } as never })
    expect(text.length).toBeLessThan(65_536)
    expect(text).toContain('the rest is in the job summary')
  })
})
