/**
 * Twenty Node.js functions that share one package.json with the AWS SDK and its lock file, beside one of them alone: what the
 * artifacts cost, as `package` and `deploy` need them, and what `build` costs, which lays out a folder for each.
 */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repository } from '../__tests__/support/python.ts'
import { type FreshBuild, ProcessorTimes } from './fresh-build.ts'
import { inTurn, machine, table } from './measure.ts'
import { finish, type Place } from './run-tool.ts'
import { cache } from './sam.ts'

const ROUNDS = Number(process.argv[2] ?? 5)
const FUNCTIONS = 20
const ALL = ['--template', 'template.json', '--config', 'lambda-build.yml']
const ONE = ['--template', 'one.json', '--config', 'one.yml']
const SDK = ['@aws-sdk/client-s3', '@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/client-sqs']

const say = (line: string) => console.error(line)
const program = process.env['LAMBDA_BUILD'] ?? join(repository, 'dist/cli/index.js')
if (!existsSync(program)) throw new Error('there is no dist/cli/index.js: run npm run dist first')

const work = join(cache, `shared-lock-${Date.now()}`)
const folder = join(work, 'project')
const place: Place = { folder, home: join(work, 'home'), programs: '', environment: {} }
await makeProject()

const processor = new ProcessorTimes()
const artifacts = join(import.meta.dirname, 'build-artifacts.ts')
const built = await processor.run('one', ours([program, 'build', ...ONE]), work, place)
const variants = [
  variant('`build` of twenty', ours([program, 'build', ...ALL])),
  variant('`build` of one', ours([program, 'build', ...ONE])),
  variant('`cp -r` of one folder, twenty times', copies(join(built, 'F0'))),
  variant('artifacts of twenty', ours([artifacts, ...ALL])),
  variant('artifacts of one', ours([artifacts, ...ONE])),
]

say('filling the download cache')
for (const { run } of variants) await run()
processor.clear()
const times = await inTurn(ROUNDS, variants)
console.log(`${machine()}; ${ROUNDS} rounds in turn\n`)
console.log(table(times, 's'))
console.log(`\nProcessor time: ${processor}.`)

function ours(args: readonly string[]): FreshBuild {
  return { command: process.execPath, args, hasStore: true }
}

/** What the disk takes for as many folders: nothing that copies files is faster. */
function copies(source: string): FreshBuild {
  const script = `mkdir "$2" && for each in $(seq ${FUNCTIONS}); do cp -r "$0" "$2/F$each" || exit; done`
  return { command: 'sh', args: ['-c', script, source], hasStore: false }
}

function variant(name: string, build: FreshBuild) {
  return {
    name,
    run: async () => {
      await processor.run(name, build, work, place)
    },
  }
}

async function makeProject(): Promise<void> {
  mkdirSync(place.home, { recursive: true })
  const dependencies = Object.fromEntries(SDK.map(name => [name, '^3.0.0']))
  write('package.json', JSON.stringify({ name: 'shared', private: true, dependencies }))
  await finish('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], place)
  const names = Array.from({ length: FUNCTIONS }, (_, index) => `F${index}`)
  for (const name of names) write(`${name}/index.js`, `exports.handler = async () => '${name}'\n`)
  describe('template.json', 'lambda-build.yml', names)
  describe('one.json', 'one.yml', names.slice(0, 1))
}

function describe(template: string, config: string, names: readonly string[]): void {
  const functions = names.map(name => `  ${name}: {workflow: nodejs-npm, manifest: package.json}\n`)
  write(config, `version: 1\nfunctions:\n${functions.join('')}`)
  const resources = names.map(name => [
    name,
    {
      Type: 'AWS::Serverless::Function',
      Properties: { CodeUri: name, Handler: 'index.handler', Runtime: 'nodejs22.x' },
    },
  ])
  const content = { Transform: 'AWS::Serverless-2016-10-31', Resources: Object.fromEntries(resources) }
  write(template, JSON.stringify(content))
}

function write(path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
