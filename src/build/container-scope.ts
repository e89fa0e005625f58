/**
 * Tools in a container: what runs inside `inContainer` is started by docker or podman instead, with the same folders at
 * the same paths. `runTool` asks here for every program, so workflows need not know where their tools run.
 */

import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { isInside } from '../files/paths.ts'
import type { Architecture } from '../model/artifact.ts'

export interface Container {
  /** Absolute path of docker or podman. */
  engine: string
  kind: 'docker' | 'podman'
  image: string
  architecture: Architecture
  /** Folders that the build reads: the repository, and other places where code may lie. Nothing can be written there. */
  sources: readonly string[]
  /** The build's private folder. */
  scratch: string
  /** The environment of this process: how to reach the engine. */
  host: Readonly<Record<string, string | undefined>>
}

const scope = new AsyncLocalStorage<Container>()

/** Everything that `work` runs, runs in a container of this kind. */
export function inContainer<T>(container: Container, work: () => Promise<T>): Promise<T> {
  return scope.run(container, work)
}

/** What `work` runs, runs on the host again. */
export function onHost<T>(work: () => Promise<T>): Promise<T> {
  return scope.exit(work)
}

/** The container that tools run in now; undefined on the host. */
export function currentContainer(): Container | undefined {
  return scope.getStore()
}

interface Program {
  command: string
  args: readonly string[]
  cwd: string
  environment: Readonly<Record<string, string>>
  /** What it reads on standard input. */
  input?: string
}

export interface ContainerRun extends Program {
  /** Ends the container: a client that is killed leaves it running. */
  stop: Program
}

/** The same program, as a command line of the engine. */
export function containerRun(container: Container, program: Program): ContainerRun {
  const { engine, image, scratch } = container
  const name = `lambda-build-${randomUUID()}`
  const passed = passedVariables(container, program.environment)
  const client = clientEnvironment(container.host, passed)
  const args = [
    ...['run', '--rm', '--init', '--name', name],
    ...(program.input === undefined ? [] : ['--interactive']),
    ...['--platform', container.architecture === 'arm64' ? 'linux/arm64' : 'linux/amd64'],
    ...userOptions(container),
    ...mountOptions(container, passed, program.environment),
    ...['--workdir', program.cwd],
    ...Object.entries(passed).flatMap(([variable, value]) =>
      // A value that is not on the command line is in no list of processes.
      ['--env', client[variable] === value ? variable : `${variable}=${value}`],
    ),
    // The program itself, whatever the image starts by default.
    ...['--entrypoint', program.command],
    image,
    ...program.args,
  ]
  const stop = { command: engine, args: ['rm', '--force', name], cwd: scratch, environment: client }
  return { command: engine, args, cwd: scratch, environment: client, stop }
}

/** Files belong to the user who builds, not to root. */
function userOptions({ kind }: Container): string[] {
  const [user, group] = [process.getuid?.(), process.getgid?.()]
  if (user === undefined || group === undefined) return []
  const options = ['--user', `${user}:${group}`]
  if (kind !== 'podman') return options
  // Without root, podman maps users (with root it refuses to); and it labels mounts where SELinux is on, which would
  // change the sources.
  return [...(user === 0 ? [] : ['--userns', 'keep-id']), '--security-opt', 'label=disable', ...options]
}

/** Where the host keeps its programs: the image has its own. */
const OF_THE_HOST =
  /^(PATH|PATHEXT|SYSTEMROOT|COMSPEC|VIRTUAL_ENV|PYTHONUSERBASE|JAVA_HOME|GOROOT|DOTNET_ROOT|SDKMAN_DIR|SSL_CERT_DIR|COREPACK_HOME|CARGO_HOME|RUSTUP_HOME|VOLTA_HOME|(PYENV|NVM|FNM|ASDF|MISE)_.*)$/

function passedVariables(
  { scratch }: Container,
  environment: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => !OF_THE_HOST.test(name) || (name !== 'PATH' && isInside(scratch, value)),
    ),
  )
}

/** What the client needs of the host: programs, the engine's address and logins; and the values that it passes on. */
const OF_THE_CLIENT =
  /^(PATH|HOME|XDG_RUNTIME_DIR|XDG_CONFIG_HOME|DOCKER_.*|CONTAINER_.*|CONTAINERS_.*|REGISTRY_AUTH_FILE|TMPDIR|https?_proxy|no_proxy)$/i

function clientEnvironment(
  host: Container['host'],
  passed: Readonly<Record<string, string>>,
): Record<string, string> {
  const own = Object.entries(host).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && OF_THE_CLIENT.test(pair[0]),
  )
  return { ...passed, ...Object.fromEntries(own) }
}

/** Everything at the path that it has on the host: sources to read, the scratch folder and download caches to write. */
function mountOptions(
  { sources, scratch }: Container,
  passed: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): string[] {
  const home = environment['HOME']
  const named = Object.values(passed).filter(value => isAbsolute(value) && existsSync(value))
  const linked = home === undefined || !isInside(scratch, home) ? [] : linksBelow(home)
  const further = [...named, ...linked].filter(
    path => path !== '/' && ![scratch, ...sources].some(known => isInside(known, path)),
  )
  const caches = [...new Set(further)].filter(path => statSync(path).isDirectory())
  const files = [...new Set(further)].filter(path => statSync(path).isFile())
  return [
    ...[...sources, ...files].flatMap(path => ['--volume', `${path}:${path}:ro`]),
    ...[scratch, ...caches].flatMap(path => ['--volume', `${path}:${path}`]),
  ]
}

/** A private home links to what one tool needs of the user's: its settings and its cache. */
function linksBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    const stat = lstatSync(path)
    if (stat.isDirectory()) return linksBelow(path)
    const target = stat.isSymbolicLink() ? readlinkSync(path) : ''
    return isAbsolute(target) && existsSync(target) ? [target] : []
  })
}
