/**
 * `lambda-build.yml`: what a template cannot say. Every mistake names its line; unknown keys name the nearest
 * known one. The JSON schema in `docs/lambda-build.schema.json` is printed from `configSchema` (`npm run docs`).
 */

import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { nearestName, shownPath } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'
import { environmentConfig } from './environment-config.ts'

const patterns = z.array(z.string().min(1))

const words = z
  .array(z.string().min(1), 'must be a list of words, such as ["make", "orders"]: no shell reads it')
  .min(1)

const functionConfig = z.strictObject({
  workflow: z.string().min(1).optional().describe('The builder, when the wrong one would be chosen.'),
  source: z
    .string()
    .min(1)
    .optional()
    .describe('The code folder, relative to this file, instead of the template’s.'),
  manifest: z.string().min(1).optional().describe('The dependency manifest, relative to this file.'),
  options: z.record(z.string(), z.json()).optional().describe('Options of the workflow.'),
  command: words.optional().describe('A command that builds it, in words: what it leaves in ARTIFACTS_DIR.'),
  include: patterns
    .optional()
    .describe('gitignore patterns of files that go in although they would be left out.'),
  exclude: patterns.optional().describe('gitignore patterns of files that stay out.'),
})

const fileName = z.string().regex(/^[^/\\]+$/, 'must be the name of a file, without a folder')

const workflowConfig = z.strictObject({
  command: words
    .optional()
    .describe(
      'The program and its arguments, in words; those that are paths of files count from this file. Without it `lambda-builders-NAME` on LAMBDA_BUILDERS_PATH.',
    ),
  manifest: fileName
    .optional()
    .describe(
      'The file that selects this workflow by lying beside the code, handed over as `manifest_path`.',
    ),
  lock: fileName.optional().describe('The lock file beside the manifest.'),
  language: z
    .string()
    .min(1)
    .optional()
    .describe('`language` of the capability; by default the workflow’s name.'),
  'dependency-manager': z.string().min(1).optional().describe('`dependency_manager` of the capability.'),
  'application-framework': z
    .string()
    .min(1)
    .optional()
    .describe('`application_framework` of the capability.'),
  options: z
    .record(z.string(), z.json())
    .optional()
    .describe('`options` of the request; those of a function win.'),
  inputs: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Files and folders beside the code that builds read, relative to this file: a change there builds again.',
    ),
  needs: z
    .array(z.enum(['handler', 'id']))
    .optional()
    .describe(
      'What of the function goes into `options`: `handler` as artifact_executable_name, `id` as build_logical_id.',
    ),
  'layer-folder': z
    .string()
    .regex(
      /^(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+)*$/,
      'must be a relative path',
    )
    .optional()
    .describe('Where the content of a layer goes in its archive, such as `python`; at the top by default.'),
})

const workflowName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'a workflow’s name has only letters, digits, dots, _ and -')

export const configSchema = z.strictObject({
  version: z.literal(1).optional(),
  template: z.string().min(1).optional().describe('The template, relative to this file.'),
  functions: z
    .record(z.string(), functionConfig)
    .optional()
    .describe('By logical id of the function or layer.'),
  commands: z
    .record(z.string(), words)
    .optional()
    .describe('By runtime: the command that builds all functions of it, as `functions.X.command` does.'),
  manifest: z
    .string()
    .min(1)
    .optional()
    .describe('The dependency manifest of all functions that read one of its name, relative to this file.'),
  workflows: z
    .record(workflowName, workflowConfig)
    .optional()
    .describe('By name: programs that build, over the JSON-RPC protocol of AWS Lambda Builders.'),
  environments: z
    .record(
      z.string().regex(/^[\w.-]{1,100}$/, 'a name has only letters, digits, dots, _ and -'),
      environmentConfig,
    )
    .optional()
    .describe('By name: options that hold when `--environment` asks for it.'),
  bucket: z.string().min(1).optional().describe('The artifact bucket.'),
  'allowed-roots': z
    .array(z.string().min(1))
    .optional()
    .describe('Folders outside the repository that code may lie in.'),
})

export type Config = z.infer<typeof configSchema>
export type FunctionConfig = z.infer<typeof functionConfig>
export type WorkflowConfig = z.infer<typeof workflowConfig>

/** Keys of the interface that this version does not act on yet: refused by name, never ignored in silence. */
const LATER = ['service', 'hooks', 'decorators', 'site', 'release']

/**
 * Reads the configuration; undefined when `file` is not there and was not asked for by name.
 * Throws a Failure (user) with the line of the first mistake.
 */
export async function readConfig(file: string, asked: boolean): Promise<Config | undefined> {
  if (!existsSync(file)) {
    if (!asked) return undefined
    throw new Failure('user', `no configuration at ${shownPath(file)}`, { remedy: 'Check --config.' })
  }
  const yaml = await import('yaml')
  const lines = new yaml.LineCounter()
  const document = yaml.parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false })
  const position = (offset: number | undefined) => {
    const { line, col } = lines.linePos(offset ?? 0)
    return { file: shownPath(file), line, column: col }
  }
  const [syntax] = document.errors
  if (syntax !== undefined) {
    throw new Failure('user', `YAML: ${syntax.message}`, {
      place: position(syntax.pos[0]),
      remedy: 'Mend the line.',
    })
  }
  const parsed = configSchema.safeParse(document.toJS() ?? {})
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue === undefined) throw parsed.error
  throw mistake(issue, path => {
    const node = path.length === 0 ? document.contents : keyNode(yaml, document, path)
    return position(node?.range?.[0])
  })
}

type Locate = (path: PropertyKey[]) => { file: string; line: number; column: number }

function mistake(issue: z.core.$ZodIssue, locate: Locate): Failure {
  const where = issue.path.join('.')
  if (issue.code !== 'unrecognized_keys') {
    const message = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined
    return new Failure('user', `${where === '' ? 'the file' : where}: ${message ?? issue.message}`, {
      place: locate(issue.path),
      remedy: 'See docs/configuration.md.',
    })
  }
  const key = issue.keys[0] ?? ''
  const place = locate([...issue.path, key])
  if (issue.path.length === 0 && LATER.includes(key)) {
    return new Failure('user', `'${key}' is not supported by this version`, {
      place,
      remedy: 'Remove the key.',
    })
  }
  const known = knownKeys(issue.path[0])
  const near = nearestName(key, known)
  return new Failure('user', `unknown key '${key}'${where === '' ? '' : ` in ${where}`}`, {
    place,
    remedy: near === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean '${near}'?`,
  })
}

function knownKeys(section: PropertyKey | undefined): string[] {
  const schemas = new Map<PropertyKey | undefined, z.ZodObject>([
    ['functions', functionConfig],
    ['workflows', workflowConfig],
  ])
  return Object.keys((schemas.get(section) ?? configSchema).shape)
}

/** The node of a key (not of its value), because an unknown key is the mistake. */
function keyNode(yaml: typeof import('yaml'), document: import('yaml').Document, path: PropertyKey[]) {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const last = path.at(-1)
  if (yaml.isMap(parent)) {
    const pair = parent.items.find(item => yaml.isScalar(item.key) && item.key.value === last)
    if (pair !== undefined && yaml.isScalar(pair.key)) return pair.key
  }
  return yaml.isNode(parent) ? parent : undefined
}
