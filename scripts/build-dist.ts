/**
 * Makes `dist/`: what GitHub runs and what `lambda-build` in `bin` points at. Stands alone, without node_modules.
 * tsc compiles to `.build/`, ncc bundles each entry. `--check` compares with the committed `dist/` instead.
 */

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

/** Folder in dist → entries; the workers of the archive lie beside each program that packs. */
const BUNDLES = [
  { folder: 'cli', entry: 'cli.js', workers: true },
  { folder: 'main', entry: 'main.js', workers: true },
  { folder: 'post', entry: 'post.js', workers: false },
  { folder: 'rpc', entry: 'rpc.js', workers: false },
]

const WORKERS = ['deflate-worker', 'lay-out-worker']

const run = (command: string, args: string[]) =>
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })

function bundle(entry: string, folder: string): void {
  run(
    bin('ncc'),
    ['build', join('.build', entry), '--out', folder, '--license', ''].filter(
      (part, at, all) => part !== '' && all[at + 1] !== '',
    ),
  )
}

function buildInto(target: string): void {
  rmSync(join(root, '.build'), { recursive: true, force: true })
  run(bin('tsc'), ['-p', 'tsconfig.build.json'])
  writeFileSync(join(root, '.build', 'package.json'), '{ "type": "module" }\n')
  const workers = WORKERS.map(name => {
    const folder = mkdtempSync(join(tmpdir(), 'worker-'))
    bundle(`archive/${name}.js`, folder)
    return { name, folder }
  })
  for (const { folder, entry, workers: packs } of BUNDLES) {
    bundle(entry, join(target, folder))
    if (!packs) continue
    for (const made of workers) cpSync(join(made.folder, 'index.js'), join(target, folder, `${made.name}.js`))
  }
  for (const made of workers) rmSync(made.folder, { recursive: true })
  for (const program of ['cli', 'rpc']) chmodSync(join(target, program, 'index.js'), 0o755)
}

function filesIn(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(
    files.map(entry => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path), readFileSync(path)]
    }),
  )
}

function differences(made: Map<string, Buffer>, committed: Map<string, Buffer>): string[] {
  const names = new Set([...made.keys(), ...committed.keys()])
  return [...names].filter(name => {
    const [a, b] = [made.get(name), committed.get(name)]
    return a === undefined || b === undefined || !a.equals(b)
  })
}

const dist = join(root, 'dist')
const fresh = mkdtempSync(join(root, '.build-dist-'))
try {
  buildInto(fresh)
  const changed = differences(filesIn(fresh), existsSync(dist) ? filesIn(dist) : new Map())
  if (!process.argv.includes('--check')) {
    rmSync(dist, { recursive: true, force: true })
    renameSync(fresh, dist)
    chmodSync(dist, 0o755)
    console.log(`dist: ${changed.length === 0 ? 'unchanged' : `${changed.length} files changed`}`)
  } else if (changed.length > 0) {
    console.error(`dist/ is not what the sources make; run npm run dist. Different: ${changed.join(', ')}`)
    process.exitCode = 1
  } else console.log('dist: equal to what the sources make')
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
