/**
 * `examples/shop` deployed again with no change: SAM CLI's three commands beside ours, each with a copy of the
 * sources, a bucket and a stack of its own, on the same MiniStack. Both tell their own "nothing to do", which is checked.
 */

import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type MiniStack, startMiniStack } from '../__tests__/support/ministack.ts'
import { repository } from '../__tests__/support/python.ts'
import { copyShop } from '../__tests__/support/shop.ts'
import { createBucket } from '../scripts/demo/aws.ts'
import { inTurn, machine, type Times, table } from './measure.ts'
import { finish, type Place } from './run-tool.ts'
import { cache, SAM_VERSION, samEnvironment } from './sam.ts'

const ROUNDS = 5
const BUCKET = 'artifacts'

const say = (line: string) => console.error(line)
const program = join(repository, 'dist/cli/index.js')
if (!existsSync(program)) throw new Error('there is no dist/cli/index.js: run npm run dist first')

const sam = await samEnvironment(say)
await using aws = await startMiniStack({ say })
await createBucket(aws.environment, BUCKET)

// Left where it is: a mass deletion would slow the disk for whatever is measured next.
const work = join(cache, `deploy-${Date.now()}`)
const parameters = [`PythonRuntime=${aws.pythonRuntime}`, `Architecture=${aws.architecture}`]

const samTimes: Times[] = ['sam build --cached --parallel', 'sam package', 'sam deploy'].map(name => ({
  name: `\`${name}\``,
  milliseconds: [],
}))
const theirs = place('sam', aws)
const ours = place('lambda-build', aws)

say('first deploy with SAM CLI')
await deployWithSam()
say('first deploy with lambda-build')
await deployWithOurs()
for (const { milliseconds } of samTimes) milliseconds.length = 0

const times = await inTurn(ROUNDS, [
  {
    name: '`sam build --cached --parallel && sam package && sam deploy`',
    run: () => expectUnchanged(deployWithSam, 'No changes to deploy'),
  },
  { name: '`lambda-build deploy`', run: () => expectUnchanged(deployWithOurs, '"changed": false') },
])

console.log(
  `${machine({ Python: aws.pythonRuntime.replace('python', ''), 'SAM CLI': SAM_VERSION })}; ${ROUNDS} rounds in turn\n`,
)
console.log(table([...samTimes, ...times], 's'))

function place(name: string, { environment }: MiniStack): Place {
  const folder = join(work, name)
  const home = join(work, `${name}-home`)
  mkdirSync(home, { recursive: true })
  copyShop(folder)
  return { folder, home, programs: sam.bin, environment }
}

/** Gives what the last command printed. */
async function deployWithSam(): Promise<string> {
  const overrides = ['--parameter-overrides', ...parameters]
  const commands = [
    ['build', '--cached', '--parallel', ...overrides],
    ['package', '--s3-bucket', BUCKET, '--output-template-file', 'packaged.yaml'],
    [
      ...[
        'deploy',
        '--template-file',
        'packaged.yaml',
        '--stack-name',
        'shop-sam',
        '--capabilities',
        'CAPABILITY_IAM',
      ],
      ...['--no-confirm-changeset', '--no-fail-on-empty-changeset', ...overrides],
    ],
  ]
  let printed = ''
  for (const [index, args] of commands.entries()) {
    const start = performance.now()
    printed = await finish(join(sam.bin, 'sam'), args, theirs)
    samTimes[index]?.milliseconds.push(performance.now() - start)
  }
  return printed
}

function deployWithOurs(): Promise<string> {
  const args = [
    'deploy',
    '--stack-name',
    'shop-ours',
    '--bucket',
    BUCKET,
    '--parameters',
    ...parameters,
    '--format',
    'json',
  ]
  return finish(process.execPath, [program, ...args], ours)
}

async function expectUnchanged(deploy: () => Promise<string>, words: string): Promise<void> {
  const printed = await deploy()
  if (!printed.includes(words)) throw new Error(`expected ${JSON.stringify(words)} in:\n${printed}`)
}
