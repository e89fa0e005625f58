/** What a failed `docker build` means: the step, its line in the Dockerfile, and what to do. */

import type { Explanation } from '../workflows/workflow.ts'
import { type Instruction, lineOf } from './dockerfile.ts'

/**
 * Lines of builders that tell causes: BuildKit's plain progress, the classic builder, podman. What programs of the image
 * print is none (`#7 0.123 …`).
 */
export const CLUES =
  /^#\d+ (ERROR|\[)|^ > \[|^Dockerfile\S*:\d+$|^Step \d+|^STEP \d+|^(?!#\d+ \d).*(parse error|failed to solve|failed to compute|executor failed|returned a non-zero code|exec format error|pull access denied for|manifest for|requires BuildKit|COPY failed|ADD failed|build target|target stage)/i

/** `dockerfile` is the path that people see. */
export function explainBuild(
  clues: readonly string[],
  { dockerfile, instructions }: { dockerfile: string; instructions: readonly Instruction[] },
): Explanation | undefined {
  const text = clues.join('\n')
  const line = lineIn(clues, instructions)
  const place = { file: dockerfile, ...(line === undefined ? {} : { line }) }
  const step = line === undefined ? undefined : instructions.find(item => item.line === line)?.text
  const [, reason, remedy] = CAUSES.find(([cause]) => cause.test(text)) ?? []
  if (reason !== undefined)
    return { reason: reason(text), place, ...(remedy === undefined ? {} : { remedy }) }
  if (step === undefined) return undefined
  const status = /exit code: (\d+)|non-zero code: (\d+)|exit status (\d+)/.exec(text)?.slice(1).find(Boolean)
  const ended = status === undefined ? 'failed' : `ended with exit status ${status}`
  return { reason: `${shortened(step)} ${ended}`, place }
}

type Cause = readonly [when: RegExp, reason: (text: string) => string, remedy?: string]

const CAUSES: readonly Cause[] = [
  [
    /exec format error/,
    () => 'this machine cannot run programs of the other processor',
    'Add a step `uses: docker/setup-qemu-action@v3` before this one, or build on a runner with that processor.',
  ],
  [
    /requires BuildKit/,
    () => 'the Dockerfile needs BuildKit, and docker runs its classic builder',
    'Install docker buildx, or add a step `uses: docker/setup-buildx-action@v3` before this one.',
  ],
  [
    /parse error|unknown instruction/,
    text => /(?:unknown instruction|parse error)[^\n]*/i.exec(text)?.[0] ?? 'the Dockerfile cannot be read',
    'Mend the line.',
  ],
  [
    /failed to resolve source metadata|pull access denied for|manifest for \S+ not found/,
    text => `its base image${baseImage(text)} cannot be fetched`,
    'Check its name; sign in where it is private (docker login, docker/login-action).',
  ],
  [
    /(?:failed to compute cache key|COPY failed|ADD failed)[^\n]*/,
    text => {
      const path = /"(\/?[^"]+)":? not found|stat (\S+): (?:file does not exist|no such file)/.exec(text)
      return `nothing to copy: ${path?.[1] ?? path?.[2] ?? 'a file'} is not in the context`
    },
    'Correct the path (it counts from DockerContext), or see what .dockerignore leaves out.',
  ],
  [
    /target stage "?([^"\s]+)"? could not be found|failed to reach build target/,
    text =>
      `the Dockerfile has no stage ${/target stage "?([^"\s]+)"?|build target (\S+)/.exec(text)?.slice(1).find(Boolean) ?? ''}`.trimEnd(),
    'Correct Metadata.DockerBuildTarget.',
  ],
]

function baseImage(text: string): string {
  const name = /(?:source metadata for|access denied for|manifest for) ([^\s,]+?)[:,]?(?:\s|$)/.exec(
    text,
  )?.[1]
  return name === undefined ? '' : ` ${name.replace(/^docker\.io\/(library\/)?/, '')}`
}

/** Named by BuildKit (`Dockerfile:3`, `line 3:`); else found by the step that was printed last. */
function lineIn(clues: readonly string[], instructions: readonly Instruction[]): number | undefined {
  const named = clues.map(clue => /^Dockerfile[^:]*:(\d+)$|\bline (\d+):/.exec(clue)?.slice(1).find(Boolean))
  const line = named.findLast(found => found !== undefined)
  if (line !== undefined) return Number(line)
  const steps = clues.flatMap(
    clue =>
      /^ > \[[^\]]*\d+\/\d+\] (.+?):?$/.exec(clue)?.[1] ??
      /^S(?:tep|TEP) \d+\/\d+ ?: (.+)$/.exec(clue)?.[1] ??
      [],
  )
  // BuildKit before 0.10 names the command alone, when another build of the same had begun it.
  const command = /executor failed running \[\/bin\/sh -c (.+)\]:/.exec(clues.join('\n'))?.[1]
  const last = steps.at(-1) ?? (command === undefined ? undefined : `RUN ${command}`)
  return last === undefined ? undefined : lineOf(last, instructions)
}

const MAX_STEP = 80

function shortened(step: string): string {
  return step.length <= MAX_STEP ? step : `${step.slice(0, MAX_STEP - 1)}…`
}
