/** One `docker build`, from a copy of exactly the files that the digest knows; and the image saved as an archive. */

import { randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, utimesSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import { shownPath } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import type { Tree } from '../../model/tree.ts'
import { copyTree } from '../private-copy.ts'
import type { WorkflowOptions } from '../workflow-options.ts'
import type { Job } from '../workflows/workflow.ts'
import { instructionsOf } from './dockerfile.ts'
import { type Engine, findEngine, isOfTheEngine, platformOf } from './engine.ts'
import { CLUES, explainBuild } from './explain.ts'
import { extraParams } from './extra-params.ts'

export interface ImageBuild {
  recipe: Recipe
  job: Job
  /** Absolute path. */
  dockerfile: string
  options: WorkflowOptions
}

export interface MadeImage {
  /** Not compressed. */
  archive: string
  tools: Readonly<Record<string, string>>
}

/** Builds under a name that nobody else has, saves it, and takes the name away: nothing of the user's is touched. */
export async function buildImage(build: ImageBuild): Promise<MadeImage> {
  const { job } = build
  const engine = await findEngine({ host: job.host, cwd: job.scratch, passedNames: job.passedNames })
  if (engine.notice !== undefined) job.say(engine.notice)
  const tag = `lambda-build:${randomUUID()}`
  const archive = join(job.scratch, 'image.tar')
  await runBuild(build, { engine, tag })
  const { environment, command } = engine
  const run = (...args: string[]) => job.run({ command, args, cwd: job.scratch, environment })
  try {
    const format = engine.kind === 'podman' ? ['--format', 'docker-archive'] : []
    await run('save', ...format, '--output', archive, tag)
  } finally {
    // Parents are the classic builder's cache. A name that stays does no harm.
    await run('image', 'rm', ...(engine.kind === 'podman' ? [] : ['--no-prune']), tag).catch(() => undefined)
  }
  return { archive, tools: engine.versions }
}

async function runBuild(build: ImageBuild, { engine, tag }: { engine: Engine; tag: string }): Promise<void> {
  const { recipe, job, options } = build
  const { context, dockerfile } = layOutContext(build)
  const target = options.text('DockerBuildTarget')
  const passed = passedArgs(options.texts('DockerBuildArgs') ?? {}, engine)
  const instructions = instructionsOf(readFileSync(dockerfile, 'utf8'))
  await job.run({
    command: engine.command,
    args: [
      ...engine.build,
      ...['--platform', platformOf(recipe.architecture), '--file', dockerfile, '--tag', tag],
      ...(target === undefined ? [] : ['--target', target]),
      ...passed.args,
      ...extraParams(options.list('DockerBuildExtraParams') ?? []),
      ...(options.text('Refresh') === undefined ? [] : ['--pull']),
      context,
    ],
    // Paths of --secret count from here.
    cwd: recipe.source,
    environment: { ...engine.environment, ...passed.environment },
    clue: CLUES,
    explain: clues => explainBuild(clues, { dockerfile: shownPath(build.dockerfile), instructions }),
  })
}

/**
 * The context as the digest knows it, and the Dockerfile beside it: so an ignored one stays invisible to COPY. Times and
 * modes of folders are the same everywhere, as those of files are, because COPY takes them along.
 */
function layOutContext({ recipe, job: { scratch }, ...build }: ImageBuild): {
  context: string
  dockerfile: string
} {
  const context = join(scratch, 'context')
  copyTree(recipe.sourceTree, context)
  for (const folder of foldersOf(recipe.sourceTree)) {
    chmodSync(join(context, folder), 0o755)
    utimesSync(join(context, folder), FIRST_ZIP_TIME, FIRST_ZIP_TIME)
  }
  const dockerfile = join(scratch, 'dockerfile', basename(build.dockerfile))
  mkdirSync(join(scratch, 'dockerfile'))
  copyFileSync(build.dockerfile, dockerfile)
  return { context, dockerfile }
}

const FIRST_ZIP_TIME = new Date(Date.UTC(1980, 0, 1))

function foldersOf(tree: Tree): string[] {
  const folders = new Set(['.'])
  for (const { path } of tree) {
    for (let at = posix.dirname(path); !folders.has(at); at = posix.dirname(at)) folders.add(at)
  }
  return [...folders]
}

/** Names that mean something to docker itself or to how programs start, in its environment. */
const OF_PROGRAMS = /^(LD_|DYLD_|GO|GLIBC|MALLOC|SSL_|LC_)|proxy$/i

/** Values don't stand on a command line, which others can list, but where a name would lead docker astray. */
function passedArgs(
  given: Readonly<Record<string, string>>,
  { environment }: Engine,
): { args: string[]; environment: Record<string, string> } {
  const args: string[] = []
  const own: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    const isTaken = environment[name] !== undefined || isOfTheEngine(name) || OF_PROGRAMS.test(name)
    if (!isTaken) own[name] = value
    args.push('--build-arg', isTaken ? `${name}=${value}` : name)
  }
  return { args, environment: own }
}
