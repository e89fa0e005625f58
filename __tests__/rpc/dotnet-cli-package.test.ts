import { describe, it } from 'vitest'
import { needsTool } from '../support/tools.ts'
import { type App, type Builds, expectSame } from './original.ts'

/** Notes every call; packs a program, a link and a folder as the tool for Lambda does. */
const dotnet = `#!/bin/sh
echo "$PWD: $*" >> "$CALLS"
case "$1 $2" in
  "tool install") exit \${INSTALL:-0} ;;
  "tool update") echo "cannot update" >&2; exit \${UPDATE:-0} ;;
  "lambda help") exit \${HELP:-0} ;;
  "lambda package") echo packed; test -z "$BROKEN" || { echo "error CS1002" >&2; exit 1; }
    exec python3 - "$4" <<'END'
import os, sys, zipfile
os.makedirs(os.path.dirname(sys.argv[1]), exist_ok=True)
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for name, mode, text in [("Hello.dll", 0o100644, "dll"), ("bootstrap", 0o100755, "#!"), ("lib/link", 0o120777, "../Hello.dll")]:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        archive.writestr(entry, text)
END
esac
`

const app: App = { 'Hello.csproj': '<Project/>\n', 'tools/dotnet': { program: dotnet } }

const env = (more: object = {}) => ({
  env: (folder: string) => ({
    PATH: `${folder}/src/tools:${process.env['PATH']}`,
    CALLS: `${folder}/calls`,
    ...more,
  }),
})

const builds: Builds = {
  'packs and unpacks': {},
  'packs to debug, for another processor, with options of the tool': {
    params: { mode: 'Debug', architecture: 'arm64' },
    options: { '--framework': 'net8.0', '-pl': 'x', other: 'ignored' },
  },
  'names the package like a folder that ends in a slash': {
    params: folder => ({ source_dir: `${folder}/src/` }),
  },
  'keeps the tool that is there for .NET 6': { runtime: 'dotnet6' },
  'installs the tool for .NET 6 when there is none': { runtime: 'dotnet6', ...env({ HELP: '1' }) },
  'updates a tool that is installed': env({ INSTALL: '1' }),
  'warns of a wish to build elsewhere': { params: { build_in_source: false } },
  'fails where the tool cannot be had': env({ INSTALL: '1', UPDATE: '1' }),
  'fails where the code does not compile': env({ BROKEN: '1' }),
  'fails for a runtime that is not known': { runtime: 'dotnetcore3.1' },
  'fails without dotnet': { env: { PATH: '/nothing/here' } },
}

describe('dotnet, cli-package, with a stand-in for dotnet', needsTool('python3'), () => {
  it.each(Object.entries(builds))('%s, as the original does', (title, build) =>
    expectSame(title, {
      capability: ['dotnet', 'cli-package'],
      app,
      manifest: 'Hello.csproj',
      runtime: 'dotnet8',
      ...env(),
      ...build,
    }),
  )
})
