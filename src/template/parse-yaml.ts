/**
 * Text → YAML document, with an end to what hostile text can cost: the first error stops the work, depth is watched
 * while parsing (the composer after it is recursive), and a second document is refused as soon as it begins.
 */

import { Composer, type Document, Lexer, Parser } from 'yaml'

/** Collections inside each other (interface §7). */
export const MAX_DEPTH = 100

/** What is wrong with the text, and where: an offset in UTF-16 units. */
export class TextError extends Error {
  readonly offset: number
  readonly remedy: string | undefined

  constructor(message: string, offset: number, remedy?: string) {
    super(message)
    this.offset = offset
    this.remedy = remedy
  }
}

/**
 * Parses one YAML document; undefined when the text holds none (empty, or comments only). With `lenient` the parser's
 * own errors don't count: for text that is known to be valid JSON. Throws a TextError for the first mistake.
 */
export function parseYaml(text: string, lenient = false): Document.Parsed | undefined {
  const parser = new Parser()
  const composer = new FirstErrorComposer(lenient)
  const documents: Document.Parsed[] = []
  const take = (found: Iterable<Document.Parsed>) => {
    for (const document of found) documents.push(document)
    if (documents.length > 1) refuseSecond(documents)
  }
  composer.watch(() => {
    for (const lexeme of new Lexer().lex(text)) {
      if (lexeme[0] === '"' || lexeme[0] === "'") composer.lastQuote = parser.offset
      for (const token of parser.next(lexeme)) take(composer.next(token))
      // The document itself is on the stack too, and a scalar on top of the collections.
      if (parser.stack.length > MAX_DEPTH + 2) refuseDepth(parser.offset)
    }
    for (const token of parser.end()) take(composer.next(token))
    take(composer.end(false, text.length))
  })
  return documents[0]
}

/**
 * The library collects errors and goes on: half a million of them in a bad megabyte, each with a stack. This one keeps
 * the first and stops; warnings (tags are checked by us) are not even made.
 */
class FirstErrorComposer extends Composer {
  lastQuote = 0
  #first: TextError | undefined

  constructor(lenient: boolean) {
    super({ uniqueKeys: false, logLevel: 'silent', stringKeys: false })
    const onError = (source: unknown, code: string, message: string, warning?: boolean) => {
      if (warning === true || lenient) return
      this.#first ??= this.#error(offsetOf(source), code, message)
      throw this.#first
    }
    // Private in the library's types; __tests__/template/hostile.test.ts notices when an update renames it.
    Object.assign(this, { onError })
  }

  /** Runs the work; whatever the library made of our first error on its way up, the first is what is thrown. */
  watch(work: () => void): void {
    try {
      work()
    } catch (error) {
      throw this.#first ?? error
    }
  }

  #error(offset: number, code: string, message: string): TextError {
    if (code === 'MISSING_CHAR' && message.endsWith('quote')) {
      return new TextError(
        'a quoted text that starts here never ends',
        this.lastQuote,
        'Add the closing quote.',
      )
    }
    const known = WORDS[code]
    const [line = code] = message.split('\n')
    return new TextError(
      known?.message ?? `YAML: ${line}`,
      offset,
      known?.remedy ?? 'Correct the YAML there.',
    )
  }
}

/** Where the library's own words leave people alone. */
const WORDS: Record<string, { message: string; remedy: string }> = {
  TAB_AS_INDENT: {
    message: 'a tab indents this line',
    remedy: 'Indent with spaces: YAML allows no tabs there.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a mapping cannot begin inside a value',
    remedy: "Quote the value when its ':' is text, or put the key on a line of its own, indented.",
  },
  RESOURCE_EXHAUSTION: { message: 'the text nests too deeply', remedy: 'Flatten it.' },
}

function offsetOf(source: unknown): number {
  if (typeof source === 'number') return source
  if (Array.isArray(source)) return Number(source[0])
  if (typeof source === 'object' && source !== null && 'offset' in source) return Number(source.offset)
  return 0
}

function refuseSecond(documents: readonly Document.Parsed[]): never {
  const second = documents[1]
  throw new TextError(
    'one YAML document expected, a second one begins here',
    second?.range[0] ?? 0,
    'Keep one template in a file.',
  )
}

function refuseDepth(offset: number): never {
  throw new TextError(`more than ${MAX_DEPTH} levels of nesting`, offset, 'Flatten the template.')
}
