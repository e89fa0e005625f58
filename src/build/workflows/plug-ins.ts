/** Finds plug-ins: those of lambda-build.yml, and programs in the folders of LAMBDA_BUILDERS_PATH. */

import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { shownPath } from '../../files/paths.ts'
import type { Json, PlugIn } from '../../model/artifact.ts'
import { findRuntime } from '../../model/runtimes.ts'
import { Failure } from '../../report/failure.ts'
import { findWorkflow } from './registry.ts'

/** An entry of `workflows` in lambda-build.yml. */
export interface PlugInEntry {
  command?: readonly string[] | undefined
  manifest?: string | undefined
  lock?: string | undefined
  language?: string | undefined
  'dependency-manager'?: string | undefined
  'application-framework'?: string | undefined
  options?: Readonly<Record<string, Json>> | undefined
  inputs?: readonly string[] | undefined
  needs?: readonly ('handler' | 'id')[] | undefined
  'layer-folder'?: string | undefined
}

export interface PlugInPlaces {
  entries: Readonly<Record<string, PlugInEntry>>
  /** The folder of lambda-build.yml, from which paths in it count. */
  folder: string
  /** LAMBDA_BUILDERS_PATH, and the folder from which relative ones in it count. */
  searchPath: string | undefined
  workingFolder: string
}

/** What the user brings beside our own workflows. */
export interface PlugIns {
  /** Throws a Failure (user, environment) when one is configured whose program is not there. */
  find(name: string): PlugIn | undefined
  /** The first of lambda-build.yml that takes one of these file names as its manifest. Throws as `find` does. */
  withManifest(names: readonly string[]): PlugIn | undefined
  names(): string[]
}

export const NO_PLUG_INS: PlugIns = { find: () => undefined, withManifest: () => undefined, names: () => [] }

/** Throws a Failure (user) for an entry with a name of ours: it would change what templates mean. */
export function findPlugIns(places: PlugInPlaces): PlugIns {
  const { entries } = places
  for (const name of Object.keys(entries)) {
    if (isOurs(name)) {
      throw new Failure('user', `workflows.${name}: this is the name of a workflow or runtime already`, {
        remedy: 'Give it another name in lambda-build.yml.',
      })
    }
  }
  const find = (name: string): PlugIn | undefined => {
    if (isOurs(name) || !NAME.test(name)) return undefined
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined
    return entry === undefined ? onSearchPath(name, places) : configured(name, entry, places)
  }
  return {
    find,
    withManifest: names => {
      const found = Object.entries(entries).find(([, { manifest }]) => names.includes(manifest ?? ''))
      return found === undefined ? undefined : find(found[0])
    },
    names: () => [...new Set([...Object.keys(entries), ...programsOn(places)])],
  }
}

/** Names become part of a file's name. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

const isOurs = (name: string): boolean => findWorkflow(name) !== undefined || findRuntime(name) !== undefined

type Program = Pick<PlugIn, 'command' | 'words' | 'files'>

function configured(name: string, entry: PlugInEntry, places: PlugInPlaces): PlugIn {
  const { command } = entry
  const program = command === undefined ? programOf(name, places) : wordsOf(name, command, places.folder)
  if (program !== undefined) return plugInOf(name, entry, { program, folder: places.folder })
  throw new Failure('environment', `${name}: there is no program ${PREFIX}${name} on LAMBDA_BUILDERS_PATH`, {
    remedy: `Name its folder there, or set workflows.${name}.command in lambda-build.yml.`,
  })
}

function onSearchPath(name: string, places: PlugInPlaces): PlugIn | undefined {
  const program = programOf(name, places)
  return program === undefined ? undefined : plugInOf(name, {}, { program, folder: places.folder })
}

function plugInOf(
  name: string,
  entry: PlugInEntry,
  { program, folder }: { program: Program; folder: string },
): PlugIn {
  const { manifest, lock } = entry
  return {
    name,
    ...program,
    capability: {
      language: entry.language ?? name,
      dependencyManager: entry['dependency-manager'] ?? null,
      applicationFramework: entry['application-framework'] ?? null,
    },
    ...(manifest === undefined ? {} : { manifest }),
    ...(lock === undefined ? {} : { lock }),
    inputs: (entry.inputs ?? []).map(path => resolve(folder, path)),
    needs: entry.needs ?? [],
    layerFolder: entry['layer-folder'] ?? '',
    options: entry.options ?? {},
  }
}

/** A program without a slash is looked up on PATH; any other word that is the name of a file means that file. */
function wordsOf(name: string, words: readonly string[], folder: string): Program {
  const [program = '', ...args] = words
  const isPath = program.includes('/')
  if (isPath) checkProgram(resolve(folder, program), name)
  const named = [...(isPath ? [program] : []), ...args].filter(word => isFile(resolve(folder, word)))
  const placed = (word: string) => (named.includes(word) ? resolve(folder, word) : word)
  return {
    command: [isPath ? placed(program) : program, ...args.map(placed)],
    words,
    files: [...new Set(named)].map(word => ({ name: word, path: resolve(folder, word) })),
  }
}

function checkProgram(file: string, name: string): void {
  const key = `workflows.${name}.command`
  if (!isFile(file)) {
    throw new Failure('user', `${key}: there is no program at ${shownPath(file)}`, {
      remedy: 'Correct the path; it counts from lambda-build.yml.',
    })
  }
  if (isExecutable(file)) return
  throw new Failure('user', `${key}: ${shownPath(file)} is not executable`, {
    remedy: `Make it so (chmod +x), or name what runs it first: [python3, ${shownPath(file)}].`,
  })
}

/** `lambda-builders-elm` builds what says `elm`. */
const PREFIX = 'lambda-builders-'

function programOf(name: string, places: PlugInPlaces): Program | undefined {
  const word = `${PREFIX}${name}`
  const file = foldersOf(places)
    .map(folder => join(folder, word))
    .find(path => isFile(path) && isExecutable(path))
  return file === undefined
    ? undefined
    : { command: [file], words: [word], files: [{ name: word, path: file }] }
}

function programsOn(places: PlugInPlaces): string[] {
  return foldersOf(places)
    .filter(folder => existsSync(folder) && statSync(folder).isDirectory())
    .flatMap(folder => readdirSync(folder))
    .filter(file => file.startsWith(PREFIX))
    .map(file => file.slice(PREFIX.length))
    .filter(name => programOf(name, places) !== undefined)
}

function foldersOf({ searchPath = '', workingFolder }: PlugInPlaces): string[] {
  const folders = searchPath.split(delimiter).filter(folder => folder !== '')
  return folders.map(folder => resolve(workingFolder, folder))
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
