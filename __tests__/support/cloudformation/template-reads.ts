/** What is told of a template without a stack. */

import type { Action } from './actions.ts'
import { neededCapabilities, templateOf } from './request.ts'

export const TEMPLATE_READS: Readonly<Record<string, Action>> = {
  GetTemplateSummary: (engine, form) => {
    const stack = form.has('StackName') ? engine.get(form.get('StackName') ?? '') : undefined
    const template = stack?.template ?? templateOf(engine, form)
    return {
      Parameters: parametersOf(template),
      Capabilities: neededCapabilities(template),
      ResourceTypes: [...new Set(template.resources.map(({ type }) => type))],
      DeclaredTransforms: template.hasTransform ? ['AWS::Serverless-2016-10-31'] : [],
    }
  },
  ValidateTemplate: (engine, form) => {
    const template = templateOf(engine, form)
    return { Parameters: parametersOf(template), Capabilities: neededCapabilities(template) }
  },
}

function parametersOf({ parameters }: ReturnType<typeof templateOf>) {
  return Object.entries(parameters).map(([ParameterKey, { default: DefaultValue, noEcho, type }]) => ({
    ParameterKey,
    DefaultValue,
    NoEcho: noEcho,
    ParameterType: type,
  }))
}
