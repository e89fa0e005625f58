import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { watch } from '../../src/pipeline/watch.ts'
import type { OptionName, Verb } from '../../src/project/options.ts'
import { readSettings } from '../../src/project/settings.ts'

const CONFIG = `environments:
  staging:
    stack-name: shop-staging
    parameters: { Stage: staging, Size: 2 }
    tags: { team: shop }
  production:
    production: true
    stack-name: shop
    region: eu-central-1
    allowed-account-ids: [123456789012]
    parameters: { Stage: prod }
    stack-policy: policy.json
`

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('environments')
  writeFileSync(join(folder.path, 'template.yaml'), 'Resources: {}\n')
  writeFileSync(join(folder.path, 'lambda-build.yml'), CONFIG)
})
afterEach(() => folder[Symbol.dispose]())

function read(values: Partial<Record<OptionName, unknown>>, verb: Verb = 'deploy') {
  return readSettings({ verb, workingFolder: folder.path, values, spell: name => `--${name}` })
}

describe('environments', () => {
  it('give stack, parameters and more, below what is given by name', async () => {
    expect(await read({ environment: 'staging' })).toMatchObject({
      stackName: 'shop-staging',
      parameters: { Stage: 'staging', Size: '2' },
      tags: { team: 'shop' },
      production: false,
    })
    expect(await read({ environment: 'production', parameters: { Stage: 'blue' } })).toMatchObject({
      stackName: 'shop',
      region: 'eu-central-1',
      allowedAccountIds: ['123456789012'],
      parameters: { Stage: 'blue' },
      stackPolicy: join(folder.path, 'policy.json'),
      production: true,
    })
  })

  it('stand above samconfig', async () => {
    const sam =
      'version = 0.1\n[default.deploy.parameters]\nstack_name = "sam"\nparameter_overrides = "Stage=sam Other=1"\n'
    writeFileSync(join(folder.path, 'samconfig.toml'), sam)
    expect(await read({ environment: 'staging' })).toMatchObject({
      stackName: 'shop-staging',
      parameters: { Stage: 'staging', Size: '2', Other: '1' },
    })
  })

  it('are none without the option', async () => {
    expect(await read({})).toMatchObject({ stackName: undefined, parameters: {} })
  })

  it('are named when an unknown one is asked for', async () => {
    await expect(read({ environment: 'prodution' })).rejects.toMatchObject({
      class: 'user',
      remedy: "Did you mean 'production'?",
    })
  })

  it('follow the rules of the options', async () => {
    writeFileSync(join(folder.path, 'lambda-build.yml'), 'environments: { a: { stack-name: 9x } }\n')
    await expect(read({ environment: 'a' })).rejects.toMatchObject({
      message: expect.stringContaining('environments.a.stack-name'),
    })
    writeFileSync(join(folder.path, 'lambda-build.yml'), 'environments: { a: { stack-nam: x } }\n')
    await expect(read({ environment: 'a' })).rejects.toMatchObject({ class: 'user' })
  })

  it('marked as production are not watched', async () => {
    const settings = await read({ environment: 'production' }, 'watch')
    const services = { emit: () => undefined, signal: AbortSignal.timeout(5_000), environment: {} } as never
    await expect(watch(settings, services, { version: 1 })).rejects.toMatchObject({ class: 'user' })
  })
})

describe('names that AWS would refuse', () => {
  it.each([
    [{ 'role-arn': 'deploy' }, 'by its ARN'],
    [{ 'role-arn': 'arn:aws:iam::1:role/x' }, 'by its ARN'],
    [{ tags: { 'aws:team': 'x' } }, 'kept by AWS'],
    [{ tags: { team: 'a<b' } }, 'letters, digits'],
    [{ tags: { ['k'.repeat(129)]: 'x' } }, '128'],
    [{ tags: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, 'x'])) }, '50 tags'],
    [{ 'notification-arns': ['shop'] }, 'by its ARN'],
    [{ 'stack-name': '9shop' }, 'starts with a letter'],
  ])('are refused before anything is asked: %j', async (values, words) => {
    await expect(read(values)).rejects.toMatchObject({
      class: 'user',
      message: expect.stringContaining(words),
    })
  })

  it('are taken in every partition and language', async () => {
    const settings = await read({
      'role-arn': 'arn:aws-cn:iam::123456789012:role/team/deploy',
      tags: { Größe: 'sehr groß', 'cost:center': 'a/b=c+d@e' },
      'notification-arns': 'arn:aws:sns:eu-central-1:123456789012:events.fifo',
    })
    expect(settings.tags).toEqual({ Größe: 'sehr groß', 'cost:center': 'a/b=c+d@e' })
  })
})
