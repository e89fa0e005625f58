/** The options of the Python workflows. */

import type { Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { workflowOptions } from '../workflow-options.ts'
import { normalName } from './python-requirement.ts'

export interface PythonOptions {
  /** `a/b`: the folder that the source goes into; undefined for the top. */
  parentFolder: string | undefined
  /** What the runtime brings stays out. */
  excludeProvided: boolean
  prune: readonly Pruned[]
  /** Names in normal form. */
  buildFromSource: readonly string[]
  /** Extras of the project itself. */
  extras: readonly string[]
  /** Whether the project is built as a package; undefined: found out by its layout. */
  package: boolean | undefined
}

type Pruned = 'tests' | 'caches' | 'stubs'
const PRUNED: readonly string[] = ['tests', 'caches', 'stubs'] satisfies Pruned[]

/** Names of all options, as the documentation spells them. */
const NAMES = [
  'ParentPackageMode',
  'ParentPackages',
  'exclude-provided',
  'prune',
  'build-from-source',
  'extras',
  'package',
] as const

/** Throws a Failure of class `user` for an option or a value that does not exist. */
export function pythonOptions(recipe: Recipe): PythonOptions {
  const options = workflowOptions(recipe, NAMES)
  const prune = options.list('prune') ?? []
  const wrong = prune.find(what => !PRUNED.includes(what))
  if (wrong !== undefined) {
    throw new Failure('user', `prune does not know ${wrong}`, { remedy: `It knows ${PRUNED.join(', ')}.` })
  }
  return {
    parentFolder: parentFolder(recipe, options.text('ParentPackageMode'), options.text('ParentPackages')),
    excludeProvided: options.flag('exclude-provided') ?? false,
    prune: prune.filter((what): what is Pruned => PRUNED.includes(what)),
    buildFromSource: (options.list('build-from-source') ?? []).map(normalName),
    extras: options.list('extras') ?? [],
    package: options.flag('package'),
  }
}

/** What of the function the artifact depends on: a parent package that is to be found out depends on the handler. */
export function pythonNeeds(options: Recipe['options']): readonly 'handler'[] {
  return Object.entries(options).some(
    ([name, value]) => /^parent[-_]?package[-_]?mode$/i.test(name) && value === 'auto',
  )
    ? ['handler']
    : []
}

/** As SAM has it: `explicit` takes ParentPackages, `auto` reads them off the handler and the way to the code. */
function parentFolder(
  recipe: Recipe,
  mode: string | undefined,
  packages: string | undefined,
): string | undefined {
  if (mode === undefined && packages === undefined) return undefined
  if (mode === 'auto') return inferredParent(recipe)
  if (mode !== undefined && mode !== 'explicit') {
    throw new Failure('user', `ParentPackageMode is ${mode}`, { remedy: 'It takes explicit or auto.' })
  }
  if (packages !== undefined && /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(packages))
    return packages.replaceAll('.', '/')
  throw new Failure('user', `ParentPackages is ${packages ?? 'missing'}`, {
    remedy: 'Name the packages that the code lies in, with dots: shop.orders.',
  })
}

/** The handler's packages, from where the way to the code first names the first of them (SAM: ParentPackageMode auto). */
function inferredParent({ handler, source, root }: Recipe): string | undefined {
  const packages = (handler ?? '').split('.').slice(0, -2)
  const [first] = packages
  if (first === undefined) return undefined
  const way = source
    .slice(root.length)
    .split(/[\\/]/)
    .filter(part => part !== '')
  const at = way.indexOf(first)
  return at === -1 ? undefined : way.slice(at, at + packages.length).join('/')
}
