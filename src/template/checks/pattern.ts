/** `AllowedPattern` is a regular expression of Java: only what means the same here is tried, and only where it ends soon. */

/** Whether the whole text matches; undefined when that cannot be told here. */
export function matchesWhole(pattern: string, text: string): boolean | undefined {
  if (!isCommon(pattern) || !endsSoon(pattern, text.length)) return undefined
  try {
    return new RegExp(`^(?:${pattern})$`, 's').test(text)
  } catch {
    return undefined
  }
}

/**
 * Java has escapes, classes and groups that JavaScript lacks or reads in another way; `.` and `^` … `$` are the same
 * for texts of one line.
 */
function isCommon(pattern: string): boolean {
  const escapes = pattern.match(/\\./gs) ?? []
  const plainEscapes = escapes.every(pair => /^\\[dDwWsStnr]$|^\\[^A-Za-z0-9]$/.test(pair))
  const bare = pattern.replace(/\\./gs, '_')
  const strange = /\(\?(?![:=!])|[*+?}]\+|&&|\[[^\]]*\[/.test(bare)
  return plainEscapes && !strange
}

const MAX_STEPS = 1e6

/** What backtracking may cost: the length to the power of the open repetitions, or worse where they are nested. */
function endsSoon(pattern: string, length: number): boolean {
  const bare = pattern.replace(/\\./gs, '_').replace(/\[[^\]]*\]/g, '_')
  const repetitions = bare.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0
  const nested = /\)[*+{]/.test(bare)
  return (nested ? 2 ** length : Math.max(length, 1) ** repetitions) <= MAX_STEPS
}
