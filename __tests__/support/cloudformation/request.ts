/** Reading requests: fields, templates, parameters, capabilities. */

import type { Engine } from './engine.ts'
import type { Stack } from './stack.ts'
import { type ParsedTemplate, parseTemplate } from './template.ts'
import { members, WireError } from './wire.ts'

/** A field that must be there. */
export function text(form: URLSearchParams, name: string): string {
  const value = form.get(name)
  if (value === null || value === '') throw new WireError('ValidationError', `${name} is required`)
  return value
}

export function flag(form: URLSearchParams, name: string): boolean | undefined {
  const value = form.get(name)
  return value === null ? undefined : value === 'true'
}

/** A list of plain texts: `Capabilities.member.1=CAPABILITY_IAM`. */
export function texts(form: URLSearchParams, name: string): string[] {
  return [...form.entries()].filter(([key]) => key.startsWith(`${name}.member.`)).map(([, value]) => value)
}

/** Undefined where the request says nothing of tags. */
export function tagsIn(form: URLSearchParams): Record<string, string> | undefined {
  const tags = members(form, 'Tags').map(({ Key = '', Value = '' }) => [Key, Value])
  return form.has('Tags.member.1.Key') || form.has('Tags') ? Object.fromEntries(tags) : undefined
}

const MAX_TEMPLATE_BODY_BYTES = 51_200

export function templateOf(engine: Engine, form: URLSearchParams, stack?: Stack): ParsedTemplate {
  if (form.get('UsePreviousTemplate') === 'true' && stack?.template !== undefined) return stack.template
  const body = form.get('TemplateBody')
  if (body === null) return parseTemplate(engine.templateAt(text(form, 'TemplateURL')))
  if (Buffer.byteLength(body) > MAX_TEMPLATE_BODY_BYTES)
    throw new WireError(
      'ValidationError',
      "1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200",
    )
  return parseTemplate(body)
}

export function resolveParameters(
  template: ParsedTemplate,
  form: URLSearchParams,
  stack: Stack | undefined,
): Record<string, string> {
  const given = new Map(members(form, 'Parameters').map(entry => [entry.ParameterKey ?? '', entry]))
  const unknown = [...given.keys()].filter(name => template.parameters[name] === undefined)
  if (unknown.length > 0)
    throw new WireError('ValidationError', `Parameters: [${unknown.join(', ')}] do not exist in the template`)
  const values = Object.entries(template.parameters).map(([name, { default: fallback }]) => {
    const entry = given.get(name)
    const value = entry?.UsePreviousValue === 'true' ? stack?.parameters[name] : entry?.ParameterValue
    return [name, value ?? fallback] as const
  })
  const missing = values.filter(([, value]) => value === undefined).map(([name]) => name)
  if (missing.length > 0)
    throw new WireError('ValidationError', `Parameters: [${missing.join(', ')}] must have values`)
  return Object.fromEntries(values.map(([name, value]) => [name, value ?? '']))
}

/** The capabilities that a template needs. */
export function neededCapabilities({ resources }: ParsedTemplate): string[] {
  return resources.some(({ type }) => type === 'AWS::IAM::Role') ? ['CAPABILITY_IAM'] : []
}

export function checkCapabilities(template: ParsedTemplate, form: URLSearchParams): void {
  if (neededCapabilities(template).length === 0) return
  const given = texts(form, 'Capabilities')
  if (given.some(name => name === 'CAPABILITY_IAM' || name === 'CAPABILITY_NAMED_IAM')) return
  throw new WireError('InsufficientCapabilitiesException', 'Requires capabilities : [CAPABILITY_IAM]')
}
