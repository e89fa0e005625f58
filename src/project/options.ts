/**
 * The one table of options: the command line, the inputs of the action and the tables in the docs come from it
 * (`npm run docs`). A schema reads whatever a face or a file has (text, arrays, maps) and gives the typed value.
 */

import { z } from 'zod'
import {
  ALL,
  BUILDS,
  CALLS_AWS,
  choice,
  facts,
  flag,
  list,
  number,
  type OptionFacts,
  PLANS,
  pairs,
  readFlag,
  text,
  UPLOADS,
} from './option-kinds.ts'
import { STACK_OPTIONS } from './stack-options.ts'

export { ACTION_VERBS, facts, type OptionFacts, VERBS, type Verb } from './option-kinds.ts'

export const OPTIONS = {
  template: text({
    verbs: ALL,
    short: 't',
    value: 'FILE',
    default: 'first found of `template.yaml`, `template.yml`, `template.json`',
    description: 'The CloudFormation or SAM template.',
  }),
  config: text({
    verbs: ALL,
    short: 'C',
    value: 'FILE',
    default: '`lambda-build.yml` beside the template, when there is one',
    description: 'Our configuration: what a template cannot say.',
  }),
  'config-env': text({
    verbs: ALL,
    value: 'NAME',
    default: '`default`',
    description: 'The section of `samconfig.toml`, `.yaml` or `.json` beside the template.',
  }),
  environment: text({
    verbs: ALL,
    short: 'e',
    value: 'NAME',
    description:
      'The section of `environments` in lambda-build.yml: stack, parameters and more for one place.',
  }),
  functions: list({
    verbs: PLANS,
    value: 'IDS',
    default: 'all',
    description: 'Only these functions and layers, by logical id; `Parent/Child` inside nested stacks.',
  }),
  all: flag({
    verbs: PLANS,
    default: '`false`',
    description: 'Build and upload also what a false condition of the template switches off.',
  }),
  parameters: pairs({
    verbs: PLANS,
    value: 'K=V',
    description: 'Template parameters. One that is not given keeps its deployed value, or takes its default.',
  }),
  'parameters-file': text({
    verbs: PLANS,
    value: 'FILE',
    description: 'Template parameters from a YAML or JSON file: a map, or the list that the AWS CLI takes.',
  }),
  'parameter-overrides': pairs({
    verbs: PLANS,
    value: 'K=V',
    only: 'cli',
    description: 'The same as `--parameters`, spelled as SAM CLI has it.',
  }),
  manifest: text({
    verbs: PLANS,
    short: 'm',
    value: 'FILE',
    default: "each function's own",
    description: 'The dependency manifest of all functions that read one of its name.',
  }),
  root: text({
    verbs: PLANS,
    value: 'DIR',
    default: "the template's folder",
    description: 'Where relative code paths start.',
  }),
  'build-dir': text({
    verbs: BUILDS,
    value: 'DIR',
    default: '`.lambda-build/build`',
    description: 'Where `build` lays out one folder per artifact, and every verb writes `artifacts.json`.',
  }),
  cache: text({
    verbs: PLANS,
    value: 'DIR',
    only: 'cli',
    default: '`.lambda-build/store`',
    description: 'The local store of artifacts; `--no-cache` starts with an empty one.',
  }),
  'require-lock': flag({
    verbs: PLANS,
    default: '`false`',
    description: 'A missing lock file fails instead of warning.',
  }),
  'matrix-size': number(
    {
      verbs: ['plan'],
      value: 'N',
      default: '256, the most that GitHub takes',
      description: 'The most jobs that `matrix` may have; many small functions share one anyway.',
    },
    z.number().int().positive().max(256),
  ),
  jobs: number(
    { verbs: BUILDS, value: 'N', default: 'the processors', description: 'How many builds run at once.' },
    z.number().int().positive(),
  ),
  'build-timeout': number({
    verbs: BUILDS,
    value: 'MINUTES',
    default: '30',
    description: 'The time for one build; then its whole process group is ended and the build has failed.',
  }),
  container: z.preprocess(readFlag, z.union([z.boolean(), z.string().min(1)])).register(facts, {
    kind: 'text',
    verbs: PLANS,
    value: 'IMAGE',
    optionalValue: true,
    default: "without an image: AWS's build image for the runtime",
    description: 'Run build tools in a container, by docker or podman.',
  }),
  'build-env': list({
    verbs: BUILDS,
    value: 'NAMES',
    description: 'Environment variables that build tools may see beyond the allow-list.',
  }),
  lint: flag({
    verbs: PLANS.filter(verb => verb !== 'watch'),
    default: '`false`',
    description:
      'Run `cfn-lint`, which must be installed, over the templates: its errors fail, its warnings are shown.',
  }),
  'native-check': choice(['off', 'warn', 'error'], {
    verbs: BUILDS,
    default: '`error`',
    description:
      'What follows from native code that the runtime cannot load: another processor, a newer glibc, a missing shared library.',
  }),
  bucket: text({
    verbs: [...UPLOADS, 'delete'],
    value: 'NAME',
    default: 'that of the stack `lambda-build-bucket`, which `bootstrap` makes',
    description: 'The S3 bucket for artifacts.',
  }),
  bootstrap: flag({
    verbs: UPLOADS,
    default: '`false`',
    description:
      'Where no bucket is named and `lambda-build-bucket` does not exist yet, make it, as `bootstrap` does.',
  }),
  prefix: text({
    verbs: [...UPLOADS, 'delete'],
    value: 'P',
    description: 'A prefix for the keys in the bucket.',
  }),
  'kms-key-id': text({
    verbs: UPLOADS,
    value: 'ID',
    description: 'The KMS key that encrypts the artifacts.',
  }),
  'image-repository': text({
    verbs: UPLOADS,
    value: 'URI',
    description: 'The repository of Amazon ECR for functions that come as container images.',
  }),
  'image-repositories': pairs({
    verbs: UPLOADS,
    value: 'ID=URI',
    description: 'A repository for each of these functions, by logical id.',
  }),
  'output-template': text({
    verbs: ['build', 'package', 'watch'],
    value: 'FILE',
    default: '`build`: `template.yaml` in the build folder; `package`: `.lambda-build/packaged.yaml`',
    description: 'Where the rewritten template goes.',
  }),
  ...STACK_OPTIONS,
  'allowed-account-ids': list({
    verbs: CALLS_AWS,
    value: 'IDS',
    description: 'Refuse any other AWS account before anything is written.',
  }),
  noop: flag({
    verbs: CALLS_AWS,
    default: '`false`',
    description: 'Everything but the writes to AWS; what would be written goes to `.lambda-build/noop/`.',
  }),
} as const

export type OptionName = keyof typeof OPTIONS
export type OptionValues = { [Name in OptionName]?: z.infer<(typeof OPTIONS)[Name]> }

/** The facts of one option. */
export function factsOf(name: OptionName): OptionFacts {
  const found = facts.get(OPTIONS[name])
  if (found === undefined) throw new Error(`option ${name} has no facts`)
  return found
}

/** All options in the order of the docs, with their facts. */
export function allOptions(): [OptionName, OptionFacts][] {
  return (Object.keys(OPTIONS) as OptionName[]).map(name => [name, factsOf(name)])
}
