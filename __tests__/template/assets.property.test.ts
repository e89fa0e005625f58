/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub */

/** Whatever a template with local paths looks like: rendering changes these, and nothing else. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assetPlaces } from '../../src/template/asset-places.ts'
import { assetValues, type PlacedValue } from '../../src/template/asset-values.ts'
import { renderTemplate } from '../../src/template/render-template.ts'
import { makeScope, resolveText, type Scope } from '../../src/template/scope.ts'
import { meaning, template } from './support.ts'

/** Resources as people write them; `@` stands for a number. */
const RESOURCES = [
  'A@: {Type: AWS::Serverless::Api, Properties: {StageName: x, DefinitionUri: a@.json}}',
  "A@:\n    Type: AWS::Serverless::HttpApi # why\n    Properties:\n      # where\n      DefinitionUri: './b@.yaml'   # here\n      Name: 012",
  'A@: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionS3Location: !Sub "m@-${Stage}.json", RoleArn: !GetAtt R.Arn}}',
  'A@: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: {Bucket: theirs, Key: k}}}',
  'A@:\n    Type: AWS::AppSync::Resolver\n    Properties: {ApiId: x, RequestMappingTemplateS3Location: q.vtl, ResponseMappingTemplateS3Location: &res@ r.vtl, CodeS3Location: *res@}',
  'A@:\n    <<: *base\n    DependsOn: Topic',
  'A@: *base',
  'A@: {Type: AWS::Serverless::HttpApi, Properties: *props}',
  'A@: {Type: AWS::Serverless::StateMachine, Properties: {<<: *props, Name: n}}',
  'A@: {Type: AWS::Serverless::Api, Properties: {StageName: x, DefinitionUri: !If [Prod, p@.json, d.json]}}',
  'A@: {Type: AWS::Serverless::Api, Properties: {StageName: x, DefinitionUri: {"Fn::If": [Known, *path, {Ref: "AWS::NoValue"}]}}}',
  'A@: {Type: AWS::Serverless::Api, Properties: {StageName: x}}',
  'A@:\n    Type: AWS::Serverless::GraphQLApi\n    Properties:\n      SchemaUri: >-\n        s.graphql\n      Resolvers:\n        Query: {one: {CodeUri: one.js}, "two": {CodeUri: one.js}}\n      Functions:\n        - not a map',
  'A@: {Type: AWS::SNS::Topic, Properties: {DisplayName: *path, List: [[{"Fn::Transform": {Name: AWS::Include, Parameters: {Location: !Ref Snippet}}}]]}}',
  'Fn::ForEach::L@:\n    - N\n    - [a, b]\n    - A@${N}: {Type: AWS::Serverless::HttpApi, Properties: {DefinitionUri: same.json}}',
  'Fn::ForEach::L@:\n    - N\n    - [a, b]\n    - A@${N}:\n        Type: AWS::StepFunctions::StateMachine\n        Properties:\n          DefinitionS3Location: !Sub "${N}.json" # differs',
]

const HEAD = `# all sorts
Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Parameters: {Stage: {Type: String, Default: dev}, Snippet: {Type: String, Default: snip.yaml}}
Conditions: {Prod: !Equals [!Ref Stage, prod], Known: !Equals [a, a]}
Globals: {Api: {DefinitionUri: ./global.json}}
Metadata:
  AWS::ServerlessRepo::Application: {Name: 012345678901, LicenseUrl: LICENSE.txt, ReadmeUrl: "./README.md"}
  path: &path shared.json # anchored
  props: &props {DefinitionUri: props.json, Description: "a: b"}
  base: &base
    Type: AWS::Serverless::HttpApi
    Properties: {DefinitionUri: *path, Tags: {on: yes}}
Resources:
  Topic: {Type: AWS::SNS::Topic}
`

const project = fc.record({
  resources: fc.array(fc.constantFrom(...RESOURCES), { minLength: 1, maxLength: 7 }),
  crlf: fc.boolean(),
})

function textOf({ resources, crlf }: { resources: readonly string[]; crlf: boolean }): string {
  const text = HEAD + resources.map((resource, at) => `  ${resource.replaceAll('@', String(at))}\n`).join('')
  return crlf ? text.replaceAll('\n', '\r\n') : text
}

const scopeOfText = (text: string): Scope => makeScope(template(text), { parameters: {} })

/** A location for every local path; equal paths are equal files. */
function placed(scope: Scope): PlacedValue[] {
  return assetPlaces(scope)
    .flatMap(place => assetValues(place))
    .flatMap(({ place, slot, said }) => {
      return 'path' in said
        ? [{ place, slot, location: { bucket: 'b', key: said.path.replace(/\W/g, '-') } }]
        : []
    })
}

const PROPERTY =
  /^(DefinitionUri|DefinitionS3Location|.*TemplateS3Location|CodeS3Location|SchemaUri|CodeUri|Location|LicenseUrl|ReadmeUrl)$/

/** The meaning of a template without the values of packaged properties, and without mappings made for loops. */
function rest(text: string): unknown {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip)
    if (!(value instanceof Map)) return value
    const entries = [...value].filter(([key]) => !PROPERTY.test(String(key)) && key !== 'Mappings')
    return new Map(entries.map(([key, inner]) => [key, strip(inner)]))
  }
  return strip(meaning(template(text)))
}

/** Where every place leads, by the resource and the property, worked out as CloudFormation would. */
function destinations(scope: Scope): [string, string | undefined][] {
  return assetPlaces(scope).map(({ resource, name, scope: inner, value, property }) => {
    const { form } = property
    const text = resolveText(inner, value)
    if (text !== undefined || typeof form === 'string') return [`${resource?.id} ${name}`, text]
    return [`${resource?.id} ${name}`, mapText(inner, value, form)]
  })
}

function mapText(
  scope: Scope,
  value: unknown,
  { bucket, key }: { bucket: string; key: string },
): string | undefined {
  const at = (name: string) => {
    const found = (value as { get?: (key: string, keep: boolean) => unknown }).get?.(name, true) // a map of the library
    return resolveText(scope, found)
  }
  const parts = [at(bucket), at(key)]
  return parts.includes(undefined) ? undefined : `s3://${parts.join('/')}`
}

describe('any template with local paths', () => {
  it('keeps every byte when nothing has moved', () => {
    fc.assert(
      fc.property(project, made => {
        const text = textOf(made)
        expect(renderTemplate({ scope: scopeOfText(text), locations: new Map() })).toBe(text)
      }),
    )
  })

  it('says where everything is now, and the rest as before, aliases written out or not', () => {
    fc.assert(
      fc.property(project, fc.constantFrom('keep' as const, 'unfold' as const), (made, aliases) => {
        const text = textOf(made)
        const scope = scopeOfText(text)
        const expected = destinations(scope).map(([name, path]) => {
          const isLocal = path !== undefined && !path.startsWith('s3:')
          return [name, isLocal ? `s3://b/${path.replace(/\W/g, '-')}` : path]
        })
        const rendered = renderTemplate({ scope, locations: new Map(), assets: placed(scope), aliases })
        expect(destinations(scopeOfText(rendered))).toEqual(expected)
        expect(rest(rendered)).toEqual(rest(text))
        expect(placed(scopeOfText(rendered))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('leads from another folder to where it led before', () => {
    fc.assert(
      fc.property(project, made => {
        const text = textOf(made)
        const scope = scopeOfText(text)
        const to = `${process.cwd()}/deep/er`
        const rendered = renderTemplate({
          scope,
          locations: new Map(),
          rebase: { sourceRoot: process.cwd(), to },
        })
        const expected = destinations(scope).map(([name, path]) => {
          const isLocal = path !== undefined && !path.startsWith('s3:')
          return [name, isLocal ? `../../${path.replace(/^\.\//, '')}` : path]
        })
        expect(destinations(scopeOfText(rendered))).toEqual(expected)
        expect(rest(rendered)).toEqual(rest(text))
      }),
    )
  })
})
