/** What Gemfile, Gemfile.lock and .bundle/config say, as far as a build must know it before Bundler runs. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isInside } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { ceilingOf, filesBelow, isFile } from '../project-copy.ts'

/** Folders of gems that the Gemfile takes from the file system, as written there or in the lock file. */
export function pathGems(gemfile: string, lockFile: string | undefined): string[] {
  const texts = lockFile === undefined ? [] : [...readFileSync(lockFile, 'utf8').matchAll(LOCKED_PATH)]
  if (texts.length > 0) return texts.flatMap(([, path]) => path ?? [])
  const code = readFileSync(gemfile, 'utf8').replace(/^\s*#.*$/gm, '')
  const named = [...code.matchAll(/(?:\bpath:|:path\s*=>|^\s*path)\s*\(?\s*['"]([^'"]+)['"]/gm)]
  return [...named.flatMap(([, path]) => path ?? []), ...(/^\s*gemspec\b/m.test(code) ? ['.'] : [])]
}

/** The section of a lock file: `PATH`, then `  remote: gems/greeting`. */
const LOCKED_PATH = /^PATH\n {2}remote: (.+)$/gm

/** The Ruby that the lock file names, such as `3.3.1`. */
export function lockedRuby(lockFile: string): string | undefined {
  return /^RUBY VERSION\n\s+ruby (\d+\.\d+\.\d+)/m.exec(readFileSync(lockFile, 'utf8'))?.[1]
}

/** Everything that an installation reads: absolute paths, the Gemfile first. */
export function gemSources(recipe: Recipe, gemfile: string): string[] {
  const { lockFile } = recipe
  const folder = dirname(gemfile)
  const beside = ['.ruby-version', '.tool-versions', '.bundle/config'].map(name => join(folder, name))
  const roots = [ceilingOf(recipe), dirname(gemfile)]
  const folders = pathGems(gemfile, lockFile)
    .map(path => resolve(folder, path))
    .filter(path => existsSync(path) && roots.some(root => isInside(root, path)))
  return [
    gemfile,
    ...(lockFile === undefined ? [] : [lockFile]),
    ...beside.filter(isFile),
    ...evaluatedFiles(gemfile),
    ...cachedGems(folder),
    // A gem at the Gemfile itself is the code: of it Bundler needs the description, and what that reads.
    ...folders.flatMap(path =>
      filesBelow(path, path === folder ? OWN_GEM : RUBY_JUNK, { root: recipe.root, roots }),
    ),
  ]
}

/** gitignore patterns of what Bundler and test tools leave in the source. */
export const RUBY_JUNK = [
  '/vendor/bundle/',
  '/vendor/cache/',
  '/.bundle/',
  '/coverage/',
  '.rspec_status',
  '.byebug_history',
]

const OWN_GEM = ['*', '!*.gemspec', '!*/', '!lib/**/version.rb', '!README*', '!LICENSE*']

/** `eval_gemfile 'other'` and files that the Gemfile reads by a plain name. */
function evaluatedFiles(gemfile: string): string[] {
  const code = readFileSync(gemfile, 'utf8').replace(/^\s*#.*$/gm, '')
  return [...code.matchAll(/(?:eval_gemfile|File\.read|file:)\s*\(?\s*['"]([^'"]+)['"]/g)]
    .map(([, path = '']) => resolve(dirname(gemfile), path))
    .filter(isFile)
}

/** `bundle cache` puts the gems themselves into the project. */
function cachedGems(folder: string): string[] {
  const cache = join(folder, 'vendor', 'cache')
  if (!existsSync(cache)) return []
  return readdirSync(cache)
    .filter(name => name.endsWith('.gem'))
    .map(name => join(cache, name))
}

/** Settings of a project that hold for its artifact, too: where gems come from and how native ones are compiled. */
const SAFE_SETTINGS =
  /^BUNDLE_(MIRROR__.*|BUILD__.*|SSL_.*|TIMEOUT|RETRY|JOBS|WITHOUT|WITH|ONLY|FORCE_RUBY_PLATFORM|REDIRECT|FALLBACK_TIMEOUT|CACHE_ALL|PREFER_PATCH|DISABLE_CHECKSUM_VALIDATION|NO_PRUNE|[A-Z0-9]+__[A-Z0-9_]+)$/

/** The settings of `.bundle/config` beside the Gemfile: those that a build honours, and the names of the others. */
export function bundleSettings(gemfile: string): { kept: Record<string, string>; passedOver: string[] } {
  const file = join(dirname(gemfile), '.bundle', 'config')
  const kept: Record<string, string> = {}
  const passedOver: string[] = []
  if (!isFile(file)) return { kept, passedOver }
  for (const [, name = '', quoted, plain] of readFileSync(file, 'utf8').matchAll(SETTING)) {
    if (SAFE_SETTINGS.test(name) && !name.startsWith('BUNDLE_LOCAL__')) kept[name] = quoted ?? plain ?? ''
    else passedOver.push(name)
  }
  return { kept, passedOver }
}

const SETTING = /^(BUNDLE_\w+):\s*(?:"([^"]*)"|(\S+))\s*$/gm
