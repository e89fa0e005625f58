/**
 * What the events do not say about a failure: why a hook or a validation refused, what happened inside a nested stack whose
 * events were missed, who imports an output. Each is asked once; a question that is refused costs one line.
 */

import { isAccessDenied } from '../aws/errors.ts'
import type { Emit } from '../report/events.ts'
import { count } from '../report/format.ts'
import type { Calls } from './calls.ts'
import { EventStream } from './events.ts'
import { type Cause, findCause, isNested } from './find-cause.ts'
import { importersOf, operationErrors } from './look-up-cause.ts'

export interface Explaining extends Pick<Calls, 'clients' | 'signal'> {
  emit: Emit
}

/** An explanation that does not come in this time is done without. */
const LONGEST_QUESTION_MS = 10_000

/** Throws nothing: a cause that cannot be explained is returned as it is. */
export async function explainCause(options: Explaining, cause: Cause, stackId: string): Promise<Cause> {
  const limit = AbortSignal.timeout(LONGEST_QUESTION_MS)
  const signal = options.signal === undefined ? limit : AbortSignal.any([options.signal, limit])
  const asking = { ...options, signal }
  const inside = await insideNested(asking, cause)
  return withImporters(asking, await withErrors(asking, inside, stackId))
}

/** A nested stack failed, and nothing inside it was seen: it is read by its id, which works for a deleted one too. */
async function insideNested(options: Explaining, cause: Cause): Promise<Cause> {
  const { primary } = cause
  if (primary === undefined || !isNested(primary) || !primary.physicalId?.startsWith('arn:')) return cause
  const found = await asked(options, 'cloudformation:DescribeStackEvents', async () => {
    const stream = new EventStream(options.clients, {
      stackId: primary.physicalId ?? '',
      stackName: primary.id,
      path: `${primary.id}/`,
    })
    while ((await stream.poll({ signal: options.signal })).isNews);
    stream.flush()
    return findCause(stream.events)
  })
  if (found?.primary === undefined) return cause
  return { ...cause, primary: found.primary, others: [...found.others, ...cause.others] }
}

/** Hooks and validations say why only in the events of the operation (DescribeEvents). */
async function withErrors(options: Explaining, cause: Cause, stackId: string): Promise<Cause> {
  if (!isUnclear(cause)) return cause
  const errors = await asked(options, 'cloudformation:DescribeEvents', () =>
    operationErrors(options, { stackId, operationId: cause.primary?.operationId }),
  )
  if (errors === undefined || errors.length === 0) return cause
  const property = errors.find(({ path }) => path !== undefined)?.path
  return {
    ...cause,
    details: [...(cause.details ?? []), ...new Set(errors.map(({ text }) => text))],
    ...(property === undefined ? {} : { property: property.replace(/^\/?Resources\/[^/]+/, '') }),
  }
}

/** Resources that say for themselves what is wrong need no more calls. */
function isUnclear({ primary, stackReason }: Cause): boolean {
  if (primary === undefined) return stackReason === undefined || /valid|hook|failed to/i.test(stackReason)
  return primary.reason === undefined || /hook\(s\)|[Vv]alidation/.test(primary.reason)
}

const IN_USE = /[Ee]xport (\S+) (?:cannot be (?:deleted|updated) )?as it is in use/

async function withImporters(options: Explaining, cause: Cause): Promise<Cause> {
  const name = IN_USE.exec(cause.primary?.reason ?? cause.stackReason ?? '')?.[1]
  if (name === undefined) return cause
  const importers = await asked(options, 'cloudformation:ListImports', () => importersOf(options, name))
  if (importers === undefined || importers.length === 0) return cause
  const line = `${name} is imported by ${count(importers.length, 'stack')}: ${importers.join(', ')}`
  return { ...cause, details: [...(cause.details ?? []), line] }
}

async function asked<T>({ emit }: Explaining, call: string, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (isAccessDenied(error))
      emit({ type: 'note', message: `more about the failure could be said if ${call} were allowed` })
    return undefined
  }
}
