/** The command line of esbuild for a client's options. */

import { readFileSync } from 'node:fs'
import { isFile } from './common-actions.ts'
import { joinPath, nameOf } from './python-paths.ts'
import { pythonRepr } from './python-text.ts'

export type BundleOptions = Readonly<Record<string, unknown>>

export interface Bundle {
  /** Where esbuild runs. */
  folder: string
  artifacts: string
  options: BundleOptions
  /** Every dependency of this manifest stays outside of the bundle. */
  externalsOf?: string
}

/** Throws an Error for options that esbuild cannot be given, and for entry points that do not exist. */
export function esbuildArguments({ folder, artifacts, options, externalsOf }: Bundle): string[] {
  return [
    ...(externalsOf === undefined ? [] : dependenciesOf(externalsOf).map(name => `--external:${name}`)),
    ...entryPoints(options, folder),
    ...['--bundle', '--platform=node', `--outdir=${artifacts}`],
    ...defaults(options),
    ...Object.entries(options).flatMap(([name, value]) =>
      isOurs(name, externalsOf !== undefined) ? [] : argumentsOf(name, value),
    ),
  ]
}

function dependenciesOf(manifest: string): string[] {
  const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
  const found: unknown = Object.getOwnPropertyDescriptor(parsed ?? {}, 'dependencies')?.value
  return typeof found === 'object' && found !== null ? Object.keys(found) : []
}

function entryPoints(options: BundleOptions, folder: string): string[] {
  const wrong = (what: string) => new Error(`entry_points ${what} (${pythonRepr(options)})`)
  const entries = options['entry_points']
  if (!Object.hasOwn(options, 'entry_points')) throw wrong('not set')
  if (!Array.isArray(entries)) throw wrong('must be a list')
  if (entries.length === 0) throw wrong('must not be empty')
  return entries.map(entry => existing(String(entry), folder))
}

/** A name without a suffix means TypeScript, else JavaScript. */
function existing(entry: string, folder: string): string {
  const name = nameOf(entry)
  const dot = name.lastIndexOf('.')
  const names = dot > 0 && dot < name.length - 1 ? [entry] : [`${entry}.ts`, `${entry}.js`]
  const found = names.find(name => isFile(joinPath(folder, name)))
  if (found !== undefined) return found
  throw new Error(`entry point ${joinPath(folder, entry)} does not exist`)
}

const DEFAULTS = { target: '--target=es2020', format: '--format=cjs', minify: '--minify' }

function defaults(options: BundleOptions): string[] {
  return Object.entries(DEFAULTS)
    .filter(([name]) => !Object.hasOwn(options, name))
    .map(([, argument]) => argument)
}

/** Not for esbuild, or not for the client to say. */
function isOurs(name: string, hasExternals: boolean): boolean {
  return NOT_PASSED.has(name) || (hasExternals && name === 'external')
}

const NOT_PASSED: ReadonlySet<string> = new Set([
  'bundle',
  'platform',
  'outdir',
  'use_npm_ci',
  'entry_points',
])

function argumentsOf(name: string, value: unknown): string[] {
  const flag = `--${name.replaceAll('_', '-')}`
  if (typeof value === 'boolean') return value ? [flag] : []
  if (typeof value === 'string') return [`${flag}=${value}`]
  if (Array.isArray(value))
    return value.map(item => `${flag}:${typeof item === 'string' ? item : pythonRepr(item)}`)
  // Python shows an exception with two arguments as a pair.
  throw new Error(`('Failed to determine the type of the configuration: %s', ${pythonRepr(value)})`)
}
