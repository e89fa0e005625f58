/** A stack that others may be making at this moment. */

import type { AwsClients } from '../aws/clients.ts'
import { awsFailure } from '../aws/errors.ts'
import { readStack, type StackView } from '../deploy/stack-view.ts'
import { waitUntilAtRest } from '../deploy/wait-until-at-rest.ts'
import type { Settings } from '../project/settings.ts'
import type { Services } from './services.ts'

export interface Looking {
  settings: Settings
  services: Services
  clients: AwsClients
}

/** The stack of this name, undefined when there is none; a creation that is under way is waited for. Throws Failures. */
export async function lookAtStack(looking: Looking, stackName: string): Promise<StackView | undefined> {
  const { clients, services, settings } = looking
  const { emit, clock, signal } = services
  const view = await read(looking, stackName)
  if (view?.status !== 'CREATE_IN_PROGRESS') return view
  const deadline = clock.now() + settings.timeoutSeconds * 1000
  const calls = { clients, clock, signal, stackName, emit, deadline }
  await waitUntilAtRest(calls, view, 'another run makes the bucket')
  return read(looking, view.stackId)
}

async function read({ clients, services }: Looking, nameOrId: string): Promise<StackView | undefined> {
  try {
    return await readStack(clients, nameOrId, services.signal)
  } catch (error) {
    throw awsFailure(error, {
      call: 'cloudformation:DescribeStacks',
      target: `stack ${nameOrId}, which knows the bucket`,
    })
  }
}
