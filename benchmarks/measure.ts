/** What every benchmark needs: variants that take turns, medians, a Markdown table, and the machine's description. */

import { cpus, release, totalmem, type } from 'node:os'

/** Wall times of one variant, in milliseconds. */
export interface Times {
  name: string
  milliseconds: number[]
}

export interface Variant {
  name: string
  /** Does the work once, and throws when it went wrong. */
  run: () => Promise<void> | void
}

/** Runs all variants in turn (A B A B …), so that whatever else the machine does meets all of them alike. */
export async function inTurn(rounds: number, variants: readonly Variant[]): Promise<Times[]> {
  const times = variants.map(({ name }): Times => ({ name, milliseconds: [] }))
  for (let round = 1; round <= rounds; round++) {
    for (const [index, variant] of variants.entries()) {
      const start = performance.now()
      await variant.run()
      times[index]?.milliseconds.push(performance.now() - start)
    }
    console.error(`round ${round} of ${rounds}`)
  }
  return times
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN
  const high = sorted[Math.floor(middle)] ?? Number.NaN
  return (low + high) / 2
}

/** A row for each variant: median, range, and the median's ratio to the last one's. */
export function table(times: readonly Times[], unit: 's' | 'ms'): string {
  const shown = (milliseconds: number) =>
    unit === 's' ? `${(milliseconds / 1000).toFixed(2)} s` : `${milliseconds.toFixed(0)} ms`
  const base = median(times.at(-1)?.milliseconds ?? [])
  const rows = times.map(({ name, milliseconds }) => {
    const middle = median(milliseconds)
    const range = `${shown(Math.min(...milliseconds))} – ${shown(Math.max(...milliseconds))}`
    return `| ${name} | ${shown(middle)} | ${range} | ${(middle / base).toFixed(1)} |`
  })
  return ['| what | median | fastest – slowest | ratio |', '|---|---|---|---|', ...rows].join('\n')
}

/** One line: processor, cores, memory, system, Node, and the versions that the benchmark adds. */
export function machine(versions: Readonly<Record<string, string>> = {}): string {
  const processors = cpus()
  const tools = { Node: process.versions.node, ...versions }
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${type()} ${release()}`,
    ...Object.entries(tools).map(([tool, version]) => `${tool} ${version}`),
  ].join(', ')
}
