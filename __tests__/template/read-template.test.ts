import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { resourceTypes } from '../../src/template/facts.ts'
import { textOf, valueAt } from '../../src/template/nodes.ts'
import { placeOf, readTemplate } from '../../src/template/read-template.ts'
import { makeScope } from '../../src/template/scope.ts'
import { complaints, template } from './support.ts'

const topic = 'Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n'

describe('what a user is told about a template that is none', () => {
  const cases: [what: string, text: string, complaints: string[]][] = [
    [
      'an empty file',
      '',
      ['template.yaml: the template is empty / A template needs at least a Resources section.'],
    ],
    [
      'blank lines',
      '\n \n',
      ['template.yaml: the template is empty / A template needs at least a Resources section.'],
    ],
    [
      'only comments',
      '# hello\n# world\n',
      [
        'template.yaml: the template holds nothing but comments / A template needs at least a Resources section.',
      ],
    ],
    [
      'two documents',
      `${topic}---\na: b\n`,
      [
        'template.yaml:4:1: one YAML document expected, a second one begins here / Keep one template in a file.',
      ],
    ],
    [
      'a NUL byte',
      `${topic}    \0`,
      ['template.yaml:4:5: a NUL byte / Remove it: templates are plain text.'],
    ],
    [
      'a tab as indentation',
      'Resources:\n\tTopic:\n',
      ['template.yaml:2:1: a tab indents this line / Indent with spaces: YAML allows no tabs there.'],
    ],
    [
      'a quote that never ends',
      'Resources:\n  Topic:\n    Type: "AWS::SNS::Topic\n    Properties: {}\n',
      ['template.yaml:3:11: a quoted text that starts here never ends / Add the closing quote.'],
    ],
    [
      'a bracket that never ends',
      'Resources:\n  Topic:\n    Type: [a, b\n  Other: {}\n',
      [
        'template.yaml:4:3: YAML: Flow sequence in block collection must be sufficiently indented and end with a ] / Correct the YAML there.',
      ],
    ],
    [
      'a colon in a plain value',
      'Resources:\n  Topic:\n    Type: AWS: SNS\n',
      [
        "template.yaml:3:11: a mapping cannot begin inside a value / Quote the value when its ':' is text, or put the key on a line of its own, indented.",
      ],
    ],
    [
      'a list',
      '- a\n',
      ['template.yaml:1:1: a template must be a mapping of sections / Begin with Resources:'],
    ],
    [
      'a text',
      'hello\n',
      ['template.yaml:1:1: a template must be a mapping of sections / Begin with Resources:'],
    ],
    [
      'no resources',
      'Description: x\n',
      [
        'template.yaml:1:1: the template has no Resources section / Add it: every template declares resources.',
      ],
    ],
    [
      'a misspelt section',
      'resources: {}\n',
      ['template.yaml:1:1: the template has no Resources section / Rename resources to Resources.'],
    ],
    [
      'sections and resources of the wrong shape, all at once',
      'Parameters: [a]\nResources:\n  A: text\n  B: {}\n  C: {Type: [x]}\n  D: {Type: X, Properties: y}\n',
      [
        'template.yaml:1:1: Parameters must be a mapping / See the anatomy of a template.',
        'template.yaml:3:3: the resource A must be a mapping / Give it a Type and Properties.',
        'template.yaml:4:3: the resource B has no Type / Add its Type.',
        'template.yaml:5:7: the Type of C must be text / Write a type such as AWS::SNS::Topic.',
        'template.yaml:6:16: the Properties of D must be a mapping / Indent them below it.',
      ],
    ],
    [
      'a duplicate logical id',
      `${topic}  Other: {Type: X}\n  Topic:\n    Type: AWS::SQS::Queue\n`,
      [
        "template.yaml:5:3: the logical id 'Topic' stands twice: in line 2 and in line 5 / Rename or remove one of them.",
      ],
    ],
    [
      'a duplicate key',
      `${topic}    Properties:\n      "TopicName": a\n      TopicName: b\n`,
      [
        "template.yaml:6:7: the key 'TopicName' stands twice in Resources.Topic.Properties: in line 5 and in line 6 / Rename or remove one of them.",
      ],
    ],
    [
      'tags that are not CloudFormation’s',
      `${topic}    Properties:\n      A: !Reff x\n      B: !!python/object:os.system x\n      C:\n        !!binary aGk=\n      D: !Foo {a: b}\n      E: !<tag:x> y\n`,
      [
        'template.yaml:5:10: unknown tag !Reff / Did you mean !Ref?',
        "template.yaml:6:10: unknown tag !!python/object:os.system / Use CloudFormation's functions, such as !Ref or !Sub.",
        "template.yaml:8:9: unknown tag !!binary / Use CloudFormation's functions, such as !Ref or !Sub.",
        "template.yaml:9:10: unknown tag !Foo / Use CloudFormation's functions, such as !Ref or !Sub.",
        "template.yaml:10:10: unknown tag !<tag:x> / Use CloudFormation's functions, such as !Ref or !Sub.",
      ],
    ],
    [
      'an alias without an anchor',
      `${topic}    Properties: *props\n`,
      ['template.yaml:4:17: no anchor &props stands before this alias / Define the anchor first.'],
    ],
    [
      'an alias inside its own anchor',
      `${topic}    Properties: &a\n      Tags: [*a]\n`,
      ['template.yaml:5:14: the alias *a stands inside what it refers to / Write the value out.'],
    ],
    [
      'a key that is a list',
      `${topic}    Properties:\n      ? [a, b]\n      : c\n`,
      ['template.yaml:5:9: a key must be text / Write the key as plain text.'],
    ],
  ]
  it.each(cases)('%s', (_what, text, expected) => {
    expect(complaints(() => template(text))).toEqual(expected)
  })
})

describe('what a user is told about a template file', () => {
  it('that is missing, a folder, UTF-16, Latin-1 or too large', () => {
    using folder = temporaryFolder('templates')
    const at = (name: string) => join(folder.path, name)
    const shown = (name: string) => relative(process.cwd(), at(name))
    writeFileSync(at('template.yaml'), topic)
    mkdirSync(at('folder'))
    writeFileSync(at('wide.yaml'), Buffer.from(`\ufeff${topic}`, 'utf16le'))
    writeFileSync(at('bare.yaml'), Buffer.from(topic, 'utf16le'))
    writeFileSync(at('latin.yaml'), Buffer.from('# caf\xe9\n', 'latin1'))
    writeFileSync(at('large.yaml'), `#${' '.repeat(1_000_000)}`)
    const told = (name: string) => complaints(() => readTemplate(at(name)))
    expect(told('templte.yaml')).toEqual([
      `no template at ${shown('templte.yaml')} / Did you mean ${shown('template.yaml')}?`,
    ])
    expect(told('folder')).toEqual([
      `${shown('folder')} is not a file / Name the template itself with --template.`,
    ])
    const utf16 = 'the template is UTF-16 text; UTF-8 expected / Save the file as UTF-8.'
    expect(told('wide.yaml')).toEqual([`${shown('wide.yaml')}: ${utf16}`])
    expect(told('bare.yaml')).toEqual([`${shown('bare.yaml')}: ${utf16}`])
    expect(told('latin.yaml')).toEqual([
      `${shown('latin.yaml')}:1: the template is not UTF-8 text / Save the file as UTF-8.`,
    ])
    expect(told('large.yaml')).toEqual([
      `${shown('large.yaml')}: the template has 1,000,001 bytes; CloudFormation takes 1,000,000 at most / Move a part of it into a nested stack.`,
    ])
  })
})

describe('a sound template', () => {
  it('may have a byte order mark, CRLF, document marks and YAML’s own tags', () => {
    const read = template(
      `\ufeff%YAML 1.1\r\n---\r\n${topic.replaceAll('\n', '\r\n')}    Metadata: !!map {a: !!str 1}\r\n...\r\n`,
    )
    expect([...resourceTypes(makeScope(read, { parameters: {} }))]).toEqual([['Topic', 'AWS::SNS::Topic']])
    expect(placeOf(read, valueAt(read, read.document.contents, 'Resources', 'Topic', 'Type'))).toEqual({
      file: 'template.yaml',
      line: 5,
      column: 11,
    })
  })

  it('is JSON when it is written so, with tabs too', () => {
    const json = template('\ufeff{\n\t"Resources": {\n\t\t"Topic": {"Type": "AWS::SNS::Topic"}\n\t}\n}')
    expect(json.format).toBe('json')
    expect([...resourceTypes(makeScope(json, { parameters: {} }))]).toEqual([['Topic', 'AWS::SNS::Topic']])
    expect(template('{Resources: {Topic: {Type: A}}}').format).toBe('yaml')
  })

  it('keeps what scalars look like', () => {
    const read = template(
      `${topic}    Properties:\n      A: 012345678901\n      B: 2012-10-17\n      C: 1e3\n      D: yes\n      E: 0777\n      F: "x\\ty"\n`,
    )
    const properties = valueAt(read, read.document.contents, 'Resources', 'Topic', 'Properties')
    const texts = ['A', 'B', 'C', 'D', 'E', 'F'].map(key => {
      const node = valueAt(read, properties, key)
      return textOf(node as Parameters<typeof textOf>[0])
    })
    expect(texts).toEqual(['012345678901', '2012-10-17', '1e3', 'yes', '0777', 'x\ty'])
  })

  it('may use names that JavaScript objects know', () => {
    const read = template(
      'Resources:\n  __proto__: {Type: A, Properties: {__proto__: {polluted: true}}}\n  constructor: {Type: B}\n  toString: {Type: C}\n',
    )
    expect([...resourceTypes(makeScope(read, { parameters: {} })).keys()]).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ])
    expect(valueAt(read, read.document.contents, 'Resources', 'hasOwnProperty')).toBeUndefined()
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('takes every short function, on scalars, lists and maps', () => {
    const names =
      'Ref Sub GetAtt If Equals And Or Not FindInMap Join Select Split Base64 Cidr GetAZs ImportValue Transform Condition Length ToJsonString ForEach'
    const lines = names
      .split(' ')
      .flatMap(name => [
        `      ${name}A: !${name} a`,
        `      ${name}B: !${name} [a, b]`,
        `      ${name}C: !${name} {a: b}`,
      ])
    expect(() => template(`${topic}    Properties:\n${lines.join('\n')}\n`)).not.toThrow()
  })
})
