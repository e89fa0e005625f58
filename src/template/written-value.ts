/** How values are written into a template. */

import type { WrittenForm } from './assets.ts'
import type { Template } from './template.ts'

/** Where an artifact is: in a bucket, or at a path relative to the rendered template. */
export type Location = { bucket: string; key: string } | { path: string }

/** The text of a location in the form that a property wants. */
export function writtenLocation(template: Template, form: WrittenForm, location: Location): string {
  if ('path' in location) return writtenText(template, location.path)
  if (form === 'uri') return writtenText(template, `s3://${location.bucket}/${location.key}`)
  if (form === 'url')
    return writtenText(template, `https://s3.amazonaws.com/${location.bucket}/${location.key}`)
  const pairs = [
    [form.bucket, location.bucket],
    [form.key, location.key],
  ].map(([key = '', value = '']) => `${writtenText(template, key)}: ${writtenText(template, value)}`)
  return `{${pairs.join(', ')}}`
}

/** A string: quoted in JSON, and in YAML where a plain one would be taken for something else. */
export function writtenText(template: Template, text: string): string {
  return template.format === 'yaml' && isPlain(text) ? text : JSON.stringify(text)
}

/** Letters first (or `./`), nothing that YAML 1.1 or 1.2 reads as syntax, a number, a date, a boolean or null. */
const SAFE = /^(?:\.\/|(?:\.\.\/)+|s3:\/\/|\/)?[A-Za-z_][A-Za-z0-9_./+@-]*$/
const WORDS = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/i

function isPlain(text: string): boolean {
  return SAFE.test(text) && !WORDS.test(text)
}
