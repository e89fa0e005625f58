import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CodeTarget } from '../../../src/model/artifact.ts'
import { needsTool } from '../../support/tools.ts'
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
  writeFiles,
} from '../support.ts'
import { answerOf, MINUTES } from './java.ts'

const shop = join(apps, 'java-gradle')
const java17 = { runtime: 'java17' }

/** The function in one project of a clone of the shop, and the rules that let it reach the others. */
function ordersIn(clone: string, more: Partial<CodeTarget> = {}) {
  return [codeTarget(join(clone, 'orders'), { ...java17, ...more }), { rules: { root: clone } }] as const
}

function inputsOf(code: string, root: string): string[] {
  return recipeFor(codeTarget(code, java17), { root }).recipe.inputs.map(({ name }) => name)
}

/** Gradle's processes on this machine that work for one scratch folder. */
function gradleProcesses(scratch: string): string[] {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line.includes(scratch))
}

/** A Gradle that says how it was called and does what the init script would make it do. */
const STAND_IN = `#!/bin/sh
if [ "$1" = --version ]; then printf 'Gradle 99.1\\nJVM: 17.0.1 (Example)\\n'; exit; fi
for word; do
  echo "word: $word"
  case $before in --init-script) script=$word;; esac
  before=$word
done
echo "daemon home: $GRADLE_USER_HOME"
ls -a
mkdir -p build/classes build/resources
echo made > build/classes/made.txt
report=$(sed -n "s/^def report = new File('\\(.*\\)')$/\\1/p" "$script")
printf 'classes\\t%s\\nclasses\\t%s\\n' "$PWD/build/classes" "$PWD/build/resources" > "$report"
`

describe('java-gradle', needsTool('gradle'), () => {
  it(
    'packs classes, resources and the jars of the runtime class path, and leaves nothing behind',
    async () => {
      const clone = cloneOf(shop)
      const before = stateOf(clone)
      const scratch = folderWith()
      const [target, rules] = ordersIn(clone)
      const { tree, tools } = await buildTarget(target, { ...rules, scratch })
      expect(pathsOf(tree)).toEqual([
        'com/example/Orders.class',
        'lib/common.jar',
        'lib/gson-2.10.1.jar',
        'words.properties',
      ])
      expect(answerOf(tree, 'com.example.Orders')).toBe('{"says":"hello Lambda"}')
      expect(stateOf(clone)).toEqual(before)
      expect(gradleProcesses(scratch)).toEqual([])
      expect(tools).toMatchObject({
        gradle: expect.stringMatching(/^\d/),
        java: expect.stringMatching(/^\d/),
      })
    },
    MINUTES,
  )

  it(
    'gives the same bytes in another folder, also of the jars that it made',
    async () => {
      const one = await buildTarget(...ordersIn(cloneOf(shop)))
      const two = await buildTarget(...ordersIn(cloneOf(shop)))
      expect(await packedDigest(one.tree)).toBe(await packedDigest(two.tree))
      expect(one.inputDigest).toBe(two.inputDigest)
    },
    MINUTES,
  )

  it(
    'puts the jars of a layer, its own too, into java/lib; a project needs no settings',
    async () => {
      const folder = folderWith({
        'build.gradle': "apply plugin: 'java'\n",
        'src/main/java/com/example/Tool.java':
          'package com.example; public class Tool { public static void main(String[] a) { System.out.print("tool"); } }',
      })
      const before = stateOf(folder)
      const { tree } = await buildTarget(codeTarget(folder, { kind: 'layer', buildMethod: 'java17' }))
      expect(pathsOf(tree)).toEqual(['java/lib/function.jar'])
      expect(answerOf(tree, 'com.example.Tool')).toBe('tool')
      expect(stateOf(folder)).toEqual(before)
    },
    MINUTES,
  )

  it(
    'runs gradlew first, and the installed gradle when it does not run',
    async () => {
      const clone = cloneOf(shop)
      writeFiles(clone, { gradlew: { program: '#!/bin/sh\necho "through gradlew"\nexec gradle "$@"\n' } })
      const { lines } = await buildTarget(...ordersIn(clone))
      expect(lines).toContain('through gradlew')
      const broken = folderWith({
        'build.gradle': "apply plugin: 'java'\n",
        'src/main/resources/words.txt': 'words',
        gradlew: { program: '#!/bin/sh\necho cannot fetch Gradle\nexit 1\n' },
      })
      const built = await buildTarget(codeTarget(broken, java17))
      expect(built.lines.join('\n')).toContain('gradlew does not run here')
      expect(pathsOf(built.tree)).toEqual(['words.txt'])
    },
    MINUTES,
  )

  it(
    'names the line that does not compile, and the dependency that no repository has',
    async () => {
      const clone = cloneOf(shop)
      appendFileSync(join(clone, 'orders/src/main/java/com/example/Orders.java'), 'nonsense\n')
      const wrong = await failureOf(() => buildTarget(...ordersIn(clone)))
      expect(wrong).toMatchObject({ class: 'build', artifact: 'Orders' })
      expect(wrong.message).toMatch(
        /java-gradle: orders\/src\/main\/java\/com\/example\/Orders\.java:\d+: error/,
      )
      const missing = cloneOf(shop)
      replaceIn(join(missing, 'orders/build.gradle'), '2.10.1', '0.0.0-none')
      const failure = await failureOf(() => buildTarget(...ordersIn(missing)))
      expect(failure.message).toContain('no repository has com.google.code.gson:gson:0.0.0-none')
    },
    MINUTES,
  )
})

describe('java-gradle without Gradle', () => {
  it('reads Kotlin build files; the build runs in a copy, without a daemon, with the user’s own cache', async () => {
    const bin = folderWith({ gradle: { program: STAND_IN } })
    const home = folderWith()
    const folder = folderWith({
      'build.gradle.kts': 'plugins { java }\n',
      'gradle.properties': 'org.gradle.daemon=true\n',
    })
    const { tree, tools, lines } = await buildTarget(
      codeTarget(folder, { ...java17, buildProperties: { SkipTests: false, Properties: { stage: 'beta' } } }),
      { environment: { PATH: `${bin}:/usr/bin:/bin`, HOME: home } },
    )
    expect(pathsOf(tree)).toEqual(['made.txt'])
    expect(tools).toEqual({ gradle: '99.1', java: '17.0.1' })
    expect(lines).toEqual(expect.arrayContaining(['word: --no-daemon', 'word: -Pstage=beta', 'word: test']))
    expect(lines).toContain(`daemon home: ${home}/.gradle`)
    expect(lines).toContain('settings.gradle')
    expect(stateOf(folder).map(line => line.split(' ')[0])).toEqual(['build.gradle.kts', 'gradle.properties'])
  })

  it('depends on the projects that its scripts name, and on the scripts of all', () => {
    const clone = cloneOf(shop)
    expect(inputsOf(join(clone, 'orders'), clone)).toEqual([
      'build.gradle',
      'common/build.gradle',
      'common/src/main/java/com/example/common/Greeting.java',
      'settings.gradle',
      'unrelated/build.gradle',
    ])
  })

  it('finds projects in Kotlin, by accessor, moved, in included builds, and shared scripts', () => {
    const root = folderWith({
      'settings.gradle.kts': `
        includeBuild("build-logic")
        include("orders", "libs:money")
        include(
          "people",
        )
        project(":people").projectDir = file("elsewhere/people") // moved
      `,
      'gradle/libs.versions.toml': '',
      'buildSrc/src/main/kotlin/shared.gradle.kts': '',
      'build-logic/settings.gradle.kts': '',
      'orders/build.gradle.kts': 'dependencies { implementation(projects.libs.money) }',
      'libs/money/build.gradle.kts': 'dependencies { api(project(":people")) }',
      'libs/money/src/main/java/Money.java': '',
      'elsewhere/people/src/main/java/Person.java': '',
      'elsewhere/people/build/old.txt': '',
    })
    expect(inputsOf(join(root, 'orders'), root)).toEqual([
      'build-logic/settings.gradle.kts',
      'buildSrc/src/main/kotlin/shared.gradle.kts',
      'elsewhere/people/src/main/java/Person.java',
      'gradle/libs.versions.toml',
      'libs/money/build.gradle.kts',
      'libs/money/src/main/java/Money.java',
      'settings.gradle.kts',
    ])
  })

  it('depends on everything below the settings where scripts compute names', () => {
    const root = folderWith({
      'settings.gradle': "new File('.').eachDir { include it.name }",
      'orders/build.gradle': '',
      'other/src/main/java/Other.java': '',
    })
    expect(inputsOf(join(root, 'orders'), root)).toEqual([
      'other/src/main/java/Other.java',
      'settings.gradle',
    ])
  })

  it('warns of versions that are not exact, unless they are locked', () => {
    const loose = { 'build.gradle': "dependencies { implementation 'com.google.code.gson:gson:2.+' }" }
    const recipe = (files: Record<string, string>) => recipeFor(codeTarget(folderWith(files), java17))
    expect(recipe(loose).warnings[0]).toContain('com.google.code.gson:gson:2.+: no exact version')
    expect(recipe({ ...loose, 'gradle.lockfile': '' }).warnings).toEqual([])
  })

  it('names the step that brings Gradle', async () => {
    const folder = folderWith({ 'build.gradle': '' })
    const failure = await failureOf(() =>
      buildTarget(codeTarget(folder, java17), { environment: { PATH: '/nowhere' } }),
    )
    expect(failure).toMatchObject({ class: 'environment', remedy: expect.stringContaining('setup-gradle') })
  })
})

function replaceIn(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}
