/** The resources that a template's text declares, as far as their loss is concerned: a second opinion must not stop anything. */

import { entriesOf, plainText, valueAt } from './nodes.ts'
import { parseTemplate } from './read-template.ts'
import { resourcesOf, scopeFor, stuckLoops } from './resources.ts'
import { makeScope, resolveText } from './scope.ts'
import type { Template } from './template.ts'
import { type Scope, Unknown } from './value.ts'

export type DeclaredResources = ReadonlyMap<string, { type: string; deletionPolicy?: string }>

/**
 * What a template that is to be deployed will have, by logical id, with these parameters. Undefined when that cannot be
 * told: the text is no template, or the values of a loop are not known.
 */
export function resourcesWanted(
  text: string,
  parameters: Readonly<Record<string, string>>,
): DeclaredResources | undefined {
  const template = parsed(text)
  if (template === undefined) return undefined
  const scope = makeScope(template, { parameters })
  return stuckLoops(scope).length > 0 ? undefined : declared(scope)
}

/** What a deployed template surely has: not what loops make of parameters, which another run may have given. */
export function resourcesDeployed(text: string): DeclaredResources {
  const template = parsed(text)
  if (template === undefined) return new Map()
  const names = entriesOf(template, valueAt(template, template.document.contents, 'Parameters'))
  const passed = new Map(names.map(({ key }) => [key, new Unknown('another run gave it')]))
  return declared(makeScope(template, { parameters: {}, passed }))
}

function parsed(text: string): Template | undefined {
  try {
    return parseTemplate(text, 'template')
  } catch {
    return undefined
  }
}

function declared(scope: Scope): DeclaredResources {
  return new Map(
    resourcesOf(scope).map(resource => {
      const written = valueAt(scope.template, resource.node, 'DeletionPolicy')
      const policy = plainText(written) ?? resolveText(scopeFor(scope, resource), written)
      return [
        resource.id,
        { type: resource.type, ...(policy === undefined ? {} : { deletionPolicy: policy }) },
      ]
    }),
  )
}
