/** What the output of failed builds comes to. The outputs are those of docker 20.10, 28.2 and buildx 0.19. */

import { describe, expect, it } from 'vitest'
import { instructionsOf } from '../../../src/build/image/dockerfile.ts'
import { CLUES, explainBuild } from '../../../src/build/image/explain.ts'

const instructions = instructionsOf('FROM base\nCOPY . /app\nRUN make\n')

const BUILDKIT_RUN = `#6 [3/3] RUN make
#6 0.214 make: *** No targets.  Stop. unauthorized, not found
#6 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2
------
 > [3/3] RUN make:
0.214 make: *** No targets.  Stop.
------
Dockerfile:3
--------------------
   1 |     FROM base
   3 | >>> RUN make
--------------------
ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2
`

describe('explainBuild', () => {
  it.each([
    ['a command', BUILDKIT_RUN, 3, /RUN make ended with exit status 2/],
    [
      'a command, classic',
      "Step 3/3 : RUN make\nThe command '/bin/sh -c make' returned a non-zero code: 2\n",
      3,
      /exit status 2/,
    ],
    [
      'a command, early BuildKit',
      '#7 ERROR: executor failed running [/bin/sh -c make]: exit code: 2\nexecutor failed running [/bin/sh -c make]: exit code: 2\n',
      3,
      /RUN make/,
    ],
    [
      'an instruction',
      'Dockerfile:2\nERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: COPPY\n',
      2,
      /unknown instruction: COPPY/,
    ],
    [
      'a base image',
      'Dockerfile:1\nERROR: failed to solve: base: failed to resolve source metadata for docker.io/library/base:latest: pull access denied\n',
      1,
      /base image base:latest cannot be fetched/,
    ],
    [
      'a base image, classic',
      "Step 1/3 : FROM base\npull access denied for base, repository does not exist or may require 'docker login'\n",
      1,
      /base image base cannot be fetched/,
    ],
    [
      'a copy',
      'Dockerfile:2\nERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref x: "/app2": not found\n',
      2,
      /nothing to copy: \/app2/,
    ],
    [
      'a stage',
      'ERROR: failed to solve: target stage "nope" could not be found\n',
      undefined,
      /no stage nope/,
    ],
    [
      'a processor',
      '#6 [3/3] RUN make\n#6 0.1 exec /bin/sh: exec format error\nDockerfile:3\nERROR: process failed: exec format error\n',
      3,
      /other processor/,
    ],
    [
      'a feature',
      'Step 3/3 : RUN make\nthe --mount option requires BuildKit. Refer to https://docs.docker.com\n',
      3,
      /needs BuildKit/,
    ],
  ])('names %s and its line', (_name, output, line, reason) => {
    const clues = output.split('\n').filter(text => CLUES.test(text))
    const explained = explainBuild(clues, { dockerfile: 'web/Dockerfile', instructions })
    expect(explained?.reason).toMatch(reason)
    expect(explained?.place).toEqual({ file: 'web/Dockerfile', ...(line === undefined ? {} : { line }) })
  })

  it('says nothing of what it does not know', () => {
    expect(
      explainBuild(['ERROR: no space left on device'], { dockerfile: 'D', instructions }),
    ).toBeUndefined()
  })
})

describe('instructionsOf', () => {
  it('joins continued lines and knows where they began', () => {
    const text = '# escape=`\nFROM a\nRUN one `\n  # why\n  && two\n\nCMD x'
    expect(instructionsOf(text)).toEqual([
      { text: 'FROM a', line: 2 },
      { text: 'RUN one && two', line: 3 },
      { text: 'CMD x', line: 7 },
    ])
  })
})
