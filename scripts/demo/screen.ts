/** What a person follows on the screen: numbered steps, the commands that are run, what they print, and how long they took. */

import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Colours only where a terminal shows them; NO_COLOR is honoured. */
export const hasColor = process.stdout.isTTY === true && !process.env['NO_COLOR']

const paint = (style: Style, text: string): string =>
  hasColor ? styleText(style, text, { validateStream: false }) : text

let steps = 0

export function step(title: string): void {
  steps += 1
  print(`\n${paint(['bold', 'cyan'], `${steps}  ${title}`)}`)
}

export function say(line: string): void {
  print(`   ${line}`)
}

export function command(line: string): void {
  say(paint('bold', `$ ${line}`))
}

/** A line that something else printed. */
export function output(line: string): void {
  say(`${paint('dim', '│')} ${line}`)
}

export function good(line: string): void {
  say(`${paint('green', '✓')} ${line}`)
}

export function bad(line: string): void {
  for (const [index, part] of line.split('\n').entries())
    say(index === 0 ? `${paint('red', '✗')} ${part}` : `  ${part}`)
}

export function summary(line: string): void {
  print(`\n${paint(['bold', 'green'], line)}`)
}

/** `0.4 s` since a time of `performance.now()`. */
export function since(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
