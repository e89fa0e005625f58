/** Every mistake in the inputs of a step, and the words that it gets. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkTogether } from '../../src/action/contradictions.ts'
import { readInputs } from '../../src/action/inputs.ts'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { readSettings } from '../../src/project/settings.ts'
import { Failure } from '../../src/report/failure.ts'

/** The failure that these inputs end in, else the warnings. */
async function said(given: Readonly<Record<string, string>>): Promise<string[]> {
  using folder = temporaryFolder('inputs')
  writeFileSync(join(folder.path, 'template.yaml'), 'Resources: {}\n')
  const environment = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  try {
    const inputs = readInputs(environment)
    const warnings = [...inputs.warnings, ...checkTogether(inputs)]
    await readSettings({
      verb: inputs.command,
      workingFolder: folder.path,
      values: inputs.values,
      spell: name => `input ${name}`,
    })
    return warnings
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return [`${error.class}: ${error.message}`, error.remedy ?? '']
  }
}

/** Of types, choices and names; the second text is what to do. */
const GOLDEN: readonly (readonly [Readonly<Record<string, string>>, readonly string[]])[] = [
  [{}, []],
  [{ command: 'build', 'stack-name': 'shop' }, []],
  [{ stackname: 'shop' }, ["unknown input 'stackname'; did you mean 'stack-name'?"]],
  [
    { command: 'deplyo' },
    [
      "user: input command: 'deplyo' is not one of plan, build, package, preview, deploy, delete, bootstrap",
      "Did you mean 'deploy'?",
    ],
  ],
  [
    { cache: 'yes' },
    ["user: input cache: 'yes' is not one of auto, github, bucket, off", 'Set cache to one of them.'],
  ],
  [
    { summary: 'maybe' },
    ["user: input summary: 'maybe' is not one of true, false", 'Set summary to one of them.'],
  ],
  [
    { 'artifact-retention-days': 'soon' },
    ["user: input artifact-retention-days: 'soon' is not a number from 1 to 90", 'Give a number of days.'],
  ],
  [
    { 'artifact-name': 'a/b' },
    [
      'user: input artifact-name: "a/b" cannot be a name of an artifact',
      'Leave out these: " : < > | * ? \\ / and line ends.',
    ],
  ],
  [
    { 'artifact-name': 'mine', artifacts: 'never' },
    [
      "user: input artifact-name: 'mine' contradicts artifacts: never, which hands on nothing",
      'Leave out artifact-name, or set artifacts to auto.',
    ],
  ],
  [{ 'cache-key': '2', cache: 'off' }, ['input cache-key has no effect with cache: off']],
  [
    { functions: 'Orders, Prices, Orders' },
    ['input functions names Orders more than once; it is built once'],
  ],
  [
    { functions: 'Orders\nPrices\nOrders' },
    ['input functions names Orders more than once; it is built once'],
  ],
  [{ jobs: 'many' }, ["user: input jobs: 'many' is not a number", 'Give input jobs another value.']],
  [{ timeout: 'soon' }, ["user: input timeout: 'soon' is not a number", 'Give input timeout another value.']],
  [
    { noop: 'maybe' },
    ["user: input noop: 'maybe' is neither true nor false", 'Give input noop another value.'],
  ],
  [
    { parameters: 'Stage' },
    ["user: input parameters: 'Stage' is not of the form NAME=VALUE", 'Give input parameters another value.'],
  ],
  [
    { 'on-failure': 'retry' },
    [
      "user: input on-failure: 'retry' is not one of rollback, keep, delete",
      'Give input on-failure another value.',
    ],
  ],
]

describe('inputs of a step', () => {
  it.each(GOLDEN)('%j', async (given, expected) => {
    expect(await said(given)).toEqual(expected)
  })
})
