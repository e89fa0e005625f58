/**
 * Container images: `docker build` from exactly the files of the context that the digest knows, or an archive that somebody
 * else built. Either way the artifact is an archive with compressed layers, whose name in any repository is known.
 */

import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { isInside, nameBelow, nearestSibling, realPathOf, shownPath } from '../../files/paths.ts'
import type { NamedFile, Recipe } from '../../model/artifact.ts'
import { entrySize } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import { buildImage, type MadeImage } from '../image/build-image.ts'
import { contextRules, listContext } from '../image/context.ts'
import { platformOf } from '../image/engine.ts'
import { extraParams } from '../image/extra-params.ts'
import { writeImageArchive } from '../image/image-archive.ts'
import { readSavedImage, type SavedImage } from '../image/saved-image.ts'
import { workflowOptions } from '../workflow-options.ts'
import type { BuiltImage, BuiltTree, CheckRules, Job, Workflow } from './workflow.ts'

export const image: Workflow = {
  name: 'image',
  version: 1,
  junk: [],
  layerFolder: '',
  onHost: true,
  listSource: (options, given) => listContext(options, dockerfileNamed(given)),
  ignoreRules: (options, given) => contextRules(options, dockerfileNamed(given)),
  check,
  inputs,
  compile,
}

const OPTIONS = ['Refresh']

/** Lambda quotas: a container image, uncompressed, all layers together. */
const MAX_IMAGE_BYTES = 10 * 1024 ** 3
/** More than this is rarely meant: it is read for every digest, and sent for every build. */
const LARGE_CONTEXT_BYTES = 500 * 1024 ** 2

function dockerfileNamed(options: Recipe['options']): string {
  const { Dockerfile: named } = options
  return typeof named === 'string' ? named : 'Dockerfile'
}

/** An archive that ImageUri names. */
function isArchive(recipe: Recipe): boolean {
  return statSync(recipe.source).isFile()
}

function dockerfileOf(recipe: Recipe): string {
  return resolve(recipe.source, dockerfileNamed(recipe.options))
}

function inputs(recipe: Recipe): NamedFile[] {
  if (isArchive(recipe)) return []
  const path = dockerfileOf(recipe)
  return existsSync(path) ? [{ name: nameBelow(recipe.root, path), path }] : []
}

function check(recipe: Recipe, { roots }: CheckRules): string[] {
  const options = workflowOptions(recipe, OPTIONS)
  if (isArchive(recipe)) return []
  checkDockerfile(dockerfileOf(recipe), roots)
  const target = options.text('DockerBuildTarget')
  if (target !== undefined && !/^[A-Za-z0-9][\w.-]*$/.test(target)) {
    throw new Failure('user', `DockerBuildTarget is no name of a stage: ${JSON.stringify(target)}`, {
      remedy: 'Name a stage as the Dockerfile has it (FROM … AS name).',
    })
  }
  for (const name of Object.keys(options.texts('DockerBuildArgs') ?? {})) {
    if (/^[A-Za-z_]\w*$/.test(name)) continue
    throw new Failure('user', `DockerBuildArgs has a name that no ARG can have: ${JSON.stringify(name)}`, {
      remedy: 'Use letters, digits and _, with no digit in front.',
    })
  }
  extraParams(options.list('DockerBuildExtraParams') ?? [])
  const bytes = recipe.sourceTree.reduce((sum, entry) => sum + entrySize(entry), 0)
  if (bytes <= LARGE_CONTEXT_BYTES) return []
  const size = `${Math.round(bytes / 1024 ** 2)} MB`
  return [
    `the docker context ${shownPath(recipe.source)} has ${size}: leave out what no COPY needs (.dockerignore)`,
  ]
}

function checkDockerfile(path: string, roots: readonly string[]): void {
  if (!existsSync(path) || !statSync(path).isFile()) {
    const near = nearestSibling(path)
    throw new Failure('user', `there is no Dockerfile at ${shownPath(path)}`, {
      remedy:
        near === undefined
          ? 'Write one, or name it in Metadata.Dockerfile (it counts from DockerContext).'
          : `Did you mean ${shownPath(near)}? Metadata.Dockerfile counts from DockerContext.`,
    })
  }
  if (roots.some(root => isInside(root, realPathOf(path)))) return
  throw new Failure('user', `the Dockerfile ${shownPath(path)} lies outside the project`, {
    remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
  })
}

async function compile(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const made = isArchive(recipe) ? await given(recipe, job) : await built(recipe, job)
  const saved = read(made.archive, recipe)
  return { tree: [], tools: made.tools, image: { write: to => write(saved, { to, recipe, job }) } }
}

function built(recipe: Recipe, job: Job): Promise<MadeImage> {
  const options = workflowOptions(recipe, OPTIONS)
  return buildImage({ recipe, job, options, dockerfile: dockerfileOf(recipe) })
}

async function given({ source }: Recipe, job: Job): Promise<MadeImage> {
  if (!isGzip(source)) return { archive: source, tools: {} }
  const archive = join(job.scratch, 'image.tar')
  await pipeline(createReadStream(source), createGunzip(), createWriteStream(archive)).catch(cause => {
    throw unusable(source, cause)
  })
  return { archive, tools: {} }
}

function isGzip(file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const magic = Buffer.alloc(2)
    readSync(descriptor, magic)
    return magic.toString('hex') === '1f8b'
  } finally {
    closeSync(descriptor)
  }
}

function read(archive: string, recipe: Recipe): SavedImage {
  const wanted = platformOf(recipe.architecture)
  const saved = orUnusable(recipe, () => readSavedImage(archive, wanted.split('/')[1] ?? ''))
  const found = `${saved.os}/${saved.architecture}`
  if (found === wanted) return saved
  throw new Failure(
    isArchive(recipe) ? 'user' : 'build',
    `the image is for ${found}, the function for ${wanted}`,
    {
      remedy: `Set Architectures of the function, or use an image for ${wanted} (also as its base).`,
    },
  )
}

async function write(
  saved: SavedImage,
  { to, recipe, job }: { to: string; recipe: Recipe; job: Job },
): Promise<BuiltImage> {
  const written = await writeImageArchive(saved, { to, share: job.share }).catch(cause => {
    throw cause instanceof Failure || 'code' in Object(cause) ? cause : unusable(recipe.source, cause)
  })
  if (written.unzippedSize <= MAX_IMAGE_BYTES) return written
  const size = (written.unzippedSize / 1024 ** 3).toFixed(1)
  throw new Failure('build', `the image has ${size} GB, and Lambda takes 10 GB`, {
    remedy: 'Use a smaller base image, or a stage of its own for what only the build needs.',
  })
}

function orUnusable<Type>(recipe: Recipe, work: () => Type): Type {
  try {
    return work()
  } catch (cause) {
    throw unusable(recipe.source, cause)
  }
}

function unusable(source: string, cause: unknown): Failure {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Failure('user', `the image of ${shownPath(source)} cannot be used: ${reason}`, {
    cause,
    remedy: 'Write an archive with `docker save`, of one image, and point ImageUri at it.',
  })
}
