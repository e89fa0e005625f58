/** What every workflow (a builder for one language and package manager) can say and do. */

import type {
  CodeTarget,
  ImageFacts,
  Json,
  NamedFile,
  PlugIn,
  Recipe,
  WorkflowName,
} from '../../model/artifact.ts'
import type { Language } from '../../model/runtimes.ts'
import type { Tree } from '../../model/tree.ts'
import type { Place } from '../../report/failure.ts'
import type { HostEnvironment } from '../environment.ts'
import type { IgnoreOptions, IgnoreRules } from '../ignore-rules.ts'
import type { SourceListing, SourceOptions } from '../list-source.ts'
import type { ToolResult } from '../run-tool.ts'
import type { ShareFolder } from '../shared-folders.ts'
import type { ToolVersions } from '../tool-versions.ts'

export interface Workflow {
  name: WorkflowName
  /** Set where a program of the user builds. */
  plugIn?: PlugIn
  /** Rises when the same inputs give another artifact: it is part of every digest. */
  version: number
  /** The languages whose functions it builds when one of its manifests lies beside their code. */
  languages?: readonly Language[]
  /** Names of manifests, or patterns of names; the first that exists counts. */
  manifests?: readonly (string | RegExp)[]
  /** The manifest's name, when it may also lie in a folder above the code, up to the root: the nearest one counts. */
  manifestAbove?: string
  /** What Metadata.BuildMethod may say beside the names of workflows and runtimes: `makefile`. */
  buildMethods?: readonly string[]
  /** A closer look at a folder that has a manifest, where one alone does not show that this workflow builds it. */
  fits?(folder: string, target: CodeTarget): boolean
  /** Absolute path of the folder that holds the whole source, where that is not the code folder itself. */
  sourceFolder?(target: CodeTarget): string | undefined
  /** Names of lock files beside the manifest, the first that exists counts. */
  lockFiles?: readonly string[]
  /** Whether a lock file may also lie in a folder above, up to the root: workspaces. */
  lockAbove?: boolean
  /** Absolute path of the lock file, where it is not simply the nearest: a workspace's, which must list the package. */
  findLock?(manifest: string, root: string): string | undefined
  /** What of the function the artifact depends on beyond its code. */
  needs?: readonly ('handler' | 'id')[] | ((options: Recipe['options']) => readonly ('handler' | 'id')[])
  /** gitignore patterns of what lies in the source and is no part of it. */
  junk: readonly string[]
  /** Where a layer's content goes. */
  layerFolder: string
  /** Its tools are never run in a container: they make one. */
  onHost?: boolean
  /** Lists the source by rules of its own, and the same rules for those who watch it (docker's contexts). */
  listSource?(options: SourceOptions, given: Recipe['options']): SourceListing
  ignoreRules?(options: IgnoreOptions, given: Recipe['options']): IgnoreRules
  /** Says before anything runs what it cannot build (Failure, class `user`), and what may surprise (warnings). */
  check?(recipe: Recipe, rules: CheckRules): string[]
  /**
   * Files from elsewhere in the project that go into the artifact beside the code, at their places in it (a workspace's
   * local packages). The code's own files win.
   */
  furtherSource?(recipe: Recipe, rules: CheckRules): Tree
  /** Files outside the code folder that the compilation reads (a workspace's other members, `go.work`). */
  inputs?(recipe: Recipe, rules: CheckRules): readonly NamedFile[]
  /** What an installation depends on; undefined when there is nothing to install. */
  dependencies?(recipe: Recipe): DependencyInputs | undefined
  /** Versions, as far as they change what is installed: part of the digest. */
  tools?(recipe: Recipe, versions: ToolVersions): Promise<Record<string, string>>
  /** Installs the dependencies below `job.scratch`. Throws Failure: `build`, `environment`, `cancelled`. */
  install?(recipe: Recipe, job: Job): Promise<BuiltTree>
  /**
   * Makes the whole content of the artifact, below `job.scratch`, from a private copy of the source. Without it the
   * artifact is the installed dependencies with the source on top. Throws as `install` does.
   */
  compile?(recipe: Recipe, job: Job, installed: BuiltTree): Promise<BuiltTree>
}

export interface CheckRules {
  requireLock: boolean
  /** Real paths of the folders where code may lie. */
  roots: readonly string[]
}

export interface DependencyInputs {
  /** Named relative to the manifest's folder. */
  files: readonly NamedFile[]
  /** Options that change what is installed. */
  options?: Json
}

/** Files, and the exact versions of the tools that made them. */
export interface BuiltTree {
  tree: Tree
  tools: Readonly<Record<string, string>>
  /** Set when the artifact is a container image, and the tree is empty. */
  image?: UnwrittenImage
}

/** An image that has been built: its archive is written where it is to stay. */
export interface UnwrittenImage {
  /** `to` is a new file. Throws Failure: `build`, `user`. */
  write(to: string): Promise<BuiltImage>
}

export interface BuiltImage {
  facts: ImageFacts
  /** Sum of the layers, in bytes. */
  unzippedSize: number
  layers: number
}

/** One build in progress, as a workflow sees it. */
export interface Job {
  /** A private folder; the caller removes it. */
  scratch: string
  /** The environment of this process. */
  host: HostEnvironment
  /** Names that `build-env` lets through. */
  passedNames: readonly string[]
  say(line: string): void
  /** A folder that other builds of this run may use too: the first that asks for `name` fills it, nobody changes it. */
  share: ShareFolder
  /**
   * The members of a zip archive that a tool left behind, read strictly. Throws a Failure for what is none, or what two
   * programs could read differently.
   */
  readArchive(file: string): Tree
  /** Runs a tool in its private home, streams its output, and throws a Failure unless it ends with status 0. */
  run(step: Step): Promise<ToolResult>
}

export interface Step {
  command: string
  args: readonly string[]
  cwd: string
  environment: Readonly<Record<string, string>>
  /** What it reads on standard input; standard output is its answer then, and not shown. */
  input?: string
  /** Says what is wrong with a run, whatever its exit status; without it, any but 0 is. */
  judge?(result: ToolResult): Explanation | undefined
  /** Lines that tell causes; they are kept however much is printed after them. */
  clue?: RegExp
  /** Reads the cause out of the clues of a failed run. */
  explain?(clues: readonly string[]): Explanation | undefined
}

export interface Explanation {
  reason: string
  /** Where in the user's files. */
  place?: Place
  remedy?: string
  /** Shown instead of the tool's last lines, where those say nothing. */
  lines?: readonly string[]
}
