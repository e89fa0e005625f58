/** The `dotnet` command with AWS's packaging tool: versions, environment, and what errors mean. */

import { mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { buildEnvironment } from '../build-environment.ts'
import type { ToolQuestion } from '../find-tool.ts'
import { makePrivateHome } from '../private-home.ts'
import { explainLines, type KnownCauses } from './known-causes.ts'
import type { Explanation, Job } from './workflow.ts'

/** global.json of a folder may choose another SDK, so no file can vouch for the answer. */
export const DOTNET_QUESTION: ToolQuestion = {
  names: ['dotnet'],
  args: ['--version'],
  read: stdout => {
    const version = /^\d+\.\d+\.\d+\S*$/m.exec(stdout)?.[0]
    return version === undefined ? undefined : { versions: { dotnet: version } }
  },
}

/**
 * The version of Amazon.Lambda.Tools for an SDK: 7 runs on .NET 8 and later, 5.13.2 was the last for .NET 6
 * (aws-lambda-builders pull request 897).
 */
export function lambdaToolsVersion(sdk: string): string {
  return Number.parseInt(sdk, 10) < 8 ? '5.13.2' : '7.0.0'
}

/** `tools` is the private folder with AWS's tool: `dotnet lambda` finds it on the PATH. */
export function dotnetEnvironment(
  job: Job,
  needs: { tools: string; copy: string; locked: boolean },
): Record<string, string> {
  const { host } = job
  const home = makePrivateHome(job.scratch, host, {
    configuration: ['.nuget/NuGet/NuGet.Config', '.config/NuGet'],
    caches: ['.nuget/packages'],
  })
  const packages = host['NUGET_PACKAGES'] ?? join(home, '.nuget', 'packages')
  mkdirSync(packages, { recursive: true })
  return buildEnvironment(job, {
    home,
    set: {
      PATH: [needs.tools, host['PATH']].filter(Boolean).join(delimiter),
      DOTNET_CLI_HOME: home,
      NUGET_PACKAGES: packages,
      DOTNET_CLI_TELEMETRY_OPTOUT: '1',
      DOTNET_NOLOGO: '1',
      DOTNET_SKIP_FIRST_TIME_EXPERIENCE: '1',
      DOTNET_CLI_UI_LANGUAGE: 'en',
      // Servers of compilers would stay behind.
      MSBUILDDISABLENODEREUSE: '1',
      DOTNET_CLI_USE_MSBUILD_SERVER: '0',
      UseSharedCompilation: 'false',
      // MSBuild reads properties from the environment: no folder of this machine in compiled code.
      PathMap: `${needs.copy}=/_`,
      ...(needs.locked ? { RestoreLockedMode: 'true' } : {}),
    },
  })
}

export const DOTNET_CLUES =
  /\berror (CS|FS|BC|NU|NETSDK|MSB|IL)\w*:|error\s*:|Error |Unable to load the service index/

export function explainDotnet(clues: readonly string[], copy: string): Explanation | undefined {
  const lines = [
    ...new Set(
      clues.map(line =>
        line
          .replaceAll(`${copy}/`, '')
          .replace(/ \[[^\]]*\]$/, '')
          .trim(),
      ),
    ),
  ]
  return explainLines(lines, {
    compilerError: line => /^\S+\.(cs|fs|vb)\(\d+,\d+\): error /.test(line),
    causes: CAUSES,
  })
}

const CAUSES: KnownCauses = [
  [
    /NETSDK1045.*?\.NET(?: SDK)?.*?(?:targeting )\.NET (?:Core )?(\d[\d.]*)/i,
    'the installed SDK does not build for .NET $1',
    'Set dotnet-version in a step `uses: actions/setup-dotnet@v5` before this one.',
  ],
  [
    /NU1004/,
    'the project and packages.lock.json do not fit together',
    'Run `dotnet restore` and commit packages.lock.json.',
  ],
  [
    /NU1403/,
    'a package does not have the hash that packages.lock.json demands',
    'Check where the package comes from; renew the lock file when it is trusted.',
  ],
  [
    /NU110[123]: (?:Unable to find package )?([^\s.]+(?:\.[^\s.]+)*)/,
    'no source has the package $1',
    'Check its name and version, and the sources in nuget.config.',
  ],
  [
    /NU1301|Unable to load the service index for source (\S+)/,
    'a package source cannot be reached, or wants a login $1',
    'Check the network and nuget.config; name the variables that it uses in build-env.',
  ],
]
