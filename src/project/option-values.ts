/** From what somebody wrote for options to their typed values, with a message that names who wrote it and where. */

import { nearestName } from '../files/paths.ts'
import { Failure, type Place } from '../report/failure.ts'
import { allOptions, OPTIONS, type OptionName, type OptionValues } from './options.ts'

/**
 * Reads values by option name; undefined and empty ones count as absent. `spell` says how the source spells an option, `placeOf` where
 * it stands. Throws a Failure (user) for the first value that does not fit.
 */
export function readValues(
  values: Partial<Record<OptionName, unknown>>,
  spell: (name: OptionName) => string,
  placeOf: (name: OptionName) => Place | undefined = () => undefined,
): OptionValues {
  const result: Record<string, unknown> = {}
  for (const [name, facts] of allOptions()) {
    const raw = values[name]
    if (raw === undefined || raw === '' || (Array.isArray(raw) && raw.length === 0)) continue
    result[name] = readValue(name, raw, { spelled: spell(name), place: placeOf(name) }, facts.choices)
  }
  return result
}

/** In our words where a value is of another type; the rest is said well enough by the schema. */
function reasonOf(
  issue: { code?: string; expected?: unknown; message: string } | undefined,
  raw: unknown,
): string {
  const shown = typeof raw === 'string' ? `'${raw}'` : JSON.stringify(raw)
  if (issue?.code === 'invalid_type' && issue.expected === 'number') return `${shown} is not a number`
  if (issue?.code === 'invalid_type' && issue.expected === 'boolean')
    return `${shown} is neither true nor false`
  const reason = issue?.message ?? 'not valid'
  return typeof raw === 'string' ? `${shown}: ${reason}` : reason
}

function readValue(
  name: OptionName,
  raw: unknown,
  { spelled, place }: { spelled: string; place: Place | undefined },
  choices: readonly string[] | undefined,
): unknown {
  try {
    const parsed = OPTIONS[name].safeParse(raw)
    if (parsed.success) return parsed.data
    if (choices !== undefined) throw new Error(`'${String(raw)}' is not one of ${choices.join(', ')}`)
    throw new Error(reasonOf(parsed.error.issues[0], raw))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const near = choices === undefined ? undefined : nearestName(String(raw), choices)
    throw new Failure('user', `${spelled}: ${message}`, {
      place,
      remedy: near === undefined ? `Give ${spelled} another value.` : `Did you mean '${near}'?`,
    })
  }
}
