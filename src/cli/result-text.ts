/** Results for people: what `--format text` writes to standard output. */

import type { Result } from '../pipeline/services.ts'
import type { Verb } from '../project/options.ts'
import { formatSize, shortDigest } from '../report/format.ts'

/** Lines; none where there is nothing that the log did not say. */
export function resultLines(verb: Verb, result: Result): string[] {
  if (verb === 'plan') return planLines(result)
  if (verb === 'build') return artifactLines(result)
  if (verb === 'package') return result.packagedTemplate === undefined ? [] : [result.packagedTemplate]
  if (verb === 'bootstrap') return result.bucket === undefined ? [] : [result.bucket]
  if (verb === 'watch') return []
  return stackLines(result)
}

function planLines(result: Result): string[] {
  const rows = [...(result.functions ?? []), ...(result.layers ?? [])].map(item => [
    item.id,
    item.runtime ?? '-',
    item.architecture,
    item.workflow,
    item.source ?? '-',
    item.inputDigest === null ? '-' : shortDigest(item.inputDigest),
    item.reason,
  ])
  return table([['ID', 'RUNTIME', 'ARCH', 'WORKFLOW', 'SOURCE', 'INPUTS', 'STATE'], ...rows])
}

function artifactLines(result: Result): string[] {
  const rows = Object.entries(result.artifacts ?? {}).map(([id, artifact]) => [
    id,
    artifact.source,
    formatSize(artifact.size),
    formatSize(artifact.unzippedSize),
    shortDigest(artifact.digest),
    `${result.buildDir}/${id}`,
  ])
  return rows.length === 0 ? [] : table([['ID', 'FROM', 'ZIP', 'UNZIPPED', 'DIGEST', 'FOLDER'], ...rows])
}

function stackLines(result: Result): string[] {
  const outputs = Object.entries(result.outputs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const retained = (result.retained ?? []).map(
    item => `retained: ${item.id} (${item.type}) ${item.physicalId}`,
  )
  return [...outputs.map(([key, value]) => `${key} = ${value}`), ...retained]
}

function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
