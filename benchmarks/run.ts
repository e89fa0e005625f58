/** `npm run bench -- NAME`: runs one benchmark; each prints a Markdown table for benchmarks/README.md. */

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const BENCHMARKS: Record<string, string> = {
  action: 'the action for a push that changes nothing, on a fresh runner, its store out of the GitHub cache',
  deploy: 'examples/shop deployed again with no change, against SAM CLI, on one MiniStack',
  mixed: 'seven functions in Python, Node.js and Go built with an empty store, against SAM CLI',
  package: '200 functions that are all in the bucket packaged again, against SAM CLI, on one MiniStack',
  overhead: 'deploy beside what CloudFormation itself takes: nothing to do, and an update',
  plan: 'large templates planned: 1,000 functions, 50 nested stacks, 40,000 resources',
  python: 'a Python function built with an empty store, with pip and with uv, against SAM CLI',
  'shared-lock': 'twenty functions that share one lock file, beside one of them',
  start: 'cold start of the bundle, against bare node',
  zip: 'a large node_modules folder zipped, against zipfile of Python',
}

const [name, ...args] = process.argv.slice(2)

if (name === undefined) list()
else if (Object.hasOwn(BENCHMARKS, name)) {
  // A process of its own, so that nothing of this one is measured.
  const script = join(import.meta.dirname, `${name}.ts`)
  process.exitCode = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status ?? 1
} else {
  console.error(`there is no benchmark '${name}'`)
  list()
  process.exitCode = 1
}

function list(): void {
  console.log('npm run bench -- NAME, where NAME is one of:')
  for (const [each, what] of Object.entries(BENCHMARKS)) console.log(`  ${each.padEnd(12)} ${what}`)
}
