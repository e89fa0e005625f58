/** `deploy`: from source to a running stack. Returns when CloudFormation has come to rest, rollback included. */

import { join } from 'node:path'
import { deployStack } from '../deploy/deploy-stack.ts'
import { writeFileAtomically } from '../files/atomic.ts'
import type { Settings } from '../project/settings.ts'
import type { Emit } from '../report/events.ts'
import { Failure } from '../report/failure.ts'
import { putTemplate } from '../store/bucket.ts'
import { declaredParameters, requiredCapabilities, resourcePlaces, resourceTypes } from '../template/facts.ts'
import type { Template } from '../template/template.ts'
import { findBucket } from './find-bucket.ts'
import { type Packaged, packageArtifacts } from './package.ts'
import { round } from './results.ts'
import type { Result, Services } from './services.ts'

/** CloudFormation takes larger templates only from a bucket (its quotas: TemplateBody). */
const MAX_TEMPLATE_BODY_BYTES = 51_200

export async function deploy(settings: Settings, services: Services, result: Result): Promise<void> {
  const stackName = requireStackName(settings)
  const packaged = await packageArtifacts(settings, services, result)
  const needed = requiredCapabilities(packaged.template, packaged.scope)
  const capabilities = settings.capabilities ?? needed.capabilities
  if (settings.noop) {
    Object.assign(result, {
      stackName,
      changed: false,
      noop: writeNoop(packaged, settings, stackName, capabilities),
    })
    return
  }
  try {
    const outcome = await deployStack({
      clients: packaged.clients,
      stackName,
      template: await templateSource(packaged, settings, services),
      body: packaged.text,
      parameters: settings.parameters,
      declared: declaredParameters(packaged.template),
      capabilities,
      tags: settings.tags,
      ...(settings.roleArn === undefined ? {} : { roleArn: settings.roleArn }),
      ...(settings.notificationArns === undefined ? {} : { notificationArns: settings.notificationArns }),
      onFailure: settings.onFailure,
      timeoutSeconds: settings.timeoutSeconds,
      emit: settings.capabilities === undefined ? announcing(services.emit, needed) : services.emit,
      clock: services.clock,
      signal: services.signal,
    })
    const { failure, seconds, ...rest } = outcome
    Object.assign(result, rest, { seconds: round(seconds) })
    if (failure !== undefined) throw failure
  } catch (error) {
    throw error instanceof Failure ? withPlaces(error, packaged) : error
  }
}

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
function withPlaces(failure: Failure, packaged: Packaged): Failure {
  const located = locate(failure, packaged.template)
  const others = failure.others.map(other => locate(other, packaged.template))
  const remedy = failure.remedy ?? 'Mend it and deploy again: what was built and uploaded is reused.'
  return new Failure(located.class, located.message, { ...located, cause: located.cause, others, remedy })
}

function locate(failure: Failure, template: Template): Failure {
  if (failure.place !== undefined) return failure
  const resource = failure.resource ?? resourceIn(failure.reason ?? failure.message, template)
  const place = resource === undefined ? undefined : resourcePlaces(template).get(resource)
  return new Failure(failure.class, failure.message, { ...failure, cause: failure.cause, resource, place })
}

/** A template that was rejected as a whole: the reason names a type that only some resource has. */
function resourceIn(reason: string, template: Template): string | undefined {
  const named: readonly string[] = reason.match(/[A-Za-z0-9]+(?:::[A-Za-z0-9]+)+/g) ?? []
  for (const [id, type] of resourceTypes(template)) if (named.includes(type)) return id
  return undefined
}

function writeNoop(
  packaged: Packaged,
  settings: Settings,
  stackName: string,
  capabilities: string[],
): string {
  const folder = join(settings.workingFolder, '.lambda-build', 'noop')
  const request = {
    stackName,
    parameters: Object.keys(settings.parameters),
    capabilities,
    tags: settings.tags ?? {},
    roleArn: settings.roleArn ?? null,
  }
  writeFileAtomically(join(folder, 'template.yaml'), packaged.text)
  writeFileAtomically(join(folder, 'change-set.json'), `${JSON.stringify(request, undefined, 2)}\n`)
  return '.lambda-build/noop'
}
