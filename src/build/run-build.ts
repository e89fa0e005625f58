/**
 * One build: dependencies below, the source on top. Sources stay where they are and dependencies come from whoever
 * keeps them, so an edit of the code never runs a package manager.
 */

import { basename } from 'node:path'
import type { Recipe } from '../model/artifact.ts'
import { below, findClash, makeTree, type Tree } from '../model/tree.ts'
import { Failure, type SourceProblem } from '../report/failure.ts'
import type { Containers } from './container.ts'
import { inContainer } from './container-scope.ts'
import type { HostEnvironment } from './environment.ts'
import { checkUnchanged, type Digested } from './input-digest.ts'
import { KeptLines } from './problems/kept-lines.ts'
import { sourceProblems } from './problems/source-problems.ts'
import { runTool, type ToolResult } from './run-tool.ts'
import { watchRunnerFiles } from './runner-files.ts'
import { privateFolders, type ShareFolder } from './shared-folders.ts'
import { workflowOf } from './workflows/registry.ts'
import type { BuiltTree, Explanation, Job, Step } from './workflows/workflow.ts'

export type { BuiltTree } from './workflows/workflow.ts'

export interface BuildContext {
  /** Logical id of the function or layer. */
  id: string
  signal?: AbortSignal
  /** For the whole build. */
  timeoutSeconds: number
  /** The environment of this process; tools see the allow-listed part of it. */
  environment: HostEnvironment
  /** Names beyond the allow-list, from `build-env`. */
  passedNames: readonly string[]
  onLine: (line: string) => void
  /** Gives the tree for a dependency digest, calling `make` when nobody has it. Equal digests at the same time share one call. */
  dependencies: (digest: string, make: () => Promise<BuiltTree>) => Promise<BuiltTree>
  /** The archive's reader: what `Job.readArchive` says. */
  readArchive: (file: string) => Tree
  /** Folders for all builds of a run; without it each build has its own. In a container only that can be seen. */
  share?: ShareFolder
  /** A private folder that exists; the tree may refer to files in it, so it is removed after packing. */
  scratch: string
  /** Shared by all builds of a run; recipes that name an image need it. */
  containers?: Containers
}

/**
 * The tree of one artifact, and the exact versions of the tools that made it. Throws Failure: `build` (with command,
 * exit status and last lines), `environment` (a missing tool; an EditedSource), `cancelled`.
 */
export async function runBuild(
  recipe: Recipe,
  digested: Digested,
  context: BuildContext,
): Promise<BuiltTree> {
  const checkRunner = watchRunnerFiles(context.environment, context.id)
  try {
    return await makeTreeOf(recipe, digested, context)
  } finally {
    // Also after a failure: it is the graver one.
    checkRunner()
  }
}

async function makeTreeOf(recipe: Recipe, digested: Digested, context: BuildContext): Promise<BuiltTree> {
  const workflow = workflowOf(recipe)
  const { dependencyDigest } = digested
  const job = jobOf(recipe, context)
  const within = <T>(work: () => Promise<T>) => runWithin(recipe, context, work)
  const install = async () => {
    const made = await within(async () => workflow.install?.(recipe, job) ?? NOTHING)
    checkUnchanged(digested.seenDependencies)
    return made
  }
  const installed =
    dependencyDigest === undefined ? NOTHING : await context.dependencies(dependencyDigest, install)
  const compiled =
    workflow.compile === undefined
      ? undefined
      : await within(async () => workflow.compile?.(recipe, job, installed))
  const made = compiled ?? {
    tree: makeTree([...installed.tree, ...digested.sourceTree]),
    tools: installed.tools,
  }
  checkNesting(made.tree)
  return { ...made, tree: below(recipe.layerFolder, made.tree) }
}

/** Nothing is asked of docker where nothing has to be run. */
async function runWithin<T>(recipe: Recipe, context: BuildContext, work: () => Promise<T>): Promise<T> {
  if (recipe.container === undefined || context.containers === undefined) return work()
  const container = await context.containers.open({
    recipe,
    image: recipe.container,
    scratch: context.scratch,
    host: context.environment,
    onLine: context.onLine,
    ...(context.signal === undefined ? {} : { signal: context.signal }),
  })
  return inContainer(container, work)
}

const NOTHING: BuiltTree = { tree: [], tools: {} }

function jobOf(recipe: Recipe, context: BuildContext): Job {
  const deadline = performance.now() + context.timeoutSeconds * 1000
  return {
    scratch: context.scratch,
    host: context.environment,
    passedNames: context.passedNames,
    say: context.onLine,
    readArchive: context.readArchive,
    share: (recipe.container === undefined ? context.share : undefined) ?? privateFolders(context.scratch),
    run: step => runStep(step, { recipe, context, deadline }),
  }
}

interface StepContext {
  recipe: Recipe
  context: BuildContext
  deadline: number
}

async function runStep(step: Step, { recipe, context, deadline }: StepContext): Promise<ToolResult> {
  const clues: string[] = []
  const output = new KeptLines()
  const result = await runTool({
    command: step.command,
    args: step.args,
    cwd: step.cwd,
    environment: step.environment,
    ...(step.input === undefined ? {} : { input: step.input }),
    timeoutSeconds: Math.max(0, (deadline - performance.now()) / 1000),
    ...(context.signal === undefined ? {} : { signal: context.signal }),
    onLine: line => {
      if (clues.length < MOST_CLUES && step.clue?.test(line)) clues.push(line)
      output.add(line)
      context.onLine(line)
    },
  })
  const judged = result.timedOut ? undefined : step.judge?.(result)
  const isWell = step.judge === undefined ? result.exitCode === 0 : judged === undefined
  if (isWell && !result.timedOut) return result
  const explained = result.timedOut ? undefined : (judged ?? step.explain?.(clues))
  const where = { recipe, cwd: step.cwd, scratch: context.scratch }
  const problems = result.timedOut ? [] : sourceProblems(output.lines(), where)
  throw buildFailure({ step, result, recipe, context, explained, problems })
}

const MOST_CLUES = 100
/** Lines of a tool that a person gets to see under the message; all fifty when it had to be ended. */
const SHOWN_LINES = 20

function buildFailure(failed: {
  step: Step
  result: ToolResult
  recipe: Recipe
  context: BuildContext
  explained: Explanation | undefined
  problems: readonly SourceProblem[]
}): Failure {
  const { step, result, recipe, context, explained, problems } = failed
  const ended = `${basename(step.command)} ${howItEnded(result, context.timeoutSeconds)}`
  const reason = explained?.reason ?? ended
  const lastLines = result.timedOut ? result.lastLines : result.lastLines.slice(-SHOWN_LINES)
  const advice = result.timedOut
    ? 'Raise --build-timeout, or find out what it waits for.'
    : 'Read the last lines of its output.'
  return new Failure('build', `${recipe.workflow}: ${reason}`, {
    artifact: context.id,
    place: explained?.place,
    problems,
    command: [step.command, ...step.args].join(' '),
    exitCode: result.exitCode ?? undefined,
    reason,
    remedy: explained?.remedy ?? advice,
    details: [ended, ...(explained?.lines ?? lastLines)],
  })
}

function howItEnded({ exitCode, signal, timedOut }: ToolResult, seconds: number): string {
  if (timedOut) return `was ended after ${seconds} s`
  return exitCode === null ? `was ended by ${signal ?? 'a signal'}` : `ended with exit status ${exitCode}`
}

/** A file where another part of the tree has a folder: a zip could hold both, a folder cannot. */
function checkNesting(tree: Tree): void {
  const clash = findClash(tree.map(({ path }) => path))
  if (clash === undefined) return
  throw new Failure('user', `${clash.path} is a file of the code, and a folder of its dependencies`, {
    remedy: 'Rename the file.',
  })
}
