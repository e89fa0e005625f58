/** The output of a tool as far as it is looked through: its first and its last lines. */

const KEPT_AT_EACH_END = 1000
const LONGEST_LINE = 1000

export class KeptLines {
  readonly #first: string[] = []
  readonly #last: string[] = []

  add(line: string): void {
    const kept = line.slice(0, LONGEST_LINE)
    if (this.#first.length < KEPT_AT_EACH_END) this.#first.push(kept)
    else this.#last.push(kept)
    // Shifting each time would cost much where a tool prints millions of lines.
    if (this.#last.length === 2 * KEPT_AT_EACH_END) this.#last.splice(0, KEPT_AT_EACH_END)
  }

  lines(): string[] {
    return [...this.#first, ...this.#last.slice(-KEPT_AT_EACH_END)]
  }
}
