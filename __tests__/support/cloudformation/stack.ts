/** What the engine remembers of stacks and change sets. */

import type { ParsedTemplate } from './template.ts'

export interface RecordedEvent {
  EventId: string
  StackId: string
  StackName: string
  LogicalResourceId: string
  PhysicalResourceId: string | undefined
  ResourceType: string
  ResourceStatus: string
  ResourceStatusReason: string | undefined
  ClientRequestToken: string | undefined
  OperationId: string
  /** HookType, HookStatus and the like, for events about a hook. */
  hook: Readonly<Record<string, string>> | undefined
  Timestamp: Date
}

/** What DescribeEvents groups events by. A rollback is an operation of its own, and so is that of every nested stack. */
export interface Operation {
  id: string
  type:
    | 'CREATE_CHANGESET'
    | 'CREATE_STACK'
    | 'UPDATE_STACK'
    | 'DELETE_STACK'
    | 'ROLLBACK'
    | 'CONTINUE_ROLLBACK'
  status: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED'
  token: string | undefined
  started: Date
  ended: Date | undefined
}

export interface Resource {
  id: string
  type: string
  physicalId: string
  properties: string
  /** DeletionPolicy and UpdateReplacePolicy; `Delete` where the template says nothing. */
  deletionPolicy: string
  replacePolicy: string
}

export interface Stack {
  id: string
  name: string
  /** `Parent/` for nested stacks: how tests name resources in them. */
  path: string
  parentId: string | undefined
  status: string
  statusReason: string | undefined
  created: Date
  updated: Date | undefined
  deleted: Date | undefined
  template: ParsedTemplate | undefined
  parameters: Record<string, string>
  tags: Record<string, string>
  roleArn: string | undefined
  changeSetId: string | undefined
  isProtected: boolean
  policy: string | undefined
  resources: Map<string, Resource>
  /** Physical resources that others have taken the place of: they go when everything else is done. */
  superseded: Resource[]
  /** Resources whose update failed or was stopped: they are updated back like those that succeeded. */
  unsettled: Set<string>
  /** Oldest first. */
  events: RecordedEvent[]
  /** Oldest first. */
  operations: Operation[]
  token: string | undefined
  /** What a failed update can be put back to. */
  kept: { template: ParsedTemplate | undefined; resources: ReadonlyMap<string, Resource> } | undefined
  /** The mode of the last operation. */
  mode: 'STANDARD' | 'EXPRESS'
  /** Names of exported outputs with their values. */
  exports: Record<string, string>
  /** CancelUpdateStack was accepted. */
  cancelling: boolean
  operation: Generator<void, unknown> | undefined
}

/** A change of a resource, as DescribeChangeSet lists it. */
export interface RecordedChange {
  action: string
  id: string
  type: string
  physicalId: string | undefined
  replacement: string | undefined
  policy: string | undefined
  /** The set of a nested stack. */
  changeSetId: string | undefined
  details: { name: string; path: string; before?: string; after?: string; recreation: string }[]
}

export interface ChangeSet {
  id: string
  name: string
  stackId: string
  type: 'CREATE' | 'UPDATE' | 'IMPORT'
  status: string
  reason: string | undefined
  executionStatus: string
  template: ParsedTemplate
  parameters: Record<string, string>
  tags: Record<string, string> | undefined
  roleArn: string | undefined
  deleteOnFailure: boolean
  mode: 'STANDARD' | 'EXPRESS'
  revertsDrift: boolean
  importsExisting: boolean
  /** What DeploymentConfig says about rollback; undefined where it says nothing. */
  disableRollback: boolean | undefined
  changes: RecordedChange[]
  created: Date
  operation: Operation
  /** Reads until it is worked out. */
  readsLeft: number
  clientToken: string | undefined
}

/** How a resource behaves, by its id (`Child/Table` inside nested stacks). A text is the reason that it fails with. */
export interface Behaviour {
  create?: string
  update?: string
  delete?: string
  /** When an update is put back. */
  rollback?: string
  /** How often it fails before it goes well; always by default. */
  times?: number
  /** What somebody did to it by hand: property paths with the value that it has now, or `DELETED`. */
  drift?: Record<string, string> | 'DELETED'
  /** A modification replaces the resource (`True`), or a change set only says that it may (`Conditional`). */
  replaced?: 'True' | 'Conditional'
  /** The change set keeps silent about it, as CloudFormation sometimes does. */
  untold?: boolean
  /** Never gets done. */
  stuck?: boolean
  /** It exists outside of any stack: to be imported, or in the way of a creation. */
  exists?: boolean
  /** Steps between the start and the end. */
  steps?: number
}

/** A hook that is asked before a resource is worked on, or about a change set as a whole. */
export interface Hook {
  /** `Acme::Encryption::Hook` */
  type: string
  /** Why it is against it; without one it agrees. */
  refuses?: string
  /** WARN: its refusal is only told. Default FAIL. */
  mode?: 'FAIL' | 'WARN'
}

/** What early validation has against a change set. */
export interface ValidationError {
  /** `/Resources/Orders/Properties/Runtime` */
  path: string
  /** `PROPERTY_VALIDATION`, `NAME_CONFLICT_VALIDATION` … */
  name: string
  reason: string
  /** WARN: the set is made all the same. Default FAIL. */
  mode?: 'FAIL' | 'WARN'
}

export function newStack(name: string, id: string, at: Date): Stack {
  return {
    id,
    name,
    path: '',
    parentId: undefined,
    status: 'REVIEW_IN_PROGRESS',
    statusReason: undefined,
    created: at,
    updated: undefined,
    deleted: undefined,
    template: undefined,
    parameters: {},
    tags: {},
    roleArn: undefined,
    changeSetId: undefined,
    isProtected: false,
    policy: undefined,
    resources: new Map(),
    superseded: [],
    unsettled: new Set(),
    events: [],
    operations: [],
    token: undefined,
    kept: undefined,
    mode: 'STANDARD',
    exports: {},
    cancelling: false,
    operation: undefined,
  }
}
