/** Native code against Lambda's machines: what is told, and what is left in peace. */

import { describe, expect, it } from 'vitest'
import type { Judged } from '../../../src/build/native/finding.ts'
import { judgeNativeCode, platformFree } from '../../../src/build/native/judge.ts'
import type { NativeFile } from '../../../src/model/artifact.ts'
import { findRuntime } from '../../../src/model/runtimes.ts'

function file(path: string, more: Partial<NativeFile> = {}): NativeFile {
  return {
    path,
    machine: 'x86_64',
    libc: 'glibc',
    needed: ['libc.so.6'],
    versions: { GLIBC: '2.17' },
    ...more,
  }
}

function judge(files: NativeFile[], more: Partial<Judged> & { on?: string; layer?: NativeFile[] } = {}) {
  const { on = 'python3.11', layer, ...rest } = more
  return judgeNativeCode({
    code: [{ id: 'Orders', files }, ...(layer === undefined ? [] : [{ id: 'Shared', files: layer }])],
    runtime: findRuntime(on),
    architecture: 'x86_64',
    complete: true,
    ...rest,
  })
}

describe('a wrong processor', () => {
  it('is told once a package, with the wheel to ask for', () => {
    const brought = { machine: 'arm64', package: 'numpy 2.3.1' }
    const [finding, ...more] = judge([file('numpy/a.so', brought), file('numpy/b.so', brought)])
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      id: 'Orders',
      kind: 'processor',
      package: 'numpy 2.3.1',
      files: ['numpy/a.so', 'numpy/b.so'],
      problem: 'is for arm64, and the function runs on x86_64',
    })
    expect(finding?.remedy).toContain('manylinux2014_x86_64')
  })

  it('names the options of npm for a package of npm', () => {
    const path = 'node_modules/@img/sharp-linux-arm64/lib/sharp-linux-arm64.node'
    const [finding] = judge([file(path, { machine: 'arm64', package: '@img/sharp-linux-arm64 0.34.1' })], {
      on: 'nodejs22.x',
    })
    expect(finding?.remedy).toContain('npm install --os=linux --cpu=x64 --libc=glibc')
  })

  it.each([
    [
      'node_modules/bcrypt/prebuilds/linux-x64/bcrypt.glibc.node',
      'node_modules/bcrypt/prebuilds/linux-arm64/bcrypt.musl.node',
    ],
    ['runtimes/linux-x64/native/libSkia.so', 'runtimes/linux-arm64/native/libSkia.so'],
    ['org/sqlite/Linux/x86_64/libsqlitejdbc.so', 'org/sqlite/Linux-Musl/aarch64/libsqlitejdbc.so'],
  ])('is no matter where the right one lies beside it: %s', (right, other) => {
    expect(platformFree(right).replace('/musl', '')).toBe(platformFree(other).replace('/musl', ''))
    expect(judge([file(right), file(other, { machine: 'arm64' })], { on: 'nodejs22.x' })).toEqual([])
    expect(judge([file(other, { machine: 'arm64' })], { on: 'nodejs22.x' })).toHaveLength(1)
  })
})

describe('the C library', () => {
  it('may be as new as that of the runtime', () => {
    const numpy = file('numpy/a.so', { versions: { GLIBC: '2.27' }, package: 'numpy 2.3.1' })
    expect(judge([numpy], { on: 'python3.12' })).toEqual([])
    expect(judge([numpy])[0]).toMatchObject({
      kind: 'glibc',
      problem: 'needs glibc 2.27, and python3.11 has 2.26',
      remedy: expect.stringMatching(/wheel of numpy for manylinux_2_26_x86_64 or older.*Amazon Linux 2023/),
    })
  })

  it('is not musl', () => {
    const musl = file('x.so', { libc: 'musl', needed: ['libc.musl-x86_64.so.1'], versions: {} })
    expect(judge([musl])[0]).toMatchObject({ kind: 'musl', problem: expect.stringContaining('Alpine') })
  })

  it('of C++ counts too, unless the function brings its own', () => {
    const code = file('x.so', { needed: ['libstdc++.so.6'], versions: { GLIBCXX: '3.4.30' } })
    expect(judge([code])[0]).toMatchObject({
      kind: 'libstdc++',
      problem: 'needs libstdc++ of GCC 12.1, and python3.11 has that of GCC 7.1',
    })
    expect(judge([code, file('lib/libstdc++.so.6')])).toEqual([])
    expect(judge([code], { on: 'python3.13' })).toEqual([])
  })
})

describe('a shared library', () => {
  it('may lie in the function, in a layer, under the name of a link, on the machine or in the runtime', () => {
    const program = file('bin/program', {
      needed: ['libm.so.6', 'libz.so.1', 'liba.so.1', 'libb.so.2', 'libpython3.11.so.1.0'],
    })
    const files = [program, file('lib/liba.so.1.4', { names: ['liba.so.1'] })]
    expect(judge(files, { layer: [file('lib/libb.so.2')] })).toEqual([])
  })

  it('that is nowhere is told with its name', () => {
    const opencv = file('cv2/cv2.so', { needed: ['libGL.so.1', 'libc.so.6'], package: 'opencv_python 4.11' })
    expect(judge([opencv])[0]).toMatchObject({
      kind: 'library',
      problem: expect.stringContaining(
        'needs libGL.so.1: neither in the artifact or its layers nor on Amazon Linux 2',
      ),
      remedy: expect.stringContaining('opencv-python-headless'),
    })
  })

  it('differs between Amazon Linux 2 and 2023', () => {
    expect(judge([file('a.so', { needed: ['libssl.so.3'] })])).toHaveLength(1)
    expect(judge([file('a.so', { needed: ['libssl.so.3'] })], { on: 'python3.12' })).toEqual([])
    expect(judge([file('a.so', { needed: ['libcrypt.so.1'] })], { on: 'python3.12' })).toHaveLength(1)
  })

  it('of the wrong processor does not count', () => {
    const files = [file('x', { needed: ['liba.so'] }), file('lib/liba.so', { machine: 'arm64' })]
    expect(judge(files).map(finding => finding.kind)).toEqual(['library', 'processor'])
  })

  it('is not missed where layers from elsewhere may bring it', () => {
    expect(judge([file('x', { needed: ['libfoo.so.1'] })], { complete: false })).toEqual([])
  })
})

describe('findings', () => {
  it('in a layer carry its name', () => {
    expect(judge([], { layer: [file('lib/x.so', { machine: 'arm64' })] })[0]).toMatchObject({ id: 'Shared' })
  })

  it('for a layer of any runtime are about the processor only', () => {
    const code = [{ id: 'Shared', files: [file('a.so', { versions: { GLIBC: '2.99' } })] }]
    expect(judgeNativeCode({ code, runtime: undefined, architecture: 'x86_64', complete: false })).toEqual([])
  })
})
