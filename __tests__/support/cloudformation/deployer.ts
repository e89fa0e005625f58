/** The deployer at a local CloudFormation, with a clock that never waits. */

import { type AwsClients, awsClients } from '../../../src/aws/clients.ts'
import type { Clock } from '../../../src/deploy/clock.ts'
import { type DeleteOutcome, deleteStack } from '../../../src/deploy/delete-stack.ts'
import { type DeployOptions, type DeployOutcome, deployStack } from '../../../src/deploy/deploy-stack.ts'
import type { Event, StackEvent } from '../../../src/report/events.ts'
import { Failure } from '../../../src/report/failure.ts'
import { useEndpoint } from '../aws-settings.ts'
import { type LocalCloudFormation, startCloudFormation } from './server.ts'

export interface Deployer extends LocalCloudFormation {
  clients: AwsClients
  /** Everything that was emitted. */
  events: Event[]
  /** Emitted stack events as `Orders CREATE_COMPLETE`. */
  told(): string[]
  /** Its time is what sleeps add up to, in milliseconds. */
  clock: Clock & { time: number }
  emit(event: Event): void
  deploy(template: string, options?: Partial<DeployOptions>): Promise<DeployOutcome>
  /** The Failure that the deployment throws. */
  refusal(template: string, options?: Partial<DeployOptions>): Promise<Failure>
  delete(): Promise<DeleteOutcome>
}

/** `maxAttempts`: tries of one call by the SDK, which really waits between them. */
export async function startDeployer({ maxAttempts = 1 } = {}): Promise<Deployer> {
  const server = await startCloudFormation()
  useEndpoint(server.url)
  const clients = awsClients({ maxAttempts })
  const events: Event[] = []
  const clock = {
    time: 0,
    now: () => clock.time,
    sleep: async (milliseconds: number) => {
      clock.time += milliseconds
    },
  }
  const common = { clients, stackName: 'shop', emit: (event: Event) => void events.push(event), clock }
  const deploy = (body: string, options: Partial<DeployOptions> = {}) =>
    deployStack({
      ...common,
      template: { body },
      parameters: {},
      declared: [],
      capabilities: [],
      onFailure: 'rollback',
      timeoutSeconds: 3600,
      ...options,
    })
  return {
    ...server,
    clients,
    events,
    clock,
    emit: common.emit,
    told: () => events.filter(isStackEvent).map(({ id, status }) => `${id} ${status}`),
    deploy,
    refusal: async (body, options) => {
      try {
        const { status } = await deploy(body, options)
        throw new TypeError(`nothing was thrown, the stack is ${status}`)
      } catch (error) {
        if (error instanceof Failure) return error
        throw error
      }
    },
    delete: () => deleteStack({ ...common, timeoutSeconds: 3600 }),
  }
}

function isStackEvent(event: Event): event is StackEvent {
  return event.type === 'stack-event'
}
