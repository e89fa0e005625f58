/** What later steps read. Values go through the runner's output file, never through the log. */

import type { Result } from '../pipeline/services.ts'

/** Outputs by name (interface §3); absent ones are not set. */
export function outputsOf(
  result: Result,
  more: { cacheHit: boolean; resultPath: string },
): Record<string, string> {
  const { failure } = result
  const values: Record<string, unknown> = {
    changed: result.changed,
    operation: result.operation,
    'stack-id': result.stackId,
    'stack-status': result.status,
    outputs: result.outputs,
    matrix: result.matrix,
    functions: result.functions,
    artifacts: result.artifacts,
    'packaged-template': result.packagedTemplate,
    'cache-hit': more.cacheHit,
    'failure-class': failure?.class,
    'failure-resource': failure?.resource,
    'failure-reason': failure === undefined ? undefined : (failure.reason ?? failure.message),
    result: more.resultPath,
  }
  for (const [key, value] of Object.entries(result.outputs ?? {})) values[`output-${key}`] = value
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
}
