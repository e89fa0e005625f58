export const id = 920;
export const ids = [920];
export const modules = {

/***/ 7011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ inContainer),
/* harmony export */   GH: () => (/* binding */ onHost),
/* harmony export */   T3: () => (/* binding */ containerRun),
/* harmony export */   zt: () => (/* binding */ currentContainer)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2046);
/**
 * Tools in a container: what runs inside `inContainer` is started by docker or podman instead, with the same folders at
 * the same paths. `runTool` asks here for every program, so workflows need not know where their tools run.
 */





const scope = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/** Everything that `work` runs, runs in a container of this kind. */
function inContainer(container, work) {
    return scope.run(container, work);
}
/** What `work` runs, runs on the host again. */
function onHost(work) {
    return scope.exit(work);
}
/** The container that tools run in now; undefined on the host. */
function currentContainer() {
    return scope.getStore();
}
/** The same program, as a command line of the engine. */
function containerRun(container, program) {
    const { engine, image, scratch } = container;
    const name = `lambda-build-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)()}`;
    const passed = passedVariables(container, program.environment);
    const client = clientEnvironment(container.host, passed);
    const args = [
        ...['run', '--rm', '--init', '--name', name],
        ...(program.input === undefined ? [] : ['--interactive']),
        ...['--platform', container.architecture === 'arm64' ? 'linux/arm64' : 'linux/amd64'],
        ...userOptions(container),
        ...mountOptions(container, passed, program.environment),
        ...['--workdir', program.cwd],
        ...Object.entries(passed).flatMap(([variable, value]) => 
        // A value that is not on the command line is in no list of processes.
        ['--env', client[variable] === value ? variable : `${variable}=${value}`]),
        // The program itself, whatever the image starts by default.
        ...['--entrypoint', program.command],
        image,
        ...program.args,
    ];
    const stop = { command: engine, args: ['rm', '--force', name], cwd: scratch, environment: client };
    return { command: engine, args, cwd: scratch, environment: client, stop };
}
/** Files belong to the user who builds, not to root. */
function userOptions({ kind }) {
    const [user, group] = [process.getuid?.(), process.getgid?.()];
    if (user === undefined || group === undefined)
        return [];
    const options = ['--user', `${user}:${group}`];
    if (kind !== 'podman')
        return options;
    // Without root, podman maps users (with root it refuses to); and it labels mounts where SELinux is on, which would
    // change the sources.
    return [...(user === 0 ? [] : ['--userns', 'keep-id']), '--security-opt', 'label=disable', ...options];
}
/** Where the host keeps its programs: the image has its own. */
const OF_THE_HOST = /^(PATH|PATHEXT|SYSTEMROOT|COMSPEC|VIRTUAL_ENV|PYTHONUSERBASE|JAVA_HOME|GOROOT|DOTNET_ROOT|SDKMAN_DIR|SSL_CERT_DIR|COREPACK_HOME|CARGO_HOME|RUSTUP_HOME|VOLTA_HOME|(PYENV|NVM|FNM|ASDF|MISE)_.*)$/;
function passedVariables({ scratch }, environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name, value]) => !OF_THE_HOST.test(name) || (name !== 'PATH' && (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(scratch, value))));
}
/** What the client needs of the host: programs, the engine's address and logins; and the values that it passes on. */
const OF_THE_CLIENT = /^(PATH|HOME|XDG_RUNTIME_DIR|XDG_CONFIG_HOME|DOCKER_.*|CONTAINER_.*|CONTAINERS_.*|REGISTRY_AUTH_FILE|TMPDIR|https?_proxy|no_proxy)$/i;
function clientEnvironment(host, passed) {
    const own = Object.entries(host).filter((pair) => pair[1] !== undefined && OF_THE_CLIENT.test(pair[0]));
    return { ...passed, ...Object.fromEntries(own) };
}
/** Everything at the path that it has on the host: sources to read, the scratch folder and download caches to write. */
function mountOptions({ sources, scratch }, passed, environment) {
    const home = environment['HOME'];
    const named = Object.values(passed).filter(value => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(value) && (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(value));
    const linked = home === undefined || !(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(scratch, home) ? [] : linksBelow(home);
    const further = [...named, ...linked].filter(path => path !== '/' && ![scratch, ...sources].some(known => (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(known, path)));
    const caches = [...new Set(further)].filter(path => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.statSync)(path).isDirectory());
    const files = [...new Set(further)].filter(path => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.statSync)(path).isFile());
    return [
        ...[...sources, ...files].flatMap(path => ['--volume', `${path}:${path}:ro`]),
        ...[scratch, ...caches].flatMap(path => ['--volume', `${path}:${path}`]),
    ];
}
/** A private home links to what one tool needs of the user's: its settings and its cache. */
function linksBelow(folder) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(folder))
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readdirSync)(folder).flatMap(name => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(path);
        if (stat.isDirectory())
            return linksBelow(path);
        const target = stat.isSymbolicLink() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readlinkSync)(path) : '';
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(target) && (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(target) ? [target] : [];
    });
}


/***/ }),

/***/ 1555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6193);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/**
 * The output of a tool as lines that are safe to show: cut where a tool ends a line, capped, without control
 * characters, terminal sequences and passwords in addresses. Workflow commands (`::`, `##[`) are left as they are: only
 * the action knows what its runner obeys.
 */


/** Longest line that is shown, in characters; a build that prints 10 MB in one line must not fill the log. */
const MAX_LINE_LENGTH = 4_000;
/** Feeds bytes in, hands lines out. Keeps no more than one capped line in memory. */
class LineSplitter {
    #onLine;
    #decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    #line = '';
    #dropped = 0;
    constructor(onLine) {
        this.#onLine = onLine;
    }
    write(bytes) {
        this.#take(this.#decoder.write(bytes));
    }
    /** The end of the stream: a last line without a line end counts too. */
    end() {
        this.#take(this.#decoder.end());
        if (this.#line !== '')
            this.#flush();
    }
    #take(text) {
        let start = 0;
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
            this.#append(text.slice(start, at));
            this.#flush();
            start = at + 1;
        }
        this.#append(text.slice(start));
    }
    #append(text) {
        const room = Math.max(0, MAX_LINE_LENGTH - this.#line.length);
        this.#line += text.slice(0, room);
        this.#dropped += Math.max(0, text.length - room);
    }
    #flush() {
        const rest = this.#dropped > 0 ? ` … (${this.#dropped} more characters)` : '';
        const shown = cleanLine(this.#line);
        this.#line = '';
        this.#dropped = 0;
        this.#onLine(`${shown}${rest}`);
    }
}
/** One line of a tool, safe to print and to keep. */
function cleanLine(line) {
    return lastProgress(withoutControls((0,node_util__WEBPACK_IMPORTED_MODULE_1__.stripVTControlCharacters)(line))).replace(PASSWORD_IN_URL, '$1***@');
}
const PASSWORD_IN_URL = /([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/@]+@/gi;
/** Progress bars write over their line with carriage returns: the last state is what a terminal would show. */
function lastProgress(line) {
    const states = line.split('\r').filter(state => state.trim() !== '');
    return (states.at(-1) ?? '').trimEnd();
}
function withoutControls(line) {
    if (!hasControl(line))
        return line;
    return [...line].map(character => (isControl(character) ? '\uFFFD' : character)).join('');
}
function hasControl(line) {
    for (let at = 0; at < line.length; at++)
        if (isControlCode(line.charCodeAt(at)))
            return true;
    return false;
}
function isControl(character) {
    return isControlCode(character.charCodeAt(0));
}
/** C0 and C1 but for tab and carriage return. */
function isControlCode(code) {
    return (code < 0x20 && code !== 0x09 && code !== 0x0d) || (code >= 0x7f && code <= 0x9f);
}


/***/ }),

/***/ 9756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ remedyFor),
/* harmony export */   z: () => (/* binding */ missingTool)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/* harmony import */ var _container_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7011);
/** What to say when a tool is not there: its name, and the step that brings it. */



const REMEDIES = [
    [
        /^(poetry|pdm|pipenv)$/,
        'Install it (`pipx install NAME`, in a step after `uses: actions/setup-python@v6`) and make sure that it is on PATH.',
    ],
    [
        /^(python|pip)/,
        'Install Python with pip, or add a step `uses: actions/setup-python@v6` before this one.',
    ],
    [/^uv$/, 'Install uv, or add a step `uses: astral-sh/setup-uv@v7` before this one.'],
    [
        /^(node|npm|npx)$/,
        'Install Node.js with npm, or add a step `uses: actions/setup-node@v6` before this one.',
    ],
    [
        /^gradle$/,
        'Commit the wrapper (gradle wrapper), or add steps `uses: actions/setup-java@v5` and `uses: gradle/actions/setup-gradle@v5` before this one.',
    ],
    [/^pnpm$/, 'Install pnpm, or add a step `uses: pnpm/action-setup@v4` before this one.'],
    [/^bun$/, 'Install Bun, or add a step `uses: oven-sh/setup-bun@v2` before this one.'],
    [
        /^yarn/,
        'Install that Yarn, or run `corepack enable` after a step `uses: actions/setup-node@v6`, with packageManager in package.json.',
    ],
    [/^java$/, 'Install a JDK, or add a step `uses: actions/setup-java@v5` before this one.'],
    [
        /^mvn$/,
        'Install Maven and a JDK, or commit the wrapper (mvn wrapper:wrapper) and add a step `uses: actions/setup-java@v5` before this one.',
    ],
    [/^go$/, 'Install Go, or add a step `uses: actions/setup-go@v6` before this one.'],
    [
        /^cargo-lambda$/,
        'Install it with `pip install cargo-lambda`, which brings zig (after a step `uses: actions/setup-python@v6`).',
    ],
    [/^(cargo|rustc)$/, 'Install Rust, or add a step `uses: dtolnay/rust-toolchain@stable` before this one.'],
    [/^dotnet$/, 'Install the .NET SDK, or add a step `uses: actions/setup-dotnet@v5` before this one.'],
    [/^(ruby|bundle)$/, 'Install Ruby, or add a step `uses: ruby/setup-ruby@v1` before this one.'],
];
/** A Failure of class `environment` for a command that is missing or does not run. */
function missingTool(command, cause, details = []) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(command);
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('environment', `${name} is needed for this build, and none was found that runs`, {
        cause,
        remedy: remedyFor(name),
        details,
    });
}
/** What to do about a tool that is missing: the step that brings it, or another image. */
function remedyFor(name) {
    const container = (0,_container_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .currentContainer */ .zt)();
    if (container !== undefined)
        return `The image ${container.image} lacks it: name another with --container IMAGE.`;
    const remedy = REMEDIES.find(([tool]) => tool.test(name))?.[1];
    return remedy?.replace('NAME', name) ?? `Install ${name} and make sure that it is on PATH.`;
}


/***/ }),

/***/ 920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ KEPT_BYTES),
  q: () => (/* binding */ runTool)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/build/container-scope.js
var container_scope = __webpack_require__(7011);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./.build/build/end-processes.js
/** Ends what a build started: its process group, and what left the group (daemons) as far as it can be found. */

/** Name of the variable that every process of one job carries; a daemon that changes its group still has it. */
const JOB_VARIABLE = 'LAMBDA_BUILD_JOB';
/** Sends a signal to a process group. A group that is gone is what was wanted. */
function signalGroup(leader, signal) {
    if (leader === undefined)
        return;
    try {
        process.kill(-leader, signal);
    }
    catch {
        // ESRCH: nobody is left; EPERM: only processes of other users are left, which are not ours to end.
    }
}
/**
 * Ends every process that carries the job's mark in its environment (Linux only; elsewhere the group must do).
 * The mark is random and unknown to anything that the job did not start.
 */
function endMarked(job) {
    const mark = `${JOB_VARIABLE}=${job}`;
    for (const pid of processIds()) {
        if (pid !== process.pid && environmentOf(pid).includes(mark))
            endProcess(pid);
    }
}
function processIds() {
    try {
        return (0,external_node_fs_.readdirSync)('/proc')
            .map(Number)
            .filter(pid => Number.isInteger(pid) && pid > 1);
    }
    catch {
        return [];
    }
}
function environmentOf(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`, 'latin1');
    }
    catch {
        return '';
    }
}
function endProcess(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It ended by itself in between.
    }
}

// EXTERNAL MODULE: ./.build/build/line-splitter.js
var line_splitter = __webpack_require__(1555);
// EXTERNAL MODULE: ./.build/build/missing-tool.js
var missing_tool = __webpack_require__(9756);
;// CONCATENATED MODULE: ./.build/build/run-tool.js
/**
 * Runs one program of a build and holds its process group, time limit, environment and output in one hand.
 * No shell, no questions on standard input, nothing of it left over when it has ended.
 */
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









const KEPT_LINES = 50;
/** As much of each stream is kept as it was. */
const KEPT_BYTES = 1 << 20;
const GRACE_SECONDS = 5;
/** A daemon outside the group may hold the output open: after the leader's end we listen no longer than this. */
const DRAIN_SECONDS = 2;
/**
 * Waits for the end of the program. A time-out is an answer (`timedOut`), an abort a Failure of class `cancelled`,
 * a program that does not exist a Failure of class `environment`.
 */
async function runTool(run) {
    if (run.signal?.aborted)
        throw cancelled(run);
    const container = (0,container_scope/* currentContainer */.zt)();
    if (container === undefined)
        return runHere(run);
    const wrapped = (0,container_scope/* containerRun */.T3)(container, run);
    try {
        const result = await runHere({ ...run, ...wrapped });
        if (result.timedOut)
            await stopContainer(wrapped);
        if (result.exitCode === ENGINE_FAILED)
            throw engineFailure(wrapped, result);
        return result;
    }
    catch (error) {
        await stopContainer(wrapped);
        throw error;
    }
}
/** What docker and podman answer when they could not start a container at all (docker run, "Exit status"). */
const ENGINE_FAILED = 125;
function engineFailure({ command }, { lastLines }) {
    return new failure/* Failure */.HR('environment', `${(0,external_node_path_.basename)(command)} could not start the container`, {
        remedy: 'Read what it says; the folders of the build have to be visible to it.',
        details: lastLines.slice(-5),
    });
}
/** Within a moment: the engine removes what has ended by itself. */
const STOP_SECONDS = 20;
async function stopContainer({ stop }) {
    await (0,container_scope/* onHost */.GH)(() => runHere({ ...stop, timeoutSeconds: STOP_SECONDS })).catch(() => undefined);
}
async function runHere(run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const job = (0,external_node_crypto_.randomUUID)();
        const child = start(run, job);
        const output = collect(child, run);
        const limits = __addDisposableResource(env_1, watch(child, run), false);
        try {
            const [exitCode, signal] = await endOf(child, run);
            signalGroup(child.pid, 'SIGKILL');
            endMarked(job);
            await drained(child);
            if (limits.aborted)
                throw cancelled(run);
            return { exitCode, signal, timedOut: limits.timedOut, ...output() };
        }
        finally {
            signalGroup(child.pid, 'SIGKILL');
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function start(run, job) {
    const child = (0,external_node_child_process_.spawn)(run.command, [...run.args], {
        cwd: run.cwd,
        env: { ...run.environment, [JOB_VARIABLE]: job },
        stdio: [run.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        shell: false,
        detached: true,
        windowsHide: true,
    });
    // Who does not read to the end has its reasons; its answer and exit status tell.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(run.input);
    return child;
}
async function endOf(child, run) {
    try {
        const [exitCode, signal] = await (0,external_node_events_.once)(child, 'exit');
        return [exitCode, signal];
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            throw (0,missing_tool/* missingTool */.z)(run.command, error);
        throw new failure/* Failure */.HR('environment', `cannot start ${run.command}`, { cause: error });
    }
}
function collect(child, { input, onLine, onBytes }) {
    const lastLines = [];
    const kept = { stdout: new FirstBytes(), stderr: new FirstBytes() };
    const splitters = ['stdout', 'stderr'].map(name => {
        const isLog = input === undefined || name === 'stderr';
        const splitter = new line_splitter/* LineSplitter */.g(line => {
            if (!isLog)
                return;
            lastLines.push(line);
            if (lastLines.length > KEPT_LINES)
                lastLines.shift();
            onLine?.(line, name);
        });
        child[name]?.on('data', (bytes) => {
            splitter.write(bytes);
            kept[name].write(bytes);
            onBytes?.(bytes, name);
        });
        return splitter;
    });
    return () => {
        for (const splitter of splitters)
            splitter.end();
        return { lastLines, stdout: kept.stdout.text(), stderr: kept.stderr.text() };
    };
}
class FirstBytes {
    #kept = [];
    #size = 0;
    write(bytes) {
        if (this.#size >= KEPT_BYTES)
            return;
        this.#kept.push(bytes.subarray(0, KEPT_BYTES - this.#size));
        this.#size += bytes.length;
    }
    text() {
        return Buffer.concat(this.#kept).toString('utf8');
    }
}
/** SIGTERM to the group when the time is over or the run is cancelled, SIGKILL after the grace. */
function watch(child, run) {
    const state = { timedOut: false, aborted: false };
    let grace;
    const end = () => {
        signalGroup(child.pid, 'SIGTERM');
        grace ??= setTimeout(() => signalGroup(child.pid, 'SIGKILL'), (run.graceSeconds ?? GRACE_SECONDS) * 1000);
    };
    const onTimeout = () => {
        state.timedOut = true;
        end();
    };
    const onAbort = () => {
        state.aborted = true;
        end();
    };
    const timer = setTimeout(onTimeout, Math.min(run.timeoutSeconds * 1000, MAX_TIMER_MILLISECONDS));
    run.signal?.addEventListener('abort', onAbort, { once: true });
    return {
        get timedOut() {
            return state.timedOut;
        },
        get aborted() {
            return state.aborted;
        },
        [Symbol.dispose]: () => {
            clearTimeout(timer);
            clearTimeout(grace);
            run.signal?.removeEventListener('abort', onAbort);
        },
    };
}
/** Node fires timers above this at once (setTimeout takes a signed 32-bit number). */
const MAX_TIMER_MILLISECONDS = 2 ** 31 - 1;
async function drained(child) {
    const streams = [child.stdout, child.stderr].filter(stream => stream !== null);
    const open = streams.filter(stream => !stream.closed);
    if (open.length === 0)
        return;
    const timer = setTimeout(() => {
        for (const stream of open)
            stream.destroy();
    }, DRAIN_SECONDS * 1000);
    await Promise.all(open.map(stream => (stream.closed ? undefined : (0,external_node_events_.once)(stream, 'close'))));
    clearTimeout(timer);
}
function cancelled(run) {
    return new failure/* Failure */.HR('cancelled', `${run.command} was ended because the run was cancelled`);
}


/***/ })

};
