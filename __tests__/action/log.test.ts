import { describe, expect, it } from 'vitest'
import { jobLog, type LogCommands } from '../../src/action/log.ts'
import { Failure } from '../../src/report/failure.ts'
import { harmless } from '../../src/report/format.ts'

function recorder(): { core: LogCommands; lines: string[] } {
  const lines: string[] = []
  return {
    lines,
    core: {
      startGroup: name => lines.push(`[${name}`),
      endGroup: () => lines.push(']'),
      info: line => lines.push(line),
      warning: (message, properties) => lines.push(`warning ${message} ${JSON.stringify(properties)}`),
      error: (message, properties) => lines.push(`error ${message} ${JSON.stringify(properties)}`),
    },
  }
}

describe('the job log', () => {
  it('folds builds and stack events into groups, and ends the last one', () => {
    const { core, lines } = recorder()
    const log = jobLog(core, () => 0)
    log.onEvent({ type: 'plan-ready', functions: 1, layers: 0, cached: 0 })
    log.onEvent({ type: 'build-started', id: 'Orders', sharedBy: [], workflow: 'copy' })
    log.onEvent({ type: 'build-output', id: 'Orders', line: 'hello' })
    log.onEvent({ type: 'stack-unchanged', stackName: 'shop' })
    log.conclude(undefined)
    expect(lines).toEqual([
      'plan      1 function, 0 layers',
      '[Build',
      'build     Orders (copy)',
      'Orders |  hello',
      ']',
      'deploy    shop: nothing changed',
    ])
  })

  it('groups stack events by what the stack is at, and leaves failures outside, where they are seen', () => {
    const { core, lines } = recorder()
    const log = jobLog(core, () => 0)
    const arn = 'arn:aws:cloudformation:eu-central-1:123456789012:stack/shop/1'
    const event = (id: string, status: string, reason?: string) =>
      log.onEvent({
        type: 'stack-event',
        at: '2031-05-05T05:05:05.000Z',
        id,
        resourceType: id === 'shop' ? 'AWS::CloudFormation::Stack' : 'AWS::Lambda::Function',
        status,
        ...(id === 'shop' ? { physicalId: arn } : {}),
        ...(reason === undefined ? {} : { reason }),
      })
    event('shop', 'UPDATE_IN_PROGRESS')
    event('Orders', 'UPDATE_IN_PROGRESS')
    event('Mail', 'UPDATE_IN_PROGRESS')
    event('Orders', 'UPDATE_FAILED', 'no such key')
    event('Site', 'UPDATE_COMPLETE')
    event('Mail', 'UPDATE_FAILED', 'Resource update cancelled')
    event('shop', 'UPDATE_ROLLBACK_IN_PROGRESS')
    event('shop', 'UPDATE_ROLLBACK_COMPLETE')
    log.onEvent({ type: 'stack-finished', stackName: 'shop', status: 'UPDATE_ROLLBACK_COMPLETE', seconds: 9 })
    expect(lines.map(line => line.replace(/ +/g, ' '))).toEqual([
      '[Stack events: update',
      '0:00 UPDATE_IN_PROGRESS shop (AWS::CloudFormation::Stack)',
      '0:00 UPDATE_IN_PROGRESS Orders (AWS::Lambda::Function)',
      '0:00 UPDATE_IN_PROGRESS Mail (AWS::Lambda::Function)',
      ']',
      '0:00 UPDATE_FAILED Orders (AWS::Lambda::Function): no such key',
      '[Stack events: update, continued',
      '0:00 UPDATE_COMPLETE Site (AWS::Lambda::Function)',
      ']',
      '[Stack events: roll back',
      '0:00 UPDATE_FAILED Mail: 1 resource cancelled because of it',
      '0:00 UPDATE_ROLLBACK_IN_PROGRESS shop (AWS::CloudFormation::Stack)',
      '0:00 UPDATE_ROLLBACK_COMPLETE shop (AWS::CloudFormation::Stack)',
      ']',
      'done shop is UPDATE_ROLLBACK_COMPLETE after 9.0 s',
    ])
    expect(log.stackEvents).toHaveLength(8)
  })

  it('annotates the place of a failure, and puts its remedy and last lines into the log', () => {
    const { core, lines } = recorder()
    const place = { file: 'template.yaml', line: 12, column: 7 }
    jobLog(core, () => 0).conclude(
      new Failure('build', 'pip failed', {
        place,
        remedy: 'Look.',
        artifact: 'Orders',
        details: ['no match'],
      }),
    )
    expect(lines[0]).toBe(
      'error Orders: pip failed\nLook. {"title":"Orders","file":"template.yaml","startLine":12,"startColumn":7}',
    )
    expect(lines).toContain('template.yaml:12:7: Orders: pip failed')
    expect(lines).toContain('  | no match')
  })

  it('gives at most ten annotations, and still logs every failure', () => {
    const { core, lines } = recorder()
    const others = Array.from({ length: 20 }, (_, at) => new Failure('build', `failure ${at}`))
    jobLog(core, () => 0).conclude(new Failure('build', 'first', { others }))
    expect(lines.filter(line => line.startsWith('error '))).toHaveLength(10)
    expect(lines).toContain('failure 19')
  })

  it('tells a warning where it arises, and annotates it after what failed, as far as there is room', () => {
    const { core, lines } = recorder()
    const log = jobLog(core, () => 0)
    for (let at = 0; at < 12; at++) log.onEvent({ type: 'warning', message: `warning ${at}` })
    expect(lines[0]).toBe('warning   warning 0')
    expect(lines.filter(line => line.startsWith('warning warning'))).toEqual([])
    log.conclude(new Failure('build', 'it failed'))
    log.onEvent({ type: 'warning', message: 'afterwards' })
    const annotations = lines.filter(line => /^(error|warning) \S.*\{/.test(line))
    expect(annotations).toHaveLength(10)
    expect(annotations[0]).toMatch(/^error it failed/)
    expect(annotations[9]).toMatch(/^warning warning 8/)
    expect(lines).toContain('warning   afterwards')
  })
})

describe('text from outside', () => {
  it.each([
    '::set-output name=x::y',
    '  ::stop-commands::abc',
    'progress ##[error]boom',
    '##[add-mask]e',
    'a\r::error::x',
  ])('%j is no workflow command', text => {
    const line = harmless(text)
    expect(line).not.toMatch(/^\s*::/)
    expect(line).not.toContain('##[')
    expect(line).not.toMatch(/[\r\n]/)
  })
})
