/**
 * Markdown as GitHub shows it, as a PNG: marked, Mermaid and a headless Chromium. The two packages are installed into `.demo/`
 * when they are missing; Chromium has to be there (Debian: apt-get install chromium).
 */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { temporaryFolder } from '../../src/files/temporary.ts'

const TOOLS = resolve(import.meta.dirname, '../../.demo/pictures')
const PACKAGES = ['mermaid@11', 'marked@16']
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome']

export interface Picture {
  /** Pixels, before the doubling for fine screens. */
  width: number
  height: number
}

/** Writes the picture. Throws when there is no browser. */
export function drawMarkdown(markdown: string, file: string, { width, height }: Picture): void {
  installPackages()
  using folder = temporaryFolder('page')
  const page = join(folder.path, 'page.html')
  writeFileSync(page, pageOf(markdown))
  execFileSync(
    browser(),
    [
      ...[
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        '--force-device-scale-factor=2',
      ],
      ...[`--user-data-dir=${join(folder.path, 'profile')}`, '--virtual-time-budget=15000'],
      ...[`--window-size=${width},${height}`, `--screenshot=${resolve(file)}`, pathToFileURL(page).href],
    ],
    { stdio: 'ignore', timeout: 120_000 },
  )
}

function installPackages(): void {
  if (existsSync(join(TOOLS, 'node_modules/mermaid')) && existsSync(join(TOOLS, 'node_modules/marked')))
    return
  mkdirSync(TOOLS, { recursive: true })
  writeFileSync(join(TOOLS, 'package.json'), '{"private":true}\n')
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...PACKAGES]
  execFileSync('npm', args, { cwd: TOOLS, stdio: 'inherit' })
}

function browser(): string {
  for (const name of BROWSERS) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' })
      return name
    } catch {
      // The next one, then.
    }
  }
  throw new Error(`no browser to draw with: install one of ${BROWSERS.join(', ')}`)
}

const STYLE = `
body{font:14px/1.5 -apple-system,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif;color:#1f2328;margin:24px;background:#fff}
table{border-collapse:collapse;margin:0 0 16px}th,td{border:1px solid #d1d9e0;padding:6px 13px;vertical-align:top}
th{font-weight:600}code{font:12px ui-monospace,"DejaVu Sans Mono",monospace;background:#818b981f;padding:.2em .4em;border-radius:6px;overflow-wrap:anywhere}
h3{font-size:1.25em;border-bottom:1px solid #d1d9e0b3;padding-bottom:.3em}.mermaid{margin:16px 0}
blockquote{border-left:.25em solid #d1d9e0;margin:0 0 16px;padding:0 1em;color:#59636e}a{color:#0969da}`

function pageOf(markdown: string): string {
  const script = (path: string) => pathToFileURL(join(TOOLS, 'node_modules', path)).href
  const marked = readFileSync(join(TOOLS, 'node_modules/marked/lib/marked.umd.js'), 'utf8')
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><main></main>
<script>${marked}</script><script src="${script('mermaid/dist/mermaid.min.js')}"></script>
<script type="module">
const main = document.querySelector('main')
main.innerHTML = marked.parse(${JSON.stringify(markdown).replaceAll('<', '\\u003c')}, { gfm: true })
for (const code of main.querySelectorAll('code.language-mermaid')) {
  const box = document.createElement('div')
  box.className = 'mermaid'
  box.textContent = code.textContent
  code.parentElement.replaceWith(box)
}
mermaid.initialize({ startOnLoad: false, gantt: { useWidth: 900, useMaxWidth: false } })
await mermaid.run()
</script>
`
}
