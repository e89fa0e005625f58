/** The params of `LambdaBuilder.build`, looked up in the original's order: the first one missing is named. */

import type { BuildersRequest, Capability } from '../pipeline/rpc.ts'
import { isObject, type Params } from './read-request.ts'
import { RpcError } from './rpc-error.ts'

/** Throws an RpcError (500) whose message is the quoted name of what is missing. */
export function readCapability(params: Params): Capability {
  const capability = required(params, 'capability')
  if (!isObject(capability)) throw new RpcError(500, "'capability' is not an object")
  return {
    language: required(capability, 'language'),
    dependencyManager: required(capability, 'dependency_manager'),
    applicationFramework: required(capability, 'application_framework'),
  }
}

/** Throws an RpcError (500) for what is missing and for paths that are no text. */
export function readParams(params: Params): BuildersRequest {
  for (const name of REQUIRED) required(params, name)
  const dependenciesDir = optionalText(params, 'dependencies_dir')
  return {
    scratchDir: text(params, 'scratch_dir'),
    sourceDir: text(params, 'source_dir'),
    artifactsDir: text(params, 'artifacts_dir'),
    manifestPath: optionalText(params, 'manifest_path'),
    runtime: optionalText(params, 'runtime'),
    options: params['options'],
    searchPaths: list(params, 'executable_search_paths').filter(path => typeof path === 'string'),
    mode: params['mode'] ?? null,
    downloadDependencies: flag(params, 'download_dependencies', true),
    dependenciesDir: dependenciesDir === null || dependenciesDir === '' ? undefined : dependenciesDir,
    combineDependencies: flag(params, 'combine_dependencies', true),
    architecture: params['architecture'] === undefined ? 'x86_64' : params['architecture'],
    isBuildingLayer: flag(params, 'is_building_layer', false),
    experimentalFlags: list(params, 'experimental_flags'),
    buildInSource: params['build_in_source'] ?? null,
  }
}

const REQUIRED = [
  'artifacts_dir',
  'source_dir',
  'scratch_dir',
  'manifest_path',
  'runtime',
  'optimizations',
  'options',
] as const

function required(params: Params, name: string): unknown {
  if (!Object.hasOwn(params, name)) throw new RpcError(500, `'${name}'`)
  return params[name]
}

function text(params: Params, name: string): string {
  const value = params[name]
  if (typeof value === 'string') return value
  throw new RpcError(500, `${name}: expected a path, found ${JSON.stringify(value)}`)
}

function optionalText(params: Params, name: string): string | null {
  return (params[name] ?? null) === null ? null : text(params, name)
}

/** Given as null is false, and not given the default: that is how the original takes it. */
function flag(params: Params, name: string, byDefault: boolean): boolean {
  return params[name] === undefined ? byDefault : Boolean(params[name])
}

function list(params: Params, name: string): readonly unknown[] {
  const value = params[name]
  return Array.isArray(value) ? value : []
}
