/**
 * Seven functions (three Python, three Node.js with the AWS SDK, one Go) built from nothing but warm download caches: SAM CLI
 * with `--parallel`, and ours. One home for all, so that everybody's caches are equally warm.
 */

import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { repository } from '../__tests__/support/python.ts'
import { ProcessorTimes } from './fresh-build.ts'
import { inTurn, machine, table } from './measure.ts'
import { finish, type Place } from './run-tool.ts'
import { cache, SAM_VERSION, samEnvironment } from './sam.ts'

const ROUNDS = Number(process.argv[2] ?? 3)

/** Asks Lambda's runtime API for one event after the other. */
const GO_PROGRAM = `package main

import (
	"fmt"
	"net/http"
	"os"
	"strings"
)

func main() {
	base := "http://" + os.Getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/"
	for {
		next, err := http.Get(base + "next")
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		next.Body.Close()
		id := next.Header.Get("Lambda-Runtime-Aws-Request-Id")
		http.Post(base+id+"/response", "application/json", strings.NewReader("1"))
	}
}
`

/** Names of functions → what each needs. */
const PYTHON = { Orders: 'requests==2.32.3', Prices: 'pydantic==2.9.2', Letters: 'jinja2==3.1.4' }
const NODE = {
  Images: ['@aws-sdk/client-s3', '@aws-sdk/s3-request-presigner'],
  Carts: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'],
  Mails: ['@aws-sdk/client-sqs', '@aws-sdk/client-sesv2'],
}

const say = (line: string) => console.error(line)
const program = process.env['LAMBDA_BUILD'] ?? join(repository, 'dist/cli/index.js')
if (!existsSync(program)) throw new Error('there is no dist/cli/index.js: run npm run dist first')

const sam = await samEnvironment(say)
const work = join(cache, `mixed-${Date.now()}`)
const folder = join(work, 'project')
const plain: Place = { folder, home: join(work, 'home'), programs: sam.bin, environment: {} }
await makeProject()

const processor = new ProcessorTimes()
const uv = join(repository, '.demo/tools/bin/uv')
const variants = [
  variant('`sam build --parallel`', plain, {
    command: join(sam.bin, 'sam'),
    args: ['build', '--parallel'],
    hasStore: false,
  }),
  ...(existsSync(uv) ? [variant('`lambda-build build` with uv', withUv(), ours())] : []),
  variant('`lambda-build build`', plain, ours()),
]

say('filling the download caches')
for (const { run } of variants) await run()
processor.clear()
const times = await inTurn(ROUNDS, variants)
const versions = { Python: sam.runtime.replace('python', ''), 'SAM CLI': SAM_VERSION }
console.log(`${machine(versions)}; ${ROUNDS} rounds in turn\n`)
console.log(table(times, 's'))
console.log(`\nProcessor time: ${processor}.`)

function ours() {
  return { command: process.execPath, args: [program, 'build'], hasStore: true }
}

function variant(name: string, place: Place, build: Parameters<ProcessorTimes['run']>[1]) {
  return { name, run: async () => check(await processor.run(name, build, work, place)) }
}

function check(built: string): void {
  const expected = [
    ...Object.keys(PYTHON).map(name => `${name}/app.py`),
    ...Object.entries(NODE).map(([name, [first]]) => `${name}/node_modules/${first}/package.json`),
    'Stock/bootstrap',
  ]
  const missing = expected.filter(path => !existsSync(join(built, path)))
  if (missing.length > 0) throw new Error(`not in ${built}: ${missing.join(', ')}`)
}

/** uv by itself: its folder may hold other tools, too. */
function withUv(): Place {
  const programs = join(work, 'uv')
  mkdirSync(programs, { recursive: true })
  symlinkSync(uv, join(programs, 'uv'))
  return { ...plain, programs: [programs, sam.bin].join(delimiter) }
}

async function makeProject(): Promise<void> {
  mkdirSync(plain.home, { recursive: true })
  const resources: Record<string, object> = {}
  for (const [name, requirement] of Object.entries(PYTHON)) {
    write(`${name}/requirements.txt`, `${requirement}\n`)
    write(`${name}/app.py`, 'def handler(event, context):\n    return 1\n')
    resources[name] = resource(name, { Runtime: sam.runtime, Handler: 'app.handler' })
  }
  for (const [name, packages] of Object.entries(NODE)) {
    const dependencies = Object.fromEntries(packages.map(each => [each, '^3.0.0']))
    write(
      `${name}/package.json`,
      JSON.stringify({ name: name.toLowerCase(), version: '1.0.0', dependencies }),
    )
    write(`${name}/index.js`, `exports.handler = async () => Object.keys(require('${packages[0]}')).length\n`)
    await finish('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], {
      ...plain,
      folder: join(folder, name),
    })
    resources[name] = resource(name, { Runtime: 'nodejs22.x', Handler: 'index.handler' })
  }
  write('Stock/go.mod', 'module stock\n\ngo 1.19\n')
  write('Stock/main.go', GO_PROGRAM)
  resources['Stock'] = {
    ...resource('Stock', { Runtime: 'provided.al2023', Handler: 'bootstrap' }),
    Metadata: { BuildMethod: 'go1.x' },
  }
  write('template.json', JSON.stringify({ Transform: 'AWS::Serverless-2016-10-31', Resources: resources }))
  write('samconfig.toml', 'version = 0.1\n[default.build.parameters]\ntemplate_file = "template.json"\n')
}

function resource(name: string, properties: object): object {
  return { Type: 'AWS::Serverless::Function', Properties: { CodeUri: name, ...properties } }
}

function write(path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
