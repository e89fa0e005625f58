/**
 * What went wrong, in the terms of the interface: a class (which decides the exit code), a place, a remedy.
 * Everything that users can cause or meet ends in a Failure; anything else that escapes is a bug of ours.
 */

export type FailureClass = 'user' | 'build' | 'deploy' | 'unknown' | 'environment' | 'cancelled'

/** A spot in a file that a person can open. `file` is relative to the working folder; line and column count from 1. */
export interface Place {
  file: string
  line?: number
  column?: number
}

/** One thing that a tool found wrong, in its own words, at a line of the user's. */
export interface SourceProblem {
  place: Place
  /** One line. */
  message: string
}

export interface FailureDetails {
  place?: Place | undefined
  /** What to do next, as an imperative sentence: "Create the bucket, or name another with --bucket." */
  remedy?: string | undefined
  cause?: unknown
  /** The stack resource that failed first: its logical id, `Parent/Child` inside nested stacks. */
  resource?: string | undefined
  /** The type of that resource, such as `AWS::Lambda::Function`. */
  resourceType?: string | undefined
  /** Where in that resource the mistake is, as CloudFormation writes it: `/Properties/Timeout`. */
  property?: string | undefined
  /** The words of the service that refused. */
  reason?: string | undefined
  /** The function or layer whose build failed: its logical id. */
  artifact?: string | undefined
  /** The command line that failed, and its exit status. */
  command?: string | undefined
  exitCode?: number | undefined
  /** Lines of context that a person wants to see under the message: the last lines of a tool, a table of sizes. */
  details?: readonly string[] | undefined
  /** What a tool found wrong, at lines of the user's; `place` may be that of the function in the template. */
  problems?: readonly SourceProblem[] | undefined
  /** Failures of the same run that do not follow from this one. */
  others?: readonly Failure[] | undefined
}

export class Failure extends Error {
  readonly class: FailureClass
  readonly place: Place | undefined
  readonly remedy: string | undefined
  readonly resource: string | undefined
  readonly resourceType: string | undefined
  readonly property: string | undefined
  readonly reason: string | undefined
  readonly artifact: string | undefined
  readonly command: string | undefined
  readonly exitCode: number | undefined
  readonly details: readonly string[]
  readonly problems: readonly SourceProblem[]
  readonly others: readonly Failure[]

  constructor(failureClass: FailureClass, message: string, details: FailureDetails = {}) {
    super(message, { cause: details.cause })
    this.name = 'Failure'
    this.class = failureClass
    this.place = details.place
    this.remedy = details.remedy
    this.resource = details.resource
    this.resourceType = details.resourceType
    this.property = details.property
    this.reason = details.reason
    this.artifact = details.artifact
    this.command = details.command
    this.exitCode = details.exitCode
    this.details = details.details ?? []
    this.problems = details.problems ?? []
    this.others = details.others ?? []
  }
}

/** Several failures of one run: the exit code is that of the first class in this order (interface §7). */
const ORDER: readonly FailureClass[] = ['cancelled', 'environment', 'unknown', 'deploy', 'build', 'user']

/**
 * One Failure out of several: the one whose class decides the exit code, with the rest under `others`.
 * A list of one is returned as it is. Throws a RangeError for an empty list.
 */
export function combineFailures(failures: readonly Failure[]): Failure {
  const ranked = [...failures].sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class))
  const [first, ...rest] = ranked
  if (first === undefined) throw new RangeError('no failures to combine')
  if (rest.length === 0) return first
  return new Failure(first.class, first.message, {
    ...first,
    cause: first.cause,
    others: [...first.others, ...rest],
  })
}

const EXIT_CODES: Record<FailureClass, number> = {
  user: 1,
  build: 2,
  deploy: 3,
  unknown: 4,
  environment: 5,
  cancelled: 130,
}

/** The exit code of interface §2. A cancelled run ends with 143 when SIGTERM did it. */
export function exitCodeOf(failure: Failure, signal?: NodeJS.Signals): number {
  if (failure.class === 'cancelled') return signal === 'SIGTERM' ? 143 : EXIT_CODES.cancelled
  return EXIT_CODES[failure.class]
}

/** `template.yaml:12:7`, as compilers write places. */
export function formatPlace(place: Place): string {
  return [place.file, place.line, place.column].filter(part => part !== undefined).join(':')
}

/** Makes a Failure of whatever was thrown. What is not one is a defect here, and says so without a stack trace. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const fromSystem = systemFailure(error)
  if (fromSystem !== undefined) return fromSystem
  const message = error instanceof Error ? error.message : String(error)
  return new Failure('environment', `unexpected error: ${message}`, {
    cause: error,
    remedy: 'This should not happen. Run again with -v and report what it prints.',
  })
}

/** What the operating system refuses (full disk, no permission, too many files) is the environment's failure (5). */
function systemFailure(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const advice = SYSTEM_ADVICE[String(error.code)]
  if (advice === undefined) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? ` at ${error.path}` : ''
  return new Failure('environment', `${advice.what}${path}`, { cause: error, remedy: advice.remedy })
}

const SYSTEM_ADVICE: Record<string, { what: string; remedy: string }> = {
  ENOSPC: {
    what: 'no space left on the disk',
    remedy: 'Free some space (the store may be deleted at any time).',
  },
  EDQUOT: {
    what: 'the disk quota is used up',
    remedy: 'Free some space (the store may be deleted at any time).',
  },
  EROFS: {
    what: 'the file system is read-only',
    remedy: 'Name a folder that can be written with --cache and --build-dir.',
  },
  EACCES: { what: 'permission denied', remedy: 'Give this user access, or name another folder.' },
  EPERM: { what: 'operation not permitted', remedy: 'Give this user access, or name another folder.' },
  EMFILE: { what: 'too many open files', remedy: 'Raise the limit (ulimit -n), or lower --jobs.' },
  ENFILE: { what: 'too many open files on this machine', remedy: 'Lower --jobs.' },
  EFBIG: { what: 'the file is larger than this system allows', remedy: 'Raise the limit (ulimit -f).' },
  EIO: { what: 'the disk failed to read or write', remedy: 'Check the disk, or name another folder.' },
}
