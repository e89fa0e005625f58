import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyTree } from '../../../src/build/private-copy.ts'
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

/** A clone of the app whose Gemfile and lock file name a server that exists. */
async function appWithServer(): Promise<string> {
  const app = cloneOf(join(apps, 'ruby-app'))
  const server = await serveGems()
  for (const [name, from] of [
    ['Gemfile', "ENV.fetch('EXAMPLE_GEMS', 'https://gems.invalid')"],
    ['Gemfile.lock', 'https://gems.invalid'],
  ] as const) {
    const file = join(app, name)
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, name === 'Gemfile' ? `'${server}'` : server))
  }
  return app
}

/** What the handler answers when Ruby looks for gems where Lambda's does. */
function answerOf(tree: Tree, version = '3.3.0'): string {
  const laid = folderWith()
  copyTree(tree, laid)
  return execFileSync(
    'ruby',
    ['-I', laid, '-r', 'app', '-e', "print handle(event: 'Lambda', context: nil)"],
    {
      encoding: 'utf8',
      cwd: folderWith(),
      env: { PATH: process.env['PATH'], GEM_PATH: join(laid, 'vendor/bundle/ruby', version) },
    },
  )
}

describe('ruby-bundler', needsTool('ruby'), () => {
  it('installs what the lock file says where Lambda looks, with local gems, and leaves the source alone', async () => {
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
  }, 60_000)
})
void buildGems
void failureOf
void packedDigest
void recipeFor
void cpSync
void mkdirSync
