/** How values are written into a template. */

import type { WrittenForm } from './assets.ts'
import type { Template } from './template.ts'

/**
 * Where an artifact is: in a bucket, at a path relative to the rendered template, or at an address that is written as it
 * is (the URL of a nested template, the URI of an image).
 */
export type Location = { bucket: string; key: string } | { path: string } | { address: string }

/** The text of a location in the form that a property wants. */
export function writtenLocation(template: Template, form: WrittenForm, location: Location): string {
  if ('path' in location) return writtenText(template, location.path)
  if ('address' in location) return writtenText(template, location.address)
  const { bucket, key } = location
  if (typeof form !== 'string') return writtenMap(template, form, location)
  return writtenText(
    template,
    form === 'uri' ? `s3://${bucket}/${key}` : `https://s3.amazonaws.com/${bucket}/${key}`,
  )
}

function writtenMap(
  template: Template,
  names: { bucket: string; key: string },
  location: { bucket: string; key: string },
): string {
  const pairs = [
    [names.bucket, location.bucket],
    [names.key, location.key],
  ].map(([key = '', value = '']) => `${writtenText(template, key)}: ${writtenText(template, value)}`)
  return `{${pairs.join(', ')}}`
}

/** A string: quoted in JSON, and in YAML where a plain one would be taken for something else. */
export function writtenText(template: Template, text: string): string {
  return template.format === 'yaml' && isPlain(text) ? text : JSON.stringify(text)
}

/** Letters first (or `./`), nothing that YAML 1.1 or 1.2 reads as syntax, a number, a date, a boolean or null. */
const SAFE = /^(?:\.\/|(?:\.\.\/)+|(?:s3|https?):\/\/|\/)?[A-Za-z_][A-Za-z0-9_./+@-]*$/
const WORDS = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/i

function isPlain(text: string): boolean {
  return SAFE.test(text) && !WORDS.test(text)
}
