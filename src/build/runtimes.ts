/** The runtimes that Lambda knows, and what a build must know of each (AWS: Lambda runtimes, state of November 2026). */

import { nearestName } from '../files/paths.ts'

export type Language = 'python' | 'nodejs' | 'java' | 'dotnet' | 'ruby' | 'go' | 'provided'

export interface Runtime {
  name: string
  language: Language
  /** `3.12`, `22`; empty where the name has none. */
  version: string
  deprecated: boolean
  /** Version of the C library on the machine that runs the function: Amazon Linux 2 has 2.26, 2023 has 2.34. */
  glibc: string
}

const AMAZON_LINUX_1 = '2.17'
const AMAZON_LINUX_2 = '2.26'
const AMAZON_LINUX_2023 = '2.34'

type Row = readonly [language: Language, glibc: string, deprecated: boolean, ...names: string[]]

const ROWS: readonly Row[] = [
  ['python', AMAZON_LINUX_2023, false, 'python3.12', 'python3.13', 'python3.14'],
  ['python', AMAZON_LINUX_2, false, 'python3.10', 'python3.11'],
  ['python', AMAZON_LINUX_2, true, 'python3.8', 'python3.9'],
  ['python', AMAZON_LINUX_1, true, 'python2.7', 'python3.6', 'python3.7'],
  ['nodejs', AMAZON_LINUX_2023, false, 'nodejs20.x', 'nodejs22.x', 'nodejs24.x'],
  ['nodejs', AMAZON_LINUX_2, true, 'nodejs14.x', 'nodejs16.x', 'nodejs18.x'],
  [
    'nodejs',
    AMAZON_LINUX_1,
    true,
    'nodejs',
    'nodejs4.3',
    'nodejs6.10',
    'nodejs8.10',
    'nodejs10.x',
    'nodejs12.x',
  ],
  ['java', AMAZON_LINUX_2023, false, 'java21', 'java25', 'java8.al2023', 'java11.al2023', 'java17.al2023'],
  ['java', AMAZON_LINUX_2, false, 'java8.al2', 'java11', 'java17'],
  ['java', AMAZON_LINUX_1, true, 'java8'],
  ['dotnet', AMAZON_LINUX_2023, false, 'dotnet8', 'dotnet10'],
  ['dotnet', AMAZON_LINUX_2, true, 'dotnet6', 'dotnet7', 'dotnetcore2.1', 'dotnetcore3.1'],
  ['ruby', AMAZON_LINUX_2023, false, 'ruby3.3', 'ruby3.4', 'ruby4.0'],
  ['ruby', AMAZON_LINUX_2, true, 'ruby2.5', 'ruby2.7', 'ruby3.2'],
  ['go', AMAZON_LINUX_1, true, 'go1.x'],
  ['provided', AMAZON_LINUX_2023, false, 'provided.al2023'],
  ['provided', AMAZON_LINUX_2, false, 'provided.al2'],
  ['provided', AMAZON_LINUX_1, true, 'provided'],
]

const RUNTIMES: ReadonlyMap<string, Runtime> = new Map(
  ROWS.flatMap(([language, glibc, deprecated, ...names]) =>
    names.map(name => [name, { name, language, glibc, deprecated, version: versionOf(name) }]),
  ),
)

/** The runtime of this name, or undefined. */
export function findRuntime(name: string): Runtime | undefined {
  return RUNTIMES.get(name)
}

/** The supported runtime whose name is nearest to a misspelt one, for "did you mean". */
export function nearestRuntime(name: string): string | undefined {
  const supported = [...RUNTIMES.values()].filter(runtime => !runtime.deprecated)
  return nearestName(
    name,
    supported.map(runtime => runtime.name),
  )
}

function versionOf(name: string): string {
  return /^[a-z]+(\d+(?:\.\d+)?)/.exec(name)?.[1] ?? ''
}
