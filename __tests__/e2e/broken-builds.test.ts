/**
 * What goes wrong in builds, for every tool: it is missing or too old, hashes in its lock file are others, a package does
 * not exist. Each run holds all of them, because all failures of a run are told at once.
 */

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { runProgram } from '../support/program.ts'
import { type App, appsHere, type Machine, write, writeProject } from './every-app.ts'

const MINUTES = 60_000
const MACHINE: Machine = {
  pythonRuntime: 'python3.12',
  architecture: process.arch === 'arm64' ? 'arm64' : 'x86_64',
}
const chosen = appsHere()
let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('broken')
})
afterEach(() => folder[Symbol.dispose]())

/** Builds these functions; what is said of each that failed: the line of the log and its remedy. */
/** Where rustup's cargo finds its toolchain: `.ci/run` names it when HOME is another one. */
function rustup(home: string): Record<string, string> {
  return { RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? join(home, '.rustup') }
}

async function failuresOf(functions: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { HOME: home = '' } = process.env
  const answer = await runProgram({
    args: ['build', '--format', 'json', '--functions', functions.join(',')],
    cwd: folder.path,
    env: { HOME: home, ...rustup(home), ...env },
  })
  const said = answer.stderr.matchAll(/^error +(?:\S+:\d+:\d+: )?(\w+): (.*)\n +→ (.*)$/gm)
  return {
    ...answer,
    result: answer.json as Result, // the program's own shape, under test here
    said: new Map([...said].map(([, id = '', message = '', remedy = '']) => [id, `${message} → ${remedy}`])),
  }
}

/** By function, else by workflow. */
const STEPS: Readonly<Record<string, RegExp>> = {
  'python-pip': /^python is needed.*actions\/setup-python@/,
  UvMember: /^uv is needed.*astral-sh\/setup-uv@/,
  Poetry: /^poetry is needed.*pipx install poetry/,
  Pdm: /^pdm is needed.*pipx install pdm/,
  Pipenv: /^pipenv is needed.*pipx install pipenv/,
  'nodejs-npm': /^npm is needed.*actions\/setup-node@/,
  Pnpm: /^pnpm is needed.*pnpm\/action-setup@/,
  Yarn: /^yarn 1 is needed.*corepack enable/,
  Berry: /^yarn 4 is needed.*corepack enable/,
  Bun: /^bun is needed.*oven-sh\/setup-bun@/,
  'nodejs-esbuild': /^npm is needed.*actions\/setup-node@/,
  'go-modules': /^go is needed.*actions\/setup-go@/,
  'rust-cargo': /^cargo-lambda is needed.*pip install cargo-lambda/,
  'java-maven': /^mvn is needed.*mvn wrapper:wrapper.*actions\/setup-java@/,
  'java-gradle': /^gradle is needed.*gradle\/actions\/setup-gradle@/,
  'ruby-bundler': /^ruby is needed.*ruby\/setup-ruby@/,
  make: /^make is needed.*Install make/,
}

describe('a machine without any tool', () => {
  it('is told for every function which one it needs, and the step that brings it', async () => {
    writeProject(folder.path, chosen, MACHINE)
    const needing = chosen.filter(app => STEPS[app.id] !== undefined || STEPS[app.workflow] !== undefined)
    const nothing = { PATH: '/nowhere', HOME: join(folder.path, 'home'), npm_config_cache: '' }
    const { exitCode, said } = await failuresOf(
      needing.map(({ id }) => id),
      nothing,
    )
    expect(exitCode).toBe(5)
    for (const { id, workflow } of needing) {
      expect(said.get(id), id).toMatch(STEPS[id] ?? STEPS[workflow] ?? /^$/)
    }
  })
})

/** Programs that answer as old versions do; nothing else of them is asked. */
const OLD_PROGRAMS: Readonly<Record<string, string>> = {
  python3: `echo '{"executable":"/bin/sh","python":"3.8.1","pip":"20.3.4","file":"/bin/sh"}'`,
  uv: 'echo uv 0.7.22',
  yarn: 'echo 1.22.22',
  go: 'echo go version go1.18.10 linux/amd64',
  mvn: "echo 'Apache Maven 3.5.4'; echo 'Java version: 17.0.1, vendor: Example'",
}

/** What is said of those programs. */
const TOO_OLD: Readonly<Record<string, RegExp>> = {
  PipApp: /^pip 21 or newer is needed for this build, and pip 20\.3\.4 .* is installed → .*setup-python@/,
  UvMember: /^uv 0\.8 or newer is needed for this build, and uv 0\.7\.22 .* is installed → .*setup-uv@/,
  Berry: /^yarn 4 is needed for this build, and yarn 1\.22\.22 .* is installed → .*corepack enable/,
  GoLambda: /^go\.mod wants Go 1\.\d+\S*, and 1\.18\.10 is installed → .*go-version.*setup-go@/,
  MavenApp: /^Maven 3\.6\.1 or newer is needed, and 3\.5\.4 is installed → .*newer Maven/,
}

describe('tools that are too old, or of another kind', () => {
  it('are named with the version that is there, the one that is needed, and what brings it', async () => {
    writeProject(folder.path, chosen, MACHINE)
    const bin = join(folder.path, 'bin')
    mkdirSync(bin)
    for (const [name, script] of Object.entries(OLD_PROGRAMS)) {
      writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
      chmodSync(join(bin, name), 0o755)
    }
    const ids = chosen.map(({ id }) => id).filter(id => TOO_OLD[id] !== undefined)
    const { exitCode, said } = await failuresOf(ids, { PATH: bin })
    expect(exitCode).toBe(5)
    for (const id of ids) expect(said.get(id), id).toMatch(TOO_OLD[id] ?? /^$/)
  })
})

describe('a lock file whose hashes are not those of the packages', () => {
  it('stops every package manager that has hashes', { timeout: 5 * MINUTES }, async () => {
    const locked = chosen.filter(app => app.lock !== undefined)
    writeProject(folder.path, locked, MACHINE)
    for (const app of locked) spoil(app)
    const { exitCode, said, stderr } = await failuresOf(
      locked.map(({ id }) => id),
      // Bun takes what its cache has as it is.
      { BUN_INSTALL_CACHE_DIR: join(folder.path, 'bun') },
    )
    expect(exitCode, stderr).toBe(2)
    for (const { id } of locked) expect(said.get(id), id).toMatch(/does not have the hash that .* demands?/)
  })
})

/** Changes the first digits of every hash of a package. */
function spoil({ folder: name, lock = '' }: App): void {
  const file = join(folder.path, name, lock)
  const text = readFileSync(file, 'utf8')
  const spoiled = text
    .replace(/(sha512-|10c0\/|h1:)[A-Za-z0-9+/]{4}/g, '$1aaaa')
    // PDM's content_hash is that of its pyproject.toml.
    .replace(/(?<!content_hash = ")(sha256:|checksum = ")[0-9a-f]{4}/g, '$1aaaa')
  expect(spoiled, name).not.toBe(text)
  writeFileSync(file, spoiled)
}

const NONE = 'lambda-build-no-such-package'
const POM = `<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version>
<properties><maven.compiler.release>17</maven.compiler.release></properties>
<dependencies><dependency><groupId>com.example</groupId><artifactId>${NONE}</artifactId><version>1.0.0</version></dependency></dependencies>
</project>
`

/** Functions that ask for it, without a lock file where one would be asked first. */
const ASKING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PipApp: { 'requirements.txt': `--prefer-binary\n${NONE}==1.0\n` },
  PipOrUv: { 'requirements.txt': `${NONE}==1.0\n` },
  NpmApp: { 'package.json': `{"name":"a","version":"1.0.0","dependencies":{"${NONE}":"1.0.0"}}` },
  GoLambda: {
    'main.go': `package main\n\nimport _ "example.com/${NONE}"\n\nfunc main() {}\n`,
    'go.mod': `module a\n\ngo 1.20\n\nrequire example.com/${NONE} v1.0.0\n`,
    'go.sum': `example.com/${NONE} v1.0.0 h1:${'a'.repeat(43)}=\nexample.com/${NONE} v1.0.0/go.mod h1:${'a'.repeat(43)}=\n`,
  },
  RustLambda: { 'Cargo.toml': `[package]\nname = "a"\nversion = "0.1.0"\n\n[dependencies]\n${NONE} = "1"\n` },
  MavenApp: { 'pom.xml': POM },
  GradleApp: {
    'orders/build.gradle': `apply plugin: 'java'\nrepositories { mavenCentral() }\ndependencies { compile 'com.example:${NONE}:1.0.0' }\n`,
  },
}

describe('a package that does not exist', () => {
  it('is named by every tool', { timeout: 5 * MINUTES }, async () => {
    const asking = chosen.filter(({ id }) => ASKING[id] !== undefined)
    writeProject(folder.path, asking, MACHINE)
    for (const { id, folder: name } of asking) write(join(folder.path, name), ASKING[id] ?? {})
    const { exitCode, said, stderr } = await failuresOf(asking.map(({ id }) => id))
    expect(exitCode, stderr).toBe(2)
    for (const { id } of asking) expect(said.get(id), id).toContain(NONE)
  })
})
