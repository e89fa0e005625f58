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

const builds: Builds = {
  'leaves classes and dependencies': {},
  'leaves jar files for a layer': { params: { is_building_layer: true } },
  'copies dependencies to their folder': {
    params: folder => ({ dependencies_dir: `${folder}/dependencies`, download_dependencies: false }),
  },
  'moves dependencies to their folder': {
    params: folder => ({ dependencies_dir: `${folder}/dependencies`, combine_dependencies: false }),
  },
  'warns of a JVM that is newer than the runtime': { runtime: 'java11' },
  'fails where the code does not compile': { app: { ...app, 'src/main/java/example/Hello.java': 'class {' } },
  'fails without a project': { app: { README: '' } },
  'fails for a runtime that is not known': { runtime: 'java7' },
  'fails without Maven': { env: { PATH: '/nothing/here' } },
}

describe('java, maven', needsTool('mvn', 'python3'), () => {
  it.each(Object.entries(builds))('%s, as the original does', (title, build) =>
    expectSame(title, {
      capability: ['java', 'maven'],
      app,
      manifest: 'pom.xml',
      runtime: 'java17',
      ...build,
    }),
  )
})
