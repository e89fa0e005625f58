import { describe, expect, it } from 'vitest'
import { secretsIn, withoutMasked } from '../../src/action/masked-outputs.ts'

const outputs = {
  'stack-id': 'arn:aws:cloudformation:eu-central-1:1:stack/hunter22/1',
  outputs: JSON.stringify({ Url: 'https://example.test', Login: 'admin:hunter22' }),
  'output-Url': 'https://example.test',
  'output-Login': 'admin:hunter22',
}

describe('outputs that hold a secret', () => {
  it('are left out with a warning when they are the stack’s, and told of when they hold it by chance', () => {
    expect(withoutMasked(outputs, new Set(['hunter22']))).toEqual({
      values: {
        'stack-id': outputs['stack-id'],
        outputs: '{"Url":"https://example.test"}',
        'output-Url': 'https://example.test',
      },
      warnings: [
        'the output stack-id contains text that is masked: GitHub will not hand it to other jobs',
        'the output output-Login is left out: it contains a value that is kept secret',
      ],
    })
  })

  it.each([
    ['a line of it', 'first\nsecond line', 'x second line'],
    ['JSON', 'a"b\\c', '{"x":"a\\"b\\\\c"}'],
    ['an address', 'a b&c', 'https://example.test/?q=a%20b%26c'],
    ['base64', 'hunter22', Buffer.from('hunter22').toString('base64')],
  ])('are found by %s', (_, secret, value) => {
    expect(withoutMasked({ 'output-X': value }, new Set([secret])).values).toEqual({})
  })

  it('are all there without secrets; blank lines of one are none', () => {
    expect(withoutMasked(outputs, new Set()).values).toEqual(outputs)
    expect(withoutMasked(outputs, new Set(['\n \n'])).values).toEqual(outputs)
  })

  it('may hold credentials too, but not the words that emulators take for some', () => {
    const environment = { AWS_ACCESS_KEY_ID: 'test', 'INPUT_GITHUB-TOKEN': 'ghs_0123456789abcdef' }
    expect([...secretsIn(environment)]).toEqual(['ghs_0123456789abcdef'])
  })
})
