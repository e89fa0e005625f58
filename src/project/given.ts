/** What a face hands over to be read into settings. */

import type { OptionName, Verb } from './options.ts'

export interface Given {
  verb: Verb
  workingFolder: string
  /** What the face was given, by option name; undefined and empty values count as absent. */
  values: Partial<Record<OptionName, unknown>>
  /** Without: `uploads`. */
  bucketCache?: Settings['bucketCache']
  /** How the face spells an option, for messages: `--bucket` or `bucket`. */
  spell: (name: OptionName) => string
}
