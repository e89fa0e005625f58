/** Template parameters: those of a file (a map, or the list of `ParameterKey`/`ParameterValue` that the AWS CLI takes), and of all sources. */

import { existsSync, readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { shownPath } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'
import type { OptionValues } from './options.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const value = z.union([scalar, z.array(scalar).transform(items => items.join(','))])
const awsList = z.array(z.looseObject({ ParameterKey: z.string(), ParameterValue: scalar }))
const map = z.record(z.string(), value)

/** Scalars keep their text (`012345` stays so). Throws a Failure (user) that names the file. */
async function readParametersFile(file: string): Promise<Record<string, string>> {
  const content = await readKeepingText(file, '--parameters-file')
  const list = awsList.safeParse(content)
  if (list.success) return Object.fromEntries(list.data.map(item => [item.ParameterKey, item.ParameterValue]))
  const pairs = map.safeParse(content)
  if (pairs.success) return pairs.data
  throw new Failure(
    'user',
    'parameters are a map of names to values, or a list of ParameterKey and ParameterValue',
    {
      place: { file: shownPath(file) },
      remedy: 'Write one `Name: value` a line.',
    },
  )
}

/**
 * A file's content. The failsafe schema leaves every scalar of YAML as the text that stands in the file; JSON is read by it too.
 * Throws a Failure (user): `named` is what the file was asked for by.
 */
export async function readKeepingText(file: string, named: string): Promise<unknown> {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new Failure('user', `no parameters file at ${shownPath(file)}`, { remedy: `Check ${named}.` })
  }
  const text = readFileSync(file, 'utf8')
  try {
    if (file.endsWith('.toml'))
      return (await import('smol-toml')).parse(text, { integersAsBigInt: 'asNeeded' })
    return (await import('yaml')).parse(text, { schema: 'failsafe' })
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new Failure('user', `cannot read the parameters: ${message}`, {
      place: { file: shownPath(file) },
      remedy: 'Mend the file.',
      cause: error,
    })
  }
}

/**
 * Template parameters from all sources: each later one wins over those before it, `own` over all; a file stands below what is given by
 * name beside it.
 */
export async function allParameters(
  own: OptionValues,
  others: readonly OptionValues[],
  at: (path: string) => string,
): Promise<Record<string, string>> {
  const all = [...others, own]
  const file = all.findLast(values => values['parameters-file'] !== undefined)?.['parameters-file']
  return {
    ...Object.assign({}, ...others.map(values => values.parameters ?? {})),
    ...(file === undefined ? {} : await readParametersFile(at(file))),
    ...Object.assign({}, ...all.map(values => values['parameter-overrides'] ?? {})),
    ...own.parameters,
  }
}
