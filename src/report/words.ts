/** Every event in words, the same for the terminal and the job log. Nothing here prints or colours. */

import type { DriftedResource, Event, GuardedResource, StackEvent, StackHeartbeat } from './events.ts'
import { formatPlace } from './failure.ts'
import { count, formatSeconds, formatSize, shortDigest } from './format.ts'

export type Tone = 'plain' | 'good' | 'bad' | 'warn' | 'dim' | 'busy'

/** A line: what it is about in one word, and the rest. */
export interface Words {
  label: string
  text: string
  tone: Tone
}

const plain = (label: string, text: string): Words => ({ label, text, tone: 'plain' })

/** Undefined for events that say nothing by themselves. `seconds`: since the start of the run. */
export function wordsOf(event: Event, seconds: number): Words | undefined {
  switch (event.type) {
    case 'note':
      return plain('note', event.message)
    case 'warning': {
      const where = event.place === undefined ? '' : `${formatPlace(event.place)}: `
      return { label: 'warning', text: `${where}${event.message}`, tone: 'warn' }
    }
    case 'plan-ready': {
      const found = event.cached === 0 ? '' : `; ${event.cached} already built`
      return plain('plan', `${count(event.functions, 'function')}, ${count(event.layers, 'layer')}${found}`)
    }
    case 'stack-event':
      return stackWords(event, seconds)
    case 'stack-heartbeat':
      return heartbeatWords(event, seconds)
    default:
      return buildWords(event) ?? deliveryWords(event)
  }
}

function buildWords(event: Event): Words | undefined {
  switch (event.type) {
    case 'build-started': {
      const how = [event.workflow, event.runtime].filter(part => part !== undefined).join(', ')
      return plain('build', `${names(event)} (${how})`)
    }
    case 'build-output':
      return event.line.trim() === '' ? undefined : { label: `${event.id} |`, text: event.line, tone: 'dim' }
    case 'build-finished': {
      const sizes = `${formatSize(event.size)}, ${formatSize(event.unzippedSize)} unzipped`
      const text = `${names(event)} in ${formatSeconds(event.seconds)}: ${sizes}, ${shortDigest(event.digest)}`
      return { label: 'built', text, tone: 'good' }
    }
    case 'build-failed':
      return { label: 'failed', text: `${names(event)} after ${formatSeconds(event.seconds)}`, tone: 'bad' }
    case 'artifact-found':
      return plain(
        'found',
        `${event.id}: ${formatSize(event.size)}, ${shortDigest(event.digest)}, nothing to build`,
      )
    default:
      return undefined
  }
}

function deliveryWords(event: Event): Words | undefined {
  switch (event.type) {
    case 'upload-started':
      return plain(
        'upload',
        `${count(event.count, event.kind ?? 'artifact')}, ${formatSize(event.bytes)}, to ${placeOfUpload(event)}`,
      )
    case 'artifact-uploaded':
      return plain('uploaded', `${event.key} (${formatSize(event.size)}) in ${formatSeconds(event.seconds)}`)
    case 'upload-finished':
      if (event.uploaded > 0 || event.skipped === 0) return undefined
      return plain('upload', `nothing to send: ${placeOfUpload(event)} has all ${event.skipped}`)
    case 'template-written':
      return plain('template', event.path)
    case 'watch-waiting':
    case 'watch-changed':
    case 'watch-built':
    case 'watch-failed':
      return watchWords(event)
    case 'capabilities':
      return plain('grants', `${event.capabilities.join(', ')}: ${event.because.join('; ')}`)
    default:
      return deployWords(event)
  }
}

function placeOfUpload({ bucket, kind }: { bucket: string; kind?: 'image' }): string {
  return kind === 'image' ? bucket : `s3://${bucket}`
}

function watchWords(event: Event & { type: `watch-${string}` }): Words {
  switch (event.type) {
    case 'watch-waiting': {
      const goal = event.stackName === undefined ? '' : ` for ${event.stackName}`
      return plain('watch', `${count(event.folders, 'folder')}${goal}; Ctrl-C ends it`)
    }
    case 'watch-changed':
      return plain('changed', someOf(event.paths))
    case 'watch-built': {
      const what = event.ids.length === 0 ? 'nothing to build' : event.ids.join(', ')
      return { label: 'ready', text: `${what} (${formatSeconds(event.seconds)})`, tone: 'good' }
    }
    case 'watch-failed':
      return {
        label: 'failed',
        text: `after ${formatSeconds(event.seconds)}; waiting for the next change`,
        tone: 'bad',
      }
  }
}

const MOST_NAMES = 3

function someOf(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMES
  return `${paths.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function deployWords(event: Event): Words | undefined {
  switch (event.type) {
    case 'stack-waiting':
      return {
        label: 'waiting',
        text: `${event.stackName} is ${event.status}: ${event.reason}`,
        tone: 'warn',
      }
    case 'stack-attached':
      return plain(
        'attached',
        `${event.stackName} is ${event.status}: an earlier attempt of this run began it`,
      )
    case 'stack-detached':
      return plain('detached', `CloudFormation goes on with ${event.stackName}; a later deploy waits for it`)
    case 'stack-recovering': {
      const text = `${event.stackName} is ${event.status}: ${event.reason} (${event.recovery})`
      return { label: 'recover', text, tone: 'warn' }
    }
    case 'change-set-created':
      return plain(event.operation, `${event.stackName}: ${count(event.changes, 'change')}`)
    case 'code-changed':
      return {
        label: 'updated',
        text: `${event.id}: code of ${event.name} is ${shortDigest(event.digest)}`,
        tone: 'good',
      }
    case 'guard':
      return { label: 'guard', text: event.resources.map(guarded).join('; '), tone: 'warn' }
    case 'drift': {
      const text = `${event.stackName} has drifted: ${event.resources.map(drifted).join('; ')}`
      return { label: 'drift', text, tone: 'warn' }
    }
    case 'stack-unchanged':
      return { label: 'deploy', text: `${event.stackName}: nothing changed`, tone: 'good' }
    case 'stack-finished': {
      const text = `${event.stackName} is ${event.status} after ${formatSeconds(event.seconds)}`
      return { label: 'done', text, tone: toneOf(event.status) }
    }
    default:
      return undefined
  }
}

/** As wide as the longest status that is common: `UPDATE_ROLLBACK_IN_PROGRESS`. */
const STATUS_WIDTH = 27

/** A status in its column. */
export function statusColumn(status: string): string {
  return status.padEnd(STATUS_WIDTH)
}

function stackWords(event: StackEvent, seconds: number): Words {
  const detailed = event.detailedStatus === undefined ? '' : ` ${event.detailedStatus}`
  const took = event.seconds === undefined ? '' : ` in ${formatSeconds(event.seconds)}`
  const reason = event.reason === undefined ? '' : `: ${event.reason}`
  const text = `${statusColumn(event.status)} ${event.id} (${event.resourceType})${detailed}${took}${reason}`
  return { label: elapsed(event.after ?? seconds), text, tone: toneOf(event.status) }
}

function heartbeatWords({ status, done, total, longest }: StackHeartbeat, seconds: number): Words {
  const of = (part: 'own' | 'nested') => (total === undefined ? '' : ` of ${total[part]}`)
  const nested = done.nested + (total?.nested ?? 0) === 0 ? '' : `, nested ${done.nested}${of('nested')}`
  const slow = longest === undefined ? '' : `; ${longest.id} for ${formatSeconds(longest.seconds)}`
  const text = `${statusColumn(status)} still at work: ${done.own}${of('own')} done${nested}${slow}`
  return { label: elapsed(seconds), text, tone: 'dim' }
}

/** `1:05`: minutes and seconds. */
export function elapsed(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
}

function toneOf(status: string): Tone {
  if (status.endsWith('_FAILED') || status.includes('ROLLBACK')) return 'bad'
  return status.endsWith('_COMPLETE') ? 'good' : 'busy'
}

function names(event: { id: string; sharedBy: readonly string[] }): string {
  return [event.id, ...event.sharedBy].join(', ')
}

function guarded({ id, resourceType, verdict, why }: GuardedResource): string {
  const allowed = verdict === 'allowed' ? ' (allowed)' : ''
  return `${id} (${resourceType}) ${why}${allowed}`
}

function drifted({ id, status, differences, touched }: DriftedResource & { touched: boolean }): string {
  const what =
    status === 'DELETED' ? 'is gone' : `differs in ${differences.map(({ path }) => path).join(', ')}`
  return `${id} ${what}${touched ? ', which this deployment overwrites' : ''}`
}
