import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memberText } from '../../src/rpc/source-text.ts'

describe('the text of a member', () => {
  it('is what stands in the document, whatever stands around it', () => {
    const name = fc.constantFrom('a', 'b', 'i"d', '{', ',id')
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(name, fc.jsonValue()), fc.nat(3), (id, others, indent) => {
        const json = JSON.stringify({ ...others, id, z: others }, undefined, indent)
        expect(JSON.parse(memberText(json, 'id') ?? 'missing')).toEqual(JSON.parse(JSON.stringify(id)))
      }),
    )
  })

  it.each([
    ['{"id":123456789012345678901234567890}', '123456789012345678901234567890'],
    ['{ "id" : 1.50e+03 , "x": {"id": 2} }', '1.50e+03'],
    ['{"id": 1, "\\u0069d": -0.0}', '-0.0'],
    ['{"x": "\\"id\\": 3"}', undefined],
  ])('in %s', (json, text) => {
    expect(memberText(json, 'id')).toBe(text)
  })
})
