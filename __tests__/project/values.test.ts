import { describe, expect, it } from 'vitest'
import { splitList, splitPairs } from '../../src/project/values.ts'

describe('lists', () => {
  it.each([
    ['A,B', ['A', 'B']],
    ['A\nB\n', ['A', 'B']],
    [' A , B ', ['A', 'B']],
    [
      ['A', 'B,C'],
      ['A', 'B', 'C'],
    ],
  ])('reads %j', (given, expected) => {
    expect(splitList(given)).toEqual(expected)
  })
})

describe('pairs', () => {
  it.each([
    [['A=1', 'B=2'], { A: '1', B: '2' }],
    ['A=1\nB=2', { A: '1', B: '2' }],
    ['A=1,B=2', { A: '1', B: '2' }],
    ['A=1 B=2', { A: '1', B: '2' }],
    ['A=1 B="two words"', { A: '1', B: 'two words' }],
    ['Subnets=a,b', { Subnets: 'a,b' }],
    ['Url=https://x/?a=b', { Url: 'https://x/?a=b' }],
    ['Text=two words', { Text: 'two words' }],
    ['Empty=', { Empty: '' }],
    ['# a comment\nA=1', { A: '1' }],
    ['ParameterKey=A,ParameterValue=1,2', { A: '1,2' }],
    [
      { A: 1, B: ['x', 'y'], C: null },
      { A: '1', B: 'x,y', C: '' },
    ],
  ])('reads %j', (given, expected) => {
    expect(splitPairs(given)).toEqual(expected)
  })

  it('names what is not a pair', () => {
    expect(() => splitPairs(['A=1', 'oops'])).toThrow("'oops' is not of the form NAME=VALUE")
  })
})
