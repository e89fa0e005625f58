/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/report/failure.ts'
import { requiredCapabilities } from '../../src/template/facts.ts'
import { resourcesOf } from '../../src/template/nodes.ts'
import { propertyOf } from '../../src/template/properties.ts'
import { parseTemplate } from '../../src/template/read-template.ts'
import { type Location, renderTemplate } from '../../src/template/render-template.ts'
import { makeScope, resolveText } from '../../src/template/scope.ts'
import { listTargets } from '../../src/template/targets.ts'
import { meaning, scopeOf, template } from './support.ts'

/** Ways to give a function its code, each with what may stand around it. */
const STYLES = [
  '{Type: AWS::Serverless::Function, Properties: {CodeUri: ./src, Timeout: 03}}',
  '{Type: AWS::Serverless::Function, Properties: {Handler: "a.b", CodeUri: !Sub "./${AWS::Region}"}}',
  '{Type: AWS::Serverless::Function}',
  '{Type: AWS::Serverless::Function, Properties: {}}',
  '{Type: AWS::Serverless::Function, Properties: *props}',
  '{Type: AWS::Serverless::Function, Properties: {<<: *props, Timeout: 9}}',
  '{Type: AWS::Serverless::Function, Properties: {CodeUri: *code}}',
  '*whole',
  '\n    <<: *whole\n    DependsOn: Topic # why',
  '\n    Type: AWS::Serverless::Function\n    Properties:\n      # code\n      CodeUri: >-\n        ./src\n      Policies:\n        - X\n',
  '\n    Type: AWS::Serverless::Function\n    Properties:\n      <<: [*props, *more]\n',
  '\n    Type: AWS::Serverless::Function\n    Properties: # none\n',
  "\n    Properties:\n      ? CodeUri\n      : './it''s'\n      Role: !GetAtt\n        - A\n        - B\n    Type: AWS::Serverless::Function",
]

const HEAD = `# shop
Globals: {Function: {Runtime: python3.12, CodeUri: ./all}}
Metadata:
  props: &props
    CodeUri: &code ./shared # here
    Environment: {Variables: {ID: 012345678901, ON: yes}}
  more: &more {Role: x, CodeUri: other, Description: |-
      }
  whole: &whole
    Type: AWS::Serverless::Function
    Properties: {Handler: h, Tags: {from: *code}, CodeUri: ./whole}
Resources:
  Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: *code}}
`.replace(', Description: |-\n      }', '}')

const shop = fc.record({
  styles: fc.array(fc.constantFrom(...STYLES), { minLength: 1, maxLength: 6 }),
  crlf: fc.boolean(),
  keys: fc.array(fc.option(fc.constantFrom('one', 'two', 'three')), { minLength: 6, maxLength: 6 }),
})

function textOfShop({ styles, crlf }: { styles: readonly string[]; crlf: boolean }): string {
  const text = HEAD + styles.map((style, index) => `  F${index}: ${style.trimEnd()}\n`).join('')
  return crlf ? text.replaceAll('\n', '\r\n') : text
}

/** The code that each function ends up with. */
function codes(text: string): [string, string | undefined][] {
  const read = template(text)
  const scope = makeScope(read, { parameters: {}, region: 'eu-west-1' })
  return resourcesOf(read)
    .filter(({ type }) => type === 'AWS::Serverless::Function')
    .map(resource => [resource.id, resolveText(scope, propertyOf(read, resource, 'CodeUri')?.value)])
}

/** The meaning of a template with every code value taken out. */
function meaningWithoutCode(text: string): unknown {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip)
    if (!(value instanceof Map)) return value
    const entries = [...value].filter(([key, inner]) => key !== 'CodeUri' && !isEmptyProperties(key, inner))
    return new Map(entries.map(([key, inner]) => [key, strip(inner)]))
  }
  return strip(meaning(template(text)))
}

/** `Properties` that were empty, or hold nothing but code now, mean the same. */
function isEmptyProperties(key: unknown, value: unknown): boolean {
  if (key !== 'Properties' || !Array.isArray(value)) return false
  const [inner] = value
  if (!(inner instanceof Map)) return value.at(-1) === '' || value.at(-1) === 'nothing'
  return [...inner.keys()].every(name => name === 'CodeUri')
}

describe('any template', () => {
  it('keeps every byte when nothing moves', () => {
    fc.assert(
      fc.property(shop, made => {
        const text = textOfShop(made)
        expect(renderTemplate({ scope: scopeOf(text), locations: new Map() })).toBe(text)
      }),
    )
  })

  it('changes the code that moves and nothing else, aliases written out or not', () => {
    fc.assert(
      fc.property(shop, fc.constantFrom('keep' as const, 'unfold' as const), (made, aliases) => {
        const text = textOfShop(made)
        const before = codes(text)
        const locations = new Map<string, Location>()
        for (const [index, [id]] of before.entries()) {
          const key = made.keys[index]
          if (typeof key === 'string') locations.set(id, { bucket: 'b', key })
        }
        const rendered = renderTemplate({ scope: scopeOf(text), locations, aliases })
        const expected = before.map(([id, code], index) => {
          const key = made.keys[index]
          return [id, typeof key === 'string' ? `s3://b/${key}` : code]
        })
        expect(codes(rendered)).toEqual(expected)
        expect(meaningWithoutCode(rendered)).toEqual(meaningWithoutCode(text))
        if (aliases === 'unfold') expect(template(rendered).anchored.size).toBe(0)
      }),
      { numRuns: 500 },
    )
  })

  it('of JSON is read as JSON reads it, whatever its indentation', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('', '  ', '\t'), (value, indent) => {
        const text = JSON.stringify({ Metadata: { value }, Resources: {} }, undefined, indent)
        const read = template(text)
        expect(read.format).toBe('json')
        expect(JSON.parse(renderTemplate({ scope: scopeOf(text), locations: new Map() }))).toEqual(
          JSON.parse(text),
        )
        expect(texts(meaning(read))).toEqual(texts(meaning(template(text.trim()))))
        expect(read.document.toJS()).toEqual(JSON.parse(text))
      }),
    )
  })
})

const texts = (value: unknown): string => JSON.stringify(value)

describe('any damaged template', () => {
  const damage = fc.array(
    fc.record({
      at: fc.nat({ max: 2_000 }),
      remove: fc.nat({ max: 12 }),
      insert: fc.oneof(
        fc.constantFrom(
          '\t',
          '\n',
          ': ',
          '- ',
          '!Ref ',
          '&a ',
          '*props',
          '<<: ',
          '{',
          '}',
          '[',
          ']',
          '"',
          "'",
          '|',
          '? ',
          '#',
          '---\n',
          '${',
          '!Foo',
          '\r',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )

  it('is either read or refused with a line and a remedy, and never ends in another error', () => {
    fc.assert(
      fc.property(shop, damage, (made, changes) => {
        let text = textOfShop(made)
        for (const { at, remove, insert } of changes) {
          const place = at % (text.length + 1)
          text = text.slice(0, place) + insert + text.slice(place + remove)
        }
        try {
          useAll(text)
        } catch (error) {
          if (!(error instanceof Failure)) throw error
          for (const failure of [error, ...error.others]) {
            expect(failure.class).toBe('user')
            expect(failure.remedy).toBeTruthy()
            expect(failure.message).not.toContain('\n')
            expect(failure.place?.line ?? failure.message).toBeTruthy()
          }
        }
      }),
      { numRuns: 1_500 },
    )
  })
})

function useAll(text: string): void {
  const read = parseTemplate(text, 'template.yaml')
  const scope = makeScope(read, { parameters: {} })
  listTargets({ template: read, scope, sourceRoot: process.cwd() })
  requiredCapabilities({ scope: scope, nested: new Map() })
  const ids = resourcesOf(read).map(({ id }): [string, Location] => [id, { bucket: 'b', key: id }])
  const rendered = renderTemplate({ scope, locations: new Map(ids), aliases: 'unfold' })
  if (!text.includes('\r')) expect(parseTemplate(rendered, 'template.yaml').anchored.size).toBe(0)
}
