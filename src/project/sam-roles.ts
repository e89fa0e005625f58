/** Parameters of a samconfig that are no option of ours by another name, but decide one. */

import { Failure } from '../report/failure.ts'
import type { Warning } from '../report/warning.ts'
import type { OptionName, Verb } from './options.ts'
import type { SamRole } from './sam-keys.ts'
import type { SamValue } from './sam-value.ts'

export interface Collected {
  options: ReadonlyMap<OptionName, SamValue>
  /** What every section says, `global` first and `deploy` last. */
  roles: ReadonlyMap<SamRole, readonly SamValue[]>
  verb: Verb
}

export interface Applied {
  options: ReadonlyMap<OptionName, SamValue>
  resolveS3: boolean
  warnings: Warning[]
}

/** Throws a Failure (user) for what cannot be had here and must not be left out in silence. */
export function applyRoles({ options, roles, verb }: Collected): Applied {
  const last = (role: SamRole) => roles.get(role)?.at(-1)
  const isOn = (role: SamRole) => last(role)?.value === true
  const applied = new Map(options)
  const set = (option: OptionName, value: SamValue | undefined) => {
    if (value !== undefined) applied.set(option, value)
  }
  const warnings: Warning[] = []

  set('template', templateOf(roles))
  set('build-dir', ownFolder(last('build-dir')))
  // `build` writes another template than `package`, which this parameter of SAM CLI is about.
  if (verb !== 'build' && verb !== 'watch') set('output-template', last('output-template'))
  if (isOn('use-container')) set('container', containerOf(roles, warnings))
  set('on-failure', onFailureOf(last('on-failure'), last('disable-rollback')))
  if (isOn('express')) set('mode', valued(last('express'), 'express'))
  if (isOn('no-execute') && (verb === 'deploy' || verb === 'watch')) throw wouldExecute(last('no-execute'))
  return { options: applied, resolveS3: isOn('resolve-s3'), warnings }
}

/**
 * The template that is built. `package` and `deploy` of SAM CLI are often given what its `build` or `package` wrote, which here
 * is made anew from the source.
 */
function templateOf(roles: Collected['roles']): SamValue | undefined {
  const named = roles.get('template') ?? []
  const source = named.findLast(({ command }) => command === 'build' || command === 'global')
  const written = roles.get('output-template')?.map(({ value }) => value) ?? []
  const other = named.findLast(({ value }) => !isSamsOwn(value) && !written.includes(value))
  return source ?? other
}

/** SAM CLI's build folder holds what it built; ours has to be another. */
function ownFolder(folder: SamValue | undefined): SamValue | undefined {
  return folder === undefined || isSamsOwn(folder.value) ? undefined : folder
}

function isSamsOwn(path: unknown): boolean {
  return typeof path === 'string' && path.split(/[\\/]/).includes('.aws-sam')
}

/** `build_image` holds an image for all functions, and `FUNCTION=image` for single ones. */
function containerOf(roles: Collected['roles'], warnings: Warning[]): SamValue | undefined {
  const use = roles.get('use-container')?.at(-1)
  const images = roles.get('build-image')?.at(-1)
  const all = Array.isArray(images?.value) ? images.value.map(String) : []
  if (use === undefined || images === undefined) return use
  if (all.some(isOfOne))
    warnings.push({
      message: `'${images.spelled}' has no effect here for single functions: --container takes one image for all`,
      place: images.place,
    })
  const forAll = all.find(image => !isOfOne(image))
  return forAll === undefined ? use : { ...images, value: forAll }
}

/** An image's name has no `=`. */
const isOfOne = (image: string): boolean => image.includes('=')

const ON_FAILURE: ReadonlyMap<unknown, string> = new Map([
  ['ROLLBACK', 'rollback'],
  ['DELETE', 'delete'],
  ['DO_NOTHING', 'keep'],
])

function onFailureOf(named: SamValue | undefined, disabled: SamValue | undefined): SamValue | undefined {
  if (named === undefined) return disabled?.value === true ? valued(disabled, 'keep') : undefined
  const value = ON_FAILURE.get(named.value)
  if (value !== undefined) return { ...named, value }
  const choices = [...ON_FAILURE.keys()].join(', ')
  throw new Failure('user', `${named.spelled}: '${String(named.value)}' is not one of ${choices}`, {
    place: named.place,
    remedy: `Write one of ${choices}.`,
  })
}

function valued(given: SamValue | undefined, value: string): SamValue | undefined {
  return given === undefined ? undefined : { ...given, value }
}

function wouldExecute(given: SamValue | undefined): Failure {
  return new Failure(
    'user',
    'the samconfig says no_execute_changeset = true, and deploy executes its change set',
    {
      place: given?.place,
      remedy: 'Remove the line, or look first with --noop.',
    },
  )
}
