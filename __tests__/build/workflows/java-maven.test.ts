import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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

const single = join(apps, 'java-maven')
const reactor = join(apps, 'java-maven-reactor')
const java17 = { runtime: 'java17' }
const layer17 = { kind: 'layer', buildMethod: 'java17' } as const

/** A module of a clone of the reactor, and the rules that let it reach the others. */
function ordersIn(clone: string, more: Partial<CodeTarget> = java17) {
  return [codeTarget(join(clone, 'services/orders'), more), { rules: { root: clone } }] as const
}

describe('java-maven', needsTool('mvn'), () => {
  it(
    'packs classes and runtime jars that run, and leaves the source and ~/.m2 as they were',
    async () => {
      const app = cloneOf(single)
      const before = stateOf(app)
      const home = folderWith({ '.m2/settings.xml': '<settings/>', '.m2/repository/left.txt': 'alone' })
      const caches = join(process.env['HOME'] ?? '', '.cache')
      const environment = { ...process.env, HOME: home, XDG_CACHE_HOME: caches }
      const { tree, tools, lines } = await buildTarget(codeTarget(app, java17), { environment })
      expect(pathsOf(tree)).toEqual([
        'com/example/Hello.class',
        'lib/com.google.code.gson.gson-2.10.1.jar',
        'words.properties',
      ])
      expect(answerOf(tree, 'com.example.Hello')).toBe('{"says":"hello Lambda"}')
      expect(stateOf(app)).toEqual(before)
      expect(readdirSync(join(home, '.m2'), { recursive: true }).sort()).toEqual([
        'repository',
        'repository/left.txt',
        'settings.xml',
      ])
      expect(tools).toMatchObject({
        maven: expect.stringMatching(/^\d/),
        java: expect.stringMatching(/^\d/),
      })
      expect(lines.join('\n')).toContain('Tests are skipped')
    },
    MINUTES,
  )

  it(
    'builds a module with what it needs of its reactor, and gives the same bytes in another folder',
    async () => {
      const clone = cloneOf(reactor)
      const before = stateOf(clone)
      const one = await buildTarget(...ordersIn(clone))
      expect(pathsOf(one.tree)).toEqual(['com/example/Orders.class', 'lib/com.example.common-1.0.jar'])
      expect(answerOf(one.tree, 'com.example.Orders')).toBe('hello Lambda')
      expect(stateOf(clone)).toEqual(before)
      const two = await buildTarget(...ordersIn(cloneOf(reactor)))
      expect(await packedDigest(two.tree)).toBe(await packedDigest(one.tree))
      expect(two.inputDigest).toBe(one.inputDigest)
    },
    MINUTES,
  )

  it('depends on the modules that it names, and on the poms of all', () => {
    const clone = cloneOf(reactor)
    const { recipe } = recipeFor(...withRules(ordersIn(clone)))
    expect(recipe.inputs.map(({ name }) => name)).toEqual([
      'common/pom.xml',
      'common/src/main/java/com/example/common/Greeting.java',
      'common/src/main/resources/common.properties',
      'pom.xml',
      'unrelated/pom.xml',
    ])
  })

  it('takes a parent that is no reactor, project settings, and files that Inputs names', () => {
    const child = readFileSync(join(reactor, 'common/pom.xml'), 'utf8')
    const root = folderWith({
      'pom.xml': readFileSync(join(reactor, 'pom.xml'), 'utf8').replace(/<modules>[\s\S]*<\/modules>/, ''),
      '.mvn/maven.config': '-T1\n',
      mvnw: { program: '#!/bin/sh\n' },
      'schemas/order.xsd': '<schema/>',
      'orders/pom.xml': child,
      'orders/src/main/resources/.env': 'SECRET=1',
      'orders/src/main/java/target/Aim.java': 'package target; class Aim {}',
      'orders/target/classes/old.txt': 'old',
    })
    const target = codeTarget(join(root, 'orders'), {
      ...java17,
      buildProperties: { Inputs: ['../schemas'] },
    })
    const { recipe } = recipeFor(target, { root })
    expect(recipe.inputs.map(({ name }) => name)).toEqual([
      '.mvn/maven.config',
      'mvnw',
      'pom.xml',
      'schemas/order.xsd',
    ])
    expect(pathsOf(recipe.sourceTree)).toEqual(['pom.xml', 'src/main/java/target/Aim.java'])
  })

  it(
    'puts the jars of a layer, its own too, into java/lib',
    async () => {
      const { tree } = await buildTarget(codeTarget(cloneOf(single), layer17))
      expect(pathsOf(tree)).toEqual([
        'java/lib/com.google.code.gson.gson-2.10.1.jar',
        'java/lib/hello-1.0.jar',
      ])
      expect(answerOf(tree, 'com.example.Hello')).toBe('{"says":"hello Lambda"}')
    },
    MINUTES,
  )

  it(
    'runs mvnw first, also when it has to fetch its Maven; that one reads the user’s repository too',
    async () => {
      const app = cloneOf(single)
      const wrapper = ['org.apache.maven.plugins:maven-wrapper-plugin:3.3.2:wrapper', '-Dmaven=3.9.9']
      execFileSync('mvn', ['-B', '-q', ...wrapper, '-Dtype=only-script'], { cwd: app, stdio: 'ignore' })
      chmodSync(join(app, 'mvnw'), 0o644)
      const { tree, tools, lines } = await buildTarget(codeTarget(app, java17))
      expect(tools['maven']).toBe('3.9.9')
      expect(lines.join('\n')).toContain('Apache Maven 3.9.9')
      expect(pathsOf(tree)).toContain('com/example/Hello.class')
    },
    MINUTES,
  )

  it(
    'says so when mvnw does not run, and takes the installed Maven',
    async () => {
      const app = cloneOf(single)
      writeFiles(app, { mvnw: { program: '#!/bin/sh\necho cannot fetch Maven >&2\nexit 1\n' } })
      const { tree, lines } = await buildTarget(codeTarget(app, java17))
      expect(lines).toContain('cannot fetch Maven')
      expect(lines.join('\n')).toContain('mvnw does not run here')
      expect(pathsOf(tree)).toContain('com/example/Hello.class')
    },
    MINUTES,
  )

  it(
    'names the line that does not compile',
    async () => {
      const app = cloneOf(single)
      appendFileSync(join(app, 'src/main/java/com/example/Hello.java'), 'nonsense\n')
      const failure = await failureOf(() => buildTarget(codeTarget(app, java17)))
      expect(failure).toMatchObject({ class: 'build', artifact: 'Orders', exitCode: 1 })
      expect(failure.message).toMatch(
        /java-maven: src\/main\/java\/com\/example\/Hello\.java:\[20,1\] .*end of file/,
      )
      expect(failure.details.join('\n')).not.toContain('scratch')
    },
    MINUTES,
  )

  it(
    'names the artifact that no repository has',
    async () => {
      const app = cloneOf(single)
      replaceIn(join(app, 'pom.xml'), '<version>2.10.1', '<version>0.0.0-none')
      const failure = await failureOf(() => buildTarget(codeTarget(app, java17)))
      expect(failure.message).toContain('no repository has com.google.code.gson:gson:jar:0.0.0-none')
      expect(failure.remedy).toContain('UserRepository')
    },
    MINUTES,
  )

  it(
    'honours the user’s settings.xml',
    async () => {
      const mirror = '<mirror><id>x</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:1/</url></mirror>'
      const home = folderWith({ '.m2/settings.xml': `<settings><mirrors>${mirror}</mirrors></settings>` })
      const environment = { ...process.env, HOME: home, XDG_CACHE_HOME: join(home, 'empty') }
      const failure = await failureOf(() => buildTarget(codeTarget(cloneOf(single), java17), { environment }))
      expect(failure.message).toContain('a repository cannot be reached')
    },
    MINUTES,
  )

  it(
    'refuses classes that the runtime cannot load',
    async () => {
      const failure = await failureOf(() => buildTarget(codeTarget(cloneOf(single), { runtime: 'java11' })))
      expect(failure.message).toBe(
        'java-maven: com/example/Hello.class is compiled for Java 17, and java11 cannot load it',
      )
      expect(failure.remedy).toContain('maven.compiler.release')
    },
    MINUTES,
  )

  it('refuses a pom without classes, misspelt options and versions that are not exact where locks are demanded', async () => {
    const refused = (target: CodeTarget, more = {}) => failureOf(() => recipeFor(target, more))
    const aggregator = await refused(codeTarget(reactor, java17))
    expect(aggregator.message).toContain('packaging pom')
    const misspelt = await refused(codeTarget(single, { ...java17, buildProperties: { SkipTest: true } }))
    expect(misspelt.remedy).toBe('Did you mean SkipTests?')
    const nowhere = await refused(codeTarget(single, { ...java17, buildProperties: { Inputs: ['../none'] } }))
    expect(nowhere.message).toContain('named by Inputs, does not exist')
    const loose = cloneOf(single)
    replaceIn(join(loose, 'pom.xml'), '2.10.1', '[2.10,3)')
    expect(recipeFor(codeTarget(loose, java17)).warnings[0]).toContain('[2.10,3) are not exact')
    expect((await refused(codeTarget(loose, java17), { requireLock: true })).class).toBe('user')
  })

  it('names the step that brings Java when there is no Maven', async () => {
    const failure = await failureOf(() =>
      buildTarget(codeTarget(cloneOf(single), java17), { environment: { PATH: '/nowhere' } }),
    )
    expect(failure).toMatchObject({ class: 'environment', remedy: expect.stringContaining('setup-java') })
  })
})

function withRules([target, { rules }]: ReturnType<typeof ordersIn>) {
  return [target, rules] as const
}

function replaceIn(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}
