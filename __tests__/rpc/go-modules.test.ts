import { describe, it } from 'vitest'
import { needsTool } from '../support/tools.ts'
import { type App, type Builds, expectSame } from './original.ts'

const app: App = {
  'go.mod': 'module example.com/hello\n\ngo 1.20\n',
  'main.go': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n',
}

const below: App = { 'go.mod': app['go.mod'] ?? '', 'cmd/main.go': app['main.go'] ?? '' }

const builds: Builds = {
  'makes bootstrap for provided': { runtime: 'provided', options: { trim_go_path: true } },
  'names the program like the handler': {
    options: { artifact_executable_name: 'hello', trim_go_path: true },
  },
  'makes a program for another processor': {
    runtime: 'provided',
    options: { trim_go_path: true },
    params: { architecture: 'arm64' },
  },
  'makes a program to debug': { runtime: 'provided', params: { mode: 'Debug' } },
  'finds the code in the folder of the handler': {
    app: below,
    options: { artifact_executable_name: 'cmd', trim_go_path: true },
  },
  'warns of a wish to build elsewhere': {
    runtime: 'provided',
    options: { trim_go_path: true },
    params: { build_in_source: false },
  },
  'fails with what the second attempt says': {
    app: { ...app, 'main.go': 'package main\n\nfunc main() { nothing() }\n' },
    options: { artifact_executable_name: 'hello' },
  },
  'fails for provided without a handler': { app: {}, runtime: 'provided' },
  'fails without a handler': {},
  'fails for provided.al2023 without a handler': { runtime: 'provided.al2023' },
  'fails with options of another kind': { options: [1] },
  'fails for a runtime that is not known': {
    runtime: 'go2.x',
    options: { artifact_executable_name: 'hello' },
  },
  'fails for a processor that is not known': { runtime: 'provided', params: { architecture: 'mips' } },
  'fails without Go': { runtime: 'provided', env: { PATH: '/nothing/here' } },
  'fails for a Go that is too old': {
    runtime: 'provided',
    app: { ...app, 'tools/go': { program: '#!/bin/sh\necho go version go1.10 linux/amd64\n' } },
    env: folder => ({ PATH: `${folder}/src/tools` }),
  },
}

describe('go, modules', needsTool('go', 'python3'), () => {
  it.each(Object.entries(builds))('%s, as the original does', (title, build) =>
    expectSame(title, { capability: ['go', 'modules'], app, manifest: 'go.mod', runtime: 'go1.x', ...build }),
  )
})
