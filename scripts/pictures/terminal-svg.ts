/** A recording of a terminal as an SVG that plays by itself in a browser; where it does not, its last frame is seen. */

import type { TerminalAnswer } from '../../__tests__/support/pseudo-terminal.ts'
import type { Run } from '../../__tests__/support/screen.ts'
import { TestScreen } from '../../__tests__/support/screen.ts'

const CHARACTER_WIDTH = 8.4
const LINE_HEIGHT = 18
const MARGIN = 14
/** How long the end is shown before it begins again. */
const LAST_MS = 6_000
/** Frames that follow one another faster are one. */
const SHORTEST_MS = 120

const COLOURS: Readonly<Record<string, string>> = {
  '31': '#ff7b72',
  '32': '#7ee787',
  '33': '#e3b341',
  '36': '#79c0ff',
  '2': '#8b949e',
}

export function terminalSvg(
  answer: TerminalAnswer,
  { columns, rows }: { columns: number; rows: number },
): string {
  const frames = framesOf(answer, columns)
  const start = frames[0]?.at ?? 0
  const total = (frames.at(-1)?.at ?? 0) - start + LAST_MS
  const width = Math.ceil(columns * CHARACTER_WIDTH + 2 * MARGIN)
  const height = rows * LINE_HEIGHT + 2 * MARGIN
  const drawn = frames.map((frame, index) => {
    const from = percent((frame.at - start) / total)
    const to = index === frames.length - 1 ? 100 : percent(((frames[index + 1]?.at ?? total) - start) / total)
    return { name: `f${index}`, from, to, body: linesOf(frame.runs.slice(-rows)) }
  })
  const rules = drawn.map(
    ({ name, from, to }) =>
      `@keyframes ${name}{0%{visibility:${from === 0 ? 'visible' : 'hidden'}}${from}%{visibility:visible}${to === 100 ? '' : `${to}%{visibility:hidden}`}}`,
  )
  const groups = drawn.map(({ name, body }, index) => {
    const hidden = index === drawn.length - 1 ? '' : ';visibility:hidden'
    return `<g style="animation:${name} ${Math.round(total)}ms step-end infinite${hidden}">${body}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="lambda-build deploy in a terminal">
<style>text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;fill:#e6edf3;white-space:pre}${rules.join('')}</style>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${groups.join('\n')}
</svg>
`
}

interface Frame {
  at: number
  runs: Run[][]
}

function framesOf({ output }: TerminalAnswer, columns: number): Frame[] {
  const screen = new TestScreen({ columns })
  const frames: Frame[] = []
  for (const { text, at } of output) {
    screen.write(text)
    const last = frames.at(-1)
    if (last !== undefined && at - last.at < SHORTEST_MS) last.runs = screen.runs
    else frames.push({ at, runs: screen.runs })
  }
  return frames
}

function linesOf(lines: readonly Run[][]): string {
  return lines
    .map((runs, row) => {
      const spans = runs.map(({ text, style }) => {
        const colour = COLOURS[style]
        const bold = style === '1' ? ' font-weight="bold"' : ''
        return `<tspan${colour === undefined ? '' : ` fill="${colour}"`}${bold}>${escaped(text)}</tspan>`
      })
      return `<text x="${MARGIN}" y="${MARGIN + (row + 0.75) * LINE_HEIGHT}">${spans.join('')}</text>`
    })
    .join('')
}

function percent(share: number): number {
  return Math.round(share * 100_000) / 1000
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
