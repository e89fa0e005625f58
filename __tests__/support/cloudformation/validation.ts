/** Early validation: what is found in a template before anything is made. */

import type { Engine } from './engine.ts'
import type { ValidationError } from './stack.ts'

/** The reason of the change set. What exactly is wrong only DescribeEvents tells. */
export function earlyValidation({ validationErrors }: Engine): string | undefined {
  const names = new Set(validationErrors.filter(isFatal).map(({ name }) => name))
  if (names.size === 0) return undefined
  return `The following hook(s)/validation failed: [AWS::EarlyValidation::${[...names].map(typeName).join(', AWS::EarlyValidation::')}]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.`
}

export function isFatal({ mode }: ValidationError): boolean {
  return mode !== 'WARN'
}

/** `PROPERTY_VALIDATION` is the hook `PropertyValidation`. */
function typeName(name: string): string {
  return name
    .toLowerCase()
    .split('_')
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}
