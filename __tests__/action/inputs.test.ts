import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readInputs } from '../../src/action/inputs.ts'
import { repository } from '../support/python.ts'

describe('the inputs', () => {
  it('are read as the runner hands them over', () => {
    const inputs = readInputs({
      'INPUT_STACK-NAME': ' shop ',
      INPUT_COMMAND: 'build',
      INPUT_BUCKET: '',
      INPUT_SUMMARY: 'false',
    })
    expect(inputs).toMatchObject({
      command: 'build',
      summary: false,
      cache: 'auto',
      values: { 'stack-name': 'shop' },
    })
    expect(inputs.values).not.toHaveProperty('bucket')
  })

  it.each(['auto', 'github', 'bucket', 'off'])('know cache: %s', cache => {
    expect(readInputs({ INPUT_CACHE: cache })).toMatchObject({ cache })
  })

  it('take the defaults of action.yml, which the runner hands over like values that were given', () => {
    const { inputs } = parse(readFileSync(join(repository, 'action.yml'), 'utf8')) as {
      inputs: Record<string, { default?: string }>
    }
    const given = Object.entries(inputs).map(([name, { default: value = '' }]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ])
    expect(readInputs(Object.fromEntries(given))).toMatchObject({
      command: 'deploy',
      artifacts: 'auto',
      values: { artifacts: 'auto' },
      warnings: [],
    })
  })

  it('let delete prune by the name that means workflow artifacts elsewhere', () => {
    expect(readInputs({ INPUT_ARTIFACTS: 'true' })).toMatchObject({
      artifacts: 'auto',
      values: { artifacts: 'true' },
    })
  })

  it('deploy by default', () => {
    expect(readInputs({}).command).toBe('deploy')
  })

  it('warn of a name that nobody knows, and offer the nearest', () => {
    expect(readInputs({ INPUT_STACKNAME: 'x' }).warnings).toEqual([
      "unknown input 'stackname'; did you mean 'stack-name'?",
    ])
  })

  it('refuse a value that is not a choice', () => {
    expect(() => readInputs({ INPUT_COMMAND: 'deplyo' })).toThrow(
      "input command: 'deplyo' is not one of plan, build",
    )
    // It waits for a person.
    expect(() => readInputs({ INPUT_COMMAND: 'watch' })).toThrow("'watch' is not one of plan")
  })
})
