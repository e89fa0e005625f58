/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::ForEach */

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { resourcesDeployed, resourcesWanted } from '../../src/template/declared-resources.ts'
import {
  declaredParameters,
  requiredCapabilities,
  resourcePlace,
  usesTransform,
} from '../../src/template/facts.ts'
import { makeScope } from '../../src/template/scope.ts'
import { openUnits } from '../../src/template/units.ts'
import { template, writeFiles } from './support.ts'

function needed(resources: string, head = ''): { capabilities: string[]; because: string[] } {
  const read = template(`${head}\nResources:\n${resources}\n`)
  return requiredCapabilities({ scope: makeScope(read, { parameters: {} }), nested: new Map() })
}

/** A project of files whose root is `template.yaml`. */
function neededBy(files: Readonly<Record<string, string>>): { capabilities: string[]; because: string[] } {
  using folder = temporaryFolder('capabilities')
  writeFiles(folder.path, files)
  const file = join(folder.path, 'template.yaml')
  return requiredCapabilities(openUnits({ file, sourceRoot: folder.path, parameters: {} }))
}

describe('capabilities', () => {
  const cases: [what: string, resources: string, capabilities: string[], because: string[]][] = [
    ['none for a topic', '  T: {Type: AWS::SNS::Topic}', [], []],
    ['IAM for a role', '  R: {Type: AWS::IAM::Role}', ['CAPABILITY_IAM'], ['R is an AWS::IAM::Role']],
    [
      'NAMED_IAM alone for a role with a name, which covers those without',
      '  R: {Type: AWS::IAM::Role, Properties: {RoleName: x}}\n  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: x}}',
      ['CAPABILITY_NAMED_IAM'],
      ['R is an AWS::IAM::Role with a name of its own', 'P is an AWS::IAM::Policy'],
    ],
    [
      'IAM for a role whose name is AWS::NoValue',
      '  R: {Type: AWS::IAM::Role, Properties: {RoleName: !Ref AWS::NoValue}}',
      ['CAPABILITY_IAM'],
      ['R is an AWS::IAM::Role'],
    ],
    [
      'IAM for a SAM function without a role',
      '  F: {Type: AWS::Serverless::Function}\n  G: {Type: AWS::Serverless::Function, Properties: {Role: x}}',
      ['CAPABILITY_IAM'],
      ['F makes an IAM role'],
    ],
    [
      'IAM for what SAM adds to a function with a role',
      '  F: {Type: AWS::Serverless::Function, Properties: {Role: x, Events: {E: {Type: ScheduleV2, Properties: {}}}}}',
      ['CAPABILITY_IAM'],
      ['F makes an IAM role for its schedule'],
    ],
    [
      'all three for a nested stack',
      '  S: {Type: AWS::CloudFormation::Stack}',
      ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
      ['S is a nested stack'],
    ],
    [
      'AUTO_EXPAND for a macro inside',
      '  T: {Type: A, Properties: {X: !Transform {Name: AWS::Include}, Y: {Fn::Transform: {Name: Mine}}}}',
      ['CAPABILITY_AUTO_EXPAND'],
      ['the template uses the transform AWS::Include', 'the template uses the transform Mine'],
    ],
  ]
  it.each(cases)('%s', (_what, resources, capabilities, because) => {
    expect(needed(resources)).toEqual({ capabilities, because })
  })

  it.each([
    ['CapacityProvider', 'OperatorRole'],
    ['NetworkConnector', 'OperatorRole'],
    ['MicrovmImage', 'BuildRoleArn'],
    ['WebFunction', 'ExecutionRoleArn'],
  ])('IAM for a SAM %s without %s', (type, role) => {
    const resources = `  A: {Type: AWS::Serverless::${type}}\n  B: {Type: AWS::Serverless::${type}, Properties: {${role}: x}}`
    expect(needed(resources)).toEqual({ capabilities: ['CAPABILITY_IAM'], because: ['A makes an IAM role'] })
  })

  it('count Globals and leave out what is switched off', () => {
    const head = `
Transform: [AWS::Serverless-2016-10-31]
Conditions: {Never: !Equals [a, b]}
Globals: {Function: {Role: x}}`
    const resources = '  F: {Type: AWS::Serverless::Function}\n  R: {Type: AWS::IAM::Role, Condition: Never}'
    expect(needed(resources, head)).toEqual({
      capabilities: ['CAPABILITY_AUTO_EXPAND'],
      because: ['the template uses the transform AWS::Serverless-2016-10-31'],
    })
  })

  it('count what loops make, by the turns that are switched on, and by what stands in loops nobody can unroll', () => {
    const loops = `
  Fn::ForEach::Roles:
    - Name
    - [A, B]
    - 'R\${Name}': {Type: AWS::IAM::Role, Condition: 'Is\${Name}', Properties: {RoleName: !If [IsB, x, y]}}
  Fn::ForEach::Unknown: [Zone, !GetAZs '', {Fn::ForEach::Inner: [N, [a], {'P\${Zone}': {Type: AWS::IAM::Policy}}]}]`
    const head = `
Transform: AWS::LanguageExtensions
Conditions: {IsA: !Equals [a, b], IsB: !Equals [a, a]}`
    expect(needed(loops, head)).toEqual({
      capabilities: ['CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
      because: [
        'RB is an AWS::IAM::Role with a name of its own',
        'P${Zone} is an AWS::IAM::Policy',
        'the template uses the transform AWS::LanguageExtensions',
      ],
    })
  })

  it('are those of nested templates as far as these are here, and all where they are not', () => {
    const stack = (url: string) => `{Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${url}}}`
    const plain = 'Resources: {T: {Type: AWS::SNS::Topic}}\n'
    const root = (url: string) => `Resources: {Child: ${stack(url)}}\n`
    expect(neededBy({ 'template.yaml': root('plain.yaml'), 'plain.yaml': plain })).toEqual({
      capabilities: [],
      because: [],
    })
    const files = {
      'template.yaml': root('child.yaml'),
      'child.yaml': `Transform: Mine\nResources: {Inner: ${stack('inner.yaml')}, R: {Type: AWS::IAM::Role}}\n`,
      'inner.yaml': 'Resources: {U: {Type: AWS::IAM::User, Properties: {UserName: u}}}\n',
    }
    expect(neededBy(files)).toEqual({
      capabilities: ['CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
      because: [
        'Child/R is an AWS::IAM::Role',
        'Child/Inner/U is an AWS::IAM::User with a name of its own',
        'the template of Child uses the transform Mine',
      ],
    })
    expect(neededBy({ 'template.yaml': root('https://example.com/t.yaml') })).toEqual({
      capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
      because: ['Child is a nested stack'],
    })
    const set = root('child.yaml').replace('::Stack,', '::StackSet,')
    expect(neededBy({ ...files, 'template.yaml': set }).capabilities).toEqual([])
  })
})

describe('declared resources, for a second opinion on what is removed', () => {
  const looped = (names: string) => `
Transform: AWS::LanguageExtensions
Parameters: {Names: {Type: CommaDelimitedList, Default: 'A,B'}}
Resources:
  Fn::ForEach::Tables: [Name, ${names}, {'Table\${Name}': {Type: AWS::DynamoDB::Table, DeletionPolicy: Retain}}]
  Plain: {Type: AWS::S3::Bucket}
`
  const table = { type: 'AWS::DynamoDB::Table', deletionPolicy: 'Retain' }

  it('include what loops make', () => {
    const all = [['TableA', table], ['TableB', table], ['Plain', { type: 'AWS::S3::Bucket' }]] // biome-ignore format: a table
    expect([...(resourcesWanted(looped('[A, B]'), {}) ?? [])]).toEqual(all)
    expect([...(resourcesWanted(looped('!Ref Names'), { Names: 'B,C' })?.keys() ?? [])]).toEqual([
      'TableB',
      'TableC',
      'Plain',
    ])
    expect([...resourcesDeployed(looped('[A, B]'))]).toEqual(all)
  })

  it('leave out what hangs on parameters that another run gave, and give no opinion on what nobody knows', () => {
    expect([...resourcesDeployed(looped('!Ref Names')).keys()]).toEqual(['Plain'])
    expect(resourcesWanted(looped('!GetAZs x'), {})).toBeUndefined()
    expect(resourcesWanted('no: [template', {})).toBeUndefined()
    expect([...resourcesDeployed('no: [template')]).toEqual([])
  })
})

it('reads parameters as they are declared', () => {
  const read = template(`
Parameters:
  Zip: {Type: Number, Default: 01234, AllowedValues: [01234, 1e3], AllowedPattern: '\\d+'}
  Secret: {Type: String, NoEcho: true}
  Empty: {Type: String, Default: ''}
Resources:
  T: {Type: A}
`)
  expect(declaredParameters(read)).toEqual([
    {
      name: 'Zip',
      type: 'Number',
      hasDefault: true,
      default: '01234',
      noEcho: false,
      allowedValues: ['01234', '1e3'],
      allowedPattern: '\\d+',
      place: { file: 'template.yaml', line: 3, column: 3 },
    },
    {
      name: 'Secret',
      type: 'String',
      hasDefault: false,
      noEcho: true,
      place: { file: 'template.yaml', line: 4, column: 3 },
    },
    {
      name: 'Empty',
      type: 'String',
      hasDefault: true,
      default: '',
      noEcho: false,
      place: { file: 'template.yaml', line: 5, column: 3 },
    },
  ])
  expect(resourcePlace(makeScope(read, { parameters: {} }), 'T')).toEqual({
    file: 'template.yaml',
    line: 7,
    column: 3,
  })
  expect(usesTransform(read)).toBe(false)
})

describe('the place of a property', () => {
  const read = template(`
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Tags:
        - Key: team
          Value: blue
  OrdersTable: {Type: AWS::DynamoDB::Table}
`)
  const scope = makeScope(read, { parameters: {} })
  const lineOf = (id: string, property?: string) => resourcePlace(scope, id, property)?.line

  it('is its line, or that of the last part of its path that is written', () => {
    expect(lineOf('Orders')).toBe(3)
    expect(lineOf('Orders', '/Properties/Tags/0/Value')).toBe(8)
    expect(lineOf('Orders', '/Properties/Tags/0/Nope')).toBe(7)
    expect(lineOf('Orders', '/Properties/Timeout')).toBe(5)
  })

  it('of what SAM makes for a function is where that is declared', () => {
    expect(lineOf('OrdersRole')).toBe(3)
    expect(lineOf('OrdersTableRole')).toBe(9)
    expect(lineOf('Other')).toBeUndefined()
  })
})
