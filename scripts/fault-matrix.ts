/**
 * `node scripts/fault-matrix.ts`: every call of twelve scenarios goes wrong in every way, once and for good, on the local
 * CloudFormation. `--write` puts the figures into docs/reliability.md; `--scenario NAME`; `--sample N --seed S` a part of it.
 */

import { parseArgs } from 'node:util'
import { allCells, run, sample, type Violation } from '../__tests__/support/fault-matrix/matrix.ts'
import { writeReliability } from './reliability.ts'

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    scenario: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})

const start = performance.now()
const cells = await allCells(values.scenario)
const picked = values.sample === undefined ? cells : sample(cells, Number(values.sample), Number(values.seed))
console.log(
  `${picked.length} of ${cells.length} cells${values.sample === undefined ? '' : `, seed ${values.seed}`}`,
)
const violations = await run(picked, done => {
  if (done % 200 === 0) console.error(`${done} of ${picked.length}`)
})
for (const { cell, problems } of violations) console.log(`${cell}\n${indented(problems)}`)
const seconds = (performance.now() - start) / 1000
console.log(`${picked.length} cells, ${violations.length} with violations, ${seconds.toFixed(0)} s`)
if (values.write) writeReliability(picked, violations, seconds)
process.exitCode = violations.length === 0 ? 0 : 1

function indented(problems: Violation['problems']): string {
  return problems.map(problem => `    ${problem}`).join('\n')
}
