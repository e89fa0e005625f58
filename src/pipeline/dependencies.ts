/**
 * Installed dependencies lie in the store like artifacts: one for each distinct manifest, lock file, runtime and
 * architecture. An edit of the code reuses their compressed bytes; no package manager runs, nothing is packed twice.
 */

import { packTree } from '../archive/pack-tree.ts'
import { readZip } from '../archive/read-zip.ts'
import type { BuildContext, BuiltTree } from '../build/run-build.ts'
import type { Store } from '../store/store.ts'

/** Builds that need the same dependencies at the same time share one installation. */
export function dependencyStore(store: Store): BuildContext['dependencies'] {
  const running = new Map<string, Promise<BuiltTree>>()
  return (digest, make) => {
    const already = running.get(digest)
    if (already !== undefined) return already
    const promise = findOrMake(store, digest, make)
    running.set(digest, promise)
    return promise
  }
}

async function findOrMake(store: Store, digest: string, make: () => Promise<BuiltTree>): Promise<BuiltTree> {
  const record = await store.find(digest)
  const zip = record === undefined ? undefined : await store.fetch(record.digest)
  if (record !== undefined && zip !== undefined) return { tree: readZip(zip), tools: record.tools }
  const { tree, tools } = await make()
  const file = store.temporary()
  const packed = await packTree({ tree, to: file })
  return {
    tree: readZip(await store.keep({ inputDigest: digest, record: { ...packed, tools }, file })),
    tools,
  }
}
