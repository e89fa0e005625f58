/** Finds the text of a member in a JSON document, for values that must come back exactly as they were written. */

/**
 * The text of a top-level member's value, undefined when there is none. The document has been parsed before, so it is
 * known to be sound and an object. Of several members of one name the last counts, as JSON parsers have it.
 */
export function memberText(json: string, name: string): string | undefined {
  let found: string | undefined
  let key: string | undefined
  let start = 0
  let depth = 0
  for (const { text, from, to } of tokens(json)) {
    if (text === '}' || text === ']') depth--
    const endsMember = (depth === 1 && text === ',') || depth === 0
    if (endsMember && key !== undefined) {
      if (JSON.parse(key) === name) found = json.slice(start, from).trim()
      key = undefined
    } else if (depth === 1 && key === undefined && text.startsWith('"')) key = text
    else if (depth === 1 && key !== undefined && text === ':') start = to
    if (text === '{' || text === '[') depth++
  }
  return found
}

interface Token {
  text: string
  from: number
  to: number
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g

function* tokens(json: string): Generator<Token> {
  for (const match of json.matchAll(TOKEN)) {
    const [text] = match
    yield { text, from: match.index, to: match.index + text.length }
  }
}
