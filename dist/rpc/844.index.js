export const id = 844;
export const ids = [844];
export const modules = {

/***/ 844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflow: () => (/* binding */ workflow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _common_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(297);
/* harmony import */ var _copy_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(628);
/* harmony import */ var _java_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(238);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(879);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(850);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41);
/** java / maven: `mvn clean install` on a copy of the project; classes and runtime dependencies are the artifact. */







const workflow = {
    name: 'JavaMavenWorkflow',
    buildInSource: 'never',
    defaultFolder: 'scratch',
    plan(request, _folders, world) {
        let mvn = 'mvn';
        const program = (0,_java_js__WEBPACK_IMPORTED_MODULE_3__/* .javaProgram */ .jK)(request, {
            name: 'mvn',
            candidates: () => {
                const found = (0,_programs_js__WEBPACK_IMPORTED_MODULE_4__/* .which */ .K7)('mvn', world, request.searchPaths);
                if (found.length === 0)
                    throw new Error('No Maven executable found!');
                return found;
            },
            line: /^Java version:\s+([\d.]+)/m,
            setting: "'maven.compiler.target' in Maven",
            use: path => {
                mvn = path;
            },
        }, world);
        const maven = (name, args) => ({
            name,
            run: () => runMaven(() => mvn, args, { folder: request.scratchDir, world }),
        });
        const copy = (0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .copySource */ .XR)(request.sourceDir, request.scratchDir, {
            log: world.log,
            excludes: ['.aws-sam', '.git'],
        });
        return {
            actions: [
                copy,
                maven('MavenBuild', ['clean', 'install']),
                maven('MavenCopyDependency', [
                    'dependency:copy-dependencies',
                    '-DincludeScope=runtime',
                    '-Dmdep.prependGroupId=true',
                ]),
                request.isBuildingLayer ? takeJars(request, world) : takeClasses(request, world),
                ...(0,_java_js__WEBPACK_IMPORTED_MODULE_3__/* .javaDependencyActions */ .$8)(request, world),
            ],
            programs: [program],
        };
    },
};
async function runMaven(mvn, args, { folder, world }) {
    const { ok, stderr } = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_6__/* .runProgram */ .m)([mvn(), ...args], world, { cwd: folder });
    if (!ok)
        throw new Error(`Maven Failed: ${stderr}`);
}
function takeClasses({ scratchDir, artifactsDir }, { log }) {
    const classes = (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .joinPath */ .uJ)(scratchDir, 'target', 'classes');
    const dependencies = (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .joinPath */ .uJ)(scratchDir, 'target', 'dependency');
    return {
        name: 'MavenCopyArtifacts',
        run: () => {
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(classes))
                throw new Error(NO_CLASSES);
            (0,_copy_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFolder */ .mo)(classes, artifactsDir, { log });
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(dependencies))
                (0,_copy_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFolder */ .mo)(dependencies, (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .joinPath */ .uJ)(artifactsDir, 'lib'), { log });
        },
    };
}
const NO_CLASSES = "Required target/classes directory was not produced from 'mvn package'";
/** A layer has jar files in `lib`, no classes. */
function takeJars({ scratchDir, artifactsDir }, { log }) {
    const target = (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .joinPath */ .uJ)(scratchDir, 'target');
    const dependencies = (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .joinPath */ .uJ)(target, 'dependency');
    const lib = (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .joinPath */ .uJ)(artifactsDir, 'lib');
    return {
        name: 'MavenCopyLayerArtifacts',
        run: () => {
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(target))
                throw new Error(NO_CLASSES);
            (0,_copy_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFolder */ .mo)(target, lib, { log, include: _java_js__WEBPACK_IMPORTED_MODULE_3__/* .isJar */ .AQ, excludes: NOT_IN_LAYERS });
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(dependencies))
                (0,_copy_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFolder */ .mo)(dependencies, lib, { log });
        },
    };
}
const NOT_IN_LAYERS = ['classes', 'dependency', 'generated-sources', 'maven-archiver', 'maven-status'];


/***/ }),

/***/ 238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ javaDependencyActions),
/* harmony export */   AQ: () => (/* binding */ isJar),
/* harmony export */   jK: () => (/* binding */ javaProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _common_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(297);
/* harmony import */ var _copy_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(628);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(879);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(850);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41);
/** What both Java workflows share: the check of the JVM, and the folder of dependencies. */






/** Any JVM will do; one that is newer than the runtime is a warning. */
function javaProgram(request, tool, world) {
    return {
        name: tool.name,
        candidates: tool.candidates,
        use: tool.use,
        check: async (path) => {
            (0,_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .checkRuntime */ .Nw)(request);
            warnOfJvm(path, { tool, found: await jvmVersion(path, tool, world), request, world });
            return true;
        },
    };
}
function warnOfJvm(path, { tool, found, request, world, }) {
    const wanted = Number((request.runtime ?? '').replaceAll('java', ''));
    if (found === undefined) {
        world.log.warning(`${path} failed to return a version string using the '-v' option. The workflow is unable to check that the ` +
            'version of the JVM used is compatible with AWS Lambda.');
    }
    else if (Number.isNaN(wanted)) {
        throw new Error(`invalid literal for int() with base 10: '${request.runtime?.replaceAll('java', '')}'`);
    }
    else if (found > wanted) {
        world.log.warning(`${path} is using a JVM with major version ${found} which is newer than ${wanted} that is supported by AWS ` +
            `Lambda. The compiled function code may not run in AWS Lambda unless the project has been configured to be ` +
            `compatible with Java ${wanted} using ${tool.setting}.`);
    }
}
/** `1.8.0` is Java 8, `17.0.2` Java 17. */
async function jvmVersion(path, { line }, world) {
    const { ok, stdout } = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .m)([path, '-version'], world);
    const version = ok ? line.exec(stdout)?.[1] : undefined;
    if (version === undefined)
        return undefined;
    const [first, second] = version.split('.').map(Number);
    return first === 1 ? second : first;
}
/** Brings `lib` of the artifact to the folder of dependencies, when there is one; a wish not to download changes nothing. */
function javaDependencyActions(request, { log }) {
    const { artifactsDir, dependenciesDir } = request;
    if (dependenciesDir === undefined)
        return [];
    const [from, to] = [(0,_python_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .uJ)(artifactsDir, 'lib'), (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .uJ)(dependenciesDir, 'lib')];
    const copy = {
        name: 'JavaCopyDependencies',
        run: () => {
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(to))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(to, { recursive: true });
            (0,_copy_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFolder */ .mo)(from, to, { log });
        },
    };
    const moveAway = { name: 'JavaMoveDependencies', run: () => (0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .move */ .Cy)(from, to) };
    return [(0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanUp */ .nY)(dependenciesDir), request.combineDependencies ? copy : moveAway];
}
const isJar = (name) => name.endsWith('.jar');


/***/ })

};
