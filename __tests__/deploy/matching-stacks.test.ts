import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsPattern, matchingStacks } from '../../src/deploy/matching-stacks.ts'
import type { StackView } from '../../src/deploy/stack-view.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2031, 0, 10)

function stack(stackName: string, more: Partial<StackView> = {}): StackView {
  return {
    stackId: `arn:aws:cloudformation:eu-central-1:1:stack/${stackName}/1`,
    stackName,
    status: 'CREATE_COMPLETE',
    statusReason: undefined,
    changeSetId: undefined,
    lastChanged: NOW - 5 * DAY,
    parameters: [],
    tags: {},
    outputs: {},
    roleArn: undefined,
    notificationArns: [],
    terminationProtection: false,
    isExpress: false,
    parentId: undefined,
    ...more,
  }
}

const names = (stacks: readonly StackView[]) => stacks.map(({ stackName }) => stackName)

describe('a pattern of stack names', () => {
  it.each([
    ['shop-pr-*', 'shop-pr-1', true],
    ['shop-pr-*', 'shop-pr-', true],
    ['shop-pr-*', 'my-shop-pr-1', false],
    ['shop-pr-?', 'shop-pr-12', false],
    ['*-pr-*', 'shop-pr-1-pr', true],
    ['*-pr', 'shop-pr-1-pr', true],
    ['Shop', 'shop', false],
    ['shop', 'shop-1', false],
    ['*', '', true],
    ['?', '', false],
  ])('%s and %s: %s', (pattern, name, fits) => {
    expect(fitsPattern(name, pattern)).toBe(fits)
  })

  it('means what the same regular expression means', () => {
    const text = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 })
    fc.assert(
      fc.property(text('ab-'), text('ab-*?'), (name, pattern) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`)
        expect(fitsPattern(name, pattern)).toBe(expression.test(name))
      }),
    )
  })

  it('takes no longer for many stars', () => {
    expect(fitsPattern('a'.repeat(128), `${'*a'.repeat(63)}*b`)).toBe(false)
  })
})

describe('matchingStacks', () => {
  const wanted = { pattern: 'shop-*', before: undefined, never: ['shop-bucket'] }

  it('takes those whose names fit, but for the names that are never meant', () => {
    const all = [stack('shop-1'), stack('web-1'), stack('shop-bucket')]
    expect(names(matchingStacks(all, wanted).stacks)).toEqual(['shop-1'])
  })

  it('takes those that were last changed before', () => {
    const all = [
      stack('shop-old'),
      stack('shop-new', { lastChanged: NOW - DAY }),
      stack('shop-then', { lastChanged: NOW - 3 * DAY }),
      stack('shop-unknown', { lastChanged: undefined }),
    ]
    const before = new Date(NOW - 3 * DAY)
    expect(names(matchingStacks(all, { ...wanted, before }).stacks)).toEqual(['shop-old'])
  })

  it('leaves out nested and protected ones, and says why', () => {
    const all = [
      stack('shop-1-Data', { parentId: 'arn:aws:cloudformation:eu-central-1:1:stack/shop-1/1' }),
      stack('shop-2', { terminationProtection: true }),
      stack('shop-3'),
    ]
    const { stacks, leftOut } = matchingStacks(all, wanted)
    expect(names(stacks)).toEqual(['shop-3'])
    expect(leftOut.map(({ view, why }) => `${view.stackName}: ${why}`)).toEqual([
      'shop-1-Data: it is nested in shop-1',
      'shop-2: it is protected against deletion',
    ])
  })
})
