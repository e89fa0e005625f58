/** What is in an archive, from its directory alone: nothing is unpacked, and members are not looked at. */

import { closeSync, fstatSync, openSync } from 'node:fs'
import { readDirectory, ZipProblem } from './zip-directory.ts'
import { SYMBOLIC_LINK } from './zip-format.ts'

export interface Member {
  path: string
  isLink: boolean
  /** undefined when the archive was not made by a system that knows. */
  isExecutable: boolean | undefined
}

const UNIX = [3, 19] // APPNOTE 4.4.2: Unix and macOS
const FILE_TYPE = 0o170000
const EXECUTABLE = 0o111

/** All members but folders, in their order; undefined for what is no sound archive. */
export function listMembers(archive: string): Member[] | undefined {
  const descriptor = openSync(archive, 'r')
  try {
    const { records } = readDirectory(descriptor, fstatSync(descriptor).size)
    return records
      .map(({ name, madeBy, unixMode }) => ({
        path: name.toString('utf8'),
        isLink: UNIX.includes(madeBy) && (unixMode & FILE_TYPE) === SYMBOLIC_LINK,
        isExecutable: UNIX.includes(madeBy) ? (unixMode & EXECUTABLE) !== 0 : undefined,
      }))
      .filter(({ path }) => !path.endsWith('/'))
  } catch (error) {
    if (error instanceof ZipProblem) return undefined
    throw error
  } finally {
    closeSync(descriptor)
  }
}
