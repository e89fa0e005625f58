/** What the pictures show: a shop on the local CloudFormation, whose update fails in the middle of much else. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  type LocalCloudFormation,
  startCloudFormation,
} from '../../__tests__/support/cloudformation/server.ts'
import { runAtTerminal, type TerminalAnswer } from '../../__tests__/support/pseudo-terminal.ts'
import { startS3 } from '../../__tests__/support/s3.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'

const FUNCTIONS = ['Catalog', 'Orders', 'Prices', 'Receipts', 'Shipping']

const NO_PERMISSION =
  'Resource handler returned message: "User: arn:aws:sts::123456789012:assumed-role/deploy/run-4711 is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-central-1:123456789012:key/orders because no identity-based policy allows the kms:Decrypt action (Service: Lambda, Status Code: 403, Request ID: 6f1b)" (HandlerErrorCode: AccessDenied)'

export interface Scene extends AsyncDisposable {
  engine: LocalCloudFormation['engine']
  /** Deploys at a terminal of this size. */
  deployAtTerminal(size: { columns: number; rows: number }): Promise<TerminalAnswer>
  /** Deploys as a workflow step, and gives its summary. */
  deployAsStep(): Promise<string>
  /** The next update changes all functions, and that of Orders is refused. */
  breakOrders(): void
}

export async function openScene(): Promise<Scene> {
  const server = await startCloudFormation()
  const s3 = await startS3()
  s3.addBucket('shop-artifacts')
  const folder = temporaryFolder('pictures')
  writeProject(folder, 128)
  const env = {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'eu-central-1',
    AWS_ENDPOINT_URL: server.url,
    AWS_ENDPOINT_URL_S3: s3.url,
    AWS_EC2_METADATA_DISABLED: 'true',
  }
  return {
    engine: server.engine,
    deployAtTerminal: size =>
      runAtTerminal({
        args: ['deploy', '--stack-name', 'shop', '--bucket', 'shop-artifacts'],
        cwd: folder.path,
        env,
        ...size,
      }),
    deployAsStep: () => runStep(folder.path, env),
    breakOrders: () => {
      writeProject(folder, 256)
      server.engine.pace = 1
      for (const [at, id] of FUNCTIONS.entries()) server.engine.behaviours.set(id, { steps: 3 + 2 * at })
      server.engine.behaviours.set('Orders', { steps: 7, update: NO_PERMISSION })
    },
    [Symbol.asyncDispose]: async () => {
      folder[Symbol.dispose]()
      await server[Symbol.asyncDispose]()
      await s3[Symbol.asyncDispose]()
    },
  }
}

function writeProject(folder: TemporaryFolder, memory: number): void {
  const functions = FUNCTIONS.map(
    id => `  ${id}:
    Type: AWS::Lambda::Function
    DependsOn: [Table, Mails]
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      Role: !GetAtt Role.Arn
      MemorySize: ${memory}
      Code: ${id.toLowerCase()}
`,
  )
  for (const id of FUNCTIONS) {
    mkdirSync(join(folder.path, id.toLowerCase()), { recursive: true })
    writeFileSync(join(folder.path, id.toLowerCase(), 'index.mjs'), `export const handler = () => '${id}'\n`)
  }
  const head = `Resources:
  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
  Table: {Type: AWS::DynamoDB::Table}
  Mails: {Type: AWS::SQS::Queue}
`
  writeFileSync(join(folder.path, 'template.yaml'), `${head}${functions.join('')}`)
}

const MAIN = resolve(import.meta.dirname, '../../src/main.ts')

async function runStep(folder: string, env: Readonly<Record<string, string>>): Promise<string> {
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map(name => [name, join(folder, name)]),
  )
  for (const file of Object.values(files)) writeFileSync(file, '')
  const inputs = {
    command: 'deploy',
    'stack-name': 'shop',
    bucket: 'shop-artifacts',
    cache: 'off',
    comment: 'never',
  }
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_RUN_ID: '4711',
      ...env,
      ...files,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
    stdio: 'ignore',
  })
  await once(child, 'close')
  return readFileSync(files['GITHUB_STEP_SUMMARY'] ?? '', 'utf8')
}
