/** What to say when a tool is there, but too old or of the wrong kind. */

import { Failure } from '../report/failure.ts'
import type { HostEnvironment } from './environment.ts'
import { askTool, candidatesOf, type ToolQuestion } from './find-tool.ts'
import { missingTool, remedyFor } from './missing-tool.ts'

/**
 * A Failure of class `environment` for a tool that may be there in a version that will not do: `needed` says which one
 * would (`pip 21 or newer`), and the versions that are there are named.
 */
export async function unfitTool(
  question: ToolQuestion,
  host: HostEnvironment,
  { name, needed }: { name: string; needed: string },
): Promise<Failure> {
  const found = await answersOf(question, host)
  if (found.length === 0) return missingTool(name, undefined, [`wanted: ${needed}`])
  const [first = ''] = found
  return new Failure('environment', `${needed} is needed for this build, and ${first} is installed`, {
    remedy: remedyFor(name),
    details: found.map(version => `found: ${version}`),
  })
}

async function answersOf(question: ToolQuestion, host: HostEnvironment): Promise<string[]> {
  const asked = { ...question, read: (stdout: string) => namedVersion(question.name?.(stdout)) }
  const found: string[] = []
  for (const command of candidatesOf(question, host)) {
    const version = (await askTool(asked, command, host))?.versions['name']
    if (version !== undefined) found.push(`${version} (${command})`)
  }
  return found
}

const namedVersion = (name: string | undefined) => (name === undefined ? undefined : { versions: { name } })
