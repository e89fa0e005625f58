/** The command line, made from the table of options. */

import { Command, CommanderError, Option } from 'commander'
import { VERSION } from '../model/version.ts'
import { type CliOptionName, cliOptionFacts } from '../project/face-options.ts'
import { allOptions, type OptionFacts, type OptionName, VERBS, type Verb } from '../project/options.ts'
import { Failure } from '../report/failure.ts'

export interface CommandLine {
  verb: Verb
  values: Partial<Record<OptionName | CliOptionName, unknown>>
  noCache: boolean
}

const SUMMARIES: Record<Verb, string> = {
  plan: 'list every function and layer, and whether its artifact already exists',
  build: 'build the artifacts that are missing, into the build folder',
  package: 'upload the artifacts that the bucket lacks, write the packaged template',
  preview: 'make a change set, describe it, remove it again',
  deploy: 'create or update the stack and wait for the end',
  watch: 'build again what a saved file belongs to; with a stack named, deploy it too',
  delete: 'delete the stack and list what was retained',
  status: 'show the stack as it is: its state, outputs, and why its last operation failed',
  events: 'show the events of its last operation; with --follow until it has come to rest',
  bootstrap: 'make the bucket for artifacts, in a stack of its own, or bring that up to date',
}

/**
 * Reads the arguments; undefined when help or the version was asked for (and printed).
 * Throws a Failure (user) for anything that is not in the table.
 */
export function readCommandLine(argv: readonly string[]): CommandLine | undefined {
  let read: CommandLine | undefined
  const program = makeProgram((verb, options) => {
    const { cache, ...values } = options
    read = { verb, noCache: cache === false, values: cache === false ? values : { ...values, cache } }
  })
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return undefined
    throw usageFailure(error)
  }
  return read
}

type Parsed = Partial<Record<OptionName | CliOptionName, unknown>>

function makeProgram(onVerb: (verb: Verb, options: Parsed) => void): Command {
  const program = new Command('lambda-build')
    .description('AWS Lambda functions from source to a running stack.')
    .version(VERSION, '-V, --version')
    .helpCommand(true)
  for (const verb of VERBS) {
    const command = program.command(verb).summary(SUMMARIES[verb]).description(`${SUMMARIES[verb]}.`)
    for (const option of optionsOf(verb)) command.addOption(option)
    command.action((_options, self: Command) => onVerb(verb, kebab(self.opts())))
  }
  addRpc(program)
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ outputError: () => undefined })
    command.allowExcessArguments(false).showSuggestionAfterError(true)
  }
  program.action(() => {
    throw new CommanderError(1, 'lambda-build.noVerb', `no command given; one of ${VERBS.join(', ')}`)
  })
  program.allowExcessArguments(true)
  program.on('command:*', ([name]: string[]) => {
    throw new CommanderError(
      1,
      'lambda-build.unknownVerb',
      `unknown command '${name}'; one of ${VERBS.join(', ')}`,
    )
  })
  return program
}

/** For the help only: `rpc` has no options of ours and is answered before this program is loaded (src/cli.ts). */
function addRpc(program: Command): void {
  program
    .command('rpc')
    .summary('answer one JSON-RPC request of an AWS Lambda Builders client')
    .description(
      'Answers one JSON-RPC request, given as the first argument or on standard input, by the protocol of AWS Lambda ' +
        'Builders (docs/rpc.md). Also installed as lambda-builders.',
    )
    .argument('[request]', 'the request; standard input when there is none')
}

/** Every verb takes every option, so that a script may hand the same ones to all; help shows those that matter. */
function optionsOf(verb: Verb): Option[] {
  const all = [...allOptions().filter(([, facts]) => facts.only !== 'action'), ...cliOptionFacts()]
  const made = all.map(([name, facts]) => makeOption(name, facts).hideHelp(!facts.verbs.includes(verb)))
  return [
    ...made,
    new Option('--no-cache', 'use an empty store, none in the bucket, and keep nothing').hideHelp(
      verb === 'delete',
    ),
  ]
}

function makeOption(name: string, facts: OptionFacts): Option {
  const short = facts.short === undefined ? '' : `-${facts.short}, `
  const several = facts.kind === 'list' || facts.kind === 'pairs'
  const [open, close] = facts.optionalValue === true ? ['[', ']'] : ['<', '>']
  const value =
    facts.kind === 'flag' ? '' : ` ${open}${facts.value ?? 'VALUE'}${several ? '...' : ''}${close}`
  const fallback = facts.default === undefined ? '' : ` (default: ${plain(facts.default)})`
  return new Option(`${short}--${name}${value}`, `${plain(facts.description)}${fallback}`)
}

const plain = (markdown: string): string => markdown.replaceAll('`', '')

/** Commander camel-cases names; the table and everything behind it spell them as users do. */
function kebab(options: Record<string, unknown>): Parsed {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`),
      value,
    ]),
  )
}

function usageFailure(error: CommanderError): Failure {
  const message = error.message.replace(/^error: /, '')
  const [what, suggestion] = message.split('\n')
  return new Failure('user', what ?? message, {
    remedy:
      suggestion?.replace(/^\((.*)\)$/, '$1') ?? 'Run lambda-build --help, or lambda-build VERB --help.',
  })
}
