/** A terminal in memory: as much of one as shows whether a live view leaves it clean, and what a person sees. */

/** A command of the terminal, a return, a new line, or text. */
const TOKENS = /(\r)|(\n)|\p{Cc}\[([0-9;]*)([A-Za-z])|(\P{Cc}+)/gu

/** Text of one style: the parameters of the last SGR command, such as `32`; empty for none. */
export interface Run {
  text: string
  style: string
}

interface Cell {
  char: string
  style: string
}

export class TestScreen {
  #lines: Cell[][] = [[]]
  #row = 0
  #column = 0
  #style = ''
  #width: number
  readonly #height: number

  constructor({ columns = 80, rows = 24 } = {}) {
    this.#width = columns
    this.#height = rows
  }

  columns(): number {
    return this.#width
  }

  rows(): number {
    return this.#height
  }

  /** Breaks the lines that are too long now into more rows, as terminals do. */
  resize(columns: number): void {
    const cursor = this.#row
    let row = 0
    const broken = this.#lines.flatMap((line, index) => {
      const parts = Array.from({ length: Math.max(1, Math.ceil(line.length / columns)) }, (_, at) =>
        line.slice(at * columns, (at + 1) * columns),
      )
      if (index < cursor) row += parts.length
      else if (index === cursor) row += parts.length - 1
      return parts
    })
    this.#lines = broken
    this.#row = row
    this.#column = this.#lines[row]?.length ?? 0
    this.#width = columns
  }

  write(text: string): void {
    for (const [, carriageReturn, newline, argument = '', command, plain] of text.matchAll(TOKENS)) {
      if (command === 'A') this.#row = Math.max(0, this.#row - Number(argument || 1))
      else if (command === 'J') this.#eraseBelow()
      else if (command === 'm') this.#style = ENDS_OF_STYLE.has(argument) ? '' : argument
      else if (command !== undefined) throw new Error(`the terminal in memory does not know CSI ${command}`)
      else if (carriageReturn !== undefined) this.#column = 0
      else if (newline !== undefined) this.#nextLine()
      else this.#put(plain ?? '')
    }
  }

  /** What is to be seen, without empty rows at the end. */
  get text(): string {
    return this.runs
      .map(line => line.map(({ text }) => text).join(''))
      .map(line => line.trimEnd())
      .join('\n')
      .trimEnd()
  }

  /** The same with its styles, row by row. */
  get runs(): Run[][] {
    return this.#lines.map(line => {
      const runs: Run[] = []
      for (const { char, style } of line) {
        const last = runs.at(-1)
        if (last?.style === style) last.text += char
        else runs.push({ text: char, style })
      }
      return runs
    })
  }

  #put(text: string): void {
    for (const char of text) {
      if (this.#column >= this.#width) this.#nextLine()
      const line = this.#line()
      while (line.length < this.#column) line.push({ char: ' ', style: '' })
      line[this.#column] = { char, style: this.#style }
      this.#column++
    }
  }

  #line(): Cell[] {
    this.#lines[this.#row] ??= []
    return this.#lines[this.#row] ?? []
  }

  #nextLine(): void {
    this.#row++
    this.#column = 0
    this.#line()
  }

  #eraseBelow(): void {
    this.#lines = this.#lines.slice(0, this.#row + 1)
    this.#lines[this.#row] = this.#line().slice(0, this.#column)
  }
}

/** What `styleText` ends its colours and weights with. */
const ENDS_OF_STYLE: ReadonlySet<string> = new Set(['', '0', '22', '39'])
