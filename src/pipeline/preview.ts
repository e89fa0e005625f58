/** `preview`: what `deploy` would change, without changing it. The change set, and a stack that it made, are removed again. */

import { previewStack } from '../deploy/preview-stack.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { deploymentOptions, requireStackName, withPlaces } from './deployment-options.ts'
import { packageArtifacts } from './package.ts'
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
    const blocked = seen.judged.filter(({ verdict }) => verdict === 'blocked').map(({ change }) => change)
    Object.assign(result, {
      stackName,
      ...(seen.stackId === undefined ? {} : { stackId: seen.stackId }),
      changed: false,
      outputs: seen.outputs,
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
