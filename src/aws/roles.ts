/** Roles as far as they can be looked at: whether one is there, and whom it trusts. */

import type { AwsClients } from './clients.ts'
import { isAccessDenied, readAwsError } from './errors.ts'
import { soon } from './soon.ts'

/** `hidden`: we may not look, or cannot; the reason says which. */
export type RoleFound =
  | { kind: 'there'; trusts: ReadonlySet<string> }
  | { kind: 'missing' }
  | { kind: 'hidden'; reason: string }

/** `arn:aws:iam::123456789012:role/path/name` */
const ROLE_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:[\x21-\x7e]+\/)?([\w+=,.@-]{1,64})$/

/** Account and name of a role's ARN; undefined for anything else. */
export function roleIn(arn: string): { account: string; name: string } | undefined {
  const [, account, name] = ROLE_ARN.exec(arn) ?? []
  return account === undefined || name === undefined ? undefined : { account, name }
}

/** Looks each role up once. */
export function roleLookup(clients: AwsClients): (name: string) => Promise<RoleFound> {
  const known = new Map<string, Promise<RoleFound>>()
  return name => {
    const found = known.get(name) ?? lookUp(clients, name)
    known.set(name, found)
    return found
  }
}

async function lookUp(clients: AwsClients, name: string): Promise<RoleFound> {
  const { GetRoleCommand } = await import('@aws-sdk/client-iam')
  const client = await clients.iam()
  try {
    const { Role } = await client.send(new GetRoleCommand({ RoleName: name }), soon())
    return { kind: 'there', trusts: trustedIn(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')) }
  } catch (error) {
    if (readAwsError(error).name.startsWith('NoSuchEntity')) return { kind: 'missing' }
    const denied = isAccessDenied(error)
    return { kind: 'hidden', reason: denied ? 'iam:GetRole is not allowed' : readAwsError(error).message }
  }
}

/** Services that an Allow statement lets assume the role. A document that cannot be read trusts nobody. */
function trustedIn(document: string): ReadonlySet<string> {
  const services = new Set<string>()
  for (const statement of listOf(fieldOf(parsed(document), 'Statement'))) {
    if (fieldOf(statement, 'Effect') !== 'Allow') continue
    for (const service of listOf(fieldOf(fieldOf(statement, 'Principal'), 'Service')))
      services.add(String(service))
  }
  return services
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

function listOf(value: unknown): unknown[] {
  return value === undefined ? [] : [value].flat()
}
