export const id = 152;
export const ids = [152];
export const modules = {

/***/ 8152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflow: () => (/* binding */ workflow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _common_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5297);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4686);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2879);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5070);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(797);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5784);
/** provided / make: the target `build-<logical id>` of a Makefile fills `ARTIFACTS_DIR`. */







const NAME = 'CustomMakeBuilder';
const workflow = {
    name: NAME,
    buildInSource: 'optional',
    defaultFolder: 'scratch',
    plan(request, folders, world) {
        const options = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsOf */ .c)(request.options);
        const id = options['build_logical_id'];
        if (!(0,_python_text_js__WEBPACK_IMPORTED_MODULE_4__/* .isTruthy */ .zz)(id)) {
            throw new _request_js__WEBPACK_IMPORTED_MODULE_5__/* .BuildersFailure */ .pK(NAME, 'None', `Build target ${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_4__/* .pythonString */ .cE)(id)} is not found!`);
        }
        const chosen = options['working_directory'];
        const copy = (0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .copySource */ .XR)(request.sourceDir, folders.build, {
            log: world.log,
            excludes: ['.aws-sam', '.git'],
        });
        const make = runMake({
            artifacts: request.artifactsDir,
            makefile: (0,_python_text_js__WEBPACK_IMPORTED_MODULE_4__/* .pythonString */ .cE)(request.manifestPath),
            id: (0,_python_text_js__WEBPACK_IMPORTED_MODULE_4__/* .pythonString */ .cE)(id),
            cwd: (0,_python_text_js__WEBPACK_IMPORTED_MODULE_4__/* .isTruthy */ .zz)(chosen) ? (0,_python_text_js__WEBPACK_IMPORTED_MODULE_4__/* .pythonString */ .cE)(chosen) : folders.build,
        }, world);
        return {
            actions: folders.build === request.sourceDir ? [make] : [copy, make],
            programs: [
                (0,_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .languageProgram */ .j1)(request, world, {
                    name: 'make',
                    runtime: 'provided',
                    searchPaths: request.searchPaths,
                    // Any runtime will do: the Makefile knows what it makes.
                    check: () => true,
                }),
            ],
        };
    },
};
function runMake({ artifacts, makefile, id, cwd }, world) {
    return {
        name: 'MakeBuild',
        run: async () => {
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(makefile))
                throw new Error(`Makefile not found at ${makefile}`);
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(artifacts))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(artifacts, { recursive: true });
            world.log.info(`${id}: Current Artifacts Directory : ${artifacts}`);
            const result = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_6__/* .runProgram */ .m)(['make', '--makefile', makefile, `build-${id}`], world, {
                cwd,
                environment: { ARTIFACTS_DIR: artifacts },
                onBytes: (bytes, stream) => {
                    if (stream === 'stdout')
                        world.log.pass(bytes);
                },
            });
            if (!result.ok)
                throw new Error(`Make Failed: ${result.stderr}`);
        },
    };
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
