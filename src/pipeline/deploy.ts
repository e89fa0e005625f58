/** `deploy`: from source to a running stack. Returns when CloudFormation has come to rest, rollback included. */

import { join } from 'node:path'
import { deployStack } from '../deploy/deploy-stack.ts'
import { writeFileAtomically } from '../files/atomic.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { deploymentOptions, grantedCapabilities, requireStackName, withPlaces } from './deployment-options.ts'
import { type Packaged, packageArtifacts } from './package.ts'
import { round } from './results.ts'
import type { Result, Services } from './services.ts'

export async function deploy(settings: Settings, services: Services, result: Result): Promise<void> {
  const stackName = requireStackName(settings)
  const packaged = await packageArtifacts(settings, services, result)
  if (settings.noop) {
    Object.assign(result, { stackName, changed: false, noop: writeNoop(packaged, settings, stackName) })
    return
  }
  try {
    const outcome = await deployStack({
      ...(await deploymentOptions(packaged, settings, services)),
      detach: settings.detach,
      onStart: services.onOperation,
    })
    const { failure, seconds, ...rest } = outcome
    Object.assign(result, rest, { seconds: round(seconds) })
    if (failure !== undefined) throw failure
  } catch (error) {
    throw error instanceof Failure ? withPlaces(error, packaged) : error
  }
}

function writeNoop(packaged: Packaged, settings: Settings, stackName: string): string {
  const folder = join(settings.workingFolder, '.lambda-build', 'noop')
  const request = {
    stackName,
    parameters: Object.keys(settings.parameters),
    capabilities: grantedCapabilities(packaged, settings).capabilities,
    tags: settings.tags ?? {},
    roleArn: settings.roleArn ?? null,
  }
  writeFileAtomically(join(folder, 'template.yaml'), packaged.text)
  writeFileAtomically(join(folder, 'change-set.json'), `${JSON.stringify(request, undefined, 2)}\n`)
  return '.lambda-build/noop'
}
