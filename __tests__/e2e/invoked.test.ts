/**
 * A function of every workflow, from its sources to its answer: built by the real tools, deployed by the program, and
 * invoked where it runs.
 */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { createBucket, invoke } from '../support/aws.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { runProgram } from '../support/program.ts'
import { needsTool } from '../support/tools.ts'
import { type App, appsHere, writeProject } from './every-app.ts'

const MINUTES = 60_000
const chosen = appsHere()

/** MiniStack runs these in images of AWS only, which need docker and a network. */
const isRunHere = ({ asked }: App): boolean => asked !== undefined

describe('deployed by one run of the program', needsTool('ministack'), () => {
  let aws: MiniStack
  let folder: TemporaryFolder
  let names: Readonly<Record<string, string>> = {}

  beforeAll(async () => {
    aws = await startMiniStack()
    folder = temporaryFolder('invoked')
    const project = join(folder.path, 'project')
    mkdirSync(project)
    writeProject(project, chosen, aws)
    await createBucket(aws.environment, 'invoked')
    const { HOME: home = '' } = process.env
    const answer = await runProgram({
      args: ['deploy', '--stack-name', 'every-app', '--bucket', 'invoked', '--format', 'json'],
      cwd: project,
      // The caches of the tools lie there.
      env: {
        ...aws.environment,
        HOME: home,
        RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? join(home, '.rustup'),
      },
    })
    expect(answer.exitCode, answer.stderr).toBe(0)
    expect(answer.json).toMatchObject({ status: 'CREATE_COMPLETE' })
    names = (answer.json as { outputs: typeof names }).outputs // what interface §2 promises
  }, 15 * MINUTES)

  afterAll(async () => {
    folder?.[Symbol.dispose]()
    await aws?.[Symbol.asyncDispose]()
  })

  const askedApps = chosen.filter(isRunHere).map(app => [app.id, app.workflow, app.asked] as const)
  it.each(askedApps)('%s (%s) answers', async (id, _workflow, asked) => {
    expect(await invoke(aws.environment, names[id] ?? '', asked?.event)).toEqual(asked?.answer)
  })

  // Their artifacts answer on this machine's own Java and Ruby (__tests__/build/workflows).
  const deployedApps = chosen.filter(app => !isRunHere(app)).map(app => [app.id, app.runtime] as const)
  it.each(deployedApps)('%s is deployed; nothing here runs %s', async (id, runtime) => {
    expect(JSON.stringify(await invoke(aws.environment, names[id] ?? ''))).toContain(
      `${runtime} not supported for`,
    )
  })
})
