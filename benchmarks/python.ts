/**
 * A Python function with requests and pydantic, built from nothing but a warm download cache: SAM CLI, ours with pip alone,
 * ours with uv on the PATH. One Python, one pip and one home for all.
 */

import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { repository } from '../__tests__/support/python.ts'
import { inTurn, machine, table } from './measure.ts'
import { finish, type Place } from './run-tool.ts'
import { cache, SAM_VERSION, samEnvironment } from './sam.ts'

const ROUNDS = 5
const TEMPLATE = (runtime: string) => `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: ${runtime}
      Handler: app.handler
      CodeUri: orders
`

const say = (line: string) => console.error(line)
const program = process.env['LAMBDA_BUILD'] ?? join(repository, 'dist/cli/index.js')
if (!existsSync(program)) throw new Error('there is no dist/cli/index.js: run npm run dist first')
const uv = join(repository, '.demo/tools/bin/uv')
if (!existsSync(uv)) throw new Error('there is no uv: run scripts/test-tools.sh first')

const sam = await samEnvironment(say)
const work = join(cache, `python-${Date.now()}`)
const alone = place(sam.bin)
const withUv = place([folderWithUv(), sam.bin].join(delimiter))

let round = 0
const variants = [
  { name: '`sam build`', run: () => build(join(sam.bin, 'sam'), ['build', '--build-dir'], alone) },
  { name: '`lambda-build build` with pip', run: () => buildOurs(alone) },
  { name: '`lambda-build build` with uv', run: () => buildOurs(withUv) },
]

say('filling the download caches')
for (const { run } of variants) await run()
const times = await inTurn(ROUNDS, variants)

const versions = {
  Python: sam.runtime.replace('python', ''),
  'SAM CLI': SAM_VERSION,
  ...(await toolVersions()),
}
console.log(`${machine(versions)}; ${ROUNDS} rounds in turn\n`)
console.log(table(times, 's'))

function place(programs: string): Place {
  const folder = join(work, 'project')
  mkdirSync(join(folder, 'orders'), { recursive: true })
  mkdirSync(join(work, 'home'), { recursive: true })
  writeFileSync(join(folder, 'template.yaml'), TEMPLATE(sam.runtime))
  writeFileSync(
    join(folder, 'orders/app.py'),
    'import pydantic\nimport requests\n\n\ndef handler(event, context):\n    return 1\n',
  )
  writeFileSync(join(folder, 'orders/requirements.txt'), 'requests==2.32.3\npydantic==2.9.2\n')
  return { folder, home: join(work, 'home'), programs, environment: {} }
}

/** uv by itself: its folder may hold other tools, too. */
function folderWithUv(): string {
  const folder = join(work, 'uv')
  mkdirSync(folder, { recursive: true })
  symlinkSync(uv, join(folder, 'uv'))
  return folder
}

function buildOurs(where: Place): Promise<void> {
  const store = join(work, `store-${round}`)
  return build(process.execPath, [program, 'build', '--cache', store, '--build-dir'], where)
}

/** Into a new folder each time, and the packages must be in it. */
async function build(command: string, args: readonly string[], where: Place): Promise<void> {
  const folder = join(work, `build-${round++}`)
  await finish(command, [...args, folder], where)
  const found = readdirSync(join(folder, 'Orders'))
  for (const name of ['app.py', 'requests', 'pydantic_core'])
    if (!found.includes(name)) throw new Error(`${name} is not in ${dirname(folder)}`)
}

async function toolVersions(): Promise<Record<string, string>> {
  const pip = await finish(sam.python, ['-m', 'pip', '--version'], alone)
  const found = await finish(uv, ['--version'], alone)
  return { pip: pip.split(' ')[1] ?? '', uv: found.split(' ')[1] ?? '' }
}
