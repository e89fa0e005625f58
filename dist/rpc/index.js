#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 101:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _rpc_main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(765);
/** The program `lambda-builders`: `lambda-build rpc` under the name that clients of AWS Lambda Builders call. */

process.exitCode = await (0,_rpc_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.argv.slice(2), process.env);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
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
    const { buildForClient, cancelOnSignals, messageOf, isKnown } = await Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(833)]).then(__nccwpck_require__.bind(__nccwpck_require__, 833));
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

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(101);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
