export const id = 974;
export const ids = [974];
export const modules = {

/***/ 26:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ PYTHON_EXCLUDES)
/* harmony export */ });
/** What Python workflows leave out of a copy of the code, at every level. Clients rely on the list as it is. */
const PYTHON_EXCLUDES = [
    ...['.aws-sam', '.chalice', '.git', '.gitignore'],
    ...['*.pyc', '__pycache__', '*.so', '.Python', '*.egg-info', '*.egg'],
    ...['pip-log.txt', 'pip-delete-this-directory.txt'],
    ...['htmlcov', '.tox', '.nox', '.coverage', '.cache', '.pytest_cache'],
    ...['.python-version', '.mypy_cache', '.dmypy.json', '.pyre'],
    ...['.env', '.venv', 'venv', 'venv.bak', 'env.bak', 'ENV', 'env'],
    ...['.vscode', '.idea'],
];


/***/ }),

/***/ 974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflow: () => (/* binding */ workflow)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(760);
/* harmony import */ var _common_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(297);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(879);
/* harmony import */ var _python_excludes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(850);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41);
/** python / uv: `uv pip install` for Lambda's platform, of a requirements file or of what a project's lock file says. */







const workflow = {
    name: 'PythonUvBuilder',
    buildInSource: 'never',
    defaultFolder: 'scratch',
    plan(request, _folders, world) {
        const manifest = findManifest(request, world);
        const code = (0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .copySource */ .XR)(request.sourceDir, request.artifactsDir, {
            log: world.log,
            excludes: [..._python_excludes_js__WEBPACK_IMPORTED_MODULE_3__/* .PYTHON_EXCLUDES */ .v, '.uv-cache', 'uv.lock.bak'],
        });
        // uv finds or fetches the Python that it needs: no program and no runtime is checked.
        return { actions: [...dependencyActions(request, manifest, world), code], programs: [] };
    },
};
function findManifest({ manifestPath, sourceDir }, { log }) {
    if (manifestPath !== null && manifestPath !== '' && (0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .isFile */ .fo)(manifestPath))
        return manifestPath;
    const found = MANIFESTS.map(name => (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .uJ)(sourceDir, name)).find(_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .isFile */ .fo);
    if (found !== undefined)
        log.info(`Auto-detected manifest file: ${found}`);
    else {
        log.warning('No UV-compatible manifest file found (pyproject.toml, requirements.txt). ' +
            'Continuing the build without dependencies.');
    }
    return found;
}
const MANIFESTS = [
    'requirements.txt',
    'requirements-dev.txt',
    'requirements-test.txt',
    'requirements-prod.txt',
    'pyproject.toml',
];
function dependencyActions(request, manifest, world) {
    const { dependenciesDir, artifactsDir, sourceDir } = request;
    const wantsInstall = manifest !== undefined && request.downloadDependencies;
    const install = wantsInstall
        ? [{ name: 'ResolveDependencies', run: () => installDependencies(request, manifest, world) }]
        : [];
    if (dependenciesDir === undefined)
        return install;
    const folders = { source: sourceDir, from: dependenciesDir, to: artifactsDir };
    return [
        ...(wantsInstall ? [(0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanUp */ .nY)(dependenciesDir)] : []),
        ...install,
        ...(request.combineDependencies ? [(0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .copyDependencies */ .Db)(folders, { log: world.log })] : []),
    ];
}
/** Errors name every step on the way, one in the other, as clients of the original see them. */
async function installDependencies(request, manifest, world) {
    const { log } = world;
    const [command] = (0,_programs_js__WEBPACK_IMPORTED_MODULE_2__/* .which */ .K7)('uv', world);
    if (command === undefined)
        throw new Error(MISSING_UV);
    log.info('Building Python dependencies using UV');
    log.info(`Manifest file: ${manifest}`);
    log.info(`Target architecture: ${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_5__/* .pythonString */ .cE)(request.architecture)}`);
    log.info(`Using scratch directory: ${request.scratchDir}`);
    if (request.runtime === null || request.runtime === '') {
        throw new Error('UV package build failed: Runtime is required but was not provided');
    }
    const version = request.runtime.startsWith('python')
        ? request.runtime.replaceAll('python', '')
        : request.runtime;
    try {
        await installManifest({ command, version, request, world }, manifest);
    }
    catch (error) {
        log.error(`Failed to build dependencies: ${messageOf(error)}`);
        throw error;
    }
}
const MISSING_UV = 'uv executable not found in PATH. Please install uv: https://docs.astral.sh/uv/getting-started/installation/';
async function installManifest(uv, manifest) {
    const name = (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(manifest);
    if (name === 'pyproject.toml')
        await installProject(uv, manifest);
    else if (name === 'requirements.txt' || /^requirements-.+\.txt$/s.test(name)) {
        uv.world.log.info('Building from requirements file');
        await named('UV package build failed: Failed to build from requirements', () => install(uv, manifest));
    }
    else
        throw new Error(`UV package build failed: Unsupported manifest file: ${name}`);
}
async function installProject(uv, manifest) {
    const folder = (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)(manifest);
    if ((0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .isFile */ .fo)((0,_python_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .uJ)(folder, 'uv.lock'))) {
        uv.world.log.info('Found uv.lock alongside pyproject.toml - using lock-based build for precise dependencies');
        await installLocked(uv, folder);
        return;
    }
    uv.world.log.info('Building from pyproject.toml using UV lock and export');
    await named('UV package build failed: Failed to build from pyproject.toml', async () => {
        const args = ['lock', '--no-progress', '--python', uv.version];
        await run(uv, args, { cwd: folder, failure: 'UV package build failed: UV lock failed' });
        await installLocked(uv, folder);
    });
}
async function installLocked(uv, folder) {
    uv.world.log.info('Building from UV lock file');
    const exported = (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .uJ)(uv.request.scratchDir, 'lock_requirements.txt');
    await named('Lock file operation failed', async () => {
        await run(uv, ['export', ...EXPORT, '--output-file', exported, '--python', uv.version], {
            cwd: folder,
            failure: 'Lock file operation failed: Failed to export lock file',
        });
        await install(uv, exported, folder);
    }, 'Lock file operation failed: ');
}
const EXPORT = [
    '--format',
    'requirements.txt',
    '--no-emit-project',
    '--no-hashes',
    '--no-default-groups',
];
async function install(uv, requirements, cwd) {
    const { dependenciesDir, artifactsDir, architecture } = uv.request;
    const platform = PLATFORMS[(0,_python_text_js__WEBPACK_IMPORTED_MODULE_5__/* .pythonString */ .cE)(architecture)];
    const args = [
        ...['pip', 'install', '-r', requirements],
        ...['--target', (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(dependenciesDir ?? artifactsDir)],
        ...['--python-version', uv.version],
        ...(platform === undefined ? [] : ['--python-platform', platform]),
    ];
    await run(uv, args, { cwd, failure: 'Failed to install dependencies using uv: UV pip install failed' });
}
const PLATFORMS = {
    x86_64: 'x86_64-unknown-linux-gnu',
    arm64: 'aarch64-unknown-linux-gnu',
};
async function run({ command, world }, args, { cwd, failure }) {
    const { ok, stderrAsIs } = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_6__/* .runProgram */ .m)([command, ...args], world, {
        cwd: cwd === '' ? undefined : cwd,
    });
    if (!ok)
        throw new Error(`${failure}: ${stderrAsIs}`);
}
/** Puts the step's name before what went wrong in it, unless that begins with `except`. */
async function named(prefix, step, except) {
    try {
        await step();
    }
    catch (error) {
        const message = messageOf(error);
        if (except !== undefined && message.startsWith(except))
            throw error;
        throw new Error(`${prefix}: ${message}`);
    }
}
const messageOf = (error) => (error instanceof Error ? error.message : String(error));


/***/ })

};
