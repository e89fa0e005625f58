/** The templates of a project: the root, and those that nested stacks name. */

import { readTemplate } from './read-template.ts'
import { makeScope, type Scope, type ScopeOptions } from './scope.ts'
import { type ListedTargets, listTargets } from './targets.ts'
import type { Template } from './template.ts'

/** One template with the parameters of one stack: a file that two nested stacks name makes two units. */
export interface TemplateUnit {
  /** `''` for the root, `Parent` or `Parent/Inner` for nested ones: what stands before `/` in ids of its resources. */
  path: string
  template: Template
  /** Its own parameters (passed down by the parent) and its own conditions. */
  scope: Scope
  /** Absolute folder where its relative paths start: that of the template, for the root what `--root` says. */
  sourceRoot: string
  /** Its own functions and layers, not those of nested templates; ids begin with `path`. */
  listed: ListedTargets
  /** Local templates that are switched on, by the logical id of the stack in this template. */
  nested: ReadonlyMap<string, TemplateUnit>
}

export interface UnitOptions extends ScopeOptions {
  /** Path of the root template. */
  file: string
  /** Absolute folder where its relative paths start. */
  sourceRoot: string
}

/** Reads the root template and every local one nested in it. Throws when the root cannot be read. */
export function openUnits({ file, sourceRoot, ...options }: UnitOptions): TemplateUnit {
  const template = readTemplate(file)
  const scope = makeScope(template, options)
  const listed = listTargets({ template, scope, sourceRoot })
  return { path: '', template, scope, sourceRoot, listed, nested: new Map() }
}

/** The unit and all below it, parents before their children. */
export function allUnits(unit: TemplateUnit): TemplateUnit[] {
  return [unit, ...[...unit.nested.values()].flatMap(allUnits)]
}
