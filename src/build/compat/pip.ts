/** pip as AWS Lambda Builders calls it: its own settings, cache and credentials, no options but these. */

import { noSuchFile } from './python-text.ts'
import type { World } from './request.ts'
import { type ProgramResult, runProgram } from './run-program.ts'

export interface Pip {
  /** The Python that has it. */
  python: string
  world: World
}

function pip(
  { python, world }: Pip,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  return runProgram([python, '-c', CALL_PIP, ...args], world, { environment })
}

/** Not `-m pip`, because pip's messages differ by the way that it is called. Where `main` lies has changed twice. */
const CALL_PIP = `
import sys
try:
    from pip._internal.main import main
except ImportError:
    try:
        from pip._internal import main
    except ImportError:
        from pip import main
sys.exit(main(sys.argv[1:]))
`

/** Downloads everything that the requirements need, for this machine; local packages become wheels. */
export async function downloadAll(tool: Pip, requirements: string, folder: string): Promise<void> {
  const args = ['download', '-r', requirements, '--dest', folder, '--exists-action', 'i']
  const { ok, stdout, stderrAsIs } = await pip(tool, args)
  if (!ok) {
    const lacking = /Could not find a version that satisfies the requirement (.+?) /.exec(stderrAsIs)?.[1]
    throw new Error(lacking === undefined ? stderrAsIs : `Could not satisfy the requirement: ${lacking}`)
  }
  const local = [...`${stdout}\n`.matchAll(/Processing (.+?)[ ,\n]/g)].map(match => match[1])
  for (const path of new Set(local)) if (path !== undefined) await buildWheel(tool, path, { folder })
}

/** Tries to get a wheel for the target; whether there was one shows in the folder. */
export async function downloadWheel(
  tool: Pip,
  identity: string,
  { folder, abi, platforms }: { folder: string; abi: string; platforms: readonly string[] },
): Promise<void> {
  const target = [...platforms.flatMap(name => ['--platform', name]), '--implementation', 'cp', '--abi', abi]
  await pip(tool, ['download', '--only-binary=:all:', '--no-deps', ...target, '--dest', folder, identity])
}

/** Tries to build a wheel; without a C compiler some packages build in pure Python. */
export async function buildWheel(
  tool: Pip,
  source: string,
  { folder, compiler = true }: { folder: string; compiler?: boolean },
): Promise<void> {
  const args = ['wheel', '--no-deps', '--wheel-dir', folder, source]
  await pip(tool, args, compiler ? {} : { CC: '/var/false' })
}

/**
 * Lets pip choose the versions for the target, older ones where the newest have no wheel. False when that cannot be done
 * either. `found` is a folder of wheels that may be used.
 */
export async function downloadForTarget(
  tool: Pip,
  requirements: string,
  target: {
    folder: string
    found: string
    version: string
    abi: string
    platforms: readonly string[]
  },
): Promise<boolean> {
  const { ok } = await pip(tool, [
    'download',
    ...['-r', requirements],
    ...['--find-links', target.found],
    '--only-binary=:all:',
    ...['--implementation', 'cp'],
    ...['--python-version', target.version],
    ...[target.abi, 'abi3', 'none'].flatMap(abi => ['--abi', abi]),
    ...target.platforms.flatMap(name => ['--platform', name]),
    ...['--dest', target.folder],
  ])
  return ok
}

/** Runs a program of ours in the Python of pip; what it says on standard error is the Error's message. */
export async function runPython(
  { python, world }: Pip,
  program: string,
  args: readonly string[],
): Promise<string> {
  const { ok, stdout, stderr } = await runProgram([python, '-c', program, ...args], world)
  if (ok) return stdout
  throw new Error(stderr.split('\n').at(-1) ?? noSuchFile(python).message)
}
