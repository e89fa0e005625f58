/** The programs that packages bring: links in `.bin`, and files that may be executed. */

import { type Entry, makeTree, type Tree } from '../../model/tree.ts'
import type { Placement } from './nodejs-packages.ts'

/** The tree of these packages, with their programs as npm leaves them. */
export function withPrograms(entries: readonly Entry[], placed: readonly Placement[]): Tree {
  const files = new Map(entries.map(entry => [entry.path, entry]))
  for (const { to, package: item } of placed) {
    const folder = to.slice(0, -1 - folderNameOf(to).length)
    for (const [program, target] of Object.entries(item.programs)) {
      const path = `${to}/${target.replace(/^\.\//, '')}`
      const file = files.get(path)
      if (file === undefined || file.kind === 'link' || /[/\\]/.test(program)) continue
      files.set(path, { ...file, mode: 0o755 })
      const link = `${folder}/.bin/${program}`
      if (files.has(link)) continue
      files.set(link, {
        kind: 'link',
        path: link,
        target: `../${folderNameOf(to)}/${target.replace(/^\.\//, '')}`,
      })
    }
  }
  return makeTree(files.values())
}

/** `node_modules/@scope/a` → `@scope/a`. */
function folderNameOf(to: string): string {
  return to.slice(to.lastIndexOf('node_modules/') + 'node_modules/'.length)
}
