/** What time it is at AWS: ages of what lies there are not told by the clock of a laptop. */

import type { AwsClients } from './clients.ts'

/** Right within five minutes: the SDK notes how far our clock is off when an answer's date differs by more. */
export async function serverTime(clients: AwsClients): Promise<Date> {
  const { config } = await clients.cloudformation()
  return new Date(Date.now() + config.systemClockOffset)
}
