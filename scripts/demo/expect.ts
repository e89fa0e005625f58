/** The demo proves what it shows: every step is checked, and the first wrong answer ends it. */

export class Unexpected extends Error {}

/** Throws Unexpected unless `actual` equals `expected`; lists and objects are compared by content. */
export function expectEqual(what: string, actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (found !== wanted) throw new Unexpected(`${what}: expected ${wanted}, found ${found}`)
}

/** Throws Unexpected unless the text holds the part. */
export function expectIn(what: string, text: string, part: string): void {
  if (!text.includes(part)) throw new Unexpected(`${what}: expected ${JSON.stringify(part)} in ${text}`)
}
