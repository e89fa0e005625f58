/** Nested stacks by the whole program: names, folders, shared builds, and what a condition switches off. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { runProgram } from '../support/program.ts'
import { writeFiles } from '../template/support.ts'

const FILES = {
  'template.yaml': `
Conditions: {Never: !Equals [a, b]}
Resources:
  Blue: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: shop/template.yaml}}
  Green: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: shop/template.yaml}}
  Off: {Type: AWS::CloudFormation::Stack, Condition: Never, Properties: {TemplateURL: shop/template.yaml}}
  Network: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://s3.amazonaws.com/b/network.yaml}}
`,
  'shop/template.yaml': `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders: {Type: AWS::Serverless::Function, Properties: {CodeUri: ., Runtime: python3.12, Handler: app.handler}}
`,
  'shop/app.py': 'def handler(event, context):\n    return 1\n',
}

async function run(folder: string, ...args: string[]) {
  const answer = await runProgram({ args: [...args, '--format', 'json'], cwd: folder })
  const result = answer.json as Result // the program's own shape
  return { ...answer, result, message: `${result.failure?.message} / ${result.failure?.remedy}` }
}

it('builds functions inside nested stacks once, each into a folder of its own', async () => {
  using folder = temporaryFolder('nested')
  writeFiles(folder.path, FILES)

  const plan = await run(folder.path, 'plan')
  expect(plan.exitCode).toBe(0)
  expect(plan.stderr).toContain(
    'Network is left as it is: its template is at https://s3.amazonaws.com/b/network.yaml',
  )
  expect(plan.result.functions?.map(({ id }) => id)).toEqual(['Blue/Orders', 'Green/Orders'])
  expect(plan.result.matrix?.include).toMatchObject([
    { id: 'Blue-Orders', functions: ['Blue/Orders', 'Green/Orders'] },
  ])

  const build = await run(folder.path, 'build')
  expect(build.exitCode).toBe(0)
  const { 'Blue/Orders': blue, 'Green/Orders': green } = build.result.artifacts ?? {}
  expect(blue?.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(blue?.digest).toBe(green?.digest)
  const built = (path: string) => join(folder.path, '.lambda-build/build', path)
  expect([existsSync(built('Blue/Orders/app.py')), existsSync(built('Green/Orders/app.py'))]).toEqual([
    true,
    true,
  ])
  // The template beside the code is no part of it.
  expect(existsSync(built('Blue/Orders/template.yaml'))).toBe(false)
  const { artifacts } = JSON.parse(readFileSync(built('artifacts.json'), 'utf8')) as Result
  expect(Object.keys(artifacts ?? {})).toEqual(['Blue/Orders', 'Green/Orders'])

  writeFiles(folder.path, {
    'template.yaml': FILES['template.yaml'].replace(/ {2}Green.*\n/, ''),
  })
  expect((await run(folder.path, 'build')).exitCode).toBe(0)
  expect([existsSync(built('Blue/Orders')), existsSync(built('Green'))]).toEqual([true, false])
})

it('takes their names, and tells the nearest one', async () => {
  using folder = temporaryFolder('nested')
  writeFiles(folder.path, FILES)
  const one = await run(folder.path, 'build', '--functions', 'Green/Orders')
  expect(Object.keys(one.result.artifacts ?? {})).toEqual(['Green/Orders'])
  const all = await run(folder.path, 'plan', '--all')
  expect(all.result.functions?.map(({ id }) => id)).toEqual(['Blue/Orders', 'Green/Orders', 'Off/Orders'])
  expect((await run(folder.path, 'plan', '--functions', 'Blue/Order')).message).toBe(
    "no function or layer 'Blue/Order' in template.yaml / Did you mean 'Blue/Orders'?",
  )
  expect((await run(folder.path, 'plan', '--functions', 'Network/Orders')).message).toBe(
    "no function or layer 'Network/Orders' in template.yaml / What is in Network is not known here: its template is at https://s3.amazonaws.com/b/network.yaml.",
  )
})

it('tells what is wrong with a nested template, also when only functions inside it are asked for', async () => {
  using folder = temporaryFolder('nested')
  writeFiles(folder.path, { ...FILES, 'shop/template.yaml': 'Resources:\n  Orders: {Typ: x}\n' })
  for (const args of [[], ['--functions', 'Blue/Orders']]) {
    const { result, exitCode } = await run(folder.path, 'plan', ...args)
    expect(exitCode).toBe(1)
    expect(result.failure).toMatchObject({
      message: 'the resource Orders has no Type',
      file: 'shop/template.yaml',
      line: 2,
      column: 3,
    })
  }
})
