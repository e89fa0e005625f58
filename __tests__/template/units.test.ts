/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub */

import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { resourcePlace } from '../../src/template/facts.ts'
import { allUnits, openUnits, type UnitOptions } from '../../src/template/units.ts'
import { told, writeFiles } from './support.ts'

/** A project in a temporary folder, its code in `src` of every folder. */
function open(folder: TemporaryFolder, files: Record<string, string>, options: Partial<UnitOptions> = {}) {
  writeFiles(folder.path, {
    'src/app.py': '',
    'child/src/app.py': '',
    'child/inner/src/app.py': '',
    ...files,
  })
  const root = openUnits({
    file: join(folder.path, 'template.yaml'),
    sourceRoot: folder.path,
    parameters: {},
    region: 'eu-west-1',
    stackName: 'shop',
    ...options,
  })
  const units = allUnits(root)
  const targets = units.flatMap(unit => unit.listed.targets)
  const from = (path: string) => relative(process.cwd(), join(folder.path, path))
  return {
    root,
    units,
    targets,
    code: targets.map(target => [target.id, relative(folder.path, target.code)]),
    told: told(units.flatMap(unit => unit.listed.failures)).map(line => line.replaceAll(`${from('.')}/`, '')),
  }
}

const PYTHON = 'Runtime: python3.12, Handler: app.handler'

describe('nested stacks', () => {
  it('are read at any depth, their paths counting from the template that names them', () => {
    using folder = temporaryFolder('units')
    const found = open(folder, {
      'template.yaml': `
Transform: AWS::Serverless-2016-10-31
Resources:
  Own: {Type: AWS::Serverless::Function, Properties: {CodeUri: src, ${PYTHON}}}
  Stack: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child/template.yaml}}
  App: {Type: AWS::Serverless::Application, Properties: {Location: file://child/inner/template.yaml}}
  Set: {Type: AWS::CloudFormation::StackSet, Properties: {TemplateURL: !Sub "./child/inner/\${Name}.yaml", StackSetName: s, PermissionModel: SELF_MANAGED}}
  Remote: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://s3.amazonaws.com/b/k}}
  Later: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: !Sub "https://\${Bucket}/k"}}
  Catalog: {Type: AWS::Serverless::Application, Properties: {Location: {ApplicationId: 'arn:x', SemanticVersion: 1.0.0}}}
Parameters:
  Name: {Type: String, Default: template}
  Bucket: {Type: String}
`,
      'child/template.yaml': `
Resources:
  Inner: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner/template.yaml}}
  Orders: {Type: AWS::Lambda::Function, Properties: {Code: ./src, ${PYTHON}}}
`,
      'child/inner/template.yaml': `Resources: {Mails: {Type: AWS::Lambda::Function, Properties: {Code: src, ${PYTHON}}}}`,
    })
    expect(found.told).toEqual([])
    expect(found.code).toEqual([
      ['Own', 'src'],
      ['Stack/Orders', 'child/src'],
      ['Stack/Inner/Mails', 'child/inner/src'],
      ['App/Mails', 'child/inner/src'],
      ['Set/Mails', 'child/inner/src'],
    ])
    expect(found.units.map(unit => unit.path)).toEqual(['', 'Stack', 'Stack/Inner', 'App', 'Set'])
    expect(found.units[2]?.template).toBe(found.units[3]?.template)
    const places = found.units.flatMap(unit => resourcePlace(unit.scope, 'Stack/Orders') ?? [])
    expect(places).toHaveLength(1)
    expect(places[0]).toEqual({
      file: relative(process.cwd(), join(folder.path, 'child/template.yaml')),
      line: 4,
      column: 3,
    })
    expect([...found.root.elsewhere]).toEqual([
      ['Remote', 'its template is at https://s3.amazonaws.com/b/k'],
      ['Later', 'its template is at !Sub "https://${Bucket}/k"'],
      ['Catalog', 'its template is at the place that its map names'],
    ])
  })

  it('get the parameters that their stack passes, each instance its own, defaults behind them', () => {
    using folder = temporaryFolder('units')
    const found = open(
      folder,
      {
        'template.yaml': `
Parameters: {Stage: {Type: String, Default: dev}}
Conditions: {Prod: !Equals [!Ref Stage, prod]}
Resources:
  A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child/template.yaml, Parameters: {Folder: !Sub "\${Stage}/a", Version: !If [Prod, '3.13', !Ref AWS::NoValue]}}}
  B: {Type: AWS::Serverless::Application, Properties: {Location: child/template.yaml, Parameters: {Folder: dev/b}}}
`,
        'child/template.yaml': `
Parameters:
  Folder: {Type: String}
  Version: {Type: String, Default: '3.12'}
Resources:
  F: {Type: AWS::Lambda::Function, Properties: {Code: !Ref Folder, Handler: app.h, Runtime: !Sub "python\${Version}"}}
`,
        'child/dev/b/app.py': '',
        'child/prod/a/app.py': '',
      },
      { parameters: { Stage: 'prod' } },
    )
    expect(found.told).toEqual([])
    expect(found.targets.map(({ id, runtime, code }) => [id, runtime, relative(folder.path, code)])).toEqual([
      ['A/F', 'python3.13', 'child/prod/a'],
      ['B/F', 'python3.12', 'child/dev/b'],
    ])
  })

  it('know no more than their parent of what CloudFormation decides', () => {
    using folder = temporaryFolder('units')
    const found = open(folder, {
      'template.yaml': `
Resources:
  Queue: {Type: AWS::SQS::Queue}
  Name: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml, Parameters: {Folder: !Ref AWS::StackName}}}
  Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml, Parameters: {Folder: !GetAtt Queue.QueueName}}}
`,
      'child.yaml': `
Parameters: {Folder: {Type: String}}
Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Code: !Ref Folder
      Runtime: python3.12
`,
      'shop/app.py': '',
    })
    expect(found.code).toEqual([['Name/F', 'shop']])
    expect(found.told).toEqual([
      'child.yaml:7:13: the Code of Child/F cannot be resolved: !Ref Folder (only CloudFormation knows Queue.QueueName) / Write the value, or an expression of parameters, mappings and conditions.',
    ])
  })

  it('share layers: passed down, put out, used beside each other', () => {
    using folder = temporaryFolder('units')
    const found = open(folder, {
      'template.yaml': `
Resources:
  Users:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: users.yaml
      Parameters: {Own: !Ref Own, Other: !GetAtt Layers.Outputs.Arn, Foreign: 'arn:aws:lambda:eu-west-1:1:layer:x:1'}
  Own: {Type: AWS::Lambda::LayerVersion, Properties: {Content: src}}
  Layers: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: layers.yaml}}
`,
      'layers.yaml': `
Resources: {Common: {Type: AWS::Lambda::LayerVersion, Properties: {Content: src}}}
Outputs: {Arn: {Value: !Sub "\${Common}"}}
`,
      'users.yaml': `
Parameters: {Own: {Type: String}, Other: {Type: String}, Foreign: {Type: String}}
Resources:
  A: {Type: AWS::Lambda::Function, Properties: {Code: src, ${PYTHON}, Layers: [!Ref Own, !Sub "\${Other}"]}}
  B: {Type: AWS::Lambda::Function, Properties: {Code: src, ${PYTHON}, Layers: [!Ref Foreign]}}
`,
    })
    expect(found.told).toEqual([])
    expect(found.targets.map(({ id, layers, foreignLayers }) => [id, layers, foreignLayers])).toEqual([
      ['Own', [], undefined],
      ['Users/A', ['Own', 'Layers/Common'], undefined],
      ['Users/B', [], true],
      ['Layers/Common', [], undefined],
    ])
  })

  it('are left out with everything in them when their condition is false, unless all is asked for', () => {
    using folder = temporaryFolder('units')
    const files = {
      'template.yaml': `
Conditions: {Never: !Equals [a, b]}
Resources:
  Off: {Type: AWS::CloudFormation::Stack, Condition: Never, Properties: {TemplateURL: child.yaml}}
  Gone: {Type: AWS::Lambda::Function, Condition: Never, Properties: {Code: src, ${PYTHON}}}
`,
      'child.yaml': `Resources: {F: {Type: AWS::Lambda::Function, Properties: {Code: src, ${PYTHON}}}}`,
    }
    expect(open(folder, files).code).toEqual([])
    expect(open(folder, files, { all: true }).code).toEqual([
      ['Gone', 'src'],
      ['Off/F', 'src'],
    ])
  })

  it('are refused at the place of the mistake, whichever file that is in', () => {
    using folder = temporaryFolder('units')
    using outside = temporaryFolder('outside')
    writeFiles(outside.path, { 'far.yaml': 'Resources: {}' })
    const found = open(
      folder,
      {
        'template.yaml': `
Resources:
  Missing: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: chlid.yaml}}
  Folder: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ./child}}
  Far: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${join(outside.path, 'far.yaml')}}}
  Loop: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: a.yaml}}
  Broken: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: broken.yaml}}
  Passes:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: child.yaml
      Parameters:
        Stagee: x
  Silent: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml}}
  Undecided: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: !If [Open, child.yaml, 'https://x/y']}}
Parameters: {Given: {Type: String}}
Conditions: {Open: !Equals [!Ref Given, x]}
`,
        'child.yaml': `
Parameters: {Stage: {Type: String}}
Resources: {F: {Type: AWS::Lambda::Function, Properties: {Code: src, Runtime: python3.12}}}
`,
        'a.yaml': 'Resources: {B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: b.yaml}}}',
        'b.yaml': 'Resources:\n  A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: a.yaml}}\n',
        'broken.yaml': 'Resources:\n  F: {Type: A, Type: B, Properties: !Nope x}\n',
      },
      { allowedRoots: [folder.path] },
    )
    const hidden = found.told.map(line => line.replaceAll(/\S*far\.yaml/g, 'FAR'))
    expect(hidden).toEqual([
      'template.yaml:3:73: the TemplateURL of Missing is chlid.yaml, but nothing is at chlid.yaml / Did you mean child.yaml?',
      'template.yaml:4:72: the TemplateURL of Folder is ./child, but that is not a file / Name the file itself.',
      'template.yaml:5:69: the TemplateURL of Far is FAR, but that lies outside the project: FAR / Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
      "broken.yaml:2:16: the key 'Type' stands twice in Resources.F: in line 2 and in line 2 / Rename or remove one of them.",
      'broken.yaml:2:37: unknown tag !Nope / Did you mean !Not?',
      'template.yaml:13:9: Passes passes the parameter Stagee, which child.yaml does not have / Did you mean Stage?',
      'template.yaml:14:3: Silent does not pass the parameter Stage, which child.yaml has no default for / Add it to the Parameters of the stack, or give it a Default.',
      "template.yaml:15:75: the TemplateURL of Undecided cannot be resolved: !If [Open, child.yaml, 'https://x/y'] (the parameter Given has no value) / Give the parameter (--parameters Given=…), or write the path.",
      'b.yaml:2:67: the TemplateURL of Loop/B/A is a.yaml, but these templates nest each other: a.yaml → b.yaml → a.yaml / Break the circle.',
    ])
  })
})
