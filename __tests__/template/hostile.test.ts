import { describe, expect, it } from 'vitest'
import { complaints, template } from './support.ts'

/** Far below what quadratic work takes (minutes), far above what a busy machine needs. */
const SOON = 15_000

function timed<Result>(work: () => Result): { result: Result; milliseconds: number } {
  const start = performance.now()
  const result = work()
  return { result, milliseconds: performance.now() - start }
}

describe('hostile templates', () => {
  const deep = 'more than 100 levels of nesting / Flatten the template.'
  const cases: [what: string, text: string, complaint: string][] = [
    [
      'one byte too many',
      'x'.repeat(1_000_001),
      'template.yaml: the template has 1,000,001 bytes; CloudFormation takes 1,000,000 at most / Move a part of it into a nested stack.',
    ],
    ['100,000 brackets', '['.repeat(100_000), `template.yaml:1:103: ${deep}`],
    ['100,000 dashes', '- '.repeat(100_000), `template.yaml:1:204: ${deep}`],
    ['100,000 questions', '? '.repeat(100_000), `template.yaml:1:204: ${deep}`],
    ['100,000 braces', '{a: '.repeat(100_000), `template.yaml:1:406: ${deep}`],
    [
      'a quote of a megabyte',
      `Resources:\n  A: "${'x\n  '.repeat(240_000)}`,
      'template.yaml:2:6: a quoted text that starts here never ends / Add the closing quote.',
    ],
    [
      'half a million errors',
      `[${','.repeat(500_000)}]`,
      'template.yaml:1:3: YAML: Unexpected , in flow sequence / Correct the YAML there.',
    ],
    [
      '100,000 documents',
      '---\n'.repeat(100_000),
      'template.yaml:2:1: one YAML document expected, a second one begins here / Keep one template in a file.',
    ],
    [
      'an alias bomb',
      bomb(9),
      'template.yaml:6:12: more than 10,000 nodes are reached through aliases / Write the values out.',
    ],
  ]
  it.each(cases)('%s ends soon, with its own words', (_what, text, expected) => {
    const { result, milliseconds } = timed(() => complaints(() => template(text)))
    expect(result[0]).toBe(expected)
    expect(milliseconds).toBeLessThan(SOON)
  })

  it('takes a map of 40,000 keys', () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `  K${index}: value ${index}`)
    const text = `Metadata:\n${keys.join('\n')}\nResources: {}\n`
    const { milliseconds } = timed(() => template(text))
    expect(milliseconds).toBeLessThan(SOON)
  })

  it('names the first twenty of 20,000 duplicate keys', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `  K${index % 10_000}: {Type: A}`)
    const { result, milliseconds } = timed(() =>
      complaints(() => template(`Resources:\n${keys.join('\n')}\n`)),
    )
    expect(result).toHaveLength(20)
    expect(milliseconds).toBeLessThan(SOON)
  })

  it('takes 500 uses of one anchor', () => {
    const uses = Array.from(
      { length: 500 },
      (_, index) => `  T${index}: {Type: A, Properties: {Tags: *tags}}`,
    )
    const text = `Metadata:\n  Tags: &tags\n    - {Key: a, Value: b}\n    - {Key: c, Value: d}\nResources:\n${uses.join('\n')}\n`
    expect(() => template(text)).not.toThrow()
  })

  it('takes 100 levels and refuses 101, aliases followed', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
    const at = (levels: number) => `Metadata:\n  A: ${nested(levels - 2)}\nResources: {}\n`
    expect(() => template(at(100))).not.toThrow()
    expect(complaints(() => template(at(101)))).toEqual([`template.yaml:2:104: ${deep}`])
    const twice = `Metadata:\n  A: &a ${nested(60)}\n  B: ${'['.repeat(50)}*a${']'.repeat(50)}\nResources: {}\n`
    expect(complaints(() => template(twice))).toEqual([
      'template.yaml:3:56: more than 100 levels of nesting, aliases followed / Flatten the template.',
    ])
  })
})

function bomb(levels: number): string {
  const lines = ['Metadata:', '  A0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level <= levels; level++) {
    const aliases = Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')
    lines.push(`  A${level}: &a${level} [${aliases}]`)
  }
  return `${lines.join('\n')}\nResources: {}\n`
}
