/** biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub and Fn::ForEach */

/** Damage to a template's text: bytes, lines, words. */

import type { Random } from './random.ts'
import { TOKENS } from './words.ts'

type Mutation = (text: string, random: Random, others: readonly string[]) => string

/** The text after one to five mutations; `others` are texts that pieces are taken from. */
export function mutateText(text: string, random: Random, others: readonly string[]): Buffer {
  let mutated = text
  for (let left = 1 + random.below(5); left > 0; left--) {
    mutated = random.pick(MUTATIONS)(mutated, random, others).slice(0, 400_000)
  }
  const bytes = Buffer.from(mutated)
  if (random.below(10) === 0) damageBytes(bytes, random)
  return bytes
}

function damageBytes(bytes: Buffer, random: Random): void {
  for (let left = 1 + random.below(4); left > 0 && bytes.length > 0; left--) {
    bytes[random.below(bytes.length)] = random.below(256)
  }
}

const MUTATIONS: readonly Mutation[] = [
  (text, random) => splice(text, random.below(text.length + 1), 0, random.pick(TOKENS)),
  (text, random) => splice(text, random.below(text.length + 1), random.below(30), random.pick(TOKENS)),
  (text, random) => splice(text, random.below(text.length + 1), random.below(30), ''),
  (text, random) => replaceWord(text, random, random.pick(TOKENS)),
  (text, random) => replaceWord(text, random, random.pick(words(text))),
  (text, random) => onLines(text, lines => lines.splice(random.below(lines.length), 1 + random.below(3))),
  (text, random) =>
    onLines(text, lines => {
      const at = random.below(lines.length)
      const count = 1 + random.below(4)
      lines.splice(random.below(lines.length), 0, ...lines.slice(at, at + count))
    }),
  (text, random) =>
    onLines(text, lines => {
      const [a, b] = [random.below(lines.length), random.below(lines.length)]
      const [first = '', second = ''] = [lines[a], lines[b]]
      lines[a] = second
      lines[b] = first
    }),
  (text, random) =>
    onLines(text, lines => {
      const at = random.below(lines.length)
      const line = lines[at] ?? ''
      lines[at] = random.below(2) === 0 ? `${' '.repeat(1 + random.below(6))}${line}` : line.trimStart()
    }),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => {
    const at = random.below(text.length + 1)
    const piece = text.slice(at, at + random.below(80))
    return splice(text, at, 0, piece.repeat(1 + random.below(200)))
  },
  (text, random, others) => {
    const other = random.pick(others)
    const at = random.below(other.length + 1)
    return splice(
      text,
      random.below(text.length + 1),
      random.below(200),
      other.slice(at, at + random.below(400)),
    )
  },
]

function splice(text: string, at: number, count: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + count)
}

function words(text: string): string[] {
  const found = text.match(/[\w:.${}-]+/g)
  return found === null ? ['x'] : [...found]
}

function replaceWord(text: string, random: Random, put: string): string {
  const found = [...text.matchAll(/[\w:.${}-]+/g)]
  if (found.length === 0) return put
  const word = random.pick(found)
  return splice(text, word.index, word[0].length, put)
}

function onLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n')
  change(lines)
  return lines.join('\n')
}
