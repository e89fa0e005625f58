/** `artifacts.json` of the build folder, by whole runs: it says what lies beside it. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { runProgram } from '../support/program.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('manifest')
})
afterEach(() => folder[Symbol.dispose]())

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true })
    writeFileSync(join(folder.path, path), content)
  }
}

const functionOf = (id: string) =>
  `  ${id}: {Type: AWS::Serverless::Function, Properties: {Handler: app.handler, Runtime: python3.13, CodeUri: ${id}}}\n`

function project(...ids: string[]): void {
  write({
    'template.yaml': `Transform: AWS::Serverless-2016-10-31\nResources:\n${ids.map(functionOf).join('')}`,
    'lambda-build.yml': `version: 1\ncommands: { python3.13: [sh, -c, '! grep -q broken app.py && cp app.py "$ARTIFACTS_DIR"'] }\n`,
    ...Object.fromEntries(ids.map(id => [`${id}/app.py`, `handler = "${id}"\n`])),
  })
}

async function build(...options: string[]) {
  const { json, exitCode } = await runProgram({
    args: ['build', ...options, '--format', 'json'],
    cwd: folder.path,
  })
  return { exitCode, artifacts: (json as Result).artifacts ?? {} } // the program's own shape, under test here
}

const inBuild = (path: string) => join(folder.path, '.lambda-build/build', path)

function listed(): Record<string, { digest: string; sbom: string | null }> {
  return JSON.parse(readFileSync(inBuild('artifacts.json'), 'utf8')).artifacts
}

it('stays as it was, like the folders, when a build has failed', async () => {
  project('A', 'B')
  await build()
  const before = listed()
  write({ 'A/app.py': 'handler = "new"\n', 'B/app.py': 'broken' })
  expect((await build()).exitCode).toBe(2)
  expect(listed()).toEqual(before)
  expect(readFileSync(inBuild('A/app.py'), 'utf8')).toBe('handler = "A"\n')
  write({ 'B/app.py': 'handler = "mended"\n' })
  const { artifacts } = await build()
  expect(listed()['A']?.digest).toBe(artifacts['A']?.digest)
  expect(listed()['A']?.digest).not.toBe(before['A']?.digest)
})

it('is not written by a first build that fails', async () => {
  project('A')
  write({ 'A/app.py': 'broken' })
  await build()
  expect(existsSync(inBuild('artifacts.json'))).toBe(false)
})

it('keeps the functions that were not asked for, whose folders stay too', async () => {
  project('A', 'B', 'C')
  await build()
  const before = listed()
  write({ 'A/app.py': 'handler = "new"\n', 'B/app.py': 'handler = "new"\n' })
  const { artifacts } = await build('--functions', 'A')
  expect(Object.keys(listed())).toEqual(['A', 'B', 'C'])
  expect(listed()['A']?.digest).toBe(artifacts['A']?.digest)
  expect(listed()['B']).toEqual(before['B'])
  project('A', 'B')
  await build('--functions', 'A')
  expect(Object.keys(listed())).toEqual(['A', 'B'])
})

it('is written anew where it is damaged', async () => {
  project('A', 'B')
  await build()
  write({ '.lambda-build/build/artifacts.json': '{"artifacts": {"B": 3, "C' })
  await build('--functions', 'A')
  expect(Object.keys(listed())).toEqual(['A'])
})
