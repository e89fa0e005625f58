/** Ends what a build started: its process group, and what left the group (daemons) as far as it can be found. */

import { readdirSync, readFileSync } from 'node:fs'

/** Name of the variable that every process of one job carries; a daemon that changes its group still has it. */
export const JOB_VARIABLE = 'LAMBDA_BUILD_JOB'

/** Sends a signal to a process group. A group that is gone is what was wanted. */
export function signalGroup(leader: number | undefined, signal: NodeJS.Signals): void {
  if (leader === undefined) return
  try {
    process.kill(-leader, signal)
  } catch {
    // ESRCH: nobody is left; EPERM: only processes of other users are left, which are not ours to end.
  }
}

/**
 * Ends every process that carries the job's mark in its environment (Linux only; elsewhere the group must do).
 * The mark is random and unknown to anything that the job did not start.
 */
export function endMarked(job: string): void {
  const mark = `${JOB_VARIABLE}=${job}`
  for (const pid of processIds()) {
    if (pid !== process.pid && environmentOf(pid).includes(mark)) endProcess(pid)
  }
}

function processIds(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter(pid => Number.isInteger(pid) && pid > 1)
  } catch {
    return []
  }
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1')
  } catch {
    return ''
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in between.
  }
}
