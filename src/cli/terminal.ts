/** Events as lines on standard error, for a person at a terminal or in a plain log. */

import { styleText } from 'node:util'
import type { Event } from '../report/events.ts'
import type { Failure } from '../report/failure.ts'
import { allFailures, failureLines, harmless } from '../report/format.ts'
import { Narrator } from '../report/narrate.ts'
import type { Tone, Words } from '../report/words.ts'
import { LiveStack } from './live-stack.ts'
import type { Screen } from './live-view.ts'

export interface Terminal {
  onEvent(event: Event): void
  onFailure(failure: Failure): void
  /** The terminal was resized. */
  onResize(): void
  /** Leaves nothing on the screen that was only for the time being. */
  close(): void
}

export interface TerminalOptions {
  write: (line: string) => void
  /** Where events of stacks go when they are what was asked for; default `write`. */
  tell?: ((line: string) => void) | undefined
  /** Where lines may be drawn anew; absent for files, pipes and logs. */
  screen?: Screen | undefined
  color: boolean
  /** Only warnings and failures. */
  quiet: boolean
  /** Milliseconds. */
  now: () => number
  /** Calls back again and again until what it returns is called. */
  every?: (milliseconds: number, call: () => void) => () => void
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

/** The lines of one run: a label that the eye can run down, and what happened. On a screen, what is in work stands below them. */
export function terminal(options: TerminalOptions): Terminal {
  const { color, quiet, now } = options
  const paint = (style: Style, text: string) => (color ? styleText(style, text, UNCHECKED) : text)
  const started = now()
  const narrator = new Narrator()
  const live = liveStack(options, paint)
  const write = (line: string) => (live === undefined ? options.write(line) : live.print([line]))
  const say = ({ label, text, tone }: Words, to = write) =>
    to(`${paint(STYLES[tone], label.padEnd(LABEL_WIDTH))} ${harmless(text)}`)
  const onFailure = (failure: Failure) => {
    live?.close()
    for (const one of allFailures(failure)) {
      const [first = '', ...rest] = failureLines(one)
      say({ label: 'error', text: first, tone: 'bad' })
      for (const line of rest) say({ label: '', text: line, tone: 'plain' })
    }
  }
  return {
    onFailure,
    onEvent(event) {
      // A watch goes on after a failure, so it is told at once.
      if (event.type === 'watch-failed') onFailure(event.failure)
      if (quiet && event.type !== 'warning') return
      if (event.type === 'stack-finished') live?.close()
      const words = narrator.tell(event, (now() - started) / 1000)
      const to = event.type === 'stack-event' ? options.tell : undefined
      if (live?.covers(event) !== true) for (const line of words) say(line, to)
      live?.see(event)
    },
    onResize: () => live?.redraw(),
    close: () => live?.close(),
  }
}

/** Whether to colour was decided before; `styleText` would look at standard output. */
const UNCHECKED = { validateStream: false }

function liveStack(
  { screen, quiet, now, every }: TerminalOptions,
  paint: (style: Style, text: string) => string,
): LiveStack | undefined {
  if (screen === undefined || every === undefined || quiet) return undefined
  return new LiveStack({
    screen,
    now,
    every,
    paint: (line, isBar) => paint(isBar ? 'bold' : 'cyan', harmless(line)),
  })
}
