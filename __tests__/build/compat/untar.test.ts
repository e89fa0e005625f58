import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unpackTarball } from '../../../src/build/compat/untar.ts'
import { temporaryFolder } from '../../../src/files/temporary.ts'
import { needsTool } from '../../support/tools.ts'

/** Writes archives as Python's tarfile does, in each of its formats. */
const WRITE = `
import io, sys, tarfile
out, format, names = sys.argv[1], getattr(tarfile, sys.argv[2]), sys.argv[3:]
with tarfile.open(out, "w:gz", format=format) as archive:
    for name in names:
        member = tarfile.TarInfo(name)
        member.size, member.mode, member.mtime = 5, 0o755, 499162500
        archive.addfile(member, io.BytesIO(b"hello"))
`

function pack(folder: string, format: string, names: readonly string[]): string {
  const archive = join(folder, 'package.tgz')
  execFileSync('python3', ['-c', WRITE, archive, format, ...names])
  return archive
}

describe('unpacking a tarball', needsTool('python3'), () => {
  it.each(['PAX_FORMAT', 'GNU_FORMAT', 'USTAR_FORMAT'])('keeps names, modes and times (%s)', format => {
    using folder = temporaryFolder('test')
    const long = `package/${'long/'.repeat(20)}${'name'.repeat(20)}.js`
    unpackTarball(pack(folder.path, format, ['package/index.js', long]), folder.path)
    expect(readFileSync(join(folder.path, long), 'utf8')).toBe('hello')
    const { mode, mtimeMs } = statSync(join(folder.path, 'package/index.js'))
    expect([mode & 0o777, mtimeMs]).toEqual([0o755, 499162500_000])
  })

  it.each(['../out.js', '/tmp/lambda-build-out.js', 'package/../../out.js'])('refuses %s', name => {
    using folder = temporaryFolder('test')
    const archive = pack(folder.path, 'PAX_FORMAT', ['package/in.js', name])
    expect(() => unpackTarball(archive, join(folder.path, 'unpacked'))).toThrow('Path Traversal')
    expect(readdirSync(folder.path)).toEqual(['package.tgz'])
  })

  it('refuses an archive that ends early', () => {
    using folder = temporaryFolder('test')
    const archive = pack(folder.path, 'PAX_FORMAT', ['package/in.js'])
    writeFileSync(archive, readFileSync(archive).subarray(0, 60))
    expect(() => unpackTarball(archive, join(folder.path, 'unpacked'))).toThrow()
  })
})
