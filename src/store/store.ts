/** What every store can do: input digest → record, digest → bytes. */

import type { ArtifactRecord } from '../model/artifact.ts'

/** What a build left behind, to be kept. */
export interface Kept {
  inputDigest: string
  record: ArtifactRecord
  /** Absolute path of the zip; it belongs to the store from now on, so get it from `temporary()`. */
  file: string
  /** The digest was computed from the very bytes that were written to `file`: it is not read again. */
  hashedWhileWritten?: boolean
}

/** Digests are SHA-256, lower-case hex; anything else is a RangeError. What is damaged is as good as absent. */
export interface Store {
  /** The record under an input digest (an artifact's or an installation's), when its bytes are there too. */
  find(inputDigest: string): Promise<ArtifactRecord | undefined>
  /** The absolute path of the bytes, verified against their digest. Read it, never write to it. */
  fetch(digest: string): Promise<string | undefined>
  /** Where the bytes of a record that `find` gave lie: its size is checked, its content is not, unlike `fetch`. */
  pathOf(digest: string): string
  /** Moves the file into the store and remembers the record. Returns the path where the bytes now lie. */
  keep(kept: Kept): Promise<string>
  /** The bill of materials of an artifact, as it was kept; not verified. */
  bill(digest: string): string | undefined
  keepBill(digest: string, text: string): void
  /** Removes every other record, and bytes that no record names: before a cache takes the whole folder. */
  keepOnly(inputDigests: Iterable<string>): Promise<void>
  /** A path inside the store where a new file may be written, for `keep`. Leftovers are swept after a day. */
  temporary(): string
}
