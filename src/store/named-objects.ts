/** Objects of ours that the text of a packaged template names. Pure. */

import { keyOf } from './bucket-objects.ts'

export interface NamedIn {
  bucket: string
  prefix?: string | undefined
}

/** Keys as this program makes them: a SHA-256, and what the file's name ended with. */
const NAME = /(?:^|\/)([0-9a-f]{64}(?:\.[A-Za-z0-9]{1,16})?)$/

/**
 * The keys `<prefix>/<digest>…` of the bucket that a template has as values: written out beside the bucket's name, as
 * `s3://bucket/key`, or as a URL in any of S3's forms.
 */
export function namedObjects(text: string, { bucket, prefix }: NamedIn): Set<string> {
  const words = new Set(text.split(/[\s"'`,[\]{}()<>]+/))
  const found = new Set<string>()
  for (const word of words) {
    const name = NAME.exec(word)?.[1]
    if (name === undefined) continue
    const key = keyOf(prefix, name)
    if (word === key ? words.has(bucket) : placesOf(word, bucket).includes(key)) found.add(key)
  }
  return found
}

/** The digest in a key of ours, undefined for any other key. */
export function digestIn(key: string): string | undefined {
  return NAME.exec(key)?.[1]?.slice(0, 64)
}

/** What may be the key where the word is an address in this bucket. */
function placesOf(word: string, bucket: string): string[] {
  if (word.startsWith(`s3://${bucket}/`)) return [word.slice(`s3://${bucket}/`.length)]
  if (!/^https?:\/\//.test(word) || !URL.canParse(word)) return []
  const { hostname, pathname } = new URL(word)
  const path = pathname.slice(1)
  if (hostname.startsWith(`${bucket}.`)) return [path]
  return path.startsWith(`${bucket}/`) ? [path.slice(bucket.length + 1)] : []
}
