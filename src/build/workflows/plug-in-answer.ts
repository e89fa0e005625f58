/** Reads the answer of a plug-in: a result, an error, or whatever else a program may do instead. */

import { realPathOf } from '../../files/paths.ts'
import { LineSplitter } from '../line-splitter.ts'
import { KEPT_BYTES, type ToolResult } from '../run-tool.ts'
import type { Explanation } from './workflow.ts'

export interface Expected {
  id: number
  /** The folder that it was asked to fill. */
  artifacts: string
  /** The version of the protocol that it was asked in. */
  version: string
}

/** What is wrong with an answer; undefined for a result that fits the request, and exit status 0. */
export function judgeAnswer(result: ToolResult, expected: Expected): Explanation | undefined {
  const text = result.stdout.trim()
  if (text === '') return { reason: 'it gave no answer', remedy: ONE_RESPONSE }
  if (Buffer.byteLength(text) >= KEPT_BYTES)
    return { reason: 'its answer is longer than 1 MB', remedy: LOGS_ELSEWHERE }
  const answer = parse(text)
  if (answer === undefined) return notJson(text)
  const { id, error } = answer
  if ((error === undefined) === (answer.result === undefined)) return noResponse(text)
  // Who cannot read the request cannot know its id (JSON-RPC 2.0, section 5).
  if (id !== expected.id && (error === undefined || (id ?? null) !== null)) {
    return {
      reason: `it answered the request ${excerpt(JSON.stringify(id ?? null))}, and was asked ${expected.id}`,
      remedy: 'The id of the request has to come back as it is.',
    }
  }
  if (error !== undefined) return errorOf(error, result, expected) ?? noResponse(text)
  const built = isObject(answer.result) ? (answer.result['artifacts_dir'] ?? expected.artifacts) : undefined
  if (built === undefined) return noResponse(text)
  if (typeof built !== 'string' || realPathOf(built) !== realPathOf(expected.artifacts)) {
    return {
      reason: `it says that it built into ${excerpt(JSON.stringify(built))}, and was asked to build into artifacts_dir`,
      remedy: 'artifacts_dir of the result is that of the request.',
    }
  }
  if (result.exitCode === 0) return undefined
  return {
    reason: `it answered with a result, and ended with ${result.signal ?? `exit status ${result.exitCode}`}`,
    remedy: 'Exit status 0 belongs to a result, 1 to an error.',
  }
}

const ONE_RESPONSE =
  'It has to write one JSON-RPC response to standard output; read the last lines of what it said.'
const LOGS_ELSEWHERE = 'Write logs to standard error: standard output is for the answer alone.'

interface Answer {
  id?: unknown
  result?: unknown
  error?: unknown
}

function parse(text: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function notJson(text: string): Explanation {
  const lines = text.split('\n')
  const other = lines.find(line => !isResponse(line))
  if (other === undefined || lines.some(isResponse)) {
    return {
      reason: `there is more than the answer on its standard output: ${excerpt(other ?? text)}`,
      remedy: LOGS_ELSEWHERE,
    }
  }
  return { reason: `its answer is not JSON: ${excerpt(text)}`, remedy: ONE_RESPONSE }
}

function isResponse(line: string): boolean {
  const answer = parse(line)
  return answer?.result !== undefined || answer?.error !== undefined
}

function noResponse(text: string): Explanation {
  return {
    reason: `its answer is no JSON-RPC response: ${excerpt(text)}`,
    remedy:
      'A response holds the id of the request, and either result (an object) or error (code and message).',
  }
}

/** Codes of the protocol: 505 its version, 400 a failed build, 500 a mistake of the program; −32601 is JSON-RPC's. */
function errorOf(error: unknown, { lastLines }: ToolResult, { version }: Expected): Explanation | undefined {
  if (!isObject(error)) return undefined
  const { code, message } = error
  if (typeof code !== 'number' || typeof message !== 'string') return undefined
  const [first = `error ${code}`, ...rest] = linesOf(message)
  if (code === 505) {
    return {
      reason: `it does not speak version ${version} of the protocol: ${first}`,
      remedy: 'Update the plug-in.',
    }
  }
  if (code === -32601) {
    return {
      reason: `it has no method LambdaBuilder.build: ${first}`,
      remedy: 'Check that the command names a builder for Lambda.',
    }
  }
  return {
    reason: code === 400 ? first : `${first} (error ${code})`,
    lines: [...rest.slice(0, MOST_LINES), ...lastLines.slice(-MOST_LINES)],
  }
}

const MOST_LINES = 20
const EXCERPT_LENGTH = 100

function excerpt(text: string): string {
  const [first = ''] = linesOf(text)
  return first.length > EXCERPT_LENGTH ? `${first.slice(0, EXCERPT_LENGTH)} …` : first
}

/** Safe to show, as the output of a tool is. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  const splitter = new LineSplitter(line => lines.push(line))
  splitter.write(Buffer.from(text))
  splitter.end()
  return lines.filter(line => line.trim() !== '')
}
