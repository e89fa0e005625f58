/** Packs a folder in a process of its own: `pack-in-child.ts SOURCE ZIP`, with a umask from UMASK. */

import { packTree } from '../../src/archive/pack-tree.ts'
import { walk } from '../../src/files/walk.ts'
import { type Entry, makeTree } from '../../src/model/tree.ts'

process.umask(Number.parseInt(process.env['UMASK'] ?? '022', 8))

const [source = '', to = ''] = process.argv.slice(2)
const entries: Entry[] = []
for (const found of walk(source, () => false)) {
  if (found.kind !== 'file') continue
  const { path, absolute: file, size, executable } = found
  entries.push({ kind: 'disk', path, file, size, mode: executable ? 0o755 : 0o644 })
}
const packed = await packTree({ tree: makeTree(entries), to, threads: 2 })
console.log(JSON.stringify({ packed, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
