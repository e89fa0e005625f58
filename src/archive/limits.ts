/** What Lambda takes, checked before anything is sent. */

import { entrySize, type Tree } from '../model/tree.ts'
import { Failure, type Place } from '../report/failure.ts'

/** Lambda quotas, deployment package (.zip file archive) size: 250 MB unzipped, layers included. */
export const MAX_UNZIPPED_BYTES = 262_144_000

export interface LimitedArtifact {
  /** Logical id of the function or layer. */
  id: string
  place?: Place | undefined
  /** Its own unzipped size in bytes. */
  unzippedSize: number
  /** The layers of the same template that it uses. */
  layers: readonly { id: string; unzippedSize: number }[]
  /** Its files; asked for only when something is wrong. */
  tree: () => Tree
}

/**
 * Throws a Failure (build) with the ten largest folders when a function and its layers are more than Lambda unpacks,
 * and when there is no file at all.
 */
export function checkLimits(artifact: LimitedArtifact): void {
  const { id, place, layers, unzippedSize, tree } = artifact
  if (unzippedSize === 0 && tree().length === 0) {
    throw new Failure('build', `${id} has no files`, {
      place,
      artifact: id,
      remedy: 'Check that its code folder, .lambdaignore and exclude leave something to run.',
    })
  }
  const total = layers.reduce((sum, layer) => sum + layer.unzippedSize, unzippedSize)
  if (total <= MAX_UNZIPPED_BYTES) return
  const what = layers.length === 0 ? id : `${id} and its layers (${layers.map(layer => layer.id).join(', ')})`
  throw new Failure(
    'build',
    `${what} would unpack to ${megabytes(total)}, and Lambda takes 250 MB (${MAX_UNZIPPED_BYTES} bytes)`,
    {
      place,
      artifact: id,
      details: describeSizes(artifact, tree()),
      remedy:
        'Leave out what it does not need at run time (.lambdaignore, exclude, a smaller package), or use a container image.',
    },
  )
}

const SHOWN_FOLDERS = 10

function describeSizes({ layers }: LimitedArtifact, tree: Tree): string[] {
  const sizes = new Map<string, number>()
  for (const entry of tree) {
    const name = folderOf(entry.path)
    sizes.set(name, (sizes.get(name) ?? 0) + entrySize(entry))
  }
  const largest = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, SHOWN_FOLDERS)
  const shownLayers = layers.map(layer => [`layer ${layer.id}`, layer.unzippedSize] as const)
  return [...largest, ...shownLayers].map(([name, size]) => `${megabytes(size).padStart(10)}  ${name}`)
}

/** Folders that only hold packages: the name that tells something is the one below. */
const CONTAINERS = /^(?:(?:node_modules|nodejs|python|site-packages|lib|lib64|python3\.\d+|vendor)\/)*/

/** `numpy/`, `node_modules/@aws-sdk/`, `python/numpy/`; a file that lies by itself stands for itself. */
function folderOf(path: string): string {
  const container = CONTAINERS.exec(path)?.[0] ?? ''
  const slash = path.indexOf('/', container.length)
  return slash === -1 ? path : path.slice(0, slash + 1)
}

/** As AWS counts them: 1 MB is 1,048,576 bytes. */
function megabytes(bytes: number): string {
  return `${(bytes / (1 << 20)).toFixed(1)} MB`
}
