import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from '../support/python.ts'
import { needsTool } from '../support/tools.ts'
import { programs, send } from './original.ts'

const params = {
  __protocol_version: '0.3',
  capability: { language: 'go', dependency_manager: 'modules', application_framework: null },
  source_dir: '/nothing/src',
  artifacts_dir: '/nothing/artifacts',
  scratch_dir: tmpdir(),
  manifest_path: '/nothing/src/go.mod',
  runtime: 'go2.x',
  optimizations: null,
  options: { artifact_executable_name: 'x' },
}

const request = (more: object = {}, top: object = {}) =>
  JSON.stringify({ id: 1, method: 'LambdaBuilder.build', params: { ...params, ...more }, ...top })

const without = (name: string) => request(Object.fromEntries([[name, undefined]]))

const capability = (more: object) => request({ capability: { ...params.capability, ...more } })

const cwd = tmpdir()
const ours = (text: string, by: 'argument' | 'stdin' = 'argument') =>
  send(text, { command: programs.ours, cwd, by })
const theirs = (text: string, by: 'argument' | 'stdin' = 'argument') =>
  send(text, { command: programs.theirs, cwd, by })

const refused: Record<string, string> = {
  'another method': request({}, { method: 'LambdaBuilder.test' }),
  'another method and a version that is too new': request({ __protocol_version: '9.9' }, { method: null }),
  'no artifacts_dir': without('artifacts_dir'),
  'no source_dir': without('source_dir'),
  'no scratch_dir': without('scratch_dir'),
  'no manifest_path': without('manifest_path'),
  'no runtime': without('runtime'),
  'no optimizations': without('optimizations'),
  'no options': without('options'),
  'nothing but the capability': JSON.stringify({
    id: 1,
    method: 'LambdaBuilder.build',
    params: { __protocol_version: '0.3', capability: params.capability },
  }),
  'a capability without language': capability({ language: undefined }),
  'a capability without dependency_manager': capability({ dependency_manager: undefined }),
  'a capability without application_framework': capability({ application_framework: undefined }),
  'a capability that nobody has': capability({ language: 'cobol', application_framework: 'é' }),
  'a capability of nulls': capability({ language: null, dependency_manager: null }),
  'a runtime that is not known': request(),
  'a capability in capitals and with an empty text': capability({
    language: 'GO',
    application_framework: '',
  }),
  'ids of text': request({}, { id: 'a "quoted" id' }),
  'ids of null': request({}, { id: null }),
  'ids of more': request({}, { id: [1, 2.5] }).replace('[1,2.5]', '[1, 2.5]'),
  'ids beyond the numbers of JavaScript': request().replace('"id":1', '"id":123456789012345678901234567890'),
  'text beyond ASCII': request({ runtime: 'gö\u007f\u{1f600}' }),
}

const versions = [
  '0.1',
  '0.2',
  '0.3',
  '0.29',
  '00.3',
  '0.3\n',
  '0e3',
  '0_0',
  '000',
  '0.4',
  '1.0',
  '10.0',
  '012',
  '0x3',
]
const malformed = ['', 'abc', '1.2.3', '0.3 ', ' 0.3', '.3', '0.', '-0.3', '0 3', '٠.٣', '0.3\n\n']

describe('the protocol', needsTool('python3'), () => {
  it.each(Object.entries(refused))('answers %s as the original does', async (_, text) => {
    const [a, b] = await Promise.all([ours(text), theirs(text)])
    expect(a).toEqual(b)
    expect(a.exitCode).toBe(1)
  })

  it.each([...versions, ...malformed])('takes or refuses version %j as the original does', async version => {
    const text = request({ __protocol_version: version })
    const [a, b] = await Promise.all([ours(text), theirs(text)])
    expect(a.stdout).toBe(b.stdout)
  })

  it('reads standard input where there is no argument', async () => {
    const [a, b] = await Promise.all([ours(request(), 'stdin'), theirs(request(), 'stdin')])
    expect(a).toEqual(b)
  })

  it('is a verb of lambda-build too', async () => {
    const command = [process.execPath, join(repository, 'src/cli.ts'), 'rpc']
    expect(await send(request(), { command, cwd })).toEqual(await ours(request()))
  })
})

describe('where the original dies without an answer', () => {
  it.each([
    ['nothing', '', -32700],
    ['words', '--version', -32700],
    ['half a request', '{"id": 1', -32700],
    ['a number that JSON does not have', '{"id": NaN}', -32700],
    ['a list', '[]', -32600],
    ['null', 'null', -32600],
    ['no id', '{"method": "LambdaBuilder.build", "params": {}}', -32600],
    ['no method', '{"id": 1, "params": {}}', -32600],
    ['no params', '{"id": 1, "method": "LambdaBuilder.build"}', -32600],
    ['params that are a list', '{"id": 1, "method": "LambdaBuilder.build", "params": []}', -32600],
    ['no version', without('__protocol_version'), 505],
    ['a version that is a number', request({ __protocol_version: 0.3 }), 505],
    ['no capability', without('capability'), 500],
    ['a capability that is text', request({ capability: 'go' }), 500],
  ])('%s is answered with a code', async (_, text, code) => {
    for (const by of ['argument', 'stdin'] as const) {
      const { answer, exitCode } = await ours(text, by)
      expect(answer).toMatchObject({ jsonrpc: '2.0', error: { code, message: expect.any(String) } })
      expect(exitCode).toBe(1)
    }
  })

  it('is answered with the id where there is one', async () => {
    const { stdout } = await ours('{"params": {}, "id" : 1.50e2 }')
    expect(stdout).toContain('"id": 1.50e2,')
  })

  it('reads bytes that are no text', async () => {
    const { answer } = await ours('\ufeff{}', 'stdin')
    expect(answer).toMatchObject({ error: { code: -32700 } })
  })
})

describe('the log', () => {
  it.each([
    ['INFO', false],
    ['10', true],
    ['debug', true],
    ['loud', false],
  ])('takes the level %s', async (level, tellsMore) => {
    const text = JSON.stringify({
      id: 1,
      method: 'LambdaBuilder.build',
      params: {
        ...params,
        capability: { language: 'provided', dependency_manager: null, application_framework: null },
        manifest_path: '/nothing/Makefile',
        options: { build_logical_id: 'Fn' },
        source_dir: join(repository, 'src/rpc'),
        build_in_source: true,
      },
    })
    const { stderr } = await send(text, {
      command: programs.ours,
      cwd,
      env: { LAMBDA_BUILDERS_LOG_LEVEL: level },
    })
    expect(stderr).toContain('Fn: Running CustomMakeBuilder:MakeBuild\n')
    expect(tellsMore).toBe(stderr.includes('Found workflow'))
  })
})
