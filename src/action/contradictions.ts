/** Inputs that don't go together: what cannot be meant is refused, what has no effect is said. */

import { splitList } from '../project/values.ts'
import { Failure } from '../report/failure.ts'
import type { Inputs } from './inputs.ts'

/** Warnings. Throws a Failure (user) for two inputs that contradict each other. */
export function checkTogether(inputs: Inputs): string[] {
  const { artifacts, artifactName, cache, cacheKey, values } = inputs
  if (artifactName !== '' && artifacts === 'never') {
    throw new Failure(
      'user',
      `input artifact-name: '${artifactName}' contradicts artifacts: never, which hands on nothing`,
      { remedy: 'Leave out artifact-name, or set artifacts to auto.' },
    )
  }
  const useless =
    cacheKey !== '' && (cache === 'off' || cache === 'bucket')
      ? [`input cache-key has no effect with cache: ${cache}`]
      : []
  return [...useless, ...namedTwice(splitList(values.functions ?? ''))]
}

function namedTwice(functions: unknown): string[] {
  const names = Array.isArray(functions) ? functions.map(String) : []
  const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at))
  return [...twice].map(name => `input functions names ${name} more than once; it is built once`)
}
