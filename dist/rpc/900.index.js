export const id = 900;
export const ids = [900];
export const modules = {

/***/ 900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflow: () => (/* binding */ workflow)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(686);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(879);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(850);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41);
/** go / modules: `go build` in the source folder. */





const workflow = {
    name: 'GoModulesBuilder',
    buildInSource: 'always',
    defaultFolder: 'source',
    plan(request, _folders, world) {
        const options = (0,_options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionsOf */ .c)(request.options);
        const handler = options['artifact_executable_name'] ?? null;
        const output = (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(request.artifactsDir, outputName(request, handler));
        let go = 'go';
        const program = (0,_programs_js__WEBPACK_IMPORTED_MODULE_1__/* .languageProgram */ .j1)(request, world, {
            name: 'go',
            searchPaths: request.searchPaths,
            check: path => (0,_programs_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRuntime */ .Nw)(request) && isModern(path, world),
            use: path => {
                go = path;
            },
        });
        const build = {
            name: 'Build',
            run: async () => {
                const flags = buildFlags(request, (0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isTruthy */ .zz)(options['trim_go_path']));
                await goBuild(request, { command: [go, 'build', ...flags, '-o', output], handler }, world);
            },
        };
        return { actions: [build], programs: [program] };
    },
};
/** The runtime `provided` starts `bootstrap`; every other one what the handler names. */
function outputName({ runtime }, handler) {
    if (runtime === 'provided')
        return 'bootstrap';
    if (typeof handler === 'string')
        return handler;
    throw new Error(`join() argument must be str, bytes, or os.PathLike object, not '${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonType */ .v0)(handler)}'`);
}
function buildFlags({ mode }, trimPath) {
    const isDebug = typeof mode === 'string' && mode.toLowerCase() === 'debug';
    return [...(trimPath ? ['-trimpath'] : []), ...(isDebug ? ['-gcflags', 'all=-N -l'] : [])];
}
/** Modules came with Go 1.11. */
async function isModern(path, world) {
    const { ok, stdout } = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .m)([path, 'version'], world);
    const [, major = '0', minor = '0'] = /go(\d)\.(\d+)/.exec(stdout) ?? [];
    return ok && (Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 11));
}
/** A first failure may mean that the code lies in a folder named like the handler; the second one is told. */
async function goBuild(request, { command, handler }, world) {
    const { sourceDir, architecture } = request;
    const environment = { GOOS: 'linux', GOARCH: architecture === 'arm64' ? 'arm64' : 'amd64' };
    const run = (folder) => (0,_run_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .m)([...command, folder], world, { cwd: sourceDir, environment });
    if ((await run(sourceDir)).ok)
        return;
    if (typeof handler !== 'string') {
        throw new Error(`expected str, bytes or os.PathLike object, not ${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonType */ .v0)(handler)}`);
    }
    const second = await run((0,_python_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(sourceDir, (0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonString */ .cE)(handler)));
    if (!second.ok)
        throw new Error(`Builder Failed: ${second.stderr}`);
}


/***/ }),

/***/ 686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ optionsOf),
/* harmony export */   o: () => (/* binding */ objectOptions)
/* harmony export */ });
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70);
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


/***/ })

};
