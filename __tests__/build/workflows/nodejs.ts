/** What the tests of the Node.js workflows share. */

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { layOut } from '../../../src/archive/lay-out.ts'
import type { Tree } from '../../../src/model/tree.ts'
import { folderWith } from '../support.ts'

export const node22 = { runtime: 'nodejs22.x' }

/** Lays the tree out as Lambda would, and gives what a handler (`index.handler`) answers there. */
export async function answerOf(tree: Tree, handler: string, event: unknown): Promise<unknown> {
  const folder = join(folderWith(), 'task')
  layOut({ tree, folder })
  const dot = handler.lastIndexOf('.')
  const [file, name] = [handler.slice(0, dot), handler.slice(dot + 1)]
  const program = `
    import { existsSync } from 'node:fs'
    const found = ['.js', '.mjs', '.cjs'].map(end => process.argv[1] + end).find(path => existsSync(path))
    const loaded = await import(found)
    const handler = loaded[process.argv[2]] ?? loaded.default[process.argv[2]]
    console.log(JSON.stringify(await handler(JSON.parse(process.argv[3]))))`
  const args = ['--input-type=module', '-e', program, join(folder, file), name, JSON.stringify(event)]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: '/', encoding: 'utf8' }))
}
