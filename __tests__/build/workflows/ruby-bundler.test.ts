import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyTree } from '../../../src/build/private-copy.ts'
import type { CodeTarget } from '../../../src/model/artifact.ts'
import type { Tree } from '../../../src/model/tree.ts'
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
} from '../support.ts'
import { buildGems, serveGems } from './ruby-gem-server.ts'

const ruby33 = { runtime: 'ruby3.3' }
const SECONDS = 60_000

/** A clone of the app whose Gemfile and lock file name a server that exists. */
async function appWithServer(): Promise<string> {
  const app = cloneOf(join(apps, 'ruby-app'))
  const server = await serveGems()
  replaceIn(join(app, 'Gemfile'), "ENV.fetch('EXAMPLE_GEMS', 'https://gems.invalid')", `'${server}'`)
  replaceIn(join(app, 'Gemfile.lock'), 'https://gems.invalid', server)
  return app
}

/** An app with the gems themselves in vendor/cache, where Bundler needs no server. */
function appWithCache(gem: string, files: Readonly<Record<string, string>> = {}): string {
  const app = folderWith({
    Gemfile: `source 'https://gems.invalid'\ngem '${gem}', '1.0.0'\n`,
    'Gemfile.lock': `GEM\n  remote: https://gems.invalid/\n  specs:\n    ${gem} (1.0.0)\n\nPLATFORMS\n  ruby\n\nDEPENDENCIES\n  ${gem} (= 1.0.0)\n\nBUNDLED WITH\n   2.9.9\n`,
    'app.rb': '',
    ...files,
  })
  mkdirSync(join(app, 'vendor/cache'), { recursive: true })
  for (const file of buildGems()) cpSync(file, join(app, 'vendor/cache', basename(file)))
  return app
}

/** The version of the Ruby that runs here, as runtimes are named: `3.1`. */
const here = () => execFileSync('ruby', ['-e', 'print RUBY_VERSION[/\\d+\\.\\d+/]'], { encoding: 'utf8' })

function anyRuby(more: Partial<CodeTarget>): CodeTarget {
  const { runtime: _none, ...target } = codeTarget('', { kind: 'layer', buildMethod: 'bundler', ...more })
  return target
}

function lay(tree: Tree): string {
  const laid = folderWith()
  copyTree(tree, laid)
  return laid
}

/** What the handler answers when Ruby looks for gems where Lambda's does (its GEM_PATH). */
function answerOf(tree: Tree, version = '3.3.0'): string {
  const laid = lay(tree)
  const gems = join(laid, 'vendor/bundle/ruby', version)
  return ruby(laid, { GEM_PATH: gems }, ['-r', 'app', '-e', "print handle(event: 'Lambda', context: nil)"])
}

/** In another folder, so that nothing is found but by the load path. */
function ruby(laid: string, environment: Record<string, string>, args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], HOME: folderWith(), ...environment }
  return execFileSync('ruby', ['-I', laid, ...args], { encoding: 'utf8', cwd: folderWith(), env })
}

function replaceIn(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}

describe('ruby-bundler', needsTool('ruby'), () => {
  it(
    'installs what the lock file says where Lambda looks, with local gems, and leaves the source alone',
    async () => {
      const app = await appWithServer()
      const before = stateOf(app)
      const { tree, tools } = await buildTarget(codeTarget(app, ruby33))
      expect(pathsOf(tree)).toMatchInlineSnapshot(`
      [
        ".bundle/config",
        "Gemfile",
        "Gemfile.lock",
        "app.rb",
        "gems/shouting/lib/shouting.rb",
        "gems/shouting/lib/shouting/version.rb",
        "gems/shouting/shouting.gemspec",
        "vendor/bundle/ruby/3.3.0/bin/greet",
        "vendor/bundle/ruby/3.3.0/gems/greeting-1.0.0/exe/greet",
        "vendor/bundle/ruby/3.3.0/gems/greeting-1.0.0/lib/greeting.rb",
        "vendor/bundle/ruby/3.3.0/gems/shouting-2.0.0/lib/shouting.rb",
        "vendor/bundle/ruby/3.3.0/gems/shouting-2.0.0/lib/shouting/version.rb",
        "vendor/bundle/ruby/3.3.0/gems/shouting-2.0.0/shouting.gemspec",
        "vendor/bundle/ruby/3.3.0/specifications/greeting-1.0.0.gemspec",
        "vendor/bundle/ruby/3.3.0/specifications/shouting-2.0.0.gemspec",
      ]
    `)
      expect(answerOf(tree)).toBe('HELLO LAMBDA')
      expect(stateOf(app)).toEqual(before)
      expect(tools['ruby']).toMatch(/^\d/)
    },
    SECONDS,
  )

  it('gives the same bytes in another folder, native code too, and drops what compilers left', {
    ...needsTool('gcc'),
    timeout: SECONDS,
  }, async () => {
    // A layer may leave open for which Ruby it is; Lambda has none of the version that Debian has.
    const target = () => anyRuby({ architecture: ARCHITECTURE, code: appWithCache('quick') })
    const one = await buildTarget(target())
    const two = await buildTarget(target())
    expect(await packedDigest(one.tree)).toBe(await packedDigest(two.tree))
    expect(
      pathsOf(one.tree).filter(path => /mkmf|gem_make|Makefile|\.o$|\.gem$|vendor\/cache/.test(path)),
    ).toEqual([])
    expect(one.lines.join('\n')).toContain('gems with native code: quick-1.0.0')
    const gems = `ruby/gems/${here()}.0`
    const laid = lay(one.tree)
    expect(ruby(laid, { GEM_PATH: join(laid, gems) }, ['-r', 'quick', '-e', 'print Quick.one'])).toBe('1')
  })

  it(
    'takes the Gemfile of a folder above, with gems beside the code, ready for bundler/setup',
    async () => {
      const root = await appWithServer()
      mkdirSync(join(root, 'functions/orders'), { recursive: true })
      cpSync(join(root, 'app.rb'), join(root, 'functions/orders/app.rb'))
      const before = stateOf(root)
      const target = codeTarget(join(root, 'functions/orders'), ruby33)
      const { warnings } = recipeFor(target, { root })
      expect(warnings[0]).toMatch(/has no Gemfile of its own, so .*Gemfile is used/)
      const { tree } = await buildTarget(target, { rules: { root } })
      const gems = 'vendor/bundle/ruby/3.3.0/gems'
      expect(pathsOf(tree)).toEqual(
        expect.arrayContaining([
          'Gemfile',
          'Gemfile.lock',
          'app.rb',
          `${gems}/shouting-2.0.0/lib/shouting.rb`,
        ]),
      )
      expect(answerOf(tree)).toBe('HELLO LAMBDA')
      const laid = lay(tree)
      // Ruby's own version decides where Bundler looks.
      if (here() !== '3.3') symlinkSync('3.3.0', join(laid, 'vendor/bundle/ruby', `${here()}.0`))
      const script =
        "Dir.chdir(ARGV[0]); require 'bundler/setup'; require 'app'; print handle(event: 'you', context: nil)"
      expect(ruby(laid, { BUNDLE_GEMFILE: join(laid, 'Gemfile') }, ['-e', script, laid])).toBe('HELLO YOU')
      expect(stateOf(root)).toEqual(before)
    },
    SECONDS,
  )

  it(
    'puts the gems of a layer where GEM_PATH has them, and its code into lib',
    async () => {
      const app = appWithCache('greeting', { 'util.rb': 'module Util; end' })
      const { tree } = await buildTarget(
        codeTarget(app, { kind: 'layer', runtime: 'ruby3.4', buildMethod: 'ruby3.4' }),
      )
      expect(pathsOf(tree)).toEqual([
        'ruby/gems/3.4.0/bin/greet',
        'ruby/gems/3.4.0/gems/greeting-1.0.0/exe/greet',
        'ruby/gems/3.4.0/gems/greeting-1.0.0/lib/greeting.rb',
        'ruby/gems/3.4.0/specifications/greeting-1.0.0.gemspec',
        'ruby/lib/app.rb',
        'ruby/lib/util.rb',
      ])
    },
    SECONDS,
  )

  it('refuses native code for another processor, and of another Ruby', {
    ...needsTool('gcc'),
    timeout: SECONDS,
  }, async () => {
    const architecture = ARCHITECTURE === 'arm64' ? 'x86_64' : 'arm64'
    const app = appWithCache('quick')
    const other = await failureOf(() => buildTarget(codeTarget(app, { ...ruby33, architecture })))
    expect(other).toMatchObject({ class: 'build' })
    expect(other.message).toContain('quick-1.0.0 has native code')
    expect(other.remedy).toContain('runs-on')
    const wrongRuby = codeTarget(app, { runtime: 'ruby4.0', architecture: ARCHITECTURE })
    const failure = await failureOf(() => buildTarget(wrongRuby))
    expect(failure).toMatchObject({ class: 'environment' })
    expect(failure.remedy).toContain("ruby-version: '4.0'")
  })

  it(
    'says that the lock file is out of date, that a gem is nowhere, and that a server cannot be reached',
    async () => {
      const stale = appWithCache('greeting')
      replaceIn(join(stale, 'Gemfile'), "'1.0.0'", "'2.0.0'")
      const failure = await failureOf(() => buildTarget(codeTarget(stale, ruby33)))
      expect(failure.message).toBe('ruby-bundler: Gemfile and Gemfile.lock do not fit together')
      expect(failure).toMatchObject({
        class: 'build',
        artifact: 'Orders',
        remedy: expect.stringContaining('bundle'),
      })
      const server = await serveGems()
      const unknown = folderWith({ Gemfile: `source '${server}'\ngem 'nobody-has-it'\n`, 'app.rb': '' })
      expect((await failureOf(() => buildTarget(codeTarget(unknown, ruby33)))).message).toContain(
        'nobody-has-it',
      )
      const nowhere = folderWith({ Gemfile: "source 'http://127.0.0.1:1'\ngem 'greeting'\n", 'app.rb': '' })
      expect((await failureOf(() => buildTarget(codeTarget(nowhere, ruby33)))).message).toContain(
        'cannot be reached',
      )
    },
    SECONDS,
  )

  it(
    'builds without a lock file, warns, and ships the one that it made',
    async () => {
      const server = await serveGems()
      const app = folderWith({
        Gemfile: `source '${server}'\ngem 'greeting'\n`,
        'app.rb': '',
        '.bundle/config': CONFIG,
      })
      expect(recipeFor(codeTarget(app, ruby33)).warnings[0]).toContain('no Gemfile.lock')
      const refused = await failureOf(() => recipeFor(codeTarget(app, ruby33), { requireLock: true }))
      expect(refused.class).toBe('user')
      const { tree, lines } = await buildTarget(codeTarget(app, ruby33))
      expect(pathsOf(tree)).toContain('Gemfile.lock')
      const settings = tree.find(entry => entry.path === '.bundle/config')
      const text = settings?.kind === 'bytes' ? Buffer.from(settings.bytes).toString() : ''
      expect(text).toBe(
        '---\nBUNDLE_DEPLOYMENT: "true"\nBUNDLE_PATH: "vendor/bundle"\nBUNDLE_WITHOUT: "development:test:ci"\n',
      )
      expect(lines.join('\n')).toContain('.bundle/config: BUNDLE_PATH passed over')
      expect(stateOf(app).map(line => line.split(' ')[0])).toEqual(['.bundle/config', 'Gemfile', 'app.rb'])
    },
    SECONDS,
  )
})

describe('ruby-bundler without Ruby', () => {
  it('copies code that needs no gems', async () => {
    const { tree } = await buildTarget(codeTarget(folderWith({ 'app.rb': '' }), ruby33), { environment: {} })
    expect(pathsOf(tree)).toEqual(['app.rb'])
  })

  it('names the step that brings Ruby, and warns of a lock file for another one', async () => {
    const app = folderWith({
      Gemfile: "gem 'greeting'\n",
      'Gemfile.lock': 'RUBY VERSION\n   ruby 3.2.4p170\n',
      'app.rb': '',
    })
    expect(recipeFor(codeTarget(app, ruby33)).warnings[0]).toContain('locked to Ruby 3.2.4')
    const failure = await failureOf(() =>
      buildTarget(codeTarget(app, ruby33), { environment: { PATH: '/nowhere' } }),
    )
    expect(failure).toMatchObject({ class: 'environment', remedy: expect.stringContaining('setup-ruby') })
  })
})

const ARCHITECTURE = process.arch === 'arm64' ? 'arm64' : 'x86_64'
const CONFIG = '---\nBUNDLE_PATH: "elsewhere"\nBUNDLE_WITHOUT: "ci"\n'
