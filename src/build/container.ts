/** Makes ready what `--container` needs: an engine that answers, and the image. */

import { basename } from 'node:path'
import { isInside } from '../files/paths.ts'
import type { Recipe } from '../model/artifact.ts'
import { Failure } from '../report/failure.ts'
import type { Container } from './container-scope.ts'
import { findOnPath, type HostEnvironment, toolEnvironment } from './environment.ts'
import { runTool, type ToolResult } from './run-tool.ts'

/**
 * The image that builds a recipe: the one that was named, else (`true`) AWS's for the runtime, in which SAM builds too
 * (gallery.ecr.aws/sam). Throws a Failure (user) where no runtime tells.
 */
export function buildImage(
  named: string | true,
  { runtime, architecture }: Pick<Recipe, 'runtime' | 'architecture'>,
): string {
  if (named !== true) return named
  if (runtime !== undefined) return `public.ecr.aws/sam/build-${runtime}:latest-${architecture}`
  throw new Failure('user', 'no runtime tells which image to build in', {
    remedy: 'Name an image with --container IMAGE, or set CompatibleRuntimes of the layer.',
  })
}

export interface ContainerRequest {
  recipe: Recipe
  image: string
  scratch: string
  host: HostEnvironment
  signal?: AbortSignal
  onLine: (line: string) => void
}

/** Images that are there, asked once a run. */
export class Containers {
  readonly #ready = new Map<string, Promise<Pick<Container, 'engine' | 'kind'>>>()
  readonly #roots: readonly string[]

  /** Real paths of folders beside the repository where code may lie: they can be read in the container. */
  constructor(roots: readonly string[]) {
    this.#roots = roots
  }

  /** Throws a Failure (environment) when there is no docker or podman that answers, or no such image. */
  async open(request: ContainerRequest): Promise<Container> {
    const { recipe, image, scratch, host } = request
    const key = `${image} ${recipe.architecture}`
    const ready = this.#ready.get(key) ?? prepare(request)
    this.#ready.set(key, ready)
    return {
      ...(await ready),
      image,
      architecture: recipe.architecture,
      sources: outermost([recipe.root, ...this.#roots]),
      scratch,
      host,
    }
  }
}

function outermost(folders: readonly string[]): string[] {
  const all = [...new Set(folders)]
  return all.filter(folder => !all.some(other => other !== folder && isInside(other, folder)))
}

/** A daemon that does not answer must not keep the build waiting. */
const ANSWER_SECONDS = 30
const PULL_SECONDS = 20 * 60

async function prepare(request: ContainerRequest): Promise<Pick<Container, 'engine' | 'kind'>> {
  const { image, recipe } = request
  const engine = await answeringEngine(request)
  const there = await ask(engine, ['image', 'inspect', image], request, ANSWER_SECONDS)
  if (there.exitCode !== 0) {
    const platform = `linux/${recipe.architecture === 'arm64' ? 'arm64' : 'amd64'}`
    const pulled = await ask(engine, ['pull', '--platform', platform, image], request, PULL_SECONDS)
    if (pulled.exitCode !== 0) throw noImage(image, engine, pulled)
  }
  return { engine, kind: basename(engine) === 'podman' ? 'podman' : 'docker' }
}

/** The first that answers: many machines have docker's program, and podman for what it does. */
async function answeringEngine(request: ContainerRequest): Promise<string> {
  let silent: Failure | undefined
  for (const engine of ['docker', 'podman'].flatMap(name => findOnPath(name, request.host))) {
    const version = await ask(engine, ['version'], request, ANSWER_SECONDS)
    if (version.exitCode === 0) return engine
    silent ??= silentEngine(engine, version)
  }
  throw silent ?? noEngine()
}

function ask(
  command: string,
  args: readonly string[],
  { host, scratch, signal, onLine }: ContainerRequest,
  timeoutSeconds: number,
): Promise<ToolResult> {
  const names = Object.keys(host).filter(name => /^(DOCKER_|CONTAINER|XDG_)/.test(name))
  return runTool({
    command,
    args,
    cwd: scratch,
    environment: toolEnvironment({ host, passedNames: names }),
    timeoutSeconds,
    ...(signal === undefined ? {} : { signal }),
    ...(args[0] === 'pull' ? { onLine } : {}),
  })
}

function noEngine(): Failure {
  return new Failure('environment', '--container needs docker or podman, and neither is on PATH', {
    remedy: 'Install one of them, or build without --container: wheels and npm packages need none.',
  })
}

function silentEngine(engine: string, { lastLines, timedOut }: ToolResult): Failure {
  const name = basename(engine)
  return new Failure(
    'environment',
    `${name} does not answer${timedOut ? ` within ${ANSWER_SECONDS} s` : ''}`,
    {
      remedy: `Start its service, and make sure that this user may use it (\`${name} version\` shows it).`,
      details: lastLines.slice(-SHOWN_LINES),
    },
  )
}

function noImage(image: string, engine: string, { lastLines }: ToolResult): Failure {
  return new Failure('environment', `there is no image ${image}, and it cannot be fetched`, {
    remedy: `Check the name and the network (\`${basename(engine)} pull ${image}\`), or name another with --container IMAGE.`,
    details: lastLines.slice(-SHOWN_LINES),
  })
}

const SHOWN_LINES = 5
