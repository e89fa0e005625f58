import { describe, it } from 'vitest'
import { needsTool } from '../support/tools.ts'
import { type App, type Builds, expectSame } from './original.ts'

const script = `apply plugin: 'java'
repositories { mavenCentral() }
sourceCompatibility = 11
targetCompatibility = 11
dependencies { runtimeOnly 'org.slf4j:slf4j-api:1.7.36' }
tasks.withType(Jar) { preserveFileTimestamps = false; reproducibleFileOrder = true }
`

const app: App = {
  'settings.gradle': "rootProject.name = 'hello'\n",
  'build.gradle': script,
  'src/main/java/example/Hello.java':
    'package example;\npublic class Hello { public String handle(String s) { return s; } }\n',
  'src/main/resources/words.txt': 'one\n',
}

/** The original leaves Gradle's daemon running for hours; ours ends it with the build. */
const NO_DAEMON = { GRADLE_OPTS: '-Dorg.gradle.daemon=false' }

const builds: Builds = {
  'leaves classes and dependencies, and copies those': {
    params: folder => ({ dependencies_dir: `${folder}/dependencies`, download_dependencies: false }),
  },
  'leaves jar files for a layer, and moves them': {
    params: folder => ({
      dependencies_dir: `${folder}/dependencies`,
      combine_dependencies: false,
      is_building_layer: true,
    }),
  },
  'fails where the code does not compile': { app: { ...app, 'src/main/java/example/Hello.java': 'class {' } },
  'fails without a build file': { manifest: 'other.gradle' },
  'fails for a runtime that is not known': { runtime: 'java7' },
  'fails without Gradle': { env: { PATH: '/nothing/here' } },
}

const visible = (text: string) => text.replace(/BUILD FAILED in [\dms ]+s/g, 'BUILD FAILED')

describe('java, gradle', needsTool('gradle', 'python3'), () => {
  it.each(Object.entries(builds))('%s, as the original does', (title, build) =>
    expectSame(
      title,
      {
        capability: ['java', 'gradle'],
        app,
        manifest: 'build.gradle',
        runtime: 'java17',
        env: NO_DAEMON,
        ...build,
      },
      visible,
    ),
  )
})
