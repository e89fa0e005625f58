/** Metadata.DockerBuildExtraParams: options of `docker build` that a template may add (SAM's key). */

import { Failure } from '../../report/failure.ts'

/** What changes how a build runs or what it may read, and nothing of what we decide. With a value, or alone. */
const WITH_VALUE = [
  ...['--secret', '--ssh', '--network', '--add-host', '--cache-from', '--cache-to', '--build-context'],
  ...['--label', '--shm-size', '--ulimit'],
]
const ALONE = ['--no-cache', '--pull']

/**
 * The words for the command line: `--secret=id=x` and `--secret id=x` are the same. Throws a Failure (user) for options
 * that are not taken.
 */
export function extraParams(words: readonly string[]): string[] {
  const taken: string[] = []
  for (let at = 0; at < words.length; at++) {
    const [, name = '', value] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(words[at] ?? '') ?? []
    if (ALONE.includes(name) && value === undefined) taken.push(name)
    else if (WITH_VALUE.includes(name)) {
      const given = value ?? words[++at]
      if (given === undefined || given === '') throw refused(name, 'has no value')
      taken.push(`${name}=${given}`)
    } else throw refused(words[at] ?? '', 'is not taken')
  }
  return taken
}

function refused(word: string, reason: string): Failure {
  return new Failure('user', `DockerBuildExtraParams: ${JSON.stringify(word)} ${reason}`, {
    remedy: `It takes ${[...WITH_VALUE, ...ALONE].join(', ')}.`,
  })
}
