/** What `main` leaves for `post` in the runner's state: the operation that CloudFormation is at work on. */

import { z } from 'zod'
import type { Unfinished } from '../pipeline/finish.ts'
import type { Settings } from '../project/settings.ts'

const unfinishedSchema = z.object({
  operation: z.object({
    stackId: z.string().startsWith('arn:'),
    stackName: z.string(),
    operation: z.enum(['create', 'update']),
    token: z.string(),
  }),
  onCancel: z.enum(['rollback', 'leave']),
  region: z.string().optional(),
  profile: z.string().optional(),
})

/** The name of the state; `post` finds it as `STATE_operation`. */
export const OPERATION_STATE = 'operation'

/** The text to save. */
export function unfinishedState(
  operation: Unfinished['operation'],
  { onCancel, region, profile }: Settings,
): string {
  return JSON.stringify({ operation, onCancel, region, profile } satisfies Unfinished)
}

/** What was saved; undefined when nothing was, or when it is not ours. */
export function readUnfinished(environment: NodeJS.ProcessEnv): Unfinished | undefined {
  const text = environment[`STATE_${OPERATION_STATE}`]
  if (!text) return undefined
  try {
    const { operation, onCancel, region, profile } = unfinishedSchema.parse(JSON.parse(text))
    return { operation, onCancel, region, profile }
  } catch {
    return undefined
  }
}
