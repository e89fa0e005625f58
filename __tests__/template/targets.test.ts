/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub */

import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { makeScope } from '../../src/template/scope.ts'
import { listTargets } from '../../src/template/targets.ts'
import { template, told, writeFiles } from './support.ts'

const FILES = {
  'src/orders/app.py': '',
  'src/dev/app.py': '',
  'layer/x': '',
  'app.jar': '',
  'empty/': '',
}

function list(folder: TemporaryFolder, text: string, parameters: Record<string, string> = {}) {
  writeFiles(folder.path, FILES)
  const read = template(text)
  return listTargets({
    template: read,
    scope: makeScope(read, { parameters, region: 'eu-west-1' }),
    sourceRoot: folder.path,
  })
}

describe('functions and layers', () => {
  it('are listed with what decides their build', () => {
    using folder = temporaryFolder('targets')
    const { targets, skipped, failures } = list(
      folder,
      `
Parameters: {Env: {Type: String, Default: dev}}
Globals:
  Function:
    Runtime: python3.12
    Architectures: [arm64]
    Layers: [!Ref Shared]
    CodeUri: src/orders
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Layers: [!If [Nope, !Ref Plain, !Ref AWS::NoValue], 'arn:aws:lambda:eu-west-1:1:layer:x:1']
    Metadata:
      BuildMethod: makefile
      SkipBuild: true
      WorkingDirectory: src
      DockerTag: !Sub "v-\${Env}"
      DockerBuildArgs: {A: 1}
      BuildProperties: {Minify: true, External: [a, 012], Target: !Sub "x-\${Env}", __proto__: 1}
  ByParameter:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: !Sub "./src/\${Env}/", Runtime: nodejs22.x, Architectures: [x86_64]}
  Raw:
    Type: AWS::Lambda::Function
    Properties: {Code: app.jar, Runtime: java21, Handler: a.B}
  Shared:
    Type: AWS::Serverless::LayerVersion
    Properties: {ContentUri: layer, CompatibleRuntimes: [python3.12, python3.13]}
    Metadata: {BuildMethod: nodejs22.x, BuildArchitecture: arm64}
  Plain:
    Type: AWS::Lambda::LayerVersion
    Properties: {Content: ./layer, CompatibleRuntimes: [ruby3.4], CompatibleArchitectures: [arm64]}
  Topic: {Type: AWS::SNS::Topic}
`,
    )
    expect(told(failures)).toEqual([])
    expect(skipped).toEqual([])
    expect(targets).toEqual([
      {
        id: 'Orders',
        kind: 'function',
        type: 'AWS::Serverless::Function',
        packageType: 'Zip',
        runtime: 'python3.12',
        architecture: 'arm64',
        handler: 'app.handler',
        code: `${folder.path}/src/orders`,
        written: 'src/orders',
        place: { file: 'template.yaml', line: 8, column: 14 },
        buildMethod: 'makefile',
        skipBuild: true,
        buildProperties: Object.fromEntries([
          ['Minify', true],
          ['External', ['a', 12]],
          ['Target', 'x-dev'],
          ['__proto__', 1],
        ]),
        metadata: { WorkingDirectory: `${folder.path}/src`, DockerTag: 'v-dev', DockerBuildArgs: { A: 1 } },
        layers: ['Shared', 'Plain'],
        foreignLayers: true,
      },
      expect.objectContaining({
        id: 'ByParameter',
        code: `${folder.path}/src/dev`,
        written: './src/dev/',
        runtime: 'nodejs22.x',
        architecture: 'x86_64',
        place: { file: 'template.yaml', line: 24, column: 27 },
        layers: ['Shared'],
      }),
      expect.objectContaining({ id: 'Raw', code: `${folder.path}/app.jar`, handler: 'a.B', layers: [] }),
      expect.objectContaining({
        id: 'Shared',
        kind: 'layer',
        runtime: 'nodejs22.x',
        buildMethod: 'nodejs22.x',
        architecture: 'arm64',
      }),
      expect.objectContaining({ id: 'Plain', kind: 'layer', runtime: 'ruby3.4', architecture: 'arm64' }),
    ])
  })

  it('are left alone when their code is elsewhere or switched off', () => {
    using folder = temporaryFolder('targets')
    const { targets, skipped, failures } = list(
      folder,
      `
Parameters: {Open: {Type: String}, Env: {Type: String, Default: dev}}
Conditions: {IsProd: !Equals [!Ref Env, prod], Unknown: !Equals [!Ref Open, x]}
Globals: {Function: {CodeUri: src/orders}}
Resources:
  Off: {Type: AWS::Serverless::Function, Condition: IsProd, Properties: {CodeUri: nowhere}}
  OffBroken: {Type: AWS::Serverless::Function, Condition: IsProd, Properties: {CodeUri: !ImportValue x}}
  Inline: {Type: AWS::Serverless::Function, Properties: {InlineCode: 'x'}}
  ZipFile: {Type: AWS::Lambda::Function, Properties: {Code: {ZipFile: !Sub "x"}}}
  Image: {Type: AWS::Serverless::Function, Properties: {PackageType: Image, ImageUri: x}}
  RawImage: {Type: AWS::Lambda::Function, Properties: {Code: {ImageUri: x}}}
  Uri: {Type: AWS::Serverless::Function, Properties: {CodeUri: s3://bucket/key}}
  SubUri: {Type: AWS::Serverless::Function, Properties: {CodeUri: !Sub "s3://\${Open}/key"}}
  Keys: {Type: AWS::Serverless::Function, Properties: {CodeUri: {Bucket: !Ref Open, Key: k}}}
  RawKeys: {Type: AWS::Lambda::Function, Properties: {Code: {S3Bucket: !ImportValue x, S3Key: k}}}
  Either: {Type: AWS::Lambda::Function, Properties: {Code: !If [Unknown, {ZipFile: x}, {S3Bucket: !Ref Open, S3Key: k}]}}
`,
    )
    expect(told(failures)).toEqual([])
    expect(targets).toEqual([])
    expect(skipped.map(({ id, reason, localCode }) => [id, reason, localCode])).toEqual([
      ['Off', 'its condition IsProd is false', 'nowhere'],
      ['OffBroken', 'its condition IsProd is false', undefined],
      ['Inline', 'its code stands in the template', undefined],
      ['ZipFile', 'its code stands in the template', undefined],
      ['Image', 'its image is already at x', undefined],
      ['RawImage', 'its image is already at x', undefined],
      ['Uri', 'its code is already at s3://bucket/key', undefined],
      ['SubUri', 'its code is already at !Sub "s3://${Open}/key"', undefined],
      ['Keys', 'its code is already at an S3 location', undefined],
      ['RawKeys', 'its code is already at an S3 location', undefined],
      ['Either', 'its code stands in the template', undefined],
    ])
  })

  it('are refused with line, path and remedy, all at once', () => {
    using folder = temporaryFolder('targets')
    const { failures, targets } = list(
      folder,
      `
Parameters: {Env: {Type: String}}
Resources:
  NoCode:
    Type: AWS::Serverless::Function
    Properties: {Runtime: python3.12}
  NoProperties: {Type: AWS::Lambda::Function}
  Unresolved:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: !Sub src/\${Env}
  Imported:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri:
        Fn::ImportValue: x
  Misspelt:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/order
  Gone:
    Type: AWS::Serverless::LayerVersion
    Properties:
      ContentUri: ../gone-for-good/place
  Empty:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: ./empty
  Strange:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/orders
      Architectures: [amd64]
      Runtime: !Ref Env
  'x; rm -rf ~':
    Type: AWS::Serverless::Function
    Properties: {CodeUri: src/orders}
`,
    )
    const shown = (path: string) => relative(process.cwd(), `${folder.path}/${path}`)
    expect(targets).toEqual([])
    expect(failures.map(failure => failure.artifact)).toEqual([
      'NoCode',
      'NoProperties',
      'Unresolved',
      'Imported',
      'Misspelt',
      'Gone',
      'Empty',
      'Strange',
      'Strange',
      'x; rm -rf ~',
    ])
    const noFolder = (name: string) =>
      `Name the folder of its code, such as ${name}: ./src; the whole project is never taken for it.`
    expect(told(failures)).toEqual([
      `template.yaml:4:3: NoCode has no CodeUri / ${noFolder('CodeUri')}`,
      `template.yaml:7:3: NoProperties has no Code / ${noFolder('Code')}`,
      'template.yaml:11:16: the CodeUri of Unresolved cannot be resolved: !Sub src/${Env} (the parameter Env has no value) / Give the parameter (--parameters Env=…), or write the value.',
      'template.yaml:16:9: the CodeUri of Imported cannot be resolved: Fn::ImportValue: x (only CloudFormation knows Fn::ImportValue) / Write the value, or an expression of parameters, mappings and conditions.',
      `template.yaml:20:16: the CodeUri of Misspelt is src/order, but nothing is at ${shown('src/order')} / Did you mean ${shown('src/orders')}?`,
      `template.yaml:24:19: the ContentUri of Gone is ../gone-for-good/place, but nothing is at ${shown('../gone-for-good/place')} / Create it, or correct the path.`,
      'template.yaml:28:16: the CodeUri of Empty is ./empty, but that folder is empty / Put the code there, or correct the path.',
      'template.yaml:34:16: the Runtime of Strange cannot be resolved: !Ref Env (the parameter Env has no value) / Give the parameter (--parameters Env=…), or write the value.',
      'template.yaml:33:22: Strange is for the architecture amd64, which Lambda does not have / Write x86_64 or arm64.',
      'template.yaml:35:3: the logical id "x; rm -rf ~" is not alphanumeric / CloudFormation takes letters and digits only; rename it.',
    ])
  })
})
