/**
 * What build tools see of the environment: an allow-list (hardness R1). AWS credentials, the runner's token, files and
 * inputs, and whatever changes how programs are loaded stay out, because a build runs code of strangers.
 */

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { currentContainer } from './container-scope.ts'

export type HostEnvironment = Readonly<Record<string, string | undefined>>

/** Passed on as they are: how to find programs, how to reach the network, which certificates to trust. */
const PASSED = [
  'PATH',
  'PATHEXT',
  'SYSTEMROOT',
  'COMSPEC',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'all_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'PIP_CERT',
  'NIX_SSL_CERT_FILE',
  'GIT_SSL_CAINFO',
  'PYENV_VERSION',
  'PYENV_DIR',
  'VIRTUAL_ENV',
  'NVM_BIN',
  'FNM_MULTISHELL_PATH',
  'ASDF_DIR',
  'JAVA_HOME',
  'GOROOT',
  'DOTNET_ROOT',
] as const

/** Where tools live below the real home; a child has a private one, so these are named to it when they exist. */
const TOOL_HOMES: readonly (readonly [name: string, belowHome: string])[] = [
  ['PYENV_ROOT', '.pyenv'],
  ['PYTHONUSERBASE', '.local'],
  ['NVM_DIR', '.nvm'],
  ['VOLTA_HOME', '.volta'],
  ['FNM_DIR', '.local/share/fnm'],
  ['ASDF_DATA_DIR', '.asdf'],
  ['MISE_DATA_DIR', '.local/share/mise'],
  ['COREPACK_HOME', '.cache/node/corepack'],
  ['RUSTUP_HOME', '.rustup'],
  ['CARGO_HOME', '.cargo'],
  ['SDKMAN_DIR', '.sdkman'],
]

/** 1980-01-01, the first moment that a zip can hold: tools that stamp times stamp this one. */
const SOURCE_DATE_EPOCH = '315532800'

export interface ToolEnvironmentOptions {
  /** The environment of this process. */
  host: HostEnvironment
  /** Private folders of the child. Without `home` it has the user's own: right for questions, not for builds. */
  home?: string
  temporary?: string
  /** More names to pass on: those of `build-env`, and those of the tool itself. */
  passedNames?: readonly string[]
  /** Set last, over everything. */
  set?: Readonly<Record<string, string>>
}

/** The environment for one child process. */
export function toolEnvironment(options: ToolEnvironmentOptions): Record<string, string> {
  const { host } = options
  const environment: Record<string, string> = {
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    CI: '1',
    SOURCE_DATE_EPOCH,
    ...toolHomes(host),
  }
  for (const name of [...PASSED, ...(options.passedNames ?? [])]) {
    const value = host[name]
    if (value !== undefined) environment[name] = value
  }
  const home = options.home ?? host['HOME']
  if (home !== undefined) environment['HOME'] = home
  if (options.temporary !== undefined) {
    for (const name of ['TMPDIR', 'TMP', 'TEMP']) environment[name] = options.temporary
  }
  return { ...environment, ...options.set }
}

function toolHomes(host: HostEnvironment): Record<string, string> {
  const home = host['HOME']
  const found: Record<string, string> = {}
  for (const [name, belowHome] of TOOL_HOMES) {
    const given = host[name]
    const usual = home === undefined ? undefined : join(home, belowHome)
    if (given !== undefined) found[name] = given
    else if (usual !== undefined && existsSync(usual)) found[name] = usual
  }
  return found
}

/**
 * Every folder of PATH that holds a file of this name, in order: more than one may have to be tried. For tools in a
 * container it is the name itself, which is looked up there.
 */
export function findOnPath(command: string, host: HostEnvironment): string[] {
  if (currentContainer() !== undefined) return [command]
  const folders = (host['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  return [...new Set(folders.map(folder => join(folder, command)))].filter(path => existsSync(path))
}
