/** What of a failed run becomes an annotation: ten at most, the most important first, at the lines that caused them. Pure. */

import { relative, resolve, sep } from 'node:path'
import { isInside } from '../files/paths.ts'
import { type Failure, formatPlace, type Place, type SourceProblem } from '../report/failure.ts'
import { allFailures, harmless, namedMessage } from '../report/format.ts'

export interface Annotation {
  title: string
  message: string
  place: Place | undefined
}

/** GitHub records ten annotations of a kind for each step. */
export const MOST_ANNOTATIONS = 10

const MOST_NAMES = 5

/**
 * One for each failure, then what else the tools found wrong. Functions that share code fail of the same: they share an
 * annotation.
 */
export function annotationsOf(failure: Failure): Annotation[] {
  const groups = groupsOf(allFailures(failure))
  const heads = groups.map(headOf)
  const deepest = Math.max(0, ...groups.map(([{ problems }]) => problems.length))
  const rest = Array.from({ length: deepest }, (_, at) => at + 1).flatMap(at =>
    groups.flatMap(group => {
      const problem = group[0].problems[at]
      return problem === undefined ? [] : [{ ...problem, title: titleOf(group) }]
    }),
  )
  return distinct([...heads, ...rest]).slice(0, MOST_ANNOTATIONS)
}

type Group = [Failure, ...Failure[]]

function groupsOf(failures: readonly Failure[]): Group[] {
  const groups = new Map<string, Group>()
  for (const failure of failures) {
    const { problems, message, place, class: kind } = failure
    const key = JSON.stringify([kind, message, problems[0] ?? place])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [failure])
    else group.push(failure)
  }
  return [...groups.values()]
}

function headOf(group: Group): Annotation {
  const [first] = group
  const [problem] = first.problems
  const title = titleOf(group)
  const remedy = first.remedy === undefined ? [] : [first.remedy]
  if (problem === undefined)
    return { title, message: [namedMessage(first), ...remedy].join('\n'), place: first.place }
  const said = first.message.includes(problem.message) ? [] : [problem.message]
  const message = [...said, namedMessage(first), ...definitions(group, problem), ...remedy].join('\n')
  return { title, message, place: problem.place }
}

/** Where the functions stand in the template. */
function definitions(group: Group, { place: { file } }: SourceProblem): string[] {
  const places = group.flatMap(({ place }) => (place === undefined || place.file === file ? [] : [place]))
  if (places.length === 0) return []
  return [`Defined at ${shortened([...new Set(places.map(formatPlace))])}.`]
}

function titleOf(group: Group): string {
  const names = group.map(({ artifact, resource }) => artifact ?? resource ?? 'lambda-build')
  return shortened([...new Set(names)])
}

function shortened(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ')
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown
}

function distinct(annotations: readonly Annotation[]): Annotation[] {
  const seen = new Set<string>()
  return annotations.filter(({ message, place }) => {
    const key = JSON.stringify([message, place])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** What the runner takes (`@actions/core`, AnnotationProperties). */
export interface AnnotationProperties {
  title?: string
  file?: string
  startLine?: number
  startColumn?: number
}

/**
 * GitHub shows an annotation in the files of the repository, by its path from the workspace. A place outside is
 * left out: the message tells it.
 */
export function propertiesOf(
  { title, place }: Pick<Annotation, 'title' | 'place'>,
  workspace: string | undefined,
): AnnotationProperties {
  const file = place && fileInWorkspace(place.file, workspace)
  if (place === undefined || file === undefined) return { title: harmless(title) }
  return {
    title: harmless(title),
    file,
    ...(place.line === undefined ? {} : { startLine: place.line }),
    ...(place.column === undefined ? {} : { startColumn: place.column }),
  }
}

function fileInWorkspace(file: string, workspace: string | undefined): string | undefined {
  if (workspace === undefined) return file
  const path = resolve(file)
  return isInside(workspace, path) ? relative(workspace, path).split(sep).join('/') : undefined
}
