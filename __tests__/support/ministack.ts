/**
 * A local AWS for tests and the demo: MiniStack runs CloudFormation with the SAM transform, S3, IAM, DynamoDB and
 * API Gateway, and executes functions. Each start is a fresh one on a free loopback port.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type PrivateEnvironment, privateEnvironment, repository } from './python.ts'

export const MINISTACK_VERSION = '1.5.33'
const START_MS = 60_000
/** MiniStack ends by itself after this long, whatever became of the process that started it. */
const LIFETIME_SECONDS = 3_600
const PORT_ATTEMPTS = 3

export interface MiniStack extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** The settings that make any AWS SDK, CLI or our program use it. */
  readonly environment: Readonly<Record<string, string>>
  /** The Python that executes functions of every `python3.x` runtime: compiled wheels must fit it. */
  readonly pythonRuntime: string
  /** The processor that functions run on, as Lambda names it. */
  readonly architecture: 'x86_64' | 'arm64'
  /** Where it serves an API whose URL on AWS would be this one: `https://ID.execute-api.REGION.amazonaws.com/STAGE`. */
  localUrl(apiUrl: string): string
  /** What it has printed so far, for a failing test's message. */
  log(): string
}

export interface StartOptions {
  /** Told what takes long: the first call installs MiniStack. */
  say?: (line: string) => void
}

/** Starts MiniStack; the first call on a machine installs it into `.demo/`. It ends with the block, or with this process. */
export async function startMiniStack({ say = toStandardError }: StartOptions = {}): Promise<MiniStack> {
  const environment = await installMiniStack(say)
  for (let attempt = 1; ; attempt++) {
    const server = launch(environment, await freePort())
    try {
      await untilHealthy(server)
      return describe(server, environment)
    } catch (error) {
      await stop(server.process)
      // Another process may take the port between the probe and the start.
      if (attempt === PORT_ATTEMPTS) throw error
    }
  }
}

/** Makes the private environment when it is missing: about a minute once, nothing later. */
export function installMiniStack(say: (line: string) => void): Promise<PrivateEnvironment> {
  return privateEnvironment({
    home: join(repository, '.demo'),
    name: `ministack-${MINISTACK_VERSION}`,
    packages: [`ministack[full]==${MINISTACK_VERSION}`],
    say,
  })
}

interface Server {
  process: ChildProcess
  url: string
  logFile: string
}

function launch(environment: PrivateEnvironment, port: number): Server {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'lambda-build-ministack-'))
  for (const name of ['home', 'tmp']) mkdirSync(join(folder, name))
  const logFile = join(folder, 'ministack.log')
  const supervisor = join(import.meta.dirname, 'supervise.py')
  const log = openSync(logFile, 'a')
  const process = spawn(
    environment.python,
    [supervisor, folder, String(LIFETIME_SECONDS), environment.python, '-m', 'ministack'],
    { cwd: folder, env: settings(folder, port), stdio: ['pipe', log, log] },
  )
  closeSync(log)
  return { process, url: `http://127.0.0.1:${port}`, logFile }
}

/** Functions inherit this environment, so it holds nothing of the user's. */
function settings(folder: string, port: number): Record<string, string> {
  return {
    PATH: [nodeFolder(), process.env['PATH'] ?? ''].join(':'),
    HOME: join(folder, 'home'),
    TMPDIR: join(folder, 'tmp'),
    LANG: 'C.UTF-8',
    PYTHONUNBUFFERED: '1',
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    // Listeners on ports of their own, on every interface.
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    // MiniStack removes containers that it finds; this socket does not exist, so it finds none.
    DOCKER_HOST: `unix://${join(folder, 'no-docker.sock')}`,
    LAMBDA_EXECUTOR: 'local',
    S3_DATA_DIR: join(folder, 's3'),
    STATE_DIR: join(folder, 'state'),
  }
}

/** MiniStack runs Node functions with the first `node` on PATH: the project's own where it is installed. */
function nodeFolder(): string {
  const own = join(repository, 'node_modules/node/bin')
  return existsSync(join(own, 'node')) ? own : dirname(process.execPath)
}

async function untilHealthy(server: Server): Promise<void> {
  const deadline = performance.now() + START_MS
  while (performance.now() < deadline && server.process.exitCode === null) {
    const healthy = await fetch(`${server.url}/_ministack/health`).then(
      answer => answer.ok,
      () => false,
    )
    if (healthy) return
    await sleep(50)
  }
  throw new Error(`MiniStack did not start:\n${readLog(server.logFile)}`)
}

function describe(server: Server, environment: PrivateEnvironment): MiniStack {
  return {
    url: server.url,
    environment: {
      AWS_ENDPOINT_URL: server.url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
      // The user's profiles may name endpoints and credentials of their own.
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    },
    pythonRuntime: environment.runtime,
    architecture: process.arch === 'arm64' ? 'arm64' : 'x86_64',
    localUrl(apiUrl) {
      const { hostname, pathname } = new URL(apiUrl)
      return `${server.url}/_aws/execute-api/${hostname.split('.')[0]}${pathname}`
    },
    log: () => readLog(server.logFile),
    [Symbol.asyncDispose]: () => stop(server.process),
  }
}

/** Closes the supervisor's standard input: it ends the server and its workers, and removes their folder. */
async function stop(supervisor: ChildProcess): Promise<void> {
  if (supervisor.exitCode !== null || supervisor.signalCode !== null) return
  const ended = once(supervisor, 'exit')
  supervisor.stdin?.end()
  await ended
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('the probe has no port')
  return address.port
}

function readLog(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`)
}
