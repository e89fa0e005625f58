/** Holds native code against the machine that is to run it. Everything here is decided from facts; nothing is read. */

import { posix } from 'node:path'
import type { NativeFile } from '../../model/artifact.ts'
import type { Runtime } from '../../model/runtimes.ts'
import { compareVersions } from './elf.ts'
import type { Fault, Finding, Judged } from './finding.ts'
import { gccOf, isOnLambda, type LambdaMachine, machineOf, OPTIONAL } from './lambda-libraries.ts'
import { remedyFor } from './remedies.ts'

/** In the order of the files. Files whose counterpart for this machine lies beside them are no finding. */
export function judgeNativeCode(judged: Judged): Finding[] {
  const names = namesIn(judged)
  const all = judged.code.flatMap(({ id, files }) =>
    files.map(file => ({ id, file, fault: faultOf(file, judged, names) })),
  )
  const fit = new Set(all.filter(item => item.fault === undefined).map(item => platformFree(item.file.path)))
  const groups = new Map<string, Group>()
  for (const { id, file, fault } of all) {
    if (fault === undefined || fit.has(platformFree(file.path))) continue
    const key = JSON.stringify([id, fault.kind, file.machine, file.package ?? file.path])
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { id, kind: fault.kind, files: [file], wanted: fault.wanted })
    else addTo(known, file, fault)
  }
  return [...groups.values()].map(group => findingOf(group, judged))
}

/** Files of one package with the same kind of fault. */
interface Group extends Fault {
  id: string
  files: [NativeFile, ...NativeFile[]]
}

function addTo(group: Group, file: NativeFile, { kind, wanted }: Fault): void {
  group.files.push(file)
  const both = [...new Set([...group.wanted, ...wanted])]
  const newest = both.sort((a, b) => compareVersions(b, a)).slice(0, 1)
  group.wanted = kind === 'library' ? both.sort() : newest
}

function findingOf({ id, kind, files, wanted }: Group, judged: Judged): Finding {
  const [file] = files
  return {
    id,
    kind,
    ...(file.package === undefined ? {} : { package: file.package }),
    files: files.map(({ path }) => path),
    problem: problemOf({ kind, wanted }, file, judged),
    wanted,
    remedy: remedyFor({ file, fault: { kind, wanted }, judged }),
  }
}

function problemOf({ kind, wanted }: Fault, file: NativeFile, { runtime, architecture }: Judged): string {
  const name = runtime?.name ?? 'Lambda'
  const machine = runtime === undefined ? undefined : machineOf(runtime)
  switch (kind) {
    case 'processor':
      return `is for ${file.machine}, and the function runs on ${architecture}`
    case 'musl':
      return `needs musl (Alpine Linux), and ${name} has glibc`
    case 'glibc':
      return `needs glibc ${wanted}, and ${name} has ${runtime?.glibc}`
    case 'libstdc++':
      return `needs libstdc++ of GCC ${wanted}, and ${name} has that of GCC ${machine?.gcc}`
    case 'library':
      return `needs ${wanted.join(', ')}: neither in the artifact or its layers nor on ${machine?.name}`
  }
}

/** All names under which a library of the right processor can be found. */
function namesIn({ code, architecture }: Judged): Set<string> {
  const fitting = code.flatMap(({ files }) => files.filter(file => file.machine === architecture))
  return new Set(fitting.flatMap(file => [posix.basename(file.path), ...(file.names ?? [])]))
}

/** The first thing that keeps a file from being loaded. */
function faultOf(file: NativeFile, judged: Judged, names: ReadonlySet<string>): Fault | undefined {
  const { runtime, architecture } = judged
  if (OPTIONAL.test(file.path)) return undefined
  if (file.machine !== architecture) return { kind: 'processor', wanted: [architecture] }
  if (runtime === undefined) return undefined
  if (file.libc === 'musl') return { kind: 'musl', wanted: ['glibc'] }
  const glibc = file.versions['GLIBC']
  if (glibc !== undefined && compareVersions(glibc, runtime.glibc) > 0)
    return { kind: 'glibc', wanted: [glibc] }
  const machine = judged.complete ? machineOf(runtime) : undefined
  if (machine === undefined) return undefined
  return libraryFault(file, { names, runtime, machine })
}

interface LibraryCheck {
  names: ReadonlySet<string>
  runtime: Runtime
  machine: LambdaMachine
}

function libraryFault(file: NativeFile, { names, runtime, machine }: LibraryCheck): Fault | undefined {
  const gcc = names.has('libstdc++.so.6') ? undefined : newerGcc(file, machine)
  if (gcc !== undefined) return { kind: 'libstdc++', wanted: [gcc] }
  const missing = file.needed
    .map(name => posix.basename(name))
    .filter(name => !names.has(name) && !isOnLambda(name, runtime, machine))
  return missing.length === 0 ? undefined : { kind: 'library', wanted: missing }
}

/** The GCC whose libstdc++ a file asks for, when that of the machine is older. */
function newerGcc({ versions }: NativeFile, machine: LambdaMachine): string | undefined {
  const asked = gccOf(versions['GLIBCXX'])
  return asked !== undefined && compareVersions(asked, machine.gcc) > 0 ? asked : undefined
}

/** Words by which packages name the platforms of files that they ship side by side. */
const PLATFORM =
  /^(x64|x86|amd64|ia32|i[3-6]86|arm|arm64|arm64ec|aarch64|arm64v8|armhf|armel|armv[5-8]l?|arm[67]|ppc64|ppc64le|s390x|riscv64|loong64|loongarch64|mips64el|mipsel|linux|linuxmusl|linuxglibc|musl|glibc|gnu|gnueabihf|musleabihf|android|debian|rhel|openssl|uv\d|abi\d+|napi)$/

/**
 * A path without the words for processors and C libraries: `prebuilds/linux-arm64/x.musl.node` and
 * `prebuilds/linux-x64/x.node` are the same file for different machines, and a loader picks the one that fits.
 */
export function platformFree(path: string): string {
  const words = path
    .toLowerCase()
    .replace(/x86[-_]64/g, 'x64')
    .replace(/openssl-\d\.\d\.x/g, 'openssl')
    .split(/([-_./+@])/)
  return words.filter((word, index) => index % 2 === 0 && word !== '' && !PLATFORM.test(word)).join('/')
}
