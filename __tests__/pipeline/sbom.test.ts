/** What is in an artifact, as `build` writes it down, for artifacts that the real tools left. */

import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { auditedCrates } from '../../src/build/sbom/cargo.ts'
import { dotnetPackages } from '../../src/build/sbom/dotnet.ts'
import { npmPackage } from '../../src/build/sbom/npm.ts'
import { purlOf } from '../../src/build/sbom/package-facts.ts'
import { pythonPackage } from '../../src/build/sbom/python.ts'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { buildMissing } from '../../src/pipeline/build.ts'
import { handoverOf, takeOver } from '../../src/pipeline/hand-over.ts'
import { plan } from '../../src/pipeline/plan.ts'
import { localStore } from '../../src/store/local-store.ts'
import { apps } from '../build/support.ts'
import { cyclonedxSchema } from '../support/cyclonedx-schema.ts'
import { buildProject, running, settingsFor, writeProject } from '../support/packaging.ts'
import { needsTool, type Tool } from '../support/tools.ts'

interface Bill {
  serialNumber: string
  metadata: { timestamp?: string; component: { hashes: unknown }; properties?: { value: string }[] }
  components?: { purl: string; name: string; version: string; licenses?: unknown; hashes?: unknown }[]
}

interface Language {
  name: string
  tool: Tool
  fixture: string
  properties: string
  /** A package URL that has to be there, and its licence. */
  expected: string
  licence?: unknown
}

const id = (text: string) => [{ license: { id: text } }]
const LANGUAGES: Language[] = [
  {
    name: 'Python',
    tool: 'pip',
    fixture: 'python-wheels',
    properties: 'Runtime: python3.12, Handler: handler.handler',
    expected: 'pkg:pypi/pydantic@2.9.2',
    licence: id('MIT'),
  },
  {
    name: 'Node.js',
    tool: 'npm',
    fixture: 'node-lock',
    properties: 'Runtime: nodejs22.x, Handler: index.handler',
    expected: 'pkg:npm/%40node-rs/crc32@1.10.6',
    licence: id('MIT'),
  },
  {
    name: 'Java',
    tool: 'mvn',
    fixture: 'java-maven',
    properties: 'Runtime: java17, Handler: "example.Hello::handle"',
    expected: 'pkg:maven/com.google.code.gson/gson@2.10.1',
  },
  {
    name: 'Go',
    tool: 'go',
    fixture: 'go-lambda',
    properties: 'Runtime: provided.al2023, Handler: bootstrap',
    expected: 'pkg:golang/github.com/aws/aws-lambda-go@v1.47.0',
  },
]

const schema = cyclonedxSchema()

/** A project of one function, `App`. */
function project({ fixture, properties }: Language) {
  const folder = temporaryFolder('sbom')
  cpSync(join(apps, fixture), join(folder.path, 'app'), { recursive: true })
  const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  App: {Type: AWS::Serverless::Function, Properties: {CodeUri: app, ${properties}}}
`
  writeProject(folder.path, { 'template.yaml': template })
  return folder
}

async function billOf(folder: string): Promise<{ bill: Bill; text: string; digest: string | undefined }> {
  const { result } = await buildProject(folder, { 'native-check': 'off' })
  const build = join(folder, '.lambda-build/build')
  const manifest = JSON.parse(readFileSync(join(build, 'artifacts.json'), 'utf8'))
  expect(join(folder, manifest.artifacts.App.sbom)).toBe(join(build, 'sbom/App.cdx.json'))
  const text = readFileSync(join(build, 'sbom/App.cdx.json'), 'utf8')
  return { bill: JSON.parse(text), text, digest: result.artifacts?.['App']?.digest }
}

describe('the bill of materials of an artifact', () => {
  for (const language of LANGUAGES) {
    it(`names the packages of ${language.name}, as CycloneDX 1.6`, {
      ...needsTool(language.tool),
      timeout: 240_000,
    }, async () => {
      using folder = project(language)
      const { bill, digest } = await billOf(folder.path)
      expect(schema.safeParse(bill).error?.issues ?? []).toEqual([])
      expect(bill.metadata.component.hashes).toEqual([{ alg: 'SHA-256', content: digest }])
      expect(bill.metadata.timestamp).toBeUndefined()
      const found = bill.components?.find(({ purl }) => purl === language.expected)
      expect(bill.components?.map(({ purl }) => purl)).toContain(language.expected)
      if (language.licence !== undefined) expect(found?.licenses).toEqual(language.licence)
      const purls = bill.components?.map(({ purl }) => purl) ?? []
      expect(purls).toEqual([...new Set(purls)])
    })
  }

  it('has every package that npm installed, and none that it did not', needsTool('npm'), async () => {
    using folder = project(LANGUAGES[1] as Language) // Node.js, above
    const { bill } = await billOf(folder.path)
    const lock = JSON.parse(readFileSync(join(folder.path, 'app/package-lock.json'), 'utf8'))
    const there = Object.entries<{ version: string }>(lock.packages).filter(([path]) =>
      existsSync(join(folder.path, '.lambda-build/build/App', path, 'package.json')),
    )
    const expected = there
      .filter(([path]) => path !== '')
      .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)} ${version}`)
    const listed = bill.components?.map(({ purl }) =>
      decodeURIComponent(purl.slice(8)).replace(/@([^@]+)$/, ' $1'),
    )
    expect(listed?.sort()).toEqual(expected.sort())
  })

  it('is the same in another folder, and out of the store', needsTool('npm'), async () => {
    using one = project(LANGUAGES[1] as Language) // Node.js, above
    using other = project(LANGUAGES[1] as Language) // Node.js, above
    const first = await billOf(one.path)
    expect((await billOf(other.path)).text).toBe(first.text)
    const kept = join(one.path, '.lambda-build/store/sbom', `${first.digest}.cdx.json`)
    expect(readFileSync(kept, 'utf8')).toBe(first.text)
    rmSync(join(one.path, '.lambda-build/build'), { recursive: true })
    expect((await billOf(one.path)).text).toBe(first.text)
  })

  it('is made again where the one in the store is of something else', needsTool('npm'), async () => {
    using folder = project(LANGUAGES[1] as Language) // Node.js, above
    const { text, digest } = await billOf(folder.path)
    const kept = join(folder.path, '.lambda-build/store/sbom', `${digest}.cdx.json`)
    for (const damaged of ['', '{"bomFormat":"CycloneDX","serialNumber":"urn:uuid:1"}', text.slice(0, 100)]) {
      writeFileSync(kept, damaged)
      expect((await billOf(folder.path)).text).toBe(text)
    }
  })

  it('goes to other jobs with the artifact', needsTool('npm'), async () => {
    using folder = project(LANGUAGES[1] as Language) // Node.js, above
    const settings = await settingsFor(folder.path, {}, { verb: 'build' })
    const { services, result } = running()
    const built = await buildMissing(settings, services, result, await plan(settings, services, result))
    const digest = result.artifacts?.['App']?.digest ?? ''
    const handed = join(folder.path, 'handed')
    await handoverOf(built)?.writeTo(handed)
    const bill = readFileSync(join(handed, `${digest}.cdx.json`), 'utf8')
    const take = async (name: string) => {
      const store = localStore({ folder: join(folder.path, name), warn: () => undefined })
      await takeOver(handed, 'artifact', store)
      return store.bill(digest)
    }
    expect(await take('other')).toBe(bill)
    writeFileSync(join(handed, `${digest}.cdx.json`), bill.replace('urn:uuid:', 'urn:uuid:0'))
    expect(await take('third')).toBeUndefined()
  })

  it('goes with its function', needsTool('npm'), async () => {
    using folder = temporaryFolder('sbom')
    const template = (ids: string[]) => `Transform: AWS::Serverless-2016-10-31
Resources:
${ids.map(id => `  ${id}: {Type: AWS::Serverless::Function, Properties: {CodeUri: code, Runtime: python3.12, Handler: app.handler}}`).join('\n')}
`
    writeProject(folder.path, { 'code/app.py': 'def handler(event, context):\n    return 1\n' })
    const listed = async (ids: string[]) => {
      writeProject(folder.path, { 'template.yaml': template(ids) })
      await buildProject(folder.path)
      return readdirSync(join(folder.path, '.lambda-build/build/sbom')).sort()
    }
    expect(await listed(['One', 'Two'])).toEqual(['One.cdx.json', 'Two.cdx.json'])
    expect(await listed(['Two'])).toEqual(['Two.cdx.json'])
  })

  it('says that bundled packages are not listed', needsTool('npm'), async () => {
    using folder = temporaryFolder('sbom')
    cpSync(join(apps, 'node-esbuild'), join(folder.path, 'app'), { recursive: true })
    const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  App:
    Type: AWS::Serverless::Function
    Metadata: {BuildMethod: esbuild, BuildProperties: {EntryPoints: [ENTRY.ts]}}
    Properties: {CodeUri: app, Runtime: nodejs22.x, Handler: ENTRY.handler}
`
    writeProject(folder.path, { 'template.yaml': template.replaceAll('ENTRY', 'src/handlers/app') })
    const { bill } = await billOf(folder.path)
    expect(bill.metadata.properties?.map(({ value }) => value)).toEqual([
      'packages that were bundled into one file are not listed',
    ])
    expect(schema.safeParse(bill).success).toBe(true)
  })
})

describe('the schema of CycloneDX', () => {
  it('refuses what is no bill', () => {
    const bill = { bomFormat: 'CycloneDX', specVersion: '1.6' }
    const isGood = (more: object) => schema.safeParse({ ...bill, ...more }).success
    expect(isGood({})).toBe(true)
    expect(isGood({ nope: 1 })).toBe(false)
    expect(isGood({ components: [{ name: 'without type' }] })).toBe(false)
    expect(
      isGood({ components: [{ type: 'library', name: 'x', licenses: [{ license: { id: 'NOPE' } }] }] }),
    ).toBe(false)
  })
})

describe('metadata of packages', () => {
  it('of Python: the expression, then an identifier, then classifiers', () => {
    const read = (lines: string) =>
      pythonPackage(`Name: My_Package.x\nVersion: 1.0+local\n${lines}\n\nLicense: no`, 'p')[0]
    expect(read('License-Expression: MIT OR Apache-2.0\nLicense: BSD')?.licences).toEqual([
      'MIT OR Apache-2.0',
    ])
    expect(
      read('License: BSD-3-Clause\nClassifier: License :: OSI Approved :: BSD License')?.licences,
    ).toEqual(['BSD-3-Clause'])
    expect(read('License: see file\nClassifier: License :: OSI Approved :: BSD License')?.licences).toEqual([
      'BSD License',
    ])
    expect(read('License: Permission is\n        hereby granted')?.licences).toEqual([])
    const facts = read('')
    expect(facts && purlOf(facts)).toBe('pkg:pypi/my-package-x@1.0%2Blocal')
  })

  it('of npm: also in the form of old packages, and not where it is no package', () => {
    expect(
      npmPackage('{"name":"a","version":"1.0.0","licenses":[{"type":"MIT"},{"type":"ISC"}]}', 'p')[0]
        ?.licences,
    ).toEqual(['MIT', 'ISC'])
    expect(npmPackage('{"name":"a","version":"1.0.0","license":{"odd":1}}', 'p')).toHaveLength(1)
    for (const text of ['', '[]', '{"type":"module"}', '{"name":"../x/y","version":"1"}'])
      expect(npmPackage(text, 'p')).toEqual([])
  })

  it('of .NET: packages, and not the project itself', () => {
    const libraries = { 'App/1.0.0': { type: 'project' }, 'Newtonsoft.Json/13.0.3': { type: 'package' } }
    const found = dotnetPackages(JSON.stringify({ libraries }), 'App.deps.json')
    expect(found.map(purlOf)).toEqual(['pkg:nuget/Newtonsoft.Json@13.0.3'])
  })

  it('of Rust: what cargo auditable put into a program', needsTool('gcc'), () => {
    using folder = temporaryFolder('crates')
    const at = (name: string) => join(folder.path, name)
    const packages = [
      { name: 'app', version: '0.1.0', root: true },
      { name: 'serde', version: '1.0.200' },
      { name: 'cc', version: '1.0.0', kind: 'build' },
    ]
    writeFileSync(at('list'), deflateSync(JSON.stringify({ packages })))
    const main = 'int main(void) { return 0; }\n'
    const section = `__asm__(".pushsection .dep-v0\\n.incbin \\"${at('list')}\\"\\n.popsection");\n`
    for (const [name, code] of Object.entries({ plain: main, audited: main + section })) {
      writeFileSync(at(`${name}.c`), code)
      execFileSync('gcc', ['-o', at(name), at(`${name}.c`)])
    }
    expect(auditedCrates(readFileSync(at('audited')), 'bootstrap').map(purlOf)).toEqual([
      'pkg:cargo/serde@1.0.200',
    ])
    expect(auditedCrates(readFileSync(at('plain')), 'bootstrap')).toEqual([])
    expect(auditedCrates(readFileSync(at('audited')).subarray(0, 2_000), 'bootstrap')).toEqual([])
  })
})
