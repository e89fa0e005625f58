/**
 * Artifacts handed from job to job as workflow artifacts. A job that only builds uploads its own under a name made of their
 * digests; a later one takes all of its run, verified. Lost artifacts are a failure of the environment, never a silent rebuild.
 */

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FindOptions } from '@actions/artifact'
import type { Handover, Intake } from '../pipeline/services.ts'
import type { Verb } from '../project/options.ts'
import { Failure } from '../report/failure.ts'
import { type HelpBudget, LATE, messageOf, within } from './help-budget.ts'

export interface ArtifactOptions {
  command: Verb
  /** The inputs. */
  when: 'auto' | 'always' | 'never'
  name: string
  retentionDays: number
  /** Absolute path of a folder for what is on its way; it may be removed with the step. */
  scratch: string
  /** The run that triggered this one, when it was one (`workflow_run`). */
  triggeredBy: TriggeringRun | undefined
  /** `https://github.com`, or that of an own server. */
  serverUrl: string
  budget: HelpBudget
  /** For one upload or download that must not be lost. */
  transferMilliseconds?: number
  note: (message: string) => void
  warn: (message: string) => void
}

export interface TriggeringRun {
  token: string
  workflowRunId: number
  repositoryOwner: string
  repositoryName: string
}

export interface WorkflowArtifacts {
  /** The id of what was uploaded. */
  readonly id: number | undefined
  /** Uploads what this job built, when it is one that hands on. Throws a Failure (environment): others wait for it. */
  handOn(handover: Handover | undefined): Promise<void>
  /** Takes what earlier jobs built; true when there was something. Throws a Failure (environment) for what is not whole. */
  receive(intake: Intake): Promise<boolean>
}

const PREFIX = 'lambda-build-'
/** The toolkit waits for hours where a service answers slowly. */
const TRANSFER_MILLISECONDS = 600_000
/** A list is an answer of some kilobytes. */
const LIST_MILLISECONDS = 20_000
const SERVICE = 'workflow artifacts'

const TAKERS: readonly Verb[] = ['package', 'preview', 'deploy']

/** Undefined where there is nothing to do: by the input, or because the service is not there. */
export async function workflowArtifacts(options: ArtifactOptions): Promise<WorkflowArtifacts | undefined> {
  const { command, when, warn } = options
  const hands = when === 'always' || (when === 'auto' && command === 'build')
  const takes = when !== 'never' && TAKERS.includes(command)
  if (!hands && !takes) return undefined
  const lack = whyNotThere(options.serverUrl)
  if (lack !== undefined) {
    if (hands) warn(`${lack}: later jobs build again`)
    return undefined
  }
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const client = new DefaultArtifactClient()
  let id: number | undefined
  return {
    get id() {
      return id
    },
    handOn: async handover => {
      if (!hands || handover === undefined) return
      id = await upload(client, handover, options)
    },
    receive: intake => (takes ? receiveAll(client, intake, options) : Promise.resolve(false)),
  }
}

function whyNotThere(serverUrl: string): string | undefined {
  if (!isGithub(serverUrl))
    return `${new URL(serverUrl).host} has no workflow artifacts that this action can use`
  return process.env['ACTIONS_RESULTS_URL'] ? undefined : 'workflow artifacts are not available here'
}

/** As the toolkit tells servers of companies from the rest (`isGhes` of `@actions/artifact`): those have only older services. */
function isGithub(serverUrl: string): boolean {
  if (!URL.canParse(serverUrl)) return true
  const { hostname } = new URL(serverUrl)
  return hostname === 'github.com' || /\.(ghe\.com|localhost)$/i.test(hostname)
}

type Client = InstanceType<typeof import('@actions/artifact').DefaultArtifactClient>

async function upload(
  client: Client,
  handover: Handover,
  options: ArtifactOptions,
): Promise<number | undefined> {
  const name = options.name === '' ? `${PREFIX}${handover.digest.slice(0, 32)}` : options.name
  const folder = join(options.scratch, 'hand-on')
  try {
    const files = await handover.writeTo(folder)
    const { id } = await inTime(options, () =>
      client.uploadArtifact(name, files, folder, {
        // Zips don't get smaller.
        compressionLevel: 0,
        retentionDays: options.retentionDays,
      }),
    )
    options.note(`workflow artifact ${name}: ${handover.ids.join(', ')}`)
    return id
  } catch (error) {
    const message = messageOf(error)
    // The name says what is in it: an earlier attempt of the same job has uploaded the same.
    if (options.name === '' && /already exists|\(409\)/i.test(message)) {
      options.note(`workflow artifact ${name} is there already`)
      return undefined
    }
    throw new Failure('environment', `the workflow artifact ${name} could not be uploaded: ${message}`, {
      cause: error,
      remedy: 'Later jobs need it. Run this job again, or set artifacts: never and let them build.',
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function receiveAll(client: Client, intake: Intake, options: ArtifactOptions): Promise<boolean> {
  const own = await receiveFrom(client, undefined, intake, options)
  if (options.triggeredBy === undefined || !(await intake.isMissing())) return own
  return (await receiveFrom(client, { findBy: options.triggeredBy }, intake, options)) || own
}

async function receiveFrom(
  client: Client,
  find: FindOptions | undefined,
  intake: Intake,
  options: ArtifactOptions,
): Promise<boolean> {
  const names = await list(client, find, options)
  let count = 0
  for (const { id, name, digest } of names) {
    const folder = join(options.scratch, `received-${id}`)
    try {
      const { digestMismatch } = await inTime(options, () =>
        client.downloadArtifact(id, {
          path: folder,
          ...(digest === undefined ? {} : { expectedHash: digest }),
          ...find,
        }),
      )
      if (digestMismatch === true) throw notWhole(name, 'its digest is another one')
      count += await intake.take(folder, name)
    } catch (error) {
      if (error instanceof Failure) throw error
      throw notWhole(name, messageOf(error), error)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  if (count > 0) options.note(`workflow artifacts: took ${count} from ${names.length}`)
  return count > 0
}

/** Where the list cannot be had, nobody can say that something is lost: then what is missing is built here. */
async function list(
  client: Client,
  find: FindOptions | undefined,
  { name, budget }: ArtifactOptions,
): Promise<{ id: number; name: string; digest?: string }[]> {
  const service = find === undefined ? SERVICE : `${SERVICE} of the run that triggered this one`
  const listed = await budget.ask(
    service,
    LIST_MILLISECONDS,
    () => client.listArtifacts({ latest: true, ...find }),
    error => `they could not be listed: ${messageOf(error)}${lackOfPermission(error, find)}`,
  )
  const isOurs = (given: string) => (name === '' ? given.startsWith(PREFIX) : given === name)
  return (listed?.artifacts ?? []).filter(
    artifact => isOurs(artifact.name) && !artifact.name.startsWith(`${PREFIX}logs-`),
  )
}

/** Those of another run come by GitHub's API, with the token of the job. */
function lackOfPermission(error: unknown, find: FindOptions | undefined): string {
  const status: unknown = Object(error)['status']
  if (find === undefined || (status !== 403 && status !== 404)) return ''
  return ' (the job needs `permissions: actions: read`)'
}

async function inTime<T>(
  { transferMilliseconds = TRANSFER_MILLISECONDS }: ArtifactOptions,
  work: () => Promise<T>,
): Promise<T> {
  const answer = await within(transferMilliseconds, work)
  if (answer === LATE) throw new Error(`it was not done within ${Math.round(transferMilliseconds / 1000)} s`)
  return answer
}

function notWhole(name: string, problem: string, cause?: unknown): Failure {
  return new Failure('environment', `the workflow artifact ${name} could not be taken: ${problem}`, {
    cause,
    remedy: 'AWS was not called. Run this job again; if it stays, run the jobs that build again.',
  })
}
