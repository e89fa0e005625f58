/** Sources that are edited while they are built, by whole runs: no artifact is ever kept under the digest of other content. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { runProgram } from '../support/program.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('edited')
})
afterEach(() => folder[Symbol.dispose]())

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true })
    writeFileSync(join(folder.path, path), content)
  }
}

/** Two functions with the same code, which a command builds that does `edits` to the sources. */
function project(edits: string): void {
  write({
    'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { Handler: app.handler, Runtime: python3.13, CodeUri: code }
  Other:
    Type: AWS::Serverless::Function
    Properties: { Handler: app.handler, Runtime: python3.13, CodeUri: code }
`,
    'lambda-build.yml': `version: 1
commands: { python3.13: [sh, -c, 'cp app.py "$ARTIFACTS_DIR" && . "$0"', '${join(folder.path, 'edits.sh')}'] }
`,
    'edits.sh': `cd '${folder.path}'\n${edits}\n`,
    'code/app.py': 'handler = "one"\n',
  })
}

async function run(verb: 'plan' | 'build', ...options: string[]) {
  const { json, exitCode, stderr } = await runProgram({
    args: [verb, ...options, '--format', 'json'],
    cwd: folder.path,
  })
  return { result: json as Result, exitCode, stderr } // the program's own shape, under test here
}

const built = (path: string) => readFileSync(join(folder.path, '.lambda-build/build', path), 'utf8')

const ONCE = `[ -e edited ] || { touch edited; printf 'handler = "two"\\n' > code/app.py; }`

describe('a source that is edited during its build', () => {
  it('is built once more, and what is kept belongs to what lies there in the end', async () => {
    project(ONCE)
    const { result, exitCode, stderr } = await run('build')
    expect(exitCode, stderr).toBe(0)
    expect(stderr).toMatch(/Orders.*code\/app\.py was edited during the build.*once more/)
    expect(stderr).not.toContain('failed')
    expect([built('Orders/app.py'), built('Other/app.py')]).toEqual(Array(2).fill('handler = "two"\n'))
    const { result: planned } = await run('plan')
    expect(planned.functions).toMatchObject([{ cached: true }, { cached: true }])
    expect(result.functions?.map(({ inputDigest }) => inputDigest)).toEqual(
      planned.functions?.map(({ inputDigest }) => inputDigest),
    )
    write({ 'code/app.py': 'handler = "one"\n' })
    expect((await run('plan')).result.functions).toMatchObject([{ cached: false }, { cached: false }])
  })

  it('with the same size and the same times as before, too', async () => {
    project(`[ -e edited ] || { touch edited; touch -r code/app.py old
      printf 'handler = "two"\\n' > code/app.py; touch -r old code/app.py; }`)
    expect((await run('build')).exitCode).toBe(0)
    expect(built('Orders/app.py')).toBe('handler = "two"\n')
  })

  it('has failed when it is edited each time: the file is named, nothing is kept', async () => {
    project(`echo '# more' >> code/app.py`)
    const { result, exitCode } = await run('build')
    expect(exitCode).toBe(5)
    expect(result.failure).toMatchObject({
      class: 'environment',
      message: expect.stringContaining('code/app.py was edited during the build'),
      remedy: expect.stringContaining('Run again'),
    })
    expect((await run('plan')).result.functions).toMatchObject([{ cached: false }, { cached: false }])
  })

  it('may be what the build failed of: it is built once more', async () => {
    project(`[ -e edited ] || { touch edited; echo '# more' >> code/app.py; exit 1; }`)
    const { exitCode, stderr } = await run('build')
    expect(exitCode, stderr).toBe(0)
    expect(built('Orders/app.py')).toContain('# more')
  })

  it('is not disturbed by edits of what stays out of the code', async () => {
    project('echo x >> code/debug.log; echo x >> edited; echo x >> template.yaml~')
    write({ 'code/.lambdaignore': '*.log\n', 'code/debug.log': '' })
    const { exitCode, stderr } = await run('build')
    expect(exitCode, stderr).toBe(0)
    expect(stderr).not.toContain('once more')
    expect(readFileSync(join(folder.path, 'edited'), 'utf8')).toBe('x\n')
  })
})
