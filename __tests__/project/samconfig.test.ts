/** A samconfig as SAM CLI reads it, and what we say of the rest of it. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Given } from '../../src/project/given.ts'
import { readSettings, type Settings } from '../../src/project/settings.ts'
import { Failure, formatPlace } from '../../src/report/failure.ts'

let folder: TemporaryFolder
let before: string

/** Places are relative to the working folder, so the tests stand in it. */
beforeEach(() => {
  folder = temporaryFolder('test')
  before = process.cwd()
  process.chdir(folder.path)
  write({ 'template.yaml': '' })
})
afterEach(() => {
  process.chdir(before)
  folder[Symbol.dispose]()
})

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder.path, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

function read(values: Given['values'] = {}, verb: Given['verb'] = 'deploy'): Promise<Settings> {
  return readSettings({ verb, workingFolder: folder.path, values, spell: name => `--${name}` })
}

/** Settings of a samconfig.toml with these lines below `[default.deploy.parameters]`. */
function deployWith(lines: string, values?: Given['values'], verb?: Given['verb']): Promise<Settings> {
  write({ 'samconfig.toml': `version = 0.1\n[default.deploy.parameters]\n${lines}\n` })
  return read(values, verb)
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Failure) return error
  throw new Error(`expected a Failure, got ${String(error)}`)
}

/** Place, message and remedy in one line each, as a person sees them. */
async function told(promise: Promise<unknown>): Promise<string> {
  const { place, message, remedy } = await failureOf(promise)
  return `${place === undefined ? '' : `${formatPlace(place)}: `}${message}\n→ ${remedy}`
}

function warned({ warnings }: Settings): string[] {
  return warnings.map(({ message, place }) =>
    place === undefined ? message : `${formatPlace(place)}: ${message}`,
  )
}

describe('which file and section', () => {
  it('prefers TOML before YAML before JSON, and says what is not read', async () => {
    write({
      'samconfig.json': '{"version": 0.1, "default": {"deploy": {"parameters": {"stack_name": "json"}}}}',
      'samconfig.yml': 'version: 0.1\ndefault: {deploy: {parameters: {stack_name: yml}}}\n',
    })
    expect(await read()).toMatchObject({
      stackName: 'yml',
      warnings: [{ message: 'samconfig.json is not read: samconfig.yml comes first' }],
    })
    write({ 'samconfig.toml': 'version = 0.1\n[default.deploy.parameters]\nstack_name = "toml"\n' })
    expect((await read()).stackName).toBe('toml')
  })

  it('reads JSON', async () => {
    write({
      'samconfig.json': '{"version": 0.1, "default": {"deploy": {"parameters": {"stack_name": "json"}}}}',
    })
    expect((await read()).stackName).toBe('json')
  })

  it('looks beside the template, and nowhere else', async () => {
    write({
      'samconfig.toml': 'version = 0.1\n[default.deploy.parameters]\nstack_name = "here"\n',
      'app/template.yaml': '',
      'app/samconfig.toml': 'version = 0.1\n[default.deploy.parameters]\nstack_name = "there"\n',
    })
    expect((await read({ template: 'app/template.yaml' })).stackName).toBe('there')
    expect((await read()).stackName).toBe('here')
  })

  it('puts a command’s parameters over those of global, and later commands over earlier ones', async () => {
    write({
      'samconfig.toml': `version = 0.1
[default.global.parameters]
stack_name = "global"
region = "eu-west-1"
s3_prefix = "global"
[default.deploy.parameters]
stack_name = "deploy"
[default.package.parameters]
s3_prefix = "package"
[staging.global.parameters]
stack_name = "staging"
`,
    })
    expect(await read()).toMatchObject({ stackName: 'deploy', region: 'eu-west-1', prefix: 'package' })
    const staging = await read({ 'config-env': 'staging' })
    expect(staging).toMatchObject({ stackName: 'staging', region: undefined })
  })

  it('reads the section of delete for delete alone', async () => {
    write({
      'samconfig.toml':
        'version = 0.1\n[default.deploy.parameters]\nstack_name = "a"\n[default.delete.parameters]\nstack_name = "b"\n',
    })
    expect((await read()).stackName).toBe('a')
    expect((await read({}, 'delete')).stackName).toBe('b')
  })

  it('names the sections that there are when one is missing, or the nearest', async () => {
    write({ 'samconfig.toml': 'version = 0.1\n[staging.deploy.parameters]\n[prod.deploy.parameters]\n' })
    expect(await told(read({ 'config-env': 'test' }))).toBe(
      "samconfig.toml: no section 'test' in samconfig.toml\n→ It has: staging, prod.",
    )
    expect(await told(read({ 'config-env': 'stagin' }))).toBe(
      "samconfig.toml: no section 'stagin' in samconfig.toml\n→ Did you mean 'staging'?",
    )
    expect(await told(read({ 'config-env': '__proto__' }))).toContain("no section '__proto__'")
    expect((await read()).stackName).toBeUndefined()
  })
})

describe('parameter_overrides', () => {
  it.each([
    ['a text', 'parameter_overrides = "A=1 B=\\"two words\\""', { A: '1', B: 'two words' }],
    [
      'the long spelling',
      'parameter_overrides = "ParameterKey=A,ParameterValue=1 ParameterKey=B,ParameterValue=x,y"',
      { A: '1', B: 'x,y' },
    ],
    [
      'a list of either',
      'parameter_overrides = ["A=1", "ParameterKey=B,ParameterValue=\\"two words\\""]',
      { A: '1', B: 'two words' },
    ],
    ['one item with several pairs', 'parameter_overrides = ["A=1 B=2", "C=3"]', { A: '1', B: '2', C: '3' }],
    ['a text over lines', 'parameter_overrides = """\n  A=1\n  B=2\n"""', { A: '1', B: '2' }],
    ['a comma', 'parameter_overrides = "Subnets=a,b=c"', { Subnets: 'a,b=c' }],
    ['a map', 'parameter_overrides = {A = 1, B = true, C = ["x", "y"]}', { A: '1', B: 'true', C: 'x,y' }],
    ['the AWS CLI’s list', 'parameter_overrides = [{ParameterKey = "A", ParameterValue = "1"}]', { A: '1' }],
    ['later ones over earlier ones', 'parameter_overrides = ["A=1", {A = 2}]', { A: '2' }],
    ['large numbers', 'parameter_overrides = {A = 12345678901234567890}', { A: '12345678901234567890' }],
    ['nothing', 'parameter_overrides = ""', {}],
  ])('reads %s', async (_, line, expected) => {
    expect((await deployWith(line)).parameters).toEqual(expected)
  })

  it('keeps the text of scalars in YAML', async () => {
    write({
      'samconfig.yaml': `version: 0.1
default:
  deploy:
    parameters:
      parameter_overrides: {Account: 012345678901, Yes: yes, Number: 1.10, Nothing: null, List: [01, b]}
      tags: {Cost: 007}
`,
    })
    const { parameters, tags } = await read()
    expect(parameters).toEqual({
      Account: '012345678901',
      Yes: 'yes',
      Number: '1.10',
      Nothing: '',
      List: '01,b',
    })
    expect(tags).toEqual({ Cost: '007' })
  })

  it('reads files, and files that they include', async () => {
    write({
      'params/base.yaml': 'Account: 012345678901\nStage: dev\n',
      'params/prod.json': '{"$include": "file://base.yaml", "Stage": "prod"}',
      'params/more.toml': 'Size = 3\n',
    })
    const line = 'parameter_overrides = ["file://params/prod.json", "file://params/more.toml", "Size=4"]'
    expect((await deployWith(line)).parameters).toEqual({ Account: '012345678901', Stage: 'prod', Size: '4' })
  })

  it.each([
    [
      'parameter_overrides = "A=two words B=1"',
      "samconfig.toml:3:1: default.deploy.parameters.parameter_overrides: 'words' is not of the form NAME=VALUE; a value with spaces needs quotes\n" +
        '→ Write parameter_overrides = "NAME=VALUE OTHER=VALUE", a list of such texts, or a map.',
    ],
    [
      'parameter_overrides = 5',
      'samconfig.toml:3:1: default.deploy.parameters.parameter_overrides: 5 is neither pairs nor a list of them\n' +
        '→ Write parameter_overrides = "NAME=VALUE OTHER=VALUE", a list of such texts, or a map.',
    ],
    [
      'parameter_overrides = {A = {B = 1}}',
      'samconfig.toml:3:1: default.deploy.parameters.parameter_overrides: A is a map, not a value\n' +
        '→ Write parameter_overrides = "NAME=VALUE OTHER=VALUE", a list of such texts, or a map.',
    ],
    [
      'parameter_overrides = "file://missing.yaml"',
      'no parameters file at missing.yaml\n→ Check file://missing.yaml.',
    ],
  ])('%s is a mistake with its place', async (line, message) => {
    expect(await told(deployWith(line))).toBe(message)
  })

  it('stops where a file includes itself', async () => {
    write({ 'a.yaml': '$include: file://b.yaml\n', 'b.yaml': '$include: file://a.yaml\n' })
    expect(await told(deployWith('parameter_overrides = "file://a.yaml"'))).toContain(
      'file://a.yaml includes itself',
    )
  })
})

describe('other parameters', () => {
  it.each([
    ['tags = "a=1 b=\\"two words\\""', { tags: { a: '1', b: 'two words' } }],
    ['tags = ["a=1", "b=2"]', { tags: { a: '1', b: '2' } }],
    ['tags = {a = 1}', { tags: { a: '1' } }],
    [
      'capabilities = "CAPABILITY_IAM CAPABILITY_AUTO_EXPAND"',
      { capabilities: ['CAPABILITY_IAM', 'CAPABILITY_AUTO_EXPAND'] },
    ],
    ['capabilities = ["CAPABILITY_IAM"]', { capabilities: ['CAPABILITY_IAM'] }],
    [
      'notification_arns = "arn:aws:sns:eu-west-1:123456789012:a arn:aws:sns:eu-west-1:123456789012:b"',
      { notificationArns: ['arn:aws:sns:eu-west-1:123456789012:a', 'arn:aws:sns:eu-west-1:123456789012:b'] },
    ],
    [
      'notification_arns = ["arn:aws:sns:eu-west-1:123456789012:a", "arn:aws:sns:eu-west-1:123456789012:b"]',
      { notificationArns: ['arn:aws:sns:eu-west-1:123456789012:a', 'arn:aws:sns:eu-west-1:123456789012:b'] },
    ],
    ['s3_bucket = "b"\ns3_prefix = "p"\nkms_key_id = "k"', { bucket: 'b', prefix: 'p', kmsKeyId: 'k' }],
    ['region = "eu-west-1"\nprofile = "dev"', { region: 'eu-west-1', profile: 'dev' }],
    ['role_arn = "arn:aws:iam::123456789012:role/r"', { roleArn: 'arn:aws:iam::123456789012:role/r' }],
    ['max_wait_duration = 5', { timeoutSeconds: 300 }],
    ['max_wait_duration = "5"', { timeoutSeconds: 300 }],
    ['resolve_s3 = true', { resolveS3: true, bucket: undefined }],
    ['resolve_s3 = false', { resolveS3: false }],
    ['on_failure = "DELETE"', { onFailure: 'delete' }],
    ['on_failure = "DO_NOTHING"', { onFailure: 'keep' }],
    ['disable_rollback = true', { onFailure: 'keep' }],
    ['disable_rollback = false\non_failure = "DELETE"', { onFailure: 'delete' }],
    ['use_container = true', { container: true }],
    ['use_container = "True"\nbuild_image = "img:1"', { container: 'img:1' }],
    ['use_container = true\nbuild_image = ["img:1"]', { container: 'img:1' }],
    ['use_container = false\nbuild_image = "img:1"', { container: undefined }],
    ['build_dir = ".aws-sam/build"', { buildFolder: expect.stringMatching(/\.lambda-build\/build$/) }],
    ['build_dir = "out"', { buildFolder: expect.stringMatching(/\/out$/) }],
    ['base_dir = "code"', { sourceRoot: expect.stringMatching(/\/code$/) }],
    ['manifest = "all/requirements.txt"', { manifest: expect.stringMatching(/\/all\/requirements\.txt$/) }],
    ['express = true', { mode: 'express' }],
    ['express = false', { mode: 'standard' }],
    ['output_template_file = "out.yaml"', { outputTemplate: expect.stringMatching(/\/out\.yaml$/) }],
  ])('%s', async (lines, expected) => {
    const settings = await deployWith(lines)
    expect(settings).toMatchObject(expected)
    expect(settings.warnings).toEqual([])
  })

  it('leaves the template of the build folder where it is, whatever package’s is called', async () => {
    const line = 'output_template_file = "out.yaml"'
    expect((await deployWith(line, {}, 'build')).outputTemplate).toBeUndefined()
  })

  it.each([
    ['[default.build.parameters]\ntemplate_file = "app.yaml"', 'app.yaml'],
    ['[default.global.parameters]\ntemplate = "app.yaml"', 'app.yaml'],
    ['[default.deploy.parameters]\ntemplate_file = "app.yaml"', 'app.yaml'],
    [
      '[default.build.parameters]\ntemplate_file = "app.yaml"\n[default.deploy.parameters]\ntemplate_file = "packaged.yaml"',
      'app.yaml',
    ],
    ['[default.deploy.parameters]\ntemplate_file = ".aws-sam/build/template.yaml"', 'template.yaml'],
    [
      '[default.package.parameters]\noutput_template_file = "packaged.yaml"\n[default.deploy.parameters]\ntemplate_file = "packaged.yaml"',
      'template.yaml',
    ],
  ])('builds the source, not what SAM CLI wrote: %j', async (lines, template) => {
    write({ 'app.yaml': '', 'samconfig.toml': `version = 0.1\n${lines}\n` })
    expect((await read()).template).toBe(join(folder.path, template))
  })
})

describe('what is passed over', () => {
  it('says nothing of what is so anyway, or is about SAM CLI’s own dialogue', async () => {
    const settings = await deployWith(
      'confirm_changeset = true\nforce_upload = true\nguided = true\nfail_on_empty_changeset = false\n' +
        'use_json = false\nsigning_profiles = ""\n[default.build.parameters]\ncached = true\nparallel = true\n' +
        '[default.sync.parameters]\nwatch = true\n[default.local_start_api.parameters]\nport = 3000\n' +
        '[default.validate.parameters]\nlint = true',
    )
    expect(settings.warnings).toEqual([])
  })

  it('names once what SAM CLI would act on', async () => {
    const settings = await deployWith(
      'fail_on_empty_changeset = true\nsigning_profiles = "Fn=profile"\nresolve_image_repos = true\n' +
        'use_container = true\nbuild_image = ["Fn=img:1", "img:2"]',
    )
    expect(settings.container).toBe('img:2')
    expect(warned(settings)).toEqual([
      "samconfig.toml:3:1: 'default.deploy.parameters.fail_on_empty_changeset' has no effect here: a deployment with nothing to do succeeds",
      "samconfig.toml:4:1: 'default.deploy.parameters.signing_profiles' has no effect here: code is not signed",
      "samconfig.toml:5:1: 'default.deploy.parameters.resolve_image_repos' has no effect here: no repository is made: name one",
      "samconfig.toml:7:1: 'default.deploy.parameters.build_image' has no effect here for single functions: --container takes one image for all",
    ])
  })

  it('names keys and sections that nobody knows, each with its line and the nearest known one', async () => {
    write({
      'samconfig.toml': `version = 0.1
[default.deploy.parameters]
stak_name = "x"
constructor = "x"
frobnicate = 1

[default.depoly.parameters]
stack_name = "x"

[default.package]
s3_bucket = "x"

[default]
region = "x"
`,
    })
    expect(warned(await read())).toEqual([
      "samconfig.toml:7:1: 'default.depoly' is not known and was passed over; did you mean 'default.deploy'?",
      "samconfig.toml:11:1: 'default.package.s3_bucket' is not known and was passed over; write it below default.package.parameters",
      "samconfig.toml:14:1: 'default.region' is not known and was passed over; write it below default.deploy.parameters",
      "samconfig.toml:3:1: 'default.deploy.parameters.stak_name' is not known and was passed over; did you mean 'stack_name'?",
      "samconfig.toml:4:1: 'default.deploy.parameters.constructor' is not known and was passed over",
      "samconfig.toml:5:1: 'default.deploy.parameters.frobnicate' is not known and was passed over",
    ])
  })

  it('gives the places in YAML too', async () => {
    write({
      'samconfig.yaml': 'version: 0.1\ndefault:\n  deploy:\n    parameters:\n      stak_name: x\n',
    })
    expect(warned(await read())).toEqual([
      "samconfig.yaml:5:7: 'default.deploy.parameters.stak_name' is not known and was passed over; did you mean 'stack_name'?",
    ])
  })

  it.each(['', 'version = "0.1"\n'])('says that SAM CLI wants a version (%j)', async version => {
    write({ 'samconfig.toml': `${version}[default.deploy.parameters]\nstack_name = "x"\n` })
    const settings = await read()
    expect(settings.stackName).toBe('x')
    expect(settings.warnings.map(({ message }) => message)).toEqual([
      'no `version = 0.1` in the samconfig: SAM CLI would refuse it',
    ])
  })
})

describe('mistakes', () => {
  it.each([
    [
      'stack_name = 5',
      'samconfig.toml:3:1: default.deploy.parameters.stack_name: expected text, found the number 5\n→ Write it in quotes: stack_name = "…".',
    ],
    [
      'stack_name = ["a"]',
      'samconfig.toml:3:1: default.deploy.parameters.stack_name: expected text, found a list\n→ Write it in quotes: stack_name = "…".',
    ],
    [
      'stack_name = "x; rm -rf ~"',
      "samconfig.toml:3:1: default.deploy.parameters.stack_name: 'x; rm -rf ~': a stack name starts with a letter and has only letters, digits and hyphens (128 at most)\n→ Give default.deploy.parameters.stack_name another value.",
    ],
    [
      'resolve_s3 = "maybe"',
      "samconfig.toml:3:1: default.deploy.parameters.resolve_s3: expected true or false, found 'maybe'\n→ Write resolve_s3 = true or resolve_s3 = false, without quotes.",
    ],
    [
      'max_wait_duration = "long"',
      "samconfig.toml:3:1: default.deploy.parameters.max_wait_duration: expected a number, found 'long'\n→ Write a number: max_wait_duration = 60.",
    ],
    [
      'capabilities = {a = 1}',
      'samconfig.toml:3:1: default.deploy.parameters.capabilities: expected a text or a list, found a map\n→ Write a text, or a list of texts: capabilities = ["…", "…"].',
    ],
    [
      'on_failure = "EXPLODE"',
      "samconfig.toml:3:1: default.deploy.parameters.on_failure: 'EXPLODE' is not one of ROLLBACK, DELETE, DO_NOTHING\n→ Write one of ROLLBACK, DELETE, DO_NOTHING.",
    ],
    [
      'no_execute_changeset = true',
      'samconfig.toml:3:1: the samconfig says no_execute_changeset = true, and deploy executes its change set\n→ Remove the line, or look first with --noop.',
    ],
    [
      'template_file = "nowhere.yaml"',
      'samconfig.toml:3:1: default.deploy.parameters.template_file: no file at nowhere.yaml\n→ Check the path.',
    ],
    [
      'stack_name = "open',
      'samconfig.toml:3:19: cannot read the samconfig: control characters are not allowed in strings\n→ Mend the file, or move it away.',
    ],
  ])('%s', async (line, message) => {
    expect(await told(deployWith(line))).toBe(message)
  })

  it('no_execute_changeset stops nothing but a deployment', async () => {
    expect((await deployWith('no_execute_changeset = true', {}, 'package')).verb).toBe('package')
  })

  it.each([
    [
      'samconfig.yaml',
      'version: 0.1\ndefault: {a: 1\nb: 2',
      'samconfig.yaml:3:1: cannot read the samconfig: ',
    ],
    ['samconfig.yaml', 'just text', 'samconfig.yaml:1: cannot read the samconfig: it is no map of sections'],
    ['samconfig.json', '{"version": 0.1,, }', 'samconfig.json:1:'],
    ['samconfig.toml', 'version = 0.1\nversion = 0.2\n', 'samconfig.toml:2:'],
  ])('%s that cannot be read has line and column: %j', async (name, content, message) => {
    write({ [name]: content })
    expect(await told(read())).toContain(message)
  })

  it('takes a byte order mark and CRLF', async () => {
    write({
      'samconfig.toml':
        '\uFEFFversion = 0.1\r\n[default.deploy.parameters]\r\nstack_name = "x"\r\nstak = 1\r\n',
    })
    const settings = await read()
    expect(settings.stackName).toBe('x')
    expect(warned(settings)).toEqual([
      expect.stringContaining("samconfig.toml:4:1: 'default.deploy.parameters.stak' is not known"),
    ])
  })
})
