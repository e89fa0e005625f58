import { describe, expect, it } from 'vitest'
import { readInputs } from '../../src/action/inputs.ts'
import { readSettings } from '../../src/project/settings.ts'

async function settings(inputs: Record<string, string>) {
  const { command, values } = readInputs(
    Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  )
  return readSettings({ verb: command, workingFolder: '/nowhere', values, spell: name => `input ${name}` })
}

describe('the inputs of command: delete', () => {
  it('reap old previews with what only they used', async () => {
    const inputs = { command: 'delete', matching: 'shop-pr-*', 'older-than': '3d', artifacts: 'true' }
    expect(await settings(inputs)).toMatchObject({
      verb: 'delete',
      matching: 'shop-pr-*',
      olderThanSeconds: 259_200,
      artifacts: true,
    })
  })

  it('leave the bucket alone where artifacts is about those of workflows', async () => {
    for (const artifacts of ['auto', 'always', 'never', ''])
      expect(await settings({ command: 'delete', 'stack-name': 'shop', artifacts })).toMatchObject({
        artifacts: false,
      })
  })

  it('take --recover', async () => {
    const inputs = { command: 'delete', 'stack-name': 'shop', recover: 'skip' }
    expect(await settings(inputs)).toMatchObject({ recover: 'skip' })
  })
})
