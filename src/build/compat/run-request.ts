/** One build as AWS Lambda Builders does it: choose the workflow, check, run its actions one after the other. */

import { existsSync, mkdirSync } from 'node:fs'
import { Failure } from '../../report/failure.ts'
import { checkPrograms } from './programs.ts'
import { isTruthy, pythonMessage, pythonString } from './python-text.ts'
import type { Action, BuildersRequest, BuildersWorkflow, Folders, World } from './request.ts'
import { BuildersFailure } from './request.ts'

/**
 * Leaves the artifact in `request.artifactsDir`. Throws a BuildersFailure for what clients know; any other Error is
 * unexpected, and its message in Python's words.
 */
export async function runRequest(
  workflow: BuildersWorkflow,
  request: BuildersRequest,
  world: World,
): Promise<void> {
  world.log.debug(`Found workflow '${workflow.name}'`)
  if (!existsSync(request.scratchDir)) mkdirSync(request.scratchDir, { recursive: true })
  const folders: Folders = { build: buildFolder(workflow, request, world) }
  const { actions, programs } = await workflow.plan(request, folders, world)
  await checkPrograms(workflow.name, programs, request)
  for (const action of actions) {
    world.log.info(`${logicalId(request)} Running ${workflow.name}:${action.name}`)
    await runAction(workflow.name, action)
  }
}

/** The folder where the workflow builds; a wish that it cannot fulfil is a warning. */
function buildFolder(workflow: BuildersWorkflow, request: BuildersRequest, { log }: World): string {
  const byDefault = workflow.defaultFolder === 'source'
  const wish = request.buildInSource
  const isPossible =
    (wish === true && workflow.buildInSource !== 'never') ||
    (wish === false && workflow.buildInSource !== 'always')
  if (!isPossible && wish !== null) {
    log.warning(
      `Workflow ${workflow.name} does not support value "${pythonString(wish)}" for building in source. ` +
        `Using default value "${pythonString(byDefault)}".`,
    )
  }
  return (isPossible ? wish === true : byDefault) ? request.sourceDir : otherFolder(workflow, request)
}

/** Where a workflow builds when it does not build in the source folder. */
export function otherFolder(
  workflow: Pick<BuildersWorkflow, 'defaultFolder'>,
  request: BuildersRequest,
): string {
  if (workflow.defaultFolder === 'source') return request.sourceDir
  return workflow.defaultFolder === 'scratch' ? request.scratchDir : request.artifactsDir
}

function logicalId({ options }: BuildersRequest): string {
  if (!isTruthy(options) || typeof options !== 'object' || options === null) return ''
  return 'build_logical_id' in options ? `${pythonString(options.build_logical_id)}:` : ''
}

async function runAction(workflow: string, action: Action): Promise<void> {
  try {
    await action.run()
  } catch (error) {
    if (error instanceof Failure && error.class === 'cancelled') throw error
    throw new BuildersFailure(workflow, action.name, pythonMessage(error))
  }
}
