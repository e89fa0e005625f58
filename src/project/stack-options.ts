/** The options that are about the stack: a part of the one table in `options.ts`. */

import { z } from 'zod'
import { age, nameGlob, pruning } from './delete-options.ts'
import {
  CALLS_AWS,
  choice,
  DEPLOYS,
  facts,
  flag,
  list,
  number,
  REQUESTS,
  STACKS,
  text,
  WRITES,
} from './option-kinds.ts'
import { splitList, splitPairs } from './values.ts'

/** Stack names as CloudFormation takes them (its API reference, CreateStack). */
const STACK_NAME = /^[A-Za-z][A-Za-z0-9-]{0,127}$/

const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/

const topicArn = z
  .string()
  .regex(
    /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/,
    'a topic is named by its ARN: arn:aws:sns:eu-central-1:123456789012:name',
  )

/** CloudFormation's rules for tags (API reference, Tag): letters of any language, digits, spaces and these signs. */
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u
const tagMap = z.record(z.string(), z.string()).superRefine((tags, context) => {
  const problem = tagProblem(tags)
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
})

function tagProblem(tags: Readonly<Record<string, string>>): string | undefined {
  if (Object.keys(tags).length > 50) return 'a stack takes 50 tags at most'
  for (const [key, value] of Object.entries(tags)) {
    if (/^aws:/i.test(key)) return `${key}: keys of tags that begin with aws: are kept by AWS`
    if (key.length > 128 || value.length > 256)
      return `${key.slice(0, 40)}: a tag has 128 characters in its key and 256 in its value at most`
    if (key === '' || !TAG_TEXT.test(key) || !TAG_TEXT.test(value))
      return `${key}=${value}: tags have letters, digits, spaces and _ . : / = + - @ only`
  }
  return undefined
}

export const STACK_OPTIONS = {
  'stack-name': z
    .string()
    .regex(
      STACK_NAME,
      'a stack name starts with a letter and has only letters, digits and hyphens (128 at most)',
    )
    .register(facts, { kind: 'text', verbs: STACKS, value: 'NAME', description: 'The stack.' }),
  region: text({
    verbs: CALLS_AWS,
    value: 'REGION',
    default: "the AWS SDK's: `AWS_REGION`, then the profile",
    description: 'The AWS region.',
  }),
  profile: text({
    verbs: CALLS_AWS,
    value: 'NAME',
    default: "the AWS SDK's: credentials in the environment, then `AWS_PROFILE`",
    description: 'The profile of the AWS configuration files that credentials and region come from.',
  }),
  'role-arn': z
    .string()
    .regex(ROLE_ARN, 'a role is named by its ARN: arn:aws:iam::123456789012:role/name')
    .register(facts, {
      kind: 'text',
      verbs: [...WRITES, 'bootstrap'],
      value: 'ARN',
      description: 'The service role for CloudFormation.',
    }),
  tags: z.preprocess(splitPairs, tagMap).register(facts, {
    kind: 'pairs',
    verbs: [...REQUESTS, 'bootstrap'],
    value: 'K=V',
    description: 'Tags of the stack; without any the stack keeps its own.',
  }),
  'notification-arns': z
    .preprocess(splitList, z.array(topicArn).max(5, 'a stack takes five at most'))
    .register(facts, {
      kind: 'list',
      verbs: REQUESTS,
      value: 'ARNS',
      description: 'SNS topics for stack events.',
    }),
  capabilities: list({
    verbs: REQUESTS,
    value: 'C',
    default: '`auto`: exactly those that the template needs, printed',
    description: 'Capabilities granted to CloudFormation.',
  }),
  'on-failure': choice(['rollback', 'keep', 'delete'], {
    verbs: DEPLOYS,
    default: '`rollback`',
    description: 'What happens to a stack that failed: undone, left for inspection, or (a new one) deleted.',
  }),
  'on-cancel': choice(['rollback', 'leave'], {
    verbs: DEPLOYS,
    default: '`rollback`',
    description:
      'What happens to an update under way when the run is cancelled: undone, or left to end by itself.',
  }),
  recover: choice(['none', 'safe', 'skip', 'force'], {
    verbs: [...DEPLOYS, 'delete'],
    default: '`safe`: continue a failed rollback once, remove an empty or never-created stack',
    description:
      'How far a stack that an earlier operation left unfit is brought back first: not at all; without loss; leaving out what failed; whatever fails. With `delete`, `skip` and `force` leave behind what cannot be deleted.',
  }),
  'allow-replace': list({
    verbs: REQUESTS,
    value: 'IDS',
    description: 'Resources that hold data and may be replaced all the same, by logical id.',
  }),
  'allow-delete': list({
    verbs: REQUESTS,
    value: 'IDS',
    description: 'Resources that hold data and may be deleted all the same, by logical id.',
  }),
  'allow-destructive': flag({
    verbs: REQUESTS,
    default: '`false`',
    description: 'Replace and delete whatever the template says, data or not.',
  }),
  drift: choice(['off', 'report', 'fail', 'revert'], {
    verbs: REQUESTS,
    default: '`off`',
    description:
      'Changes that were made to resources behind the back of the stack: not looked for, told, a reason to stop, or undone by the deployment.',
  }),
  mode: choice(['standard', 'express', 'in-place', 'auto'], {
    verbs: DEPLOYS,
    default: '`standard`',
    description:
      "How: by a change set; by one in CloudFormation's express mode; by updating only the code of existing functions; or in place where that is possible, else standard.",
  }),
  detach: flag({
    verbs: ['deploy'],
    default: '`false`',
    description: 'Return when the operation has begun, with exit code 0.',
  }),
  'termination-protection': flag({
    verbs: ['deploy'],
    default: 'left as it is',
    description: 'Protect the stack against deletion, or stop protecting it.',
  }),
  'stack-policy': text({
    verbs: ['deploy'],
    value: 'FILE',
    description: 'A stack policy (JSON), set before an update and after a creation.',
  }),
  'import-existing-resources': flag({
    verbs: REQUESTS,
    default: '`false`',
    description:
      'Take over existing resources that have the names in the template, instead of failing on them.',
  }),
  artifacts: pruning({
    verbs: ['delete'],
    default: '`false`',
    description:
      'Also remove from the bucket the objects that no other stack of the account and region names.',
  }),
  matching: nameGlob({
    verbs: ['delete'],
    value: 'GLOB',
    description:
      'Instead of one stack: all whose names fit, `*` standing for anything and `?` for one character.',
  }),
  'older-than': age({
    verbs: ['delete'],
    value: 'AGE',
    description: 'With `matching`: only stacks that were last changed so long ago: `30m`, `12h`, `3d`.',
  }),
  follow: flag({
    verbs: ['events'],
    only: 'cli',
    default: '`false`',
    description: 'Go on until the stack has come to rest.',
  }),
  timeout: number({
    verbs: [...STACKS, 'bootstrap'],
    value: 'MINUTES',
    default: '60',
    description:
      'How long to wait for CloudFormation; fractions are fine. After it the outcome is unknown (4).',
  }),
} as const
