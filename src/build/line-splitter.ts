/**
 * The output of a tool as lines that are safe to show: cut where a tool ends a line, capped, without control
 * characters, terminal sequences and passwords in addresses. Workflow commands (`::`, `##[`) are left as they are: only
 * the action knows what its runner obeys.
 */

import { StringDecoder } from 'node:string_decoder'
import { stripVTControlCharacters } from 'node:util'

/** Longest line that is shown, in characters; a build that prints 10 MB in one line must not fill the log. */
const MAX_LINE_LENGTH = 4_000

/** Feeds bytes in, hands lines out. Keeps no more than one capped line in memory. */
export class LineSplitter {
  readonly #onLine: (line: string) => void
  readonly #decoder = new StringDecoder('utf8')
  #line = ''
  #dropped = 0

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine
  }

  write(bytes: Buffer): void {
    this.#take(this.#decoder.write(bytes))
  }

  /** The end of the stream: a last line without a line end counts too. */
  end(): void {
    this.#take(this.#decoder.end())
    if (this.#line !== '') this.#flush()
  }

  #take(text: string): void {
    let start = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
      this.#append(text.slice(start, at))
      this.#flush()
      start = at + 1
    }
    this.#append(text.slice(start))
  }

  #append(text: string): void {
    const room = Math.max(0, MAX_LINE_LENGTH - this.#line.length)
    this.#line += text.slice(0, room)
    this.#dropped += Math.max(0, text.length - room)
  }

  #flush(): void {
    const rest = this.#dropped > 0 ? ` … (${this.#dropped} more characters)` : ''
    const shown = cleanLine(this.#line)
    this.#line = ''
    this.#dropped = 0
    this.#onLine(`${shown}${rest}`)
  }
}

/** One line of a tool, safe to print and to keep. */
function cleanLine(line: string): string {
  return lastProgress(withoutControls(stripVTControlCharacters(line))).replace(PASSWORD_IN_URL, '$1***@')
}

const PASSWORD_IN_URL = /([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/@]+@/gi

/** Progress bars write over their line with carriage returns: the last state is what a terminal would show. */
function lastProgress(line: string): string {
  const states = line.split('\r').filter(state => state.trim() !== '')
  return (states.at(-1) ?? '').trimEnd()
}

function withoutControls(line: string): string {
  if (!hasControl(line)) return line
  return [...line].map(character => (isControl(character) ? '\uFFFD' : character)).join('')
}

function hasControl(line: string): boolean {
  for (let at = 0; at < line.length; at++) if (isControlCode(line.charCodeAt(at))) return true
  return false
}

function isControl(character: string): boolean {
  return isControlCode(character.charCodeAt(0))
}

/** C0 and C1 but for tab and carriage return. */
function isControlCode(code: number): boolean {
  return (code < 0x20 && code !== 0x09 && code !== 0x0d) || (code >= 0x7f && code <= 0x9f)
}
