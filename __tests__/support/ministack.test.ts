import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { startMiniStack } from './ministack.ts'
import { needsTool } from './tools.ts'

describe('the local AWS', needsTool('ministack'), () => {
  it('answers on the loopback until the block ends', async () => {
    let url: string
    {
      await using ministack = await startMiniStack()
      url = ministack.url
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      expect(ministack.environment).toMatchObject({ AWS_ENDPOINT_URL: url, AWS_REGION: 'us-east-1' })
      expect(ministack.pythonRuntime).toMatch(/^python3\.\d+$/)
      expect(await isHealthy(url)).toBe(true)
    }
    expect(await isHealthy(url)).toBe(false)
  })

  it('ends when the process that started it is killed', async () => {
    const starter = spawn(process.execPath, ['--input-type=module', '--eval', STARTER], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const url = await firstLine(starter.stdout)
    expect(await isHealthy(url)).toBe(true)
    starter.kill('SIGKILL')
    await once(starter, 'exit')
    await expect.poll(() => isHealthy(url), { timeout: 10_000 }).toBe(false)
  })
})

const STARTER = `
  import { startMiniStack } from ${JSON.stringify(import.meta.resolve('./ministack.ts'))}
  console.log((await startMiniStack()).url)
  setInterval(() => {}, 1000)
`

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line
  throw new Error('the process printed nothing')
}

function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/_ministack/health`).then(
    answer => answer.ok,
    () => false,
  )
}
