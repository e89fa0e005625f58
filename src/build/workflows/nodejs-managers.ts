/** The programs of package managers: which one a project wants, how to find it, which version it has. */

import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, sep } from 'node:path'
import { parseDocument } from 'yaml'
import { Failure } from '../../report/failure.ts'
import { findOnPath } from '../environment.ts'
import { type FoundTool, findTool, NPM_QUESTION, type ToolQuestion } from '../find-tool.ts'
import { missingTool } from '../missing-tool.ts'
import { unfitTool } from '../unfit-tool.ts'
import { declaredManager, type ManagerName, type NodeProject } from './nodejs-project.ts'
import type { Job } from './workflow.ts'

/** A program that a package manager is started with. */
export interface ManagerProgram extends FoundTool {
  /** Goes before all other arguments: a script that the command runs. */
  script?: string
}

/** How to ask for the program of a package manager: a `yarn` of the wrong generation does not count. */
export function managerQuestion(manager: ManagerName): ToolQuestion {
  if (manager === 'npm') return NPM_QUESTION
  const name = manager === 'berry' ? 'yarn' : manager
  const fits = (version: string) => name !== 'yarn' || version.startsWith('1.') === (manager === 'yarn')
  return {
    names: [name],
    args: ['--version'],
    read: (stdout, command) => {
      const version = /^\d+\.\d+\.\d+\S*$/m.exec(stdout)?.[0]
      if (version === undefined || !fits(version)) return undefined
      return { versions: { [name]: version }, ...witnessOf(command) }
    },
    name: stdout => {
      const version = /^\d+\.\d+\.\d+\S*$/m.exec(stdout)?.[0]
      return version === undefined ? undefined : `${name} ${version}`
    },
  }
}

/** Installed by npm it stays the same until this file changes; what a version manager put there may change any time. */
function witnessOf(command: string): Pick<FoundTool, 'witnesses'> {
  // In a container it is a name, and no file of this machine.
  if (!isAbsolute(command)) return {}
  const real = realpathSync(command)
  const description = join(dirname(real), '..', 'package.json')
  const isPackage = real.includes(`${sep}node_modules${sep}`) && !real.includes(`${sep}corepack${sep}`)
  return isPackage && existsSync(description) ? { witnesses: [description] } : {}
}

/** The version that the project itself names: in `packageManager`, or by the file of `yarnPath`. */
export function declaredVersion({ manager, top }: NodeProject): string | undefined {
  const name = manager === 'berry' ? 'yarn' : manager
  const declared = declaredManager(top)
  const bundled = manager === 'berry' ? /yarn-(\d+\.\d+\.\d+)/.exec(yarnPath(top) ?? '')?.[1] : undefined
  return bundled ?? (declared?.name === name ? declared.version : undefined)
}

/**
 * The program for a project whose private copy lies at `top`. Throws a Failure of class `environment` when there is none, of
 * class `user` when yarnPath leads nowhere.
 */
export async function programOf(manager: ManagerName, job: Job, top: string): Promise<ManagerProgram> {
  const bundled = manager === 'berry' ? yarnPath(top) : undefined
  if (bundled !== undefined) return bundledYarn(join(top, bundled), job)
  const question = { ...managerQuestion(manager), cwd: top }
  const found = await findTool(question, job.host)
  if (found !== undefined) return found
  if (manager !== 'yarn' && manager !== 'berry') throw missingTool(manager)
  // A later Yarn does not read lock files of Yarn 1, and the other way round.
  const name = manager === 'yarn' ? 'yarn 1' : 'yarn 4'
  throw await unfitTool(question, job.host, { name, needed: name })
}

/** `.yarnrc.yml` may name a program that lies in the project. */
function yarnPath(top: string): string | undefined {
  const file = join(top, '.yarnrc.yml')
  if (!existsSync(file)) return undefined
  const path: unknown = parseDocument(readFileSync(file, 'utf8')).get('yarnPath')
  return typeof path === 'string' ? path : undefined
}

function bundledYarn(file: string, job: Job): ManagerProgram {
  const [node] = findOnPath('node', job.host)
  if (node === undefined) throw missingTool('node')
  if (!existsSync(file)) {
    throw new Failure('user', 'the program that yarnPath of .yarnrc.yml names does not exist', {
      remedy: 'Commit it (`yarn set version` makes it), or remove yarnPath.',
    })
  }
  return {
    command: node,
    script: file,
    versions: { yarn: /yarn-(\d\S*)\.c?js$/.exec(file)?.[1] ?? 'unknown' },
  }
}
