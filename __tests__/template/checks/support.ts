/** What the checks say of a template, in the words that users read. */

import { formatPlace } from '../../../src/report/failure.ts'
import { checkTemplate, type TemplateChecks } from '../../../src/template/checks/check-template.ts'
import { makeScope } from '../../../src/template/scope.ts'
import { template } from '../support.ts'

/** The day on which all tests run, unless they say otherwise. */
export const TODAY = '2026-11-21'

export interface Given extends Partial<Omit<TemplateChecks, 'now'>> {
  today?: string
}

/** One line a finding: `error template.yaml:3:5: what → what to do`. */
export function findings(text: string, { today = TODAY, ...given }: Given = {}): string[] {
  const read = template(text)
  const options = { parameters: {}, forStack: true, ...given, now: Date.parse(today) }
  const scope = makeScope(read, { parameters: { ...options.parameters } })
  return checkTemplate(scope, options).map(
    ({ severity, place, message, remedy }) => `${severity} ${formatPlace(place)}: ${message} → ${remedy}`,
  )
}
