/** What package managers mean when they fail: their words read as a cause and a remedy. */

import { shownPath } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import type { UnmetNeed } from './nodejs-packages.ts'
import type { ManagerName, NodeProject } from './nodejs-project.ts'
import type { Explanation } from './workflow.ts'

/** Lines of npm that tell causes. */
export const NPM_CLUE =
  /^npm (error|ERR!) (code|404|notarget|Missing:|Invalid:|notsup|.*(only|not) (install|allow))/

export function explainNpm(clues: readonly string[]): Explanation | undefined {
  const said = clues.map(line => line.replace(/^npm (error|ERR!) /, ''))
  const find = (pattern: RegExp) =>
    said.map(line => pattern.exec(line)?.[1]).find(found => found !== undefined)
  const missing = find(/^404\s+.*'([^']+)'/)
  const noVersion = find(/^notarget (No matching version found for \S*[^\s.])/)
  if (missing !== undefined) return noSuchPackage(missing)
  if (noVersion !== undefined) return { reason: noVersion, remedy: 'Choose a version that the registry has.' }
  const code = find(/^code (\w+)/) ?? ''
  // After EUSAGE npm prints all its options; what is out of step stands before them.
  const apart = said.filter(line => /^(Missing|Invalid):/.test(line))
  const known = NPM_ERRORS[code]
  return known === undefined || code !== 'EUSAGE' ? known : { ...known, lines: apart }
}

const BAD_HASH = {
  reason: 'a package does not have the hash that the lock file demands',
  remedy: 'Check where the package comes from; renew the lock file when it is trusted.',
}
const NETWORK = 'Check the network, proxy and .npmrc.'

const NPM_ERRORS: Readonly<Record<string, Explanation>> = {
  EUSAGE: {
    reason: 'package.json and the lock file do not fit together',
    remedy: 'Run `npm install` and commit package-lock.json.',
  },
  EINTEGRITY: BAD_HASH,
  EBADPLATFORM: {
    reason: 'a package is not for Linux or not for this processor',
    remedy: 'List it under optionalDependencies, or use one that runs on Lambda.',
  },
  ENOTFOUND: { reason: 'the registry cannot be reached', remedy: NETWORK },
  ECONNREFUSED: { reason: 'the registry cannot be reached', remedy: NETWORK },
  ETIMEDOUT: { reason: 'the registry does not answer', remedy: NETWORK },
  E401: { reason: 'the registry wants a login', remedy: 'Give npm a token: name its variable in build-env.' },
  E403: { reason: 'the registry refuses access', remedy: 'Check the token that .npmrc uses.' },
}

function noSuchPackage(name: string): Explanation {
  return { reason: `the registry has no ${name}`, remedy: 'Check the name, and the registry in .npmrc.' }
}

function outdated(lockFile: string, command: string): Explanation {
  return {
    reason: `package.json and ${lockFile} do not fit together`,
    remedy: `Run \`${command}\` and commit ${lockFile}.`,
  }
}

/** A pattern for a line, and what it means; the pattern's first group is the name of a package. */
type Rule = readonly [pattern: RegExp, meaning: (name: string) => Explanation]

const noVersion = (name: string): Explanation => ({
  reason: `No matching version found for ${name}`,
  remedy: 'Choose a version that the registry has.',
})
const noNetwork = (): Explanation => ({ reason: 'the registry cannot be reached', remedy: NETWORK })
const badHash = (): Explanation => BAD_HASH

const RULES: Readonly<Record<Exclude<ManagerName, 'npm'>, readonly Rule[]>> = {
  pnpm: [
    [
      /ERR_PNPM_(?:OUTDATED_LOCKFILE|LOCKFILE_CONFIG_MISMATCH)/,
      () => outdated('pnpm-lock.yaml', 'pnpm install'),
    ],
    [/ERR_PNPM_TARBALL_INTEGRITY/, badHash],
    [/help: (\S+) is not in the npm registry/, noSuchPackage],
    [/Failed to resolve (\S+@\S+)|No matching version found for (?:\S+@\S+)/, noVersion],
    [/ERR_PNPM_(?:META_FETCH_FAIL|FETCH_5\d\d)|ECONNREFUSED|ENOTFOUND|error sending request/, noNetwork],
  ],
  yarn: [
    [/lockfile needs to be updated/, () => outdated('yarn.lock', 'yarn install')],
    [/[Ii]ntegrity (?:check failed|when fetching)|Integrity checks? failed/, badHash],
    [/Couldn't find package "([^"]+)"/, noSuchPackage],
    [/Couldn't find any versions for "([^"]+)"/, noVersion],
    [/ECONNREFUSED|ENOTFOUND|network connection/, noNetwork],
  ],
  berry: [
    [/YN0028/, () => outdated('yarn.lock', 'yarn install')],
    [/YN0018/, badHash],
    [/YN0035: │ (\S+?)@npm:\S+: Package not found/, noSuchPackage],
    [/YN0082: │ (\S+): No candidates found/, name => noVersion(name.replace('@npm:', '@'))],
    [/ECONNREFUSED|ENOTFOUND|YN0001: │ RequestError/, noNetwork],
  ],
  bun: [
    [/lockfile had changes, but lockfile is frozen/, () => outdated('bun.lock', 'bun install')],
    [/Integrity ?[Cc]heck ?[Ff]ailed/, badHash],
    [/GET \S+\/((?:@[^/\s]+\/)?[^/\s]+) - 404/, noSuchPackage],
    [/No version matching "[^"]*" found for specifier "([^"]+)"/, noVersion],
    [/ConnectionRefused|FailedToOpenSocket|Unable to connect/, noNetwork],
  ],
}

/** How to recognise lines that tell causes, and how to read them. */
export function explanationFor(manager: ManagerName): {
  clue: RegExp
  explain(clues: readonly string[]): Explanation | undefined
} {
  if (manager === 'npm') return { clue: NPM_CLUE, explain: explainNpm }
  const rules = RULES[manager]
  return {
    clue: new RegExp(rules.map(([pattern]) => pattern.source).join('|')),
    explain: clues => {
      for (const [pattern, meaning] of rules) {
        const found = clues.map(line => pattern.exec(line)).find(match => match !== null)
        if (found !== undefined) return meaning(found[1] ?? 'a package')
      }
      return undefined
    },
  }
}

/** The explanation of a lock file that a package manager would change. */
export function outdatedLock(): Explanation {
  return outdated('yarn.lock', 'yarn install')
}

/** The failure for a package that is needed and was not installed, or does not run on Lambda. */
export function unmetFailure(
  { kind, dependency, by }: UnmetNeed,
  recipe: Recipe,
  { lockFile }: NodeProject,
): Failure {
  const who = by === '' ? 'the function' : by
  const where = lockFile === undefined ? '' : ` (${shownPath(lockFile)})`
  if (kind === 'platform') {
    return new Failure(
      'build',
      `${who} needs ${dependency}, which is not for Linux on ${recipe.architecture}`,
      {
        remedy: 'List it under optionalDependencies, or use a package that runs on Lambda.',
      },
    )
  }
  if (kind === 'foreign') {
    return new Failure(
      'build',
      `${who} asks for a version of ${dependency} that the workspace does not have`,
      {
        remedy: `Ask for the workspace's own (\`workspace:*\`, or a version that fits it).`,
      },
    )
  }
  return new Failure('build', `${who} needs ${dependency}, and it was not installed${where}`, {
    remedy: 'List it under dependencies (not devDependencies), and renew the lock file.',
  })
}
