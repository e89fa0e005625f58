/** How lists and K=V pairs are written, in the shell, in a workflow file and in configuration files. */

/** Items of a list: an array as it is; text by lines, or by commas where there is one line only. */
export function splitList(value: unknown): unknown {
  if (typeof value === 'string') return splitItems(value)
  if (Array.isArray(value))
    return value.flatMap(item => (typeof item === 'string' ? splitItems(item) : [item]))
  return value
}

function splitItems(text: string): string[] {
  const items = text.includes('\n') ? text.split('\n') : text.split(',')
  return items.map(item => item.trim()).filter(item => item !== '')
}

/**
 * Pairs: a map as it is; items `K=V`, one an argument or one a line. On a single line commas separate pairs
 * only when every part is a pair, so that `List=a,b` keeps its comma. Both spellings that SAM accepts are read:
 * `K=V` and `ParameterKey=K,ParameterValue=V`.
 * Throws an Error that names the item which is no pair.
 */
export function splitPairs(value: unknown): unknown {
  if (typeof value === 'string') return Object.fromEntries(pairsIn(value))
  if (Array.isArray(value)) return Object.fromEntries(value.flatMap(item => pairsIn(String(item))))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pairValue(item)]))
}

/**
 * Pairs as SAM CLI reads them in one text of a samconfig: separated by white space only, so commas belong to values; a
 * value with spaces stands in quotes; `\"`, `\'` and `\ ` are the character itself. One pair alone may have spaces in its value.
 * Throws an Error that names the word which is no pair.
 */
export function splitSamPairs(text: string): [string, string][] {
  const words = quotedWords(text)
  const stray = words.find(word => !isPair(word))
  if (stray === undefined) return words.map(word => readPair(word, plainOf))
  if (words.filter(isPair).length === 1 && isPair(words[0] ?? '')) return [readPair(text.trim(), plainOf)]
  throw new Error(`'${stray}' is not of the form NAME=VALUE; a value with spaces needs quotes`)
}

function pairValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.join(',')
  return value === null ? '' : typeof value === 'object' ? value : String(value)
}

function pairsIn(text: string): [string, string][] {
  if (text.trim() === '') return []
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
  return lines.flatMap(line => piecesOf(line).map(piece => readPair(piece)))
}

const SAM_PAIR = /^ParameterKey=([^,]+),ParameterValue=(.*)$/s

function piecesOf(line: string): string[] {
  if (SAM_PAIR.test(line)) return line.split(/\s+(?=ParameterKey=)/)
  const words = quotedWords(line)
  if (words.length > 1 && words.every(isPair)) return words
  const parts = line.split(',')
  return parts.length > 1 && parts.every(isPair) ? parts : [line]
}

const isPair = (text: string): boolean => /^(?:[A-Za-z0-9_:/.@+-]+|"[^"]+"|'[^']+')=/.test(text.trim())

/** Words of `A=1 B="two words"`, as samconfig.toml writes several overrides in one string. A quote that is never closed is a letter. */
function quotedWords(line: string): string[] {
  const words = line.matchAll(/(?:\\.|[^\s"'\\]|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|["'\\])+/gs)
  return [...words].map(match => match[0])
}

function readPair(text: string, clean: (part: string) => string = part => part): [string, string] {
  const sam = SAM_PAIR.exec(text)
  if (sam !== null) return [clean(unquote((sam[1] ?? '').trim())), clean(unquote(sam[2] ?? ''))]
  const [, key, value] = /^("[^"]+"|'[^']+'|[^=]+)=(.*)$/s.exec(text) ?? []
  if (key === undefined || value === undefined) throw new Error(`'${text}' is not of the form NAME=VALUE`)
  return [clean(unquote(key.trim())), clean(unquote(value.trim()))]
}

function unquote(text: string): string {
  const quoted = /^(["'])(.*)\1$/s.exec(text)
  return quoted === null ? text : (quoted[2] ?? '').replace(/\\(["'])/g, '$1')
}

const plainOf = (text: string): string => text.replace(/\\([ "'])/g, '$1')
