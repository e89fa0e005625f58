import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { type LocalCloudFormation, startCloudFormation } from '../support/cloudformation/server.ts'
import { runProgram } from '../support/program.ts'
import { runAtTerminal, type TerminalAnswer } from '../support/pseudo-terminal.ts'
import { TestScreen } from '../support/screen.ts'
import { needsTool } from '../support/tools.ts'

const TEMPLATE = `
Resources:
  Mail: {Type: AWS::SQS::Queue}
  News: {Type: AWS::SNS::Topic}
  Alerts: {Type: AWS::SNS::Topic, DependsOn: [Mail, News]}
`
const DEPLOY = ['deploy', '--stack-name', 'shop']

describe('the program at a terminal', needsTool('python3'), () => {
  it.concurrent('draws what is in work, and leaves the lines alone', async () => {
    await using server = await startCloudFormation()
    server.engine.pace = 2
    using project = projectFolder()
    const ran = await runAtTerminal({ args: DEPLOY, cwd: project.path, env: environment(server) })
    const { frames, last } = replay(ran)
    expect(ran.exitCode).toBe(0)
    expect(frames.some(frame => /^[█░]{8,} \d\/3 {2}\d:\d\d {2}shop CREATE_IN_PROGRESS$/m.test(frame))).toBe(
      true,
    )
    expect(
      frames.some(frame => /^ {3}\d:\d\d {2}Mail {2}CREATE_IN_PROGRESS {2}AWS::SQS::Queue$/m.test(frame)),
    ).toBe(true)
    expect(last).not.toMatch(/[█░]/)
    for (const id of ['Mail', 'News', 'Alerts'])
      expect(last.match(new RegExp(`^\\d:\\d\\d +CREATE_COMPLETE +${id} \\(`, 'gm'))).toHaveLength(1)
    expect(last).toMatch(/^done +shop is CREATE_COMPLETE after/m)
  })

  it.concurrent('honours NO_COLOR and a narrow window', async () => {
    await using server = await startCloudFormation()
    server.engine.pace = 2
    using project = projectFolder()
    const env = { ...environment(server), NO_COLOR: '1' }
    const ran = await runAtTerminal({ args: DEPLOY, cwd: project.path, env, columns: 30, rows: 6 })
    const written = ran.output.map(({ text }) => text).join('')
    expect(written).toContain('\u001b[J')
    expect(written).not.toMatch(/\p{Cc}\[\d+m/u)
    expect(replay(ran, { columns: 30, rows: 6 }).last).not.toMatch(/^ {2} +\d:\d\d {2}(Mail|News)/m)
  })

  it.concurrent('is left clean by Ctrl-C', async () => {
    await using server = await startCloudFormation()
    server.engine.behaviours.set('Mail', { stuck: true })
    using project = projectFolder()
    const type = { when: /CREATE_IN_PROGRESS {2}AWS::SQS::Queue/, keys: '\u0003' }
    const ran = await runAtTerminal({ args: DEPLOY, cwd: project.path, env: environment(server), type })
    const { last } = replay(ran)
    expect(ran.exitCode).toBe(130)
    expect(last).not.toMatch(/[█░]|\^C/)
    expect(last).toMatch(/^error +cancelled; the stack shop goes on by itself/m)
  })

  it.concurrent('is plain in a pipe', async () => {
    await using server = await startCloudFormation()
    server.engine.pace = 2
    using project = projectFolder()
    const { stderr } = await runProgram({ args: DEPLOY, cwd: project.path, env: environment(server) })
    expect(stderr).not.toMatch(/\p{Cc}\[|[█░]/u)
    expect(stderr).toMatch(/CREATE_IN_PROGRESS +Mail/)
  })
})

function projectFolder() {
  const folder = temporaryFolder('terminal')
  writeFileSync(join(folder.path, 'template.yaml'), TEMPLATE)
  return folder
}

function environment(server: LocalCloudFormation): Record<string, string> {
  return {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'eu-central-1',
    AWS_ENDPOINT_URL: server.url,
    AWS_EC2_METADATA_DISABLED: 'true',
  }
}

/** What was to be seen after each piece of output, and in the end. */
function replay({ output }: TerminalAnswer, { columns = 100, rows = 24 } = {}) {
  const screen = new TestScreen({ columns, rows })
  const frames = output.map(({ text }) => {
    screen.write(text)
    return screen.text
  })
  return { frames, last: screen.text }
}
