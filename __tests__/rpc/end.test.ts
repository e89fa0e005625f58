import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { repository } from '../support/python.ts'
import { needsTool } from '../support/tools.ts'
import { writeApp } from './original.ts'

describe('the end of a build', needsTool('make'), () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('comes in order on %s, without an answer', async (signal, exitCode) => {
    using folder = temporaryFolder('test')
    const source = join(folder.path, 'src')
    writeApp(source, {
      Makefile: 'build-Fn:\n\t@echo $$$$ > $(ARTIFACTS_DIR)/pid; echo hanging; exec tail -f /dev/null\n',
    })
    const child = spawn(process.execPath, [join(repository, 'src/rpc.ts'), requestFor(folder.path, source)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = once(child, 'close')
    let answer = ''
    child.stdout.on('data', bytes => {
      answer += bytes
    })
    child.stderr.on('data', bytes => {
      if (String(bytes).includes('hanging')) child.kill(signal)
    })
    await ended
    expect(child.exitCode).toBe(exitCode)
    expect(answer).toBe('')
    const pid = readFileSync(join(folder.path, 'artifacts/pid'), 'utf8').trim()
    expect(existsSync(`/proc/${pid}`)).toBe(false)
  })
})

function requestFor(folder: string, source: string): string {
  return JSON.stringify({
    id: 1,
    method: 'LambdaBuilder.build',
    params: {
      __protocol_version: '0.3',
      capability: { language: 'provided', dependency_manager: null, application_framework: null },
      source_dir: source,
      artifacts_dir: join(folder, 'artifacts'),
      scratch_dir: join(folder, 'scratch'),
      manifest_path: join(source, 'Makefile'),
      runtime: 'provided',
      optimizations: null,
      options: { build_logical_id: 'Fn' },
    },
  })
}
