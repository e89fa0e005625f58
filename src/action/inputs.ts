/** The inputs of the step, read once. The runner hands them over as `INPUT_<NAME>`, hyphens kept. */

import { nearestName } from '../files/paths.ts'
import { ACTION_INPUTS, type ActionInputName } from '../project/face-options.ts'
import { allOptions, type OptionName, type Verb } from '../project/options.ts'
import { Failure } from '../report/failure.ts'

export interface Inputs {
  command: Verb
  workingDirectory: string
  cache: 'auto' | 'github' | 'bucket' | 'off'
  cacheKey: string
  artifacts: 'auto' | 'always' | 'never'
  /** Empty: made of a digest. */
  artifactName: string
  artifactRetentionDays: number
  comment: 'auto' | 'never'
  /** Empty where the workflow gives none. */
  githubToken: string
  summary: boolean
  /** Everything else, by the name of the option. */
  values: Partial<Record<OptionName, string>>
  /** Inputs that nobody knows, each with the nearest known name. */
  warnings: string[]
}

/** Throws a Failure (user) for a value that is not one of its choices. */
export function readInputs(environment: NodeJS.ProcessEnv): Inputs {
  const values: Partial<Record<OptionName, string>> = {}
  for (const [name, facts] of allOptions()) {
    const text = facts.only === 'cli' ? '' : inputOf(environment, name)
    if (text !== '') values[name] = text
  }
  return {
    command: choice(environment, 'command', 'deploy'),
    workingDirectory: inputOf(environment, 'working-directory') || '.',
    cache: choice(environment, 'cache', 'auto'),
    cacheKey: inputOf(environment, 'cache-key'),
    artifacts: workflowArtifacts(environment),
    artifactName: artifactName(environment),
    artifactRetentionDays: retentionDays(environment),
    comment: choice(environment, 'comment', 'auto'),
    githubToken: inputOf(environment, 'github-token'),
    summary: choice(environment, 'summary', 'true') === 'true',
    values,
    warnings: unknownInputs(environment),
  }
}

function inputOf(environment: NodeJS.ProcessEnv, name: string): string {
  return (environment[`INPUT_${name.toUpperCase()}`] ?? '').trim()
}

/** `true` is the option of `delete` that has the same name (interface §3): between jobs it changes nothing. */
function workflowArtifacts(environment: NodeJS.ProcessEnv): Inputs['artifacts'] {
  const given = choice(environment, 'artifacts', 'auto')
  return given === 'true' ? 'auto' : given
}

/** GitHub's rules for names of artifacts (toolkit, path-and-artifact-name-validation). */
function artifactName(environment: NodeJS.ProcessEnv): string {
  const name = inputOf(environment, 'artifact-name')
  if (!/[":<>|*?\r\n\\/]/.test(name) && name.length <= 200) return name
  throw new Failure('user', `input artifact-name: ${JSON.stringify(name)} cannot be a name of an artifact`, {
    remedy: 'Leave out these: " : < > | * ? \\ / and line ends.',
  })
}

function retentionDays(environment: NodeJS.ProcessEnv): number {
  const given = inputOf(environment, 'artifact-retention-days') || '7'
  const parsed = ACTION_INPUTS['artifact-retention-days'].safeParse(given)
  if (parsed.success) return parsed.data
  throw new Failure('user', `input artifact-retention-days: '${given}' is not a number from 1 to 90`, {
    remedy: 'Give a number of days.',
  })
}

function choice<Name extends 'command' | 'cache' | 'artifacts' | 'comment' | 'summary'>(
  environment: NodeJS.ProcessEnv,
  name: Name,
  fallback: ChoiceOf<Name>,
): ChoiceOf<Name> {
  const given = inputOf(environment, name) || fallback
  const schema = ACTION_INPUTS[name]
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data as ChoiceOf<Name> // checked by the schema of the same name
  const near = nearestName(given, schema.options)
  throw new Failure('user', `input ${name}: '${given}' is not one of ${schema.options.join(', ')}`, {
    remedy: near === undefined ? `Set ${name} to one of them.` : `Did you mean '${near}'?`,
  })
}

type ChoiceOf<Name extends ActionInputName> = (typeof ACTION_INPUTS)[Name]['_output']

function unknownInputs(environment: NodeJS.ProcessEnv): string[] {
  const known = [...Object.keys(ACTION_INPUTS), ...allOptions().map(([name]) => name)]
  return Object.keys(environment)
    .filter(name => name.startsWith('INPUT_'))
    .map(name => name.slice('INPUT_'.length).toLowerCase())
    .filter(name => !known.includes(name))
    .map(name => {
      const near = nearestName(name, known)
      return `unknown input '${name}'${near === undefined ? '' : `; did you mean '${near}'?`}`
    })
}
