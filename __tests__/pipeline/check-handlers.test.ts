/** Handlers against what is in the artifacts, by whole runs: every language, archives, layers and wrappers. */

import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { FailureJson, Result } from '../../src/pipeline/services.ts'
import { runProgram } from '../support/program.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder('handlers')
})
afterEach(() => folder[Symbol.dispose]())

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true })
    writeFileSync(join(folder.path, path), content)
  }
}

type Properties = Record<string, unknown>

/** A template in which nothing is built: what lies in the folders is what Lambda gets. */
function template(functions: Record<string, Properties>, others: Record<string, unknown> = {}): void {
  const resources = Object.entries(functions).map(([id, properties]) => [
    id,
    { Type: 'AWS::Serverless::Function', Metadata: { SkipBuild: true }, Properties: properties },
  ])
  const document = {
    Transform: 'AWS::Serverless-2016-10-31',
    Resources: { ...Object.fromEntries(resources), ...others },
  }
  write({ 'template.json': JSON.stringify(document, undefined, 2) })
}

/** What `build` says: each failure with what to do, and the lines of the log that warn. */
async function build(...options: string[]) {
  const { json, exitCode, stderr } = await runProgram({
    args: ['build', ...options, '--format', 'json'],
    cwd: folder.path,
  })
  const { failure } = json as Result // the program's own shape, under test here
  const all = failure === undefined ? [] : [failure, ...failure.others]
  return {
    exitCode,
    failures: all.map(({ message, remedy }) => `${message} → ${remedy}`).sort(),
    places: all.map(({ file, line }: FailureJson) => `${file}:${line}`),
    warnings: stderr.split('\n').filter(line => line.startsWith('warning')),
  }
}

describe('a handler', () => {
  it('is found in every form that its language has', async () => {
    write({
      'py/app.py': 'x',
      'py/pkg/__init__.py': 'x',
      'py/pkg/mod.py': 'x',
      'py/fast.cpython-313-x86_64-linux-gnu.so': 'x',
      'js/index.mjs': 'x',
      'js/dir/run.prod.cjs': 'x',
      'js/dir/run.cjs': 'x',
      'js/node_modules/wrap/handler.js': 'x',
      'js/start.sh': 'x',
      'rb/app.rb': 'x',
      'rb/lib/deep.rb': 'x',
      'java/com/shop/App.class': 'x',
      'jars/lib/shop.jar': 'x',
      'net/Shop.dll': 'x',
      'own/bootstrap': 'x',
    })
    chmodSync(join(folder.path, 'own/bootstrap'), 0o755)
    const python = (Handler: string) => ({ Handler, CodeUri: 'py', Runtime: 'python3.13' })
    const node = (Handler: string) => ({ Handler, CodeUri: 'js', Runtime: 'nodejs22.x' })
    const ruby = (Handler: string) => ({ Handler, CodeUri: 'rb', Runtime: 'ruby3.4' })
    const java = (Handler: string, CodeUri = 'java') => ({ Handler, CodeUri, Runtime: 'java21' })
    const net = (Handler: string) => ({ Handler, CodeUri: 'net', Runtime: 'dotnet10' })
    template({
      Py1: python('app.handler'),
      Py2: python('pkg.handler'),
      Py3: python('pkg.mod.handler'),
      Py4: python('pkg/mod.handler'),
      Py5: python('fast.handler'),
      Js1: node('index.handler'),
      Js2: node('dir/run.handler'),
      Js3: node('wrap/handler.handler'),
      Js4: node('start.sh'),
      Js5: node('./index.handler'),
      Js6: node('/opt/nodejs/wrap.handler'),
      Rb1: ruby('app.handler'),
      Rb2: ruby('lib/deep.Shop::Orders.handler'),
      Java1: java('com.shop.App::handle'),
      Java2: java('com.shop.App'),
      Java3: java('com.elsewhere.App::handle', 'jars'),
      Net1: net('Shop::Shop.App::Handle'),
      Net2: net('Shop'),
      Own: { Handler: 'anything', CodeUri: 'own', Runtime: 'provided.al2023' },
    })
    expect(await build()).toMatchObject({ exitCode: 0, failures: [], warnings: [] })
  })

  it('that is not there is named with its file, its line and the nearest one', async () => {
    write({
      'py/app.py': 'x',
      'js/src/index.js': 'x',
      'rb/app.rb': 'x',
      'java/com/shop/App.class': 'x',
      'net/Shop.dll': 'x',
      'own/bootstrap': 'x',
      'none/readme': 'x',
    })
    template({
      Py: { Handler: 'ap.handler', CodeUri: 'py', Runtime: 'python3.13' },
      PyDeep: { Handler: 'py.app.handler', CodeUri: 'py', Runtime: 'python3.13' },
      PyBare: { Handler: 'handler', CodeUri: 'py', Runtime: 'python3.13' },
      Js: { Handler: 'index.handler', CodeUri: 'js', Runtime: 'nodejs22.x' },
      Rb: { Handler: 'App.handler', CodeUri: 'rb', Runtime: 'ruby3.4' },
      Java: { Handler: 'com.shop.Apps::handle', CodeUri: 'java', Runtime: 'java21' },
      Net: { Handler: 'Shops::Shops.App::Handle', CodeUri: 'net', Runtime: 'dotnet10' },
      Own: { Handler: 'x', CodeUri: 'own', Runtime: 'provided.al2023' },
      None: { Handler: 'x', CodeUri: 'none', Runtime: 'provided.al2023' },
    })
    const { exitCode, failures, places } = await build()
    expect(exitCode).toBe(1)
    expect(failures).toEqual([
      'None needs bootstrap, which is not in its artifact → Put an executable file of that name at the root of the code.',
      'Own needs bootstrap, and that file is not executable → Run chmod +x on it before it is packed.',
      'the handler of Java, com.shop.Apps::handle, needs com/shop/Apps.class, which is not in its artifact → Did you mean com.shop.App::handle (com/shop/App.class)?',
      'the handler of Js, index.handler, needs index.js, which is not in its artifact → Did you mean src/index.handler (src/index.js)?',
      'the handler of Net, Shops::Shops.App::Handle, needs Shops.dll, which is not in its artifact → Did you mean Shop::Shops.App::Handle (Shop.dll)?',
      'the handler of Py, ap.handler, needs ap.py, which is not in its artifact → Did you mean app.handler (app.py)?',
      'the handler of PyBare, handler, needs handler.py, which is not in its artifact → Correct Handler or the code path: a handler counts from the root of the artifact.',
      'the handler of PyDeep, py.app.handler, needs py/app.py, which is not in its artifact → Did you mean app.handler (app.py)?',
      'the handler of Rb, App.handler, needs App.rb, which is not in its artifact → Did you mean app.handler (app.rb)?',
    ])
    expect(new Set(places).size).toBe(9)
    expect(places.every(place => place.startsWith('template.json:'))).toBe(true)
  })

  it('is looked for again when only the template has changed', async () => {
    write({ 'py/app.py': 'x' })
    template({ Py: { Handler: 'app.handler', CodeUri: 'py', Runtime: 'python3.13' } })
    expect((await build()).exitCode).toBe(0)
    template({ Py: { Handler: 'apps.handler', CodeUri: 'py', Runtime: 'python3.13' } })
    expect((await build()).failures).toHaveLength(1)
  })

  it('may be in a layer, or where a wrapper finds it: a slip is a warning there, and the rest is silent', async () => {
    write({ 'py/app.py': 'x', 'layer/python/shared.py': 'x' })
    const foreign = ['arn:aws:lambda:eu-central-1:123456789012:layer:agent:1']
    const python = (Handler: string, more: Properties) => ({
      Handler,
      CodeUri: 'py',
      Runtime: 'python3.13',
      ...more,
    })
    template(
      {
        Agent: python('agent.wrapper.handler', { Layers: foreign }),
        Slip: python('apq.handler', { Layers: foreign }),
        Shared: python('shared.handler', { Layers: [{ Ref: 'Layer' }] }),
        Wrapped: python('far.away', { Environment: { Variables: { AWS_LAMBDA_EXEC_WRAPPER: '/opt/run' } } }),
        Path: python('far.away', { Environment: { Variables: { PYTHONPATH: '/var/task/deep' } } }),
        Other: python('app.handler', { Environment: { Variables: { STAGE: 'dev' } } }),
      },
      {
        Layer: {
          Type: 'AWS::Serverless::LayerVersion',
          Properties: { ContentUri: 'layer', CompatibleRuntimes: ['python3.13'] },
        },
      },
    )
    const { exitCode, failures, warnings } = await build()
    expect({ exitCode, failures }).toEqual({ exitCode: 0, failures: [] })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('the handler of Slip, apq.handler, needs apq.py')
  })

  it('behind a link to a folder is taken for found', async () => {
    write({ 'py/real/app.py': 'x' })
    symlinkSync('real', join(folder.path, 'py/src'))
    template({ Py: { Handler: 'src.app.handler', CodeUri: 'py', Runtime: 'python3.13' } })
    expect((await build()).exitCode).toBe(0)
  })
})
