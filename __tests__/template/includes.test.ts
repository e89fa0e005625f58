/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub */

import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { valueAt } from '../../src/template/nodes.ts'
import { readTemplate } from '../../src/template/read-template.ts'
import { resourcesOf } from '../../src/template/resources.ts'
import { resolve } from '../../src/template/scope.ts'
import { openUnits, templateFiles } from '../../src/template/units.ts'
import { complaints, told, writeFiles } from './support.ts'

function open(folder: TemporaryFolder, files: Record<string, string>) {
  writeFiles(folder.path, { 'src/app.py': '', ...files })
  const file = join(folder.path, 'template.yaml')
  return openUnits({ file, sourceRoot: folder.path, parameters: {}, region: 'eu-west-1' })
}

const include = (file: string) => `{Name: AWS::Include, Parameters: {Location: ${file}}}`

describe('AWS::Include of a local file', () => {
  it('brings properties, mappings, resources and whole sections where it stands', () => {
    using folder = temporaryFolder('includes')
    const root = open(folder, {
      'template.yaml': `
Transform: [AWS::Serverless-2016-10-31, ${include('./top.yaml')}]
Globals:
  Function:
    Fn::Transform: ${include('globals.json')}
Mappings:
  Fn::Transform: ${include('file://mappings.yaml')}
Resources:
  Fn::Transform: ${include('resources.yaml')}
  F:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: !FindInMap [Folders, Code, Path]
      Fn::Transform: ${include('properties.yaml')}
      Tags: {Fn::Transform: ${include('tags.yaml')}}
      Layers: !Transform ${include('layers.yaml')}
`,
      'top.yaml': 'Resources: {Top: {Type: AWS::SQS::Queue}}\nConditions: {Never: {Fn::Equals: [a, b]}}\n',
      'globals.json': '{"Runtime": "python3.12", "Architectures": ["arm64"]}',
      'mappings.yaml': 'Folders: {Code: {Path: src}}\n',
      'resources.yaml':
        'Shared: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: s3://b/k}}\nOff: {Type: AWS::SQS::Queue, Condition: Never}\n',
      'properties.yaml': 'Handler: &h app.handler\nDescription: *h\n',
      'tags.yaml': 'Team: {Ref: Top}\n',
      'layers.yaml': '- Ref: Shared\n',
    })
    expect(told(root.listed.failures)).toEqual([])
    expect(resourcesOf(root.scope).map(({ id }) => id)).toEqual(['F', 'Shared', 'Off', 'Top'])
    expect(root.listed.targets).toMatchObject([
      { id: 'F', runtime: 'python3.12', architecture: 'arm64', handler: 'app.handler', layers: ['Shared'] },
    ])
    const properties = valueAt(root.template, root.template.document.contents, 'Resources', 'F', 'Properties')
    const value = (key: string) => resolve(root.scope, valueAt(root.template, properties, key))
    expect(value('Description')).toEqual({ known: true, value: 'app.handler' })
    expect(value('Tags')).toMatchObject({
      known: false,
      reason: 'only CloudFormation knows what Top will be',
    })
    expect(root.scope.condition('Never')).toBe(false)
    expect(templateFiles(root).map(file => relative(folder.path, file))).toEqual([
      'template.yaml',
      'globals.json',
      'mappings.yaml',
      'resources.yaml',
      'properties.yaml',
      'tags.yaml',
      'layers.yaml',
      'top.yaml',
    ])
  })

  it('leaves what is in S3, and other transforms, to CloudFormation', () => {
    using folder = temporaryFolder('includes')
    const root = open(folder, {
      'template.yaml': `
Resources:
  Fn::Transform: ${include('s3://bucket/key')}
  F:
    Type: AWS::Lambda::Function
    Properties: {Code: src, Handler: app.handler, Runtime: {Fn::Transform: {Name: Mine, Parameters: {Location: x}}}}
`,
    })
    expect(told(root.listed.failures).map(line => line.slice(line.indexOf('template.yaml')))).toEqual([
      'template.yaml:6:60: the Runtime of F cannot be resolved: {Fn::Transform: {Name: Mine, Parameters: {Location: x}}} (only CloudFormation knows Fn::Transform) / Write the value, or an expression of parameters, mappings and conditions.',
    ])
  })

  it('is refused with the place of the mistake, in whichever file', () => {
    using folder = temporaryFolder('includes')
    const refused = (text: string, files: Record<string, string> = {}) => {
      writeFiles(folder.path, { ...files, 'template.yaml': text })
      return complaints(() => readTemplate(join(folder.path, 'template.yaml'), [folder.path])).map(line =>
        line.replaceAll(`${relative(process.cwd(), folder.path)}/`, '').replaceAll(folder.path, ''),
      )
    }
    const inResources = (file: string) => `Resources:\n  Fn::Transform: ${include(file)}\n`
    expect(refused(inResources('gone.yaml'))).toEqual([
      'template.yaml:2:62: the Location of AWS::Include is gone.yaml, but nothing is at gone.yaml / Create it, or correct the path.',
    ])
    expect(refused(inResources('/etc/hostname'))).toEqual([
      expect.stringMatching(
        /^template\.yaml:2:62: the Location of AWS::Include is \/etc\/hostname, but that lies outside the project: \S+etc\/hostname \/ Move it into the project, or list its folder under allowed-roots in lambda-build\.yml\.$/,
      ),
    ])
    expect(refused(inResources('bad.yaml'), { 'bad.yaml': 'A:\n  Type: !Nope x\n\tB: 1\n' })).toEqual([
      'bad.yaml:3:1: a tab indents this line / Indent with spaces: YAML allows no tabs there.',
    ])
    expect(refused(inResources('half.yaml'), { 'half.yaml': '\nA: {Properties: {}}\n' })).toEqual([
      'half.yaml:2:1: the resource A has no Type / Add its Type.',
    ])
    expect(
      refused(`Resources: {A: {Type: B}, Fn::Transform: ${include('list.yaml')}}`, { 'list.yaml': '- a\n' }),
    ).toEqual([
      'list.yaml:1:1: what is included beside other keys must be a mapping / Write keys and values there.',
    ])
  })

  it('may not hold local code: no path in there could be rewritten', () => {
    using folder = temporaryFolder('includes')
    const root = open(folder, {
      'template.yaml': `Resources:\n  Fn::Transform: ${include('more.yaml')}\n`,
      'more.yaml': `
F: {Type: AWS::Lambda::Function, Properties: {Code: src, Runtime: python3.12}}
N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml}}
`,
    })
    const at = relative(process.cwd(), join(folder.path, 'more.yaml'))
    expect(told(root.listed.failures)).toEqual([
      `${at}:2:53: the Code of F stands in an included file, from which nothing is packaged / Move Code into the template, or write where it is in S3.`,
      `${at}:3:65: the TemplateURL of N stands in an included file, from which nothing is packaged / Move TemplateURL into the template, or write where it is in S3.`,
    ])
  })
})
