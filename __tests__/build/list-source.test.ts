import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listSource, type SourceOptions } from '../../src/build/list-source.ts'
import { failureOf, folderWith, pathsOf, writeFiles } from './support.ts'

const list = (folder: string, more: Partial<SourceOptions> = {}) =>
  listSource({
    folder,
    top: folder,
    roots: [folder],
    junk: [],
    asItLies: false,
    ownFiles: [],
    include: [],
    exclude: [],
    ...more,
  })

describe('files of a code folder', () => {
  it('are listed where they lie, sorted, with the execute bit', () => {
    const folder = folderWith({ 'b.py': 'b', 'a/c.py': 'c', run: { program: '#!/bin/sh' } })
    expect(list(folder).tree).toEqual([
      { kind: 'disk', path: 'a/c.py', file: join(folder, 'a/c.py'), size: 1, mode: 0o644 },
      { kind: 'disk', path: 'b.py', file: join(folder, 'b.py'), size: 1, mode: 0o644 },
      { kind: 'disk', path: 'run', file: join(folder, 'run'), size: 9, mode: 0o755 },
    ])
  })

  it('never hold secrets and folders of tools, and the names of those are told', () => {
    const folder = folderWith({
      'app.py': '',
      '.env': 'A=1',
      '.env.local': '',
      'sub/.npmrc': '',
      '.git/config': '',
      '.aws-sam/x': '',
      '.gitignore': '',
    })
    const { tree, leftOut } = list(folder)
    expect(pathsOf(tree)).toEqual(['app.py'])
    expect([...leftOut].sort()).toEqual(['.aws-sam', '.env', '.env.local', '.git', '.npmrc'])
  })

  it('follow .lambdaignore beside the code and above it, the nearer one last', () => {
    const folder = folderWith({
      '.lambdaignore': '*.md\n/functions/orders/secret.txt\n',
      'functions/orders/.lambdaignore': 'test_*.py\n!KEEP.md\n!.env\n',
      'functions/orders/app.py': '',
      'functions/orders/test_app.py': '',
      'functions/orders/README.md': '',
      'functions/orders/KEEP.md': '',
      'functions/orders/secret.txt': '',
      'functions/orders/.env': '',
    })
    const { tree } = list(join(folder, 'functions/orders'), { top: folder, roots: [folder] })
    expect(pathsOf(tree)).toEqual(['.env', 'KEEP.md', 'app.py'])
  })

  it('follow include and exclude of the config; include reaches into what is left out', () => {
    const folder = folderWith({
      'a.py': '',
      'a.test.py': '',
      'node_modules/kept/index.js': '',
      'node_modules/other/index.js': '',
      '.env.production': '',
    })
    const { tree, leftOut } = list(folder, {
      junk: ['/node_modules/'],
      exclude: ['**/*.test.py'],
      include: ['node_modules/kept/**', '.env.production'],
    })
    expect(pathsOf(tree)).toEqual(['.env.production', 'a.py', 'node_modules/kept/index.js'])
    expect(leftOut).toEqual([])
  })

  it('leave the project files out when the template lies among the code', () => {
    const folder = folderWith({
      'template.yaml': '',
      'samconfig.toml': '',
      'lambda-build.yml': '',
      'app.py': '',
      'data/template.yaml': '',
      'out[1]/x': '',
    })
    const { tree } = list(folder, { ownFiles: [join(folder, 'template.yaml'), join(folder, 'out[1]')] })
    expect(pathsOf(tree)).toEqual(['app.py', 'data/template.yaml'])
  })
})

describe('symbolic links', () => {
  it('stay links when they end inside', () => {
    const folder = folderWith({
      'node_modules/x/cli.js': '',
      'node_modules/.bin/x': { link: '../x/cli.js' },
      'deep/up': { link: '..' },
    })
    expect(list(folder).tree.filter(entry => entry.kind === 'link')).toEqual([
      { kind: 'link', path: 'deep/up', target: '..' },
      { kind: 'link', path: 'node_modules/.bin/x', target: '../x/cli.js' },
    ])
  })

  it('become relative when they are absolute and end inside', () => {
    const folder = folderWith({ 'lib/a.py': '' })
    writeFiles(folder, { 'sub/a.py': { link: join(folder, 'lib/a.py') } })
    expect(list(folder).tree).toContainEqual({ kind: 'link', path: 'sub/a.py', target: '../lib/a.py' })
  })

  it('are followed when they end elsewhere in the project', () => {
    const root = folderWith({
      'shared/util.py': 'u',
      'shared/sub/more.py': 'm',
      'shared/alias.py': { link: 'util.py' },
      'orders/app.py': '',
      'orders/shared': { link: '../shared' },
      'orders/util.py': { link: '../shared/util.py' },
    })
    const { tree } = list(join(root, 'orders'), { top: root, roots: [root] })
    expect(pathsOf(tree)).toEqual([
      'app.py',
      'shared/alias.py',
      'shared/sub/more.py',
      'shared/util.py',
      'util.py',
    ])
    expect(tree[1]).toEqual({ kind: 'link', path: 'shared/alias.py', target: 'util.py' })
    expect(tree[3]).toMatchObject({ kind: 'disk', file: join(root, 'shared/util.py') })
  })

  it('stay out when what they lead to stays out', () => {
    const folder = folderWith({
      '.env': '',
      'app.py': '',
      settings: { link: '.env' },
      again: { link: 'settings' },
    })
    expect(pathsOf(list(folder).tree)).toEqual(['app.py'])
  })

  it.each([
    ['a circle', { a: { link: 'b' }, b: { link: 'a' } }, 'circle', /a → .*b → .*a/],
    ['a dead end', { a: { link: 'nowhere' } }, 'ends nowhere', /a → .*nowhere/],
    ['the outside', { a: { link: 'b' }, b: { link: '/etc/hostname' } }, 'leads out', /→ .*etc\/hostname/],
  ])('to %s are refused with the whole chain', async (_what, files, message, chain) => {
    const folder = folderWith(files)
    const failure = await failureOf(() => list(folder))
    expect(failure.class).toBe('user')
    expect(failure.message).toContain(message)
    expect(failure.details.join('\n')).toMatch(chain)
    expect(failure.remedy).toBeDefined()
  })

  it('to a folder around them are refused', async () => {
    const root = folderWith({ 'orders/app.py': '', 'orders/all': { link: '../../outer' } })
    const outer = folderWith({ x: '' })
    writeFiles(outer, { back: { link: join(root, 'orders') } })
    writeFiles(root, { 'orders/other': { link: outer } })
    const failure = await failureOf(() =>
      list(join(root, 'orders'), { roots: [root, outer], exclude: ['all'] }),
    )
    expect(failure.message).toContain('without end')
  })
})

describe('what cannot be packed', () => {
  it('a named pipe is refused by name, without opening it', async () => {
    const folder = folderWith({ 'app.py': '' })
    execFileSync('mkfifo', [join(folder, 'queue')])
    const failure = await failureOf(() => list(folder))
    expect(failure).toMatchObject({ class: 'user' })
    expect(failure.message).toMatch(/queue is a named pipe/)
    expect(pathsOf(list(folder, { exclude: ['queue'] }).tree)).toEqual(['app.py'])
  })

  it.skipIf(process.getuid?.() === 0)('an unreadable file or folder is refused by name', async () => {
    const folder = folderWith({ 'closed.py': '', 'sub/x': '' })
    chmodSync(join(folder, 'closed.py'), 0)
    expect((await failureOf(() => list(folder))).message).toContain('closed.py')
    chmodSync(join(folder, 'closed.py'), 0o644)
    chmodSync(join(folder, 'sub'), 0)
    expect((await failureOf(() => list(folder))).message).toContain('sub')
    chmodSync(join(folder, 'sub'), 0o755)
  })

  it('names with control characters are refused, escaped', async () => {
    const folder = folderWith({ 'a\n::error::b': '' })
    const failure = await failureOf(() => list(folder))
    expect(failure.message).toContain('"a\\n::error::b"')
    expect(failure.message).not.toContain('\n')
  })

  it('names that are not UTF-8 are refused', async () => {
    const folder = folderWith({})
    execFileSync('sh', ['-c', 'printf x > "$(printf "caf\\351")"'], { cwd: folder })
    expect((await failureOf(() => list(folder))).message).toContain('not UTF-8')
  })

  it('names that differ only in case, or in Unicode form, are refused', async () => {
    const folder = folderWith({ 'lib/Util.py': '', 'lib/util.py': '' })
    expect((await failureOf(() => list(folder))).message).toContain('lib/Util.py and lib/util.py')
    const accents = folderWith({ 'caf\u00e9': '', 'cafe\u0301': '' })
    expect((await failureOf(() => list(accents))).message).toContain('Unicode')
  })

  it('odd but harmless names go in as they are', () => {
    const folder = folderWith({ '-rf': '', 'a b': '', 'ü☂': '', '::error::x': '', 'a\\b': '' })
    mkdirSync(join(folder, 'empty'))
    expect(pathsOf(list(folder).tree)).toEqual(['-rf', '::error::x', 'a b', 'a\\b', 'ü☂'])
  })
})
