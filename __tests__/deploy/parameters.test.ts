import { describe, expect, it } from 'vitest'
import { resolveParameters } from '../../src/deploy/parameters.ts'

const DECLARED = [
  { name: 'Stage', hasDefault: true, noEcho: false },
  { name: 'TableName', hasDefault: false, noEcho: false },
]

describe('resolveParameters', () => {
  it('takes what is given, leaves the rest to the stack, then to the template', () => {
    expect(resolveParameters({ given: { TableName: 'a' }, declared: DECLARED, deployed: [] })).toEqual([
      { ParameterKey: 'TableName', ParameterValue: 'a' },
    ])
    expect(resolveParameters({ given: {}, declared: DECLARED, deployed: ['Stage', 'TableName'] })).toEqual([
      { ParameterKey: 'Stage', UsePreviousValue: true },
      { ParameterKey: 'TableName', UsePreviousValue: true },
    ])
  })

  it('lets an empty value be a value', () => {
    expect(resolveParameters({ given: { TableName: '' }, declared: DECLARED, deployed: [] })).toEqual([
      { ParameterKey: 'TableName', ParameterValue: '' },
    ])
  })

  it('names a parameter without a value, and how to give it', () => {
    expect(() => resolveParameters({ given: {}, declared: DECLARED, deployed: [] })).toThrow(
      expect.objectContaining({
        class: 'user',
        message: 'the parameter TableName must be given a value',
        remedy: 'Add TableName=... to --parameters, or a Default to the template.',
      }),
    )
  })

  it('names a parameter that is not declared, and the nearest that is', () => {
    const given = { TableName: 'a', Stgae: 'x' }
    expect(() => resolveParameters({ given, declared: DECLARED, deployed: [] })).toThrow(
      expect.objectContaining({
        class: 'user',
        message: 'the template declares no parameter Stgae',
        remedy: 'Did you mean Stage?',
      }),
    )
  })

  it('is not confused by names that every object has', () => {
    const declared = [{ name: 'constructor', hasDefault: true, noEcho: false }]
    expect(resolveParameters({ given: {}, declared, deployed: [] })).toEqual([])
  })
})
