import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../src/cli/program.ts'
import { VERSION } from '../../src/model/version.ts'
import { Failure } from '../../src/report/failure.ts'

function failureOf(argv: string[]): Failure {
  try {
    readCommandLine(argv)
  } catch (error) {
    if (error instanceof Failure) return error
  }
  throw new Error('expected a Failure')
}

describe('the command line', () => {
  it('takes several values after one mention and by repeating it', () => {
    const line = readCommandLine([
      'deploy',
      '--parameters',
      'A=1',
      'B=2',
      '--parameters',
      'C=3',
      '--stack-name',
      's',
    ])
    expect(line).toMatchObject({
      verb: 'deploy',
      values: { parameters: ['A=1', 'B=2', 'C=3'], 'stack-name': 's' },
    })
  })

  it('knows --cache DIR and --no-cache', () => {
    expect(readCommandLine(['build', '--cache', 'x'])).toMatchObject({
      noCache: false,
      values: { cache: 'x' },
    })
    expect(readCommandLine(['build', '--no-cache'])?.noCache).toBe(true)
    expect(readCommandLine(['build'])?.values['cache']).toBeUndefined()
  })

  it('takes the options of one verb on all', () => {
    expect(readCommandLine(['plan', '--stack-name', 's', '--bucket', 'b'])?.verb).toBe('plan')
  })

  it.each([
    [['--stack-nam', 'x'], "unknown option '--stack-nam'", '--stack-name'],
    [['--stack-name'], "option '--stack-name <NAME>' argument missing", '--help'],
    [['extra'], 'too many arguments', '--help'],
  ])('deploy %j is a user failure with a remedy', (args, message, remedy) => {
    const failure = failureOf(['deploy', ...args])
    expect(failure.class).toBe('user')
    expect(failure.message).toContain(message)
    expect(failure.remedy).toContain(remedy)
  })

  it('asks for a verb, and offers the ones there are', () => {
    expect(failureOf([]).message).toContain('no command given')
    const failure = failureOf(['deplyo'])
    expect(`${failure.message} ${failure.remedy}`).toContain('deploy')
  })

  it('has the version of package.json', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(VERSION).toBe(manifest.version)
  })
})
