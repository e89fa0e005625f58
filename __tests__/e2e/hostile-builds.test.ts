/**
 * Builds and sources that do what they should not: each with what a user is told of it, in one run where one run can
 * tell it all. The tools are shells, which can do anything that a package's script can.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { runProgram } from '../support/program.ts'

const MINUTES = 60_000
let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('hostile')
})
afterEach(() => folder[Symbol.dispose]())

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true })
    writeFileSync(join(folder.path, path), content)
  }
}

/** A function for each script, built by `sh build.sh` in a folder of its own. */
function writeBuilds(scripts: Readonly<Record<string, string>>): void {
  const ids = Object.keys(scripts)
  write({
    'template.yaml': templateOf(ids),
    'lambda-build.yml': `version: 1\nfunctions:\n${ids.map(id => `  ${id}: {command: [sh, build.sh]}\n`).join('')}`,
    ...Object.fromEntries(Object.entries(scripts).map(([id, script]) => [`${id}/build.sh`, `${script}\n`])),
  })
}

function templateOf(ids: readonly string[]): string {
  const functions = ids.map(
    id => `  ${id}:
    Type: AWS::Serverless::Function
    Properties: {Runtime: python3.12, Handler: app.handler, CodeUri: ${id}}
`,
  )
  return `Transform: AWS::Serverless-2016-10-31\nResources:\n${functions.join('')}`
}

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const answer = await runProgram({ args: [...args, '--format', 'json'], cwd: folder.path, env })
  const result = answer.json as Result // the program's own shape, under test here
  const { failure } = result
  return { ...answer, result, failures: failure === undefined ? [] : [failure, ...failure.others] }
}

const COPY = 'cp build.sh "$ARTIFACTS_DIR/app.py"'

/** Everything below the project but our own folder. */
function sourceState(): string[] {
  return readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
    .filter(path => !path.startsWith('.lambda-build'))
    .sort()
    .map(path => {
      const found = lstatSync(join(folder.path, path))
      const content = found.isFile() ? readFileSync(join(folder.path, path), 'utf8') : ''
      return [path, found.mode, found.mtimeMs, content].join(' ')
    })
}

describe('what a build prints', () => {
  const COMMANDS = [
    '::set-output name=x::y',
    '##[error]boom',
    '  ::stop-commands::abc',
    'a ##[add-mask]e',
    '::warning::w',
  ]
  const PRINTING = COMMANDS.map(line => `echo '${line}'; echo '${line}' >&2`).join('\n')

  it('is no workflow command, on no stream and in no format, whether it ends well or not', async () => {
    writeBuilds({ Well: `${PRINTING}\n${COPY}`, Failing: `${PRINTING}\nexit 3` })
    for (const format of ['text', 'json', 'ndjson']) {
      const { exitCode, stdout, stderr } = await runProgram({
        args: ['build', '--no-cache', '--format', format],
        cwd: folder.path,
        env: { GITHUB_ACTIONS: 'true' },
      })
      expect(exitCode).toBe(2)
      expect(stderr).toContain('boom')
      expect(stderr + stdout).not.toContain('##[')
      expect((stderr + stdout).split('\n').filter(line => /^\s*::/.test(line))).toEqual([])
    }
  })

  it('reaches whoever reads the result as it was', async () => {
    writeBuilds({ Failing: `${PRINTING}\nexit 3` })
    const { result } = await run(['build'])
    expect(result.failed?.[0]?.log).toEqual(expect.arrayContaining(COMMANDS))
  })

  it('may be ten megabytes on one line', async () => {
    writeBuilds({ Line: `head -c 10000000 /dev/zero | tr '\\0' x\n${COPY}` })
    const { exitCode, stderr } = await run(['build'])
    expect(exitCode).toBe(0)
    expect(stderr).toContain('more characters)')
    expect(stderr.length).toBeLessThan(20_000)
  })
})

describe('a build that writes to its source', () => {
  it('writes to a copy: relative, by SOURCE_DIR, and through links', async () => {
    write({ 'shared/data.txt': 'mine', 'Writer/data.txt': 'mine' })
    writeBuilds({
      Writer: [
        'for at in . "$SOURCE_DIR" shared; do echo theirs > "$at/data.txt"; echo new > "$at/new.txt"; done',
        'chmod 777 data.txt; rm -f link.txt; mkdir -p node_modules/x',
        COPY,
      ].join('\n'),
    })
    symlinkSync('../shared', join(folder.path, 'Writer/shared'))
    symlinkSync('data.txt', join(folder.path, 'Writer/link.txt'))
    const before = sourceState()
    expect((await run(['build'])).exitCode).toBe(0)
    expect(sourceState()).toEqual(before)
    expect(readlinkSync(join(folder.path, 'Writer/link.txt'))).toBe('data.txt')
  })
})

describe('a build that does not end', () => {
  /** A number that is in no other command line of this machine. */
  const nap = `98765.${process.pid}`
  const isAsleep = () =>
    spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout.includes(`sleep ${nap}`)

  it('is ended at its time limit with all that it started, and the others are built', {
    timeout: MINUTES,
  }, async () => {
    writeBuilds({ Hanging: `trap '' TERM\nsleep ${nap} &\necho waiting\nsleep ${nap}`, Well: COPY })
    const { exitCode, result, failures } = await run(['build', '--build-timeout', '0.02'])
    expect(exitCode).toBe(2)
    expect(failures[0]?.remedy).toContain('--build-timeout')
    expect(result.failed?.map(({ id, log }) => [id, log.at(-1)])).toEqual([['Hanging', 'waiting']])
    expect(Object.keys(result.artifacts ?? {})).toEqual(['Well'])
    expect(isAsleep()).toBe(false)
  })

  it('leaves no daemon behind, whatever it did to get away', async () => {
    writeBuilds({
      Daemon: `setsid sh -c 'setsid nohup sleep ${nap} >/dev/null 2>&1 &' &\n(sleep ${nap} &)\nsleep 0.2\n${COPY}`,
    })
    expect((await run(['build'])).exitCode).toBe(0)
    expect(isAsleep()).toBe(false)
  })
})

const LONGEST = 'n'.repeat(251)

describe('what a build leaves', () => {
  it('may have names that start with a dash or are as long as a name can be', async () => {
    writeBuilds({
      Odd: `cd "$ARTIFACTS_DIR"; : > app.py; : > ./-rf; : > ./--help; : > ${LONGEST}.txt; : > 'a b'`,
    })
    const { exitCode } = await run(['build'])
    expect(exitCode).toBe(0)
    const laid = readdirSync(join(folder.path, '.lambda-build/build/Odd')).sort()
    expect(laid).toEqual(['--help', '-rf', 'a b', 'app.py', `${LONGEST}.txt`])
  })

  it('and cannot be packed is told by name, for all functions of the run', { timeout: MINUTES }, async () => {
    writeBuilds({
      Out: 'ln -s /etc/passwd "$ARTIFACTS_DIR/users"',
      Broken: 'ln -s nothing "$ARTIFACTS_DIR/dangling"',
      Loop: 'cd "$ARTIFACTS_DIR"; ln -s b a; ln -s a b',
      Pipe: 'mkfifo "$ARTIFACTS_DIR/queue"',
      Newline: `: > "$ARTIFACTS_DIR/a
::error::b"`,
      Empty: 'true',
      Large: 'truncate -s 251M "$ARTIFACTS_DIR/app.bin"',
    })
    const { exitCode, result } = await run(['build'])
    expect(exitCode).toBe(2)
    const said = new Map(result.failed?.map(({ id, reason }) => [id, reason]))
    expect(said.get('Out')).toMatch(/users, which is a link that ends outside the artifact/)
    expect(said.get('Broken')).toMatch(/dangling, which is a link that ends nowhere/)
    expect(said.get('Loop')).toMatch(/\b[ab], which is a link that ends nowhere/)
    expect(said.get('Pipe')).toMatch(/queue, which is a named pipe/)
    expect(said.get('Empty')).toMatch(/left nothing in ARTIFACTS_DIR/)
    expect(said.get('Newline')).toMatch(/the file "a\\n::error::b" has a control character/)
    expect(said.get('Large')).toMatch(/would unpack to 251\.0 MB, and Lambda takes 250 MB/)
  })
})

describe('sources that cannot be packed', () => {
  it('are all told by plan already, by name, before anything is built', async () => {
    const ids = ['Loop', 'Broken', 'Out', 'Pipe', 'Newline', 'Case', 'Long']
    write({ 'template.yaml': templateOf(ids), ...Object.fromEntries(ids.map(id => [`${id}/.keep`, ''])) })
    const at = (path: string) => join(folder.path, path)
    symlinkSync('b', at('Loop/a'))
    symlinkSync('a', at('Loop/b'))
    symlinkSync('nothing', at('Broken/dangling'))
    symlinkSync('/etc', at('Out/etc'))
    execFileSync('mkfifo', [at('Pipe/queue')])
    write({ 'Newline/a\n::error::b': '', 'Case/Util.py': '', 'Case/util.py': '' })
    // Nothing is wrong with these.
    write({ 'Long/-rf': '', [`Long/${LONGEST}.py`]: '', [`Long/${LONGEST}/${LONGEST}/a.py`]: '' })
    const { exitCode, failures, stderr } = await run(['plan'])
    expect(exitCode).toBe(1)
    expect(failures.map(({ message, line }) => [message, line])).toEqual([
      ['the symbolic link Loop/a goes round in a circle', 5],
      ['the symbolic link Broken/dangling ends nowhere', 8],
      ['the symbolic link Out/etc leads out of the project', 11],
      ['Pipe/queue is a named pipe, which no artifact can hold', 14],
      ['the file "a\\n::error::b" has a control character in its name', 17],
      ['two files differ only in case or Unicode form: Util.py and util.py', 20],
    ])
    expect(stderr.split('\n').filter(line => line.startsWith('::'))).toEqual([])
  })

  const canMakeDevices = process.getuid?.() === 0
  it('are devices, too', { skip: !canMakeDevices }, async () => {
    write({ 'template.yaml': templateOf(['Device']), 'Device/app.py': '' })
    const made = spawnSync('mknod', [join(folder.path, 'Device/null'), 'c', '1', '3']).status
    expect(made).toBe(0)
    const { exitCode, failures } = await run(['build'])
    expect(exitCode).toBe(1)
    expect(failures[0]?.message).toMatch(/null is a device/)
  })
})
