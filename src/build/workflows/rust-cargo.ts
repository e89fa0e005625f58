/**
 * Rust with cargo-lambda: one program for Lambda's processor and C library, whatever compiles it. cargo-lambda links
 * with zig, which knows every version of glibc; so the result runs on the runtime's image and needs no container.
 */

import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, parse, relative } from 'node:path'
import { nameBelow, nearestName, shownPath } from '../../files/paths.ts'
import type { NamedFile, Recipe } from '../../model/artifact.ts'
import { findRuntime } from '../../model/runtimes.ts'
import { makeTree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import { dataFiles } from '../data-files.ts'
import { findTool } from '../find-tool.ts'
import { diskEntry } from '../list-source.ts'
import { missingTool } from '../missing-tool.ts'
import { copyWithInputs } from '../private-copy.ts'
import { type WorkflowOptions, workflowOptions } from '../workflow-options.ts'
import {
  CARGO_CLUES,
  CARGO_LAMBDA_QUESTION,
  cargoEnvironment,
  explainCargo,
  RUSTC_QUESTION,
  remapFlags,
} from './cargo-tool.ts'
import { cargoInputs, programsIn, readCargoWorkspace, unreadFiles } from './cargo-workspace.ts'
import type { BuiltTree, CheckRules, Job, Workflow } from './workflow.ts'

export const rustCargo: Workflow = {
  name: 'rust-cargo',
  version: 1,
  languages: ['provided'],
  manifests: ['Cargo.toml'],
  buildMethods: ['rust-cargolambda'],
  fits: folder => !existsSync(join(folder, 'bootstrap')),
  lockFiles: ['Cargo.lock'],
  lockAbove: true,
  needs: ['handler'],
  junk: ['/target/'],
  layerFolder: 'extensions',
  check,
  inputs,
  tools: async (_recipe, versions) => {
    const [rust, lambda] = [
      await versions.ask('rustc', RUSTC_QUESTION),
      await versions.ask('cargo-lambda', CARGO_LAMBDA_QUESTION),
    ]
    return {
      rustc: /^\d+\.\d+/.exec(rust?.versions['rustc'] ?? '')?.[0] ?? 'missing',
      'cargo-lambda': /^\d+/.exec(lambda?.versions['cargo-lambda'] ?? '')?.[0] ?? 'missing',
    }
  },
  compile,
}

const OPTIONS = ['Binary', 'Features', 'Flags', 'Debug']

function check(recipe: Recipe, rules: CheckRules): string[] {
  const workspace = readCargoWorkspace(manifestOf(recipe), recipe)
  programOf(programsIn(workspace), recipe, workflowOptions(recipe, OPTIONS))
  if (existsSync(join(workspace.root, 'Cargo.lock'))) return []
  const message = 'no Cargo.lock, so a later build may differ'
  if (rules.requireLock)
    throw new Failure('user', message, { remedy: 'Run `cargo generate-lockfile` and commit it.' })
  return [
    `${shownPath(join(workspace.root, 'Cargo.toml'))}: ${message} (cargo generate-lockfile makes one; commit it)`,
  ]
}

function inputs(recipe: Recipe, { roots }: CheckRules): NamedFile[] {
  const workspace = readCargoWorkspace(manifestOf(recipe), recipe, roots)
  return cargoInputs(workspace, recipe).map(path => ({ name: nameBelow(recipe.root, path), path }))
}

async function compile(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const cargo = await findTool(CARGO_LAMBDA_QUESTION, job.host)
  if (cargo === undefined) throw missingTool('cargo-lambda')
  const rustc = await findTool(RUSTC_QUESTION, job.host)
  if (rustc === undefined) throw missingTool('cargo')
  const workspace = readCargoWorkspace(manifestOf(recipe), recipe)
  const options = workflowOptions(recipe, OPTIONS)
  const program = programOf(programsIn(workspace), recipe, options)
  const copied = join(job.scratch, 'source')
  const source = copyWithInputs(recipe, copied)
  writeUnread(unreadFiles(workspace), copied)
  const out = join(job.scratch, 'out')
  const environment = cargoEnvironment(job)
  const locked = existsSync(join(workspace.root, 'Cargo.lock'))
  const target = targetOf(recipe)
  await job.run({
    command: cargo.command,
    args: [
      ...['lambda', 'build', '--target', target, '--bin', program, '--lambda-dir', out],
      ...(options.flag('Debug') === true ? [] : ['--release']),
      ...(locked ? ['--locked'] : []),
      ...(options.list('Features') ?? []).flatMap(feature => ['--features', feature]),
      ...['--config', remapFlags({ source, target, copied, cargoHome: environment['CARGO_HOME'] ?? '' })],
      ...(options.list('Flags') ?? []),
    ],
    cwd: source,
    environment,
    clue: CARGO_CLUES,
    explain: explainCargo,
  })
  const file = join(out, program, 'bootstrap')
  const name = recipe.layerFolder === '' ? 'bootstrap' : basename(program)
  const built = diskEntry(name, file, { size: statSync(file).size, executable: true })
  return { tree: makeTree([...dataFiles(recipe), built]), tools: { ...rustc.versions, ...cargo.versions } }
}

function manifestOf({ manifest, source }: Recipe): string {
  if (manifest !== undefined) return manifest
  throw new Failure('user', `there is no Cargo.toml in ${shownPath(source)}`, {
    remedy: 'Point CodeUri at the folder of the package.',
  })
}

/** What `Binary` names; else the one that the handler names, or the only one. */
function programOf(
  programs: readonly string[],
  { handler, source }: Recipe,
  options: WorkflowOptions,
): string {
  const named = options.text('Binary')
  const [first, ...others] = programs
  const found = programs.find(program => program === (named ?? handler))
  if (found !== undefined) return found
  if (named === undefined && first !== undefined && others.length === 0) return first
  const listed = programs.length === 0 ? 'It has none.' : `It has ${programs.join(', ')}.`
  const near = named === undefined ? undefined : nearestName(named, programs)
  if (named === undefined) {
    throw new Failure('user', `${shownPath(source)} does not have exactly one program`, {
      remedy: `Name one with BuildProperties.Binary. ${listed}`,
    })
  }
  throw new Failure('user', `${shownPath(source)} has no program ${named}`, {
    remedy: near === undefined ? listed : `Did you mean ${near}?`,
  })
}

/** The C library of the runtime is part of the target: `x86_64-unknown-linux-gnu.2.26` (cargo-zigbuild's notation). */
function targetOf({ architecture, runtime }: Recipe): string {
  const glibc = runtime === undefined ? undefined : findRuntime(runtime)?.glibc
  const processor = architecture === 'arm64' ? 'aarch64' : 'x86_64'
  return `${processor}-unknown-linux-gnu${glibc === undefined ? '' : `.${glibc}`}`
}

function writeUnread(files: readonly string[], copied: string): void {
  for (const file of files) {
    const place = join(copied, relative(parse(file).root, file))
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, '')
  }
}
