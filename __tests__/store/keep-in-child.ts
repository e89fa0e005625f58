/** Keeps COUNT entries of 0 to 300 KB in a store: `keep-in-child.ts FOLDER COUNT`. Prints a line after each. */

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { localStore } from '../../src/store/local-store.ts'

const [folder = '', count = '0'] = process.argv.slice(2)
const store = localStore({ folder, warn: message => console.error(message) })
for (let index = 0; index < Number(count); index++) {
  const content = Buffer.alloc((index * 7919) % 300_000, `content ${index % 50}`)
  const digest = createHash('sha256').update(content).digest('hex')
  const record = { digest, size: content.length, unzippedSize: content.length, files: 1, tools: {} }
  const file = store.temporary()
  writeFileSync(file, content)
  await store.keep({ inputDigest: createHash('sha256').update(`input ${index}`).digest('hex'), record, file })
  process.stdout.write(`${index}\n`)
}
