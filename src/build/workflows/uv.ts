/** Runs uv: to install wheels for the target, to build wheels of local packages, and to export its lock file. */

import { sep } from 'node:path'
import type { Recipe } from '../../model/artifact.ts'
import { buildEnvironment } from '../build-environment.ts'
import { currentContainer } from '../container-scope.ts'
import { findOnPath } from '../environment.ts'
import type { FoundTool, ToolQuestion } from '../find-tool.ts'
import { makePrivateHome } from '../private-home.ts'
import { noWheel, WRONG_HASH } from './pip.ts'
import { compiledHere, type Installation, pythonRuntime } from './python-target.ts'
import { uvPlatform } from './wheel-platforms.ts'
import type { Explanation, Job } from './workflow.ts'

/** The first minor version that has every option that is used here. */
export const OLDEST_UV = '0.8'

/** uv, not older than that. */
export const UV_QUESTION: ToolQuestion = {
  names: ['uv'],
  args: ['--version'],
  read: (stdout, command) => {
    const version = /^uv (\d+\.\d+\.\d+)/.exec(stdout)?.[1]
    if (version === undefined || isOlder(version, OLDEST_UV)) return undefined
    return { versions: { uv: version }, witnesses: [command] }
  },
  name: stdout => /^uv \d+\.\d+\.\d+/.exec(stdout)?.[0],
}

function isOlder(version: string, than: string): boolean {
  const [a = 0, b = 0] = version.split('.').map(Number)
  const [c = 0, d = 0] = than.split('.').map(Number)
  return a < c || (a === c && b < d)
}

/** Installs what a requirements file lists into `target`. Throws Failure: `build`, `cancelled`. */
export async function installWithUv(uv: FoundTool, installation: Installation, job: Job): Promise<void> {
  const { recipe, requirements, target, asPip, complete, fromSource = [] } = installation
  const { version, glibc } = pythonRuntime(recipe)
  await runUv(uv, {
    args: [
      ...['pip', 'install'],
      ...['-r', requirements],
      ...['--target', target],
      ...(complete === true ? ['--no-deps'] : []),
      ...['--only-binary', ':all:'],
      ...fromSource.flatMap(name => ['--no-binary', name]),
      ...['--python-version', version],
      ...['--python-platform', uvPlatform(glibc, recipe.architecture).name],
      // pip looks into every index for the best version; uv by itself stops at the first that has the name.
      ...(asPip === true ? ['--index-strategy', 'unsafe-best-match'] : []),
      ...['--link-mode', 'copy'],
      ...(fromSource.length === 0 ? interpreter(job) : []),
    ],
    cwd: job.scratch,
    recipe,
    job,
  })
}

/**
 * uv asks some Python what a system is like before it installs for another one, and keeps the answer of a real program,
 * but not of a version manager's shim, which takes longer to answer than all the rest. Builds get the one on the PATH.
 */
function interpreter({ host }: Job): string[] {
  const [python] = ['python3', 'python']
    .flatMap(name => findOnPath(name, host))
    .filter(path => !path.includes(`${sep}shims${sep}`))
  return python === undefined || currentContainer() !== undefined ? [] : ['--python', python]
}

/** Builds one wheel of a folder or an archive into the folder `to`. */
export async function buildWithUv(
  uv: FoundTool,
  { what, to, recipe }: { what: string; to: string; recipe: Recipe },
  job: Job,
): Promise<void> {
  const args = ['build', '--wheel', '--no-sources', '--out-dir', to, what]
  await runUv(uv, { args, cwd: job.scratch, recipe, job })
}

/** Any command of uv, with the user's configuration and cache. Gives what it printed on standard output. */
export async function runUv(
  uv: FoundTool,
  { args, cwd, recipe, job }: { args: readonly string[]; cwd: string; recipe: Recipe; job: Job },
): Promise<string> {
  const { stdout } = await job.run({
    command: uv.command,
    args: [...args, '--no-progress'],
    cwd,
    environment: uvEnvironment(job),
    clue: CLUE,
    explain: clues => explainUv(clues, recipe),
  })
  return stdout
}

const CLUE = /^error|^\s*(cause|Caused by|×|╰─▶|├─▶|hint):?|[Bb]ecause|hash|lockfile/

function uvEnvironment(job: Job): Record<string, string> {
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: ['.config/uv', '.netrc', '.local/share/uv'],
    caches: ['.cache/uv'],
  })
  return buildEnvironment(job, {
    home,
    passedNames: [
      'UV_CACHE_DIR',
      'UV_CONFIG_FILE',
      'UV_PYTHON_INSTALL_DIR',
      'UV_SYSTEM_CERTS',
      'UV_NATIVE_TLS',
    ],
    // A Python that is downloaded in passing is nothing that anybody asked for: any that is there will do.
    set: { UV_PYTHON_DOWNLOADS: 'never', UV_NO_INSTALLER_METADATA: '1', PYTHONDONTWRITEBYTECODE: '1' },
  })
}

function explainUv(clues: readonly string[], recipe: Recipe): Explanation | undefined {
  const text = clues.join('\n')
  if (/hash mismatch/i.test(text)) return WRONG_HASH
  if (/lockfile.*needs to be updated|is outdated|out[- ]of[- ]date/i.test(text)) {
    return {
      reason: 'uv.lock does not fit pyproject.toml',
      remedy: 'Run `uv lock` and commit uv.lock.',
    }
  }
  const builtHere = /built wheel `([^`]+)` is not compatible/.exec(text)?.[1]
  if (builtHere !== undefined) {
    const { message: reason, remedy = '' } = compiledHere(builtHere.split('-')[0] ?? '', builtHere)
    return { reason, remedy }
  }
  if (/No interpreter found/i.test(text)) {
    return {
      reason: 'uv finds no Python on this machine that the project accepts',
      remedy: `Install Python ${pythonRuntime(recipe).version}, or add a step \`uses: actions/setup-python@v6\` before this one.`,
    }
  }
  if (/error sending request|dns error|tcp connect|Failed to fetch|timed out/i.test(text)) {
    return {
      reason: 'the package index cannot be reached',
      remedy: 'Check the network, proxy and uv configuration.',
    }
  }
  return explainSolution(text, recipe)
}

function explainSolution(text: string, recipe: Recipe): Explanation | undefined {
  const missing = /[Bb]ecause (\S+) was not found in the (?:package registry|provided)/.exec(text)?.[1]
  if (missing !== undefined) return noWheel(missing, recipe)
  const unfit = /[Bb]ecause (\S+) has no (?:usable wheels|wheels with a matching)/.exec(text)?.[1]
  if (unfit !== undefined) return noWheel(unfit, recipe)
  const noVersion = /[Bb]ecause there (?:is|are) no versions? of (\S+?),? /.exec(text)?.[1]
  if (noVersion !== undefined) return noWheel(noVersion, recipe)
  const hashes = /In `--require-hashes` mode.*/.exec(text)?.[0]
  return hashes === undefined ? undefined : { reason: hashes }
}
