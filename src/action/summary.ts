/** The job summary in Markdown: what was built, what became of the stack, what failed and what to do. */

import type { FailureJson, Result } from '../pipeline/services.ts'
import { formatSeconds, formatSize, shortDigest } from '../report/format.ts'

/** GitHub drops a summary over 1 MiB whole (limits of GITHUB_STEP_SUMMARY), so it is cut before. */
const MAX_BYTES = 1_000_000

export function summaryOf(command: string, result: Result): string {
  const parts = [headline(command, result), failures(result), artifacts(result), stack(result)]
  return cut(`${parts.filter(part => part !== '').join('\n\n')}\n`)
}

function headline(command: string, result: Result): string {
  const what = result.stackName === undefined ? code(result.template ?? '') : code(result.stackName)
  if (result.failure !== undefined) return `### ❌ ${command} ${what} failed (${result.failure.class})`
  if (result.changed === false) return `### ✅ ${command} ${what}: nothing changed`
  const status = result.status === undefined ? '' : `: ${result.status}`
  return `### ✅ ${command} ${what}${status}`
}

function failures({ failure }: Result): string {
  if (failure === undefined) return ''
  return [failure, ...failure.others].map(describe).join('\n')
}

function describe(failure: FailureJson): string {
  const place = [failure.file, failure.line, failure.column].filter(part => part !== null).join(':')
  const where = place === '' ? '' : `${code(place)} `
  const remedy = failure.remedy === null ? '' : `<br>→ ${inert(failure.remedy)}`
  return `- ${where}${inert(failure.message)}${remedy}`
}

function artifacts({ artifacts: built, failed }: Result): string {
  const rows = Object.entries(built ?? {}).map(([id, artifact]) => {
    const seconds = artifact.source === 'built' ? formatSeconds(artifact.seconds) : '–'
    const state = artifact.source === 'built' ? 'built' : `found (${artifact.source})`
    const sizes = `${formatSize(artifact.size)} | ${formatSize(artifact.unzippedSize)}`
    return `| ${code(id)} | ${state} | ${seconds} | ${sizes} | ${code(shortDigest(artifact.digest))} |`
  })
  const broken = (failed ?? []).map(({ id }) => `| ${code(id)} | **failed** | – | – | – | – |`)
  if (rows.length + broken.length === 0) return ''
  return [
    '| Function | | Seconds | Zip | Unzipped | Digest |',
    '|---|---|--:|--:|--:|---|',
    ...rows,
    ...broken,
  ].join('\n')
}

function stack(result: Result): string {
  const outputs = Object.entries(result.outputs ?? {})
  const uploads = result.uploads
  const lines = [
    uploads === undefined
      ? ''
      : `Uploaded ${uploads.uploaded} (${formatSize(uploads.bytes)}), already there ${uploads.skipped}.`,
    result.stackId === undefined ? '' : `Stack ${code(result.stackId)}`,
    outputs.length === 0
      ? ''
      : [
          '| Output | Value |',
          '|---|---|',
          ...outputs.map(([key, value]) => `| ${code(key)} | ${inert(value)} |`),
        ].join('\n'),
  ]
  return lines.filter(line => line !== '').join('\n\n')
}

/** Text from outside can neither start Markdown nor HTML, nor break a table. */
function inert(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replace(/\r?\n/g, '<br>')
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|').replace(/\s+/g, ' ')}\``
}

function cut(markdown: string): string {
  const bytes = Buffer.from(markdown)
  return bytes.length <= MAX_BYTES
    ? markdown
    : `${bytes.subarray(0, MAX_BYTES).toString('utf8')}\n\n… cut here.\n`
}
