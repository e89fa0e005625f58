/** Runs pip: to install wheels for the target, and to build wheels of local packages. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Recipe } from '../../model/artifact.ts'
import type { Runtime } from '../../model/runtimes.ts'
import { buildEnvironment } from '../build-environment.ts'
import { findOnPath, type HostEnvironment } from '../environment.ts'
import { type FoundTool, findTool, OLDEST_PIP, pythonQuestion } from '../find-tool.ts'
import { makePrivateHome } from '../private-home.ts'
import { unfitTool } from '../unfit-tool.ts'
import { pipProgram } from './pip-program.ts'
import { acceptedPlatforms, type Installation, pythonRuntime } from './python-target.ts'
import { machineOf, wheelAbis } from './wheel-platforms.ts'
import type { Explanation, Job } from './workflow.ts'

/** A Python with pip. Throws a Failure of class `environment` when none runs. */
export async function findPip(runtime: Runtime, host: HostEnvironment): Promise<FoundTool> {
  const python = await findTool(pythonQuestion(runtime.version), host)
  if (python !== undefined) return python
  const needed = `pip ${OLDEST_PIP} or newer`
  throw await unfitTool(pythonQuestion(runtime.version), host, { name: 'python', needed })
}

/** Installs what a requirements file lists into `target`. Throws Failure: `build`, `cancelled`. */
export async function installWithPip(python: FoundTool, installation: Installation, job: Job): Promise<void> {
  const { recipe, requirements, target } = installation
  const { version } = pythonRuntime(recipe)
  const abis = wheelAbis(version)
  const platforms = acceptedPlatforms(recipe)
  const program = join(job.scratch, 'programs', 'pip')
  mkdirSync(dirname(program), { recursive: true })
  writeFileSync(
    program,
    pipProgram({ python: version, machine: machineOf(recipe.architecture), abis, platforms }),
  )
  await job.run({
    command: pythonCommand(python),
    args: [
      ...[program, 'install'],
      ...['--requirement', requirements],
      ...['--target', target],
      ...(installation.complete === true ? ['--no-deps'] : []),
      '--only-binary=:all:',
      ...['--implementation', 'cp'],
      ...['--python-version', version],
      ...abis.flatMap(abi => ['--abi', abi]),
      ...platforms.flatMap(platform => ['--platform', platform]),
      '--no-compile',
      ...QUIETLY,
      '--no-warn-conflicts',
      '--no-warn-script-location',
    ],
    // Not the code's folder: Python would take modules named like its own (types.py) from there.
    cwd: job.scratch,
    environment: pipEnvironment(job),
    clue: CLUE,
    explain: clues => explainPip(clues, recipe),
  })
}

/** Builds one wheel of a folder, an archive, or a requirement such as `name @ git+https://…` into the folder `to`. */
export async function buildWithPip(
  python: FoundTool,
  { what, to, recipe }: { what: readonly string[]; to: string; recipe: Recipe },
  job: Job,
): Promise<void> {
  await job.run({
    command: pythonCommand(python),
    args: ['-m', 'pip', 'wheel', '--no-deps', '--wheel-dir', to, ...QUIETLY, ...what],
    cwd: job.scratch,
    environment: pipEnvironment(job),
    clue: CLUE,
    explain: clues => explainPip(clues, recipe),
  })
}

const QUIETLY = ['--no-input', '--disable-pip-version-check', '--progress-bar', 'off']
const CLUE = /^ERROR|^WARNING: Retrying|Could not fetch|Connection|HASHES|^\s*error: /

/** Behind a version manager's shim lies the real program, which starts sooner. */
function pythonCommand({ command, witnesses }: FoundTool): string {
  const [executable] = witnesses ?? []
  return command.includes('shims') && executable !== undefined ? executable : command
}

/** pip's own configuration and cache stay in force: private registries are named there. */
function pipEnvironment(job: Job): Record<string, string> {
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: ['.config/pip', '.pip', '.netrc'],
    caches: ['.cache/pip'],
  })
  return buildEnvironment(job, {
    home,
    passedNames: ['PIP_CONFIG_FILE', 'PIP_CACHE_DIR'],
    set: { PIP_ROOT_USER_ACTION: 'ignore', PYTHONDONTWRITEBYTECODE: '1' },
  })
}

/**
 * Whether pip's configuration says where packages come from: uv does not read it, and must not ask a public index for
 * what a private one was to give.
 */
export function hasPipIndex(job: Job): boolean {
  const { host } = job
  const named = job.passedNames.filter(name => host[name] !== undefined)
  if (named.some(name => /^PIP_(INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|NO_INDEX|CONSTRAINT)$/.test(name)))
    return true
  const home = host['HOME'] ?? '/'
  const files = [
    host['PIP_CONFIG_FILE'],
    ...['/etc/pip.conf', '/etc/xdg/pip/pip.conf'],
    ...[join(home, '.config/pip/pip.conf'), join(home, '.pip/pip.conf')],
    ...['python3', 'python'].flatMap(name => findOnPath(name, host)).map(sitesFile),
  ]
  return files.some(file => file !== undefined && existsSync(file) && namesIndex(readFileSync(file, 'utf8')))
}

/** The configuration of a Python installation or virtual environment lies at its top. */
function sitesFile(python: string): string {
  return join(dirname(dirname(python)), 'pip.conf')
}

function namesIndex(configuration: string): boolean {
  return /^\s*(extra[-_]index[-_]url|index[-_]url|find[-_]links|no[-_]index|constraint|trusted[-_]host|client[-_]cert)\s*[=:]/m.test(
    configuration,
  )
}

function explainPip(clues: readonly string[], recipe: Recipe): Explanation | undefined {
  const text = clues.join('\n')
  const lacking = /No matching distribution found for (.+)/.exec(text)?.[1]?.trim()
  if (/THESE PACKAGES DO NOT MATCH THE HASHES/.test(text)) return WRONG_HASH
  if (
    /Connection|Temporary failure|Name or service|timed out|ProxyError|SSLError/i.test(text) &&
    /Retrying|Could not fetch/.test(text)
  ) {
    return {
      reason: 'the package index cannot be reached',
      remedy: 'Check the network, proxy and pip configuration.',
    }
  }
  if (lacking !== undefined) return noWheel(lacking, recipe)
  const conflict = /ERROR: (Cannot install .+|ResolutionImpossible.*|In --require-hashes mode.+)/.exec(
    text,
  )?.[1]
  return conflict === undefined ? undefined : { reason: conflict }
}

/** The explanation for a package with another digest than the requirements or the lock file give. */
export const WRONG_HASH: Explanation = {
  reason: 'a package does not have the hash that the requirements demand',
  remedy: 'Check where the package comes from; write the hashes anew when it is trusted.',
}

/** The explanation for a package that does not exist, or has no wheel for the target. */
export function noWheel(requirement: string, recipe: Recipe): Explanation {
  const { name, glibc } = pythonRuntime(recipe)
  const { architecture } = recipe
  const bare = /^[\w.-]+/.exec(requirement)?.[0] ?? requirement
  return {
    reason: `no wheel of ${requirement} for ${name} on ${architecture} (Linux, glibc ${glibc} or older)`,
    remedy: `Check the name and version; choose a version that has a wheel for ${architecture}. If it is pure Python and comes only as source, list ${bare} under the option build-from-source.`,
  }
}
