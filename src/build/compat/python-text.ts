/**
 * Text as Python writes it. Clients of AWS Lambda Builders match on its messages, and those hold values, lists and
 * system errors in Python's spelling.
 */

/** `repr` of a JSON value: `{'minify': True, 'target': None}`. */
export function pythonRepr(value: unknown): string {
  if (value === null || value === undefined) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value).map(([key, member]) => `${quoted(key)}: ${pythonRepr(member)}`)
    return `{${members.join(', ')}}`
  }
  return String(value)
}

/** `str` of a JSON value: like `repr`, but text as it is. */
export function pythonString(value: unknown): string {
  return typeof value === 'string' ? value : pythonRepr(value)
}

/** What counts as true: not null, not zero, not empty. */
export function isTruthy(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return Boolean(value)
}

/** The name of the Python type of a JSON value, as it stands in type errors. */
export function pythonType(value: unknown): string {
  if (value === null || value === undefined) return 'NoneType'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  return typeof value === 'string' ? 'str' : 'dict'
}

/** Single quotes, unless the text has some and no double ones. */
function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text.replace(ESCAPED, character => {
    if (character === '\\' || character === quote) return `\\${character}`
    return (
      SHORT_ESCAPES[character] ??
      (/['"]/.test(character) ? character : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
    )
  })
  return `${quote}${escaped}${quote}`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what Python escapes.
const ESCAPED = /[\\'"\u0000-\u001f\u007f-\u00a0\u00ad]/g

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The message of whatever was thrown; refusals of the system as `[Errno 2] No such file or directory: 'x'`. */
export function pythonMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const refusal = 'code' in error ? SYSTEM_ERRORS[String(error.code)] : undefined
  if (refusal === undefined) return error.message
  const paths = [pathOf(error, 'path'), pathOf(error, 'dest')].filter(path => path !== undefined)
  const where = paths.length === 0 ? '' : `: ${paths.map(quoted).join(' -> ')}`
  return `[Errno ${refusal[0]}] ${refusal[1]}${where}`
}

/** The error that Python has for a file, folder or program that is not there. */
export function noSuchFile(path: string): Error {
  return new Error(pythonMessage(Object.assign(new Error(path), { code: 'ENOENT', path })))
}

function pathOf(error: Error, key: 'path' | 'dest'): string | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(error, key)?.value
  return typeof value === 'string' ? value : undefined
}

/** Numbers and texts of Linux (errno(3), strerror(3)); Node has its own texts. */
const SYSTEM_ERRORS: Readonly<Record<string, readonly [number, string]>> = {
  EPERM: [1, 'Operation not permitted'],
  ENOENT: [2, 'No such file or directory'],
  EIO: [5, 'Input/output error'],
  ENOEXEC: [8, 'Exec format error'],
  ENOMEM: [12, 'Cannot allocate memory'],
  EACCES: [13, 'Permission denied'],
  EEXIST: [17, 'File exists'],
  EXDEV: [18, 'Invalid cross-device link'],
  ENOTDIR: [20, 'Not a directory'],
  EISDIR: [21, 'Is a directory'],
  EINVAL: [22, 'Invalid argument'],
  EMFILE: [24, 'Too many open files'],
  EFBIG: [27, 'File too large'],
  ENOSPC: [28, 'No space left on device'],
  EROFS: [30, 'Read-only file system'],
  ENAMETOOLONG: [36, 'File name too long'],
  ENOTEMPTY: [39, 'Directory not empty'],
  ELOOP: [40, 'Too many levels of symbolic links'],
  EDQUOT: [122, 'Disk quota exceeded'],
}
