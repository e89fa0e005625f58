/** Builds from nothing: each into a build folder and a store of its own, timed with the processor time of all its processes. */

import { join } from 'node:path'
import { median } from './measure.ts'
import { finish, type Place } from './run-tool.ts'

export interface FreshBuild {
  command: string
  /** Without `--build-dir` and `--cache`. */
  args: readonly string[]
  /** Whether the program has a store: `--cache` names it. */
  hasStore: boolean
}

/** Seconds of processor time (user and system) of every run, by the variant's name. */
export class ProcessorTimes {
  readonly #seconds = new Map<string, number[]>()

  /** Runs it once below `work`, whose folders stay: a mass deletion would slow the disk for the next one. Returns the build folder. */
  async run(name: string, build: FreshBuild, work: string, place: Place): Promise<string> {
    const times = this.#seconds.get(name) ?? []
    this.#seconds.set(name, times)
    const key = `${name.replace(/\W+/g, '-')}-${times.length}-${process.hrtime.bigint()}`
    const folder = join(work, `build-${key}`)
    const store = build.hasStore ? ['--cache', join(work, `store-${key}`)] : []
    const words = [build.command, ...build.args, ...store, '--build-dir', folder]
    // The shell's own `times` counts all that its children waited for.
    const printed = await finish('sh', ['-c', '"$@" || exit; times', 'sh', ...words], place)
    times.push(childSeconds(printed))
    return folder
  }

  /** Forgets what was measured while caches were filled. */
  clear(): void {
    this.#seconds.clear()
  }

  /** `name: 12.3 s` for each, medians. */
  toString(): string {
    return [...this.#seconds].map(([name, seconds]) => `${name} ${median(seconds).toFixed(1)} s`).join(', ')
  }
}

/** Seconds of processor time (user and system) in the last line of the shell's `times`: `0m1.23s 0m0.45s`. */
export function childSeconds(printed: string): number {
  const found = [...printed.matchAll(/(\d+)m([\d.]+)s (\d+)m([\d.]+)s/g)].at(-1)
  const [, userMinutes, user, systemMinutes, system] = (found ?? []).map(Number)
  return 60 * ((userMinutes ?? 0) + (systemMinutes ?? 0)) + (user ?? 0) + (system ?? 0)
}
