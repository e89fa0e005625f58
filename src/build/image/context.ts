/** The files of a docker context: all that its ignore file lets through, as they lie there. */

import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ignore from 'ignore'
import { shownPath } from '../../files/paths.ts'
import { walk } from '../../files/walk.ts'
import { type Entry, makeTree } from '../../model/tree.ts'
import { type IgnoreOptions, type IgnoreRules, ignoreRules } from '../ignore-rules.ts'
import {
  checkReadable,
  diskEntry,
  type SourceListing,
  type SourceOptions,
  unpackable,
} from '../list-source.ts'
import { type DockerIgnore, parseDockerIgnore } from './docker-ignore.ts'

/** The files that say what stays out; they themselves are of no use to a build. */
const IGNORE_FILES = /(^|\/)[^/]*\.dockerignore$/

/**
 * The rules of a context: what is always left out, `.lambdaignore` and `exclude` first, then docker's own ignore file, which
 * can bring back what they leave out; `include` has the last word. `dockerfile` is its path below the context.
 */
export function contextRules(options: IgnoreOptions, dockerfile: string): IgnoreRules {
  const rules = ignoreRules({ ...options, junk: [], asItLies: true })
  const docker = dockerIgnore(options.folder, dockerfile)
  const included = ignore().add([...options.include])
  return {
    isAlwaysLeftOut: path => rules.isAlwaysLeftOut(path),
    mayHoldIncluded: folder => rules.mayHoldIncluded(folder) || docker?.mayHoldKept(folder) === true,
    leavesOut: path => {
      // A change of theirs changes the list.
      if (included.ignores(path) || IGNORE_FILES.test(path)) return false
      const already = rules.leavesOut(path)
      return docker === undefined ? already : docker.leavesOut(path, already)
    },
  }
}

/**
 * Lists a context given by its real path. Links stay links, wherever they lead, as docker sends them. Throws a Failure
 * (user) for what cannot be sent: pipes, sockets, devices, unreadable files.
 */
export function listContext(options: SourceOptions, dockerfile: string): SourceListing {
  const rules = contextRules(options, dockerfile)
  const leftOut = new Set<string>()
  const skips = (path: string) => {
    if (IGNORE_FILES.test(path)) return true
    if (!rules.leavesOut(path)) return false
    if (path.endsWith('/') && rules.mayHoldIncluded(path)) return false
    if (rules.isAlwaysLeftOut(path)) leftOut.add(posix.basename(path))
    return true
  }
  const entries: Entry[] = []
  for (const found of walk(options.folder, skips)) {
    if (found.kind === 'other') throw unpackable(found.absolute, found.what)
    if (found.kind === 'link') entries.push({ kind: 'link', path: found.path, target: found.target })
    else {
      if ((found.mode & 0o004) === 0) checkReadable(found.absolute)
      entries.push(diskEntry(found.path, found.absolute, found))
    }
  }
  return { tree: makeTree(entries), leftOut: [...leftOut] }
}

/** `<Dockerfile>.dockerignore` is read instead of `.dockerignore` where it exists (BuildKit). */
function dockerIgnore(folder: string, dockerfile: string): DockerIgnore | undefined {
  const names = [`${dockerfile}.dockerignore`, '.dockerignore'].map(name => posix.join(folder, name))
  const file = names.find(name => existsSync(name))
  return file === undefined ? undefined : parseDockerIgnore(readFileSync(file, 'utf8'), shownPath(file))
}
