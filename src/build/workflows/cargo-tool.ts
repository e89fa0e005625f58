/** Cargo and cargo-lambda: their versions, their environment, and what their errors mean. */

import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildEnvironment } from '../build-environment.ts'
import type { ToolQuestion } from '../find-tool.ts'
import { makePrivateHome } from '../private-home.ts'
import type { Explanation, Job } from './workflow.ts'

export const CARGO_LAMBDA_QUESTION: ToolQuestion = {
  names: ['cargo-lambda'],
  args: ['lambda', '--version'],
  read: (stdout, command) => readVersion('cargo-lambda', stdout, [command]),
}

/** No file tells which compiler a rustup proxy starts, so it is asked in every run. */
export const RUSTC_QUESTION: ToolQuestion = {
  names: ['rustc'],
  args: ['--version'],
  read: stdout => readVersion('rustc', stdout),
}

function readVersion(name: string, stdout: string, witnesses?: readonly string[]) {
  const version = new RegExp(`^${name} (\\d+\\.\\d+\\.\\S+)`, 'm').exec(stdout)?.[1]
  if (version === undefined) return undefined
  return { versions: { [name]: version }, ...(witnesses === undefined ? {} : { witnesses }) }
}

/**
 * Packages are taken from the user's registry cache; tokens stay behind, because build scripts are code of strangers.
 * A CARGO_TARGET_DIR of the user keeps compiled packages between runs; without one everything is compiled.
 */
export function cargoEnvironment(job: Job): Record<string, string> {
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: [],
    caches: ['.cache/zig', '.cache/cargo-zigbuild'],
  })
  const cargoHome = makeCargoHome(job, home)
  return buildEnvironment(job, {
    home,
    passedNames: ['RUSTUP_TOOLCHAIN', 'CARGO_NET_GIT_FETCH_WITH_CLI', 'CARGO_HTTP_CAINFO'],
    set: {
      CARGO_HOME: cargoHome,
      CARGO_TARGET_DIR: job.host['CARGO_TARGET_DIR'] ?? join(job.scratch, 'target'),
      CARGO_INCREMENTAL: '0',
      CARGO_TERM_COLOR: 'never',
      CARGO_LAMBDA_DISABLE_UPDATE_CHECK: '1',
    },
  })
}

/** Cargo locks its caches by files beside them: they are linked too, so that two runs don't write at once. */
function makeCargoHome({ host }: Job, home: string): string {
  const folder = join(home, '.cargo')
  mkdirSync(folder, { recursive: true })
  const real = host['CARGO_HOME'] ?? (host['HOME'] === undefined ? undefined : join(host['HOME'], '.cargo'))
  if (real === undefined) return folder
  try {
    for (const name of ['registry', 'git']) mkdirSync(join(real, name), { recursive: true })
  } catch {
    // A home that cannot be written has no cache; the build does without.
  }
  for (const name of [
    'registry',
    'git',
    'config.toml',
    'config',
    '.package-cache',
    '.package-cache-mutate',
  ]) {
    if (existsSync(join(real, name))) symlinkSync(join(real, name), join(folder, name))
  }
  return folder
}

/**
 * The `--config` that takes private paths out of panic messages. Flags of `[target]` tables in a project's settings
 * replace those of `[build]` (Cargo book, "build.rustflags"), so ours go where the project's are.
 */
export function remapFlags(where: {
  source: string
  target: string
  copied: string
  cargoHome: string
}): string {
  const flags = [
    `--remap-path-prefix=${where.cargoHome}=/cargo`,
    `--remap-path-prefix=${where.copied}=/source`,
  ]
  const triple = where.target.replace(/gnu\.[\d.]+$/, 'gnu')
  const key = hasTargetFlags(where.source, where.copied) ? `target.${triple}.rustflags` : 'build.rustflags'
  return `${key}=${JSON.stringify(flags)}`
}

function hasTargetFlags(folder: string, top: string): boolean {
  const files = ['.cargo/config.toml', '.cargo/config'].map(name => join(folder, name))
  const found = files.some(
    file => existsSync(file) && /^\s*\[target\b[^\n]*\][^[]*^\s*rustflags/m.test(readFileSync(file, 'utf8')),
  )
  return found || (folder !== top && dirname(folder) !== folder && hasTargetFlags(dirname(folder), top))
}

export const CARGO_CLUES =
  /^error(\[E\d+\])?:|^Error:|^\s+--> |needs to be updated|failed to (get|download|parse)|rustup target add/

const CAUSES: readonly (readonly [pattern: RegExp, explanation: Explanation])[] = [
  [
    /lock file .* needs to be updated|cannot (update|create) the lock file/,
    {
      reason: 'Cargo.lock does not fit to Cargo.toml',
      remedy: 'Run `cargo update --workspace` (or any cargo build) and commit Cargo.lock.',
    },
  ],
  [
    /checksum for .* changed|failed to verify the checksum/,
    {
      reason: 'a package does not have the hash that Cargo.lock demands',
      remedy: 'Check where the package comes from; renew Cargo.lock when it is trusted.',
    },
  ],
  [
    /[Zz]ig.*(not found|not installed)|Failed to find zig/,
    { reason: 'cargo-lambda finds no zig', remedy: 'Install it: `pip install ziglang`.' },
  ],
  [
    /rustup target add|can't find crate for `(std|core)`/,
    {
      reason: 'the Rust toolchain lacks the target',
      remedy: 'Run `rustup target add` for it before the build.',
    },
  ],
  [
    /Could not resolve host|failed to download|spurious network error/,
    {
      reason: 'a package cannot be fetched',
      remedy: 'Check the network, the proxy, and the registry in .cargo/config.toml.',
    },
  ],
]

const noSuchPackage = (name: string): Explanation => ({
  reason: `no registry has the package ${name}`,
  remedy: 'Check its name and version in Cargo.toml, and the registry in .cargo/config.toml.',
})

/** The first error of the compiler, with its place, is the cause. */
export function explainCargo(clues: readonly string[]): Explanation | undefined {
  const text = clues.join('\n')
  const known = CAUSES.find(([pattern]) => pattern.test(text))?.[1]
  if (known !== undefined) return known
  const unknown = /no matching package (?:named )?`([^`]+)` found/.exec(text)?.[1]
  if (unknown !== undefined) return noSuchPackage(unknown)
  const at = clues.findIndex(line => line.startsWith('error'))
  const error = clues[at]
  if (error === undefined) return undefined
  const place = /^\s+--> (.+)$/.exec(clues[at + 1] ?? '')?.[1]
  return { reason: place === undefined ? error : `${place}: ${error}`, remedy: 'Correct the code.' }
}
