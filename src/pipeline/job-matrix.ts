/**
 * The job matrix: what has no artifact yet, spread over jobs by what it costs. Functions that share an installation build in
 * one job, many small ones share a job, a heavy one has its own.
 */

import { groupByDigest } from './plan-targets.ts'
import type { MatrixEntry } from './services.ts'
import type { Planned } from './stages.ts'

/** GitHub runs at most 256 jobs of a matrix (its usage limits). */
export const MOST_MATRIX_JOBS = 256

/**
 * Seconds that a build takes on a runner with cold caches, roughly: only their proportions matter. By the first word of a
 * workflow's name, `python` for python-pip and python-uv; anything else is some user's command.
 */
const COSTS: Readonly<Record<string, number>> = {
  copy: 1,
  prebuilt: 1,
  none: 1,
  nodejs: 12,
  python: 12,
  ruby: 15,
  go: 20,
  dotnet: 40,
  java: 45,
  rust: 60,
  image: 60,
}
const COST_OF_COMMANDS = 20

/** A runner takes about so many seconds to come up and check out: less work than that is not worth a job of its own. */
const WORTH_A_JOB = 30

interface Job {
  items: Planned[]
  cost: number
}

/** `size` bounds the number of jobs. Order and names depend on nothing but the plan. */
export function jobMatrix(planned: readonly Planned[], size: number): MatrixEntry[] {
  const missing = planned.filter(({ record }) => record === undefined)
  const kinds = new Map<string, Job[]>()
  for (const unit of unitsOf(missing)) {
    const [first] = unit.items
    const kind = first === undefined ? '' : kindOf(first)
    kinds.set(kind, [...(kinds.get(kind) ?? []), unit])
  }
  const jobs = [...kinds.values()].flatMap(units => packed(units, WORTH_A_JOB))
  const bound = Math.max(1, Math.min(size, MOST_MATRIX_JOBS))
  return (jobs.length <= bound ? jobs : spread(jobs, bound)).map(entryOf)
}

/** What must not be torn apart: one build for equal recipes, one installation for equal dependencies. */
function unitsOf(missing: readonly Planned[]): Job[] {
  const units = new Map<string, Job>()
  for (const [digest, group] of groupByDigest(missing)) {
    const [first] = group
    const shared = first.digested.dependencyDigest
    const key = `${kindOf(first)} ${shared ?? digest}`
    const unit = units.get(key)
    if (unit === undefined) units.set(key, { items: [...group], cost: costOf(first) })
    else {
      unit.items.push(...group)
      // The installation is there already: what is left is to pack the function's own files.
      unit.cost += 1
    }
  }
  return [...units.values()]
}

/** Jobs need the same tools set up, on a fitting runner: nothing else is put together unless it must be. */
function kindOf({ recipe, target }: Planned): string {
  return [recipe.workflow, target.runtime ?? '', target.architecture].join(' ')
}

function costOf({ recipe }: Planned): number {
  const word = recipe.workflow.split('-', 1)[0] ?? ''
  return COSTS[word] ?? COST_OF_COMMANDS
}

/** Fills jobs one after the other, in the template's order. */
function packed(units: readonly Job[], full: number): Job[] {
  const jobs: Job[] = []
  for (const unit of units) {
    const last = jobs.at(-1)
    if (last === undefined || last.cost + unit.cost > full) jobs.push({ ...unit, items: [...unit.items] })
    else {
      last.items.push(...unit.items)
      last.cost += unit.cost
    }
  }
  return jobs
}

/** The dearest first, each to the job that has least to do: different kinds may meet then. */
function spread(jobs: readonly Job[], size: number): Job[] {
  const bins: Job[] = Array.from({ length: size }, () => ({ items: [], cost: 0 }))
  for (const job of [...jobs].sort((a, b) => b.cost - a.cost)) {
    const lightest = bins.reduce((least, bin) => (bin.cost < least.cost ? bin : least))
    lightest.items.push(...job.items)
    lightest.cost += job.cost
  }
  return bins.filter(({ items }) => items.length > 0)
}

/** `workflow` is `mixed` and `runtime` null where a job has several. The id is fit for names of artifacts. */
function entryOf({ items }: Job): MatrixEntry {
  const only = <T>(values: readonly T[]): T | undefined =>
    new Set(values).size === 1 ? values[0] : undefined
  const ids = items.map(({ target }) => target.id)
  return {
    id: (ids[0] ?? '').replaceAll('/', '-'),
    functions: ids,
    workflow: only(items.map(({ recipe }) => recipe.workflow)) ?? 'mixed',
    runtime: only(items.map(({ target }) => target.runtime ?? null)) ?? null,
    architecture: only(items.map(({ target }) => target.architecture)) ?? 'x86_64',
  }
}
