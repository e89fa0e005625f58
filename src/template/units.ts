/** The templates of a project: the root, and those that nested stacks name. */

import { dirname, resolve as resolvePath } from 'node:path'
import { realPathOf } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'
import { evaluate, expand } from './evaluate.ts'
import { nestedFile } from './nested-file.ts'
import { checkPassed, passedParameters, passedValues } from './nested-parameters.ts'
import { isNesting, isStackSet, nestedLocation } from './nested-stacks.ts'
import { type Resource, valueAt } from './nodes.ts'
import { readTemplate } from './read-template.ts'
import { resourcesOf, scopeFor } from './resources.ts'
import { isSwitchedOff, makeScope, type Scope, type ScopeOptions } from './scope.ts'
import { includedFailure, isLogicalId, type ListedTargets, listTargets, wrongId } from './targets.ts'
import { ownerOf, placeOf, type Template } from './template.ts'
import { fullId, type Unknown, type Value } from './value.ts'

/** One template with the parameters of one stack: a file that two nested stacks name makes two units. */
export interface TemplateUnit {
  /** `''` for the root, `Parent` or `Parent/Inner` for nested ones: what stands before `/` in ids of its resources. */
  path: string
  template: Template
  /** Its own parameters (passed down by the parent) and its own conditions. */
  scope: Scope
  /** Absolute folder where its relative code paths start: that of the template, for the root what `--root` says. */
  sourceRoot: string
  /** Its own functions and layers, not those of nested templates; ids begin with `path`. */
  listed: ListedTargets
  /** Local templates that are switched on, by the logical id of the stack in this template. */
  nested: ReadonlyMap<string, TemplateUnit>
  /** Nested stacks whose templates are not here, by full id, with a reason that completes "… is not read: ". */
  elsewhere: ReadonlyMap<string, string>
}

export interface UnitOptions extends Omit<ScopeOptions, 'passed' | 'path' | 'output'> {
  /** Path of the root template. */
  file: string
  /** Absolute folder where its relative code paths start. */
  sourceRoot: string
  /** Real paths of the folders in which nested templates may lie; anywhere when absent. */
  allowedRoots?: readonly string[]
}

/**
 * Reads the root template and every local one nested in it; a file is parsed once, however many stacks name it. Throws
 * when the root cannot be read; what is wrong with nested ones is among the failures of the unit that names them.
 */
export function openUnits(options: UnitOptions): TemplateUnit {
  const file = resolvePath(options.file)
  const template = readTemplate(file, options.allowedRoots)
  const read = new Map([[realPathOf(file), template]])
  const opening = { options, read, units: { left: MAX_UNITS } }
  const { sourceRoot } = options
  return new Opener(opening, { template, sourceRoot, path: '', chain: [file], oneRegion: true }).unit()
}

/** The unit and all below it, parents before their children. */
export function allUnits(unit: TemplateUnit): TemplateUnit[] {
  return [unit, ...[...unit.nested.values()].flatMap(allUnits)]
}

/** Absolute paths of all templates of the project and of the files that they include, each once. */
export function templateFiles(root: TemplateUnit): string[] {
  const templates = allUnits(root).map(({ template }) => template)
  const included = templates.flatMap(template => [...template.included.arguments.values()])
  return [...new Set([...templates, ...included].map(({ file }) => file))]
}

/** Nested stacks of one project: each may hold several, so depth alone is no limit. */
const MAX_UNITS = 500

/** What all units of a project share. */
interface Opening {
  options: UnitOptions
  /** Templates by real path. */
  read: Map<string, Template>
  units: { left: number }
}

/** One template in its place. */
interface Placed {
  template: Template
  /** What the stack passes to it; absent for the root. */
  passed?: ReadonlyMap<string, Value | Unknown>
  sourceRoot: string
  path: string
  /** Files from the root down to this template. */
  chain: readonly string[]
  /** False in stack sets, which have instances in several regions. */
  oneRegion: boolean
}

/** Opens one template: those nested in it on demand, as one may be passed what another one puts out. */
class Opener {
  readonly #opening: Opening
  readonly #placed: Placed
  readonly #scope: Scope
  readonly #failures: Failure[] = []
  readonly #elsewhere = new Map<string, string>()
  /** Undefined for those that are being opened, and for those that cannot be. */
  readonly #opened = new Map<string, TemplateUnit | undefined>()

  constructor(opening: Opening, placed: Placed) {
    this.#opening = opening
    this.#placed = placed
    const { region, stackName, all } = opening.options
    this.#scope = makeScope(placed.template, {
      parameters: opening.options.parameters,
      path: placed.path,
      output: (stack, name) => this.#output(stack, name),
      ...(placed.passed === undefined ? {} : { passed: placed.passed }),
      ...(region === undefined || !placed.oneRegion ? {} : { region }),
      // CloudFormation makes up the names of nested stacks.
      ...(stackName === undefined || placed.path !== '' ? {} : { stackName }),
      ...(all === undefined ? {} : { all }),
    })
  }

  unit(): TemplateUnit {
    const { template, sourceRoot, path } = this.#placed
    const scope = this.#scope
    for (const resource of resourcesOf(scope)) this.#openOnce(resource)
    const listed = listTargets({ template, scope, sourceRoot })
    const failures = [...listed.failures, ...this.#failures]
    const nested = new Map(
      [...this.#opened].flatMap(([id, unit]) => (unit === undefined ? [] : [[id, unit]])),
    )
    return {
      path,
      template,
      scope,
      sourceRoot,
      listed: { ...listed, failures },
      nested,
      elsewhere: this.#elsewhere,
    }
  }

  /** An output of a nested stack; undefined when its template is not here, or needs this very value. */
  #output(stack: string, name: string): ReturnType<Scope['output']> {
    const resource = resourcesOf(this.#scope).find(({ id }) => id === stack)
    const unit = resource === undefined ? undefined : this.#openOnce(resource)
    if (unit === undefined) return undefined
    const { template, scope } = unit
    const outputs = expand(scope, valueAt(template, template.document.contents, 'Outputs')).entries
    const output = outputs.find(({ key }) => key === name)
    return output && { value: evaluate(output.scope, valueAt(template, output.entry.value, 'Value')) }
  }

  #openOnce(resource: Resource): TemplateUnit | undefined {
    const { id } = resource
    if (!isNesting(resource) || this.#opened.has(id)) return this.#opened.get(id)
    this.#opened.set(id, undefined)
    try {
      const unit = this.#open(resource, scopeFor(this.#scope, resource))
      this.#opened.set(id, unit)
      return unit
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      this.#failures.push(...[error, ...error.others].map(failure => named(failure, fullId(this.#scope, id))))
      return undefined
    }
  }

  #open(resource: Resource, scope: Scope): TemplateUnit | undefined {
    if (isSwitchedOff(scope, resource.node)) return undefined
    const id = fullId(scope, resource.id)
    const location = nestedLocation(scope, resource, id)
    if (location?.kind === 'elsewhere') this.#elsewhere.set(id, location.reason)
    if (location?.kind === 'wrong') throw location.failure
    if (location?.kind !== 'path') return undefined
    if (!isLogicalId(resource.id)) throw wrongId(scope, resource)
    const { chain, template } = this.#placed
    if (ownerOf(template, location.node) !== template) {
      throw includedFailure(scope, id, location.property, location.node)
    }
    const { allowedRoots } = this.#opening.options
    const what = `the ${location.property} of ${id}`
    const file = nestedFile({ ...location, template, chain, what, id, allowedRoots })
    const child = this.#read(file, resource, location.node)
    const passed = passedParameters(scope, resource)
    this.#failures.push(...checkPassed({ scope, resource, id, child, passed }))
    return new Opener(this.#opening, {
      template: child,
      passed: passedValues(child, passed),
      sourceRoot: dirname(file),
      path: id,
      chain: [...chain, file],
      oneRegion: this.#placed.oneRegion && !isStackSet(resource),
    }).unit()
  }

  #read(file: string, resource: Resource, node: unknown): Template {
    const { read, units } = this.#opening
    units.left -= 1
    if (units.left < 0) {
      throw new Failure('user', `more than ${MAX_UNITS} nested templates`, {
        place: placeOf(this.#placed.template, node),
        artifact: fullId(this.#scope, resource.id),
        remedy: 'Deploy a part of them as a stack of its own.',
      })
    }
    const real = realPathOf(file)
    const template = read.get(real) ?? readTemplate(file, this.#opening.options.allowedRoots)
    read.set(real, template)
    return template
  }
}

/** Other failures of a file that cannot be read belong to the stack that names it. */
function named(failure: Failure, artifact: string): Failure {
  const { class: failureClass, message } = failure
  return new Failure(failureClass, message, { ...failure, cause: failure.cause, artifact, others: [] })
}
