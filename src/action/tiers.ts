/** Where artifacts come from beside the local store, and where they go: other jobs of the run, then the GitHub cache. */

import { z } from 'zod'
import type { Services } from '../pipeline/services.ts'
import type { Settings } from '../project/settings.ts'
import type { Event } from '../report/events.ts'
import { type TriggeringRun, type WorkflowArtifacts, workflowArtifacts } from './artifacts.ts'
import { eventPayload } from './event-payload.ts'
import { type GithubCache, githubCache } from './github-cache.ts'
import type { HelpBudget } from './help-budget.ts'
import type { Inputs } from './inputs.ts'

export interface Tiers {
  cache: GithubCache | undefined
  artifacts: WorkflowArtifacts | undefined
  services: Pick<Services, 'onMissing' | 'onBuilt'>
}

export interface TierOptions {
  inputs: Inputs
  settings: Settings
  environment: NodeJS.ProcessEnv
  /** Absolute path of the step's own temporary folder. */
  scratch: string
  budget: HelpBudget
  emit: (event: Event) => void
}

export async function openTiers(options: TierOptions): Promise<Tiers> {
  const cache = usesGithub(options.inputs.cache) ? await openCache(options) : undefined
  const artifacts = await openArtifacts(options)
  return {
    cache,
    artifacts,
    services: {
      onMissing: async (digests, intake) => {
        const received = (await artifacts?.receive(intake)) ?? false
        if (received && !(await intake.isMissing())) {
          // No job before this one had the whole: the next run finds what this one keeps.
          cache?.expect(digests)
          return true
        }
        return ((await cache?.restore(digests)) ?? false) || received
      },
      onBuilt: async built => {
        await artifacts?.handOn(built.handover)
        await cache?.save(built)
      },
    },
  }
}

/** When the bucket is a tier, by the input `cache`. */
export const BUCKET_CACHE = { auto: 'uploads', github: 'never', bucket: 'always', off: 'never' } as const

function usesGithub(cache: Inputs['cache']): boolean {
  return cache === 'auto' || cache === 'github'
}

async function openCache({
  inputs,
  settings,
  environment,
  budget,
  emit,
}: TierOptions): Promise<GithubCache | undefined> {
  const opened = await githubCache({
    storeFolder: settings.storeFolder,
    workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
    extra: inputs.cacheKey,
    system: [environment['RUNNER_OS'], environment['RUNNER_ARCH']].filter(part => part).join('-'),
    budget,
    note: message => emit({ type: 'note', message }),
  })
  if (opened === undefined && inputs.cache === 'github') {
    emit({ type: 'warning', message: 'the GitHub cache is not available here; going on without it' })
  }
  return opened
}

function openArtifacts({ inputs, environment, scratch, budget, emit }: TierOptions) {
  return workflowArtifacts({
    command: inputs.command,
    when: inputs.artifacts,
    name: inputs.artifactName,
    retentionDays: inputs.artifactRetentionDays,
    scratch,
    budget,
    serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
    triggeredBy: triggeringRun(environment, inputs.githubToken),
    note: message => emit({ type: 'note', message }),
    warn: message => emit({ type: 'warning', message }),
  })
}

const payloadSchema = z.object({
  workflow_run: z.object({
    id: z.number().int().positive(),
    repository: z.object({ name: z.string(), owner: z.object({ login: z.string() }) }),
  }),
})

/** With `on: workflow_run` the artifacts are those of the run that has ended (GitHub: events that trigger workflows). */
function triggeringRun(environment: NodeJS.ProcessEnv, token: string): TriggeringRun | undefined {
  if (environment['GITHUB_EVENT_NAME'] !== 'workflow_run' || token === '') return undefined
  const payload = payloadSchema.safeParse(eventPayload(environment))
  if (!payload.success) return undefined
  const { id, repository } = payload.data.workflow_run
  return {
    token,
    workflowRunId: id,
    repositoryOwner: repository.owner.login,
    repositoryName: repository.name,
  }
}
