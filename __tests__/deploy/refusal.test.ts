import { describe, expect, it } from 'vitest'
import { refusal, resourceNamed } from '../../src/deploy/refusal.ts'

describe('resourceNamed', () => {
  it.each([
    ["[/Resources/Orders/Type/Handler] 'null' values are not allowed in templates", 'Orders'],
    ['Template error: resource Orders does not support attribute type Foo in Fn::GetAtt', 'Orders'],
    [
      'Transform AWS::Serverless-2016-10-31 failed with: ... Resource with id [Orders] is invalid. ...',
      'Orders',
    ],
    ["[InvalidResourceException('Orders', 'property X not defined')]", 'Orders'],
    ['Template format error: Unresolved resource dependencies [Nope] in the Resources block', undefined],
    ['Template format error: YAML not well-formed. (line 3, column 5)', undefined],
  ])('%s', (message, resource) => {
    expect(resourceNamed(message)).toBe(resource)
  })
})

describe('refusal', () => {
  it('finds the resource in the details of early validation too', () => {
    const failure = refusal(
      'The following hook(s)/validation failed: [AWS::EarlyValidation::PropertyValidation].',
      {
        details: ['/Resources/Orders/Properties/Timeout: expected a number'],
      },
    )
    expect(failure).toMatchObject({ class: 'deploy', resource: 'Orders' })
    expect(failure.details).toHaveLength(1)
  })
})
