export const id = 786;
export const ids = [786];
export const modules = {

/***/ 786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflow: () => (/* binding */ workflow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4686);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2879);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5469);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5070);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5784);
/** dotnet / cli-package: the zip file of `dotnet lambda package`, unpacked. */







const workflow = {
    name: 'DotnetCliPackageBuilder',
    buildInSource: 'always',
    defaultFolder: 'source',
    plan(request, _folders, world) {
        const tool = { name: 'GlobalToolInstall', run: () => installTool(request, world) };
        const build = { name: 'RunPackageAction', run: () => makePackage(request, world) };
        return { actions: [tool, build], programs: [dotnetProgram(request, world)] };
    },
};
function dotnetProgram(request, world) {
    return {
        name: 'dotnet',
        candidates: () => {
            const found = ['dotnet.exe', 'dotnet'].map(name => (0,_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .which */ .K7)(name, world, request.searchPaths));
            const first = found.find(paths => paths.length > 0);
            if (first === undefined)
                throw new Error('No dotnet cli executable found!');
            return first;
        },
        check: () => (0,_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .checkRuntime */ .Nw)(request),
    };
}
const TOOL = ['-g', 'Amazon.Lambda.Tools', '--ignore-failed-sources'];
async function installTool({ runtime }, world) {
    // Version 7 of the tool no longer knows .NET 6: one that is there is better than the newest.
    if (runtime === 'dotnet6' && (await succeeds(['lambda', 'help'], world))) {
        world.log.info('Skipping Amazon.Lambda.Tools install/update for dotnet6; using the pre-installed version');
        return;
    }
    if (await succeeds(['tool', 'install', ...TOOL], world))
        return;
    try {
        await dotnet(['tool', 'update', ...TOOL], world);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`Error configuring the Amazon.Lambda.Tools .NET Core Global Tool: ${reason}`);
    }
}
async function makePackage(request, world) {
    const { sourceDir, artifactsDir, architecture, mode } = request;
    const archive = (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .uJ)(artifactsDir, `${(0,_python_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(sourceDir).replace(/(.)\/$/, '$1'))}.zip`);
    const platform = architecture === 'arm64' ? 'linux-arm64' : 'linux-x64';
    const isDebug = typeof mode === 'string' && mode.toLowerCase() === 'debug';
    await dotnet([
        ...['lambda', 'package', '--output-package', archive],
        ...['--function-architecture', (0,_python_text_js__WEBPACK_IMPORTED_MODULE_5__/* .pythonString */ .cE)(architecture)],
        ...['--msbuild-parameters', `--runtime ${platform}`],
        ...(isDebug ? ['--configuration', 'Debug'] : []),
        ...passedOptions(request),
    ], world, sourceDir);
    world.unzip(archive, artifactsDir);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(archive);
}
/** Options whose names begin with a dash are the tool's. */
function passedOptions(request) {
    const options = Object.entries((0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOptions */ .o)(request.options) ?? {});
    return options
        .filter(([name]) => name.startsWith('-'))
        .flatMap(([name, value]) => [name, (0,_python_text_js__WEBPACK_IMPORTED_MODULE_5__/* .pythonString */ .cE)(value)]);
}
async function succeeds(args, world) {
    return (await runDotnet(args, world)).ok;
}
async function dotnet(args, world, cwd) {
    const { ok, stderr } = await runDotnet(args, world, cwd);
    if (!ok)
        throw new Error(`Dotnet CLI Failed: ${stderr}`);
}
async function runDotnet(args, world, cwd) {
    const result = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_6__/* .runProgram */ .m)(['dotnet', ...args], world, { cwd });
    world.log.info(result.stdout);
    return result;
}


/***/ }),

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


/***/ })

};
