/**
 * The files outside the code folder that a Go build reads. They are found by following imports through the module,
 * the workspace (`go.work`) and modules that are replaced by folders, without running Go: a function is built again
 * when a package changes that it imports, and not when its neighbour does.
 */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { findAbove, isInside, realPathOf, shownPath } from '../../files/paths.ts'
import { walk } from '../../files/walk.ts'
import type { Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { type GoModFile, readGoModFile } from './go-mod-file.ts'

/** Where the packages of one module lie. */
interface GoModule {
  path: string
  folder: string
}

export interface GoProject {
  /** The workspace's file, when the code belongs to one. */
  workFile: string | undefined
  /** The folder with vendored modules, when there is one. */
  vendor: string | undefined
  /** The oldest Go that may build it, such as `1.24`. */
  go: string | undefined
  /** Longest path first. */
  modules: readonly GoModule[]
}

/** `manifest` is the go.mod that the code belongs to. With `roots` it throws a Failure (user) for modules outside the project. */
export function readGoProject(manifest: string, recipe: Recipe, roots?: readonly string[]): GoProject {
  const home = dirname(manifest)
  const workFile = findAbove('go.work', recipe.source, recipe.root)
  const work = workFile === undefined ? undefined : readGoModFile(workFile)
  const used = work === undefined || workFile === undefined ? [home] : work.uses.map(at(dirname(workFile)))
  const files = used.flatMap(folder => {
    const file = join(folder, 'go.mod')
    return existsSync(file) ? [{ folder, content: readGoModFile(file) }] : []
  })
  const modules = [
    ...files.flatMap(({ folder, content }) => moduleAt(folder, content.module)),
    ...files.flatMap(({ folder, content }) => replaced(folder, content)),
    ...(work === undefined || workFile === undefined ? [] : replaced(dirname(workFile), work)),
  ]
  if (roots !== undefined) for (const { folder } of modules) checkInside(folder, manifest, roots)
  const vendor = join(workFile === undefined ? home : dirname(workFile), 'vendor')
  return {
    workFile,
    vendor: existsSync(join(vendor, 'modules.txt')) ? vendor : undefined,
    go: work?.go ?? files[0]?.content.go,
    modules: modules.sort((a, b) => b.path.length - a.path.length),
  }
}

/** Absolute paths, none inside the code folder. */
export function goInputs(project: GoProject, recipe: Recipe): string[] {
  const files = new Set<string>(controlFiles(project))
  const visited = new Set<string>()
  const follow = (file: string): void => {
    for (const path of importsOf(file)) {
      const folder = folderOf(path, project)
      if (folder === undefined || visited.has(folder) || isInside(recipe.source, folder)) continue
      visited.add(folder)
      for (const found of packageFiles(folder)) {
        files.add(found)
        if (found.endsWith('.go')) follow(found)
      }
    }
  }
  for (const entry of recipe.sourceTree) {
    if (entry.kind === 'disk' && isGoSource(entry.path)) follow(entry.file)
  }
  return [...files].filter(file => !isInside(recipe.source, file) && isFile(file))
}

/** Whether it is a Go file that a build (not a test) compiles. */
export function isGoSource(name: string): boolean {
  return name.endsWith('.go') && !name.endsWith('_test.go')
}

const at = (base: string) => (folder: string) => resolve(base, folder)

function moduleAt(folder: string, path: string | undefined): GoModule[] {
  return path === undefined ? [] : [{ path, folder }]
}

function replaced(base: string, { replaces }: GoModFile): GoModule[] {
  return replaces.map(({ module, folder }) => ({ path: module, folder: resolve(base, folder) }))
}

function checkInside(folder: string, manifest: string, roots: readonly string[]): void {
  if (roots.some(root => isInside(root, realPathOf(folder)))) return
  throw new Failure(
    'user',
    `${shownPath(manifest)} uses a module outside the project: ${shownPath(folder)}`,
    {
      place: { file: shownPath(manifest) },
      remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    },
  )
}

/** Go reads the go.mod of every module of the build, imported or not. */
function controlFiles({ workFile, vendor, modules }: GoProject): string[] {
  return [
    ...(workFile === undefined ? [] : [workFile, `${workFile}.sum`]),
    ...modules.flatMap(({ folder }) => [join(folder, 'go.mod'), join(folder, 'go.sum')]),
    ...(vendor === undefined ? [] : [join(vendor, 'modules.txt')]),
  ]
}

function folderOf(path: string, { modules, vendor }: GoProject): string | undefined {
  for (const module of modules) {
    if (path !== module.path && !path.startsWith(`${module.path}/`)) continue
    const folder = join(module.folder, path.slice(module.path.length))
    if (existsSync(folder)) return folder
  }
  const vendored = vendor === undefined ? undefined : join(vendor, path)
  return vendored !== undefined && existsSync(vendored) ? vendored : undefined
}

/** Imports stand before all other declarations; comments and C code in them are passed over. */
const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"([^"\n]*)"|`([^`]*)`|\b(func|type|var|const)\b/g

function importsOf(file: string): string[] {
  const paths: string[] = []
  for (const [, quoted, raw, keyword] of readFileSync(file, 'utf8').matchAll(TOKEN)) {
    if (keyword !== undefined) break
    const path = quoted ?? raw
    if (path !== undefined) paths.push(path)
  }
  return paths
}

/** What `go build` may compile or link: Go, assembly, C and its kin, whatever the target. */
const COMPILED = /\.(go|s|S|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|swig|swigcxx|syso)$/

function packageFiles(folder: string): string[] {
  const names = readdirSync(folder).filter(name => COMPILED.test(name) && !name.endsWith('_test.go'))
  const files = names.map(name => join(folder, name)).filter(isFile)
  return [
    ...files,
    ...files.filter(file => file.endsWith('.go')).flatMap(file => embeddedFiles(folder, file)),
  ]
}

/** Everything that a `//go:embed` pattern could mean: what lies below the part of it that has no wildcard. */
function embeddedFiles(folder: string, file: string): string[] {
  const lines = [...readFileSync(file, 'utf8').matchAll(/^\s*\/\/go:embed\s+(.+)$/gm)]
  const patterns = lines.flatMap(([, text = '']) => text.match(/"[^"]*"|`[^`]*`|\S+/g) ?? [])
  return patterns.flatMap(pattern => {
    const segments = pattern
      .replace(/^["`]|["`]$/g, '')
      .replace(/^all:/, '')
      .split('/')
    const wild = segments.findIndex(segment => /[*?[\\]/.test(segment))
    const place = join(folder, ...(wild === -1 ? segments : segments.slice(0, wild)))
    if (!existsSync(place)) return []
    if (isFile(place)) return [place]
    return [...walk(place, path => path === '.git/')]
      .filter(found => found.kind === 'file')
      .map(found => found.absolute)
  })
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
