import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotationsOf, propertiesOf } from '../../src/action/annotations.ts'
import { Failure, type FailureDetails } from '../../src/report/failure.ts'

function failed(artifact: string, line: number, more: FailureDetails = {}): Failure {
  const place = { file: 'template.yaml', line, column: 3 }
  return new Failure('build', 'go-modules: go ended with exit status 1', { artifact, place, ...more })
}

function problems(...lines: number[]) {
  return lines.map(line => ({
    place: { file: 'src/main.go', line, column: 2 },
    message: `undefined: x${line}`,
  }))
}

const run = (...failures: Failure[]) => new Failure('user', 'the first', { others: failures })

describe('annotations of a failed run', () => {
  it('stand at the line that a tool named, and say where the function is defined', () => {
    const [, annotation] = annotationsOf(
      run(failed('Orders', 4, { problems: problems(7), remedy: 'Mend it.' })),
    )
    expect(annotation).toEqual({
      title: 'Orders',
      message:
        'undefined: x7\nOrders: go-modules: go ended with exit status 1\nDefined at template.yaml:4:3.\nMend it.',
      place: { file: 'src/main.go', line: 7, column: 2 },
    })
  })

  it('stand at the function in the template where no tool named a line', () => {
    expect(annotationsOf(failed('Orders', 4))[0]?.place).toEqual({
      file: 'template.yaml',
      line: 4,
      column: 3,
    })
  })

  it('are shared by functions that fail of the same code', () => {
    const shared = { problems: problems(7) }
    const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    const annotations = annotationsOf(run(...ids.map((id, at) => failed(id, at + 1, shared))))
    expect(annotations.map(({ title }) => title)).toEqual(['lambda-build', 'A, B, C, D, E and 2 more'])
    expect(annotations[1]?.message).toContain('template.yaml:5:3 and 2 more.')
  })

  it('give every failure one before any gets a second, ten in all', () => {
    const other = { problems: problems(100, 101, 102, 103, 104, 105, 106) }
    const annotations = annotationsOf(
      run(failed('A', 1, { problems: problems(1, 2, 3, 4, 5, 6) }), failed('B', 2, other)),
    )
    expect(annotations).toHaveLength(10)
    expect(annotations.slice(0, 6).map(({ place }) => place?.line)).toEqual([undefined, 1, 100, 2, 101, 3])
  })
})

describe('the place of an annotation', () => {
  const place = { file: 'app/template.yaml', line: 3 }

  it('counts from the workspace', () => {
    expect(propertiesOf({ title: 'A', place }, resolve('app'))).toEqual({
      title: 'A',
      file: 'template.yaml',
      startLine: 3,
    })
    expect(propertiesOf({ title: 'A', place }, process.cwd())).toMatchObject({ file: 'app/template.yaml' })
  })

  it('is left out when it lies elsewhere', () => {
    expect(propertiesOf({ title: 'A', place }, '/elsewhere')).toEqual({ title: 'A' })
  })
})
