/** Capabilities that were granted by name, against those that CloudFormation will surely ask for. */

import { certainNeeds } from '../capabilities.ts'
import type { Scope } from '../scope.ts'
import { declaredNames } from './declared-names.ts'
import { type Finding, finding } from './finding.ts'

/**
 * A finding for the first resource whose capability is not among those granted. Only IAM's two are asked for when a
 * change set is made: CAPABILITY_AUTO_EXPAND has no effect there (CloudFormation API Reference, CreateChangeSet).
 */
export function checkCapabilities(scope: Scope, granted: readonly string[]): Finding[] {
  if (!declaredNames(scope.template).complete) return []
  const covers = (needed: string) =>
    granted.includes(needed) || (needed === 'CAPABILITY_IAM' && granted.includes('CAPABILITY_NAMED_IAM'))
  const lacking = certainNeeds(scope).filter(({ capabilities }) => !capabilities.every(covers))
  const first =
    lacking.find(({ capabilities }) => capabilities.includes('CAPABILITY_NAMED_IAM')) ?? lacking[0]
  const [needed] = first?.capabilities ?? []
  if (first === undefined || needed === undefined) return []
  const given = granted.length === 0 ? 'none' : granted.join(', ')
  return [
    finding(scope.template, first.node, {
      message: `${first.because}, which needs ${needed}; granted: ${given}`,
      remedy: `Add ${needed} to --capabilities (input \`capabilities\`), or leave the option out: auto grants what is needed.`,
    }),
  ]
}
