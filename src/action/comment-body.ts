/** The comment on a pull request: what a deploy would change or has changed, the most important first. Pure. */

import type { ArtifactJson, FailureJson, Result } from '../pipeline/services.ts'
import { changeSetParts } from '../report/changes-markdown.ts'
import { consoleLink } from '../report/console-link.ts'
import { formatSize } from '../report/format.ts'
import { code, details, inert, table } from '../report/markdown.ts'

/** GitHub takes 65,536 characters (REST API, issue comments); emoji count twice here. */
const MOST_CHARACTERS = 64_000

/** By it the comment is found again. One for each stack and region: a pull request may preview several. */
export function markerOf(stackName: string, region: string): string {
  return `<!-- lambda-build: ${stackName.replace(/[^\w-]/g, '')} ${region.replace(/[^\w-]/g, '')} -->`
}

export interface CommentOptions {
  command: string
  stackName: string
  region: string
  result: Result
  /** The run, for the link: `https://github.com/acme/shop/actions/runs/1`. */
  runUrl: string | undefined
}

/** Parts from the end are left out where GitHub would refuse the whole. */
export function commentBody(options: CommentOptions): string {
  const { stackName, region, result, runUrl } = options
  const foot = runUrl === undefined ? '' : `<sub>[This run](${runUrl})</sub>`
  const parts = [
    `${markerOf(stackName, region)}\n${headline(options)}`,
    ...failureParts(result.failure),
    ...(result.changeSet === undefined ? [] : changeSetParts(result.changeSet)),
    outputsPart(result),
    artifactsPart(result),
    picturePart(result),
  ].filter(part => part !== '')
  return withinLimit(parts, foot)
}

function headline({ command, stackName, region, result }: CommentOptions): string {
  const stack = `${code(stackName)} in ${region}`
  const link = result.stackId === undefined ? undefined : consoleLink(result.stackId, 'stackinfo')
  const linked = link === undefined ? stack : `[${stack}](${link})`
  if (result.failure !== undefined) return `### ❌ ${command} of ${linked} failed`
  if (result.changeSet !== undefined) return `### 🔍 What a deploy would do to ${linked}`
  return `### ✅ ${linked}: ${result.changed === false ? 'nothing changed' : (result.status ?? 'done')}`
}

function failureParts(failure: FailureJson | undefined): string[] {
  if (failure === undefined) return []
  return [failure, ...failure.others].map(({ message, remedy, file, line }) => {
    const where = file === null ? '' : ` (${code(line === null ? file : `${file}:${line}`)})`
    return `**${inert(message)}**${where}${remedy === null ? '' : `\n\n→ ${inert(remedy)}`}`
  })
}

function outputsPart({ outputs = {}, changeSet }: Result): string {
  if (changeSet !== undefined) return ''
  const rows = Object.entries(outputs).map(([key, value]) => [code(key), linked(value)])
  return table(['Output', 'Value'], 'll', rows)
}

function linked(value: string): string {
  return /^https:\/\/[\w.-]+(:\d+)?(\/[\w./~%-]*)?$/.test(value) ? `<${value}>` : inert(value)
}

function artifactsPart({ artifacts = {} }: Result): string {
  const entries = Object.entries(artifacts)
  if (entries.length === 0) return ''
  const rows = entries.map(([id, artifact]) => [
    code(id),
    formatSize(artifact.size),
    formatSize(artifact.unzippedSize),
    growth(artifact),
  ])
  const body = table(['Function', 'Zip', 'Unzipped', 'Against what is deployed'], 'lrrl', rows)
  return details(`Sizes of ${entries.length} artifacts`, body)
}

/** `deployedSize` is there where the deployed code could be looked at. */
function growth({ size, deployedSize }: ArtifactJson): string {
  if (deployedSize === undefined) return ''
  if (deployedSize === size) return 'as large'
  const sign = size > deployedSize ? '+' : '−'
  return `${sign}${formatSize(Math.abs(size - deployedSize))}`
}

function picturePart({ picture }: Result): string {
  return picture === undefined ? '' : details('The service', `\`\`\`mermaid\n${picture}\n\`\`\``)
}

function withinLimit(parts: readonly string[], foot: string): string {
  const kept: string[] = []
  let length = foot.length
  for (const part of parts) {
    length += part.length + 2
    if (length > MOST_CHARACTERS) {
      kept.push('… the rest is in the job summary.')
      break
    }
    kept.push(part)
  }
  return [...kept, foot].filter(part => part !== '').join('\n\n')
}
