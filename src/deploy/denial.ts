/** "Not authorized" in its many spellings: who, what, on what, and what would have to be allowed. Pure. */

/** The parts that a service named; services leave out whichever they like. */
export interface Denial {
  /** ARN of the user or role that called. */
  principal?: string
  /** `iam:CreateRole` */
  action?: string
  resource?: string
  /** The kind of policy that forbids it expressly: no statement elsewhere helps then. */
  deniedBy?: string
}

/** Undefined when the reason is about something else. */
export function readDenial(reason: string): Denial | undefined {
  if (!DENIED.test(reason)) return undefined
  const principal = /User: (arn:\S+?)[\s,]/.exec(reason)?.[1]
  const action =
    /not authorized to perform:? ([a-z0-9-]+:[A-Za-z]+)/.exec(reason)?.[1] ??
    /\bAPI: ([a-z0-9-]+:[A-Za-z]+)/.exec(reason)?.[1] ??
    /allows the ([a-z0-9-]+:[A-Za-z]+) action/.exec(reason)?.[1] ??
    /permission to call ([a-z0-9-]+:[A-Za-z]+)/.exec(reason)?.[1]
  const resource = /on resource:? ["']?(arn:[^\s"']+?)["']?(?=[\s,)]|\.?$)/.exec(reason)?.[1]
  const deniedBy = /with an explicit deny in (?:an? |the )?([a-z -]+?(?:policy|boundary))/i.exec(reason)?.[1]
  return {
    ...(principal === undefined ? {} : { principal }),
    ...(action === undefined ? {} : { action }),
    ...(resource === undefined ? {} : { resource }),
    ...(deniedBy === undefined ? {} : { deniedBy }),
  }
}

/** What to do about it: the statement to add, as JSON on one line. */
export function denialAdvice({ principal, action, resource, deniedBy }: Denial): string {
  const who = principal === undefined ? 'the caller (or the role in --role-arn)' : ownerOf(principal)
  if (deniedBy !== undefined)
    return `Change the ${deniedBy} that forbids ${action ?? 'this'} to ${who}: allowing it elsewhere does not help.`
  if (action === undefined)
    return `Allow the action to ${who}; CloudTrail names it, where the service does not.`
  const statement = { Effect: 'Allow', Action: action, Resource: resource ?? '*' }
  return `Add this statement to the policy of ${who}: ${JSON.stringify(statement)}`
}

const DENIED =
  /AccessDenied|not authorized to perform|Access Denied|UnauthorizedOperation|UnauthorizedTaggingOperation|You are not authorized|permission to call/i

/** A session belongs to a role: `arn:aws:sts::123456789012:assumed-role/deploy/run-7` is the role `deploy`. */
function ownerOf(principal: string): string {
  const role = /:assumed-role\/([^/]+)\//.exec(principal)?.[1]
  return role === undefined ? principal : `the role ${role}`
}
