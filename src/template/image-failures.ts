/** What can be wrong with what a template says of an image: user errors, each with its place. */

import { existsSync } from 'node:fs'
import { nearestSibling, shownPath } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'
import { valueAt } from './nodes.ts'
import type { TargetContext } from './target-properties.ts'
import { placeOf } from './template.ts'

export function nothingSaid({ template, resource }: TargetContext): Failure {
  return new Failure('user', `nothing says where the image of ${resource.id} comes from`, {
    place: placeOf(template, resource.entry.keyNode),
    artifact: resource.id,
    remedy: 'Set Dockerfile and DockerContext in its Metadata to build one, or ImageUri to use one.',
  })
}

export function noContext({ template, resource }: TargetContext, metadata: unknown): Failure {
  return new Failure('user', `${resource.id} has a Dockerfile, and no DockerContext`, {
    place: placeOf(template, valueAt(template, metadata, 'Dockerfile')),
    artifact: resource.id,
    remedy:
      'Set Metadata.DockerContext to the folder that the Dockerfile copies from; the whole project is never taken for it.',
  })
}

export function nothingThere(
  { template, resource }: TargetContext,
  node: unknown,
  written: string,
  path: string,
): Failure {
  const what = existsSync(path) ? 'that is no folder' : `nothing is at ${shownPath(path)}`
  const near = existsSync(path) ? undefined : nearestSibling(path)
  return new Failure('user', `the image of ${resource.id} comes from ${written}, but ${what}`, {
    place: placeOf(template, node),
    artifact: resource.id,
    remedy: near === undefined ? 'Correct the path.' : `Did you mean ${shownPath(near)}?`,
  })
}

export function wrongTag({ template, resource }: TargetContext, node: unknown, tag: string): Failure {
  return new Failure('user', `the DockerTag of ${resource.id} is no tag: ${JSON.stringify(tag)}`, {
    place: placeOf(template, node),
    artifact: resource.id,
    remedy: 'Use letters, digits, _ . and -, 128 at most, and none of . and - in front.',
  })
}
