/** Detecting what was changed behind the back of a stack, and undoing it. */

import { randomUUID } from 'node:crypto'
import type { Action } from './actions.ts'
import type { Engine } from './engine.ts'
import { text } from './request.ts'
import type { RecordedChange, Resource, Stack } from './stack.ts'

const READS_TO_DETECT = 2

export const DRIFT: Readonly<Record<string, Action>> = {
  DetectStackDrift: (engine, form) => {
    const stack = engine.get(text(form, 'StackName'))
    const id = randomUUID()
    engine.detections.set(id, { stackId: stack.id, readsLeft: READS_TO_DETECT })
    return { StackDriftDetectionId: id }
  },
  DescribeStackDriftDetectionStatus: (engine, form) => {
    const id = text(form, 'StackDriftDetectionId')
    const detection = engine.detections.get(id)
    const isOver = detection === undefined || detection.readsLeft-- <= 0
    return {
      StackId: detection?.stackId,
      StackDriftDetectionId: id,
      DetectionStatus: isOver ? 'DETECTION_COMPLETE' : 'DETECTION_IN_PROGRESS',
      Timestamp: engine.now(),
    }
  },
  DescribeStackResourceDrifts: (engine, form) => {
    const stack = engine.get(text(form, 'StackName'))
    return {
      StackResourceDrifts: driftedResources(engine, stack).map(({ resource, drift }) => ({
        StackId: stack.id,
        LogicalResourceId: resource.id,
        PhysicalResourceId: resource.physicalId,
        ResourceType: resource.type,
        StackResourceDriftStatus: drift === 'DELETED' ? 'DELETED' : 'MODIFIED',
        PropertyDifferences: Object.entries(drift === 'DELETED' ? {} : drift).map(([path, actual]) => ({
          PropertyPath: path,
          ExpectedValue: expected(resource, path),
          ActualValue: actual,
          DifferenceType: 'NOT_EQUAL',
        })),
        Timestamp: engine.now(),
      })),
    }
  },
}

export function hasDrifted(engine: Engine, stack: Stack): boolean {
  return driftedResources(engine, stack).length > 0
}

/** With REVERT_DRIFT a set lists what it will put back. */
export function revertedDrift(engine: Engine, stack: Stack): RecordedChange[] {
  return driftedResources(engine, stack).map(({ resource }) => ({
    action: 'SyncWithActual',
    id: resource.id,
    type: resource.type,
    physicalId: resource.physicalId,
    replacement: 'False',
    policy: undefined,
    changeSetId: undefined,
    details: [],
  }))
}

function driftedResources(engine: Engine, stack: Stack) {
  return [...stack.resources.values()].flatMap(resource => {
    const drift = engine.behaviours.get(stack.path + resource.id)?.drift
    return drift === undefined ? [] : [{ resource, drift }]
  })
}

function expected({ properties }: Resource, path: string): string {
  let value: unknown = JSON.parse(properties)
  for (const key of path.split('/').slice(1)) value = Object(value)[key]
  return typeof value === 'string' ? value : JSON.stringify(value)
}
