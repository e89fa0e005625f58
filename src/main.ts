/** The action's main step. */

import { main } from './action/main.ts'

// A stalled service may still hold a connection: the result stands, so nothing more is waited for.
process.exit(await main(process.env))
