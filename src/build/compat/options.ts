/** Options of a request, read as the workflows of AWS Lambda Builders read them. */

import { isTruthy, pythonType } from './python-text.ts'

/** The options as an object; null and empty ones are none. Anything else throws what Python would say. */
export function optionsOf(options: unknown): Readonly<Record<string, unknown>> {
  if (!isTruthy(options)) return {}
  const found = objectOptions(options)
  if (found === undefined) throw new Error(`'${pythonType(options)}' object has no attribute 'get'`)
  return found
}

/** The options when they are an object, for workflows that ignore everything else. */
export function objectOptions(options: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof options === 'object' && options !== null && !Array.isArray(options)
    ? { ...options }
    : undefined
}
