/** A shop of functions that make builds: quick, by a real tool, and visible in what the tool was run with. */

/** Its template: the functions are named after the stack, so that several stacks can stand side by side. */
export function smallTemplate(ids: readonly string[]): string {
  const functions = ids.map(
    id => `  ${id}:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: makefile }
    Properties:
      FunctionName: !Sub "\${AWS::StackName}-${id}"
      Handler: index.handler
      Runtime: nodejs22.x
      CodeUri: ${id}
`,
  )
  const outputs = ids.map(id => `  ${id}Name:\n    Value: !Ref ${id}\n`)
  const head = 'Transform: AWS::Serverless-2016-10-31\nResources:\n'
  return `${head}${functions.join('')}Outputs:\n${outputs.join('')}`
}

/** The files of one function that answers with this text; below `folder`, which ends with a slash. */
export function smallFunction(id: string, answer: string, folder = ''): Record<string, string> {
  return {
    [`${folder}${id}/index.mjs`]: `export const handler = () => "${answer}"\n`,
    [`${folder}${id}/Makefile`]: `build-${id}:\n\tcp index.mjs "$(ARTIFACTS_DIR)"\n`,
  }
}

/** Which functions make was asked to build, out of what it was run with. */
export function builtByMake(runs: readonly string[]): string[] {
  return runs.flatMap(run => / build-(\w+)/.exec(run)?.[1] ?? [])
}
