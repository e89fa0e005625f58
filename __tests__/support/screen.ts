/** A terminal in memory: as much of one as shows whether a live view leaves it clean. */

/** A command of the terminal, a return, a new line, or text. */
const TOKENS = /(\r)|(\n)|\p{Cc}\[([0-9;]*)([A-Za-z])|(\P{Cc}+)/gu

export class TestScreen {
  #lines: string[] = ['']
  #row = 0
  #column = 0
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
      const parts = line.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? ['']
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
      else if (command === 'm') continue
      else if (command !== undefined) throw new Error(`the terminal in memory does not know CSI ${command}`)
      else if (carriageReturn !== undefined) this.#column = 0
      else if (newline !== undefined) this.#nextLine()
      else this.#put(plain ?? '')
    }
  }

  /** What is to be seen, without empty rows at the end. */
  get text(): string {
    return this.#lines
      .map(line => line.trimEnd())
      .join('\n')
      .trimEnd()
  }

  #put(text: string): void {
    for (const char of text) {
      if (this.#column >= this.#width) this.#nextLine()
      const line = (this.#lines[this.#row] ?? '').padEnd(this.#column)
      this.#lines[this.#row] = line.slice(0, this.#column) + char + line.slice(this.#column + 1)
      this.#column++
    }
  }

  #nextLine(): void {
    this.#row++
    this.#column = 0
    this.#lines[this.#row] ??= ''
  }

  #eraseBelow(): void {
    this.#lines = this.#lines.slice(0, this.#row + 1)
    this.#lines[this.#row] = (this.#lines[this.#row] ?? '').slice(0, this.#column)
  }
}
