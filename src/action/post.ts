/** After the job: removes what a step that was ended by force left behind. Nothing else happens here. */

import { rmSync } from 'node:fs'
import { basename } from 'node:path'

/** `STATE_temporary-folder` is what `main` saved; the runner hands it over. Never throws. */
export function cleanUp(environment: NodeJS.ProcessEnv): void {
  const folder = environment['STATE_temporary-folder'] ?? ''
  if (!basename(folder).startsWith('lambda-build-')) return
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // The machine is given back or swept by the runner; a leftover folder must not fail the job.
  }
}
