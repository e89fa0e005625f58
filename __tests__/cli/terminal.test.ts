import { describe, expect, it } from 'vitest'
import { terminal } from '../../src/cli/terminal.ts'
import type { Event, StackEvent } from '../../src/report/events.ts'
import { Failure } from '../../src/report/failure.ts'
import { TestScreen } from '../support/screen.ts'

const STACK = 'AWS::CloudFormation::Stack'
const FUNCTION = 'AWS::Lambda::Function'

describe('lines of a stack operation', () => {
  it('name each resource once per change of state, the cause before what it cancelled', () => {
    const { lines, show } = plain()
    for (const event of failedUpdate()) show.onEvent(event)
    expect(lines.map(line => line.replace(/ +/g, ' '))).toEqual([
      'update shop: 3 changes',
      '0:00 UPDATE_IN_PROGRESS shop (AWS::CloudFormation::Stack)',
      '0:00 UPDATE_IN_PROGRESS Mail (AWS::Lambda::Function)',
      '0:00 UPDATE_IN_PROGRESS Orders (AWS::Lambda::Function)',
      '0:00 UPDATE_FAILED Orders (AWS::Lambda::Function) in 3.0 s: no such key',
      '0:00 UPDATE_FAILED Mail: 1 resource cancelled because of it',
      '0:00 UPDATE_ROLLBACK_IN_PROGRESS shop (AWS::CloudFormation::Stack)',
      '0:00 UPDATE_ROLLBACK_COMPLETE shop (AWS::CloudFormation::Stack)',
      '0:00 1 event left out that told no change of state',
      'done shop is UPDATE_ROLLBACK_COMPLETE after 9.0 s',
    ])
  })

  it('show a finer state, and a hook that is against it, although the status is the same', () => {
    const { lines, show } = plain()
    show.onEvent(event('Orders', 'CREATE_IN_PROGRESS'))
    show.onEvent({ ...event('Orders', 'CREATE_IN_PROGRESS'), detailedStatus: 'CONFIGURATION_COMPLETE' })
    show.onEvent({ ...event('Orders', 'CREATE_IN_PROGRESS'), reason: 'hook Acme::X: not encrypted' })
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain('(AWS::Lambda::Function) CONFIGURATION_COMPLETE')
    expect(lines[2]).toContain('not encrypted')
  })

  it('say that it goes on, and what takes so long', () => {
    const { lines, show } = plain()
    show.onEvent({
      type: 'stack-heartbeat',
      stackName: 'shop',
      status: 'CREATE_IN_PROGRESS',
      seconds: 95,
      done: { own: 12, nested: 3 },
      total: { own: 40, nested: 9 },
      longest: { id: 'Site', seconds: 80 },
    })
    expect(lines[0]).toContain('still at work: 12 of 40 done, nested 3 of 9; Site for 1 min 20 s')
  })
})

describe('a terminal', () => {
  it('shows what is in work below the lines, with ages and a bar', () => {
    const { screen, show, clock } = live()
    show.onEvent({ type: 'change-set-created', stackName: 'shop', operation: 'update', changes: 3 })
    show.onEvent(root('UPDATE_IN_PROGRESS'))
    show.onEvent(event('Mail', 'UPDATE_IN_PROGRESS'))
    clock.pass(65_000)
    show.onEvent(event('Orders', 'UPDATE_IN_PROGRESS'))
    expect(screen.text.split('\n').slice(-3)).toEqual([
      '   1:05  Mail    UPDATE_IN_PROGRESS  AWS::Lambda::Function',
      '   0:00  Orders  UPDATE_IN_PROGRESS  AWS::Lambda::Function',
      '░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 0/3  1:05  shop UPDATE_IN_PROGRESS',
    ])
    show.onEvent({ ...event('Mail', 'UPDATE_COMPLETE'), seconds: 66 })
    clock.pass(5_000)
    expect(screen.text.split('\n').slice(-3)).toEqual([
      '1:05      UPDATE_COMPLETE             Mail (AWS::Lambda::Function) in 1 min 6 s',
      '   0:05  Orders  UPDATE_IN_PROGRESS  AWS::Lambda::Function',
      '██████████░░░░░░░░░░░░░░░░░░░░ 1/3  1:10  shop UPDATE_IN_PROGRESS',
    ])
  })

  it('is left with the lines alone, whether it went well or not', () => {
    const { screen, show } = live()
    for (const each of failedUpdate()) show.onEvent(each)
    show.onFailure(new Failure('deploy', 'Orders could not be updated: no such key'))
    expect(screen.text).not.toMatch(/[█░]/)
    expect(screen.text.split('\n').at(-1)).toBe('error     Orders could not be updated: no such key')
    expect(screen.text).toContain('UPDATE_FAILED')
  })

  it('is left clean by Ctrl-C', () => {
    const { screen, show } = live()
    show.onEvent(root('CREATE_IN_PROGRESS'))
    show.onEvent(event('Orders', 'CREATE_IN_PROGRESS'))
    const before = screen.text
    show.close()
    expect(before).toContain('0 done')
    expect(screen.text.split('\n')).toHaveLength(1)
    expect(screen.text).toContain('CREATE_IN_PROGRESS          shop')
  })

  it.each([20, 40, 200])('may become %i columns wide, and keeps one view', columns => {
    const { screen, show, clock } = live()
    show.onEvent({ type: 'change-set-created', stackName: 'shop', operation: 'update', changes: 3 })
    for (const id of ['Mail', 'Orders', 'AResourceWithAVeryLongLogicalId'])
      show.onEvent(event(id, 'UPDATE_IN_PROGRESS'))
    screen.resize(columns)
    show.onResize()
    clock.pass(3_000)
    const bars = screen.text.split('\n').filter(line => line.includes('0/3'))
    expect(bars).toHaveLength(1)
    expect(screen.text.split('\n').filter(line => line.startsWith('   0:03'))).toHaveLength(3)
    show.close()
    expect(screen.text.replace(/\n/g, '')).toBe('update    shop: 3 changes')
  })

  it('that is low shows as many resources as fit, and counts the rest', () => {
    const { screen, show } = live({ rows: 8 })
    for (let at = 0; at < 20; at++) show.onEvent(event(`F${at}`, 'CREATE_IN_PROGRESS'))
    expect(screen.text.split('\n').filter(line => /F\d/.test(line))).toHaveLength(4)
    expect(screen.text).toContain('and 16 more')
  })

  it('says that things are put back, and does not count that as progress', () => {
    const { screen, show } = live()
    show.onEvent(root('UPDATE_ROLLBACK_IN_PROGRESS'))
    show.onEvent(event('Orders', 'UPDATE_IN_PROGRESS'))
    show.onEvent(event('Orders', 'UPDATE_COMPLETE'))
    expect(screen.text).toContain('rolling back')
  })

  it('takes no commands from names and reasons', () => {
    const { written, show } = live()
    show.onEvent({ ...event('Orders\u001b[2J', 'CREATE_IN_PROGRESS'), reason: '\u001b]0;x\u0007' })
    show.onEvent({ ...event('Orders', 'CREATE_FAILED'), reason: '\u001b[2Jgone' })
    expect(written.join('')).not.toContain('\u001b[2J')
    expect(written.join('')).not.toContain('\u001b]0')
  })
})

function plain() {
  const lines: string[] = []
  const show = terminal({ write: line => lines.push(line), color: false, quiet: false, now: () => 0 })
  return { lines, show }
}

function live({ rows = 24, columns = 100 } = {}) {
  const screen = new TestScreen({ columns, rows })
  const written: string[] = []
  const calls = new Set<() => void>()
  let time = 0
  const show = terminal({
    write: () => undefined,
    screen: {
      write: text => {
        written.push(text)
        screen.write(text)
      },
      columns: () => screen.columns(),
      rows: () => screen.rows(),
    },
    color: true,
    quiet: false,
    now: () => time,
    every: (_, call) => {
      calls.add(call)
      return () => calls.delete(call)
    },
  })
  const pass = (milliseconds: number) => {
    time += milliseconds
    for (const call of calls) call()
  }
  return { screen, written, show, clock: { pass } }
}

function event(id: string, status: string): StackEvent {
  return { type: 'stack-event', at: '2031-05-05T05:05:05.000Z', id, resourceType: FUNCTION, status }
}

function root(status: string): StackEvent {
  const physicalId = 'arn:aws:cloudformation:eu-central-1:123456789012:stack/shop/1'
  return { ...event('shop', status), resourceType: STACK, physicalId }
}

function failedUpdate(): Event[] {
  return [
    { type: 'change-set-created', stackName: 'shop', operation: 'update', changes: 3 },
    root('UPDATE_IN_PROGRESS'),
    event('Mail', 'UPDATE_IN_PROGRESS'),
    event('Orders', 'UPDATE_IN_PROGRESS'),
    { ...event('Orders', 'UPDATE_IN_PROGRESS'), reason: 'Resource update Initiated' },
    { ...event('Mail', 'UPDATE_FAILED'), reason: 'Resource update cancelled' },
    { ...event('Orders', 'UPDATE_FAILED'), reason: 'no such key', seconds: 3 },
    root('UPDATE_ROLLBACK_IN_PROGRESS'),
    root('UPDATE_ROLLBACK_COMPLETE'),
    { type: 'stack-finished', stackName: 'shop', status: 'UPDATE_ROLLBACK_COMPLETE', seconds: 9 },
  ]
}
