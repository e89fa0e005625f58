/** Finds the workflow for a capability. Each is loaded on first use: a refusal must not wait for all of them. */

import { isTruthy, pythonString } from './python-text.ts'
import { type BuildersWorkflow, WorkflowNotFound } from './request.ts'

export interface Capability {
  language: unknown
  dependencyManager: unknown
  applicationFramework: unknown
}

type Loader = () => Promise<{ workflow: BuildersWorkflow }>

const WORKFLOWS: Readonly<Record<string, Loader>> = {
  'dotnet_cli-package_': () => import('./dotnet-cli-package.ts'),
  go_modules_: () => import('./go-modules.ts'),
  java_gradle_: () => import('./java-gradle.ts'),
  java_maven_: () => import('./java-maven.ts'),
  nodejs_npm_: () => import('./nodejs-npm.ts'),
  'nodejs_npm-esbuild_': () => import('./nodejs-npm-esbuild.ts'),
  provided__: () => import('./custom-make.ts'),
  python_pip_: () => import('./python-pip.ts'),
  python_uv_: () => import('./python-uv.ts'),
  ruby_bundler_: () => import('./ruby-bundler.ts'),
  rust_cargo_: () => import('./rust-cargo.ts'),
}

/** Upper and lower case are the same, and so are null and empty. Throws a WorkflowNotFound. */
export async function findWorkflow(capability: Capability): Promise<BuildersWorkflow> {
  const parts = [capability.language, capability.dependencyManager, capability.applicationFramework]
  const key = parts
    .map(part => (isTruthy(part) ? pythonString(part) : ''))
    .join('_')
    .toLowerCase()
  const load = Object.hasOwn(WORKFLOWS, key) ? WORKFLOWS[key] : undefined
  if (load !== undefined) return (await load()).workflow
  throw new WorkflowNotFound(
    `Unable to find a workflow matching given capability: ${parts.map(pythonString).join(', ')}`,
  )
}
