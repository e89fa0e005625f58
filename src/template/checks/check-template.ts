/** Everything that can be known to be wrong with a template before AWS is asked. */

import type { Scope } from '../scope.ts'
import { checkBooleanNames } from './boolean-names.ts'
import { checkCircles } from './circles.ts'
import { declaredNames } from './declared-names.ts'
import type { Finding } from './finding.ts'
import { checkParameters } from './parameters.ts'
import { checkQuotas } from './quotas.ts'
import { checkReferences } from './references.ts'
import { checkRuntimes } from './runtimes.ts'
import { checkSections } from './sections.ts'

export type { Finding } from './finding.ts'

export interface TemplateChecks {
  /** Milliseconds: what is deprecated depends on the day. */
  now: number
  /** The parameter values of this run; undefined for a nested template, whose values its parent gives. */
  parameters: Readonly<Record<string, string>> | undefined
  /** Whether this run hands the template to CloudFormation: only then its quotas are errors. */
  forStack: boolean
}

/**
 * All findings for one template, in the order of the checks. None is a guess: where a macro may change anything, what
 * it could change is passed over. Time grows with the size of the template, not with its square.
 */
export function checkTemplate(scope: Scope, { now, parameters, forStack }: TemplateChecks): Finding[] {
  const { template } = scope
  const names = declaredNames(template)
  return [
    ...checkSections(template, names),
    ...checkBooleanNames(template),
    ...checkParameters(template, names, parameters),
    ...checkReferences(template, names),
    ...checkCircles(template),
    ...checkRuntimes(scope, new Date(now).toISOString().slice(0, 10)),
    ...checkQuotas(scope, forStack ? 'error' : 'warning'),
  ]
}
