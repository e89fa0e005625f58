/** Names that are words for true and false in YAML 1.1. */

import { isScalar } from 'yaml'
import { type Entry, entriesOf, valueAt } from '../nodes.ts'
import type { Template } from '../template.ts'
import { type Finding, finding, shortened } from './finding.ts'

/** The words of YAML 1.1 as its parsers have them (yaml.org/type/bool.html; `y` and `n` stay text there, too). */
const BOOLEAN = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/

const SECTIONS: Readonly<Record<string, string>> = {
  Parameters: 'parameter',
  Mappings: 'mapping',
  Conditions: 'condition',
  Resources: 'logical id',
  Outputs: 'output',
}

/**
 * CloudFormation and its tools read YAML 1.1 (aws-cli #5245): a resource `Off` is called `false` there, and no reference to
 * `Off` finds it. Quoted it is text everywhere.
 */
export function checkBooleanNames(template: Template): Finding[] {
  if (template.format === 'json') return []
  const found = Object.entries(SECTIONS).flatMap(([section, what]) => {
    const entries = entriesOf(template, valueAt(template, template.document.contents, section))
    const named = entries.map((entry): [Entry, string] => [entry, `the ${what} ${entry.key}`])
    return [
      ...named,
      ...(section === 'Mappings' ? entries.flatMap(mapping => keysOf(template, mapping)) : []),
    ]
  })
  const unquoted = found.filter(([{ keyNode }]) => isPlain(keyNode) && BOOLEAN.test(String(keyNode.source)))
  return shortened(
    unquoted.map(([{ key, keyNode }, what]) => told(template, key, keyNode, what)),
    'of such names',
  )
}

/** Both levels of keys below a mapping. */
function keysOf(template: Template, { key: name, value }: Entry): [Entry, string][] {
  const tops = entriesOf(template, value)
  const all = tops.flatMap(top => [top, ...entriesOf(template, top.value)])
  return all.map(entry => [entry, `the key ${entry.key} of the mapping ${name}`])
}

const isPlain = (node: unknown) => isScalar(node) && node.type === 'PLAIN'

function told(template: Template, name: string, node: unknown, what: string): Finding {
  const value = /^(?:y|t|on)/i.test(name)
  return finding(template, node, {
    severity: 'warning',
    message: `${what} is no text in YAML 1.1: CloudFormation and SAM CLI read it as ${value}`,
    remedy: `Quote it, here and where it is referred to: "${name}".`,
  })
}
