/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub and Fn::ForEach */

import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { evaluate } from '../../src/template/evaluate.ts'
import { valueAt } from '../../src/template/nodes.ts'
import { resourcesOf, scopeFor } from '../../src/template/resources.ts'
import { isSwitchedOff, makeScope } from '../../src/template/scope.ts'
import { allUnits, openUnits } from '../../src/template/units.ts'
import { complaints, template, told, writeFiles } from './support.ts'

const HEAD = 'Transform: AWS::LanguageExtensions\n'

function open(folder: TemporaryFolder, text: string, parameters: Record<string, string> = {}) {
  writeFiles(folder.path, {
    'src/orders/app.py': '',
    'src/mails/app.py': '',
    'child.yaml':
      'Parameters: {Folder: {Type: String}}\nResources: {F: {Type: AWS::Lambda::Function, Properties: {Code: !Ref Folder, Runtime: python3.12}}}\nOutputs: {Name: {Value: ormail}}\n',
    'template.yaml': `${HEAD}${text}`,
  })
  const file = join(folder.path, 'template.yaml')
  const root = openUnits({ file, sourceRoot: folder.path, parameters })
  const listed = allUnits(root).map(unit => unit.listed)
  const shown = relative(process.cwd(), folder.path)
  return {
    root,
    targets: listed.flatMap(({ targets }) => targets),
    told: told(listed.flatMap(({ failures }) => failures)).map(line => line.replaceAll(`${shown}/`, '')),
  }
}

/** Ids of the resources, with a property worked out. */
function unrolled(text: string, parameters: Record<string, string> = {}, property = 'X') {
  const read = template(`${HEAD}${text}`)
  const scope = makeScope(read, { parameters })
  return resourcesOf(scope).map(resource => [
    resource.id,
    evaluate(scopeFor(scope, resource), valueAt(read, resource.node, 'Properties', property)),
  ])
}

describe('Fn::ForEach among resources', () => {
  it('gives a function for each value, each with its own code and what else the value decides', () => {
    using folder = temporaryFolder('loops')
    const { targets, told: wrong } = open(
      folder,
      `
Parameters: {Names: {Type: CommaDelimitedList, Default: 'orders, mails'}}
Mappings: {Settings: {orders: {Runtime: python3.13}, mails: {Memory: 1}}}
Conditions:
  Fn::ForEach::Switches: [Name, !Ref Names, {'Has\${Name}': !Equals [!Ref Name, orders]}]
Resources:
  Fn::ForEach::Functions:
    - Name
    - !Ref Names
    - \${Name}Function:
        Type: AWS::Serverless::Function
        Properties:
          CodeUri: src/\${Name}
          Handler: !Sub \${Name}.handler
          Runtime: !FindInMap [Settings, !Ref Name, Runtime, {DefaultValue: python3.12}]
          Architectures: [!If ['Has\${Name}', arm64, x86_64]]
          Layers: [!Ref 'Layer\${Name}']
      Layer\${Name}: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: !Join [/, [src, !Ref Name]]}}
`,
    )
    expect(wrong).toEqual([])
    const summary = targets.map(({ id, code, handler, runtime, architecture, layers }) => [
      id,
      relative(folder.path, code),
      handler,
      runtime,
      architecture,
      layers,
    ])
    expect(summary).toEqual([
      ['ordersFunction', 'src/orders', 'orders.handler', 'python3.13', 'arm64', ['Layerorders']],
      ['Layerorders', 'src/orders', undefined, undefined, 'x86_64', []],
      ['mailsFunction', 'src/mails', 'mails.handler', 'python3.12', 'x86_64', ['Layermails']],
      ['Layermails', 'src/mails', undefined, undefined, 'x86_64', []],
    ])
  })

  it('stands in itself, takes any list that can be known, and in ids leaves other characters out of &{…}', () => {
    expect(
      unrolled(`
Mappings: {Zones: {eu: {Of: [a-1, b-1]}}}
Resources:
  Fn::ForEach::Outer:
    - Zone
    - !FindInMap [Zones, eu, Of]
    - Fn::ForEach::Inner:
        - Port
        - Fn::Split: [',', '80,443']
        - 'Q&{Zone}P\${Port}':
            Type: A
            Properties: {X: '&{Zone}:\${Port}'}
  Last: {Type: A, Properties: {X: '\${Zone}'}}
`),
    ).toEqual([
      ['Qa1P80', 'a-1:80'],
      ['Qa1P443', 'a-1:443'],
      ['Qb1P80', 'b-1:80'],
      ['Qb1P443', 'b-1:443'],
      ['Last', '${Zone}'],
    ])
  })

  it('works in properties too, and with values of outer loops', () => {
    expect(
      unrolled(
        `
Parameters: {Tags: {Type: CommaDelimitedList}}
Resources:
  Fn::ForEach::Outer:
    - Name
    - [a]
    - R\${Name}:
        Type: A
        Properties:
          X:
            Fn::ForEach::Tag: [Tag, !Ref Tags, {'\${Name}\${Tag}': !Sub '\${Tag} of \${Name}'}]
            own: 1
`,
        { Tags: 'x,y' },
      ),
    ).toEqual([
      [
        'Ra',
        new Map([
          ['ax', 'x of a'],
          ['ay', 'y of a'],
          ['own', '1'],
        ]),
      ],
    ])
  })

  it('makes nested stacks, each with its parameters', () => {
    using folder = temporaryFolder('loops')
    const { targets } = open(
      folder,
      `
Resources:
  Fn::ForEach::Stacks:
    - Name
    - [orders, mails]
    - Stack\${Name}: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml, Parameters: {Folder: 'src/\${Name}'}}}
`,
    )
    expect(targets.map(({ id, code }) => [id, relative(folder.path, code)])).toEqual([
      ['Stackorders/F', 'src/orders'],
      ['Stackmails/F', 'src/mails'],
    ])
  })

  it('takes several variables at once: for lists in a list, and for the keys and values of a map', () => {
    expect(
      unrolled(`Resources:
  Fn::ForEach::Lists:
    - [Name, Size, Zone]
    - [[A, 1, x], [B, 2, y]]
    - 'L\${Name}': {Type: T, Properties: {X: !Sub '\${Name}-\${Size}-\${Zone}'}}
  Fn::ForEach::Map: [[Name, Port], {Web: 443, Ssh: 22}, {'M\${Name}\${Port}': {Type: T, Properties: {X: !Ref Port}}}]
  Fn::ForEach::MapOfLists:
    - [Team, Members]
    - Red: [a, b]
      Blue: [c]
    - Fn::ForEach::Members: [Member, !Ref Members, {'\${Team}\${Member}': {Type: T, Properties: {X: !Ref Members}}}]
`),
    ).toEqual([
      ['LA', 'A-1-x'],
      ['LB', 'B-2-y'],
      ['MWeb443', '443'],
      ['MSsh22', '22'],
      ['Reda', ['a', 'b']],
      ['Redb', ['a', 'b']],
      ['Bluec', ['c']],
    ])
  })

  it('says what of several variables does not fit their values', () => {
    using folder = temporaryFolder('loops')
    const loop = (names: string, values: string) =>
      open(
        folder,
        `Resources:\n  Fn::ForEach::L: [${names}, ${values}, {'F\${A}': {Type: AWS::Lambda::Function, Properties: {Code: src/orders, Runtime: python3.12}}}]\n`,
      ).told[0]
    expect(loop('[A, B]', '[[a, b], [c]]')).toContain('(its items are not all lists of 2)')
    expect(loop('[A, B]', '[a, b]')).toContain('(its items are not all lists of 2)')
    expect(loop('A', '{a: b}')).toContain('(it is not a list)')
    expect(loop('[A, B, C]', '{a: b}')).toContain('(a map has two: its keys and their values)')
  })

  it('switches single turns off', () => {
    const read = template(`${HEAD}
Conditions:
  Fn::ForEach::Switches: [Name, [a, b], {'Is\${Name}': !Equals ['\${Name}', a]}]
Resources:
  Fn::ForEach::All: [Name, [a, b], {'R\${Name}': {Type: A, Condition: 'Is\${Name}'}}]
`)
    const scope = makeScope(read, { parameters: {} })
    const off = resourcesOf(scope).map(resource => isSwitchedOff(scopeFor(scope, resource), resource.node))
    expect(off).toEqual([false, true])
  })

  it('is refused where code hangs on values that nobody knows, or where it makes too much', () => {
    using folder = temporaryFolder('loops')
    const many = Array.from({ length: 300 }, (_, index) => `n${index}`).join(', ')
    const { told: wrong } = open(
      folder,
      `
Parameters: {Names: {Type: CommaDelimitedList}}
Resources:
  Fn::ForEach::Functions:
    - Name
    - !Ref Names
    - F\${Name}: {Type: AWS::Lambda::Function, Properties: {Code: 'src/\${Name}', Runtime: python3.12}}
  Fn::ForEach::Harmless: [Name, !Ref Names, {'Q\${Name}': {Type: AWS::SQS::Queue}}]
  Fn::ForEach::Stacks:
    - Name
    - !GetAZs ''
    - Fn::ForEach::Inner: [Other, [a], {'S\${Name}': {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml}}}]
  Fn::ForEach::Many:
    - Name
    - [${many}]
    - 'A\${Name}': {Type: AWS::SQS::Queue}
      'B\${Name}': {Type: AWS::SQS::Queue}
`,
    )
    expect(wrong).toEqual([
      'template.yaml:7:7: the values of the loop Functions cannot be resolved: !Ref Names (the parameter Names has no value) / Give the parameter (--parameters Names=…), or write the list.',
      "template.yaml:12:7: the values of the loop Stacks cannot be resolved: !GetAZs '' (only CloudFormation knows Fn::GetAZs) / Write the list, or an expression of parameters and mappings.",
      'template.yaml:17:7: the loops of the template make 600 resources; CloudFormation takes 500 / Shorten the lists, or move a part into a nested stack.',
    ])
  })

  it('may hang on what a nested stack puts out, but not on itself', () => {
    using folder = temporaryFolder('loops')
    const { told: wrong, targets } = open(
      folder,
      `
Resources:
  Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml, Parameters: {Folder: src/orders}}}
  Fn::ForEach::Known:
    - Name
    - [!GetAtt Child.Outputs.Name]
    - 'F\${Name}': {Type: AWS::Lambda::Function, Properties: {Code: src/orders, Runtime: python3.12}}
  Fn::ForEach::Circle:
    - Name
    - [!GetAtt Inner.Outputs.Name]
    - Inner: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml, Parameters: {Folder: src/orders}}}
`,
    )
    expect(targets.map(({ id }) => id)).toEqual(['Formail', 'Child/F'])
    expect(wrong).toEqual([
      'template.yaml:11:7: the values of the loop Circle cannot be resolved: [!GetAtt Inner.Outputs.Name] (only CloudFormation knows Inner.Outputs.Name) / Write the list, or an expression of parameters and mappings.',
    ])
  })

  it('ends soon when the values of its loops hang on conditions that loops make', () => {
    const loops = Array.from(
      { length: 40 },
      (_, index) =>
        `  Fn::ForEach::L${index}: [N, [!If [C${index + 1}x, a, b], !If [Plain, x, y]], {'C${index}\${N}': !Equals [a, a]}]`,
    )
    const read = template(`${HEAD}Conditions:\n  Plain: !Equals [a, a]\n${loops.join('\n')}\nResources: {}\n`)
    const scope = makeScope(read, { parameters: {} })
    expect(scope.condition('Plain')).toBe(true)
    expect(scope.condition('C39x')).toMatchObject({ reason: 'no condition is named C39x' })
  })

  it('ends soon when loops in loops multiply', () => {
    const list = `[${Array.from({ length: 50 }, (_, index) => `v${index}`).join(', ')}]`
    const nest = (depth: number): string =>
      depth === 0
        ? "{'R': {Type: AWS::Lambda::Function}}"
        : `{'Fn::ForEach::L${depth}': [V${depth}, ${list}, ${nest(depth - 1)}]}`
    using folder = temporaryFolder('loops')
    expect(open(folder, `Resources: ${nest(6)}\n`).told[0]).toContain(
      'the loops of this template take more than 10,000 turns',
    )
  })

  it('needs its transform and its form', () => {
    const body = "{'R${N}': {Type: A}}"
    expect(complaints(() => template(`Resources:\n  Fn::ForEach::L: [N, [a], ${body}]\n`))).toEqual([
      'template.yaml:2:3: the loop L needs the transform AWS::LanguageExtensions / Declare it before other transforms: Transform: [AWS::LanguageExtensions, …].',
    ])
    const form =
      'Write Fn::ForEach::Name, and below it a list: a variable (or a list of them), its values, a mapping to repeat.'
    for (const [key, value] of [
      ['Fn::ForEach::L', `[N, ${body}]`],
      ['Fn::ForEach::L', `[[N], [[a]], ${body}]`],
      ['Fn::ForEach::L', `[[N, N], [[a, b]], ${body}]`],
      ['Fn::ForEach::L', `[[N, [M]], [[a, b]], ${body}]`],
      ['Fn::ForEach::L', '[N, [a], R]'],
      ['Fn::ForEach', `[N, [a], ${body}]`],
    ]) {
      expect(complaints(() => template(`${HEAD}Resources:\n  ${key}: ${value}\n`))).toEqual([
        `template.yaml:3:3: ${key} is not a loop as CloudFormation knows it / ${form}`,
      ])
    }
  })
})
