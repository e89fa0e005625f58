/** The sections of a template (CloudFormation User Guide, "Template sections"), and what an output must have. */

import { isMap } from 'yaml'
import { nearestName } from '../../files/paths.ts'
import { type Entry, entriesOf, entryOf, isAbsent, plainText, valueAt } from '../nodes.ts'
import type { Template } from '../template.ts'
import type { DeclaredNames } from './declared-names.ts'
import { type Finding, finding } from './finding.ts'
import { isOfLoops } from './loops.ts'

/** `Hooks` is for AWS::CodeDeployBlueGreen, `Globals` for SAM. */
const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Transform',
  'Resources',
  'Outputs',
  'Hooks',
  'Globals',
]

/** The only version there is (User Guide, "Format version"). */
const VERSION = '2010-09-09'

/** Wrong version, unknown sections, names that are not alphanumeric, outputs without a value. */
export function checkSections(template: Template, names: DeclaredNames): Finding[] {
  const root = template.document.contents
  return [
    ...checkVersion(template, entryOf(template, root, 'AWSTemplateFormatVersion')),
    ...(names.complete ? checkUnknown(template, entriesOf(template, root)) : []),
    ...['Parameters', 'Resources', 'Outputs'].flatMap(section =>
      checkNames(template, section, entriesOf(template, valueAt(template, root, section))),
    ),
    ...entriesOf(template, valueAt(template, root, 'Outputs')).flatMap(output =>
      checkOutput(template, output),
    ),
  ]
}

function checkVersion(template: Template, version: Entry | undefined): Finding[] {
  if (version === undefined || plainText(version.value) === VERSION) return []
  return [
    finding(template, version.value ?? version.pair, {
      message: `AWSTemplateFormatVersion must be "${VERSION}"`,
      remedy: 'Correct it, or leave the line out.',
    }),
  ]
}

function checkUnknown(template: Template, sections: readonly Entry[]): Finding[] {
  const given = new Set(sections.map(({ key }) => key))
  return sections
    .filter(({ key }) => !SECTIONS.includes(key) && !key.startsWith('Fn::'))
    .map(({ key, keyNode }) => {
      const near = nearestName(key, SECTIONS)
      const meant =
        near !== undefined && given.has(near) ? `Move what is in it to ${near}.` : `Did you mean ${near}?`
      return finding(template, keyNode, {
        message: `CloudFormation knows no section ${JSON.stringify(key)}`,
        remedy: near === undefined ? 'Move it into Metadata, where anything may stand.' : meant,
      })
    })
}

const WHAT: Readonly<Record<string, string>> = {
  Parameters: 'name of the parameter',
  Resources: 'logical id',
  Outputs: 'name of the output',
}

/** Of functions and layers, whoever lists them says so already. */
function checkNames(template: Template, section: string, entries: readonly Entry[]): Finding[] {
  return entries
    .filter(({ key }) => !/^[A-Za-z0-9]+$/.test(key) && !isOfLoops(key) && !key.startsWith('Fn::'))
    .map(({ key, keyNode }) =>
      finding(template, keyNode, {
        message: `the ${WHAT[section]} ${JSON.stringify(key)} is not alphanumeric`,
        remedy: 'CloudFormation takes letters and digits only; rename it.',
      }),
    )
}

function checkOutput(template: Template, { key, keyNode, value }: Entry): Finding[] {
  if (key.startsWith('Fn::')) return []
  const transformed = entryOf(template, value, 'Fn::Transform') !== undefined
  if (transformed || (isMap(value) && !isAbsent(entryOf(template, value, 'Value')?.value))) return []
  return [
    finding(template, keyNode, {
      message: `the output ${key} has no Value`,
      remedy: 'Give it a Value, or remove it.',
    }),
  ]
}
