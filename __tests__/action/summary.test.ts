import { describe, expect, it } from 'vitest'
import { outputsOf } from '../../src/action/outputs.ts'
import { summaryOf } from '../../src/action/summary.ts'
import type { ArtifactJson, Result } from '../../src/pipeline/services.ts'

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
