/**
 * Mutated templates against everything that reads, checks and rewrites them: no exception but a Failure (user) with a
 * line, and none that takes longer than two seconds.
 *
 *   node scripts/fuzz-templates.ts [--count 100000] [--seconds N] [--seed N]
 *
 * Case number i of a run is that of `--seed SEED+i --count 1`, which is what is printed for a case that went wrong.
 */

import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { temporaryFolder } from '../src/files/temporary.ts'
import { Failure } from '../src/report/failure.ts'
import { checkTemplate } from '../src/template/checks/check-template.ts'
import {
  declaredParameters,
  requiredCapabilities,
  resourcePlace,
  resourceTypes,
} from '../src/template/facts.ts'
import { listAssets } from '../src/template/local-assets.ts'
import { type Location, renderTemplate } from '../src/template/render-template.ts'
import { allUnits, openUnits } from '../src/template/units.ts'
import { mutateStructure } from './fuzz/mutate-structure.ts'
import { mutateText } from './fuzz/mutate-text.ts'
import { randomFrom } from './fuzz/random.ts'

const MAX_MILLISECONDS = 2_000
const MAX_PROBLEMS = 10
/** The checks look at dates (of runtimes); any fixed one will do. */
const NOW = Date.UTC(2026, 0, 1)

/** Problems of the file as a whole have no line: its size, its encoding. */
const OF_THE_FILE = /^the template (has [\d,]+ bytes|is UTF-16|is not UTF-8|is empty|holds nothing)/

const { values } = parseArgs({
  options: { count: { type: 'string' }, seconds: { type: 'string' }, seed: { type: 'string' } },
})
const seconds = values.seconds === undefined ? Number.POSITIVE_INFINITY : Number(values.seconds)
const count = Number(values.count ?? (values.seconds === undefined ? 100_000 : Number.MAX_SAFE_INTEGER))
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
if (![seconds * 1, count, seed].every(number => number >= 0)) throw new RangeError('numbers expected')

const root = join(import.meta.dirname, '..')
const fixtures = join(root, '__tests__/fixtures/templates')
const corpus = [
  'everything.yaml',
  'child.yaml',
  'plain.json',
  '../apps/plug-ins/template.yaml',
  '../../../examples/shop/template.yaml',
].map(file => readFileSync(join(fixtures, file), 'utf8'))

using folder = temporaryFolder('fuzz')
cpSync(fixtures, folder.path, { recursive: true })
cpSync(join(root, 'examples/shop/orders'), join(folder.path, 'src'), { recursive: true })
process.chdir(folder.path)

const told = { accepted: 0, refused: 0, slowest: 0 }
let problems = 0
const started = performance.now()
let cases = 0
for (; cases < count && performance.now() - started < seconds * 1000; cases++) {
  runCase(seed + cases)
  if (problems >= MAX_PROBLEMS) break
}
console.log(
  `${cases} templates from seed ${seed}: ${told.accepted} accepted, ${told.refused} refused, ` +
    `the slowest took ${told.slowest.toFixed(0)} ms of processor time`,
)
process.exitCode = problems > 0 ? 1 : 0

function runCase(number: number): void {
  const random = randomFrom(number)
  const text = random.pick(corpus)
  const content = random.below(2) === 0 ? mutateText(text, random, corpus) : mutateStructure(text, random)
  writeFileSync('template.yaml', content)
  const before = process.cpuUsage()
  try {
    const failures = use(join(folder.path, 'template.yaml'))
    if (failures.length > 0) told.refused++
    else told.accepted++
    for (const failure of failures) judge(failure, number)
  } catch (error) {
    told.refused++
    const failures = error instanceof Failure ? [error, ...error.others] : [error]
    for (const failure of failures) judge(failure, number)
  }
  const { user, system } = process.cpuUsage(before)
  const milliseconds = (user + system) / 1000
  told.slowest = Math.max(told.slowest, milliseconds)
  if (milliseconds > MAX_MILLISECONDS) note(number, `${milliseconds.toFixed(0)} ms of processor time`)
}

/** All that the program does with a template before it builds and after it has built. */
function use(file: string): Failure[] {
  const opened = openUnits({
    file,
    sourceRoot: folder.path,
    parameters: {},
    region: 'eu-west-1',
    allowedRoots: [folder.path],
  })
  return allUnits(opened).flatMap(unit => {
    const { scope, template, listed } = unit
    declaredParameters(template)
    for (const id of resourceTypes(scope).keys()) resourcePlace(scope, id)
    requiredCapabilities({ scope: scope, nested: new Map() })
    const findings = checkTemplate(scope, { now: NOW, parameters: {}, forStack: true })
    const assets = listAssets(unit, [folder.path])
    const failures = [...listed.failures, ...assets.failures]
    for (const { message, place } of findings) {
      if (place?.line === undefined) throw new Error(`a finding without a line: ${message}`)
    }
    if (failures.length > 0) return failures
    const ids = [...listed.targets, ...listed.skipped].map(({ id }) => id)
    const inBucket = new Map<string, Location>(ids.map(id => [id, { bucket: 'b', key: id }]))
    renderTemplate({ scope, locations: inBucket, aliases: 'unfold' })
    const beside = new Map<string, Location>(ids.map(id => [id, { path: id }]))
    renderTemplate({
      scope,
      locations: beside,
      rebase: { sourceRoot: folder.path, to: join(folder.path, 'build') },
    })
    return []
  })
}

function judge(error: unknown, number: number): void {
  if (!(error instanceof Failure)) {
    note(number, error instanceof Error ? (error.stack ?? error.message) : String(error))
  } else if (error.class !== 'user' || error.remedy === undefined || error.message.includes('\n')) {
    note(number, `${error.class}: ${JSON.stringify(error.message)} with remedy ${error.remedy}`)
  } else if (error.place?.line === undefined && !OF_THE_FILE.test(error.message)) {
    note(number, `no line: ${error.message}`)
  }
}

function note(number: number, problem: string): void {
  problems++
  console.error(`--seed ${number} --count 1: ${problem}`)
}
