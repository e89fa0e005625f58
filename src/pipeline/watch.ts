/**
 * `watch`: builds, then builds again what a saved file belongs to; with a stack named it deploys too. Failures are told and
 * waited out. Ends with the signal. A stack that the configuration marks as production is left alone (interface §1).
 */

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Watched, watchedFiles } from '../build/watched-files.ts'
import { isInside, realPathOf, shownPath } from '../files/paths.ts'
import type { Settings } from '../project/settings.ts'
import type { Emit, Event } from '../report/events.ts'
import { Failure, toFailure } from '../report/failure.ts'
import { templateFiles } from '../template/units.ts'
import { buildMissing } from './build.ts'
import { claimBuildFolder, layOutBuild } from './build-folder.ts'
import { Changes } from './changes.ts'
import { assetFiles } from './local-assets.ts'
import { plan } from './plan.ts'
import type { Result, Services } from './services.ts'
import type { Plan } from './stages.ts'

/** Editors write a file and then its neighbours within a few tens of milliseconds. */
const PAUSE_MILLISECONDS = 100

const PATIENCE_MILLISECONDS = 5_000

export async function watch(settings: Settings, services: Services, result: Result): Promise<void> {
  if (settings.production && settings.stackName !== undefined) throw production(settings.stackName)
  const watching = new Watching(settings, services)
  await using changes = watching.changes
  for (let paths: string[] = []; !services.signal.aborted; paths = await changes.next(services.signal)) {
    if (paths.length > 0) services.emit({ type: 'watch-changed', paths: paths.map(path => shownPath(path)) })
    await watching.round(result, paths)
    if (paths.length === 0) services.emit(watching.waiting())
  }
  services.signal.throwIfAborted()
}

function production(stackName: string): Failure {
  return new Failure('user', `the stack ${stackName} is marked as production`, {
    remedy: 'Every save would change it. Watch another environment, or use deploy.',
  })
}

/** What is watched, and what of it was built last. */
class Watching {
  readonly changes: Changes
  readonly #settings: Settings
  readonly #services: Services
  #watched: Watched[] = []
  /** Files of all templates, as far as the last plan knew them. */
  #templates: string[] = []
  /** Other files and folders that templates name. */
  #assets: string[] = []
  /** Input digests of what lies in the build folder, by logical id; none before the first round. */
  #current: ReadonlyMap<string, string> | undefined

  constructor(settings: Settings, services: Services) {
    this.#settings = settings
    this.#services = { ...services, emit: quieter(services.emit) }
    this.changes = new Changes({
      ignored: ownFolders(settings),
      leavesOut: path => this.#leavesOut(path),
      pause: () => services.clock.sleep(PAUSE_MILLISECONDS, services.signal),
      patience: () => services.clock.sleep(PATIENCE_MILLISECONDS, services.signal),
    })
  }

  /** A plan whose files are all watched: what is saved from now on leads to another round. */
  async #plan(result: Result): Promise<Plan> {
    const settings = this.#settings
    await this.changes.cover(settings.ownFiles.map(realPathOf))
    for (;;) {
      const made = await this.#planOnce(result)
      this.#templates = templateFiles(made.root)
      const own = [...settings.ownFiles, ...this.#templates, settings.buildFolder, settings.storeFolder]
      this.#assets = assetFiles(made.assets)
      this.#watched = made.planned.map(({ recipe }) => watchedFiles(recipe, own))
      const paths = this.#watched.flatMap(watched => watched.paths)
      const besides = [...this.#templates.map(realPathOf), ...this.#assets]
      if (!(await this.changes.cover([...paths, ...besides]))) return made
    }
  }

  /** Files in which something is wrong are watched as well: a nested template that cannot be read is in no plan. */
  async #planOnce(result: Result): Promise<Plan> {
    try {
      return await plan(this.#settings, this.#services, result)
    } catch (error) {
      const failure = toFailure(error)
      const files = [failure, ...failure.others].flatMap(({ place }) => place?.file ?? [])
      await this.changes.cover(files.map(realPathOf).filter(existsSync))
      throw error
    }
  }

  /** Only what nobody needs; folders above the code are not ours to judge. */
  #leavesOut(path: string): boolean {
    const answers = this.#watched.filter(({ paths }) => paths.some(root => path.startsWith(`${root}/`)))
    return answers.length > 0 && answers.every(watched => watched.leavesOut(path))
  }

  waiting(): Event {
    const { stackName } = this.#settings
    const folders = new Set(this.#watched.map(({ paths }) => paths[0])).size
    return { type: 'watch-waiting', folders, ...(stackName === undefined ? {} : { stackName }) }
  }

  /** Never throws. */
  async round(result: Result, paths: readonly string[]): Promise<void> {
    const { clock, emit, signal } = this.#services
    const started = clock.now()
    const seconds = () => (clock.now() - started) / 1000
    try {
      this.#noteSettings(paths)
      const ids = await this.#build(result, paths)
      if (ids !== undefined) emit({ type: 'watch-built', ids, seconds: seconds() })
    } catch (error) {
      if (!signal.aborted) emit({ type: 'watch-failed', failure: toFailure(error), seconds: seconds() })
    }
  }

  /** What was built anew; undefined when the files that changed belong to nothing. */
  async #build(result: Result, paths: readonly string[]): Promise<string[] | undefined> {
    const settings = this.#settings
    const made = await this.#plan(result)
    const digests = new Map(made.planned.map(({ target, digested }) => [target.id, digested.inputDigest]))
    const changed = [...digests].filter(([id, digest]) => this.#current?.get(id) !== digest).map(([id]) => id)
    const own = [...settings.ownFiles, ...this.#templates].map(realPathOf)
    const isOwn = paths.some(path => own.includes(path) || this.#assets.some(asset => isInside(asset, path)))
    if (this.#current !== undefined && changed.length === 0 && !isOwn) return undefined
    await this.#make(made, result, new Set(changed))
    this.#current = digests
    return changed
  }

  async #make(made: Plan, result: Result, changed: ReadonlySet<string>): Promise<void> {
    const [settings, services] = [this.#settings, this.#services]
    if (settings.stackName !== undefined) {
      const { deploy } = await import('./deploy.ts')
      return deploy(settings, services, result)
    }
    claimBuildFolder(settings.buildFolder)
    await layOutBuild(await buildMissing(settings, services, result, made), settings, services, changed)
  }

  /** Options are read once, at the start. */
  #noteSettings(paths: readonly string[]): void {
    const { ownFiles, template } = this.#settings
    const config = ownFiles.map(realPathOf).filter(file => file !== realPathOf(template))
    for (const file of paths.filter(path => config.includes(path))) {
      const message = `${shownPath(file)} is read at the start: end the watch and start it again`
      this.#services.emit({ type: 'warning', message })
    }
  }
}

function ownFolders({ buildFolder, storeFolder, workingFolder }: Settings): string[] {
  const own = [buildFolder, storeFolder, join(workingFolder, '.lambda-build')]
  return [...own.map(path => join(realPathOf(dirname(path)), path.slice(dirname(path).length + 1))), ...own]
}

/** What every round would say again is said once: warnings; what was found, planned and written is not news at all. */
function quieter(emit: Emit): Emit {
  const said = new Set<string>()
  const dull: readonly Event['type'][] = ['plan-ready', 'artifact-found', 'template-written']
  return event => {
    if (dull.includes(event.type)) return
    if (event.type === 'warning' || event.type === 'note') {
      if (said.has(event.message)) return
      said.add(event.message)
    }
    emit(event)
  }
}
