/**
 * Questions to AWS before anything is written there, at the same time as the builds: what would fail only after minutes of
 * CloudFormation. Reads only. What may not be asked is passed over with one line.
 */

import { type AccountLimits, accountLimits } from '../aws/account-limits.ts'
import { deniedActions } from '../aws/permissions.ts'
import { roleIn, roleLookup } from '../aws/roles.ts'
import type { Settings } from '../project/settings.ts'
import { combineFailures, Failure, type Place } from '../report/failure.ts'
import { formatSize } from '../report/format.ts'
import { reservedConcurrency, staticRoles } from '../template/execution-roles.ts'
import type { Caller } from './caller.ts'
import type { Services } from './services.ts'
import type { Plan } from './stages.ts'

export interface Preflight {
  /** Throws one Failure with everything that would fail. */
  passed(): Promise<void>
  /** Warns when the account has no room for so many more bytes of code. */
  checkRoom(bytes: number): Promise<void>
}

/** Begins to ask. Only verbs that write to a stack, and only when something new is to be built, ask at all. */
export function preflight(made: Plan, settings: Settings, services: Services, caller: Caller): Preflight {
  const isNews = made.planned.some(({ record }) => record === undefined)
  if (!isNews || (settings.verb !== 'deploy' && settings.verb !== 'preview'))
    return { passed: async () => undefined, checkRoom: async () => undefined }
  const skipped = new Set<string>()
  const skip = (reason: string) => {
    if (!skipped.has(reason)) services.emit({ type: 'note', message: `preflight: passed over, ${reason}` })
    skipped.add(reason)
  }
  const roles = checkRoles(made, settings, caller, skip)
  const limits = accountLimits(caller.clients)
  const allowed = checkPermissions(settings, caller, services, skip)
  const all = Promise.all([roles, allowed])
  // Awaited after the builds: until then nobody listens.
  all.catch(() => undefined)
  return {
    passed: async () => {
      const failures = (await all)[0]
      if (failures.length > 0) throw combineFailures(failures)
      checkConcurrency(made, await limits, services, skip)
    },
    checkRoom: async bytes => checkRoom(bytes, await limits, services),
  }
}

interface NamedRole {
  arn: string
  service: string
  what: string
  place?: Place
  remedy: string
}

async function checkRoles(
  made: Plan,
  { roleArn }: Settings,
  { clients, account }: Caller,
  skip: (reason: string) => void,
): Promise<Failure[]> {
  const lookUp = roleLookup(clients)
  const named: NamedRole[] = staticRoles(made.root).map(({ id, arn, place }) => ({
    arn,
    place,
    service: 'lambda.amazonaws.com',
    what: `the role of ${id}`,
    remedy: 'Create the role, or name another.',
  }))
  if (roleArn !== undefined) {
    const remedy = 'Check --role-arn.'
    named.push({ arn: roleArn, service: 'cloudformation.amazonaws.com', what: 'the service role', remedy })
  }
  const failures = await Promise.all(
    named.map(async role => {
      const parts = roleIn(role.arn)
      if (parts === undefined) return roleFailure(role, 'is not the ARN of a role')
      if (parts.account !== account) return []
      const found = await lookUp(parts.name)
      if (found.kind === 'hidden') skip(found.reason)
      if (found.kind === 'missing') return roleFailure(role, 'does not exist')
      const isTrusting = found.kind === 'hidden' || found.trusts.has(role.service)
      return isTrusting ? [] : roleFailure(role, `does not trust ${role.service}`)
    }),
  )
  return failures.flat()
}

function roleFailure({ arn, what, place, remedy }: NamedRole, problem: string): Failure[] {
  const message = `${what}, ${arn}, ${problem}`
  return [new Failure('user', message, { place, remedy: `${remedy} Nothing was written to AWS.` })]
}

/** With a service role CloudFormation does the rest by itself. */
const NEEDED = [
  'cloudformation:CreateChangeSet',
  'cloudformation:DescribeChangeSet',
  'cloudformation:ExecuteChangeSet',
  'cloudformation:DeleteChangeSet',
  'cloudformation:DescribeStacks',
  'cloudformation:DescribeStackEvents',
  's3:PutObject',
]

/** A hint and no more: policies of resources, sessions and organisations are not simulated. */
async function checkPermissions(
  { roleArn }: Settings,
  { clients, account, arn }: Caller,
  { emit }: Services,
  skip: (reason: string) => void,
): Promise<void> {
  const needed = roleArn === undefined ? NEEDED : [...NEEDED, 'iam:PassRole']
  const denied = await deniedActions(clients, { account, arn }, needed)
  if (!Array.isArray(denied)) return skip(denied.unknown)
  if (denied.length === 0) return
  const message = `${arn} does not seem to be allowed ${denied.join(', ')}: a policy with these actions may be missing`
  emit({ type: 'warning', message })
}

/** Lambda keeps 100 executions for functions that reserve none (quota page of Lambda). */
const KEPT_UNRESERVED = 100

function checkConcurrency(
  made: Plan,
  limits: AccountLimits | { unknown: string },
  { emit }: Services,
  skip: (reason: string) => void,
): void {
  if ('unknown' in limits) {
    skip(limits.unknown)
    return
  }
  const reserved = reservedConcurrency(made.root)
  if (reserved <= limits.concurrentExecutions - KEPT_UNRESERVED) return
  const message = `the functions reserve ${reserved} concurrent executions, the account has ${limits.concurrentExecutions} and keeps ${KEPT_UNRESERVED} of them`
  emit({ type: 'warning', message })
}

function checkRoom(bytes: number, limits: AccountLimits | { unknown: string }, { emit }: Services): void {
  if ('unknown' in limits || limits.codeSizeUsed + bytes <= limits.codeSize) return
  const used = `${formatSize(limits.codeSizeUsed)} of ${formatSize(limits.codeSize)}`
  const message = `Lambda stores ${used} of code in this region already; ${formatSize(bytes)} more may not fit: delete old versions`
  emit({ type: 'warning', message })
}
