/**
 * Lambda's runtimes and their ends, as AWS states them in "Lambda runtimes" (Developer Guide, tables of supported and
 * deprecated runtimes, state of November 2026). AWS has moved such dates before: they are plans until they have passed.
 */

export interface RuntimeDates {
  name: string
  /** Dates as `2027-03-03`; undefined where AWS has named none. From then on no patches … */
  deprecated?: string
  /** … no new functions … */
  createBlocked?: string
  /** … and no updates of those that exist. */
  updateBlocked?: string
}

type Row = readonly [names: string, deprecated?: string, createBlocked?: string, updateBlocked?: string]

const ROWS: readonly Row[] = [
  ['nodejs26.x python3.15'],
  ['nodejs24.x', '2028-04-30', '2028-06-01', '2028-07-01'],
  ['nodejs22.x', '2027-04-30', '2027-06-01', '2027-07-01'],
  ['nodejs20.x', '2026-04-30', '2027-02-01', '2027-03-03'],
  ['nodejs18.x', '2025-09-01', '2027-02-01', '2027-03-03'],
  ['nodejs16.x', '2024-06-12', '2027-02-01', '2027-03-03'],
  ['nodejs14.x', '2023-12-04', '2024-01-09', '2027-03-03'],
  ['nodejs12.x', '2023-03-31', '2023-03-31', '2023-04-30'],
  ['nodejs10.x', '2021-07-30', '2021-07-30', '2022-02-14'],
  ['nodejs8.10', '2020-03-06', '2020-02-04', '2020-03-06'],
  ['nodejs6.10', '2019-08-12', '2019-07-12', '2019-08-12'],
  ['nodejs4.3', '2020-03-05', '2020-02-03', '2020-03-05'],
  ['nodejs4.3-edge', '2020-03-05', '2019-03-31', '2019-04-30'],
  ['nodejs', '2016-08-30', '2016-09-30', '2016-10-31'],
  ['python3.13 python3.14', '2029-06-30', '2029-07-31', '2029-08-31'],
  ['python3.12', '2028-10-31', '2028-11-30', '2029-01-10'],
  ['python3.11', '2027-06-30', '2027-07-31', '2027-08-31'],
  ['python3.10', '2026-10-31', '2027-02-01', '2027-03-03'],
  ['python3.9', '2025-12-15', '2027-02-01', '2027-03-03'],
  ['python3.8', '2024-10-14', '2027-02-01', '2027-03-03'],
  ['python3.7', '2023-12-04', '2024-01-09', '2027-03-03'],
  ['python3.6', '2022-07-18', '2022-07-18', '2022-08-29'],
  ['python2.7', '2021-07-15', '2021-07-15', '2022-05-30'],
  ['java21 java25 java8.al2023 java11.al2023 java17.al2023', '2029-06-30', '2029-07-31', '2029-08-31'],
  ['java8.al2 java11 java17', '2027-06-30', '2027-07-31', '2027-08-31'],
  ['java8', '2024-01-08', '2024-02-08', '2027-03-03'],
  ['dotnet10', '2028-11-14', '2028-12-14', '2029-01-15'],
  ['dotnet8', '2026-11-10', '2027-02-01', '2027-03-03'],
  ['dotnet6', '2024-12-20', '2027-02-01', '2027-03-03'],
  ['dotnetcore3.1', '2023-04-03', '2023-04-03', '2023-05-03'],
  ['dotnetcore2.1', '2022-01-05', '2022-01-05', '2022-04-13'],
  ['dotnetcore2.0', '2019-05-30', '2019-04-30', '2019-05-30'],
  ['dotnetcore1.0', '2019-06-27', '2019-06-30', '2019-07-30'],
  ['ruby4.0', '2029-03-31', '2029-04-30', '2029-05-31'],
  ['ruby3.4', '2028-03-31', '2028-04-30', '2028-05-31'],
  ['ruby3.3', '2027-03-31', '2027-04-30', '2027-05-31'],
  ['ruby3.2', '2026-03-31', '2027-02-01', '2027-03-03'],
  ['ruby2.7', '2023-12-07', '2024-01-09', '2027-03-03'],
  ['ruby2.5', '2021-07-30', '2021-07-30', '2022-03-31'],
  ['go1.x', '2024-01-08', '2024-02-08', '2027-03-03'],
  ['provided.al2023', '2029-06-30', '2029-07-31', '2029-08-31'],
  ['provided.al2', '2026-07-31', '2027-02-01', '2027-03-03'],
  ['provided', '2024-01-08', '2024-02-08', '2027-03-03'],
]

const DATES: ReadonlyMap<string, RuntimeDates> = new Map(
  ROWS.flatMap(([names, deprecated, createBlocked, updateBlocked]) =>
    names.split(' ').map((name): [string, RuntimeDates] => [
      name,
      {
        name,
        ...(deprecated === undefined ? {} : { deprecated }),
        ...(createBlocked === undefined ? {} : { createBlocked }),
        ...(updateBlocked === undefined ? {} : { updateBlocked }),
      },
    ]),
  ),
)

/** The dates of a runtime; undefined for a name that Lambda does not know. */
export function datesOf(runtime: string): RuntimeDates | undefined {
  return DATES.get(runtime)
}

/** Names of the runtimes that are patched on a day, newest first. */
export function supportedRuntimes(today: string): string[] {
  return [...DATES.values()]
    .filter(({ deprecated }) => deprecated !== undefined && today < deprecated)
    .map(({ name }) => name)
}
