/**
 * SAM's configuration file beside the template, or in the working folder when no template is named: `samconfig.toml`, `.yaml`,
 * `.yml` or `.json`. Its `build`, `package` and `deploy` parameters, over those of `global`, apply below the command line and
 * above our own defaults (interface §2), for every verb: jobs that split the pipeline must agree on what is built.
 */

import { nearestName, shownPath } from '../files/paths.ts'
import { Failure, type Place } from '../report/failure.ts'
import type { Warning } from '../report/warning.ts'
import { OPTIONS, type OptionName, type Verb } from './options.ts'
import { isMap, readSamFile, SAM_FILES, type SamFile } from './sam-file.ts'
import { isSamCommand, knownCommands, READ_COMMANDS, SAM_KEYS, type SamRole } from './sam-keys.ts'
import { applyRoles } from './sam-roles.ts'
import { readSamValue, type SamValue } from './sam-value.ts'

export interface SamConfig {
  values: Partial<Record<OptionName, unknown>>
  /** Where the value of an option stands, for messages. */
  placeOf(option: OptionName): { spelled: string; place: Place } | undefined
  /** A managed bucket is asked for. */
  resolveS3: boolean
  /** Absolute path of the file. */
  file: string
  warnings: Warning[]
}

export interface SamConfigAsked {
  folder: string
  /** The section that is named, if one is. */
  name: string | undefined
  verb: Verb
  /** What paths in it are relative to, as with SAM CLI. */
  workingFolder: string
}

/**
 * Reads one section of the file, undefined when there is no file. Throws a Failure (user) when the file cannot be read, when
 * a value is of the wrong type, or when a section was named and is missing.
 */
export async function readSamConfig(asked: SamConfigAsked): Promise<SamConfig | undefined> {
  const { folder, name } = asked
  const file = await readSamFile(folder)
  if (file === undefined) {
    if (name === undefined || name === 'default') return undefined
    throw new Failure('user', `--config-env ${name}: there is no samconfig file beside the template`, {
      remedy: `Add ${SAM_FILES[0]} to ${shownPath(folder)}, or drop --config-env.`,
    })
  }
  const environment = name ?? 'default'
  const section = Object.hasOwn(file.content, environment) ? file.content[environment] : undefined
  if (isMap(section)) return collect(file, environment, section, asked)
  if (name !== undefined) throw noSection(file, name)
  return collect(file, environment, {}, asked)
}

async function collect(
  file: SamFile,
  environment: string,
  section: Record<string, unknown>,
  asked: SamConfigAsked,
): Promise<SamConfig> {
  const warnings = warningsOfFile(file, environment, section)
  const options = new Map<OptionName, SamValue>()
  const roles = new Map<SamRole, SamValue[]>()
  for (const command of commandsFor(asked.verb)) {
    const parameters = parametersOf(section[command])
    for (const key of Object.keys(parameters)) {
      const path = [environment, command, 'parameters', key]
      const known = SAM_KEYS.get(key)
      if (known === undefined) warnings.push(unknownKey(file, path, key))
      if (known === undefined || known === 'always') continue
      if ('without' in known) {
        if (!isOff(parameters[key])) warnings.push(withoutEffect(file, path, known.without))
        continue
      }
      const value = await readSamValue(
        { file, path, raw: parameters[key], kind: known.kind },
        asked.workingFolder,
      )
      if (value === undefined) continue
      if ('role' in known) roles.set(known.role, [...(roles.get(known.role) ?? []), value])
      else if (isOption(known.as)) options.set(known.as, value)
      else warnings.push(withoutEffect(file, path, 'this version does not know it'))
    }
  }
  const applied = applyRoles({ options, roles, verb: asked.verb })
  return {
    file: file.file,
    values: Object.fromEntries([...applied.options].map(([option, { value }]) => [option, value])),
    placeOf: option => applied.options.get(option),
    resolveS3: applied.resolveS3,
    warnings: [...warnings, ...applied.warnings],
  }
}

/** A deletion names its stack below `deploy` or below its own section. */
function commandsFor(verb: Verb): readonly string[] {
  return verb === 'delete' ? [...READ_COMMANDS, 'delete'] : READ_COMMANDS
}

function parametersOf(command: unknown): Record<string, unknown> {
  const parameters =
    isMap(command) && Object.hasOwn(command, 'parameters') ? command['parameters'] : undefined
  return isMap(parameters) ? parameters : {}
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name)
}

/** SAM CLI's own defaults, written down. */
function isOff(value: unknown): boolean {
  return value === false || value === 'false' || value === '' || (Array.isArray(value) && value.length === 0)
}

function warningsOfFile(file: SamFile, environment: string, section: Record<string, unknown>): Warning[] {
  const { version } = file.content
  const warnings: Warning[] = file.ignored.map(other => ({
    message: `${other} is not read: ${shownPath(file.file)} comes first`,
  }))
  if (typeof version !== 'number')
    warnings.push({
      message: 'no `version = 0.1` in the samconfig: SAM CLI would refuse it',
      place: file.locate(['version']),
    })
  for (const [command, content] of Object.entries(section)) {
    if (!isSamCommand(command)) warnings.push(unknownCommand(file, [environment, command], isMap(content)))
    else if (isMap(content)) warnings.push(...strayKeys(file, [environment, command], content))
  }
  return warnings
}

/** Only `parameters` is read, as with SAM CLI. */
function strayKeys(file: SamFile, path: readonly string[], content: Record<string, unknown>): Warning[] {
  const stray = Object.keys(content).filter(key => key !== 'parameters')
  return stray.map(key =>
    passedOver(file, [...path, key], `write it below ${[...path, 'parameters'].join('.')}`),
  )
}

function unknownCommand(file: SamFile, path: readonly string[], isTable: boolean): Warning {
  const [environment, command = ''] = path
  const near = nearestName(command, knownCommands())
  if (near !== undefined) return passedOver(file, path, `did you mean '${environment}.${near}'?`)
  return passedOver(file, path, isTable ? undefined : `write it below ${environment}.deploy.parameters`)
}

function unknownKey(file: SamFile, path: readonly string[], key: string): Warning {
  const near = nearestName(key, SAM_KEYS.keys())
  return passedOver(file, path, near === undefined ? undefined : `did you mean '${near}'?`)
}

function passedOver(file: SamFile, path: readonly string[], advice: string | undefined): Warning {
  const more = advice === undefined ? '' : `; ${advice}`
  return { message: `'${path.join('.')}' is not known and was passed over${more}`, place: file.locate(path) }
}

function withoutEffect(file: SamFile, path: readonly string[], reason: string): Warning {
  return { message: `'${path.join('.')}' has no effect here: ${reason}`, place: file.locate(path) }
}

function noSection(file: SamFile, name: string): Failure {
  const others = Object.keys(file.content).filter(key => isMap(file.content[key]))
  const near = nearestName(name, others)
  return new Failure('user', `no section '${name}' in ${shownPath(file.file)}`, {
    place: { file: shownPath(file.file) },
    remedy: near === undefined ? `It has: ${others.join(', ') || 'none'}.` : `Did you mean '${near}'?`,
  })
}
