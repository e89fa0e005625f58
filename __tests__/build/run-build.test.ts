import { describe, expect, it } from 'vitest'
import type { BuiltTree } from '../../src/build/run-build.ts'
import { buildTarget, codeTarget, failureOf, folderWith, pathsOf } from './support.ts'

describe('any build', () => {
  const installing = { 'requirements.txt': 'iniconfig==2.0.0\n' }

  it('asks for its dependencies by digest, and runs no tool when somebody has them', async () => {
    const folder = folderWith({ ...installing, 'app.py': '' })
    const asked: string[] = []
    const kept: BuiltTree = {
      tree: [{ kind: 'bytes', path: 'kept.py', mode: 0o644, bytes: new Uint8Array() }],
      tools: { pip: '1' },
    }
    const { tree, tools } = await buildTarget(codeTarget(folder), {
      environment: {},
      dependencies: async digest => {
        asked.push(digest)
        return kept
      },
    })
    expect(pathsOf(tree)).toEqual(['app.py', 'kept.py', 'requirements.txt'])
    expect(tools).toEqual({ pip: '1' })
    expect(asked[0]).toMatch(/^[0-9a-f]{64}$/)
  })

  it('copies without any tool when there is nothing to install', async () => {
    const folder = folderWith({ 'app.py': '', 'requirements.txt': '# nothing\n' })
    const { tree } = await buildTarget(codeTarget(folder), { environment: {} })
    expect(pathsOf(tree)).toEqual(['app.py', 'requirements.txt'])
  })

  it('names the missing tool and the step that brings it', async () => {
    const failure = await failureOf(() =>
      buildTarget(codeTarget(folderWith(installing)), { environment: { PATH: '/nowhere' } }),
    )
    expect(failure).toMatchObject({
      class: 'environment',
      remedy: expect.stringContaining('actions/setup-python'),
    })
  })

  it('fails as a build when the time is over, with what the tool said last', async () => {
    const bin = folderWith({
      python3: {
        program: `#!/bin/sh
case "$1" in -c) echo '{"executable":"/bin/sh","python":"3.12.1","pip":"24.0","file":"/bin/sh"}';; *) echo waiting; exec sleep 100;; esac
`,
      },
    })
    const failure = await failureOf(() =>
      buildTarget(codeTarget(folderWith(installing)), {
        environment: { PATH: `${bin}:/usr/bin:/bin` },
        timeoutSeconds: 1,
      }),
    )
    expect(failure).toMatchObject({ class: 'build', message: 'python-pip: python3 was ended after 1 s' })
    expect(failure.details).toContain('waiting')
    expect(failure.remedy).toContain('--build-timeout')
  })

  it('gives the package manager its own configuration and cache, and no other file of the home', async () => {
    const home = folderWith({
      '.config/pip/pip.conf': '[global]\n',
      '.aws/credentials': 'canary',
      '.npmrc': 'canary',
    })
    const bin = folderWith({
      python3: {
        program: `#!/bin/sh
case "$1" in -c) echo '{"executable":"/bin/sh","python":"3.12.1","pip":"24.0","file":"/bin/sh"}';; *) env; cd "$HOME" && find . -follow -type f;; esac
`,
      },
    })
    const { lines } = await buildTarget(codeTarget(folderWith(installing)), {
      environment: {
        PATH: `${bin}:/usr/bin:/bin`,
        HOME: home,
        AWS_SECRET_ACCESS_KEY: 'canary',
        PIP_TOKEN: 'yes',
      },
      passedNames: ['PIP_TOKEN'],
    })
    expect(lines).toContain('./.config/pip/pip.conf')
    expect(lines).toContain('PIP_TOKEN=yes')
    expect(lines.join('\n')).not.toMatch(/canary|\.aws|\.npmrc/)
  })

  it('does not keep an installation whose manifest was edited meanwhile, and names the file', async () => {
    const folder = folderWith({ ...installing, 'app.py': '' })
    const bin = folderWith({
      python3: {
        program: `#!/bin/sh
case "$1" in -c) echo '{"executable":"/bin/sh","python":"3.12.1","pip":"24.0","file":"/bin/sh"}';; *) echo 'other==1' >> '${folder}/requirements.txt';; esac
`,
      },
    })
    let kept = false
    const failure = await failureOf(() =>
      buildTarget(codeTarget(folder), {
        environment: { PATH: `${bin}:/usr/bin:/bin` },
        dependencies: async (_digest, make) => {
          const made = await make()
          kept = true
          return made
        },
      }),
    )
    expect(failure).toMatchObject({
      class: 'environment',
      message: expect.stringMatching(/requirements\.txt was edited during the build$/),
    })
    expect(kept).toBe(false)
  })

  it('refuses a file where its dependencies have a folder', async () => {
    const folder = folderWith({ ...installing, pkg: '' })
    const failure = await failureOf(() =>
      buildTarget(codeTarget(folder), {
        dependencies: async () => ({
          tree: [{ kind: 'bytes', path: 'pkg/a.py', mode: 0o644, bytes: new Uint8Array() }],
          tools: {},
        }),
      }),
    )
    expect(failure.message).toContain('pkg is a file of the code')
  })
})
