/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub */

/** Nested templates, loops, conditions and files together: what `package` leaves in the bucket and in the template. */

import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import {
  buildProject,
  type Options,
  packageProject,
  planComplaints,
  planWarnings,
  type Ran,
  writeProject,
} from '../support/packaging.ts'
import { type LocalS3, startS3 } from '../support/s3.ts'

let s3: LocalS3
let folder: TemporaryFolder
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3[Symbol.asyncDispose]())
beforeEach(() => {
  folder = temporaryFolder('nested')
  s3.buckets.clear()
  s3.calls.length = 0
})
afterEach(() => folder[Symbol.dispose]())

const write = (files: Readonly<Record<string, string | Buffer>>): void => writeProject(folder.path, files)
const packaged = (options?: Options): Promise<Ran> => packageProject(folder.path, s3, options)
const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8')
/** Without warnings about CloudFormation's tags: they read as what stands behind them. */
const parse = (text: string) => parseYaml(text, { logLevel: 'error' })
const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

const APP = 'def handler(event, context):\n    return 1\n'
const FUNCTION = 'Type: AWS::Serverless::Function, Properties: {Handler: app.handler, Runtime: python3.13'

/** The template behind a URL that a packaged template has. */
function behind(url: unknown, { objects }: Ran): string {
  const start = `${s3.url}/artifacts/`
  const text = String(url)
  expect(text.startsWith(start)).toBe(true)
  const bytes = objects.get(text.slice(start.length))
  expect(text.slice(start.length)).toBe(`${sha256(bytes ?? '')}.template`)
  return String(bytes)
}

/** The text with what is written at a place replaced. */
const replaced = (text: string, from: string, to: unknown): string => {
  expect(text.split(from).length).toBe(2)
  return text.replace(from, String(to))
}

describe('nested templates', () => {
  const ROOT = `# the shop
Resources:
  Orders: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: orders/stack.yaml}} # first
  Again: {Type: AWS::Serverless::Application, Properties: {Location: ./orders/stack.yaml}}
  Far: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: "https://example.com/t.yaml"}}
`
  const ORDERS = `Resources:
  Fn: {${FUNCTION}, CodeUri: src}}   # of orders
  Deep:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ../deep/stack.json
`
  const DEEP =
    '{"Resources": {"Api": {"Type": "AWS::Serverless::HttpApi", "Properties": {"DefinitionUri": "api.yaml"}}}}\n'
  const FILES = {
    'template.yaml': ROOT,
    'orders/stack.yaml': ORDERS,
    'orders/src/app.py': APP,
    'deep/stack.json': DEEP,
    'deep/api.yaml': 'openapi: 3.0.1\n',
  }

  it('are packaged from the inside out, each once, and keep the rest of their text', async () => {
    write(FILES)
    const ran = await packaged({ prefix: 'p' })
    const root = parse(ran.text).Resources
    const url = root.Orders.Properties.TemplateURL
    expect(ran.text).toBe(
      replaced(replaced(ROOT, ': orders/stack.yaml', `: "${url}"`), './orders/stack.yaml', `"${url}"`),
    )
    const below = new Map([...ran.objects].map(([key, bytes]) => [key.replace(/^p\//, ''), bytes]))
    const orders = behind(String(url).replace('/artifacts/p/', '/artifacts/'), { ...ran, objects: below })
    const inner = parse(orders).Resources
    const digest = ran.result.artifacts?.['Orders/Fn']?.digest
    expect(orders).toBe(
      replaced(
        replaced(ORDERS, ': src', `: s3://artifacts/p/${digest}.zip`),
        '../deep/stack.json',
        `"${inner.Deep.Properties.TemplateURL}"`,
      ),
    )
    const deepUrl = String(inner.Deep.Properties.TemplateURL).replace('/artifacts/p/', '/artifacts/')
    const api = `${sha256(FILES['deep/api.yaml'])}.yaml`
    expect(behind(deepUrl, { ...ran, objects: below })).toBe(
      DEEP.replace('api.yaml', `s3://artifacts/p/${api}`),
    )
    expect([...below.keys()].sort()).toEqual(
      [`${sha256(orders)}.template`, deepUrl.split('/').at(-1), api, `${digest}.zip`].sort(),
    )
    expect(ran.result.uploads).toMatchObject({ uploaded: 4, skipped: 0 })
    const again = await packaged({ prefix: 'p' })
    expect(again.text).toBe(ran.text)
    expect(again.result.uploads).toEqual({ uploaded: 0, skipped: 4, bytes: 0 })
  })

  it('of stack sets are packaged too', async () => {
    write({
      'template.yaml':
        'Resources: {Set: {Type: AWS::CloudFormation::StackSet, Properties: {StackSetName: x, PermissionModel: SELF_MANAGED, TemplateURL: set.yaml}}}\n',
      'set.yaml': `Resources: {Fn: {${FUNCTION}, CodeUri: ./src}}}\n`,
      'src/app.py': APP,
    })
    const ran = await packaged()
    const child = behind(parse(ran.text).Resources.Set.Properties.TemplateURL, ran)
    const digest = ran.result.artifacts?.['Set/Fn']?.digest
    expect(child).toContain(`CodeUri: s3://artifacts/${digest}.zip`)
  })

  it('resolve their paths with the parameters that they are passed', async () => {
    write({
      'template.yaml': `Resources:
  A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml, Parameters: {Stage: dev}}}
  B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml, Parameters: {Stage: prod}}}
`,
      'child.yaml':
        'Parameters: {Stage: {Type: String}}\nResources: {Api: {Type: AWS::Serverless::Api, Properties: {StageName: x, DefinitionUri: !Sub "./${Stage}.json"}}}\n',
      'dev.json': '{"dev": 1}',
      'prod.json': '{"prod": 1}',
    })
    const ran = await packaged()
    const { A, B } = parse(ran.text).Resources
    expect(behind(A.Properties.TemplateURL, ran)).toContain(`s3://artifacts/${sha256('{"dev": 1}')}.json`)
    expect(behind(B.Properties.TemplateURL, ran)).toContain(`s3://artifacts/${sha256('{"prod": 1}')}.json`)
  })

  it('have a template of their own in the build folder, beside their functions', async () => {
    write(FILES)
    await buildProject(folder.path)
    const at = '.lambda-build/build'
    expect(read(`${at}/template.yaml`)).toBe(
      replaced(
        replaced(ROOT, ': orders/stack.yaml', ': Orders/template.yaml'),
        './orders/stack.yaml',
        'Again/template.yaml',
      ),
    )
    expect(read(`${at}/Orders/template.yaml`)).toBe(
      replaced(replaced(ORDERS, ': src', ': Fn'), '../deep/stack.json', 'Deep/template.yaml'),
    )
    expect(read(`${at}/Orders/Fn/app.py`)).toBe(APP)
    expect(read(`${at}/Orders/Deep/template.yaml`)).toBe(
      DEEP.replace('api.yaml', '../../../../deep/api.yaml'),
    )
    write({ 'template.yaml': ROOT.replace(/ {2}Orders.*\n/, '') })
    await buildProject(folder.path)
    expect(readdirSync(join(folder.path, at)).filter(name => /^[A-Z]/.test(name))).toEqual(['Again'])
  })

  it('are listed by --noop and not sent', async () => {
    write(FILES)
    s3.addBucket('artifacts')
    const ran = await packaged({ noop: true })
    expect(ran.objects.size).toBe(0)
    expect(ran.result.uploads).toMatchObject({ uploaded: 4 })
    const listed = JSON.parse(read('.lambda-build/noop/uploads.json'))
    expect(listed.map(({ file }: { file: string }) => file.replace(/\/\w{64}/, '/DIGEST'))).toEqual([
      expect.stringMatching(/^\.lambda-build\/store\/cas\//),
      'deep/api.yaml',
      '.lambda-build/noop/DIGEST.template',
      '.lambda-build/noop/DIGEST.template',
    ])
    for (const { file } of listed) expect(existsSync(join(folder.path, file))).toBe(true)
  })
})

describe('loops', () => {
  const loop = (code: string, more = '') => `Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
${more}Resources:
  Fn::ForEach::Fns:
    - Name
    - [Alpha, Beta]
    - \${Name}Fn:
        Type: AWS::Serverless::Function
        Properties: {Handler: app.handler, Runtime: python3.13, CodeUri: ${code}}
`
  const FILES = {
    'alpha/app.py': 'A = 1\n',
    'beta/app.py': 'B = 1\n',
    'Alpha/app.py': APP,
    'Beta/app.py': `${APP}#`,
  }

  it('whose turns share their code stay as they are, with one location', async () => {
    const text = loop('./alpha')
    write({ 'template.yaml': text, ...FILES })
    const ran = await packaged()
    const digest = ran.result.artifacts?.['AlphaFn']?.digest
    expect(ran.result.artifacts?.['BetaFn']?.digest).toBe(digest)
    expect(ran.text).toBe(replaced(text, './alpha', `s3://artifacts/${digest}.zip`))
    await buildProject(folder.path)
    expect(read('.lambda-build/build/template.yaml')).toBe(replaced(text, './alpha', 'AlphaFn'))
  })

  it('whose turns differ look into a mapping of a name that was free', async () => {
    const text = loop('!Sub "./${Name}"', 'Mappings:\n  PackagedCodeUriFns: {a: {b: c}}\n')
    write({ 'template.yaml': text, ...FILES })
    const ran = await packaged()
    const uri = (id: string) => `s3://artifacts/${ran.result.artifacts?.[id]?.digest}.zip`
    expect(uri('AlphaFn')).not.toBe(uri('BetaFn'))
    const mapping = `PackagedCodeUriFns2: {Alpha: {CodeUri: ${uri('AlphaFn')}}, Beta: {CodeUri: ${uri('BetaFn')}}}`
    expect(ran.text).toBe(
      replaced(
        replaced(text, '!Sub "./${Name}"', '!FindInMap [PackagedCodeUriFns2, !Ref Name, CodeUri]'),
        '  PackagedCodeUriFns: ',
        `  ${mapping}\n  PackagedCodeUriFns: `,
      ),
    )
  })

  it('of several variables look it up by the one whose values can be keys', async () => {
    const text = loop('!Ref Folder').replace(
      '- Name\n    - [Alpha, Beta]',
      '- [Name, Folder]\n    - {Alpha: ./alpha, Beta: ./beta}',
    )
    write({ 'template.yaml': text, ...FILES })
    const ran = await packaged()
    expect(ran.text).toContain('CodeUri: !FindInMap [PackagedCodeUriFns, !Ref Name, CodeUri]')
    const uri = (id: string) => `s3://artifacts/${ran.result.artifacts?.[id]?.digest}.zip`
    expect(parse(ran.text).Mappings.PackagedCodeUriFns).toEqual({
      Alpha: { CodeUri: uri('AlphaFn') },
      Beta: { CodeUri: uri('BetaFn') },
    })
  })

  it('whose values are words of YAML keep them as text', async () => {
    write({ 'template.yaml': loop('!Sub "./${Name}"').replace('[Alpha, Beta]', '["Yes", "12"]') })
    write({ 'Yes/app.py': APP, '12/app.py': `${APP}#` })
    const { text } = await packaged()
    expect(text).toMatch(
      /^Mappings: \{PackagedCodeUriFns: \{"Yes": \{CodeUri: [^{}]+\}, "12": \{CodeUri: [^{}]+\}\}\}$/m,
    )
  })

  it('keep the way to the sources of what was not built', async () => {
    write({ 'template.yaml': loop('!Sub "./${Name}"'), ...FILES })
    await buildProject(folder.path, { functions: 'AlphaFn' })
    const { Mappings } = parse(read('.lambda-build/build/template.yaml'))
    expect(Mappings.PackagedCodeUriFns).toEqual({
      Alpha: { CodeUri: 'AlphaFn' },
      Beta: { CodeUri: '../../Beta' },
    })
  })

  it('need no section Mappings, and a map needs only its key from there', async () => {
    const text = JSON.stringify(
      {
        Transform: 'AWS::LanguageExtensions',
        Resources: {
          'Fn::ForEach::Machines': [
            'Name',
            { Ref: 'Names' },
            {
              'M${Name}': {
                Type: 'AWS::StepFunctions::StateMachine',
                Properties: { DefinitionS3Location: { 'Fn::Sub': '${Name}.json' } },
              },
            },
          ],
        },
        Parameters: { Names: { Type: 'CommaDelimitedList', Default: 'a,b' } },
      },
      undefined,
      2,
    )
    write({ 'template.json': text, 'a.json': '{"a": 1}', 'b.json': '{"b": 1}' })
    const ran = await packaged()
    const { Mappings, Resources } = JSON.parse(ran.text)
    const key = (content: string) => `${sha256(content)}.json`
    expect(Mappings).toEqual({
      PackagedKeyMachines: { a: { Key: key('{"a": 1}') }, b: { Key: key('{"b": 1}') } },
    })
    expect(Resources['Fn::ForEach::Machines'][2]['M${Name}'].Properties).toEqual({
      DefinitionS3Location: {
        Bucket: 'artifacts',
        Key: { 'Fn::FindInMap': ['PackagedKeyMachines', { Ref: 'Name' }, 'Key'] },
      },
    })
  })

  it('inside loops join their variables only where both decide', async () => {
    const nested = (code: string) => `Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Resources:
  Fn::ForEach::Outer:
    - X
    - [a, b]
    - Fn::ForEach::Inner:
        - Y
        - [c, d]
        - Api\${X}\${Y}: {Type: AWS::Serverless::Api, Properties: {StageName: s, DefinitionUri: !Sub "${code}"}}
`
    const files = Object.fromEntries(
      ['ac', 'ad', 'bc', 'bd', 'a', 'b'].map(name => [`${name}.json`, `"${name}"`]),
    )
    write({ 'template.yaml': nested('${X}.json'), ...files })
    const one = parse((await packaged()).text)
    expect(Object.keys(one.Mappings.PackagedDefinitionUriInner)).toEqual(['a', 'b'])
    write({ 'template.yaml': nested('${X}${Y}.json') })
    const ran = await packaged()
    expect(ran.text).toContain(
      '!FindInMap [PackagedDefinitionUriInner, !Join [".", [!Ref X, !Ref Y]], DefinitionUri]',
    )
    expect(Object.keys(parse(ran.text).Mappings.PackagedDefinitionUriInner)).toEqual([
      'a.c',
      'a.d',
      'b.c',
      'b.d',
    ])
  })

  it('whose values are no keys of a mapping are refused with their line', async () => {
    write({
      'template.yaml': loop('!Sub "./${Name}"')
        .replace('[Alpha, Beta]', '[a_b, c_d]')
        .replace('${Name}Fn', '"F&{Name}"'),
      'a_b/app.py': APP,
      'c_d/app.py': `${APP}#`,
    })
    await expect(packaged()).rejects.toMatchObject({
      class: 'user',
      message:
        'the CodeUri differs between the turns of the loop Fns, and the value "a_b" cannot be a key of a mapping',
      place: { line: 8 },
    })
  })
})

describe('what a condition switches off', () => {
  const TEXT = `Parameters: {Stage: {Type: String, Default: dev}}
Conditions: {Prod: !Equals [!Ref Stage, prod], Known: !Equals [!Ref "AWS::AccountId", "1"]}
Resources:
  Off: {Type: AWS::Serverless::Api, Condition: Prod, Properties: {StageName: x, DefinitionUri: gone.json}}
  OffMap: {Type: AWS::StepFunctions::StateMachine, Condition: Prod, Properties: {DefinitionS3Location: gone.json}}
  OffStack: {Type: AWS::CloudFormation::Stack, Condition: Prod, Properties: {TemplateURL: gone.yaml}}
  OffFn: {${FUNCTION}, CodeUri: gone}, Condition: Prod}
  Branch: {Type: AWS::Serverless::Api, Properties: {StageName: x, DefinitionUri: !If [Prod, gone.json, !Ref "AWS::NoValue"]}}
  Both: {Type: AWS::Serverless::Api, Properties: {StageName: x, DefinitionUri: !If [Known, a.json, b.json]}}
`

  it('uploads nothing and leaves no local path; an open condition keeps both branches', async () => {
    write({ 'template.yaml': TEXT, 'a.json': '"a"', 'b.json': '"b"' })
    const ran = await packaged()
    expect([...ran.objects.keys()].sort()).toEqual([`${sha256('"a"')}.json`, `${sha256('"b"')}.json`].sort())
    const off = 's3://artifacts/switched-off'
    expect(ran.text).toBe(
      TEXT.replace('DefinitionUri: gone.json', `DefinitionUri: ${off}/Off/DefinitionUri.zip`)
        .replace(
          'DefinitionS3Location: gone.json',
          'DefinitionS3Location: {Bucket: artifacts, Key: switched-off/OffMap/DefinitionS3Location.zip}',
        )
        .replace('gone.yaml', 'https://s3.amazonaws.com/artifacts/switched-off/OffStack/TemplateURL.zip')
        .replace('CodeUri: gone', `CodeUri: ${off}/OffFn.zip`)
        .replace('[Prod, gone.json,', `[Prod, ${off}/Branch/DefinitionUri.zip,`)
        .replace('a.json', `"s3://artifacts/${sha256('"a"')}.json"`)
        .replace('b.json', `"s3://artifacts/${sha256('"b"')}.json"`)
        .replaceAll(/"(s3:\/\/artifacts\/[a-f][^"]*)"/g, '$1'),
    )
  })

  it('is packaged like the rest with --all', async () => {
    write({ 'template.yaml': TEXT, 'a.json': '"a"', 'b.json': '"b"', 'gone.json': '"g"', 'gone/app.py': APP })
    write({ 'gone.yaml': 'Resources: {T: {Type: AWS::SNS::Topic}}\n' })
    const ran = await packaged({ all: true })
    expect(ran.text).not.toMatch(/switched-off\/(Off|OffMap|OffStack|OffFn)\b/)
    expect(ran.result.uploads).toMatchObject({ uploaded: 5 })
  })
})

describe('where SAM CLI is wrong (aws-sam-cli issues in brackets)', () => {
  it('expressions are uploaded without a build before (#5249, #2836, #1085)', async () => {
    write({
      'template.yaml': `Parameters: {Dir: {Type: String, Default: src}}
Resources: {A: {${FUNCTION}, CodeUri: !Sub "./\${Dir}"}}, B: {${FUNCTION}, CodeUri: !Ref Dir}}}
`,
      'src/app.py': APP,
    })
    const ran = await packaged()
    const uri = `s3://artifacts/${ran.result.artifacts?.['A']?.digest}.zip`
    const { A, B } = parse(ran.text).Resources
    expect([A.Properties.CodeUri, B.Properties.CodeUri]).toEqual([uri, uri])
  })

  it('code that cannot be known is an error with its line, never the whole project', async () => {
    write({
      'template.yaml': `Resources:
  A: {${FUNCTION}, CodeUri: !ImportValue Shared}}
  B: {${FUNCTION}}}
  C: {Type: AWS::Serverless::Api, Properties: {StageName: x, DefinitionUri: !Sub "./\${AWS::AccountId}.json"}}
`,
    })
    expect(await planComplaints(folder.path)).toEqual([
      expect.stringMatching(/template\.yaml:2:\d+: the CodeUri of A cannot be resolved: !ImportValue Shared/),
      expect.stringMatching(/template\.yaml:3:\d+: B has no CodeUri/),
      expect.stringMatching(
        /template\.yaml:4:\d+: the DefinitionUri of C cannot be resolved: !Sub "\.\/\$\{AWS::AccountId\}\.json"/,
      ),
    ])
  })

  it('a single file counts from the template, not from where one stands', async () => {
    write({
      'app/template.yaml':
        'Resources: {R: {Type: AWS::CodeCommit::Repository, Properties: {RepositoryName: x, Code: {S3: one.txt}}}}\n',
      'app/one.txt': 'right',
      'one.txt/page': 'wrong',
    })
    const ran = await packaged({ template: 'app/template.yaml' })
    const { Bucket, Key } = parse(ran.text).Resources.R.Properties.Code.S3
    expect(Bucket).toBe('artifacts')
    expect(String(ran.objects.get(Key))).toContain('right')
  })

  it('a changed mode is a new artifact', async () => {
    write({
      'template.yaml':
        'Resources: {V: {Type: AWS::ElasticBeanstalk::ApplicationVersion, Properties: {ApplicationName: x, SourceBundle: bundle}}}\n',
      'bundle/run.sh': '#!/bin/sh\n',
    })
    const before = await packaged()
    chmodSync(join(folder.path, 'bundle/run.sh'), 0o755)
    const after = await packaged()
    expect(after.text).not.toBe(before.text)
    expect(after.result.uploads).toMatchObject({ uploaded: 1 })
  })

  it('includes are found in lists in lists, and beside other keys', async () => {
    const text = `Resources:
  A:
    Type: AWS::SNS::Topic
    Properties:
      DisplayName: x
      Deep: [[{"Fn::Transform": {Name: AWS::Include, Parameters: {Location: one.yaml}}}], [!Transform {Name: "AWS::Include", Parameters: {Location: two.yaml}}]]
      Fn::Transform: {Name: AWS::Include, Parameters: {Location: three.yaml}}
`
    write({ 'template.yaml': text, 'one.yaml': 'a: 1\n', 'two.yaml': 'b: 1\n', 'three.yaml': 'c: 1\n' })
    const ran = await packaged()
    const uri = (content: string) => `s3://artifacts/${sha256(content)}.yaml`
    expect(ran.text).toBe(
      text
        .replace('one.yaml', uri('a: 1\n'))
        .replace('two.yaml', uri('b: 1\n'))
        .replace('three.yaml', uri('c: 1\n')),
    )
  })

  it('what many name is sent once, after one look at the bucket', async () => {
    write({
      'template.yaml': `Resources:\n${Array.from({ length: 20 }, (_, at) => `  F${at}: {${FUNCTION}, CodeUri: src}}\n  A${at}: {Type: AWS::Serverless::Api, Properties: {StageName: x, DefinitionUri: api.json}}\n`).join('')}`,
      'src/app.py': APP,
      'api.json': '{}',
    })
    await packaged()
    const puts = s3.calls.filter(call => /^PUT (?!ac\/)/.test(call))
    expect(puts.length).toBe(2)
  })
})

it('two hundred functions that are in the bucket take one listing', async () => {
  const names = Array.from({ length: 200 }, (_, at) => `F${at}`)
  write(Object.fromEntries(names.map(name => [`${name}/app.py`, `${APP}# ${name}\n`])))
  write({
    'template.yaml': `Resources:\n${names.map(name => `  ${name}: {${FUNCTION}, CodeUri: ${name}}}\n`).join('')}`,
  })
  expect((await packaged()).result.uploads).toMatchObject({ uploaded: 200 })
  s3.calls.length = 0
  expect((await packaged()).result.uploads).toEqual({ uploaded: 0, skipped: 200, bytes: 0 })
  expect(s3.calls).toEqual(['GetCallerIdentity 200', 'GET artifacts 200'])
}, 120_000)

describe('templates of the CDK', () => {
  const TEMPLATE = {
    Resources: {
      Fn: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Code: { S3Bucket: { 'Fn::Sub': 'cdk-assets-${AWS::AccountId}' }, S3Key: 'abc.zip' },
          Handler: 'app.handler',
          Role: 'arn:aws:iam::1:role/r',
          Runtime: 'python3.13',
        },
        Metadata: {
          'aws:cdk:path': 'Shop/Fn/Resource',
          'aws:asset:path': 'asset.abc',
          'aws:asset:property': 'Code',
          'aws:asset:is-bundled': true,
        },
      },
      Child: {
        Type: 'AWS::CloudFormation::Stack',
        Properties: { TemplateURL: { 'Fn::Join': ['', ['https://s3.', { Ref: 'AWS::URLSuffix' }]] } },
        Metadata: { 'aws:asset:path': 'child.nested.template.json', 'aws:asset:property': 'TemplateURL' },
      },
    },
  }

  beforeEach(() => {
    write({
      'template.json': JSON.stringify(TEMPLATE, undefined, 1),
      'asset.abc/app.py': APP,
      'asset.abc/package.json': '{}',
      'child.nested.template.json': '{"Resources": {"T": {"Type": "AWS::SNS::Topic"}}}',
    })
  })

  it('are packaged from the paths in their metadata', async () => {
    const ran = await packaged()
    const { Fn, Child } = JSON.parse(ran.text).Resources
    expect(Fn.Properties.Code).toEqual({
      S3Bucket: 'artifacts',
      S3Key: `${ran.result.artifacts?.['Fn']?.digest}.zip`,
    })
    expect(behind(Child.Properties.TemplateURL, ran)).toBe(read('child.nested.template.json'))
  })

  it('are built so that SAM CLI, which goes by the metadata, finds what was built', async () => {
    await buildProject(folder.path)
    const { Fn, Child } = JSON.parse(read('.lambda-build/build/template.yaml')).Resources
    expect([Fn.Properties.Code, Fn.Metadata['aws:asset:path']]).toEqual(['Fn', 'Fn'])
    expect(Child.Properties.TemplateURL).toBe('Child/template.yaml')
    expect(Child.Metadata['aws:asset:path']).toBe('Child/template.yaml')
  })
})

describe('local paths that nobody knows', () => {
  it('are warned about with their line, and nothing else is', async () => {
    write({
      'template.yaml': `Resources:
  Canary: {Type: AWS::Synthetics::Canary, Properties: {Code: {S3Key: canary.zip, Handler: ./x.handler}}}
  New: {Type: AWS::New::Thing, Properties: {CodeUri: ./src, List: [{Deep: ../up/file}], Fine: a/b, Path: /orders}}
  Fn: {${FUNCTION}, CodeUri: src, Environment: {Variables: {HERE: ./data}}}}
  Web: {Type: AWS::S3::Bucket, Properties: {WebsiteConfiguration: {IndexDocument: index.html, ErrorDocument: ./error.html}}}
`,
      'src/app.py': APP,
      'canary.zip': 'x',
      'index.html': 'x',
    })
    const told = await planWarnings(folder.path)
    const paths = told.filter(line => line.includes('looks like a local path'))
    expect(paths.map(line => line.replace(/^.*template\.yaml:/, '').replace(/, which looks.*/, ''))).toEqual([
      '2:70: the Code.S3Key of Canary (AWS::Synthetics::Canary) is canary.zip',
      '3:54: the CodeUri of New (AWS::New::Thing) is ./src',
      '3:75: the List.Deep of New (AWS::New::Thing) is ../up/file',
      '5:110: the WebsiteConfiguration.ErrorDocument of Web (AWS::S3::Bucket) is ./error.html',
    ])
  })
})

describe('paths that lead out of the project', () => {
  it('are judged by where links end, and allowed by allowed-roots', async () => {
    using outside = temporaryFolder('outside')
    writeProject(outside.path, {
      'secret.json': '{}',
      'child.yaml': 'Resources: {T: {Type: AWS::SNS::Topic}}\n',
    })
    symlinkSync(outside.path, join(folder.path, 'link'))
    write({
      'template.yaml': `Resources:
  A: {Type: AWS::Serverless::HttpApi, Properties: {DefinitionUri: link/secret.json}}
  B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: link/child.yaml}}
  C: {Type: AWS::SNS::Topic, Properties: {X: {"Fn::Transform": {Name: AWS::Include, Parameters: {Location: !Ref Where}}}}}
Parameters: {Where: {Type: String, Default: link/secret.json}}
`,
    })
    const told = await planComplaints(folder.path)
    expect(
      told.map(line => line.replace(/^.*template\.yaml:/, '').replace(/project: .*\/ /, 'project / ')),
    ).toEqual([
      expect.stringMatching(
        /^3:\d+: the TemplateURL of B is link\/child\.yaml, but that lies outside the project/,
      ),
      expect.stringMatching(
        /^2:\d+: the DefinitionUri of A is link\/secret\.json, but that lies outside the project/,
      ),
      expect.stringMatching(
        /^4:\d+: the Location of AWS::Include is link\/secret\.json, but that lies outside the project/,
      ),
    ])
    write({ 'lambda-build.yml': `allowed-roots: [${JSON.stringify(outside.path)}]\nversion: 1\n` })
    expect((await packaged()).result.uploads).toMatchObject({ uploaded: 2 })
  })
})

describe('paths that lead nowhere', () => {
  it('are errors with line, resolved path and the nearest name', async () => {
    write({
      'template.yaml': `Resources:
  A: {Type: AWS::Serverless::Api, Properties: {StageName: x, DefinitionUri: api/opn.json}}
  B: {Type: AWS::AppSync::GraphQLSchema, Properties: {ApiId: x, DefinitionS3Location: ../../etc/hostname}}
  C: {Type: AWS::Serverless::HttpApi, Properties: {DefinitionUri: !Ref Missing}}
Parameters: {Missing: {Type: String}}
`,
      'api/open.json': '{}',
    })
    const told = await planComplaints(folder.path)
    expect(told[0]).toMatch(
      /template\.yaml:2:\d+: the DefinitionUri of A is api\/opn\.json, but nothing is at .*api\/opn\.json \/ Did you mean .*api\/open\.json\?$/,
    )
    expect(told[1]).toMatch(
      /template\.yaml:3:\d+: the DefinitionS3Location of B is \.\.\/\.\.\/etc\/hostname, but (nothing is at|that lies outside the project)/,
    )
    expect(told[2]).toMatch(
      /template\.yaml:4:\d+: the DefinitionUri of C cannot be resolved: !Ref Missing \(the parameter Missing has no value\) \/ Give the parameter \(--parameters Missing=…\), or write the path\.$/,
    )
    rmSync(join(folder.path, 'api'), { recursive: true })
  })
})
