/**
 * Artifacts on their way between the jobs of a workflow, as a folder: `manifest.json` and the zips by their digests. What comes
 * in is data of somebody else: nothing is taken whose name and content are not what the manifest says.
 */

import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeFileAtomically } from '../files/atomic.ts'
import { Failure } from '../report/failure.ts'
import { formatRecord, parseRecord } from '../store/record.ts'
import type { Store } from '../store/store.ts'
import { type Bills, billsOf, isBillOf } from './sbom.ts'
import type { Handover } from './services.ts'
import type { Built } from './stages.ts'

const MANIFEST = 'manifest.json'
const BILL = '.cdx.json'
const MAX_BILL_BYTES = 16 * 1024 * 1024
const MAX_MANIFEST_BYTES = 16 * 1024 * 1024

const digestText = z.string().regex(/^[0-9a-f]{64}$/)
const manifestSchema = z.object({
  version: z.literal(1),
  artifacts: z.array(z.object({ id: z.string(), inputDigest: digestText, record: z.string() })),
})

/** All artifacts of this run; undefined when it has none. */
export function handoverOf(built: Built): Handover | undefined {
  const artifacts = [...built.artifacts].map(([id, { inputDigest, ...record }]) => ({
    id,
    inputDigest,
    record: formatRecord(record),
    digest: record.digest,
  }))
  if (artifacts.length === 0) return undefined
  const manifest = { version: 1, artifacts: artifacts.map(({ digest: _, ...entry }) => entry) }
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`
  return {
    digest: createHash('sha256').update(text).digest('hex'),
    ids: artifacts.map(({ id }) => id),
    writeTo: async folder => {
      mkdirSync(folder, { recursive: true })
      writeFileAtomically(join(folder, MANIFEST), text)
      const digests = [...new Set(artifacts.map(({ digest }) => digest))]
      // Names without `.zip`: what unpacks artifacts leaves these alone.
      for (const digest of digests) copyFileSync(await built.bytes(digest), join(folder, digest))
      const bills = await writeBillsTo(folder, digests, billsOf(built))
      return [MANIFEST, ...digests, ...bills].map(name => join(folder, name))
    },
  }
}

/** Names of the files. A bill that cannot be made here is none that another job waits for. */
async function writeBillsTo(folder: string, digests: readonly string[], bills: Bills): Promise<string[]> {
  const names: string[] = []
  for (const digest of digests) {
    const bill = await bills(digest).catch(() => undefined)
    if (bill === undefined) continue
    writeFileAtomically(join(folder, `${digest}${BILL}`), bill)
    names.push(`${digest}${BILL}`)
  }
  return names
}

/** One that is not of this artifact is made again by who needs it. */
function takeBill(folder: string, digest: string, store: Store): void {
  const file = join(folder, `${digest}${BILL}`)
  if (!existsSync(file) || !lstatSync(file).isFile() || lstatSync(file).size > MAX_BILL_BYTES) return
  const bill = readFileSync(file, 'utf8')
  if (isBillOf(bill, digest)) store.keepBill(digest, bill)
}

/**
 * Takes a folder's artifacts into the store; gives how many. Throws a Failure (environment) for anything that is not as its
 * manifest says; nothing of the folder is in the store then but what was whole.
 */
export async function takeOver(folder: string, name: string, store: Store): Promise<number> {
  const { artifacts } = readManifest(folder, name)
  for (const { inputDigest, record: text } of artifacts) {
    const record = parseRecord(text)
    if (record === undefined) throw notOurs(name, 'a record in its manifest cannot be read')
    const file = join(folder, record.digest)
    if (!existsSync(file) || !lstatSync(file).isFile()) throw notOurs(name, `${record.digest} is missing`)
    const temporary = store.temporary()
    copyFileSync(file, temporary)
    await store.keep({ inputDigest, record, file: temporary }).catch(cause => {
      throw notOurs(name, `${record.digest} has other content`, cause)
    })
    takeBill(folder, record.digest, store)
  }
  return artifacts.length
}

function readManifest(folder: string, name: string): z.infer<typeof manifestSchema> {
  const file = join(folder, MANIFEST)
  if (!existsSync(file) || !lstatSync(file).isFile()) throw notOurs(name, 'it has no manifest')
  if (lstatSync(file).size > MAX_MANIFEST_BYTES) throw notOurs(name, 'its manifest is too large')
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw notOurs(name, 'its manifest cannot be read', cause)
  }
}

function notOurs(name: string, problem: string, cause?: unknown): Failure {
  return new Failure('environment', `the workflow artifact ${name} cannot be used: ${problem}`, {
    cause,
    remedy: 'AWS was not called. Run the jobs that build again; a name of your own needs artifact-name.',
  })
}
