/** What later steps read. Values go through the runner's output file, never through the log. */

import type { Result } from '../pipeline/services.ts'

/** Every output and what it is, for action.yml and the docs. */
export const ACTION_OUTPUTS = {
  changed: '`true` when the stack was created, updated or deleted, `false` when there was nothing to do.',
  operation: 'What happened to the stack: `create`, `update`, `none`, `recovered` or `delete`.',
  'stack-id': 'The ARN of the stack.',
  'stack-status': "CloudFormation's status at the end.",
  outputs: 'The outputs of the stack as a JSON object; each one also as `output-<Key>`.',
  matrix:
    'JSON for `strategy.matrix`: what has no artifact yet, grouped into jobs by what it costs; `include` is empty when nothing is to be built.',
  'changed-functions': 'JSON list of the functions and layers that have no artifact for their inputs yet.',
  functions: 'JSON: every function with its workflow, inputs and state, as `plan --format json` lists them.',
  artifacts: 'JSON: digest, sizes and origin of each artifact, by logical id.',
  'artifact-id': 'The id of the workflow artifact that this step uploaded.',
  'packaged-template': 'The packaged template, relative to the working folder.',
  'cache-hit': '`true` when the GitHub cache had an entry for exactly these inputs.',
  'failure-class':
    '`user`, `build`, `deploy`, `unknown`, `environment` or `cancelled`, when the step failed.',
  'failure-resource': 'The logical id of the resource that failed first.',
  'failure-reason': 'Why: the words of the service, or our message.',
  'change-set': 'The ARN of the change set that a preview described.',
  'change-count': 'How many resources a preview found to change.',
  result: 'The path of a file with the whole result as JSON.',
} as const

/** Outputs by name (interface §3); absent ones are not set. */
export function outputsOf(
  result: Result,
  more: { cacheHit: boolean; artifactId?: number | undefined; resultPath: string },
): Record<string, string> {
  const { failure } = result
  const values: Record<keyof typeof ACTION_OUTPUTS | `output-${string}`, unknown> = {
    changed: result.changed,
    operation: result.operation,
    'stack-id': result.stackId,
    'stack-status': result.status,
    outputs: result.outputs,
    matrix: result.matrix,
    'changed-functions': result.changedFunctions,
    functions: result.functions,
    artifacts: result.artifacts,
    'artifact-id': more.artifactId,
    'packaged-template': result.packagedTemplate,
    'cache-hit': more.cacheHit,
    'failure-class': failure?.class,
    'failure-resource': failure?.resource,
    'failure-reason': failure === undefined ? undefined : (failure.reason ?? failure.message),
    'change-set': result.changeSet?.id ?? undefined,
    'change-count': result.changeSet?.changes.length,
    result: more.resultPath,
  }
  for (const [key, value] of Object.entries(result.outputs ?? {})) values[`output-${key}`] = value
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
}
