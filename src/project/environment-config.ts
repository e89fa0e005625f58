/** `environments:` of `lambda-build.yml`: what differs from one place of deployment to the next, chosen by `--environment`. */

import { z } from 'zod'
import { nearestName, shownPath } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'

const text = z.string().min(1)
const map = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String))

/** Options that an environment may set, spelled as on the command line; the option's own rules hold. */
export const environmentConfig = z.strictObject({
  'stack-name': text.optional(),
  region: text.optional(),
  profile: text.optional(),
  parameters: map.optional().describe('Template parameters.'),
  tags: map.optional(),
  bucket: text.optional(),
  prefix: text.optional(),
  'kms-key-id': text.optional(),
  'image-repository': text.optional(),
  'role-arn': text.optional(),
  'notification-arns': z.array(text).optional(),
  'allowed-account-ids': z.array(z.union([text, z.number()]).transform(String)).optional(),
  'on-failure': text.optional(),
  'on-cancel': text.optional(),
  recover: text.optional(),
  drift: text.optional(),
  mode: text.optional(),
  'stack-policy': text.optional(),
  'termination-protection': z.boolean().optional(),
  production: z.boolean().optional().describe('`watch` leaves its stack alone.'),
})

export type EnvironmentConfig = z.infer<typeof environmentConfig>

/** The environment with this name; undefined when none is asked for. Throws a Failure (user) for an unknown one. */
export function chosenEnvironment(
  name: string | undefined,
  environments: Readonly<Record<string, EnvironmentConfig>> | undefined,
  { file, spelled }: { file: string; spelled: string },
): EnvironmentConfig | undefined {
  if (name === undefined) return undefined
  const found = Object.hasOwn(environments ?? {}, name) ? environments?.[name] : undefined
  if (found !== undefined) return found
  const known = Object.keys(environments ?? {})
  const near = nearestName(name, known)
  const listed = known.length === 0 ? 'It has no environments.' : `It has ${known.join(', ')}.`
  throw new Failure('user', `${spelled}: no environment '${name}' in ${shownPath(file)}`, {
    remedy: near === undefined ? listed : `Did you mean '${near}'?`,
  })
}
