import { StackStatus } from '@aws-sdk/client-cloudformation'
import { describe, expect, it } from 'vitest'
import type { StackView } from '../../src/deploy/stack-view.ts'
import { decide, endOf, isHealthy, type Recovery } from '../../src/deploy/states.ts'

const EXPECTED: Readonly<Record<string, readonly [string, string | undefined]>> = {
  REVIEW_IN_PROGRESS: ['create', undefined],
  DELETE_COMPLETE: ['create', undefined],
  ROLLBACK_COMPLETE: ['recover', 'remove'],
  CREATE_FAILED: ['recover', 'roll-back'],
  UPDATE_FAILED: ['recover', 'roll-back'],
  UPDATE_ROLLBACK_FAILED: ['recover', 'continue'],
  ROLLBACK_FAILED: ['refuse', undefined],
  DELETE_FAILED: ['refuse', undefined],
  IMPORT_ROLLBACK_FAILED: ['refuse', undefined],
}

describe('decide', () => {
  it('creates what is not there', () => {
    expect(decide(undefined)).toEqual({ kind: 'create' })
  })

  it.each(Object.values(StackStatus))('knows %s', status => {
    const step = decide(view(status))
    expect([step.kind, step.kind === 'recover' ? step.recovery : undefined]).toEqual(
      EXPECTED[status] ?? [status.endsWith('_IN_PROGRESS') ? 'wait' : 'update', undefined],
    )
  })

  it.each([
    ['none', 'UPDATE_ROLLBACK_FAILED', []],
    ['safe', 'UPDATE_ROLLBACK_FAILED', ['continue']],
    ['skip', 'UPDATE_ROLLBACK_FAILED', ['continue', 'continue-skipping']],
    ['force', 'UPDATE_ROLLBACK_FAILED', ['continue', 'continue-skipping', 'continue-forced']],
    ['safe', 'DELETE_FAILED', []],
    ['force', 'DELETE_FAILED', ['remove-retaining', 'remove-forced']],
    ['skip', 'ROLLBACK_FAILED', ['remove']],
    ['force', 'IMPORT_ROLLBACK_FAILED', []],
  ] as const)('tries with %s in %s: %j, each once, then refuses', (recover, status, recoveries) => {
    const tried = new Set<Recovery>()
    for (;;) {
      const step = decide(view(status), { recover, tried, mode: 'standard' })
      if (step.kind !== 'recover') {
        expect(step.kind).toBe('refuse')
        break
      }
      tried.add(step.recovery)
    }
    expect([...tried]).toEqual(recoveries)
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
    isExpress: false,
    parentId: undefined,
  }
}
