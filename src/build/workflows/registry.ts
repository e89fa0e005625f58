/** Finds a workflow by its name or by the language it builds. A new one is a module here and a line below. */

import type { WorkflowName } from '../../model/artifact.ts'
import type { Language } from '../runtimes.ts'
import { copy } from './copy.ts'
import { nodejsNpm } from './nodejs-npm.ts'
import { prebuilt } from './prebuilt.ts'
import { pythonPip } from './python-pip.ts'
import type { Workflow } from './workflow.ts'

const WORKFLOWS: Readonly<Record<WorkflowName, Workflow>> = {
  'python-pip': pythonPip,
  'nodejs-npm': nodejsNpm,
  copy,
  prebuilt,
}

/** The workflow of a recipe. */
export function workflowOf(name: WorkflowName): Workflow {
  return WORKFLOWS[name]
}

/** The workflow that a user named, or undefined. */
export function findWorkflow(name: string): Workflow | undefined {
  return Object.values(WORKFLOWS).find(workflow => workflow.name === name)
}

/** The workflow for functions and layers of a language that have a manifest. */
export function workflowFor(language: Language): Workflow | undefined {
  return Object.values(WORKFLOWS).find(workflow => workflow.language === language)
}

export function workflowNames(): string[] {
  return Object.keys(WORKFLOWS)
}
