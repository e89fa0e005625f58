/** Which wheels load on Lambda: the tags of PEP 425 and PEP 600 for a runtime's C library and processor. */

import type { Architecture } from '../../model/artifact.ts'

/** Names from before PEP 600, by the C library that they stand for. */
const LEGACY: Readonly<Record<number, string>> = { 5: 'manylinux1', 12: 'manylinux2010', 17: 'manylinux2014' }

/** The oldest C library that a manylinux tag was ever defined for: x86-64 began in 2007, arm64 with 2014's. */
const OLDEST: Readonly<Record<Architecture, number>> = { x86_64: 5, arm64: 17 }

const MACHINE: Readonly<Record<Architecture, string>> = { x86_64: 'x86_64', arm64: 'aarch64' }

/**
 * Platform tags for `pip --platform`, best first. Every tag up to the runtime's C library (`2.34`) is there, because pip
 * compares names: a wheel for manylinux_2_28 is only found when that very tag is asked for.
 */
export function wheelPlatforms(glibc: string, architecture: Architecture): string[] {
  const newest = Number(glibc.split('.')[1])
  const machine = MACHINE[architecture]
  const tags: string[] = []
  for (let minor = newest; minor >= OLDEST[architecture]; minor--) {
    tags.push(`manylinux_2_${minor}_${machine}`)
    const legacy = LEGACY[minor]
    if (legacy !== undefined) tags.push(`${legacy}_${machine}`)
  }
  return tags
}

/** ABI tags for a Python version (`3.12`): its own, the stable one, and none. Before 3.8 the own one ends in `m`. */
export function wheelAbis(version: string): string[] {
  const [major = '3', minor = '0'] = version.split('.')
  const own = `cp${major}${minor}${Number(minor) < 8 ? 'm' : ''}`
  return [own, 'abi3', 'none']
}
