/** Being told to stop while an update is under way. */

import type { Deployer } from '../cloudformation/deployer.ts'

/** Given during the first pause in which the engine is updating; nothing that the deployer is told decides it. */
export function cancelWhenUnderWay(shop: Deployer): AbortSignal {
  const stop = new AbortController()
  const { sleep } = shop.clock
  shop.clock.sleep = async milliseconds => {
    await sleep(milliseconds)
    if (shop.engine.find('shop')?.status === 'UPDATE_IN_PROGRESS') stop.abort()
  }
  return stop.signal
}
