/**
 * The same sources give the same bytes wherever, whenever and by whomever they are built, and no build leaves a trace in
 * them, whether it ends well or not: one project with a function of every workflow, built by the real tools.
 */

import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '../../src/pipeline/services.ts'
import { toolEnvironment } from '../support/program.ts'
import { repository } from '../support/python.ts'
import { appsHere, BROKEN_LAYER, type Machine, write, writeProject } from './every-app.ts'

const MINUTES = 60_000
const MACHINE: Machine = {
  pythonRuntime: 'python3.12',
  architecture: process.arch === 'arm64' ? 'arm64' : 'x86_64',
}
const chosen = appsHere()
const IDS = ['Layer', ...chosen.map(({ id }) => id)]

/** Another file system lists folders in another order, and gives other inodes. */
function otherFileSystem(): string {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch {
    return tmpdir()
  }
}

const here = mkdtempSync(join(realpathSync(tmpdir()), 'lambda-build-stable-'))
const elsewhere = mkdtempSync(join(otherFileSystem(), 'lb-'))
const one = join(here, 'one')
const other = join(elsewhere, 'far/deeper/of another name')
/** Caches of tools: empty for the first build, filled for the second. */
const home = join(here, 'home')

interface Circumstances {
  umask: string
  env: Readonly<Record<string, string>>
  shuffled?: boolean
}

/** Runs `lambda-build build` as somebody else might. */
async function build(folder: string, { umask, env, shuffled = false }: Circumstances) {
  const program = [
    process.execPath,
    ...(shuffled ? ['--import', join(import.meta.dirname, 'shuffle-folders.mjs')] : []),
    join(repository, 'src/cli.ts'),
    ...['build', '--format', 'json'],
  ]
  const child = spawn('sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...program], {
    cwd: folder,
    env: { ...toolEnvironment(), ...toolHomes(), HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise(resolve => child.once('close', resolve)),
  ])
  return { exitCode: child.exitCode, result: JSON.parse(stdout) as Result, log: stderr }
}

/** Rust's toolchain lies in the home; what it downloads does not have to. */
function toolHomes(): Record<string, string> {
  const real = process.env['HOME'] ?? ''
  const rustup = process.env['RUSTUP_HOME'] ?? join(real, '.rustup')
  return { RUSTUP_HOME: rustup, CARGO_HOME: join(home, '.cargo') }
}

/** Every file, link and folder: kind, mode, time, content. Equal before and after whatever leaves them alone. */
function stateOf(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => prefix !== '' || ![...OURS, '.git'].includes(name))
    .flatMap(entry => {
      const path = join(prefix, entry.name)
      const { mode, mtimeNs } = lstatSync(join(folder, path), { bigint: true })
      const line = [path, mode.toString(8), mtimeNs, contentOf(join(folder, path))].join(' ')
      return entry.isDirectory() ? [line, ...stateOf(folder, path)] : [line]
    })
}

const OURS = ['.lambda-build']

function contentOf(path: string): string {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return readlinkSync(path)
  return found.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : ''
}

/** A copy made in the opposite order, by somebody with another umask, long ago. */
function copyBackwards(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const entry of readdirSync(from, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? 1 : -1))) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyBackwards(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else {
      writeFileSync(target, readFileSync(source))
      chmodSync(target, (lstatSync(source).mode & 0o100) === 0 ? 0o600 : 0o700)
      utimesSync(target, new Date('2001-02-03T04:05:06Z'), new Date('2001-02-03T04:05:06Z'))
    }
  }
}

function commitAll(folder: string): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com']
  for (const args of [
    ['init', '-q'],
    ['add', '-A', '-f'],
    [...identity, 'commit', '-q', '-m', 'all'],
  ]) {
    execFileSync('git', args, { cwd: folder, env: { PATH: process.env['PATH'], HOME: here } })
  }
}

const USUAL = { umask: '022', env: { TZ: 'UTC', LANG: 'en_US.UTF-8' } }

beforeAll(async () => {
  mkdirSync(home)
  writeProject(one, chosen, MACHINE)
  copyBackwards(one, other)
  commitAll(one)
}, MINUTES)

afterAll(() => {
  // Go's module cache is read only.
  execFileSync('chmod', ['-R', 'u+w', here, elsewhere])
  for (const folder of [here, elsewhere]) rmSync(folder, { recursive: true, force: true })
})

describe('builds of the same sources', () => {
  let first: Result
  let second: Result
  let untouched: Record<'one' | 'other', boolean>

  beforeAll(async () => {
    const before = { one: stateOf(one), other: stateOf(other) }
    const cold = await build(one, USUAL)
    expect(cold.exitCode, cold.log).toBe(0)
    const temporary = join(elsewhere, 'tmp')
    mkdirSync(temporary)
    const warm = await build(other, {
      umask: '077',
      env: { TZ: 'Asia/Kathmandu', LANG: 'C', LC_ALL: 'C', TMPDIR: temporary },
      shuffled: true,
    })
    expect(warm.exitCode, warm.log).toBe(0)
    first = cold.result
    second = warm.result
    untouched = {
      one: stateOf(one).join('\n') === before.one.join('\n'),
      other: stateOf(other).join('\n') === before.other.join('\n'),
    }
    expect(readdirSync(temporary)).toEqual([])
  }, 15 * MINUTES)

  it.each(IDS)(
    '%s: the same bytes from another folder, time zone, umask, order and cache, with git and without',
    id => {
      expect(first.artifacts?.[id]).toMatchObject({ source: 'built', digest: expect.any(String) })
      expect(second.artifacts?.[id]).toMatchObject({
        source: 'built',
        digest: first.artifacts?.[id]?.digest,
        files: first.artifacts?.[id]?.files,
      })
    },
  )

  it('have the same input digests, so a store serves them all', () => {
    const digests = (folder: string) => {
      const { artifacts } = JSON.parse(
        readFileSync(join(folder, '.lambda-build/build/artifacts.json'), 'utf8'),
      )
      return Object.fromEntries(IDS.map(id => [id, artifacts[id].inputDigest]))
    }
    expect(digests(other)).toEqual(digests(one))
  })

  it('leave the sources exactly as they were: content, modes, times, and nothing new', () => {
    expect(untouched).toEqual({ one: true, other: true })
  })

  it('that fail are all told at once, leave the sources as they were, and keep the artifacts of the last build', {
    timeout: 10 * MINUTES,
  }, async () => {
    for (const app of chosen) write(join(one, app.folder), app.broken)
    write(one, BROKEN_LAYER)
    const before = stateOf(one)
    const laid = join(one, '.lambda-build/build')
    const artifacts = laidOut(laid)
    const { exitCode, result, log } = await build(one, USUAL)
    const broken = ['Layer', ...chosen.filter(({ id }) => id !== 'CopyApp').map(({ id }) => id)]
    expect(result.failed?.map(({ id }) => id).sort(), log).toEqual(broken.sort())
    expect(exitCode).toBe(2)
    for (const { id, reason } of chosen.filter(app => app.id !== 'CopyApp')) {
      expect(result.failed?.find(failed => failed.id === id)?.reason, id).toMatch(reason)
    }
    expect(stateOf(one)).toEqual(before)
    expect(laidOut(laid)).toEqual(artifacts)
  })
})

/** The folders of the artifacts and the template that points at them; what is said about each run changes with it. */
function laidOut(folder: string): string[] {
  return stateOf(folder).filter(line => !/^(artifacts\.json|\.made-by-lambda-build) /.test(line))
}
