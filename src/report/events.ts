/**
 * Everything that happens, as data. Rooms emit events and never print; the log of the action, the terminal,
 * `--format ndjson`, the job summary and the tests are readers of the same stream.
 * Times are seconds, sizes bytes; `at` of stack events is ISO 8601 as CloudFormation gave it.
 */

import type { Failure, Place } from './failure.ts'

export type Event =
  | { type: 'note'; message: string }
  | { type: 'warning'; message: string; place?: Place }
  | { type: 'plan-ready'; functions: number; layers: number; cached: number }
  | { type: 'build-started'; id: string; sharedBy: readonly string[]; workflow: string; runtime?: string }
  | { type: 'build-output'; id: string; line: string }
  | {
      type: 'build-finished'
      id: string
      sharedBy: readonly string[]
      seconds: number
      size: number
      unzippedSize: number
      files: number
      digest: string
    }
  | { type: 'build-failed'; id: string; sharedBy: readonly string[]; seconds: number; failure: Failure }
  | { type: 'artifact-found'; id: string; digest: string; size: number; source: 'cache' | 'store' }
  /** Of images, `bucket` is the repository. */
  | { type: 'upload-started'; count: number; bytes: number; bucket: string; kind?: 'image' }
  | { type: 'artifact-uploaded'; digest: string; key: string; size: number; seconds: number }
  | {
      type: 'upload-finished'
      uploaded: number
      skipped: number
      bytes: number
      bucket: string
      kind?: 'image'
    }
  | { type: 'template-written'; path: string }
  | { type: 'watch-waiting'; folders: number; stackName?: string }
  | { type: 'watch-changed'; paths: readonly string[] }
  | { type: 'watch-built'; ids: readonly string[]; seconds: number }
  | { type: 'watch-failed'; failure: Failure; seconds: number }
  | { type: 'capabilities'; capabilities: readonly string[]; because: readonly string[] }
  | { type: 'stack-waiting'; stackName: string; status: string; reason: string }
  | { type: 'stack-attached'; stackName: string; status: string }
  | { type: 'stack-detached'; stackName: string }
  | { type: 'stack-recovering'; stackName: string; status: string; recovery: string; reason: string }
  /** `changes`: all; `nested`: those in nested stacks, absent when there are none. */
  | {
      type: 'change-set-created'
      stackName: string
      operation: 'create' | 'update'
      changes: number
      nested?: number
    }
  | { type: 'guard'; stackName: string; resources: readonly GuardedResource[] }
  | { type: 'drift'; stackName: string; resources: readonly (DriftedResource & { touched: boolean })[] }
  | { type: 'code-changed'; id: string; name: string; digest: string }
  | { type: 'stack-unchanged'; stackName: string }
  | StackEvent
  | StackHeartbeat
  | { type: 'stack-finished'; stackName: string; status: string; seconds: number }

/** A resource that holds data or that others know by name, and that would be replaced or go. */
export interface GuardedResource {
  id: string
  resourceType: string
  verdict: 'blocked' | 'allowed' | 'warned'
  /** Completes "Orders (AWS::DynamoDB::Table) …". */
  why: string
}

/** A resource that is not as the stack left it. `touched` in events: this deployment changes it too. */
export interface DriftedResource {
  id: string
  resourceType: string
  status: 'MODIFIED' | 'DELETED'
  /** Paths as CloudFormation gives them; values that nobody is to see are hidden. */
  differences: readonly { path: string; expected: string; actual: string }[]
}

/** One change of state of one resource, once. */
export interface StackEvent {
  type: 'stack-event'
  at: string
  /** Logical id; `Parent/Child` inside nested stacks; the stack's own name for the stack itself. */
  id: string
  resourceType: string
  physicalId?: string
  /** CloudFormation's status as it is: `CREATE_IN_PROGRESS`. */
  status: string
  /** `CONFIGURATION_COMPLETE`: made, and only becoming ready. */
  detailedStatus?: string
  reason?: string
  /** Where a resource comes to an end: how long it took, by the server's clock. */
  seconds?: number
  /** Of events that are told later than they happened: seconds after the first one, by the server's clock. */
  after?: number
}

/** Nothing has happened for half a minute. */
export interface StackHeartbeat {
  type: 'stack-heartbeat'
  stackName: string
  status: string
  /** Since the operation began. */
  seconds: number
  /** Resources that have come to an end: of the stack itself, and of those nested in it. */
  done: { own: number; nested: number }
  /** Changes that the change set listed; absent when they are not known. */
  total?: { own: number; nested: number }
  /** The resource that has been in work for the longest time. */
  longest?: { id: string; seconds: number }
}

export type Emit = (event: Event) => void
