export const id = 765;
export const ids = [765];
export const modules = {

/***/ 4765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

;// CONCATENATED MODULE: ./.build/rpc/log.js
/** Log lines on standard error: the message and nothing else. */
const LEVELS = { debug: 10, info: 20, warning: 30, error: 40 };
/** `LAMBDA_BUILDERS_LOG_LEVEL`: a level of Python's logging, as number or name; INFO where it is neither. */
function makeLog(level, write) {
    const threshold = thresholdOf(level);
    const at = (name) => (line) => {
        if (LEVELS[name] >= threshold)
            write(`${line}\n`);
    };
    return {
        debug: at('debug'),
        info: at('info'),
        warning: at('warning'),
        error: at('error'),
        pass: bytes => write(bytes),
    };
}
function thresholdOf(level = '') {
    if (/^\s*[+-]?\d+\s*$/.test(level))
        return Number(level);
    const name = level.trim().toLowerCase();
    if (name === 'critical' || name === 'fatal')
        return 50;
    if (name === 'warn')
        return LEVELS.warning;
    const known = Object.entries(LEVELS).find(([known]) => known === name);
    return known?.[1] ?? LEVELS.info;
}

;// CONCATENATED MODULE: ./.build/rpc/rpc-error.js
/** An answer other than the result: JSON-RPC's own codes below zero, the protocol's above. */
class RpcError extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}

;// CONCATENATED MODULE: ./.build/rpc/source-text.js
/** Finds the text of a member in a JSON document, for values that must come back exactly as they were written. */
/**
 * The text of a top-level member's value, undefined when there is none. The document has been parsed before, so it is
 * known to be sound and an object. Of several members of one name the last counts, as JSON parsers have it.
 */
function memberText(json, name) {
    let found;
    let key;
    let start = 0;
    let depth = 0;
    for (const { text, from, to } of tokens(json)) {
        if (text === '}' || text === ']')
            depth--;
        const endsMember = (depth === 1 && text === ',') || depth === 0;
        if (endsMember && key !== undefined) {
            if (JSON.parse(key) === name)
                found = json.slice(start, from).trim();
            key = undefined;
        }
        else if (depth === 1 && key === undefined && text.startsWith('"'))
            key = text;
        else if (depth === 1 && key !== undefined && text === ':')
            start = to;
        if (text === '{' || text === '[')
            depth++;
    }
    return found;
}
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
function* tokens(json) {
    for (const match of json.matchAll(TOKEN)) {
        const [text] = match;
        yield { text, from: match.index, to: match.index + text.length };
    }
}

;// CONCATENATED MODULE: ./.build/rpc/read-request.js
/** What a request must be before anything is built, checked in the order of AWS Lambda Builders. */


/**
 * The original dies without an answer for a request that is no JSON, no object, or has no `id`, `params` or `method`;
 * JSON-RPC 2.0 §5.1 has codes for that.
 */
function readRequest(text) {
    let id = 'null';
    try {
        const request = parseObject(text);
        id = memberText(text, 'id') ?? 'null';
        for (const key of ['id', 'params', 'method']) {
            if (!Object.hasOwn(request, key))
                throw new RpcError(-32600, `Invalid Request: '${key}' is missing`);
        }
        if (request['method'] !== 'LambdaBuilder.build')
            throw new RpcError(-32601, 'Method unavailable');
        const { params } = request;
        if (!isObject(params))
            throw new RpcError(-32600, "Invalid Request: 'params' is not an object");
        return { id, outcome: params };
    }
    catch (error) {
        if (error instanceof RpcError)
            return { id, outcome: error };
        throw error;
    }
}
function parseObject(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new RpcError(-32700, 'Parse error: the request is not JSON');
    }
    if (isObject(value))
        return value;
    throw new RpcError(-32600, 'Invalid Request: the request is not an object');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The newest protocol that is spoken here. */
const PROTOCOL_VERSION = 0.3;
/** Throws an RpcError (505) unless the client speaks this version or an older one. */
function checkProtocolVersion(params, onNewer) {
    const version = versionOf(params['__protocol_version']);
    if (version <= PROTOCOL_VERSION)
        return;
    if (!Number.isNaN(version)) {
        onNewer(`Incompatible Protocol Version : ${version}, Current Protocol Version: ${PROTOCOL_VERSION.toFixed(1)}`);
    }
    throw new RpcError(505, 'Unsupported Protocol Version');
}
/** Digits, one character, digits, and a number to Python: `0.3`, `00.3`, but `0e3` and `0_0` too. */
function versionOf(version) {
    if (typeof version !== 'string' || !/^[0-9]+[.eE_0-9][0-9]+\n?$/.test(version))
        return Number.NaN;
    return Number(version.trim().replace('_', ''));
}

;// CONCATENATED MODULE: ./.build/rpc/read-params.js
/** The params of `LambdaBuilder.build`, looked up in the original's order: the first one missing is named. */


/** Throws an RpcError (500) whose message is the quoted name of what is missing. */
function readCapability(params) {
    const capability = required(params, 'capability');
    if (!isObject(capability))
        throw new RpcError(500, "'capability' is not an object");
    return {
        language: required(capability, 'language'),
        dependencyManager: required(capability, 'dependency_manager'),
        applicationFramework: required(capability, 'application_framework'),
    };
}
/** Throws an RpcError (500) for what is missing and for paths that are no text. */
function readParams(params) {
    for (const name of REQUIRED)
        required(params, name);
    const dependenciesDir = optionalText(params, 'dependencies_dir');
    return {
        scratchDir: read_params_text(params, 'scratch_dir'),
        sourceDir: read_params_text(params, 'source_dir'),
        artifactsDir: read_params_text(params, 'artifacts_dir'),
        manifestPath: optionalText(params, 'manifest_path'),
        runtime: optionalText(params, 'runtime'),
        options: params['options'],
        searchPaths: list(params, 'executable_search_paths').filter(path => typeof path === 'string'),
        mode: params['mode'] ?? null,
        downloadDependencies: flag(params, 'download_dependencies', true),
        dependenciesDir: dependenciesDir === null || dependenciesDir === '' ? undefined : dependenciesDir,
        combineDependencies: flag(params, 'combine_dependencies', true),
        architecture: params['architecture'] === undefined ? 'x86_64' : params['architecture'],
        isBuildingLayer: flag(params, 'is_building_layer', false),
        experimentalFlags: list(params, 'experimental_flags'),
        buildInSource: params['build_in_source'] ?? null,
    };
}
const REQUIRED = [
    'artifacts_dir',
    'source_dir',
    'scratch_dir',
    'manifest_path',
    'runtime',
    'optimizations',
    'options',
];
function required(params, name) {
    if (!Object.hasOwn(params, name))
        throw new RpcError(500, `'${name}'`);
    return params[name];
}
function read_params_text(params, name) {
    const value = params[name];
    if (typeof value === 'string')
        return value;
    throw new RpcError(500, `${name}: expected a path, found ${JSON.stringify(value)}`);
}
function optionalText(params, name) {
    return (params[name] ?? null) === null ? null : read_params_text(params, name);
}
/** Given as null is false, and not given the default: that is how the original takes it. */
function flag(params, name, byDefault) {
    return params[name] === undefined ? byDefault : Boolean(params[name]);
}
function list(params, name) {
    const value = params[name];
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./.build/rpc/write-answer.js
/** The answer as Python's json module writes it, because clients compare and cut it as text. */
function resultText(id, artifactsDir) {
    return `{"jsonrpc": "2.0", "id": ${asciiOnly(id)}, "result": {"artifacts_dir": ${dump(artifactsDir)}}}`;
}
function errorText(id, { code, message }) {
    return `{"jsonrpc": "2.0", "id": ${asciiOnly(id)}, "error": {"code": ${code}, "message": ${dump(message)}}}`;
}
function dump(value) {
    if (Array.isArray(value))
        return `[${value.map(dump).join(', ')}]`;
    if (typeof value === 'object' && value !== null) {
        const members = Object.entries(value).map(([name, member]) => `${dump(name)}: ${dump(member)}`);
        return `{${members.join(', ')}}`;
    }
    return asciiOnly(JSON.stringify(value ?? null));
}
/** Such characters stand in strings only, where an escape means the same. */
function asciiOnly(json) {
    return json.replace(/[\u007f-\uffff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./.build/rpc/main.js
/**
 * The face of JSON-RPC: one request in (the first argument, else standard input), one answer out on standard output,
 * everything else on standard error. The protocol of AWS Lambda Builders 1.68, version 0.3.
 */





/** Answers one request and gives the exit code. Loads the builders only for a request that asks for a build. */
async function main(argv, environment) {
    // A client that has gone away does not want the answer.
    process.stdout.on('error', () => undefined);
    process.stderr.on('error', () => undefined);
    const log = makeLog(environment['LAMBDA_BUILDERS_LOG_LEVEL'], text => process.stderr.write(text));
    const { id, outcome } = readRequest(argv[0] ?? (await standardInput()));
    const answer = async () => {
        if (outcome instanceof RpcError)
            throw outcome;
        checkProtocolVersion(outcome, log.error);
        await build(outcome, environment, log);
        return resultText(id, outcome['artifacts_dir']);
    };
    try {
        process.stdout.write(await answer());
        return 0;
    }
    catch (error) {
        if (error instanceof Cancelled)
            return error.exitCode;
        if (!(error instanceof RpcError))
            throw error;
        process.stdout.write(errorText(id, error));
        return 1;
    }
}
class Cancelled extends Error {
    exitCode;
    constructor(signal) {
        super(signal);
        this.exitCode = signal === 'SIGTERM' ? 143 : 130;
    }
}
async function build(params, environment, log) {
    const capability = readCapability(params);
    const { buildForClient, cancelOnSignals, messageOf, isKnown } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(642), __webpack_require__.e(891)]).then(__webpack_require__.bind(__webpack_require__, 4432));
    const cancel = cancelOnSignals(signal => process.exit(signal === 'SIGTERM' ? 143 : 130));
    try {
        await buildForClient(capability, () => readParams(params), { log, environment, signal: cancel.signal });
    }
    catch (error) {
        const signal = cancel.received();
        if (signal !== undefined)
            throw new Cancelled(signal);
        throw error instanceof RpcError ? error : new RpcError(isKnown(error) ? 400 : 500, messageOf(error));
    }
}
async function standardInput() {
    const chunks = [];
    for await (const chunk of process.stdin)
        chunks.push(chunk);
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
    }
    catch {
        return '';
    }
}


/***/ })

};
