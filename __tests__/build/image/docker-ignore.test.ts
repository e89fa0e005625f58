/** .dockerignore as docker reads it; the same against docker itself is in e2e/images.test.ts. */

import { describe, expect, it } from 'vitest'
import { parseDockerIgnore } from '../../../src/build/image/docker-ignore.ts'
import { failureOf } from '../support.ts'

const leavesOut = (lines: string, path: string) =>
  parseDockerIgnore(lines, '.dockerignore').leavesOut(path, false)

describe('.dockerignore', () => {
  it.each([
    ['a name counts from the context’s folder', 'temp', { temp: true, 'temp/file': true, 'sub/temp': false }],
    ['* stays within one name', '*/temp*', { 'a/temporary.txt': true, 'a/b/temp': false, temp: false }],
    ['** crosses folders, none too', '**/*.go', { 'a.go': true, 'a/b/c.go': true, 'a.goo': false }],
    ['** at the end takes all below', 'a/**', { 'a/b': true, 'a/b/c': true, b: false }],
    ['** in the middle', 'a/**/z', { 'a/z': true, 'a/b/c/z': true, 'b/z': false }],
    ['** before a part of a name', '**log', { 'x.log': true, 'a/b.log': true, logs: false }],
    ['? is one character', 'temp?', { tempa: true, temp: false, tempab: false }],
    ['sets and ranges', '[a-c]x[^0-9]', { axz: true, ax1: false, dxz: false }],
    ['a backslash takes away meaning', 'a\\*b', { 'a*b': true, axb: false }],
    [
      'dots and brackets of other languages mean nothing',
      'a.b(c)+$',
      { 'a.b(c)+$': true, 'axb(c)+$': false },
    ],
    ['slashes at both ends and dots are cleaned away', '/a/./b/../c/', { 'a/c': true, 'a/c/d': true }],
    ['the last line that matches decides', '*\n!keep\nkeep/not', { keep: false, 'keep/not': true, x: true }],
    ['what lies in an ignored folder can come back', 'a\n!a/b.txt', { 'a/b.txt': false, 'a/c.txt': true }],
    ['wildcards bring back, too', 'a\n!**/*.md', { 'a/b/c.md': false, 'a/b/c.txt': true }],
    ['comments, spaces and empty lines', '\n# a\n  b  \n\n! b/c', { '# a': false, b: true, 'b/c': false }],
    ['a mark of byte order', '\ufeffa', { a: true }],
    ['windows line ends', 'a\r\nb\r\n', { a: true, b: true }],
    ['letters beyond ASCII are one character', '?/ü', { 'ä/ü': true, '😀/ü': true }],
  ])('%s', (_name, lines, expected) => {
    const found = Object.keys(expected).map(path => [path, leavesOut(lines, path)])
    expect(Object.fromEntries(found)).toEqual(expected)
  })

  it('goes on from what was said before it', () => {
    const rules = parseDockerIgnore('!.env', '.dockerignore')
    expect(rules.leavesOut('.env', true)).toBe(false)
    expect(rules.leavesOut('.npmrc', true)).toBe(true)
  })

  it.each([
    ['a\n!a/b/c.txt', { 'a/': true, 'a/b/': true, 'a/c/': false }],
    ['a\n!**/x', { 'a/': true, 'a/c/': true }],
    ['a\n!a/b', { 'a/b/c/': true }],
    ['a', { 'a/': false }],
  ])('knows into which ignored folders to look: %j', (lines, expected) => {
    const rules = parseDockerIgnore(lines, '.dockerignore')
    const found = Object.keys(expected).map(folder => [folder, rules.mayHoldKept(folder)])
    expect(Object.fromEntries(found)).toEqual(expected)
  })

  it.each(['!', 'a[b', 'a[]', 'a\\'])('refuses %j with its line, as docker does', async line => {
    const failure = await failureOf(() => parseDockerIgnore(`ok\n${line}\n`, 'web/.dockerignore'))
    expect(failure).toMatchObject({ class: 'user', place: { file: 'web/.dockerignore', line: 2 } })
  })
})
