#!/usr/bin/env node
/** The program `lambda-build`. */

import { main } from './cli/main.ts'

// The SDK is part of the bundle: what its later versions will need is our concern, not that of who runs this one.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'

process.exitCode = await main(process.argv.slice(2), process.env)
