/** Gems that Bundler installed, as a tree that is the same wherever they were installed. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Recipe } from '../../model/artifact.ts'
import { findRuntime } from '../../model/runtimes.ts'
import { type Entry, makeTree, type Tree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import type { FoundTool } from '../find-tool.ts'
import { listTree } from '../private-copy.ts'

export const BUNDLE_FOLDER = 'vendor/bundle/ruby'

/** `3.3.0`: the version in the names of folders, which is that of Ruby's binary interface. */
export function rubyAbi(version: string): string {
  return `${version.split('.').slice(0, 2).join('.')}.0`
}

/** The version of a runtime of Ruby: `3.3`. */
export function rubyVersion(runtime: string | undefined): string | undefined {
  const found = findRuntime(runtime ?? '')
  return found?.language === 'ruby' ? found.version : undefined
}

export interface Installation {
  /** Bundler's path: it holds `ruby/<version>/`. */
  bundle: string
  ruby: FoundTool
  recipe: Recipe
}

/**
 * The gems below `vendor/bundle/ruby/<version of the runtime>/`, where Lambda looks (GEM_PATH of the runtime), whatever
 * Ruby installed them. Throws a Failure of class `build` for native code that cannot run there.
 */
export function installedGems({ bundle, ruby, recipe }: Installation): { tree: Tree; native: string[] } {
  const installed = rubyAbi(ruby.versions['ruby'] ?? '')
  const wanted = rubyVersion(recipe.runtime)
  const folder = join(bundle, 'ruby', installed)
  if (!existsSync(folder)) return { tree: [], native: [] }
  const listed = listTree(folder, path => JUNK.test(path))
  const compiled = namesOf(listed, COMPILED)
  const native = [...new Set([...compiled, ...namesOf(listed, NATIVE)])].sort()
  checkNative({ native, compiled, ruby, recipe })
  const to = `${BUNDLE_FOLDER}/${wanted === undefined ? installed : rubyAbi(wanted)}`
  return {
    tree: makeTree(listed.map(entry => ({ ...withPlainRuby(entry), path: `${to}/${entry.path}` }))),
    native,
  }
}

/**
 * Downloads, documentation, logs of compilers and what they left (all of them name folders of this machine), and git's
 * own folders. Paths of folders end in a slash.
 */
const JUNK =
  /^(cache|doc|build_info)\/$|(^|\/)(gem_make\.out|mkmf\.log)$|^bundler\/gems\/[^/]+\/\.git\/$|^(bundler\/)?gems\/[^/]+\/ext\/(.*\/)?(Makefile|[^/]+\.(o|so)|\.[^/]*\.time)$/

const COMPILED = /^(?:bundler\/)?extensions\/[^/]+\/[^/]+\/([^/]+)\/gem\.build_complete$/
const NATIVE = /^(?:bundler\/)?gems\/([^/]+)\/.*\.(?:so|bundle|dll|dylib)$/

function namesOf(tree: Tree, pattern: RegExp): string[] {
  return tree.flatMap(({ path }) => pattern.exec(path)?.[1] ?? [])
}

interface Native {
  native: readonly string[]
  compiled: readonly string[]
  ruby: FoundTool
  recipe: Recipe
}

function checkNative({ native, compiled, ruby, recipe }: Native): void {
  const { ruby: version = '', platform = '' } = ruby.versions
  const cpu = recipe.architecture === 'arm64' ? /^(aarch64|arm64)-linux/ : /^x86_64-linux/
  if (native.length > 0 && !cpu.test(platform)) {
    throw new Failure(
      'build',
      `ruby-bundler: ${native.join(', ')} ${has(native)} native code, installed for ${platform}, and the function runs on ${recipe.architecture}`,
      {
        remedy: `Build on a machine with that processor (${recipe.architecture === 'arm64' ? 'runs-on: ubuntu-24.04-arm' : 'runs-on: ubuntu-24.04'}), or with --container.`,
      },
    )
  }
  const wanted = rubyVersion(recipe.runtime)
  if (compiled.length > 0 && wanted !== undefined && rubyAbi(wanted) !== rubyAbi(version)) {
    throw new Failure(
      'environment',
      `ruby-bundler: ${compiled.join(', ')} ${has(compiled)} native code that fits only the Ruby that compiles it: ${wanted} is needed, and ${version} is installed`,
      { remedy: `Set ruby-version: '${wanted}' in a step \`uses: ruby/setup-ruby@v1\` before this one.` },
    )
  }
}

const has = (names: readonly string[]): string => (names.length === 1 ? 'has' : 'have')

/** RubyGems writes the installing Ruby's name into the first line of programs. */
function withPlainRuby(entry: Entry): Entry {
  if (entry.kind !== 'disk' || !entry.path.startsWith('bin/')) return entry
  const text = readFileSync(entry.file, 'utf8').replace(/^#!.*ruby.*\n/, '#!/usr/bin/env ruby\n')
  return { kind: 'bytes', path: entry.path, mode: entry.mode, bytes: Buffer.from(text) }
}
