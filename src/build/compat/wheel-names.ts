/** Packages by the names of their files (PEP 427), and which of them run on Lambda. */

export interface Package {
  file: string
  kind: 'wheel' | 'sdist'
  /** Normalised (PEP 503). */
  name: string
  version: string
}

export function makePackage(
  kind: Package['kind'],
  { file, name, version }: { file: string; name: string; version: string },
): Package {
  return { file, kind, name: name.replace(/[-_.]+/g, '-').toLowerCase(), version }
}

/** The package of a wheel's file name. */
export function wheelPackage(file: string): Package {
  const [name = '', version = ''] = file.split('-')
  return makePackage('wheel', { file, name, version })
}

/** `name==version`, by which packages are the same. */
export const identityOf = ({ name, version }: Package): string => `${name}==${version}`

/** What a function's wheels must fit. */
export interface WheelTarget {
  /** `cp312`. */
  abi: string
  machine: 'x86_64' | 'aarch64'
  /** Minor version of the runtime's C library, 2.x. */
  glibc: number
  /** The tags that pip is asked for. */
  platforms: readonly string[]
}

/** Amazon Linux 2 until Python 3.11, Amazon Linux 2023 from 3.12. */
export function wheelTarget(runtime: string, architecture: unknown): WheelTarget {
  const minor = Number(runtime.split('.')[1])
  const machine = architecture === 'arm64' ? 'aarch64' : 'x86_64'
  const isNew = minor >= 12
  const legacy = machine === 'x86_64' ? ['manylinux1', 'manylinux2010'] : []
  const tags = ['linux', ...legacy, 'manylinux2014', 'manylinux_2_17']
  if (isNew) tags.push('manylinux_2_28', 'manylinux_2_34')
  return {
    abi: `cp3${minor}`,
    machine,
    glibc: isNew ? 34 : 26,
    platforms: ['any', ...tags.map(tag => `${tag}_${machine}`)],
  }
}

/** Whether any of the wheel's tags fits. Its Python version does not matter where it has no ABI. */
export function fits(file: string, target: WheelTarget): boolean {
  const [pythons = '', abis = '', platforms = ''] = file.slice(0, -'.whl'.length).split('-').slice(-3)
  if (!platforms.split('.').some(platform => runsOn(platform, target))) return false
  const list = abis.split('.')
  const isCPython = pythons.split('.').some(python => python.startsWith('cp3'))
  return list.includes('none') || (isCPython && (list.includes(target.abi) || list.includes('abi3')))
}

function runsOn(platform: string, { platforms, machine, glibc }: WheelTarget): boolean {
  if (platforms.includes(platform)) return true
  const [, major, minor] = new RegExp(`^manylinux_([0-9]+)_([0-9]+)_${machine}`).exec(platform) ?? []
  return Number(major) < 2 || (Number(major) === 2 && Number(minor) <= glibc)
}

/** Wheels that are taken although their tags say no: they have a fallback without their compiled part. */
export const FITS_ANYWAY: ReadonlySet<string> = new Set(['sqlalchemy'])
