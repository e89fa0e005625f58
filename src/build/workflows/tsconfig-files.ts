/** The tsconfig files that esbuild reads: the nearest one above the code, and what it extends. */

import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { findAbove } from '../../files/paths.ts'

/**
 * Absolute paths of files of the project. `named` is the option's, relative to the code folder; a package that is extended
 * is no file of the project.
 */
export function tsconfigFiles(source: string, named: string | undefined, top: string): string[] {
  const first = named === undefined ? findAbove('tsconfig.json', source, top) : resolve(source, named)
  const files = new Set<string>()
  const read = (file: string) => {
    if (files.has(file) || !isFile(file)) return
    files.add(file)
    for (const extended of extendedBy(readFileSync(file, 'utf8'))) {
      if (!/^\.{0,2}\//.test(extended)) continue
      const path = resolve(dirname(file), extended)
      const candidates = [path, `${path}.json`, join(path, 'tsconfig.json')]
      const found = candidates.find(isFile)
      if (found !== undefined) read(found)
    }
  }
  if (first !== undefined) read(first)
  return [...files]
}

/** `extends` is a text or a list; tsconfig files have comments, so they are no JSON. */
function extendedBy(text: string): string[] {
  const bare = text.replace(
    /("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_all, literal: string) => literal ?? '',
  )
  const value = /"extends"\s*:\s*(\[[^\]]*\]|"(?:[^"\\]|\\.)*")/.exec(bare)?.[1] ?? ''
  return [...value.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = '']) => path)
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
