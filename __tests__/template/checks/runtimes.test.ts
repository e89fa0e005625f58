/** Runtimes in the course of time. */

import { expect, it } from 'vitest'
import { findRuntime, knownRuntime, supportedRuntimes, usableRuntimes } from '../../../src/model/runtimes.ts'
import { findings } from './support.ts'

const using = (runtime: string) =>
  `Resources: {F: {Type: AWS::Lambda::Function, Properties: {Runtime: ${runtime}}}}\n`

it('age from day to day: supported, deprecated, refused for new functions, refused', () => {
  const on = (today: string) => findings(using('nodejs22.x'), { today })
  expect(on('2027-04-29')).toEqual([])
  expect(on('2027-04-30').join()).toContain(
    'nodejs22.x is deprecated since 2027-04-30; Lambda refuses new functions from 2027-06-01, updates from 2027-07-01 → Move to nodejs24.x.',
  )
  expect(on('2027-06-01').join()).toContain('refuses new functions since 2027-06-01')
  expect(on('2027-06-30')[0]).toMatch(/^warning/)
  expect(on('2027-07-01')[0]).toMatch(/^error .*Lambda refuses nodejs22\.x: .* since 2027-07-01/)
})

it('are passed over where nobody can know them', () => {
  expect(findings(using('!ImportValue x'))).toEqual([])
  expect(findings(using('arn:aws:lambda:eu-central-1:123456789012:runtime:mine'))).toEqual([])
  const off = `Conditions: {C: !Equals [a, b]}
Resources: {F: {Type: AWS::Lambda::Function, Condition: C, Properties: {Runtime: python2.7}}}
`
  expect(findings(off)).toEqual([])
})

it('come from Globals and parameters, and are named where they are written', () => {
  const text = `Transform: AWS::Serverless-2016-10-31
Parameters: {Python: {Type: String, Default: python2.7}}
Globals: {Function: {Runtime: !Ref Python}}
Resources: {F: {Type: AWS::Serverless::Function}, G: {Type: AWS::Serverless::Function}}
`
  expect(findings(text)).toEqual([
    'error template.yaml:3:31: F and G: Lambda refuses python2.7: no function can be created or updated with it since 2022-05-30 → Move to python3.14.',
  ])
  expect(findings(text, { parameters: { Python: 'python3.13' } })).toEqual([])
})

it('in loops are those of each turn', () => {
  const text = `Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Functions:
    - Version
    - ["2.7", "3.13"]
    - "F&{Version}": {Type: AWS::Lambda::Function, Properties: {Runtime: !Sub "python\${Version}"}}
`
  const said = findings(text)
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('F27: Lambda refuses python2.7')
})

it('that can be built have dates, and every successor is supported', () => {
  const today = '2026-11-21'
  const supported = supportedRuntimes(today)
  expect(supported.filter(name => findRuntime(name) === undefined)).toEqual([])
  const ages = [
    'nodejs16.x',
    'python3.8',
    'java8',
    'dotnet6',
    'dotnetcore3.1',
    'ruby2.7',
    'go1.x',
    'provided.al2',
  ]
  for (const name of ages) {
    const [said = ''] = findings(using(name), { today })
    const successor = /→ Move to (\S+)\.$/.exec(said)?.[1] ?? ''
    expect(supported, `${name}: ${said}`).toContain(successor)
  }
})

it('that are newer than what is known here can be built like the newest of their family, with a warning', () => {
  expect(findRuntime('python3.17')).toEqual({
    name: 'python3.17',
    language: 'python',
    version: '3.17',
    glibc: '2.34',
  })
  expect(findRuntime('nodejs28.x')).toMatchObject({ language: 'nodejs', version: '28' })
  expect(findings(using('nodejs28.x'))[0]).toMatch(/^warning .*nodejs28\.x is newer than what is known here/)
  expect(findRuntime('python313')).toBeUndefined()
  expect(findings(using('python313'))[0]).toMatch(
    /^error .*no runtime python313 → Did you mean python3\.13\?$/,
  )
  for (const name of ['python3.07', 'nodejs200.x', 'cobol1', 'java', 'nodejs28']) {
    expect(findRuntime(name), name).toBeUndefined()
  }
})

it('in preview can be used: AWS names no dates for them', () => {
  expect(usableRuntimes()).toEqual(expect.arrayContaining(['nodejs26.x', 'python3.15', 'python3.9', 'go1.x']))
  expect(usableRuntimes()).not.toContain('python3.6')
  for (const name of ['nodejs26.x', 'python3.15']) expect(findings(using(name))).toEqual([])
  expect(findRuntime('nodejs26.x')).toMatchObject({ language: 'nodejs', version: '26', glibc: '2.34' })
})

it('stop to be patched before they stop to be updated', () => {
  // Lambda@Edge had dates of its own.
  const dated = supportedRuntimes('2000-01-01').filter(name => name !== 'nodejs4.3-edge')
  expect(dated.length).toBeGreaterThan(40)
  for (const name of dated) {
    const { deprecated = '', updateBlocked = '' } = knownRuntime(name) ?? {}
    expect(Date.parse(deprecated), name).toBeLessThanOrEqual(Date.parse(updateBlocked))
  }
})
