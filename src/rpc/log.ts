/** Log lines on standard error: the message and nothing else. */

import type { Log } from '../pipeline/rpc.ts'

const LEVELS = { debug: 10, info: 20, warning: 30, error: 40 } as const

/** `LAMBDA_BUILDERS_LOG_LEVEL`: a level of Python's logging, as number or name; INFO where it is neither. */
export function makeLog(level: string | undefined, write: (text: string | Buffer) => void): Log {
  const threshold = thresholdOf(level)
  const at = (name: keyof typeof LEVELS) => (line: string) => {
    if (LEVELS[name] >= threshold) write(`${line}\n`)
  }
  return {
    debug: at('debug'),
    info: at('info'),
    warning: at('warning'),
    error: at('error'),
    pass: bytes => write(bytes),
  }
}

function thresholdOf(level = ''): number {
  if (/^\s*[+-]?\d+\s*$/.test(level)) return Number(level)
  const name = level.trim().toLowerCase()
  if (name === 'critical' || name === 'fatal') return 50
  if (name === 'warn') return LEVELS.warning
  const known = Object.entries(LEVELS).find(([known]) => known === name)
  return known?.[1] ?? LEVELS.info
}
