/** Files and folders that templates name, ready to be sent: each under its digest, once. */

import { statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { packTree } from '../archive/pack-tree.ts'
import { diskEntry, listSource } from '../build/list-source.ts'
import { hashFile } from '../files/hash.ts'
import { isInside, shownPath } from '../files/paths.ts'
import { makeTree, type Tree } from '../model/tree.ts'
import { Failure } from '../report/failure.ts'
import type { ObjectToPublish } from '../store/bucket.ts'
import type { LocalAsset } from '../template/local-assets.ts'
import type { ProjectAssets } from './local-assets.ts'
import type { Services } from './services.ts'

/** An object, and the file or folder that it was made of. */
export interface PackedAsset extends ObjectToPublish {
  source: string
}

export interface PackingOptions {
  /** A folder for zips, that is there until everything has been sent. */
  scratch: string
  services: Services
  /** Real paths of the folders in which files may lie; links are judged by them. */
  roots: readonly string[]
  /** Files and folders of the project itself, which no zip holds. */
  ownFiles: readonly string[]
}

/** What became of each file and folder, by the asset. Throws a Failure (user) for what cannot be packed. */
export async function packAssets(
  assets: ProjectAssets,
  options: PackingOptions,
): Promise<ReadonlyMap<LocalAsset, PackedAsset>> {
  const packed = new Map<LocalAsset, PackedAsset>()
  const known = new Map<string, PackedAsset>()
  for (const asset of [...assets.values()].flatMap(({ files }) => files)) {
    options.services.signal.throwIfAborted()
    const key = `${asset.file}\n${isZipped(asset)}`
    const made = known.get(key) ?? (await pack(asset, options, known.size))
    known.set(key, made)
    packed.set(asset, made)
  }
  return packed
}

/** A single file of an archive is zipped when it is no zip itself. */
function isZipped({ isFolder, kind, file }: LocalAsset): boolean {
  return isFolder || (kind === 'archive' && extname(file).toLowerCase() !== '.zip')
}

async function pack(asset: LocalAsset, options: PackingOptions, number: number): Promise<PackedAsset> {
  const { file: source } = asset
  if (!isZipped(asset)) {
    const { digest, size } = hashFile(source)
    return { digest, size, suffix: suffixOf(source), content: async () => source, source }
  }
  const zip = join(options.scratch, `${number}.zip`)
  const tree = asset.isFolder ? treeOf(asset, options) : makeTree([singleFile(source)])
  const { digest, size } = await packTree({ tree, to: zip, signal: options.services.signal })
  return { digest, size, suffix: '.zip', content: async () => zip, source }
}

/** Some services go by a file's ending. */
function suffixOf(file: string): string {
  return /\.[A-Za-z0-9]{1,16}$/.exec(basename(file))?.[0] ?? ''
}

function singleFile(file: string) {
  const { size, mode } = statSync(file)
  return diskEntry(basename(file), file, { size, executable: (mode & 0o111) !== 0 })
}

/** As it lies, but for `.lambdaignore`, secrets and folders of tools. */
function treeOf({ file: folder, place }: LocalAsset, { roots, ownFiles, services }: PackingOptions): Tree {
  const top = roots.find(root => isInside(root, folder)) ?? folder
  const { tree, leftOut } = listed(() =>
    listSource({ folder, top, roots, ownFiles, junk: [], asItLies: true, include: [], exclude: [] }),
  )
  function listed<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw error instanceof Failure ? withPlace(error, place) : error
    }
  }
  if (leftOut.length > 0) {
    const names = [...leftOut].sort().join(', ')
    const message = `${shownPath(folder)}: left out: ${names} (to keep one, name it with ! in .lambdaignore)`
    services.emit({ type: 'warning', message, place })
  }
  if (tree.length > 0) return tree
  throw new Failure('user', `there is nothing to pack in ${shownPath(folder)}`, {
    place,
    remedy: 'Put the files there, correct the path, or see what .lambdaignore leaves out.',
  })
}

function withPlace(failure: Failure, place: LocalAsset['place']): Failure {
  const at = failure.place ?? place
  return new Failure(failure.class, failure.message, { ...failure, cause: failure.cause, place: at })
}
