/** `preview`: what `deploy` would change, without changing it. The change set, and a stack that it made, are removed again. */

import { previewStack } from '../deploy/preview-stack.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { objectSize } from '../store/bucket.ts'
import { codeObjectsIn } from '../template/code-difference.ts'
import { servicePicture } from '../template/service-picture.ts'
import { deploymentOptions, requireStackName, withPlaces } from './deployment-options.ts'
import { type Packaged, packageArtifacts } from './package.ts'
import type { ChangeJson, Result, Services } from './services.ts'

export async function preview(settings: Settings, services: Services, result: Result): Promise<void> {
  const stackName = requireStackName(settings)
  const packaged = await packageArtifacts(settings, services, result)
  if (settings.noop) {
    Object.assign(result, { stackName, changed: false })
    return
  }
  try {
    const seen = await previewStack(await deploymentOptions(packaged, settings, services))
    await addDeployedSizes(packaged, seen.deployed, result)
    const picture = servicePicture(packaged.template)
    const blocked = seen.judged.filter(({ verdict }) => verdict === 'blocked').map(({ change }) => change)
    Object.assign(result, {
      stackName,
      ...(seen.stackId === undefined ? {} : { stackId: seen.stackId }),
      region: await packaged.clients.region(),
      changed: false,
      outputs: seen.outputs,
      ...(picture === undefined ? {} : { picture }),
      changeSet: {
        id: seen.id ?? null,
        stackId: seen.stackId ?? null,
        operation: seen.operation,
        changes: seen.changes satisfies ChangeJson[],
        blocked,
        nested: seen.changes.some(({ stack }) => stack !== ''),
      },
    } satisfies Partial<Result>)
  } catch (error) {
    throw error instanceof Failure ? withPlaces(error, packaged) : error
  }
}

/** For telling how much functions grow. What cannot be looked at is left out: it only informs. */
async function addDeployedSizes(
  { clients, account, bucket }: Packaged,
  deployed: string | undefined,
  { artifacts = {} }: Result,
): Promise<void> {
  if (deployed === undefined || bucket === undefined) return
  const objects = codeObjectsIn(deployed)
  await Promise.all(
    Object.entries(artifacts).map(async ([id, artifact]) => {
      const object = objects.get(id)
      if (object === undefined || object.bucket !== bucket) return
      const size = await objectSize({ clients, account, bucket }, object.key).catch(() => undefined)
      if (size !== undefined) artifact.deployedSize = size
    }),
  )
}
