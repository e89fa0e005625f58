import { describe, expect, it } from 'vitest'
import { checkLimits, MAX_UNZIPPED_BYTES } from '../../src/archive/limits.ts'
import { type Entry, makeTree } from '../../src/model/tree.ts'
import { Failure } from '../../src/report/failure.ts'
import { text } from './trees.ts'

const PLACE = { file: 'template.yaml', line: 7, column: 5 }
const MB = 1 << 20

describe('what Lambda unpacks', () => {
  it('may be 250 MB with its layers, and asks for no files then', () => {
    const half = MAX_UNZIPPED_BYTES / 2
    checkLimits({
      id: 'Orders',
      place: PLACE,
      unzippedSize: half,
      layers: [{ id: 'Shared', unzippedSize: half }],
      tree: () => expect.unreachable(),
    })
  })

  it('is refused beyond that, with the ten largest folders', () => {
    const tree = makeTree([
      sized('numpy/core/a.so', 100 * MB),
      sized('numpy/b.so', 51 * MB),
      sized('node_modules/@aws-sdk/client-s3/index.js', 60 * MB),
      sized('python/lib/python3.13/site-packages/pandas/x.so', 40 * MB),
      sized('model.bin', 9 * MB),
      ...Array.from({ length: 9 }, (_, index) => sized(`small${index}/x`, 1000 - index)),
    ])
    const failure = failureOf(() =>
      checkLimits({
        id: 'Orders',
        place: PLACE,
        unzippedSize: 260 * MB,
        layers: [{ id: 'Shared', unzippedSize: 3 * MB }],
        tree: () => tree,
      }),
    )
    expect(failure).toMatchObject({ class: 'build', artifact: 'Orders', place: PLACE })
    expect(failure.message).toBe(
      'Orders and its layers (Shared) would unpack to 263.0 MB, and Lambda takes 250 MB (262144000 bytes)',
    )
    expect(failure.details).toEqual([
      '  151.0 MB  numpy/',
      '   60.0 MB  node_modules/@aws-sdk/',
      '   40.0 MB  python/lib/python3.13/site-packages/pandas/',
      '    9.0 MB  model.bin',
      ...['small0/', 'small1/', 'small2/', 'small3/', 'small4/', 'small5/'].map(
        name => `    0.0 MB  ${name}`,
      ),
      '    3.0 MB  layer Shared',
    ])
    expect(failure.remedy).toContain('.lambdaignore')
  })

  it('is refused one byte beyond', () => {
    const failure = failureOf(() =>
      checkLimits({ id: 'A', unzippedSize: MAX_UNZIPPED_BYTES + 1, layers: [], tree: () => [] }),
    )
    expect(failure.message).toContain('A would unpack to 250.0 MB')
  })

  it('must hold a file, which may be empty', () => {
    const failure = failureOf(() => checkLimits({ id: 'A', unzippedSize: 0, layers: [], tree: () => [] }))
    expect(failure).toMatchObject({ class: 'build', message: 'A has no files', artifact: 'A' })
    checkLimits({ id: 'A', unzippedSize: 0, layers: [], tree: () => [text('__init__.py', '')] })
  })
})

function sized(path: string, size: number): Entry {
  return { kind: 'disk', path, mode: 0o644, file: `/nowhere/${path}`, size }
}

function failureOf(act: () => void): Failure {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('did not fail')
}
