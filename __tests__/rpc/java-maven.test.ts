import { describe, it } from 'vitest'
import { needsTool } from '../support/tools.ts'
import { type App, type Builds, expectSame } from './original.ts'

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId><artifactId>hello</artifactId><version>1.0</version><packaging>jar</packaging>
  <properties>
    <maven.compiler.source>11</maven.compiler.source><maven.compiler.target>11</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <project.build.outputTimestamp>2020-01-01T00:00:00Z</project.build.outputTimestamp>
  </properties>
  <dependencies>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`

const app: App = {
  'pom.xml': pom,
  'src/main/java/example/Hello.java':
    'package example;\npublic class Hello { public String handle(String s) { return s; } }\n',
  'src/main/resources/words.txt': 'one\n',
}

/** Does what Maven would leave, in no time, and says what it was called with. */
const maven = `#!/bin/sh
case "$1" in
  -version) echo 'Apache Maven 3.9'; echo "Java version: $JVM, vendor: X" ;;
  clean) mkdir -p target/classes/example target/generated-sources/x target/maven-status
    echo "$@" > target/classes/calls; echo jar > target/hello.jar; echo jar > target/classes/inner.jar ;;
  *) mkdir -p target/dependency; echo "$@" > target/dependency/slf4j.jar ;;
esac
`

const builds: Builds = {
  'leaves classes and dependencies': {},
  'leaves jar files for a layer': { params: { is_building_layer: true } },
  'fails where the code does not compile': {
    app: { ...app, 'src/main/java/example/Hello.java': 'class {' },
  },
  'fails without Maven': { env: { PATH: '/nothing/here' } },
}

const quickBuilds: Builds = {
  'leaves jar files for a layer': { params: { is_building_layer: true } },
  'copies dependencies to their folder': {
    params: folder => ({ dependencies_dir: `${folder}/dependencies`, download_dependencies: false }),
  },
  'moves dependencies to their folder': {
    params: folder => ({ dependencies_dir: `${folder}/dependencies`, combine_dependencies: false }),
  },
  'warns of a JVM that is newer than the runtime': { runtime: 'java11' },
  'knows the versions of old JVMs': {
    runtime: 'java8',
    env: folder => ({ ...withMaven(folder), JVM: '1.8.0_402' }),
  },
  'warns where the version cannot be told': {
    app: { ...app, 'tools/mvn': { program: maven.replace('Java version', 'Java') } },
  },
  'fails where no classes were made': { app: { ...app, 'tools/mvn': { program: '#!/bin/sh\ntrue\n' } } },
  'fails with what Maven says': {
    app: { ...app, 'tools/mvn': { program: '#!/bin/sh\necho told on stdout; echo "told é" >&2; exit 1\n' } },
  },
  'fails for a runtime that is not known': { runtime: 'java7' },
}

const withMaven = (folder: string) => ({ PATH: `${folder}/src/tools:${process.env['PATH']}`, JVM: '17.0.2' })

/** The plug-in that packs jar files notes the time. */
const visible = (text: string) => text.replace(/(hello-1\.0\.jar":"file) \w+/g, '$1')

describe('java, maven', needsTool('mvn', 'python3'), () => {
  it.each(Object.entries(builds))('%s, as the original does', (title, build) =>
    expectSame(
      title,
      { capability: ['java', 'maven'], app, manifest: 'pom.xml', runtime: 'java17', ...build },
      visible,
    ),
  )
})

describe('java, maven, with a stand-in for Maven', needsTool('python3'), () => {
  it.each(Object.entries(quickBuilds))('%s, as the original does', (title, build) =>
    expectSame(title, {
      capability: ['java', 'maven'],
      app: { ...app, 'tools/mvn': { program: maven } },
      env: withMaven,
      manifest: 'pom.xml',
      runtime: 'java17',
      ...build,
    }),
  )
})
