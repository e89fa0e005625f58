/** A stack whose outputs others import cannot be deleted: which outputs, and who imports them. */

import { Failure } from '../report/failure.ts'
import { abortable, type Calls } from './calls.ts'
import { importersOf } from './look-up-cause.ts'

/** `Export shop-Url cannot be deleted as it is in use by web`, `Delete canceled. Cannot delete export shop-Url as it is in use by web`. */
const IN_USE = /export (\S+) (?:cannot be deleted )?as it is in use by/i

/** Whether a deletion was refused for an export: it may work when the importers are gone. */
export function isExportInUse(failure: Failure): boolean {
  return failure.reason !== undefined && IN_USE.test(failure.reason)
}

interface Export {
  name: string
  importers: readonly string[]
}

/** The Failure with all exports and their importers; as it is where those may not be asked for. CloudFormation names only the first. */
export async function withImporters(calls: Calls, failure: Failure, stackId: string): Promise<Failure> {
  const named = IN_USE.exec(failure.reason ?? '')?.[1]
  if (named === undefined) return failure
  const imported = await importedExports(calls, stackId, named).catch(() => [])
  if (imported.length === 0) return failure
  const list = imported.map(({ name, importers }) => `${name} (by ${importers.join(', ')})`).join('; ')
  const stackName = stackId.split('/')[1] ?? stackId
  const importers = [...new Set(imported.flatMap(({ importers }) => importers))].join(', ')
  return new Failure(
    'deploy',
    `the stack ${stackName} cannot be deleted: others import its exports: ${list}`,
    {
      ...failure,
      cause: failure.cause,
      remedy: `Delete ${importers} first, or deploy them without these imports.`,
    },
  )
}

async function importedExports(calls: Calls, stackId: string, named: string): Promise<Export[]> {
  const names = new Set([named, ...(await exportsOf(calls, stackId).catch(() => []))])
  const found: Export[] = []
  for (const name of names) {
    // An export that nobody imports is an error to ListImports.
    const importers = await importersOf(calls, name).catch(() => [])
    if (importers.length > 0) found.push({ name, importers })
  }
  return found
}

async function exportsOf({ clients, signal }: Calls, stackId: string): Promise<string[]> {
  const { ListExportsCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  const names: string[] = []
  for (let token: string | undefined; ; ) {
    const from = token === undefined ? {} : { NextToken: token }
    const page = await client.send(new ListExportsCommand(from), abortable(signal))
    for (const { ExportingStackId, Name } of page.Exports ?? [])
      if (ExportingStackId === stackId && Name !== undefined) names.push(Name)
    token = page.NextToken
    if (token === undefined) return names
  }
}
