/** Java: what Maven leaves in a jar (Maven Archiver, pom.properties), and names of jars as repositories have them. */

import { licenceLine, type PackageFacts } from './package-facts.ts'

export function mavenPackage(text: string, path: string, pom = ''): PackageFacts[] {
  const value = (key: string) => new RegExp(`^${key}\\s*[=:]\\s*(\\S+)\\s*$`, 'm').exec(text)?.[1]
  const [group, name, version] = [value('groupId'), value('artifactId'), value('version')]
  if (group === undefined || name === undefined || version === undefined) return []
  return [{ ecosystem: 'maven', group, name, version, licences: licencesIn(pom), path }]
}

/** A parent's licences hold for its children, but its pom is not in the jar. */
function licencesIn(pom: string): string[] {
  const names = pom.matchAll(/<license>[\s\S]*?<name>([^<]+)<\/name>/g)
  return [...names].flatMap(([, name]) => licenceLine(name))
}

/** `lib/slf4j-api-2.0.13.jar`, of which nobody knows the group: its folder in a repository is not there. */
export function jarByName(path: string): PackageFacts[] {
  const [, name, version] = /(?:^|\/)([\w.-]+?)-(\d[\w.+-]*)\.jar$/.exec(path) ?? []
  return name === undefined || version === undefined
    ? []
    : [{ ecosystem: 'generic', name, version, licences: [], path }]
}
