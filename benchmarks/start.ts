/** How long the published program takes to start and to say that the input is wrong, beside what Node itself takes. */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../src/files/temporary.ts'
import { inTurn, machine, median, table } from './measure.ts'

const ROUNDS = 15
const program = join(import.meta.dirname, '../dist/cli/index.js')
const action = join(import.meta.dirname, '../dist/main/index.js')
const builders = join(import.meta.dirname, '../dist/rpc/index.js')
const tooNew = '{"id": 1, "method": "LambdaBuilder.build", "params": {"__protocol_version": "0.9"}}'

if (!existsSync(program)) throw new Error('there is no dist/cli/index.js: run npm run dist first')
// An empty folder: the template is missing.
using folder = temporaryFolder('bench')

const times = await inTurn(ROUNDS, [
  {
    name: '`lambda-build deploy` without a template',
    run: () => runNode([program, 'deploy', '--stack-name', 'shop'], 1),
  },
  {
    name: 'the action with an input that is wrong',
    run: () => runNode([action], 1, { INPUT_COMMAND: 'deplyo', RUNNER_TEMP: folder.path }),
  },
  {
    name: '`lambda-builders`, a protocol version that is too new',
    run: () => runNode([builders, tooNew], 1),
  },
  { name: 'bare `node -e 0`', run: () => runNode(['-e', '0'], 0) },
])
const [ours, step, , bare] = times.map(({ milliseconds }) => median(milliseconds))

console.log(`${machine()}; ${ROUNDS} rounds in turn\n`)
console.log(table(times, 'ms'))
const more = (milliseconds = 0) => (milliseconds - (bare ?? 0)).toFixed(0)
console.log(`\nThe program takes ${more(ours)} ms more than bare Node, the action ${more(step)} ms.`)

function runNode(
  args: readonly string[],
  expected: number,
  more: Readonly<Record<string, string>> = {},
): void {
  const env = { ...process.env, ...more }
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder.path, env, encoding: 'utf8' })
  if (status !== expected) throw new Error(`expected exit code ${expected}, found ${status}: ${stderr}`)
}
