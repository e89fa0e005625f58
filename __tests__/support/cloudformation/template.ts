/** As much of a template as the engine needs: what depends on what, and what differs. */

import { parse } from 'yaml'
import { WireError } from './wire.ts'

export interface Declared {
  id: string
  type: string
  /** Properties as JSON: compared, never understood. */
  properties: string
  /** `Delete` where the template says nothing. */
  deletionPolicy: string
  replacePolicy: string
  /** Names that Fn::ImportValue asks for, as far as they are plain text. */
  imports: string[]
  dependsOn: string[]
  /** Of a nested stack. */
  templateUrl: string | undefined
}

export interface ParsedTemplate {
  body: string
  resources: Declared[]
  parameters: Record<string, { default?: string; noEcho: boolean; type: string }>
  outputs: Record<string, string>
  /** Export names with values. */
  exports: Record<string, string>
  hasTransform: boolean
}

/** Throws the ValidationErrors that CloudFormation answers a malformed template with. */
export function parseTemplate(body: string): ParsedTemplate {
  const document = read(body)
  if (typeof document.Resources !== 'object' || document.Resources === null)
    throw new WireError(
      'ValidationError',
      'Template format error: At least one Resources member must be defined.',
    )
  const ids = Object.keys(document.Resources)
  const resources = Object.entries(document.Resources).map(([id, resource]) => declared(id, resource, ids))
  return {
    body,
    resources,
    parameters: Object.fromEntries(
      Object.entries(document.Parameters ?? {}).map(([name, { Default, NoEcho, Type }]) => [
        name,
        {
          ...(Default === undefined ? {} : { default: String(Default) }),
          noEcho: NoEcho === true || NoEcho === 'true',
          type: String(Type),
        },
      ]),
    ),
    outputs: Object.fromEntries(
      Object.entries(document.Outputs ?? {}).map(([name, { Value }]) => [name, textOf(Value)]),
    ),
    exports: exportsOf(document.Outputs ?? {}),
    hasTransform: document.Transform !== undefined,
  }
}

/** Groups of resources that may be worked on at the same time, in the order of their dependencies. */
export function levels(resources: readonly Declared[]): Declared[][] {
  const done = new Set<string>()
  const found: Declared[][] = []
  for (let left = [...resources]; left.length > 0; ) {
    const ready = left.filter(({ dependsOn }) => dependsOn.every(id => done.has(id)))
    if (ready.length === 0) {
      const ids = left.map(({ id }) => id).join(', ')
      throw new WireError('ValidationError', `Circular dependency between resources: [${ids}]`)
    }
    found.push(ready)
    for (const { id } of ready) done.add(id)
    left = left.filter(resource => !ready.includes(resource))
  }
  return found
}

interface Document {
  Transform?: unknown
  Resources?: Record<string, Record<string, unknown>>
  Parameters?: Record<string, Record<string, unknown>>
  Outputs?: Record<string, Record<string, unknown>>
}

function read(body: string): Document {
  try {
    return (parse(body, { logLevel: 'error' }) ?? {}) as Document
  } catch {
    throw new WireError('ValidationError', 'Template format error: YAML not well-formed.')
  }
}

function declared(id: string, resource: Record<string, unknown>, ids: readonly string[]): Declared {
  const properties = (resource.Properties ?? {}) as Record<string, unknown>
  const text = JSON.stringify(properties)
  const explicit = [resource.DependsOn ?? []].flat().map(String)
  const referred = ids.filter(other => other !== id && text.includes(`"Ref":"${other}"`))
  return {
    id,
    type: String(resource.Type),
    properties: text,
    deletionPolicy: String(resource.DeletionPolicy ?? 'Delete'),
    replacePolicy: String(resource.UpdateReplacePolicy ?? 'Delete'),
    imports: [...text.matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name = '']) => name),
    dependsOn: [...new Set([...explicit, ...referred])],
    templateUrl: resource.Type === 'AWS::CloudFormation::Stack' ? String(properties.TemplateURL) : undefined,
  }
}

function exportsOf(outputs: Record<string, Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.values(outputs).flatMap(({ Export, Value }) => {
      const name: unknown = Object(Export).Name
      return name === undefined ? [] : [[textOf(name), textOf(Value)]]
    }),
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
