/** The program that builds images: docker with BuildKit where it can be had, else podman. */

import { basename } from 'node:path'
import type { Architecture } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { findOnPath, type HostEnvironment, toolEnvironment } from '../environment.ts'
import { runTool, type ToolResult } from '../run-tool.ts'

export interface Engine {
  /** Absolute path. */
  command: string
  kind: 'docker' | 'podman'
  /** What comes before the options of a build, such as `buildx build --load`. */
  build: readonly string[]
  environment: Readonly<Record<string, string>>
  /** Names and versions. */
  versions: Readonly<Record<string, string>>
  /** What its user should know before it builds. */
  notice?: string
}

/** The environment of the engine's own settings: where its service is, which builder, which logins. */
const OF_THE_ENGINE = /^(DOCKER_|BUILDX_|BUILDKIT_|CONTAINER|XDG_|REGISTRY_AUTH_FILE$)/

/** Whether docker or podman itself reads a variable of this name. */
export function isOfTheEngine(name: string): boolean {
  return OF_THE_ENGINE.test(name)
}

/** A service that does not answer must not keep the build waiting. */
const ANSWER_SECONDS = 30

export interface EngineQuestion {
  host: HostEnvironment
  /** Any folder. */
  cwd: string
  /** More variables that the engine may see: those of `build-env`. */
  passedNames?: readonly string[]
  signal?: AbortSignal
}

/**
 * Finds the first engine that answers: many machines have docker's program, and podman for what it does. Throws a Failure
 * (environment) with what to install or start.
 */
export async function findEngine(question: EngineQuestion): Promise<Engine> {
  let silent: Failure | undefined
  for (const command of ['docker', 'podman'].flatMap(name => findOnPath(name, question.host))) {
    const answer = await askEngine(command, question)
    if (!(answer instanceof Failure)) return answer
    silent ??= answer
  }
  throw silent ?? noEngine()
}

async function askEngine(command: string, question: EngineQuestion): Promise<Engine | Failure> {
  const names = Object.keys(question.host).filter(name => OF_THE_ENGINE.test(name))
  const passedNames = [...names, ...(question.passedNames ?? [])]
  const environment = toolEnvironment({ host: question.host, passedNames })
  const ask = (...args: string[]) =>
    runTool({
      command,
      args,
      cwd: question.cwd,
      environment,
      timeoutSeconds: ANSWER_SECONDS,
      ...(question.signal === undefined ? {} : { signal: question.signal }),
    })
  const kind = basename(command) === 'podman' ? 'podman' : 'docker'
  const client = await ask('version', '--format', '{{.Client.Version}}')
  if (client.exitCode !== 0) return silence(command, client)
  const version = /\d+\.\d+\S*/.exec(client.stdout)?.[0] ?? 'unknown'
  if (kind === 'podman') {
    // Lambda takes docker's format everywhere; podman's own is OCI.
    const epoch = environment['SOURCE_DATE_EPOCH'] ?? '0'
    const build = ['build', '--format', 'docker', '--timestamp', epoch]
    return { command, kind, environment, versions: { podman: version }, build }
  }
  // Only the service tells whether it is there: the client answers without it.
  const service = await ask('version', '--format', '{{.Server.Version}}')
  if (service.exitCode !== 0) return silence(command, service)
  const buildx = /\bv?(\d+\.\d+\.\d+)/.exec((await ask('buildx', 'version')).stdout)?.[1]
  return { command, kind, ...builderOf({ version, buildx, environment }) }
}

/** Where BuildKit is: in buildx, in the client itself (18.09 to 22), or nowhere. */
function builderOf(found: {
  version: string
  buildx: string | undefined
  environment: Record<string, string>
}): Pick<Engine, 'build' | 'environment' | 'versions' | 'notice'> {
  const { version, buildx, environment } = found
  const classic = environment['DOCKER_BUILDKIT'] === '0'
  if (buildx !== undefined && !classic) {
    // Attestations would make it an index of manifests, which Lambda refuses (aws-lambda-roadmap#82).
    const plain = isBelow(buildx, [0, 10]) ? [] : ['--provenance=false', '--sbom=false']
    return {
      build: ['buildx', 'build', '--load', '--progress', 'plain', ...plain],
      environment,
      versions: { docker: version, buildx },
    }
  }
  const versions = { docker: version }
  if (isBelow(version, [23, 0]) && !classic) {
    return {
      build: ['build', '--progress', 'plain'],
      environment: { ...environment, DOCKER_BUILDKIT: '1' },
      versions,
    }
  }
  return {
    build: ['build'],
    environment: { ...environment, DOCKER_BUILDKIT: '0' },
    versions,
    ...(classic ? {} : { notice: 'docker has no buildx here, so its classic builder is used: no BuildKit' }),
  }
}

function isBelow(version: string, [major, minor]: readonly [number, number]): boolean {
  const [itsMajor = 0, itsMinor = 0] = version.split('.').map(part => Number.parseInt(part, 10))
  return itsMajor < major || (itsMajor === major && itsMinor < minor)
}

/** `linux/amd64`, `linux/arm64`. */
export function platformOf(architecture: Architecture): string {
  return `linux/${architecture === 'arm64' ? 'arm64' : 'amd64'}`
}

function noEngine(): Failure {
  return new Failure('environment', 'images need docker or podman, and neither is on PATH', {
    remedy:
      'Install Docker; on a runner without it, use another (ubuntu-latest has it) and add `uses: docker/setup-buildx-action@v3`.',
  })
}

function silence(command: string, { lastLines, timedOut }: ToolResult): Failure {
  const name = basename(command)
  const within = timedOut ? ` within ${ANSWER_SECONDS} s` : ''
  return new Failure('environment', `${name} does not answer${within}`, {
    remedy: `Start its service (dockerd), and make sure that this user may use it: \`${name} version\` shows it.`,
    details: lastLines.slice(-SHOWN_LINES),
  })
}

const SHOWN_LINES = 5
