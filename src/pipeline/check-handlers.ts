/** Handlers that are not in their artifacts: Lambda says so only when somebody calls the function. */

import { listMembers, type Member } from '../archive/list-members.ts'
import { type HandlerFile, handlerFile } from '../build/handler-files.ts'
import { nearestName } from '../files/paths.ts'
import type { Artifact, CodeTarget } from '../model/artifact.ts'
import { findRuntime } from '../model/runtimes.ts'
import { Failure } from '../report/failure.ts'
import { type NamedHandler, namedHandlers } from '../template/checks/handlers.ts'
import { allUnits, type TemplateUnit } from '../template/units.ts'
import type { Services } from './services.ts'
import type { Planned } from './stages.ts'

export interface CheckedHandlers {
  root: TemplateUnit
  planned: readonly Planned[]
  artifacts: ReadonlyMap<string, Artifact>
  services: Services
  /** What is in artifacts that are not here, by digest; undefined what cannot be told. */
  listings: ReadonlyMap<string, readonly Member[] | undefined>
}

/**
 * A Failure (user) for every function whose handler's file its artifact lacks; a warning where a layer or a wrapper may
 * bring it. Reads the directories of the archives, each once.
 */
export function checkHandlers({ root, planned, artifacts, services, listings }: CheckedHandlers): Failure[] {
  const handlers = new Map(allUnits(root).flatMap(({ scope }) => [...namedHandlers(scope)]))
  const archives = new Archives(artifacts, listings)
  return planned.flatMap(({ target }) => {
    const named = handlers.get(target.id)
    const missing = named === undefined ? undefined : findMissing(target, archives)
    if (named === undefined || missing === undefined) return []
    const failure = describe(target, named, missing)
    if (!mayBeElsewhere(target, named)) return [failure]
    // What is far from every name that is there comes from the layer, and is no slip.
    if (missing.near !== undefined) {
      const message = `${failure.message}; unless a layer brings it, Lambda will not find it (${failure.remedy})`
      services.emit({ type: 'warning', message, place: named.place })
    }
    return []
  })
}

function mayBeElsewhere({ layers, foreignLayers }: CodeTarget, { maybeElsewhere }: NamedHandler): boolean {
  return maybeElsewhere || foreignLayers === true || layers.length > 0
}

interface Missing {
  /** The file that the handler names; that it is there but cannot be started, when so. */
  file: string
  cannotStart: boolean
  /** The nearest file that is there, and the handler that would name it. */
  near: { file: string; handler: string | undefined } | undefined
}

/** undefined when the handler is there, or when that cannot be told. */
function findMissing(target: CodeTarget, archives: Archives): Missing | undefined {
  const { handler, runtime, packageType } = target
  const language = runtime === undefined ? undefined : findRuntime(runtime)?.language
  const wanted =
    handler === undefined && language !== 'provided'
      ? undefined
      : language && handlerFile(language, handler ?? '')
  const members = packageType === 'Zip' ? archives.membersOf(target.id) : undefined
  if (wanted === undefined || members === undefined) return undefined
  const found = wanted.files.map(file => members.get(file)).find(member => member !== undefined)
  if (found !== undefined) {
    const cannotStart = wanted.isProgram === true && found.isExecutable === false && !found.isLink
    return cannotStart ? { file: found.path, cannotStart, near: undefined } : undefined
  }
  if (handler !== undefined && members.has(handler)) return undefined
  if (isReachable(wanted, members) || target.layers.some(id => isInLayer(wanted, archives.membersOf(id))))
    return undefined
  return { file: wanted.usual, cannotStart: false, near: nearest(wanted, members) }
}

/** By another name that would do, or through a link to a folder. */
function isReachable({ files, matches }: HandlerFile, members: ReadonlyMap<string, Member>): boolean {
  if (matches !== undefined && [...members.keys()].some(path => matches.test(path))) return true
  return files.some(file => {
    const parts = file.split('/')
    return parts.some((_part, index) => members.get(parts.slice(0, index).join('/'))?.isLink)
  })
}

/** Layers have folders of their own for each language; what ends in the same path is near enough. */
function isInLayer({ files }: HandlerFile, members: ReadonlyMap<string, Member> | undefined): boolean {
  if (members === undefined) return true
  return [...members.keys()].some(path => files.some(file => path === file || path.endsWith(`/${file}`)))
}

function nearest(
  { usual, handlerFor, isProgram }: HandlerFile,
  members: ReadonlyMap<string, Member>,
): Missing['near'] {
  const files = [...members.keys()].filter(path => isProgram === true || handlerFor(path) !== undefined)
  // One folder too many or too few is the commonest slip.
  const sameEnd = files.filter(path => path.endsWith(`/${usual}`) || usual.endsWith(`/${path}`))
  const file = nearestName(usual, files) ?? (sameEnd.length === 1 ? sameEnd[0] : undefined)
  return file === undefined ? undefined : { file, handler: handlerFor(file) }
}

function describe(
  target: CodeTarget,
  { place }: NamedHandler,
  { file, cannotStart, near }: Missing,
): Failure {
  const handler = target.runtime?.startsWith('provided') ? undefined : target.handler
  const what =
    handler === undefined
      ? `${target.id} needs ${file}`
      : `the handler of ${target.id}, ${handler}, needs ${file}`
  if (cannotStart) {
    return new Failure('user', `${what}, and that file is not executable`, {
      artifact: target.id,
      place,
      remedy: 'Run chmod +x on it before it is packed.',
    })
  }
  const remedy = near === undefined ? remedyFor(handler) : `Did you mean ${shownNear(near)}?`
  return new Failure('user', `${what}, which is not in its artifact`, { artifact: target.id, place, remedy })
}

function remedyFor(handler: string | undefined): string {
  return handler === undefined
    ? 'Put an executable file of that name at the root of the code.'
    : 'Correct Handler or the code path: a handler counts from the root of the artifact.'
}

function shownNear({ file, handler }: NonNullable<Missing['near']>): string {
  return handler === undefined ? file : `${handler} (${file})`
}

/** Members by path; artifacts that are the same are read once. */
class Archives {
  readonly #artifacts: ReadonlyMap<string, Artifact>
  readonly #listings: CheckedHandlers['listings']
  readonly #read = new Map<string, ReadonlyMap<string, Member> | undefined>()

  constructor(artifacts: ReadonlyMap<string, Artifact>, listings: CheckedHandlers['listings']) {
    this.#artifacts = artifacts
    this.#listings = listings
  }

  /** undefined for what was not built, and for what is no sound archive. */
  membersOf(id: string): ReadonlyMap<string, Member> | undefined {
    const artifact = this.#artifacts.get(id)
    if (artifact === undefined) return undefined
    const { digest, zip } = artifact
    if (!this.#read.has(digest)) {
      const members = this.#listings.has(digest) ? this.#listings.get(digest) : listMembers(zip)
      this.#read.set(digest, members && new Map(members.map(member => [member.path, member])))
    }
    return this.#read.get(digest)
  }
}
