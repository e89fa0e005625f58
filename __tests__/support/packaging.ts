/** Runs `plan`, `build` and `package` in this process, against the S3 of ./s3.ts. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from '../../src/pipeline/build.ts'
import { packageArtifacts } from '../../src/pipeline/package.ts'
import { plan } from '../../src/pipeline/plan.ts'
import type { Result, Services } from '../../src/pipeline/services.ts'
import type { Given } from '../../src/project/given.ts'
import type { OptionName } from '../../src/project/options.ts'
import { readSettings } from '../../src/project/settings.ts'
import type { Event } from '../../src/report/events.ts'
import { Failure, formatPlace } from '../../src/report/failure.ts'
import { useEndpoint } from './aws-settings.ts'
import type { LocalS3 } from './s3.ts'

export type Options = Partial<Record<OptionName, unknown>>

export interface Ran {
  result: Result
  events: Event[]
  /** Warnings as people read them: `place: message`. */
  warnings: string[]
  /** What the bucket `artifacts` holds now, but for records (`ac/…`), which no template names. */
  objects: ReadonlyMap<string, Buffer>
  /** The packaged template. */
  text: string
}

/** Packages the project in a folder into the bucket `artifacts` of the S3, which is made when it is missing. */
export async function packageProject(
  folder: string,
  s3: LocalS3,
  options: Options = {},
  more: More = {},
): Promise<Ran> {
  useEndpoint(s3.url)
  const bucket = s3.buckets.get('artifacts') ?? s3.addBucket('artifacts')
  const run = running()
  const settings = await settingsFor(folder, { bucket: 'artifacts', ...options }, more)
  const { text } = await packageArtifacts(settings, run.services, run.result)
  const objects = new Map(
    [...bucket.objects].flatMap(([key, { bytes }]) => (isRecord(key) ? [] : [[key, bytes] as const])),
  )
  return { ...run, warnings: warningsIn(run.events), objects, text }
}

function isRecord(key: string): boolean {
  return /(?:^|\/)ac\/[0-9a-f]{64}$/.test(key)
}

/** Builds the project in a folder. */
export async function buildProject(
  folder: string,
  options: Options = {},
  more: More = {},
): Promise<Omit<Ran, 'objects' | 'text'>> {
  const run = running()
  await build(await settingsFor(folder, options, { verb: 'build', ...more }), run.services, run.result)
  return { ...run, warnings: warningsIn(run.events) }
}

/** What a user is told when the plan fails: `place: message / remedy`, a line each; fails itself when it doesn't. */
export async function planComplaints(folder: string, options: Options = {}): Promise<string[]> {
  const run = running()
  try {
    await plan(await settingsFor(folder, options, { verb: 'plan' }), run.services, run.result)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return [error, ...error.others].map(({ place, message, remedy }) => {
      return `${place === undefined ? '' : `${formatPlace(place)}: `}${message} / ${remedy}`
    })
  }
  throw new Error('expected a failure')
}

/** Warnings of a plan that succeeds. */
export async function planWarnings(folder: string, options: Options = {}): Promise<string[]> {
  const run = running()
  await plan(await settingsFor(folder, options, { verb: 'plan' }), run.services, run.result)
  return warningsIn(run.events)
}

/** Writes files below a folder. */
export function writeProject(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** What faces give beside options. */
export type More = Partial<Pick<Given, 'verb' | 'bucketCache'>>

export function settingsFor(workingFolder: string, values: Options, more: More = {}) {
  return readSettings({ verb: 'package', workingFolder, values, spell: name => `--${name}`, ...more })
}

export function running(): { result: Result; events: Event[]; services: Services } {
  const events: Event[] = []
  const services: Services = {
    emit: event => void events.push(event),
    clock: { now: () => Date.now(), sleep: async () => undefined },
    signal: new AbortController().signal,
    environment: process.env,
  }
  return { result: { version: 1 }, events, services }
}

export function warningsIn(events: readonly Event[]): string[] {
  return events.flatMap(event => {
    if (event.type !== 'warning') return []
    return [`${event.place === undefined ? '' : `${formatPlace(event.place)}: `}${event.message}`]
  })
}
