/**
 * Changes that were made to resources behind the back of the stack: asked of CloudFormation, which compares what it can.
 * UNKNOWN, UNSUPPORTED and NOT_CHECKED are no drift (API reference, StackResourceDriftStatus).
 */

import type { StackResourceDrift } from '@aws-sdk/client-cloudformation'
import { awsFailure, isPassing } from '../aws/errors.ts'
import type { DriftedResource } from '../report/events.ts'
import { Failure } from '../report/failure.ts'
import { abortable, type Calls } from './calls.ts'
import type { Change } from './changes.ts'
import type { Deployment } from './deployment.ts'
import { patiently } from './persist.ts'
import { hiddenValue, isSecret } from './redact.ts'
import type { StackView } from './stack-view.ts'

/** Detection takes a moment for every resource; it is no reason to wait for ever. */
const LONGEST_MS = 5 * 60_000
const PAUSE_MS = 2_000

/** The resources that are not as the stack left them. Throws Failures. */
async function detectDrift(calls: Calls, stackId: string): Promise<DriftedResource[]> {
  try {
    await detect(calls, stackId)
    return (await drifted(calls, stackId)).map(resourceOf)
  } catch (error) {
    throw awsFailure(error, { call: 'cloudformation:DetectStackDrift', target: `stack ${stackId}` })
  }
}

async function detect({ clients, clock, signal }: Calls, stackId: string): Promise<void> {
  const { DetectStackDriftCommand, DescribeStackDriftDetectionStatusCommand } = await import(
    '@aws-sdk/client-cloudformation'
  )
  const client = await clients.cloudformation()
  const detection = new DetectStackDriftCommand({ StackName: stackId })
  const started = await patiently({ clock, signal }, () => client.send(detection, abortable(signal)))
  const command = new DescribeStackDriftDetectionStatusCommand({
    StackDriftDetectionId: started.StackDriftDetectionId,
  })
  for (const deadline = clock.now() + LONGEST_MS; clock.now() < deadline; ) {
    const seen = await client.send(command, abortable(signal)).catch(error => {
      if (isPassing(error)) return undefined
      throw error
    })
    if (seen?.DetectionStatus === 'DETECTION_COMPLETE') return
    if (seen?.DetectionStatus === 'DETECTION_FAILED')
      throw notDetected(seen.DetectionStatusReason ?? 'no reason given')
    await clock.sleep(PAUSE_MS, signal)
    if (signal?.aborted) throw new Failure('cancelled', 'cancelled before anything was changed')
  }
  throw notDetected(`not finished after ${LONGEST_MS / 60_000} minutes`)
}

function notDetected(reason: string): Failure {
  return new Failure('deploy', `CloudFormation could not compare the stack with its resources: ${reason}`, {
    reason,
    remedy:
      'It reads every resource with your permissions. Grant them, or deploy with --drift off. Nothing was changed.',
  })
}

async function drifted(calls: Calls, stackId: string): Promise<StackResourceDrift[]> {
  const { clients, signal } = calls
  const { DescribeStackResourceDriftsCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  const found: StackResourceDrift[] = []
  for (let token: string | undefined; ; ) {
    const command = new DescribeStackResourceDriftsCommand({
      StackName: stackId,
      StackResourceDriftStatusFilters: ['MODIFIED', 'DELETED'],
      ...(token === undefined ? {} : { NextToken: token }),
    })
    const page = await patiently(calls, () => client.send(command, abortable(signal)))
    found.push(...(page.StackResourceDrifts ?? []))
    token = page.NextToken
    if (token === undefined) return found
  }
}

function resourceOf(drift: StackResourceDrift): DriftedResource {
  const type = drift.ResourceType ?? ''
  const differences = (drift.PropertyDifferences ?? []).flatMap(
    ({ PropertyPath: path = '', ExpectedValue, ActualValue }) => {
      const secret = isSecret(type, path)
      const before = hiddenValue(ExpectedValue ?? '', secret, [])
      const after = hiddenValue(ActualValue ?? '', secret, [])
      // A difference without one is noise of the comparison (cloudformation-coverage-roadmap #2505).
      return ExpectedValue === ActualValue ? [] : [{ path, expected: before, actual: after }]
    },
  )
  return {
    id: drift.LogicalResourceId ?? '',
    resourceType: type,
    status: drift.StackResourceDriftStatus === 'DELETED' ? 'DELETED' : 'MODIFIED',
    differences,
  }
}

/** What is said, and with `fail` thrown, about drift: first what this deployment is about to overwrite. Class `user`. */
function driftFailure(stackName: string, resources: readonly DriftedResource[]): Failure | undefined {
  if (resources.length === 0) return undefined
  const ids = resources.map(({ id, status }) => `${id} (${status})`).join(', ')
  return new Failure('user', `the stack ${stackName} has drifted: ${ids}`, {
    resource: resources[0]?.id,
    details: resources.flatMap(({ id, differences }) =>
      differences.map(({ path, expected, actual }) => `${id} ${path}: ${expected} → ${actual}`),
    ),
    remedy: 'Nothing was changed. Put it back by --drift revert, or take it into the template.',
  })
}

/** What was changed behind the back of the stack. With `fail` that is thrown, before anything is asked for. */
export async function driftBefore(
  deployment: Deployment,
  view: StackView | undefined,
): Promise<DriftedResource[]> {
  const { drift = 'off', stackName } = deployment
  if (view === undefined || drift === 'off' || drift === 'revert') return []
  const resources = await detectDrift(deployment, view.stackId)
  const failure = drift === 'fail' ? driftFailure(stackName, resources) : undefined
  if (failure !== undefined) throw failure
  return resources
}

/** Emits what was found: first what this deployment is about to overwrite. */
export function tellDrift(
  { emit, stackName }: Deployment,
  drifted: readonly DriftedResource[],
  changes: readonly Change[],
): void {
  if (drifted.length === 0) return
  const changed = new Set(changes.map(({ id }) => id))
  const resources = drifted.map(resource => ({ ...resource, touched: changed.has(resource.id) }))
  resources.sort((a, b) => Number(b.touched) - Number(a.touched))
  emit({ type: 'drift', stackName, resources })
}
