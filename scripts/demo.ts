/**
 * `npm run demo`: from source to running functions and back, on a local AWS, in front of your eyes.
 * Needs Node, npm and Python 3.10 or newer; the first run downloads MiniStack into `.demo/`.
 */

import { join } from 'node:path'
import { MINISTACK_VERSION, type MiniStack, startMiniStack } from '../__tests__/support/ministack.ts'
import { copyShop } from '../__tests__/support/shop.ts'
import { temporaryFolder } from '../src/files/temporary.ts'
import { createBucket, stackExists } from './demo/aws.ts'
import { expectEqual } from './demo/expect.ts'
import { builtIn, lambdaBuild, programName, type Surroundings } from './demo/program.ts'
import { bad, good, output, say, since, step, summary } from './demo/screen.ts'
import { editShipping, quoteShipping, visitShop } from './demo/shop.ts'

const STACK = 'shop'
const BUCKET = 'shop-artifacts'
const EVERYTHING = ['Catalog', 'Orders', 'Receipts', 'Shipping']

const start = performance.now()
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())
process.once('SIGTERM', () => interrupted.abort())

try {
  await demo()
  summary(`Everything as expected, in ${since(start)}. Nothing is left running.`)
} catch (error) {
  if (interrupted.signal.aborted) process.exitCode = 130
  else {
    bad(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

async function demo(): Promise<void> {
  step('Start a local AWS')
  const starting = performance.now()
  await using aws = await startMiniStack({ say })
  await createBucket(aws.environment, BUCKET)
  good(`MiniStack ${MINISTACK_VERSION} at ${aws.url}, with the bucket ${BUCKET} (${since(starting)})`)

  using copy = temporaryFolder('demo')
  const around = { folder: join(copy.path, 'shop'), environment: aws.environment, signal: interrupted.signal }
  copyShop(around.folder)
  try {
    await fromSourceAndBack(aws, around)
  } catch (error) {
    if (!interrupted.signal.aborted) showEnd(aws.log())
    throw error
  }
}

async function fromSourceAndBack(aws: MiniStack, around: Surroundings): Promise<void> {
  step('Deploy a copy of examples/shop')
  say(`lambda-build is node ${programName}; the folder is ${around.folder}`)
  const deploy = [
    ...['deploy', '--stack-name', STACK, '--bucket', BUCKET],
    ...['--parameters', `PythonRuntime=${aws.pythonRuntime}`, `Architecture=${aws.architecture}`],
  ]
  const first = await timed(() => lambdaBuild(deploy, around))
  expectEqual('what was built', builtIn(first), EVERYTHING)
  expectEqual('the artifacts uploaded', first.uploads?.uploaded, EVERYTHING.length)
  expectEqual('the operation', first.operation, 'create')
  good(`Built and uploaded ${EVERYTHING.join(', ')}; the stack is ${first.status}`)

  step('Ask every function, through the API')
  const api = aws.localUrl(first.outputs?.['ApiUrl'] ?? '')
  say(`API=${api}`)
  await visitShop(api)

  step('Deploy again')
  const again = await timed(() => lambdaBuild(deploy, around))
  expectEqual('what was built', builtIn(again), [])
  expectEqual('the artifacts uploaded', again.uploads?.uploaded, 0)
  expectEqual('whether the stack changed', again.changed, false)
  good('Nothing changed: nothing was built, uploaded or updated')

  step('Edit one function, deploy, ask it')
  for (const line of editShipping(around.folder)) output(line)
  const edited = await timed(() => lambdaBuild(deploy, around))
  expectEqual('what was built', builtIn(edited), ['Shipping'])
  expectEqual('the artifacts uploaded', edited.uploads?.uploaded, 1)
  expectEqual('whether the stack changed', edited.changed, true)
  good('Only Shipping was built and uploaded')
  await quoteShipping(api)

  step('Delete the stack')
  const deleted = await timed(() => lambdaBuild(['delete', '--stack-name', STACK], around))
  expectEqual('whether the stack changed', deleted.changed, true)
  expectEqual('whether the stack exists', await stackExists(aws.environment, STACK), false)
  good('The stack is gone')
}

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const result = await work()
  say(`took ${since(from)}`)
  return result
}

/** What MiniStack has said since it started: functions that failed are in it. */
function showEnd(log: string): void {
  const lines = log.trimEnd().split('\n')
  const told = lines.slice(lines.findLastIndex(line => line.includes('Running on')) + 1)
  say('MiniStack said last:')
  for (const line of told.slice(-15)) output(line)
}
