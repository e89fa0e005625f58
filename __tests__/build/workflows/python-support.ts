/** Wheels and environments for the tests of the Python workflows. */

import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { packTree } from '../../../src/archive/pack-tree.ts'
import type { HostEnvironment } from '../../../src/build/environment.ts'
import { copyTree } from '../../../src/build/private-copy.ts'
import { makeTree, type Tree } from '../../../src/model/tree.ts'
import { pathWithout } from '../../support/tools.ts'
import { folderWith } from '../support.ts'

export interface WheelDescription {
  name: string
  version: string
  /** Default `py3-none-any`. */
  tag?: string
  needs?: readonly string[]
  files?: Readonly<Record<string, string>>
}

/** Writes a small real wheel into the folder. */
export async function makeWheel(folder: string, wheel: WheelDescription): Promise<void> {
  const { name, version, tag = 'py3-none-any', needs = [] } = wheel
  mkdirSync(folder, { recursive: true })
  const info = `${name}-${version}.dist-info`
  const files: Record<string, string> = {
    [`${name}/__init__.py`]: `version = '${version}'\n`,
    ...wheel.files,
    [`${info}/METADATA`]: [
      'Metadata-Version: 2.1',
      `Name: ${name}`,
      `Version: ${version}`,
      ...needs.map(need => `Requires-Dist: ${need}`),
      '',
    ].join('\n'),
    [`${info}/WHEEL`]: `Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: ${tag}\n`,
  }
  const record = `${info}/RECORD`
  const lines = [...Object.keys(files), record].map(path => `${path},,\n`)
  const tree = makeTree(
    Object.entries({ ...files, [record]: lines.join('') }).map(([path, text]) => ({
      kind: 'bytes',
      path,
      mode: 0o644,
      bytes: Buffer.from(text),
    })),
  )
  await packTree({ tree, to: join(folder, `${name}-${version}-${tag}.whl`) })
}

/** This machine without the tools that the tests brought, and without this one. */
export const withoutTools = (program: string): HostEnvironment => ({
  ...process.env,
  PATH: pathWithout(program),
})

/** What `import` would find of a package: paths without the metadata. */
export function modulesOf(tree: Tree): string[] {
  return tree.map(entry => entry.path).filter(path => path.endsWith('.py'))
}

/** What the handler answers when the artifact is all that Python finds. */
export function answerOf(tree: Tree, module: string): string {
  const folder = folderWith()
  copyTree(tree, folder)
  const program = `import ${module} as module; print(module.handler({}, None))`
  const environment = { PATH: process.env['PATH'], PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' }
  return execFileSync('python3', ['-c', program], { encoding: 'utf8', cwd: folder, env: environment }).trim()
}
