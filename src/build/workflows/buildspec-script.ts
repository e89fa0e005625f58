/**
 * The phases of a buildspec as one shell script. CodeBuild runs all commands of version 0.2 in one instance of the shell,
 * so variables and the working folder last from one to the next; a command that fails ends its phase.
 */

import { type Buildspec, PHASES } from './buildspec-file.ts'

/** What the script says, on standard error, of a command that failed: phase, status, the command's first line. */
export const FAILED = /^buildspec: (\w+): exit status (\d+): (.*)$/

/**
 * Of its variables `phase` is the status of the running phase, `failed` that of the run. After a failure in `build`,
 * `post_build` still runs; after one before, nothing does (AWS: "Build phase transitions").
 */
export function buildspecScript({ phases }: Buildspec): string {
  const lines = ['lb_failed=0', 'lb_stop=0', 'export CODEBUILD_BUILD_SUCCEEDING=1']
  for (const name of PHASES) {
    const { commands = [], finally: last = [], 'on-failure': onFailure = 'ABORT' } = phases[name] ?? {}
    if (commands.length + last.length === 0) continue
    const stops = name === 'build' || name === 'post_build' ? [] : ['lb_stop=1']
    lines.push(
      'if [ "$lb_stop" = 0 ]; then',
      'lb_phase=0',
      ...commands.map(text => `if [ "$lb_phase" = 0 ]; then ${step(name, text, 'lb_phase')}; fi`),
      ...last.map(text => step(name, text, 'lb_phase')),
      'if [ "$lb_phase" != 0 ]; then',
      ...(onFailure === 'CONTINUE'
        ? [':']
        : ['lb_failed=$lb_phase', 'CODEBUILD_BUILD_SUCCEEDING=0', ...stops]),
      'fi',
      'fi',
    )
  }
  return `${lines.join('\n')}\nexit "$lb_failed"\n`
}

function step(phase: string, text: string, status: string): string {
  const [first = ''] = text.trim().split('\n')
  const said = `printf 'buildspec: %s: exit status %s: %s\\n' ${phase} "$lb_status" ${quoted(first)} >&2`
  return `eval ${quoted(text)} || { lb_status=$?; ${status}=$lb_status; ${said}; }`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
