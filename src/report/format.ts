/** Words for numbers and failures, the same in the terminal, the log and the summary. Nothing here prints. */

import type { Failure } from './failure.ts'
import { formatPlace } from './failure.ts'

/** `1.2 MB`: decimal units, as AWS states its limits for uploads. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const units = ['KB', 'MB', 'GB']
  let value = bytes / 1000
  let unit = 0
  for (; value >= 999.95 && unit < units.length - 1; unit++) value /= 1000
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`
}

/** `0.3 s`, `12 s`, `2 min 5 s`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** `3 functions`, `1 layer`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

/** The first twelve digits: enough for people to compare. */
export const shortDigest = (digest: string): string => digest.slice(0, 12)

/** One failure in lines: what and where first, then the remedy, then the lines that a tool named, then what it or the service said. */
export function failureLines(failure: Failure): string[] {
  const where = failure.place === undefined ? '' : `${formatPlace(failure.place)}: `
  return [
    `${where}${namedMessage(failure)}`,
    ...(failure.remedy === undefined ? [] : [`  → ${failure.remedy}`]),
    ...(failure.command === undefined ? [] : [`  $ ${shortened(failure.command)}`]),
    ...failure.problems.map(({ place, message }) => `  at ${formatPlace(place)}: ${message}`),
    ...failure.details.map(line => `  | ${line}`),
  ]
}

/** The message, with the function in front whose build failed, unless it says so itself. */
export function namedMessage({ artifact, message }: Failure): string {
  return artifact === undefined || names(message, artifact) ? message : `${artifact}: ${message}`
}

/** As a word of its own: not in a path or a longer name, nor as a tool of that name with its version (`Go 1.21`). */
function names(message: string, id: string): boolean {
  const literal = id.replace(/[^A-Za-z0-9]/g, '\\$&')
  return new RegExp(`(?<![\\w/.-])${literal}(?![\\w/-]|\\.\\w|\\s+v?\\d)`).test(message)
}

/** Some command lines fill a screen; the whole one is in the result. */
const LONGEST_COMMAND = 300

function shortened(command: string): string {
  return command.length <= LONGEST_COMMAND ? command : `${command.slice(0, LONGEST_COMMAND)} …`
}

/** A failure and all that came with it, the one that decides the exit code first. */
export function allFailures(failure: Failure): Failure[] {
  return [failure, ...failure.others.flatMap(allFailures)]
}

/** Cc, the control characters of Unicode, but for tab. */
const CONTROL = /(?!\t)\p{Cc}/gu

/** Text from outside (file names, tools, services) with its control characters made visible. */
export function printable(text: string): string {
  return text.replace(CONTROL, char => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/**
 * Text from tools, names and services can neither be a workflow command nor break a line: the runner takes
 * `::name::` at the start of a line and `##[name]` anywhere in one (actions/runner, ActionCommand).
 */
export function harmless(text: string): string {
  return printable(text)
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/, '$1: :')
}

/** JSON in which no text of a tool is a workflow command either; it reads as the same value. */
export function harmlessJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replaceAll('##[', '#\\u0023[')
}
