/** CloudFormation's quotas for one template (User Guide, "Understand CloudFormation quotas"). */

import { isMap } from 'yaml'
import { type Entry, entriesOf, entryOf, plainText, valueAt } from '../nodes.ts'
import { resourcesOf } from '../resources.ts'
import type { Scope } from '../scope.ts'
import type { Template } from '../template.ts'
import { type Finding, finding, type Severity, shortened } from './finding.ts'

/** How many of each a template may declare. */
const MAX_DECLARED = { Resources: 500, Parameters: 200, Outputs: 200, Mappings: 200 } as const
/** Keys of one mapping, and of one of its keys ("Mapping attributes"). */
const MAX_MAPPING_KEYS = 200
/** Names of parameters, resources, outputs, mappings and their keys, in characters. */
const MAX_NAME_CHARACTERS = 255
/** Of the template ("Template description") and of an output, in bytes. */
const MAX_DESCRIPTION_BYTES = 1_024
/** Of a parameter, in characters ("Parameters", `Description`). */
const MAX_PARAMETER_DESCRIPTION = 4_000
/** `{{resolve:…}}` in one template ("Dynamic references", considerations). */
const MAX_DYNAMIC_REFERENCES = 60

/**
 * One line for each quota that is exceeded. `severity`: only a stack has quotas, so they are warnings for whoever builds
 * alone. What SAM adds is not counted: a template can be too large for CloudFormation without a line here.
 */
export function checkQuotas(scope: Scope, severity: Severity): Finding[] {
  const { template } = scope
  const findings = [
    ...Object.entries(MAX_DECLARED).flatMap(([section, limit]) => checkNumber(scope, section, limit)),
    ...checkMappings(template),
    ...shortened(checkNames(template), 'names that are too long'),
    ...checkDescriptions(template),
    ...checkDynamicReferences(template),
  ]
  return findings.map(found => ({ ...found, severity }))
}

const DIVIDE = 'Divide the template into nested stacks.'

function sectionOf(template: Template, name: string): Entry | undefined {
  return entryOf(template, template.document.contents, name)
}

function declaredIn(template: Template, section: string): Entry[] {
  return entriesOf(template, sectionOf(template, section)?.value).filter(({ key }) => !key.startsWith('Fn::'))
}

function checkNumber(scope: Scope, name: string, limit: number): Finding[] {
  const { template } = scope
  const section = sectionOf(template, name)
  const number = name === 'Resources' ? resourcesOf(scope).length : declaredIn(template, name).length
  if (number <= limit) return []
  const message = `the template declares ${grouped(number)} ${name.toLowerCase()}, and CloudFormation takes ${limit}`
  return [finding(template, section?.pair, { message, remedy: DIVIDE })]
}

function checkMappings(template: Template): Finding[] {
  const maps = declaredIn(template, 'Mappings').flatMap(mapping => [
    { ...mapping, path: mapping.key },
    ...entriesOf(template, mapping.value).map(key => ({ ...key, path: `${mapping.key}.${key.key}` })),
  ])
  return maps.flatMap(({ path, keyNode, value }) => {
    const number = isMap(value) ? entriesOf(template, value).length : 0
    if (number <= MAX_MAPPING_KEYS) return []
    const message = `the mapping ${path} has ${grouped(number)} keys, and CloudFormation takes ${MAX_MAPPING_KEYS}`
    return [finding(template, keyNode, { message, remedy: 'Divide it into several mappings.' })]
  })
}

const NAMED: Readonly<Record<string, string>> = {
  Parameters: 'parameter',
  Resources: 'resource',
  Outputs: 'output',
  Mappings: 'mapping',
}

function checkNames(template: Template): Finding[] {
  const mappings = declaredIn(template, 'Mappings')
  const keys = mappings.flatMap(({ value }) =>
    entriesOf(template, value).flatMap(entry => [entry, ...entriesOf(template, entry.value)]),
  )
  return [
    ...Object.entries(NAMED).flatMap(([section, what]) =>
      declaredIn(template, section).map(entry => ({ entry, what })),
    ),
    ...keys.map(entry => ({ entry, what: 'key of a mapping' })),
  ]
    .filter(({ entry }) => entry.key.length > MAX_NAME_CHARACTERS)
    .map(({ entry: { key, keyNode }, what }) => {
      const message = `the name of the ${what} ${key.slice(0, 20)}… has ${grouped(key.length)} characters, and CloudFormation takes ${MAX_NAME_CHARACTERS}`
      return finding(template, keyNode, { message, remedy: 'Shorten it.' })
    })
}

function checkDescriptions(template: Template): Finding[] {
  const outputs = declaredIn(template, 'Outputs').map(({ key, value }) => {
    return { whose: `the output ${key}`, node: valueAt(template, value, 'Description') }
  })
  const template_ = { whose: 'the template', node: sectionOf(template, 'Description')?.value }
  const limited = [template_, ...outputs].flatMap(({ whose, node }) => {
    const bytes = Buffer.byteLength(plainText(node) ?? '')
    return bytes <= MAX_DESCRIPTION_BYTES
      ? []
      : [{ whose, node, number: bytes, unit: 'bytes', limit: MAX_DESCRIPTION_BYTES }]
  })
  const parameters = declaredIn(template, 'Parameters').flatMap(({ key, value }) => {
    const node = valueAt(template, value, 'Description')
    const { length } = plainText(node) ?? ''
    return length <= MAX_PARAMETER_DESCRIPTION
      ? []
      : [
          {
            whose: `the parameter ${key}`,
            node,
            number: length,
            unit: 'characters',
            limit: MAX_PARAMETER_DESCRIPTION,
          },
        ]
  })
  return [...limited, ...parameters].map(({ whose, node, number, unit, limit }) => {
    const message = `the description of ${whose} has ${grouped(number)} ${unit}, and CloudFormation takes ${grouped(limit)}`
    return finding(template, node, { message, remedy: 'Shorten it.' })
  })
}

/** Comments don't count. */
function checkDynamicReferences(template: Template): Finding[] {
  const lines = template.text.split('\n').filter(line => !line.trimStart().startsWith('#'))
  const number = lines.reduce((sum, line) => sum + line.split('{{resolve:').length - 1, 0)
  if (number <= MAX_DYNAMIC_REFERENCES) return []
  const message = `the template has ${number} dynamic references ({{resolve:…}}), and CloudFormation takes ${MAX_DYNAMIC_REFERENCES}`
  return [finding(template, sectionOf(template, 'Resources')?.pair, { message, remedy: DIVIDE })]
}

function grouped(number: number): string {
  return number.toLocaleString('en-US')
}
