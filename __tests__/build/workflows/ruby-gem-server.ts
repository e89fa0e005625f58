/** A gem server on the loopback with the gems of the fixtures, built by RubyGems itself. */

import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { apps, folderWith } from '../support.ts'

/** Builds every gem of `ruby-gems` into a folder, and gives their files. */
export function buildGems(): string[] {
  const folder = folderWith()
  cpSync(join(apps, 'ruby-gems'), folder, { recursive: true })
  return readdirSync(folder).map(name => {
    execFileSync('gem', ['build', '--quiet', `${name}.gemspec`], { cwd: join(folder, name), stdio: 'ignore' })
    return join(folder, name, `${name}-1.0.0.gem`)
  })
}

/** Serves them until the test is over; returns the address for `source` of a Gemfile. */
export async function serveGems(): Promise<string> {
  const folder = folderWith()
  mkdirSync(join(folder, 'gems'))
  for (const gem of buildGems()) cpSync(gem, join(folder, 'gems', gem.slice(gem.lastIndexOf('/') + 1)))
  execFileSync('gem', ['generate_index', '--directory', folder], { stdio: 'ignore' })
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname)
    const found = existsSync(file)
    response.writeHead(found ? 200 : 404).end(found ? readFileSync(file) : undefined)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}
