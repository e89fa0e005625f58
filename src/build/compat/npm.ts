/** Asks npm and lets it install, with the command lines of AWS Lambda Builders. */

import { existsSync } from 'node:fs'
import { isFile } from './common-actions.ts'
import { objectOptions } from './options.ts'
import { joinPath } from './python-paths.ts'
import { isTruthy } from './python-text.ts'
import type { Action, BuildersRequest, World } from './request.ts'
import { runProgram } from './run-program.ts'

/** What npm prints; its complaint is an Error `NPM Failed: …`. */
export async function npm(args: readonly string[], cwd: string | undefined, world: World): Promise<string> {
  const result = await runProgram(['npm', ...args], world, { cwd })
  if (result.ok) return result.stdout
  throw new Error(`NPM Failed: ${result.stderr}`)
}

function npmAction(name: string, args: readonly string[], folder: string, world: World): Action {
  return {
    name,
    run: async () => {
      await npm(args, folder, world)
    },
  }
}

/** npm can install local dependencies as if they were packed since 8.8; a build in the source folder needs it to. */
export async function canInstallLinks(world: World): Promise<boolean> {
  const [major = Number.NaN, minor = Number.NaN] = (await npm(['--version'], undefined, world))
    .split('.')
    .map(Number)
  return major > 8 || (major === 8 && minor >= 8)
}

export const OLD_NPM_WARNING =
  'Building in source was enabled, however the currently installed npm version does not support --install-links. ' +
  'Please ensure that the npm version is at least 8.8.0. Switching to build in outside of the source directory.\n' +
  'https://docs.npmjs.com/cli/v8/using-npm/changelog#v880-2022-04-27'

/** The folder whose lock file and `node_modules` npm uses when it runs in `folder`: a workspace's root. */
export async function projectRoot(folder: string, world: World): Promise<string | undefined> {
  try {
    return await npm(['prefix'], folder, world)
  } catch (error) {
    if (isComplaint(error)) return undefined
    throw error
  }
}

/** Whether npm ran and said no. */
export function isComplaint(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('NPM Failed: ')
}

/** The flag of `experimental_flags` that makes builds in the source folder honour workspaces. */
export function isMonorepo({ experimentalFlags }: BuildersRequest): boolean {
  return experimentalFlags.includes('experimentalNodejsMonorepo')
}

/** The install that fits: `ci` on demand, and in the source folder one that leaves its lock file alone. */
export async function installAction(
  request: BuildersRequest,
  { folder, inSource }: { folder: string; inSource: boolean },
  world: World,
): Promise<Action> {
  const links = inSource ? ['--install-links'] : []
  const hasLock = LOCK_FILES.some(name => isFile(joinPath(request.sourceDir, name)))
  if (hasLock && isTruthy(objectOptions(request.options)?.['use_npm_ci'])) {
    return npmAction('NpmCI', ['ci', ...links], folder, world)
  }
  if (inSource && !(isMonorepo(request) && (await hasRootLock(folder, world)))) {
    const args = ['update', '--no-audit', '--no-save', '--omit=dev', '--no-package-lock', '--install-links']
    return npmAction('NpmUpdate', args, folder, world)
  }
  const args = ['install', '-q', '--no-audit', '--no-save', '--omit=dev', ...links]
  return npmAction('NpmInstall', args, folder, world)
}

const LOCK_FILES = ['package-lock.json', 'npm-shrinkwrap.json'] as const

async function hasRootLock(folder: string, world: World): Promise<boolean> {
  const root = await projectRoot(folder, world)
  return root !== undefined && LOCK_FILES.some(name => existsSync(joinPath(root, name)))
}

/** Runs the project's tests when `SAM_NPM_RUN_TEST_WITH_BUILD` is `true`; it appears among the actions either way. */
export function testAction(folder: string, world: World): Action {
  return {
    name: 'NpmTest',
    run: async () => {
      if (world.environment['SAM_NPM_RUN_TEST_WITH_BUILD'] === 'true') {
        await npm(['test', '--if-present'], folder, world)
      }
    },
  }
}
