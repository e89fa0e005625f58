/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub */

/** SAM CLI works on what `build` leaves, and the AWS CLI deploys what `package` writes, as they are. */

import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { createBucket, invoke } from '../support/aws.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { writeProject } from '../support/packaging.ts'
import { runProgram, toolEnvironment } from '../support/program.ts'
import { needsTool } from '../support/tools.ts'

const MINUTES = 60_000
const BUILT = '.lambda-build/build/template.yaml'

const project = (runtime: string) => ({
  'template.yaml': `Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Globals: {Function: {Runtime: ${runtime}, Handler: app.handler}}
Parameters: {Dir: {Type: String, Default: front}}
Conditions: {Never: !Equals [a, b]}
Resources:
  Front: {Type: AWS::Serverless::Function, Properties: {CodeUri: !Sub "./\${Dir}"}}
  Unused: {Type: AWS::Serverless::Function, Condition: Never, Properties: {CodeUri: front}}
  Machine:
    Type: AWS::Serverless::StateMachine
    Properties: {DefinitionUri: machine.asl.json, Role: "arn:aws:iam::000000000000:role/r"}
  Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child/stack.yaml}}
  Fn::ForEach::Workers:
    - Name
    - [Red, Blue]
    - Worker\${Name}: {Type: AWS::Serverless::Function, Properties: {CodeUri: !Sub "workers/\${Name}"}}
Outputs:
  Front: {Value: !Ref Front}
  Red: {Value: !Ref WorkerRed}
  Blue: {Value: !Ref WorkerBlue}
  Below: {Value: !GetAtt Child.Outputs.Name}
`,
  'child/stack.yaml': `Resources:
  Fn: {Type: AWS::Lambda::Function, Properties: {Code: src, Runtime: ${runtime}, Handler: app.handler, Role: "arn:aws:iam::000000000000:role/r"}}
Outputs: {Name: {Value: !Ref Fn}}
`,
  'machine.asl.json': '{"StartAt": "End", "States": {"End": {"Type": "Succeed"}}}\n',
  'front/app.py': 'def handler(event, context):\n    return "front"\n',
  'child/src/app.py': 'def handler(event, context):\n    return "below"\n',
  'workers/Red/app.py': 'def handler(event, context):\n    return "red"\n',
  'workers/Blue/app.py': 'def handler(event, context):\n    return "blue"\n',
})

const CAPABILITIES = ['--capabilities', 'CAPABILITY_IAM', 'CAPABILITY_AUTO_EXPAND']
const run = promisify(execFile)

describe('with other tools', needsTool('ministack', 'sam', 'aws'), () => {
  let aws: MiniStack
  let folder: TemporaryFolder

  beforeAll(async () => {
    aws = await startMiniStack()
    folder = temporaryFolder('others')
    writeProject(folder.path, project(aws.pythonRuntime))
    await createBucket(aws.environment, 'others')
  }, 5 * MINUTES)
  afterAll(async () => {
    folder?.[Symbol.dispose]()
    await aws?.[Symbol.asyncDispose]()
  })

  const tool = (program: string, args: readonly string[]) =>
    run(program, args, {
      cwd: folder.path,
      env: { ...toolEnvironment(), ...aws.environment, HOME: folder.path, SAM_CLI_TELEMETRY: '0' },
    })
  const ours = async (...args: string[]) => {
    const answer = await runProgram({ args, cwd: folder.path, env: aws.environment })
    expect(answer.exitCode, answer.stderr).toBe(0)
  }
  /** What the functions of a stack answer, by the name of the output that names them. */
  const answers = async (stackName: string) => {
    const { stdout } = await tool('aws', [
      ...['cloudformation', 'describe-stacks', '--stack-name', stackName],
      ...['--query', 'Stacks[0].Outputs', '--output', 'json'],
    ])
    const outputs: { OutputKey: string; OutputValue: string }[] = JSON.parse(stdout)
    const asked = outputs.map(async ({ OutputKey, OutputValue }) => {
      return [OutputKey, await invoke(aws.environment, OutputValue)] as const
    })
    return Object.fromEntries(await Promise.all(asked))
  }
  const ALL = { Front: 'front', Red: 'red', Blue: 'blue', Below: 'below' }

  it(
    'aws cloudformation deploy takes the packaged template as it is',
    async () => {
      await ours('package', '--bucket', 'others')
      const file = ['--template-file', '.lambda-build/packaged.yaml']
      await tool('aws', ['cloudformation', 'deploy', ...file, '--stack-name', 'by-aws', ...CAPABILITIES])
      expect(await answers('by-aws')).toEqual(ALL)
    },
    5 * MINUTES,
  )

  it(
    'sam package takes the build folder, with loops and nested stacks',
    async () => {
      await ours('build')
      const { stdout } = await tool('sam', [
        ...['package', '--template-file', BUILT, '--s3-bucket', 'others', '--s3-prefix', 'sam'],
        ...['--language-extensions', '--output-template-file', 'sam.yaml'],
      ])
      expect(stdout).toContain('Successfully packaged')
      const text = readFileSync(join(folder.path, 'sam.yaml'), 'utf8')
      expect(text).not.toMatch(/(CodeUri|Code|TemplateURL|DefinitionUri): *(?!s3:|https?:)[\w.]+\//)
      const { Resources } = parse(text, { logLevel: 'error' })
      expect(Resources.Front.Properties.CodeUri).toMatch(/^s3:\/\/others\/sam\//)
      expect(Resources.Machine.Properties.DefinitionUri.Bucket).toBe('others')
      expect(Resources.Child.Properties.TemplateURL).toMatch(/^http.*\.template$/)
    },
    5 * MINUTES,
  )

  it(
    'sam deploy deploys the build folder',
    async () => {
      await ours('build')
      await tool('sam', [
        ...['deploy', '--template-file', BUILT, '--stack-name', 'by-sam', '--s3-bucket', 'others'],
        ...['--language-extensions', '--no-progressbar', ...CAPABILITIES],
      ])
      expect(await answers('by-sam')).toEqual(ALL)
    },
    5 * MINUTES,
  )
})
