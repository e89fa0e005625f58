/** What a face hands over to be read into settings. */

import type { OptionName, Verb } from './options.ts'

/** Whether the bucket is asked for artifacts: never, by verbs that upload, or by all that plan. */
export type BucketCache = 'uploads' | 'always' | 'never'

export interface Given {
  verb: Verb
  workingFolder: string
  /** What the face was given, by option name; undefined and empty values count as absent. */
  values: Partial<Record<OptionName, unknown>>
  /** Without: `uploads`. */
  bucketCache?: BucketCache | undefined
  /** How the face spells an option, for messages: `--bucket` or `bucket`. */
  spell: (name: OptionName) => string
}
