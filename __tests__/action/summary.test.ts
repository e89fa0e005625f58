import { describe, expect, it } from 'vitest'
import { outputsOf } from '../../src/action/outputs.ts'
import { summaryOf } from '../../src/action/summary.ts'
import type { ArtifactJson, Result } from '../../src/pipeline/services.ts'
import type { StackEvent } from '../../src/report/events.ts'

const artifact: ArtifactJson = {
  digest: 'ab'.repeat(32),
  size: 1234,
  unzippedSize: 5678,
  files: 3,
  path: 'x',
  source: 'built',
  seconds: 1.5,
}
const deployed: Result = {
  version: 1,
  stackName: 'shop',
  stackId: 'arn:aws:cloudformation:eu-central-1:1:stack/shop/1',
  status: 'UPDATE_COMPLETE',
  operation: 'update',
  changed: true,
  outputs: { ApiUrl: 'https://example.test/a|b' },
  artifacts: { Orders: artifact, Mail: { ...artifact, source: 'cache', seconds: 0 } },
  uploads: { uploaded: 1, skipped: 1, bytes: 1234 },
}

describe('the summary', () => {
  it('has a row per function: built or found, seconds, sizes, digest', () => {
    const markdown = summaryOf('deploy', deployed)
    expect(markdown).toContain('✅ deploy `shop`: UPDATE_COMPLETE')
    expect(markdown).toContain('| `Orders` | built | 1.5 s | 1.2 KB | 5.7 KB | `abababababab` |')
    expect(markdown).toContain('| `Mail` | found (cache) | – |')
    expect(markdown).toContain('https://example.test/a\\|b')
  })

  it('names what failed, where, and what to do', () => {
    const failure = {
      class: 'build',
      message: 'pip failed',
      file: 't.yaml',
      line: 3,
      column: 1,
      remedy: 'Look.',
      others: [],
    }
    const failed = [
      { id: 'Orders', workflow: 'python-pip', command: 'pip', exitCode: 1, reason: 'x', log: [] },
    ]
    const markdown = summaryOf('deploy', { version: 1, template: 't.yaml', failed, failure })
    expect(markdown).toContain('❌ deploy `t.yaml` failed (build)')
    expect(markdown).toContain('- `t.yaml:3:1` pip failed<br>→ Look.')
    expect(markdown).toContain('| `Orders` | **failed** |')
  })

  it('shows the cause of a failed stack first, with what to do, and the picture of its events', () => {
    const failure = {
      class: 'deploy',
      message: 'Orders could not be updated: no such key; the stack shop was rolled back',
      file: 't.yaml',
      line: 7,
      column: 3,
      remedy: 'Check --bucket.',
      resource: 'Orders',
      type: 'AWS::Lambda::Function',
      reason: 'no such key',
      others: [
        {
          class: 'deploy',
          message: 'Data/Table failed',
          file: null,
          line: null,
          column: null,
          remedy: null,
          resource: 'Data/Table',
          type: 'AWS::DynamoDB::Table',
          reason: 'name is taken',
          others: [],
        },
      ],
    }
    const markdown = summaryOf('deploy', { ...deployed, failure }, eventsOf([['Orders', 0, 4]]))
    expect(markdown).toContain(
      '| 🔴 **cause** | `Orders`<br>AWS::Lambda::Function | `t.yaml:7:3` no such key<br>→ Check --bucket. |',
    )
    expect(markdown).toContain('| failed too | `Data/Table`<br>AWS::DynamoDB::Table | name is taken |')
    expect(markdown).toContain('```mermaid\ngantt\n')
    expect(markdown).toContain('  Orders, Lambda Function :done, 0, 4000ms')
    expect(markdown).not.toContain('<details><summary>Timeline')
  })

  it('links to the console of the stack’s region and partition', () => {
    const china = deployed.stackId?.replace('arn:aws:', 'arn:aws-cn:').replace(':1:', ':123456789012:')
    const markdown = summaryOf('deploy', { ...deployed, stackId: china ?? '' })
    expect(markdown).toContain(
      '](https://console.amazonaws.cn/cloudformation/home?region=eu-central-1#/stacks/events',
    )
    expect(summaryOf('deploy', { ...deployed, stackId: 'arn:aws-iso:x' })).not.toContain('https://console')
  })

  it('draws at most sixty bars, none of whose names is a word of Mermaid', () => {
    const many = Array.from({ length: 400 }, (_, at): [string, number, number] => [`F${at}`, at, at + 1])
    const markdown = summaryOf(
      'deploy',
      deployed,
      eventsOf([['Section', 0, 500], ['a:b#;\n%%', 1, 499], ...many]),
    )
    const chart = markdown.slice(markdown.indexOf('```mermaid'))
    expect(chart.split('\n').filter(line => /ms$/.test(line))).toHaveLength(60)
    expect(chart).toContain('  Section, Lambda Function :')
    expect(chart).toContain('  a b , Lambda Function :')
    expect(markdown).toContain('342 shorter ones are left out')
    expect(chart.length).toBeLessThan(50_000)
  })

  it('lets no text from outside become HTML, a link or a table', () => {
    const message = '<img src=x> [a](b) |\n# head `x`'
    const failure = { class: 'user', message, file: null, line: null, column: null, remedy: null, others: [] }
    const markdown = summaryOf('deploy', { version: 1, template: 't', failure })
    expect(markdown).not.toContain('<img')
    expect(markdown).not.toContain('[a](b)')
    expect(markdown).not.toContain('\n# head')
  })

  it('stays under the size that GitHub shows', () => {
    const outputs = { Big: 'x'.repeat(2_000_000) }
    expect(Buffer.byteLength(summaryOf('deploy', { ...deployed, outputs }))).toBeLessThan(1_048_576)
  })
})

/** Resources that were updated from one second to another. */
function eventsOf(spans: readonly (readonly [string, number, number])[]): StackEvent[] {
  const at = (second: number) => new Date(Date.UTC(2031, 4, 5) + second * 1000).toISOString()
  const event = (id: string, status: string, second: number): StackEvent => ({
    type: 'stack-event',
    at: at(second),
    id,
    resourceType: 'AWS::Lambda::Function',
    status,
  })
  return spans
    .flatMap(([id, start, end]) => [
      event(id, 'UPDATE_IN_PROGRESS', start),
      event(id, 'UPDATE_COMPLETE', end),
    ])
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

describe('the outputs', () => {
  it('carry the stack, its outputs and the result', () => {
    const outputs = outputsOf(deployed, { cacheHit: true, resultPath: '.lambda-build/result.json' })
    expect(outputs).toMatchObject({
      changed: 'true',
      operation: 'update',
      'stack-status': 'UPDATE_COMPLETE',
      'output-ApiUrl': 'https://example.test/a|b',
      'cache-hit': 'true',
      result: '.lambda-build/result.json',
    })
    expect(JSON.parse(outputs['artifacts'] ?? '')).toHaveProperty('Orders.digest', artifact.digest)
    expect(outputs).not.toHaveProperty('failure-class')
  })
})
