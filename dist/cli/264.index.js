export const id = 264;
export const ids = [264];
export const modules = {

/***/ 6264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.build/files/temporary.js
var temporary = __webpack_require__(4669);
// EXTERNAL MODULE: ./.build/pipeline/real-world.js
var real_world = __webpack_require__(5240);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/pipeline/results.js
var results = __webpack_require__(4815);
;// CONCATENATED MODULE: ./.build/pipeline/run.js
/** Runs one verb and always comes back with a result: as far as it got, and what stopped it. */


/** Each verb is loaded when it is asked for: `plan` and `build` never load the deployer. */
const VERBS = {
    plan: async () => dropPlan((await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(298), __webpack_require__.e(920), __webpack_require__.e(301), __webpack_require__.e(642), __webpack_require__.e(175)]).then(__webpack_require__.bind(__webpack_require__, 8175))).plan),
    build: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(298), __webpack_require__.e(920), __webpack_require__.e(301), __webpack_require__.e(642), __webpack_require__.e(175), __webpack_require__.e(488)]).then(__webpack_require__.bind(__webpack_require__, 9488))).build,
    package: async () => dropPlan((await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(298), __webpack_require__.e(920), __webpack_require__.e(927), __webpack_require__.e(301), __webpack_require__.e(642), __webpack_require__.e(175), __webpack_require__.e(703), __webpack_require__.e(488), __webpack_require__.e(77)]).then(__webpack_require__.bind(__webpack_require__, 7077))).packageArtifacts),
    deploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(298), __webpack_require__.e(920), __webpack_require__.e(927), __webpack_require__.e(301), __webpack_require__.e(642), __webpack_require__.e(175), __webpack_require__.e(703), __webpack_require__.e(488), __webpack_require__.e(77), __webpack_require__.e(38)]).then(__webpack_require__.bind(__webpack_require__, 1038))).deploy,
    preview: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(298), __webpack_require__.e(920), __webpack_require__.e(927), __webpack_require__.e(301), __webpack_require__.e(642), __webpack_require__.e(175), __webpack_require__.e(703), __webpack_require__.e(488), __webpack_require__.e(77), __webpack_require__.e(525)]).then(__webpack_require__.bind(__webpack_require__, 8525))).preview,
    status: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(927), __webpack_require__.e(301), __webpack_require__.e(150)]).then(__webpack_require__.bind(__webpack_require__, 6150))).status,
    events: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(927), __webpack_require__.e(301), __webpack_require__.e(150)]).then(__webpack_require__.bind(__webpack_require__, 6150))).events,
    watch: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(298), __webpack_require__.e(920), __webpack_require__.e(301), __webpack_require__.e(642), __webpack_require__.e(175), __webpack_require__.e(488), __webpack_require__.e(521)]).then(__webpack_require__.bind(__webpack_require__, 4521))).watch,
    delete: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(927), __webpack_require__.e(301), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 8244))).remove,
    bootstrap: async () => (await __webpack_require__.e(/* import() */ 927).then(__webpack_require__.bind(__webpack_require__, 8927))).bootstrap,
};
/** Never throws. The result is complete when `failure` is undefined, and goes to `--format json` either way. */
async function run(settings, services) {
    const result = { version: 1 };
    // What the configuration says in vain matters whatever is done with it.
    for (const warning of settings.warnings)
        services.emit({ type: 'warning', ...warning });
    try {
        const verb = await VERBS[settings.verb]();
        await verb(settings, services, result);
        return { result, failure: undefined };
    }
    catch (error) {
        const failure = services.signal.aborted ? cancelled(error) : (0,report_failure/* toFailure */.w2)(error);
        return { result: failedResult(failure, result), failure };
    }
}
/** The result of a run that failed before or after its verb ran. */
function failedResult(failure, soFar = { version: 1 }) {
    return { ...soFar, failure: (0,results/* describeFailure */.Ic)(failure) };
}
function cancelled(error) {
    if (error instanceof report_failure/* Failure */.HR && (error.class === 'cancelled' || error.class === 'unknown'))
        return error;
    return new report_failure/* Failure */.HR('cancelled', 'cancelled', {
        remedy: 'Run again: what was finished is reused.',
        cause: error,
    });
}
function dropPlan(verb) {
    return async (settings, services, result) => {
        await verb(settings, services, result);
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(9567);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(9396);
;// CONCATENATED MODULE: ./.build/project/values.js
/** How lists and K=V pairs are written, in the shell, in a workflow file and in configuration files. */
/** Items of a list: an array as it is; text by lines, or by commas where there is one line only. */
function splitList(value) {
    if (typeof value === 'string')
        return splitItems(value);
    if (Array.isArray(value))
        return value.flatMap(item => (typeof item === 'string' ? splitItems(item) : [item]));
    return value;
}
function splitItems(text) {
    const items = text.includes('\n') ? text.split('\n') : text.split(',');
    return items.map(item => item.trim()).filter(item => item !== '');
}
/**
 * Pairs: a map as it is; items `K=V`, one an argument or one a line. On a single line commas separate pairs
 * only when every part is a pair, so that `List=a,b` keeps its comma. Both spellings that SAM accepts are read:
 * `K=V` and `ParameterKey=K,ParameterValue=V`.
 * Throws an Error that names the item which is no pair.
 */
function splitPairs(value) {
    if (typeof value === 'string')
        return Object.fromEntries(pairsIn(value));
    if (Array.isArray(value))
        return Object.fromEntries(value.flatMap(item => pairsIn(String(item))));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pairValue(item)]));
}
/**
 * Pairs as SAM CLI reads them in one text of a samconfig: separated by white space only, so commas belong to values; a
 * value with spaces stands in quotes; `\"`, `\'` and `\ ` are the character itself. One pair alone may have spaces in its value.
 * Throws an Error that names the word which is no pair.
 */
function splitSamPairs(text) {
    const words = quotedWords(text);
    const stray = words.find(word => !isPair(word));
    if (stray === undefined)
        return words.map(word => readPair(word, plainOf));
    if (words.filter(isPair).length === 1 && isPair(words[0] ?? ''))
        return [readPair(text.trim(), plainOf)];
    throw new Error(`'${stray}' is not of the form NAME=VALUE; a value with spaces needs quotes`);
}
function pairValue(value) {
    if (Array.isArray(value))
        return value.join(',');
    return value === null ? '' : typeof value === 'object' ? value : String(value);
}
function pairsIn(text) {
    if (text.trim() === '')
        return [];
    const lines = text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'));
    return lines.flatMap(line => piecesOf(line).map(piece => readPair(piece)));
}
const SAM_PAIR = /^ParameterKey=([^,]+),ParameterValue=(.*)$/s;
function piecesOf(line) {
    if (SAM_PAIR.test(line))
        return line.split(/\s+(?=ParameterKey=)/);
    const words = quotedWords(line);
    if (words.length > 1 && words.every(isPair))
        return words;
    const parts = line.split(',');
    return parts.length > 1 && parts.every(isPair) ? parts : [line];
}
const isPair = (text) => /^(?:[A-Za-z0-9_:/.@+-]+|"[^"]+"|'[^']+')=/.test(text.trim());
/** Words of `A=1 B="two words"`, as samconfig.toml writes several overrides in one string. A quote that is never closed is a letter. */
function quotedWords(line) {
    const words = line.matchAll(/(?:\\.|[^\s"'\\]|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|["'\\])+/gs);
    return [...words].map(match => match[0]);
}
function readPair(text, clean = part => part) {
    const sam = SAM_PAIR.exec(text);
    if (sam !== null)
        return [clean(unquote((sam[1] ?? '').trim())), clean(unquote(sam[2] ?? ''))];
    const [, key, value] = /^("[^"]+"|'[^']+'|[^=]+)=(.*)$/s.exec(text) ?? [];
    if (key === undefined || value === undefined)
        throw new Error(`'${text}' is not of the form NAME=VALUE`);
    return [clean(unquote(key.trim())), clean(unquote(value.trim()))];
}
function unquote(text) {
    const quoted = /^(["'])(.*)\1$/s.exec(text);
    return quoted === null ? text : (quoted[2] ?? '').replace(/\\(["'])/g, '$1');
}
const plainOf = (text) => text.replace(/\\([ "'])/g, '$1');

;// CONCATENATED MODULE: ./.build/project/option-kinds.js
/** What options are made of: verbs, the facts that faces and docs need, and a maker for each kind of value. */


const option_kinds_VERBS = [
    'plan',
    'build',
    'package',
    'preview',
    'deploy',
    'watch',
    'delete',
    'status',
    'events',
    'bootstrap',
];
/** What a step of a workflow can do: not what waits for a person. */
const ACTION_VERBS = ['plan', 'build', 'package', 'preview', 'deploy', 'delete', 'bootstrap'];
/** What is known of each schema beside its shape. */
const option_kinds_facts = registries/* registry */.u5();
const ALL = [...option_kinds_VERBS];
/** `watch` builds, and with a stack named it deploys. */
const BUILDS = ['build', 'package', 'preview', 'deploy', 'watch'];
const PLANS = ['plan', ...BUILDS];
const UPLOADS = ['package', 'preview', 'deploy', 'watch'];
const DEPLOYS = ['deploy', 'watch'];
const REQUESTS = ['preview', ...DEPLOYS];
const WRITES = [...REQUESTS, 'delete'];
const STACKS = [...WRITES, 'status', 'events'];
const CALLS_AWS = ['package', ...STACKS, 'bootstrap'];
const option_kinds_text = (given) => schemas/* string */.YjP()
    .min(1)
    .register(option_kinds_facts, { kind: 'text', ...given });
const flag = (given) => schemas/* preprocess */.vkY(readFlag, schemas/* boolean */.zMY()).register(option_kinds_facts, { kind: 'flag', ...given });
const number = (given, schema = schemas/* number */.aig().positive()) => schemas/* preprocess */.vkY(readNumber, schema).register(option_kinds_facts, { kind: 'number', ...given });
const list = (given) => schemas/* preprocess */.vkY(splitList, schemas/* array */.YOg(schemas/* string */.YjP())).register(option_kinds_facts, { kind: 'list', ...given });
const pairs = (given) => schemas/* preprocess */.vkY(splitPairs, schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())).register(option_kinds_facts, { kind: 'pairs', ...given });
const choice = (choices, given) => schemas/* enum */.k5n(choices).register(option_kinds_facts, { kind: 'text', choices, ...given });
/** `true` and `false` as YAML and people write them; anything else is left to the schema. */
function readFlag(value) {
    if (value === 'true' || value === 'True' || value === 'TRUE')
        return true;
    if (value === 'false' || value === 'False' || value === 'FALSE')
        return false;
    return value;
}
function readNumber(value) {
    return typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
}

;// CONCATENATED MODULE: ./.build/project/delete-options.js
/** The kinds of options that only `delete` has: a pattern of stack names, an age, and whether artifacts go too. */


/** Letters, digits and hyphens as in stack names, `*` and `?`. */
const GLOB = /^[A-Za-z0-9*?-]{1,128}$/;
const nameGlob = (given) => schemas/* string */.YjP()
    .regex(GLOB, 'a pattern of stack names has only letters, digits, hyphens, `*` and `?` (128 at most)')
    .register(option_kinds_facts, { kind: 'text', ...given });
/** Seconds, written as `30m`, `12h` or `3d`. */
const age = (given) => schemas/* preprocess */.vkY(readAge, schemas/* number */.aig().positive()).register(option_kinds_facts, { kind: 'text', ...given });
const AGE = /^([1-9]\d{0,5})([mhd])$/;
const SECONDS = { m: 60, h: 3_600, d: 86_400 };
/** Throws an Error that says how an age is written. */
function readAge(value) {
    if (typeof value !== 'string')
        return value;
    const [, digits = '', unit = ''] = AGE.exec(value) ?? [];
    const seconds = SECONDS[unit];
    if (seconds === undefined)
        throw new Error(`'${value}' is not an age such as 30m, 12h or 3d`);
    return Number(digits) * seconds;
}
/**
 * A flag. An action's input of this name also says what becomes of workflow artifacts (interface §3): those words leave the
 * bucket alone.
 */
const pruning = (given) => schemas/* preprocess */.vkY(value => (WORKFLOW_ARTIFACTS.includes(value) ? false : readFlag(value)), schemas/* boolean */.zMY())
    .register(option_kinds_facts, { kind: 'flag', ...given });
const WORKFLOW_ARTIFACTS = ['auto', 'always', 'never'];

;// CONCATENATED MODULE: ./.build/project/stack-options.js
/** The options that are about the stack: a part of the one table in `options.ts`. */




/** Stack names as CloudFormation takes them (its API reference, CreateStack). */
const STACK_NAME = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;
const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/;
const topicArn = schemas/* string */.YjP()
    .regex(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/, 'a topic is named by its ARN: arn:aws:sns:eu-central-1:123456789012:name');
/** CloudFormation's rules for tags (API reference, Tag): letters of any language, digits, spaces and these signs. */
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const tagMap = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).superRefine((tags, context) => {
    const problem = tagProblem(tags);
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: problem });
});
function tagProblem(tags) {
    if (Object.keys(tags).length > 50)
        return 'a stack takes 50 tags at most';
    for (const [key, value] of Object.entries(tags)) {
        if (/^aws:/i.test(key))
            return `${key}: keys of tags that begin with aws: are kept by AWS`;
        if (key.length > 128 || value.length > 256)
            return `${key.slice(0, 40)}: a tag has 128 characters in its key and 256 in its value at most`;
        if (key === '' || !TAG_TEXT.test(key) || !TAG_TEXT.test(value))
            return `${key}=${value}: tags have letters, digits, spaces and _ . : / = + - @ only`;
    }
    return undefined;
}
const STACK_OPTIONS = {
    'stack-name': schemas/* string */.YjP()
        .regex(STACK_NAME, 'a stack name starts with a letter and has only letters, digits and hyphens (128 at most)')
        .register(option_kinds_facts, { kind: 'text', verbs: STACKS, value: 'NAME', description: 'The stack.' }),
    region: option_kinds_text({
        verbs: CALLS_AWS,
        value: 'REGION',
        default: "the AWS SDK's: `AWS_REGION`, then the profile",
        description: 'The AWS region.',
    }),
    profile: option_kinds_text({
        verbs: CALLS_AWS,
        value: 'NAME',
        default: "the AWS SDK's: credentials in the environment, then `AWS_PROFILE`",
        description: 'The profile of the AWS configuration files that credentials and region come from.',
    }),
    'role-arn': schemas/* string */.YjP()
        .regex(ROLE_ARN, 'a role is named by its ARN: arn:aws:iam::123456789012:role/name')
        .register(option_kinds_facts, {
        kind: 'text',
        verbs: [...WRITES, 'bootstrap'],
        value: 'ARN',
        description: 'The service role for CloudFormation.',
    }),
    tags: schemas/* preprocess */.vkY(splitPairs, tagMap).register(option_kinds_facts, {
        kind: 'pairs',
        verbs: [...REQUESTS, 'bootstrap'],
        value: 'K=V',
        description: 'Tags of the stack; without any the stack keeps its own.',
    }),
    'notification-arns': schemas/* preprocess */.vkY(splitList, schemas/* array */.YOg(topicArn).max(5, 'a stack takes five at most'))
        .register(option_kinds_facts, {
        kind: 'list',
        verbs: REQUESTS,
        value: 'ARNS',
        description: 'SNS topics for stack events.',
    }),
    capabilities: list({
        verbs: REQUESTS,
        value: 'C',
        default: '`auto`: exactly those that the template needs, printed',
        description: 'Capabilities granted to CloudFormation.',
    }),
    'on-failure': choice(['rollback', 'keep', 'delete'], {
        verbs: DEPLOYS,
        default: '`rollback`',
        description: 'What happens to a stack that failed: undone, left for inspection, or (a new one) deleted.',
    }),
    'on-cancel': choice(['rollback', 'leave'], {
        verbs: DEPLOYS,
        default: '`rollback`',
        description: 'What happens to an update under way when the run is cancelled: undone, or left to end by itself.',
    }),
    recover: choice(['none', 'safe', 'skip', 'force'], {
        verbs: [...DEPLOYS, 'delete'],
        default: '`safe`: continue a failed rollback once, remove an empty or never-created stack',
        description: 'How far a stack that an earlier operation left unfit is brought back first: not at all; without loss; leaving out what failed; whatever fails. With `delete`, `skip` and `force` leave behind what cannot be deleted.',
    }),
    'allow-replace': list({
        verbs: REQUESTS,
        value: 'IDS',
        description: 'Resources that hold data and may be replaced all the same, by logical id.',
    }),
    'allow-delete': list({
        verbs: REQUESTS,
        value: 'IDS',
        description: 'Resources that hold data and may be deleted all the same, by logical id.',
    }),
    'allow-destructive': flag({
        verbs: REQUESTS,
        default: '`false`',
        description: 'Replace and delete whatever the template says, data or not.',
    }),
    drift: choice(['off', 'report', 'fail', 'revert'], {
        verbs: REQUESTS,
        default: '`off`',
        description: 'Changes that were made to resources behind the back of the stack: not looked for, told, a reason to stop, or undone by the deployment.',
    }),
    mode: choice(['standard', 'express', 'in-place', 'auto'], {
        verbs: DEPLOYS,
        default: '`standard`',
        description: "How: by a change set; by one in CloudFormation's express mode; by updating only the code of existing functions; or in place where that is possible, else standard.",
    }),
    detach: flag({
        verbs: ['deploy'],
        default: '`false`',
        description: 'Return when the operation has begun, with exit code 0.',
    }),
    'termination-protection': flag({
        verbs: ['deploy'],
        default: 'left as it is',
        description: 'Protect the stack against deletion, or stop protecting it.',
    }),
    'stack-policy': option_kinds_text({
        verbs: ['deploy'],
        value: 'FILE',
        description: 'A stack policy (JSON), set before an update and after a creation.',
    }),
    'import-existing-resources': flag({
        verbs: REQUESTS,
        default: '`false`',
        description: 'Take over existing resources that have the names in the template, instead of failing on them.',
    }),
    artifacts: pruning({
        verbs: ['delete'],
        default: '`false`',
        description: 'Also remove from the bucket the objects that no other stack of the account and region names.',
    }),
    matching: nameGlob({
        verbs: ['delete'],
        value: 'GLOB',
        description: 'Instead of one stack: all whose names fit, `*` standing for anything and `?` for one character.',
    }),
    'older-than': age({
        verbs: ['delete'],
        value: 'AGE',
        description: 'With `matching`: only stacks that were last changed so long ago: `30m`, `12h`, `3d`.',
    }),
    follow: flag({
        verbs: ['events'],
        only: 'cli',
        default: '`false`',
        description: 'Go on until the stack has come to rest.',
    }),
    timeout: number({
        verbs: [...STACKS, 'bootstrap'],
        value: 'MINUTES',
        default: '60',
        description: 'How long to wait for CloudFormation; fractions are fine. After it the outcome is unknown (4).',
    }),
};

;// CONCATENATED MODULE: ./.build/project/options.js
/**
 * The one table of options: the command line, the inputs of the action and the tables in the docs come from it
 * (`npm run docs`). A schema reads whatever a face or a file has (text, arrays, maps) and gives the typed value.
 */




const OPTIONS = {
    template: option_kinds_text({
        verbs: ALL,
        short: 't',
        value: 'FILE',
        default: 'first found of `template.yaml`, `template.yml`, `template.json`',
        description: 'The CloudFormation or SAM template.',
    }),
    config: option_kinds_text({
        verbs: ALL,
        short: 'C',
        value: 'FILE',
        default: '`lambda-build.yml` beside the template, when there is one',
        description: 'Our configuration: what a template cannot say.',
    }),
    'config-env': option_kinds_text({
        verbs: ALL,
        value: 'NAME',
        default: '`default`',
        description: 'The section of `samconfig.toml`, `.yaml` or `.json` beside the template.',
    }),
    environment: option_kinds_text({
        verbs: ALL,
        short: 'e',
        value: 'NAME',
        description: 'The section of `environments` in lambda-build.yml: stack, parameters and more for one place.',
    }),
    functions: list({
        verbs: PLANS,
        value: 'IDS',
        default: 'all',
        description: 'Only these functions and layers, by logical id; `Parent/Child` inside nested stacks.',
    }),
    all: flag({
        verbs: PLANS,
        default: '`false`',
        description: 'Build and upload also what a false condition of the template switches off.',
    }),
    parameters: pairs({
        verbs: PLANS,
        value: 'K=V',
        description: 'Template parameters. One that is not given keeps its deployed value, or takes its default.',
    }),
    'parameters-file': option_kinds_text({
        verbs: PLANS,
        value: 'FILE',
        description: 'Template parameters from a YAML or JSON file: a map, or the list that the AWS CLI takes.',
    }),
    'parameter-overrides': pairs({
        verbs: PLANS,
        value: 'K=V',
        only: 'cli',
        description: 'The same as `--parameters`, spelled as SAM CLI has it.',
    }),
    manifest: option_kinds_text({
        verbs: PLANS,
        short: 'm',
        value: 'FILE',
        default: "each function's own",
        description: 'The dependency manifest of all functions that read one of its name.',
    }),
    root: option_kinds_text({
        verbs: PLANS,
        value: 'DIR',
        default: "the template's folder",
        description: 'Where relative code paths start.',
    }),
    'build-dir': option_kinds_text({
        verbs: BUILDS,
        value: 'DIR',
        default: '`.lambda-build/build`',
        description: 'Where `build` lays out one folder per artifact, and every verb writes `artifacts.json`.',
    }),
    cache: option_kinds_text({
        verbs: PLANS,
        value: 'DIR',
        only: 'cli',
        default: '`.lambda-build/store`',
        description: 'The local store of artifacts; `--no-cache` starts with an empty one.',
    }),
    'require-lock': flag({
        verbs: PLANS,
        default: '`false`',
        description: 'A missing lock file fails instead of warning.',
    }),
    'matrix-size': number({
        verbs: ['plan'],
        value: 'N',
        default: '256, the most that GitHub takes',
        description: 'The most jobs that `matrix` may have; many small functions share one anyway.',
    }, schemas/* number */.aig().int().positive().max(256)),
    jobs: number({ verbs: BUILDS, value: 'N', default: 'the processors', description: 'How many builds run at once.' }, schemas/* number */.aig().int().positive()),
    'build-timeout': number({
        verbs: BUILDS,
        value: 'MINUTES',
        default: '30',
        description: 'The time for one build; then its whole process group is ended and the build has failed.',
    }),
    container: schemas/* preprocess */.vkY(readFlag, schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* string */.YjP().min(1)])).register(option_kinds_facts, {
        kind: 'text',
        verbs: PLANS,
        value: 'IMAGE',
        optionalValue: true,
        default: "without an image: AWS's build image for the runtime",
        description: 'Run build tools in a container, by docker or podman.',
    }),
    'build-env': list({
        verbs: BUILDS,
        value: 'NAMES',
        description: 'Environment variables that build tools may see beyond the allow-list.',
    }),
    lint: flag({
        verbs: PLANS.filter(verb => verb !== 'watch'),
        default: '`false`',
        description: 'Run `cfn-lint`, which must be installed, over the templates: its errors fail, its warnings are shown.',
    }),
    'native-check': choice(['off', 'warn', 'error'], {
        verbs: BUILDS,
        default: '`error`',
        description: 'What follows from native code that the runtime cannot load: another processor, a newer glibc, a missing shared library.',
    }),
    bucket: option_kinds_text({
        verbs: [...UPLOADS, 'delete'],
        value: 'NAME',
        default: 'that of the stack `lambda-build-bucket`, which `bootstrap` makes',
        description: 'The S3 bucket for artifacts.',
    }),
    bootstrap: flag({
        verbs: UPLOADS,
        default: '`false`',
        description: 'Where no bucket is named and `lambda-build-bucket` does not exist yet, make it, as `bootstrap` does.',
    }),
    prefix: option_kinds_text({
        verbs: [...UPLOADS, 'delete'],
        value: 'P',
        description: 'A prefix for the keys in the bucket.',
    }),
    'kms-key-id': option_kinds_text({
        verbs: UPLOADS,
        value: 'ID',
        description: 'The KMS key that encrypts the artifacts.',
    }),
    'image-repository': option_kinds_text({
        verbs: UPLOADS,
        value: 'URI',
        description: 'The repository of Amazon ECR for functions that come as container images.',
    }),
    'image-repositories': pairs({
        verbs: UPLOADS,
        value: 'ID=URI',
        description: 'A repository for each of these functions, by logical id.',
    }),
    'output-template': option_kinds_text({
        verbs: ['build', 'package', 'watch'],
        value: 'FILE',
        default: '`build`: `template.yaml` in the build folder; `package`: `.lambda-build/packaged.yaml`',
        description: 'Where the rewritten template goes.',
    }),
    ...STACK_OPTIONS,
    'allowed-account-ids': list({
        verbs: CALLS_AWS,
        value: 'IDS',
        description: 'Refuse any other AWS account before anything is written.',
    }),
    noop: flag({
        verbs: CALLS_AWS,
        default: '`false`',
        description: 'Everything but the writes to AWS; what would be written goes to `.lambda-build/noop/`.',
    }),
};
/** The facts of one option. */
function factsOf(name) {
    const found = option_kinds_facts.get(OPTIONS[name]);
    if (found === undefined)
        throw new Error(`option ${name} has no facts`);
    return found;
}
/** All options in the order of the docs, with their facts. */
function allOptions() {
    return Object.keys(OPTIONS).map(name => [name, factsOf(name)]);
}

;// CONCATENATED MODULE: ./.build/project/face-options.js
/** Options of one face only: how the terminal prints, what the action restores. Same table, same docs. */


const face_options_choice = (choices, given) => schemas/* enum */.k5n(choices).register(option_kinds_facts, { kind: 'text', verbs: option_kinds_VERBS, choices, ...given });
const face_options_flag = (given) => schemas/* boolean */.zMY().register(option_kinds_facts, { kind: 'flag', verbs: option_kinds_VERBS, ...given });
const face_options_text = (given) => schemas/* string */.YjP().register(option_kinds_facts, { kind: 'text', verbs: option_kinds_VERBS, ...given });
const face_options_number = (given) => coerce/* number */.ai()
    .int()
    .min(1)
    .max(90)
    .register(option_kinds_facts, { kind: 'number', verbs: option_kinds_VERBS, ...given });
const CLI_OPTIONS = {
    format: face_options_choice(['text', 'json', 'ndjson'], {
        value: 'FORMAT',
        default: '`text`',
        description: 'What standard output carries; `json`: one object at the end; `ndjson`: every event as it happens.',
    }),
    color: face_options_choice(['auto', 'always', 'never'], {
        value: 'WHEN',
        default: '`auto`',
        description: 'Colours; `NO_COLOR` and `CI` are honoured.',
    }),
    verbose: face_options_flag({
        short: 'v',
        description: 'Say more: what is asked of AWS, where an unexpected error arose.',
    }),
    quiet: face_options_flag({ short: 'q', description: 'Only failures and the result.' }),
};
const ACTION_INPUTS = {
    command: face_options_choice(ACTION_VERBS, { default: '`deploy`', description: 'The verb.' }),
    'working-directory': face_options_text({
        default: '`.`',
        description: 'The working folder, relative to the workspace.',
    }),
    cache: face_options_choice(['auto', 'github', 'bucket', 'off'], {
        default: '`auto`',
        description: 'Where artifacts are kept between runs. `auto`: in the GitHub cache where that is there, and in the artifact bucket by `package`, `preview` and `deploy`; `bucket`: in the artifact bucket alone, by `plan` and `build` too, which need AWS credentials then.',
    }),
    'cache-key': face_options_text({ description: 'Extra text in the cache keys, for a reset by hand.' }),
    artifacts: face_options_choice(['auto', 'always', 'never', 'true'], {
        default: '`auto`',
        description: 'Hands artifacts from job to job as workflow artifacts. `auto`: a step that only builds uploads what it built; `package`, `preview` and `deploy` download what earlier jobs of the run built. With `delete`, `true` also removes from the bucket what no other stack of the account and region names.',
    }),
    'artifact-name': face_options_text({
        default: '`lambda-build-` and a digest of its content',
        description: 'The name of the workflow artifact. Jobs of a matrix need names that differ.',
    }),
    'artifact-retention-days': face_options_number({
        default: '`7`',
        description: 'How long GitHub keeps the workflow artifact.',
    }),
    comment: face_options_choice(['auto', 'never'], {
        default: '`auto`',
        description: 'On pull requests, `preview` and `deploy` write one comment that is edited in place; it needs `pull-requests: write`.',
    }),
    'github-token': face_options_text({
        // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own expression, for action.yml
        default: '`${{ github.token }}`',
        description: 'For comments, deployments, and artifacts of the run that triggered this one.',
    }),
    summary: face_options_choice(['true', 'false'], { default: '`true`', description: 'Write a job summary.' }),
};
function cliOptionFacts() {
    return Object.keys(CLI_OPTIONS).map(name => [
        name,
        option_kinds_facts.get(CLI_OPTIONS[name]) ?? missing(name),
    ]);
}
function actionInputFacts() {
    return Object.keys(ACTION_INPUTS).map(name => [
        name,
        facts.get(ACTION_INPUTS[name]) ?? missing(name),
    ]);
}
function missing(name) {
    throw new Error(`option ${name} has no facts`);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
;// CONCATENATED MODULE: ./.build/project/environment-config.js
/** `environments:` of `lambda-build.yml`: what differs from one place of deployment to the next, chosen by `--environment`. */



const environment_config_text = schemas/* string */.YjP().min(1);
const map = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String));
/** Options that an environment may set, spelled as on the command line; the option's own rules hold. */
const environmentConfig = schemas/* strictObject */.rej({
    'stack-name': environment_config_text.optional(),
    region: environment_config_text.optional(),
    profile: environment_config_text.optional(),
    parameters: map.optional().describe('Template parameters.'),
    tags: map.optional(),
    bucket: environment_config_text.optional(),
    prefix: environment_config_text.optional(),
    'kms-key-id': environment_config_text.optional(),
    'image-repository': environment_config_text.optional(),
    'role-arn': environment_config_text.optional(),
    'notification-arns': schemas/* array */.YOg(environment_config_text).optional(),
    'allowed-account-ids': schemas/* array */.YOg(schemas/* union */.KCZ([environment_config_text, schemas/* number */.aig()]).transform(String)).optional(),
    'on-failure': environment_config_text.optional(),
    'on-cancel': environment_config_text.optional(),
    recover: environment_config_text.optional(),
    drift: environment_config_text.optional(),
    mode: environment_config_text.optional(),
    'stack-policy': environment_config_text.optional(),
    'termination-protection': schemas/* boolean */.zMY().optional(),
    production: schemas/* boolean */.zMY().optional().describe('`watch` leaves its stack alone.'),
});
/** The environment with this name; undefined when none is asked for. Throws a Failure (user) for an unknown one. */
function chosenEnvironment(name, environments, { file, spelled }) {
    if (name === undefined)
        return undefined;
    const found = Object.hasOwn(environments ?? {}, name) ? environments?.[name] : undefined;
    if (found !== undefined)
        return found;
    const known = Object.keys(environments ?? {});
    const near = (0,paths/* nearestName */.qb)(name, known);
    const listed = known.length === 0 ? 'It has no environments.' : `It has ${known.join(', ')}.`;
    throw new report_failure/* Failure */.HR('user', `${spelled}: no environment '${name}' in ${(0,paths/* shownPath */.pS)(file)}`, {
        remedy: near === undefined ? listed : `Did you mean '${near}'?`,
    });
}

;// CONCATENATED MODULE: ./.build/project/config.js
/**
 * `lambda-build.yml`: what a template cannot say. Every mistake names its line; unknown keys name the nearest
 * known one. The JSON schema in `docs/lambda-build.schema.json` is printed from `configSchema` (`npm run docs`).
 */





const patterns = schemas/* array */.YOg(schemas/* string */.YjP().min(1));
const words = schemas/* array */.YOg(schemas/* string */.YjP().min(1), 'must be a list of words, such as ["make", "orders"]: no shell reads it')
    .min(1);
const functionConfig = schemas/* strictObject */.rej({
    workflow: schemas/* string */.YjP().min(1).optional().describe('The builder, when the wrong one would be chosen.'),
    source: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('The code folder, relative to this file, instead of the template’s.'),
    manifest: schemas/* string */.YjP().min(1).optional().describe('The dependency manifest, relative to this file.'),
    options: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()).optional().describe('Options of the workflow.'),
    command: words.optional().describe('A command that builds it, in words: what it leaves in ARTIFACTS_DIR.'),
    include: patterns
        .optional()
        .describe('gitignore patterns of files that go in although they would be left out.'),
    exclude: patterns.optional().describe('gitignore patterns of files that stay out.'),
});
const fileName = schemas/* string */.YjP().regex(/^[^/\\]+$/, 'must be the name of a file, without a folder');
const workflowConfig = schemas/* strictObject */.rej({
    command: words
        .optional()
        .describe('The program and its arguments, in words; those that are paths of files count from this file. Without it `lambda-builders-NAME` on LAMBDA_BUILDERS_PATH.'),
    manifest: fileName
        .optional()
        .describe('The file that selects this workflow by lying beside the code, handed over as `manifest_path`.'),
    lock: fileName.optional().describe('The lock file beside the manifest.'),
    language: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('`language` of the capability; by default the workflow’s name.'),
    'dependency-manager': schemas/* string */.YjP().min(1).optional().describe('`dependency_manager` of the capability.'),
    'application-framework': schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('`application_framework` of the capability.'),
    options: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())
        .optional()
        .describe('`options` of the request; those of a function win.'),
    inputs: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .optional()
        .describe('Files and folders beside the code that builds read, relative to this file: a change there builds again.'),
    needs: schemas/* array */.YOg(schemas/* enum */.k5n(['handler', 'id']))
        .optional()
        .describe('What of the function goes into `options`: `handler` as artifact_executable_name, `id` as build_logical_id.'),
    'layer-folder': schemas/* string */.YjP()
        .regex(/^(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+)*$/, 'must be a relative path')
        .optional()
        .describe('Where the content of a layer goes in its archive, such as `python`; at the top by default.'),
});
const workflowName = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'a workflow’s name has only letters, digits, dots, _ and -');
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).optional(),
    template: schemas/* string */.YjP().min(1).optional().describe('The template, relative to this file.'),
    functions: schemas/* record */.g1P(schemas/* string */.YjP(), functionConfig)
        .optional()
        .describe('By logical id of the function or layer.'),
    commands: schemas/* record */.g1P(schemas/* string */.YjP(), words)
        .optional()
        .describe('By runtime: the command that builds all functions of it, as `functions.X.command` does.'),
    manifest: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('The dependency manifest of all functions that read one of its name, relative to this file.'),
    workflows: schemas/* record */.g1P(workflowName, workflowConfig)
        .optional()
        .describe('By name: programs that build, over the JSON-RPC protocol of AWS Lambda Builders.'),
    environments: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[\w.-]{1,100}$/, 'a name has only letters, digits, dots, _ and -'), environmentConfig)
        .optional()
        .describe('By name: options that hold when `--environment` asks for it.'),
    bucket: schemas/* string */.YjP().min(1).optional().describe('The artifact bucket.'),
    'allowed-roots': schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .optional()
        .describe('Folders outside the repository that code may lie in.'),
});
/** Keys of the interface that this version does not act on yet: refused by name, never ignored in silence. */
const LATER = ['service', 'hooks', 'decorators', 'site', 'release'];
/**
 * Reads the configuration; undefined when `file` is not there and was not asked for by name.
 * Throws a Failure (user) with the line of the first mistake.
 */
async function readConfig(file, asked) {
    if (!(0,external_node_fs_.existsSync)(file)) {
        if (!asked)
            return undefined;
        throw new report_failure/* Failure */.HR('user', `no configuration at ${(0,paths/* shownPath */.pS)(file)}`, { remedy: 'Check --config.' });
    }
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument((0,external_node_fs_.readFileSync)(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
    const position = (offset) => {
        const { line, col } = lines.linePos(offset ?? 0);
        return { file: (0,paths/* shownPath */.pS)(file), line, column: col };
    };
    const [syntax] = document.errors;
    if (syntax !== undefined) {
        throw new report_failure/* Failure */.HR('user', `YAML: ${syntax.message}`, {
            place: position(syntax.pos[0]),
            remedy: 'Mend the line.',
        });
    }
    const parsed = configSchema.safeParse(document.toJS() ?? {});
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    if (issue === undefined)
        throw parsed.error;
    throw mistake(issue, path => {
        const node = path.length === 0 ? document.contents : keyNode(yaml, document, path);
        return position(node?.range?.[0]);
    });
}
function mistake(issue, locate) {
    const where = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') {
        const message = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined;
        return new report_failure/* Failure */.HR('user', `${where === '' ? 'the file' : where}: ${message ?? issue.message}`, {
            place: locate(issue.path),
            remedy: 'See docs/configuration.md.',
        });
    }
    const key = issue.keys[0] ?? '';
    const place = locate([...issue.path, key]);
    if (issue.path.length === 0 && LATER.includes(key)) {
        return new report_failure/* Failure */.HR('user', `'${key}' is not supported by this version`, {
            place,
            remedy: 'Remove the key.',
        });
    }
    const known = knownKeys(issue.path[0]);
    const near = (0,paths/* nearestName */.qb)(key, known);
    return new report_failure/* Failure */.HR('user', `unknown key '${key}'${where === '' ? '' : ` in ${where}`}`, {
        place,
        remedy: near === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean '${near}'?`,
    });
}
function knownKeys(section) {
    const schemas = new Map([
        ['functions', functionConfig],
        ['workflows', workflowConfig],
    ]);
    return Object.keys((schemas.get(section) ?? configSchema).shape);
}
/** The node of a key (not of its value), because an unknown key is the mistake. */
function keyNode(yaml, document, path) {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const last = path.at(-1);
    if (yaml.isMap(parent)) {
        const pair = parent.items.find(item => yaml.isScalar(item.key) && item.key.value === last);
        if (pair !== undefined && yaml.isScalar(pair.key))
            return pair.key;
    }
    return yaml.isNode(parent) ? parent : undefined;
}

;// CONCATENATED MODULE: ./.build/project/option-values.js
/** From what somebody wrote for options to their typed values, with a message that names who wrote it and where. */



/**
 * Reads values by option name; undefined and empty ones count as absent. `spell` says how the source spells an option, `placeOf` where
 * it stands. Throws a Failure (user) for the first value that does not fit.
 */
function readValues(values, spell, placeOf = () => undefined) {
    const result = {};
    for (const [name, facts] of allOptions()) {
        const raw = values[name];
        if (raw === undefined || raw === '' || (Array.isArray(raw) && raw.length === 0))
            continue;
        result[name] = readValue(name, raw, { spelled: spell(name), place: placeOf(name) }, facts.choices);
    }
    return result;
}
/** In our words where a value is of another type; the rest is said well enough by the schema. */
function reasonOf(issue, raw) {
    const shown = typeof raw === 'string' ? `'${raw}'` : JSON.stringify(raw);
    if (issue?.code === 'invalid_type' && issue.expected === 'number')
        return `${shown} is not a number`;
    if (issue?.code === 'invalid_type' && issue.expected === 'boolean')
        return `${shown} is neither true nor false`;
    const reason = issue?.message ?? 'not valid';
    return typeof raw === 'string' ? `${shown}: ${reason}` : reason;
}
function readValue(name, raw, { spelled, place }, choices) {
    try {
        const parsed = OPTIONS[name].safeParse(raw);
        if (parsed.success)
            return parsed.data;
        if (choices !== undefined)
            throw new Error(`'${String(raw)}' is not one of ${choices.join(', ')}`);
        throw new Error(reasonOf(parsed.error.issues[0], raw));
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const near = choices === undefined ? undefined : (0,paths/* nearestName */.qb)(String(raw), choices);
        throw new report_failure/* Failure */.HR('user', `${spelled}: ${message}`, {
            place,
            remedy: near === undefined ? `Give ${spelled} another value.` : `Did you mean '${near}'?`,
        });
    }
}

;// CONCATENATED MODULE: ./.build/project/environment-values.js
/** The options of the environment that is asked for. */




/** Relative paths in an environment count from its file. Throws a Failure (user) for an unknown one and for values that don't fit. */
function environmentValues(config, name, file, { spell }) {
    const chosen = chosenEnvironment(name, config?.environments, { file, spelled: spell('environment') });
    const { production = false, ...values } = chosen ?? {};
    const policy = values['stack-policy'];
    const raw = policy === undefined ? values : { ...values, 'stack-policy': (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), policy) };
    return {
        values: readValues(raw, option => `${(0,paths/* shownPath */.pS)(file)}: environments.${name}.${option}`),
        production,
    };
}

;// CONCATENATED MODULE: ./.build/project/find-template.js
/** Which template is meant: one that is named, else the first of the usual names. */




/** Verbs that only need a stack. */
const WITHOUT_TEMPLATE = ['delete', 'status', 'events', 'bootstrap'];
const TEMPLATES = ['template.yaml', 'template.yml', 'template.json'];
/** The absolute path. Throws a Failure (user) when there is no such file. */
function findTemplate({ named, spelled, place }, configured, configFile, at, given) {
    if (named !== undefined)
        return existingFile(at(named), spelled, place);
    if (configured !== undefined)
        return existingFile((0,external_node_path_.resolve)((0,external_node_path_.dirname)(configFile), configured), (0,paths/* shownPath */.pS)(configFile));
    const found = TEMPLATES.map(at).find(path => (0,external_node_fs_.existsSync)(path));
    if (found !== undefined)
        return found;
    // These need no template; the name only tells where a samconfig would lie.
    if (WITHOUT_TEMPLATE.includes(given.verb))
        return at('template.yaml');
    throw new report_failure/* Failure */.HR('user', `no template: looked for ${TEMPLATES.join(', ')} in ${(0,paths/* shownPath */.pS)(given.workingFolder)}`, {
        remedy: `Name one with ${given.spell('template')}, or change to the folder that has it.`,
    });
}
function existingFile(path, from, place) {
    if ((0,external_node_fs_.existsSync)(path) && (0,external_node_fs_.statSync)(path).isFile())
        return path;
    throw new report_failure/* Failure */.HR('user', `${from}: no file at ${(0,paths/* shownPath */.pS)(path)}`, { place, remedy: 'Check the path.' });
}

;// CONCATENATED MODULE: ./.build/project/parameters.js
/** Template parameters: those of a file (a map, or the list of `ParameterKey`/`ParameterValue` that the AWS CLI takes), and of all sources. */




const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
const value = schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar).transform(items => items.join(','))]);
const awsList = schemas/* array */.YOg(schemas/* looseObject */._H3({ ParameterKey: schemas/* string */.YjP(), ParameterValue: scalar }));
const parameters_map = schemas/* record */.g1P(schemas/* string */.YjP(), value);
/** Scalars keep their text (`012345` stays so). Throws a Failure (user) that names the file. */
async function readParametersFile(file) {
    const content = await readKeepingText(file, '--parameters-file');
    const list = awsList.safeParse(content);
    if (list.success)
        return Object.fromEntries(list.data.map(item => [item.ParameterKey, item.ParameterValue]));
    const pairs = parameters_map.safeParse(content);
    if (pairs.success)
        return pairs.data;
    throw new report_failure/* Failure */.HR('user', 'parameters are a map of names to values, or a list of ParameterKey and ParameterValue', {
        place: { file: (0,paths/* shownPath */.pS)(file) },
        remedy: 'Write one `Name: value` a line.',
    });
}
/**
 * A file's content. The failsafe schema leaves every scalar of YAML as the text that stands in the file; JSON is read by it too.
 * Throws a Failure (user): `named` is what the file was asked for by.
 */
async function readKeepingText(file, named) {
    if (!(0,external_node_fs_.existsSync)(file) || !(0,external_node_fs_.statSync)(file).isFile()) {
        throw new report_failure/* Failure */.HR('user', `no parameters file at ${(0,paths/* shownPath */.pS)(file)}`, { remedy: `Check ${named}.` });
    }
    const text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    try {
        if (file.endsWith('.toml'))
            return (await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292))).parse(text, { integersAsBigInt: 'asNeeded' });
        return (await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19))).parse(text, { schema: 'failsafe' });
    }
    catch (error) {
        const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        throw new report_failure/* Failure */.HR('user', `cannot read the parameters: ${message}`, {
            place: { file: (0,paths/* shownPath */.pS)(file) },
            remedy: 'Mend the file.',
            cause: error,
        });
    }
}
/**
 * Template parameters from all sources: each later one wins over those before it, `own` over all; a file stands below what is given by
 * name beside it.
 */
async function allParameters(own, others, at) {
    const all = [...others, own];
    const file = all.findLast(values => values['parameters-file'] !== undefined)?.['parameters-file'];
    return {
        ...Object.assign({}, ...others.map(values => values.parameters ?? {})),
        ...(file === undefined ? {} : await readParametersFile(at(file))),
        ...Object.assign({}, ...all.map(values => values['parameter-overrides'] ?? {})),
        ...own.parameters,
    };
}

;// CONCATENATED MODULE: ./.build/project/sam-file.js
/** The samconfig file itself: which one, its content, and where in it a key stands. */




/** In the order that SAM CLI prefers them (sam.md §1.11). It has switched JSON off; we read it, last. */
const SAM_FILES = ['samconfig.toml', 'samconfig.yaml', 'samconfig.yml', 'samconfig.json'];
/** Undefined when there is none. Throws a Failure (user) with line and column for what is no TOML or YAML. */
async function readSamFile(folder) {
    const [name, ...ignored] = SAM_FILES.filter(candidate => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, candidate)));
    if (name === undefined)
        return undefined;
    const file = (0,external_node_path_.join)(folder, name);
    const text = (0,external_node_fs_.readFileSync)(file, 'utf8').replace(/^\uFEFF/, '');
    const { content, lineOf } = await (name.endsWith('.toml') ? readToml(file, text) : readYaml(file, text));
    const locate = (path) => ({ file: (0,paths/* shownPath */.pS)(file), ...lineOf(path) });
    return { file, content, ignored: [...ignored], locate };
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
async function readToml(file, text) {
    const { parse, TomlError } = await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292));
    try {
        return {
            content: parse(text, { integersAsBigInt: 'asNeeded' }),
            lineOf: path => findInToml(text, path),
        };
    }
    catch (error) {
        if (!(error instanceof TomlError))
            throw error;
        const message = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? '';
        throw notReadable(file, message, { line: error.line, column: error.column }, error);
    }
}
async function readYaml(file, text) {
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lineCounter = new yaml.LineCounter();
    const document = yaml.parseDocument(text, { lineCounter, prettyErrors: false });
    const at = (offset) => {
        const { line, col } = lineCounter.linePos(offset ?? 0);
        return { line, column: col };
    };
    const [mistake] = document.errors;
    if (mistake !== undefined)
        throw notReadable(file, mistake.message, at(mistake.pos[0]), mistake);
    const content = document.toJS() ?? {};
    if (!isMap(content))
        throw notReadable(file, 'it is no map of sections', { line: 1 }, undefined);
    const texts = yaml.parse(text, { schema: 'failsafe', logLevel: 'silent' });
    const lineOf = (path) => {
        const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
        if (!yaml.isMap(parent))
            return {};
        const pair = parent.items.find(item => yaml.isScalar(item.key) && item.key.value === path.at(-1));
        return pair !== undefined && yaml.isScalar(pair.key) ? at(pair.key.range?.[0]) : {};
    };
    return { content: withTexts(content, texts), lineOf };
}
function notReadable(file, message, spot, cause) {
    return new report_failure/* Failure */.HR('user', `cannot read the samconfig: ${message}`, {
        place: { file: (0,paths/* shownPath */.pS)(file), ...spot },
        remedy: 'Mend the file, or move it away.',
        cause,
    });
}
/** Keys whose values are texts, whatever they look like. */
const TEXTS = new Set(['parameter_overrides', 'tags']);
function withTexts(content, texts) {
    const entries = Object.entries(content).map(([key, value]) => {
        const text = isMap(texts) ? texts[key] : undefined;
        if (TEXTS.has(key))
            return [key, textsOf(value, text)];
        return [key, isMap(value) ? withTexts(value, text) : value];
    });
    return Object.fromEntries(entries);
}
/** The scalars of the failsafe schema in place of all but null. */
function textsOf(value, text) {
    if (Array.isArray(value))
        return value.map((item, index) => textsOf(item, Array.isArray(text) ? text[index] : undefined));
    if (isMap(value)) {
        const entries = Object.entries(value).map(([key, item]) => [
            key,
            textsOf(item, isMap(text) ? text[key] : undefined),
        ]);
        return Object.fromEntries(entries);
    }
    return value === null ? null : (text ?? value);
}
/** The parser knows no places, so the lines are looked through for the table and the key. */
function findInToml(text, path) {
    let table = [];
    for (const [index, line] of text.split('\n').entries()) {
        const header = /^\s*\[\s*([^[\]]+?)\s*\]/.exec(line)?.[1];
        if (header !== undefined)
            table = namesIn(header);
        const key = /^\s*([\w."' -]+?)\s*=/.exec(line)?.[1];
        const here = header !== undefined ? table : key === undefined ? [] : [...table, ...namesIn(key)];
        // A table's header names the tables around it too.
        const isHere = header !== undefined || here.length === path.length;
        if (isHere && here.length >= path.length && path.every((name, at) => name === here[at]))
            return { line: index + 1, column: line.search(/\S/) + 1 };
    }
    return {};
}
function namesIn(dotted) {
    return dotted.split('.').map(name => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
}

;// CONCATENATED MODULE: ./.build/project/sam-keys.js
/**
 * What becomes of every parameter that `build`, `package`, `deploy`, `delete` and `sync` of SAM CLI know: one table, which
 * docs/configuration.md repeats in words. What is not in it is a mistake, and named as one.
 */
const sam_keys_option = (as, kind = 'text') => ({ as, kind });
const role = (name, says, kind = 'text') => ({ role: name, says, kind });
const without = (reason) => ({ without: reason });
const TEMPLATE = '`--template`, but for what `build` or `package` of SAM CLI wrote: here that is made from the source';
const SAM_KEYS = new Map([
    ['template', role('template', TEMPLATE)],
    ['template_file', role('template', TEMPLATE)],
    ['base_dir', sam_keys_option('root')],
    ['build_dir', role('build-dir', '`--build-dir`, unless it is in `.aws-sam`: that is for SAM CLI')],
    ['manifest', sam_keys_option('manifest')],
    ['parameter_overrides', sam_keys_option('parameters', 'pairs')],
    ['use_container', role('use-container', '`--container`', 'flag')],
    ['build_image', role('build-image', 'the image of `--container`; `FUNCTION=image` has no effect', 'list')],
    ['s3_bucket', sam_keys_option('bucket')],
    ['s3_prefix', sam_keys_option('prefix')],
    ['kms_key_id', sam_keys_option('kms-key-id')],
    ['resolve_s3', role('resolve-s3', 'a managed bucket, see below', 'flag')],
    ['image_repository', sam_keys_option('image-repository')],
    ['image_repositories', sam_keys_option('image-repositories', 'pairs')],
    ['output_template_file', role('output-template', '`--output-template` of `package` and `deploy`')],
    ['stack_name', sam_keys_option('stack-name')],
    ['region', sam_keys_option('region')],
    ['profile', sam_keys_option('profile')],
    ['role_arn', sam_keys_option('role-arn')],
    ['tags', sam_keys_option('tags', 'pairs')],
    ['notification_arns', sam_keys_option('notification-arns', 'list')],
    ['capabilities', sam_keys_option('capabilities', 'list')],
    ['max_wait_duration', sam_keys_option('timeout', 'number')],
    ['disable_rollback', role('disable-rollback', '`true`: `--on-failure keep`', 'flag')],
    ['on_failure', role('on-failure', '`--on-failure`: `ROLLBACK`, `DELETE`, or `DO_NOTHING` for `keep`')],
    [
        'no_execute_changeset',
        role('no-execute', '`true`: `deploy` refuses to run, because it executes its change set', 'flag'),
    ],
    ['express', role('express', '`true`: `--mode express`', 'flag')],
    ...silent('beta_features build_in_source cache_dir cached code config_env config_file confirm_changeset debug dependency_layer', 'force_upload guided language_extensions lint mount_symlinks mount_with no_progressbar no_prompts output parallel save_params', 'skip_deploy_sync skip_prepare_infra skip_pull_image use_buildkit watch'),
    ['container_env_var', without('build tools see only what --build-env names')],
    ['container_env_var_file', without('build tools see only what --build-env names')],
    ['docker_network', without('containers use the network that docker or podman gives them')],
    ['exclude', without('every function is built; --functions names some')],
    ['fail_on_empty_changeset', without('a deployment with nothing to do succeeds')],
    ['hook_name', without('only templates of CloudFormation and SAM are read')],
    ['metadata', without('nothing is written beside the artifacts')],
    ['resolve_image_repos', without('no repository is made: name one')],
    ['resource', without('everything that changed is deployed')],
    ['resource_id', without('everything that changed is deployed')],
    ['resource_logical_id', without('every function is built; --functions names some')],
    ['signing_profiles', without('code is not signed')],
    ['terraform_project_root_path', without('only templates of CloudFormation and SAM are read')],
    ['use_json', without('the packaged template keeps the form of the template')],
    ['watch_exclude', without('ignore files say what is not watched')],
]);
/** Sections of an environment. Ours are read in this order, later ones before earlier ones. */
const READ_COMMANDS = ['global', 'build', 'package', 'deploy'];
/** Other commands of SAM CLI, whose sections are none of our business; those of groups begin with the group's name. */
const OTHER_COMMANDS = ['delete', 'docs', 'init', 'logs', 'publish', 'sync', 'traces', 'validate'];
const OTHER_GROUPS = /^(list|local|pipeline|remote)(_|$)/;
/** Whether SAM CLI has a command that this section can be of. */
function isSamCommand(name) {
    return knownCommands().includes(name) || OTHER_GROUPS.test(name);
}
function knownCommands() {
    return [...READ_COMMANDS, ...OTHER_COMMANDS];
}
function silent(...lines) {
    return lines.flatMap(line => line.split(' ')).map(name => [name, 'always']);
}

;// CONCATENATED MODULE: ./.build/project/sam-roles.js
/** Parameters of a samconfig that are no option of ours by another name, but decide one. */

/** Throws a Failure (user) for what cannot be had here and must not be left out in silence. */
function applyRoles({ options, roles, verb }) {
    const last = (role) => roles.get(role)?.at(-1);
    const isOn = (role) => last(role)?.value === true;
    const applied = new Map(options);
    const set = (option, value) => {
        if (value !== undefined)
            applied.set(option, value);
    };
    const warnings = [];
    set('template', templateOf(roles));
    set('build-dir', ownFolder(last('build-dir')));
    // `build` writes another template than `package`, which this parameter of SAM CLI is about.
    if (verb !== 'build' && verb !== 'watch')
        set('output-template', last('output-template'));
    if (isOn('use-container'))
        set('container', containerOf(roles, warnings));
    set('on-failure', onFailureOf(last('on-failure'), last('disable-rollback')));
    if (isOn('express'))
        set('mode', valued(last('express'), 'express'));
    if (isOn('no-execute') && (verb === 'deploy' || verb === 'watch'))
        throw wouldExecute(last('no-execute'));
    return { options: applied, resolveS3: isOn('resolve-s3'), warnings };
}
/**
 * The template that is built. `package` and `deploy` of SAM CLI are often given what its `build` or `package` wrote, which here
 * is made anew from the source.
 */
function templateOf(roles) {
    const named = roles.get('template') ?? [];
    const source = named.findLast(({ command }) => command === 'build' || command === 'global');
    const written = roles.get('output-template')?.map(({ value }) => value) ?? [];
    const other = named.findLast(({ value }) => !isSamsOwn(value) && !written.includes(value));
    return source ?? other;
}
/** SAM CLI's build folder holds what it built; ours has to be another. */
function ownFolder(folder) {
    return folder === undefined || isSamsOwn(folder.value) ? undefined : folder;
}
function isSamsOwn(path) {
    return typeof path === 'string' && path.split(/[\\/]/).includes('.aws-sam');
}
/** `build_image` holds an image for all functions, and `FUNCTION=image` for single ones. */
function containerOf(roles, warnings) {
    const use = roles.get('use-container')?.at(-1);
    const images = roles.get('build-image')?.at(-1);
    const all = Array.isArray(images?.value) ? images.value.map(String) : [];
    if (use === undefined || images === undefined)
        return use;
    if (all.some(isOfOne))
        warnings.push({
            message: `'${images.spelled}' has no effect here for single functions: --container takes one image for all`,
            place: images.place,
        });
    const forAll = all.find(image => !isOfOne(image));
    return forAll === undefined ? use : { ...images, value: forAll };
}
/** An image's name has no `=`. */
const isOfOne = (image) => image.includes('=');
const ON_FAILURE = new Map([
    ['ROLLBACK', 'rollback'],
    ['DELETE', 'delete'],
    ['DO_NOTHING', 'keep'],
]);
function onFailureOf(named, disabled) {
    if (named === undefined)
        return disabled?.value === true ? valued(disabled, 'keep') : undefined;
    const value = ON_FAILURE.get(named.value);
    if (value !== undefined)
        return { ...named, value };
    const choices = [...ON_FAILURE.keys()].join(', ');
    throw new report_failure/* Failure */.HR('user', `${named.spelled}: '${String(named.value)}' is not one of ${choices}`, {
        place: named.place,
        remedy: `Write one of ${choices}.`,
    });
}
function valued(given, value) {
    return given === undefined ? undefined : { ...given, value };
}
function wouldExecute(given) {
    return new report_failure/* Failure */.HR('user', 'the samconfig says no_execute_changeset = true, and deploy executes its change set', {
        place: given?.place,
        remedy: 'Remove the line, or look first with --noop.',
    });
}

;// CONCATENATED MODULE: ./.build/project/sam-overrides.js
/** `parameter_overrides` and `tags` of a samconfig, in every form that SAM CLI reads (sam.md §1.11). */




/**
 * Names and values from a text of pairs, a map, a `file://` of either, or a list of those, later ones before earlier ones.
 * Files are relative to `folder`, and below a file to that. Throws an Error for what is none of these.
 */
async function readSamPairs(value, folder) {
    return Object.fromEntries(await sam_overrides_pairsIn(value, { folder, files: [] }));
}
async function sam_overrides_pairsIn(value, from) {
    if (value === undefined || value === null)
        return [];
    if (typeof value === 'string')
        return value.startsWith(FILE) ? inFile(value, from) : splitSamPairs(value);
    if (Array.isArray(value))
        return (await inOrder(value, item => sam_overrides_pairsIn(item, from))).flat();
    if (!isMap(value))
        throw new Error(`${String(value)} is neither pairs nor a list of them`);
    if ('ParameterKey' in value)
        return [[String(value['ParameterKey']), textOf(value, 'ParameterValue')]];
    const parts = await inOrder(Object.keys(value), async (key) => {
        return key === '$include' ? sam_overrides_pairsIn(value[key], from) : [[key, textOf(value, key)]];
    });
    return parts.flat();
}
const FILE = 'file://';
async function inFile(reference, { folder, files }) {
    const file = (0,external_node_path_.resolve)(folder, reference.slice(FILE.length));
    if (files.includes(file))
        throw new Error(`${reference} includes itself`);
    return sam_overrides_pairsIn(await readKeepingText(file, reference), {
        folder: (0,external_node_path_.dirname)(file),
        files: [...files, file],
    });
}
function textOf(map, key) {
    const value = map[key];
    if (value === undefined || value === null)
        return '';
    if (value instanceof Date)
        return value.toISOString();
    if (isMap(value))
        throw new Error(`${key} is a map, not a value`);
    if (!Array.isArray(value))
        return String(value);
    const items = value.filter(item => item !== null).map(item => String(item).trim());
    return items.filter(item => item !== '').join(',');
}
async function inOrder(items, ask) {
    const answers = [];
    for (const item of items)
        answers.push(await ask(item));
    return answers;
}

;// CONCATENATED MODULE: ./.build/project/sam-value.js
/** One value of a samconfig: of the type that its key has, in the form that our options take. */


/**
 * Checks and reads it; undefined for what is empty. Throws a Failure (user) that names the place, the key and what is expected.
 */
async function readSamValue(given, workingFolder) {
    const { file, path, raw, kind } = given;
    if (raw === '' || raw === null || (Array.isArray(raw) && raw.length === 0))
        return undefined;
    const [, command = ''] = path;
    const found = { spelled: path.join('.'), command, place: file.locate(path) };
    try {
        return { ...found, value: await READERS[kind](raw, workingFolder) };
    }
    catch (error) {
        if (error instanceof report_failure/* Failure */.HR)
            throw error;
        throw new report_failure/* Failure */.HR('user', `${found.spelled}: ${error instanceof Error ? error.message : String(error)}`, {
            place: found.place,
            remedy: EXAMPLES[kind](path.at(-1) ?? ''),
        });
    }
}
const READERS = {
    text: raw => (typeof raw === 'string' ? raw : expected('text', raw)),
    flag: sam_value_readFlag,
    number: sam_value_readNumber,
    list: readList,
    pairs: readSamPairs,
};
const EXAMPLES = {
    text: key => `Write it in quotes: ${key} = "…".`,
    flag: key => `Write ${key} = true or ${key} = false, without quotes.`,
    number: key => `Write a number: ${key} = 60.`,
    list: key => `Write a text, or a list of texts: ${key} = ["…", "…"].`,
    pairs: key => `Write ${key} = "NAME=VALUE OTHER=VALUE", a list of such texts, or a map.`,
};
function sam_value_readFlag(raw) {
    if (typeof raw === 'boolean')
        return raw;
    const word = typeof raw === 'string' ? raw.toLowerCase() : '';
    if (word === 'true' || word === 'false')
        return word === 'true';
    return expected('true or false', raw);
}
function sam_value_readNumber(raw) {
    if (typeof raw === 'number')
        return raw;
    const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : Number.NaN;
    return Number.isNaN(value) ? expected('a number', raw) : value;
}
/** SAM CLI separates the items of a text by white space. */
function readList(raw) {
    if (typeof raw === 'string')
        return raw.split(/[\s,]+/).filter(item => item !== '');
    if (!Array.isArray(raw))
        return expected('a text or a list', raw);
    return raw.flatMap(item => (typeof item === 'string' ? readList(item) : expected('a list of texts', item)));
}
function expected(what, raw) {
    throw new Error(`expected ${what}, found ${described(raw)}`);
}
function described(raw) {
    if (Array.isArray(raw))
        return 'a list';
    if (raw instanceof Date)
        return 'a date';
    if (typeof raw === 'object' && raw !== null)
        return 'a map';
    if (typeof raw === 'string')
        return `'${raw}'`;
    return typeof raw === 'boolean' ? String(raw) : `the ${typeof raw} ${String(raw)}`;
}

;// CONCATENATED MODULE: ./.build/project/samconfig.js
/**
 * SAM's configuration file beside the template, or in the working folder when no template is named: `samconfig.toml`, `.yaml`,
 * `.yml` or `.json`. Its `build`, `package` and `deploy` parameters, over those of `global`, apply below the command line and
 * above our own defaults (interface §2), for every verb: jobs that split the pipeline must agree on what is built.
 */







/**
 * Reads one section of the file, undefined when there is no file. Throws a Failure (user) when the file cannot be read, when
 * a value is of the wrong type, or when a section was named and is missing.
 */
async function readSamConfig(asked) {
    const { folder, name } = asked;
    const file = await readSamFile(folder);
    if (file === undefined) {
        if (name === undefined || name === 'default')
            return undefined;
        throw new report_failure/* Failure */.HR('user', `--config-env ${name}: there is no samconfig file beside the template`, {
            remedy: `Add ${SAM_FILES[0]} to ${(0,paths/* shownPath */.pS)(folder)}, or drop --config-env.`,
        });
    }
    const environment = name ?? 'default';
    const section = Object.hasOwn(file.content, environment) ? file.content[environment] : undefined;
    if (isMap(section))
        return collect(file, environment, section, asked);
    if (name !== undefined)
        throw noSection(file, name);
    return collect(file, environment, {}, asked);
}
async function collect(file, environment, section, asked) {
    const warnings = warningsOfFile(file, environment, section);
    const options = new Map();
    const roles = new Map();
    for (const command of commandsFor(asked.verb)) {
        const parameters = parametersOf(section[command]);
        for (const key of Object.keys(parameters)) {
            const path = [environment, command, 'parameters', key];
            const known = SAM_KEYS.get(key);
            if (known === undefined)
                warnings.push(unknownKey(file, path, key));
            if (known === undefined || known === 'always')
                continue;
            if ('without' in known) {
                if (!isOff(parameters[key]))
                    warnings.push(withoutEffect(file, path, known.without));
                continue;
            }
            const value = await readSamValue({ file, path, raw: parameters[key], kind: known.kind }, asked.workingFolder);
            if (value === undefined)
                continue;
            if ('role' in known)
                roles.set(known.role, [...(roles.get(known.role) ?? []), value]);
            else if (isOption(known.as))
                options.set(known.as, value);
            else
                warnings.push(withoutEffect(file, path, 'this version does not know it'));
        }
    }
    const applied = applyRoles({ options, roles, verb: asked.verb });
    return {
        file: file.file,
        values: Object.fromEntries([...applied.options].map(([option, { value }]) => [option, value])),
        placeOf: option => applied.options.get(option),
        resolveS3: applied.resolveS3,
        warnings: [...warnings, ...applied.warnings],
    };
}
/** A deletion names its stack below `deploy` or below its own section. */
function commandsFor(verb) {
    return verb === 'delete' ? [...READ_COMMANDS, 'delete'] : READ_COMMANDS;
}
function parametersOf(command) {
    const parameters = isMap(command) && Object.hasOwn(command, 'parameters') ? command['parameters'] : undefined;
    return isMap(parameters) ? parameters : {};
}
function isOption(name) {
    return Object.hasOwn(OPTIONS, name);
}
/** SAM CLI's own defaults, written down. */
function isOff(value) {
    return value === false || value === 'false' || value === '' || (Array.isArray(value) && value.length === 0);
}
function warningsOfFile(file, environment, section) {
    const { version } = file.content;
    const warnings = file.ignored.map(other => ({
        message: `${other} is not read: ${(0,paths/* shownPath */.pS)(file.file)} comes first`,
    }));
    if (typeof version !== 'number')
        warnings.push({
            message: 'no `version = 0.1` in the samconfig: SAM CLI would refuse it',
            place: file.locate(['version']),
        });
    for (const [command, content] of Object.entries(section)) {
        if (!isSamCommand(command))
            warnings.push(unknownCommand(file, [environment, command], isMap(content)));
        else if (isMap(content))
            warnings.push(...strayKeys(file, [environment, command], content));
    }
    return warnings;
}
/** Only `parameters` is read, as with SAM CLI. */
function strayKeys(file, path, content) {
    const stray = Object.keys(content).filter(key => key !== 'parameters');
    return stray.map(key => passedOver(file, [...path, key], `write it below ${[...path, 'parameters'].join('.')}`));
}
function unknownCommand(file, path, isTable) {
    const [environment, command = ''] = path;
    const near = (0,paths/* nearestName */.qb)(command, knownCommands());
    if (near !== undefined)
        return passedOver(file, path, `did you mean '${environment}.${near}'?`);
    return passedOver(file, path, isTable ? undefined : `write it below ${environment}.deploy.parameters`);
}
function unknownKey(file, path, key) {
    const near = (0,paths/* nearestName */.qb)(key, SAM_KEYS.keys());
    return passedOver(file, path, near === undefined ? undefined : `did you mean '${near}'?`);
}
function passedOver(file, path, advice) {
    const more = advice === undefined ? '' : `; ${advice}`;
    return { message: `'${path.join('.')}' is not known and was passed over${more}`, place: file.locate(path) };
}
function withoutEffect(file, path, reason) {
    return { message: `'${path.join('.')}' has no effect here: ${reason}`, place: file.locate(path) };
}
function noSection(file, name) {
    const others = Object.keys(file.content).filter(key => isMap(file.content[key]));
    const near = (0,paths/* nearestName */.qb)(name, others);
    return new report_failure/* Failure */.HR('user', `no section '${name}' in ${(0,paths/* shownPath */.pS)(file.file)}`, {
        place: { file: (0,paths/* shownPath */.pS)(file.file) },
        remedy: near === undefined ? `It has: ${others.join(', ') || 'none'}.` : `Did you mean '${near}'?`,
    });
}

;// CONCATENATED MODULE: ./.build/project/settings.js
/**
 * Everything that a verb needs to know, from all sources: command line or inputs first, then samconfig, then
 * `lambda-build.yml`, then our defaults. The rest of the program reads no options from anywhere else.
 */








/** Reads all sources. Throws a Failure (user) for the first value that does not fit. */
async function readSettings(given) {
    const own = readValues(given.values, given.spell);
    const at = (path) => (0,external_node_path_.resolve)(given.workingFolder, path);
    const namedConfig = own.config === undefined ? undefined : at(own.config);
    const place = own.template === undefined ? namedConfig && (0,external_node_path_.dirname)(namedConfig) : (0,external_node_path_.dirname)(at(own.template));
    const folder = place ?? given.workingFolder;
    const configFile = namedConfig ?? (0,external_node_path_.join)(folder, 'lambda-build.yml');
    const config = await readConfig(configFile, namedConfig !== undefined);
    const sam = await readSamConfig({
        folder,
        name: own['config-env'],
        verb: given.verb,
        workingFolder: given.workingFolder,
    });
    const spellSam = (name) => sam?.placeOf(name)?.spelled ?? name;
    const fromSam = sam === undefined ? {} : readValues(sam.values, spellSam, name => sam.placeOf(name)?.place);
    const fromEnvironment = environmentValues(config, own.environment, configFile, given);
    const options = { ...fromSam, ...fromEnvironment.values, ...own };
    // A samconfig names the stack for every verb: what is asked for by a pattern is not meant to contradict it.
    if (own.matching !== undefined && own['stack-name'] === undefined)
        delete options['stack-name'];
    const asked = {
        named: own.template ?? fromSam.template,
        spelled: own.template === undefined ? spellSam('template') : given.spell('template'),
        place: own.template === undefined ? sam?.placeOf('template')?.place : undefined,
    };
    const template = findTemplate(asked, config?.template, configFile, at, given);
    const samRoot = options.root === undefined ? (0,external_node_path_.dirname)(template) : at(options.root);
    return {
        ...settingsOf(given, options, at),
        template,
        sourceRoot: samRoot,
        bucket: options.bucket ?? config?.bucket,
        resolveS3: sam?.resolveS3 ?? false,
        allowedRoots: (config?.['allowed-roots'] ?? []).map(root => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(configFile), root)),
        ownFiles: [template, configFile, ...(sam === undefined ? [] : [sam.file])],
        functionConfigs: absoluteSources(config?.functions ?? {}, (0,external_node_path_.dirname)(configFile)),
        commands: config?.commands ?? {},
        configFolder: (0,external_node_path_.dirname)(configFile),
        workflows: config?.workflows ?? {},
        manifest: sharedManifest(options.manifest, config?.manifest, configFile, at),
        environment: own.environment,
        production: fromEnvironment.production,
        parameters: await allParameters(own, [fromSam, fromEnvironment.values], at),
        warnings: sam?.warnings ?? [],
    };
}
function settingsOf(given, options, at) {
    return {
        verb: given.verb,
        workingFolder: given.workingFolder,
        functions: options.functions,
        all: options.all ?? false,
        buildFolder: at(options['build-dir'] ?? '.lambda-build/build'),
        outputTemplate: options['output-template'] === undefined ? undefined : at(options['output-template']),
        bucketCache: given.bucketCache ?? 'uploads',
        storeFolder: at(options.cache ?? '.lambda-build/store'),
        requireLock: options['require-lock'] ?? false,
        matrixSize: options['matrix-size'] ?? 256,
        jobs: options.jobs ?? (0,external_node_os_.availableParallelism)(),
        buildTimeoutSeconds: (options['build-timeout'] ?? 30) * 60,
        buildEnvironment: options['build-env'] ?? [],
        container: options.container === false ? undefined : options.container,
        lint: options.lint ?? false,
        nativeCheck: options['native-check'] ?? 'error',
        bootstrap: options.bootstrap ?? false,
        prefix: options.prefix,
        kmsKeyId: options['kms-key-id'],
        imageRepository: options['image-repository'],
        imageRepositories: options['image-repositories'] ?? {},
        stackName: options['stack-name'],
        region: options.region,
        profile: options.profile,
        roleArn: options['role-arn'],
        tags: options.tags,
        notificationArns: options['notification-arns'],
        capabilities: capabilitiesOf(options.capabilities),
        onFailure: options['on-failure'] ?? 'rollback',
        onCancel: options['on-cancel'] ?? 'rollback',
        recover: options.recover ?? 'safe',
        allowReplace: options['allow-replace'] ?? [],
        allowDelete: options['allow-delete'] ?? [],
        allowDestructive: options['allow-destructive'] ?? false,
        drift: options.drift ?? 'off',
        mode: options.mode ?? 'standard',
        detach: options.detach ?? false,
        terminationProtection: options['termination-protection'],
        stackPolicy: options['stack-policy'] === undefined ? undefined : at(options['stack-policy']),
        importExistingResources: options['import-existing-resources'] ?? false,
        follow: options.follow ?? false,
        artifacts: options.artifacts ?? false,
        matching: options.matching,
        olderThanSeconds: options['older-than'],
        timeoutSeconds: (options.timeout ?? 60) * 60,
        allowedAccountIds: options['allowed-account-ids'] ?? [],
        noop: options.noop ?? false,
    };
}
/** `auto`, alone or absent, means that the template decides. CloudFormation's names are separated by spaces too. */
function capabilitiesOf(given) {
    const names = given?.flatMap(item => item.split(/\s+/));
    return names === undefined || names.length === 0 || names.includes('auto') ? undefined : names;
}
function sharedManifest(given, configured, configFile, at) {
    if (given !== undefined)
        return at(given);
    return configured === undefined ? undefined : (0,external_node_path_.resolve)((0,external_node_path_.dirname)(configFile), configured);
}
/** Paths of the configuration are relative to its file. */
function absoluteSources(functions, folder) {
    return Object.fromEntries(Object.entries(functions).map(([id, config]) => [
        id,
        {
            ...config,
            ...(config.source === undefined ? {} : { source: (0,external_node_path_.resolve)(folder, config.source) }),
            ...(config.manifest === undefined ? {} : { manifest: (0,external_node_path_.resolve)(folder, config.manifest) }),
        },
    ]));
}

;// CONCATENATED MODULE: ./.build/report/describe-event.js
/** Events as plain JSON, for `--format ndjson`. */
/** Failures become their message, place and remedy, and that of all that came with them; everything else is data already. */
function describeEvent(event) {
    if (event.type !== 'build-failed' && event.type !== 'watch-failed')
        return { ...event };
    const { failure, ...rest } = event;
    return { ...rest, failure: describe(failure) };
}
function describe(failure) {
    const { message, place, remedy, command, exitCode, details, others } = failure;
    const more = others.length === 0 ? {} : { others: others.map(describe) };
    return { class: failure.class, message, ...place, remedy, command, exitCode, log: details, ...more };
}

// EXTERNAL MODULE: ./.build/report/format.js
var report_format = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./.build/model/version.js
var version = __webpack_require__(9120);
;// CONCATENATED MODULE: ./.build/cli/program.js
/** The command line, made from the table of options. */





const SUMMARIES = {
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
};
/**
 * Reads the arguments; undefined when help or the version was asked for (and printed).
 * Throws a Failure (user) for anything that is not in the table.
 */
function readCommandLine(argv) {
    let read;
    const program = makeProgram((verb, options) => {
        const { cache, ...values } = options;
        read = { verb, noCache: cache === false, values: cache === false ? values : { ...values, cache } };
    });
    try {
        program.parse(argv, { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        if (error.exitCode === 0)
            return undefined;
        throw usageFailure(error);
    }
    return read;
}
function makeProgram(onVerb) {
    const program = new esm/* Command */.uB('lambda-build')
        .description('AWS Lambda functions from source to a running stack.')
        .version(version/* VERSION */.x, '-V, --version')
        .helpCommand(true);
    for (const verb of option_kinds_VERBS) {
        const command = program.command(verb).summary(SUMMARIES[verb]).description(`${SUMMARIES[verb]}.`);
        for (const option of optionsOf(verb))
            command.addOption(option);
        command.action((_options, self) => onVerb(verb, kebab(self.opts())));
    }
    addRpc(program);
    for (const command of [program, ...program.commands]) {
        command.exitOverride().configureOutput({ outputError: () => undefined });
        command.allowExcessArguments(false).showSuggestionAfterError(true);
    }
    program.action(() => {
        throw new esm/* CommanderError */.b7(1, 'lambda-build.noVerb', `no command given; one of ${option_kinds_VERBS.join(', ')}`);
    });
    program.allowExcessArguments(true);
    program.on('command:*', ([name]) => {
        throw new esm/* CommanderError */.b7(1, 'lambda-build.unknownVerb', `unknown command '${name}'; one of ${option_kinds_VERBS.join(', ')}`);
    });
    return program;
}
/** For the help only: `rpc` has no options of ours and is answered before this program is loaded (src/cli.ts). */
function addRpc(program) {
    program
        .command('rpc')
        .summary('answer one JSON-RPC request of an AWS Lambda Builders client')
        .description('Answers one JSON-RPC request, given as the first argument or on standard input, by the protocol of AWS Lambda ' +
        'Builders (docs/rpc.md). Also installed as lambda-builders.')
        .argument('[request]', 'the request; standard input when there is none');
}
/** Every verb takes every option, so that a script may hand the same ones to all; help shows those that matter. */
function optionsOf(verb) {
    const all = [...allOptions().filter(([, facts]) => facts.only !== 'action'), ...cliOptionFacts()];
    const made = all.map(([name, facts]) => makeOption(name, facts).hideHelp(!facts.verbs.includes(verb)));
    return [
        ...made,
        new esm/* Option */.c$('--no-cache', 'use an empty store, none in the bucket, and keep nothing').hideHelp(verb === 'delete'),
    ];
}
function makeOption(name, facts) {
    const short = facts.short === undefined ? '' : `-${facts.short}, `;
    const several = facts.kind === 'list' || facts.kind === 'pairs';
    const [open, close] = facts.optionalValue === true ? ['[', ']'] : ['<', '>'];
    const value = facts.kind === 'flag' ? '' : ` ${open}${facts.value ?? 'VALUE'}${several ? '...' : ''}${close}`;
    const fallback = facts.default === undefined ? '' : ` (default: ${plain(facts.default)})`;
    return new esm/* Option */.c$(`${short}--${name}${value}`, `${plain(facts.description)}${fallback}`);
}
const plain = (markdown) => markdown.replaceAll('`', '');
/** Commander camel-cases names; the table and everything behind it spell them as users do. */
function kebab(options) {
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [
        name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`),
        value,
    ]));
}
function usageFailure(error) {
    const message = error.message.replace(/^error: /, '');
    const [what, suggestion] = message.split('\n');
    return new report_failure/* Failure */.HR('user', what ?? message, {
        remedy: suggestion?.replace(/^\((.*)\)$/, '$1') ?? 'Run lambda-build --help, or lambda-build VERB --help.',
    });
}

;// CONCATENATED MODULE: ./.build/report/changes.js
/** The changes that a change set lists, for people: ordered by what matters, counted, and put in words. */
/** What a change comes to. `Conditional` and `Dynamic` count as what they may be. */
function kindOf({ action, replacement }) {
    if (action === 'Remove')
        return 'remove';
    if (action === 'Add')
        return 'add';
    if (action === 'Import')
        return 'import';
    return replacement === 'True' || replacement === 'Conditional' || action === 'Dynamic'
        ? 'replace'
        : 'modify';
}
const ORDER = ['replace', 'remove', 'modify', 'import', 'add'];
/** What loses something first; otherwise in the order that they came in. */
function byImportance(changes) {
    return [...changes].sort((a, b) => ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)));
}
/** `2 to add, 1 to change, 1 to replace`. */
function countChanges(changes) {
    const words = [
        ['add', 'to add'],
        ['import', 'to import'],
        ['modify', 'to change'],
        ['replace', 'to replace'],
        ['remove', 'to remove'],
    ];
    const counted = words.flatMap(([kind, text]) => {
        const many = changes.filter(change => kindOf(change) === kind).length;
        return many === 0 ? [] : [`${many} ${text}`];
    });
    return counted.length === 0 ? 'no resource changes' : counted.join(', ');
}
/** `replace`, `may replace`, `remove` … */
function verbOf(change) {
    const isSure = change.replacement === 'True' || kindOf(change) !== 'replace';
    return isSure ? kindOf(change) : 'may replace';
}
/** Permissions and what is open to the world: looked at apart. */
function isAccess({ type }) {
    return /^AWS::(IAM|SSO|RAM)::|::(Permission|Policy|BucketPolicy|QueuePolicy|TopicPolicy|ResourcePolicy|Url)$/.test(type);
}
const LONGEST_VALUE = 120;
/** One line a property: `/Properties/MemorySize: 128 → 256`. */
function propertyLines({ properties }) {
    return properties.map(({ path, before, after, requiresRecreation }) => {
        const values = before === null && after === null ? '' : `: ${shown(before)} → ${shown(after)}`;
        const recreates = requiresRecreation === 'Never' ? '' : ' (needs a new one)';
        return `${path}${values}${recreates}`;
    });
}
function shown(value) {
    if (value === null)
        return '∅';
    const line = value.replace(/\s+/g, ' ');
    return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE - 1)}…` : line;
}
/** Lines for a terminal. */
function changeLines(changes) {
    const rows = byImportance(changes);
    const width = Math.max(0, ...rows.map(change => verbOf(change).length));
    const ids = Math.max(0, ...rows.map(({ id }) => id.length));
    return rows.flatMap(change => [
        `${verbOf(change).padEnd(width)}  ${change.id.padEnd(ids)}  ${change.type}`,
        ...propertyLines(change).map(line => `${' '.repeat(width)}    ${line}`),
    ]);
}

;// CONCATENATED MODULE: ./.build/cli/result-text.js
/** Results for people: what `--format text` writes to standard output. */


/** Lines; none where there is nothing that the log did not say. */
function resultLines(verb, result) {
    if (verb === 'plan')
        return planLines(result);
    if (verb === 'build')
        return artifactLines(result);
    if (verb === 'package')
        return result.packagedTemplate === undefined ? [] : [result.packagedTemplate];
    if (verb === 'bootstrap')
        return result.bucket === undefined ? [] : [result.bucket];
    if (verb === 'preview')
        return previewLines(result);
    if (verb === 'status')
        return [...statusLines(result), ...stackLines(result)];
    if (verb === 'watch' || verb === 'events')
        return [];
    if (result.stacks !== undefined)
        return [...deletedLines(result.stacks), ...retainedLines(result)];
    return stackLines(result);
}
function planLines(result) {
    const rows = [...(result.functions ?? []), ...(result.layers ?? [])].map(item => [
        item.id,
        item.runtime ?? '-',
        item.architecture,
        item.workflow,
        item.source ?? '-',
        item.inputDigest === null ? '-' : (0,report_format/* shortDigest */.VK)(item.inputDigest),
        item.reason,
    ]);
    return table([['ID', 'RUNTIME', 'ARCH', 'WORKFLOW', 'SOURCE', 'INPUTS', 'STATE'], ...rows]);
}
function artifactLines(result) {
    const rows = Object.entries(result.artifacts ?? {}).map(([id, artifact]) => [
        id,
        artifact.source,
        (0,report_format/* formatSize */.Xq)(artifact.size),
        (0,report_format/* formatSize */.Xq)(artifact.unzippedSize),
        (0,report_format/* shortDigest */.VK)(artifact.digest),
        artifact.image === undefined
            ? `${result.buildDir}/${id}`
            : `image ${(0,report_format/* shortDigest */.VK)(imageName(artifact.image.id))}`,
    ]);
    return rows.length === 0 ? [] : table([['ID', 'FROM', 'ZIP', 'UNZIPPED', 'DIGEST', 'FOLDER'], ...rows]);
}
/** Docker shows ids without their algorithm. */
function imageName(id) {
    return id.replace('sha256:', '');
}
function previewLines({ changeSet }) {
    if (changeSet === undefined)
        return [];
    if (changeSet.operation === 'none')
        return ['nothing to do'];
    const blocked = changeSet.blocked.map(({ id }) => `refused unless it is named: ${id} holds data`);
    const head = `${changeSet.operation}: ${countChanges(changeSet.changes)}`;
    return [head, ...changeLines(changeSet.changes), ...blocked];
}
function statusLines(result) {
    const { lastFailure } = result;
    const lines = [
        `${result.stackName} ${result.status}${result.lastChanged === undefined ? '' : ` since ${result.lastChanged}`}`,
        result.atWork,
        result.statusReason === 'User Initiated' ? undefined : result.statusReason,
        lastFailure?.message,
        lastFailure?.remedy ?? undefined,
    ];
    return lines.filter(line => line !== undefined);
}
function stackLines(result) {
    const outputs = Object.entries(result.outputs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    return [...outputs.map(([key, value]) => `${key} = ${value}`), ...retainedLines(result)];
}
function retainedLines({ retained = [] }) {
    return retained.map(item => `retained: ${item.id} (${item.type}) ${item.physicalId}`);
}
function deletedLines(stacks) {
    const rows = stacks.map(({ stackName, status, lastChanged }) => [stackName, status, lastChanged ?? '-']);
    return rows.length === 0 ? ['no stack fits'] : table([['STACK', 'STATUS', 'LAST CHANGED'], ...rows]);
}
function table(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
    return rows.map(row => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./.build/report/words.js
/** Every event in words, the same for the terminal and the job log. Nothing here prints or colours. */


const words_plain = (label, text) => ({ label, text, tone: 'plain' });
/** Undefined for events that say nothing by themselves. `seconds`: since the start of the run. */
function wordsOf(event, seconds) {
    switch (event.type) {
        case 'note':
            return words_plain('note', event.message);
        case 'warning': {
            const where = event.place === undefined ? '' : `${(0,report_failure/* formatPlace */.dE)(event.place)}: `;
            return { label: 'warning', text: `${where}${event.message}`, tone: 'warn' };
        }
        case 'plan-ready': {
            const found = event.cached === 0 ? '' : `; ${event.cached} already built`;
            return words_plain('plan', `${(0,report_format/* count */.U9)(event.functions, 'function')}, ${(0,report_format/* count */.U9)(event.layers, 'layer')}${found}`);
        }
        case 'stack-event':
            return stackWords(event, seconds);
        case 'stack-heartbeat':
            return heartbeatWords(event, seconds);
        default:
            return buildWords(event) ?? deliveryWords(event);
    }
}
function buildWords(event) {
    switch (event.type) {
        case 'build-started': {
            const how = [event.workflow, event.runtime].filter(part => part !== undefined).join(', ');
            return words_plain('build', `${names(event)} (${how})`);
        }
        case 'build-output':
            return event.line.trim() === '' ? undefined : { label: `${event.id} |`, text: event.line, tone: 'dim' };
        case 'build-finished': {
            const sizes = `${(0,report_format/* formatSize */.Xq)(event.size)}, ${(0,report_format/* formatSize */.Xq)(event.unzippedSize)} unzipped`;
            const text = `${names(event)} in ${(0,report_format/* formatSeconds */.Xo)(event.seconds)}: ${sizes}, ${(0,report_format/* shortDigest */.VK)(event.digest)}`;
            return { label: 'built', text, tone: 'good' };
        }
        case 'build-failed':
            return { label: 'failed', text: `${names(event)} after ${(0,report_format/* formatSeconds */.Xo)(event.seconds)}`, tone: 'bad' };
        case 'artifact-found':
            return words_plain('found', `${event.id}: ${(0,report_format/* formatSize */.Xq)(event.size)}, ${(0,report_format/* shortDigest */.VK)(event.digest)}, nothing to build`);
        default:
            return undefined;
    }
}
function deliveryWords(event) {
    switch (event.type) {
        case 'upload-started':
            return words_plain('upload', `${(0,report_format/* count */.U9)(event.count, event.kind ?? 'artifact')}, ${(0,report_format/* formatSize */.Xq)(event.bytes)}, to ${placeOfUpload(event)}`);
        case 'artifact-uploaded':
            return words_plain('uploaded', `${event.key} (${(0,report_format/* formatSize */.Xq)(event.size)}) in ${(0,report_format/* formatSeconds */.Xo)(event.seconds)}`);
        case 'upload-finished':
            if (event.uploaded > 0 || event.skipped === 0)
                return undefined;
            return words_plain('upload', `nothing to send: ${placeOfUpload(event)} has all ${event.skipped}`);
        case 'template-written':
            return words_plain('template', event.path);
        case 'watch-waiting':
        case 'watch-changed':
        case 'watch-built':
        case 'watch-failed':
            return watchWords(event);
        case 'capabilities':
            return words_plain('grants', `${event.capabilities.join(', ')}: ${event.because.join('; ')}`);
        default:
            return deployWords(event);
    }
}
function placeOfUpload({ bucket, kind }) {
    return kind === 'image' ? bucket : `s3://${bucket}`;
}
function watchWords(event) {
    switch (event.type) {
        case 'watch-waiting': {
            const goal = event.stackName === undefined ? '' : ` for ${event.stackName}`;
            return words_plain('watch', `${(0,report_format/* count */.U9)(event.folders, 'folder')}${goal}; Ctrl-C ends it`);
        }
        case 'watch-changed':
            return words_plain('changed', someOf(event.paths));
        case 'watch-built': {
            const what = event.ids.length === 0 ? 'nothing to build' : event.ids.join(', ');
            return { label: 'ready', text: `${what} (${(0,report_format/* formatSeconds */.Xo)(event.seconds)})`, tone: 'good' };
        }
        case 'watch-failed':
            return {
                label: 'failed',
                text: `after ${(0,report_format/* formatSeconds */.Xo)(event.seconds)}; waiting for the next change`,
                tone: 'bad',
            };
    }
}
const MOST_NAMES = 3;
function someOf(paths) {
    const more = paths.length - MOST_NAMES;
    return `${paths.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function deployWords(event) {
    switch (event.type) {
        case 'stack-waiting':
            return {
                label: 'waiting',
                text: `${event.stackName} is ${event.status}: ${event.reason}`,
                tone: 'warn',
            };
        case 'stack-attached':
            return words_plain('attached', `${event.stackName} is ${event.status}: an earlier attempt of this run began it`);
        case 'stack-detached':
            return words_plain('detached', `CloudFormation goes on with ${event.stackName}; a later deploy waits for it`);
        case 'stack-recovering': {
            const text = `${event.stackName} is ${event.status}: ${event.reason} (${event.recovery})`;
            return { label: 'recover', text, tone: 'warn' };
        }
        case 'change-set-created':
            return words_plain(event.operation, `${event.stackName}: ${(0,report_format/* count */.U9)(event.changes, 'change')}`);
        case 'code-changed':
            return {
                label: 'updated',
                text: `${event.id}: code of ${event.name} is ${(0,report_format/* shortDigest */.VK)(event.digest)}`,
                tone: 'good',
            };
        case 'guard':
            return { label: 'guard', text: event.resources.map(guarded).join('; '), tone: 'warn' };
        case 'drift': {
            const text = `${event.stackName} has drifted: ${event.resources.map(drifted).join('; ')}`;
            return { label: 'drift', text, tone: 'warn' };
        }
        case 'stack-unchanged':
            return { label: 'deploy', text: `${event.stackName}: nothing changed`, tone: 'good' };
        case 'stack-finished': {
            const text = `${event.stackName} is ${event.status} after ${(0,report_format/* formatSeconds */.Xo)(event.seconds)}`;
            return { label: 'done', text, tone: toneOf(event.status) };
        }
        default:
            return undefined;
    }
}
/** As wide as the longest status that is common: `UPDATE_ROLLBACK_IN_PROGRESS`. */
const STATUS_WIDTH = 27;
/** A status in its column. */
function statusColumn(status) {
    return status.padEnd(STATUS_WIDTH);
}
function stackWords(event, seconds) {
    const detailed = event.detailedStatus === undefined ? '' : ` ${event.detailedStatus}`;
    const took = event.seconds === undefined ? '' : ` in ${(0,report_format/* formatSeconds */.Xo)(event.seconds)}`;
    const reason = event.reason === undefined ? '' : `: ${event.reason}`;
    const text = `${statusColumn(event.status)} ${event.id} (${event.resourceType})${detailed}${took}${reason}`;
    return { label: elapsed(event.after ?? seconds), text, tone: toneOf(event.status) };
}
function heartbeatWords({ status, done, total, longest }, seconds) {
    const of = (part) => (total === undefined ? '' : ` of ${total[part]}`);
    const nested = done.nested + (total?.nested ?? 0) === 0 ? '' : `, nested ${done.nested}${of('nested')}`;
    const slow = longest === undefined ? '' : `; ${longest.id} for ${(0,report_format/* formatSeconds */.Xo)(longest.seconds)}`;
    const text = `${statusColumn(status)} still at work: ${done.own}${of('own')} done${nested}${slow}`;
    return { label: elapsed(seconds), text, tone: 'dim' };
}
/** `1:05`: minutes and seconds. */
function elapsed(seconds) {
    return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
function toneOf(status) {
    if (status.endsWith('_FAILED') || status.includes('ROLLBACK'))
        return 'bad';
    return status.endsWith('_COMPLETE') ? 'good' : 'busy';
}
function names(event) {
    return [event.id, ...event.sharedBy].join(', ');
}
function guarded({ id, resourceType, verdict, why }) {
    const allowed = verdict === 'allowed' ? ' (allowed)' : '';
    return `${id} (${resourceType}) ${why}${allowed}`;
}
function drifted({ id, status, differences, touched }) {
    const what = status === 'DELETED' ? 'is gone' : `differs in ${differences.map(({ path }) => path).join(', ')}`;
    return `${id} ${what}${touched ? ', which this deployment overwrites' : ''}`;
}

;// CONCATENATED MODULE: ./.build/report/narrate.js
/**
 * The story for people, told by the terminal and the job log: every resource once per change of state, and the first failure
 * before anything that it cancelled. What is left out is counted.
 */


class Narrator {
    #states = new Map();
    /** Ids by the status that they ended with. */
    #cancelled = new Map();
    #repeated = 0;
    /** The lines for an event; `seconds` since the start of the run. */
    tell(event, seconds) {
        if (event.type === 'stack-event')
            return this.#stackEvent(event, seconds);
        const rest = event.type === 'stack-finished' ? this.#finish(seconds) : [];
        const words = wordsOf(event, seconds);
        return words === undefined ? rest : [...rest, words];
    }
    #stackEvent(event, seconds) {
        if (this.#isKnown(event)) {
            this.#repeated++;
            return [];
        }
        if (isCancelled(event)) {
            this.#cancelled.set(event.status, [...(this.#cancelled.get(event.status) ?? []), event.id]);
            return [];
        }
        const words = wordsOf(event, seconds);
        const before = isTurn(event) ? this.#whoWasCancelled(seconds) : [];
        return words === undefined ? before : [...before, words];
    }
    /** "Resource creation Initiated" says nothing new; a hook that is against it, or a finer state, does. */
    #isKnown({ id, status, detailedStatus, reason }) {
        const news = reason?.startsWith('hook ') === true ? reason : detailedStatus;
        const isKnown = this.#states.get(id) === status && news === undefined;
        this.#states.set(id, status);
        return isKnown;
    }
    #whoWasCancelled(seconds) {
        const lines = [...this.#cancelled].map(([status, ids]) => {
            const text = `${statusColumn(status)} ${ids.join(', ')}: ${(0,report_format/* count */.U9)(ids.length, 'resource')} cancelled because of it`;
            return { label: elapsed(seconds), text, tone: 'dim' };
        });
        this.#cancelled.clear();
        return lines;
    }
    #finish(seconds) {
        const cancelled = this.#whoWasCancelled(seconds);
        const repeated = this.#repeated;
        this.#repeated = 0;
        this.#states.clear();
        if (repeated === 0)
            return cancelled;
        const text = `${(0,report_format/* count */.U9)(repeated, 'event')} left out that told no change of state`;
        return [...cancelled, { label: elapsed(seconds), text, tone: 'dim' }];
    }
}
/** Stopped only because something else failed: "Resource creation cancelled". */
function isCancelled({ status, reason }) {
    return status.endsWith('_FAILED') && reason !== undefined && /\bcancelled\b/i.test(reason);
}
/** From here on, no more is cancelled: a stack has failed or turns back. */
function isTurn({ resourceType, status }) {
    if (resourceType !== 'AWS::CloudFormation::Stack')
        return false;
    return !status.endsWith('_IN_PROGRESS') || status.includes('ROLLBACK');
}

// EXTERNAL MODULE: ./.build/report/progress.js
var progress = __webpack_require__(5270);
;// CONCATENATED MODULE: ./.build/cli/live-view.js
/**
 * Lines at the foot of a terminal that change while others scroll by above them. Only four things are sent: cursor up, return,
 * erase below, text; the cursor stays visible and nothing has to be put back. (log-update does the same and needs Node 22.)
 */
class LiveView {
    #screen;
    /** What is shown at the foot, without colours: for finding its beginning again. */
    #shown = [];
    #painted = [];
    constructor(screen) {
        this.#screen = screen;
    }
    /** Writes lines above the view. */
    print(lines) {
        this.#screen.write(`${this.#erasure()}${lines.map(line => `${line}\n`).join('')}${this.#foot()}`);
    }
    /** Puts these lines in the place of those before; none ends the view. `paint` colours a line once it is cut to the width. */
    show(lines, paint = line => line) {
        const erasure = this.#erasure();
        const room = Math.max(1, this.#screen.rows() - 1);
        this.#shown = lines.slice(-room).map(line => cut(line, this.#screen.columns()));
        this.#painted = this.#shown.map((line, index) => paint(line, index + lines.length - this.#shown.length));
        this.#screen.write(`${erasure}${this.#foot()}`);
    }
    #foot() {
        return this.#painted.join('\n');
    }
    /** Back to where the view begins; a narrower terminal has broken its lines into more rows by now. */
    #erasure() {
        if (this.#shown.length === 0)
            return '';
        const columns = Math.max(1, this.#screen.columns());
        const rows = this.#shown.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns)), 0);
        return `\r${rows > 1 ? `\x1b[${rows - 1}A` : ''}\x1b[J`;
    }
}
/** The last column stays free: some terminals break the line there. */
function cut(line, columns) {
    const room = Math.max(1, columns - 1);
    return line.length <= room ? line : `${line.slice(0, room - 1)}…`;
}

;// CONCATENATED MODULE: ./.build/cli/stack-view.js
/** What the foot of the terminal shows during a stack operation: a line for each resource in work, and a bar. Pure. */

const MOST_RESOURCES = 12;
const WIDEST_BAR = 30;
/** With less the bar says nothing. */
const NARROWEST_BAR = 8;
/** The last line is the bar. */
function stackViewLines(facts) {
    const { progress, now, rows } = facts;
    const all = progress.inWork;
    const room = Math.max(1, Math.min(MOST_RESOURCES, rows - 4));
    const shown = all.slice(0, room);
    const width = Math.max(0, ...shown.map(({ id }) => id.length));
    const lines = shown.map(({ id, resourceType, status, since }) => `  ${elapsed((now - since) / 1000).padStart(5)}  ${id.padEnd(width)}  ${status}  ${resourceType}`);
    const more = all.length - shown.length;
    return [...lines, ...(more > 0 ? [`         and ${more} more`] : []), barLine(facts)];
}
function barLine({ stackName, progress, total, startedAt, now, columns }) {
    const { own, nested } = progress.done;
    const done = own + nested;
    const all = total === undefined ? 0 : total.own + total.nested;
    const counted = all === 0 ? `${done} done` : `${Math.min(done, all)}/${all}`;
    const words = progress.isGoingBack ? 'rolling back' : counted;
    const rest = ` ${words}  ${elapsed((now - startedAt) / 1000)}  ${stackName} ${progress.status ?? ''}`.trimEnd();
    const room = Math.min(WIDEST_BAR, columns - rest.length - 3);
    return all === 0 || room < NARROWEST_BAR ? rest.trimStart() : `${bar(Math.min(1, done / all), room)}${rest}`;
}
function bar(share, width) {
    const full = Math.round(share * width);
    return `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
}

;// CONCATENATED MODULE: ./.build/cli/live-stack.js
/** The live view of a stack operation, fed with events: it comes with the first and goes with the last of them. */



/** Ages are shown in seconds. */
const REDRAW_MS = 1_000;
/** After these, what follows is another operation, or none. */
const ENDS = new Set(['stack-finished', 'stack-waiting', 'stack-recovering']);
class LiveStack {
    #options;
    #view;
    #operation;
    #total;
    constructor(options) {
        this.#options = options;
        this.#view = new LiveView(options.screen);
    }
    /** Whether the event needs no line of its own: the view shows what it says. */
    covers(event) {
        if (event.type === 'stack-heartbeat')
            return true;
        if (event.type !== 'stack-event' || event.resourceType === 'AWS::CloudFormation::Stack')
            return false;
        return event.status.endsWith('_IN_PROGRESS') && event.reason?.startsWith('hook ') !== true;
    }
    see(event) {
        if (event.type === 'change-set-created') {
            const { changes, nested = 0 } = event;
            this.#total = { own: changes - nested, nested };
        }
        else if (event.type === 'stack-event') {
            this.#operation ??= this.#begin();
            if ((0,progress/* isOfStack */.K)(event))
                this.#operation.stackName = event.id;
            this.#operation.progress.see(event, this.#options.now());
            this.redraw();
        }
        else if (ENDS.has(event.type))
            this.close();
    }
    /** Lines that stay, above the view. */
    print(lines) {
        this.#view.print(lines);
    }
    redraw() {
        const { screen, now, paint } = this.#options;
        if (this.#operation === undefined)
            return;
        const size = { columns: screen.columns(), rows: screen.rows() };
        const lines = stackViewLines({ ...this.#operation, ...size, total: this.#total, now: now() });
        this.#view.show(lines, (line, index) => paint(line, index === lines.length - 1));
    }
    /** Leaves the terminal as if there had been no view. */
    close() {
        this.#operation?.stop();
        this.#operation = undefined;
        this.#total = undefined;
        this.#view.show([]);
    }
    #begin() {
        const { now, every } = this.#options;
        const stop = every(REDRAW_MS, () => this.redraw());
        return { stackName: '', progress: new progress/* Progress */.k(), startedAt: now(), stop };
    }
}

;// CONCATENATED MODULE: ./.build/cli/terminal.js
/** Events as lines on standard error, for a person at a terminal or in a plain log. */




const STYLES = {
    plain: 'bold',
    good: 'green',
    bad: 'red',
    warn: 'yellow',
    dim: 'dim',
    busy: 'cyan',
};
const LABEL_WIDTH = 9;
/** The lines of one run: a label that the eye can run down, and what happened. On a screen, what is in work stands below them. */
function terminal(options) {
    const { color, quiet, now } = options;
    const paint = (style, text) => (color ? (0,external_node_util_.styleText)(style, text, UNCHECKED) : text);
    const started = now();
    const narrator = new Narrator();
    const live = liveStack(options, paint);
    const write = (line) => (live === undefined ? options.write(line) : live.print([line]));
    const say = ({ label, text, tone }, to = write) => to(`${paint(STYLES[tone], label.padEnd(LABEL_WIDTH))} ${(0,report_format/* harmless */.Is)(text)}`);
    const onFailure = (failure) => {
        live?.close();
        for (const one of (0,report_format/* allFailures */.ZJ)(failure)) {
            const [first = '', ...rest] = (0,report_format/* failureLines */.w7)(one);
            say({ label: 'error', text: first, tone: 'bad' });
            for (const line of rest)
                say({ label: '', text: line, tone: 'plain' });
        }
    };
    return {
        onFailure,
        onEvent(event) {
            // A watch goes on after a failure, so it is told at once.
            if (event.type === 'watch-failed')
                onFailure(event.failure);
            if (quiet && event.type !== 'warning')
                return;
            if (event.type === 'stack-finished')
                live?.close();
            const words = narrator.tell(event, (now() - started) / 1000);
            const to = event.type === 'stack-event' ? options.tell : undefined;
            if (live?.covers(event) !== true)
                for (const line of words)
                    say(line, to);
            live?.see(event);
        },
        onResize: () => live?.redraw(),
        close: () => live?.close(),
    };
}
/** Whether to colour was decided before; `styleText` would look at standard output. */
const UNCHECKED = { validateStream: false };
function liveStack({ screen, quiet, now, every }, paint) {
    if (screen === undefined || every === undefined || quiet)
        return undefined;
    return new LiveStack({
        screen,
        now,
        every,
        paint: (line, isBar) => paint(isBar ? 'bold' : 'cyan', (0,report_format/* harmless */.Is)(line)),
    });
}

;// CONCATENATED MODULE: ./.build/cli/main.js
/** The face of the terminal: arguments in, log on standard error, result on standard output, exit code. */











/** Runs one command line and gives its exit code. Never throws. */
async function main(argv, environment) {
    const format = formatIn(argv);
    const asksForEvents = format === 'text' && argv.includes('events');
    const screen = terminal({
        tell: asksForEvents ? line => process.stdout.write(`${line}\n`) : undefined,
        write: line => process.stderr.write(`${line}\n`),
        screen: format === 'ndjson' || asksForEvents ? undefined : screenOf(process.stderr, environment),
        color: wantsColor(argv, environment),
        quiet: argv.includes('-q') || argv.includes('--quiet'),
        now: Date.now,
        every: callEvery,
    });
    process.stderr.on('resize', screen.onResize);
    const cancel = (0,real_world/* cancelOnSignals */.d)(signal => {
        screen.close();
        (0,temporary/* removeTemporaryFolders */.T)();
        process.exit(signal === 'SIGTERM' ? 143 : 130);
    });
    const ended = await attempt(argv, environment, { format, screen, signal: cancel.signal });
    screen.close();
    process.stderr.off('resize', screen.onResize);
    (0,temporary/* removeTemporaryFolders */.T)();
    if (ended === undefined)
        return 0;
    if (ended.failure !== undefined && !isEndOfWatch(ended)) {
        screen.onFailure(ended.failure);
        if (argv.includes('-v') || argv.includes('--verbose'))
            printCause(ended.failure);
    }
    printResult(ended, format);
    return ended.failure === undefined ? 0 : (0,report_failure/* exitCodeOf */.FO)(ended.failure, cancel.received());
}
/** Ctrl-C is how a watch ends; nothing has gone wrong. */
function isEndOfWatch({ verb, failure }) {
    return verb === 'watch' && failure?.class === 'cancelled';
}
async function attempt(argv, environment, face) {
    try {
        const line = readCommandLine(argv);
        if (line === undefined)
            return undefined;
        const values = line.noCache ? { ...line.values, cache: (0,temporary/* temporaryFolder */.y)('store').path } : line.values;
        const settings = await readSettings({
            verb: line.verb,
            workingFolder: process.cwd(),
            values,
            bucketCache: line.noCache ? 'never' : 'uploads',
            spell: name => `--${name}`,
        });
        const emit = (event) => {
            face.screen.onEvent(event);
            if (face.format === 'ndjson')
                process.stdout.write(`${(0,report_format/* harmlessJson */.EL)(describeEvent(event))}\n`);
        };
        const ended = await run(settings, {
            emit,
            signal: face.signal,
            clock: real_world/* REAL_CLOCK */.I,
            environment,
        });
        return { ...ended, verb: line.verb };
    }
    catch (error) {
        const failure = (0,report_failure/* toFailure */.w2)(error);
        return { failure, result: failedResult(failure) };
    }
}
function printResult({ result, failure, verb }, format) {
    if (format === 'json')
        process.stdout.write(`${(0,report_format/* harmlessJson */.EL)(result, 2)}\n`);
    else if (format === 'ndjson')
        process.stdout.write(`${(0,report_format/* harmlessJson */.EL)({ type: 'result', result })}\n`);
    else if (verb !== undefined && failure === undefined) {
        for (const line of resultLines(verb, result))
            process.stdout.write(`${line}\n`);
    }
}
/** Also where the arguments cannot be read, their format is honoured. */
function formatIn(argv) {
    const at = argv.findIndex(argument => argument === '--format' || argument.startsWith('--format='));
    const given = argv[at]?.includes('=') ? argv[at].slice('--format='.length) : argv[at + 1];
    return CLI_OPTIONS.format.safeParse(given).data ?? 'text';
}
/** A terminal that can draw anew what it has shown; undefined for files, pipes, CI and terminals without a cursor. */
function screenOf(stream, environment) {
    if (stream.isTTY !== true || environment['CI'] || environment['TERM'] === 'dumb')
        return undefined;
    return {
        write: text => void stream.write(text),
        columns: () => stream.columns || 80,
        rows: () => stream.rows || 24,
    };
}
/** Does not keep the process alive. */
function callEvery(milliseconds, call) {
    const timer = setInterval(call, milliseconds).unref();
    return () => clearInterval(timer);
}
function wantsColor(argv, environment) {
    const at = argv.findIndex(argument => argument === '--color' || argument.startsWith('--color='));
    const given = at < 0 ? 'auto' : argv[at]?.includes('=') ? argv[at].slice('--color='.length) : argv[at + 1];
    if (given === 'always' || given === 'never')
        return given === 'always';
    return process.stderr.isTTY === true && !environment['NO_COLOR'] && !environment['CI'];
}
function printCause(failure) {
    if (failure.cause instanceof Error)
        process.stderr.write(`${failure.cause.stack ?? failure.cause.message}\n`);
}


/***/ }),

/***/ 2046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Fe: () => (/* binding */ nearestSibling),
/* harmony export */   _N: () => (/* binding */ statOf),
/* harmony export */   dN: () => (/* binding */ realPathOf),
/* harmony export */   lX: () => (/* binding */ nameBelow),
/* harmony export */   nM: () => (/* binding */ findAbove),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   qb: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/** Questions about paths that several rooms ask. */


/** Whether `path` is `folder` or lies below it. Both are compared as written; resolve links first. */
function isInside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way === '' || (!way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && way !== '..' && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way));
}
/** The path that users see: relative to the working folder, with `/`. */
function shownPath(path, from = process.cwd()) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(from, path);
    return (way === '' ? '.' : way).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
/** The nearest file of this name at or above a folder, up to `top`. */
function findAbove(name, folder, top) {
    for (let at = folder; isInside(top, at); at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, name);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
            return file;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            break;
    }
    return undefined;
}
/** The name of a path below a folder, with `/`: the same in every clone. */
function nameBelow(folder, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
/** The real path, or the path as it is when nothing is there. */
function realPathOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
}
/** What is at a path; undefined where nothing is or can be: links that loop or break, names too long, a file on the way. */
function statOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && NOWHERE.has(String(error.code)))
            return undefined;
        throw error;
    }
}
/** ERR_INVALID_ARG_VALUE: a NUL in the name. */
const NOWHERE = new Set(['ELOOP', 'ENOTDIR', 'ENOENT', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);
/** The existing sibling whose name is nearest to the missing path's, for "did you mean". */
function nearestSibling(missing) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(missing);
    let name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(missing);
    while (statOf(folder)?.isDirectory() !== true) {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            return undefined;
        name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder);
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    }
    const near = nearestName(name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder));
    return near === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, near);
}
/** The name with the smallest edit distance, when it is near enough to be meant. */
function nearestName(name, candidates) {
    const limit = name.length <= 3 ? 1 : Math.max(2, Math.floor(name.length / 3));
    let best;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - name.length) > limit)
            continue;
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance <= limit && (best === undefined || distance < best.distance))
            best = { name: candidate, distance };
    }
    return best?.name;
}
/** Insertions, deletions, substitutions, and two neighbours swapped, which is the commonest slip of all. */
function editDistance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const swap = swapped ? (before[j - 2] ?? 0) + 1 : substitute;
            next.push(Math.min(substitute, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 4669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ removeTemporaryFolders),
/* harmony export */   y: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/** Folders that end by themselves, and with the process when it ends early. */



const open = new Set();
/** Makes `<tmp>/lambda-build-XXXXXX`; `using folder = temporaryFolder()` removes it at the end of the block. */
function temporaryFolder(purpose = '') {
    const path = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()), `lambda-build-${purpose === '' ? '' : `${purpose}-`}`));
    open.add(path);
    return { path, [Symbol.dispose]: () => remove(path) };
}
/** Removes every folder that is still there. Faces call it when the process has to end at once. */
function removeTemporaryFolders() {
    for (const path of open)
        remove(path);
}
function remove(path) {
    open.delete(path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true, maxRetries: 2 });
}


/***/ }),

/***/ 9120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Our version; a test holds it against package.json. */
const VERSION = '0.1.0';


/***/ }),

/***/ 5240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ REAL_CLOCK),
/* harmony export */   d: () => (/* binding */ cancelOnSignals)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/** The clock and the signals of a real process; tests bring their own. */


const REAL_CLOCK = {
    now: Date.now,
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
};
/** The first SIGINT or SIGTERM lets the run end in order; `onSecond` may end the process at once. */
function cancelOnSignals(onSecond) {
    const controller = new AbortController();
    let received;
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => {
            if (received !== undefined)
                return onSecond(received);
            received = name;
            controller.abort(new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('cancelled', `stopped by ${name}`));
        });
    }
    return { signal: controller.signal, received: () => received };
}


/***/ }),

/***/ 4815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   LI: () => (/* binding */ round),
/* harmony export */   PC: () => (/* binding */ describeArtifacts),
/* harmony export */   xF: () => (/* binding */ describeFailedBuild)
/* harmony export */ });
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2046);
/** Results in the shapes of interface §2. Paths relative to the working folder, sizes bytes, times seconds. */

function describeArtifacts({ artifacts }, settings) {
    const described = [...artifacts].map(([id, { digest, size, unzippedSize, files, zip, source, seconds, image }]) => {
        const path = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(zip, settings.workingFolder);
        const named = image === undefined ? {} : { image };
        const json = { digest, size, unzippedSize, files, path, source, seconds: round(seconds), ...named };
        return [id, json];
    });
    return {
        buildDir: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(settings.buildFolder, settings.workingFolder),
        artifacts: Object.fromEntries(described),
    };
}
function describeFailedBuild(failure, planned) {
    const id = failure.artifact ?? '';
    return {
        id,
        workflow: planned.find(item => item.target.id === id)?.recipe.workflow ?? 'none',
        command: failure.command ?? null,
        exitCode: failure.exitCode ?? null,
        reason: failure.message,
        log: [...failure.details],
    };
}
function describeFailure(failure) {
    const { place, remedy, resource, resourceType, reason, problems } = failure;
    return {
        class: failure.class,
        message: failure.message,
        file: place?.file ?? null,
        line: place?.line ?? null,
        column: place?.column ?? null,
        remedy: remedy ?? null,
        ...(resource === undefined ? {} : { resource }),
        ...(resourceType === undefined ? {} : { type: resourceType }),
        ...(reason === undefined ? {} : { reason }),
        ...(failure.class === 'deploy' && remedy !== undefined ? { advice: remedy } : {}),
        ...(problems.length === 0 ? {} : { problems: problems.map(describeProblem) }),
        others: failure.others.map(describeFailure),
    };
}
function describeProblem({ place: { file, line, column }, message }) {
    return { file, line: line ?? null, column: column ?? null, message };
}
const round = (seconds) => Math.round(seconds * 1000) / 1000;


/***/ }),

/***/ 5607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   XJ: () => (/* binding */ combineFailures),
/* harmony export */   dE: () => (/* binding */ formatPlace),
/* harmony export */   w2: () => (/* binding */ toFailure)
/* harmony export */ });
/**
 * What went wrong, in the terms of the interface: a class (which decides the exit code), a place, a remedy.
 * Everything that users can cause or meet ends in a Failure; anything else that escapes is a bug of ours.
 */
class Failure extends Error {
    class;
    place;
    remedy;
    resource;
    resourceType;
    property;
    reason;
    artifact;
    command;
    exitCode;
    details;
    problems;
    others;
    constructor(failureClass, message, details = {}) {
        super(message, { cause: details.cause });
        this.name = 'Failure';
        this.class = failureClass;
        this.place = details.place;
        this.remedy = details.remedy;
        this.resource = details.resource;
        this.resourceType = details.resourceType;
        this.property = details.property;
        this.reason = details.reason;
        this.artifact = details.artifact;
        this.command = details.command;
        this.exitCode = details.exitCode;
        this.details = details.details ?? [];
        this.problems = details.problems ?? [];
        this.others = details.others ?? [];
    }
}
/** Several failures of one run: the exit code is that of the first class in this order (interface §7). */
const ORDER = ['cancelled', 'environment', 'unknown', 'deploy', 'build', 'user'];
/**
 * One Failure out of several: the one whose class decides the exit code, with the rest under `others`.
 * A list of one is returned as it is. Throws a RangeError for an empty list.
 */
function combineFailures(failures) {
    const ranked = [...failures].sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class));
    const [first, ...rest] = ranked;
    if (first === undefined)
        throw new RangeError('no failures to combine');
    if (rest.length === 0)
        return first;
    return new Failure(first.class, first.message, {
        ...first,
        cause: first.cause,
        others: [...first.others, ...rest],
    });
}
const EXIT_CODES = {
    user: 1,
    build: 2,
    deploy: 3,
    unknown: 4,
    environment: 5,
    cancelled: 130,
};
/** The exit code of interface §2. A cancelled run ends with 143 when SIGTERM did it. */
function exitCodeOf(failure, signal) {
    if (failure.class === 'cancelled')
        return signal === 'SIGTERM' ? 143 : EXIT_CODES.cancelled;
    return EXIT_CODES[failure.class];
}
/** `template.yaml:12:7`, as compilers write places. */
function formatPlace(place) {
    return [place.file, place.line, place.column].filter(part => part !== undefined).join(':');
}
/** Makes a Failure of whatever was thrown. What is not one is a defect here, and says so without a stack trace. */
function toFailure(error) {
    if (error instanceof Failure)
        return error;
    const fromSystem = systemFailure(error);
    if (fromSystem !== undefined)
        return fromSystem;
    const message = error instanceof Error ? error.message : String(error);
    return new Failure('environment', `unexpected error: ${message}`, {
        cause: error,
        remedy: 'This should not happen. Run again with -v and report what it prints.',
    });
}
/** What the operating system refuses (full disk, no permission, too many files) is the environment's failure (5). */
function systemFailure(error) {
    if (!(error instanceof Error) || !('code' in error))
        return undefined;
    const advice = SYSTEM_ADVICE[String(error.code)];
    if (advice === undefined)
        return undefined;
    const path = 'path' in error && typeof error.path === 'string' ? ` at ${error.path}` : '';
    return new Failure('environment', `${advice.what}${path}`, { cause: error, remedy: advice.remedy });
}
const SYSTEM_ADVICE = {
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
};


/***/ }),

/***/ 8522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ harmlessJson),
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   ZJ: () => (/* binding */ allFailures),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   w7: () => (/* binding */ failureLines)
/* harmony export */ });
/* unused harmony export namedMessage */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5607);
/** Words for numbers and failures, the same in the terminal, the log and the summary. Nothing here prints. */

/** `1.2 MB`: decimal units, as AWS states its limits for uploads. */
function formatSize(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['KB', 'MB', 'GB'];
    let value = bytes / 1000;
    let unit = 0;
    for (; value >= 999.95 && unit < units.length - 1; unit++)
        value /= 1000;
    return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
/** `0.3 s`, `12 s`, `2 min 5 s`. */
function formatSeconds(seconds) {
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** `3 functions`, `1 layer`. */
function count(number, what) {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}
/** The first twelve digits: enough for people to compare. */
const shortDigest = (digest) => digest.slice(0, 12);
/** One failure in lines: what and where first, then the remedy, then the lines that a tool named, then what it or the service said. */
function failureLines(failure) {
    const where = failure.place === undefined ? '' : `${(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .dE)(failure.place)}: `;
    return [
        `${where}${namedMessage(failure)}`,
        ...(failure.remedy === undefined ? [] : [`  → ${failure.remedy}`]),
        ...(failure.command === undefined ? [] : [`  $ ${shortened(failure.command)}`]),
        ...failure.problems.map(({ place, message }) => `  at ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .dE)(place)}: ${message}`),
        ...failure.details.map(line => `  | ${line}`),
    ];
}
/** The message, with the function in front whose build failed, unless it says so itself. */
function namedMessage({ artifact, message }) {
    return artifact === undefined || names(message, artifact) ? message : `${artifact}: ${message}`;
}
/** As a word of its own: not in a path or a longer name, nor as a tool of that name with its version (`Go 1.21`). */
function names(message, id) {
    const literal = id.replace(/[^A-Za-z0-9]/g, '\\$&');
    return new RegExp(`(?<![\\w/.-])${literal}(?![\\w/-]|\\.\\w|\\s+v?\\d)`).test(message);
}
/** Some command lines fill a screen; the whole one is in the result. */
const LONGEST_COMMAND = 300;
function shortened(command) {
    return command.length <= LONGEST_COMMAND ? command : `${command.slice(0, LONGEST_COMMAND)} …`;
}
/** A failure and all that came with it, the one that decides the exit code first. */
function allFailures(failure) {
    return [failure, ...failure.others.flatMap(allFailures)];
}
/** Cc, the control characters of Unicode, but for tab. */
const CONTROL = /(?!\t)\p{Cc}/gu;
/** Text from outside (file names, tools, services) with its control characters made visible. */
function printable(text) {
    return text.replace(CONTROL, char => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
/**
 * Text from tools, names and services can neither be a workflow command nor break a line: the runner takes
 * `::name::` at the start of a line and `##[name]` anywhere in one (actions/runner, ActionCommand).
 */
function harmless(text) {
    return printable(text)
        .replaceAll('##[', '## [')
        .replace(/^(\s*)::/, '$1: :');
}
/** JSON in which no text of a tool is a workflow command either; it reads as the same value. */
function harmlessJson(value, indent) {
    return JSON.stringify(value, undefined, indent).replaceAll('##[', '#\\u0023[');
}


/***/ }),

/***/ 5270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isOfStack),
/* harmony export */   k: () => (/* binding */ Progress)
/* harmony export */ });
/** How far a stack operation is, from its events alone: what is done, what is in work and since when. Pure. */
class Progress {
    #inWork = new Map();
    #done = new Set();
    #status;
    /** Takes events in their order; `now` in milliseconds, of any clock that only goes forward. */
    see(event, now) {
        const { id, resourceType, status } = event;
        if (isOfStack(event)) {
            this.#status = status;
            if (!status.endsWith('_IN_PROGRESS'))
                this.#inWork.clear();
            return;
        }
        const known = this.#inWork.get(id);
        if (!status.endsWith('_IN_PROGRESS')) {
            this.#inWork.delete(id);
            if (!this.isGoingBack)
                this.#done.add(id);
        }
        else if (known?.status !== status)
            this.#inWork.set(id, { id, resourceType, status, since: now });
    }
    /** The stack's own status; undefined before its first event. */
    get status() {
        return this.#status;
    }
    get isGoingBack() {
        return this.#status?.includes('ROLLBACK') === true;
    }
    /** Resources that came to their end before anything was put back. */
    get done() {
        const nested = [...this.#done].filter(id => id.includes('/')).length;
        return { own: this.#done.size - nested, nested };
    }
    /** Longest first. A nested stack is left out while something in it is in work. */
    get inWork() {
        const all = [...this.#inWork.values()];
        return all
            .filter(({ id }) => !all.some(other => other.id.startsWith(`${id}/`)))
            .sort((a, b) => a.since - b.since);
    }
}
/** Whether the event is about the stack as a whole: its ARN has its name, while that of a nested stack has more. */
function isOfStack({ id, resourceType, physicalId }) {
    return resourceType === 'AWS::CloudFormation::Stack' && physicalId?.includes(`:stack/${id}/`) === true;
}


/***/ })

};
