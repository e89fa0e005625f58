/** Resources that exist outside of any stack, and change sets that take them over. */

import type { Engine } from './engine.ts'
import type { ChangeSet, RecordedChange, Stack } from './stack.ts'

/** The changes with those of existing resources as imports; a set of type IMPORT consists of nothing else. */
export function imported(
  engine: Engine,
  stack: Stack,
  listed: readonly RecordedChange[],
  type: ChangeSet['type'],
): RecordedChange[] {
  const exists = ({ id }: RecordedChange) => engine.behaviours.get(stack.path + id)?.exists === true
  return listed.map(change =>
    change.action === 'Add' && (type === 'IMPORT' || exists(change))
      ? { ...change, action: 'Import', physicalId: `existing-${change.id}` }
      : change,
  )
}

/** Ids of what a set takes over. */
export function importsOf({ changes }: ChangeSet): string[] {
  return changes.filter(({ action }) => action === 'Import').map(({ id }) => id)
}

/** Why a set that imports fails: the stack's failure must not delete what it only took over. */
export function importFailure(set: ChangeSet): string | undefined {
  const ids = importsOf(set)
  const unfit = set.template.resources.filter(
    ({ id, deletionPolicy }) => ids.includes(id) && !deletionPolicy.startsWith('Retain'),
  )
  if (unfit.length === 0) return undefined
  const named = unfit.map(({ id, type }) => `${id} (${type})`).join(', ')
  return `CloudFormation is attempting to import some resources because they already exist in your account. The resources must have the DeletionPolicy attribute set to 'Retain' or 'RetainExceptOnCreate' in the template for successful import. The affected resources are ${named}`
}
