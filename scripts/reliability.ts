/** The figures of the fault matrix in docs/reliability.md. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Planned, Violation } from '../__tests__/support/fault-matrix/matrix.ts'

const FILE = join(import.meta.dirname, '..', 'docs', 'reliability.md')
const BEGIN = '<!-- numbers: fault matrix -->'
const END = '<!-- end -->'

/** Replaces what is between the marks. */
export function writeReliability(
  planned: readonly Planned[],
  violations: readonly Violation[],
  seconds: number,
): void {
  const page = readFileSync(FILE, 'utf8')
  const [before = ''] = page.split(BEGIN, 1)
  const after = page.slice(page.indexOf(END))
  writeFileSync(FILE, `${before}${BEGIN}\n${figures(planned, violations, seconds)}\n${after}`)
}

function figures(planned: readonly Planned[], violations: readonly Violation[], seconds: number): string {
  const names = [...new Set(planned.map(({ cell }) => cell.scenario.name))]
  const rows = names.map(name => {
    const cells = planned.filter(({ cell }) => cell.scenario.name === name)
    const broken = violations.filter(({ cell }) => cell.startsWith(`${name}: `))
    return `| ${name} | ${cells[0]?.baseline.calls.length} | ${cells.length} | ${broken.length} |`
  })
  return [
    '| scenario | calls | cells | violations |',
    '|---|---|---|---|',
    ...rows,
    `| all | | ${planned.length} | ${violations.length} |`,
    '',
    `Measured with Node ${process.versions.node} in ${Math.round(seconds)} s.`,
  ].join('\n')
}
