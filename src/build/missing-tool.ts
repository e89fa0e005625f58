/** What to say when a tool is not there: its name, and the step that brings it. */

import { basename } from 'node:path'
import { Failure } from '../report/failure.ts'
import { currentContainer } from './container-scope.ts'

const REMEDIES: readonly (readonly [tool: RegExp, remedy: string])[] = [
  [
    /^(poetry|pdm|pipenv)$/,
    'Install it (`pipx install NAME`, in a step after `uses: actions/setup-python@v6`) and make sure that it is on PATH.',
  ],
  [
    /^(python|pip)/,
    'Install Python with pip, or add a step `uses: actions/setup-python@v6` before this one.',
  ],
  [/^uv$/, 'Install uv, or add a step `uses: astral-sh/setup-uv@v7` before this one.'],
  [
    /^(node|npm|npx)$/,
    'Install Node.js with npm, or add a step `uses: actions/setup-node@v6` before this one.',
  ],
  [
    /^gradle$/,
    'Commit the wrapper (gradle wrapper), or add steps `uses: actions/setup-java@v5` and `uses: gradle/actions/setup-gradle@v5` before this one.',
  ],
  [/^pnpm$/, 'Install pnpm, or add a step `uses: pnpm/action-setup@v4` before this one.'],
  [/^bun$/, 'Install Bun, or add a step `uses: oven-sh/setup-bun@v2` before this one.'],
  [
    /^yarn/,
    'Install that Yarn, or run `corepack enable` after a step `uses: actions/setup-node@v6`, with packageManager in package.json.',
  ],
  [/^java$/, 'Install a JDK, or add a step `uses: actions/setup-java@v5` before this one.'],
  [
    /^mvn$/,
    'Install Maven and a JDK, or commit the wrapper (mvn wrapper:wrapper) and add a step `uses: actions/setup-java@v5` before this one.',
  ],
  [/^go$/, 'Install Go, or add a step `uses: actions/setup-go@v6` before this one.'],
  [
    /^cargo-lambda$/,
    'Install it with `pip install cargo-lambda`, which brings zig (after a step `uses: actions/setup-python@v6`).',
  ],
  [/^(cargo|rustc)$/, 'Install Rust, or add a step `uses: dtolnay/rust-toolchain@stable` before this one.'],
  [/^dotnet$/, 'Install the .NET SDK, or add a step `uses: actions/setup-dotnet@v5` before this one.'],
  [/^(ruby|bundle)$/, 'Install Ruby, or add a step `uses: ruby/setup-ruby@v1` before this one.'],
]

/** A Failure of class `environment` for a command that is missing or does not run. */
export function missingTool(command: string, cause?: unknown, details: readonly string[] = []): Failure {
  const name = basename(command)
  return new Failure('environment', `${name} is needed for this build, and none was found that runs`, {
    cause,
    remedy: remedyFor(name),
    details,
  })
}

/** What to do about a tool that is missing: the step that brings it, or another image. */
export function remedyFor(name: string): string {
  const container = currentContainer()
  if (container !== undefined)
    return `The image ${container.image} lacks it: name another with --container IMAGE.`
  const remedy = REMEDIES.find(([tool]) => tool.test(name))?.[1]
  return remedy?.replace('NAME', name) ?? `Install ${name} and make sure that it is on PATH.`
}
