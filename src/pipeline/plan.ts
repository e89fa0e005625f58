/** `plan`: what would be built, from what, and whether its artifact already exists. Runs no builder, asks no AWS. */

import type { Settings } from '../project/settings.ts'
import { localStore } from '../store/local-store.ts'
import { declaredParameters } from '../template/facts.ts'
import { checkTemplates } from './check-templates.ts'
import { describePlan } from './describe-plan.ts'
import { lint } from './lint.ts'
import { warnOfUnknownPaths } from './local-assets.ts'
import { elsewhere, openTemplate } from './open-template.ts'
import { planTargets } from './plan-targets.ts'
import type { Result, Services } from './services.ts'
import type { OpenTemplate, Plan, Planned } from './stages.ts'

export async function plan(settings: Settings, services: Services, result: Result): Promise<Plan> {
  const written = openTemplate(settings)
  maskSecrets(written, settings, services)
  const open = await lint(checkTemplates(written, settings, services), settings, services)
  warnOfUnknownPaths(open.assets, services)
  for (const [id, reason] of elsewhere(open.root)) {
    services.emit({ type: 'note', message: `the nested stack ${id} is left as it is: ${reason}` })
  }
  const store = localStore({
    folder: settings.storeFolder,
    warn: message => services.emit({ type: 'warning', message }),
  })
  const planned = await planTargets(open, settings, services, store)
  const made = await fromBucket({ ...open, planned, store }, settings, services, result)
  Object.assign(result, describePlan(made, settings))
  const isLayer = (item: Planned) => item.target.kind === 'layer'
  services.emit({
    type: 'plan-ready',
    functions: planned.filter(item => !isLayer(item)).length,
    layers: planned.filter(isLayer).length,
    cached: made.planned.filter(item => item.record !== undefined).length,
  })
  return made
}

/** With `cache: bucket`; the verbs that go there anyway ask once they know where it is. */
async function fromBucket(made: Plan, settings: Settings, services: Services, result: Result): Promise<Plan> {
  const { bucketCache, verb } = settings
  if (bucketCache !== 'always' || (verb !== 'plan' && verb !== 'build')) return made
  const { withBucketIfThere } = await import('./use-bucket.ts')
  return withBucketIfThere(made, settings, services, result)
}

/** The runner hides what it was told to: the given values of NoEcho parameters, before anything can print them. */
function maskSecrets({ template }: OpenTemplate, settings: Settings, services: Services): void {
  for (const { name, noEcho } of declaredParameters(template)) {
    const value = settings.parameters[name]
    if (noEcho && value !== undefined && value.length >= SHORTEST_MASK) services.mask?.(value)
  }
}

/** A shorter mask would turn ordinary words of the log into asterisks. */
const SHORTEST_MASK = 4
