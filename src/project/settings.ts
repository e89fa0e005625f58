/**
 * Everything that a verb needs to know, from all sources: command line or inputs first, then samconfig, then
 * `lambda-build.yml`, then our defaults. The rest of the program reads no options from anywhere else.
 */

import { availableParallelism } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Warning } from '../report/warning.ts'
import { type FunctionConfig, readConfig, type WorkflowConfig } from './config.ts'
import { environmentValues } from './environment-values.ts'
import { type AskedTemplate, findTemplate } from './find-template.ts'
import type { BucketCache, Given } from './given.ts'
import { readValues } from './option-values.ts'
import type { OptionName, OptionValues, Verb } from './options.ts'
import { allParameters } from './parameters.ts'
import { readSamConfig } from './samconfig.ts'

/** Paths are absolute, times seconds. */
export interface Settings {
  verb: Verb
  workingFolder: string
  template: string
  sourceRoot: string
  allowedRoots: string[]
  /** Files that configure us: never part of a function, even where one's code folder is theirs. */
  ownFiles: string[]
  functionConfigs: Readonly<Record<string, FunctionConfig>>
  /** Commands that build all functions of a runtime, in words, and the folder where their programs may lie. */
  commands: Readonly<Record<string, readonly string[]>>
  configFolder: string
  /** Programs of the user that build, by the names of their workflows. Their paths count from the configuration. */
  workflows: Readonly<Record<string, WorkflowConfig>>
  /** The manifest of all functions that read one of its name. */
  manifest: string | undefined
  functions: string[] | undefined
  /** What a false condition switches off counts as well. */
  all: boolean
  /** The chosen section of `environments`. */
  environment: string | undefined
  /** The chosen environment is marked as production. */
  production: boolean
  parameters: Record<string, string>
  buildFolder: string
  outputTemplate: string | undefined
  storeFolder: string
  /** When the artifact bucket serves as a store: in verbs that upload anyway, in `plan` and `build` too, or never. */
  bucketCache: BucketCache
  requireLock: boolean
  /** The most jobs in the matrix of `plan`. */
  matrixSize: number
  jobs: number
  buildTimeoutSeconds: number
  buildEnvironment: string[]
  /** An image, or `true` for AWS's own; undefined builds on this machine. */
  container: string | true | undefined
  /** Whether cfn-lint has a look at the templates. */
  lint: boolean
  nativeCheck: 'off' | 'warn' | 'error'
  bucket: string | undefined
  /** Without a bucket, the managed one is made when it is not there. */
  bootstrap: boolean
  /** A samconfig asks for a managed bucket: as `bootstrap`, and SAM CLI's own is good where ours is not there. */
  resolveS3: boolean
  prefix: string | undefined
  kmsKeyId: string | undefined
  imageRepository: string | undefined
  /** By id of the function. */
  imageRepositories: Readonly<Record<string, string>>
  stackName: string | undefined
  region: string | undefined
  /** Of the AWS configuration files. */
  profile: string | undefined
  roleArn: string | undefined
  tags: Record<string, string> | undefined
  notificationArns: string[] | undefined
  capabilities: string[] | undefined
  onFailure: 'rollback' | 'keep' | 'delete'
  onCancel: 'rollback' | 'leave'
  recover: 'none' | 'safe' | 'skip' | 'force'
  allowReplace: string[]
  allowDelete: string[]
  allowDestructive: boolean
  drift: 'off' | 'report' | 'fail' | 'revert'
  mode: 'standard' | 'express' | 'in-place' | 'auto'
  detach: boolean
  /** Undefined: the stack keeps its own. */
  terminationProtection: boolean | undefined
  /** Absolute path. */
  stackPolicy: string | undefined
  importExistingResources: boolean
  follow: boolean
  /** `delete` also removes what only the deleted stacks used. */
  artifacts: boolean
  /** A pattern of stack names. */
  matching: string | undefined
  olderThanSeconds: number | undefined
  timeoutSeconds: number
  allowedAccountIds: string[]
  noop: boolean
  /** What the user should hear before work starts. */
  warnings: Warning[]
}

/** Reads all sources. Throws a Failure (user) for the first value that does not fit. */
export async function readSettings(given: Given): Promise<Settings> {
  const own = readValues(given.values, given.spell)
  const at = (path: string) => resolve(given.workingFolder, path)
  const namedConfig = own.config === undefined ? undefined : at(own.config)
  const place = own.template === undefined ? namedConfig && dirname(namedConfig) : dirname(at(own.template))
  const folder = place ?? given.workingFolder
  const configFile = namedConfig ?? join(folder, 'lambda-build.yml')
  const config = await readConfig(configFile, namedConfig !== undefined)
  const sam = await readSamConfig({
    folder,
    name: own['config-env'],
    verb: given.verb,
    workingFolder: given.workingFolder,
  })
  const spellSam = (name: OptionName) => sam?.placeOf(name)?.spelled ?? name
  const fromSam = sam === undefined ? {} : readValues(sam.values, spellSam, name => sam.placeOf(name)?.place)
  const fromEnvironment = environmentValues(config, own.environment, configFile, given)
  const options: OptionValues = { ...fromSam, ...fromEnvironment.values, ...own }
  // A samconfig names the stack for every verb: what is asked for by a pattern is not meant to contradict it.
  if (own.matching !== undefined && own['stack-name'] === undefined) delete options['stack-name']
  const asked: AskedTemplate = {
    named: own.template ?? fromSam.template,
    spelled: own.template === undefined ? spellSam('template') : given.spell('template'),
    place: own.template === undefined ? sam?.placeOf('template')?.place : undefined,
  }
  const template = findTemplate(asked, config?.template, configFile, at, given)
  const samRoot = options.root === undefined ? dirname(template) : at(options.root)
  return {
    ...settingsOf(given, options, at),
    template,
    sourceRoot: samRoot,
    bucket: options.bucket ?? config?.bucket,
    resolveS3: sam?.resolveS3 ?? false,
    allowedRoots: (config?.['allowed-roots'] ?? []).map(root => resolve(dirname(configFile), root)),
    ownFiles: [template, configFile, ...(sam === undefined ? [] : [sam.file])],
    functionConfigs: absoluteSources(config?.functions ?? {}, dirname(configFile)),
    commands: config?.commands ?? {},
    configFolder: dirname(configFile),
    workflows: config?.workflows ?? {},
    manifest: sharedManifest(options.manifest, config?.manifest, configFile, at),
    environment: own.environment,
    production: fromEnvironment.production,
    parameters: await allParameters(own, [fromSam, fromEnvironment.values], at),
    warnings: sam?.warnings ?? [],
  }
}

type FromOptions = Omit<
  Settings,
  | 'template'
  | 'sourceRoot'
  | 'bucket'
  | 'resolveS3'
  | 'allowedRoots'
  | 'ownFiles'
  | 'functionConfigs'
  | 'commands'
  | 'configFolder'
  | 'workflows'
  | 'manifest'
  | 'environment'
  | 'production'
  | 'parameters'
  | 'warnings'
>

function settingsOf(given: Given, options: OptionValues, at: (path: string) => string): FromOptions {
  return {
    verb: given.verb,
    workingFolder: given.workingFolder,
    functions: options.functions,
    all: options.all ?? false,
    buildFolder: at(options['build-dir'] ?? '.lambda-build/build'),
    outputTemplate: options['output-template'] === undefined ? undefined : at(options['output-template']),
    bucketCache: given.bucketCache ?? 'uploads',
    storeFolder: at(options.cache ?? '.lambda-build/store'),
    requireLock: options['require-lock'] ?? false,
    matrixSize: options['matrix-size'] ?? 256,
    jobs: options.jobs ?? availableParallelism(),
    buildTimeoutSeconds: (options['build-timeout'] ?? 30) * 60,
    buildEnvironment: options['build-env'] ?? [],
    container: options.container === false ? undefined : options.container,
    lint: options.lint ?? false,
    nativeCheck: options['native-check'] ?? 'error',
    bootstrap: options.bootstrap ?? false,
    prefix: options.prefix,
    kmsKeyId: options['kms-key-id'],
    imageRepository: options['image-repository'],
    imageRepositories: options['image-repositories'] ?? {},
    stackName: options['stack-name'],
    region: options.region,
    profile: options.profile,
    roleArn: options['role-arn'],
    tags: options.tags,
    notificationArns: options['notification-arns'],
    capabilities: capabilitiesOf(options.capabilities),
    onFailure: options['on-failure'] ?? 'rollback',
    onCancel: options['on-cancel'] ?? 'rollback',
    recover: options.recover ?? 'safe',
    allowReplace: options['allow-replace'] ?? [],
    allowDelete: options['allow-delete'] ?? [],
    allowDestructive: options['allow-destructive'] ?? false,
    drift: options.drift ?? 'off',
    mode: options.mode ?? 'standard',
    detach: options.detach ?? false,
    terminationProtection: options['termination-protection'],
    stackPolicy: options['stack-policy'] === undefined ? undefined : at(options['stack-policy']),
    importExistingResources: options['import-existing-resources'] ?? false,
    follow: options.follow ?? false,
    artifacts: options.artifacts ?? false,
    matching: options.matching,
    olderThanSeconds: options['older-than'],
    timeoutSeconds: (options.timeout ?? 60) * 60,
    allowedAccountIds: options['allowed-account-ids'] ?? [],
    noop: options.noop ?? false,
  }
}

/** `auto`, alone or absent, means that the template decides. CloudFormation's names are separated by spaces too. */
function capabilitiesOf(given: string[] | undefined): string[] | undefined {
  const names = given?.flatMap(item => item.split(/\s+/))
  return names === undefined || names.length === 0 || names.includes('auto') ? undefined : names
}

function sharedManifest(
  given: string | undefined,
  configured: string | undefined,
  configFile: string,
  at: (path: string) => string,
): string | undefined {
  if (given !== undefined) return at(given)
  return configured === undefined ? undefined : resolve(dirname(configFile), configured)
}

/** Paths of the configuration are relative to its file. */
function absoluteSources(
  functions: Record<string, FunctionConfig>,
  folder: string,
): Record<string, FunctionConfig> {
  return Object.fromEntries(
    Object.entries(functions).map(([id, config]) => [
      id,
      {
        ...config,
        ...(config.source === undefined ? {} : { source: resolve(folder, config.source) }),
        ...(config.manifest === undefined ? {} : { manifest: resolve(folder, config.manifest) }),
      },
    ]),
  )
}
