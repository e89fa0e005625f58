/**
 * The `mvn` command, or the project's `mvnw`: its version, its environment, and what its errors mean.
 *
 * Nothing is written to the user's `~/.m2`. Downloads go to a local repository of ours; from Maven 3.9 on, what the
 * user's repository has is read from there first (`maven.repo.local.tail`, Maven Resolver's configuration options).
 * Older versions know only one repository, so they fetch once what the user may have already.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../../report/failure.ts'
import { buildEnvironment } from '../build-environment.ts'
import { type FoundTool, findTool, type ToolQuestion } from '../find-tool.ts'
import { missingTool } from '../missing-tool.ts'
import { makePrivateHome } from '../private-home.ts'
import { toolCache } from '../tool-cache.ts'
import { wrapperDistribution } from './java-content.ts'
import { explainLines, type KnownCauses } from './known-causes.ts'
import type { Explanation, Job, Step } from './workflow.ts'

/** The Java that Maven runs on may change without any of its files changing (JAVA_HOME), so there are no witnesses. */
export const MAVEN_QUESTION: ToolQuestion = { names: ['mvn'], args: ['-B', '-v'], read: readVersions }

/** `-ntp` came with 3.6.1; the plugin that copies dependencies wants no more than that. */
const OLDEST_MAVEN = '3.6.1'
const FIRST_WITH_TAIL = '3.9.0'

export interface Maven {
  command: string
  /** What stands before its own arguments. */
  leading: readonly string[]
  versions: FoundTool['versions']
  environment: Readonly<Record<string, string>>
  /** Where its local repositories lie, as options. */
  repositories: readonly string[]
}

/**
 * The wrapper when the project has one and it runs, else `mvn`. `wrapper` is its private copy. Throws a Failure of class
 * `environment` when neither is there, or when it is too old.
 */
export async function findMaven(
  job: Job,
  { wrapper, usersRepository }: { wrapper: string | undefined; usersRepository: boolean },
): Promise<Maven> {
  const environment = mavenEnvironment(job, wrapper)
  const wrapped = wrapper === undefined ? undefined : await askWrapper(wrapper, environment, job)
  const found = wrapped ?? (await findTool(MAVEN_QUESTION, job.host))
  if (found === undefined) throw missingTool('mvn')
  const version = found.versions['maven'] ?? '0'
  if (!isAtLeast(version, OLDEST_MAVEN)) {
    throw new Failure(
      'environment',
      `Maven ${OLDEST_MAVEN} or newer is needed, and ${version} is installed`,
      {
        remedy: 'Install a newer Maven, or commit a wrapper (mvn wrapper:wrapper).',
      },
    )
  }
  const home = environment['HOME'] ?? job.scratch
  const repositories = usersRepository ? usersOnly(home, job) : ownRepository(home, version)
  const start = wrapped === undefined ? { command: found.command, leading: [] } : viaShell(wrapped.command)
  return { ...start, versions: found.versions, environment, repositories }
}

function readVersions(stdout: string): Pick<FoundTool, 'versions'> | undefined {
  const maven = /Apache Maven (\d+\.\S+)/.exec(stdout)?.[1]
  const java = /^Java version: ([^\s,]+)/m.exec(stdout)?.[1]
  return maven === undefined || java === undefined ? undefined : { versions: { maven, java } }
}

/** Wrappers that were committed on Windows are not executable. */
const viaShell = (script: string) => ({ command: 'sh', leading: [script] })

/** undefined when it does not run and an installed Maven may take its place: it may have to download one, and cannot. */
async function askWrapper(
  wrapper: string,
  environment: Step['environment'],
  job: Job,
): Promise<FoundTool | undefined> {
  const cwd = dirname(wrapper)
  try {
    const { command, leading } = viaShell(wrapper)
    const { stdout } = await job.run({ command, args: [...leading, '-B', '-v'], cwd, environment })
    const read = readVersions(stdout)
    if (read !== undefined) return { command: wrapper, ...read }
  } catch (error) {
    if (!(error instanceof Failure) || error.class !== 'build') throw error
    if ((await findTool(MAVEN_QUESTION, job.host)) === undefined) throw error
  }
  job.say('mvnw does not run here (see above); the installed mvn is used in its place')
  return undefined
}

function mavenEnvironment(job: Job, wrapper: string | undefined): Record<string, string> {
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: [
      ...['.m2/settings.xml', '.m2/settings-security.xml', '.m2/settings-security4.xml'],
      ...['.m2/toolchains.xml', '.m2/maven.properties', '.m2/extensions.xml'],
      ...(hasDistribution(wrapper, job) ? ['.m2/wrapper'] : []),
    ],
    caches: [],
  })
  linkIn(home, '.m2/wrapper', toolCache(job, 'maven-wrapper'))
  linkIn(home, OWN_REPOSITORY, toolCache(job, 'maven-repository'))
  const users = userRepository(job)
  if (existsSync(users)) linkIn(home, USERS_REPOSITORY, users)
  const given = job.passedNames.includes('MAVEN_OPTS') ? job.host['MAVEN_OPTS'] : undefined
  return buildEnvironment(job, {
    home,
    set: {
      // Java takes the home from the password file, and packagers write the user's name into jars.
      MAVEN_OPTS: [given, `-Duser.home=${home}`, '-Duser.name=lambda-build'].filter(Boolean).join(' '),
    },
  })
}

/** Whether the user's own cache of the wrapper has the wanted Maven, so that nothing will be written there. */
function hasDistribution(wrapper: string | undefined, { host }: Job): boolean {
  if (wrapper === undefined || host['HOME'] === undefined) return false
  const url = wrapperDistribution(join(dirname(wrapper), '.mvn', 'wrapper', 'maven-wrapper.properties'))
  const dists = join(host['HOME'], '.m2', 'wrapper', 'dists')
  if (url === undefined || !existsSync(dists)) return false
  const name = basename(url).replace(/\.(zip|tar\.gz)$/, '')
  return readdirSync(dists).some(found => found === name || found === name.replace(/-bin$/, ''))
}

/** Links stand for what a build may use of this machine: a container is given exactly these. */
function linkIn(home: string, name: string, target: string): void {
  const place = join(home, name)
  if (existsSync(place)) return
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(target, place)
}

const OWN_REPOSITORY = '.m2/repository'
const USERS_REPOSITORY = '.m2/users-repository'

function ownRepository(home: string, version: string): string[] {
  const own = [`-Dmaven.repo.local=${join(home, OWN_REPOSITORY)}`]
  if (!isAtLeast(version, FIRST_WITH_TAIL)) return own
  // Builds that run at the same time share the repository.
  const locks = ['factory=file-lock', 'nameMapper=file-gav'].map(set => `-Daether.syncContext.named.${set}`)
  const users = join(home, USERS_REPOSITORY)
  return [...own, ...(existsSync(users) ? [`-Dmaven.repo.local.tail=${users}`] : []), ...locks]
}

/** As `mvn` itself does it: for jobs that keep `~/.m2/repository` between runs. */
function usersOnly(home: string, job: Job): string[] {
  const users = userRepository(job)
  mkdirSync(users, { recursive: true })
  linkIn(home, USERS_REPOSITORY, users)
  return [`-Dmaven.repo.local=${join(home, USERS_REPOSITORY)}`]
}

/** `localRepository` of the user's settings, else `~/.m2/repository`. */
function userRepository({ host, scratch }: Job): string {
  const home = host['HOME'] ?? scratch
  const settings = join(home, '.m2', 'settings.xml')
  const text = existsSync(settings) ? readFileSync(settings, 'utf8').replace(/<!--[\s\S]*?-->/g, '') : ''
  const named = /<localRepository>\s*([^<]+?)\s*<\/localRepository>/.exec(text)?.[1]
  return named?.replace(/\$\{user\.home\}/, home) ?? join(home, '.m2', 'repository')
}

function isAtLeast(version: string, wanted: string): boolean {
  const [a, b] = [version, wanted].map(text => text.split(/[.-]/).map(part => Number.parseInt(part, 10) || 0))
  const at = [0, 1, 2].find(index => a?.[index] !== b?.[index])
  return at === undefined || (a?.[at] ?? 0) > (b?.[at] ?? 0)
}

/** Maven writes what went wrong to standard output. */
export const MAVEN_CLUES = /^\[(ERROR|FATAL)\]/

/** `source` is the folder of the private copy, which nobody wants to read about. */
export function explainMaven(clues: readonly string[], source: string): Explanation | undefined {
  const lines = [...new Set(clues.map(line => line.replaceAll(`${source}/`, '')))]
  const said = lines.map(line => line.replace(/^\[\w+\]\s*/, ''))
  return explainLines(said, {
    compilerError: line => /\.(java|kt|scala|groovy):/.test(line) && /\[\d+,\d+\]|\(\d+,\s*\d+\)/.test(line),
    causes: CAUSES,
    shown: lines,
  })
}

const CAUSES: KnownCauses = [
  [
    /(?:invalid target release: |release version |Source option |Target option )(\d+)/,
    'the installed JDK does not compile for Java $1',
    'Set java-version in a step `uses: actions/setup-java@v5` before this one, or maven.compiler.release in pom.xml.',
  ],
  [
    /(?:Could not find artifact |[:,] (?=\S+ was not found in ))(\S+)/,
    'no repository has $1',
    'Check its name and version. A module of this project must be listed in the reactor; what was only installed in ~/.m2 is found from Maven 3.9 on, or with the option UserRepository.',
  ],
  [
    /(?:Could not transfer artifact (\S+)|Unknown host|Connection refused|status code: 40[13])/,
    'a repository cannot be reached, or wants a login $1',
    'Check the network and settings.xml; name the variables that it uses in build-env.',
  ],
  [
    /(There are test failures)/,
    'tests failed',
    'Correct them, or build without tests (SkipTests: true, the default).',
  ],
]
