/**
 * What `deploy` takes beside CloudFormation's own time: the whole program at a local CloudFormation that is done with everything
 * at once. What remains is starting, reading, asking, and the pauses between looks.
 */

import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { useEndpoint } from '../__tests__/support/aws-settings.ts'
import { startCloudFormation } from '../__tests__/support/cloudformation/server.ts'
import { repository } from '../__tests__/support/python.ts'
import { temporaryFolder } from '../src/files/temporary.ts'
import { inTurn, machine, table } from './measure.ts'

const ROUNDS = 9

await using aws = await startCloudFormation()
useEndpoint(aws.url)
Object.assign(aws.engine, { pace: 1_000, changeSetReads: 0 })
using folder = temporaryFolder('overhead')
let revision = 0
write()
await deploy('create')

const times = await inTurn(ROUNDS, [
  { name: '`deploy` with nothing to do (goal: 1 s)', run: () => deploy('none') },
  {
    name: '`deploy` that updates (goal: 2 s)',
    run: () => {
      write()
      return deploy('update')
    },
  },
])
console.log(`${machine()}; ${ROUNDS} rounds in turn\n\n${table(times, 's')}`)

function write(): void {
  const topic = `{Type: AWS::SNS::Topic, Properties: {DisplayName: r${revision++}}}`
  writeFileSync(join(folder.path, 'template.yaml'), `Resources: {Topic: ${topic}}\n`)
}

/** Throws unless the program did what it was to do. */
async function deploy(operation: string): Promise<void> {
  const args = [join(repository, 'dist/cli/index.js'), 'deploy', '--stack-name', 'shop', '--format', 'json']
  const child = spawn(process.execPath, args, { cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  child.stdout.on('data', chunk => {
    out += chunk
  })
  child.stderr.on('data', chunk => {
    out += chunk
  })
  await new Promise(done => child.once('close', done))
  if (!out.includes(`"operation": "${operation}"`)) throw new Error(`expected ${operation}:\n${out}`)
}
