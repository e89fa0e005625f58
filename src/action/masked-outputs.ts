/**
 * Outputs that hold a secret. The runner drops a job's output that contains text which is masked, so what needs it fails
 * far from here; a stack's output that shows a NoEcho value is a leak besides.
 */

/** These are of the stack: they are left out. Others hold a secret by chance, and serve the steps of this job. */
const OF_THE_STACK = /^output-|^outputs$|^failure-reason$/

/** Actions that sign in mask these; the key's id is no secret, and masked all the same. */
const SECRETS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'INPUT_GITHUB-TOKEN']
/** Real ones are longer; those of emulators are words. */
const SHORTEST_SECRET = 16

/** What the runner masks already. */
export function secretsIn(environment: NodeJS.ProcessEnv): Set<string> {
  return new Set(
    SECRETS.map(name => environment[name] ?? '').filter(value => value.length >= SHORTEST_SECRET),
  )
}

export interface SafeOutputs {
  values: Record<string, string>
  warnings: string[]
}

/** `secrets`: what the runner was told to mask. */
export function withoutMasked(
  values: Readonly<Record<string, string>>,
  secrets: ReadonlySet<string>,
): SafeOutputs {
  const masks = [...secrets].flatMap(secret => secret.split(/\r?\n/)).filter(line => line.trim() !== '')
  const isMasked = (text: string) => masks.some(mask => spellings(mask).some(one => text.includes(one)))
  const kept: Record<string, string> = {}
  const warnings: string[] = []
  for (const [name, value] of Object.entries(values)) {
    if (!isMasked(value)) kept[name] = value
    // Each member is an output too, which is named there.
    else if (name === 'outputs') kept[name] = withoutMaskedMembers(value, isMasked)
    else if (OF_THE_STACK.test(name))
      warnings.push(`the output ${name} is left out: it contains a value that is kept secret`)
    else {
      kept[name] = value
      warnings.push(`the output ${name} contains text that is masked: GitHub will not hand it to other jobs`)
    }
  }
  return { values: kept, warnings }
}

/** Those that the runner looks for and that an output of ours may have (actions/runner, ValueEncoders). */
function spellings(mask: string): string[] {
  const base64 = Buffer.from(mask).toString('base64').replace(/=+$/, '')
  return [mask, JSON.stringify(mask).slice(1, -1), encodeURIComponent(mask), base64]
}

function withoutMaskedMembers(json: string, isMasked: (text: string) => boolean): string {
  const members: [string, unknown][] = Object.entries(JSON.parse(json))
  return JSON.stringify(Object.fromEntries(members.filter(([, value]) => !isMasked(String(value)))))
}
