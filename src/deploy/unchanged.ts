/**
 * Whether a deployment can have nothing to do, found out without a change set: the deployed template's text, parameters
 * and tags are the ones that are asked for. A doubt means "no", and then a change set decides.
 */

import type { Parameter } from '@aws-sdk/client-cloudformation'
import type { Calls } from './calls.ts'
import { patiently } from './persist.ts'
import type { StackView } from './stack-view.ts'
import { isHealthy } from './states.ts'

export interface Wanted {
  template: string
  parameters: readonly Parameter[]
  /** None given means: keep those of the stack. */
  tags: Readonly<Record<string, string>>
  roleArn?: string | undefined
  notificationArns?: readonly string[] | undefined
}

/** The template as it was submitted last; undefined when it cannot be read, whatever the reason. */
export async function deployedTemplate(calls: Calls, stackName: string): Promise<string | undefined> {
  const { GetTemplateCommand } = await import('@aws-sdk/client-cloudformation')
  try {
    const client = await calls.clients.cloudformation()
    const command = new GetTemplateCommand({ StackName: stackName, TemplateStage: 'Original' })
    return (await patiently(calls, () => client.send(command))).TemplateBody
  } catch {
    return undefined
  }
}

/** Pure. */
export function isUnchanged(view: StackView, deployed: string | undefined, wanted: Wanted): boolean {
  return (
    isHealthy(view.status) &&
    deployed === wanted.template &&
    dependsOnNothingElse(wanted.template) &&
    sameParameters(view, wanted.parameters) &&
    sameTags(view.tags, wanted.tags) &&
    (wanted.roleArn === undefined || wanted.roleArn === view.roleArn) &&
    sameMembers(wanted.notificationArns ?? view.notificationArns, view.notificationArns)
  )
}

/** NoEcho values come back as asterisks, so a given one never compares equal. */
function sameParameters(view: StackView, wanted: readonly Parameter[]): boolean {
  if (view.parameters.some(({ lookedUp }) => lookedUp)) return false
  const deployed = new Map(view.parameters.map(({ name, value }) => [name, value]))
  return wanted.every(
    ({ ParameterKey = '', ParameterValue, UsePreviousValue }) =>
      UsePreviousValue === true || deployed.get(ParameterKey) === ParameterValue,
  )
}

function sameTags(
  deployed: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
): boolean {
  const names = Object.keys(wanted)
  if (names.length === 0) return true
  const own = Object.keys(deployed).filter(name => !name.startsWith('aws:'))
  return own.length === names.length && names.every(name => deployed[name] === wanted[name])
}

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every(member => others.includes(member))
}

/**
 * The same text may mean something else tomorrow: macros, included snippets, looked-up values, and nested templates
 * whose address does not name their content.
 */
function dependsOnNothingElse(template: string): boolean {
  if (/\{\{resolve:|AWS::SSM::Parameter::|Fn::Transform|!Transform/.test(template)) return false
  if (/AWS::Serverless::Application/.test(template)) return false
  return hasKnownTransform(template) && nestedTemplatesNamedByContent(template)
}

/** Only SAM's transform, which gives the same for the same; written as text, a list of one, in YAML or JSON. */
function hasKnownTransform(template: string): boolean {
  const mentions = template.match(/^\s*["']?Transform["']?\s*:|"Transform"\s*:/gm) ?? []
  if (mentions.length === 0) return true
  return mentions.length === 1 && SAM_TRANSFORM.test(template)
}

const SAM = '["\']?AWS::Serverless-2016-10-31["\']?'
const END_OF_LINE = '[^\\S\\n]*(?:#.*)?(?:\\n|$)'
const SAM_TRANSFORM = new RegExp(
  `Transform["']?\\s*:\\s*(?:${SAM}(?:${END_OF_LINE}|\\s*[,}])|\\[\\s*${SAM}\\s*\\]|-\\s+${SAM}${END_OF_LINE}(?!\\s*-\\s))`,
)

function nestedTemplatesNamedByContent(template: string): boolean {
  const nested = template.match(/["']?TemplateURL["']?\s*:[^\n]*/g) ?? []
  return nested.every(line => /[0-9a-f]{64}\.template/.test(line))
}
