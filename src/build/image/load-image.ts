/** Gives an image out of the store to docker, under the name that the template will have. */

import { basename } from 'node:path'
import { Failure } from '../../report/failure.ts'
import { runTool, type ToolResult } from '../run-tool.ts'
import type { Engine } from './engine.ts'

export interface ImageToLoad {
  /** `sha256:…` of its configuration. */
  id: string
  /** `orders:latest` */
  name: string
  /** The archive's path, its content verified; asked for only when docker lacks the image. */
  archive(): Promise<string>
}

/** Throws a Failure (environment) when docker does not take it. */
export async function loadImage(
  engine: Engine,
  { id, name, archive }: ImageToLoad,
  { cwd, signal }: { cwd: string; signal?: AbortSignal },
): Promise<void> {
  const run = (...args: string[]) =>
    runTool({
      command: engine.command,
      args,
      cwd,
      environment: engine.environment,
      timeoutSeconds: LOAD_SECONDS,
      ...(signal === undefined ? {} : { signal }),
    })
  const named = await run('image', 'inspect', '--format', '{{.Id}}', name)
  if (named.exitCode === 0 && sameId(named.stdout, id)) return
  const there = await run('image', 'inspect', '--format', '{{.Id}}', id)
  const known = there.exitCode === 0 ? id : loadedId(await run('load', '--input', await archive()), engine)
  const tagged = await run('tag', known, name)
  if (tagged.exitCode !== 0) throw notTaken(engine, tagged)
}

const LOAD_SECONDS = 20 * 60

/** podman leaves the algorithm out. */
function sameId(found: string, id: string): boolean {
  return found.trim().replace(/^(?!sha256:)/, 'sha256:') === id
}

/** `Loaded image ID: sha256:…` (docker), `Loaded image: sha256:…` (podman). */
function loadedId(loaded: ToolResult, engine: Engine): string {
  const id = /^Loaded image(?: ID|\(s\))?: (\S+)$/m.exec(loaded.stdout)?.[1]
  if (loaded.exitCode !== 0 || id === undefined) throw notTaken(engine, loaded)
  return id
}

function notTaken({ command }: Engine, { lastLines }: ToolResult): Failure {
  return new Failure('environment', `${basename(command)} does not take an image out of the store`, {
    remedy: 'Read what it says. `package` and `deploy` need no docker for images that are built.',
    details: lastLines.slice(-SHOWN_LINES),
  })
}

const SHOWN_LINES = 5
