import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Given } from '../../src/project/given.ts'
import { readSettings } from '../../src/project/settings.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('test')
})
afterEach(() => folder[Symbol.dispose]())

const read = (values: Given['values']) =>
  readSettings({ verb: 'delete', workingFolder: folder.path, values, spell: name => `--${name}` })

describe('the options of delete', () => {
  it.each([
    ['30m', 1_800],
    ['12h', 43_200],
    ['3d', 259_200],
  ])('takes %s as an age', async (age, seconds) => {
    expect(await read({ matching: 'shop-*', 'older-than': age })).toMatchObject({ olderThanSeconds: seconds })
  })

  it.each(['3', 'd', '0d', '-1d', '3 d', '1.5h', '3w', '9999999d'])('refuses %s as an age', async age => {
    await expect(read({ matching: 'shop-*', 'older-than': age })).rejects.toMatchObject({
      class: 'user',
      message: `--older-than: '${age}' is not an age such as 30m, 12h or 3d`,
    })
  })

  it.each(['shop_*', 'shop-[a-z]', '../*', 'shop *', '{a,b}', 'x'.repeat(129)])(
    'refuses %s as a pattern of names',
    async matching => {
      await expect(read({ matching })).rejects.toMatchObject({
        class: 'user',
        message: expect.stringContaining('only letters, digits, hyphens, `*` and `?`'),
      })
    },
  )

  it('does not take the stack of a samconfig for a contradiction to a pattern', async () => {
    const samconfig = 'version = 0.1\n[default.deploy.parameters]\nstack_name = "shop"\n'
    writeFileSync(join(folder.path, 'samconfig.toml'), samconfig)
    expect(await read({})).toMatchObject({ stackName: 'shop' })
    expect(await read({ matching: 'shop-pr-*' })).toMatchObject({ stackName: undefined })
    expect(await read({ matching: 'shop-pr-*', 'stack-name': 'web' })).toMatchObject({ stackName: 'web' })
  })

  it.each([
    ['true', true],
    ['false', false],
    ['auto', false],
    ['always', false],
    ['never', false],
  ])('prunes the bucket with artifacts: %s is %s', async (given, artifacts) => {
    expect(await read({ artifacts: given })).toMatchObject({ artifacts })
  })
})
