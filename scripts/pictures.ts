/**
 * The pictures in docs/: `node scripts/pictures.ts` runs the program on the local CloudFormation, at a pseudo terminal and as a
 * workflow step, and draws what a person would see. Nothing in them is made up. Needs Python and Chromium.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { drawMarkdown } from './pictures/markdown-png.ts'
import { openScene } from './pictures/scene.ts'
import { terminalSvg } from './pictures/terminal-svg.ts'

const FOLDER = resolve(import.meta.dirname, '../docs/pictures')
const SIZE = { columns: 110, rows: 26 }

mkdirSync(FOLDER, { recursive: true })
await drawTerminal()
await drawSummary()

async function drawTerminal(): Promise<void> {
  await using scene = await openScene()
  scene.engine.pace = 1_000
  await scene.deployAsStep()
  scene.breakOrders()
  write('terminal.svg', terminalSvg(await scene.deployAtTerminal(SIZE), SIZE))
}

async function drawSummary(): Promise<void> {
  await using scene = await openScene()
  scene.engine.pace = 1_000
  await scene.deployAsStep()
  scene.breakOrders()
  const summary = await scene.deployAsStep()
  drawMarkdown(summary, join(FOLDER, 'summary.png'), { width: 1000, height: 980 })
  process.stdout.write('docs/pictures/summary.png\n')
}

function write(name: string, content: string): void {
  writeFileSync(join(FOLDER, name), content)
  process.stdout.write(`docs/pictures/${name}\n`)
}
