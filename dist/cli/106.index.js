export const id = 106;
export const ids = [106];
export const modules = {

/***/ 106:
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
    plan: async () => dropPlan((await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(298), __webpack_require__.e(944), __webpack_require__.e(318), __webpack_require__.e(653)]).then(__webpack_require__.bind(__webpack_require__, 653))).plan),
    build: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(298), __webpack_require__.e(944), __webpack_require__.e(318), __webpack_require__.e(653), __webpack_require__.e(852), __webpack_require__.e(26)]).then(__webpack_require__.bind(__webpack_require__, 5026))).build,
    package: async () => dropPlan((await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(298), __webpack_require__.e(944), __webpack_require__.e(318), __webpack_require__.e(653), __webpack_require__.e(852), __webpack_require__.e(26), __webpack_require__.e(477)]).then(__webpack_require__.bind(__webpack_require__, 5477))).packageArtifacts),
    deploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(298), __webpack_require__.e(944), __webpack_require__.e(318), __webpack_require__.e(653), __webpack_require__.e(852), __webpack_require__.e(26), __webpack_require__.e(477), __webpack_require__.e(95)]).then(__webpack_require__.bind(__webpack_require__, 3095))).deploy,
    watch: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(298), __webpack_require__.e(944), __webpack_require__.e(318), __webpack_require__.e(653), __webpack_require__.e(852), __webpack_require__.e(26), __webpack_require__.e(521)]).then(__webpack_require__.bind(__webpack_require__, 4521))).watch,
    delete: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(298), __webpack_require__.e(944), __webpack_require__.e(318), __webpack_require__.e(653), __webpack_require__.e(852), __webpack_require__.e(26), __webpack_require__.e(477), __webpack_require__.e(95), __webpack_require__.e(72)]).then(__webpack_require__.bind(__webpack_require__, 5072))).remove,
};
/** Never throws. The result is complete when `failure` is undefined, and goes to `--format json` either way. */
async function run(settings, services) {
    const result = { version: 1 };
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 12 modules
var schemas = __webpack_require__(1137);
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
    return lines.flatMap(line => piecesOf(line).map(readPair));
}
const SAM_PAIR = /^ParameterKey=([^,]+),ParameterValue=(.*)$/s;
function piecesOf(line) {
    if (SAM_PAIR.test(line))
        return [line];
    const words = quotedWords(line);
    if (words.length > 1 && words.every(isPair))
        return words;
    const parts = line.split(',');
    return parts.length > 1 && parts.every(isPair) ? parts : [line];
}
const isPair = (text) => /^[A-Za-z0-9_:/.@+-]+=/.test(text.trim());
/** Words of `A=1 B="two words"`, as samconfig.toml writes several overrides in one string. */
function quotedWords(line) {
    return [...line.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(match => match[0]);
}
function readPair(text) {
    const sam = SAM_PAIR.exec(text);
    if (sam !== null)
        return [(sam[1] ?? '').trim(), unquote(sam[2] ?? '')];
    const equals = text.indexOf('=');
    if (equals < 1)
        throw new Error(`'${text}' is not of the form NAME=VALUE`);
    return [text.slice(0, equals).trim(), unquote(text.slice(equals + 1).trim())];
}
function unquote(text) {
    const quoted = /^(["'])(.*)\1$/s.exec(text);
    return quoted === null ? text : (quoted[2] ?? '');
}

;// CONCATENATED MODULE: ./.build/project/options.js
/**
 * The one table of options: the command line, the inputs of the action and the tables in the docs come from it
 * (`npm run docs`). A schema reads whatever a face or a file has (text, arrays, maps) and gives the typed value.
 */


const options_VERBS = ['plan', 'build', 'package', 'deploy', 'watch', 'delete'];
/** What a step of a workflow can do: not what waits for a person. */
const ACTION_VERBS = ['plan', 'build', 'package', 'deploy', 'delete'];
/** What is known of each schema beside its shape. */
const options_facts = registries/* registry */.u5();
const ALL = options_VERBS;
/** `watch` builds, and with a stack named it deploys. */
const BUILDS = ['build', 'package', 'deploy', 'watch'];
const PLANS = ['plan', ...BUILDS];
const UPLOADS = ['package', 'deploy', 'watch'];
const STACKS = ['deploy', 'watch', 'delete'];
const DEPLOYS = ['deploy', 'watch'];
const options_text = (given) => schemas/* string */.YjP()
    .min(1)
    .register(options_facts, { kind: 'text', ...given });
const flag = (given) => schemas/* preprocess */.vkY(readFlag, schemas/* boolean */.zMY()).register(options_facts, { kind: 'flag', ...given });
const number = (given, schema = schemas/* number */.aig().positive()) => schemas/* preprocess */.vkY(readNumber, schema).register(options_facts, { kind: 'number', ...given });
const list = (given) => schemas/* preprocess */.vkY(splitList, schemas/* array */.YOg(schemas/* string */.YjP())).register(options_facts, { kind: 'list', ...given });
const pairs = (given) => schemas/* preprocess */.vkY(splitPairs, schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())).register(options_facts, { kind: 'pairs', ...given });
const choice = (choices, given) => schemas/* enum */.k5n(choices).register(options_facts, { kind: 'text', choices, ...given });
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
/** Stack names as CloudFormation takes them (its API reference, CreateStack). */
const STACK_NAME = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;
const OPTIONS = {
    template: options_text({
        verbs: ALL,
        short: 't',
        value: 'FILE',
        default: 'first found of `template.yaml`, `template.yml`, `template.json`',
        description: 'The CloudFormation or SAM template.',
    }),
    config: options_text({
        verbs: ALL,
        short: 'C',
        value: 'FILE',
        default: '`lambda-build.yml` beside the template, when there is one',
        description: 'Our configuration: what a template cannot say.',
    }),
    'config-env': options_text({
        verbs: ALL,
        value: 'NAME',
        default: '`default`',
        description: 'The section of `samconfig.toml`, `.yaml` or `.json` beside the template.',
    }),
    functions: list({
        verbs: PLANS,
        value: 'IDS',
        default: 'all',
        description: 'Only these functions and layers, by logical id.',
    }),
    parameters: pairs({
        verbs: PLANS,
        value: 'K=V',
        description: 'Template parameters. One that is not given keeps its deployed value, or takes its default.',
    }),
    'parameters-file': options_text({
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
    root: options_text({
        verbs: PLANS,
        value: 'DIR',
        default: "the template's folder",
        description: 'Where relative code paths start.',
    }),
    'build-dir': options_text({
        verbs: BUILDS,
        value: 'DIR',
        default: '`.lambda-build/build`',
        description: 'Where `build` lays out one folder per artifact, and every verb writes `artifacts.json`.',
    }),
    cache: options_text({
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
    jobs: number({ verbs: BUILDS, value: 'N', default: 'the processors', description: 'How many builds run at once.' }, schemas/* number */.aig().int().positive()),
    'build-timeout': number({
        verbs: BUILDS,
        value: 'MINUTES',
        default: '30',
        description: 'The time for one build; then its whole process group is ended and the build has failed.',
    }),
    container: schemas/* preprocess */.vkY(readFlag, schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* string */.YjP().min(1)])).register(options_facts, {
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
    'native-check': choice(['off', 'warn', 'error'], {
        verbs: BUILDS,
        default: '`error`',
        description: 'What follows from native code that the runtime cannot load: another processor, a newer glibc, a missing shared library.',
    }),
    bucket: options_text({ verbs: UPLOADS, value: 'NAME', description: 'The S3 bucket for artifacts.' }),
    prefix: options_text({ verbs: UPLOADS, value: 'P', description: 'A prefix for the keys in the bucket.' }),
    'kms-key-id': options_text({
        verbs: UPLOADS,
        value: 'ID',
        description: 'The KMS key that encrypts the artifacts.',
    }),
    'output-template': options_text({
        verbs: ['build', 'package', 'watch'],
        value: 'FILE',
        default: '`build`: `template.yaml` in the build folder; `package`: `.lambda-build/packaged.yaml`',
        description: 'Where the rewritten template goes.',
    }),
    'stack-name': schemas/* string */.YjP()
        .regex(STACK_NAME, 'a stack name starts with a letter and has only letters, digits and hyphens (128 at most)')
        .register(options_facts, { kind: 'text', verbs: STACKS, value: 'NAME', description: 'The stack.' }),
    region: options_text({
        verbs: ['package', ...STACKS],
        value: 'REGION',
        default: "the AWS SDK's: `AWS_REGION`, then the profile",
        description: 'The AWS region.',
    }),
    'role-arn': options_text({ verbs: STACKS, value: 'ARN', description: 'The service role for CloudFormation.' }),
    tags: pairs({
        verbs: DEPLOYS,
        value: 'K=V',
        description: 'Tags of the stack; without any the stack keeps its own.',
    }),
    'notification-arns': list({ verbs: DEPLOYS, value: 'ARNS', description: 'SNS topics for stack events.' }),
    capabilities: list({
        verbs: DEPLOYS,
        value: 'C',
        default: '`auto`: exactly those that the template needs, printed',
        description: 'Capabilities granted to CloudFormation.',
    }),
    'on-failure': choice(['rollback', 'keep', 'delete'], {
        verbs: DEPLOYS,
        default: '`rollback`',
        description: 'What happens to a stack that failed: undone, left for inspection, or (a new one) deleted.',
    }),
    timeout: number({
        verbs: STACKS,
        value: 'MINUTES',
        default: '60',
        description: 'How long to wait for CloudFormation; fractions are fine. After it the outcome is unknown (4).',
    }),
    'allowed-account-ids': list({
        verbs: ['package', ...STACKS],
        value: 'IDS',
        description: 'Refuse any other AWS account before anything is written.',
    }),
    noop: flag({
        verbs: ['package', ...STACKS],
        default: '`false`',
        description: 'Everything but the writes to AWS; what would be written goes to `.lambda-build/noop/`.',
    }),
};
/** The facts of one option. */
function factsOf(name) {
    const found = options_facts.get(OPTIONS[name]);
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


const face_options_choice = (choices, given) => schemas/* enum */.k5n(choices).register(options_facts, { kind: 'text', verbs: options_VERBS, choices, ...given });
const face_options_flag = (given) => schemas/* boolean */.zMY().register(options_facts, { kind: 'flag', verbs: options_VERBS, ...given });
const face_options_text = (given) => schemas/* string */.YjP().register(options_facts, { kind: 'text', verbs: options_VERBS, ...given });
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
    cache: face_options_choice(['auto', 'github', 'off'], {
        default: '`auto`',
        description: 'Keeps the store of artifacts in the GitHub cache. `auto` does so where the service is there.',
    }),
    'cache-key': face_options_text({ description: 'Extra text in the cache keys, for a reset by hand.' }),
    summary: face_options_choice(['true', 'false'], { default: '`true`', description: 'Write a job summary.' }),
};
function cliOptionFacts() {
    return Object.keys(CLI_OPTIONS).map(name => [
        name,
        options_facts.get(CLI_OPTIONS[name]) ?? missing(name),
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
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
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).optional(),
    template: schemas/* string */.YjP().min(1).optional().describe('The template, relative to this file.'),
    functions: schemas/* record */.g1P(schemas/* string */.YjP(), functionConfig)
        .optional()
        .describe('By logical id of the function or layer.'),
    commands: schemas/* record */.g1P(schemas/* string */.YjP(), words)
        .optional()
        .describe('By runtime: the command that builds all functions of it, as `functions.X.command` does.'),
    bucket: schemas/* string */.YjP().min(1).optional().describe('The artifact bucket.'),
    'allowed-roots': schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .optional()
        .describe('Folders outside the repository that code may lie in.'),
});
/** Keys of the interface that this version does not act on yet: refused by name, never ignored in silence. */
const LATER = ['service', 'hooks', 'decorators', 'site', 'workflows', 'environments', 'release'];
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
        return new report_failure/* Failure */.HR('user', `${where === '' ? 'the file' : where}: ${issue.message}`, {
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
    const known = issue.path[0] === 'functions' ? Object.keys(functionConfig.shape) : Object.keys(configSchema.shape);
    const near = (0,paths/* nearestName */.qb)(key, known);
    return new report_failure/* Failure */.HR('user', `unknown key '${key}'${where === '' ? '' : ` in ${where}`}`, {
        place,
        remedy: near === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean '${near}'?`,
    });
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

;// CONCATENATED MODULE: ./.build/project/parameters.js
/** Template parameters from a file: a map, or the list of `ParameterKey`/`ParameterValue` that the AWS CLI takes. */




const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
const value = schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar).transform(items => items.join(','))]);
const awsList = schemas/* array */.YOg(schemas/* looseObject */._H3({ ParameterKey: schemas/* string */.YjP(), ParameterValue: scalar }));
const map = schemas/* record */.g1P(schemas/* string */.YjP(), value);
/** Scalars keep their text (`012345` stays so). Throws a Failure (user) that names the file. */
async function readParametersFile(file) {
    if (!(0,external_node_fs_.existsSync)(file)) {
        throw new report_failure/* Failure */.HR('user', `no parameters file at ${(0,paths/* shownPath */.pS)(file)}`, {
            remedy: 'Check --parameters-file.',
        });
    }
    const content = await parseKeepingText(file);
    const list = awsList.safeParse(content);
    if (list.success)
        return Object.fromEntries(list.data.map(item => [item.ParameterKey, item.ParameterValue]));
    const pairs = map.safeParse(content);
    if (pairs.success)
        return pairs.data;
    throw new report_failure/* Failure */.HR('user', 'parameters are a map of names to values, or a list of ParameterKey and ParameterValue', {
        place: { file: (0,paths/* shownPath */.pS)(file) },
        remedy: 'Write one `Name: value` a line.',
    });
}
/** The failsafe schema leaves every scalar as the text that stands in the file; JSON is read by it too. */
async function parseKeepingText(file) {
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        return yaml.parse((0,external_node_fs_.readFileSync)(file, 'utf8'), { schema: 'failsafe' });
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

;// CONCATENATED MODULE: ./.build/project/samconfig.js
/**
 * SAM's configuration file beside the template: `samconfig.toml`, `.yaml`, `.yml` or `.json`.
 * Its `build`, `package` and `deploy` parameters apply below the command line and above our own defaults
 * (interface §2). Keys that only SAM's own terminal dialogue needs are passed over in silence.
 */




const NAMES = ['samconfig.toml', 'samconfig.yaml', 'samconfig.yml', 'samconfig.json'];
/** SAM's parameter → our option. */
const MAPPING = {
    template: 'template',
    template_file: 'template',
    base_dir: 'root',
    build_dir: 'build-dir',
    parameter_overrides: 'parameters',
    s3_bucket: 'bucket',
    s3_prefix: 'prefix',
    kms_key_id: 'kms-key-id',
    output_template_file: 'output-template',
    stack_name: 'stack-name',
    region: 'region',
    role_arn: 'role-arn',
    tags: 'tags',
    notification_arns: 'notification-arns',
    capabilities: 'capabilities',
    max_wait_duration: 'timeout',
};
/** What has no meaning here: prompts, SAM's own cache, and what we do anyway. */
const PASSED_OVER = new Set(`parallel cached cache_dir confirm_changeset fail_on_empty_changeset disable_rollback on_failure resolve_s3 resolve_image_repos
   image_repository image_repositories force_upload no_progressbar profile debug beta_features use_container skip_pull_image
   build_image mount_with manifest exclude container_env_vars save_params guided warm_containers s3_prefix_default signing_profiles
   metadata use_json lint config_env config_file express language_extensions`.split(/\s+/));
/**
 * Reads the section `name` of the file beside the template, undefined when there is no file.
 * Throws a Failure (user) when the file cannot be read, or when a section was named and is missing.
 */
async function readSamConfig(folder, name) {
    const file = NAMES.map(candidate => (0,external_node_path_.join)(folder, candidate)).find(external_node_fs_.existsSync);
    if (file === undefined) {
        if (name === undefined || name === 'default')
            return undefined;
        throw new report_failure/* Failure */.HR('user', `--config-env ${name}: there is no samconfig file beside the template`, {
            remedy: `Add ${NAMES[0]} to ${(0,paths/* shownPath */.pS)(folder)}, or drop --config-env.`,
        });
    }
    const environments = await parse(file);
    const section = environments[name ?? 'default'];
    if (isMap(section))
        return collect(file, section);
    if (name === undefined)
        return undefined;
    throw new report_failure/* Failure */.HR('user', `no section '${name}' in ${(0,paths/* shownPath */.pS)(file)}`, {
        place: { file: (0,paths/* shownPath */.pS)(file) },
        remedy: `It has: ${Object.keys(environments)
            .filter(key => key !== 'version')
            .join(', ') || 'none'}.`,
    });
}
function collect(file, section) {
    const result = { values: {}, file, unknown: [] };
    for (const command of ['global', 'build', 'package', 'deploy']) {
        const entry = section[command];
        const parameters = isMap(entry) ? entry['parameters'] : undefined;
        if (!isMap(parameters))
            continue;
        for (const [key, value] of Object.entries(parameters)) {
            const option = MAPPING[key];
            if (option !== undefined)
                result.values[option] = value;
            else if (!PASSED_OVER.has(key))
                result.unknown.push(`${command}.parameters.${key}`);
        }
    }
    return result;
}
async function parse(file) {
    try {
        const content = (0,external_node_fs_.readFileSync)(file, 'utf8');
        const value = file.endsWith('.toml')
            ? (await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292))).parse(content)
            : (await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19))).parse(content);
        return isMap(value) ? value : {};
    }
    catch (error) {
        const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        throw new report_failure/* Failure */.HR('user', `cannot read ${(0,paths/* shownPath */.pS)(file)}: ${message}`, {
            place: { file: (0,paths/* shownPath */.pS)(file), ...lineOf(error) },
            remedy: 'Mend the file, or move it away.',
            cause: error,
        });
    }
}
/** smol-toml says `line` and `column`; yaml says `linePos`. */
function lineOf(error) {
    if (!isMap(error))
        return {};
    if (typeof error['line'] === 'number' && typeof error['column'] === 'number') {
        return { line: error['line'], column: error['column'] };
    }
    const position = Array.isArray(error['linePos']) ? error['linePos'][0] : undefined;
    if (!isMap(position) || typeof position['line'] !== 'number' || typeof position['col'] !== 'number')
        return {};
    return { line: position['line'], column: position['col'] };
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./.build/project/settings.js
/**
 * Everything that a verb needs to know, from all sources: command line or inputs first, then samconfig, then
 * `lambda-build.yml`, then our defaults. The rest of the program reads no options from anywhere else.
 */









const TEMPLATES = ['template.yaml', 'template.yml', 'template.json'];
/** Reads all sources. Throws a Failure (user) for the first value that does not fit. */
async function readSettings(given) {
    const own = readValues(given.values, given.spell);
    const at = (path) => (0,external_node_path_.resolve)(given.workingFolder, path);
    const namedConfig = own.config === undefined ? undefined : at(own.config);
    const place = own.template === undefined ? namedConfig && (0,external_node_path_.dirname)(namedConfig) : (0,external_node_path_.dirname)(at(own.template));
    const folder = place ?? given.workingFolder;
    const configFile = namedConfig ?? (0,external_node_path_.join)(folder, 'lambda-build.yml');
    const config = await readConfig(configFile, namedConfig !== undefined);
    const sam = await readSamConfig(folder, own['config-env']);
    const fromSam = sam === undefined ? {} : readValues(sam.values, name => `${(0,paths/* shownPath */.pS)(sam.file)}: ${name}`);
    const options = { ...fromSam, ...own };
    const template = findTemplate(own.template ?? fromSam.template, config?.template, configFile, at, given);
    const samRoot = options.root === undefined ? (0,external_node_path_.dirname)(template) : at(options.root);
    return {
        ...settingsOf(given, options, at),
        template,
        sourceRoot: samRoot,
        bucket: options.bucket ?? config?.bucket,
        allowedRoots: (config?.['allowed-roots'] ?? []).map(root => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(configFile), root)),
        ownFiles: [template, configFile, ...(sam === undefined ? [] : [sam.file])],
        functionConfigs: absoluteSources(config?.functions ?? {}, (0,external_node_path_.dirname)(configFile)),
        commands: config?.commands ?? {},
        configFolder: (0,external_node_path_.dirname)(configFile),
        parameters: await allParameters(options, fromSam, at),
        warnings: sam === undefined
            ? []
            : sam.unknown.map(key => `${(0,paths/* shownPath */.pS)(sam.file)}: '${key}' is not known here and was passed over`),
    };
}
function settingsOf(given, options, at) {
    return {
        verb: given.verb,
        workingFolder: given.workingFolder,
        functions: options.functions,
        buildFolder: at(options['build-dir'] ?? '.lambda-build/build'),
        outputTemplate: options['output-template'] === undefined ? undefined : at(options['output-template']),
        storeFolder: at(options.cache ?? '.lambda-build/store'),
        requireLock: options['require-lock'] ?? false,
        jobs: options.jobs ?? (0,external_node_os_.availableParallelism)(),
        buildTimeoutSeconds: (options['build-timeout'] ?? 30) * 60,
        buildEnvironment: options['build-env'] ?? [],
        container: options.container === false ? undefined : options.container,
        nativeCheck: options['native-check'] ?? 'error',
        prefix: options.prefix,
        kmsKeyId: options['kms-key-id'],
        stackName: options['stack-name'],
        region: options.region,
        roleArn: options['role-arn'],
        tags: options.tags,
        notificationArns: options['notification-arns'],
        capabilities: capabilitiesOf(options.capabilities),
        onFailure: options['on-failure'] ?? 'rollback',
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
function readValues(values, spell) {
    const result = {};
    for (const [name, facts] of allOptions()) {
        const raw = values[name];
        if (raw === undefined || raw === '' || (Array.isArray(raw) && raw.length === 0))
            continue;
        result[name] = readValue(name, raw, spell(name), facts.choices);
    }
    return result;
}
function readValue(name, raw, spelled, choices) {
    try {
        const parsed = OPTIONS[name].safeParse(raw);
        if (parsed.success)
            return parsed.data;
        if (choices !== undefined)
            throw new Error(`'${String(raw)}' is not one of ${choices.join(', ')}`);
        const reason = parsed.error.issues[0]?.message ?? 'not valid';
        throw new Error(typeof raw === 'string' ? `'${raw}': ${reason}` : reason);
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const near = choices === undefined ? undefined : (0,paths/* nearestName */.qb)(String(raw), choices);
        throw new report_failure/* Failure */.HR('user', `${spelled}: ${message}`, {
            remedy: near === undefined ? `Give ${spelled} another value.` : `Did you mean '${near}'?`,
        });
    }
}
function findTemplate(named, configured, configFile, at, given) {
    if (named !== undefined)
        return existingFile(at(named), given.spell('template'));
    if (configured !== undefined)
        return existingFile((0,external_node_path_.resolve)((0,external_node_path_.dirname)(configFile), configured), (0,paths/* shownPath */.pS)(configFile));
    const found = TEMPLATES.map(at).find(path => (0,external_node_fs_.existsSync)(path));
    if (found !== undefined)
        return found;
    // A stack can be deleted without its template; the name only tells where a samconfig would lie.
    if (given.verb === 'delete')
        return at('template.yaml');
    throw new report_failure/* Failure */.HR('user', `no template: looked for ${TEMPLATES.join(', ')} in ${(0,paths/* shownPath */.pS)(given.workingFolder)}`, {
        remedy: `Name one with ${given.spell('template')}, or change to the folder that has it.`,
    });
}
function existingFile(path, from) {
    if ((0,external_node_fs_.existsSync)(path) && (0,external_node_fs_.statSync)(path).isFile())
        return path;
    throw new report_failure/* Failure */.HR('user', `${from}: no file at ${(0,paths/* shownPath */.pS)(path)}`, { remedy: 'Check the path.' });
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
async function allParameters(options, fromSam, at) {
    const file = options['parameters-file'];
    return {
        ...fromSam.parameters,
        ...(file === undefined ? {} : await readParametersFile(at(file))),
        ...options['parameter-overrides'],
        ...(options.parameters === fromSam.parameters ? {} : options.parameters),
    };
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

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
;// CONCATENATED MODULE: ./.build/model/version.js
/** Our version; a test holds it against package.json. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./.build/cli/program.js
/** The command line, made from the table of options. */





const SUMMARIES = {
    plan: 'list every function and layer, and whether its artifact already exists',
    build: 'build the artifacts that are missing, into the build folder',
    package: 'upload the artifacts that the bucket lacks, write the packaged template',
    deploy: 'create or update the stack and wait for the end',
    watch: 'build again what a saved file belongs to; with a stack named, deploy it too',
    delete: 'delete the stack and list what was retained',
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
        .version(VERSION, '-V, --version')
        .helpCommand(true);
    for (const verb of options_VERBS) {
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
        throw new esm/* CommanderError */.b7(1, 'lambda-build.noVerb', `no command given; one of ${options_VERBS.join(', ')}`);
    });
    program.allowExcessArguments(true);
    program.on('command:*', ([name]) => {
        throw new esm/* CommanderError */.b7(1, 'lambda-build.unknownVerb', `unknown command '${name}'; one of ${options_VERBS.join(', ')}`);
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
        new esm/* Option */.c$('--no-cache', 'use an empty store and keep nothing').hideHelp(verb === 'delete'),
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

;// CONCATENATED MODULE: ./.build/report/format.js
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
/** One failure in lines: what and where first, then the remedy, then what the tool or the service said. */
function failureLines(failure) {
    const where = failure.place === undefined ? '' : `${(0,report_failure/* formatPlace */.dE)(failure.place)}: `;
    return [
        `${where}${namedMessage(failure)}`,
        ...(failure.remedy === undefined ? [] : [`  → ${failure.remedy}`]),
        ...(failure.command === undefined ? [] : [`  $ ${shortened(failure.command)}`]),
        ...failure.details.map(line => `  | ${line}`),
    ];
}
/** The message, with the function in front whose build failed, unless it says so itself. */
function namedMessage({ artifact, message }) {
    return artifact === undefined || message.includes(artifact) ? message : `${artifact}: ${message}`;
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
    if (verb === 'watch')
        return [];
    return stackLines(result);
}
function planLines(result) {
    const rows = [...(result.functions ?? []), ...(result.layers ?? [])].map(item => [
        item.id,
        item.runtime ?? '-',
        item.architecture,
        item.workflow,
        item.source ?? '-',
        item.inputDigest === null ? '-' : shortDigest(item.inputDigest),
        item.reason,
    ]);
    return table([['ID', 'RUNTIME', 'ARCH', 'WORKFLOW', 'SOURCE', 'INPUTS', 'STATE'], ...rows]);
}
function artifactLines(result) {
    const rows = Object.entries(result.artifacts ?? {}).map(([id, artifact]) => [
        id,
        artifact.source,
        formatSize(artifact.size),
        formatSize(artifact.unzippedSize),
        shortDigest(artifact.digest),
        `${result.buildDir}/${id}`,
    ]);
    return rows.length === 0 ? [] : table([['ID', 'FROM', 'ZIP', 'UNZIPPED', 'DIGEST', 'FOLDER'], ...rows]);
}
function stackLines(result) {
    const outputs = Object.entries(result.outputs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const retained = (result.retained ?? []).map(item => `retained: ${item.id} (${item.type}) ${item.physicalId}`);
    return [...outputs.map(([key, value]) => `${key} = ${value}`), ...retained];
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
            return words_plain('plan', `${count(event.functions, 'function')}, ${count(event.layers, 'layer')}${found}`);
        }
        case 'stack-event':
            return stackWords(event, seconds);
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
            const sizes = `${formatSize(event.size)}, ${formatSize(event.unzippedSize)} unzipped`;
            const text = `${names(event)} in ${formatSeconds(event.seconds)}: ${sizes}, ${shortDigest(event.digest)}`;
            return { label: 'built', text, tone: 'good' };
        }
        case 'build-failed':
            return { label: 'failed', text: `${names(event)} after ${formatSeconds(event.seconds)}`, tone: 'bad' };
        case 'artifact-found':
            return words_plain('found', `${event.id}: ${formatSize(event.size)}, ${shortDigest(event.digest)}, nothing to build`);
        default:
            return undefined;
    }
}
function deliveryWords(event) {
    switch (event.type) {
        case 'upload-started':
            return words_plain('upload', `${count(event.count, 'artifact')}, ${formatSize(event.bytes)}, to s3://${event.bucket}`);
        case 'artifact-uploaded':
            return words_plain('uploaded', `${event.key} (${formatSize(event.size)}) in ${formatSeconds(event.seconds)}`);
        case 'upload-finished':
            if (event.uploaded > 0 || event.skipped === 0)
                return undefined;
            return words_plain('upload', `nothing to send: s3://${event.bucket} has all ${event.skipped}`);
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
function watchWords(event) {
    switch (event.type) {
        case 'watch-waiting': {
            const goal = event.stackName === undefined ? '' : ` for ${event.stackName}`;
            return words_plain('watch', `${count(event.folders, 'folder')}${goal}; Ctrl-C ends it`);
        }
        case 'watch-changed':
            return words_plain('changed', someOf(event.paths));
        case 'watch-built': {
            const what = event.ids.length === 0 ? 'nothing to build' : event.ids.join(', ');
            return { label: 'ready', text: `${what} (${formatSeconds(event.seconds)})`, tone: 'good' };
        }
        case 'watch-failed':
            return {
                label: 'failed',
                text: `after ${formatSeconds(event.seconds)}; waiting for the next change`,
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
        case 'change-set-created':
            return words_plain(event.operation, `${event.stackName}: ${count(event.changes, 'change')}`);
        case 'stack-unchanged':
            return { label: 'deploy', text: `${event.stackName}: nothing changed`, tone: 'good' };
        case 'stack-finished': {
            const text = `${event.stackName} is ${event.status} after ${formatSeconds(event.seconds)}`;
            return { label: 'done', text, tone: toneOf(event.status) };
        }
        default:
            return undefined;
    }
}
/** As wide as the longest status that is common: `UPDATE_ROLLBACK_IN_PROGRESS`. */
const STATUS_WIDTH = 27;
function stackWords(event, seconds) {
    const time = `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
    const reason = event.reason === undefined ? '' : `: ${event.reason}`;
    const text = `${event.status.padEnd(STATUS_WIDTH)} ${event.id} (${event.resourceType})${reason}`;
    return { label: time, text, tone: toneOf(event.status) };
}
function toneOf(status) {
    if (status.endsWith('_FAILED') || status.includes('ROLLBACK'))
        return 'bad';
    return status.endsWith('_COMPLETE') ? 'good' : 'busy';
}
function names(event) {
    return [event.id, ...event.sharedBy].join(', ');
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
/** The lines of one run: a label that the eye can run down, and what happened. */
function terminal({ write, color, quiet, now }) {
    const paint = (style, text) => (color ? (0,external_node_util_.styleText)(style, text) : text);
    const started = now();
    const say = (label, text, tone) => write(`${paint(STYLES[tone], label.padEnd(LABEL_WIDTH))} ${printable(text)}`);
    const onFailure = (failure) => {
        for (const one of allFailures(failure)) {
            const [first = '', ...rest] = failureLines(one);
            say('error', first, 'bad');
            for (const line of rest)
                say('', line, 'plain');
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
            const words = wordsOf(event, (now() - started) / 1000);
            if (words !== undefined)
                say(words.label, words.text, words.tone);
        },
    };
}

;// CONCATENATED MODULE: ./.build/cli/main.js
/** The face of the terminal: arguments in, log on standard error, result on standard output, exit code. */










/** Runs one command line and gives its exit code. Never throws. */
async function main(argv, environment) {
    const format = formatIn(argv);
    const screen = terminal({
        write: line => process.stderr.write(`${line}\n`),
        color: wantsColor(argv, environment),
        quiet: argv.includes('-q') || argv.includes('--quiet'),
        now: Date.now,
    });
    const cancel = (0,real_world/* cancelOnSignals */.d)(signal => {
        (0,temporary/* removeTemporaryFolders */.T)();
        process.exit(signal === 'SIGTERM' ? 143 : 130);
    });
    const ended = await attempt(argv, environment, { format, screen, signal: cancel.signal });
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
            spell: name => `--${name}`,
        });
        const emit = (event) => {
            face.screen.onEvent(event);
            if (face.format === 'ndjson')
                process.stdout.write(`${JSON.stringify(describeEvent(event))}\n`);
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
        process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
    else if (format === 'ndjson')
        process.stdout.write(`${JSON.stringify({ type: 'result', result })}\n`);
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
/** The existing sibling whose name is nearest to the missing path's, for "did you mean". */
function nearestSibling(missing) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(missing);
    let name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(missing);
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder)) {
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
    const described = [...artifacts].map(([id, { digest, size, unzippedSize, files, zip, source, seconds }]) => {
        const path = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(zip, settings.workingFolder);
        return [id, { digest, size, unzippedSize, files, path, source, seconds: round(seconds) }];
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
    const { place, remedy, resource, resourceType, reason } = failure;
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
        others: failure.others.map(describeFailure),
    };
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
    reason;
    artifact;
    command;
    exitCode;
    details;
    others;
    constructor(failureClass, message, details = {}) {
        super(message, { cause: details.cause });
        this.name = 'Failure';
        this.class = failureClass;
        this.place = details.place;
        this.remedy = details.remedy;
        this.resource = details.resource;
        this.resourceType = details.resourceType;
        this.reason = details.reason;
        this.artifact = details.artifact;
        this.command = details.command;
        this.exitCode = details.exitCode;
        this.details = details.details ?? [];
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


/***/ })

};
