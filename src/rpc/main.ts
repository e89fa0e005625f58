/**
 * The face of JSON-RPC: one request in (the first argument, else standard input), one answer out on standard output,
 * everything else on standard error. The protocol of AWS Lambda Builders 1.68, version 0.3.
 */

import { makeLog } from './log.ts'
import { readCapability, readParams } from './read-params.ts'
import { checkProtocolVersion, type Params, readRequest } from './read-request.ts'
import { RpcError } from './rpc-error.ts'
import { errorText, resultText } from './write-answer.ts'

/** Answers one request and gives the exit code. Loads the builders only for a request that asks for a build. */
export async function main(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  // A client that has gone away does not want the answer.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  const log = makeLog(environment['LAMBDA_BUILDERS_LOG_LEVEL'], text => process.stderr.write(text))
  const { id, outcome } = readRequest(argv[0] ?? (await standardInput()))
  const answer = async (): Promise<string> => {
    if (outcome instanceof RpcError) throw outcome
    checkProtocolVersion(outcome, log.error)
    await build(outcome, environment, log)
    return resultText(id, outcome['artifacts_dir'])
  }
  try {
    process.stdout.write(await answer())
    return 0
  } catch (error) {
    if (error instanceof Cancelled) return error.exitCode
    if (!(error instanceof RpcError)) throw error
    process.stdout.write(errorText(id, error))
    return 1
  }
}

class Cancelled extends Error {
  readonly exitCode: number

  constructor(signal: NodeJS.Signals) {
    super(signal)
    this.exitCode = signal === 'SIGTERM' ? 143 : 130
  }
}

async function build(
  params: Params,
  environment: NodeJS.ProcessEnv,
  log: ReturnType<typeof makeLog>,
): Promise<void> {
  const capability = readCapability(params)
  const { buildForClient, cancelOnSignals, messageOf, isKnown } = await import('../pipeline/rpc.ts')
  const cancel = cancelOnSignals(signal => process.exit(signal === 'SIGTERM' ? 143 : 130))
  try {
    await buildForClient(capability, () => readParams(params), { log, environment, signal: cancel.signal })
  } catch (error) {
    const signal = cancel.received()
    if (signal !== undefined) throw new Cancelled(signal)
    throw error instanceof RpcError ? error : new RpcError(isKnown(error) ? 400 : 500, messageOf(error))
  }
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))
  } catch {
    return ''
  }
}
