/**
 * Changing only the code of existing functions, without a change set: allowed when nothing else differs from what is
 * deployed. All functions or none: when one fails, those that were changed get their code back.
 */

import { combineFailures, Failure, toFailure } from '../report/failure.ts'
import {
  beginDeployment,
  type Deployment,
  type DeployOptions,
  type DeployOutcome,
  parametersFor,
} from './deployment.ts'
import { type CodeObject, changeCode, type LiveFunction, liveFunction } from './lambda-code.ts'
import { stackResources } from './stack-resources.ts'
import { lookAtStack, type StackView } from './stack-view.ts'
import { isHealthy } from './states.ts'
import { deployedTemplate, isUnchanged } from './unchanged.ts'

/** A function whose code is to be changed. */
export interface MovedCode {
  id: string
  from: CodeObject
  to: CodeObject
}

export interface InPlaceOptions extends DeployOptions {
  /** What differs between the deployed template and the wanted one. */
  difference: (
    deployed: string,
    wanted: string,
  ) => { kind: 'same' } | { kind: 'code'; functions: MovedCode[] } | { kind: 'other'; why: string }
  /** SHA-256 (hex) of the zip at a key; undefined for keys that don't tell. */
  digestOf: (key: string) => string | undefined
  /** Whether a zip with this digest is one that was deployed from here. */
  isOurs: (digest: string) => Promise<boolean>
}

export type InPlace = { kind: 'done'; outcome: DeployOutcome } | { kind: 'impossible'; why: string }

/** Throws Failures for what AWS refuses; by then every function has its old code again, or the Failure says which has not. */
export async function deployInPlace(options: InPlaceOptions): Promise<InPlace> {
  const deployment = beginDeployment(options)
  const { stackName } = deployment
  const deployed = deployedTemplate(deployment, stackName)
  const view = await lookAtStack(deployment, stackName)
  const unfit = unfitness(deployment, view)
  if (view === undefined || unfit !== undefined) return impossible(unfit ?? 'there is no stack yet')
  const wanted = options.body ?? ('body' in options.template ? options.template.body : '')
  const before = await deployed
  const difference = before === undefined ? undefined : options.difference(before, wanted)
  if (difference === undefined) return impossible('the deployed template cannot be read')
  if (difference.kind === 'other') return impossible(difference.why)
  const moved = difference.kind === 'same' ? [] : difference.functions
  const targets = await targetsOf(options, deployment, view, moved)
  return typeof targets === 'string' ? impossible(targets) : change(deployment, view, targets)
}

const impossible = (why: string): InPlace => ({ kind: 'impossible', why })

/** Everything but the template must be as it is deployed. */
function unfitness(deployment: Deployment, view: StackView | undefined): string | undefined {
  if (view === undefined) return 'there is no stack yet'
  if (!isHealthy(view.status)) return `the stack is ${view.status}`
  const text = deployment.body ?? ('body' in deployment.template ? deployment.template.body : '')
  const wanted = { ...deployment, template: text, parameters: parametersFor(deployment, view) }
  return isUnchanged(view, text, wanted) ? undefined : 'parameters, tags or something looked up may differ'
}

interface Target extends MovedCode {
  live: LiveFunction
  digest: string | undefined
}

/** The functions that do not run the wanted code yet; a text when one of them must not be touched. */
async function targetsOf(
  { digestOf, isOurs }: InPlaceOptions,
  deployment: Deployment,
  view: StackView,
  moved: readonly MovedCode[],
): Promise<Target[] | string> {
  if (moved.length === 0) return []
  const resources = new Map((await stackResources(deployment, view.stackId)).map(item => [item.id, item]))
  const targets: Target[] = []
  for (const code of moved) {
    const resource = resources.get(code.id)
    if (resource === undefined) return `${code.id} is not in the stack yet`
    const live = await liveFunction(deployment, resource.physicalId)
    const digest = digestOf(code.to.key)
    if (live.obstacle !== undefined) return `${code.id}: ${live.obstacle}`
    if (digest !== undefined && live.digest === digest) continue
    const isKnown = live.digest === digestOf(code.from.key) || (await isOurs(live.digest))
    if (!isKnown) return `${code.id} runs code that was not deployed from here`
    targets.push({ ...code, live, digest })
  }
  return targets
}

/** First every change is tried dry, then all are made; what was made is undone when one fails. */
async function change(deployment: Deployment, view: StackView, targets: readonly Target[]): Promise<InPlace> {
  const { emit, clock, startedAt } = deployment
  const revisions = await Promise.all(
    targets.map(({ live, to }) => changeCode(deployment, live, to, { dryRun: true })),
  )
  const results = await Promise.allSettled(
    targets.map(async ({ id, live, to, digest }, index) => {
      await changeCode(deployment, { name: live.name, revision: revisions[index] }, to, { digest })
      emit({ type: 'code-changed', id, name: live.name, digest: digest ?? '' })
    }),
  )
  const failures = results.flatMap(result => (result.status === 'rejected' ? [toFailure(result.reason)] : []))
  if (failures.length > 0) throw await undone(deployment, targets, combineFailures(failures))
  const { stackId, stackName, status, outputs } = view
  const changed = targets.length > 0
  if (!changed) emit({ type: 'stack-unchanged', stackName })
  const operation = changed ? 'in-place' : 'none'
  const seconds = (clock.now() - startedAt) / 1000
  return { kind: 'done', outcome: { stackId, stackName, status, operation, changed, outputs, seconds } }
}

/** The Failure, with what became of the functions: also of one whose change failed half-way. */
async function undone(
  deployment: Deployment,
  targets: readonly Target[],
  failure: Failure,
): Promise<Failure> {
  const results = await Promise.allSettled(targets.map(target => putBack(deployment, target)))
  const left = results.flatMap((result, index) =>
    result.status === 'rejected' ? (targets[index]?.id ?? []) : [],
  )
  const rest =
    left.length > 0
      ? `${left.join(', ')} could not be put back: deploy with --mode standard.`
      : 'Every function has its old code.'
  const remedy = [failure.remedy, rest].filter(part => part !== undefined).join(' ')
  return new Failure(failure.class, failure.message, { ...failure, cause: failure.cause, remedy })
}

/** The run may have been cancelled: putting back must not be. */
async function putBack(deployment: Deployment, { live, from, to, digest }: Target): Promise<void> {
  const calls = { ...deployment, signal: undefined }
  const now = await liveFunction(calls, live.name)
  if (now.digest === live.digest) return
  // Keys are digests: what was live lies beside what is wanted.
  const key = digest === undefined ? from.key : to.key.replace(digest, live.digest)
  const isBeside = digest !== undefined && key !== to.key
  await changeCode(calls, now, isBeside ? { bucket: to.bucket, key } : from, { digest: live.digest })
}
