/**
 * Lines at the foot of a terminal that change while others scroll by above them. Only four things are sent: cursor up, return,
 * erase below, text; the cursor stays visible and nothing has to be put back. (log-update does the same and needs Node 22.)
 */

/** The terminal, as far as it matters. */
export interface Screen {
  write(text: string): void
  /** Its width now: people resize. */
  columns(): number
  rows(): number
}

export class LiveView {
  readonly #screen: Screen
  /** What is shown at the foot, without colours: for finding its beginning again. */
  #shown: readonly string[] = []
  #painted: readonly string[] = []

  constructor(screen: Screen) {
    this.#screen = screen
  }

  /** Writes lines above the view. */
  print(lines: readonly string[]): void {
    this.#screen.write(`${this.#erasure()}${lines.map(line => `${line}\n`).join('')}${this.#foot()}`)
  }

  /** Puts these lines in the place of those before; none ends the view. `paint` colours a line once it is cut to the width. */
  show(lines: readonly string[], paint: (line: string, index: number) => string = line => line): void {
    const erasure = this.#erasure()
    const room = Math.max(1, this.#screen.rows() - 1)
    this.#shown = lines.slice(-room).map(line => cut(line, this.#screen.columns()))
    this.#painted = this.#shown.map((line, index) => paint(line, index + lines.length - this.#shown.length))
    this.#screen.write(`${erasure}${this.#foot()}`)
  }

  #foot(): string {
    return this.#painted.join('\n')
  }

  /** Back to where the view begins; a narrower terminal has broken its lines into more rows by now. */
  #erasure(): string {
    if (this.#shown.length === 0) return ''
    const columns = Math.max(1, this.#screen.columns())
    const rows = this.#shown.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns)), 0)
    return `\r${rows > 1 ? `\x1b[${rows - 1}A` : ''}\x1b[J`
  }
}

/** The last column stays free: some terminals break the line there. */
function cut(line: string, columns: number): string {
  const room = Math.max(1, columns - 1)
  return line.length <= room ? line : `${line.slice(0, room - 1)}…`
}
