/**
 * Packs the same 17,000 small files with Python's zipfile and with ours, in turn, each in a process of its own.
 *
 *     node benchmarks/zip.ts [rounds]
 *
 * The files are a copy of part of this project's own `node_modules`, made once under `.cache/`.
 */

import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packTree } from '../src/archive/pack-tree.ts'
import { walk } from '../src/files/walk.ts'
import { type Entry, makeTree } from '../src/model/tree.ts'

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

const CONTENDERS = {
  'Python zipfile': ['python3', '-c', PYTHON, SAMPLE, OUT],
  'lambda-build, default level (1)': [process.execPath, import.meta.filename, '--pack', '1', SAMPLE, OUT],
  'lambda-build, level 6': [process.execPath, import.meta.filename, '--pack', '6', SAMPLE, OUT],
} as const

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

function compare(rounds: number): void {
  const sample = sampleFiles()
  const times: Record<string, number[]> = {}
  const sizes: Record<string, number> = {}
  // The first round fills the page cache and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, [command, ...args]] of Object.entries(CONTENDERS)) {
      const seconds = timed(command, args)
      sizes[name] = statSync(OUT).size
      rmSync(OUT)
      if (round > 0) times[name] = [...(times[name] ?? []), seconds]
    }
  }
  console.log(`${sample.files} files, ${megabytes(sample.bytes)} MB; ${rounds} rounds, whole processes;`)
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}, ${pythonVersion()}\n`)
  console.log('| | seconds, median | fastest to slowest | of Python | zip MB |\n|---|---|---|---|---|')
  const python = median(times['Python zipfile'] ?? [])
  for (const [name, list] of Object.entries(times)) {
    const range = `${Math.min(...list).toFixed(2)}–${Math.max(...list).toFixed(2)}`
    const share = `${((100 * median(list)) / python).toFixed(0)} %`
    console.log(
      `| ${name} | ${median(list).toFixed(2)} | ${range} | ${share} | ${megabytes(sizes[name] ?? 0)} |`,
    )
  }
}

function timed(command: string, args: readonly string[]): number {
  const started = process.hrtime.bigint()
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`)
  return Number(process.hrtime.bigint() - started) / 1e9
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

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

function pythonVersion(): string {
  return spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout.trim()
}

if (process.argv[2] === '--pack') await pack(process.argv.slice(3))
else compare(Number(process.argv[2] ?? 5))
