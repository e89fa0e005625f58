/** Folders that end by themselves, and with the process when it ends early. */

import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TemporaryFolder extends Disposable {
  readonly path: string
}

const open = new Set<string>()

/** Makes `<tmp>/lambda-build-XXXXXX`; `using folder = temporaryFolder()` removes it at the end of the block. */
export function temporaryFolder(purpose = ''): TemporaryFolder {
  const path = mkdtempSync(
    join(realpathSync(tmpdir()), `lambda-build-${purpose === '' ? '' : `${purpose}-`}`),
  )
  open.add(path)
  return { path, [Symbol.dispose]: () => remove(path) }
}

/** Removes every folder that is still there. Faces call it when the process has to end at once. */
export function removeTemporaryFolders(): void {
  for (const path of open) remove(path)
}

function remove(path: string): void {
  open.delete(path)
  rmSync(path, { recursive: true, force: true, maxRetries: 2 })
}
