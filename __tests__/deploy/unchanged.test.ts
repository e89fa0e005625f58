import { describe, expect, it } from 'vitest'
import type { StackView } from '../../src/deploy/stack-view.ts'
import { isUnchanged, type Wanted } from '../../src/deploy/unchanged.ts'

const TEMPLATE = 'Resources:\n  Orders: {Type: AWS::Lambda::Function}\n'
const VIEW: StackView = {
  stackId: 'arn',
  stackName: 'shop',
  status: 'UPDATE_COMPLETE',
  statusReason: undefined,
  changeSetId: undefined,
  lastChanged: 0,
  parameters: [
    { name: 'Stage', value: 'prod', lookedUp: false },
    { name: 'Password', value: '****', lookedUp: false },
  ],
  tags: { team: 'blue', 'aws:cloudformation:stack-name': 'shop' },
  outputs: {},
  roleArn: 'arn:role',
  notificationArns: ['arn:topic'],
  terminationProtection: false,
  isExpress: false,
  parentId: undefined,
}
const WANTED: Wanted = {
  template: TEMPLATE,
  parameters: [
    { ParameterKey: 'Stage', ParameterValue: 'prod' },
    { ParameterKey: 'Password', UsePreviousValue: true },
  ],
  tags: {},
  roleArn: undefined,
  notificationArns: undefined,
}

describe('isUnchanged', () => {
  it('compares text, parameters, tags, role and notifications', () => {
    expect(isUnchanged(VIEW, TEMPLATE, WANTED)).toBe(true)
    const all = { tags: { team: 'blue' }, roleArn: 'arn:role', notificationArns: ['arn:topic'] }
    expect(isUnchanged(VIEW, TEMPLATE, { ...WANTED, ...all })).toBe(true)
  })

  it.each<[string, Partial<Wanted>]>([
    ['another value', { parameters: [{ ParameterKey: 'Stage', ParameterValue: 'dev' }] }],
    [
      'a secret, which cannot be compared',
      { parameters: [{ ParameterKey: 'Password', ParameterValue: 'x' }] },
    ],
    ['a new parameter', { parameters: [{ ParameterKey: 'New', ParameterValue: 'x' }] }],
    ['another tag', { tags: { team: 'red' } }],
    ['one tag more', { tags: { team: 'blue', stage: 'prod' } }],
    ['another role', { roleArn: 'arn:other' }],
    ['no notifications any more', { notificationArns: [] }],
    ['a comment', { template: `${TEMPLATE}# new\n` }],
  ])('sees %s', (_, change) => {
    expect(isUnchanged(VIEW, TEMPLATE, { ...WANTED, ...change })).toBe(false)
  })

  it('does not trust a stack whose last operation failed, or one it could not read', () => {
    expect(isUnchanged({ ...VIEW, status: 'UPDATE_ROLLBACK_COMPLETE' }, TEMPLATE, WANTED)).toBe(false)
    expect(isUnchanged(VIEW, undefined, WANTED)).toBe(false)
  })

  it('does not trust values that CloudFormation looks up', () => {
    const parameters = [{ name: 'Image', value: '/image', lookedUp: true }]
    expect(isUnchanged({ ...VIEW, parameters }, TEMPLATE, { ...WANTED, parameters: [] })).toBe(false)
  })

  it.each([
    'Transform: AWS::Serverless-2016-10-31\n',
    'Transform: "AWS::Serverless-2016-10-31" # SAM\n',
    'Transform: [AWS::Serverless-2016-10-31]\n',
    'Transform:\n  - AWS::Serverless-2016-10-31\n',
    'Transform:\n- AWS::Serverless-2016-10-31\nDescription: x\n',
    '{"Transform": "AWS::Serverless-2016-10-31", "Resources": {}}',
    '{\n  "Transform": ["AWS::Serverless-2016-10-31"],\n  "Resources": {}\n}',
    `TemplateURL: https://s3.amazonaws.com/b/${'a'.repeat(64)}.template\n`,
  ])('trusts what gives the same for the same: %j', text => {
    expect(isUnchanged(VIEW, text, { ...WANTED, template: text })).toBe(true)
  })

  it.each([
    'Transform: MyMacro\n',
    'Transform: [AWS::Serverless-2016-10-31, MyMacro]\n',
    'Transform:\n  - AWS::Serverless-2016-10-31\n  - MyMacro\n',
    '{"Transform": ["MyMacro"]}',
    'Fn::Transform: {Name: AWS::Include}\n',
    'Password: "{{resolve:ssm:/shop/password}}"\n',
    'Type: AWS::SSM::Parameter::Value<String>\n',
    'Type: AWS::Serverless::Application\n',
    'TemplateURL: https://s3.amazonaws.com/b/child.yaml\n',
  ])('does not trust %j', text => {
    expect(isUnchanged(VIEW, text, { ...WANTED, template: text })).toBe(false)
  })
})
