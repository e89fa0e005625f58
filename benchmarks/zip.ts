/**
 * Packs the same 17,000 small files with Python's zipfile and with ours, in turn, each in a process of its own.
 *
 *     node benchmarks/zip.ts [rounds]
 *
 * The files are a copy of part of this project's own `node_modules`, made once under `.cache/`.
 */

import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packTree } from '../src/archive/pack-tree.ts'
import { walk } from '../src/files/walk.ts'
import { type Entry, makeTree } from '../src/model/tree.ts'
import { inTurn, machine, table } from './measure.ts'

const ROOT = join(import.meta.dirname, '..')
const SAMPLE = join(ROOT, '.cache', 'zip-sample')
const OUT = join(tmpdir(), `lambda-build-bench-${process.pid}.zip`)

/** What SAM CLI's packager does at its heart: zipfile, deflated, one file after the other. */
const PYTHON = `
import os, sys, zipfile
with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as archive:
    for folder, _, names in os.walk(sys.argv[1]):
        for name in names:
            path = os.path.join(folder, name)
            archive.write(path, os.path.relpath(path, sys.argv[1]))
`

async function pack([level, folder = '', to = '']: string[]): Promise<void> {
  const tree = makeTree(filesOf(folder))
  await packTree({ tree, to, level: level === '6' ? 6 : 1 })
}

function* filesOf(folder: string): Generator<Entry> {
  for (const found of walk(folder, () => false)) {
    if (found.kind !== 'file') continue
    const { path, absolute: file, size, executable } = found
    yield { kind: 'disk', path, file, size, mode: executable ? 0o755 : 0o644 }
  }
}

async function compare(rounds: number): Promise<void> {
  const sample = sampleFiles()
  const ours = (level: string) =>
    [process.execPath, import.meta.filename, '--pack', level, SAMPLE, OUT] as const
  const variants = [
    variant('Python zipfile', ['python3', '-c', PYTHON, SAMPLE, OUT]),
    variant('ours, level 6', ours('6')),
    variant('ours, level 1 (the default)', ours('1')),
  ]
  // Fills the page cache.
  for (const { run } of variants) run()
  const times = await inTurn(rounds, variants)
  const python = spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout.replace('Python', '').trim()
  console.log(`${machine({ Python: python })}\n`)
  console.log(`${sample.files} files, ${megabytes(sample.bytes)}; whole processes, ${rounds} rounds.\n`)
  console.log(table(times, 's'))
  rmSync(OUT)
  console.log(`\nSizes: ${variants.map(({ name, size }) => `${name} ${megabytes(size())}`).join(', ')}.`)
}

function variant(name: string, [command, ...args]: readonly [string, ...string[]]) {
  let bytes = 0
  const run = () => {
    rmSync(OUT, { force: true })
    const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`)
    bytes = statSync(OUT).size
  }
  return { name, run, size: () => bytes }
}

const SAMPLE_FILES = 17_000
const LARGEST_BYTES = 160 << 10 // leaves out the compilers and bundles that no function has

/** 17,000 files spread evenly over what `npm ci` installs here: about 64 MB of JavaScript, types, maps and JSON. */
function sampleFiles(): { files: number; bytes: number } {
  if (!existsSync(SAMPLE)) {
    const source = join(ROOT, 'node_modules')
    const all = makeTree(filesOf(source)).flatMap(entry =>
      entry.kind === 'disk' && entry.size <= LARGEST_BYTES ? [entry] : [],
    )
    const step = all.length / SAMPLE_FILES
    const chosen = all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    const unfinished = `${SAMPLE}-${process.pid}`
    for (const { path, file } of chosen) {
      const to = join(unfinished, path)
      mkdirSync(dirname(to), { recursive: true })
      copyFileSync(file, to)
    }
    renameSync(unfinished, SAMPLE)
  }
  const sizes = [...filesOf(SAMPLE)].map(entry => (entry.kind === 'disk' ? entry.size : 0))
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

if (process.argv[2] === '--pack') await pack(process.argv.slice(3))
else await compare(Number(process.argv[2] ?? 5))
