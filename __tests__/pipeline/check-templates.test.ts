/** The checks of templates by whole runs: when they speak, together with what, and when they stop a run. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { runProgram } from '../support/program.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('checks')
})
afterEach(() => folder[Symbol.dispose]())

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true })
    writeFileSync(join(folder.path, path), content)
  }
}

/** Nobody listens there: a run that asks AWS fails in another way than one that a check stops. */
const NO_AWS = {
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'x',
  AWS_SECRET_ACCESS_KEY: 'x',
  AWS_MAX_ATTEMPTS: '1',
}

async function run(...args: string[]) {
  const { json, exitCode, stderr } = await runProgram({
    args: [...args, '--format', 'json'],
    cwd: folder.path,
    env: NO_AWS,
  })
  const { failure } = json as Result // the program's own shape, under test here
  const all = failure === undefined ? [] : [failure, ...failure.others]
  return {
    exitCode,
    failures: all.map(({ file, line, message }) => `${file}:${line}: ${message}`).sort(),
    remedies: all.map(({ remedy }) => remedy),
    warnings: stderr.split('\n').filter(line => line.startsWith('warning')),
  }
}

const SAM = 'Transform: AWS::Serverless-2016-10-31\n'

it('everything that is wrong is told at once, each with its line', async () => {
  write({
    'template.yaml': `${SAM}Resource: {}
Resources:
  One:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs12.x
      Handler: index.handler
      CodeUri: src
      Environment: {Variables: {TABLE: !Ref Tabel}}
  Two:
    Type: AWS::Serverless::Function
    Properties: {Runtime: python3.13, Handler: app.handler, CodeUri: nowhere}
  Table: {Type: AWS::Serverless::SimpleTable}
`,
    'src/index.js': '',
  })
  const { exitCode, failures } = await run('plan')
  expect(exitCode).toBe(1)
  expect(failures).toEqual([
    'template.yaml:10: Ref names Tabel, and nothing in this template has that name',
    'template.yaml:13: the CodeUri of Two is nowhere, but nothing is at nowhere',
    'template.yaml:2: CloudFormation knows no section "Resource"',
    'template.yaml:7: One: Lambda refuses nodejs12.x: no function can be created or updated with it since 2023-04-30',
  ])
})

it('what will be refused one day is a warning, for all functions in one line', async () => {
  write({
    'template.yaml': `${SAM}Globals: {Function: {Runtime: python3.8, CodeUri: src, Handler: app.handler}}
Resources:
  One: {Type: AWS::Serverless::Function}
  Two: {Type: AWS::Serverless::Function}
  Three: {Type: AWS::Serverless::Function}
`,
    'src/app.py': '',
  })
  const { exitCode, warnings } = await run('plan')
  expect(exitCode).toBe(0)
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain(
    'template.yaml:2:31: One and 2 more: python3.8 is deprecated since 2024-10-14',
  )
})

it('mistakes of functions that were not asked for are passed over, those of the template are not', async () => {
  const functions = `${SAM}Globals: {Function: {CodeUri: src, Handler: app.handler}}
Resources:
  Good: {Type: AWS::Serverless::Function, Properties: {Runtime: python3.13}}
  Bad: {Type: AWS::Serverless::Function, Properties: {Runtime: python2.7}}
`
  write({ 'template.yaml': functions, 'src/app.py': '' })
  expect((await run('plan')).failures).toHaveLength(1)
  expect((await run('plan', '--functions', 'Good')).failures).toEqual([])
  write({ 'template.yaml': `${functions}  Topic: {Type: AWS::SNS::Topic, DependsOn: Godo}\n` })
  expect((await run('plan', '--functions', 'Good')).failures).toHaveLength(1)
})

it('nested templates are checked too, once each, with their own file', async () => {
  write({
    'template.yaml': `Resources:
  A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child/template.yaml, Parameters: {Size: "9"}}}
  B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child/template.yaml, Parameters: {Size: "8"}}}
`,
    'child/template.yaml': `Parameters: {Size: {Type: Number}}
Resources:
  T: {Type: AWS::SNS::Topic, DependsOn: U}
`,
  })
  const { failures } = await run('plan')
  expect(failures).toEqual(['child/template.yaml:3: DependsOn names U, and there is no such resource'])
})

it('quotas of a stack stop only what makes one', async () => {
  const topics = Array.from({ length: 501 }, (_, index) => `  T${index}: {Type: AWS::SNS::Topic}\n`)
  write({ 'template.yaml': `Resources:\n${topics.join('')}` })
  const said = 'template.yaml:1:1: the template declares 501 resources, and CloudFormation takes 500'
  const planned = await run('plan')
  expect(planned).toMatchObject({ exitCode: 0, failures: [] })
  expect(planned.warnings.join()).toContain(said)
  const deployed = await run('deploy', '--stack-name', 'shop')
  expect(deployed.exitCode).toBe(1)
  expect(deployed.failures).toEqual([
    'template.yaml:1: the template declares 501 resources, and CloudFormation takes 500',
  ])
})

it('capabilities that were named have to be enough, before AWS is asked', async () => {
  write({
    'template.yaml': `${SAM}Conditions: {Never: !Equals [a, b]}
Resources:
  Plain: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
  Named: {Type: AWS::IAM::Role, Properties: {RoleName: shop, AssumeRolePolicyDocument: {}}}
`,
  })
  const deploy = (...granted: string[]) => run('deploy', '--stack-name', 'shop', '--capabilities', ...granted)
  const lacking = await deploy('CAPABILITY_IAM')
  expect(lacking.exitCode).toBe(1)
  expect(lacking.failures).toEqual([
    'template.yaml:5: Named is an AWS::IAM::Role with a name of its own, which needs CAPABILITY_NAMED_IAM; granted: CAPABILITY_IAM',
  ])
  expect(lacking.remedies[0]).toContain('Add CAPABILITY_NAMED_IAM to --capabilities')
  // Macros ask for nothing when a change set is made, so this one goes on and finds nobody at home.
  expect((await deploy('CAPABILITY_NAMED_IAM')).exitCode).toBe(5)
  expect((await run('plan')).exitCode).toBe(0)
})
