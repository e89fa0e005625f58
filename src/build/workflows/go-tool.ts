/** The `go` command: its version, its environment, and what its errors mean. */

import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Architecture } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { buildEnvironment } from '../build-environment.ts'
import type { HostEnvironment } from '../environment.ts'
import type { FoundTool, ToolQuestion } from '../find-tool.ts'
import { makePrivateHome } from '../private-home.ts'
import type { Explanation, Job } from './workflow.ts'

export const GO_QUESTION: ToolQuestion = {
  names: ['go'],
  args: ['version'],
  read: (stdout, command) => {
    const version = /^go version go(\d+\.\S+)/m.exec(stdout)?.[1]
    if (version === undefined) return undefined
    const witness = join(dirname(realpathSync(command)), '..', 'VERSION')
    return { versions: { go: version }, ...(existsSync(witness) ? { witnesses: [witness] } : {}) }
  },
}

/** Throws a Failure (environment) when go.mod wants a newer Go than this one; none is ever downloaded. */
export function checkGoVersion(wanted: string | undefined, go: FoundTool): void {
  const found = go.versions['go'] ?? '0'
  if (wanted === undefined || compareVersions(found, wanted) >= 0) return
  throw new Failure('environment', `go.mod wants Go ${wanted}, and ${found} is installed`, {
    remedy: `Set go-version: '${wanted}' in a step \`uses: actions/setup-go@v6\` before this one.`,
  })
}

export interface GoTarget {
  architecture: Architecture
  cgo: boolean
  vendored: boolean
  /** The private copy of go.work. */
  workFile: string | undefined
}

/**
 * Caches of modules and of compiled packages are the user's own, and so are settings and logins for private modules:
 * `go build` runs no code of the modules it compiles.
 */
export function goEnvironment(job: Job, target: GoTarget): Record<string, string> {
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: ['.netrc', '.gitconfig', '.config/git'],
    caches: [],
  })
  return buildEnvironment(job, {
    home,
    passedNames: [
      ...['GOPROXY', 'GOPRIVATE', 'GONOPROXY', 'GONOSUMDB', 'GOSUMDB', 'GOINSECURE', 'GOVCS', 'GOAUTH'],
      ...['GOAMD64', 'GOARM64'],
      // Only cgo asks for them.
      ...(target.cgo ? ['CC', 'CXX', 'CGO_CFLAGS', 'CGO_LDFLAGS', 'PKG_CONFIG_PATH'] : []),
    ],
    set: {
      GOOS: 'linux',
      GOARCH: target.architecture === 'arm64' ? 'arm64' : 'amd64',
      CGO_ENABLED: target.cgo ? '1' : '0',
      GOFLAGS: target.vendored ? '-mod=vendor' : '-mod=readonly',
      GOTOOLCHAIN: 'local',
      GOWORK: target.workFile ?? 'off',
      ...goFolders(job.host),
    },
  })
}

/** Where Go keeps things, as `go help environment` has it; what `go env -w` fixed stands in a file that is passed on. */
function goFolders(host: HostEnvironment): Record<string, string> {
  const home = host['HOME']
  if (home === undefined) return {}
  const settings = host['GOENV'] ?? join(host['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'go', 'env')
  const written = existsSync(settings) ? readFileSync(settings, 'utf8') : ''
  const usual = {
    GOPATH: join(home, 'go'),
    GOMODCACHE: host['GOPATH'] === undefined ? undefined : join(host['GOPATH'], 'pkg', 'mod'),
    GOCACHE: join(host['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'go-build'),
  }
  const folders = Object.entries(usual).flatMap(([name, folder]) => {
    const set = new RegExp(`^${name}=`, 'm').test(written)
    const value = host[name] ?? (set ? undefined : folder)
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(folders), ...(written === '' ? {} : { GOENV: settings }) }
}

/** `1.24.1` against `1.24`; a release candidate (`1.25rc1`) counts as its release. */
function compareVersions(a: string, b: string): number {
  const [one, two] = [a, b].map(text => text.split(/[.a-z]+/).map(Number))
  for (let at = 0; at < 3; at++) {
    const difference = (one?.[at] ?? 0) - (two?.[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The first of these lines tells the cause; everything after it may follow from it. */
export const GO_CLUES = /^\S+\.go:\d+(:\d+)?:|^go: |missing go\.sum|dial tcp|checksum mismatch/

const CAUSES: readonly (readonly [pattern: RegExp, explanation: Explanation])[] = [
  [
    /missing go\.sum entry|updates to go\.(mod|sum) needed|inconsistent vendoring/,
    {
      reason: 'go.mod, go.sum and the code do not fit together',
      remedy:
        'Run `go mod tidy` (and `go mod vendor` where modules are vendored), and commit what it changed.',
    },
  ],
  [
    /checksum mismatch/,
    {
      reason: 'a module does not have the hash that go.sum demands',
      remedy: 'Check where the module comes from; renew go.sum when it is trusted.',
    },
  ],
  [
    /dial tcp|no such host|i\/o timeout|connection refused/,
    { reason: 'the module proxy cannot be reached', remedy: 'Check the network, proxy and GOPROXY.' },
  ],
  [
    /terminal prompts disabled|could not read Username|410 Gone|404 Not Found/,
    {
      reason: 'a module cannot be fetched',
      remedy: 'Check its name; for a private one set GOPRIVATE and give git or .netrc a login.',
    },
  ],
  [
    /no required module provides package|cannot find module providing package/,
    {
      reason: 'a package is imported that go.mod does not require',
      remedy: 'Run `go mod tidy` and commit it.',
    },
  ],
]

const noSuchModule = (module: string, answer = ''): Explanation => ({
  reason: `the module proxy does not give ${module} (${answer.trim()})`,
  remedy: 'Check its name and version; for a private one set GOPRIVATE and give git or .netrc a login.',
})

/** Compilers' lines say it best; the first one is the cause. */
export function explainGo(clues: readonly string[]): Explanation | undefined {
  const text = clues.join('\n')
  const [, module, answer] = /(\S+@v[^\s:]+): reading \S+: (4\d\d [\w ]+)/.exec(text) ?? []
  if (module !== undefined) return noSuchModule(module, answer)
  const known = CAUSES.find(([pattern]) => pattern.test(text))?.[1]
  if (known !== undefined) return known
  const first = clues.find(line => !line.startsWith('go: downloading '))
  return first === undefined ? undefined : { reason: first.replace(/^\.\//, ''), remedy: 'Correct the code.' }
}
