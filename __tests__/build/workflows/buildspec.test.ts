import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  apps,
  buildTarget,
  cloneOf,
  codeTarget,
  failureOf,
  folderWith,
  packedDigest,
  pathsOf,
  recipeFor,
  stateOf,
} from '../support.ts'

const app = join(apps, 'buildspec-function')

function withSpec(spec: string) {
  return codeTarget(folderWith({ 'buildspec.yml': spec, 'a.txt': 'a', 'b/c.txt': 'c' }))
}

const phases = (build: string) => `version: 0.2\nphases: {build: {commands: [${build}]}}\n`

describe('buildspec', () => {
  it('runs the phases in one shell, and takes what artifacts names', async () => {
    const folder = cloneOf(app)
    const before = stateOf(folder)
    const { tree, lines } = await buildTarget(codeTarget(folder))
    expect(pathsOf(tree)).toEqual(['app.py', 'data/words.txt'])
    const [program] = tree
    const text = program?.kind === 'disk' ? readFileSync(program.file, 'utf8') : ''
    expect(text).toContain(`return "hello from it's buildspec, words"`)
    expect(lines).toContain('succeeded 1')
    expect(stateOf(folder)).toEqual(before)
  })

  it('gives the same bytes in another folder', async () => {
    const [one, two] = [
      await buildTarget(codeTarget(cloneOf(app))),
      await buildTarget(codeTarget(cloneOf(app))),
    ]
    expect(await packedDigest(one.tree)).toBe(await packedDigest(two.tree))
    expect(one.inputDigest).toBe(two.inputDigest)
  })

  it('takes ARTIFACTS_DIR where it names no artifacts', async () => {
    const { tree } = await buildTarget(withSpec(phases(`'cp -r b "$ARTIFACTS_DIR"'`)))
    expect(pathsOf(tree)).toEqual(['b/c.txt'])
  })

  it.each([
    ["files: 'b/*'", ['b/c.txt']],
    ["files: ['*']", ['a.txt', 'buildspec.yml']],
    ["{files: ['**/*.txt'], discard-paths: yes}", ['a.txt', 'c.txt']],
    ["{files: ['*.txt'], base-directory: b}", ['c.txt']],
  ])('understands artifacts: %s', async (artifacts, paths) => {
    const written = artifacts.startsWith('{') ? artifacts : `{${artifacts}}`
    const { tree } = await buildTarget(withSpec(`${phases("'true'")}artifacts: ${written}\n`))
    expect(pathsOf(tree)).toEqual(paths)
  })

  it('names the phase and the command that failed; post_build still runs after build', async () => {
    const target = withSpec(`version: 0.2
phases:
  build:
    commands: ['echo one', 'exec 3>&1; (exit 4)', 'echo never']
    finally: ['echo at last']
  post_build:
    commands: ['echo after $CODEBUILD_BUILD_SUCCEEDING']
`)
    const failure = await failureOf(() => buildTarget(target))
    expect(failure).toMatchObject({
      class: 'build',
      message: 'buildspec: build: `exec 3>&1; (exit 4)` ended with exit status 4',
      exitCode: 4,
    })
    expect(failure.details).toEqual(expect.arrayContaining(['one', 'at last', 'after 0']))
    expect(failure.details).not.toContain('never')
  })

  it('stops when a phase before build fails, unless it may', async () => {
    const spec = (more: string) => `version: 0.2
phases:
  install: {commands: ['false'], finally: ['echo cleaned']${more}}
  build: {commands: ['echo built > "$ARTIFACTS_DIR/out"']}
`
    const failure = await failureOf(() => buildTarget(withSpec(spec(''))))
    expect(failure.message).toContain('install: `false`')
    expect(failure.details).toContain('cleaned')
    const { tree } = await buildTarget(withSpec(spec(', on-failure: CONTINUE')))
    expect(pathsOf(tree)).toEqual(['out'])
  })

  it('fails when a pattern fits nothing, and says what there is', async () => {
    const failure = await failureOf(() =>
      buildTarget(withSpec(`${phases("'true'")}artifacts: {files: ['dist/**']}\n`)),
    )
    expect(failure).toMatchObject({
      class: 'build',
      message: 'buildspec: nothing fits artifacts.files dist/**',
    })
    expect(failure.details.join()).toContain('a.txt')
  })
})

describe('a buildspec', () => {
  it.each([
    ['version: 0.1\nphases: {}\n', 'version: must be 0.2', 1],
    [
      'version: 0.2\nenv:\n  parameter-store: {A: /a}\nphases: {}\n',
      'env.parameter-store is not supported',
      3,
    ],
    ['version: 0.2\nphases:\n  build:\n    run-as: root\n', 'phases.build.run-as is not supported', 4],
    ['version: 0.2\nphases:\n  biuld: {}\n', 'phases.biuld is not supported', 3],
    ['version: 0.2\nphases: {}\nreports: {}\n', 'reports is not supported', 3],
    [
      'version: 0.2\nphases: {}\nartifacts:\n  secondary-artifacts: {}\n',
      'artifacts.secondary-artifacts is not',
      4,
    ],
    ['version: 0.2\nphases: [\n', 'YAML', 3],
  ])('that cannot be honoured is refused with its line: %j', async (spec, message, line) => {
    const failure = await failureOf(() => recipeFor(withSpec(spec)))
    expect(failure).toMatchObject({ class: 'user', place: { line } })
    expect(failure.message).toContain(message)
  })

  it('is passed over where another manifest lies beside it', () => {
    const folder = folderWith({ 'buildspec.yml': phases('x'), 'requirements.txt': '', 'app.py': '' })
    expect(recipeFor(codeTarget(folder)).recipe.workflow).toBe('python-pip')
  })

  it('may ask for runtime versions, which are those of the machine', () => {
    const { warnings } = recipeFor(
      withSpec("version: 0.2\nphases: {install: {runtime-versions: {python: 3.12}, commands: ['true']}}\n"),
    )
    expect(warnings.join()).toContain('runtime-versions')
  })
})
