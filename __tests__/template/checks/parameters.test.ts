/** Values of parameters: whose they are decides whether they count, and secrets stay unsaid. */

import { describe, expect, it } from 'vitest'
import { matchesWhole } from '../../../src/template/checks/pattern.ts'
import { findings } from './support.ts'

const declared = (rules: string) =>
  `Parameters: {Stage: {Type: String, ${rules}}}\nResources: {T: {Type: AWS::SNS::Topic}}\n`

it('a value that was given counts, and the default behind it no longer', () => {
  const text = declared('Default: pord, AllowedValues: [dev, prod]')
  expect(findings(text)).toHaveLength(1)
  expect(findings(text, { parameters: { Stage: 'dev' } })).toEqual([])
  expect(findings(text, { parameters: { Stage: 'dve' } })).toEqual([
    'error template.yaml:1:14: the value given for Stage, "dve", is not among its AllowedValues → Did you mean dev?',
  ])
})

it('nothing is said of a nested template, whose values its parent gives', () => {
  expect(findings(declared('Default: pord, AllowedValues: [dev]'), { parameters: undefined })).toEqual([])
})

it('a secret is not in the message', () => {
  const text = declared('NoEcho: true, AllowedPattern: "[0-9]+"')
  const [said = ''] = findings(text, { parameters: { Stage: 'hunter2' } })
  expect(said).toContain('the value given for Stage does not match')
  expect(said).not.toContain('hunter2')
})

describe('a pattern', () => {
  it('counts for the whole text', () => {
    expect(matchesWhole('[a-z]+', 'abc')).toBe(true)
    expect(matchesWhole('[a-z]+', 'abc1')).toBe(false)
    expect(matchesWhole('a|b', 'ab')).toBe(false)
    expect(matchesWhole('^(?!x)\\d{2,4}\\.\\w*$', '123.a')).toBe(true)
  })

  it.each(['\\p{Alpha}+', '(?i)abc', 'a++', '[a-z&&[^b]]', '\\Aabc\\z', '[[:alpha:]]', '(', '\\Qa.b\\E'])(
    'that is Java alone is not judged: %s',
    pattern => expect(matchesWhole(pattern, 'abc')).toBeUndefined(),
  )

  it.each(['(a+)+$', '(a|aa)*b', '(.*)*x', '.*.*.*.*.*x', '((a*)*)*b'])(
    'that could take for ever is not tried: %s',
    pattern => expect(matchesWhole(pattern, 'a'.repeat(2_000))).toBeUndefined(),
  )
})
