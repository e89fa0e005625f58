import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BuildContext, BuiltTree } from '../../../src/build/run-build.ts'
import type { CodeTarget } from '../../../src/model/artifact.ts'
import { needsTool, pathWithout } from '../../support/tools.ts'
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
import { answerOf, node22 } from './nodejs.ts'

/** One function of a workspace whose lock file lies two folders up. */
function buildMember(
  root: string,
  more: Partial<CodeTarget> = {},
  member = 'services/orders',
  context: Partial<BuildContext> = {},
) {
  return buildTarget(codeTarget(join(root, member), { ...node22, ...more }), { rules: { root }, ...context })
}

describe('nodejs-npm', needsTool('npm'), () => {
  const app = join(apps, 'node-lock')

  it.each(['x86_64', 'arm64'] as const)(
    'installs what the lock says for %s, without scripts',
    async architecture => {
      const { tree, lines } = await buildTarget(codeTarget(app, { ...node22, architecture }))
      const paths = pathsOf(tree)
      const cpu = architecture === 'arm64' ? 'arm64' : 'x64'
      expect(paths).toContain('index.mjs')
      expect(paths).toContain('package.json')
      expect(paths).not.toContain('package-lock.json')
      expect(paths).toContain('node_modules/nanoid/package.json')
      expect(paths).not.toContain('node_modules/left-pad/package.json')
      expect(paths).not.toContain('node_modules/.package-lock.json')
      expect(paths.filter(path => path.endsWith('.node') && path.includes('@node-rs'))).toEqual([
        `node_modules/@node-rs/crc32-linux-${cpu}-gnu/crc32.linux-${cpu}-gnu.node`,
      ])
      expect(tree).toContainEqual({
        kind: 'link',
        path: 'node_modules/.bin/nanoid',
        target: '../nanoid/bin/nanoid.js',
      })
      expect(lines.join('\n')).toContain('install scripts were not run: bufferutil@4.0.9')
    },
  )

  it('leaves the same files when npm itself has to install them', async () => {
    const fromCache = await buildTarget(codeTarget(app, node22))
    const byNpm = await buildTarget(codeTarget(app, node22), {
      rules: { overrides: { options: { UseNpmCi: false } } },
    })
    expect(await packedDigest(byNpm.tree)).toBe(await packedDigest(fromCache.tree))
    expect(byNpm.tools['npm']).toMatch(/^\d+\./)
  })

  it('installs without a lock file, and writes none into the source', async () => {
    const folder = folderWith({ 'package.json': '{"dependencies":{"left-pad":"1.3.0"}}', 'index.js': '' })
    const { tree, tools } = await buildTarget(
      codeTarget(folder, { ...node22, kind: 'layer', buildMethod: 'nodejs22.x' }),
    )
    expect(pathsOf(tree)).toContain('nodejs/node_modules/left-pad/index.js')
    expect(existsSync(join(folder, 'node_modules'))).toBe(false)
    expect(existsSync(join(folder, 'package-lock.json'))).toBe(false)
    expect(tools['npm']).toMatch(/^\d+\./)
  })
})

describe.each([
  ['npm', 'node-workspace'],
  ['pnpm', 'node-pnpm'],
  ['yarn', 'node-yarn'],
  ['berry', 'node-berry'],
  ['bun', 'node-bun'],
] as const)('a workspace of %s', (manager, name) => {
  const app = join(apps, name)

  it('gives a function what it needs, flat, with local packages as copies', needsTool(manager), async () => {
    const root = cloneOf(app)
    const before = stateOf(root)
    const { tree, lines } = await buildMember(root)
    const paths = pathsOf(tree)
    expect(paths.filter(path => /node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(path))).toEqual(
      [
        'node_modules/@acme/lib/node_modules/nanoid/package.json',
        'node_modules/@acme/lib/package.json',
        'node_modules/@node-rs/crc32-linux-x64-gnu/package.json',
        'node_modules/@node-rs/crc32/package.json',
        'node_modules/nanoid/package.json',
      ].sort(),
    )
    expect(paths.filter(path => !path.startsWith('node_modules/'))).toEqual(['index.js', 'package.json'])
    expect(
      paths.filter(path =>
        /node_modules\/\.(?!bin\/)|yarn|pnpm|\.lock|node_modules\/(a|b|orders)$/.test(path),
      ),
    ).toEqual([])
    expect(tree.filter(entry => entry.kind === 'link').map(entry => entry.path)).toEqual([
      'node_modules/@acme/lib/node_modules/.bin/nanoid',
    ])
    expect(stateOf(root)).toEqual(before)
    expect(lines.join('\n')).not.toContain('scripts were not run')
    if (process.arch === 'x64') {
      expect(await answerOf(tree, 'index.handler', { text: 'hello' })).toEqual({
        checksum: 907060870,
        own: '2.1.11',
        shared: '3.3.7',
      })
    }
  })

  it('takes native packages for the other processor', needsTool(manager), async () => {
    const { tree } = await buildMember(app, { architecture: 'arm64' })
    expect(pathsOf(tree).filter(path => path.endsWith('.node'))).toEqual([
      'node_modules/@node-rs/crc32-linux-arm64-gnu/crc32.linux-arm64-gnu.node',
    ])
  })

  it('gives the same bytes in two folders', needsTool(manager), async () => {
    const one = await buildMember(cloneOf(app))
    const two = await buildMember(cloneOf(app))
    expect(await packedDigest(one.tree)).toBe(await packedDigest(two.tree))
    expect(one.inputDigest).toBe(two.inputDigest)
  })

  it('fails when the lock file is out of date, and names it', needsTool(manager), async () => {
    const root = cloneOf(app)
    writeFiles(root, {
      'services/mail/package.json': '{"name":"mail","version":"1.0.0","dependencies":{"is-number":"6.0.0"}}',
    })
    const failure = await failureOf(() => buildMember(root, {}, 'services/mail'))
    expect(failure.class).toBe('build')
    expect(failure.message).toMatch(/package\.json and (the lock file|\S*lock\S*) do not fit together/)
    expect(failure.remedy).toContain('install')
  })

  it('fails when a package has another hash', needsTool(manager), async () => {
    const root = cloneOf(app)
    spoilHashes(root)
    const failure = await failureOf(() => buildMember(root, {}, 'services/mail'))
    expect(failure.class).toBe('build')
    expect(failure.message).toContain('does not have the hash that the lock file demands')
  })
})

describe('packages of the repository', needsTool('npm'), () => {
  const lib = {
    'shared/lib/package.json': '{"name":"lib","version":"2.0.0","dependencies":{"is-number":"7.0.0"}}',
    'shared/lib/index.js': "exports.works = require('is-number')(1)\n",
    'shared/lib/node_modules/rubbish/index.js': '',
  }
  const handler = "exports.handler = async () => require('lib').works\n"

  it('come along by file:, without node_modules of their own, and an edit of them installs nothing', async () => {
    const root = folderWith({
      ...lib,
      'orders/package.json': '{"name":"orders","dependencies":{"lib":"file:../shared/lib"}}',
      'orders/index.js': handler,
    })
    const asked: string[] = []
    let kept: BuiltTree = { tree: [], tools: {} }
    const built = await buildMember(root, {}, 'orders', {
      dependencies: async (digest, make) => {
        asked.push(digest)
        kept = await make()
        return kept
      },
    })
    expect(pathsOf(built.tree).filter(path => !path.includes('/is-number/'))).toEqual([
      'index.js',
      'node_modules/lib/index.js',
      'node_modules/lib/package.json',
      'package.json',
    ])
    expect(await answerOf(built.tree, 'index.handler', null)).toBe(true)
    writeFiles(root, { 'shared/lib/index.js': 'exports.works = 42\n' })
    const edited = await buildMember(root, {}, 'orders', {
      dependencies: async digest => {
        asked.push(digest)
        return kept
      },
    })
    expect(edited.inputDigest).not.toBe(built.inputDigest)
    expect(asked).toEqual([asked[0], asked[0]])
    expect(await answerOf(edited.tree, 'index.handler', null)).toBe(42)
  })

  it('are refused when they are missing, hold the function, or lie outside', async () => {
    const refuse = async (wanted: string, more = {}) => {
      const files = { 'app/package.json': `{"dependencies":{"lib":"${wanted}"}}`, 'app/a.js': '', ...more }
      return failureOf(() => buildMember(folderWith(files), {}, 'app'))
    }
    const missing = await refuse('file:../lib')
    expect(missing).toMatchObject({ class: 'user', place: { file: expect.stringMatching(/package\.json$/) } })
    expect(missing.message).toContain('lib (file:../lib)')
    const around = await refuse('file:..', { 'package.json': '{}' })
    expect(around.message).toContain('holds the function itself')
    const outside = await refuse(folderWith({ 'package.json': '{}' }))
    expect(outside.remedy).toContain('allowed-roots')
  })

  it('belong to a lock file above only when its project lists them', () => {
    const root = folderWith({
      'package.json': '{"workspaces":["services/*","!services/old"]}',
      'package-lock.json': '{}',
      'services/new/package.json': '{}',
      'services/new/a.js': '',
      'services/old/package.json': '{}',
      'services/old/a.js': '',
    })
    const lockOf = (member: string) =>
      recipeFor(codeTarget(join(root, member), node22), { root }).recipe.lockFile
    expect(lockOf('services/new')).toBe(join(root, 'package-lock.json'))
    expect(lockOf('services/old')).toBeUndefined()
  })
})

describe('packages that are not simply taken', needsTool('npm'), () => {
  it.each(['git+https://example.com/a.git', 'github:a/b', 'a/b', 'https://example.com/a.tgz'])(
    'from %s',
    async wanted => {
      const folder = folderWith({ 'package.json': `{"dependencies":{"a":"${wanted}"}}`, 'a.js': '' })
      const failure = await failureOf(() => recipeFor(codeTarget(folder, node22)))
      expect(failure).toMatchObject({
        class: 'user',
        place: { file: expect.stringMatching(/package\.json$/) },
      })
      expect(failure.message).toContain(wanted)
      expect(failure.remedy).toContain('AllowRemote')
      const allowed = codeTarget(folder, { ...node22, buildProperties: { AllowRemote: true } })
      expect(() => recipeFor(allowed)).not.toThrow()
    },
  )

  it('when the lock file has one of them further down', async () => {
    const folder = folderWith({
      'package.json': '{"dependencies":{"a":"1.0.0"}}',
      'package-lock.json': JSON.stringify({
        packages: {
          '': { dependencies: { a: '1.0.0' } },
          'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', dependencies: { b: '*' } },
          'node_modules/b': { version: '1.0.0', resolved: 'git+ssh://git@example.com/b.git#1' },
        },
      }),
      'a.js': '',
    })
    const failure = await failureOf(() => recipeFor(codeTarget(folder, node22)))
    expect(failure.message).toContain('b comes from git+ssh://git@example.com/b.git#1')
  })

  it('that the registry lacks, by name', async () => {
    const folder = folderWith({ 'package.json': '{"dependencies":{"lambda-build-no-such-package":"1.0.0"}}' })
    const failure = await failureOf(() => buildTarget(codeTarget(folder, node22)))
    expect(failure).toMatchObject({ class: 'build', artifact: 'Orders', exitCode: 1 })
    expect(failure.message).toContain('the registry has no lambda-build-no-such-package')
  })

  it('that package.json asks for and the lock file does not know', async () => {
    const folder = folderWith({
      'package.json': '{"name":"a","version":"1.0.0","dependencies":{"left-pad":"1.3.0"}}',
      'package-lock.json':
        '{"name":"a","version":"1.0.0","lockfileVersion":3,"packages":{"":{"name":"a","version":"1.0.0"}}}',
    })
    const failure = await failureOf(() => buildTarget(codeTarget(folder, node22)))
    expect(failure.message).toContain('do not fit together')
    expect(failure.details).toEqual([
      'npm ended with exit status 1',
      'Missing: left-pad@1.3.0 from lock file',
    ])
    expect(failure.remedy).toContain('npm install')
    // Asked for, npm goes beyond its lock file; that of the source stays as it is.
    const before = stateOf(folder)
    const loose = codeTarget(folder, { ...node22, buildProperties: { UseNpmCi: false } })
    expect(pathsOf((await buildTarget(loose)).tree)).toContain('node_modules/left-pad/index.js')
    expect(stateOf(folder)).toEqual(before)
  })
})

describe('the package manager', () => {
  it.each([
    ['pnpm', 'node-pnpm', 'pnpm/action-setup'],
    ['bun', 'node-bun', 'oven-sh/setup-bun'],
    ['yarn', 'node-yarn', 'corepack enable'],
    ['yarn', 'node-berry', 'corepack enable'],
  ])('%s is missing: the step that brings it is named', async (program, name, step) => {
    const failure = await failureOf(() =>
      buildMember(join(apps, name), {}, 'services/orders', { environment: { PATH: pathWithout(program) } }),
    )
    expect(failure.class).toBe('environment')
    expect(failure.remedy).toContain(step)
  })

  it('is the one of packageManager, where several have a lock file there', () => {
    const root = folderWith({
      'package.json': '{"packageManager":"pnpm@12.0.0+sha512.ab"}',
      'package-lock.json': '{}',
      'pnpm-lock.yaml': '',
      'a.js': '',
    })
    expect(recipeFor(codeTarget(root, node22)).recipe.lockFile).toBe(join(root, 'pnpm-lock.yaml'))
  })

  it('has to have a lock file when UseNpmCi says so', async () => {
    const folder = folderWith({ 'package.json': '{"dependencies":{"a":"1"}}', 'a.js': '' })
    const target = codeTarget(folder, { ...node22, buildProperties: { UseNpmCi: true } })
    expect(await failureOf(() => recipeFor(target))).toMatchObject({
      class: 'user',
      remedy: expect.stringContaining('npm install'),
    })
  })

  it('runs in the version that is there, whatever the project pins', needsTool('pnpm'), async () => {
    const root = cloneOf(join(apps, 'node-pnpm'))
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    writeFiles(root, { 'package.json': JSON.stringify({ ...manifest, packageManager: 'pnpm@12.20.0' }) })
    const { tree, lines } = await buildMember(root, {}, 'services/mail')
    expect(pathsOf(tree)).toContain('node_modules/is-number/index.js')
    expect(lines.join('\n')).not.toContain('using pnpm v12.20.0')
  })
})

describe('install scripts', needsTool('npm'), () => {
  /** A package archive whose script leaves a file. */
  function scripted(manifest: object) {
    const root = folderWith({
      'made/package.json': JSON.stringify({
        name: 'made',
        version: '1.0.0',
        scripts: { postinstall: "node -e \"fs.writeFileSync('made.txt', 'by script')\"" },
      }),
      'app/index.js': '',
    })
    execFileSync('npm', ['pack', '--silent', join(root, 'made')], { cwd: join(root, 'app'), stdio: 'ignore' })
    const dependencies = { made: 'file:made-1.0.0.tgz' }
    writeFiles(root, { 'app/package.json': JSON.stringify({ dependencies, ...manifest }) })
    return root
  }

  it('do not run, and are listed in one line', async () => {
    const { tree, lines } = await buildMember(scripted({}), {}, 'app')
    expect(pathsOf(tree)).toContain('node_modules/made/package.json')
    expect(pathsOf(tree)).not.toContain('node_modules/made/made.txt')
    const said = lines.filter(line => line.includes('were not run'))
    expect(said).toEqual([expect.stringContaining('made@1.0.0')])
    expect(said[0]).toContain('AllowScripts: [made]')
  })

  it.each([
    ['the option', {}, { 'allow-scripts': ['made'] }],
    ['npm', { allowScripts: { made: true } }, {}],
    ['pnpm', { pnpm: { onlyBuiltDependencies: ['made'] } }, {}],
    ['Bun', { trustedDependencies: ['made'] }, {}],
    ['Yarn', { dependenciesMeta: { made: { built: true } } }, {}],
  ])('run for those that %s allows', async (_where, manifest, buildProperties) => {
    const { tree, lines } = await buildMember(scripted(manifest), { buildProperties }, 'app')
    expect(pathsOf(tree)).toContain('node_modules/made/made.txt')
    expect(lines.join('\n')).not.toContain('were not run')
  })
})

/** Changes every hash of the lock file. */
function spoilHashes(root: string): void {
  for (const name of ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock']) {
    const file = join(root, name)
    if (!existsSync(file)) continue
    const text = readFileSync(file, 'utf8')
    writeFiles(root, { [name]: text.replace(/(sha512-|10c0\/)\w{4}/g, '$1aaaa') })
  }
}
