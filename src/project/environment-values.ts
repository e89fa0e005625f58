/** The options of the environment that is asked for. */

import { dirname, resolve } from 'node:path'
import { shownPath } from '../files/paths.ts'
import type { Config } from './config.ts'
import { chosenEnvironment } from './environment-config.ts'
import type { Given } from './given.ts'
import { readValues } from './option-values.ts'
import type { OptionValues } from './options.ts'

/** Relative paths in an environment count from its file. Throws a Failure (user) for an unknown one and for values that don't fit. */
export function environmentValues(
  config: Config | undefined,
  name: string | undefined,
  file: string,
  { spell }: Given,
): { values: OptionValues; production: boolean } {
  const chosen = chosenEnvironment(name, config?.environments, { file, spelled: spell('environment') })
  const { production = false, ...values } = chosen ?? {}
  const policy = values['stack-policy']
  const raw = policy === undefined ? values : { ...values, 'stack-policy': resolve(dirname(file), policy) }
  return {
    values: readValues(raw, option => `${shownPath(file)}: environments.${name}.${option}`),
    production,
  }
}
