/** The form of `Fn::ForEach`, and the transform without which CloudFormation does not know it. */

import { isMap, type Pair, visit } from 'yaml'
import { Failure } from '../report/failure.ts'
import { loopName, loopParts } from './loops.ts'
import { plainText } from './nodes.ts'
import { placeOf, type Template } from './template.ts'
import { transformsOf } from './transforms.ts'

const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions'

/** More of one kind would bury the first. */
const MAX_FAILURES = 20

/** A failure for each loop that CloudFormation would refuse whatever its values are. */
export function checkLoops(template: Template): Failure[] {
  if (!template.text.includes('ForEach')) return []
  const isDeclared = transformsOf(template).includes(LANGUAGE_EXTENSIONS)
  const failures: Failure[] = []
  visit(template.document, {
    Pair(_key, pair) {
      failures.push(...checkLoop(template, pair, isDeclared))
      return failures.length < MAX_FAILURES ? undefined : visit.BREAK
    },
  })
  return failures
}

function checkLoop(template: Template, pair: Pair, isDeclared: boolean): Failure[] {
  const key = plainText(pair.key)
  if (key === undefined || !/^Fn::ForEach(::|$)/.test(key)) return []
  const name = loopName(key)
  const { identifiers, body } = loopParts(pair.value)
  const fail = (message: string, remedy: string) =>
    new Failure('user', message, { place: placeOf(template, pair), remedy })
  if (name === undefined || identifiers === undefined || !isMap(body)) {
    return [
      fail(
        `${key} is not a loop as CloudFormation knows it`,
        'Write Fn::ForEach::Name, and below it a list: a variable (or a list of them), its values, a mapping to repeat.',
      ),
    ]
  }
  if (isDeclared) return []
  return [
    fail(
      `the loop ${name} needs the transform ${LANGUAGE_EXTENSIONS}`,
      `Declare it before other transforms: Transform: [${LANGUAGE_EXTENSIONS}, …].`,
    ),
  ]
}
