/** Real tools fail at code of the user's, in private copies; what comes out names the user's own lines. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RecipeRules } from '../../../src/build/make-recipe.ts'
import { shownPath } from '../../../src/files/paths.ts'
import type { CodeTarget } from '../../../src/model/artifact.ts'
import { needsTool } from '../../support/tools.ts'
import { apps, buildTarget, cloneOf, codeTarget, type Files, failureOf, folderWith } from '../support.ts'

const MINUTES = 60_000
const provided = { runtime: 'provided.al2023' }

interface Broken {
  folder: string
  code?: string
  target?: Partial<CodeTarget>
  rules?: Partial<RecipeRules>
}

/** `line:column message` of each problem, by paths below the folder. */
async function problemsOf({ folder, code = '.', target = provided, rules = {} }: Broken): Promise<string[]> {
  const built = () =>
    buildTarget(codeTarget(join(folder, code), target), { rules: { root: folder, ...rules } })
  const { problems } = await failureOf(built)
  return problems.map(({ place: { file, line, column }, message }) => {
    const below = file.replace(`${shownPath(folder)}/`, '')
    return `${[below, line, column].filter(part => part !== undefined).join(':')} ${message}`
  })
}

function runs(files: Files, ...command: string[]): Broken {
  return { folder: folderWith(files), target: { runtime: 'go1.x' }, rules: { overrides: { command } } }
}

describe('the lines that a failed build names', () => {
  it('are those of a Go module, and of another one that it uses', {
    timeout: 2 * MINUTES,
    ...needsTool('go'),
  }, async () => {
    const folder = folderWith({
      'orders/go.mod': 'module orders\n\ngo 1.20\n\nrequire shared v0.0.0\n\nreplace shared => ../shared\n',
      'orders/main.go': 'package main\n\nimport "shared"\n\nfunc main() {\n\tshared.Run()\n}\n',
      'shared/go.mod': 'module shared\n\ngo 1.20\n',
      'shared/run.go': 'package shared\n\nfunc Run() {\n\tnothing()\n}\n',
    })
    expect(await problemsOf({ folder, code: 'orders' })).toEqual(['shared/run.go:4:2 undefined: nothing'])
  })

  it('are those of a Maven module', { timeout: 3 * MINUTES, ...needsTool('mvn') }, async () => {
    const folder = cloneOf(join(apps, 'java-maven'))
    const file = 'src/main/java/com/example/Hello.java'
    const text = readFileSync(join(folder, file), 'utf8')
    writeFileSync(join(folder, file), `${text}\nclass More { Nothing it; }\n`)
    const [problem] = await problemsOf({ folder, target: { runtime: 'java17' } })
    expect(problem).toMatch(new RegExp(`^${file}:${text.split('\n').length + 1}:\\d+ cannot find symbol`))
  })

  it('are those of a compiler that make runs in a folder below', needsTool('make', 'gcc'), async () => {
    const folder = folderWith({
      Makefile: 'build-Orders:\n\t$(MAKE) -C src\n',
      'src/Makefile': 'all:\n\tgcc -c main.c\n',
      'src/main.c': 'int main(void) {\n  return x;\n}\n',
    })
    const problems = await problemsOf({ folder, target: { ...provided, buildMethod: 'makefile' } })
    expect(problems[0]).toMatch(/^src\/main\.c:2:10 .x. undeclared/)
    expect(problems.at(-1)).toBe('Makefile:2 build-Orders: Error 2')
  })

  it('are those of a script, the innermost of the user’s own', needsTool('python3'), async () => {
    const script = 'import json\n\ndef read():\n    json.loads("{")\n\nread()\n'
    expect(await problemsOf(runs({ 'build.py': script }, 'python3', 'build.py'))).toEqual([
      expect.stringMatching(/^build\.py:4 json\.decoder\.JSONDecodeError: /),
    ])
    expect(await problemsOf(runs({ 'build.js': '\nconst x = ;\n' }, 'node', 'build.js'))).toEqual([
      "build.js:2 SyntaxError: Unexpected token ';'",
    ])
    expect(
      await problemsOf(runs({ 'build.sh': 'echo hi\nnothing-here\nexit 1\n' }, 'bash', 'build.sh')),
    ).toEqual(['build.sh:2 nothing-here: command not found'])
  })

  it('are those of requirements that nobody has', { timeout: 2 * MINUTES, ...needsTool('pip') }, async () => {
    const folder = folderWith({
      'app.py': '',
      'requirements.txt': '# ours\nlambda-build-no-such-package==1.0\n',
    })
    const [problem] = await problemsOf({ folder, target: { runtime: 'python3.12' } })
    expect(problem).toMatch(/^requirements\.txt:2 .*lambda-build-no-such-package/)
  })

  it('are never those of files outside the project', async () => {
    const outside = folderWith({ 'theirs.c': 'x' })
    const script = `echo "${outside}/theirs.c:1:1: error: no" >&2\necho "no-file.c:1:1: error: no"\nexit 1\n`
    expect(await problemsOf(runs({ 'build.sh': script }, 'bash', 'build.sh'))).toEqual([])
  })

  it('are ten at most, each once', async () => {
    const script = 'for n in 1 1 2 3 4 5 6 7 8 9 10 11 12; do echo "a.c:$n:1: error: no"; done\nexit 1\n'
    const problems = await problemsOf(runs({ 'build.sh': script, 'a.c': 'x' }, 'bash', 'build.sh'))
    expect(problems).toEqual(Array.from({ length: 10 }, (_, at) => `a.c:${at + 1}:1 no`))
  })
})
