/**
 * `AWS::Include` of local files: `Fn::Transform` inside a template, and the section Transform. CloudFormation puts the
 * file's content where the transform stands, beside what is there already (its user guide, AWS::Include transform).
 */

import { isMap, isSeq, visit, type YAMLMap } from 'yaml'
import { Failure } from '../report/failure.ts'
import { isRemote } from './assets.ts'
import { functionCall } from './functions.ts'
import { nestedFile } from './nested-file.ts'
import { entriesOf, forgetEntries, itemsOf, plainText, valueAt } from './nodes.ts'
import { adopt, placeOf, type Template } from './template.ts'

export interface IncludeOptions {
  /** Real paths of the folders in which files may lie; anywhere when absent. */
  allowedRoots: readonly string[] | undefined
  /** Reads a file; throws a Failure (user) when it is no YAML or JSON. */
  read: (file: string) => Template
}

/** Reads the local files that a template includes into `template.included`. Gives what is wrong with them. */
export function readIncludes(template: Template, options: IncludeOptions): Failure[] {
  if (!template.text.includes('AWS::Include')) return []
  const reader = new IncludeReader(template, options)
  visit(template.document, {
    Map(_key, map) {
      reader.readInto(map)
    },
  })
  reader.readTop()
  return reader.failures
}

class IncludeReader {
  readonly failures: Failure[] = []
  readonly #template: Template
  readonly #options: IncludeOptions
  readonly #read = new Map<string, Template>()

  constructor(template: Template, options: IncludeOptions) {
    this.#template = template
    this.#options = options
  }

  /** What a map gains by `Fn::Transform` among its keys, or by being the argument of `!Transform`. */
  readInto(map: YAMLMap): void {
    const pair = map.items.find(item => plainText(item.key) === 'Fn::Transform')
    const call = functionCall(this.#template, map)
    const argument = call?.name === 'Fn::Transform' && call.tagged ? map : pair?.value
    const snippet = isMap(argument) ? this.#snippetOf(argument) : undefined
    if (snippet === undefined || !isMap(argument)) return
    this.#template.included.arguments.set(argument, snippet)
    if (isMap(snippet.document.contents)) this.#gain(map, snippet.document.contents)
    else if (map.items.length > 1 && argument !== map) this.#refuse(snippet)
  }

  /** The section Transform brings whole sections, and more of those that are there. */
  readTop(): void {
    const template = this.#template
    const root = template.document.contents
    const section = valueAt(template, root, 'Transform')
    for (const declared of isSeq(section) ? itemsOf(template, section) : [section]) {
      const snippet = isMap(root) && isMap(declared) ? this.#snippetOf(declared) : undefined
      if (snippet === undefined || !isMap(root) || !isMap(declared)) continue
      template.included.arguments.set(declared, snippet)
      const { contents } = snippet.document
      if (!isMap(contents)) this.#refuse(snippet)
      else this.#gainSections(root, contents)
    }
  }

  #gainSections(root: YAMLMap, brought: YAMLMap): void {
    for (const { key, value } of entriesOf(this.#template, brought)) {
      const own = root.items.find(item => plainText(item.key) === key)?.value
      if (isMap(own) && isMap(value)) this.#gain(own, value)
    }
    this.#gain(root, brought)
  }

  #gain(map: YAMLMap, brought: YAMLMap): void {
    const { maps } = this.#template.included
    maps.set(map, [...(maps.get(map) ?? []), brought])
    forgetEntries(map)
  }

  #snippetOf(transform: YAMLMap): Template | undefined {
    const template = this.#template
    if (plainText(valueAt(template, transform, 'Name')) !== 'AWS::Include') return undefined
    const node = valueAt(template, transform, 'Parameters', 'Location')
    const path = plainText(node)?.replace(/^file:\/\//i, '')
    if (path === undefined || isRemote(path)) return undefined
    try {
      const { allowedRoots } = this.#options
      const what = 'the Location of AWS::Include'
      const file = nestedFile({ template, chain: [template.file], path, node, what, allowedRoots })
      const known = this.#read.get(file) ?? this.#options.read(file)
      this.#read.set(file, known)
      adopt(known)
      return known
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      this.failures.push(error)
      return undefined
    }
  }

  #refuse(snippet: Template): void {
    const place = placeOf(snippet, snippet.document.contents)
    this.failures.push(
      new Failure('user', 'what is included beside other keys must be a mapping', {
        place,
        remedy: 'Write keys and values there.',
      }),
    )
  }
}
