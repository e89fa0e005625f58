/**
 * Writes what is made from the sources: `action.yml`, the tables in README.md and docs/, the JSON schema of
 * `lambda-build.yml`. `--check` writes nothing and fails when a file is not up to date.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { z } from 'zod'
import { ACTION_OUTPUTS } from '../src/action/outputs.ts'
import { configSchema } from '../src/project/config.ts'
import { actionInputFacts, cliOptionFacts } from '../src/project/face-options.ts'
import { allOptions, type OptionFacts, VERBS } from '../src/project/options.ts'
import { SAM_KEYS } from '../src/project/sam-keys.ts'
import { type AssetKind, PACKAGED_PROPERTIES, type PackagedProperty } from '../src/template/assets.ts'

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const stale: string[] = []

type Row = [string, OptionFacts]

// An input of the action's own stands for the option of its name, with other values: two of one name would be one in YAML.
const own = new Set<string>(actionInputFacts().map(([name]) => name))
const shared = allOptions().filter(([name, facts]) => facts.only !== 'cli' && !own.has(name))
const inputs: Row[] = [...actionInputFacts(), ...shared]
const options: Row[] = [...allOptions().filter(([, facts]) => facts.only !== 'action'), ...cliOptionFacts()]

function actionYaml(): string {
  // The runner hands defaults over like values that were given, so only the action's own inputs may have them here:
  // those of the others would win over samconfig and lambda-build.yml.
  const described = inputs.map(([name, facts]) => {
    const fixed = own.has(name) ? /^`([^`]+)`$/.exec(facts.default ?? '')?.[1] : undefined
    const words = facts.default === undefined || fixed !== undefined ? '' : ` Default: ${facts.default}.`
    const description = `${facts.description}${words}`.replaceAll('`', '')
    return [name, { description, required: false, ...(fixed === undefined ? {} : { default: fixed }) }]
  })
  const outputs = Object.entries(ACTION_OUTPUTS).map(([name, text]) => [
    name,
    { description: text.replaceAll('`', '') },
  ])
  const action = {
    name: 'lambda-build',
    description:
      'AWS Lambda functions from source to a running stack: build, package, deploy, with nothing done twice.',
    author: 'lambda-build',
    branding: { icon: 'package', color: 'orange' },
    inputs: Object.fromEntries(described),
    outputs: Object.fromEntries(outputs),
    runs: { using: 'node24', main: 'dist/main/index.js', post: 'dist/post/index.js', 'post-if': 'always()' },
  }
  return `# Written by npm run docs from the table in src/project/options.ts.\n${stringify(action, { lineWidth: 0 })}`
}

function optionsTable(): string {
  const rows = options.map(([name, facts]) => {
    const named = facts.optionalValue === true ? `[${facts.value}]` : (facts.value ?? 'VALUE')
    const value = facts.kind === 'flag' ? '' : ` ${named}${facts.kind === 'pairs' ? ' …' : ''}`
    const short = facts.short === undefined ? '' : `-${facts.short}, `
    return `| \`${short}--${name}${value}\` | ${verbs(facts)} | ${facts.description}${fallback(facts)} |`
  })
  return ['| option | for | meaning, default |', '|---|---|---|', ...rows].join('\n')
}

function verbs(facts: OptionFacts): string {
  return facts.verbs.length === VERBS.length ? 'all' : facts.verbs.join(', ')
}

function fallback(facts: OptionFacts): string {
  const choices =
    facts.choices === undefined ? '' : ` One of ${facts.choices.map(name => `\`${name}\``).join(', ')}.`
  return `${choices}${facts.default === undefined ? '' : ` Default: ${facts.default}.`}`
}

function inputsTable(): string {
  const rows = inputs.map(([name, facts]) => `| \`${name}\` | ${facts.description}${fallback(facts)} |`)
  return ['| input | meaning, default |', '|---|---|', ...rows].join('\n')
}

function outputsTable(): string {
  const rows = Object.entries(ACTION_OUTPUTS).map(([name, text]) => `| \`${name}\` | ${text} |`)
  return ['| output | what it is |', '|---|---|', ...rows].join('\n')
}

const KINDS: Record<AssetKind, string> = {
  function: 'code, built and zipped',
  layer: "a layer's content, built and zipped",
  image: 'image, pushed to a repository',
  template: 'template',
  file: 'file',
  bundle: 'file or folder',
  archive: 'zip',
  snippet: 'snippet',
}

function assetsTable(): string {
  const rows = PACKAGED_PROPERTIES.map(property => {
    const { type, kind, absent, globals } = property
    const also = globals === undefined ? '' : `, \`Globals.${globals.join('.')}\``
    const nothing = absent === 'error' ? 'an error' : 'nothing'
    return `| \`${type}\` | \`${pathOf(property)}\`${also} | ${KINDS[kind]} | ${writtenAs(property)} | ${nothing} |`
  })
  const head = '| type | property | what it may be | written as | when absent |'
  return [head, '|---|---|---|---|---|', ...rows].join('\n')
}

function pathOf({ holder, type, path }: PackagedProperty): string {
  if (holder === 'Properties') return path.join('.')
  return holder === 'Metadata' ? `Metadata.${type}.${path.join('.')}` : `Fn::Transform: ${path.join('.')}`
}

function writtenAs({ form }: PackagedProperty): string {
  if (typeof form !== 'string') return `\`{${form.bucket}, ${form.key}}\``
  return { uri: '`s3://bucket/key`', url: '`https://…` of the object', image: 'image URI with digest' }[form]
}

function write(path: string, content: string): void {
  const file = join(root, path)
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return
  if (check) stale.push(path)
  else writeFileSync(file, content)
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function fill(path: string, blocks: Record<string, string>): void {
  let content = readFileSync(join(root, path), 'utf8')
  for (const [name, block] of Object.entries(blocks)) {
    const pattern = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
    if (!pattern.test(content)) continue
    content = content.replace(pattern, (_all, open: string, close: string) => `${open}\n${block}\n\n${close}`)
  }
  write(path, content)
}

/** What becomes of each parameter of a samconfig. */
function samconfigTable(): string {
  const names = (key: string) => `\`${key}\``
  const keys = [...SAM_KEYS].sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = keys.flatMap(([key, known]) => {
    if (known === 'always') return []
    if ('without' in known) return [`| ${names(key)} | no effect, and a warning: ${known.without} |`]
    return [`| ${names(key)} | ${'says' in known ? known.says : `\`--${known.as}\``} |`]
  })
  const silent = keys.filter(([, known]) => known === 'always').map(([key]) => names(key))
  return [
    '| parameter | here |',
    '|---|---|',
    ...rows,
    '',
    `Passed over in silence, because it is so anyway or concerns only SAM CLI: ${silent.join(', ')}.`,
  ].join('\n')
}

const blocks = {
  options: optionsTable(),
  inputs: inputsTable(),
  outputs: outputsTable(),
  assets: assetsTable(),
}
const schema = z.toJSONSchema(configSchema, { io: 'input' })

write('action.yml', actionYaml())
write(
  'docs/lambda-build.schema.json',
  `${JSON.stringify({ title: 'lambda-build.yml', ...schema }, undefined, 2)}\n`,
)
fill('README.md', blocks)
fill('docs/configuration.md', { samconfig: samconfigTable() })
fill('docs/assets.md', blocks)

if (stale.length > 0) {
  console.error(`not up to date: ${stale.join(', ')}; run npm run docs`)
  process.exitCode = 1
} else console.log(check ? 'docs: up to date' : 'docs: written')
