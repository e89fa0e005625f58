/** Python: core metadata, as installers leave it in `*.dist-info` (PyPA, core metadata specification). */

import { licenceLine, type PackageFacts } from './package-facts.ts'

export function pythonPackage(text: string, path: string): PackageFacts[] {
  // Headers as in a mail: what follows the first empty line is the description.
  const head = text.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const headers = head.split(/\r?\n(?![ \t])/).map(line => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  const all = (name: string) => headers.flatMap(([key, value]) => (key === name ? [value] : []))
  const [name] = all('name')
  const [version] = all('version')
  if (!name || !version) return []
  const licences = [
    all('license-expression').flatMap(licenceLine),
    // One word is an identifier; classifiers are vaguer than that, and better than prose.
    all('license')
      .filter(text => /^[\w.+-]+$/.test(text))
      .flatMap(licenceLine),
    all('classifier').flatMap(classifiedLicence),
    all('license').flatMap(licenceLine),
  ].find(found => found.length > 0)
  return [{ ecosystem: 'pypi', name: normalName(name), version, licences: licences ?? [], path }]
}

/** PyPA, name normalization; purl wants the same. */
function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

/** `License :: OSI Approved :: MIT License` */
function classifiedLicence(classifier: string): string[] {
  const parts = classifier.split('::').map(part => part.trim())
  const last = parts.at(-1)
  return parts[0] !== 'License' || parts.length < 3 || last === undefined ? [] : [last]
}
