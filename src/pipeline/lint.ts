/** `--lint`: cfn-lint, which knows the schema of every resource, over the templates of this run. */

import { z } from 'zod'
import { findOnPath, toolEnvironment } from '../build/environment.ts'
import { runTool } from '../build/run-tool.ts'
import { shownPath } from '../files/paths.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { printable } from '../report/format.ts'
import { allUnits } from '../template/units.ts'
import type { Services } from './services.ts'
import type { OpenTemplate } from './stages.ts'

/**
 * The same templates with cfn-lint's errors (class user) among their failures; its warnings are told at once. It reads
 * the user's `.cfnlintrc`. What keeps it from running is a failure too (environment).
 */
export async function lint(
  open: OpenTemplate,
  settings: Settings,
  services: Services,
): Promise<OpenTemplate> {
  if (!settings.lint) return open
  const files = [...new Set(allUnits(open.root).map(({ template }) => template.file))]
  const findings = await ask(files, settings, services)
  if (findings instanceof Failure) return { ...open, failures: [...open.failures, findings] }
  const failures = shortened(findings).map(toFailure)
  for (const { found, failure } of failures) {
    if (found.Level === 'Error') continue
    const message = `${failure.message} (${failure.remedy})`
    services.emit({
      type: 'warning',
      message,
      ...(failure.place === undefined ? {} : { place: failure.place }),
    })
  }
  const errors = failures.filter(({ found }) => found.Level === 'Error').map(({ failure }) => failure)
  return { ...open, failures: [...open.failures, ...errors] }
}

/** What cfn-lint writes with `--format json` (1.x), as far as it is read. Lines and columns count from 1. */
const Findings = z.array(
  z.object({
    Filename: z.string(),
    Level: z.enum(['Error', 'Warning', 'Informational']),
    Location: z.object({ Start: z.object({ LineNumber: z.number(), ColumnNumber: z.number() }) }),
    Message: z.string(),
    Rule: z.object({ Id: z.string(), Source: z.string().optional() }),
  }),
)
type Found = z.infer<typeof Findings>[number]

/** A template of 1 MB takes it about a minute. */
const LINT_SECONDS = 600

/** More is not read: nobody would. */
const MAX_OUTPUT_BYTES = 64 << 20

/**
 * Whatever has this name on PATH is tried, in its order: it may be a version manager's shim without a program behind it.
 * Asking each for its version first would take as long as a small template does.
 */
async function ask(
  files: readonly string[],
  settings: Settings,
  services: Services,
): Promise<Found[] | Failure> {
  let said: readonly string[] = []
  const commands = findOnPath('cfn-lint', services.environment)
  for (const command of commands) {
    const { findings, lastLines } = await run(command, files, settings, services)
    if (findings !== undefined) return findings
    said = lastLines
  }
  if (commands.length === 0) {
    return new Failure('environment', 'cfn-lint is not on PATH', {
      remedy: 'Run `pip install cfn-lint` before this, or leave out --lint (input `lint`).',
    })
  }
  return new Failure('environment', 'cfn-lint gave no findings that can be read', {
    remedy: 'Run `cfn-lint --format json` by itself, update it (1.0 or newer), or leave out --lint.',
    details: said.slice(-5),
  })
}

async function run(
  command: string,
  files: readonly string[],
  { workingFolder }: Settings,
  { environment: host, signal }: Services,
): Promise<{ findings: Found[] | undefined; lastLines: readonly string[] }> {
  const output: Buffer[] = []
  let bytes = 0
  const { lastLines } = await runTool({
    command,
    args: ['--format', 'json', '--', ...files],
    cwd: workingFolder,
    environment: toolEnvironment({ host }),
    timeoutSeconds: LINT_SECONDS,
    signal,
    onBytes: (chunk, stream) => {
      bytes += stream === 'stdout' ? chunk.length : 0
      if (stream === 'stdout' && bytes <= MAX_OUTPUT_BYTES) output.push(chunk)
    },
  })
  return { findings: read(Buffer.concat(output).toString('utf8')), lastLines }
}

/** Its exit status says which levels there are, so only what it prints counts. */
function read(text: string): Found[] | undefined {
  try {
    return Findings.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Findings of one rule that are shown in one file. */
const MAX_OF_ONE_RULE = 5

function shortened(findings: readonly Found[]): Found[] {
  const times = new Map<string, number>()
  const kept = findings.filter(({ Filename, Rule }) => {
    const key = JSON.stringify([Filename, Rule.Id])
    times.set(key, (times.get(key) ?? 0) + 1)
    return (times.get(key) ?? 0) <= MAX_OF_ONE_RULE
  })
  const last = new Map(kept.map(found => [JSON.stringify([found.Filename, found.Rule.Id]), found]))
  return kept.map(found => {
    const key = JSON.stringify([found.Filename, found.Rule.Id])
    const more = (times.get(key) ?? 0) - MAX_OF_ONE_RULE
    return more > 0 && last.get(key) === found
      ? { ...found, Message: `${found.Message}, and ${more} more like it` }
      : found
  })
}

function toFailure(found: Found): { found: Found; failure: Failure } {
  const { Filename, Location, Message, Rule } = found
  const link = /^https:\/\/[!-~]+$/.test(Rule.Source ?? '') ? Rule.Source : undefined
  const failure = new Failure('user', `${printable(Message)} (cfn-lint ${printable(Rule.Id)})`, {
    place: {
      file: shownPath(Filename),
      line: Location.Start.LineNumber,
      column: Location.Start.ColumnNumber,
    },
    remedy: link === undefined ? `See what cfn-lint says of ${printable(Rule.Id)}.` : `See ${link}`,
  })
  return { found, failure }
}
