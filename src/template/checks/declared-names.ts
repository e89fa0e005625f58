/** What a template declares, and what may be there besides: names that transforms, modules and loops make. */

import { isScalar, isSeq } from 'yaml'
import { entriesOf, entryOf, isAbsent, itemsOf, plainText, textOf, valueAt } from '../nodes.ts'
import type { Template } from '../template.ts'
import { transformsOf } from '../transforms.ts'
import { isOfLoops, loopOf, namesMadeBy } from './loops.ts'

export interface DeclaredNames {
  /** False when a macro may add anything: then nobody here knows what is missing. */
  complete: boolean
  parameters: ReadonlySet<string>
  resources: ReadonlySet<string>
  conditions: ReadonlySet<string>
  mappings: ReadonlySet<string>
  /** Whether a resource of this name is declared, or may be made by SAM, a module or a loop. */
  mayBeResource(name: string): boolean
  mayBeCondition(name: string): boolean
}

export function declaredNames(template: Template): DeclaredNames {
  const resources = namesIn(template, 'Resources')
  const conditions = namesIn(template, 'Conditions')
  const prefixes = prefixesOf(template)
  const usesSam = prefixes.sam
  return {
    complete: isComplete(template),
    parameters: namesIn(template, 'Parameters').names,
    resources: resources.names,
    conditions: conditions.names,
    mappings: namesIn(template, 'Mappings').names,
    mayBeResource: name =>
      has(resources, name) || startsWithAny(name, prefixes.ids) || (usesSam && SAM_NAMES.test(name)),
    mayBeCondition: name => has(conditions, name) || (usesSam && SAM_NAMES.test(name)),
  }
}

/** AWS's own that add no names but those of SAM's rules; any other macro may do as it likes. */
const KNOWN_TRANSFORMS = new Set([
  'AWS::Serverless-2016-10-31',
  'AWS::LanguageExtensions',
  'AWS::CodeDeployBlueGreen',
])

/** An include inside a resource adds properties; one in a section, or at the top of the template, may add anything. */
function isComplete(template: Template): boolean {
  const root = template.document.contents
  const sections = [root, ...entriesOf(template, root).map(({ value }) => value)]
  if (sections.some(section => entryOf(template, section, 'Fn::Transform') !== undefined)) return false
  const top = valueAt(template, root, 'Transform')
  const declared = isSeq(top) ? itemsOf(template, top) : isAbsent(top) ? [] : [top]
  if (!declared.every(item => isScalar(item) && KNOWN_TRANSFORMS.has(textOf(item)))) return false
  return transformsOf(template).every(name => KNOWN_TRANSFORMS.has(name) || name === 'AWS::Include')
}

interface SectionNames {
  names: ReadonlySet<string>
  made: readonly RegExp[]
}

function namesIn(template: Template, section: string): SectionNames {
  const names = new Set<string>()
  const made: RegExp[] = []
  collect(template, valueAt(template, template.document.contents, section), names, made)
  return { names, made }
}

function collect(template: Template, map: unknown, names: Set<string>, made: RegExp[]): void {
  for (const entry of entriesOf(template, map)) {
    const loop = loopOf(template, entry)
    if (loop !== undefined) collect(template, loop.body, names, made)
    else if (isOfLoops(entry.key)) made.push(namesMadeBy(entry.key))
    else names.add(entry.key)
  }
}

function has({ names, made }: SectionNames, name: string): boolean {
  return names.has(name) || made.some(pattern => pattern.test(name))
}

/**
 * What SAM makes once per template, whatever its resources are called (AWS SAM Developer Guide, "Generated
 * CloudFormation resources"): implicit APIs, CodeDeploy's application and role, domains and their records.
 */
const SAM_NAMES =
  /^(Serverless|CodeDeployServiceRole|ApiGatewayDomainName|RecordSetGroup|DomainNameAccessAssociation)/

/**
 * Ids that begin the ids of what is made of a resource: all that SAM makes of its resources and connectors (same
 * page: `<function>Role`, `<function><event>`, `<api>Stage` …), and what a module of the registry holds.
 */
function prefixesOf(template: Template): { ids: ReadonlySet<string>; sam: boolean } {
  const ids = new Set<string>()
  let sam = transformsOf(template).some(name => name.startsWith('AWS::Serverless-'))
  for (const { key, value } of entriesOf(
    template,
    valueAt(template, template.document.contents, 'Resources'),
  )) {
    const type = plainText(valueAt(template, value, 'Type')) ?? ''
    const isSam = type.startsWith('AWS::Serverless::')
    sam ||= isSam
    const hasConnectors = entryOf(template, value, 'Connectors') !== undefined
    if (isSam || hasConnectors || type.endsWith('::MODULE')) ids.add(key)
  }
  return { ids, sam }
}

/** In the length of the name, however many ids there are. */
function startsWithAny(name: string, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0) return false
  for (let length = 1; length <= name.length; length++) if (ids.has(name.slice(0, length))) return true
  return false
}
