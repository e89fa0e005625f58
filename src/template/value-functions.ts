/** CloudFormation's functions of values that are known: text and lists in, text and lists out. */

import { Unknown, type Value } from './value.ts'

type Apply = (values: readonly Value[]) => Value | Unknown

/** By name, with the number of arguments; one argument is the whole of what stands behind the name. */
export const VALUE_FUNCTIONS: ReadonlyMap<string, { arguments: number; apply: Apply }> = new Map([
  ['Fn::Join', { arguments: 2, apply: join }],
  ['Fn::Split', { arguments: 2, apply: split }],
  ['Fn::Base64', { arguments: 1, apply: base64 }],
  ['Fn::Length', { arguments: 1, apply: length }],
])

function join([delimiter, list]: readonly Value[]): Value | Unknown {
  if (typeof delimiter !== 'string' || !Array.isArray(list)) return malformed('Fn::Join')
  return list.every(item => typeof item === 'string') ? list.join(delimiter) : malformed('Fn::Join')
}

function split([delimiter, text]: readonly Value[]): Value | Unknown {
  return typeof delimiter === 'string' && typeof text === 'string'
    ? text.split(delimiter)
    : malformed('Fn::Split')
}

function base64([text]: readonly Value[]): Value | Unknown {
  return typeof text === 'string' ? Buffer.from(text).toString('base64') : malformed('Fn::Base64')
}

function length([list]: readonly Value[]): Value | Unknown {
  return Array.isArray(list) ? String(list.length) : malformed('Fn::Length')
}

/** What a function with arguments of another shape comes to. */
export function malformed(name: string): Unknown {
  return new Unknown(`the arguments of ${name} are not as CloudFormation expects them`)
}
