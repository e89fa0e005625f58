/**
 * What the events do not say about a failure: why a hook or a validation refused, what happened inside a nested stack whose
 * events were missed, who imports an output. Each is asked once; a question that is refused costs one line.
 */

import { isAccessDenied } from '../aws/errors.ts'
import { count } from '../report/format.ts'
import { atMost, type Calls } from './calls.ts'
import { EventStream } from './events.ts'
import { type Cause, findCause, isNested } from './find-cause.ts'
import { annotationsOf, importersOf, operationErrors } from './look-up-cause.ts'

type Asking = Pick<Calls, 'clients' | 'signal'>

/** An explanation that does not come in this time is done without. */
const LONGEST_QUESTION_MS = 10_000

/** Throws nothing: a cause that cannot be explained is returned as it is. */
export async function explainCause(options: Asking, cause: Cause, stackId: string): Promise<Cause> {
  const asking = { ...options, signal: atMost(LONGEST_QUESTION_MS, options.signal) }
  const inside = await insideNested(asking, cause)
  const explained = await withErrors(asking, await withHookNotes(asking, inside), stackId)
  return withImporters(asking, explained)
}

/** A nested stack failed, and nothing inside it was seen: it is read by its id, which works for a deleted one too. */
async function insideNested(options: Asking, cause: Cause): Promise<Cause> {
  const { primary } = cause
  if (primary === undefined || !isNested(primary) || !primary.physicalId?.startsWith('arn:')) return cause
  const { found, lines } = await asked('cloudformation:DescribeStackEvents', async () => {
    const stream = new EventStream(options.clients, {
      stackId: primary.physicalId ?? '',
      stackName: primary.id,
      path: `${primary.id}/`,
    })
    while ((await stream.poll({ signal: options.signal })).isNews);
    stream.flush()
    return findCause(stream.events)
  })
  if (found?.primary === undefined) return withLines(cause, lines)
  return { ...cause, primary: found.primary, others: [...found.others, ...cause.others] }
}

/** What the hook that refused the resource noted about single rules. */
async function withHookNotes(options: Asking, cause: Cause): Promise<Cause> {
  const id = cause.primary?.hook?.invocationId
  return id === undefined ? cause : withLines(cause, await annotationsOf(options, id))
}

/** Hooks and validations say why only in the events of the operation (DescribeEvents). */
async function withErrors(options: Asking, cause: Cause, stackId: string): Promise<Cause> {
  if (!isUnclear(cause)) return cause
  const { found = [], lines } = await asked('cloudformation:DescribeEvents', () =>
    operationErrors(options, { stackId, operationId: cause.primary?.operationId }),
  )
  const property = found.find(({ path }) => path !== undefined)?.path
  return {
    ...withLines(cause, [...lines, ...found.map(({ text }) => text)]),
    ...(property === undefined ? {} : { property: property.replace(/^\/?Resources\/[^/]+/, '') }),
  }
}

/** Resources that say for themselves what is wrong need no more calls. */
function isUnclear({ primary, stackReason }: Cause): boolean {
  if (primary === undefined) return stackReason === undefined || /valid|hook|failed to/i.test(stackReason)
  return primary.reason === undefined || /hook\(s\)|[Vv]alidation/.test(primary.reason)
}

const IN_USE = /[Ee]xport (\S+) (?:cannot be (?:deleted|updated) )?as it is in use/

async function withImporters(options: Asking, cause: Cause): Promise<Cause> {
  const name = IN_USE.exec(cause.primary?.reason ?? cause.stackReason ?? '')?.[1]
  if (name === undefined) return cause
  const { found, lines } = await asked('cloudformation:ListImports', () => importersOf(options, name))
  if (found === undefined || found.length === 0) return withLines(cause, lines)
  return withLines(cause, [`${name} is imported by ${count(found.length, 'stack')}: ${found.join(', ')}`])
}

/** The answer, or a line for people when the question is not allowed. */
async function asked<T>(
  call: string,
  ask: () => Promise<T>,
): Promise<{ found?: T; lines: readonly string[] }> {
  try {
    return { found: await ask(), lines: [] }
  } catch (error) {
    return { lines: isAccessDenied(error) ? [`more could be said if ${call} were allowed`] : [] }
  }
}

function withLines(cause: Cause, lines: Iterable<string>): Cause {
  const details = [...(cause.details ?? []), ...new Set(lines)]
  return details.length === 0 ? cause : { ...cause, details }
}
