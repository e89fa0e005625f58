/** One deployment: what is asked for, what was settled at its start, and how it ends. */

import type { Parameter } from '@aws-sdk/client-cloudformation'
import type { AwsClients } from '../aws/clients.ts'
import type { Emit } from '../report/events.ts'
import type { Failure } from '../report/failure.ts'
import type { Clock } from './clock.ts'
import { type DeclaredParameter, resolveParameters } from './parameters.ts'
import type { StackView } from './stack-view.ts'
import type { RecoverLevel } from './states.ts'

export interface DeployOptions {
  clients: AwsClients
  stackName: string
  /** What CloudFormation is given: the text, or for more than 51,200 bytes the URL of an object that holds it. */
  template: { body: string } | { url: string }
  /** The template's text when `template` is a URL: for finding out that nothing changed. */
  body?: string | undefined
  parameters: Readonly<Record<string, string>>
  declared: readonly DeclaredParameter[]
  capabilities: readonly string[]
  /** None: the stack keeps the tags it has. */
  tags?: Readonly<Record<string, string>> | undefined
  roleArn?: string | undefined
  notificationArns?: readonly string[] | undefined
  onFailure: 'rollback' | 'keep' | 'delete'
  /** How far a stack that an earlier operation left unfit is cleared away; default `safe`. */
  recover?: RecoverLevel | undefined
  /** What may be replaced or deleted although it holds data; default nothing. */
  guard?: Guard | undefined
  /** Default `standard`. */
  mode?: 'standard' | 'express' | undefined
  /** What becomes of changes behind the back of the stack; default `off`. */
  drift?: 'off' | 'report' | 'fail' | 'revert' | undefined
  /** Takes over resources that exist under the names in the template. */
  importExisting?: boolean | undefined
  /** Undefined: the stack keeps its own. */
  terminationProtection?: boolean | undefined
  /** JSON; undefined: the stack keeps its own. */
  stackPolicy?: string | undefined
  /** The resources that the deployed template surely declares, for a second opinion on what a change set would remove. */
  resourcesDeployed?: ((template: string) => ReadonlyMap<string, DeclaredResource>) | undefined
  /** Those that the new template declares; undefined when that cannot be told. */
  resourcesWanted?: ((template: string) => ReadonlyMap<string, DeclaredResource> | undefined) | undefined
  /** Says which run this is, so that its later attempts know their own operations: `7213-`; default none. */
  runId?: string | undefined
  /** Returns when the operation has begun. */
  detach?: boolean | undefined
  /** Called when its change set has been asked for, so that somebody else can go on, or clear up, when this process is ended. */
  onStart?: ((operation: StartedOperation) => void) | undefined
  /** What happens to an update of ours when the signal comes; default `rollback`. */
  onCancel?: 'rollback' | 'leave' | undefined
  timeoutSeconds: number
  emit: Emit
  clock: Clock
  signal?: AbortSignal | undefined
}

/** How it ended. With `failure`, the stack is in `status` all the same: rolled back, still at work, or left. */
export interface DeployOutcome {
  stackId: string
  stackName: string
  status: string
  operation: 'create' | 'update' | 'none' | 'recovered' | 'in-place'
  changed: boolean
  outputs: Readonly<Record<string, string>>
  seconds: number
  failure?: Failure
}

/** A resource as far as its loss is concerned. */
export interface DeclaredResource {
  type: string
  deletionPolicy?: string
}

/** What has to be known to join an operation. */
export interface StartedOperation {
  stackId: string
  stackName: string
  operation: 'create' | 'update'
  /** Its ClientRequestToken. */
  token: string
}

/** Leave to lose data: logical ids (`Parent/Child` inside nested stacks), or everything. */
export interface Guard {
  allowReplace: readonly string[]
  allowDelete: readonly string[]
  allowDestructive: boolean
}

const NOTHING_ALLOWED: Guard = { allowReplace: [], allowDelete: [], allowDestructive: false }

/** One deployment: the options, and what was settled at its start. */
export interface Deployment extends DeployOptions {
  signal: AbortSignal | undefined
  recover: RecoverLevel
  guard: Guard
  mode: 'standard' | 'express'
  /** Put before a random part, it makes the names of change sets and the tokens of operations. */
  tokenPrefix: string
  tags: Readonly<Record<string, string>>
  startedAt: number
  /** On `clock`. */
  deadline: number
  /** What an earlier operation left was cleared away first. */
  recovered: boolean
  /** What an earlier attempt of this run had begun, and this one saw succeed. */
  attached: DeployOutcome['operation']
}

/** What watching an operation to its end needs, whoever began it. */
export type Operating = Pick<
  Deployment,
  | 'clients'
  | 'stackName'
  | 'emit'
  | 'clock'
  | 'signal'
  | 'startedAt'
  | 'deadline'
  | 'timeoutSeconds'
  | 'onFailure'
  | 'onCancel'
  | 'recovered'
>

/** The outcome of a deployment that had nothing to do. */
export function nothingToDo(
  { emit, clock, startedAt, recovered, attached }: Deployment,
  view: StackView,
): DeployOutcome {
  const operation = recovered ? 'recovered' : attached
  if (operation === 'none') emit({ type: 'stack-unchanged', stackName: view.stackName })
  return {
    stackId: view.stackId,
    stackName: view.stackName,
    status: view.status,
    operation,
    changed: operation !== 'none',
    outputs: view.outputs,
    seconds: (clock.now() - startedAt) / 1000,
  }
}

/** Throws a Failure of class `user` for parameters that the template does not declare, before anything is asked of AWS. */
export function beginDeployment(options: DeployOptions): Deployment {
  const startedAt = options.clock.now()
  resolveParameters({
    given: options.parameters,
    declared: options.declared,
    deployed: options.declared.map(({ name }) => name),
  })
  return {
    ...options,
    signal: options.signal,
    tags: options.tags ?? {},
    recover: options.recover ?? 'safe',
    guard: options.guard ?? NOTHING_ALLOWED,
    mode: options.mode ?? 'standard',
    tokenPrefix: `lambda-build-${options.runId === undefined ? '' : `${options.runId}-`}`,
    startedAt,
    deadline: startedAt + options.timeoutSeconds * 1000,
    recovered: false,
    attached: 'none',
  }
}

/** The template's text as it is compared and looked at; empty when only its URL is known. */
export function templateText({ template, body }: Deployment): string {
  return 'body' in template ? template.body : (body ?? '')
}

/** The parameters for a stack as it is; undefined for a new one. Throws a Failure (user) for values that are missing. */
export function parametersFor(deployment: Deployment, view: StackView | undefined): Parameter[] {
  return resolveParameters({
    given: deployment.parameters,
    declared: deployment.declared,
    deployed: view?.parameters.map(({ name }) => name) ?? [],
  })
}
