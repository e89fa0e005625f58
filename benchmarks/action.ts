/**
 * The action for a push that changes nothing, each time on a fresh runner: `examples/shop`, its store restored from GitHub's
 * cache (the toolkit's client, Azurite behind it), the stack on MiniStack. Beside it what Node and the restore alone take.
 */

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startAzurite } from '../__tests__/support/azurite.ts'
import { startMiniStack } from '../__tests__/support/ministack.ts'
import { startResultsService } from '../__tests__/support/results-service.ts'
import { runStep, type StepAnswer } from '../__tests__/support/runner-step.ts'
import { copyShop } from '../__tests__/support/shop.ts'
import '../__tests__/support/tools.ts'
import { createBucket } from '../scripts/demo/aws.ts'
import { temporaryFolder } from '../src/files/temporary.ts'
import { inTurn, machine, table } from './measure.ts'

const ROUNDS = 7
const BUCKET = 'artifacts'

await using aws = await startMiniStack({ say: line => console.error(line) })
await using azurite = await startAzurite()
await using results = await startResultsService(azurite)
using home = temporaryFolder('bench-action')
await createBucket(aws.environment, BUCKET)

expect(await push({}), 'true')
const times = await inTurn(ROUNDS, [
  { name: 'deploy, nothing changed', run: async () => expect(await push({}), 'false') },
  { name: '`plan`, nothing changed', run: async () => expect(await push({ command: 'plan' }), undefined) },
])

console.log(
  `${machine()}; ${ROUNDS} rounds in turn, each with a fresh workspace; main and post step together\n`,
)
console.log(table(times, 's'))

function push(inputs: Record<string, string>): Promise<StepAnswer> {
  const workspace = join(home.path, 'workspace')
  rmSync(workspace, { recursive: true, force: true })
  copyShop(workspace)
  return runStep({
    home: home.path,
    environment: { ...aws.environment, ...results.environment },
    inputs: {
      'stack-name': 'shop',
      bucket: BUCKET,
      parameters: `PythonRuntime=${aws.pythonRuntime}\nArchitecture=${aws.architecture}`,
      ...inputs,
    },
  })
}

function expect(answer: StepAnswer, changed: string | undefined): void {
  if (answer.exitCode !== 0 || answer.outputs['changed'] !== changed) throw new Error(answer.log)
}
