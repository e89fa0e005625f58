/** Objects with all their versions: the managed bucket keeps what was deleted, until each version is. */

import type { S3Client } from '@aws-sdk/client-s3'
import { Failure } from '../report/failure.ts'
import { bucketFailure } from './bucket-failure.ts'
import type { Destination } from './bucket-objects.ts'

export interface VersionedObject {
  key: string
  /** Ids of versions and of markers that say that it was deleted; `null` where the bucket keeps no versions. */
  versions: readonly string[]
  /** Of all versions, bytes. */
  size: number
  /** When the newest version came, milliseconds by the clock of S3. */
  newest: number
}

type Bucket = Pick<Destination, 'bucket' | 'account' | 'signal'>

/** Undefined when there is nothing under this key. Throws Failures, as for uploads. */
export async function readVersions(
  s3: S3Client,
  { bucket, account, signal }: Bucket,
  key: string,
): Promise<VersionedObject | undefined> {
  const { ListObjectVersionsCommand } = await import('@aws-sdk/client-s3')
  const found = { key, versions: [] as string[], size: 0, newest: 0 }
  for (let after: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {}; after !== undefined; ) {
    const command = new ListObjectVersionsCommand({
      Bucket: bucket,
      Prefix: key,
      ExpectedBucketOwner: account,
      ...after,
    })
    const page = await s3.send(command, abortable(signal)).catch(async error => {
      throw await bucketFailure(error, s3, { bucket, account, call: 's3:ListBucketVersions' })
    })
    const markers = (page.DeleteMarkers ?? []).map(marker => ({ ...marker, Size: 0 }))
    for (const { Key, VersionId = 'null', Size = 0, LastModified } of [
      ...(page.Versions ?? []),
      ...markers,
    ]) {
      if (Key !== key) continue
      found.versions.push(VersionId)
      found.size += Size
      found.newest = Math.max(found.newest, LastModified?.getTime() ?? Number.POSITIVE_INFINITY)
    }
    after = markersOf(page)
  }
  return found.versions.length === 0 ? undefined : found
}

function markersOf(page: {
  IsTruncated?: boolean | undefined
  NextKeyMarker?: string | undefined
  NextVersionIdMarker?: string | undefined
}): { KeyMarker?: string; VersionIdMarker?: string } | undefined {
  const { IsTruncated, NextKeyMarker, NextVersionIdMarker } = page
  if (IsTruncated !== true || NextKeyMarker === undefined) return undefined
  return {
    KeyMarker: NextKeyMarker,
    ...(NextVersionIdMarker === undefined ? {} : { VersionIdMarker: NextVersionIdMarker }),
  }
}

/** DeleteObjects takes so many at once. */
const MOST_A_REQUEST = 1_000

/** Removes all versions of these objects. Throws Failures. */
export async function removeVersions(
  s3: S3Client,
  { bucket, account, signal }: Bucket,
  objects: readonly VersionedObject[],
): Promise<void> {
  const { DeleteObjectsCommand } = await import('@aws-sdk/client-s3')
  const all = objects.flatMap(({ key, versions }) => versions.map(VersionId => ({ Key: key, VersionId })))
  for (let at = 0; at < all.length; at += MOST_A_REQUEST) {
    const command = new DeleteObjectsCommand({
      Bucket: bucket,
      ExpectedBucketOwner: account,
      Delete: { Objects: all.slice(at, at + MOST_A_REQUEST), Quiet: true },
    })
    const { Errors = [] } = await s3.send(command, abortable(signal)).catch(async error => {
      throw await bucketFailure(error, s3, { bucket, account, call: DELETION })
    })
    const [first] = Errors
    if (first !== undefined)
      throw new Failure('deploy', `AWS refused ${DELETION} for ${first.Key}: ${first.Message ?? first.Code}`)
  }
}

const DELETION = 's3:DeleteObjectVersion'

function abortable(signal: AbortSignal | undefined): { abortSignal?: AbortSignal } {
  return signal === undefined ? {} : { abortSignal: signal }
}
