/** From settings and a packaged template to what the deployer asks for: the same for `preview` and `deploy`. */

import { readFileSync } from 'node:fs'
import type { DeployOptions } from '../deploy/deployment.ts'
import { shownPath } from '../files/paths.ts'
import type { Settings } from '../project/settings.ts'
import type { Emit } from '../report/events.ts'
import { Failure, type Place } from '../report/failure.ts'
import { putTemplate } from '../store/bucket.ts'
import { resourcesDeployed, resourcesWanted } from '../template/declared-resources.ts'
import { declaredParameters, requiredCapabilities, resourcePlace, resourceTypes } from '../template/facts.ts'
import { allUnits, type TemplateUnit } from '../template/units.ts'
import { findBucket } from './find-bucket.ts'
import type { Packaged } from './package.ts'
import type { Services } from './services.ts'

/** CloudFormation takes larger templates only from a bucket (its quotas: TemplateBody). */
const MAX_TEMPLATE_BODY_BYTES = 51_200

/** Everything but what only one verb knows. A large template is put into the bucket. */
export async function deploymentOptions(
  packaged: Packaged,
  settings: Settings,
  services: Services,
): Promise<DeployOptions> {
  const { needed, capabilities } = grantedCapabilities(packaged, settings)
  return {
    clients: packaged.clients,
    stackName: requireStackName(settings),
    template: await templateSource(packaged, settings, services),
    body: packaged.text,
    parameters: settings.parameters,
    declared: declaredParameters(packaged.template),
    capabilities,
    tags: settings.tags,
    roleArn: settings.roleArn,
    notificationArns: settings.notificationArns,
    onFailure: settings.onFailure,
    onCancel: settings.onCancel,
    recover: settings.recover,
    guard: {
      allowReplace: settings.allowReplace,
      allowDelete: settings.allowDelete,
      allowDestructive: settings.allowDestructive,
    },
    mode: settings.mode === 'express' ? 'express' : 'standard',
    drift: settings.drift,
    importExisting: settings.importExistingResources,
    terminationProtection: settings.terminationProtection,
    stackPolicy: readPolicy(settings),
    resourcesDeployed,
    resourcesWanted: text => resourcesWanted(text, settings.parameters),
    runId: services.runId,
    timeoutSeconds: settings.timeoutSeconds,
    emit: settings.capabilities === undefined ? announcing(services.emit, needed) : services.emit,
    clock: services.clock,
    signal: services.signal,
  }
}

/** Capabilities: those that were given, else exactly those that the template needs. */
export function grantedCapabilities(packaged: Packaged, settings: Settings) {
  const needed = requiredCapabilities(packaged.root)
  return { needed, capabilities: settings.capabilities ?? needed.capabilities }
}

/** Throws a Failure (user) without one. */
export function requireStackName(settings: Settings): string {
  if (settings.stackName !== undefined) return settings.stackName
  throw new Failure('user', 'no stack name', { remedy: 'Give one with --stack-name (input `stack-name`).' })
}

/** What is granted is said when something is about to change, and not on the many runs with nothing to do. */
function announcing(emit: Emit, granted: { capabilities: string[]; because: string[] }): Emit {
  return event => {
    if (event.type === 'change-set-created' && granted.capabilities.length > 0) {
      emit({ type: 'capabilities', ...granted })
    }
    emit(event)
  }
}

const MAX_POLICY_BYTES = 16_384 // CloudFormation API reference, SetStackPolicy

function readPolicy({ stackPolicy }: Settings): string | undefined {
  if (stackPolicy === undefined) return undefined
  const refuse = (what: string, cause?: unknown) =>
    new Failure('user', `--stack-policy: ${shownPath(stackPolicy)} ${what}`, {
      cause,
      remedy: 'Name a JSON file with a Statement list (user guide, stack policies).',
    })
  let text: string
  try {
    text = readFileSync(stackPolicy, 'utf8')
  } catch (cause) {
    throw refuse('cannot be read', cause)
  }
  if (Buffer.byteLength(text) > MAX_POLICY_BYTES) throw refuse(`is larger than ${MAX_POLICY_BYTES} bytes`)
  try {
    JSON.parse(text)
  } catch (cause) {
    throw refuse('is not JSON', cause)
  }
  return text
}

async function templateSource(
  packaged: Packaged,
  settings: Settings,
  services: Services,
): Promise<{ body: string } | { url: string }> {
  if (Buffer.byteLength(packaged.text) <= MAX_TEMPLATE_BODY_BYTES) return { body: packaged.text }
  const { clients, account, text } = packaged
  const needs = `the template, which is larger than ${MAX_TEMPLATE_BODY_BYTES} bytes`
  const bucket = packaged.bucket ?? (await findBucket({ settings, services, clients, needs }))
  return {
    url: await putTemplate({
      clients,
      bucket,
      account,
      prefix: settings.prefix,
      kmsKeyId: settings.kmsKeyId,
      text,
    }),
  }
}

/** A resource that failed points at its line in the user's template, and there is always something to do next. */
export function withPlaces(failure: Failure, packaged: Packaged): Failure {
  const located = locate(failure, packaged.root)
  const others = failure.others.map(other => locate(other, packaged.root))
  const remedy = failure.remedy ?? 'Mend it and deploy again: what was built and uploaded is reused.'
  return new Failure(located.class, located.message, { ...located, cause: located.cause, others, remedy })
}

function locate(failure: Failure, root: TemplateUnit): Failure {
  if (failure.place !== undefined) return failure
  const resource = failure.resource ?? resourceIn(failure.reason ?? failure.message, root)
  const place = resource === undefined ? undefined : placeIn(root, resource, failure.property)
  return new Failure(failure.class, failure.message, { ...failure, cause: failure.cause, resource, place })
}

/** A template that was rejected as a whole: the reason names a type that only some resource has. */
function resourceIn(reason: string, root: TemplateUnit): string | undefined {
  const named: readonly string[] = reason.match(/[A-Za-z0-9]+(?:::[A-Za-z0-9]+)+/g) ?? []
  for (const [id, type] of resourceTypes(root.scope)) if (named.includes(type)) return id
  return undefined
}

/** In whichever template it stands; what only CloudFormation knows of points at the stack around it. */
function placeIn(root: TemplateUnit, id: string, property?: string): Place | undefined {
  for (const unit of allUnits(root)) {
    const place = resourcePlace(unit.scope, id, property)
    if (place !== undefined) return place
  }
  const around = id.lastIndexOf('/')
  return around === -1 ? undefined : placeIn(root, id.slice(0, around))
}
