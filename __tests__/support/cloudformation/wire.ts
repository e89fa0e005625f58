/** The Query protocol of CloudFormation and STS: form-encoded requests, XML answers. */

import { randomUUID } from 'node:crypto'

/** An error as the service sends it. */
export class WireError extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** What an XML answer is made of: lists become `<member>` elements, undefined is left out. */
export type Answer =
  | string
  | number
  | boolean
  | Date
  | undefined
  | readonly Answer[]
  | { readonly [name: string]: Answer }

/** The members of a list in a request: `Tags.member.1.Key=a&Tags.member.1.Value=b`. */
export function members(form: URLSearchParams, name: string): Record<string, string>[] {
  const found = new Map<number, Record<string, string>>()
  for (const [key, value] of form) {
    const [list, member, index = '', ...rest] = key.split('.')
    if (list !== name || member !== 'member') continue
    const entry = found.get(Number(index)) ?? {}
    entry[rest.join('.')] = value
    found.set(Number(index), entry)
  }
  return [...found.keys()].sort((a, b) => a - b).map(index => found.get(index) ?? {})
}

export function answerXml(action: string, result: Answer): string {
  const body = `<${action}Result>${xml(result)}</${action}Result>`
  return `<${action}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">${body}<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`
}

export function errorXml({ code, message, status }: WireError): string {
  const type = status < 500 ? 'Sender' : 'Receiver'
  return `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>${type}</Type><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`
}

function xml(value: Answer): string {
  if (value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(item => `<member>${xml(item)}</member>`).join('')
  if (typeof value !== 'object') return escapeXml(String(value))
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([name, inner]) => `<${name}>${xml(inner)}</${name}>`)
    .join('')
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
