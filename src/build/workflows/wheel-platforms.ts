/** Which wheels load on Lambda: the tags of PEP 425 and PEP 600 for a runtime's C library and processor. */

import type { Architecture } from '../../model/artifact.ts'

/** Names from before PEP 600, by the C library that they stand for. */
const LEGACY: Readonly<Record<number, string>> = { 5: 'manylinux1', 12: 'manylinux2010', 17: 'manylinux2014' }

/** The oldest C library that a manylinux tag was ever defined for: x86-64 began in 2007, arm64 with 2014's. */
const OLDEST: Readonly<Record<Architecture, number>> = { x86_64: 5, arm64: 17 }

const MACHINE: Readonly<Record<Architecture, string>> = { x86_64: 'x86_64', arm64: 'aarch64' }

/**
 * Platform tags for `pip --platform`, in the order in which pip prefers them. Every tag up to the runtime's C library
 * (`2.34`) is there, because pip compares names: a wheel for manylinux_2_28 is only found when that very tag is asked for.
 * Tags that uv knows by a name come first, so that both take the same one of several wheels.
 */
export function wheelPlatforms(glibc: string, architecture: Architecture): string[] {
  const newest = minorOf(glibc)
  const common = uvMinor(newest)
  const machine = MACHINE[architecture]
  const tags = (from: number, to: number): string[] => {
    const found: string[] = []
    for (let minor = from; minor >= to; minor--) {
      found.push(`manylinux_2_${minor}_${machine}`)
      const legacy = LEGACY[minor]
      if (legacy !== undefined) found.push(`${legacy}_${machine}`)
    }
    return found
  }
  return [...tags(common, OLDEST[architecture]), ...tags(newest, common + 1)]
}

/** C libraries (2.x) that `uv --python-platform` has a name for (uv 0.8). */
const UV_MINORS: readonly number[] = [17, 28, 31, 32, 33, 34]

/**
 * The platform for `uv --python-platform`: the newest that the runtime can load. Not `exact` where wheels for a newer C
 * library would load, too.
 */
export function uvPlatform(glibc: string, architecture: Architecture): { name: string; exact: boolean } {
  const newest = minorOf(glibc)
  const minor = uvMinor(newest)
  return { name: `${MACHINE[architecture]}-manylinux_2_${minor}`, exact: minor === newest }
}

/** The machine as Python and wheels name it. */
export function machineOf(architecture: Architecture): string {
  return MACHINE[architecture]
}

function uvMinor(newest: number): number {
  return Math.max(...UV_MINORS.filter(minor => minor <= newest))
}

function minorOf(glibc: string): number {
  return Number(glibc.split('.')[1])
}

/** ABI tags for a Python version (`3.12`): its own, the stable one, and none. Before 3.8 the own one ends in `m`. */
export function wheelAbis(version: string): string[] {
  const [major = '3', minor = '0'] = version.split('.')
  const own = `cp${major}${minor}${Number(minor) < 8 ? 'm' : ''}`
  return [own, 'abi3', 'none']
}
