/** What a change set lists: resources, their properties, nested stacks. */

import { randomUUID } from 'node:crypto'
import { ACCOUNT, type Engine, REGION } from './engine.ts'
import type { RecordedChange, Resource, Stack } from './stack.ts'
import type { Declared, ParsedTemplate } from './template.ts'

/** `withNested`: a change set of its own for every nested stack. */
export function changesOf(
  engine: Engine,
  stack: Stack | undefined,
  template: ParsedTemplate,
  withNested: boolean,
): RecordedChange[] {
  const path = stack?.path ?? ''
  const wanted = template.resources.flatMap((declared): RecordedChange[] => {
    const existing = stack?.resources.get(declared.id)
    const changeSetId = withNested ? nestedSet(engine, existing, declared) : undefined
    if (existing === undefined) return [{ ...plain('Add', declared), changeSetId }]
    if (existing.properties === declared.properties && declared.templateUrl === undefined) return []
    return [{ ...modification(engine, path, existing, declared), changeSetId }]
  })
  const kept = new Set(template.resources.map(({ id }) => id))
  const removed = [...(stack?.resources.values() ?? [])].filter(({ id }) => !kept.has(id))
  const all = [...wanted, ...removed.map(removal)]
  return all.filter(({ id }) => engine.behaviours.get(path + id)?.untold !== true)
}

function plain(action: string, { id, type }: { id: string; type: string }): RecordedChange {
  return {
    action,
    id,
    type,
    physicalId: undefined,
    replacement: undefined,
    policy: undefined,
    changeSetId: undefined,
    details: [],
  }
}

function removal(resource: Resource): RecordedChange {
  const { deletionPolicy: policy } = resource
  return { ...plain('Remove', resource), physicalId: resource.physicalId, policy }
}

function modification(engine: Engine, path: string, existing: Resource, declared: Declared): RecordedChange {
  const replaced = engine.behaviours.get(path + declared.id)?.replaced
  const policy = replaced === undefined ? undefined : `ReplaceAnd${declared.replacePolicy}`
  const recreation = replaced === undefined ? 'Never' : replaced === 'True' ? 'Always' : 'Conditionally'
  return {
    ...plain('Modify', declared),
    physicalId: existing.physicalId,
    replacement: replaced ?? 'False',
    policy,
    details: differences(existing.properties, declared.properties).map(difference => ({
      ...difference,
      recreation,
    })),
  }
}

/** One for each property that differs, with the path of the innermost one. */
function differences(
  before: string,
  after: string,
): { name: string; path: string; before?: string; after?: string }[] {
  return below(JSON.parse(before), JSON.parse(after), '/Properties').map(found => ({
    ...found,
    name: found.path.split('/')[2] ?? '',
  }))
}

function below(
  before: unknown,
  after: unknown,
  path: string,
): { path: string; before?: string; after?: string }[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (isMap(before) && isMap(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap(key => below(before[key], after[key], `${path}/${key}`))
  }
  return [{ path, ...shown('before', before), ...shown('after', after) }]
}

function shown(name: 'before' | 'after', value: unknown): Record<string, string> {
  if (value === undefined) return {}
  return { [name]: typeof value === 'string' ? value : JSON.stringify(value) }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** With IncludeNestedStacks every nested stack gets a set, which is described by its ARN. */
function nestedSet(engine: Engine, existing: Resource | undefined, declared: Declared): string | undefined {
  if (declared.templateUrl === undefined) return undefined
  const child = existing === undefined ? undefined : engine.childOf(existing)
  const template = engine.childTemplate(declared)
  const name = `${declared.id}-${randomUUID().slice(0, 8)}`
  const id = `arn:aws:cloudformation:${REGION}:${ACCOUNT}:changeSet/${name}/${randomUUID()}`
  engine.nestedSets.set(id, changesOf(engine, child, template, true))
  return id
}
