import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readZip } from '../../../src/archive/read-zip.ts'
import { javaTree } from '../../../src/build/workflows/java-content.ts'
import type { Job } from '../../../src/build/workflows/workflow.ts'
import { needsTool } from '../../support/tools.ts'
import { codeTarget, folderWith, recipeFor } from '../support.ts'

/** The bytes that a jar of the project's own has in the artifact. */
function packedJar(jar: string): Buffer {
  const { recipe } = recipeFor(codeTarget(folderWith({ a: '' }), { runtime: 'java21' }))
  const job: Pick<Job, 'scratch' | 'readArchive'> = { scratch: folderWith(), readArchive: readZip }
  const libraries = [{ name: 'own.jar', file: jar, own: true }]
  const [entry] = javaTree({ classes: [], libraries, jar: undefined }, recipe, job)
  if (entry?.kind !== 'disk') throw new Error('expected a file')
  return readFileSync(entry.file)
}

/** A jar with these members in this order, a year of its own in its times; names may stand twice. */
function jarOf(members: readonly string[], year: number): string {
  const jar = join(folderWith(), 'own.jar')
  const script = [
    'import sys, warnings, zipfile; warnings.simplefilter("ignore")',
    'jar = zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED)',
    'for name in sys.argv[3:]: jar.writestr(zipfile.ZipInfo(name, (int(sys.argv[2]), 1, 1, 0, 0, 0)), "same")',
    'jar.close()',
  ]
  execFileSync('python3', ['-c', script.join('\n'), jar, String(year), ...members])
  return jar
}

it(
  'a jar of the project has the same bytes whenever it was made, its manifest first',
  needsTool('python3'),
  () => {
    const [first, later] = [2001, 2020].map(year =>
      packedJar(
        jarOf(
          year === 2001
            ? ['B.class', 'META-INF/MANIFEST.MF', 'A.class']
            : ['META-INF/MANIFEST.MF', 'A.class', 'B.class'],
          year,
        ),
      ),
    )
    expect(first?.equals(later ?? Buffer.alloc(0))).toBe(true)
    expect(first?.indexOf('META-INF/MANIFEST.MF')).toBe(30)
  },
)

it('a jar that has a member twice, or is signed, is taken as it is', needsTool('python3'), () => {
  for (const members of [
    ['A.class', 'A.class'],
    ['A.class', 'META-INF/KEY.RSA'],
  ]) {
    const jar = jarOf(members, 2001)
    expect(packedJar(jar).equals(readFileSync(jar))).toBe(true)
  }
})
