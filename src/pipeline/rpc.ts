/** The verb `rpc`: one build for a client of AWS Lambda Builders, with that library's workflows, names and files. */

import { readZip } from '../archive/read-zip.ts'
import { pythonMessage } from '../build/compat/python-text.ts'
import { type Capability, findWorkflow } from '../build/compat/registry.ts'
import {
  BuildersFailure,
  type BuildersRequest,
  type Log,
  WorkflowNotFound,
  type World,
} from '../build/compat/request.ts'
import { runRequest } from '../build/compat/run-request.ts'
import { copyTree } from '../build/private-copy.ts'

export { cancelOnSignals } from './real-world.ts'
export type { BuildersRequest, Capability, Log }

/**
 * Builds into the request's `artifactsDir`. The request is read after the workflow was found, because clients see the
 * first mistake in that order.
 */
export async function buildForClient(
  capability: Capability,
  readRequest: () => BuildersRequest,
  world: Omit<World, 'unzip'>,
): Promise<void> {
  const workflow = await findWorkflow(capability)
  const unzip = (archive: string, folder: string) => copyTree(readZip(archive), folder)
  await runRequest(workflow, readRequest(), { ...world, unzip })
}

/** Whether clients know this failure (code 400); the others are code 500. */
export function isKnown(error: unknown): boolean {
  return error instanceof BuildersFailure || error instanceof WorkflowNotFound
}

/** What the answer says about an error. */
export const messageOf = pythonMessage
