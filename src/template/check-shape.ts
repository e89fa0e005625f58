/** What makes a document a template: sections that are maps, resources that have a type. */

import { isMap } from 'yaml'
import { nearestName } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'
import { checkLoops } from './check-loops.ts'
import { type Entry, entriesOf, entryOf, isAbsent, plainText } from './nodes.ts'
import { placeOf, type Template } from './template.ts'

const SECTIONS = ['Parameters', 'Mappings', 'Conditions', 'Rules', 'Globals', 'Metadata', 'Outputs']

/** All violations of a template's shape; empty for a sound one. */
export function checkShape(template: Template): Failure[] {
  const root = template.document.contents
  if (!isMap(root)) {
    return [wrong(template, root, 'a template must be a mapping of sections', 'Begin with Resources:')]
  }
  const resources = entryOf(template, root, 'Resources')
  return [
    ...SECTIONS.flatMap(section => checkSection(template, entryOf(template, root, section))),
    ...(resources === undefined ? [noResources(template)] : checkResources(template, resources)),
    ...checkLoops(template),
  ]
}

function noResources(template: Template): Failure {
  const keys = entriesOf(template, template.document.contents).map(entry => entry.key)
  const near = nearestName('Resources', keys)
  const remedy =
    near === undefined ? 'Add it: every template declares resources.' : `Rename ${near} to Resources.`
  return wrong(template, template.document.contents, 'the template has no Resources section', remedy)
}

function checkSection(template: Template, section: Entry | undefined): Failure[] {
  if (section === undefined || isAbsent(section.value) || isMap(section.value)) return []
  return [wrong(template, section.pair, `${section.key} must be a mapping`, 'See the anatomy of a template.')]
}

function checkResources(template: Template, resources: Entry): Failure[] {
  if (!isMap(resources.value)) {
    const remedy = 'List resources under it: a logical id, then its Type and Properties.'
    return [wrong(template, resources.pair, 'Resources must be a mapping', remedy)]
  }
  return entriesOf(template, resources.value)
    .filter(entry => !entry.key.startsWith('Fn::'))
    .flatMap(entry => checkResource(template, entry))
}

function checkResource(template: Template, resource: Entry): Failure[] {
  const { key: id, value, keyNode } = resource
  if (!isMap(value)) {
    return [
      wrong(template, keyNode, `the resource ${id} must be a mapping`, 'Give it a Type and Properties.'),
    ]
  }
  const type = entryOf(template, value, 'Type')
  if (type === undefined) return [wrong(template, keyNode, `the resource ${id} has no Type`, 'Add its Type.')]
  if (plainText(type.value) === undefined) {
    return [
      wrong(template, type.pair, `the Type of ${id} must be text`, 'Write a type such as AWS::SNS::Topic.'),
    ]
  }
  const properties = entryOf(template, value, 'Properties')
  if (properties === undefined || isAbsent(properties.value) || isMap(properties.value)) return []
  return [
    wrong(template, properties.pair, `the Properties of ${id} must be a mapping`, 'Indent them below it.'),
  ]
}

function wrong(template: Template, node: unknown, message: string, remedy: string): Failure {
  return new Failure('user', message, { place: placeOf(template, node), remedy })
}
