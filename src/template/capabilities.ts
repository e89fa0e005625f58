/**
 * Which capabilities CloudFormation will ask for. Rules of its user guide, "Acknowledging IAM resources": any IAM
 * resource needs CAPABILITY_IAM, one with a custom name CAPABILITY_NAMED_IAM (which covers the first); macros and
 * transforms need CAPABILITY_AUTO_EXPAND. SAM's resources count for what the transform makes of them.
 */

import { isMap, isScalar } from 'yaml'
import { functionCall } from './functions.ts'
import { loopName, loopParts } from './loops.ts'
import { entriesOf, entryOf, isAbsent, plainText, type Resource, valueAt } from './nodes.ts'
import { propertyOf } from './properties.ts'
import { resourcesOf, scopeFor, stuckLoops } from './resources.ts'
import { conditionName, isConditionFalse, type Scope } from './scope.ts'
import type { Template } from './template.ts'
import { transformsOf } from './transforms.ts'
import { fullId } from './value.ts'

export type Capability = 'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' | 'CAPABILITY_AUTO_EXPAND'

/** What one resource or transform asks for, and why. */
export interface Need {
  capabilities: readonly Capability[]
  because: string
}

/** What counts of a template and of those nested in it (a TemplateUnit). */
export interface NeedingUnit {
  scope: Scope
  /** Local templates by the logical id of the resource that names them. */
  nested: ReadonlyMap<string, NeedingUnit>
}

/**
 * Exactly the capabilities that the stack needs with these parameters, those of nested stacks included, and why, in words
 * for people. A nested stack whose template is not here is given all three.
 */
export function requiredCapabilities(unit: NeedingUnit): { capabilities: string[]; because: string[] } {
  const units = stacksOf(unit)
  const needs = [...units.flatMap(needsOfResources), ...units.flatMap(needsOfTransforms)]
  const capabilities = new Set(needs.flatMap(({ capabilities }) => capabilities))
  const nested = needs.some(({ capabilities }) => capabilities === UNKNOWN_CONTENT)
  if (capabilities.has(NAMED) && !nested) capabilities.delete(IAM)
  return {
    capabilities: [IAM, NAMED, AUTO_EXPAND].filter(capability => capabilities.has(capability)),
    because: needs.map(({ because }) => because),
  }
}

/** The unit and those below it that become stacks of this one: stack sets acknowledge for themselves. */
export function stacksOf(unit: NeedingUnit): NeedingUnit[] {
  const below = resourcesOf(unit.scope).flatMap(({ id, type }) =>
    NESTED_STACKS.includes(type) ? (unit.nested.get(id) ?? []) : [],
  )
  return [unit, ...below.flatMap(stacksOf)]
}

function needsOfResources({ scope, nested }: NeedingUnit): Need[] {
  const made = resourcesOf(scope).filter(
    resource => !isConditionFalse(scopeFor(scope, resource), resource.node),
  )
  // How often they are repeated nobody knows, but not what they are.
  const stuck = stuckLoops(scope).flatMap(loop => writtenIn(loop.scope, loop.body))
  return [...made, ...stuck]
    .filter(({ id, type }) => !(NESTED_STACKS.includes(type) && nested.has(id)))
    .flatMap(resource => needOf(scope, resource) ?? [])
}

function needsOfTransforms({ scope }: NeedingUnit): Need[] {
  const whose = scope.path === '' ? 'the template' : `the template of ${scope.path}`
  return transformsOf(scope.template).map(name => need(`${whose} uses the transform ${name}`, AUTO_EXPAND))
}

/** The resources that a loop repeats, as they are written. */
function writtenIn(scope: Scope, body: unknown): Resource[] {
  const { template } = scope
  return entriesOf(template, body).flatMap(entry => {
    if (loopName(entry.key) !== undefined) return writtenIn(scope, loopParts(entry.value).body)
    const type = plainText(valueAt(template, entry.value, 'Type'))
    return isMap(entry.value) && type !== undefined ? [{ id: entry.key, type, node: entry.value, entry }] : []
  })
}

/**
 * What CloudFormation surely asks for: not what a nested stack may hold, and of resources with a condition only those
 * whose condition is known to be true. `node` is where the resource is declared.
 */
export function certainNeeds(scope: Scope): (Need & { node: unknown })[] {
  return resourcesOf(scope).flatMap(resource => {
    const own = scopeFor(scope, resource)
    const condition = conditionName(own, resource.node)
    const isMade = condition === undefined || own.condition(condition) === true
    // The place says which template it is.
    const needed = isMade ? needOf({ ...scope, path: '' }, resource) : undefined
    if (needed === undefined || needed.capabilities === UNKNOWN_CONTENT) return []
    return [{ ...needed, node: resource.entry.keyNode }]
  })
}

const IAM: Capability = 'CAPABILITY_IAM'
const NAMED: Capability = 'CAPABILITY_NAMED_IAM'
const AUTO_EXPAND: Capability = 'CAPABILITY_AUTO_EXPAND'
/** Types whose template belongs to this stack. */
const NESTED_STACKS: readonly string[] = ['AWS::CloudFormation::Stack', 'AWS::Serverless::Application']
const UNKNOWN_CONTENT: readonly Capability[] = [IAM, NAMED, AUTO_EXPAND]

function need(because: string, ...capabilities: Capability[]): Need {
  return { capabilities, because }
}

function needOf(scope: Scope, resource: Resource): Need | undefined {
  const { type } = resource
  const id = fullId(scope, resource.id)
  if (IAM_NAMES.has(type)) return needOfIam(scope, resource, IAM_NAMES.get(type))
  if (NESTED_STACKS.includes(type)) {
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

function needOfIam(scope: Scope, resource: Resource, nameProperty: string | undefined): Need {
  const { template } = scope
  const { type, node } = resource
  const id = fullId(scope, resource.id)
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
  ['AWS::Serverless::CapacityProvider', roleUnless('OperatorRole')],
  ['AWS::Serverless::NetworkConnector', roleUnless('OperatorRole')],
  ['AWS::Serverless::MicrovmImage', roleUnless('BuildRoleArn')],
  ['AWS::Serverless::WebFunction', roleUnless('ExecutionRoleArn')],
])

function roleUnless(property: string): (scope: Scope, resource: Resource) => string | undefined {
  return ({ template }, resource) =>
    propertyOf(template, resource, property) === undefined ? 'makes an IAM role' : undefined
}

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
