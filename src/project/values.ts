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
  return lines.flatMap(line => piecesOf(line).map(readPair))
}

const SAM_PAIR = /^ParameterKey=([^,]+),ParameterValue=(.*)$/s

function piecesOf(line: string): string[] {
  if (SAM_PAIR.test(line)) return [line]
  const words = quotedWords(line)
  if (words.length > 1 && words.every(isPair)) return words
  const parts = line.split(',')
  return parts.length > 1 && parts.every(isPair) ? parts : [line]
}

const isPair = (text: string): boolean => /^[A-Za-z0-9_:/.@+-]+=/.test(text.trim())

/** Words of `A=1 B="two words"`, as samconfig.toml writes several overrides in one string. */
function quotedWords(line: string): string[] {
  return [...line.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(match => match[0])
}

function readPair(text: string): [string, string] {
  const sam = SAM_PAIR.exec(text)
  if (sam !== null) return [(sam[1] ?? '').trim(), unquote(sam[2] ?? '')]
  const equals = text.indexOf('=')
  if (equals < 1) throw new Error(`'${text}' is not of the form NAME=VALUE`)
  return [text.slice(0, equals).trim(), unquote(text.slice(equals + 1).trim())]
}

function unquote(text: string): string {
  const quoted = /^(["'])(.*)\1$/s.exec(text)
  return quoted === null ? text : (quoted[2] ?? '')
}
