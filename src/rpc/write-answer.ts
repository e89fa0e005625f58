/** The answer as Python's json module writes it, because clients compare and cut it as text. */

/** The id's source text: numbers keep their digits, whatever their size. `null` where a request has none. */
export type IdText = string

export function resultText(id: IdText, artifactsDir: unknown): string {
  return `{"jsonrpc": "2.0", "id": ${asciiOnly(id)}, "result": {"artifacts_dir": ${dump(artifactsDir)}}}`
}

export function errorText(id: IdText, { code, message }: { code: number; message: string }): string {
  return `{"jsonrpc": "2.0", "id": ${asciiOnly(id)}, "error": {"code": ${code}, "message": ${dump(message)}}}`
}

function dump(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(dump).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${dump(name)}: ${dump(member)}`)
    return `{${members.join(', ')}}`
  }
  return asciiOnly(JSON.stringify(value ?? null))
}

/** Such characters stand in strings only, where an escape means the same. */
function asciiOnly(json: string): string {
  return json.replace(
    /[\u007f-\uffff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
