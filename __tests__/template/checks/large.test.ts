/** Templates at the limit of what is read, and graphs beyond it: many findings are few lines, and nothing overflows. */

import { expect, it } from 'vitest'
import { shortestCircle, strongComponents } from '../../../src/template/checks/graph.ts'
import { findings } from './support.ts'

/** A chain of names in which each leads to the next. */
function chain(length: number): Map<string, Map<string, unknown>> {
  return new Map(Array.from({ length }, (_, index) => [`n${index}`, new Map([[`n${index + 1}`, index]])]))
}

it('a chain of 100,000 nodes is no circle until its end meets its beginning', () => {
  const graph = chain(100_000)
  expect(strongComponents(graph)).toEqual([])
  graph.set('n99999', new Map([['n0', 0]]))
  const [component = []] = strongComponents(graph)
  expect(component).toHaveLength(100_000)
  expect(shortestCircle(graph, component)).toHaveLength(100_000)
})

it('of many ways through a group the shortest is shown', () => {
  const graph = new Map([
    [
      'a',
      new Map([
        ['b', 0],
        ['c', 0],
      ]),
    ],
    ['b', new Map([['c', 0]])],
    ['c', new Map([['a', 0]])],
    ['apart', new Map([['a', 0]])],
  ])
  const components = strongComponents(graph)
  expect(components).toHaveLength(1)
  expect(shortestCircle(graph, components[0] ?? [])).toEqual(['a', 'c'])
})

function resources(count: number, line: (index: number) => string): string {
  return `Resources:\n${Array.from({ length: count }, (_, index) => `  R${index}: ${line(index)}\n`).join('')}`
}

it('a circle of 20,000 resources is one line', () => {
  const count = 20_000
  const said = findings(
    resources(count, index => `{Type: A, DependsOn: R${(index + 1) % count}}`),
    {
      forStack: false,
    },
  )
  expect(said[0]).toContain('R0 → R1 → R2 → R3 → R4 → R5 → R6 → R7 → … (19992 more) → R0')
  expect(said.filter(line => line.startsWith('error'))).toHaveLength(1)
})

it('15,000 names that are not there are 21 lines', () => {
  const said = findings(
    resources(15_000, index => `{Type: A, DependsOn: Missing${index}}`),
    {
      forStack: false,
    },
  )
  const errors = said.filter(line => line.startsWith('error'))
  expect(errors).toHaveLength(21)
  expect(errors.at(-1)).toContain('and 14980 more references to what does not exist')
})

it('a name that is missed everywhere is one line', () => {
  const said = findings(resources(300, () => '{Type: A, DependsOn: Missing}'))
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('here and 299 more times')
})
