/**
 * Gems that a Gemfile takes from a folder. Bundler leaves them where they are, and only `bundler/setup` would find them:
 * they join the installed gems, so that a plain `require` finds them too, also when they lie outside the code.
 */

import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { realPathOf } from '../../files/paths.ts'
import type { Entry } from '../../model/tree.ts'
import type { FoundTool } from '../find-tool.ts'
import { listTree } from '../private-copy.ts'
import { pathGems } from './gemfile.ts'
import type { Job } from './workflow.ts'

export interface LocalGem {
  /** As the Gemfile names its folder. */
  written: string
  /** Real path of that folder in the private copy. */
  folder: string
  /** Where the gem lies in the artifact. */
  path: string
  entries: readonly Entry[]
}

/** Bundler's own pattern for the descriptions in a folder; each is written as RubyGems would after an installation. */
const PROGRAM = `
require "json"
require "fileutils"
specifications, *folders = ARGV
FileUtils.mkdir_p(specifications)
found = folders.flat_map do |folder|
  Dir.glob(File.join(folder, "{,*,*/*}.gemspec")).sort.map do |file|
    spec = Gem::Specification.load(file) or abort("cannot read " + file)
    File.write(File.join(specifications, spec.full_name + ".gemspec"), spec.to_ruby)
    {folder: folder, gem: File.dirname(file), name: spec.full_name}
  end
end
puts JSON.generate(found)
`

const Found = z.array(z.object({ folder: z.string(), gem: z.string(), name: z.string() }))

/** `gems` is the folder of the installed gems in the artifact. The gem that the code itself is stays where it is. */
export async function localGems(needs: {
  gemfile: string
  ruby: FoundTool
  environment: Readonly<Record<string, string>>
  gems: string
  job: Job
}): Promise<LocalGem[]> {
  const { gemfile, ruby, environment, gems, job } = needs
  const home = dirname(gemfile)
  const lockFile = existsSync(`${gemfile}.lock`) ? `${gemfile}.lock` : undefined
  const written = new Map(
    pathGems(gemfile, lockFile)
      .map(path => [realPathOf(resolve(home, path)), path] as const)
      .filter(([folder]) => folder !== realPathOf(home)),
  )
  if (written.size === 0) return []
  const specifications = join(job.scratch, 'specifications')
  const { stdout } = await job.run({
    command: ruby.command,
    args: ['-e', PROGRAM, specifications, ...written.keys()],
    cwd: home,
    environment,
  })
  return Found.parse(JSON.parse(stdout.slice(stdout.lastIndexOf('\n[') + 1))).map(({ folder, gem, name }) => {
    const [specification] = listTree(specifications, path => path !== `${name}.gemspec`)
    const files = listTree(gem).map(entry => ({ ...entry, path: `${gems}/gems/${name}/${entry.path}` }))
    const described =
      specification === undefined
        ? []
        : [{ ...specification, path: `${gems}/specifications/${name}.gemspec` }]
    const path = folder === gem ? `${gems}/gems/${name}` : `${gems}/gems`
    return { written: written.get(folder) ?? folder, folder, path, entries: [...files, ...described] }
  })
}
