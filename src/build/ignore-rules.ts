/**
 * What stays out of an artifact. Later rules win over earlier ones: what is always left out and the workflow's junk,
 * then every `.lambdaignore` from the project's top down to the code, then `exclude` of the config; `include` brings
 * back a path whatever left it out. Patterns are those of gitignore.
 */

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { isInside, nameBelow } from '../files/paths.ts'

/** Secrets and folders of tools; leaving one of them out is worth a warning (interface §7). */
const ALWAYS_LEFT_OUT = [
  '.git',
  '.aws-sam',
  '.lambda-build',
  '.aws',
  '.env',
  '.env.*',
  '.npmrc',
  '.pypirc',
  '.netrc',
] as const

/** What editors and operating systems leave behind, and files that only git and we read. */
const COMMON_JUNK = [
  '.DS_Store',
  'Thumbs.db',
  '.idea/',
  '.vscode/',
  '.gitignore',
  '.gitattributes',
  '.lambdaignore',
] as const

export interface IgnoreOptions {
  /** The code folder, and the folder above it where the search for `.lambdaignore` ends. */
  folder: string
  top: string
  /** The workflow's own patterns. */
  junk: readonly string[]
  /** Code that somebody else made ready is packed with what looks like junk, too. */
  asItLies: boolean
  /** Files and folders of the project itself (template, config, build folder): absolute paths. */
  ownFiles: readonly string[]
  include: readonly string[]
  exclude: readonly string[]
}

export interface IgnoreRules {
  /** Whether a path below the code folder stays out; folders end in `/`. */
  leavesOut(path: string): boolean
  /** Whether a folder that stays out may hold something that `include` brings back. */
  mayHoldIncluded(folder: string): boolean
  /** Whether it is one of the always left out. */
  isAlwaysLeftOut(path: string): boolean
}

interface Layer {
  patterns: Ignore
  /** The way from the folder of the patterns down to the code folder: empty, or ending in `/`. */
  prefix: string
}

export function ignoreRules(options: IgnoreOptions): IgnoreRules {
  const always = ignore().add([...ALWAYS_LEFT_OUT])
  const included = ignore().add([...options.include])
  const junk = options.asItLies ? ['.lambdaignore'] : [...COMMON_JUNK, ...options.junk]
  const own = ignore().add([...junk, ...ownPatterns(options)])
  const layers: Layer[] = [
    { patterns: always, prefix: '' },
    { patterns: own, prefix: '' },
    ...ignoreFiles(options),
    { patterns: ignore().add([...options.exclude]), prefix: '' },
  ]
  const roots = includeRoots(options.include)
  return {
    leavesOut: path => !included.ignores(path) && lastWord(layers, path),
    mayHoldIncluded: folder => roots.some(root => root.startsWith(folder) || folder.startsWith(root)),
    isAlwaysLeftOut: path => always.ignores(path),
  }
}

function lastWord(layers: readonly Layer[], path: string): boolean {
  let leftOut = false
  for (const { patterns, prefix } of layers) {
    const answer = patterns.test(`${prefix}${path}`)
    if (answer.ignored) leftOut = true
    else if (answer.unignored) leftOut = false
  }
  return leftOut
}

function ignoreFiles({ folder, top }: IgnoreOptions): Layer[] {
  const layers: Layer[] = []
  for (let at = folder; isInside(top, at); at = dirname(at)) {
    const file = join(at, '.lambdaignore')
    if (existsSync(file)) {
      const way = nameBelow(at, folder)
      const patterns = ignore().add(readFileSync(file, 'utf8'))
      layers.unshift({ patterns, prefix: way === '' ? '' : `${way}/` })
    }
    if (dirname(at) === at) break
  }
  return layers
}

/**
 * The project's own files change without the code changing: with `CodeUri: .` every edit of the template would redeploy
 * every function (aws-sam-cli#2890). Left out are the files given, and samconfig and lambda-build.yml beside them.
 */
function ownPatterns({ folder, ownFiles }: IgnoreOptions): string[] {
  const start = folder.endsWith(sep) ? folder : folder + sep
  return withNeighbours(ownFiles)
    .filter(file => file.startsWith(start))
    .map(file => `/${escapePattern(nameBelow(folder, file))}`)
}

const NEIGHBOURS = ['samconfig.toml', 'samconfig.yaml', 'samconfig.yml', 'samconfig.json', 'lambda-build.yml']

/** Asked for every folder of code, and the same for all: a project may have hundreds of templates. */
const neighbours = new WeakMap<readonly string[], readonly string[]>()

function withNeighbours(ownFiles: readonly string[]): readonly string[] {
  const known = neighbours.get(ownFiles)
  if (known !== undefined) return known
  const folders = [...new Set(ownFiles.map(file => dirname(file)))]
  const all = [...ownFiles, ...folders.flatMap(at => NEIGHBOURS.map(name => join(at, name)))]
  neighbours.set(ownFiles, all)
  return all
}

function escapePattern(path: string): string {
  return path.replace(/[\\*?[\]!# ]/g, '\\$&')
}

/** The fixed beginnings of `include` patterns that name a place: `assets/**` gives `assets/`. Others name files anywhere. */
function includeRoots(patterns: readonly string[]): string[] {
  return patterns.flatMap(pattern => {
    const segments = pattern.replace(/^\//, '').split('/')
    const fixed = segments.findIndex(segment => /[*?[]/.test(segment))
    const kept = fixed === -1 ? segments : segments.slice(0, fixed)
    const isPlace = kept.length > 0 && (segments.length > 1 || pattern.startsWith('/'))
    return isPlace ? [`${kept.filter(segment => segment !== '').join('/')}/`] : []
  })
}
