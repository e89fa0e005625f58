export const id = 195;
export const ids = [195];
export const modules = {

/***/ 195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workflow: () => (/* binding */ workflow)
});

// EXTERNAL MODULE: ./.build/build/compat/common-actions.js
var common_actions = __webpack_require__(297);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: ./.build/build/compat/python-paths.js
var python_paths = __webpack_require__(850);
// EXTERNAL MODULE: ./.build/build/compat/python-text.js
var python_text = __webpack_require__(70);
;// CONCATENATED MODULE: ./.build/build/compat/esbuild-command.js
/** The command line of esbuild for a client's options. */




/** Throws an Error for options that esbuild cannot be given, and for entry points that do not exist. */
function esbuildArguments({ folder, artifacts, options, externalsOf }) {
    return [
        ...(externalsOf === undefined ? [] : dependenciesOf(externalsOf).map(name => `--external:${name}`)),
        ...entryPoints(options, folder),
        ...['--bundle', '--platform=node', `--outdir=${artifacts}`],
        ...defaults(options),
        ...Object.entries(options).flatMap(([name, value]) => isOurs(name, externalsOf !== undefined) ? [] : argumentsOf(name, value)),
    ];
}
function dependenciesOf(manifest) {
    const parsed = JSON.parse((0,external_node_fs_.readFileSync)(manifest, 'utf8'));
    const found = Object.getOwnPropertyDescriptor(parsed ?? {}, 'dependencies')?.value;
    return typeof found === 'object' && found !== null ? Object.keys(found) : [];
}
function entryPoints(options, folder) {
    const wrong = (what) => new Error(`entry_points ${what} (${(0,python_text/* pythonRepr */.Up)(options)})`);
    const entries = options['entry_points'];
    if (!Object.hasOwn(options, 'entry_points'))
        throw wrong('not set');
    if (!Array.isArray(entries))
        throw wrong('must be a list');
    if (entries.length === 0)
        throw wrong('must not be empty');
    return entries.map(entry => existing(String(entry), folder));
}
/** A name without a suffix means TypeScript, else JavaScript. */
function existing(entry, folder) {
    const name = (0,python_paths/* nameOf */.Vb)(entry);
    const dot = name.lastIndexOf('.');
    const names = dot > 0 && dot < name.length - 1 ? [entry] : [`${entry}.ts`, `${entry}.js`];
    const found = names.find(name => (0,common_actions/* isFile */.fo)((0,python_paths/* joinPath */.uJ)(folder, name)));
    if (found !== undefined)
        return found;
    throw new Error(`entry point ${(0,python_paths/* joinPath */.uJ)(folder, entry)} does not exist`);
}
const DEFAULTS = { target: '--target=es2020', format: '--format=cjs', minify: '--minify' };
function defaults(options) {
    return Object.entries(DEFAULTS)
        .filter(([name]) => !Object.hasOwn(options, name))
        .map(([, argument]) => argument);
}
/** Not for esbuild, or not for the client to say. */
function isOurs(name, hasExternals) {
    return NOT_PASSED.has(name) || (hasExternals && name === 'external');
}
const NOT_PASSED = new Set([
    'bundle',
    'platform',
    'outdir',
    'use_npm_ci',
    'entry_points',
]);
function argumentsOf(name, value) {
    const flag = `--${name.replaceAll('_', '-')}`;
    if (typeof value === 'boolean')
        return value ? [flag] : [];
    if (typeof value === 'string')
        return [`${flag}=${value}`];
    if (Array.isArray(value))
        return value.map(item => `${flag}:${typeof item === 'string' ? item : (0,python_text/* pythonRepr */.Up)(item)}`);
    // Python shows an exception with two arguments as a pair.
    throw new Error(`('Failed to determine the type of the configuration: %s', ${(0,python_text/* pythonRepr */.Up)(value)})`);
}

// EXTERNAL MODULE: ./.build/build/compat/npm.js
var npm = __webpack_require__(493);
// EXTERNAL MODULE: ./.build/build/compat/options.js
var compat_options = __webpack_require__(686);
// EXTERNAL MODULE: ./.build/build/compat/programs.js
var compat_programs = __webpack_require__(879);
// EXTERNAL MODULE: ./.build/build/compat/request-paths.js
var request_paths = __webpack_require__(476);
// EXTERNAL MODULE: ./.build/build/compat/run-program.js + 5 modules
var run_program = __webpack_require__(41);
// EXTERNAL MODULE: ./.build/build/compat/run-request.js
var run_request = __webpack_require__(469);
;// CONCATENATED MODULE: ./.build/build/compat/nodejs-npm-esbuild.js
/** nodejs / npm-esbuild: the code and its dependencies in one file by each entry point. */










const FACTS = {
    name: 'NodejsNpmEsbuildBuilder',
    buildInSource: 'optional',
    defaultFolder: 'scratch',
};
const EXCLUDES = ['.aws-sam', '.git', 'node_modules'];
const workflow = {
    ...FACTS,
    async plan(request, folders, world) {
        const programs = [(0,compat_programs/* languageProgram */.j1)(request, world, { name: 'npm' })];
        const searchPaths = await esbuildPaths(request, folders.build, world);
        const manifest = (0,request_paths/* manifestOf */.$)(request);
        const options = (0,python_text/* isTruthy */.zz)(request.options) ? ((0,compat_options/* objectOptions */.o)(request.options) ?? {}) : {};
        const bundler = { request, manifest, options, searchPaths, world };
        if ((0,common_actions/* isFile */.fo)(manifest))
            return { actions: await projectActions(bundler, folders.build), programs };
        world.log.warning('package.json file not found. Bundling source without installing dependencies.');
        return { actions: [bundleAction(bundler, request.sourceDir, { skipDependencies: false })], programs };
    },
};
/** The project's own esbuild first, then that of the client's search paths, then PATH. */
async function esbuildPaths(request, folder, world) {
    try {
        return [(0,python_paths/* joinPath */.uJ)(await (0,npm/* npm */.wm)(['root'], folder, world), '.bin'), ...request.searchPaths];
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            throw new Error(NO_NPM);
        throw error;
    }
}
const NO_NPM = "Esbuild Failed: The esbuild workflow couldn't find npm installed on your system.";
const NO_DEPENDENCIES = 'Esbuild Failed: Lambda Builders was unable to find the location of the dependencies since a dependencies directory ' +
    'was not provided and downloading dependencies is disabled.';
async function projectActions(bundler, buildFolder) {
    const { request, manifest, world } = bundler;
    let build = buildFolder;
    let inSource = build === request.sourceDir;
    if (!request.downloadDependencies && request.dependenciesDir === undefined && !inSource) {
        throw new Error(NO_DEPENDENCIES);
    }
    const copies = copyActions(bundler, { build, inSource });
    if (request.downloadDependencies && inSource && !(await (0,npm/* canInstallLinks */.Ng)(world))) {
        world.log.warning(npm/* OLD_NPM_WARNING */.Ho);
        inSource = false;
        build = (0,run_request/* otherFolder */.r)(FACTS, request);
    }
    const install = request.downloadDependencies
        ? await installActions(request, { build, inSource, manifestFolder: (0,python_paths/* folderOf */.yS)(manifest) }, world)
        : [];
    return [...copies, ...install, ...bundleActions(bundler, { build, inSource })];
}
function copyActions({ request, manifest, world }, { build, inSource }) {
    if (inSource)
        return [];
    const folders = [...new Set([request.sourceDir, (0,python_paths/* folderOf */.yS)(manifest)])];
    return folders.map(folder => (0,common_actions/* copySource */.XR)(folder, build, { log: world.log, excludes: EXCLUDES }));
}
async function installActions(request, { build, inSource, manifestFolder }, world) {
    const isElsewhere = inSource && manifestFolder !== request.sourceDir;
    const [from, to] = [manifestFolder, request.sourceDir].map(folder => (0,python_paths/* joinPath */.uJ)(folder, 'node_modules'));
    return [
        await (0,npm/* installAction */.Aw)(request, { folder: isElsewhere ? manifestFolder : build, inSource }, world),
        ...(isElsewhere ? [(0,common_actions/* linkPath */.OT)(from ?? '', to ?? '', world.log)] : []),
    ];
}
function bundleActions(bundler, { build, inSource }) {
    const { request, manifest, world } = bundler;
    const { dependenciesDir, scratchDir, sourceDir } = request;
    const bundle = bundleAction(bundler, build, { skipDependencies: !request.combineDependencies });
    if (dependenciesDir === undefined || inSource)
        return [bundle];
    if (!request.downloadDependencies)
        return [(0,common_actions/* linkSource */.kt)(dependenciesDir, scratchDir, world.log), bundle];
    const folders = { source: sourceDir, manifest: (0,python_paths/* folderOf */.yS)(manifest), from: scratchDir, to: dependenciesDir };
    return [bundle, (0,common_actions/* cleanUp */.nY)(dependenciesDir), (0,common_actions/* moveDependencies */.R0)(folders)];
}
function bundleAction({ request, manifest, options, searchPaths, world }, folder, { skipDependencies }) {
    const esbuild = (args) => runEsbuild(args, { folder, searchPaths, world });
    return {
        name: 'EsbuildBundle',
        run: async () => {
            const external = options['external'];
            const isMarked = (Array.isArray(external) || typeof external === 'string') && external.includes('./node_modules/*');
            if (skipDependencies || isMarked)
                await checkVersion(esbuild);
            await esbuild(esbuildArguments({
                folder,
                artifacts: request.artifactsDir,
                options,
                ...(skipDependencies || isMarked ? { externalsOf: manifest } : {}),
            }));
        },
    };
}
/** Externals need esbuild 0.14.13. */
async function checkVersion(esbuild) {
    const found = await esbuild(['--version']);
    const parts = found.split('.').map(Number);
    const bad = parts.findIndex(part => Number.isNaN(part));
    if (bad >= 0) {
        const text = found.split('.')[bad] ?? '';
        throw new Error(`Unable to parse esbuild version: invalid literal for int() with base 10: '${text}'`);
    }
    const [major = 0, minor = 0, patch = 0] = parts;
    if (major > 0 || minor > 14 || (minor === 14 && patch >= 13))
        return;
    throw new Error('Unsupported esbuild version. To use a dependency layer, the esbuild version must be at least 0.14.13. ' +
        `Version found: ${found}`);
}
async function runEsbuild(args, { folder, searchPaths, world }) {
    // Looked up each time: the first run may have been before the project's own was installed.
    const [command] = (0,compat_programs/* which */.K7)('esbuild', world, searchPaths);
    if (command === undefined)
        throw new Error(NO_ESBUILD);
    const { ok, stdout, stderr } = await (0,run_program/* runProgram */.m)([command, ...args], world, { cwd: folder });
    if (!ok)
        throw new Error(`Esbuild Failed: ${stderr}`);
    return stdout;
}
const NO_ESBUILD = 'Esbuild Failed: Cannot find esbuild. esbuild must be installed on the host machine to use this feature. It is ' +
    'recommended to be installed on the PATH, but can also be included as a project dependency.';


/***/ }),

/***/ 493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ installAction),
/* harmony export */   Ho: () => (/* binding */ OLD_NPM_WARNING),
/* harmony export */   Ng: () => (/* binding */ canInstallLinks),
/* harmony export */   YQ: () => (/* binding */ projectRoot),
/* harmony export */   eH: () => (/* binding */ isMonorepo),
/* harmony export */   ll: () => (/* binding */ testAction),
/* harmony export */   w0: () => (/* binding */ isComplaint),
/* harmony export */   wm: () => (/* binding */ npm)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _common_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(297);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(686);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(850);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41);
/** Asks npm and lets it install, with the command lines of AWS Lambda Builders. */






/** What npm prints; its complaint is an Error `NPM Failed: …`. */
async function npm(args, cwd, world) {
    const result = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .m)(['npm', ...args], world, { cwd });
    if (result.ok)
        return result.stdout;
    throw new Error(`NPM Failed: ${result.stderr}`);
}
function npmAction(name, args, folder, world) {
    return {
        name,
        run: async () => {
            await npm(args, folder, world);
        },
    };
}
/** npm can install local dependencies as if they were packed since 8.8; a build in the source folder needs it to. */
async function canInstallLinks(world) {
    const [major = Number.NaN, minor = Number.NaN] = (await npm(['--version'], undefined, world))
        .split('.')
        .map(Number);
    return major > 8 || (major === 8 && minor >= 8);
}
const OLD_NPM_WARNING = 'Building in source was enabled, however the currently installed npm version does not support --install-links. ' +
    'Please ensure that the npm version is at least 8.8.0. Switching to build in outside of the source directory.\n' +
    'https://docs.npmjs.com/cli/v8/using-npm/changelog#v880-2022-04-27';
/** The folder whose lock file and `node_modules` npm uses when it runs in `folder`: a workspace's root. */
async function projectRoot(folder, world) {
    try {
        return await npm(['prefix'], folder, world);
    }
    catch (error) {
        if (isComplaint(error))
            return undefined;
        throw error;
    }
}
/** Whether npm ran and said no. */
function isComplaint(error) {
    return error instanceof Error && error.message.startsWith('NPM Failed: ');
}
/** The flag of `experimental_flags` that makes builds in the source folder honour workspaces. */
function isMonorepo({ experimentalFlags }) {
    return experimentalFlags.includes('experimentalNodejsMonorepo');
}
/** The install that fits: `ci` on demand, and in the source folder one that leaves its lock file alone. */
async function installAction(request, { folder, inSource }, world) {
    const links = inSource ? ['--install-links'] : [];
    const hasLock = LOCK_FILES.some(name => (0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .isFile */ .fo)((0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)(request.sourceDir, name)));
    if (hasLock && (0,_python_text_js__WEBPACK_IMPORTED_MODULE_4__/* .isTruthy */ .zz)((0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOptions */ .o)(request.options)?.['use_npm_ci'])) {
        return npmAction('NpmCI', ['ci', ...links], folder, world);
    }
    if (inSource && !(isMonorepo(request) && (await hasRootLock(folder, world)))) {
        const args = ['update', '--no-audit', '--no-save', '--omit=dev', '--no-package-lock', '--install-links'];
        return npmAction('NpmUpdate', args, folder, world);
    }
    const args = ['install', '-q', '--no-audit', '--no-save', '--omit=dev', ...links];
    return npmAction('NpmInstall', args, folder, world);
}
const LOCK_FILES = ['package-lock.json', 'npm-shrinkwrap.json'];
async function hasRootLock(folder, world) {
    const root = await projectRoot(folder, world);
    return root !== undefined && LOCK_FILES.some(name => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)(root, name)));
}
/** Runs the project's tests when `SAM_NPM_RUN_TEST_WITH_BUILD` is `true`; it appears among the actions either way. */
function testAction(folder, world) {
    return {
        name: 'NpmTest',
        run: async () => {
            if (world.environment['SAM_NPM_RUN_TEST_WITH_BUILD'] === 'true') {
                await npm(['test', '--if-present'], folder, world);
            }
        },
    };
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


/***/ }),

/***/ 476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestOf),
/* harmony export */   F: () => (/* binding */ isSameFolder)
/* harmony export */ });
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46);
/** Questions about the paths of a request that several workflows ask. */

/** The manifest's path; null is what Python says when it is asked for such a file. */
function manifestOf({ manifestPath }) {
    if (manifestPath !== null)
        return manifestPath;
    throw new Error('stat: path should be string, bytes, os.PathLike or integer, not NoneType');
}
/** Whether two paths lead to one folder. */
function isSameFolder(a, b) {
    return (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .realPathOf */ .dN)(a) === (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .realPathOf */ .dN)(b);
}


/***/ })

};
