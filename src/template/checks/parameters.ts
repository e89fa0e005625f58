/** Parameters that CloudFormation would refuse: what their declaration lacks, and values that break its rules. */

import { isMap, isScalar } from 'yaml'
import { nearestName } from '../../files/paths.ts'
import { type Entry, entriesOf, entryOf, isAbsent, itemsOf, plainText, textOf, valueAt } from '../nodes.ts'
import type { Template } from '../template.ts'
import type { DeclaredNames } from './declared-names.ts'
import { type Finding, finding } from './finding.ts'
import { matchesWhole } from './pattern.ts'

/** CloudFormation quotas, "Parameter value": in bytes. */
const MAX_VALUE_BYTES = 4_096

/** Values of this run by name; undefined where nobody here knows them (a nested stack). */
type Given = Readonly<Record<string, string>> | undefined

/** A default counts only when it is the value: an empty or wrong one is a usual way to make people give theirs. */
export function checkParameters(template: Template, names: DeclaredNames, given: Given): Finding[] {
  const section = entriesOf(template, valueAt(template, template.document.contents, 'Parameters'))
  return section
    .filter(({ key }) => !key.startsWith('Fn::'))
    .flatMap(entry => checkDeclaration(template, entry, names.complete) ?? checkValue(template, entry, given))
}

const TYPES = ['String', 'Number', 'CommaDelimitedList', 'List<Number>']

function checkDeclaration(
  template: Template,
  { key, keyNode, value }: Entry,
  complete: boolean,
): Finding[] | undefined {
  const wrong = (node: unknown, message: string, remedy: string) => [
    finding(template, node, { message, remedy }),
  ]
  if (!isMap(value)) return wrong(keyNode, `the parameter ${key} must be a mapping`, 'Give it a Type.')
  const type = entryOf(template, value, 'Type')
  if (type === undefined && complete) {
    return wrong(keyNode, `the parameter ${key} has no Type`, 'Add its Type, such as String.')
  }
  const text = plainText(type?.value)
  if (text === undefined || /^[A-Za-z]+$/.test(text) === false || TYPES.includes(text)) return undefined
  const near = nearestName(text, TYPES)
  const remedy =
    near === undefined ? `Choose one of ${TYPES.join(', ')}, or one of AWS's.` : `Did you mean ${near}?`
  return wrong(
    type?.value,
    `the parameter ${key} is of the type ${text}, which CloudFormation does not have`,
    remedy,
  )
}

function checkValue(template: Template, entry: Entry, given: Given): Finding[] {
  const { key, keyNode, value } = entry
  const initial = entryOf(template, value, 'Default')?.value
  const ours = given !== undefined && Object.hasOwn(given, key) ? given[key] : undefined
  const text = ours ?? (given === undefined ? undefined : plainText(initial))
  if (text === undefined || (ours === undefined && text === '')) return []
  const broken = brokenRule(template, value, text, ours === undefined ? initial : undefined)
  if (broken === undefined) return []
  const which = ours === undefined ? `the default of ${key}` : `the value given for ${key}`
  const secret = /^(true|yes|on)$/i.test(plainText(entryOf(template, value, 'NoEcho')?.value) ?? '')
  const shown = secret || text.length > 60 ? '' : `, ${JSON.stringify(text)},`
  return [
    finding(template, ours === undefined ? initial : keyNode, {
      message: `${which}${shown} ${broken.message}`,
      remedy: broken.remedy,
    }),
  ]
}

interface Broken {
  message: string
  remedy: string
}

function brokenRule(template: Template, declared: unknown, text: string, node: unknown): Broken | undefined {
  const type = plainText(entryOf(template, declared, 'Type')?.value) ?? 'String'
  const rule = (name: string) => plainText(entryOf(template, declared, name)?.value)
  const bytes = Buffer.byteLength(text)
  if (bytes > MAX_VALUE_BYTES) {
    return {
      message: `is ${grouped(bytes)} bytes long, and CloudFormation takes ${grouped(MAX_VALUE_BYTES)}`,
      remedy: 'Keep it in SSM or Secrets Manager, or divide it.',
    }
  }
  return (
    brokenChoice(template, declared, { type, text, node }) ??
    (type === 'Number' ? brokenNumber(text, rule) : undefined) ??
    (type === 'String' ? brokenText(text, rule) : undefined)
  )
}

/** Scalars may be written in several ways: `1.0` and `1`, `True` and `true`. */
function brokenChoice(
  template: Template,
  declared: unknown,
  { type, text, node }: { type: string; text: string; node: unknown },
): Broken | undefined {
  const allowed = entryOf(template, declared, 'AllowedValues')?.value
  const items = itemsOf(template, allowed)
  if (isAbsent(allowed) || items.length === 0 || !items.every(isScalar)) return undefined
  const choices = new Set(items.flatMap(item => [textOf(item), String(item.value)]))
  const isList = type === 'CommaDelimitedList' || type.startsWith('List<')
  const asWritten = isScalar(node) ? [text, String(node.value)] : [text]
  const strange = isList
    ? text.split(',').find(part => !choices.has(part.trim()) && !choices.has(text))
    : asWritten.some(way => choices.has(way)) || sameNumber(type, text, choices)
      ? undefined
      : text
  if (strange === undefined) return undefined
  const texts = items.map(textOf)
  const near = nearestName(strange, texts)
  const shown = texts.length > 8 ? `${texts.slice(0, 8).join(', ')}, …` : texts.join(', ')
  return {
    message: 'is not among its AllowedValues',
    remedy: near === undefined ? `Choose one of ${shown}.` : `Did you mean ${near}?`,
  }
}

function sameNumber(type: string, text: string, choices: ReadonlySet<string>): boolean {
  return type === 'Number' && [...choices].some(choice => Number(choice) === Number(text))
}

function brokenNumber(text: string, rule: (name: string) => string | undefined): Broken | undefined {
  const number = Number(text)
  if (text.trim() === '' || Number.isNaN(number))
    return { message: 'is no number', remedy: 'Write a number.' }
  const [min, max] = [rule('MinValue'), rule('MaxValue')]
  if (min !== undefined && number < Number(min)) {
    return { message: `is below its MinValue, ${min}`, remedy: 'Choose a larger number, or lower the limit.' }
  }
  if (max !== undefined && number > Number(max)) {
    return {
      message: `is above its MaxValue, ${max}`,
      remedy: 'Choose a smaller number, or raise the limit.',
    }
  }
  return undefined
}

function brokenText(text: string, rule: (name: string) => string | undefined): Broken | undefined {
  const length = [...text].length
  const [min, max, pattern] = [rule('MinLength'), rule('MaxLength'), rule('AllowedPattern')]
  if (min !== undefined && length < Number(min)) {
    return { message: `is shorter than its MinLength, ${min}`, remedy: 'Choose a longer value.' }
  }
  if (max !== undefined && length > Number(max)) {
    return { message: `is longer than its MaxLength, ${max}`, remedy: 'Choose a shorter value.' }
  }
  if (pattern === undefined || matchesWhole(pattern, text) !== false) return undefined
  return {
    message: `does not match its AllowedPattern, ${pattern}`,
    remedy: 'Correct the value or the pattern.',
  }
}

function grouped(number: number): string {
  return number.toLocaleString('en-US')
}
