/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts that a shell would take for expressions */

import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { FailureJson, Result } from '../../src/pipeline/services.ts'
import { runProgram } from '../support/program.ts'
import { writeFiles } from '../template/support.ts'

let folder: TemporaryFolder
let outside: TemporaryFolder
const at = (path: string) => join(folder.path, path)

beforeEach(() => {
  folder = temporaryFolder('hostile')
  outside = temporaryFolder('elsewhere')
})
afterEach(() => {
  folder[Symbol.dispose]()
  outside[Symbol.dispose]()
})

const HEAD = 'Transform: AWS::Serverless-2016-10-31\nResources:\n'
/** A function on one line. */
const fn = (code: string, id = 'Hello') =>
  `${HEAD}  ${id}: {Type: AWS::Serverless::Function, Properties: {CodeUri: ${code}, Runtime: python3.12, Handler: app.handler}}\n`

/** Everything that `plan` says is wrong, whole messages; it ends with exit code 1 and without a stack trace. */
async function refused(args: readonly string[]): Promise<string[]> {
  const answer = await runProgram({ args: ['plan', '--format', 'json', ...args], cwd: folder.path })
  expect([answer.exitCode, answer.stderr]).toEqual([1, expect.not.stringMatching(/^\s+at .*:\d+:\d+\)?$/m)])
  const { failure } = answer.json as Result // the program's own shape
  if (failure === undefined) throw new Error('no failure')
  return [failure, ...failure.others].map(words)
}

function words({ file, line, column, message, remedy }: FailureJson): string {
  const place = [file, line, column].filter(part => part !== null).join(':')
  const shown = `${place === '' ? '' : `${place}: `}${message} / ${remedy}`
  return shown
    .replaceAll(/(?:\.\.\/|\/)\S*?elsewhere-[^/\s)]*/g, 'OUTSIDE')
    .replaceAll(/(\.\.\/)+etc/g, 'ETC')
}

interface Case {
  files: Record<string, string>
  /** Links, pipes and the like, made after the files. */
  make?: () => void
  args?: string[]
}

const SOURCE = { 'template.yaml': fn('src'), 'src/app.py': '' }
const FAR = () => join(outside.path, 'far.yaml')
const resource = (text: string) => ({ 'template.yaml': `${HEAD}  ${text}\n` })

const CASES: [what: string, make: () => Case, expected: string[]][] = [
  [
    'a code path with a slip',
    () => ({ files: { 'template.yaml': fn('./scr'), 'src/app.py': '' } }),
    ['template.yaml:3:66: the CodeUri of Hello is ./scr, but nothing is at scr / Did you mean src?'],
  ],
  [
    'an empty code folder',
    () => ({ files: { 'template.yaml': fn('./empty'), 'empty/': '' } }),
    [
      'template.yaml:3:66: the CodeUri of Hello is ./empty, but that folder is empty / Put the code there, or correct the path.',
    ],
  ],
  [
    'a jar that nobody built',
    () => ({ files: { 'template.yaml': fn('target/app.jar'), 'target/ap.jar': '' } }),
    [
      'template.yaml:3:66: the CodeUri of Hello is target/app.jar, but nothing is at target/app.jar / Did you mean target/ap.jar?',
    ],
  ],
  [
    'a code path through a file',
    () => ({ files: { ...SOURCE, 'template.yaml': fn('src/app.py/more') } }),
    [
      'template.yaml:3:66: the CodeUri of Hello is src/app.py/more, but nothing is at src/app.py/more / Did you mean src/app.py?',
    ],
  ],
  [
    'a code path out of the project',
    () => ({ files: { 'template.yaml': fn('../'.repeat(9).concat('etc')) } }),
    [
      'template.yaml:3:66: Hello: its code lies outside the project: ETC (written as ETC) / Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    ],
  ],
  [
    'an absolute code path',
    () => ({ files: { 'template.yaml': fn(outside.path) } }),
    [
      'template.yaml:3:66: Hello: its code lies outside the project: OUTSIDE (written as OUTSIDE) / Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    ],
  ],
  [
    'a code path by a link out',
    () => ({ files: { 'template.yaml': fn('link') }, make: () => symlinkSync(outside.path, at('link')) }),
    [
      'template.yaml:3:66: Hello: its code lies outside the project: OUTSIDE (written as link) / Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    ],
  ],
  [
    'a nested template elsewhere',
    () => ({
      files: resource(`Far: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${FAR()}}}`),
    }),
    [
      'template.yaml:3:69: the TemplateURL of Far is OUTSIDE/far.yaml, but that lies outside the project: OUTSIDE/far.yaml / Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    ],
  ],
  [
    'a nested template by a link',
    () => ({
      files: resource('Far: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: link.yaml}}'),
      make: () => symlinkSync(FAR(), at('link.yaml')),
    }),
    [
      'template.yaml:3:69: the TemplateURL of Far is link.yaml, but that lies outside the project: OUTSIDE/far.yaml / Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    ],
  ],
  [
    'an included file elsewhere',
    () => ({ files: resource(`Fn::Transform: {Name: AWS::Include, Parameters: {Location: ${FAR()}}}`) }),
    [
      'template.yaml:3:62: the Location of AWS::Include is OUTSIDE/far.yaml, but that lies outside the project: OUTSIDE/far.yaml / Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    ],
  ],
  [
    'an API definition elsewhere',
    () => ({
      files: resource(
        `Api: {Type: AWS::Serverless::Api, Properties: {StageName: x, DefinitionUri: ${FAR()}}}`,
      ),
    }),
    [
      'template.yaml:3:79: the DefinitionUri of Api is OUTSIDE/far.yaml, but that lies outside the project: OUTSIDE/far.yaml / Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    ],
  ],
  [
    'a link in a circle',
    () => ({
      files: SOURCE,
      make: () => {
        symlinkSync('b', at('src/a'))
        symlinkSync('a', at('src/b'))
      },
    }),
    [
      'template.yaml:3:66: the symbolic link src/a goes round in a circle / Remove the link, correct it, or leave it out with .lambdaignore.',
    ],
  ],
  [
    'a broken link',
    () => ({ files: SOURCE, make: () => symlinkSync('gone.py', at('src/broken')) }),
    [
      'template.yaml:3:66: the symbolic link src/broken ends nowhere / Remove the link, correct it, or leave it out with .lambdaignore.',
    ],
  ],
  [
    'a link to a secret',
    () => ({ files: SOURCE, make: () => symlinkSync('/etc/passwd', at('src/passwd')) }),
    [
      'template.yaml:3:66: the symbolic link src/passwd leads out of the project / Put a copy of the file there instead of the link, or list the folder under allowed-roots in lambda-build.yml.',
    ],
  ],
  [
    'a pipe',
    () => ({ files: SOURCE, make: () => execFileSync('mkfifo', [at('src/pipe')]) }),
    [
      'template.yaml:3:66: src/pipe is a named pipe, which no artifact can hold / Remove it, or leave it out with .lambdaignore.',
    ],
  ],
  [
    'a device',
    () => ({ files: { 'template.yaml': fn('/dev/null') } }),
    [
      'template.yaml:3:66: the CodeUri of Hello is /dev/null, but that is neither a folder nor a file / Name the folder of the code.',
    ],
  ],
  [
    'ids for shells',
    () => ({
      files: {
        ...SOURCE,
        'template.yaml': ids([
          'x; touch canary',
          '$(touch canary)',
          '`touch canary`',
          '--output=x',
          '%PATH%',
          '../x',
          '::error::x',
        ]),
      },
    }),
    [
      'template.yaml:2:3: the logical id "x; touch canary" is not alphanumeric / CloudFormation takes letters and digits only; rename it.',
      'template.yaml:3:3: the logical id "$(touch canary)" is not alphanumeric / CloudFormation takes letters and digits only; rename it.',
      'template.yaml:4:3: the logical id "`touch canary`" is not alphanumeric / CloudFormation takes letters and digits only; rename it.',
      'template.yaml:5:3: the logical id "--output=x" is not alphanumeric / CloudFormation takes letters and digits only; rename it.',
      'template.yaml:6:3: the logical id "%PATH%" is not alphanumeric / CloudFormation takes letters and digits only; rename it.',
      'template.yaml:7:3: the logical id "../x" is not alphanumeric / CloudFormation takes letters and digits only; rename it.',
      'template.yaml:8:3: the logical id "::error::x" is not alphanumeric / CloudFormation takes letters and digits only; rename it.',
    ],
  ],
  [
    'a name for shells',
    () => ({ files: SOURCE, args: ['--functions', '$(touch canary)'] }),
    ["no function or layer '$(touch canary)' in template.yaml / The template has: Hello."],
  ],
  [
    'a name for workflow commands',
    () => ({ files: SOURCE, args: ['--functions', 'x\n::error::y'] }),
    ["no function or layer 'x' in template.yaml / The template has: Hello."],
  ],
]

function ids(names: string[]): string {
  const declared = names.map(
    name => `  ${JSON.stringify(name)}: {Type: AWS::Lambda::Function, Properties: {Code: src}}\n`,
  )
  return `Resources:\n${declared.join('')}`
}

describe('hostile input', () => {
  it.each(CASES)('%s is refused in its own words', async (_what, make, expected) => {
    writeFiles(outside.path, { 'app.py': '', 'far.yaml': 'Resources: {}\n' })
    const { files, make: prepare, args = [] } = make()
    writeFiles(folder.path, files)
    prepare?.()
    expect(await refused(args)).toEqual(expected)
    expect(existsSync(at('canary'))).toBe(false)
  })

  it('is no link that stays inside', async () => {
    writeFiles(folder.path, SOURCE)
    symlinkSync('app.py', at('src/link.py'))
    const { exitCode } = await runProgram({ args: ['plan'], cwd: folder.path })
    expect(exitCode).toBe(0)
  })

  it('is a socket too', async () => {
    writeFiles(folder.path, SOURCE)
    const server = createServer().listen(at('src/socket'))
    try {
      await once(server, 'listening')
      expect(await refused([])).toEqual([
        'template.yaml:3:66: src/socket is a socket, which no artifact can hold / Remove it, or leave it out with .lambdaignore.',
      ])
    } finally {
      server.close()
    }
  })
})
