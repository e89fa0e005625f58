import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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
import { answerOf, modulesOf, withoutTools } from './python-support.ts'

/** uv, and no Python but the system's, which is older than 3.14 where these tests run. */
function withSystemPython() {
  const bin = folderWith()
  symlinkSync(execFileSync('sh', ['-c', 'command -v uv'], { encoding: 'utf8' }).trim(), join(bin, 'uv'))
  return { ...process.env, PATH: `${bin}:/usr/bin:/bin` }
}

describe('python-uv', needsTool('uv'), () => {
  const member = (root: string, name: string) => codeTarget(join(root, 'packages', name))
  const build = (root: string, name: string, more = {}) =>
    buildTarget(member(root, name), { rules: { root, ...more } })

  it('builds a member of a workspace by the lock file above, with the members that it needs', async () => {
    const root = cloneOf(join(apps, 'python-workspace'))
    const before = stateOf(root)
    const { tree, tools } = await build(root, 'orders')
    expect(modulesOf(tree).map(path => path.split('/')[0])).toEqual(
      expect.arrayContaining(['app.py', 'attr', 'iniconfig', 'shared']),
    )
    expect(pathsOf(tree).filter(path => /^(six|click|cachetools|other)/.test(path))).toEqual([])
    expect(pathsOf(tree)).toContain('attrs-24.2.0.dist-info/METADATA')
    expect(tools).toHaveProperty('uv')
    expect(answerOf(tree, 'app')).toBe('EUR')
    expect(stateOf(root)).toEqual(before)
  })

  it('adds the extras that are asked for', async () => {
    const root = cloneOf(join(apps, 'python-workspace'))
    const { tree } = await build(root, 'orders', { overrides: { options: { extras: ['cache'] } } })
    expect(pathsOf(tree)).toContain('cachetools/__init__.py')
  })

  it('fails when the lock file is out of date, and leaves it as it was', async () => {
    const root = cloneOf(join(apps, 'python-workspace'))
    writeFiles(root, {
      'packages/other/pyproject.toml':
        '[project]\nname = "other"\nversion = "0.1"\nrequires-python = ">=3.9"\ndependencies = ["click==8.1.8"]\n',
    })
    const before = stateOf(root)
    const failure = await failureOf(() => build(root, 'other'))
    expect(failure).toMatchObject({ class: 'build', remedy: 'Run `uv lock` and commit uv.lock.' })
    expect(failure.message).toContain('uv.lock does not fit')
    expect(stateOf(root)).toEqual(before)
  })

  it('uses the lock file as it is where no Python here can check it, and says so', async () => {
    const root = cloneOf(join(apps, 'python-workspace'))
    for (const file of [
      'uv.lock',
      'pyproject.toml',
      ...['orders', 'shared', 'other'].map(name => `packages/${name}/pyproject.toml`),
    ]) {
      const text = readFileSync(join(root, file), 'utf8')
      writeFiles(root, { [file]: text.replace('requires-python = ">=3.9"', 'requires-python = ">=3.14"') })
    }
    const target = { ...member(root, 'other'), runtime: 'python3.14' }
    const { tree, lines } = await buildTarget(target, { rules: { root }, environment: withSystemPython() })
    expect(modulesOf(tree)).toContain('click/__init__.py')
    expect(lines.join('\n')).toContain('whether uv.lock is up to date was not checked')
  })

  it('gives the same bytes in two folders', async () => {
    const digests = []
    for (let at = 0; at < 2; at++) {
      const { tree } = await build(cloneOf(join(apps, 'python-workspace')), 'orders')
      digests.push(await packedDigest(tree))
    }
    expect(digests[0]).toBe(digests[1])
  })

  it('builds requirements.txt where BuildMethod names it, and needs uv then', async () => {
    const folder = folderWith({ 'requirements.txt': 'iniconfig==2.0.0\n', 'app.py': '' })
    const target = codeTarget(folder, { buildMethod: 'python-uv' })
    expect(modulesOf((await buildTarget(target)).tree)).toContain('iniconfig/__init__.py')
    const failure = await failureOf(() => buildTarget(target, { environment: withoutTools('uv') }))
    expect(failure).toMatchObject({ class: 'environment', remedy: expect.stringContaining('setup-uv') })
  })

  it('builds a pyproject.toml without a lock file, and warns', async () => {
    const folder = folderWith({
      'pyproject.toml': '[project]\nname = "a"\nversion = "0"\ndependencies = ["iniconfig>=2"]\n',
      'app.py': '',
    })
    const target = codeTarget(folder, { buildMethod: 'python-uv' })
    expect(recipeFor(target).warnings.join()).toContain('iniconfig>=2: no exact version')
    expect(modulesOf((await buildTarget(target)).tree)).toContain('iniconfig/__init__.py')
  })

  it('says when the project wants another Python than the function has', async () => {
    const root = cloneOf(join(apps, 'python-workspace'))
    const wrong = { runtime: 'python3.8' }
    const failure = await failureOf(() => recipeFor({ ...member(root, 'orders'), ...wrong }, { root }))
    expect(failure).toMatchObject({ class: 'user' })
    expect(failure.message).toBe('the project wants Python >=3.9, and the function runs on python3.8')
  })

  it('needs a lock file where only uv knows where a package comes from', async () => {
    const root = cloneOf(join(apps, 'python-workspace'))
    rmSync(join(root, 'uv.lock'))
    const failure = await failureOf(() => recipeFor(member(root, 'orders'), { root }))
    expect(failure).toMatchObject({ class: 'user', remedy: expect.stringContaining('uv lock') })
    expect(failure.message).toContain('shared comes from [tool.uv.sources]')
  })
})

describe.each([
  ['poetry', 'poetry.lock', needsTool('poetry', 'uv'), ['pyproject.toml', '2.0.0', '2.0.1']],
  ['pdm', 'pdm.lock', needsTool('pdm', 'uv'), ['pyproject.toml', '2.0.0', '2.0.1']],
  ['pipenv', 'Pipfile.lock', needsTool('pipenv', 'uv'), ['Pipfile', '2.0.0', '2.0.1']],
] as const)('python-uv with %s', (tool, lock, needed, [manifest, from, to]) => {
  const app = join(apps, `python-${tool}`)

  it(`installs what ${lock} says, without packages for development`, needed, async () => {
    const folder = cloneOf(app)
    const before = stateOf(folder)
    const { tree, tools } = await buildTarget(codeTarget(folder))
    expect(modulesOf(tree)).toContain('iniconfig/__init__.py')
    expect(modulesOf(tree)).not.toContain('six.py')
    expect(pathsOf(tree)).not.toContain(lock)
    expect(Object.keys(tools)).toEqual(expect.arrayContaining([tool, 'uv']))
    expect(answerOf(tree, 'app')).toBe(tool)
    expect(stateOf(folder)).toEqual(before)
  })

  it('fails when it is out of date', needed, async () => {
    const folder = cloneOf(app)
    const text = readFileSync(join(folder, manifest), 'utf8')
    writeFiles(folder, { [manifest]: text.replace(from, to) })
    const failure = await failureOf(() => buildTarget(codeTarget(folder)))
    expect(failure).toMatchObject({ class: 'build', remedy: expect.stringContaining(`${tool} lock`) })
  })

  it('says which tool is missing', needed, async () => {
    const failure = await failureOf(() =>
      buildTarget(codeTarget(cloneOf(app)), { environment: withoutTools(tool) }),
    )
    expect(failure).toMatchObject({ class: 'environment' })
    expect(failure.message).toContain(`${tool} is needed`)
  })
})
