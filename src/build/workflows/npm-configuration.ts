/** Reads .npmrc as far as it changes what npm leaves in node_modules. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keys that change the packages or their places, and not only where they come from (npm: config). */
const LAYOUT_KEYS =
  /^\s*(install-strategy|legacy-bundling|global-style|legacy-peer-deps|install-links|omit|include|production|optional|bin-links|node-linker|dry-run|package-lock)\b/im

/** Whether the project's own .npmrc asks for another layout than npm's usual one. */
export function changesLayout(top: string): boolean {
  const file = join(top, '.npmrc')
  return existsSync(file) && LAYOUT_KEYS.test(readFileSync(file, 'utf8'))
}
