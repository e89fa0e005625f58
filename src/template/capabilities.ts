/**
 * Which capabilities CloudFormation will ask for. Rules of its user guide, "Acknowledging IAM resources": any IAM
 * resource needs CAPABILITY_IAM, one with a custom name CAPABILITY_NAMED_IAM (which covers the first); macros and
 * transforms need CAPABILITY_AUTO_EXPAND. SAM's resources count for what the transform makes of them.
 */

import { isMap, isScalar } from 'yaml'
import { functionCall } from './functions.ts'
import { entriesOf, entryOf, isAbsent, plainText, type Resource, resourcesOf, valueAt } from './nodes.ts'
import { propertyOf } from './properties.ts'
import { conditionName, isConditionFalse, type Scope } from './scope.ts'
import type { Template } from './template.ts'
import { transformsOf } from './transforms.ts'

export type Capability = 'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' | 'CAPABILITY_AUTO_EXPAND'

/** What one resource or transform asks for, and why. */
export interface Need {
  capabilities: readonly Capability[]
  because: string
}

/**
 * Exactly the capabilities that the template needs with these parameters, and why, in words for people.
 * What a nested stack holds is not known here: it is given all three.
 */
export function requiredCapabilities(
  template: Template,
  scope: Scope,
): { capabilities: string[]; because: string[] } {
  const resources = resourcesOf(template).filter(({ node }) => !isConditionFalse(scope, node))
  const transforms = transformsOf(template).map(name =>
    need(`the template uses the transform ${name}`, AUTO_EXPAND),
  )
  const needs = [...resources.flatMap(resource => needOf(scope, resource) ?? []), ...transforms]
  const capabilities = new Set(needs.flatMap(({ capabilities }) => capabilities))
  const nested = needs.some(({ capabilities }) => capabilities === UNKNOWN_CONTENT)
  if (capabilities.has(NAMED) && !nested) capabilities.delete(IAM)
  return {
    capabilities: [IAM, NAMED, AUTO_EXPAND].filter(capability => capabilities.has(capability)),
    because: needs.map(({ because }) => because),
  }
}

/**
 * What CloudFormation surely asks for: not what a nested stack may hold, and of resources with a condition only those
 * whose condition is known to be true. `node` is where the resource is declared.
 */
export function certainNeeds(scope: Scope): (Need & { node: unknown })[] {
  return resourcesOf(scope.template).flatMap(resource => {
    const condition = conditionName(scope, resource.node)
    const isMade = condition === undefined || scope.condition(condition) === true
    const needed = isMade ? needOf(scope, resource) : undefined
    if (needed === undefined || needed.capabilities === UNKNOWN_CONTENT) return []
    return [{ ...needed, node: resource.entry.keyNode }]
  })
}

const IAM: Capability = 'CAPABILITY_IAM'
const NAMED: Capability = 'CAPABILITY_NAMED_IAM'
const AUTO_EXPAND: Capability = 'CAPABILITY_AUTO_EXPAND'
const UNKNOWN_CONTENT: readonly Capability[] = [IAM, NAMED, AUTO_EXPAND]

function need(because: string, ...capabilities: Capability[]): Need {
  return { capabilities, because }
}

function needOf(scope: Scope, resource: Resource): Need | undefined {
  const { id, type } = resource
  if (IAM_NAMES.has(type)) return needOfIam(scope, resource, IAM_NAMES.get(type))
  if (type === 'AWS::CloudFormation::Stack' || type === 'AWS::Serverless::Application') {
    return { capabilities: UNKNOWN_CONTENT, because: `${id} is a nested stack` }
  }
  const why = SAM_IAM.get(type)?.(scope, resource) ?? connectors(scope, resource)
  return why === undefined ? undefined : need(`${id} ${why}`, IAM)
}

/** IAM types with the property that gives them a custom name. A policy's PolicyName is no name in this sense. */
const IAM_NAMES: ReadonlyMap<string, string | undefined> = new Map([
  ['AWS::IAM::Role', 'RoleName'],
  ['AWS::IAM::User', 'UserName'],
  ['AWS::IAM::Group', 'GroupName'],
  ['AWS::IAM::ManagedPolicy', 'ManagedPolicyName'],
  ['AWS::IAM::InstanceProfile', 'InstanceProfileName'],
  ['AWS::IAM::Policy', undefined],
  ['AWS::IAM::RolePolicy', undefined],
  ['AWS::IAM::UserPolicy', undefined],
  ['AWS::IAM::GroupPolicy', undefined],
  ['AWS::IAM::AccessKey', undefined],
  ['AWS::IAM::UserToGroupAddition', undefined],
])

function needOfIam(
  { template }: Scope,
  { id, type, node }: Resource,
  nameProperty: string | undefined,
): Need {
  const name = nameProperty === undefined ? undefined : valueAt(template, node, 'Properties', nameProperty)
  if (isAbsent(name) || isNoValue(template, name)) return need(`${id} is an ${type}`, IAM)
  return need(`${id} is an ${type} with a name of its own`, NAMED)
}

function isNoValue(template: Template, node: unknown): boolean {
  const call = functionCall(template, node)
  if (call?.name !== 'Ref') return false
  return isScalar(call.argument) && call.argument.source === 'AWS::NoValue'
}

/** What the SAM transform adds IAM resources for, by type; the words complete "Orders …". */
const SAM_IAM: ReadonlyMap<string, (scope: Scope, resource: Resource) => string | undefined> = new Map([
  ['AWS::Serverless::Function', functionNeed],
  ['AWS::Serverless::StateMachine', stateMachineNeed],
  ['AWS::Serverless::GraphQLApi', () => 'makes IAM roles for its data sources'],
  ['AWS::Serverless::Connector', () => 'makes an IAM policy'],
])

function functionNeed({ template }: Scope, resource: Resource): string | undefined {
  if (propertyOf(template, resource, 'Role') === undefined) return 'makes an IAM role'
  const preference = propertyOf(template, resource, 'DeploymentPreference')?.value
  if (isMap(preference) && entryOf(template, preference, 'Role') === undefined) {
    return 'makes an IAM role for its deployments'
  }
  const scheduled = eventsOf(template, resource).some(
    ({ type, properties }) => type === 'ScheduleV2' && entryOf(template, properties, 'RoleArn') === undefined,
  )
  return scheduled ? 'makes an IAM role for its schedule' : undefined
}

function stateMachineNeed({ template }: Scope, resource: Resource): string | undefined {
  if (propertyOf(template, resource, 'Role') === undefined) return 'makes an IAM role'
  const started = eventsOf(template, resource).some(
    ({ properties }) =>
      entryOf(template, properties, 'RoleArn') === undefined &&
      entryOf(template, properties, 'Role') === undefined,
  )
  return started ? 'makes an IAM role for its events' : undefined
}

function connectors({ template }: Scope, { node }: Resource): string | undefined {
  return isAbsent(valueAt(template, node, 'Connectors'))
    ? undefined
    : 'makes an IAM policy for its connectors'
}

function eventsOf(
  template: Template,
  { node }: Resource,
): { type: string | undefined; properties: unknown }[] {
  return entriesOf(template, valueAt(template, node, 'Properties', 'Events')).map(({ value }) => ({
    type: plainText(valueAt(template, value, 'Type')),
    properties: valueAt(template, value, 'Properties'),
  }))
}
