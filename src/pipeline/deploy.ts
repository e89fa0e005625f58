/** `deploy`: from source to a running stack. Returns when CloudFormation has come to rest, rollback included. */

import { join } from 'node:path'
import { type DeployOptions, type DeployOutcome, deployStack } from '../deploy/deploy-stack.ts'
import { deployInPlace } from '../deploy/in-place.ts'
import { writeFileAtomically } from '../files/atomic.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { isPublished } from '../store/bucket.ts'
import { codeDifference } from '../template/code-difference.ts'
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
    const options = await deploymentOptions(packaged, settings, services)
    if (options.mode === 'express') services.emit({ type: 'note', message: EXPRESS })
    const outcome =
      (await withoutChangeSet(options, packaged, settings, services)) ??
      (await deployStack({ ...options, detach: settings.detach, onStart: services.onOperation }))
    const { failure, seconds, ...rest } = outcome
    Object.assign(result, rest, { seconds: round(seconds), region: await packaged.clients.region() })
    if (failure !== undefined) throw failure
  } catch (error) {
    throw error instanceof Failure ? withPlaces(error, packaged) : error
  }
}

/** With `--mode in-place` and `auto`, where nothing but code differs. Undefined: by a change set. */
async function withoutChangeSet(
  options: DeployOptions,
  packaged: Packaged,
  { mode, prefix }: Settings,
  { emit }: Services,
): Promise<DeployOutcome | undefined> {
  if (mode !== 'in-place' && mode !== 'auto') return undefined
  const { clients, bucket, account } = packaged
  const done = await deployInPlace({
    ...options,
    difference: codeDifference,
    digestOf: key => /(?:^|\/)([0-9a-f]{64})\.zip$/.exec(key)?.[1],
    isOurs: async digest =>
      bucket !== undefined && (await isPublished({ clients, bucket, account, prefix }, digest)),
  })
  if (done.kind === 'done') return done.outcome
  const why = `not possible in place: ${done.why}`
  if (mode === 'auto') {
    emit({ type: 'note', message: `${why}; by a change set then` })
    return undefined
  }
  throw new Failure('user', why, { remedy: 'Nothing was changed. Deploy with --mode auto or standard.' })
}

/** What people have to know of the mode (CloudFormation user guide, express mode; aws-cdk-cli #1739, #1931). */
const EXPRESS =
  'express mode: done when everything is configured, which may be before it is ready; a failure that is kept (--on-failure keep) goes on in express mode only'

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
