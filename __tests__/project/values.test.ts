import { describe, expect, it } from 'vitest'
import { splitList, splitPairs, splitSamPairs } from '../../src/project/values.ts'

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
    ['ParameterKey=A,ParameterValue=1 ParameterKey=B,ParameterValue="x y"', { A: '1', B: 'x y' }],
    ['A="say \\"hi\\"" B=2', { A: 'say "hi"', B: '2' }],
    ['Path=C:\\dir\\ B=1', { Path: 'C:\\dir\\ B=1' }],
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

describe('pairs in one text of a samconfig', () => {
  it.each([
    ['A=1 B=2', { A: '1', B: '2' }],
    ['A=1\n  B=2\n', { A: '1', B: '2' }],
    ['Subnets=a,b Tags=k1=v1,k2=v2', { Subnets: 'a,b', Tags: 'k1=v1,k2=v2' }],
    ['A="two words" B=\'three more words\'', { A: 'two words', B: 'three more words' }],
    ['"A"="x" B=y\\ z', { A: 'x', B: 'y z' }],
    ['A="say \\"hi\\""', { A: 'say "hi"' }],
    ["A=it's B=2", { A: "it's", B: '2' }],
    ['Text=two words', { Text: 'two words' }],
    ['Empty= B=', { Empty: '', B: '' }],
    ['ParameterKey=A,ParameterValue=1,2 ParameterKey=B,ParameterValue="x y"', { A: '1,2', B: 'x y' }],
    ['', {}],
  ])('reads %j', (given, expected) => {
    expect(Object.fromEntries(splitSamPairs(given))).toEqual(expected)
  })

  it.each([
    ['A=two words B=1', "'words' is not of the form NAME=VALUE; a value with spaces needs quotes"],
    ['oops', "'oops' is not of the form NAME=VALUE; a value with spaces needs quotes"],
  ])('does not guess at %j', (given, message) => {
    expect(() => splitSamPairs(given)).toThrow(message)
  })
})
