/**
 * A docker daemon for tests: the machine's own where one answers, else one of our own in a temporary folder (root's
 * privilege), with no network and no firewall rules. And a base image, made of a static busybox, so that nothing is fetched.
 */

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Docker extends AsyncDisposable {
  /** What makes the program, and any client, use this daemon: DOCKER_HOST, where it is not the usual one. */
  readonly environment: Readonly<Record<string, string>>
  /** Clients that are here, each with a PATH on which it is `docker`. */
  readonly clients: readonly DockerClient[]
  /** An image with a shell, for `FROM`. */
  readonly base: string
  /** Whether containers run, as every RUN of a Dockerfile needs it. */
  readonly runsContainers: boolean
  /** Runs the first client; throws with what it said. */
  run(...args: string[]): string
}

export interface DockerClient {
  /** `20.10.24 with BuildKit` */
  name: string
  path: string
}

/** A daemon, or the reason why there is none. Call it while tests are collected. */
export async function findDocker(): Promise<Docker | string> {
  if (process.platform !== 'linux') return 'docker on Linux is needed'
  const busybox = ['/bin/busybox', '/usr/bin/busybox'].find(isStatic)
  if (busybox === undefined) return 'no static busybox (Debian: busybox-static)'
  const paths = clientPaths()
  if (paths.length === 0) return 'no docker on PATH'
  const daemon = answers({}) ? noDaemon() : await startDaemon()
  if (typeof daemon === 'string') return daemon
  const docker = describe(daemon, paths)
  try {
    importBase(docker, busybox)
    return { ...docker, runsContainers: runsContainers(docker) }
  } catch (error) {
    await daemon.stop()
    return `docker takes no image: ${error instanceof Error ? error.message : String(error)}`
  }
}

interface Daemon {
  environment: Record<string, string>
  stop(): Promise<void>
}

function noDaemon(): Daemon {
  return { environment: {}, stop: async () => undefined }
}

const START_MS = 20_000
/** It ends by itself after this long, whatever became of the process that started it. */
const LIFETIME_SECONDS = 1_800

async function startDaemon(): Promise<Daemon | string> {
  if (process.getuid?.() !== 0) return 'no docker daemon answers, and only root can start one'
  const program = ['/usr/sbin/dockerd', '/usr/bin/dockerd'].find(path => existsSync(path))
  if (program === undefined) return 'no docker daemon answers, and there is no dockerd to start'
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'lambda-build-dockerd-'))
  const socket = `unix://${join(folder, 'docker.sock')}`
  const child = spawn(
    'python3',
    [
      ...[join(import.meta.dirname, 'supervise.py'), folder, String(LIFETIME_SECONDS)],
      ...[
        program,
        '--host',
        socket,
        '--data-root',
        join(folder, 'data'),
        '--exec-root',
        join(folder, 'exec'),
      ],
      ...['--pidfile', join(folder, 'docker.pid'), '--storage-driver', 'vfs', '--bridge', 'none'],
      ...['--iptables=false', '--ip6tables=false'],
    ],
    {
      cwd: folder,
      env: { PATH: process.env['PATH'], GRACE_SECONDS: '10' },
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  const environment = { DOCKER_HOST: socket }
  const deadline = performance.now() + START_MS
  while (performance.now() < deadline && child.exitCode === null) {
    if (answers(environment)) return { environment, stop: () => stop(child) }
    await sleep(100)
  }
  await stop(child)
  return 'dockerd does not start here'
}

/** Closes the supervisor's standard input: it ends the daemon and removes its folder. */
async function stop(supervisor: ChildProcess): Promise<void> {
  if (supervisor.exitCode !== null || supervisor.signalCode !== null) return
  const ended = once(supervisor, 'exit')
  supervisor.stdin?.end()
  await ended
}

function answers(environment: Record<string, string>): boolean {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment }
  const asked = spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], { env, timeout: 10_000 })
  return asked.status === 0
}

function clientPaths(): string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin']
  const found = folders.map(folder => join(folder, 'docker')).filter(path => existsSync(path))
  return [...new Set(found.map(path => realpathSync(path)))]
}

function describe(daemon: Daemon, paths: readonly string[]): Docker {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'lambda-build-clients-'))
  const clients = paths.map((path, index) => {
    const own = join(folder, String(index))
    mkdirSync(own)
    symlinkSync(path, join(own, 'docker'))
    return { name: nameOf(path), path: [own, process.env['PATH'] ?? ''].join(delimiter) }
  })
  const base = `lambda-build-test:base-${process.pid}`
  const run = (...args: string[]) =>
    execFileSync(paths[0] ?? 'docker', args, {
      env: { ...process.env, ...daemon.environment, DOCKER_CLI_HINTS: 'false' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    })
  return {
    environment: daemon.environment,
    clients,
    base,
    runsContainers: false,
    run,
    [Symbol.asyncDispose]: async () => {
      spawnSync(paths[0] ?? 'docker', ['image', 'rm', '--force', base], {
        env: { ...process.env, ...daemon.environment },
      })
      await daemon.stop()
      execFileSync('rm', ['-rf', folder])
    },
  }
}

function nameOf(path: string): string {
  const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout
  const [number = '?'] = /\d+\.\d+\.\d+/.exec(version) ?? []
  const hasBuildx = spawnSync(path, ['buildx', 'version']).status === 0
  const hasOwn = Number.parseInt(number, 10) < 23
  return `docker ${number} ${hasBuildx ? 'with buildx' : hasOwn ? 'with BuildKit' : 'with the classic builder'}`
}

function runsContainers({ run, base }: Docker): boolean {
  try {
    return run('run', '--rm', '--network', 'none', base, '/bin/sh', '-c', 'echo yes').includes('yes')
  } catch {
    return false
  }
}

function importBase(docker: Docker, busybox: string): void {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'lambda-build-base-'))
  const archive = `${root}.tar`
  try {
    mkdirSync(join(root, 'bin'))
    copyFileSync(busybox, join(root, 'bin/busybox'))
    for (const name of ['sh', 'cat', 'ls']) symlinkSync('busybox', join(root, 'bin', name))
    execFileSync('tar', ['-c', '-C', root, '-f', archive, '.'])
    docker.run('import', archive, docker.base)
  } finally {
    execFileSync('rm', ['-rf', root, archive])
  }
}

/** A program that is linked with nothing has no interpreter (ELF: no PT_INTERP), so its name appears nowhere. */
function isStatic(path: string): boolean {
  return existsSync(path) && !readFileSync(path).subarray(0, 4096).includes('/lib')
}
