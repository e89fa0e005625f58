import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRequirements } from '../../../src/build/workflows/requirements.ts'
import { uvPlatform, wheelAbis, wheelPlatforms } from '../../../src/build/workflows/wheel-platforms.ts'
import { failureOf, folderWith } from '../support.ts'

const read = (text: string, more: Record<string, string> = {}) =>
  readRequirements(join(folderWith({ 'requirements.txt': text, ...more }), 'requirements.txt'))

describe('requirements files', () => {
  it('are read with comments, continuations, options and conditions', () => {
    const { requirements } = read(
      [
        '\uFEFF# a comment',
        '--require-hashes',
        '--pre',
        '--index-url https://example.com/simple',
        'one==1.0 \\',
        '    --hash=sha256:abc # why',
        'two>=2 ; python_version < "3.11"',
        'three[extra]==1.*',
        'four @ https://example.com/four-1.0-py3-none-any.whl#sha256=1',
        '',
      ].join('\r\n'),
    )
    expect(requirements.map(({ text, line, pinned, marker }) => [text, line, pinned, marker])).toEqual([
      ['one==1.0', 5, true, false],
      ['two>=2 ; python_version < "3.11"', 7, false, true],
      ['three[extra]==1.*', 8, false, false],
      ['four @ https://example.com/four-1.0-py3-none-any.whl#sha256=1', 9, true, false],
    ])
  })

  it('include others once, constraints and local wheels too', () => {
    const { requirements, files, constrained } = read('-r a.txt\n-cc.txt\n--find-links=./wheels\nz==1\n', {
      'a.txt': '--requirement requirements.txt\na==1\n',
      'c.txt': 'b==1\n',
      'wheels/x-1-py3-none-any.whl': '',
    })
    expect(requirements.map(requirement => requirement.text)).toEqual(['a==1', 'z==1'])
    expect([...constrained]).toEqual(['b'])
    expect(files.map(file => file.split('/').at(-1))).toEqual([
      'requirements.txt',
      'a.txt',
      'c.txt',
      'x-1-py3-none-any.whl',
    ])
  })

  it.each([
    ['-e ./lib', 'local'],
    ['./lib[extra] ; python_version > "3"', 'local'],
    ['lib', 'index'],
    ['lib @ file:./lib', 'local'],
    ['./wheels/x-1-py3-none-any.whl', 'wheel'],
    ['sdists/x-1.0.tar.gz', 'local'],
    ['x @ https://example.com/x-1-py3-none-any.whl', 'url'],
    ['x @ https://example.com/x-1.tar.gz', 'remote'],
    ['git+https://example.com/x.git@main#egg=x', 'remote'],
    ['-e git+ssh://git@example.com/x.git#egg=x', 'remote'],
  ])('tell where %s comes from', (text, kind) => {
    const { requirements } = read(`ok==1\n${text}\n`, {
      'lib/pyproject.toml': '',
      'wheels/x-1-py3-none-any.whl': '',
      'sdists/x-1.0.tar.gz': '',
    })
    expect(requirements[1]?.origin.kind).toBe(kind)
  })

  it.each(['./lib', '-e ../nowhere', './empty'])(
    'refuse %s where there is no package, at its line',
    async text => {
      const failure = await failureOf(() => read(`ok==1\n${text}\n`, { 'empty/readme.md': '' }))
      expect(failure).toMatchObject({ class: 'user', place: { line: 2 } })
    },
  )

  it('refuse an include that is not there, at its line', async () => {
    const failure = await failureOf(() => read('\n-r missing.txt\n'))
    expect(failure.message).toContain('missing.txt')
    expect(failure.place?.line).toBe(2)
  })
})

describe('tags of wheels', () => {
  it('cover every C library up to that of the runtime, first those that uv knows, with the old names', () => {
    expect(wheelPlatforms('2.26', 'arm64')).toEqual([
      'manylinux_2_17_aarch64',
      'manylinux2014_aarch64',
      ...[26, 25, 24, 23, 22, 21, 20, 19, 18].map(minor => `manylinux_2_${minor}_aarch64`),
    ])
    expect(wheelPlatforms('2.34', 'x86_64').slice(-3)).toEqual([
      'manylinux_2_6_x86_64',
      'manylinux_2_5_x86_64',
      'manylinux1_x86_64',
    ])
    expect(wheelPlatforms('2.34', 'x86_64')).toContain('manylinux_2_28_x86_64')
  })

  it('have a name for uv, which may stand for less than the runtime loads', () => {
    expect(uvPlatform('2.34', 'arm64')).toEqual({ name: 'aarch64-manylinux_2_34', exact: true })
    expect(uvPlatform('2.26', 'x86_64')).toEqual({ name: 'x86_64-manylinux_2_17', exact: false })
    expect(uvPlatform('2.17', 'x86_64')).toEqual({ name: 'x86_64-manylinux_2_17', exact: true })
  })

  it('name the ABI of the version', () => {
    expect(wheelAbis('3.12')).toEqual(['cp312', 'abi3', 'none'])
    expect(wheelAbis('3.7')[0]).toBe('cp37m')
  })
})
