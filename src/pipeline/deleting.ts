/** What every part of a deletion needs. */

import type { Settings } from '../project/settings.ts'
import type { Caller } from './caller.ts'
import type { Services } from './services.ts'

export interface Deleting {
  settings: Settings
  services: Services
  caller: Caller
  /** The artifact bucket, where artifacts are to go too. */
  bucket?: string | undefined
  /** By the clock of AWS. */
  now: () => Promise<Date>
}

/** How the deployer is to call. */
export function callsOf({ caller, services }: Pick<Deleting, 'caller' | 'services'>) {
  const { clock, signal, emit } = services
  return { clients: caller.clients, clock, signal, emit }
}
