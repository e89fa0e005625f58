import { describe, expect, it } from 'vitest'
import { startDeployer } from '../support/cloudformation/deployer.ts'

const SHOP = `
Resources:
  Table: {Type: AWS::DynamoDB::Table}
  Orders: {Type: AWS::Lambda::Function, DependsOn: Table, Properties: {MemorySize: 128}}
`
const SHOP_256 = SHOP.replace('128', '256')
const CHILD = 'https://x/child'
const NESTED = `Resources: {Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${CHILD}}}}`

describe('the cause of a failed operation', () => {
  it('has what a hook said, and not what another only warned of', async () => {
    await using shop = await startDeployer()
    shop.engine.hooks.set('Table', { type: 'Acme::Keys::Hook', refuses: 'not encrypted', mode: 'WARN' })
    shop.engine.hooks.set('Orders', { type: 'Acme::Size::Hook', refuses: 'at most 100 MB' })
    const { failure } = await shop.deploy(SHOP)
    expect(failure).toMatchObject({
      resource: 'Orders',
      reason: 'The following hook(s) failed: [Acme::Size::Hook]: at most 100 MB',
      remedy: expect.stringContaining('hook'),
      details: ['at most 100 MB → Ask whoever made the rule.', 'Acme::Size::Hook: at most 100 MB'],
    })
  })

  it('costs one line when more may not be asked', async () => {
    await using shop = await startDeployer()
    shop.engine.hooks.set('Orders', { type: 'Acme::Size::Hook', refuses: 'at most 100 MB' })
    shop.fail({ action: 'DescribeEvents', kind: 'denied' })
    const { failure } = await shop.deploy(SHOP)
    expect(failure?.resource).toBe('Orders')
    expect(failure?.details).toContain('more could be said if cloudformation:DescribeEvents were allowed')
  })

  it('is asked for no more than events tell', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', {
      create: 'Error occurred while GetObject. S3 Error Code: NoSuchKey',
    })
    await shop.deploy(SHOP)
    expect(shop.calls).not.toContain('DescribeEvents')
  })

  it('names who imports an output that would go', async () => {
    await using shop = await startDeployer()
    const exporting = `${SHOP}Outputs: {Url: {Value: a, Export: {Name: shop-url}}}\n`
    await shop.deploy(exporting)
    for (const stackName of ['billing', 'web'])
      await shop.deploy(
        `Resources: {T: {Type: AWS::SNS::Topic, Properties: {N: {Fn::ImportValue: shop-url}}}}`,
        {
          stackName,
        },
      )
    const { failure } = await shop.deploy(SHOP_256)
    expect(failure).toMatchObject({
      message: expect.stringContaining('Export shop-url cannot be deleted as it is in use by'),
      details: ['shop-url is imported by 2 stacks: billing, web'],
      remedy: expect.stringContaining('import'),
    })
  })

  it('names the alarm that rang', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.alarm = 'TooManyErrors'
    const { failure } = await shop.deploy(SHOP_256)
    expect(failure?.remedy).toContain('the alarm TooManyErrors')
  })

  it('names what a stack policy protects', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    const stackPolicy = JSON.stringify({
      Statement: [
        { Effect: 'Allow', Action: 'Update:*', Resource: '*' },
        { Effect: 'Deny', Action: 'Update:Modify', Resource: 'LogicalResourceId/Orders' },
      ],
    })
    const { failure } = await shop.deploy(SHOP_256, { stackPolicy })
    expect(failure).toMatchObject({ resource: 'Orders', remedy: expect.stringContaining('protects Orders') })
  })

  it('is read from a nested stack whose events had been refused', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set(CHILD, 'Resources: {Table: {Type: AWS::DynamoDB::Table}}')
    shop.engine.behaviours.set('Data/Table', { create: 'name is taken' })
    let denials = 1
    shop.faults.next = action => {
      const ofNested = shop.requests.at(-1)?.form.get('StackName')?.includes('shop-Data') === true
      return action === 'DescribeStackEvents' && ofNested && denials-- > 0 ? 'denied' : undefined
    }
    const { failure } = await shop.deploy(NESTED)
    expect(failure).toMatchObject({ resource: 'Data/Table', reason: 'name is taken' })
  })

  it('is at least named when nothing inside the nested stack may be read', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set(CHILD, 'Resources: {Table: {Type: AWS::DynamoDB::Table}}')
    shop.engine.behaviours.set('Data/Table', { create: 'name is taken' })
    shop.faults.next = action => {
      const ofNested = shop.requests.at(-1)?.form.get('StackName')?.includes('shop-Data') === true
      return action === 'DescribeStackEvents' && ofNested ? 'denied' : undefined
    }
    const { failure } = await shop.deploy(NESTED)
    expect(failure).toMatchObject({ class: 'deploy' })
    expect(failure?.resource).toMatch(/^Data(\/Table)?$/)
    expect(failure?.details).toContain(
      'more could be said if cloudformation:DescribeStackEvents were allowed',
    )
  })
})

describe('a change set that CloudFormation refuses', () => {
  it('names each thing that early validation found, with its property', async () => {
    await using shop = await startDeployer()
    shop.engine.validationErrors = [
      {
        path: '/Resources/Orders/Properties/Timeout',
        name: 'PROPERTY_VALIDATION',
        reason: 'expected a number',
      },
      { path: '/Resources/Table', name: 'NAME_CONFLICT_VALIDATION', reason: 'orders exists' },
      { path: '/Resources/Table', name: 'QUOTA_VALIDATION', reason: 'nearly full', mode: 'WARN' },
    ]
    const failure = await shop.refusal(SHOP)
    expect(
      [failure, ...failure.others].map(({ message, resource, property }) => [message, resource, property]),
    ).toEqual([
      [
        'CloudFormation rejected the template: Orders/Properties/Timeout: expected a number (PROPERTY_VALIDATION)',
        'Orders',
        '/Properties/Timeout',
      ],
      [
        'CloudFormation rejected the template: Table: orders exists (NAME_CONFLICT_VALIDATION)',
        'Table',
        undefined,
      ],
    ])
  })

  it('says which permission is missing to know more', async () => {
    await using shop = await startDeployer()
    shop.engine.validationErrors = [{ path: '/Resources/Orders', name: 'X_VALIDATION', reason: 'no' }]
    shop.fail({ action: 'DescribeEvents', kind: 'denied' })
    const failure = await shop.refusal(SHOP)
    expect(failure.message).toContain('EarlyValidation')
    expect(failure.details).toEqual(['more could be said if cloudformation:DescribeEvents were allowed'])
  })

  it('asks the nested set that failed', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set(CHILD, 'Resources: {Table: {Type: AWS::DynamoDB::Table}}')
    shop.engine.nestedSetFailures.set(
      'Data',
      'Template error: resource Table does not support attribute type X in Fn::GetAtt',
    )
    const failure = await shop.refusal(NESTED)
    expect(failure).toMatchObject({ class: 'deploy', resource: 'Data/Table' })
    expect(failure.message).toContain('does not support attribute type X')
    expect(failure.message).not.toContain('Nested change set')
  })

  it('lists what an import would need', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Table', { exists: true })
    const failure = await shop.refusal(SHOP, { importExisting: true })
    expect(failure).toMatchObject({
      resource: 'Table',
      remedy: expect.stringContaining('Give Table DeletionPolicy: Retain'),
    })
  })

  it('has what the hooks said that forbid it', async () => {
    await using shop = await startDeployer()
    shop.engine.changeSetHooks = [
      { type: 'Acme::Tags::Hook', refuses: 'the tag team is missing' },
      { type: 'Acme::Cost::Hook', refuses: 'that is much', mode: 'WARN' },
    ]
    const failure = await shop.refusal(SHOP)
    expect(failure.message).toContain('[Acme::Tags::Hook]')
    expect(failure.details).toEqual([
      'Acme::Tags::Hook: the tag team is missing',
      'Acme::Tags::Hook: the tag team is missing → Ask whoever made the rule.',
    ])
  })
})
