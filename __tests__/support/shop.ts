/** The example app, for whoever deploys it: always a copy, because builds and edits leave traces. */

import { cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import { repository } from './python.ts'

const TRACES = new Set(['node_modules', '.lambda-build', '.aws-sam', '__pycache__'])

/** Copies `examples/shop` to a folder that does not exist yet, without what an earlier run left in it. */
export function copyShop(folder: string): void {
  cpSync(join(repository, 'examples/shop'), folder, {
    recursive: true,
    filter: source => !TRACES.has(basename(source)),
  })
}
