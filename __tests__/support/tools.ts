/**
 * Tests use real tools. One that needs a tool which is not here is skipped, and the report names the tool;
 * with REQUIRE_TOOLS=1, as in CI, that is a failure.
 */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { it } from 'vitest'

export type Tool =
  | 'python3'
  | 'pip'
  | 'npm'
  | 'git'
  | 'make'
  | 'go'
  | 'mvn'
  | 'gradle'
  | 'ruby'
  | 'cargo-lambda'
  | 'gcc'
  | 'openssl'
  | 'docker'
  | 'docker-registry'
  | 'ministack'
  | 'sam'
  | 'aws'
  | RunnerTool
  | PythonTool
  | NodeTool

/** For `npm run test:runner`. */
type RunnerTool = 'act' | 'actionlint' | 'azurite'

type PythonTool = 'uv' | 'poetry' | 'pdm' | 'pipenv' | 'cfn-lint' | 'zizmor'
/** `berry` is Yarn from version 2 on. */
type NodeTool = 'pnpm' | 'yarn' | 'berry' | 'bun'

/** What scripts/test-tools.sh installs; in front of PATH for whoever imports this module. */
const installed = join(resolve(import.meta.dirname, '../..'), '.demo/tools')
/** Both generations of Yarn are called `yarn`. */
const berryFolder = join(installed, 'berry')
const ownTools = [join(installed, 'bin'), berryFolder]
const usualPath = process.env['PATH'] ?? ''
if (!ownTools.every(folder => usualPath.split(delimiter).includes(folder)))
  process.env['PATH'] = [...ownTools, usualPath].join(delimiter)

/** PATH without those tools, and without folders that have a program of this name. */
export function pathWithout(program: string): string {
  const folders = usualPath.split(delimiter).filter(folder => !ownTools.includes(folder))
  return folders.filter(folder => !existsSync(join(folder, program))).join(delimiter)
}

/** Tools are found by running them: a name on PATH may be a version manager's shim that fails. */
const QUESTIONS: Record<Tool, readonly [string, ...string[]]> = {
  python3: ['python3', '--version'],
  pip: ['python3', '-m', 'pip', '--version'],
  npm: ['npm', '--version'],
  git: ['git', '--version'],
  make: ['make', '--version'],
  go: ['go', 'version'],
  mvn: ['mvn', '-v'],
  gradle: ['gradle', '--version'],
  ruby: ['ruby', '-rbundler', '-e', 'Bundler::VERSION'],
  'cargo-lambda': ['cargo-lambda', 'lambda', '--version'],
  gcc: ['gcc', '--version'],
  openssl: ['openssl', 'version'],
  docker: ['docker', 'version'],
  'docker-registry': ['docker-registry', '--version'],
  sam: ['sam', '--version'],
  aws: ['aws', '--version'],
  uv: ['uv', '--version'],
  poetry: ['poetry', '--version'],
  pdm: ['pdm', '--version'],
  pipenv: ['pipenv', '--version'],
  'cfn-lint': ['cfn-lint', '--version'],
  zizmor: ['zizmor', '--version'],
  act: ['act', '--version'],
  actionlint: ['actionlint', '--version'],
  azurite: ['azurite-blob', '--version'],
  pnpm: ['pnpm', '--version'],
  yarn: ['yarn', '--version'],
  berry: [join(berryFolder, 'yarn'), '--version'],
  bun: ['bun', '--version'],
  // MiniStack is installed on first use; it needs Python 3.10 and its venv module.
  ministack: ['python3', '-c', 'import sys, venv, ensurepip; assert sys.version_info >= (3, 10)'],
}

/** Only the system's packages bring these (scripts/test-tools.sh): elsewhere nobody can demand them. */
const OF_THE_SYSTEM: readonly Tool[] = ['mvn', 'gradle', 'ruby', 'docker-registry']
const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const answers = new Map<Tool, boolean>()
const reported = new Set<Tool>()

/**
 * Options for `describe` and `it`: `it('installs wheels', needsTool('python3'), () => …)`.
 * Call it while tests are collected. A missing tool shows up in the report as a test of its own, skipped or failed.
 */
export function needsTool(...tools: Tool[]): { skip: boolean } {
  const missing = tools.filter(tool => !runs(tool))
  for (const tool of missing) report(tool)
  return { skip: missing.length > 0 }
}

function runs(tool: Tool): boolean {
  const known = answers.get(tool)
  if (known !== undefined) return known
  const [command, ...args] = QUESTIONS[tool]
  const answer = spawnSync(command, args, { stdio: 'ignore', timeout: 30_000 }).status === 0
  answers.set(tool, answer)
  return answer
}

function report(tool: Tool): void {
  if (reported.has(tool)) return
  reported.add(tool)
  const title = `needs ${tool}, which does not run here (${QUESTIONS[tool].join(' ')})`
  if (process.env['REQUIRE_TOOLS'] === '1' && (canInstall || !OF_THE_SYSTEM.includes(tool))) {
    it(title, () => {
      throw new Error(title)
    })
  } else {
    it.skip(title)
    // The short report does not name skipped tests.
    console.warn(`skipped: ${title}`)
  }
}
