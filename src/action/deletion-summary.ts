/** What the job summary says of stacks that went: which, what stayed behind, what left the bucket. */

import type { Result } from '../pipeline/services.ts'
import { count, formatSize } from '../report/format.ts'
import { code, inert, table } from '../report/markdown.ts'

/** Parts of Markdown; empty ones where there is nothing to say. */
export function deletionParts({ stacks, leftOut, retained, pruned }: Result): string[] {
  const rows = (stacks ?? []).map(({ stackName, status, lastChanged, failure }) => [
    code(stackName),
    code(status),
    lastChanged ?? '–',
    failure === undefined ? '' : inert(failure.message),
  ])
  const left = (leftOut ?? []).map(({ stackName, why }) => [code(stackName), 'left out', '–', inert(why)])
  const stayed = (retained ?? []).map(({ id, type, physicalId }) => [code(id), code(type), code(physicalId)])
  return [
    table(['Stack', 'Status', 'Last changed', ''], 'llll', [...rows, ...left]),
    stayed.length === 0 ? '' : 'These resources were left in place, and no stack owns them now:',
    table(['Resource', 'Type', 'Id'], 'lll', stayed),
    pruned === undefined ? '' : prunedLine(pruned),
  ]
}

function prunedLine({ bucket, objects, bytes, kept }: NonNullable<Result['pruned']>): string {
  const others = kept === 0 ? '' : ` ${kept} stay, which others may use.`
  return `Only used here: ${count(objects, 'object')} (${formatSize(bytes)}) in ${code(`s3://${bucket}`)}.${others}`
}
