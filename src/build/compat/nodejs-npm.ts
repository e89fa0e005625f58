/** nodejs / npm: the package as `npm pack` sees it, and its production dependencies. */

import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  cleanUp,
  copyDependencies,
  copySource,
  isFile,
  linkPath,
  moveDependencies,
} from './common-actions.ts'
import { copyFile } from './copy-folder.ts'
import {
  canInstallLinks,
  installAction,
  isMonorepo,
  npm,
  OLD_NPM_WARNING,
  projectRoot,
  testAction,
} from './npm.ts'
import { linkClosure } from './npm-closure.ts'
import { languageProgram } from './programs.ts'
import { folderOf, joinPath } from './python-paths.ts'
import type { Action, BuildersRequest, BuildersWorkflow, World } from './request.ts'
import { isSameFolder, manifestOf } from './request-paths.ts'
import { otherFolder } from './run-request.ts'
import { unpackTarball } from './untar.ts'

const EXCLUDES = ['.aws-sam', '.git'] as const

const FACTS = { name: 'NodejsNpmBuilder', buildInSource: 'optional', defaultFolder: 'artifacts' } as const

export const workflow: BuildersWorkflow = {
  ...FACTS,
  async plan(request, folders, world) {
    const programs = [languageProgram(request, world, { name: 'npm' })]
    const manifest = manifestOf(request)
    if (isFile(manifest))
      return { actions: await npmActions(request, { manifest, build: folders.build }, world), programs }
    world.log.warning('package.json file not found. Continuing the build without dependencies.')
    return { actions: [copyCode(request.sourceDir, request, world)], programs }
  },
}

interface Places {
  manifest: string
  build: string
}

/** The places and decisions that all steps share. */
interface Project {
  manifestFolder: string
  isElsewhere: boolean
  inSource: boolean
  build: string
  install: string
}

async function npmActions(request: BuildersRequest, places: Places, world: World): Promise<Action[]> {
  const project = await readProject(request, places, world)
  return [
    ...packActions(request, { manifest: places.manifest, isElsewhere: project.isElsewhere }, world),
    ...(request.downloadDependencies ? await installActions(request, project, world) : []),
    ...(await linkActions(request, project, world)),
    ...dependencyActions(request, project, world),
    ...cleaningActions(request, project),
  ]
}

async function readProject(request: BuildersRequest, places: Places, world: World): Promise<Project> {
  const manifestFolder = folderOf(places.manifest)
  const isElsewhere = manifestFolder !== request.sourceDir
  let { build } = places
  let inSource = build === request.sourceDir
  if (request.downloadDependencies && inSource && !(await canInstallLinks(world))) {
    world.log.warning(OLD_NPM_WARNING)
    inSource = false
    build = otherFolder(FACTS, request)
  }
  // Local dependencies are written relative to the manifest.
  const install = inSource && isElsewhere ? manifestFolder : build
  warnOfTests(request, install, world)
  return { manifestFolder, isElsewhere, inSource, build, install }
}

function warnOfTests({ downloadDependencies }: BuildersRequest, folder: string, world: World): void {
  const wanted = world.environment['SAM_NPM_RUN_TEST_WITH_BUILD']?.toLowerCase() === 'true'
  if (downloadDependencies || !wanted) return
  world.log.info(
    `SAM_NPM_RUN_TEST_WITH_BUILD is set, but this build installs no dependencies of its own, so 'npm test' is not run ` +
      `for ${folder}`,
  )
}

function copyCode(from: string, { artifactsDir }: BuildersRequest, { log }: World): Action {
  return copySource(from, artifactsDir, { log, excludes: EXCLUDES })
}

function packActions(
  request: BuildersRequest,
  { manifest, isElsewhere }: { manifest: string; isElsewhere: boolean },
  world: World,
): Action[] {
  const unpacked = joinPath(request.scratchDir, 'unpacked')
  const packed = joinPath(unpacked, 'package')
  const pack: Action = {
    name: 'NpmPack',
    run: async () => {
      const project = `file:${resolve(folderOf(manifest))}`
      const printed = await npm(['pack', '-q', project], request.scratchDir, world)
      const tarball = printed.split('\n').at(-1) ?? ''
      unpackTarball(joinPath(request.scratchDir, tarball), unpacked)
    },
  }
  const addFiles: Action = {
    name: 'CopyNpmrcAndLockfile',
    run: () => {
      for (const name of ['.npmrc', 'package-lock.json', 'npm-shrinkwrap.json']) {
        const file = joinPath(request.sourceDir, name)
        if (isFile(file)) copyFile(file, joinPath(packed, name))
      }
    },
  }
  const code = isElsewhere ? [copyCode(request.sourceDir, request, world)] : []
  return [pack, addFiles, copyCode(packed, request, world), ...code]
}

async function installActions(request: BuildersRequest, project: Project, world: World): Promise<Action[]> {
  const { install, inSource, isElsewhere, manifestFolder } = project
  const link = linkPath(
    joinPath(manifestFolder, 'node_modules'),
    joinPath(request.sourceDir, 'node_modules'),
    world.log,
  )
  return [
    await installAction(request, { folder: install, inSource }, world),
    testAction(install, world),
    ...(inSource && isElsewhere ? [link] : []),
  ]
}

/** What was installed in the source folder is linked into the artifact. */
async function linkActions(request: BuildersRequest, project: Project, world: World): Promise<Action[]> {
  const { inSource, install } = project
  if (!inSource || (!request.downloadDependencies && request.dependenciesDir !== undefined)) return []
  const root = isMonorepo(request) ? await projectRoot(install, world) : undefined
  if (root !== undefined && root !== '' && !isSameFolder(root, install)) {
    return [linkClosure({ install, root, artifacts: request.artifactsDir }, world)]
  }
  const [from, to] = [request.sourceDir, request.artifactsDir].map(folder => joinPath(folder, 'node_modules'))
  return [linkPath(from ?? '', to ?? '', world.log)]
}

function dependencyActions(request: BuildersRequest, project: Project, world: World): Action[] {
  const { dependenciesDir } = request
  if (dependenciesDir === undefined) return []
  const keepLinks = project.build === request.sourceDir
  if (!request.downloadDependencies) {
    const copy = () =>
      copySource(dependenciesDir, request.artifactsDir, { log: world.log, keepLinks: project.inSource })
    return request.combineDependencies ? [copy()] : []
  }
  const folders = {
    source: request.sourceDir,
    manifest: project.manifestFolder,
    from: request.artifactsDir,
    to: dependenciesDir,
  }
  const bring = request.combineDependencies
    ? copyDependencies(folders, { log: world.log, keepLinks })
    : moveDependencies(folders)
  return [cleanUp(dependenciesDir), bring]
}

/** npm's own notes go, but not through a link into the source folder. */
function cleaningActions(request: BuildersRequest, { build }: Project): Action[] {
  const removeFile = (name: string, file: string): Action => ({
    name,
    run: () => {
      if (isFile(file)) rmSync(file)
    },
  })
  const lockIn = (folder: string) =>
    removeFile('LockfileCleanUp', joinPath(folder, 'node_modules', '.package-lock.json'))
  const folders = [request.artifactsDir, request.dependenciesDir].filter(folder => folder !== undefined)
  return [
    removeFile('CleanUpNpmrc', joinPath(request.artifactsDir, '.npmrc')),
    ...(build === request.sourceDir ? [] : folders.map(lockIn)),
  ]
}
