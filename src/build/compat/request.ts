/** What one build over JSON-RPC is asked to do, and what the workflows that do it consist of. */

/** The params of `LambdaBuilder.build`, checked for presence only: their meaning is the workflow's. */
export interface BuildersRequest {
  sourceDir: string
  artifactsDir: string
  scratchDir: string
  manifestPath: string | null
  runtime: string | null
  /** Meant to be an object or null; each workflow has its own answer to anything else. */
  options: unknown
  searchPaths: readonly string[]
  mode: unknown
  downloadDependencies: boolean
  dependenciesDir: string | undefined
  combineDependencies: boolean
  architecture: unknown
  isBuildingLayer: boolean
  experimentalFlags: readonly unknown[]
  /** true, false, null or a mistake. */
  buildInSource: unknown
}

/** Lines for standard error, by the levels of Python's logging. */
export interface Log {
  debug(line: string): void
  info(line: string): void
  warning(line: string): void
  error(line: string): void
  /** Output of a tool that is passed on as it comes. */
  pass(bytes: Buffer): void
}

/** What a build needs of the world. */
export interface World {
  log: Log
  environment: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
  /** Unpacks a zip file into a folder, with modes and links. */
  unzip: (archive: string, folder: string) => void
}

/** One step of a workflow. Whatever it throws becomes `<Workflow>:<Action> - <message>`. */
export interface Action {
  name: string
  run(): Promise<void> | void
}

/** A program that a workflow needs: where it may lie, and whether one that is there will do. */
export interface NeededProgram {
  name: string
  /** All paths, best first. Throws an Error when there is none: its message is the answer. */
  candidates(): string[]
  /** Throws a NotSupported for a runtime that no path can serve. */
  check(path: string): Promise<boolean> | boolean
  /** Told which path passed. */
  use?(path: string): void
}

/** A workflow that is ready to run. */
export interface Plan {
  actions: readonly Action[]
  programs: readonly NeededProgram[]
}

/** Makes the plan of one request. What it throws is answered with code 500, but for a BuildersFailure. */
export interface BuildersWorkflow {
  /** The name that clients know. */
  name: string
  /** Whether it builds in the source folder: never, when asked, always; and where else. */
  buildInSource: 'never' | 'optional' | 'always'
  defaultFolder: 'scratch' | 'artifacts' | 'source'
  plan(request: BuildersRequest, folders: Folders, world: World): Promise<Plan> | Plan
}

export interface Folders {
  /** Where installing and compiling happens. */
  build: string
}

/** A failure that clients know: code 400, message `<Workflow>:<Action> - <reason>`. */
export class BuildersFailure extends Error {
  constructor(workflow: string, action: string, reason: string) {
    super(`${workflow}:${action} - ${reason}`)
  }
}

/** The capability has no workflow: code 400. */
export class WorkflowNotFound extends Error {}

/** The runtime, or its architecture, is not one of those that the workflow serves. */
export class NotSupported extends Error {}
