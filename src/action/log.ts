/** Events as the log of a job: a group for each phase, annotations where the template is wrong, text made harmless. */

import type { Event, StackEvent } from '../report/events.ts'
import type { Failure } from '../report/failure.ts'
import { allFailures, failureLines, harmless } from '../report/format.ts'
import { Narrator } from '../report/narrate.ts'
import { type Phase, phaseAfter } from '../report/timeline.ts'
import {
  type Annotation,
  type AnnotationProperties,
  annotationsOf,
  MOST_ANNOTATIONS,
  propertiesOf,
} from './annotations.ts'

/** The part of `@actions/core` that a log needs. */
export interface LogCommands {
  startGroup(name: string): void
  endGroup(): void
  info(line: string): void
  warning(message: string, properties?: AnnotationProperties): void
  error(message: string, properties?: AnnotationProperties): void
}

export interface JobLog {
  onEvent(event: Event): void
  /**
   * When the work is over, once: ends an open group, tells what failed, and annotates: first what failed, then the warnings
   * so far, ten in all. Events may still follow.
   */
  conclude(failure: Failure | undefined): void
  /** What has happened to stacks so far, for the summary's timeline. */
  readonly stackEvents: readonly StackEvent[]
}

const LABEL_WIDTH = 9

/**
 * Groups fold what went well; what failed stands between them, where nobody has to open anything. A group that goes on after
 * such a line says so. `workspace`: the absolute path that annotations count from.
 */
export function jobLog(core: LogCommands, now: () => number, workspace?: string): JobLog {
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
  const notYet: Annotation[] = []
  let left = MOST_ANNOTATIONS
  let concluded = false
  const annotate = (as: 'error' | 'warning', annotation: Annotation) => {
    if (left-- <= 0) return
    core[as](annotation.message.split('\n').map(harmless).join('\n'), propertiesOf(annotation, workspace))
  }
  const warn = ({ message, place }: Extract<Event, { type: 'warning' }>) => {
    info(`${'warning'.padEnd(LABEL_WIDTH)} ${message}`)
    const annotation = { title: 'lambda-build', message, place }
    if (concluded) annotate('warning', annotation)
    else notYet.push(annotation)
  }
  return {
    onEvent(event) {
      if (event.type === 'warning') return warn(event)
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
    conclude(failure) {
      group(undefined)
      if (failure !== undefined) {
        for (const annotation of annotationsOf(failure)) annotate('error', annotation)
        for (const one of allFailures(failure)) for (const line of failureLines(one)) info(line)
      }
      for (const annotation of notYet.splice(0)) annotate('warning', annotation)
      concluded = true
    },
    stackEvents,
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
