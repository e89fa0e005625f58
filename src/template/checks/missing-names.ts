/** References that lead nowhere, in words. */

import { nearestName } from '../../files/paths.ts'
import { count } from '../../report/format.ts'
import { placeAt, rangeOf, type Template } from '../template.ts'
import type { DeclaredNames } from './declared-names.ts'
import { type Finding, finding, shortened } from './finding.ts'

/** A reference that leads nowhere. */
export interface Wrong {
  /** `Ref`, `DependsOn` …: how it is referred to. */
  how: string
  name: string
  node: unknown
  /** What would have to exist, and the names that do. */
  lacks: 'parameter' | 'name' | 'resource' | 'condition' | 'mapping' | 'key'
  among?: readonly string[]
  within?: string
}

/** A finding for each, at its place, with the nearest name that would do. */
export function describeMissing(
  template: Template,
  names: DeclaredNames,
  wrongs: readonly (Wrong & { times: number })[],
): Finding[] {
  const counted = wrongs.map((wrong, index) => {
    // The nearest name is only worth its time where somebody will read it.
    const near =
      index > 40 ? undefined : nearestName(wrong.name.split('.')[0] ?? '', candidates(names, wrong))
    const others = wrong.times === 1 ? '' : `, here and ${count(wrong.times - 1, 'more time')}`
    const said = {
      message: `${wrong.how} names ${wrong.name}, and ${missing(names, wrong)}${others}`,
      remedy: near === undefined ? REMEDIES[wrong.lacks] : `Did you mean ${near}?`,
    }
    const made = finding(template, wrong.node, said)
    return wrong.how === 'Fn::Sub' ? { ...made, place: placeInText(template, wrong) ?? made.place } : made
  })
  return shortened(counted, 'references to what does not exist')
}

function candidates(names: DeclaredNames, { lacks, among, name }: Wrong): readonly string[] {
  if (among !== undefined) return among
  const all = {
    parameter: [...names.parameters],
    name: [...names.parameters, ...names.resources],
    resource: [...names.resources],
    condition: [...names.conditions],
    mapping: [...names.mappings],
    key: [],
  }[lacks]
  return all.filter(candidate => candidate !== name)
}

function missing(names: DeclaredNames, { name, lacks, within, how }: Wrong): string {
  if (lacks === 'key') return `${within} has no such key`
  if (lacks === 'name') {
    if (names.conditions.has(name)) return 'that is a condition, no parameter or resource'
    if (names.mappings.has(name)) return 'that is a mapping, no parameter or resource'
    return 'nothing in this template has that name'
  }
  if (lacks === 'parameter' && names.resources.has(name)) {
    return 'that is a resource, which no condition can depend on'
  }
  if (names.parameters.has(name) && lacks === 'resource') return 'that is a parameter, no resource'
  return how === 'Ref' && lacks === 'parameter' ? 'there is no such parameter' : `there is no such ${lacks}`
}

const REMEDIES: Readonly<Record<Wrong['lacks'], string>> = {
  name: 'Declare a parameter or a resource of that name, or correct the reference.',
  parameter: 'Refer to a parameter: nothing else has a value yet when conditions are decided.',
  resource: 'Declare a resource of that name, or correct the reference.',
  condition: 'Declare it under Conditions, or correct the reference.',
  mapping: 'Declare it under Mappings, or correct the reference.',
  key: 'Add the key, or correct the reference.',
}

/** Long texts have many lines: the place is that of the name itself. */
function placeInText(template: Template, { name, node }: Wrong): Finding['place'] | undefined {
  const range = rangeOf(node)
  if (range === undefined) return undefined
  const at = template.text.indexOf(`\${${name}}`, range[0])
  return at === -1 || at > range[1] ? undefined : placeAt(template, at)
}
