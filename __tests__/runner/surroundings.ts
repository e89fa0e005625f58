/** All that a workflow meets: a user's repository, GitHub's services on Azurite, AWS on MiniStack, and a note of every call. */

import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { startAzurite } from '../support/azurite.ts'
import { type GithubApi, startGithubApi } from '../support/github-api.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { repository } from '../support/python.ts'
import { startRecorder } from '../support/recorder.ts'
import { type ResultsService, startResultsService } from '../support/results-service.ts'
import { publishedAction, type RunEnd, runWorkflow, type WorkflowRun } from './act.ts'

/** The region that the examples name. */
export const REGION = 'eu-central-1'

export interface Surroundings extends AsyncDisposable {
  aws: MiniStack
  results: ResultsService
  api: GithubApi
  /** What went to AWS since the last run began: `cloudformation CreateChangeSet 200`. */
  calls: string[]
  /** What the tools that were asked for ran with since the last run began: `make -f …`. */
  toolRuns(): string[]
  /** Absolute path of a folder for repositories. */
  folder: string
  /** Runs a workflow of `examples/workflows` in a repository. Each call is a run of its own on fresh machines. */
  run(workflow: string, repository: string, more?: Partial<WorkflowRun>): Promise<RunEnd>
  /** The settings of the local AWS, in the region of the examples. */
  environment: Readonly<Record<string, string>>
}

/** `tools` are watched: each run of one is noted. */
export async function startSurroundings(tools: readonly string[] = []): Promise<Surroundings> {
  const parts = new AsyncDisposableStack()
  const folder = parts.use(temporaryFolder('runner'))
  const [azurite, aws, api] = await Promise.all([startAzurite(), startMiniStack(), startGithubApi()])
  parts.use(azurite)
  parts.use(aws)
  parts.use(api)
  const results = parts.use(await startResultsService(azurite))
  const recorder = parts.use(await startRecorder(aws.url))
  const action = publishedAction(join(folder.path, 'action'))
  const programs = watchedPrograms(join(folder.path, 'programs'), tools)
  const journal = join(programs, 'journal')
  let count = 0
  return {
    aws,
    results,
    api,
    folder: folder.path,
    calls: recorder.calls,
    toolRuns: () => (existsSync(journal) ? readFileSync(journal, 'utf8').trim().split('\n') : []),
    environment: { ...aws.environment, AWS_REGION: REGION },
    run: (workflow, repositoryFolder, more = {}) => {
      recorder.calls.length = 0
      rmSync(journal, { force: true })
      count += 1
      return runWorkflow(
        {
          workflow,
          repository: repositoryFolder,
          home: join(folder.path, `run-${count}`),
          programs,
          ...more,
          environment: {
            ...results.environment,
            AWS_ENDPOINT_URL: recorder.url,
            AWS_EC2_METADATA_DISABLED: 'true',
            AWS_CONFIG_FILE: '/dev/null',
            AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
            GITHUB_API_URL: api.url,
            GITHUB_RUN_ID: String(count),
            ...more.environment,
          },
        },
        action,
      )
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}

/** A program of each name that notes its arguments and then is the real one. */
function watchedPrograms(folder: string, tools: readonly string[]): string {
  mkdirSync(folder, { recursive: true })
  const places = [dirname(process.execPath), ...(process.env['PATH'] ?? '').split(delimiter)]
  for (const tool of tools) {
    const real = places.map(place => join(place, tool)).find(path => existsSync(path))
    if (real === undefined) throw new Error(`${tool} is not on PATH`)
    const program = join(folder, tool)
    const lines = ['#!/bin/sh', `echo "${tool} $*" >> '${join(folder, 'journal')}'`, `exec '${real}' "$@"`]
    writeFileSync(program, `${lines.join('\n')}\n`)
    chmodSync(program, 0o755)
  }
  return folder
}

/** A repository of a user: these files and the example workflows, committed. Gives its absolute path. */
export function userRepository(folder: string, files: Readonly<Record<string, string>> = {}): string {
  mkdirSync(join(folder, '.github'), { recursive: true })
  cpSync(join(repository, 'examples/workflows'), join(folder, '.github/workflows'), { recursive: true })
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'remote', 'add', 'origin', 'https://github.com/acme/shop.git')
  commit(folder, files)
  return folder
}

/** Writes files and commits everything. */
export function commit(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'Work')
}

function git(folder: string, ...args: string[]): void {
  const who = ['-c', 'user.name=user', '-c', 'user.email=user@example.com', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}
