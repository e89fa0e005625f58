import { describe, expect, it } from 'vitest'
import { jobMatrix } from '../../src/pipeline/job-matrix.ts'
import type { Planned } from '../../src/pipeline/stages.ts'

interface Wanted {
  workflow?: string
  runtime?: string
  architecture?: 'x86_64' | 'arm64'
  inputs?: string
  dependencies?: string
  cached?: boolean
}

/** As much of a plan as the matrix looks at. */
function planned(id: string, wanted: Wanted = {}): Planned {
  const { workflow = 'python-pip', runtime = 'python3.12', architecture = 'x86_64' } = wanted
  const { inputs = id, dependencies, cached = false } = wanted
  return {
    target: { id, runtime, architecture },
    recipe: { workflow },
    digested: { inputDigest: inputs, dependencyDigest: dependencies },
    record: cached ? {} : undefined,
    origin: 'store',
  } as unknown as Planned // the rest of a plan plays no part here
}

const functionsOf = (items: readonly Planned[], size = 256) =>
  jobMatrix(items, size).map(({ functions }) => functions)

describe('jobMatrix', () => {
  it('is empty when every artifact is there', () => {
    expect(jobMatrix([planned('A', { cached: true })], 256)).toEqual([])
  })

  it('lets small functions share jobs, and gives heavy ones their own', () => {
    const small = Array.from({ length: 40 }, (_, at) => planned(`Copy${at}`, { workflow: 'copy' }))
    const heavy = ['Rust1', 'Rust2'].map(id =>
      planned(id, { workflow: 'rust-cargo', runtime: 'provided.al2023' }),
    )
    const jobs = functionsOf([...small, ...heavy])
    expect(jobs.map(({ length }) => length)).toEqual([30, 10, 1, 1])
    expect(jobs.flat()).toHaveLength(42)
  })

  it('keeps functions that share an installation in one job', () => {
    const items = Array.from({ length: 20 }, (_, at) => planned(`F${at}`, { dependencies: 'same' }))
    const others = ['G1', 'G2', 'G3'].map(id => planned(id))
    const jobs = functionsOf([...items, ...others])
    expect(jobs[0]).toEqual(items.map(({ target }) => target.id))
  })

  it('builds equal recipes once, in one job', () => {
    expect(
      functionsOf([planned('A', { inputs: 'x' }), planned('B'), planned('C', { inputs: 'x' })])[0],
    ).toContain('C')
  })

  it('never mixes tools or processors while it need not', () => {
    const jobs = jobMatrix(
      [
        planned('A'),
        planned('B', { architecture: 'arm64' }),
        planned('C', { runtime: 'python3.13' }),
        planned('D', { workflow: 'nodejs-npm', runtime: 'nodejs22.x' }),
      ],
      256,
    )
    expect(jobs).toEqual([
      { id: 'A', functions: ['A'], workflow: 'python-pip', runtime: 'python3.12', architecture: 'x86_64' },
      { id: 'B', functions: ['B'], workflow: 'python-pip', runtime: 'python3.12', architecture: 'arm64' },
      { id: 'C', functions: ['C'], workflow: 'python-pip', runtime: 'python3.13', architecture: 'x86_64' },
      { id: 'D', functions: ['D'], workflow: 'nodejs-npm', runtime: 'nodejs22.x', architecture: 'x86_64' },
    ])
  })

  it('keeps to the size that is asked for, the work spread evenly', () => {
    const items = Array.from({ length: 500 }, (_, at) => planned(`R${at}`, { workflow: 'rust-cargo' }))
    const jobs = functionsOf(items, 10)
    expect(jobs.map(({ length }) => length)).toEqual(Array(10).fill(50))
    expect(functionsOf(items, 1000)).toHaveLength(256)
    expect(jobMatrix([planned('A'), planned('D', { workflow: 'copy' })], 1)).toMatchObject([
      { workflow: 'mixed' },
    ])
  })

  it('names jobs by their first function, fit for names of artifacts', () => {
    expect(jobMatrix([planned('Data/Orders')], 256)[0]?.id).toBe('Data-Orders')
  })
})
