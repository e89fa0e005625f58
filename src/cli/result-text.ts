/** Results for people: what `--format text` writes to standard output. */

import type { Result } from '../pipeline/services.ts'
import type { Verb } from '../project/options.ts'
import { changeLines, countChanges } from '../report/changes.ts'
import { formatSize, shortDigest } from '../report/format.ts'

/** Lines; none where there is nothing that the log did not say. */
export function resultLines(verb: Verb, result: Result): string[] {
  if (verb === 'plan') return planLines(result)
  if (verb === 'build') return artifactLines(result)
  if (verb === 'package') return result.packagedTemplate === undefined ? [] : [result.packagedTemplate]
  if (verb === 'bootstrap') return result.bucket === undefined ? [] : [result.bucket]
  if (verb === 'preview') return previewLines(result)
  if (verb === 'status') return [...statusLines(result), ...stackLines(result)]
  if (verb === 'watch' || verb === 'events') return []
  if (result.stacks !== undefined) return [...deletedLines(result.stacks), ...retainedLines(result)]
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
    artifact.image === undefined
      ? `${result.buildDir}/${id}`
      : `image ${shortDigest(imageName(artifact.image.id))}`,
  ])
  return rows.length === 0 ? [] : table([['ID', 'FROM', 'ZIP', 'UNZIPPED', 'DIGEST', 'FOLDER'], ...rows])
}

/** Docker shows ids without their algorithm. */
function imageName(id: string): string {
  return id.replace('sha256:', '')
}

function previewLines({ changeSet }: Result): string[] {
  if (changeSet === undefined) return []
  if (changeSet.operation === 'none') return ['nothing to do']
  const blocked = changeSet.blocked.map(({ id }) => `refused unless it is named: ${id} holds data`)
  const head = `${changeSet.operation}: ${countChanges(changeSet.changes)}`
  return [head, ...changeLines(changeSet.changes), ...blocked]
}

function statusLines(result: Result): string[] {
  const { lastFailure } = result
  const lines = [
    `${result.stackName} ${result.status}${result.lastChanged === undefined ? '' : ` since ${result.lastChanged}`}`,
    result.atWork,
    result.statusReason === 'User Initiated' ? undefined : result.statusReason,
    lastFailure?.message,
    lastFailure?.remedy ?? undefined,
  ]
  return lines.filter(line => line !== undefined)
}

function stackLines(result: Result): string[] {
  const outputs = Object.entries(result.outputs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return [...outputs.map(([key, value]) => `${key} = ${value}`), ...retainedLines(result)]
}

function retainedLines({ retained = [] }: Result): string[] {
  return retained.map(item => `retained: ${item.id} (${item.type}) ${item.physicalId}`)
}

function deletedLines(stacks: NonNullable<Result['stacks']>): string[] {
  const rows = stacks.map(({ stackName, status, lastChanged }) => [stackName, status, lastChanged ?? '-'])
  return rows.length === 0 ? ['no stack fits'] : table([['STACK', 'STATUS', 'LAST CHANGED'], ...rows])
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
