/**
 * Lambda's runtimes: what runs on them, on which machine, and until when. As AWS states them in "Lambda runtimes" (Developer
 * Guide, tables of supported and deprecated runtimes) and in the API's list of names, state of November 2026. AWS has moved
 * such dates before: they are plans until they have passed.
 */

export type Language = 'python' | 'nodejs' | 'java' | 'dotnet' | 'ruby' | 'go' | 'provided'

export interface Runtime {
  name: string
  language: Language
  /** `3.12`, `22`; empty where the name has none. */
  version: string
  /** Version of the C library on the machine that runs the function: Amazon Linux 2 has 2.26, 2023 has 2.34. */
  glibc: string
  /** Dates as `2027-03-03`; undefined where AWS has named none. From then on no patches … */
  deprecated?: string
  /** … no new functions … */
  createBlocked?: string
  /** … and no updates of those that exist. */
  updateBlocked?: string
}

/** The runtime of this name. Newer ones than are known here count for what the newest of their family is. */
export function findRuntime(name: string): Runtime | undefined {
  return RUNTIMES.get(name) ?? ONLY_BUILT.get(name) ?? newerRuntime(name)
}

/** A runtime that Lambda is known to have, or to have had. */
export function knownRuntime(name: string): Runtime | undefined {
  return RUNTIMES.get(name)
}

/** Names of the runtimes that are patched on a day (`2026-11-21`), newest first. */
export function supportedRuntimes(today: string): string[] {
  return namesWhere(({ deprecated }) => deprecated !== undefined && today < deprecated)
}

/** Names of the runtimes that Lambda takes, deprecated or not, as far as is known here. */
export function usableRuntimes(): string[] {
  return namesWhere(({ updateBlocked }) => updateBlocked === undefined || STATE < updateBlocked)
}

/**
 * Of a family that is known, spelled as its members, with a version a little above all of them: AWS may have it by now.
 * `python313` is none, it lacks a dot.
 */
export function newerRuntime(name: string): Runtime | undefined {
  const { family, version, rest } = partsOf(name)
  const members = [...RUNTIMES.values()].filter(known => {
    const parts = partsOf(known.name)
    return parts.family === family && parts.rest === rest && parts.version !== ''
  })
  const [newest] = members.sort((a, b) => comparable(b.version) - comparable(a.version))
  if (newest === undefined || !isLittleAbove(version, newest.version)) return undefined
  const { language, glibc } = newest
  return { name, language, glibc, version }
}

/** Five major versions are some years. */
const MOST_MAJORS = 5

function isLittleAbove(version: string, newest: string): boolean {
  const majors = Number(version.split('.')[0]) - Number(newest.split('.')[0])
  const isAlike = version.includes('.') === newest.includes('.')
  return isAlike && majors <= MOST_MAJORS && comparable(version) > comparable(newest)
}

/** The runtime of the same family that is patched the longest; `provided.al2023` for what is compiled. */
export function successorOf(name: string, today: string): string | undefined {
  if (name.startsWith('go') || name.startsWith('provided')) return 'provided.al2023'
  const family = partsOf(name).family.replace('dotnetcore', 'dotnet')
  const heirs = supportedRuntimes(today).filter(heir => {
    const { family: own, rest } = partsOf(heir)
    return own === family && (rest === '' || rest === '.x')
  })
  return heirs.sort((a, b) => comparable(partsOf(b).version) - comparable(partsOf(a).version))[0]
}

/** The day of the table. */
const STATE = '2026-11-21'

const AL1 = '2.17'
const AL2 = '2.26'
const AL2023 = '2.34'

type Row = readonly [language: Language, glibc: string, names: string, ...dates: string[]]

const ROWS: readonly Row[] = [
  ['nodejs', AL2023, 'nodejs26.x'],
  ['python', AL2023, 'python3.15'],
  ['nodejs', AL2023, 'nodejs24.x', '2028-04-30', '2028-06-01', '2028-07-01'],
  ['nodejs', AL2023, 'nodejs22.x', '2027-04-30', '2027-06-01', '2027-07-01'],
  ['nodejs', AL2023, 'nodejs20.x', '2026-04-30', '2027-02-01', '2027-03-03'],
  ['nodejs', AL2, 'nodejs18.x', '2025-09-01', '2027-02-01', '2027-03-03'],
  ['nodejs', AL2, 'nodejs16.x', '2024-06-12', '2027-02-01', '2027-03-03'],
  ['nodejs', AL2, 'nodejs14.x', '2023-12-04', '2024-01-09', '2027-03-03'],
  ['nodejs', AL1, 'nodejs12.x', '2023-03-31', '2023-03-31', '2023-04-30'],
  ['nodejs', AL1, 'nodejs10.x', '2021-07-30', '2021-07-30', '2022-02-14'],
  ['nodejs', AL1, 'nodejs8.10', '2020-03-06', '2020-02-04', '2020-03-06'],
  ['nodejs', AL1, 'nodejs6.10', '2019-08-12', '2019-07-12', '2019-08-12'],
  ['nodejs', AL1, 'nodejs4.3', '2020-03-05', '2020-02-03', '2020-03-05'],
  ['nodejs', AL1, 'nodejs4.3-edge', '2020-03-05', '2019-03-31', '2019-04-30'],
  ['nodejs', AL1, 'nodejs', '2016-08-30', '2016-09-30', '2016-10-31'],
  ['python', AL2023, 'python3.13 python3.14', '2029-06-30', '2029-07-31', '2029-08-31'],
  ['python', AL2023, 'python3.12', '2028-10-31', '2028-11-30', '2029-01-10'],
  ['python', AL2, 'python3.11', '2027-06-30', '2027-07-31', '2027-08-31'],
  ['python', AL2, 'python3.10', '2026-10-31', '2027-02-01', '2027-03-03'],
  ['python', AL2, 'python3.9', '2025-12-15', '2027-02-01', '2027-03-03'],
  ['python', AL2, 'python3.8', '2024-10-14', '2027-02-01', '2027-03-03'],
  ['python', AL1, 'python3.7', '2023-12-04', '2024-01-09', '2027-03-03'],
  ['python', AL1, 'python3.6', '2022-07-18', '2022-07-18', '2022-08-29'],
  ['python', AL1, 'python2.7', '2021-07-15', '2021-07-15', '2022-05-30'],
  [
    'java',
    AL2023,
    'java21 java25 java8.al2023 java11.al2023 java17.al2023',
    '2029-06-30',
    '2029-07-31',
    '2029-08-31',
  ],
  ['java', AL2, 'java8.al2 java11 java17', '2027-06-30', '2027-07-31', '2027-08-31'],
  ['java', AL1, 'java8', '2024-01-08', '2024-02-08', '2027-03-03'],
  ['dotnet', AL2023, 'dotnet10', '2028-11-14', '2028-12-14', '2029-01-15'],
  ['dotnet', AL2023, 'dotnet8', '2026-11-10', '2027-02-01', '2027-03-03'],
  ['dotnet', AL2, 'dotnet6', '2024-12-20', '2027-02-01', '2027-03-03'],
  ['dotnet', AL2, 'dotnetcore3.1', '2023-04-03', '2023-04-03', '2023-05-03'],
  ['dotnet', AL2, 'dotnetcore2.1', '2022-01-05', '2022-01-05', '2022-04-13'],
  ['dotnet', AL1, 'dotnetcore2.0', '2019-05-30', '2019-04-30', '2019-05-30'],
  ['dotnet', AL1, 'dotnetcore1.0', '2019-06-27', '2019-06-30', '2019-07-30'],
  ['ruby', AL2023, 'ruby4.0', '2029-03-31', '2029-04-30', '2029-05-31'],
  ['ruby', AL2023, 'ruby3.4', '2028-03-31', '2028-04-30', '2028-05-31'],
  ['ruby', AL2023, 'ruby3.3', '2027-03-31', '2027-04-30', '2027-05-31'],
  ['ruby', AL2, 'ruby3.2', '2026-03-31', '2027-02-01', '2027-03-03'],
  ['ruby', AL2, 'ruby2.7', '2023-12-07', '2024-01-09', '2027-03-03'],
  ['ruby', AL2, 'ruby2.5', '2021-07-30', '2021-07-30', '2022-03-31'],
  ['go', AL1, 'go1.x', '2024-01-08', '2024-02-08', '2027-03-03'],
  ['provided', AL2023, 'provided.al2023', '2029-06-30', '2029-07-31', '2029-08-31'],
  ['provided', AL2, 'provided.al2', '2026-07-31', '2027-02-01', '2027-03-03'],
  ['provided', AL1, 'provided', '2024-01-08', '2024-02-08', '2027-03-03'],
]

/** What tools can build for although Lambda has it as an image only. */
const BUILT_ROWS: readonly Row[] = [['dotnet', AL2, 'dotnet7']]

const RUNTIMES = byName(ROWS)
const ONLY_BUILT = byName(BUILT_ROWS)

function byName(rows: readonly Row[]): ReadonlyMap<string, Runtime> {
  return new Map(
    rows.flatMap(([language, glibc, names, deprecated, createBlocked, updateBlocked]) =>
      names.split(' ').map((name): [string, Runtime] => [
        name,
        {
          name,
          language,
          glibc,
          version: partsOf(name).version,
          ...(deprecated === undefined ? {} : { deprecated }),
          ...(createBlocked === undefined ? {} : { createBlocked }),
          ...(updateBlocked === undefined ? {} : { updateBlocked }),
        },
      ]),
    ),
  )
}

function namesWhere(fits: (runtime: Runtime) => boolean): string[] {
  return [...RUNTIMES.values()].filter(fits).map(({ name }) => name)
}

function partsOf(name: string): { family: string; version: string; rest: string } {
  const [, family = name, version = '', rest = ''] = /^([a-z]+)(\d+(?:\.\d+)?)(.*)$/.exec(name) ?? []
  return { family, version, rest }
}

/** `3.9` is below `3.14`. */
function comparable(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major * 1000 + minor
}
