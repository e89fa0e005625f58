/** Any command: it runs at a private copy of the source, and what it leaves in ARTIFACTS_DIR is the artifact. No shell. */

import { resolve } from 'node:path'
import type { NamedFile, Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { artifactsOf, makeSandbox, namedInputs } from '../sandbox.ts'
import { workflowOptions } from '../workflow-options.ts'
import type { BuiltTree, CheckRules, Job, Workflow } from './workflow.ts'

export const command: Workflow = {
  name: 'command',
  version: 1,
  junk: [],
  layerFolder: '',
  check: recipe => {
    wordsOf(recipe)
    return []
  },
  inputs,
  compile,
}

const OPTIONS = ['Command', 'Inputs']

function inputs(recipe: Recipe, rules: CheckRules): NamedFile[] {
  const { program } = wordsOf(recipe)
  const given = workflowOptions(recipe, OPTIONS).list('Inputs') ?? []
  return namedInputs(recipe, [...(leadsOut(program) ? [program] : []), ...given], rules)
}

async function compile(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const { program, args } = wordsOf(recipe)
  const sandbox = makeSandbox(recipe, job)
  await job.run({
    // With a slash it is a file of the copy, or beside it; without one it is looked up on PATH.
    command: program.includes('/') ? resolve(sandbox.source, program) : program,
    args,
    cwd: sandbox.source,
    environment: sandbox.environment,
  })
  return { tree: artifactsOf(recipe, sandbox), tools: {} }
}

function wordsOf(recipe: Recipe): { program: string; args: string[] } {
  const [program, ...args] = workflowOptions(recipe, OPTIONS).list('Command') ?? []
  if (program !== undefined && program !== '') return { program, args }
  throw new Failure('user', 'no command says how to build it', {
    remedy:
      'Set functions.<LogicalId>.command, or commands.<runtime>, in lambda-build.yml to a list of words.',
  })
}

const leadsOut = (path: string): boolean => path.startsWith('../')
