/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub */

/** Three levels of stacks, a loop, an include and a false condition: deployed by the program, and asked for answers. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { createBucket, invoke } from '../support/aws.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { writeProject } from '../support/packaging.ts'
import { runProgram } from '../support/program.ts'
import { needsTool } from '../support/tools.ts'

const MINUTES = 60_000

const handler = (answer: string) => `import os\n\ndef handler(event, context):\n    return ${answer}\n`

const TRUST =
  '{"Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}'

const project = (runtime: string) => ({
  'template.yaml': `# three levels, a loop, an include, a condition
Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Parameters: {Stage: {Type: String, Default: dev}, Workers: {Type: CommaDelimitedList, Default: "Red,Blue"}}
Conditions: {Prod: !Equals [!Ref Stage, prod]}
Globals: {Function: {Runtime: ${runtime}, Handler: app.handler}}
Resources:
  Middle:
    Type: AWS::Serverless::Application
    Properties: {Location: middle/stack.yaml, Parameters: {Greeting: hello}}
  Never: {Type: AWS::CloudFormation::Stack, Condition: Prod, Properties: {TemplateURL: never/was.yaml}}
  NeverFn: {Type: AWS::Serverless::Function, Condition: Prod, Properties: {CodeUri: never}}
  Fn::ForEach::Workers:
    - Name
    - !Ref Workers
    - Worker\${Name}:
        Type: AWS::Serverless::Function
        Properties: {CodeUri: !Sub "workers/\${Name}"}
  Fn::Transform: {Name: AWS::Include, Parameters: {Location: shared/topic.yaml}}
Outputs:
  Red: {Value: !Ref WorkerRed}
  Blue: {Value: !Ref WorkerBlue}
  Mid: {Value: !GetAtt Middle.Outputs.Mid}
  Deep: {Value: !GetAtt Middle.Outputs.Deep}
  Topic: {Value: !Ref SharedTopic}
`,
  // MiniStack runs SAM's transform on the root template only, so what is nested does without.
  'middle/stack.yaml': `Parameters: {Greeting: {Type: String}}
Resources:
  Inner:
    Type: AWS::CloudFormation::Stack
    Properties: {TemplateURL: ../inner/stack.json, Parameters: {Greeting: !Sub "\${Greeting} from below"}}
  MidFn: {Type: AWS::Lambda::Function, Properties: {Code: src, Runtime: ${runtime}, Handler: app.handler, Role: !GetAtt Role.Arn}}
  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${TRUST}}}
Outputs:
  Mid: {Value: !Ref MidFn}
  Deep: {Value: !GetAtt Inner.Outputs.Name}
`,
  'inner/stack.json': JSON.stringify({
    Parameters: { Greeting: { Type: 'String' } },
    Resources: {
      DeepFn: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Code: './code',
          Runtime: runtime,
          Handler: 'app.handler',
          Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
          Environment: { Variables: { GREETING: { Ref: 'Greeting' } } },
        },
      },
      Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: JSON.parse(TRUST) } },
    },
    Outputs: { Name: { Value: { Ref: 'DeepFn' } } },
  }),
  'shared/topic.yaml': 'SharedTopic: {Type: AWS::SNS::Topic, Properties: {DisplayName: shared}}\n',
  'middle/src/app.py': handler('"mid"'),
  'inner/code/app.py': handler('os.environ["GREETING"]'),
  'workers/Red/app.py': handler('"red"'),
  'workers/Blue/app.py': handler('"blue"'),
})

describe('a project of nested stacks', needsTool('ministack'), () => {
  let aws: MiniStack
  let folder: TemporaryFolder
  let outputs: Readonly<Record<string, string>> = {}

  beforeAll(async () => {
    aws = await startMiniStack()
    folder = temporaryFolder('stacks')
    writeProject(folder.path, project(aws.pythonRuntime))
    await createBucket(aws.environment, 'nested')
    const answer = await runProgram({
      args: ['deploy', '--stack-name', 'shop', '--bucket', 'nested', '--prefix', 'shop', '--format', 'json'],
      cwd: folder.path,
      env: aws.environment,
    })
    expect(answer.exitCode, answer.stderr + aws.log()).toBe(0)
    expect(answer.json).toMatchObject({ status: 'CREATE_COMPLETE' })
    outputs = (answer.json as { outputs: typeof outputs }).outputs // what interface §2 promises
  }, 10 * MINUTES)
  afterAll(async () => {
    folder?.[Symbol.dispose]()
    await aws?.[Symbol.asyncDispose]()
  })

  it.each([
    ['the first turn of the loop', 'Red', 'red'],
    ['the second turn of the loop', 'Blue', 'blue'],
    ['a nested stack', 'Mid', 'mid'],
    ['a stack nested in that', 'Deep', 'hello from below'],
  ])('a function of %s answers', async (_where, name, answer) => {
    expect(await invoke(aws.environment, outputs[name] ?? '')).toBe(answer)
  })

  it('the included resource is there', () => {
    expect(outputs['Topic']).toMatch(/^arn:aws:sns:/)
  })

  it('no local path is left in what CloudFormation was given', () => {
    const packaged = readFileSync(join(folder.path, '.lambda-build/packaged.yaml'), 'utf8')
    expect(packaged).toContain('# three levels')
    expect(packaged).not.toMatch(/middle\/|workers\/|shared\/|never[/}]/)
    expect(packaged).toContain('CodeUri: !FindInMap [PackagedCodeUriWorkers, !Ref Name, CodeUri]')
  })

  it(
    'deploying it again changes nothing',
    async () => {
      const answer = await runProgram({
        args: [
          'deploy',
          '--stack-name',
          'shop',
          '--bucket',
          'nested',
          '--prefix',
          'shop',
          '--format',
          'json',
        ],
        cwd: folder.path,
        env: aws.environment,
      })
      expect(answer.exitCode, answer.stderr).toBe(0)
      expect(answer.json).toMatchObject({ changed: false, uploads: { uploaded: 0 } })
    },
    MINUTES,
  )
})
