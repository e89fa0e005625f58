/** Options of one face only: how the terminal prints, what the action restores. Same table, same docs. */

import { z } from 'zod'
import { ACTION_VERBS, facts, type OptionFacts, VERBS } from './options.ts'

const choice = <const T extends readonly [string, ...string[]]>(
  choices: T,
  given: Omit<OptionFacts, 'kind' | 'verbs'>,
) => z.enum(choices).register(facts, { kind: 'text', verbs: VERBS, choices, ...given })
const flag = (given: Omit<OptionFacts, 'kind' | 'verbs'>) =>
  z.boolean().register(facts, { kind: 'flag', verbs: VERBS, ...given })
const text = (given: Omit<OptionFacts, 'kind' | 'verbs'>) =>
  z.string().register(facts, { kind: 'text', verbs: VERBS, ...given })

const number = (given: Omit<OptionFacts, 'kind' | 'verbs'>) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(90)
    .register(facts, { kind: 'number', verbs: VERBS, ...given })

export const CLI_OPTIONS = {
  format: choice(['text', 'json', 'ndjson'], {
    value: 'FORMAT',
    default: '`text`',
    description:
      'What standard output carries; `json`: one object at the end; `ndjson`: every event as it happens.',
  }),
  color: choice(['auto', 'always', 'never'], {
    value: 'WHEN',
    default: '`auto`',
    description: 'Colours; `NO_COLOR` and `CI` are honoured.',
  }),
  verbose: flag({
    short: 'v',
    description: 'Say more: what is asked of AWS, where an unexpected error arose.',
  }),
  quiet: flag({ short: 'q', description: 'Only failures and the result.' }),
} as const

export const ACTION_INPUTS = {
  command: choice(ACTION_VERBS, { default: '`deploy`', description: 'The verb.' }),
  'working-directory': text({
    default: '`.`',
    description: 'The working folder, relative to the workspace.',
  }),
  cache: choice(['auto', 'github', 'bucket', 'off'], {
    default: '`auto`',
    description:
      'Where artifacts are kept between runs. `auto`: in the GitHub cache where that is there, and in the artifact bucket by `package`, `preview` and `deploy`; `bucket`: in the artifact bucket alone, by `plan` and `build` too, which need AWS credentials then.',
  }),
  'cache-key': text({ description: 'Extra text in the cache keys, for a reset by hand.' }),
  artifacts: choice(['auto', 'always', 'never', 'true'], {
    default: '`auto`',
    description:
      'Hands artifacts from job to job as workflow artifacts. `auto`: a step that only builds uploads what it built; `package`, `preview` and `deploy` download what earlier jobs of the run built. With `delete`, `true` also removes from the bucket what no other stack of the account and region names.',
  }),
  'artifact-name': text({
    default: '`lambda-build-` and a digest of its content',
    description: 'The name of the workflow artifact. Jobs of a matrix need names that differ.',
  }),
  'artifact-retention-days': number({
    default: '`7`',
    description: 'How long GitHub keeps the workflow artifact.',
  }),
  comment: choice(['auto', 'never'], {
    default: '`auto`',
    description:
      'On pull requests, `preview` and `deploy` write one comment that is edited in place; it needs `pull-requests: write`.',
  }),
  'github-token': text({
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own expression, for action.yml
    default: '`${{ github.token }}`',
    description: 'For comments, deployments, and artifacts of the run that triggered this one.',
  }),
  summary: choice(['true', 'false'], { default: '`true`', description: 'Write a job summary.' }),
} as const

export type CliOptionName = keyof typeof CLI_OPTIONS
export type ActionInputName = keyof typeof ACTION_INPUTS

export function cliOptionFacts(): [CliOptionName, OptionFacts][] {
  return (Object.keys(CLI_OPTIONS) as CliOptionName[]).map(name => [
    name,
    facts.get(CLI_OPTIONS[name]) ?? missing(name),
  ])
}

export function actionInputFacts(): [ActionInputName, OptionFacts][] {
  return (Object.keys(ACTION_INPUTS) as ActionInputName[]).map(name => [
    name,
    facts.get(ACTION_INPUTS[name]) ?? missing(name),
  ])
}

function missing(name: string): never {
  throw new Error(`option ${name} has no facts`)
}
