/**
 * The artifact bucket as a tier behind the store: what some other run built of the same inputs is neither built nor downloaded.
 * It helps and never decides: a bucket that refuses, stalls or lies costs one warning, and what is missing is built.
 */

import { existsSync } from 'node:fs'
import type { Member } from '../archive/list-members.ts'
import { directoryBytes, listMembersOfTail } from '../archive/list-tail.ts'
import { readAwsError } from '../aws/errors.ts'
import type { Artifact, ArtifactRecord } from '../model/artifact.ts'
import type { Settings } from '../project/settings.ts'
import { type ObjectToPublish, publishObjects } from '../store/bucket.ts'
import type { Destination } from '../store/bucket-objects.ts'
import { downloadZip, type LookedUp, lookUpRecord, putRecord, readTail } from '../store/bucket-records.ts'
import { runBounded } from '../store/run-bounded.ts'
import type { Store } from '../store/store.ts'
import type { Caller } from './caller.ts'
import type { Services } from './services.ts'
import type { BucketArtifacts, Plan, Planned } from './stages.ts'

export interface TierOptions {
  caller: Caller
  bucket: string
  settings: Pick<Settings, 'prefix' | 'kmsKeyId'>
  services: Services
  store: Store
  /** Given after so many milliseconds. */
  patience?: (milliseconds: number) => AbortSignal
}

/** Milliseconds: what a run may wait for help in all is a minute (interface §3). */
const LOOK_MS = 15_000
const KEEP_MS = 10_000
const DOWNLOAD_MS = 20_000
/** A connection slower than this is no help. */
const BYTES_PER_MS = 1_000
const PARALLEL_REQUESTS = 16

export class BucketTier implements BucketArtifacts {
  readonly #options: TierOptions
  /** What lies in the bucket and not in the store, by the zip's digest. */
  readonly #remote = new Map<string, { inputDigest: string; record: ArtifactRecord }>()
  /** Input digests whose records are to be replaced, and digests of zips that are not what they are called. */
  readonly #unfit = new Set<string>()
  readonly #damaged = new Set<string>()
  #isDown = false

  constructor(options: TierOptions) {
    this.#options = options
  }

  /** A plan in which artifacts that the bucket has count as made. Asks nothing when none is missing. */
  async complete<Made extends Plan>(made: Made): Promise<Made> {
    const missing = made.planned.filter(
      ({ record, target }) => record === undefined && target.packageType === 'Zip',
    )
    const digests = [...new Set(missing.map(({ digested }) => digested.inputDigest))]
    const found = new Map<string, ArtifactRecord>()
    await this.#attempt(LOOK_MS, async destination => {
      const s3 = await destination.clients.s3()
      await runBounded(digests, { parallel: PARALLEL_REQUESTS }, async inputDigest => {
        const record = await this.#judge(inputDigest, await lookUpRecord(s3, destination, inputDigest))
        if (record !== undefined) found.set(inputDigest, record)
      })
    })
    if (found.size > 0)
      this.#note(`bucket: has ${found.size} of ${digests.length} artifacts that are not in the store`)
    return { ...made, bucketTier: this, planned: made.planned.map(item => withRecord(item, found)) }
  }

  async fetch(digest: string): Promise<string | undefined> {
    const remote = this.#remote.get(digest)
    return remote === undefined ? undefined : this.#download(remote)
  }

  async listings(artifacts: Iterable<Artifact>): Promise<Map<string, Member[] | undefined>> {
    const wanted = new Map<string, Artifact>()
    for (const artifact of artifacts) {
      if (this.#remote.has(artifact.digest) && !existsSync(artifact.zip))
        wanted.set(artifact.digest, artifact)
    }
    const listings = new Map<string, Member[] | undefined>(
      [...wanted.keys()].map(digest => [digest, undefined]),
    )
    if (wanted.size === 0) return listings
    await this.#attempt(LOOK_MS, async destination => {
      const s3 = await destination.clients.s3()
      await runBounded(
        [...wanted.values()],
        { parallel: PARALLEL_REQUESTS },
        async ({ digest, size, files }) => {
          const length = Math.min(size, directoryBytes(files))
          const tail = await readTail(s3, destination, { digest, length })
          if (tail !== undefined) listings.set(digest, listMembersOfTail(tail, size))
        },
      )
    })
    return listings
  }

  repairing<T extends ObjectToPublish>(object: T): T {
    return this.#damaged.has(object.digest) ? { ...object, replace: true } : object
  }

  async publish(artifacts: readonly Artifact[], objects: readonly ObjectToPublish[]): Promise<void> {
    const size = objects.reduce((sum, object) => sum + object.size, 0)
    const { emit } = this.#options.services
    const published = await this.#attempt(KEEP_MS + Math.ceil(size / BYTES_PER_MS), destination =>
      publishObjects({ ...destination, objects, emit }),
    )
    if (published !== undefined) await this.keep(artifacts, new Set())
  }

  async keep(artifacts: Iterable<Artifact>, sent: ReadonlySet<string>): Promise<void> {
    const fresh = new Map<string, Artifact>()
    for (const artifact of artifacts) {
      const isNews = artifact.source === 'built' || sent.has(artifact.digest)
      if (artifact.image === undefined && isNews) fresh.set(artifact.inputDigest, artifact)
    }
    if (fresh.size === 0) return
    await this.#attempt(KEEP_MS, async destination => {
      const s3 = await destination.clients.s3()
      await runBounded([...fresh], { parallel: PARALLEL_REQUESTS }, async ([inputDigest, record]) => {
        await putRecord(s3, destination, { inputDigest, record, replace: this.#unfit.has(inputDigest) })
      })
    })
  }

  async #judge(inputDigest: string, answer: LookedUp): Promise<ArtifactRecord | undefined> {
    if (answer.kind === 'missing') return undefined
    if (answer.kind === 'unfit') return this.#refuse(inputDigest, answer.because, answer.damagedZip)
    const { record, isVerified } = answer
    const remote = { inputDigest, record }
    if (!isVerified && (await this.#download(remote)) === undefined)
      return this.#refuse(inputDigest, 'its zip has other content', record.digest)
    this.#remote.set(record.digest, remote)
    return record
  }

  #refuse(inputDigest: string, because: string | undefined, damagedZip: string | undefined): undefined {
    this.#unfit.add(inputDigest)
    if (damagedZip !== undefined) this.#damaged.add(damagedZip)
    if (because !== undefined)
      this.#warn(`the record ${inputDigest} in the bucket is refused, ${because}; it is built again`)
    return undefined
  }

  /** The store takes nothing whose digest is another one. */
  async #download({
    inputDigest,
    record,
  }: {
    inputDigest: string
    record: ArtifactRecord
  }): Promise<string | undefined> {
    const { store } = this.#options
    const { digest, size } = record
    return this.#attempt(DOWNLOAD_MS + Math.ceil(size / BYTES_PER_MS), async destination => {
      const s3 = await destination.clients.s3()
      const file = await downloadZip(s3, destination, { digest, size, file: store.temporary() })
      if (file === undefined) return undefined
      return store
        .keep({ inputDigest, record, file })
        .catch(() => this.#refuse(inputDigest, 'its zip has other content', digest))
    })
  }

  /** What fails or takes too long is told once, and not asked again. */
  async #attempt<T>(
    milliseconds: number,
    work: (destination: Destination) => Promise<T>,
  ): Promise<T | undefined> {
    const { services, patience = AbortSignal.timeout } = this.#options
    if (this.#isDown) return undefined
    const late = patience(milliseconds)
    try {
      return await work(this.#destination(AbortSignal.any([services.signal, late])))
    } catch (error) {
      services.signal.throwIfAborted()
      if (!this.#isDown) this.#warn(describe(error, late.aborted, this.#options.bucket))
      this.#isDown = true
      return undefined
    }
  }

  #destination(signal: AbortSignal): Destination {
    const { caller, bucket, settings } = this.#options
    const { clients, account } = caller
    const { prefix, kmsKeyId } = settings
    return { clients, account, bucket, prefix, kmsKeyId, signal }
  }

  #warn(message: string): void {
    this.#options.services.emit({ type: 'warning', message })
  }

  #note(message: string): void {
    this.#options.services.emit({ type: 'note', message })
  }
}

function withRecord<T extends Planned>(item: T, found: ReadonlyMap<string, ArtifactRecord>): T {
  const record = item.record === undefined ? found.get(item.digested.inputDigest) : undefined
  return record === undefined ? item : { ...item, record, origin: 'cache' }
}

function describe(error: unknown, isLate: boolean, bucket: string): string {
  const { status, message } = readAwsError(error)
  const goingOn = 'going on without it'
  if (isLate) return `the bucket ${bucket} did not answer in time as a cache; ${goingOn}`
  if (status === 403) {
    const rights = 's3:GetObject and s3:ListBucket'
    return `the bucket ${bucket} is no cache for these credentials, which need ${rights} for that; ${goingOn}`
  }
  return `the bucket ${bucket} as a cache: ${message}; ${goingOn}`
}
