/** Which Java there is, where a wrapper decides about all else. */

import type { ToolQuestion } from '../find-tool.ts'
import type { ToolVersions } from '../tool-versions.ts'

/** Java 8 does not know the option; it counts as missing. */
const JAVA_QUESTION: ToolQuestion = {
  names: ['java'],
  args: ['--version'],
  read: stdout => {
    const java = /^\w+ (\d+\S*)/.exec(stdout)?.[1]
    return java === undefined ? undefined : { versions: { java } }
  },
}

/** For the digest: what a wrapper brings is named by its properties, which are among the inputs. */
export async function wrappedTools(name: string, versions: ToolVersions): Promise<Record<string, string>> {
  const found = await versions.ask('java', JAVA_QUESTION)
  return { java: majorVersion(found?.versions['java']), [name]: 'wrapper' }
}

/** `17` of `17.0.9`, `1.8` of `1.8.0_402`; `missing` of nothing. */
export function majorVersion(version: string | undefined): string {
  if (version === undefined) return 'missing'
  return /^(?:1\.)?\d+/.exec(version)?.[0] ?? version
}
