/** A package inside an artifact, as its own metadata describes it. */

export interface PackageFacts {
  /** The type of a package URL (purl-spec, PURL-TYPES). */
  ecosystem: 'cargo' | 'gem' | 'generic' | 'golang' | 'maven' | 'npm' | 'nuget' | 'pypi'
  /** An npm scope with its `@`, a Maven group, the path before a Go module's last part. */
  group?: string
  name: string
  version: string
  /** An SPDX expression, or whatever the metadata says, a line each. */
  licences: readonly string[]
  /** Where the metadata stands in the artifact. */
  path: string
}

/** The package URL (purl-spec): `pkg:npm/%40scope/name@1.2.3`. */
export function purlOf({ ecosystem, group, name, version }: PackageFacts): string {
  const lower = ecosystem === 'golang' ? (text: string) => text.toLowerCase() : (text: string) => text
  const segments = [...(group === undefined ? [] : group.split('/')), name].map(lower)
  return `pkg:${ecosystem}/${segments.map(encode).join('/')}@${encode(version)}`
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':')
}

/** A line of metadata as a licence: whole texts of licences are none. */
export function licenceLine(text: string | undefined): string[] {
  const line = text?.trim() ?? ''
  return line === '' || line.length > LONGEST_LINE || /\n/.test(line) || /^unknown$/i.test(line) ? [] : [line]
}

const LONGEST_LINE = 120
