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
  Timestamp: Date
}

export interface Resource {
  id: string
  type: string
  physicalId: string
  properties: string
  retained: boolean
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
  /** Oldest first. */
  events: RecordedEvent[]
  token: string | undefined
  /** What a failed update can be put back to. */
  kept: { template: ParsedTemplate | undefined; resources: ReadonlyMap<string, Resource> } | undefined
  /** The mode of the last operation. */
  mode: 'STANDARD' | 'EXPRESS'
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
  type: 'CREATE' | 'UPDATE'
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
  /** What a change set says of a modification: the resource is, or may be, replaced. */
  replaced?: 'True' | 'Conditional'
  /** The change set keeps silent about it, as CloudFormation sometimes does. */
  untold?: boolean
  /** Never gets done. */
  stuck?: boolean
  /** Steps between the start and the end. */
  steps?: number
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
    events: [],
    token: undefined,
    kept: undefined,
    mode: 'STANDARD',
    cancelling: false,
    operation: undefined,
  }
}
