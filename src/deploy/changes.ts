/** What a change set would do, resource by resource, nested stacks included: in the shape of interface §2. */

import type { ResourceChange, ResourceChangeDetail } from '@aws-sdk/client-cloudformation'
import { awsFailure } from '../aws/errors.ts'
import type { Calls } from './calls.ts'
import { hiddenValue, isSecret } from './redact.ts'
import { describeChangeSet } from './settle-change-set.ts'

/** One change of one resource. Words of CloudFormation are as they are: `Modify`, `Conditional`, `Always`. */
export interface Change {
  action: string
  /** Logical id; `Parent/Child` inside nested stacks. */
  id: string
  physicalId: string | null
  type: string
  /** `True`, `False`, `Conditional`; null where the action is no modification. */
  replacement: string | null
  properties: ChangedProperty[]
  /** The nested stack that it is in, by logical ids; empty for the stack itself. */
  stack: string
  /** What becomes of the resource that is removed or replaced: `Delete`, `Retain`, `ReplaceAndSnapshot` … */
  policy: string | null
}

/** Values are null where CloudFormation did not tell them, or where nobody is to see them. */
export interface ChangedProperty {
  /** `/Properties/MemorySize`, or the attribute's name (`Tags`, `Metadata`). */
  path: string
  before: string | null
  after: string | null
  /** `Never`, `Conditionally`, `Always`. */
  requiresRecreation: string
}

/** What must not be shown in values. */
export interface Hidden {
  /** Names of NoEcho parameters. */
  parameters: readonly string[]
  /** Values that were given for them. */
  values: readonly string[]
}

const NOTHING_HIDDEN: Hidden = { parameters: [], values: [] }

export interface ReadOptions {
  values?: boolean
  hidden?: Hidden
  /** The set's own changes, when they have been read already (without values). */
  listed?: readonly ResourceChange[]
}

/** Reads the changes of a set that is worked out. `values`: with those of properties, before and after. Throws Failures. */
export async function readChanges(
  calls: Calls,
  set: { id: string; stackId: string },
  { values = false, hidden = NOTHING_HIDDEN, listed }: ReadOptions = {},
): Promise<Change[]> {
  try {
    return await changesBelow(calls, set, { values, hidden, path: '', depth: 0 }, values ? undefined : listed)
  } catch (error) {
    throw awsFailure(error, { call: 'cloudformation:DescribeChangeSet', target: `stack ${set.stackId}` })
  }
}

interface Reading {
  values: boolean
  hidden: Hidden
  path: string
  depth: number
}

/** CloudFormation nests stacks less deep than this; a set that leads back to itself must not be followed for ever. */
const MAX_DEPTH = 20

async function changesBelow(
  calls: Calls,
  set: { id: string; stackId: string },
  reading: Reading,
  listed?: readonly ResourceChange[],
): Promise<Change[]> {
  const found: Change[] = []
  for (const change of listed ?? (await resourceChanges(calls, set, reading.values))) {
    found.push(changeOf(change, reading))
    const { ChangeSetId, LogicalResourceId, PhysicalResourceId } = change
    if (ChangeSetId === undefined || reading.depth >= MAX_DEPTH) continue
    const inner = { id: ChangeSetId, stackId: PhysicalResourceId ?? set.stackId }
    const path = `${reading.path}${LogicalResourceId ?? ''}/`
    found.push(...(await changesBelow(calls, inner, { ...reading, path, depth: reading.depth + 1 })))
  }
  return found.filter(change => !isEmptyNested(change, found))
}

/**
 * With values CloudFormation may leave out whole resources, and says so only in the reason of the set
 * (aws-cdk-cli #1780): then both answers are put together.
 */
async function resourceChanges(
  calls: Calls,
  set: { id: string; stackId: string },
  values: boolean,
): Promise<ResourceChange[]> {
  const full = await describeChangeSet(calls, set, { values })
  if (!values || full.reason === undefined) return full.changes
  const plain = await describeChangeSet(calls, set, { values: false })
  const detailed = new Map(full.changes.map(change => [change.LogicalResourceId, change]))
  return plain.changes.map(change => detailed.get(change.LogicalResourceId) ?? change)
}

/** Nested stacks are listed as modified even when nothing in them is (ChangeSource Automatic). */
function isEmptyNested(change: Change, all: readonly Change[]): boolean {
  return (
    change.type === 'AWS::CloudFormation::Stack' &&
    change.action === 'Modify' &&
    change.properties.every(({ path }) => path === 'Automatic') &&
    !all.some(other => other.id.startsWith(`${change.id}/`))
  )
}

function changeOf(change: ResourceChange, { path, hidden }: Reading): Change {
  return {
    action: change.Action ?? '',
    id: `${path}${change.LogicalResourceId ?? ''}`,
    physicalId: change.PhysicalResourceId ?? null,
    type: change.ResourceType ?? '',
    replacement: change.Replacement ?? null,
    properties: propertiesOf(change, hidden),
    stack: path.slice(0, -1),
    policy: change.PolicyAction ?? null,
  }
}

/** Each property once: CloudFormation lists it for every reason that it may change. */
function propertiesOf(change: ResourceChange, hidden: Hidden): ChangedProperty[] {
  const byPath = new Map<string, ChangedProperty>()
  for (const detail of change.Details ?? []) {
    const property = propertyOf(detail, change.ResourceType ?? '', hidden)
    const known = byPath.get(property.path)
    if (known === undefined || rank(property) > rank(known)) byPath.set(property.path, property)
  }
  return [...byPath.values()]
}

const RECREATIONS = ['Never', 'Conditionally', 'Always']

function rank({ requiresRecreation, before, after }: ChangedProperty): number {
  return RECREATIONS.indexOf(requiresRecreation) * 2 + (before !== null || after !== null ? 1 : 0)
}

function propertyOf(detail: ResourceChangeDetail, type: string, hidden: Hidden): ChangedProperty {
  const { Attribute, Name, Path, RequiresRecreation, BeforeValue, AfterValue } = detail.Target ?? {}
  const named = Name === undefined ? (Attribute ?? '') : `/${Attribute ?? 'Properties'}/${Name}`
  const path = Path ?? (detail.ChangeSource === 'Automatic' && Name === undefined ? 'Automatic' : named)
  const secret =
    isSecret(type, path) ||
    (detail.ChangeSource === 'ParameterReference' && hidden.parameters.includes(detail.CausingEntity ?? ''))
  const shown = (value: string | undefined) =>
    value === undefined ? null : hiddenValue(value, secret, hidden.values)
  return {
    path,
    before: shown(BeforeValue),
    after: shown(AfterValue),
    requiresRecreation: RequiresRecreation ?? 'Never',
  }
}
