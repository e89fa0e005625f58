/** A picture of a service: its resources, and who refers to whom; as a Mermaid flowchart, which GitHub draws. */

import { eachMention, OUTSIDE } from './checks/expressions.ts'
import { entriesOf, entryOf, plainText, valueAt } from './nodes.ts'
import type { Template } from './template.ts'

/** More boxes than these nobody reads. */
const MOST_BOXES = 40

/** Types that only serve another resource: they would hide what matters. */
const BORING =
  /^AWS::(IAM::|Lambda::(Permission|Version|Alias|EventSourceMapping|Url|LayerVersion)|Logs::|CloudWatch::|ApiGateway::(Deployment|Stage|Method|Account)|CDK::)|^AWS::Serverless::LayerVersion$/

/** Shapes by the last word of the type; Mermaid's own brackets. */
const SHAPES: readonly (readonly [RegExp, string, string])[] = [
  [/::(Function)$/, '[', ']'],
  [/::(Table|GlobalTable|SimpleTable|Bucket|DBInstance|DBCluster|FileSystem|Parameter|Secret)$/, '[(', ')]'],
  [/::(Queue|Topic|Stream|EventBus|Rule)$/, '>', ']'],
  [/::(RestApi|HttpApi|Api|GraphQLApi|Distribution)$/, '{{', '}}'],
]

/** The text of the chart; undefined for a template with nothing to see, or with too much. */
export function servicePicture(template: Template): string | undefined {
  const boxes = boxesIn(template)
  if (boxes.size < 2 || boxes.size > MOST_BOXES) return undefined
  const names = new Map([...boxes.keys()].map((id, index) => [id, `n${index}`]))
  const lines = [...boxes].map(([id, { type }]) => `  ${names.get(id)}${box(id, type)}`)
  const arrows = [...boxes].flatMap(([id, { resource }]) =>
    [...mentionedBy(template, resource)]
      .filter(other => other !== id && names.has(other))
      .map(other => `  ${names.get(id)} --> ${names.get(other)}`),
  )
  return ['flowchart LR', ...lines, ...arrows].join('\n')
}

function boxesIn(template: Template): Map<string, { type: string; resource: unknown }> {
  const resources = entriesOf(template, valueAt(template, template.document.contents, 'Resources'))
  return new Map(
    resources.flatMap(({ key, value }) => {
      const type = plainText(entryOf(template, value, 'Type')?.value)
      const isShown = type !== undefined && /^[A-Za-z0-9]{1,255}$/.test(key) && !BORING.test(type)
      return isShown ? [[key, { type, resource: value }] as const] : []
    }),
  )
}

/** Names are alphanumeric by now; types are cut to what stands in them. */
function box(id: string, type: string): string {
  const [, open = '[', close = ']'] = SHAPES.find(([pattern]) => pattern.test(type)) ?? []
  const short = type
    .split('::')
    .slice(1)
    .join(' ')
    .replace(/[^A-Za-z0-9 ]/g, '')
  return `${open}"${id}<br/>${short}"${close}`
}

function mentionedBy(template: Template, resource: unknown): Set<string> {
  const found = new Set<string>()
  eachMention(template, valueAt(template, resource, 'Properties'), OUTSIDE, mention => {
    if (mention.kind !== 'Condition' && mention.kind !== 'Fn::If' && mention.kind !== 'Fn::FindInMap')
      found.add(mention.name.split('.')[0] ?? '')
  })
  return found
}
