/** What the faces hand to the verbs: everything that touches the world outside the sources. */

import type { Change } from '../deploy/changes.ts'
import type { StartedOperation } from '../deploy/deployment.ts'
import type { ImageFacts } from '../model/artifact.ts'
import type { Settings } from '../project/settings.ts'
import type { Emit } from '../report/events.ts'

/** Milliseconds; sleeping ends early, without an error, when the signal is given. */
export interface Clock {
  now(): number
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export interface Services {
  emit: Emit
  signal: AbortSignal
  clock: Clock
  /** The environment of the process; builds see only the allow-listed part of it. */
  environment: Readonly<Record<string, string | undefined>>
  /** Which run of a workflow this is: a later attempt knows by it what an earlier one began. Digits. */
  runId?: string | undefined
  /** Asks for a token with which AWS gives this run a new session; where the runner hands such tokens out. */
  idToken?: (() => Promise<string>) | undefined
  /** Called just before CloudFormation starts an operation, so that somebody can go on when this process is ended. */
  onOperation?: ((operation: StartedOperation) => void) | undefined
  /** Called with every value that must not be printed: the given values of NoEcho parameters. */
  mask?: (secret: string) => void
  /**
   * Called when the store lacks artifacts, before anything is built: a tier that the face brings (the GitHub
   * cache) may fill the store. Resolves to true when it did.
   */
  onMissing?: (digests: PlanDigests, intake: Intake) => Promise<boolean>
  /** Called once when all builds are over and the store is complete, before anything is uploaded. */
  onBuilt?: (built: FinishedStore) => Promise<void>
}

export type { StartedOperation } from '../deploy/deployment.ts'

/** What a job hands on to others. */
export interface Handover {
  /** SHA-256 (hex) of what is in it: the same artifacts have the same name. */
  digest: string
  /** Logical ids. */
  ids: string[]
  /** Writes the folder, and gives the paths of all files in it. Throws when an artifact is damaged. */
  writeTo(folder: string): Promise<string[]>
}

/** The way into the store for what other jobs built. */
export interface Intake {
  /** Takes a folder that `Handover.writeTo` wrote elsewhere; gives the number of artifacts. Throws a Failure (environment). */
  take(folder: string, name: string): Promise<number>
  /** Whether something that is asked for has still to be built. */
  isMissing(): Promise<boolean>
}

export interface FinishedStore {
  /** Removes from the store what this project no longer needs. */
  prune(): Promise<void>
  /** What other jobs may want of this one; undefined when nothing was built or found. */
  handover: Handover | undefined
  /** Whether the store has the bytes of everything that was found: the bucket's are not fetched before they are needed. */
  isComplete: boolean
}

/** What a plan depends on: all manifests and lock files, and everything. SHA-256, hex. */
export interface PlanDigests {
  manifests: string
  inputs: string
}

export type Verb = (settings: Settings, services: Services, result: Result) => Promise<void>

/**
 * What a verb has found out so far, in the shapes of interface §2. A failure keeps what was there before it,
 * so `--format json` prints as far as the run got.
 */
export type Result = { version: 1 } & Partial<ResultFields>

export interface ResultFields {
  template: string
  functions: PlannedJson[]
  layers: PlannedJson[]
  matrix: { include: MatrixEntry[] }
  /** Functions and layers that have no artifact for their inputs yet. */
  changedFunctions: string[]
  buildDir: string
  artifacts: Record<string, ArtifactJson>
  failed: FailedBuildJson[]
  bucket: string
  packagedTemplate: string
  uploads: { uploaded: number; skipped: number; bytes: number }
  noop: string
  stackId: string
  stackName: string
  status: string
  operation: 'create' | 'update' | 'none' | 'recovered' | 'in-place' | 'delete'
  changed: boolean
  outputs: Record<string, string>
  retained: { id: string; type: string; physicalId: string }[]
  pruned: PrunedJson
  /** The pattern that stacks were deleted by, those that it fits, and those of them that were left alone. */
  matching: string
  stacks: DeletedStackJson[]
  leftOut: { stackName: string; why: string }[]
  seconds: number
  failure: FailureJson
  changeSet: ChangeSetJson
  /** The service as a Mermaid flowchart. */
  picture: string
  region: string
  statusReason: string
  /** ISO 8601, by the clock of AWS. */
  lastChanged: string
  /** Who is at work on the stack, in words. */
  atWork: string
  /** Why the stack's last operation failed. */
  lastFailure: FailureJson
}

/** What only deleted stacks used, and was removed from the bucket (with `--noop`: would be). */
export interface PrunedJson {
  bucket: string
  objects: number
  /** Of all their versions. */
  bytes: number
  /** Objects that the stacks named and that were left: others may use them, or they were gone already. */
  kept: number
}

export interface DeletedStackJson {
  stackName: string
  status: string
  /** ISO 8601, by the clock of AWS; of what was found, before the deletion. */
  lastChanged: string | null
  changed: boolean
  failure?: FailureJson
}

export interface ChangeSetJson {
  /** ARN; null where there was nothing to make a set for. */
  id: string | null
  stackId: string | null
  operation: 'create' | 'update' | 'none'
  changes: ChangeJson[]
  /** Those that the guard would stop. */
  blocked: ChangeJson[]
  /** Whether nested stacks change too. */
  nested: boolean
}

export type ChangeJson = Change

export interface PlannedJson {
  id: string
  type: string
  runtime: string | null
  architecture: string
  packageType: string
  workflow: string
  source: string | null
  manifest: string | null
  inputDigest: string | null
  cached: boolean
  reason: string
}

export interface MatrixEntry {
  id: string
  functions: string[]
  workflow: string
  runtime: string | null
  architecture: string
}

export interface ArtifactJson {
  digest: string
  size: number
  unzippedSize: number
  files: number
  path: string
  source: 'built' | 'cache' | 'store'
  seconds: number
  /** Bytes of the zip that is deployed now, where it could be looked at. */
  deployedSize?: number
  /** Of container images: what docker and what a repository calls them. */
  image?: ImageFacts
}

export interface FailedBuildJson {
  id: string
  workflow: string
  command: string | null
  exitCode: number | null
  reason: string
  log: string[]
}

export interface FailureJson {
  class: string
  message: string
  file: string | null
  line: number | null
  column: number | null
  remedy: string | null
  resource?: string
  type?: string
  reason?: string
  /** The remedy again under the name that `deploy` gives it (interface §2). */
  advice?: string
  /** Lines of the user's that a build tool named. */
  problems?: ProblemJson[]
  others: FailureJson[]
}

export interface ProblemJson {
  file: string
  line: number | null
  column: number | null
  message: string
}
