/** Which template is meant: one that is named, else the first of the usual names. */

import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { shownPath } from '../files/paths.ts'
import { Failure, type Place } from '../report/failure.ts'
import type { Given } from './given.ts'
import type { Verb } from './options.ts'

/** Verbs that only need a stack. */
const WITHOUT_TEMPLATE: readonly Verb[] = ['delete', 'status', 'events', 'bootstrap']

const TEMPLATES = ['template.yaml', 'template.yml', 'template.json']

/** The template that an option names, if one does. */
export interface AskedTemplate {
  named: string | undefined
  /** Where it is named, for the message. */
  spelled: string
  place: Place | undefined
}

/** The absolute path. Throws a Failure (user) when there is no such file. */
export function findTemplate(
  { named, spelled, place }: AskedTemplate,
  configured: string | undefined,
  configFile: string,
  at: (path: string) => string,
  given: Given,
): string {
  if (named !== undefined) return existingFile(at(named), spelled, place)
  if (configured !== undefined)
    return existingFile(resolve(dirname(configFile), configured), shownPath(configFile))
  const found = TEMPLATES.map(at).find(path => existsSync(path))
  if (found !== undefined) return found
  // These need no template; the name only tells where a samconfig would lie.
  if (WITHOUT_TEMPLATE.includes(given.verb)) return at('template.yaml')
  throw new Failure(
    'user',
    `no template: looked for ${TEMPLATES.join(', ')} in ${shownPath(given.workingFolder)}`,
    {
      remedy: `Name one with ${given.spell('template')}, or change to the folder that has it.`,
    },
  )
}

function existingFile(path: string, from: string, place?: Place): string {
  if (existsSync(path) && statSync(path).isFile()) return path
  throw new Failure('user', `${from}: no file at ${shownPath(path)}`, { place, remedy: 'Check the path.' })
}
