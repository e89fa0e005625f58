import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toolEnvironment } from '../../src/build/environment.ts'
import { runTool, type ToolRun } from '../../src/build/run-tool.ts'
import { failureOf, folderWith } from './support.ts'

const node = (program: string, more: Partial<ToolRun> = {}) => {
  const lines: string[] = []
  const run = runTool({
    command: process.execPath,
    args: ['-e', program],
    cwd: '/',
    environment: toolEnvironment({ host: process.env }),
    timeoutSeconds: 30,
    graceSeconds: 0.2,
    onLine: line => lines.push(line),
    ...more,
  })
  return { run, lines }
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    // A killed process whose parent has not yet asked for its end is a zombie, which is as good as gone.
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise(resolve => setImmediate(resolve))
}

describe('runTool', () => {
  it('streams lines of both streams and keeps the last fifty', async () => {
    const { run, lines } = node(
      'for (let i = 0; i < 60; i++) console.log("line " + i); console.error("oops")',
    )
    const result = await run
    expect(result.exitCode).toBe(0)
    expect(lines).toHaveLength(61)
    expect(lines).toContain('oops')
    expect(result.lastLines).toHaveLength(50)
    expect(result.stdout.split('\n')[0]).toBe('line 0')
  })

  it('tells the exit status and the signal', async () => {
    expect(await node('process.exit(7)').run).toMatchObject({ exitCode: 7, signal: null, timedOut: false })
    expect(await node('process.kill(process.pid, "SIGKILL")').run).toMatchObject({
      exitCode: null,
      signal: 'SIGKILL',
    })
  })

  it('gives no standard input and no shell', async () => {
    const { run } = node('process.stdin.on("data", () => {}).on("end", () => console.log("end"))')
    expect((await run).stdout).toBe('end\n')
    const echoed = node('console.log(process.argv[1])', {
      args: ['-e', 'console.log(process.argv[1])', '$(id); `id`'],
    })
    expect((await echoed.run).stdout).toBe('$(id); `id`\n')
  })

  it('ends the whole group at the time limit, with a grandchild that ignores SIGTERM', async () => {
    const grandchild = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'
    const { run, lines } = node(
      `const c = require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(grandchild)}])
       console.log(c.pid); process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)`,
      { timeoutSeconds: 1 },
    )
    expect(await run).toMatchObject({ timedOut: true })
    const pid = Number(lines[0])
    expect(pid).toBeGreaterThan(1)
    await until(() => !isAlive(pid))
  })

  it('leaves no daemon behind, not even one that left the group and holds the output open', async () => {
    const { run, lines } = node(
      `const c = require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"],
         { detached: true, stdio: "inherit" })
       c.unref(); console.log(c.pid)`,
    )
    expect(await run).toMatchObject({ exitCode: 0, timedOut: false })
    if (process.platform === 'linux') await until(() => !isAlive(Number(lines[0])))
  })

  it('ends as cancelled when the run is aborted', async () => {
    const abort = new AbortController()
    const { run } = node('console.log("up"); setInterval(() => {}, 1000)', {
      signal: abort.signal,
      onLine: () => abort.abort(),
    })
    expect((await failureOf(() => run)).class).toBe('cancelled')
    const never = await failureOf(() => node('0', { signal: abort.signal }).run)
    expect(never.class).toBe('cancelled')
  })

  it('names a missing tool and the step that brings it', async () => {
    const failure = await failureOf(() => node('', { command: 'npm', environment: { PATH: '/nowhere' } }).run)
    expect(failure.class).toBe('environment')
    expect(failure.message).toContain('npm')
    expect(failure.remedy).toContain('actions/setup-node')
  })

  it('caps a line of ten megabytes, and lets binary output through as text', async () => {
    const { run, lines } = node(
      'process.stdout.write("x".repeat(10_000_000) + "\\n"); process.stdout.write(Buffer.from([0xff, 0x00, 0x41]))',
    )
    const result = await run
    expect(lines[0]?.length).toBeLessThan(4_100)
    expect(lines[0]).toMatch(/ … \(9996000 more characters\)$/)
    expect(lines[1]).toMatch(/A$/)
    expect(result.stdout.length).toBe(1 << 20)
  })

  it('shows no terminal sequences, no overwritten progress, no passwords in addresses', async () => {
    const { lines, run } = node(
      'console.log("\\u001b[31mred\\u001b[0m"); console.log("10%\\r100%"); console.log("from https://me:secret@example.com/x"); console.log("a\\u0007b")',
    )
    await run
    expect(lines).toEqual(['red', '100%', 'from https://***@example.com/x', 'a\uFFFDb'])
  })
})

describe('the environment of build tools', () => {
  const canaries = {
    AWS_SECRET_ACCESS_KEY: 'canary',
    AWS_SESSION_TOKEN: 'canary',
    AWS_PROFILE: 'canary',
    ACTIONS_RUNTIME_TOKEN: 'canary',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'canary',
    GITHUB_TOKEN: 'canary',
    GITHUB_ENV: 'canary',
    GITHUB_OUTPUT: 'canary',
    INPUT_PASSWORD: 'canary',
    NODE_OPTIONS: '--no-warnings=canary',
    LD_PRELOAD: 'canary',
    NPM_TOKEN: 'canary',
    NODE_AUTH_TOKEN: 'canary',
    PYTHONPATH: 'canary',
  }

  it('holds none of the secrets of the runner', async () => {
    const environment = toolEnvironment({ host: { ...process.env, ...canaries } })
    const { run } = node('console.log(JSON.stringify(process.env))', { environment })
    const { stdout } = await run
    expect(stdout).toContain('"PATH"')
    expect(stdout).not.toContain('canary')
  })

  it('lets through what build-env names, and nothing else of its kind', () => {
    const environment = toolEnvironment({ host: canaries, passedNames: ['NPM_TOKEN', 'ABSENT'] })
    expect(environment['NPM_TOKEN']).toBe('canary')
    expect(environment).not.toHaveProperty('ABSENT')
    expect(environment).not.toHaveProperty('NODE_AUTH_TOKEN')
  })

  it('fixes language and time zone, and names homes of version managers that exist', () => {
    const home = folderWith()
    mkdirSync(join(home, '.pyenv'))
    const environment = toolEnvironment({ host: { HOME: home }, home: '/private', temporary: '/private/tmp' })
    expect(environment).toMatchObject({
      HOME: '/private',
      TMPDIR: '/private/tmp',
      TZ: 'UTC',
      LC_ALL: 'C.UTF-8',
      CI: '1',
      PYENV_ROOT: join(home, '.pyenv'),
    })
    expect(environment).not.toHaveProperty('NVM_DIR')
    rmSync(join(home, '.pyenv'), { recursive: true })
  })
})
