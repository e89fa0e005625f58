import { describe, expect, it } from 'vitest'
import { hiddenValue, isSecret } from '../../src/deploy/redact.ts'

describe('isSecret', () => {
  it.each([
    ['AWS::Lambda::Function', '/Properties/Environment/Variables/STAGE'],
    ['AWS::Serverless::Function', '/Properties/Environment'],
    ['AWS::RDS::DBInstance', '/Properties/MasterUserPassword'],
    ['AWS::Events::Connection', '/Properties/AuthParameters/ApiKeyAuthParameters/ApiKeyValue'],
    ['Custom::Thing', '/Properties/client-secret'],
  ])('hides %s %s', (type, path) => {
    expect(isSecret(type, path)).toBe(true)
  })

  it.each([
    ['AWS::Lambda::Function', '/Properties/MemorySize'],
    ['AWS::CodeBuild::Project', '/Properties/Environment/Image'],
    ['AWS::DynamoDB::Table', '/Properties/KeySchema'],
  ])('shows %s %s', (type, path) => {
    expect(isSecret(type, path)).toBe(false)
  })
})

describe('hiddenValue', () => {
  it('tells only how long a secret is', () => {
    expect(hiddenValue('hunter2', true, [])).toBe('(hidden, 7 characters)')
  })

  it('hides given secrets inside other text, and where secrets are kept', () => {
    expect(hiddenValue('postgres://shop:hunter2@db', false, ['hunter2'])).toBe('postgres://shop:***@db')
    expect(hiddenValue('{{resolve:secretsmanager:prod/db:SecretString:pw}}', false, [])).toBe(
      '{{resolve:secretsmanager:***}}',
    )
  })
})
