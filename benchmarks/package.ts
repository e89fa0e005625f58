/**
 * `package` of 200 functions that are all in the bucket already: SAM CLI's two commands beside ours, each with its own
 * sources and prefix, on the same MiniStack. How many requests each makes is read from the log of a server in between.
 */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer, request as forward } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { startMiniStack } from '../__tests__/support/ministack.ts'
import { repository } from '../__tests__/support/python.ts'
import { createBucket } from '../scripts/demo/aws.ts'
import { childSeconds } from './fresh-build.ts'
import { inTurn, machine, median, type Times, table } from './measure.ts'
import { finish, type Place } from './run-tool.ts'
import { cache, SAM_VERSION, samEnvironment } from './sam.ts'

const ROUNDS = 5
const FUNCTIONS = 200
const BUCKET = 'artifacts'

const say = (line: string) => console.error(line)
const program = join(repository, process.argv[2] ?? 'dist/cli/index.js')
if (!existsSync(program)) throw new Error(`there is no ${program}: run npm run dist first`)

const sam = await samEnvironment(say)
await using aws = await startMiniStack({ say })
await createBucket(aws.environment, BUCKET)
const counting = await countRequests(aws.url)

const work = join(cache, `package-${Date.now()}`)
const samTimes: Times[] = ['sam build --cached', 'sam package'].map(name => ({
  name: `\`${name}\``,
  milliseconds: [],
}))
const theirs = place('sam')
const ours = place('lambda-build')

const requests = new Map<string, number>()
const processor = new Map<string, number[]>()

say('first with SAM CLI')
await packageWithSam()
say('first with lambda-build')
await packageWithOurs()
for (const { milliseconds } of samTimes) milliseconds.length = 0
processor.clear()

const times = await inTurn(ROUNDS, [
  { name: '`sam build --cached && sam package`', run: () => counted('SAM CLI', packageWithSam) },
  { name: '`lambda-build package`', run: () => counted('lambda-build', packageWithOurs) },
])
counting.close()

console.log(
  `${machine({ Python: aws.pythonRuntime.replace('python', ''), 'SAM CLI': SAM_VERSION })}; ${ROUNDS} rounds in turn\n`,
)
console.log(`${table([...samTimes, ...times], 's')}\n`)
const seconds = [...processor].map(([name, each]) => `\`${name}\` ${median(each).toFixed(1)} s`)
console.log(`Processor time: ${seconds.join(', ')}.`)
console.log(`Requests to AWS: ${[...requests].map(([name, count]) => `${name} ${count}`).join(', ')}.`)

function place(name: string): Place {
  const folder = join(work, name)
  const home = join(work, `${name}-home`)
  mkdirSync(home, { recursive: true })
  const declared = Array.from({ length: FUNCTIONS }, (_, index) => {
    mkdirSync(join(folder, `src/f${index}`), { recursive: true })
    writeFileSync(join(folder, `src/f${index}/app.py`), `def handler(event, context):\n    return ${index}\n`)
    return `  F${index}: {Type: AWS::Serverless::Function, Properties: {CodeUri: src/f${index}}}\n`
  })
  const head = `Transform: AWS::Serverless-2016-10-31\nGlobals: {Function: {Runtime: ${aws.pythonRuntime}, Handler: app.handler}}\nResources:\n`
  writeFileSync(join(folder, 'template.yaml'), head + declared.join(''))
  const environment = { ...aws.environment, AWS_ENDPOINT_URL: counting.url }
  return { folder, home, programs: sam.bin, environment }
}

async function packageWithSam(): Promise<void> {
  const commands = [
    ['build', '--cached'],
    ['package', '--s3-bucket', BUCKET, '--s3-prefix', 'sam', '--output-template-file', 'packaged.yaml'],
  ]
  for (const [index, args] of commands.entries()) {
    const start = performance.now()
    await measured(`sam ${args[0]}`, [join(sam.bin, 'sam'), ...args], theirs)
    samTimes[index]?.milliseconds.push(performance.now() - start)
  }
}

async function packageWithOurs(): Promise<void> {
  const args = ['package', '--bucket', BUCKET, '--prefix', 'ours']
  await measured('lambda-build package', [process.execPath, program, ...args], ours)
}

/** The shell's own `times` counts all that its children waited for. */
async function measured(name: string, command: readonly string[], at: Place): Promise<void> {
  const printed = await finish('sh', ['-c', '"$@" || exit; times', 'sh', ...command], at)
  processor.set(name, [...(processor.get(name) ?? []), childSeconds(printed)])
}

async function counted(name: string, run: () => Promise<void>): Promise<void> {
  counting.requests = 0
  await run()
  requests.set(name, counting.requests)
}

/** Hands every request on to a server, and counts. */
async function countRequests(url: string): Promise<{ url: string; requests: number; close: () => void }> {
  const { hostname, port } = new URL(url)
  const server = createServer((asked, answer) => {
    counter.requests++
    const { method, headers } = asked
    const onward = forward({ hostname, port, path: asked.url, method, headers }, from => {
      answer.writeHead(from.statusCode ?? 502, from.headers)
      from.pipe(answer)
    })
    asked.pipe(onward)
  })
  await new Promise<void>(listening => void server.listen(0, '127.0.0.1', listening))
  const counter = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens, so it has an address
    requests: 0,
    close: () => void server.close(),
  }
  return counter
}
