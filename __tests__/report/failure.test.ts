import { describe, expect, it } from 'vitest'
import { combineFailures, exitCodeOf, Failure, formatPlace, toFailure } from '../../src/report/failure.ts'
import { failureLines, formatSeconds, formatSize, namedMessage, printable } from '../../src/report/format.ts'

describe('exit codes', () => {
  it.each([
    ['user', 1],
    ['build', 2],
    ['deploy', 3],
    ['unknown', 4],
    ['environment', 5],
    ['cancelled', 130],
  ] as const)('%s ends with %d', (failureClass, code) => {
    expect(exitCodeOf(new Failure(failureClass, 'x'))).toBe(code)
  })

  it('a run that SIGTERM cancelled ends with 143', () => {
    expect(exitCodeOf(new Failure('cancelled', 'x'), 'SIGTERM')).toBe(143)
  })
})

describe('several failures of one run', () => {
  it('keep all, the one that decides the exit code first', () => {
    const failures = (['user', 'build', 'environment', 'build'] as const).map(name => new Failure(name, name))
    const combined = combineFailures(failures)
    expect(combined.class).toBe('environment')
    expect(combined.others.map(other => other.class)).toEqual(['build', 'build', 'user'])
  })

  it('one alone stays as it is', () => {
    const failure = new Failure('build', 'x')
    expect(combineFailures([failure])).toBe(failure)
  })
})

describe('what was thrown elsewhere', () => {
  it('a full disk is the environment’s, with the path and what to do', () => {
    const error = Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC', path: '/store/x' })
    const failure = toFailure(error)
    expect(failure.class).toBe('environment')
    expect(failure.message).toBe('no space left on the disk at /store/x')
    expect(failure.remedy).toContain('Free some space')
  })

  it('anything else says that it should not happen, without a stack', () => {
    const failure = toFailure(new TypeError('x is undefined'))
    expect(failureLines(failure).join('\n')).not.toMatch(/^\s+at /m)
    expect(failure.remedy).toContain('-v')
  })
})

describe('the words of a failure', () => {
  it('name the place, the function, the remedy, the command and the last lines', () => {
    const failure = new Failure('build', 'pip ended with exit status 1', {
      place: { file: 'template.yaml', line: 3, column: 7 },
      artifact: 'Orders',
      remedy: 'Look below.',
      command: 'python3 -m pip install',
      details: ['no match'],
    })
    expect(failureLines(failure)).toEqual([
      'template.yaml:3:7: Orders: pip ended with exit status 1',
      '  → Look below.',
      '  $ python3 -m pip install',
      '  | no match',
    ])
  })

  it('name the function unless the message does, as a word of its own', () => {
    const said = (artifact: string, message: string) =>
      namedMessage(new Failure('build', message, { artifact }))
    expect(said('Orders', 'Orders: there is nothing')).toBe('Orders: there is nothing')
    expect(said('Orders', 'the CodeUri of Orders')).toBe('the CodeUri of Orders')
    expect(said('Shop/Orders', 'Shop/Orders is a layer')).toBe('Shop/Orders is a layer')
    for (const [id, message] of [
      ['Go', 'go-modules: needs Go 1.21'],
      ['Go', 'Google said no'],
      ['Orders', 'src/Orders/app.py is gone'],
      ['Orders', 'OrdersRole is wrong'],
      ['Orders', 'Shop/Orders is a layer'],
      ['app', 'app.py cannot be read'],
    ] as const) {
      expect(said(id, message)).toBe(`${id}: ${message}`)
    }
  })

  it('places leave out what is not known', () => {
    expect(formatPlace({ file: 'a.yaml' })).toBe('a.yaml')
    expect(formatPlace({ file: 'a.yaml', line: 2 })).toBe('a.yaml:2')
  })

  it('show control characters instead of obeying them', () => {
    expect(printable('a\u001b[31mb\u0000c\td')).toBe('a\\x1b[31mb\\x00c\td')
  })
})

describe('numbers', () => {
  it.each([
    [999, '999 B'],
    [1234, '1.2 KB'],
    [404_112, '404 KB'],
    [999_960, '1.0 MB'],
    [262_144_000, '262 MB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text)
  })

  it.each([
    [0.04, '0.0 s'],
    [9.96, '10 s'],
    [59.4, '59 s'],
    [125, '2 min 5 s'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(formatSeconds(seconds)).toBe(text)
  })
})
