/**
 * A home folder for one build. Package managers write to their home, and scripts of strangers read there, so a build
 * has its own; but private registries are configured in the user's. What the one tool needs (its configuration and its
 * cache) is linked in, and nothing else: no `.aws`, no `.ssh`, no other tool's token.
 */

import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { HostEnvironment } from './environment.ts'

export interface HomeNeeds {
  /** Files and folders below the real home that exist or not. */
  configuration: readonly string[]
  /** Cache folders below the real home, made when they are missing. */
  caches: readonly string[]
}

/** Makes `<scratch>/home` and returns it. */
export function makePrivateHome(scratch: string, host: HostEnvironment, needs: HomeNeeds): string {
  const home = join(scratch, 'home')
  mkdirSync(home, { recursive: true })
  const real = host['HOME']
  if (real === undefined) return home
  for (const path of needs.configuration) if (existsSync(join(real, path))) link(real, home, path)
  for (const path of needs.caches) if (madeFolder(join(real, path))) link(real, home, path)
  return home
}

function link(real: string, home: string, path: string): void {
  const place = join(home, path)
  if (existsSync(place)) return
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(join(real, path), place)
}

/** A home that cannot be written has no cache; the build does without. */
function madeFolder(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true })
    return true
  } catch {
    return false
  }
}
