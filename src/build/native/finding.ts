/** What is asked about native code, and what is found. */

import type { Architecture, NativeFile } from '../../model/artifact.ts'
import type { Runtime } from '../../model/runtimes.ts'

/** A function's native code, or a layer's. `id` is its logical id. */
export interface NativeCode {
  id: string
  files: readonly NativeFile[]
}

export interface Judged {
  /** The function and the layers that it uses: they share one machine, and each other's libraries. */
  code: readonly NativeCode[]
  /** Undefined for a layer that may serve any runtime: then only the processor counts. */
  runtime: Runtime | undefined
  architecture: Architecture
  /** Whether all libraries that may be there are known. Not for a layer alone, nor beside layers from elsewhere. */
  complete: boolean
}

export type Kind = 'processor' | 'musl' | 'glibc' | 'libstdc++' | 'library'

/** Files of one package that fail for one reason. */
export interface Finding {
  /** The logical id of the function or layer that holds the files. */
  id: string
  kind: Kind
  package?: string
  files: string[]
  /** Without the files: `needs glibc 2.28, and python3.11 has 2.26`. */
  problem: string
  /** What is asked for: a processor, the newest version, or all libraries that lack. */
  wanted: string[]
  remedy: string
}

/** What keeps one file from being loaded. */
export type Fault = Pick<Finding, 'kind' | 'wanted'>
