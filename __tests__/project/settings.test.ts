import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Given } from '../../src/project/given.ts'
import { readSettings } from '../../src/project/settings.ts'
import { Failure } from '../../src/report/failure.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('test')
})
afterEach(() => folder[Symbol.dispose]())

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder.path, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

function read(values: Given['values'] = {}, verb: Given['verb'] = 'deploy') {
  return readSettings({ verb, workingFolder: folder.path, values, spell: name => `--${name}` })
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Failure) return error
  throw new Error(`expected a Failure, got ${String(error)}`)
}

describe('the template', () => {
  it('is the first of the usual names in the working folder', async () => {
    write({ 'template.yml': '', 'template.json': '' })
    expect((await read()).template).toBe(join(folder.path, 'template.yml'))
  })

  it('is missing: the names that were looked for are in the message', async () => {
    const failure = await failureOf(read())
    expect(failure.class).toBe('user')
    expect(failure.message).toContain('template.yaml, template.yml, template.json')
    expect(failure.remedy).toContain('--template')
  })

  it('is not needed to delete a stack', async () => {
    expect((await read({ 'stack-name': 'shop' }, 'delete')).stackName).toBe('shop')
  })
})

describe('where a value comes from', () => {
  it('takes the command line before samconfig before lambda-build.yml', async () => {
    write({
      'template.yaml': '',
      'samconfig.toml':
        'version = 0.1\n[default.deploy.parameters]\nstack_name = "from-sam"\ns3_bucket = "sam-bucket"\nparameter_overrides = "A=1 B=2"\n',
      'lambda-build.yml': 'bucket: own-bucket\n',
    })
    const settings = await read({ 'stack-name': 'from-line', parameters: ['B=3'] })
    expect(settings.stackName).toBe('from-line')
    expect(settings.bucket).toBe('sam-bucket')
    expect(settings.parameters).toEqual({ A: '1', B: '3' })
  })

  it('reads samconfig in YAML, and the section that is named', async () => {
    write({
      'template.yaml': '',
      'samconfig.yaml': 'version: 0.1\nprod:\n  deploy:\n    parameters:\n      stack_name: shop-prod\n',
    })
    expect((await read({ 'config-env': 'prod' })).stackName).toBe('shop-prod')
    expect((await failureOf(read({ 'config-env': 'test' }))).message).toContain("no section 'test'")
  })

  it('keeps the text of scalars in a parameters file', async () => {
    write({ 'template.yaml': '', 'p.yaml': 'Account: 012345678901\nYes: yes\nList: [1e3, b]\n' })
    const { parameters } = await read({ 'parameters-file': 'p.yaml' })
    expect(parameters).toEqual({ Account: '012345678901', Yes: 'yes', List: '1e3,b' })
  })
})

describe('values that do not fit', () => {
  beforeEach(() => write({ 'template.yaml': '' }))

  it.each([
    [{ 'stack-name': '--output=x' }, '--stack-name'],
    [{ 'stack-name': 'x; rm -rf ~' }, '--stack-name'],
    [{ jobs: '0' }, '--jobs'],
    [{ jobs: 'many' }, '--jobs'],
    [{ timeout: '-1' }, '--timeout'],
    [{ parameters: ['oops'] }, 'NAME=VALUE'],
    [{ noop: 'maybe' }, '--noop'],
  ])('%j is a user failure that names the option', async (values, named) => {
    const failure = await failureOf(read(values))
    expect(failure.class).toBe('user')
    expect(failure.message).toContain(named)
  })

  it('offers the nearest choice', async () => {
    const failure = await failureOf(read({ 'on-failure': 'rolback' }))
    expect(failure.message).toContain('rollback, keep, delete')
    expect(failure.remedy).toBe("Did you mean 'rollback'?")
  })

  it('takes fractions of a minute', async () => {
    expect((await read({ timeout: '0.5' })).timeoutSeconds).toBe(30)
  })
})

describe('lambda-build.yml', () => {
  it('names the line of an unknown key and the nearest known one', async () => {
    write({ 'template.yaml': '', 'lambda-build.yml': 'version: 1\nfunctions:\n  Orders:\n    sorce: src\n' })
    const failure = await failureOf(read())
    expect(failure.place).toMatchObject({ line: 4, column: 5 })
    expect(failure.message).toBe("unknown key 'sorce' in functions.Orders")
    expect(failure.remedy).toBe("Did you mean 'source'?")
  })

  it.each([
    [
      'workflows:\n  elm:\n    comand: [node]\n',
      "unknown key 'comand' in workflows.elm",
      3,
      "Did you mean 'command'?",
    ],
    ['workflows:\n  elm:\n    command: node b.js\n', 'workflows.elm.command: ', 3, undefined],
    [
      'workflows:\n  elm:\n    manifest: src/elm.json\n',
      'workflows.elm.manifest: must be the name of a file',
      3,
      undefined,
    ],
    [
      'workflows:\n  elm:\n    layer-folder: ../x\n',
      'workflows.elm.layer-folder: must be a relative path',
      3,
      undefined,
    ],
    ['workflows:\n  ../elm: {}\n', 'workflows.../elm: a workflow’s name has only letters', 2, undefined],
  ])('refuses %s', async (config, message, line, remedy) => {
    write({ 'template.yaml': '', 'lambda-build.yml': config })
    const failure = await failureOf(read())
    expect(failure.message).toContain(message)
    expect(failure.place?.line).toBe(line)
    if (remedy !== undefined) expect(failure.remedy).toBe(remedy)
  })

  it('refuses what this version does not act on', async () => {
    write({ 'template.yaml': '', 'lambda-build.yml': 'hooks: {}\n' })
    expect((await failureOf(read())).message).toContain("'hooks' is not supported")
  })

  it('says where the YAML is broken', async () => {
    write({ 'template.yaml': '', 'lambda-build.yml': 'version: 1\nbucket: "open\n' })
    expect((await failureOf(read())).place?.line).toBeGreaterThanOrEqual(2)
  })

  it('takes paths relative to itself', async () => {
    write({
      'app/template.yaml': '',
      'app/lambda-build.yml':
        'functions: {A: {source: ../code}}\nallowed-roots: [../lib]\nmanifest: requirements.txt\n',
    })
    const settings = await read({ template: 'app/template.yaml' })
    expect(settings.manifest).toBe(join(folder.path, 'app/requirements.txt'))
    const given = await read({ template: 'app/template.yaml', manifest: 'requirements.txt' })
    expect(given.manifest).toBe(join(folder.path, 'requirements.txt'))
    expect(settings.functionConfigs['A']?.source).toBe(join(folder.path, 'code'))
    expect(settings.allowedRoots).toEqual([join(folder.path, 'lib')])
  })
})
