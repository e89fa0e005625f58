/** Finds the programs that a workflow needs and checks the runtime, in the original's order and with its messages. */

import { accessSync, constants } from 'node:fs'
import { isFolder } from './common-actions.ts'
import { joinPath } from './python-paths.ts'
import { pythonRepr, pythonString } from './python-text.ts'
import {
  BuildersFailure,
  type BuildersRequest,
  type NeededProgram,
  NotSupported,
  type World,
} from './request.ts'

/** Every executable file of this name in the search paths of the request, then on PATH. */
export function which(name: string, world: World, searchPaths: readonly string[] = []): string[] {
  const path = world.environment['PATH'] ?? '/bin:/usr/bin'
  if (path === '') return []
  const folders = [...new Set([...searchPaths, ...path.split(':')])]
  return folders.map(folder => joinPath(folder, name)).filter(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.F_OK | constants.X_OK)
    return !isFolder(path)
  } catch {
    return false
  }
}

/** The usual program: named like the runtime, else like the language, else one of the others. */
export function languageProgram(
  request: BuildersRequest,
  world: World,
  options: {
    name: string
    runtime?: string | null
    others?: readonly string[]
    searchPaths?: readonly string[]
    check?: NeededProgram['check']
    use?: (path: string) => void
  },
): NeededProgram {
  const runtime = options.runtime === undefined ? request.runtime : options.runtime
  const names = [runtime, options.name, ...(options.others ?? [])].filter(name => name !== null)
  return {
    name: options.name,
    candidates: () => {
      const found = names.flatMap(name => which(name, world, options.searchPaths))
      if (found.length > 0) return found
      throw new Error(
        `Path resolution for runtime: ${pythonString(runtime)} of binary: ${options.name} was not successful`,
      )
    },
    check: options.check ?? (() => checkRuntime(request)),
    ...(options.use === undefined ? {} : { use: options.use }),
  }
}

/** Throws a NotSupported unless the runtime and its architecture are known. */
export function checkRuntime({ runtime, architecture }: BuildersRequest): true {
  if (runtime === null || !RUNTIMES.has(runtime)) {
    throw new NotSupported(`Runtime ${pythonString(runtime)} is not supported`)
  }
  if (architecture === 'x86_64' || architecture === 'arm64') return true
  throw new NotSupported(`Architecture ${pythonString(architecture)} is not supported for runtime ${runtime}`)
}

/** Runtimes of AWS Lambda Builders 1.68; clients send `provided` for all of its kind. */
const RUNTIMES: ReadonlySet<string> = new Set([
  ...['16', '18', '20', '22', '24'].map(version => `nodejs${version}.x`),
  ...['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'].map(version => `python${version}`),
  ...['3.2', '3.3', '3.4', '4.0'].map(version => `ruby${version}`),
  ...['8', '11', '17', '21', '25'].map(version => `java${version}`),
  ...['6', '8', '10'].map(version => `dotnet${version}`),
  ...['go1.x', 'provided', 'provided.al2', 'provided.al2023'],
])

/**
 * Lets every program be found and checked before the first action runs. Throws a BuildersFailure with all that was wrong.
 */
export async function checkPrograms(
  workflow: string,
  programs: readonly NeededProgram[],
  request: BuildersRequest,
): Promise<void> {
  const problems = new Set<string>()
  const unfit: string[] = []
  for (const program of programs) {
    const refused: string[] = []
    if (!(await findFit(program, { workflow, problems, refused }))) {
      unfit.push(unfitMessage(program.name, refused, request))
    }
  }
  const reasons = problems.size > 0 ? [...problems] : unfit
  if (reasons.length > 0) throw new BuildersFailure(workflow, 'Validation', reasons.join('\n'))
}

async function findFit(
  program: NeededProgram,
  found: { workflow: string; problems: Set<string>; refused: string[] },
): Promise<boolean> {
  for (const path of candidatesOf(program, found.workflow)) {
    try {
      if (await program.check(path)) {
        program.use?.(path)
        return true
      }
      found.refused.push(path)
    } catch (error) {
      if (!(error instanceof NotSupported)) throw error
      found.problems.add(error.message)
    }
  }
  return false
}

function candidatesOf(program: NeededProgram, workflow: string): string[] {
  try {
    return program.candidates()
  } catch (error) {
    throw new BuildersFailure(workflow, 'Resolver', error instanceof Error ? error.message : String(error))
  }
}

function unfitMessage(name: string, refused: readonly string[], { runtime }: BuildersRequest): string {
  const wanted = pythonString(runtime)
  return (
    `Binary validation failed for ${name}, searched for ${name} in following locations  : ${pythonRepr(refused)} ` +
    `which did not satisfy constraints for runtime: ${wanted}. Do you have ${name} for runtime: ${wanted} on your PATH?`
  )
}
