/** What a stack policy allows during updates: everything is denied that no statement allows. */

interface Statement {
  Effect?: string
  Action?: string | string[]
  NotAction?: string | string[]
  Resource?: string | string[]
  NotResource?: string | string[]
  Condition?: { StringEquals?: { ResourceType?: string | string[] } }
}

export interface PolicyQuestion {
  /** `Update:Modify`, `Update:Replace`, `Update:Delete` */
  action: string
  id: string
  type: string
}

/** The words of the refusal; undefined when the policy, or the lack of one, allows it. */
export function deniedBy(policy: string | undefined, question: PolicyQuestion): string | undefined {
  if (policy === undefined) return undefined
  const document: { Statement?: Statement[] } = JSON.parse(policy)
  const about = (document.Statement ?? []).filter(statement => applies(statement, question))
  const denial = about.findIndex(({ Effect }) => Effect === 'Deny')
  if (denial < 0 && about.some(({ Effect }) => Effect === 'Allow')) return undefined
  const { action, id } = question
  return `Action denied by stack policy: Statement [#${Math.max(denial, 0) + 1}] does not allow [${action}] for resource [LogicalResourceId/${id}]`
}

function applies(
  { Action, NotAction, Resource, NotResource, Condition }: Statement,
  { action, id, type }: PolicyQuestion,
): boolean {
  const resource = `LogicalResourceId/${id}`
  const types = Condition?.StringEquals?.ResourceType
  return (
    (Action === undefined ? !matches(NotAction, action) : matches(Action, action)) &&
    (Resource === undefined ? !matches(NotResource, resource) : matches(Resource, resource)) &&
    (types === undefined || matches(types, type))
  )
}

function matches(patterns: string | string[] | undefined, value: string): boolean {
  return [patterns ?? []].flat().some(pattern => {
    const parts = pattern.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${parts.join('.*')}$`).test(value)
  })
}
