/** Quotas at their edge: the last that fits is silent, the first that does not is one line with both numbers. */

import { expect, it } from 'vitest'
import { findings } from './support.ts'

const TOPIC = 'Resources: {T: {Type: AWS::SNS::Topic}}\n'
const RESOURCES_HERE = 'error template.yaml:1:1'

function many(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}

const cases: [what: string, limit: number, template: (count: number) => string, says: string][] = [
  [
    'resources',
    500,
    count => `Resources:\n${many(count, index => `  T${index}: {Type: AWS::SNS::Topic}\n`)}`,
    'the template declares 501 resources, and CloudFormation takes 500 → Divide the template into nested stacks.',
  ],
  [
    'parameters',
    200,
    count => `Parameters:\n${many(count, index => `  P${index}: {Type: String}\n`)}${TOPIC}`,
    'the template declares 201 parameters, and CloudFormation takes 200 → Divide the template into nested stacks.',
  ],
  [
    'outputs',
    200,
    count => `Outputs:\n${many(count, index => `  O${index}: {Value: x}\n`)}${TOPIC}`,
    'the template declares 201 outputs, and CloudFormation takes 200 → Divide the template into nested stacks.',
  ],
  [
    'mappings',
    200,
    count => `Mappings:\n${many(count, index => `  M${index}: {a: {b: c}}\n`)}${TOPIC}`,
    'the template declares 201 mappings, and CloudFormation takes 200 → Divide the template into nested stacks.',
  ],
]

it.each(cases)('%s', (_what, limit, template, says) => {
  expect(findings(template(limit))).toEqual([])
  expect(findings(template(limit + 1))).toEqual([`${RESOURCES_HERE}: ${says}`])
})

it('resources that loops make count as often as they are made', () => {
  const looped = (count: number) => `Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Topics:
    - Name
    - [${many(count, index => `a${index}, `)}]
    - "T\${Name}": {Type: AWS::SNS::Topic}
`
  expect(findings(looped(500))).toEqual([])
  expect(findings(looped(501)).join()).toContain('declares 501 resources')
})

it('keys of a mapping, and of one of its keys', () => {
  const mapping = (count: number) =>
    `Mappings:\n  Wide:\n${many(count, index => `    k${index}: {a: b}\n`)}  Deep:\n    key:\n${many(count, index => `      a${index}: x\n`)}${TOPIC}`
  expect(findings(mapping(200))).toEqual([])
  expect(findings(mapping(201))).toEqual([
    'error template.yaml:2:3: the mapping Wide has 201 keys, and CloudFormation takes 200 → Divide it into several mappings.',
    'error template.yaml:205:5: the mapping Deep.key has 201 keys, and CloudFormation takes 200 → Divide it into several mappings.',
  ])
})

it('names of everything that has one', () => {
  const names = (length: number) => {
    const name = 'n'.repeat(length)
    return `Parameters: {p${name}: {Type: String}}
Mappings: {m${name}: {a: {b: c}}, M: {k${name}: {a${name}: c}}}
Resources: {r${name}: {Type: AWS::SNS::Topic}}
Outputs: {o${name}: {Value: x}}
`
  }
  expect(findings(names(254))).toEqual([])
  const said = findings(names(255))
  expect(said).toHaveLength(6)
  expect(said[0]).toBe(
    `error template.yaml:1:14: the name of the parameter p${'n'.repeat(19)}… has 256 characters, and CloudFormation takes 255 → Shorten it.`,
  )
})

it('descriptions, in bytes where CloudFormation counts bytes', () => {
  const described = (text: string) =>
    `Description: ${text}\n${TOPIC}Outputs: {O: {Value: x, Description: ${text}}}\n`
  expect(findings(described('é'.repeat(512)))).toEqual([])
  expect(findings(described('é'.repeat(513)))).toEqual([
    'error template.yaml:1:14: the description of the template has 1,026 bytes, and CloudFormation takes 1,024 → Shorten it.',
    'error template.yaml:3:38: the description of the output O has 1,026 bytes, and CloudFormation takes 1,024 → Shorten it.',
  ])
  const parameter = (length: number) =>
    `Parameters: {P: {Type: String, Description: ${'x'.repeat(length)}}}\n${TOPIC}`
  expect(findings(parameter(4000))).toEqual([])
  expect(findings(parameter(4001)).join()).toContain('has 4,001 characters, and CloudFormation takes 4,000')
})

it('dynamic references, but for those in comments', () => {
  const secrets = (count: number) =>
    `Resources:\n  # {{resolve:ssm:x}}\n  S: {Type: AWS::SSM::Parameter, Properties: {Value: "${'{{resolve:ssm:x}}'.repeat(count)}"}}\n`
  expect(findings(secrets(60))).toEqual([])
  expect(findings(secrets(61)).join()).toContain('has 61 dynamic references')
})

it('values of parameters, in bytes', () => {
  const text = `Parameters: {P: {Type: String}}\n${TOPIC}`
  expect(findings(text, { parameters: { P: 'x'.repeat(4096) } })).toEqual([])
  expect(findings(text, { parameters: { P: 'x'.repeat(4097) } })).toEqual([
    'error template.yaml:1:14: the value given for P is 4,097 bytes long, and CloudFormation takes 4,096 → Keep it in SSM or Secrets Manager, or divide it.',
  ])
})

it('whoever makes no stack is only warned', () => {
  const topics = `Resources:\n${many(501, index => `  T${index}: {Type: AWS::SNS::Topic}\n`)}`
  expect(findings(topics, { forStack: false })[0]).toMatch(/^warning /)
})
