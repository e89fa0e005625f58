import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
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

/** Gradle's processes on this machine; a daemon would be one more after a build than before it. */
function gradleProcesses(): number {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter(line => /GradleDaemon|GradleMain/.test(line)).length
}

describe('java-gradle', needsTool('gradle'), () => {
  it(
    'packs classes, resources and the jars of the runtime class path',
    async () => {
      const clone = cloneOf(shop)
      const before = stateOf(clone)
      const daemons = gradleProcesses()
      const { tree, tools } = await buildTarget(...ordersIn(clone))
      expect(pathsOf(tree)).toEqual([
        'com/example/Orders.class',
        'lib/common.jar',
        'lib/gson-2.10.1.jar',
        'words.properties',
      ])
      expect(answerOf(tree, 'com.example.Orders')).toBe('{"says":"hello Lambda"}')
      expect(stateOf(clone)).toEqual(before)
      expect(gradleProcesses()).toBe(daemons)
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
})
void appendFileSync
void failureOf
void folderWith
void recipeFor
void writeFiles
