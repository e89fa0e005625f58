/** What go.mod and go.work say, as far as it decides which files a build reads (Go modules reference, "go.mod files"). */

import { readFileSync } from 'node:fs'

export interface GoModFile {
  /** The module's path; undefined in go.work. */
  module: string | undefined
  /** The oldest Go that may build it: `1.24` or `1.24.1`. */
  go: string | undefined
  /** Folders of `use`, as written. */
  uses: readonly string[]
  /** Replacements by a folder: the module's path, and the folder as written. */
  replaces: readonly { module: string; folder: string }[]
}

/** Lines that mean nothing here are passed over: whether the file is right is Go's to say. */
export function readGoModFile(file: string): GoModFile {
  const uses: string[] = []
  const replaces: { module: string; folder: string }[] = []
  let module: string | undefined
  let go: string | undefined
  for (const [verb, ...words] of statements(readFileSync(file, 'utf8'))) {
    const [first] = words
    if (first === undefined) continue
    if (verb === 'module') module = first
    else if (verb === 'go') go = first
    else if (verb === 'use') uses.push(first)
    else if (verb === 'replace') {
      const folder = words[words.indexOf('=>') + 1]
      if (folder !== undefined && isFolder(folder)) replaces.push({ module: first, folder })
    }
  }
  return { module, go, uses, replaces }
}

/** A replacement is a folder when it starts with `./`, `../` or `/`; anything else is a module's path. */
const isFolder = (text: string): boolean => /^\.{0,2}\//.test(text) || text === '.' || text === '..'

/** `verb word …` for every line, those of blocks (`replace ( … )`) included. */
function* statements(text: string): Generator<string[]> {
  let block: string | undefined
  for (const line of text.split(/\r?\n/)) {
    const words = [...line.matchAll(/\/\/.*|"([^"]*)"|`([^`]*)`|[^\s()]+|[()]/g)]
      .filter(([whole]) => !whole.startsWith('//'))
      .map(([whole, quoted, raw]) => quoted ?? raw ?? whole)
    const [first, second] = words
    if (first === undefined) continue
    if (block !== undefined && first === ')') block = undefined
    else if (block !== undefined) yield [block, ...words]
    else if (second === '(') block = first
    else yield words
  }
}
