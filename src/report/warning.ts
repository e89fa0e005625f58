/** Something that the user should hear and that stops nothing. */

import type { Place } from './failure.ts'

export interface Warning {
  message: string
  place?: Place
}
