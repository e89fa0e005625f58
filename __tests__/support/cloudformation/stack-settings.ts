/** What a stack has beside its template: policy and protection against deletion. */

import type { Action } from './actions.ts'
import { text } from './request.ts'
import { WireError } from './wire.ts'

export const STACK_SETTINGS: Readonly<Record<string, Action>> = {
  SetStackPolicy: (engine, form) => {
    const body = text(form, 'StackPolicyBody')
    if (!body.includes('Statement'))
      throw new WireError('ValidationError', 'Error validating stack policy: Invalid stack policy')
    engine.get(text(form, 'StackName')).policy = body
    return undefined
  },
  GetStackPolicy: (engine, form) => ({ StackPolicyBody: engine.get(text(form, 'StackName')).policy }),
  UpdateTerminationProtection: (engine, form) => {
    const stack = engine.get(text(form, 'StackName'))
    stack.isProtected = form.get('EnableTerminationProtection') === 'true'
    return { StackId: stack.id }
  },
}
