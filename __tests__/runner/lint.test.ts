/** Workflows, ours and those to copy, under actionlint and zizmor; also what the documentation shows. */

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { toolEnvironment } from '../support/program.ts'
import { repository } from '../support/python.ts'
import { needsTool } from '../support/tools.ts'

const EXAMPLES = join(repository, 'examples/workflows')
const examples = readdirSync(EXAMPLES).filter(name => name.endsWith('.yml'))

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder('lint')
  // actionlint looks for `.git` to know where a repository begins.
  mkdirSync(join(folder.path, '.git'))
  for (const name of ['action.yml', '.github', 'dist/main', 'dist/post'])
    cpSync(join(repository, name), join(folder.path, name), { recursive: true })
})
afterEach(() => folder[Symbol.dispose]())

/** Puts a workflow beside ours; `uses: ./` lets actionlint check inputs and outputs against `action.yml`. */
function add(name: string, text: string, action = './'): void {
  const file = join(folder.path, '.github/workflows', name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text.replaceAll('org/lambda-build@v1', action))
}

function lint(program: string, ...args: string[]): { status: number | null; said: string } {
  const env = { ...toolEnvironment(), HOME: folder.path }
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder.path, env, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

function expectClean({ status, said }: ReturnType<typeof lint>): void {
  expect(status, said).toBe(0)
}

/** The workflows in a page of documentation: YAML blocks that have jobs. */
function workflowsIn(page: string): string[] {
  const text = readFileSync(join(repository, page), 'utf8')
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)].map(match => match[1] ?? '').filter(isWorkflow)
}

const isWorkflow = (block: string) => {
  const parsed: unknown = parse(block)
  return typeof parsed === 'object' && parsed !== null && 'jobs' in parsed
}

describe('actionlint', needsTool('actionlint'), () => {
  it('has nothing to say of our workflows and of those to copy', () => {
    for (const name of examples) add(name, readFileSync(join(EXAMPLES, name), 'utf8'))
    expectClean(lint('actionlint', '-shellcheck=', '-pyflakes='))
  })

  it('has nothing to say of the workflows in the documentation', () => {
    const shown = ['README.md', 'docs/github.md'].flatMap(workflowsIn)
    expect(shown.length).toBeGreaterThan(0)
    for (const [index, text] of shown.entries()) add(`shown-${index}.yml`, text)
    expectClean(lint('actionlint', '-shellcheck=', '-pyflakes='))
  })

  it('would tell an input that the action does not have', () => {
    const text = readFileSync(join(EXAMPLES, 'deploy.yml'), 'utf8')
    add('deploy.yml', text.replace('stack-name:', 'stack:'))
    const { status, said } = lint('actionlint', '-shellcheck=', '-pyflakes=')
    expect(status).toBe(1)
    expect(said).toContain('input "stack" is not defined')
  })
})

describe('zizmor', needsTool('zizmor'), () => {
  it('has nothing to say of our workflows and of those to copy, as they stand', () => {
    for (const name of examples) {
      add(name, readFileSync(join(EXAMPLES, name), 'utf8'), 'org/lambda-build@v1')
    }
    expectClean(lint('zizmor', '--offline', '--no-progress', '.'))
  })

  it('would tell an action that is not pinned', () => {
    const text = readFileSync(join(EXAMPLES, 'deploy.yml'), 'utf8')
    add('deploy.yml', text.replace(/checkout@\w+ # v[\d.]+/, 'checkout@v6'))
    const { status, said } = lint('zizmor', '--offline', '--no-progress', '.')
    expect(status).not.toBe(0)
    expect(said).toContain('unpinned-uses')
  })
})
