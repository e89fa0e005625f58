/**
 * Files as they looked when their digest was made: an edit between the plan and the end of a build must not put an artifact
 * under the digest of other content. Files are looked at again, not read again.
 */

import { shownPath, statOf } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'

/** A file by its absolute path, how it looked, and the git blob id (SHA-1, hex) of what was in it then. */
export interface SeenFile {
  file: string
  look: FileLook
  id: string
}

export interface FileLook {
  size: number
  /** Milliseconds; of any change at all, which no program can set. */
  changedAt: number
  /** Everything that an edit changes, in one text. */
  text: string
  /** Milliseconds: when it was looked at. */
  at: number
}

/** undefined when there is no such file (any more), or no way to it. */
export function lookAt(file: string): FileLook | undefined {
  const at = Date.now()
  const stat = statOf(file)
  if (stat?.isFile() !== true) return undefined
  const { size, mtimeMs, ctimeMs, ino, dev } = stat
  return { size, changedAt: ctimeMs, text: [size, mtimeMs, ctimeMs, ino, dev].join(), at }
}

/** Kernels keep the times of files by a clock that stands still for up to a hundredth of a second. */
const COARSE_CLOCK_MILLISECONDS = 100

/** Whether the file was written so shortly before `moment` that another edit might leave it with the same times. */
export function isFresh({ changedAt }: FileLook, moment: number): boolean {
  return changedAt > moment - COARSE_CLOCK_MILLISECONDS
}

/** Whether it is what it was. Only a file that was saved just before it was first looked at is read, by `idOf`. */
export function isUnchanged({ file, look, id }: SeenFile, idOf: (file: string) => string): boolean {
  if (lookAt(file)?.text !== look.text) return false
  return !isFresh(look, look.at) || idOf(file) === id
}

/** The failure of a build whose source was edited meanwhile. */
export class EditedSource extends Failure {
  /** As people know it: relative to the working folder. */
  readonly path: string

  constructor(file: string, cause?: unknown) {
    const path = shownPath(file)
    super('environment', `${path} was edited during the build`, {
      cause,
      remedy: 'Run again when nothing else writes there: what was finished is reused.',
    })
    this.path = path
  }
}
