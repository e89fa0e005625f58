/** What to do about native code that does not fit: which wheel, platform or processor to ask for. */

import type { Architecture, NativeFile } from '../../model/artifact.ts'
import type { Runtime } from '../../model/runtimes.ts'
import type { Fault, Judged } from './finding.ts'

export interface Unfit {
  file: NativeFile
  fault: Fault
  judged: Judged
}

/** One or two imperative sentences. */
export function remedyFor(unfit: Unfit): string {
  const { fault, file } = unfit
  if (fault.kind === 'library') return libraryRemedy(fault.wanted, file)
  return isFromNpm(file) ? npmRemedy(unfit) : isFromWheel(file) ? wheelRemedy(unfit) : compilerRemedy(unfit)
}

const isFromNpm = (file: NativeFile): boolean => file.path.includes('node_modules/')
const isFromWheel = (file: NativeFile): boolean => file.package !== undefined && !isFromNpm(file)
const nameOf = (file: NativeFile): string => (file.package ?? '').split(' ')[0] ?? ''

/** Packages that have a twin without the library that Lambda lacks. */
const TWINS: Readonly<Record<string, string>> = {
  opencv_python: 'opencv-python-headless',
  opencv_contrib_python: 'opencv-contrib-python-headless',
  psycopg2: 'psycopg2-binary',
}

function libraryRemedy(libraries: readonly string[], file: NativeFile): string {
  const twin = TWINS[nameOf(file)]
  const several = libraries.length > 1
  if (twin !== undefined) return `Use ${twin} instead, which does not need ${several ? 'them' : 'it'}.`
  return `Put ${several ? 'them' : 'it'} into lib/ of the function or of a layer, where Lambda looks, or use --native-check warn when nothing loads this file.`
}

const CPU: Readonly<Record<Architecture, { wheel: string; npm: string; go: string }>> = {
  x86_64: { wheel: 'x86_64', npm: 'x64', go: 'amd64' },
  arm64: { wheel: 'aarch64', npm: 'arm64', go: 'arm64' },
}

function wheelRemedy({ file, fault, judged }: Unfit): string {
  const { runtime, architecture } = judged
  const { wheel } = CPU[architecture]
  const platform = `manylinux_${(runtime?.glibc ?? '2.26').replace('.', '_')}_${wheel}`
  const wheelAsked = `a wheel of ${nameOf(file)} for ${platform} or older`
  if (fault.kind === 'glibc' || fault.kind === 'libstdc++') {
    return `Install ${wheelAsked} (an earlier version may have one)${newerRuntime(runtime)}.`
  }
  return `Install ${wheelAsked}: pip install --only-binary=:all: --platform manylinux2014_${wheel} --target DIR ${nameOf(file)}.`
}

function npmRemedy({ file, fault, judged }: Unfit): string {
  const { npm } = CPU[judged.architecture]
  if (fault.kind === 'glibc' || fault.kind === 'libstdc++') {
    return `Use a version of ${nameOf(file)} that was built for an older Linux, or compile it with --container${newerRuntime(judged.runtime)}.`
  }
  return `Install ${nameOf(file)} for Lambda's platform: npm install --os=linux --cpu=${npm} --libc=glibc.`
}

function compilerRemedy({ fault, judged }: Unfit): string {
  const { runtime, architecture } = judged
  if (fault.kind === 'processor') {
    const { go } = CPU[architecture]
    return `Compile it for ${architecture} (Go: GOARCH=${go}; Rust: --target ${CPU[architecture].wheel}-unknown-linux-gnu), or change the function's architecture.`
  }
  if (fault.kind === 'musl') return 'Compile it for glibc (…-linux-gnu), or link it statically.'
  return `Compile it where Lambda's libraries are (--container) or link it statically (Go: CGO_ENABLED=0)${newerRuntime(runtime)}.`
}

function newerRuntime(runtime: Runtime | undefined): string {
  return runtime === undefined || runtime.glibc === '2.34' ? '' : ', or choose a runtime on Amazon Linux 2023'
}
