/** Every message of the checks, whole: golden.json holds templates and what is said of them. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { findings } from './support.ts'

const Cases = z.array(
  z.object({ case: z.string(), template: z.array(z.string()), says: z.array(z.string()).min(1) }),
)
const cases = Cases.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'golden.json'), 'utf8')))

it.each(cases)('$case', ({ template, says }) => {
  expect(findings(`${template.join('\n')}\n`)).toEqual(says)
})
