import { existsSync, readFileSync } from 'node:fs'
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
  stateOf,
  writeFiles,
} from '../support.ts'
import { answerOf, node22 } from './nodejs.ts'

/** One function of a workspace whose lock file lies two folders up. */
function buildMember(root: string, more: Parameters<typeof codeTarget>[1] = {}, member = 'services/orders') {
  return buildTarget(codeTarget(join(root, member), { ...node22, ...more }), { rules: { root } })
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

/** Changes every hash of the lock file. */
function spoilHashes(root: string): void {
  for (const name of ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock']) {
    const file = join(root, name)
    if (!existsSync(file)) continue
    const text = readFileSync(file, 'utf8')
    writeFiles(root, { [name]: text.replace(/(sha512-|10c0\/)\w{4}/g, '$1aaaa') })
  }
}
