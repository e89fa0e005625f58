import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digestRecipe, InputIndex } from '../../src/build/input-digest.ts'
import { ToolVersions } from '../../src/build/tool-versions.ts'
import type { CodeTarget } from '../../src/model/artifact.ts'
import { needsTool } from '../support/tools.ts'
import { codeTarget, commitAll, folderWith, git, recipeFor, writeFiles } from './support.ts'

const tools = new ToolVersions(undefined, {})
const APP = {
  'app.py': 'print(1)\n',
  'lib/util.py': 'x = 1\n',
  'requirements.txt': '-r common.txt\n',
  'common.txt': 'a==1\n',
  run: { program: '#!/bin/sh\n' },
}

async function digest(root: string, more: Partial<CodeTarget> = {}, versions = tools) {
  const index = await InputIndex.open(root, { PATH: process.env['PATH'], HOME: root })
  return digestRecipe(recipeFor(codeTarget(root, more)).recipe, index, versions)
}

const PACKAGES = { ParentPackageMode: 'explicit', ParentPackages: 'shop' }

describe('the input digest', needsTool('git'), () => {
  it('is the same in two clones in different folders, and without git', async () => {
    const origin = folderWith(APP)
    const plain = await digest(origin)
    commitAll(origin)
    const clone = join(folderWith(), 'elsewhere')
    git(origin, 'clone', '-q', origin, clone)
    expect(await digest(origin)).toMatchObject(keys(plain))
    expect(await digest(clone)).toMatchObject(keys(plain))
    rmSync(join(clone, '.git'), { recursive: true })
    expect(await digest(clone)).toMatchObject(keys(plain))
  })

  it('sees every edit, tracked or not', async () => {
    const root = folderWith(APP)
    commitAll(root)
    const before = await digest(root)
    writeFiles(root, { 'lib/util.py': 'x = 2\n' })
    const edited = await digest(root)
    expect(edited.inputDigest).not.toBe(before.inputDigest)
    expect(edited.dependencyDigest).toBe(before.dependencyDigest)
    writeFiles(root, { 'lib/util.py': 'x = 1\n', 'new.py': '' })
    expect((await digest(root)).inputDigest).not.toBe(before.inputDigest)
    rmSync(join(root, 'new.py'))
    expect((await digest(root)).inputDigest).toBe(before.inputDigest)
    chmodSync(join(root, 'app.py'), 0o755)
    expect((await digest(root)).inputDigest).not.toBe(before.inputDigest)
  })

  it('sees edits that git was told not to look at', async () => {
    const root = folderWith(APP)
    commitAll(root)
    const before = await digest(root)
    git(root, 'update-index', '--assume-unchanged', 'app.py')
    git(root, 'update-index', '--skip-worktree', 'lib/util.py')
    expect((await digest(root)).inputDigest).toBe(before.inputDigest)
    writeFiles(root, { 'app.py': 'print(2)\n' })
    const first = await digest(root)
    expect(first.inputDigest).not.toBe(before.inputDigest)
    writeFiles(root, { 'lib/util.py': 'x = 3\n' })
    expect((await digest(root)).inputDigest).not.toBe(first.inputDigest)
  })

  it('goes by the bytes on disk where attributes or settings convert them', async () => {
    const root = folderWith({ ...APP, 'dos.txt': 'a\r\nb\r\n' })
    const plain = await digest(root)
    writeFiles(root, { '.gitattributes': '* text=auto eol=lf\n' })
    commitAll(root)
    expect((await digest(root)).inputDigest).toBe(plain.inputDigest)
    const other = folderWith({ ...APP, 'dos.txt': 'a\r\nb\r\n' })
    git(other, 'init', '-q')
    git(other, 'config', 'core.autocrlf', 'true')
    git(other, 'add', '-A')
    expect((await digest(other)).inputDigest).toBe(plain.inputDigest)
  })

  it('hashes what lies in a submodule', async () => {
    const inner = folderWith({ 'inner.py': '1' })
    commitAll(inner)
    const root = folderWith(APP)
    commitAll(root)
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub')
    git(root, 'commit', '-q', '-m', 'sub')
    const before = await digest(root)
    writeFiles(root, { 'sub/inner.py': '2' })
    expect((await digest(root)).inputDigest).not.toBe(before.inputDigest)
  })

  it('changes with runtime, architecture, options and layer; dependencies only with what they depend on', async () => {
    const root = folderWith(APP)
    const before = await digest(root)
    for (const change of [{ runtime: 'python3.13' }, { architecture: 'arm64' as const }]) {
      const after = await digest(root, change)
      expect(after.inputDigest).not.toBe(before.inputDigest)
      expect(after.dependencyDigest).not.toBe(before.dependencyDigest)
    }
    for (const change of [
      { buildProperties: PACKAGES },
      { kind: 'layer' as const, buildMethod: 'python3.12' },
    ]) {
      const after = await digest(root, change)
      expect(after.inputDigest).not.toBe(before.inputDigest)
      expect(after.dependencyDigest).toBe(before.dependencyDigest)
    }
  })

  it('sees included requirements and lock files', async () => {
    const root = folderWith(APP)
    const before = await digest(root)
    writeFileSync(join(root, 'common.txt'), 'a==2\n')
    expect((await digest(root)).dependencyDigest).not.toBe(before.dependencyDigest)
    const node = folderWith({ 'package.json': '{"dependencies":{"a":"1"}}', 'package-lock.json': '{}' })
    const locked = await digest(node, { runtime: 'nodejs22.x' })
    writeFileSync(join(node, 'package-lock.json'), '{ }')
    expect((await digest(node, { runtime: 'nodejs22.x' })).dependencyDigest).not.toBe(locked.dependencyDigest)
  })

  it('does not depend on the order of options', async () => {
    const root = folderWith(APP)
    const one = await digest(root, { buildProperties: PACKAGES })
    const two = await digest(root, {
      buildProperties: Object.fromEntries(Object.entries(PACKAGES).reverse()),
    })
    expect(one.inputDigest).toBe(two.inputDigest)
  })

  it('has nothing to install without requirements or dependencies', async () => {
    const python = folderWith({ 'a.py': '', 'requirements.txt': '# nothing yet\n\n' })
    expect(await digest(python)).not.toHaveProperty('dependencyDigest')
    const node = folderWith({ 'package.json': '{"devDependencies":{"a":"1"}}' })
    expect(await digest(node, { runtime: 'nodejs22.x' })).not.toHaveProperty('dependencyDigest')
  })
})

describe('versions of tools', () => {
  it('are part of the digest, and a missing tool does not keep a plan from being made', async () => {
    const root = folderWith({ 'package.json': '{"dependencies":{"a":"1"}}' })
    const missing = await digest(root, { runtime: 'nodejs22.x' })
    const bin = folderWith({ npm: { program: '#!/bin/sh\necho 11.0.0\n' } })
    const found = await digest(root, { runtime: 'nodejs22.x' }, new ToolVersions(undefined, { PATH: bin }))
    expect(found.dependencyDigest).not.toBe(missing.dependencyDigest)
  })

  it('are no part of it where all tools leave the same files', async () => {
    const root = folderWith(APP)
    const bin = folderWith({ 'python3.12': { program: fakePython('25.1.1') } })
    const found = await digest(root, {}, new ToolVersions(undefined, { PATH: bin }))
    expect(keys(found)).toEqual(keys(await digest(root)))
  })

  it('come from the first candidate that runs', async () => {
    const broken = folderWith({ 'python3.12': { program: '#!/bin/sh\necho not here >&2; exit 127\n' } })
    const works = folderWith({ python3: { program: fakePython('24.0') } })
    const versions = new ToolVersions(undefined, { PATH: `${broken}:${works}:/usr/bin:/bin` })
    expect(await versions.python('3.12')).toMatchObject({
      command: join(works, 'python3'),
      versions: { pip: '24.0' },
    })
  })

  it('are remembered while command and witnesses stay the same', async () => {
    const bin = folderWith({ python3: { program: counting('24.0') } })
    const file = join(folderWith(), 'store', 'tools.json')
    const ask = () => new ToolVersions(file, { PATH: `${bin}:/usr/bin:/bin` }).python('3.99')
    expect((await ask())?.versions['pip']).toBe('24.0')
    expect((await ask())?.versions['pip']).toBe('24.0')
    expect(asked(bin)).toBe(1)
    writeFileSync(join(bin, 'python3'), counting('24.1'))
    expect((await ask())?.versions['pip']).toBe('24.1')
    writeFileSync(file, 'not json')
    expect((await ask())?.versions['pip']).toBe('24.1')
    expect(asked(bin)).toBe(3)
  })

  it('are never remembered of a shim', async () => {
    const shims = join(folderWith(), 'shims')
    writeFiles(shims, { python3: { program: counting('24.0') } })
    const file = join(folderWith(), 'tools.json')
    for (let at = 0; at < 2; at++)
      await new ToolVersions(file, { PATH: `${shims}:/usr/bin:/bin` }).python('3.99')
    expect(asked(shims)).toBe(2)
  })
})

function keys({ inputDigest, dependencyDigest }: Awaited<ReturnType<typeof digest>>) {
  return { inputDigest, dependencyDigest }
}

function fakePython(pip: string): string {
  return `#!/bin/sh\necho '{"executable":"/bin/sh","python":"3.12.1","pip":"${pip}","file":"/bin/sh"}'\n`
}

/** Leaves a line in `asked` beside it each time it runs. */
function counting(pip: string): string {
  return fakePython(pip).replace('\n', '\necho x >> "$(dirname "$0")/asked"\n')
}

function asked(folder: string): number {
  return readFileSync(join(folder, 'asked'), 'utf8').length / 2
}
