import { describe, expect, it } from 'vitest'
import type { SeenEvent } from '../../src/deploy/events.ts'
import { causeFailure, findCause } from '../../src/deploy/find-cause.ts'

describe('findCause', () => {
  it('takes the first failure that is not a consequence', () => {
    const cause = findCause([
      event('Queue', 'CREATE_FAILED', 'Resource creation cancelled'),
      event('Orders', 'CREATE_FAILED', 'no such key'),
      event('Table', 'CREATE_FAILED', 'name is taken'),
      event('Topic', 'CREATE_FAILED', 'Resource creation cancelled'),
      root('ROLLBACK_IN_PROGRESS', 'The following resource(s) failed to create: [Orders, Table].'),
      event('Orders', 'DELETE_FAILED', 'in use'),
      root('ROLLBACK_FAILED'),
    ])
    expect(cause.primary?.id).toBe('Orders')
    expect(cause.others.map(({ id }) => id)).toEqual(['Table'])
    expect(cause.inRollback.map(({ reason }) => reason)).toEqual(['in use'])
    expect(cause.cancelled).toBe(2)
  })

  it('prefers what failed inside nested stacks, at any depth', () => {
    const cause = findCause([
      event('A/B/Table', 'CREATE_FAILED', 'name is taken'),
      event('A/B', 'CREATE_FAILED', 'Embedded stack was not successfully created', NESTED),
      event('A', 'CREATE_FAILED', 'Embedded stack was not successfully created', NESTED),
      root('ROLLBACK_IN_PROGRESS'),
    ])
    expect(cause.primary?.id).toBe('A/B/Table')
    expect(cause.others).toEqual([])
  })

  it('takes the nested stack itself when nothing inside it could be read', () => {
    const cause = findCause([
      event('A', 'CREATE_FAILED', 'Embedded stack arn was not successfully created', NESTED),
      root('ROLLBACK_IN_PROGRESS'),
    ])
    expect(cause.primary?.id).toBe('A')
  })

  it('names resources inside a nested stack by its words, when its events could not be read', () => {
    const reason =
      'Embedded stack arn was not successfully created: The following resource(s) failed to create: [Table, Queue]. '
    const cause = findCause([event('A', 'CREATE_FAILED', reason, NESTED), root('ROLLBACK_IN_PROGRESS')])
    expect(causeFailure(cause, 'shop', 'was rolled back')).toMatchObject({
      resource: 'A/Table',
      message: expect.stringMatching(/^A\/Table, A\/Queue could not be created: /),
      remedy: expect.stringContaining('cloudformation:DescribeStackEvents'),
    })
  })

  it('keeps apart what failed while a nested stack was put back, before its parent turned', () => {
    const cause = findCause([
      event('A/Table', 'CREATE_FAILED', 'name is taken'),
      { ...event('A', 'ROLLBACK_IN_PROGRESS', 'failed to create: [Table]', NESTED), ofStack: true, depth: 1 },
      event('A/Queue', 'DELETE_FAILED', 'in use'),
      event('A', 'CREATE_FAILED', 'Embedded stack was not successfully created', NESTED),
      root('ROLLBACK_IN_PROGRESS'),
    ])
    expect(cause.primary?.id).toBe('A/Table')
    expect(cause.others).toEqual([])
    expect(cause.inRollback.map(({ id }) => id)).toEqual(['A/Queue'])
  })

  it('takes what was begun after the first failure for its consequence', () => {
    const cause = findCause([
      event('Orders', 'CREATE_IN_PROGRESS', ''),
      event('Queue', 'CREATE_IN_PROGRESS', ''),
      event('Orders', 'CREATE_FAILED', 'no such key'),
      event('Topic', 'CREATE_IN_PROGRESS', ''),
      event('Topic', 'CREATE_FAILED', 'Orders is not there'),
      event('Queue', 'CREATE_FAILED', 'name is taken'),
      root('ROLLBACK_IN_PROGRESS'),
    ])
    expect(cause.others.map(({ id }) => id)).toEqual(['Queue'])
    expect(cause.cancelled).toBe(1)
  })

  it('counts a resource once that failed twice', () => {
    const cause = findCause([
      event('Orders', 'UPDATE_FAILED', 'first'),
      event('Orders', 'UPDATE_FAILED', 'second'),
      root('UPDATE_ROLLBACK_IN_PROGRESS'),
    ])
    expect(cause.primary?.reason).toBe('first')
    expect(cause.others).toEqual([])
  })

  it('falls back to the words about the stack', () => {
    const cause = findCause([
      event('Orders', 'UPDATE_FAILED', 'Resource update cancelled'),
      root('UPDATE_ROLLBACK_IN_PROGRESS', 'User Initiated'),
    ])
    expect(cause.primary).toBeUndefined()
    expect(causeFailure(cause, 'shop', 'was rolled back').message).toBe(
      'the stack shop was rolled back: User Initiated',
    )
  })

  it('says so when CloudFormation gives no reason at all', () => {
    const failure = causeFailure(findCause([]), 'shop', 'was rolled back')
    expect(failure).toMatchObject({ class: 'deploy', reason: 'CloudFormation gave no reason' })
  })
})

describe('advice', () => {
  it.each([
    ['Error occurred while GetObject. S3 Error Code: NoSuchKey.', '--region'],
    [
      'User: arn:aws:sts::1:x is not authorized to perform: iam:CreateRole (HandlerErrorCode: AccessDenied)',
      'Allow',
    ],
    ['shop-orders already exists in stack arn', 'name'],
    ['Resource handler returned message: "..." (HandlerErrorCode: NotStabilized)', 'logs'],
    ['Resource limit exceeded (HandlerErrorCode: ServiceLimitExceeded)', 'quota'],
    ['Unzipped size must be smaller than 262144000 bytes', '.lambdaignore'],
  ])('for "%s" says something about %s', (reason, advice) => {
    const cause = findCause([event('Orders', 'CREATE_FAILED', reason), root('ROLLBACK_IN_PROGRESS')])
    expect(causeFailure(cause, 'shop', 'was rolled back').remedy).toContain(advice)
  })
})

const NESTED = 'AWS::CloudFormation::Stack'
let count = 0

function event(
  id: string,
  status: string,
  reason: string,
  resourceType = 'AWS::Lambda::Function',
): SeenEvent {
  return {
    eventId: String(++count),
    id,
    ofStack: false,
    depth: id.split('/').length - 1,
    resourceType,
    physicalId: undefined,
    status,
    reason,
    at: '2031-05-05T05:05:05.000Z',
  }
}

function root(status: string, reason?: string): SeenEvent {
  return { ...event('shop', status, '', NESTED), ofStack: true, reason }
}
