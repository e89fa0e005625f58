/** Ruby with Bundler: which one, its environment and settings, and what its errors mean. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { buildEnvironment } from '../build-environment.ts'
import { type FoundTool, findTool, type ToolQuestion } from '../find-tool.ts'
import { missingTool } from '../missing-tool.ts'
import { makePrivateHome } from '../private-home.ts'
import type { Explanation, Job } from './workflow.ts'

const PROGRAM = `
require "json"
require "rbconfig"
require "bundler"
puts JSON.generate(ruby: RUBY_VERSION, bundler: Bundler::VERSION, executable: RbConfig.ruby,
                   platform: Gem::Platform.local.to_s, file: $LOADED_FEATURES.grep(/bundler\\/version/).first.to_s)
`

const Answer = z.object({
  ruby: z.string(),
  bundler: z.string(),
  executable: z.string(),
  platform: z.string(),
  file: z.string(),
})

/** The Ruby of the runtime's own version (`3.3`) when it is there under its name, else whichever `ruby` there is. */
export function rubyQuestion(version: string): ToolQuestion {
  return {
    names: [...(version === '' ? [] : [`ruby${version}`]), 'ruby'],
    args: ['-e', PROGRAM],
    read: stdout => {
      const { ruby, bundler, platform, executable, file } = Answer.parse(JSON.parse(stdout))
      return { versions: { ruby, bundler, platform }, witnesses: [executable, file] }
    },
  }
}

/** Throws a Failure of class `environment` when there is none. */
export async function findRuby(version: string, job: Job): Promise<FoundTool> {
  const found = await findTool(rubyQuestion(version), job.host)
  if (found === undefined) throw missingTool('ruby', undefined, ['wanted: ruby with Bundler 2 or newer'])
  // The program itself, not a version manager's shim, which would look into the home.
  return { ...found, command: found.witnesses?.[0] ?? found.command }
}

export interface BundlerNeeds {
  settings: Readonly<Record<string, string>>
  /** Bundler would fetch the version that the lock file names, and install it among the gems. */
  bundler: string
  /** Folder in which native extensions are compiled. */
  folder: string
}

/**
 * Settings stand in a file of ours, which wins over environment and home (Bundler's order of configuration); the user's
 * own file adds logins and mirrors.
 */
export function bundlerEnvironment(
  job: Job,
  { settings, bundler, folder }: BundlerNeeds,
): Record<string, string> {
  const configuration = join(job.scratch, 'bundle')
  mkdirSync(configuration, { recursive: true })
  writeFileSync(join(configuration, 'config'), settingsText(settings))
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: ['.bundle/config', '.gemrc'],
    caches: ['.bundle/cache'],
  })
  const { host } = job
  return buildEnvironment(job, {
    home,
    passedNames: Object.keys(host).filter(name =>
      /^BUNDLE_(MIRROR__|SSL_|TIMEOUT$|RETRY$|USER_CONFIG$)/.test(name),
    ),
    set: {
      BUNDLE_APP_CONFIG: configuration,
      BUNDLE_SILENCE_ROOT_WARNING: '1',
      BUNDLER_VERSION: bundler,
      BUNDLE_VERSION: 'system',
      // mkmf leaves ARCH_FLAG empty: the folder of the build must not show in debugging information.
      MAKEFLAGS: `ARCH_FLAG=-ffile-prefix-map=${folder}=.`,
    },
  })
}

/** The text of a `.bundle/config`. */
export function settingsText(settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1))
  return ['---', ...lines.map(([name, value]) => `${name}: ${JSON.stringify(value)}`), ''].join('\n')
}

export const BUNDLER_CLUES =
  /Could not |Your (Ruby version|bundle only)|deployment mode|frozen|dependencies in your gemfile changed|An error occurred while installing|checksum|Authentication is required|Bad username|Git error|Gemfile.*(syntax|error)|Network error|There was an error/i

export function explainBundler(clues: readonly string[]): Explanation | undefined {
  const text = clues.join('\n')
  for (const [pattern, reason, remedy] of CAUSES) {
    const found = pattern.exec(text)
    if (found !== null)
      return { reason: reason.replace(/\$(\d)/g, (_, group) => found[Number(group)] ?? ''), remedy }
  }
  return undefined
}

const CAUSES: readonly (readonly [pattern: RegExp, reason: string, remedy: string])[] = [
  [
    /Your Ruby version is (\S+), but your Gemfile specified (\S+)/,
    'the Gemfile wants Ruby $2, and $1 is installed',
    "Set ruby-version: '$2' in a step `uses: ruby/setup-ruby@v1` before this one.",
  ],
  [
    /deployment mode|frozen|dependencies in your gemfile changed/i,
    'Gemfile and Gemfile.lock do not fit together',
    'Run `bundle install` and commit Gemfile.lock.',
  ],
  [
    /Your bundle only supports platforms (\[.*?\])/,
    'Gemfile.lock is for $1 only',
    'Run `bundle lock --add-platform x86_64-linux` and commit Gemfile.lock.',
  ],
  [
    /checksum/i,
    'a gem does not have the checksum that is demanded',
    'Check where the gem comes from; renew Gemfile.lock when it is trusted.',
  ],
  [
    /Could not reach host (\S+?)\.? |Could not fetch specs from (\S+)|Network error/,
    'the gem server $1$2 cannot be reached',
    'Check the network, proxy and the sources of the Gemfile.',
  ],
  [
    /(Authentication is required for|Bad username or password for) (\S+)/,
    'the gem server $2 wants a login',
    'Name the variable BUNDLE_<HOST> in build-env, or set it in ~/.bundle/config.',
  ],
  [
    /Could not find gem '([^']+)'|Could not find (\S+) in/,
    'no source has $1$2',
    'Check the name and version, and the sources of the Gemfile.',
  ],
  [
    /An error occurred while installing (\S+) \(([^)]+)\)/,
    '$1 $2 could not be installed',
    'Read its last lines; native gems need a compiler and the headers of Ruby.',
  ],
]
