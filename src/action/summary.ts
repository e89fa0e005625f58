/** The job summary in Markdown: what was built, what became of the stack, what failed and what to do. */

import type { FailureJson, Result } from '../pipeline/services.ts'
import { changeSetParts } from '../report/changes-markdown.ts'
import { consoleLink } from '../report/console-link.ts'
import type { StackEvent } from '../report/events.ts'
import { formatSeconds, formatSize, shortDigest } from '../report/format.ts'
import { ganttOf } from '../report/gantt.ts'
import { code, details, inert, table } from '../report/markdown.ts'
import { timelineOf } from '../report/timeline.ts'
import { deletionParts } from './deletion-summary.ts'

/** GitHub drops a summary over 1 MiB whole (limits of GITHUB_STEP_SUMMARY), so it is cut before. */
const MAX_BYTES = 1_000_000

/** `events`: those of the stack, for a picture of when everything happened. */
export function summaryOf(command: string, result: Result, events: readonly StackEvent[] = []): string {
  const { changeSet } = result
  const preview = changeSet === undefined ? [] : changeSetParts(changeSet)
  const parts = [
    headline(command, result),
    failures(result),
    ...preview,
    artifacts(result),
    ...deletionParts(result),
    stack(result),
    timeline(events, result),
  ]
  return cut(`${parts.filter(part => part !== '').join('\n\n')}\n`)
}

function headline(command: string, result: Result): string {
  const what = code(result.stackName ?? result.matching ?? result.template ?? '')
  if (result.failure !== undefined)
    return `### ❌ ${command} ${what} failed (${result.failure.class})${stateOf(result)}`
  if (result.changeSet !== undefined) return `### 🔍 ${command} ${what}`
  if (result.changed === false) return `### ✅ ${command} ${what}: nothing changed`
  return `### ✅ ${command} ${what}${stateOf(result)}`
}

/** What the failure has left behind. */
function stateOf({ status }: Result): string {
  return status === undefined ? '' : `: ${status}`
}

function failures({ failure }: Result): string {
  if (failure === undefined) return ''
  const all = [failure, ...failure.others]
  const ofStack = all.filter(({ resource }) => resource !== undefined)
  const rest = all.filter(one => !ofStack.includes(one))
  return [...rest.map(describe), failedResources(ofStack)].filter(part => part !== '').join('\n\n')
}

/** The cause first, then what failed by itself as well. */
function failedResources(failed: readonly FailureJson[]): string {
  const rows = failed.map((failure, index) => [
    index === 0 ? '🔴 **cause**' : 'failed too',
    `${code(failure.resource ?? '')}<br>${inert(failure.type ?? '')}`,
    `${placeIn(failure)}${inert(failure.reason ?? failure.message)}${remedyIn(failure)}`,
  ])
  return table(['', 'Resource', 'What it says, and what to do'], 'lll', rows)
}

function describe(failure: FailureJson): string {
  return `- ${placeIn(failure)}${inert(failure.message)}${remedyIn(failure)}${problemsIn(failure)}`
}

const MOST_PROBLEMS = 5

function problemsIn({ problems = [] }: FailureJson): string {
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map(problem => `${placeIn(problem)}${inert(problem.message)}`)
  const more = problems.length - lines.length
  if (more > 0) lines.push(`… and ${more} more`)
  return lines.map(line => `<br>${line}`).join('')
}

function placeIn({ file, line, column }: Pick<FailureJson, 'file' | 'line' | 'column'>): string {
  const place = [file, line, column].filter(part => part !== null).join(':')
  return place === '' ? '' : `${code(place)} `
}

function remedyIn({ remedy }: FailureJson): string {
  return remedy === null ? '' : `<br>→ ${inert(remedy)}`
}

function artifacts({ artifacts: built, failed }: Result): string {
  const rows = Object.entries(built ?? {}).map(([id, artifact]) => [
    code(id),
    artifact.source === 'built' ? 'built' : `found (${artifact.source})`,
    artifact.source === 'built' ? formatSeconds(artifact.seconds) : '–',
    formatSize(artifact.size),
    formatSize(artifact.unzippedSize),
    code(shortDigest(artifact.digest)),
  ])
  const broken = (failed ?? []).map(({ id }) => [code(id), '**failed**', '–', '–', '–', '–'])
  const head = ['Function', '', 'Seconds', 'Zip', 'Unzipped', 'Digest']
  return table(head, 'llrrrl', [...rows, ...broken])
}

function stack(result: Result): string {
  const outputs = Object.entries(result.outputs ?? {})
  const uploads = result.uploads
  const lines = [
    uploads === undefined
      ? ''
      : `Uploaded ${uploads.uploaded} (${formatSize(uploads.bytes)}), already there ${uploads.skipped}.`,
    stackLine(result),
    table(
      ['Output', 'Value'],
      'll',
      outputs.map(([key, value]) => [code(key), inert(value)]),
    ),
  ]
  return lines.filter(line => line !== '').join('\n\n')
}

function stackLine({ stackId }: Result): string {
  if (stackId === undefined) return ''
  const link = consoleLink(stackId, 'events')
  return `Stack ${code(stackId)}${link === undefined ? '' : ` ([console](${link}))`}`
}

/** When each resource was worked on, as a picture. */
function timeline(events: readonly StackEvent[], { failure }: Result): string {
  const bars = timelineOf(events)
  const gantt = ganttOf(bars)
  if (gantt === undefined) return ''
  const left = gantt.left === 0 ? '' : `\n\n${gantt.left} shorter ones are left out.`
  const picture = `\`\`\`mermaid\n${gantt.text}\n\`\`\`${left}`
  return failure === undefined ? details('Timeline', picture) : `**Timeline**\n\n${picture}`
}

function cut(markdown: string): string {
  const bytes = Buffer.from(markdown)
  return bytes.length <= MAX_BYTES
    ? markdown
    : `${bytes.subarray(0, MAX_BYTES).toString('utf8')}\n\n… cut here.\n`
}
