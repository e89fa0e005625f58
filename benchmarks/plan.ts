/** What `plan` takes on large templates: 1,000 functions, a nest of 50 stacks, 40,000 resources without code. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../src/files/temporary.ts'
import { inTurn, machine, median, table } from './measure.ts'

const ROUNDS = 5
const program = join(import.meta.dirname, '../src/cli.ts')
/** Tells at the end of the process its peak memory in KiB and its processor time in microseconds. */
const TELL_USAGE = `data:text/javascript,${[
  'process.on("exit", () => {',
  'const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();',
  'process.stderr.write("used " + maxRSS + " " + (userCPUTime + systemCPUTime)) })',
].join(' ')}`

using folder = temporaryFolder('bench')
/** Of every variant: memory in KiB, microseconds. */
const used = new Map<string, { memory: number[]; processor: number[] }>()
const variants = [
  { name: '1,000 functions, a folder each', folder: functions(1_000) },
  { name: '50 nested stacks of 20 functions', folder: nested(50, 20) },
  { name: '40,000 resources without code', folder: resources(40_000) },
  { name: 'one function', folder: functions(1) },
]
const times = await inTurn(
  ROUNDS,
  variants.map(({ name, folder: project }) => ({ name, run: () => plan(name, project) })),
)

console.log(`${machine()}; ${ROUNDS} rounds in turn\n`)
console.log(`${table(times, 's')}\n`)
for (const [name, { memory, processor }] of used) {
  const megabytes = Math.round(Math.max(...memory) / 1024)
  console.log(
    `${name}: ${(median(processor) / 1e6).toFixed(2)} s of processor time, at most ${megabytes} MiB.`,
  )
}

function plan(name: string, project: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL_USAGE, program, 'plan', '-q'], {
    cwd: project,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${name}: exit code ${status}: ${stderr}`)
  const [, memory, processor] = /used (\d+) (\d+)$/.exec(stderr) ?? []
  const before = used.get(name) ?? { memory: [], processor: [] }
  used.set(name, {
    memory: [...before.memory, Number(memory)],
    processor: [...before.processor, Number(processor)],
  })
}

function functions(count: number, project = join(folder.path, `functions-${count}`)): string {
  const declared = Array.from({ length: count }, (_, index) => {
    mkdirSync(join(project, `src/f${index}`), { recursive: true })
    writeFileSync(
      join(project, `src/f${index}/app.py`),
      `def handler(event, context):\n    return ${index}\n`,
    )
    return `  F${index}:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: ./src/f${index}
      Description: !Sub "number ${index} of \${AWS::StackName}"
      Environment: {Variables: {TABLE: !Ref Table, INDEX: "${index}"}}
      Events: {Api: {Type: Api, Properties: {Path: "/f${index}", Method: get}}}
`
  })
  const globals = 'Globals: {Function: {Runtime: python3.12, Handler: app.handler}}'
  const text = `Transform: AWS::Serverless-2016-10-31\n${globals}\nResources:\n  Table: {Type: AWS::Serverless::SimpleTable}\n${declared.join('')}`
  writeFileSync(join(project, 'template.yaml'), text)
  return project
}

function nested(stacks: number, count: number): string {
  const project = join(folder.path, 'nested')
  const declared = Array.from({ length: stacks }, (_, index) => {
    functions(count, join(project, `stack${index}`))
    return `  Stack${index}: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: stack${index}/template.yaml}}\n`
  })
  writeFileSync(join(project, 'template.yaml'), `Resources:\n${declared.join('')}`)
  return project
}

function resources(count: number): string {
  const project = join(folder.path, 'resources')
  mkdirSync(project)
  const declared = Array.from({ length: count }, (_, index) => `  R${index}: {Type: "A::B"}\n`)
  writeFileSync(join(project, 'template.yaml'), `Resources:\n${declared.join('')}`)
  return project
}
