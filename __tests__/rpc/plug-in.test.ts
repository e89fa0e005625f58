import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runProgram, toolEnvironment } from '../support/program.ts'
import { repository } from '../support/python.ts'
import { needsTool } from '../support/tools.ts'
import { type App, programs, runtime, send, writeApp } from './original.ts'

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'plug-in-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const function_ = (id: string, { code = 'fn', runtime = 'nodejs22.x', workflow = 'bundle' } = {}) =>
  `  ${id}:\n    Type: AWS::Serverless::Function\n    Metadata: { BuildMethod: ${workflow} }\n` +
  `    Properties: { CodeUri: ${code}, Handler: index.handler, Runtime: ${runtime} }\n`

const template = (...functions: string[]) =>
  `Transform: AWS::Serverless-2016-10-31\nResources:\n${functions.join('')}`

/** The settings of npm and pip that this machine needs to reach a registry are no secrets: tools get them by name. */
const passed = Object.keys(toolEnvironment()).filter(name => /^(npm_config|pip)_/i.test(name))

function build(env: Readonly<Record<string, string>> = {}) {
  const names = passed.length === 0 ? [] : ['--build-env', passed.join(',')]
  return runProgram({ args: ['build', ...names, '--format', 'json'], cwd: folder, env })
}

const built = (path: string) => readFileSync(join(folder, '.lambda-build/build', path), 'utf8')

const NODE_APP: App = {
  'fn/package.json': JSON.stringify({ name: 'fn', version: '1.0.0', dependencies: { 'is-odd': '3.0.1' } }),
  'fn/index.js': "exports.handler = async n => require('is-odd')(n)\n",
}
const NODE = 'manifest: package.json, language: nodejs, dependency-manager: npm'

/** Each with its words; both answer the same protocol. */
const servers = { 'AWS Lambda Builders': programs.theirs, 'our own lambda-builders': programs.ours }

describe.each(Object.entries(servers))('%s as a plug-in', (_, words) => {
  const command = `command: ${JSON.stringify(words)}`

  it('builds Node.js with npm', needsTool('npm'), async () => {
    writeApp(folder, {
      ...NODE_APP,
      'template.yaml': template(function_('Fn')),
      'lambda-build.yml': `workflows:\n  bundle: { ${command}, ${NODE} }\n`,
    })
    const answer = await build()
    expect(answer.exitCode, answer.stdout + answer.stderr).toBe(0)
    expect(built('Fn/index.js')).toContain('is-odd')
    expect(built('Fn/node_modules/is-number/package.json')).toContain('"version"')
    expect(answer.stderr).toContain('Running NodejsNpmBuilder:NpmInstall')
  })

  it('builds Python with pip, and a layer below its folder', needsTool('pip'), async () => {
    const pip = `{ ${command}, manifest: requirements.txt, language: python, dependency-manager: pip, layer-folder: python }`
    writeApp(folder, {
      'fn/requirements.txt': 'iniconfig==2.1.0\n',
      'fn/index.py': 'import iniconfig\n',
      'template.yaml':
        template(function_('Fn', { runtime, workflow: 'wheels' })) +
        `  Shared:\n    Type: AWS::Serverless::LayerVersion\n    Metadata: { BuildMethod: wheels }\n` +
        `    Properties: { ContentUri: fn, CompatibleRuntimes: [${runtime}] }\n`,
      'lambda-build.yml': `workflows:\n  wheels: ${pip}\n`,
    })
    const answer = await build()
    expect(answer.exitCode, answer.stdout + answer.stderr).toBe(0)
    expect(built('Fn/iniconfig/__init__.py')).toContain('class')
    expect(built('Shared/python/iniconfig/__init__.py')).toContain('class')
  })

  it('builds by make with the logical id, and says what fails', needsTool('make'), async () => {
    writeApp(folder, {
      'fn/Makefile':
        'build-Fn:\n\tcp app.txt $(ARTIFACTS_DIR)\nbuild-Broken:\n\techo "no such luck" >&2; exit 7\n',
      'fn/app.txt': 'made',
      'template.yaml': template(
        function_('Fn', { runtime: 'provided.al2023', workflow: 'recipes' }),
        function_('Broken', { runtime: 'provided.al2023', workflow: 'recipes' }),
      ),
      'lambda-build.yml': `workflows:\n  recipes: { ${command}, manifest: Makefile, language: provided, needs: [id] }\n`,
    })
    const answer = await build()
    expect(answer.exitCode).toBe(2)
    expect(answer.json).toMatchObject({
      artifacts: { Fn: { files: 1 } },
      failed: [
        { id: 'Broken', workflow: 'recipes', reason: expect.stringContaining('CustomMakeBuilder:MakeBuild') },
      ],
    })
    expect(answer.stdout).toContain('no such luck')
  })

  it('says what capability it lacks', async () => {
    writeApp(folder, {
      'fn/elm.json': '{}',
      'template.yaml': template(function_('Fn', { workflow: 'elm' })),
      'lambda-build.yml': `workflows:\n  elm: { ${command} }\n`,
    })
    expect((await build()).json).toMatchObject({
      failure: {
        class: 'build',
        message: 'elm: Unable to find a workflow matching given capability: elm, None, None',
      },
    })
  })
})

describe('LAMBDA_BUILDERS_PATH', () => {
  it('lends its programs to BuildMethod, and a change of one builds again', needsTool('npm'), async () => {
    const program = (comment: string) => ({
      program: `#!/bin/sh\n# ${comment}\nexec ${programs.ours.map(word => `'${word}'`).join(' ')}\n`,
    })
    writeApp(folder, {
      ...NODE_APP,
      'template.yaml': template(function_('Fn')),
      'lambda-build.yml': `workflows:\n  bundle: { ${NODE} }\n`,
      'bin/lambda-builders-bundle': program('first'),
    })
    const missing = await build()
    expect(missing.exitCode).toBe(5)
    expect(missing.json).toMatchObject({
      failure: { remedy: expect.stringContaining('workflows.bundle.command') },
    })
    const env = { LAMBDA_BUILDERS_PATH: join(folder, 'bin') }
    const sourceOf = async () => (await build(env)).json
    expect(await sourceOf()).toMatchObject({ artifacts: { Fn: { source: 'built' } } })
    expect(await sourceOf()).toMatchObject({ artifacts: { Fn: { source: 'store' } } })
    writeApp(folder, { 'bin/lambda-builders-bundle': program('second') })
    expect(await sourceOf()).toMatchObject({ artifacts: { Fn: { source: 'built' } } })
  })
})

describe('our lambda-builders for SAM', () => {
  it('takes the request that SAM gives as an argument in a container', needsTool('npm'), async () => {
    writeApp(folder, { ...NODE_APP })
    const at = (name: string) => join(folder, name)
    // As SAM CLI writes it (its build container's entry point): other keys than these it does not send.
    const request = {
      jsonschema: '2.0',
      id: 1,
      method: 'LambdaBuilder.build',
      params: {
        __protocol_version: '0.3',
        capability: { language: 'nodejs', dependency_manager: 'npm', application_framework: null },
        source_dir: at('fn'),
        artifacts_dir: at('artifacts'),
        scratch_dir: at('scratch'),
        manifest_path: at('fn/package.json'),
        runtime: 'nodejs22.x',
        optimizations: null,
        options: null,
        executable_search_paths: [],
        mode: null,
        architecture: 'x86_64',
        is_building_layer: false,
        experimental_flags: [],
        build_in_source: null,
      },
    }
    const seen = await send(JSON.stringify(request), { command: programs.ours, cwd: repository })
    expect(seen.answer).toEqual({ jsonrpc: '2.0', id: 1, result: { artifacts_dir: at('artifacts') } })
    expect(seen.exitCode).toBe(0)
    expect(readFileSync(at('artifacts/node_modules/is-odd/package.json'), 'utf8')).toContain('"3.0.1"')
  })
})
