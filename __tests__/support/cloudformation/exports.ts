/** Outputs that stacks export, and who imports them. */

import type { Action } from './actions.ts'
import { text } from './request.ts'
import type { Stack } from './stack.ts'
import { WireError } from './wire.ts'

export const EXPORTS: Readonly<Record<string, Action>> = {
  ListExports: engine => ({
    Exports: engine.stacks.flatMap(({ id, exports }) =>
      Object.entries(exports).map(([Name, Value]) => ({ ExportingStackId: id, Name, Value })),
    ),
  }),
  ListImports: (engine, form) => {
    const name = text(form, 'ExportName')
    const importers = importersOf(engine.stacks, name)
    if (importers.length === 0)
      throw new WireError('ValidationError', `Export '${name}' is not imported by any stack.`)
    return { Imports: importers.map(stack => stack.name) }
  },
}

/** The stacks whose deployed templates import this. */
export function importersOf(stacks: readonly Stack[], name: string): Stack[] {
  return stacks.filter(
    ({ status, template, resources }) =>
      status !== 'DELETE_COMPLETE' &&
      resources.size > 0 &&
      template?.resources.some(({ imports }) => imports.includes(name)) === true,
  )
}

/** The words for an export that others need as it is; `next` are the exports that the stack would have then. */
export function exportInUse(
  stacks: readonly Stack[],
  stack: Stack,
  next: Readonly<Record<string, string>>,
): string | undefined {
  for (const [name, value] of Object.entries(stack.exports)) {
    if (next[name] === value) continue
    const [importer] = importersOf(stacks, name)
    const verb = next[name] === undefined ? 'deleted' : 'updated'
    if (importer !== undefined) return `Export ${name} cannot be ${verb} as it is in use by ${importer.name}`
  }
  return undefined
}
