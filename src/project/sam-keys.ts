/**
 * What becomes of every parameter that `build`, `package`, `deploy`, `delete` and `sync` of SAM CLI know: one table, which
 * docs/configuration.md repeats in words. What is not in it is a mistake, and named as one.
 */

export type ValueKind = 'text' | 'flag' | 'number' | 'list' | 'pairs'

export type SamKey =
  /** Another name for an option of ours; named as unsupported where this version does not have it. */
  | { as: string; kind: ValueKind }
  /** Decides something together with others (sam-roles.ts); `says` what, in Markdown. */
  | { role: SamRole; kind: ValueKind; says: string }
  /** Passed over in silence: it is so anyway, or it is about SAM CLI's dialogue, cache and log. */
  | 'always'
  /** Has an effect with SAM CLI and none here: said once, unless it is off. */
  | { without: string }

export type SamRole =
  | 'template'
  | 'build-dir'
  | 'output-template'
  | 'resolve-s3'
  | 'use-container'
  | 'build-image'
  | 'disable-rollback'
  | 'on-failure'
  | 'no-execute'
  | 'express'

const option = (as: string, kind: ValueKind = 'text'): SamKey => ({ as, kind })
const role = (name: SamRole, says: string, kind: ValueKind = 'text'): SamKey => ({ role: name, says, kind })
const without = (reason: string): SamKey => ({ without: reason })

const TEMPLATE =
  '`--template`, but for what `build` or `package` of SAM CLI wrote: here that is made from the source'

export const SAM_KEYS: ReadonlyMap<string, SamKey> = new Map<string, SamKey>([
  ['template', role('template', TEMPLATE)],
  ['template_file', role('template', TEMPLATE)],
  ['base_dir', option('root')],
  ['build_dir', role('build-dir', '`--build-dir`, unless it is in `.aws-sam`: that is for SAM CLI')],
  ['manifest', option('manifest')],
  ['parameter_overrides', option('parameters', 'pairs')],
  ['use_container', role('use-container', '`--container`', 'flag')],
  ['build_image', role('build-image', 'the image of `--container`; `FUNCTION=image` has no effect', 'list')],
  ['s3_bucket', option('bucket')],
  ['s3_prefix', option('prefix')],
  ['kms_key_id', option('kms-key-id')],
  ['resolve_s3', role('resolve-s3', 'a managed bucket, see below', 'flag')],
  ['image_repository', option('image-repository')],
  ['image_repositories', option('image-repositories', 'pairs')],
  ['output_template_file', role('output-template', '`--output-template` of `package` and `deploy`')],
  ['stack_name', option('stack-name')],
  ['region', option('region')],
  ['profile', option('profile')],
  ['role_arn', option('role-arn')],
  ['tags', option('tags', 'pairs')],
  ['notification_arns', option('notification-arns', 'list')],
  ['capabilities', option('capabilities', 'list')],
  ['max_wait_duration', option('timeout', 'number')],
  ['disable_rollback', role('disable-rollback', '`true`: `--on-failure keep`', 'flag')],
  ['on_failure', role('on-failure', '`--on-failure`: `ROLLBACK`, `DELETE`, or `DO_NOTHING` for `keep`')],
  [
    'no_execute_changeset',
    role('no-execute', '`true`: `deploy` refuses to run, because it executes its change set', 'flag'),
  ],
  ['express', role('express', '`true`: `--mode express`', 'flag')],

  ...silent(
    'beta_features build_in_source cache_dir cached code config_env config_file confirm_changeset debug dependency_layer',
    'force_upload guided language_extensions lint mount_symlinks mount_with no_progressbar no_prompts output parallel save_params',
    'skip_deploy_sync skip_prepare_infra skip_pull_image use_buildkit watch',
  ),

  ['container_env_var', without('build tools see only what --build-env names')],
  ['container_env_var_file', without('build tools see only what --build-env names')],
  ['docker_network', without('containers use the network that docker or podman gives them')],
  ['exclude', without('every function is built; --functions names some')],
  ['fail_on_empty_changeset', without('a deployment with nothing to do succeeds')],
  ['hook_name', without('only templates of CloudFormation and SAM are read')],
  ['metadata', without('nothing is written beside the artifacts')],
  ['resolve_image_repos', without('no repository is made: name one')],
  ['resource', without('everything that changed is deployed')],
  ['resource_id', without('everything that changed is deployed')],
  ['resource_logical_id', without('every function is built; --functions names some')],
  ['signing_profiles', without('code is not signed')],
  ['terraform_project_root_path', without('only templates of CloudFormation and SAM are read')],
  ['use_json', without('the packaged template keeps the form of the template')],
  ['watch_exclude', without('ignore files say what is not watched')],
])

/** Sections of an environment. Ours are read in this order, later ones before earlier ones. */
export const READ_COMMANDS = ['global', 'build', 'package', 'deploy'] as const

/** Other commands of SAM CLI, whose sections are none of our business; those of groups begin with the group's name. */
const OTHER_COMMANDS = ['delete', 'docs', 'init', 'logs', 'publish', 'sync', 'traces', 'validate']
const OTHER_GROUPS = /^(list|local|pipeline|remote)(_|$)/

/** Whether SAM CLI has a command that this section can be of. */
export function isSamCommand(name: string): boolean {
  return knownCommands().includes(name) || OTHER_GROUPS.test(name)
}

export function knownCommands(): string[] {
  return [...READ_COMMANDS, ...OTHER_COMMANDS]
}

function silent(...lines: string[]): [string, SamKey][] {
  return lines.flatMap(line => line.split(' ')).map(name => [name, 'always'])
}
