export const id = 495;
export const ids = [495];
export const modules = {

/***/ 4686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ optionsOf),
/* harmony export */   o: () => (/* binding */ objectOptions)
/* harmony export */ });
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5070);
/** Options of a request, read as the workflows of AWS Lambda Builders read them. */

/** The options as an object; null and empty ones are none. Anything else throws what Python would say. */
function optionsOf(options) {
    if (!(0,_python_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isTruthy */ .zz)(options))
        return {};
    const found = objectOptions(options);
    if (found === undefined)
        throw new Error(`'${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonType */ .v0)(options)}' object has no attribute 'get'`);
    return found;
}
/** The options when they are an object, for workflows that ignore everything else. */
function objectOptions(options) {
    return typeof options === 'object' && options !== null && !Array.isArray(options)
        ? { ...options }
        : undefined;
}


/***/ }),

/***/ 5784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(920);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5070);
/**
 * Runs a tool as AWS Lambda Builders does: with the whole environment of the caller, because clients hand registries and
 * credentials through it (pip, npm, Maven). Only standard input is closed, so that no hidden prompt waits for ever.
 */




/** A program or working folder that does not exist is an Error in Python's words. */
async function runProgram(command, world, run = {}) {
    const [program, ...args] = command;
    if (run.cwd !== undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(run.cwd))
        throw (0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .noSuchFile */ .VT)(run.cwd);
    world.log.debug(`executing: ${command.join(' ')}`);
    try {
        const { exitCode, stdout, stderr } = await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .q)({
            command: program,
            args,
            cwd: run.cwd ?? process.cwd(),
            environment: { ...inherited(world), ...run.environment },
            // The client decides how long it waits.
            timeoutSeconds: Number.POSITIVE_INFINITY,
            signal: world.signal,
            ...(run.onBytes === undefined ? {} : { onBytes: run.onBytes }),
            ...(run.onLine === undefined ? {} : { onLine: run.onLine }),
        });
        return { ok: exitCode === 0, exitCode, stdout: stdout.trim(), stderr: stderr.trim(), stderrAsIs: stderr };
    }
    catch (error) {
        if (error instanceof _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.cause instanceof Error && error.class === 'environment') {
            throw Object.assign(error.cause, { path: program });
        }
        throw error;
    }
}
function inherited({ environment }) {
    return Object.fromEntries(Object.entries(environment).filter((pair) => pair[1] !== undefined));
}


/***/ }),

/***/ 5495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workflow: () => (/* binding */ workflow)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/build/compat/python-paths.js
var python_paths = __webpack_require__(5469);
// EXTERNAL MODULE: ./.build/build/compat/run-program.js
var run_program = __webpack_require__(5784);
;// CONCATENATED MODULE: ./.build/build/compat/cargo-layout.js
/** Asks cargo where a workspace builds to, and which program the package of a folder makes. */



/** Empty where cargo cannot tell. Warns of programs that several packages name alike, since one overwrites the other. */
async function cargoLayout(cargo, folder, world) {
    const metadata = await readMetadata(cargo, folder, world);
    if (metadata === undefined)
        return {};
    warnOfTwins(metadata.packages, world);
    const manifest = (0,paths/* realPathOf */.dN)((0,python_paths/* joinPath */.uJ)(folder, 'Cargo.toml'));
    const own = metadata.packages.find(({ manifest_path }) => (0,paths/* realPathOf */.dN)(manifest_path) === manifest);
    const [binary, ...others] = own === undefined ? [] : programsOf(own);
    return {
        target: metadata.target_directory,
        ...(binary === undefined || others.length > 0 ? {} : { binary }),
    };
}
async function readMetadata(cargo, folder, world) {
    try {
        const args = ['metadata', '--no-deps', '--format-version', '1'];
        const { ok, stdout } = await (0,run_program/* runProgram */.m)([cargo, ...args], world, { cwd: folder });
        const found = ok ? JSON.parse(stdout) : undefined;
        return isMetadata(found) ? found : undefined;
    }
    catch {
        return undefined;
    }
}
/** The format is cargo's promise (`--format-version 1`). */
function isMetadata(value) {
    return typeof value === 'object' && value !== null && 'packages' in value && Array.isArray(value.packages);
}
const programsOf = ({ targets }) => targets.filter(({ kind }) => kind.includes('bin')).map(({ name }) => name);
function warnOfTwins(packages, { log }) {
    const owners = new Map();
    for (const found of packages) {
        for (const program of programsOf(found))
            owners.set(program, [...(owners.get(program) ?? []), found.name]);
    }
    for (const [program, names] of owners) {
        if (names.length < 2)
            continue;
        log.warning(`Multiple workspace packages define a bin named '${program}' (${names.sort().join(', ')}). They build to the same ` +
            'path in the shared target directory and overwrite each other; give each function a unique bin name to avoid ' +
            'relying on build ordering.');
    }
}

// EXTERNAL MODULE: ./.build/build/compat/copy-folder.js
var copy_folder = __webpack_require__(1628);
// EXTERNAL MODULE: ./.build/build/compat/options.js
var compat_options = __webpack_require__(4686);
// EXTERNAL MODULE: ./.build/build/compat/programs.js
var programs = __webpack_require__(2879);
// EXTERNAL MODULE: ./.build/build/compat/python-text.js
var python_text = __webpack_require__(5070);
;// CONCATENATED MODULE: ./.build/build/compat/rust-cargo.js
/** rust / cargo: `cargo lambda build` in the source folder; its `bootstrap` is the artifact. */








const workflow = {
    name: 'RustCargoLambdaBuilder',
    buildInSource: 'always',
    defaultFolder: 'source',
    plan(request, _folders, world) {
        const options = (0,compat_options/* optionsOf */.c)(request.options);
        const name = options['artifact_executable_name'];
        const flags = options['cargo_lambda_flags'];
        let cargo = 'cargo';
        let layout;
        const layoutOnce = () => {
            layout ??= cargoLayout(cargo, request.sourceDir, world);
            return layout;
        };
        const binary = (0,python_text/* isTruthy */.zz)(name) ? (0,python_text/* pythonString */.cE)(name) : undefined;
        const extra = Array.isArray(flags) ? flags.map(python_text/* pythonString */.cE) : [];
        return {
            actions: [
                {
                    name: 'CargoLambdaBuild',
                    run: () => buildBinary([cargo, ...buildArguments(request, binary, extra)], { request, layoutOnce, world }),
                },
                {
                    name: 'RustCopyAndRename',
                    run: async () => takeBinary(request, { binary, layout: await layoutOnce() }, world),
                },
            ],
            // A second look, for cargo-lambda, is left to the build.
            programs: [
                (0,programs/* languageProgram */.j1)(request, world, {
                    name: 'cargo',
                    use: path => {
                        cargo = path;
                    },
                }),
            ],
        };
    },
};
function buildArguments({ mode, architecture }, binary, extra) {
    return [
        ...['lambda', 'build'],
        ...(mode === 'debug' ? [] : ['--release']),
        ...(architecture === 'arm64' ? ['--arm64'] : []),
        ...(binary === undefined ? [] : ['--bin', binary]),
        ...extra,
    ];
}
async function buildBinary(command, { request, layoutOnce, world }) {
    if ((0,programs/* which */.K7)('cargo-lambda', world).length === 0)
        throw new Error(MISSING_CARGO_LAMBDA);
    const given = world.environment['CARGO_TARGET_DIR'];
    const target = (0,python_text/* isTruthy */.zz)(given) ? undefined : ((await layoutOnce()).target ?? 'target');
    const result = await (0,run_program/* runProgram */.m)(command, world, {
        cwd: request.sourceDir,
        environment: target === undefined ? {} : { CARGO_TARGET_DIR: target },
        onLine: (line, stream) => {
            if (stream === 'stdout')
                world.log.info(line);
        },
    });
    if (!result.ok)
        throw new Error(`Cargo Lambda failed: ${result.stderr}`);
}
const MISSING_CARGO_LAMBDA = 'Cargo Lambda failed: Cannot find Cargo Lambda. Cargo Lambda must be installed on the host machine to use this ' +
    'feature. Follow the gettings started guide to learn how to install it: ' +
    'https://www.cargo-lambda.info/guide/getting-started.html';
function takeBinary({ sourceDir, artifactsDir }, { binary, layout }, world) {
    (0,external_node_fs_.mkdirSync)(artifactsDir, { recursive: true });
    const folder = (0,python_paths/* joinPath */.uJ)(layout.target ?? (0,python_paths/* joinPath */.uJ)(sourceDir, 'target'), 'lambda');
    const name = binary ?? layout.binary ?? onlyEntry(folder, world);
    (0,copy_folder/* copyFile */.m3)((0,python_paths/* joinPath */.uJ)(folder, name, 'bootstrap'), (0,python_paths/* joinPath */.uJ)(artifactsDir, 'bootstrap'));
}
function onlyEntry(folder, { log }) {
    const names = (0,external_node_fs_.readdirSync)(folder);
    const [only] = names;
    if (only !== undefined && names.length === 1)
        return only;
    log.warning(`unexpected list of binary directories: [${names.join(', ')}]`);
    throw new Error('Cargo Lambda failed: unable to find function binary, use the option `artifact_executable_name` to specify the name');
}


/***/ })

};
