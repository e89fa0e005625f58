/** Keeping secrets out of what is printed and posted: NoEcho does not cover values that a template passes on. */

/** Keys whose values nobody is to see, as people name them: `ApiToken`, `DB_PASSWORD`, `client-secret`. */
const SECRET_NAME = /(secret|passw(or)?d|passphrase|token|credential|private.?key|api.?key|access.?key)/i

/**
 * Whether a property's value must not be shown: environment variables of functions, and anything under a key that
 * looks like a secret. `path` as CloudFormation gives it: `/Properties/Environment/Variables/DB_PASSWORD`.
 */
export function isSecret(type: string, path: string): boolean {
  if (/::Function$/.test(type) && /\/Environment(\/|$)/.test(path)) return true
  return SECRET_NAME.test(path)
}

/** The value for people: whole secrets become their length, and known secrets inside other text asterisks. */
export function hiddenValue(value: string, isHidden: boolean, secrets: readonly string[]): string {
  if (isHidden) return `(hidden, ${value.length} characters)`
  let shown = value.replace(/\{\{resolve:(ssm-secure|secretsmanager):[^}]*\}\}/g, '{{resolve:$1:***}}')
  for (const secret of secrets) if (secret.length >= SHORTEST) shown = shown.replaceAll(secret, '***')
  return shown
}

/** A shorter one would turn ordinary words into asterisks. */
const SHORTEST = 4
