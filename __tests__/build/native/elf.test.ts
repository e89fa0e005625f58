/** The reader of ELF files, on what a compiler makes, on what the system has, and on bytes that lie. */

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ByteSource, compareVersions, readElf } from '../../../src/build/native/elf.ts'
import { needsTool } from '../../support/tools.ts'
import { folderWith } from '../support.ts'

const HERE = process.arch === 'arm64' ? 'arm64' : 'x86_64'

function bytesOf(bytes: Uint8Array): ByteSource {
  return (offset, length) =>
    bytes.subarray(Math.min(offset, bytes.length), Math.min(offset + length, bytes.length))
}

const read = (file: string) => readElf(bytesOf(readFileSync(file)))

describe('readElf', () => {
  it('says what a shared library needs', needsTool('gcc'), () => {
    const folder = folderWith({
      'a.c': 'int one(void) { return 1; }',
      'b.c': '#include <math.h>\nint one(void); double two(double x) { return one() + cos(x); }',
    })
    const gcc = (...args: string[]) => execFileSync('gcc', ['-shared', '-fPIC', ...args], { cwd: folder })
    gcc('-o', 'liba.so.1.2', '-Wl,-soname,liba.so.1', 'a.c')
    gcc('-o', 'b.so', 'b.c', 'liba.so.1.2', '-lm')
    const elf = read(join(folder, 'b.so'))
    expect(elf).toMatchObject({ machine: HERE, needed: expect.arrayContaining(['liba.so.1', 'libm.so.6']) })
    expect(elf?.versions['GLIBC']).toMatch(/^2\.\d/)
    expect(elf).not.toHaveProperty('interpreter')
  })

  it('names the loader of a program, and nothing where it is linked statically', needsTool('gcc'), () => {
    const folder = folderWith({ 'main.c': 'int main(void) { return 0; }' })
    execFileSync('gcc', ['-o', 'dynamic', 'main.c'], { cwd: folder })
    execFileSync('gcc', ['-static', '-o', 'static', 'main.c'], { cwd: folder })
    expect(read(join(folder, 'dynamic'))?.interpreter).toMatch(/^\/lib.*\/ld-linux/)
    expect(read(join(folder, 'static'))).toEqual({ machine: HERE, needed: [], versions: {} })
  })

  it('does not count references that may be missing', needsTool('gcc'), () => {
    const folder = folderWith({
      'weak.c':
        'extern void arc4random_buf(void *, unsigned long) __attribute__((weak)); int f(void) { return arc4random_buf != 0; }',
    })
    execFileSync('gcc', ['-shared', '-fPIC', '-o', 'weak.so', 'weak.c'], { cwd: folder })
    const newest = read(join(folder, 'weak.so'))?.versions['GLIBC'] ?? '2.2'
    expect(compareVersions(newest, '2.36')).toBeLessThan(0)
  })

  it('passes over object files, scripts and short files', needsTool('gcc'), () => {
    const folder = folderWith({ 'a.c': 'int one(void) { return 1; }', 'a.so': 'GROUP ( liba.so.1 )' })
    execFileSync('gcc', ['-c', 'a.c'], { cwd: folder })
    expect(read(join(folder, 'a.o'))).toBeUndefined()
    expect(read(join(folder, 'a.so'))).toBeUndefined()
    expect(readElf(bytesOf(Buffer.from('\x7fELF')))).toBeUndefined()
    expect(readElf(bytesOf(new Uint8Array()))).toBeUndefined()
  })

  it('names processors of other kinds by their header alone', () => {
    const header = (bits: number, order: number, machine: number) => {
      const bytes = Buffer.alloc(52)
      bytes.set([0x7f, 0x45, 0x4c, 0x46, bits, order, 1])
      if (order === 1) bytes.writeUInt16LE(3, 16)
      else bytes.writeUInt16BE(3, 16)
      if (order === 1) bytes.writeUInt16LE(machine, 18)
      else bytes.writeUInt16BE(machine, 18)
      return readElf(bytesOf(bytes))?.machine
    }
    expect(header(1, 1, 3)).toBe('x86 (32 bits)')
    expect(header(2, 2, 22)).toBe('s390x')
    expect(header(2, 1, 999)).toBe('processor 999')
    expect(header(2, 2, 183)).toBe('arm64 (big-endian)')
  })

  it('never throws and never runs long, whatever the bytes', () => {
    const real = readFileSync('/bin/sh').subarray(0, 200_000)
    const change = fc.tuple(fc.nat(4096), fc.nat(255))
    const broken = fc
      .tuple(fc.array(change, { maxLength: 40 }), fc.nat(real.length))
      .map(([changes, length]) => {
        const bytes = Buffer.from(real)
        for (const [at, value] of changes) bytes[at] = value
        return bytes.subarray(0, length)
      })
    const random = fc
      .uint8Array({ maxLength: 300 })
      .map(bytes => Buffer.concat([real.subarray(0, 20), bytes]))
    fc.assert(
      fc.property(fc.oneof(broken, random), bytes => {
        const elf = readElf(bytesOf(bytes))
        expect(elf?.needed.length ?? 0).toBeLessThanOrEqual(4096)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('compareVersions', () => {
  it('compares numbers, not text', () => {
    expect(compareVersions('2.9', '2.34')).toBeLessThan(0)
    expect(compareVersions('2.34', '2.34')).toBe(0)
    expect(compareVersions('2.3.4', '2.3')).toBeGreaterThan(0)
  })
})
