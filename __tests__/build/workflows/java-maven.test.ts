import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyTree } from '../../../src/build/private-copy.ts'
import { readZip } from '../../../src/build/zip-members.ts'
import type { Tree } from '../../../src/model/tree.ts'
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

const single = join(apps, 'java-maven')
const reactor = join(apps, 'java-maven-reactor')
const java17 = { runtime: 'java17' }
const MINUTES = 120_000

/** What the class prints when Java has the artifact as Lambda lays it out. */
function answerOf(tree: Tree, mainClass: string, folder = ''): string {
  const laid = folderWith()
  copyTree(tree, laid)
  const libraries = join(laid, folder, 'lib', '*')
  const classPath = [...(folder === '' ? [laid] : []), libraries].join(delimiter)
  return execFileSync('java', ['-cp', classPath, mainClass, 'Lambda'], { encoding: 'utf8' }).trim()
}

describe('java-maven', needsTool('mvn'), () => {
  it(
    'packs classes and runtime jars that run, and leaves the source and ~/.m2 as they were',
    async () => {
      const app = cloneOf(single)
      const before = stateOf(app)
      const home = folderWith({ '.m2/settings.xml': '<settings/>' })
      const environment = { ...process.env, HOME: home, XDG_CACHE_HOME: cacheFolder() }
      const { tree, tools, lines } = await buildTarget(codeTarget(app, java17), { environment })
      expect(pathsOf(tree)).toEqual([
        'com/example/Hello.class',
        'lib/com.google.code.gson.gson-2.10.1.jar',
        'words.properties',
      ])
      expect(answerOf(tree, 'com.example.Hello')).toBe('{"says":"hello Lambda"}')
      expect(stateOf(app)).toEqual(before)
      expect(readdirSync(join(home, '.m2'))).toEqual(['settings.xml'])
      expect(tools).toMatchObject({ maven: expect.stringMatching(/^\d/), java: expect.stringMatching(/^\d/) })
      expect(lines.join('\n')).toContain('Tests are skipped')
    },
    MINUTES,
  )
})
function cacheFolder() {
  return join(process.env['HOME'] ?? '', '.cache')
}
void appendFileSync
void existsSync
void mkdirSync
void readZip
void failureOf
void packedDigest
void recipeFor
void writeFiles
void reactor
