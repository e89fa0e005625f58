#!/usr/bin/env node
/** The program `lambda-build`. */

// The SDK is part of the bundle: what its later versions will need is our concern, not that of who runs this one.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'

const argv = process.argv.slice(2)

// `rpc` has its own way to read, answer and fail, and starts without the rest of the program.
if (argv[0] === 'rpc' && argv[1] !== '--help' && argv[1] !== '-h') {
  const { main } = await import('./rpc/main.ts')
  process.exitCode = await main(argv.slice(1), process.env)
} else {
  const { main } = await import('./cli/main.ts')
  process.exitCode = await main(argv, process.env)
}
