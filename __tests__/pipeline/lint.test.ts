/** `--lint` by whole runs, with the real cfn-lint. */

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { runProgram } from '../support/program.ts'
import { needsTool, pathWithout } from '../support/tools.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('lint')
})
afterEach(() => folder[Symbol.dispose]())

function template(text: string): void {
  writeFileSync(join(folder.path, 'template.yaml'), text)
}

async function plan(options: string[], env: Record<string, string> = {}) {
  const answer = await runProgram({ args: ['plan', ...options, '--format', 'json'], cwd: folder.path, env })
  const { failure } = answer.json as Result // the program's own shape, under test here
  const warnings = answer.stderr.split('\n').filter(line => line.startsWith('warning'))
  return { exitCode: answer.exitCode, failure, warnings, stderr: answer.stderr }
}

const UNKNOWN_PROPERTY = 'Resources:\n  Topic: {Type: AWS::SNS::Topic, Properties: {Nmae: x}}\n'

describe('cfn-lint', needsTool('cfn-lint'), () => {
  it('runs when it is asked for: an error of it is one of ours, with its place, its rule and its page', async () => {
    template(UNKNOWN_PROPERTY)
    const { exitCode, failure } = await plan(['--lint'])
    expect(exitCode).toBe(1)
    expect(failure).toMatchObject({ class: 'user', file: 'template.yaml', line: 2, others: [] })
    expect(failure?.message).toMatch(/'Nmae' was unexpected.*\(cfn-lint E3002\)$/)
    expect(failure?.remedy).toMatch(/^See https:\/\/github\.com\/aws-cloudformation\/cfn-lint\//)
  })

  it('only warns of what it only warns of', async () => {
    template(
      'Parameters: {Unused: {Type: String, Default: x}}\nResources: {Topic: {Type: AWS::SNS::Topic}}\n',
    )
    const { exitCode, warnings } = await plan(['--lint'])
    expect(exitCode).toBe(0)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/template\.yaml:1:\d+: .*Unused.*\(cfn-lint W2001\) \(See https:/)
  })

  it('adds to what else is wrong, and shows five findings of a rule', async () => {
    const topics = Array.from(
      { length: 8 },
      (_, index) => `  T${index}: {Type: AWS::SNS::Topic, Properties: {Nmae: x}}\n`,
    )
    template(
      `Resources:\n${topics.join('')}  F: {Type: AWS::Serverless::Function, Properties: {CodeUri: gone}}\nTransform: AWS::Serverless-2016-10-31\n`,
    )
    const { failure } = await plan(['--lint'])
    const messages = [failure, ...(failure?.others ?? [])].map(one => one?.message ?? '')
    expect(messages.filter(message => message.includes('nothing is at gone'))).toHaveLength(1)
    const linted = messages.filter(message => message.includes('E3002'))
    expect(linted).toHaveLength(5)
    expect(linted[4]).toContain('and 3 more like it')
  })

  it('reads the rules of the project', async () => {
    template(UNKNOWN_PROPERTY)
    writeFileSync(join(folder.path, '.cfnlintrc'), 'ignore_checks: [E3002]\n')
    expect((await plan(['--lint'])).exitCode).toBe(0)
  })
})

it('nothing of it runs without the option', async () => {
  template(UNKNOWN_PROPERTY)
  expect((await plan([])).exitCode).toBe(0)
})

it('that does not run is an environment to mend, and says what it said', async () => {
  template(UNKNOWN_PROPERTY)
  const bin = join(folder.path, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'cfn-lint'), '#!/bin/sh\necho no such version >&2\nexit 127\n')
  chmodSync(join(bin, 'cfn-lint'), 0o755)
  const path = [bin, pathWithout('cfn-lint')].join(delimiter)
  const { exitCode, failure, stderr } = await plan(['--lint'], { PATH: path })
  expect(exitCode).toBe(5)
  expect(failure?.message).toBe('cfn-lint gave no findings that can be read')
  expect(stderr).toContain('no such version')
})

it('is missed by name when it is asked for and not there', async () => {
  template(UNKNOWN_PROPERTY)
  const { exitCode, failure } = await plan(['--lint'], { PATH: pathWithout('cfn-lint') })
  expect(exitCode).toBe(5)
  expect(failure).toMatchObject({ class: 'environment' })
  expect(failure?.remedy).toContain('pip install cfn-lint')
})
