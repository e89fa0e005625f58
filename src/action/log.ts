/** Events as the log of a job: a group for each phase, annotations where the template is wrong, text made harmless. */

import type { Event, StackEvent } from '../report/events.ts'
import type { Failure } from '../report/failure.ts'
import { allFailures, failureLines, harmless, namedMessage } from '../report/format.ts'
import { Narrator } from '../report/narrate.ts'
import { type Phase, phaseAfter } from '../report/timeline.ts'

/** The part of `@actions/core` that a log needs. */
export interface LogCommands {
  startGroup(name: string): void
  endGroup(): void
  info(line: string): void
  warning(message: string, properties?: AnnotationProperties): void
  error(message: string, properties?: AnnotationProperties): void
}

export interface AnnotationProperties {
  title?: string
  file?: string
  startLine?: number
  startColumn?: number
}

export interface JobLog {
  onEvent(event: Event): void
  onFailure(failure: Failure): void
  /** Ends an open group. */
  close(): void
  /** What has happened to stacks so far, for the summary's timeline. */
  readonly stackEvents: readonly StackEvent[]
}

/** GitHub records ten annotations of a kind for each step; the first are the most important ones. */
const MAX_ANNOTATIONS = 10

const LABEL_WIDTH = 9

/**
 * Groups fold what went well; what failed stands between them, where nobody has to open anything. A group that goes on after
 * such a line says so.
 */
export function jobLog(core: LogCommands, now: () => number): JobLog {
  const started = now()
  const narrator = new Narrator()
  const opened = new Set<string>()
  const stackEvents: StackEvent[] = []
  let open: string | undefined
  let phase: Phase = 'update'
  const group = (name: string | undefined) => {
    if (open === name) return
    if (open !== undefined) core.endGroup()
    if (name !== undefined) core.startGroup(opened.has(name) ? `${name}, continued` : name)
    if (name !== undefined) opened.add(name)
    open = name
  }
  const info = (line: string) => core.info(harmless(line))
  return {
    onEvent(event) {
      if (event.type === 'warning')
        return core.warning(harmless(event.message), properties(event, 'lambda-build'))
      if (event.type === 'stack-event') {
        phase = phaseAfter(event, phase)
        stackEvents.push(event)
      }
      if (event.type === 'stack-finished') opened.clear()
      const lines = narrator.tell(event, (now() - started) / 1000)
      if (lines.length === 0) return
      const name = groupOf(event, phase)
      if (name !== 'same') group(name)
      for (const { label, text } of lines) info(`${label.padEnd(LABEL_WIDTH)} ${text}`)
    },
    onFailure(failure) {
      group(undefined)
      const failures = allFailures(failure)
      for (const one of failures.slice(0, MAX_ANNOTATIONS)) annotate(core, one)
      for (const one of failures) for (const line of failureLines(one)) info(line)
    },
    close: () => group(undefined),
    stackEvents,
  }
}

function annotate(core: LogCommands, failure: Failure): void {
  const lines = [namedMessage(failure), failure.remedy].filter(line => line !== undefined).map(harmless)
  core.error(lines.join('\n'), properties(failure, failure.artifact ?? failure.resource ?? 'lambda-build'))
}

function properties(
  { place }: Pick<Failure, 'place'> | { place?: Failure['place'] },
  title: string,
): AnnotationProperties {
  if (place === undefined) return { title }
  return {
    title,
    file: place.file,
    ...(place.line === undefined ? {} : { startLine: place.line }),
    ...(place.column === undefined ? {} : { startColumn: place.column }),
  }
}

const STACK_GROUPS: Readonly<Record<Phase, string>> = {
  create: 'Stack events: create',
  update: 'Stack events: update',
  import: 'Stack events: import',
  delete: 'Stack events: delete',
  cleanup: 'Stack events: clean up',
  rollback: 'Stack events: roll back',
}

/** The group that an event belongs to, undefined for none, 'same' for whatever is open. */
function groupOf(event: Event, phase: Phase): string | undefined {
  switch (event.type) {
    case 'build-started':
    case 'build-output':
    case 'build-finished':
    case 'artifact-found':
      return 'Build'
    case 'upload-started':
    case 'artifact-uploaded':
      return 'Upload'
    case 'stack-event':
      return event.status.endsWith('_FAILED') ? undefined : STACK_GROUPS[phase]
    case 'note':
    case 'capabilities':
    case 'stack-waiting':
    case 'stack-heartbeat':
      return 'same'
    default:
      return undefined
  }
}
