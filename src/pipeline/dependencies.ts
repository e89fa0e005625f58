/**
 * Installed dependencies lie in the store like artifacts: one for each distinct manifest, lock file, runtime and
 * architecture. An edit of the code reuses their compressed bytes; no package manager runs, nothing is packed twice.
 */

import { packTree } from '../archive/pack-tree.ts'
import { readZip } from '../archive/read-zip.ts'
import type { BuildContext, BuiltTree } from '../build/run-build.ts'
import { EditedSource } from '../build/seen-files.ts'
import type { Store } from '../store/store.ts'
import type { NativeFacts } from './native-code.ts'

/** Builds that need the same dependencies at the same time share one installation. */
export function dependencyStore(store: Store, native: NativeFacts): BuildContext['dependencies'] {
  const running = new Map<string, Promise<BuiltTree>>()
  return (digest, make) => {
    const already = running.get(digest)
    if (already !== undefined) return already
    const promise = findOrMake({ store, native, digest, make })
    running.set(digest, promise)
    // An edit that was taken back leads to the same digest again.
    promise.catch(error => error instanceof EditedSource && running.delete(digest))
    return promise
  }
}

interface Wanted {
  store: Store
  native: NativeFacts
  digest: string
  make: () => Promise<BuiltTree>
}

async function findOrMake(wanted: Wanted): Promise<BuiltTree> {
  const { store, native, digest } = wanted
  const record = await store.find(digest)
  const zip = record === undefined ? undefined : await store.fetch(record.digest)
  if (record === undefined || zip === undefined) return makeAndKeep(wanted)
  const tree = readZip(zip)
  native.remember(tree, record.native ?? native.of(tree))
  return { tree, tools: record.tools }
}

async function makeAndKeep({ store, native, digest, make }: Wanted): Promise<BuiltTree> {
  const { tree, tools } = await make()
  const file = store.temporary()
  const found = native.of(tree)
  const record = { ...(await packTree({ tree, to: file })), tools, native: found }
  const packed = readZip(await store.keep({ inputDigest: digest, record, file, hashedWhileWritten: true }))
  native.remember(packed, found)
  return { tree: packed, tools }
}
