/** The bill of materials of one artifact, as CycloneDX 1.6: equal artifacts have equal bills, so nothing in it tells when or where. */

import { createHash } from 'node:crypto'
import { VERSION } from '../../model/version.ts'
import { type PackageFacts, purlOf } from './package-facts.ts'

export interface BillOptions {
  /** SHA-256 of the artifact, hex. */
  digest: string
  packages: readonly PackageFacts[]
  /** What the list cannot show. */
  incomplete: readonly string[]
}

/** JSON with a line end. The library is loaded on first use. */
export async function writeBill({ digest, packages, incomplete }: BillOptions): Promise<string> {
  const { Models, Enums, Spec, Serialize, SPDX } = await load()
  const hashes = () => new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], digest]])
  const artifact = new Models.Component(Enums.ComponentType.Application, `${digest}.zip`, {
    bomRef: digest,
    hashes: hashes(),
  })
  const property = (name: string, value: string) => new Models.Property(`lambda-build:${name}`, value)
  const tool = new Models.Component(Enums.ComponentType.Application, 'lambda-build', { version: VERSION })
  const bill = new Models.Bom({
    serialNumber: serialNumber(digest),
    metadata: new Models.Metadata({
      component: artifact,
      tools: new Models.Tools({ components: new Models.ComponentRepository([tool]) }),
      properties: new Models.PropertyRepository(incomplete.map(what => property('incomplete', what))),
    }),
    components: new Models.ComponentRepository(packages.map(component)),
  })
  const normalized = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)
    .makeForBom()
    .normalize(bill, { sortLists: true })
  // Nobody looked who needs whom, and an empty entry would say that nobody does.
  const { dependencies: _, ...shown } = normalized
  return `${JSON.stringify(shown, undefined, 2)}\n`

  function component(facts: PackageFacts) {
    const purl = purlOf(facts)
    return new Models.Component(Enums.ComponentType.Library, facts.name, {
      bomRef: purl,
      purl,
      version: facts.version,
      ...(facts.group === undefined ? {} : { group: facts.group }),
      licenses: new Models.LicenseRepository(facts.licences.map(licence)),
      properties: new Models.PropertyRepository([property('path', facts.path)]),
    })
  }

  function licence(text: string) {
    const id = SPDX.fixupSpdxId(text)
    if (id !== undefined) return new Models.SpdxLicense(id)
    const ids = text.split(/\s+(?:AND|OR)\s+|[()]/).filter(part => part.trim() !== '')
    const isExpression = ids.length > 1 && ids.every(part => SPDX.isSupportedSpdxId(part.trim()))
    return isExpression ? new Models.LicenseExpression(text) : new Models.NamedLicense(text)
  }
}

async function load() {
  const [Models, Enums, Spec, Serialize, SPDX] = await Promise.all([
    import('@cyclonedx/cyclonedx-library/Models'),
    import('@cyclonedx/cyclonedx-library/Enums'),
    import('@cyclonedx/cyclonedx-library/Spec'),
    import('@cyclonedx/cyclonedx-library/Serialize'),
    import('@cyclonedx/cyclonedx-library/SPDX'),
  ])
  return { Models, Enums, Spec, Serialize, SPDX }
}

/** A UUID of version 8 (RFC 9562), made of the artifact's digest and of who describes it. */
export function serialNumber(digest: string): string {
  const hash = createHash('sha256').update(`${digest} ${VERSION}`).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(hash.toString('hex'))?.slice(1) ?? []
  return `urn:uuid:${parts.join('-')}`
}
