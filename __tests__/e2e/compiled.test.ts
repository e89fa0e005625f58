/** Functions that are compiled, from their sources to their answer. */

import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { apps } from '../build/support.ts'
import { createBucket, invoke } from '../support/aws.ts'
import { startMiniStack } from '../support/ministack.ts'
import { runProgram } from '../support/program.ts'
import { needsTool } from '../support/tools.ts'

const TEMPLATE = `Transform: AWS::Serverless-2016-10-31
Globals: {Function: {Runtime: provided.al2023, Handler: bootstrap, Architectures: [ARCHITECTURE], Timeout: 20}}
Resources:
  Hello:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: go-lambda}
  Words:
    Type: AWS::Serverless::Function
    Metadata: {BuildMethod: makefile}
    Properties: {CodeUri: words, Runtime: PYTHON, Handler: app.handler}
Outputs:
  Hello: {Value: !Ref Hello}
  Words: {Value: !Ref Words}
`

const MAKEFILE = `build-Words:
	printf 'def handler(event, context):\\n    return "made by make"\\n' > "$(ARTIFACTS_DIR)/app.py"
`

it('deploys and invokes a Go program and what make has made', {
  ...needsTool('go', 'make', 'ministack'),
  timeout: 240_000,
}, async () => {
  await using aws = await startMiniStack()
  using folder = temporaryFolder('compiled')
  const at = (path: string) => join(folder.path, path)
  cpSync(join(apps, 'go-lambda'), at('go-lambda'), { recursive: true })
  cpSync(join(apps, 'make-function'), at('words'), { recursive: true })
  writeFileSync(at('words/Makefile'), MAKEFILE)
  writeFileSync(
    at('template.yaml'),
    TEMPLATE.replace('ARCHITECTURE', aws.architecture).replace('PYTHON', aws.pythonRuntime),
  )
  await createBucket(aws.environment, 'compiled')
  const answer = await runProgram({
    args: ['deploy', '--stack-name', 'compiled', '--bucket', 'compiled', '--format', 'json'],
    cwd: folder.path,
    // Go's caches lie there.
    env: { ...aws.environment, ...(process.env['HOME'] === undefined ? {} : { HOME: process.env['HOME'] }) },
  })
  expect(answer.exitCode, answer.stderr).toBe(0)
  expect(answer.json).toMatchObject({ status: 'CREATE_COMPLETE', outputs: { Hello: expect.any(String) } })
  const { outputs } = answer.json as { outputs: Record<string, string> } // checked by the line above
  expect(await invoke(aws.environment, outputs['Hello'] ?? '', { name: 'you' })).toEqual({
    greeting: 'hello from Go',
    event: { name: 'you' },
  })
  expect(await invoke(aws.environment, outputs['Words'] ?? '')).toBe('made by make')
})
