import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digestRecipe, InputIndex } from '../../../src/build/input-digest.ts'
import { ToolVersions } from '../../../src/build/tool-versions.ts'
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
import { answerOf, makeWheel, modulesOf, withoutTools } from './python-support.ts'

const OFFLINE = '--no-index\n--find-links ./wheels\n'

async function localApp(): Promise<string> {
  const folder = cloneOf(join(apps, 'python-local'))
  await makeWheel(join(folder, 'orders/wheels'), { name: 'helper', version: '1.0' })
  return folder
}

async function dependencyDigest(folder: string): Promise<string | undefined> {
  const { recipe } = recipeFor(codeTarget(join(folder, 'orders')), { root: folder })
  return (await digestRecipe(recipe, new InputIndex(), new ToolVersions())).dependencyDigest
}

describe.each([
  ['pip', needsTool('pip'), () => withoutTools('uv')],
  ['uv', needsTool('uv'), () => process.env],
] as const)('python-pip with %s', (tool, needed, host) => {
  const build = (...[target, more]: Parameters<typeof buildTarget>) =>
    buildTarget(target, { environment: host(), ...more })

  describe('for requirements.txt', needed, () => {
    it.each([
      ['x86_64', 'python3.12', 'cpython-312-x86_64-linux-gnu'],
      ['arm64', 'python3.11', 'cpython-311-aarch64-linux-gnu'],
    ] as const)(
      'installs wheels for %s and %s, whatever runs here',
      async (architecture, runtime, suffix) => {
        const { tree, tools } = await build(
          codeTarget(join(apps, 'python-wheels'), { architecture, runtime }),
        )
        const paths = pathsOf(tree)
        expect(paths.filter(path => path.endsWith('.so'))).toEqual([
          `pydantic_core/_pydantic_core.${suffix}.so`,
        ])
        expect(paths).toEqual(expect.arrayContaining(['handler.py', 'requirements.txt']))
        expect(paths).toContain('pydantic-2.9.2.dist-info/METADATA')
        expect(
          paths.filter(path => /INSTALLER|REQUESTED|direct_url|__pycache__|^bin\/|\.lock/.test(path)),
        ).toEqual([])
        expect(Object.keys(tools)).toContain(tool)
      },
    )

    it('goes back to the newest version whose wheel the runtime can load', async () => {
      const folder = folderWith({ 'requirements.txt': `${OFFLINE}native\n` })
      const wheels = join(folder, 'wheels')
      await makeWheel(wheels, { name: 'native', version: '1.0', tag: 'cp312-cp312-manylinux_2_34_x86_64' })
      await makeWheel(wheels, { name: 'native', version: '2.0', tag: 'cp312-cp312-manylinux_2_35_x86_64' })
      await makeWheel(wheels, { name: 'native', version: '3.0', tag: 'cp312-cp312-musllinux_1_2_x86_64' })
      const { tree } = await build(codeTarget(folder))
      expect(pathsOf(tree)).toContain('native-1.0.dist-info/METADATA')
    })

    it('takes a wheel for the runtime’s own C library, which uv has no name for', async () => {
      const folder = folderWith({ 'requirements.txt': `${OFFLINE}native==1.0\n` })
      await makeWheel(join(folder, 'wheels'), {
        name: 'native',
        version: '1.0',
        tag: 'cp311-cp311-manylinux_2_26_x86_64',
      })
      const { tree } = await build(codeTarget(folder, { runtime: 'python3.11' }))
      expect(pathsOf(tree)).toContain('native/__init__.py')
    })

    it('judges conditions for the function, not for this machine', async () => {
      const folder = folderWith({
        'requirements.txt': [
          OFFLINE,
          'old==1.0 ; python_version < "3.14"',
          'new==1.0 ; python_version >= "3.14"',
          'arm==1.0 ; platform_machine == "aarch64"',
          'amd==1.0 ; platform_machine == "x86_64"',
        ].join('\n'),
      })
      for (const name of ['old', 'new', 'arm', 'amd'])
        await makeWheel(join(folder, 'wheels'), { name, version: '1.0' })
      const { tree } = await build(codeTarget(folder, { runtime: 'python3.14', architecture: 'arm64' }))
      expect(modulesOf(tree)).toEqual(['arm/__init__.py', 'new/__init__.py'])
    })

    it('puts a layer below python/, with its own files', async () => {
      const folder = folderWith({ 'requirements.txt': 'iniconfig==2.0.0\n', 'util.py': '' })
      const { tree } = await build(codeTarget(folder, { kind: 'layer', buildMethod: 'python3.12' }))
      expect(pathsOf(tree)).toContain('python/iniconfig/__init__.py')
      expect(pathsOf(tree)).toContain('python/util.py')
    })

    it('is not misled by the code: its modules are not those of Python, and win over those of packages', async () => {
      const folder = folderWith({
        'requirements.txt': 'iniconfig==2.0.0\n',
        'types.py': 'raise SystemExit("misled")',
        'pip.py': '',
        'iniconfig/__init__.py': 'mine',
      })
      const { tree } = await build(codeTarget(folder))
      expect(pathsOf(tree)).toContain('iniconfig/_parse.py')
      expect(tree.find(entry => entry.path === 'iniconfig/__init__.py')).toMatchObject({
        file: join(folder, 'iniconfig/__init__.py'),
      })
    })

    it('demands the hashes of the requirements', async () => {
      const folder = folderWith({ 'requirements.txt': `iniconfig==2.0.0 --hash=sha256:${'0'.repeat(64)}\n` })
      const failure = await failureOf(() => build(codeTarget(folder)))
      expect(failure).toMatchObject({ class: 'build' })
      expect(failure.message).toContain('does not have the hash')
    })

    it('says which package has no wheel for the target, with command, status and last lines', async () => {
      const folder = folderWith({ 'requirements.txt': 'lambda-build-no-such-package==1.0\n' })
      const failure = await failureOf(() => build(codeTarget(folder, { architecture: 'arm64' })))
      expect(failure).toMatchObject({ class: 'build', artifact: 'Orders', exitCode: 1 })
      expect(failure.message).toMatch(/no wheel of lambda-build-no-such-package\S* for python3\.12 on arm64/)
      expect(failure.command).toContain('pip install')
      expect(failure.details.length).toBeGreaterThan(1)
      expect(failure.details.length).toBeLessThanOrEqual(21)
    })
  })

  describe('for local packages', needed, () => {
    it('builds them apart from their sources, and installs what they need', async () => {
      const folder = await localApp()
      const before = stateOf(folder)
      const { tree } = await build(codeTarget(join(folder, 'orders')), { rules: { root: folder } })
      expect(modulesOf(tree)).toEqual([
        'app.py',
        'helper/__init__.py',
        'lib/pricing/__init__.py',
        'pricing/__init__.py',
        'shared/__init__.py',
      ])
      expect(stateOf(folder)).toEqual(before)
      expect(answerOf(tree, 'app')).toBe('4.5 EUR')
    })

    it('rebuilds when a file of theirs changed, and only then', async () => {
      const folder = await localApp()
      const first = await dependencyDigest(folder)
      expect(await dependencyDigest(await localApp())).toBe(first)
      writeFiles(folder, { 'orders/app.py': 'changed' })
      expect(await dependencyDigest(folder)).toBe(first)
      writeFiles(folder, { 'shared/shared/__init__.py': 'changed' })
      expect(await dependencyDigest(folder)).not.toBe(first)
    })

    it('refuses one whose build gives code for this machine', async () => {
      const folder = await localApp()
      writeFiles(folder, { 'shared/tag.txt': 'cp311-cp311-linux_x86_64' })
      const failure = await failureOf(() =>
        build(codeTarget(join(folder, 'orders')), { rules: { root: folder } }),
      )
      expect(failure).toMatchObject({ class: 'build' })
      expect(failure.message).toContain(
        'was compiled for this machine (shared-0.1-cp311-cp311-linux_x86_64.whl)',
      )
      expect(failure.remedy).toContain('--container')
    })
  })

  describe('for pyproject.toml', needed, () => {
    it('installs the dependencies, and the project itself where it lies below src/', async () => {
      const folder = cloneOf(join(apps, 'python-project'))
      const before = stateOf(folder)
      const { tree } = await build(codeTarget(folder))
      expect(modulesOf(tree)).toContain('shop/handler.py')
      expect(modulesOf(tree)).toContain('iniconfig/__init__.py')
      expect(modulesOf(tree)).not.toContain('src/shop/handler.py')
      expect(stateOf(folder)).toEqual(before)
      expect(answerOf(tree, 'shop.handler')).toBe('shop 1.2.3')
    })
  })

  it('gives the same bytes in two folders', needed, async () => {
    const digests = []
    for (let at = 0; at < 2; at++) {
      const folder = await localApp()
      const { tree } = await build(codeTarget(join(folder, 'orders')), { rules: { root: folder } })
      digests.push(await packedDigest(tree))
    }
    expect(digests[0]).toBe(digests[1])
  })
})

describe('python-pip', needsTool('pip', 'uv'), () => {
  it('leaves the same files with pip and with uv', async () => {
    const target = codeTarget(folderWith({ 'requirements.txt': 'requests==2.32.3\npydantic==2.9.2\n' }), {
      runtime: 'python3.11',
    })
    const byPip = await buildTarget(target, { environment: withoutTools('uv') })
    const byUv = await buildTarget(target)
    expect(pathsOf(byUv.tree)).toEqual(pathsOf(byPip.tree))
    expect(await packedDigest(byUv.tree)).toBe(await packedDigest(byPip.tree))
    expect(byUv.inputDigest).toBe(byPip.inputDigest)
  })
})
