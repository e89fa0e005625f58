import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../src/action/summary.ts'
import { resultLines } from '../../src/cli/result-text.ts'
import type { Result } from '../../src/pipeline/services.ts'

const GONE: Result = {
  version: 1,
  changed: true,
  operation: 'delete',
  stackName: 'shop',
  stackId: 'arn:aws:cloudformation:eu-central-1:123456789012:stack/shop/1',
  status: 'DELETE_COMPLETE',
  retained: [{ id: 'Table', type: 'AWS::DynamoDB::Table', physicalId: 'shop-Table-1' }],
  pruned: { bucket: 'artifacts', objects: 2, bytes: 1234, kept: 1 },
  seconds: 12,
}

const REAPED: Result = {
  version: 1,
  changed: true,
  operation: 'delete',
  matching: 'shop-pr-*',
  stacks: [
    {
      stackName: 'shop-pr-1',
      status: 'DELETE_COMPLETE',
      lastChanged: '2031-01-02T03:04:05.000Z',
      changed: true,
    },
    {
      stackName: 'shop-pr-22',
      status: 'DELETE_FAILED',
      lastChanged: null,
      changed: true,
      failure: {
        class: 'deploy',
        message: 'Orders could not be deleted: it is <b>in use</b>',
        file: null,
        line: null,
        column: null,
        remedy: null,
        others: [],
      },
    },
  ],
  leftOut: [{ stackName: 'shop-pr-3', why: 'it is protected against deletion' }],
}

describe('the summary of a deletion', () => {
  it('says what stayed, and what left the bucket', () => {
    const markdown = summaryOf('delete', GONE)
    expect(markdown).toContain('✅ delete `shop`: DELETE_COMPLETE')
    expect(markdown).toContain('| `Table` | `AWS::DynamoDB::Table` | `shop-Table-1` |')
    expect(markdown).toContain(
      'Only used here: 2 objects (1.2 KB) in `s3://artifacts`. 1 stay, which others may use.',
    )
  })

  it('has a row for each stack of a pattern', () => {
    const markdown = summaryOf('delete', REAPED)
    expect(markdown).toContain('✅ delete `shop-pr-*`')
    expect(markdown).toContain('| `shop-pr-1` | `DELETE_COMPLETE` | 2031-01-02T03:04:05.000Z |  |')
    expect(markdown).toContain('Orders could not be deleted: it is &lt;b>in use&lt;/b>')
    expect(markdown).toContain('| `shop-pr-3` | left out | – | it is protected against deletion |')
  })
})

describe('the result of a deletion in the terminal', () => {
  it('lists the stacks of a pattern', () => {
    expect(resultLines('delete', REAPED)).toEqual([
      'STACK       STATUS           LAST CHANGED',
      'shop-pr-1   DELETE_COMPLETE  2031-01-02T03:04:05.000Z',
      'shop-pr-22  DELETE_FAILED    -',
    ])
    expect(resultLines('delete', { version: 1, stacks: [] })).toEqual(['no stack fits'])
  })

  it('lists what stayed', () => {
    expect(resultLines('delete', GONE)).toEqual(['retained: Table (AWS::DynamoDB::Table) shop-Table-1'])
  })
})
