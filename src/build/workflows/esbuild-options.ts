/** Options of nodejs-esbuild: BuildProperties as SAM spells them, as flags of esbuild's command line (esbuild: API, options). */

import type { Json, Recipe } from '../../model/artifact.ts'
import { findRuntime } from '../../model/runtimes.ts'
import { Failure } from '../../report/failure.ts'
import { type WorkflowOptions, workflowOptions } from '../workflow-options.ts'
import { INSTALL_OPTIONS } from './nodejs-options.ts'

type Kind =
  /** `--minify`; nothing when false. */
  | 'flag'
  /** `--tree-shaking=false` too. */
  | 'switch'
  | 'text'
  /** One flag for each: `--external:a --external:b`. */
  | 'each'
  /** `--main-fields=module,main`. */
  | 'joined'
  /** `--loader:.png=file`: a map, or a list of `key=value`. */
  | 'pairs'

const FLAGS: Readonly<Record<string, Kind>> = {
  Minify: 'flag',
  MinifyWhitespace: 'flag',
  MinifyIdentifiers: 'flag',
  MinifySyntax: 'flag',
  KeepNames: 'flag',
  Splitting: 'flag',
  IgnoreAnnotations: 'flag',
  JsxDev: 'flag',
  Sourcemap: 'text',
  SourcesContent: 'switch',
  TreeShaking: 'switch',
  Target: 'joined',
  MainFields: 'joined',
  Conditions: 'joined',
  ResolveExtensions: 'joined',
  Format: 'text',
  Packages: 'text',
  Charset: 'text',
  LegalComments: 'text',
  Jsx: 'text',
  JsxFactory: 'text',
  JsxFragment: 'text',
  JsxImportSource: 'text',
  GlobalName: 'text',
  AssetNames: 'text',
  ChunkNames: 'text',
  SourceRoot: 'text',
  Tsconfig: 'text',
  External: 'each',
  Drop: 'each',
  Pure: 'each',
  Inject: 'each',
  Loader: 'pairs',
  Define: 'pairs',
  Alias: 'pairs',
  Banner: 'pairs',
  Footer: 'pairs',
  OutExtension: 'pairs',
  LogOverride: 'pairs',
  Supported: 'pairs',
}

export const ESBUILD_OPTIONS: readonly string[] = [...INSTALL_OPTIONS, 'EntryPoints', ...Object.keys(FLAGS)]

/** Throws a Failure of class `user` for unknown options and wrong types. */
export function esbuildOptions(recipe: Recipe): WorkflowOptions {
  return workflowOptions(recipe, ESBUILD_OPTIONS)
}

/**
 * The flags of a recipe: what was set, then what Node.js on Lambda needs where nothing was. `extension` is the handler file's
 * own (`.mts`): modules stay modules.
 */
export function esbuildFlags(recipe: Recipe, extension: string): string[] {
  const options = esbuildOptions(recipe)
  const isModule = formatOf(options, extension) === 'esm'
  return [
    ...['--bundle', '--platform=node', '--log-limit=0', '--color=false'],
    ...Object.entries(FLAGS).flatMap(([name, kind]) => flagsOf(name, kind, options)),
    ...(options.json('Target') === undefined ? [`--target=node${nodeVersion(recipe)}`] : []),
    ...(options.json('Format') === undefined ? [`--format=${isModule ? 'esm' : 'cjs'}`] : []),
    ...(isModule && options.json('OutExtension') === undefined ? ['--out-extension:.js=.mjs'] : []),
  ]
}

function formatOf(options: WorkflowOptions, extension: string): string {
  return options.text('Format') ?? (/^\.m[jt]s$/.test(extension) ? 'esm' : 'cjs')
}

/** The Node.js of the runtime; a layer for several has none of its own. */
function nodeVersion({ runtime }: Recipe): string {
  return findRuntime(runtime ?? '')?.version || '20'
}

function flagsOf(name: string, kind: Kind, options: WorkflowOptions): string[] {
  const value = options.json(name)
  if (value === undefined || value === null) return []
  const flag = `--${name.replace(/(?<=.)[A-Z]/g, letter => `-${letter}`).toLowerCase()}`
  if (kind === 'flag') return options.flag(name) === true ? [flag] : []
  if (kind === 'switch') return [`${flag}=${options.flag(name)}`]
  if (kind === 'text') return textFlag(flag, value, () => options.text(name))
  if (kind === 'joined') return [`${flag}=${(options.list(name) ?? []).join(',')}`]
  if (kind === 'each') return (options.list(name) ?? []).map(item => `${flag}:${item}`)
  return pairsOf(name, value, options).map(([key, text]) => `${flag}:${key}=${text}`)
}

/** `Sourcemap: true` is `--sourcemap`. */
function textFlag(flag: string, value: Json, text: () => string | undefined): string[] {
  if (value === true || value === 'true') return [flag]
  return value === false || value === 'false' ? [] : [`${flag}=${text()}`]
}

function pairsOf(name: string, value: Json, options: WorkflowOptions): [string, string][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).map(([key, item]) => [
      key,
      typeof item === 'string' ? item : JSON.stringify(item),
    ])
  }
  return (options.list(name) ?? []).map(text => {
    const at = text.indexOf('=')
    if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
    throw new Failure('user', `nodejs-esbuild: ${name} takes KEY=VALUE, and found ${text}`, {
      remedy: `Write it as a map (${name}: {KEY: VALUE}) or as KEY=VALUE.`,
    })
  })
}
