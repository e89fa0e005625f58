/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub */

/**
 * Every row of the table of local paths (src/template/assets.ts) in every form, packaged into a real S3: what the template
 * says then, and which bytes are there.
 */

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { readZip } from '../../src/archive/read-zip.ts'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { PACKAGED_PROPERTIES, type PackagedProperty } from '../../src/template/assets.ts'
import { packageProject, planComplaints, type Ran, writeProject } from '../support/packaging.ts'
import { type LocalS3, startS3 } from '../support/s3.ts'

let s3: LocalS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3[Symbol.asyncDispose]())

const CHILD = 'Resources: {Topic: {Type: AWS::SNS::Topic}} # the child\n'
const FILES = {
  'assets/thing.json': '{"a": 1}\n',
  'child/template.yaml': CHILD,
  'snippet.yaml': 'DisplayName: hello\n',
  'code/app.py': 'def handler(event, context):\n    return 1\n',
  'bundle/run.sh': '#!/bin/sh\n',
  'bundle/inner/page.html': '<p>',
  'bundle/left-out.txt': 'x',
  'bundle/.env': 'SECRET=1',
  'bundle/.lambdaignore': 'left-out.txt\n',
}

/** What a row can name: as written without its last part, that part, and the bytes (of folders: names in the zip). */
interface Source {
  folder: string
  name: string
  is: { bytes: string; suffix: string } | { members: string[] }
}

const BUNDLE = ['inner/page.html', 'run.sh']
const SOURCES: Record<PackagedProperty['kind'], Source[]> = {
  function: [{ folder: '', name: 'code', is: { members: ['app.py'] } }],
  layer: [{ folder: '', name: 'code', is: { members: ['app.py'] } }],
  image: [],
  file: [
    { folder: 'assets/', name: 'thing.json', is: { bytes: FILES['assets/thing.json'], suffix: '.json' } },
  ],
  snippet: [{ folder: '', name: 'snippet.yaml', is: { bytes: FILES['snippet.yaml'], suffix: '.yaml' } }],
  template: [{ folder: 'child/', name: 'template.yaml', is: { bytes: CHILD, suffix: '.template' } }],
  bundle: [
    { folder: '', name: 'bundle', is: { members: BUNDLE } },
    { folder: 'assets/', name: 'thing.json', is: { bytes: FILES['assets/thing.json'], suffix: '.json' } },
  ],
  archive: [
    { folder: '', name: 'bundle', is: { members: BUNDLE } },
    { folder: 'assets/', name: 'thing.json', is: { members: ['thing.json'] } },
  ],
}

/** Ways to say the path, and what a resource says that is no path here. */
function formsOf({ folder, name }: Source): Record<string, unknown> {
  const path = `${folder}${name}`
  return {
    Plain: path,
    Dotted: `./${path}`,
    ByFile: `file://${path}`,
    ByRef: { Ref: 'Path' },
    BySub: { 'Fn::Sub': `${folder}\${Name}` },
    ByMap: { 'Fn::FindInMap': ['Paths', 'here', 'path'] },
    ByJoin: { 'Fn::Join': ['/', [...folder.split('/').slice(0, -1), { Ref: 'Name' }]] },
    ByIf: { 'Fn::If': ['Yes', path, { Ref: 'AWS::NoValue' }] },
    Otherwise: { 'Fn::If': ['No', { Ref: 'AWS::NoValue' }, path] },
  }
}

/** What stays as it is, whatever the row. */
const ELSEWHERE: Record<string, unknown> = {
  InBucket: 's3://theirs/key',
  AtUrl: 'https://example.com/thing',
  AsMap: { Bucket: 'theirs', Key: 'key' },
  BySubUrl: { 'Fn::Sub': 's3://${AWS::AccountId}/key' },
  Looked: '{{resolve:ssm:/where}}',
}

const HEAD = (source: Source) => ({
  Transform: 'AWS::Serverless-2016-10-31',
  Parameters: {
    Path: { Type: 'String', Default: `${source.folder}${source.name}` },
    Name: { Type: 'String', Default: 'other' },
  },
  Mappings: { Paths: { here: { path: `${source.folder}${source.name}` } } },
  Conditions: { Yes: { 'Fn::Equals': ['a', 'a'] }, No: { 'Fn::Equals': ['a', 'b'] } },
})

const NEEDED: Record<string, Record<string, unknown>> = {
  'AWS::Serverless::Function': { Handler: 'app.handler', Runtime: 'python3.13' },
  'AWS::Lambda::Function': { Handler: 'app.handler', Runtime: 'python3.13', Role: 'arn:aws:iam::1:role/r' },
}

/** A resource of the row's type; a wildcard of the path is one key. */
function resourceWith({ holder, type, path }: PackagedProperty, value: unknown): Record<string, unknown> {
  const inner = [...path]
    .reverse()
    .reduce<unknown>((below, key) => ({ [key === '*' ? 'get' : key]: below }), value)
  if (holder === 'Transform') {
    const call = { Name: type, ...(inner as object) }
    return { Type: 'AWS::SNS::Topic', Properties: { 'Fn::Transform': call } }
  }
  return { Type: type, Properties: { ...NEEDED[type], ...(inner as object) } }
}

type Format = 'YAML' | 'JSON'

const write = (value: unknown, format: Format): string =>
  format === 'JSON' ? JSON.stringify(value, undefined, 2) : stringify(value)

/** Where CloudFormation finds it then, in the form that the row wants. */
function written({ form }: PackagedProperty, key: string): unknown {
  if (typeof form !== 'string') return { [form.bucket]: 'artifacts', [form.key]: key }
  return form === 'uri' ? `s3://artifacts/${key}` : `${s3.url}/artifacts/${key}`
}

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The key of the object that holds exactly this; fails when there is none. */
function keyOf({ is }: Source, { objects }: Ran): string {
  if ('bytes' in is) return `${sha256(is.bytes)}${is.suffix}`
  for (const [key, bytes] of objects) {
    if (key !== `${sha256(bytes)}.zip`) continue
    using folder = temporaryFolder('zip')
    writeProject(folder.path, { 'it.zip': bytes })
    const names = readZip(join(folder.path, 'it.zip')).map(entry => entry.path)
    if (JSON.stringify(names) === JSON.stringify(is.members)) return key
  }
  throw new Error(`no object holds ${is.members.join(', ')}`)
}

/** What is no path here; code that cannot be known before deployment is an error, and snippets are read by their path. */
function elsewhereFor({ kind }: PackagedProperty): Record<string, unknown> {
  const { InBucket, AtUrl, AsMap, BySubUrl, Looked } = ELSEWHERE
  if (kind === 'snippet') return { InBucket }
  return kind === 'function' || kind === 'layer'
    ? { InBucket, AtUrl, AsMap, BySubUrl }
    : { InBucket, AtUrl, AsMap, BySubUrl, Looked }
}

/** Packages the resources, and compares the whole template with what is expected of each. */
async function check(row: PackagedProperty, source: Source, format: Format): Promise<void> {
  using folder = temporaryFolder('table')
  const forms = formsOf(source)
  const values = { ...forms, ...elsewhereFor(row) }
  const resources = (value: (id: string) => unknown) =>
    Object.fromEntries(Object.keys(values).map(id => [id, resourceWith(row, value(id))]))
  const text = write(
    { ...HEAD(source), Resources: resources(id => values[id as keyof typeof values]) },
    format,
  )
  writeProject(folder.path, { ...FILES, [`template.${format.toLowerCase()}`]: text })
  const ran = await packageProject(folder.path, s3, { parameters: `Name=${source.name}` })
  const location = written(row, keyOf(source, ran))
  const isCode = row.kind === 'function' || row.kind === 'layer'
  const branch = (...list: unknown[]) => (isCode ? location : { 'Fn::If': list })
  const expected = (id: string): unknown => {
    if (id === 'ByIf') return branch('Yes', location, { Ref: 'AWS::NoValue' })
    if (id === 'Otherwise') return branch('No', { Ref: 'AWS::NoValue' }, location)
    return id in forms ? location : values[id as keyof typeof values]
  }
  const packaged: unknown = format === 'JSON' ? JSON.parse(ran.text) : parse(ran.text)
  expect(packaged).toEqual({ ...HEAD(source), Resources: resources(expected) })
  const key = keyOf(source, ran)
  expect(sha256(ran.objects.get(key) ?? '')).toBe(key.replace(/\..*$/, ''))
}

const ofResources = PACKAGED_PROPERTIES.filter(
  ({ holder, kind }) => holder !== 'Metadata' && kind !== 'image',
)
const cases = ofResources.flatMap(row =>
  SOURCES[row.kind].flatMap(source =>
    (['YAML', 'JSON'] as const).map(
      format =>
        [row.type, row.path.join('.'), `${source.folder}${source.name}`, format, row, source] as const,
    ),
  ),
)

describe('package', () => {
  it.each(cases)('%s %s: %s in %s, however it is said', async (_type, _path, _name, format, row, source) => {
    await check(row, source, format)
  })
})

/** Packages one template of the files above. */
async function packaged(
  template: unknown,
  format: Format = 'YAML',
  options = {},
): Promise<{ ran: Ran; value: unknown }> {
  using folder = temporaryFolder('table')
  writeProject(folder.path, { ...FILES, [`template.${format.toLowerCase()}`]: write(template, format) })
  const ran = await packageProject(folder.path, s3, options)
  return { ran, value: format === 'JSON' ? JSON.parse(ran.text) : parse(ran.text) }
}

const sourceOf = ({ kind }: PackagedProperty): Source => {
  const [source] = SOURCES[kind]
  if (source === undefined) throw new Error(`no source for ${kind}`)
  return source
}

const inGlobals = PACKAGED_PROPERTIES.flatMap(row =>
  row.globals === undefined ? [] : [[row.type, row] as const],
)

it.each(inGlobals)('Globals serve every %s that says nothing', async (_type, row) => {
  const source = sourceOf(row)
  const [section, key] = row.globals ?? ['', '']
  const template = (value: unknown) => ({
    Transform: 'AWS::Serverless-2016-10-31',
    Globals: { [section]: { [key]: value } },
    Resources: {
      A: { Type: row.type, Properties: { ...NEEDED[row.type] } },
      B: { Type: row.type, Properties: { ...NEEDED[row.type] } },
      Own: { Type: row.type, Properties: { ...NEEDED[row.type], [key]: 's3://theirs/own' } },
    },
  })
  const { ran, value } = await packaged(template(`${source.folder}${source.name}`))
  expect(value).toEqual(template(written(row, keyOf(source, ran))))
})

const ofMetadata = PACKAGED_PROPERTIES.filter(({ holder }) => holder === 'Metadata')
const metadataForms = Object.keys(formsOf(sourceOf({ kind: 'file' } as PackagedProperty)))
  .filter(form => !/If|Otherwise/.test(form))
  .flatMap(form => ofMetadata.map(row => [row.path.join('.'), form, row] as const))

it.each(metadataForms)('%s of the Metadata for the SAR (%s)', async (_name, form, row) => {
  const source = sourceOf(row)
  const template = (value: unknown) => ({
    ...HEAD(source),
    Metadata: { [row.type]: { Name: 'app', [row.path[0]]: value } },
    Resources: { T: { Type: 'AWS::SNS::Topic' } },
  })
  const options = { parameters: `Name=${source.name}` }
  for (const format of ['YAML', 'JSON'] as const) {
    const { ran, value } = await packaged(template(formsOf(source)[form]), format, options)
    expect(value).toEqual(template(written(row, keyOf(source, ran))))
  }
})

const absentCases = ofResources
  .filter(({ kind }) => kind !== 'snippet')
  .map(row => [row.type, row.path.join('.'), row] as const)

describe('what is absent', () => {
  it.each(absentCases)('from %s %s is never taken for the whole project', async (type, path, row) => {
    using folder = temporaryFolder('table')
    const nothing = [{}, { [row.path[0]]: null }, { [row.path[0]]: { Ref: 'AWS::NoValue' } }]
    const Resources = Object.fromEntries(
      nothing.map((properties, at) => [
        `R${at}`,
        { Type: type, Properties: { ...NEEDED[type], ...properties } },
      ]),
    )
    writeProject(folder.path, { ...FILES, 'template.json': JSON.stringify({ Resources }) })
    if (row.absent === 'error') {
      const said = await planComplaints(folder.path)
      expect(said).toEqual(
        nothing.map((_, at) =>
          expect.stringContaining(`R${at} has no ${path} / Name the folder of its code`),
        ),
      )
    } else {
      const { result, text } = await packageProject(folder.path, s3)
      expect(result.uploads).toEqual({ uploaded: 0, skipped: 0, bytes: 0 })
      expect(JSON.parse(text)).toEqual({ Resources })
    }
  })
})

const files = ofResources
  .filter(({ kind }) => kind === 'file' || kind === 'snippet' || kind === 'template')
  .map(row => [row.type, row.path.join('.'), row] as const)

it.each(files)('%s %s takes no folder', async (_type, _path, row) => {
  using folder = temporaryFolder('table')
  const template = { Resources: { R: resourceWith(row, './bundle') } }
  writeProject(folder.path, { ...FILES, 'template.json': JSON.stringify(template) })
  const [said] = await planComplaints(folder.path)
  expect(said).toMatch(/is \.\/bundle, but that is (a folder|not a file) \/ Name the file itself\.$/)
})

it('every row has a case here', () => {
  const tried = [...ofResources, ...ofMetadata].map(row => row.type + row.path)
  const images = PACKAGED_PROPERTIES.filter(({ kind }) => kind === 'image').map(row => row.type + row.path)
  expect([...tried, ...images].sort()).toEqual(PACKAGED_PROPERTIES.map(row => row.type + row.path).sort())
})
