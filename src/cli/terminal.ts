/** Events as lines on standard error, for a person at a terminal or in a plain log. */

import { styleText } from 'node:util'
import type { Event } from '../report/events.ts'
import type { Failure } from '../report/failure.ts'
import { allFailures, failureLines, harmless } from '../report/format.ts'
import { type Tone, wordsOf } from '../report/words.ts'

export interface Terminal {
  onEvent(event: Event): void
  onFailure(failure: Failure): void
}

export interface TerminalOptions {
  write: (line: string) => void
  color: boolean
  /** Only warnings and failures. */
  quiet: boolean
  /** Milliseconds. */
  now: () => number
}

type Style = Parameters<typeof styleText>[0]

const STYLES: Record<Tone, Style> = {
  plain: 'bold',
  good: 'green',
  bad: 'red',
  warn: 'yellow',
  dim: 'dim',
  busy: 'cyan',
}

const LABEL_WIDTH = 9

/** The lines of one run: a label that the eye can run down, and what happened. */
export function terminal({ write, color, quiet, now }: TerminalOptions): Terminal {
  const paint = (style: Style, text: string) => (color ? styleText(style, text) : text)
  const started = now()
  const say = (label: string, text: string, tone: Tone) =>
    write(`${paint(STYLES[tone], label.padEnd(LABEL_WIDTH))} ${harmless(text)}`)
  const onFailure = (failure: Failure) => {
    for (const one of allFailures(failure)) {
      const [first = '', ...rest] = failureLines(one)
      say('error', first, 'bad')
      for (const line of rest) say('', line, 'plain')
    }
  }
  return {
    onFailure,
    onEvent(event) {
      // A watch goes on after a failure, so it is told at once.
      if (event.type === 'watch-failed') onFailure(event.failure)
      if (quiet && event.type !== 'warning') return
      const words = wordsOf(event, (now() - started) / 1000)
      if (words !== undefined) say(words.label, words.text, words.tone)
    },
  }
}
