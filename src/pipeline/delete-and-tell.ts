/** One stack goes: what is in it is looked at before, what only it used may go after it. */

import { type DeleteOutcome, deleteStack } from '../deploy/delete-stack.ts'
import type { StackView } from '../deploy/stack-view.ts'
import type { Emit } from '../report/events.ts'
import { callsOf, type Deleting } from './deleting.ts'
import { type OwnObjects, ownObjects, pruneArtifacts } from './prune-artifacts.ts'
import type { Result } from './services.ts'
import { foretell, readContent } from './stack-content.ts'

/** Deletes one stack; what its data and its artifacts are is found out before. */
export async function deleteAndTell(
  deleting: Deleting,
  { stackName, stackId, emit = deleting.services.emit }: { stackName: string; stackId?: string; emit?: Emit },
): Promise<{ outcome: DeleteOutcome; own: OwnObjects | undefined }> {
  const { settings } = deleting
  const calls = { ...callsOf(deleting), emit }
  let own: OwnObjects | undefined
  const outcome = await deleteStack({
    ...calls,
    stackName,
    stackId,
    roleArn: settings.roleArn,
    recover: settings.recover,
    timeoutSeconds: settings.timeoutSeconds,
    before: async view => {
      own = await lookInside({ ...deleting, services: { ...deleting.services, emit } }, view)
    },
  })
  return { outcome, own }
}

/** Tells what goes and what stays; what the stack has in the bucket, where that is to go too. */
export async function lookInside(deleting: Deleting, view: StackView): Promise<OwnObjects | undefined> {
  const calls = callsOf(deleting)
  const content = await readContent(calls, view)
  if (content === undefined) return undefined
  await foretell(calls, view, content)
  const { bucket } = deleting
  return bucket === undefined ? undefined : ownObjects({ ...deleting, bucket }, view, content)
}

/** After the stacks are gone. */
export async function prune(
  deleting: Deleting,
  owners: readonly OwnObjects[],
  { retained }: Pick<DeleteOutcome, 'retained'>,
  result: Result,
): Promise<void> {
  const { bucket } = deleting
  if (bucket === undefined || owners.length === 0) return
  result.pruned = await pruneArtifacts({ ...deleting, bucket }, owners, retained)
}
