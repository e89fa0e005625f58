/** What a build is made of and what came out of it: the two ends of `digest → digest`. */

import type { Place } from '../report/failure.ts'
import type { Tree } from './tree.ts'

export type Architecture = 'x86_64' | 'arm64'

/** The name of a builder, as users write it in `lambda-build.yml` and read it in `plan`: `python-pip`. */
export type WorkflowName = string

/** A JSON value: options of workflows, records in the store. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A file, and a name for it that does not depend on where the repository lies. */
export interface NamedFile {
  name: string
  path: string
}

/** A program of the user that builds over JSON-RPC, by the protocol of AWS Lambda Builders. */
export interface PlugIn {
  /** The workflow's name. */
  name: string
  /** The program and its arguments; those that name files are absolute. */
  command: readonly [string, ...string[]]
  /** The same words as they were written, which depend on no place. */
  words: readonly string[]
  /** The files among the words, by their words. */
  files: readonly NamedFile[]
  capability: { language: string; dependencyManager: string | null; applicationFramework: string | null }
  /** File names, beside the code and beside the manifest. */
  manifest?: string
  lock?: string
  /** Absolute paths of files and folders that it reads beside the code. */
  inputs: readonly string[]
  needs: readonly ('handler' | 'id')[]
  layerFolder: string
  options: Readonly<Record<string, Json>>
}

/**
 * Everything that one build depends on. Functions with equal recipes share one build.
 * All paths are absolute.
 */
export interface Recipe {
  workflow: WorkflowName
  /** Who builds it, where that is a program of the user. */
  plugIn?: PlugIn
  /** The code folder, or the single file. */
  source: string
  /** requirements.txt, package.json; undefined when the workflow needs none. */
  manifest?: string
  lockFile?: string
  runtime?: string
  architecture: Architecture
  /** Real path of the folder that workspaces may extend to: the repository, or the working folder. */
  root: string
  /** Files outside the code folder that the build reads, by a name that is the same in every clone. */
  inputs: readonly NamedFile[]
  /** Only for workflows whose artifact depends on it: the handler, and the logical id. */
  handler?: string
  id?: string
  /** Only for plug-ins, which are told: whether it is a layer that is built. */
  isLayer?: boolean
  /** Where a layer's content goes inside its archive: `python`, `nodejs`, or empty. */
  layerFolder: string
  /** The image that its tools run in, with `--container`. */
  container?: string
  /** What the user set: Metadata.BuildProperties and `options` of the config. */
  options: Readonly<Record<string, Json>>
  /** gitignore patterns beyond those of `.lambdaignore`, from the config. */
  include: readonly string[]
  exclude: readonly string[]
  /** The files of `source` that go into the artifact, where they lie: the ignore rules are applied, links judged. */
  sourceTree: Tree
}

/** What the store remembers under an input digest: `ac/<inputDigest>`. Sizes in bytes. */
export interface ArtifactRecord {
  /** SHA-256 of the zip, hex: the name in `cas/` and in the bucket. */
  digest: string
  /** Size of the zip. */
  size: number
  /** Of an image, the sum of its layers. */
  unzippedSize: number
  /** Of an image, how many layers it has. */
  files: number
  /** Names and versions of the tools that built it. */
  tools: Readonly<Record<string, string>>
  /** Its native code, judged anew in every run; absent where nobody has looked yet. */
  native?: readonly NativeFile[]
  /** Only of container images, whose archive stands in the place of the zip. */
  image?: ImageFacts
}

/** What a container image is called, both as `sha256:…`. */
export interface ImageFacts {
  /** Of its configuration: docker's image id. */
  id: string
  /** Of its manifest: how a repository names it, `repository@sha256:…`. */
  digest: string
}

/** A program or shared library for Linux (ELF) inside an artifact, as far as it decides where it runs. */
export interface NativeFile {
  path: string
  /** `x86_64`, `arm64`, or what other processor it is for. */
  machine: string
  /** The C library that it was linked with; absent when it needs none or does not tell. */
  libc?: 'glibc' | 'musl'
  /** File names of the shared libraries without which it does not start (DT_NEEDED). */
  needed: readonly string[]
  /** The newest version that it asks for, by the library's prefix: `{GLIBC: '2.28', GLIBCXX: '3.4.21'}`. */
  versions: Readonly<Record<string, string>>
  /** The package that brought it, with its version where that is known: `numpy 2.3.1`. */
  package?: string
  /** Further names of the same file: links that lead to it or that are named like a library. */
  names?: readonly string[]
}

/** One artifact of this run. */
export interface Artifact extends ArtifactRecord {
  inputDigest: string
  /** Absolute path of the zip, or of an image's archive. */
  zip: string
  source: 'built' | 'cache' | 'store'
  /** Seconds that its build took, 0 when there was none. */
  seconds: number
}

/** A function or layer that a template declares, before a workflow is chosen. */
export interface CodeTarget {
  /** Logical id; `Parent/Child` inside nested stacks. */
  id: string
  kind: 'function' | 'layer'
  /** The CloudFormation type. */
  type: string
  packageType: 'Zip' | 'Image'
  runtime?: string
  architecture: Architecture
  handler?: string
  /** Absolute path of the code: a folder, a file, or an archive. */
  code: string
  /** The text in the template that named it, and where it stands. */
  written: string
  place: Place
  /** Metadata.BuildMethod: a runtime or the name of a workflow. */
  buildMethod?: string
  /** Metadata.SkipBuild: the code is packed as it lies there. */
  skipBuild: boolean
  buildProperties: Readonly<Record<string, Json>>
  /**
   * Other keys of Metadata that tell how to build: WorkingDirectory, ContextPath, ProjectRootDirectory (absolute),
   * Dockerfile, DockerContext … (as written).
   */
  metadata?: Readonly<Record<string, Json>>
  /** Names of DockerBuildArgs whose value comes from a NoEcho parameter. */
  secretBuildArgs?: readonly string[]
  /** Logical ids of layers in the same template that a function uses. */
  layers: readonly string[]
  /** Whether it uses layers that are not of this template, whose content nobody here knows. */
  foreignLayers?: boolean
}
