/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub */

import { describe, expect, it } from 'vitest'
import { type Location, renderTemplate, switchedOffLocations } from '../../src/template/render-template.ts'
import { scopeOf } from './support.ts'

const at = (key: string): Location => ({ bucket: 'b', key })

function render(text: string, locations: Record<string, Location>): string {
  return renderTemplate({ scope: scopeOf(text), locations: new Map(Object.entries(locations)) })
}

describe('a rendered template', () => {
  it('changes code and nothing else', () => {
    const text = `# A shop
AWSTemplateFormatVersion: 2010-09-09   # a date
Transform: AWS::Serverless-2016-10-31

Mappings: {Accounts: {prod: {id: 012345678901, on: yes, n: 1e3, o: 0777}}}
Resources:
    A:   # the orders
      Type: 'AWS::Serverless::Function'
      Properties:
        # where it is
        CodeUri: !Sub ./src/\${Env}   # here
        Handler: "app.handler"
    B:
      Type: AWS::Lambda::Function
      Properties:
        Code: src/raw
    L: {Type: AWS::Lambda::LayerVersion, Properties: {Content: layer/, Description: x}}
    Topic: {Type: AWS::SNS::Topic}
`
    expect(render(text, { A: at('a.zip'), B: at('b.zip'), L: at('l.zip') })).toBe(
      text
        .replace('!Sub ./src/${Env}', 's3://b/a.zip')
        .replace('src/raw', '{S3Bucket: b, S3Key: b.zip}')
        .replace('layer/', '{S3Bucket: b, S3Key: l.zip}'),
    )
  })

  it('is the same byte for byte without locations, but for a byte order mark', () => {
    const text = 'Resources:\r\n  A:\r\n    Type: AWS::Serverless::Function # x\r\n'
    expect(render(`\ufeff${text}`, {})).toBe(text)
  })

  it('stays JSON, in its own style', () => {
    const text = `{\n\t"Globals": {"Function": {"CodeUri": "./src"}},\n\t"Resources": {\n\t\t"A": {\n\t\t\t"Type": "AWS::Serverless::Function",\n\t\t\t"Properties": {\n\t\t\t\t"Handler": "x"\n\t\t\t}\n\t\t},\n\t\t"B": {"Type": "AWS::Serverless::Function"},\n\t\t"C": {"Type":"AWS::Lambda::Function","Properties":{"Code":"src"}},\n\t\t"D": {"Type": "AWS::Serverless::Function", "Properties": {}}\n\t}\n}\n`
    const rendered = render(text, { A: at('a'), B: at('x'), C: at('c'), D: at('d') })
    expect(rendered).toBe(
      text
        .replace('"./src"', '"s3://b/a"')
        .replace('{\n\t\t\t\t"Handler"', '{\n\t\t\t\t"CodeUri": "s3://b/a",\n\t\t\t\t"Handler"')
        .replace('"B": {', '"B": {"Properties": {"CodeUri": "s3://b/x"},')
        .replace('{"Code":"src"}', '{"Code":{"S3Bucket": "b", "S3Key": "c"}}')
        .replace('"Properties": {}', '"Properties": {"CodeUri": "s3://b/d"}')
        .replace('"CodeUri": "s3://b/a",\n\t\t\t\t', ''),
    )
    expect(() => JSON.parse(rendered)).not.toThrow()
  })
})

/** A template whose A goes to s3://b/a and whose B goes to s3://b/x. */
function both(text: string): string {
  return render(text, { A: at('a'), B: at('x') })
}

const FUNCTION = 'Resources:\n  A:\n    Type: AWS::Serverless::Function\n    Properties:\n'

describe('a code value', () => {
  const cases: [what: string, before: string, after: string][] = [
    [
      'a folded block',
      '      CodeUri: >- # x\n        ./src\n\n      Handler: x\n',
      '      CodeUri: s3://b/a\n\n      Handler: x\n',
    ],
    [
      'a block of its own',
      '      CodeUri: # y\n        Fn::Sub: ./src # z\n      # after\n      Handler: x\n',
      '      CodeUri: # y\n        s3://b/a\n      # after\n      Handler: x\n',
    ],
    ['a quoted text of two lines', '      CodeUri: "./s\\\n        rc"\n', '      CodeUri: s3://b/a\n'],
    ['an explicit key', '      ? CodeUri\n      : ./src\n', '      ? CodeUri\n      : s3://b/a\n'],
    ['a tag and an anchor', '      CodeUri: &c !Sub ./src\n', '      CodeUri: s3://b/a\n'],
    ['nothing at all', '      CodeUri:\n      Handler: x\n', '      CodeUri: s3://b/a\n      Handler: x\n'],
    ['the last line, without an end', '      CodeUri: ./src', '      CodeUri: s3://b/a'],
  ]
  it.each(cases)('that is %s is replaced as a whole', (_what, before, after) => {
    expect(both(FUNCTION + before)).toBe(FUNCTION + after)
  })
})

describe('functions that share one place', () => {
  const shared: [
    what: string,
    text: string,
    whenTheyDiffer: [string, string][],
    whenTheyAgree: [string, string][],
  ][] = [
    [
      'Globals',
      'Globals: {Function: {CodeUri: ./src}}\nResources:\n  A:\n    Type: AWS::Serverless::Function\n    Properties:\n      # c\n      Handler: x\n  B: {Type: AWS::Serverless::Function, Properties: {Handler: y}}\n  I: {Type: AWS::Serverless::Function, Properties: {InlineCode: z}}\n',
      [
        ['CodeUri: ./src', 'CodeUri: s3://b/a'],
        ['{Handler: y}', '{CodeUri: s3://b/x, Handler: y}'],
      ],
      [['CodeUri: ./src', 'CodeUri: s3://b/a']],
    ],
    [
      'Globals, in a block with CRLF and a list',
      'Globals: {Function: {CodeUri: ./src}}\r\nResources:\r\n  A: {Type: AWS::Serverless::Function}\r\n  B:\r\n    Type: AWS::Serverless::Function\r\n    Properties:\r\n      &k Layers:\r\n      - x\r\n',
      [
        ['CodeUri: ./src', 'CodeUri: s3://b/a'],
        ['      &k Layers:', '      CodeUri: s3://b/x\r\n      &k Layers:'],
      ],
      [['CodeUri: ./src', 'CodeUri: s3://b/a']],
    ],
    [
      'an alias of Properties',
      `${FUNCTION.replace('Properties:', 'Properties: &p')}      CodeUri: ./src\n      Role: !GetAtt R.Arn\n      D: |\n        two\n        lines\n  B: {Type: AWS::Serverless::Function, Properties: *p}\n`,
      [
        ['CodeUri: ./src', 'CodeUri: s3://b/a'],
        ['*p', '{CodeUri: s3://b/x, Role: !GetAtt R.Arn, D: "two\\nlines\\n"}'],
      ],
      [['CodeUri: ./src', 'CodeUri: s3://b/a']],
    ],
    [
      'a merge key',
      `Metadata:\n  base: &base\n    CodeUri: ./src\n${FUNCTION}      <<: *base\n      Handler: y\n  B:\n    Type: AWS::Serverless::Function\n    Properties:\n      <<: *base\n`,
      [
        ['CodeUri: ./src', 'CodeUri: s3://b/a'],
        ['Properties:\n      <<: *base\n', 'Properties:\n      CodeUri: s3://b/x\n      <<: *base\n'],
      ],
      [['CodeUri: ./src', 'CodeUri: s3://b/a']],
    ],
    [
      'an alias of the resource',
      'Resources:\n  A: &a\n    Type: AWS::Serverless::Function\n    Properties: {CodeUri: ./src}\n  B: *a\n',
      [
        ['{CodeUri: ./src}', '{CodeUri: s3://b/a}'],
        ['*a', '{Type: AWS::Serverless::Function, Properties: {CodeUri: s3://b/x}}'],
      ],
      [['CodeUri: ./src', 'CodeUri: s3://b/a']],
    ],
    [
      'a merged resource',
      'Resources:\n  A: &a\n    Type: AWS::Serverless::Function\n    Properties: {CodeUri: ./src}\n  B:\n    <<: *a\n    DependsOn: A\n',
      [
        ['CodeUri: ./src', 'CodeUri: s3://b/a'],
        ['    <<: *a', '    Properties: {CodeUri: s3://b/x}\n    <<: *a'],
      ],
      [['CodeUri: ./src', 'CodeUri: s3://b/a']],
    ],
    [
      'an alias of the value, which others use too',
      'Resources:\n  A:\n    Type: AWS::Serverless::Function\n    Properties: {CodeUri: &c ./src, Tags: {p: *c}}\n  B: {Type: AWS::Serverless::Function, Properties: {CodeUri: *c}}\n',
      [
        ['&c ./src', 's3://b/a'],
        ['{p: *c}', '{p: ./src}'],
        ['*c', 's3://b/x'],
      ],
      [
        ['&c ./src', 's3://b/a'],
        ['{p: *c}', '{p: ./src}'],
        ['*c', 's3://b/a'],
      ],
    ],
  ]
  const replaced = (text: string, changes: [string, string][]) =>
    changes.reduce((current, [from, to]) => {
      const at = current.lastIndexOf(from)
      return current.slice(0, at) + to + current.slice(at + from.length)
    }, text)

  it.each(shared)('(%s) get one each when their code differs', (_what, text, changes) => {
    expect(both(text)).toBe(replaced(text, changes))
  })

  it.each(shared)('(%s) keep sharing it when their code is the same', (_what, text, _differ, changes) => {
    expect(render(text, { A: at('a'), B: at('a') })).toBe(replaced(text, changes))
  })

  it('keep what they had when only the other one has moved', () => {
    const text =
      'Globals: {Function: {CodeUri: ./src}}\nResources:\n  A: {Type: AWS::Serverless::Function}\n  K: {Type: AWS::Serverless::Function}\n'
    expect(both(text)).toBe(
      text.replace('./src', 's3://b/a').replace('K: {', 'K: {Properties: {CodeUri: ./src}, '),
    )
  })
})

describe('for CloudFormation', () => {
  const unfolded = (text: string) =>
    renderTemplate({ scope: scopeOf(text), locations: new Map(), aliases: 'unfold' })

  it('aliases and merge keys are written out, the rest stays', () => {
    const text = `# x
Metadata:
  tags: &tags
    - {Key: a, Value: !Ref X} # y
  one: &one {Type: A, Properties: {X: 012}}
  two: &two
    Type: B
    DeletionPolicy: "Retain"
Resources:
  T1: {<<: *one, DependsOn: [*name]}
  T2:
    <<: [*one, *two]
    Metadata: *tags # z
  T3:
    Type: C
    <<: *two
`.replace('[*name]', '[x]')
    expect(unfolded(text)).toBe(
      text
        .replace('{<<: *one, DependsOn: [x]}', '{DependsOn: [x], Type: A, Properties: {X: 012}}')
        .replace('<<: [*one, *two]', 'Type: A\n    Properties: {X: 012}\n    DeletionPolicy: "Retain"')
        .replace('*tags', '[{Key: a, Value: !Ref X}]')
        .replace('    <<: *two', '    DeletionPolicy: "Retain"'),
    )
  })

  it('a template without aliases stays as it is', () => {
    const text = 'Resources:\n  T: {Type: A, Properties: {X: "<<", Y: a<<b}}\n'
    expect(unfolded(text)).toBe(text)
  })
})

describe('for a build folder', () => {
  it('code is at relative paths, quoted where YAML would take them for something else', () => {
    const text =
      'Resources:\n  A: {Type: AWS::Serverless::Function, Properties: {CodeUri: ./src}}\n  B: {Type: AWS::Lambda::Function, Properties: {Code: ./src}}\n'
    const rendered = (a: string, b: string) => render(text, { A: { path: a }, B: { path: b } })
    expect(rendered('A', '../x y')).toBe(text.replace('./src', 'A').replace('./src', '"../x y"'))
    expect(rendered('Yes', '1e3')).toBe(text.replace('./src', '"Yes"').replace('./src', '"1e3"'))
    expect(rendered('é', 'a: b')).toBe(text.replace('./src', '"é"').replace('./src', '"a: b"'))
  })

  it('other local paths keep pointing where they did', () => {
    const text = `Globals: {Function: {CodeUri: ./src}}
Resources:
  Api: {Type: AWS::Serverless::Api, Properties: {DefinitionUri: api/open.yaml}}
  Job: {Type: AWS::Glue::Job, Properties: {Command: {ScriptLocation: ./job.py}}}
  Child: {Type: AWS::Serverless::Application, Properties: {Location: child.yaml}}
  Sar: {Type: AWS::Serverless::Application, Properties: {Location: {ApplicationId: x}}}
  Far: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://x/y}}
  Root: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: /abs/t.yaml}}
  Sub: {Type: AWS::Serverless::Api, Properties: {DefinitionUri: !Sub "api/\${X}.yaml"}}
  A: {Type: AWS::Serverless::Function, Properties: {CodeUri: mine}}
  B: {Type: AWS::Serverless::Function}
`
    const rendered = renderTemplate({
      scope: scopeOf(text, {}, '/repo/app/template.yaml'),
      locations: new Map([['A', { path: 'A' }]]),
      rebase: { sourceRoot: '/repo/app', to: '/repo/app/out/build' },
    })
    expect(rendered).toBe(
      text
        .replace('./src', '../../src')
        .replace('api/open', '../../api/open')
        .replace('./job', '../../job')
        .replace('child.yaml', '../../child.yaml')
        .replace('mine', 'A'),
    )
  })
})

it('points what is switched off at nothing that anybody could put there', () => {
  const skipped = [
    { id: 'Off', type: 'AWS::Lambda::Function', kind: 'function' as const, reason: 'x', localCode: 'src' },
    { id: 'Inline', type: 'AWS::Lambda::Function', kind: 'function' as const, reason: 'x' },
  ]
  expect([...switchedOffLocations(skipped)]).toEqual([
    ['Off', { bucket: 'NOT_BUILT', key: 'switched-off/Off.zip' }],
  ])
  expect(switchedOffLocations(skipped, 'mine').get('Off')).toEqual({
    bucket: 'mine',
    key: 'switched-off/Off.zip',
  })
})
