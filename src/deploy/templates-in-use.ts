/** Which of some words the templates of stacks have: whatever they name must stay where it is. */

import { createHash } from 'node:crypto'
import { Failure } from '../report/failure.ts'
import type { Calls } from './calls.ts'
import { listStacks } from './list-stacks.ts'
import { readTemplate } from './stack-templates.ts'
import type { StackView } from './stack-view.ts'

export interface Question {
  /** SHA-256, hex: of what templates name, and of templates that are too large for a request. */
  digests: ReadonlySet<string>
  bucket: string
  /** Stacks that are gone, or will be. */
  except: ReadonlySet<string>
  now: Date
}

/** `unknown`: why it cannot be told, in words. */
export type InUse = { used: Set<string> } | { unknown: string }

/** A run makes its stack, or a change set for it, soon after its uploads. */
const RECENT_MS = 24 * 3_600_000
/** CloudFormation's default quota of stacks; one call each is as much as one deletion may ask for. */
const MOST_STACKS = 2_000
/** The first calls come at once; then five a second, because others want to call too. */
const CALLS_AT_ONCE = 20
const PAUSE_MS = 200

/** Reads the templates of all other stacks of the account and region. Throws nothing but cancellations. */
export async function digestsInUse(calls: Calls, question: Question): Promise<InUse> {
  try {
    const stacks = (await listStacks(calls)).filter(({ stackId }) => !question.except.has(stackId))
    if (stacks.length > MOST_STACKS) return { unknown: `there are more than ${MOST_STACKS} stacks` }
    return await askAll(calls, question, stacks)
  } catch (error) {
    if (!(error instanceof Failure) || error.class === 'cancelled') throw error
    return { unknown: error.message }
  }
}

async function askAll(calls: Calls, question: Question, stacks: readonly StackView[]): Promise<InUse> {
  const used = new Set<string>()
  for (const [index, view] of stacks.entries()) {
    if (used.size === question.digests.size) break
    if (view.status === 'REVIEW_IN_PROGRESS') {
      if (isRecent(view, question.now))
        return { unknown: `the stack ${view.stackName} is about to be created` }
      continue
    }
    if (index >= CALLS_AT_ONCE) await calls.clock.sleep(PAUSE_MS, calls.signal)
    const text = await everythingSaid(calls, view.stackId)
    if (text === undefined) continue
    // An update that is undone needs the objects of the template before, which CloudFormation does not show.
    if (mayGoBack(view.status) && text.includes(question.bucket))
      return { unknown: `the stack ${view.stackName}, which uses the bucket, is ${view.status}` }
    for (const digest of question.digests) if (text.includes(digest)) used.add(digest)
  }
  return { used }
}

/** The template with its own digest, under which a large one lies in the bucket; and what macros made of it. */
async function everythingSaid(calls: Calls, stackId: string): Promise<string | undefined> {
  const original = await readTemplate(calls, stackId, 'Original')
  if (original === undefined) return undefined
  const processed = hasOwnMacros(original) ? await readTemplate(calls, stackId, 'Processed') : undefined
  return [original, digestOf(original), processed].join('\n')
}

/** SHA-256, hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** AWS's own transforms name nothing that the text does not; others may make names up. */
function hasOwnMacros(text: string): boolean {
  const named = text.matchAll(/Transform["']?\s*:((?:\s*-\s*\S+)+|\s*\[[^\]]*\]|\s*\S+)/g)
  return [...named].some(([, names = '']) =>
    names
      .split(/[\s,"'[\]]+/)
      .filter(name => name !== '' && name !== '-')
      .some(name => !name.startsWith('AWS::')),
  )
}

function mayGoBack(status: string): boolean {
  return status.endsWith('_IN_PROGRESS') || status === 'UPDATE_FAILED' || status === 'UPDATE_ROLLBACK_FAILED'
}

function isRecent({ lastChanged }: StackView, now: Date): boolean {
  return lastChanged === undefined || now.getTime() - lastChanged < RECENT_MS
}
