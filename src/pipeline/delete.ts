/** `delete`: removes the stack, streams its events, and says what CloudFormation left behind. */

import { deleteStack } from '../deploy/delete-stack.ts'
import type { Settings } from '../project/settings.ts'
import { allowedCaller } from './caller.ts'
import { requireStackName } from './deployment-options.ts'
import { round } from './results.ts'
import type { Result, Services } from './services.ts'

export async function remove(settings: Settings, services: Services, result: Result): Promise<void> {
  const stackName = requireStackName(settings)
  const { clients } = await allowedCaller(settings, services)
  if (settings.noop) {
    Object.assign(result, { stackName, changed: false, operation: 'none' })
    services.emit({ type: 'note', message: `would delete the stack ${stackName}` })
    return
  }
  const outcome = await deleteStack({
    clients,
    stackName,
    ...(settings.roleArn === undefined ? {} : { roleArn: settings.roleArn }),
    timeoutSeconds: settings.timeoutSeconds,
    emit: services.emit,
    clock: services.clock,
    signal: services.signal,
  })
  const { failure, seconds, ...rest } = outcome
  Object.assign(result, rest, { operation: rest.changed ? 'delete' : 'none', seconds: round(seconds) })
  if (failure !== undefined) throw failure
}
