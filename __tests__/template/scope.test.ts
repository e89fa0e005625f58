/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub */

import { describe, expect, it } from 'vitest'
import { valueAt } from '../../src/template/nodes.ts'
import {
  isSwitchedOff,
  makeScope,
  type Resolved,
  resolve,
  type ScopeOptions,
} from '../../src/template/scope.ts'
import { template } from './support.ts'

const HEAD = `
Parameters:
  Env: {Type: String, Default: dev}
  Account: {Type: String, Default: 012345678901}
  Names: {Type: CommaDelimitedList, Default: "a, b,c"}
  Open: {Type: String}
  Looked: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /path}
Mappings:
  Folders:
    dev: {path: src/dev, id: 0777, list: [x, y]}
    prod: {path: src/prod}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
  IsDev:
    Fn::Not: [{Condition: IsProd}]
  Either: !Or [!Condition IsProd, !Equals [!Ref Open, x], !Condition IsDev]
  Both: !And [!Condition IsProd, !Equals [!Ref Open, x]]
  Unknown: !Equals [!Ref Open, x]
  Chicken: !Not [!Condition Egg]
  Egg: !Not [!Condition Chicken]
Resources:
  Topic:
    Type: AWS::SNS::Topic
    Properties:
      X: `

function resolved(expression: string, options: Partial<ScopeOptions> = {}): Resolved {
  const read = template(`${HEAD}${expression}\n`)
  const node = valueAt(read, read.document.contents, 'Resources', 'Topic', 'Properties', 'X')
  return resolve(makeScope(read, { parameters: {}, ...options }), node)
}

describe('expressions that can be known', () => {
  const cases: [expression: string, value: unknown][] = [
    ['plain', 'plain'],
    ['012345678901', '012345678901'],
    ['2012-10-17', '2012-10-17'],
    ['!Ref Env', 'dev'],
    ['{Ref: Account}', '012345678901'],
    ['!Ref Names', ['a', 'b', 'c']],
    ['!Sub src/${Env}/${!Literal}', 'src/dev/${Literal}'],
    ["!Sub ['${a}-${Env}', {a: !Ref Account}]", '012345678901-dev'],
    ['{Fn::Sub: "${Env}"}', 'dev'],
    ['!FindInMap [Folders, !Ref Env, path]', 'src/dev'],
    ['!FindInMap [Folders, dev, id]', '0777'],
    ['{Fn::FindInMap: [Folders, none, path, {DefaultValue: src}]}', 'src'],
    ["!Join ['/', [src, !Ref Env]]", 'src/dev'],
    ["!Join ['', !Ref Names]", 'abc'],
    ["!Select [1, !Split ['/', a/b/c]]", 'b'],
    ['!Select [0, [known, !Ref Open]]', 'known'],
    ['!If [IsProd, prod, !Sub "not-${Env}"]', 'not-dev'],
    ['{Fn::If: [IsDev, a, !Ref Open]}', 'a'],
    ['!If [Either, a, b]', 'a'],
    ['!If [Both, a, b]', 'b'],
    ['!If [IsProd, a, !Ref AWS::NoValue]', undefined],
    ['!Base64 aGk', 'YUdr'],
    ['!Length [a, b, c]', '3'],
    ['{Fn::Length: !Ref Names}', '3'],
    ['{Fn::Base64: !Sub "${Env}"}', 'ZGV2'],
    ['{Fn::Join: ["-", [a, !Ref AWS::NoValue, b]]}', 'a-b'],
    ['{Fn::Split: [",", "a,b"]}', ['a', 'b']],
    ['{Fn::Select: ["1", !Ref Names]}', 'b'],
    ['{Fn::FindInMap: [Folders, {Ref: Env}, path]}', 'src/dev'],
    ['!FindInMap [Folders, none, path, {DefaultValue: !Ref Env}]', 'dev'],
    ['{Fn::If: [IsProd, {Ref: Open}, {Ref: Env}]}', 'dev'],
    [
      '!ToJsonString {a: 1, b: [true, null, "1", !Ref Env], c: {d: !Ref Names}}',
      '{"a":1,"b":[true,null,"1","dev"],"c":{"d":["a","b","c"]}}',
    ],
    ['{Fn::ToJsonString: [!Sub "${Env}"]}', '["dev"]'],
    ['\n        !Join\n        - "-"\n        - - a\n          - Fn::Sub: ${Env}', 'a-dev'],
  ]
  it.each(cases)('%s', (expression, value) => {
    expect(resolved(expression)).toEqual({ known: true, value })
  })

  it('prefer the values of this run to defaults', () => {
    expect(resolved('!Sub ${Env}${Open}', { parameters: { Env: 'prod', Open: '1' } })).toEqual({
      known: true,
      value: 'prod1',
    })
  })

  it('include the pseudo parameters of this run', () => {
    const expression = '!Sub "${AWS::Region} ${AWS::Partition} ${AWS::URLSuffix} ${AWS::StackName}"'
    expect(resolved(expression, { region: 'cn-north-1', stackName: 'shop' })).toEqual({
      known: true,
      value: 'cn-north-1 aws-cn amazonaws.com.cn shop',
    })
  })
})

describe('expressions that cannot be known', () => {
  const cases: [expression: string, reason: string, parameter?: string][] = [
    ['!Ref Open', 'the parameter Open has no value', 'Open'],
    ['!Sub ${Open}/x', 'the parameter Open has no value', 'Open'],
    ['!Ref Looked', 'the value of Looked is looked up by CloudFormation'],
    ['!Ref Topic', 'only CloudFormation knows what Topic will be'],
    ['!Ref Nothing', 'nothing here is named Nothing'],
    ['!GetAtt Topic.Arn', 'only CloudFormation knows Topic.Arn'],
    ['{Fn::GetAtt: [Topic, Arn]}', 'only CloudFormation knows Topic.Arn'],
    ['!GetAZs ""', 'only CloudFormation knows Fn::GetAZs'],
    ['{Fn::GetAZs: !Ref AWS::Region}', 'only CloudFormation knows Fn::GetAZs'],
    ['{Fn::ImportValue: x}', 'only CloudFormation knows Fn::ImportValue'],
    ['!ToJsonString {a: !Ref Open}', 'the parameter Open has no value', 'Open'],
    ['!Join [",", [a, !Ref Topic]]', 'only CloudFormation knows what Topic will be'],
    ['!Select [3, !Ref Names]', 'the arguments of Fn::Select are not as CloudFormation expects them'],
    ['!Sub ${Topic.Arn}', 'only CloudFormation knows Topic.Arn'],
    ['!ImportValue x', 'only CloudFormation knows Fn::ImportValue'],
    ['!Ref AWS::Region', 'the region is not known here: name it with --region'],
    ['!Ref AWS::AccountId', 'AWS::AccountId is not known here'],
    ['!If [Unknown, a, b]', 'the parameter Open has no value', 'Open'],
    ['!If [Chicken, a, b]', 'the condition Chicken refers to itself'],
    ['!If [Nowhere, a, b]', 'no condition is named Nowhere'],
    ['!FindInMap [Folders, none, path]', 'Mappings has no Folders.none.path'],
    ['!Join [a]', 'the arguments of Fn::Join are not as CloudFormation expects them'],
  ]
  it.each(cases)('%s', (expression, reason, parameter) => {
    const rest = parameter === undefined ? {} : { parameter }
    expect(resolved(expression)).toEqual({ known: false, expression, reason, ...rest })
  })

  it('come back on one line, as they were written', () => {
    expect(resolved('\n        Fn::Sub:\n          - ${a}\n          - {a: !Ref Open}')).toMatchObject({
      expression: 'Fn::Sub: - ${a} - {a: !Ref Open}',
    })
  })

  it('end soon in chains of 10,000 conditions and in nested braces', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => `  C${index}: !Not [!Condition C${index + 1}]`)
    const read = template(
      `Conditions:\n${chain.join('\n')}\nResources:\n  T: {Type: A, Condition: C0, Properties: {X: !Sub "${'${'.repeat(100_000)}"}}\n`,
    )
    const scope = makeScope(read, { parameters: {} })
    const resource = valueAt(read, read.document.contents, 'Resources', 'T')
    expect(isSwitchedOff(scope, resource)).toBe(false)
    expect(resolve(scope, valueAt(read, resource, 'Properties', 'X')).known).toBe(true)
  })
})

it('works conditions out in both spellings', () => {
  const read = template(`
Conditions:
  Yes: {Fn::Equals: [a, a]}
  No: !Not [!Condition Yes]
  LongNo: {Fn::Not: [{Condition: Yes}]}
  And: !And [!Condition Yes, !Condition No]
  LongAnd: {Fn::And: [{Condition: Yes}, {Condition: Yes}]}
  Or: !Or [!Condition No, !Equals [b, b]]
  LongOr: {Fn::Or: [{Condition: No}, {Fn::Equals: [{Ref: AWS::Partition}, aws]}]}
  Strange: {Fn::Sub: x}
Resources: {}
`)
  const scope = makeScope(read, { parameters: {}, region: 'eu-west-1' })
  const names = ['Yes', 'No', 'LongNo', 'And', 'LongAnd', 'Or', 'LongOr']
  expect(names.map(name => scope.condition(name))).toEqual([true, false, false, false, true, true, true])
  expect(scope.condition('Strange')).toMatchObject({ reason: 'Fn::Sub is not a condition' })
})

it('switches a resource off only when its condition is known to be false', () => {
  const read = template(`${HEAD}x
  Off: {Type: A, Condition: IsProd}
  On: {Type: A, Condition: IsDev}
  Perhaps: {Type: A, Condition: Unknown}
`)
  const scope = makeScope(read, { parameters: {} })
  const off = (id: string) => isSwitchedOff(scope, valueAt(read, read.document.contents, 'Resources', id))
  expect(['Off', 'On', 'Perhaps', 'Topic'].map(off)).toEqual([true, false, false, false])
})
