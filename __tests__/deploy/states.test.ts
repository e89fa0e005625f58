import { StackStatus } from '@aws-sdk/client-cloudformation'
import { describe, expect, it } from 'vitest'
import type { StackView } from '../../src/deploy/stack-view.ts'
import { decide, endOf, isHealthy } from '../../src/deploy/states.ts'

describe('decide', () => {
  it('creates what is not there', () => {
    expect(decide(undefined)).toEqual({ kind: 'create' })
  })

  it.each(Object.values(StackStatus))('knows %s', status => {
    const { kind } = decide(view(status))
    const expected = {
      REVIEW_IN_PROGRESS: 'create',
      DELETE_COMPLETE: 'create',
      ROLLBACK_COMPLETE: 'remove',
    }[status as string]
    if (expected !== undefined) expect(kind).toBe(expected)
    else if (status.endsWith('_IN_PROGRESS')) expect(kind).toBe('wait')
    else expect(kind).toBe(status.endsWith('_FAILED') ? 'refuse' : 'update')
  })

  it.each([
    ['REFACTOR_IN_PROGRESS', 'wait'],
    ['REFACTOR_COMPLETE', 'update'],
    ['REFACTOR_FAILED', 'refuse'],
  ])('makes sense of %s, which does not exist yet', (status, kind) => {
    expect(decide(view(status)).kind).toBe(kind)
  })

  it('says why and what to do whenever it refuses', () => {
    for (const status of Object.values(StackStatus)) {
      const step = decide(view(status))
      if (step.kind === 'refuse') expect([step.why, step.remedy].every(text => text.length > 10)).toBe(true)
    }
  })

  it('leaves a nested stack to its parent', () => {
    expect(decide({ ...view('UPDATE_COMPLETE'), parentId: 'arn' })).toMatchObject({ kind: 'refuse' })
  })
})

describe('endOf', () => {
  it('takes three statuses for success', () => {
    const good = Object.values(StackStatus).filter(isHealthy)
    expect(good.toSorted()).toEqual(['CREATE_COMPLETE', 'IMPORT_COMPLETE', 'UPDATE_COMPLETE'])
  })

  it('takes nothing in progress for an end', () => {
    for (const status of Object.values(StackStatus))
      expect(endOf(status) === 'going-on').toBe(status.endsWith('_IN_PROGRESS'))
  })

  it('takes an unknown rollback for a failure', () => {
    expect(endOf('REFACTOR_ROLLBACK_COMPLETE')).toBe('failure')
    expect(endOf('REFACTOR_COMPLETE')).toBe('success')
  })
})

function view(status: string): StackView {
  return {
    stackId: 'arn:aws:cloudformation:eu-central-1:123456789012:stack/shop/1',
    stackName: 'shop',
    status,
    statusReason: undefined,
    changeSetId: undefined,
    lastChanged: 0,
    parameters: [],
    tags: {},
    outputs: {},
    roleArn: undefined,
    notificationArns: [],
    terminationProtection: false,
    parentId: undefined,
  }
}
