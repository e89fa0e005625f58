/**
 * SAM's configuration file beside the template: `samconfig.toml`, `.yaml`, `.yml` or `.json`.
 * Its `build`, `package` and `deploy` parameters apply below the command line and above our own defaults
 * (interface §2). Keys that only SAM's own terminal dialogue needs are passed over in silence.
 */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shownPath } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'
import type { OptionName } from './options.ts'

const NAMES = ['samconfig.toml', 'samconfig.yaml', 'samconfig.yml', 'samconfig.json']

/** SAM's parameter → our option. */
const MAPPING: Record<string, OptionName> = {
  template: 'template',
  template_file: 'template',
  base_dir: 'root',
  manifest: 'manifest',
  build_dir: 'build-dir',
  parameter_overrides: 'parameters',
  s3_bucket: 'bucket',
  s3_prefix: 'prefix',
  kms_key_id: 'kms-key-id',
  output_template_file: 'output-template',
  stack_name: 'stack-name',
  region: 'region',
  role_arn: 'role-arn',
  tags: 'tags',
  notification_arns: 'notification-arns',
  capabilities: 'capabilities',
  max_wait_duration: 'timeout',
}

/** What has no meaning here: prompts, SAM's own cache, and what we do anyway. */
const PASSED_OVER = new Set(
  `parallel cached cache_dir confirm_changeset fail_on_empty_changeset disable_rollback on_failure resolve_s3 resolve_image_repos
   image_repository image_repositories force_upload no_progressbar profile debug beta_features use_container skip_pull_image
   build_image mount_with exclude container_env_vars save_params guided warm_containers s3_prefix_default signing_profiles
   metadata use_json lint config_env config_file express language_extensions`.split(/\s+/),
)

export interface SamConfig {
  values: Partial<Record<OptionName, unknown>>
  /** Absolute path of the file. */
  file: string
  /** Keys that neither we nor SAM know here, as `deploy.parameters.stak_name`. */
  unknown: string[]
}

/**
 * Reads the section `name` of the file beside the template, undefined when there is no file.
 * Throws a Failure (user) when the file cannot be read, or when a section was named and is missing.
 */
export async function readSamConfig(
  folder: string,
  name: string | undefined,
): Promise<SamConfig | undefined> {
  const file = NAMES.map(candidate => join(folder, candidate)).find(existsSync)
  if (file === undefined) {
    if (name === undefined || name === 'default') return undefined
    throw new Failure('user', `--config-env ${name}: there is no samconfig file beside the template`, {
      remedy: `Add ${NAMES[0]} to ${shownPath(folder)}, or drop --config-env.`,
    })
  }
  const environments = await parse(file)
  const section = environments[name ?? 'default']
  if (isMap(section)) return collect(file, section)
  if (name === undefined) return undefined
  throw new Failure('user', `no section '${name}' in ${shownPath(file)}`, {
    place: { file: shownPath(file) },
    remedy: `It has: ${
      Object.keys(environments)
        .filter(key => key !== 'version')
        .join(', ') || 'none'
    }.`,
  })
}

function collect(file: string, section: Record<string, unknown>): SamConfig {
  const result: SamConfig = { values: {}, file, unknown: [] }
  for (const command of ['global', 'build', 'package', 'deploy']) {
    const entry = section[command]
    const parameters = isMap(entry) ? entry['parameters'] : undefined
    if (!isMap(parameters)) continue
    for (const [key, value] of Object.entries(parameters)) {
      const option = MAPPING[key]
      if (option !== undefined) result.values[option] = value
      else if (!PASSED_OVER.has(key)) result.unknown.push(`${command}.parameters.${key}`)
    }
  }
  return result
}

async function parse(file: string): Promise<Record<string, unknown>> {
  try {
    const content = readFileSync(file, 'utf8')
    const value = file.endsWith('.toml')
      ? (await import('smol-toml')).parse(content)
      : (await import('yaml')).parse(content)
    return isMap(value) ? value : {}
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new Failure('user', `cannot read ${shownPath(file)}: ${message}`, {
      place: { file: shownPath(file), ...lineOf(error) },
      remedy: 'Mend the file, or move it away.',
      cause: error,
    })
  }
}

/** smol-toml says `line` and `column`; yaml says `linePos`. */
function lineOf(error: unknown): { line?: number; column?: number } {
  if (!isMap(error)) return {}
  if (typeof error['line'] === 'number' && typeof error['column'] === 'number') {
    return { line: error['line'], column: error['column'] }
  }
  const position: unknown = Array.isArray(error['linePos']) ? error['linePos'][0] : undefined
  if (!isMap(position) || typeof position['line'] !== 'number' || typeof position['col'] !== 'number')
    return {}
  return { line: position['line'], column: position['col'] }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
