import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digestRecipe, InputIndex } from '../../../src/build/input-digest.ts'
import { ToolVersions } from '../../../src/build/tool-versions.ts'
import { needsTool } from '../../support/tools.ts'
import { buildTarget, codeTarget, failureOf, folderWith, pathsOf, recipeFor } from '../support.ts'
import { makeWheel, modulesOf, withoutTools } from './python-support.ts'

const OFFLINE = '--no-index\n--find-links ./wheels\n'
const CODE = { 'app.py': '', 'requirements.txt': '' }

describe('ParentPackages', () => {
  const treeOf = async (buildProperties: Record<string, string>, more = {}) => {
    const root = folderWith({ 'src/shop/orders/app.py': '', 'src/shop/orders/more/util.py': '' })
    const target = codeTarget(join(root, 'src/shop/orders'), { buildProperties, ...more })
    return modulesOf((await buildTarget(target, { rules: { root } })).tree)
  }

  it('puts the code below the packages that are named', async () => {
    const tree = await treeOf({ ParentPackageMode: 'explicit', ParentPackages: 'shop.orders' })
    expect(tree).toEqual(['shop/orders/app.py', 'shop/orders/more/util.py'])
  })

  it('finds them out by the handler and the way to the code', async () => {
    const auto = { ParentPackageMode: 'auto' }
    const tree = await treeOf(auto, { handler: 'shop.orders.app.handler' })
    expect(tree).toEqual(['shop/orders/app.py', 'shop/orders/more/util.py'])
    expect(await treeOf(auto, { handler: 'app.handler' })).toEqual(['app.py', 'more/util.py'])
  })

  it('depends on the handler only where it is found out', () => {
    const folder = folderWith(CODE)
    const recipe = (buildProperties: Record<string, string>) =>
      recipeFor(codeTarget(folder, { buildProperties, handler: 'a.b.c' })).recipe
    expect(recipe({ ParentPackageMode: 'auto' })).toHaveProperty('handler')
    expect(recipe({ ParentPackages: 'a' })).not.toHaveProperty('handler')
  })

  it.each([{ ParentPackageMode: 'explicit' }, { ParentPackages: '../a' }, { ParentPackageMode: 'some' }])(
    'refuses %j',
    async buildProperties => {
      const failure = await failureOf(() => recipeFor(codeTarget(folderWith(CODE), { buildProperties })))
      expect(failure).toMatchObject({ class: 'user', place: { file: 'template.yaml' } })
      expect(failure.message).toContain('ParentPackage')
    },
  )
})

describe('options of Python', () => {
  it('that do not exist are refused with the nearest name', async () => {
    const options = { overrides: { options: { 'exclude-provide': true } } }
    const failure = await failureOf(() => recipeFor(codeTarget(folderWith(CODE)), options))
    expect(failure).toMatchObject({ class: 'user', remedy: 'Did you mean exclude-provided?' })
  })

  it('install the same for all functions that differ only in what they leave out', async () => {
    const folder = folderWith({ ...CODE, 'requirements.txt': 'a==1' })
    const digest = async (options: Record<string, boolean | string>) => {
      const { recipe } = recipeFor(codeTarget(folder), { overrides: { options } })
      return digestRecipe(recipe, new InputIndex(), new ToolVersions())
    }
    const [plain, provided] = [await digest({}), await digest({ 'exclude-provided': true })]
    expect(provided.dependencyDigest).toBe(plain.dependencyDigest)
    expect(provided.inputDigest).not.toBe(plain.inputDigest)
    const source = await digest({ 'build-from-source': 'b' })
    expect(source.dependencyDigest).not.toBe(plain.dependencyDigest)
  })

  it('let functions with one manifest share one installation', async () => {
    const root = folderWith({ 'requirements.txt': 'a==1', 'one/app.py': '', 'two/app.py': '2' })
    const digests = ['one', 'two'].map(async name => {
      const rules = { root, overrides: { manifest: '../requirements.txt' } }
      const { recipe } = recipeFor(codeTarget(join(root, name)), rules)
      expect(recipe.workflow).toBe('python-pip')
      return (await digestRecipe(recipe, new InputIndex(), new ToolVersions())).dependencyDigest
    })
    expect(await digests[0]).toBe(await digests[1])
  })
})

describe('leaving out', needsTool('pip'), () => {
  const built = async (requirements: string, options: Record<string, boolean | string[]>) => {
    const folder = folderWith({ 'app.py': '', 'requirements.txt': `${OFFLINE}${requirements}` })
    const wheel = (name: string, more = {}) =>
      makeWheel(join(folder, 'wheels'), { name, version: '1.0', ...more })
    await wheel('boto3', { needs: ['botocore'] })
    await wheel('botocore', { needs: ['urllib3', 'python-dateutil'] })
    await wheel('urllib3')
    await wheel('six')
    await wheel('python_dateutil', { needs: ['six'], files: { 'dateutil/tz.py': '' } })
    await wheel('requests', { needs: ['urllib3'] })
    await wheel('pkg', {
      files: {
        'pkg/tests/test_a.py': '',
        'pkg/a.pyi': '',
        'pkg/testing/b.py': '',
        'pkg/__pycache__/c.pyc': '',
      },
    })
    const { tree } = await buildTarget(codeTarget(folder), { rules: { overrides: { options } } })
    return pathsOf(tree).filter(path => !path.startsWith('wheels/') && path.includes('/'))
  }
  const topsOf = (paths: readonly string[]) => [...new Set(paths.map(path => path.split('/')[0]))]

  it('what the runtime provides keeps what somebody else needs', async () => {
    const provided = { 'exclude-provided': true }
    expect(topsOf(await built('boto3', provided))).toEqual([])
    expect(topsOf(await built('boto3\nrequests', provided))).toEqual([
      ...['requests-1.0.dist-info', 'requests'],
      ...['urllib3-1.0.dist-info', 'urllib3'],
    ])
    expect(topsOf(await built('boto3', {}))).toContain('botocore')
  })

  it('tests, caches and stubs leaves the rest', async () => {
    const paths = await built('pkg', { prune: ['tests', 'caches', 'stubs'] })
    expect(paths.filter(path => path.startsWith('pkg/'))).toEqual(['pkg/__init__.py', 'pkg/testing/b.py'])
  })
})

describe('packages that come as source', () => {
  const check = (line: string, options = {}) =>
    recipeFor(codeTarget(folderWith({ 'app.py': '', 'requirements.txt': `${line}\n` })), {
      overrides: { options },
    })

  it.each([
    'git+https://example.com/lib.git@main#egg=lib',
    'lib @ git+https://example.com/lib.git',
    'lib @ https://example.com/lib-1.0.tar.gz',
  ])('are refused, unless they are listed: %s', async line => {
    const failure = await failureOf(() => check(line))
    expect(failure).toMatchObject({ class: 'user', place: { line: 1 } })
    expect(failure.message).toContain('comes as source code, whose build would run here')
    expect(failure.remedy).toContain('list lib under the option build-from-source')
    expect(check(line, { 'build-from-source': ['Lib'] }).warnings.join()).toContain('no exact version')
  })

  it('have to be named', async () => {
    const failure = await failureOf(() => check('git+https://example.com/lib.git'))
    expect(failure.remedy).toContain('Write it as `NAME @ git+https://example.com/lib.git`.')
  })

  describe.each([
    ['pip', needsTool('pip'), () => withoutTools('uv')],
    ['uv', needsTool('uv'), () => process.env],
  ] as const)('with %s', (_tool, needed, host) => {
    const build = (requirements: string, options: Record<string, string>) => {
      const folder = folderWith({ 'requirements.txt': requirements, 'app.py': '' })
      return buildTarget(codeTarget(folder), { rules: { overrides: { options } }, environment: host() })
    }

    it('are built where that is allowed, and used when they are pure', needed, async () => {
      const failure = await failureOf(() => build('docopt==0.6.2\n', {}))
      expect(failure.remedy).toContain('list docopt under the option build-from-source')
      const { tree } = await build('docopt==0.6.2\n', { 'build-from-source': 'docopt' })
      expect(modulesOf(tree)).toContain('docopt.py')
    })

    it('are refused when their build gives code for this machine', needed, async () => {
      const from = { 'build-from-source': 'markupsafe' }
      const failure = await failureOf(() => build('markupsafe==2.1.5\n', from))
      expect(failure).toMatchObject({ class: 'build' })
      expect(failure.message).toMatch(/was compiled for this machine \(.*linux_/)
    })
  })
})
