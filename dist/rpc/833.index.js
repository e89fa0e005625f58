export const id = 833;
export const ids = [833];
export const modules = {

/***/ 297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ move),
/* harmony export */   Db: () => (/* binding */ copyDependencies),
/* harmony export */   OT: () => (/* binding */ linkPath),
/* harmony export */   R0: () => (/* binding */ moveDependencies),
/* harmony export */   XR: () => (/* binding */ copySource),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   kt: () => (/* binding */ linkSource),
/* harmony export */   lQ: () => (/* binding */ isFolder),
/* harmony export */   nY: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(760);
/* harmony import */ var _copy_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(628);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(850);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70);
/** The steps that several workflows share, by the names that clients know. */





/** Copies the code (or what stands for it) into a folder. */
function copySource(from, to, options) {
    return { name: 'CopySource', run: () => (0,_copy_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFolder */ .mo)(from, to, options) };
}
/** Empties a folder and keeps it. One that does not exist is clean. */
function cleanUp(folder) {
    return { name: 'CleanUp', run: () => emptyFolder(folder) };
}
function copyDependencies(folders, options) {
    return {
        name: 'CopyDependencies',
        run: () => {
            for (const { from, to } of dependenciesIn(folders))
                copyDependency(from, to, options);
        },
    };
}
function moveDependencies(folders) {
    return {
        name: 'MoveDependencies',
        run: () => {
            for (const { from, to } of dependenciesIn(folders)) {
                if (isFile(from))
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(to), { recursive: true });
                move(from, to);
            }
        },
    };
}
/** Links every entry of a folder into another; a file that is in the way goes. */
function linkSource(from, to, log) {
    return {
        name: 'LinkSource',
        run: () => {
            for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(from)) {
                const place = (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)(to, name);
                if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(place))
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(place);
                else
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(place), { recursive: true });
                (0,_copy_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .linkOrCopy */ .L7)((0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)(from, name), place, log);
            }
        },
    };
}
/** Links one path; nothing happens when there is nothing to link to. */
function linkPath(from, to, log) {
    return {
        name: 'LinkSource',
        run: () => {
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(from))
                return;
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(to))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(to), { recursive: true });
            (0,_copy_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .linkOrCopy */ .L7)(from, to, log);
        },
    };
}
/** Moves a file, link or folder like `mv`: into `to` when that is a folder, and across file systems by copying. */
function move(from, to) {
    const source = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(from, { throwIfNoEntry: false });
    if (source === undefined)
        throw (0,_python_text_js__WEBPACK_IMPORTED_MODULE_4__/* .noSuchFile */ .VT)(from);
    const place = isFolder(to) ? (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)(to, (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(from)) : to;
    if (place !== to && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(place))
        throw new Error(`Destination path '${place}' already exists`);
    if (source.isDirectory())
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place), { recursive: true });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, place);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV'))
            throw error;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync)(from, place, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(from, { recursive: true });
    }
}
const isFile = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
function emptyFolder(folder) {
    if (!isFolder(folder))
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)(folder, name), { recursive: true });
}
function* dependenciesIn({ source, manifest, from, to }) {
    const own = new Set([
        ...(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(source).filter(isOwn),
        ...(manifest === undefined || manifest === '' ? [] : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(manifest).filter(isOwn)),
    ]);
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(from)) {
        if (!own.has(name))
            yield { from: (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)(from, name), to: (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)(to, name) };
    }
}
/** Dependencies may have been installed in the source folder itself. */
const isOwn = (name) => name !== 'node_modules';
function copyDependency(from, to, options) {
    if (options.keepLinks === true && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(from).isSymbolicLink()) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(to), { recursive: true });
        (0,_copy_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .linkOrCopy */ .L7)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(from), to, options.log);
    }
    else if (isFolder(from))
        (0,_copy_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFolder */ .mo)(from, to, options);
    else {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(to), { recursive: true });
        (0,_copy_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFile */ .m3)(from, to);
    }
}


/***/ }),

/***/ 628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L7: () => (/* binding */ linkOrCopy),
/* harmony export */   m3: () => (/* binding */ copyFile),
/* harmony export */   mo: () => (/* binding */ copyFolder)
/* harmony export */ });
/* unused harmony export nameMatcher */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(760);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(850);
/** Copies folders the way clients of AWS Lambda Builders rely on: links followed, modes and times kept, nothing removed. */



/** A source that does not exist is a warning. Files that are there already are written over. */
function copyFolder(from, to, options) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(from)) {
        options.log.warning(`Skipping copy operation since source ${from} does not exist`);
        return;
    }
    copyInto(from, to, { ...options, isExcluded: nameMatcher(options.excludes ?? []) });
}
function copyInto(from, to, options) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(to)) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(to, { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(to, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(from).mode & 0o7777);
    }
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(from)) {
        if (!options.isExcluded(name))
            copyEntry(name, (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(from, name), (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(to, name), options);
    }
}
function copyEntry(name, from, to, options) {
    const isFolder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(from, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (!isFolder && options.include?.(name) === false)
        return;
    if (options.keepLinks === true && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(from).isSymbolicLink()) {
        linkOrCopy((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(from), to, options.log);
    }
    else if (isFolder)
        copyInto(from, to, options);
    else
        copyFile(from, to);
}
/** Content, mode and times; a clone where the file system can. */
function copyFile(from, to) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
    }
    catch (error) {
        // Python opens one after the other, so its error names one path.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(from, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
        if (error instanceof Error)
            throw Object.assign(error, { path: to, dest: undefined });
        throw error;
    }
    const { mode, atime, mtime } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(from);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(to, mode & 0o7777);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(to, atime, mtime);
}
/** A link to the absolute path of `target`; a copy where links cannot be made or something is in the way. */
function linkOrCopy(target, place, log) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(place) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place).isSymbolicLink())
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(target), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(place));
    }
    catch {
        log.warning('Symbolic link creation failed, falling back to copying files instead. To optimize speed, consider enabling the ' +
            'necessary settings or privileges on your system to support symbolic links.');
        copyFolder(target, place, { log });
    }
}
/** Shell patterns over a bare name, as Python's fnmatch reads them. */
function nameMatcher(patterns) {
    const plain = new Set(patterns.filter(pattern => !/[*?]/.test(pattern)));
    const globs = patterns.filter(pattern => !plain.has(pattern)).map(globExpression);
    return name => plain.has(name) || globs.some(glob => glob.test(name));
}
function globExpression(pattern) {
    const source = pattern.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
    return new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
}


/***/ }),

/***/ 879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   Nw: () => (/* binding */ checkRuntime),
/* harmony export */   j1: () => (/* binding */ languageProgram),
/* harmony export */   uj: () => (/* binding */ checkPrograms)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _common_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(297);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(850);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(797);
/** Finds the programs that a workflow needs and checks the runtime, in the original's order and with its messages. */





/** Every executable file of this name in the search paths of the request, then on PATH. */
function which(name, world, searchPaths = []) {
    const path = world.environment['PATH'] ?? '/bin:/usr/bin';
    if (path === '')
        return [];
    const folders = [...new Set([...searchPaths, ...path.split(':')])];
    return folders.map(folder => (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(folder, name)).filter(isExecutable);
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.F_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return !(0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .isFolder */ .lQ)(path);
    }
    catch {
        return false;
    }
}
/** The usual program: named like the runtime, else like the language, else one of the others. */
function languageProgram(request, world, options) {
    const runtime = options.runtime === undefined ? request.runtime : options.runtime;
    const names = [runtime, options.name, ...(options.others ?? [])].filter(name => name !== null);
    return {
        name: options.name,
        candidates: () => {
            const found = names.flatMap(name => which(name, world, options.searchPaths));
            if (found.length > 0)
                return found;
            throw new Error(`Path resolution for runtime: ${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonString */ .cE)(runtime)} of binary: ${options.name} was not successful`);
        },
        check: options.check ?? (() => checkRuntime(request)),
        ...(options.use === undefined ? {} : { use: options.use }),
    };
}
/** Throws a NotSupported unless the runtime and its architecture are known. */
function checkRuntime({ runtime, architecture }) {
    if (runtime === null || !RUNTIMES.has(runtime)) {
        throw new _request_js__WEBPACK_IMPORTED_MODULE_4__/* .NotSupported */ .WW(`Runtime ${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonString */ .cE)(runtime)} is not supported`);
    }
    if (architecture === 'x86_64' || architecture === 'arm64')
        return true;
    throw new _request_js__WEBPACK_IMPORTED_MODULE_4__/* .NotSupported */ .WW(`Architecture ${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonString */ .cE)(architecture)} is not supported for runtime ${runtime}`);
}
/** Runtimes of AWS Lambda Builders 1.68; clients send `provided` for all of its kind. */
const RUNTIMES = new Set([
    ...['16', '18', '20', '22', '24'].map(version => `nodejs${version}.x`),
    ...['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'].map(version => `python${version}`),
    ...['3.2', '3.3', '3.4', '4.0'].map(version => `ruby${version}`),
    ...['8', '11', '17', '21', '25'].map(version => `java${version}`),
    ...['6', '8', '10'].map(version => `dotnet${version}`),
    ...['go1.x', 'provided', 'provided.al2', 'provided.al2023'],
]);
/**
 * Lets every program be found and checked before the first action runs. Throws a BuildersFailure with all that was wrong.
 */
async function checkPrograms(workflow, programs, request) {
    const problems = new Set();
    const unfit = [];
    for (const program of programs) {
        const refused = [];
        if (!(await findFit(program, { workflow, problems, refused }))) {
            unfit.push(unfitMessage(program.name, refused, request));
        }
    }
    const reasons = problems.size > 0 ? [...problems] : unfit;
    if (reasons.length > 0)
        throw new _request_js__WEBPACK_IMPORTED_MODULE_4__/* .BuildersFailure */ .pK(workflow, 'Validation', reasons.join('\n'));
}
async function findFit(program, found) {
    for (const path of candidatesOf(program, found.workflow)) {
        try {
            if (await program.check(path)) {
                program.use?.(path);
                return true;
            }
            found.refused.push(path);
        }
        catch (error) {
            if (!(error instanceof _request_js__WEBPACK_IMPORTED_MODULE_4__/* .NotSupported */ .WW))
                throw error;
            found.problems.add(error.message);
        }
    }
    return false;
}
function candidatesOf(program, workflow) {
    try {
        return program.candidates();
    }
    catch (error) {
        throw new _request_js__WEBPACK_IMPORTED_MODULE_4__/* .BuildersFailure */ .pK(workflow, 'Resolver', error instanceof Error ? error.message : String(error));
    }
}
function unfitMessage(name, refused, { runtime }) {
    const wanted = (0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonString */ .cE)(runtime);
    return (`Binary validation failed for ${name}, searched for ${name} in following locations  : ${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonRepr */ .Up)(refused)} ` +
        `which did not satisfy constraints for runtime: ${wanted}. Do you have ${name} for runtime: ${wanted} on your PATH?`);
}


/***/ }),

/***/ 850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ absolutePath),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(760);
/**
 * Paths as `os.path` of Python has them. Clients compare paths as texts (a manifest "lies in the source folder" when the
 * text before its last slash is the source folder's), so nothing may be normalised on the way.
 */

/** Parts with one slash between them; an absolute part starts anew. */
function joinPath(first, ...rest) {
    return rest.reduce((path, part) => {
        if (part.startsWith('/'))
            return part;
        return path === '' || path.endsWith('/') ? `${path}${part}` : `${path}/${part}`;
    }, first);
}
/** What stands before the last slash: empty for a bare name. */
function folderOf(path) {
    const head = path.slice(0, path.lastIndexOf('/') + 1);
    return /^\/*$/.test(head) ? head : head.replace(/\/+$/, '');
}
/** What stands after the last slash: empty for `a/b/`. */
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** From the root, without `.` and `..`. Links are not looked at. */
const absolutePath = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path);


/***/ }),

/***/ 70:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ pythonMessage),
/* harmony export */   Up: () => (/* binding */ pythonRepr),
/* harmony export */   VT: () => (/* binding */ noSuchFile),
/* harmony export */   cE: () => (/* binding */ pythonString),
/* harmony export */   v0: () => (/* binding */ pythonType),
/* harmony export */   zz: () => (/* binding */ isTruthy)
/* harmony export */ });
/**
 * Text as Python writes it. Clients of AWS Lambda Builders match on its messages, and those hold values, lists and
 * system errors in Python's spelling.
 */
/** `repr` of a JSON value: `{'minify': True, 'target': None}`. */
function pythonRepr(value) {
    if (value === null || value === undefined)
        return 'None';
    if (value === true)
        return 'True';
    if (value === false)
        return 'False';
    if (typeof value === 'string')
        return quoted(value);
    if (Array.isArray(value))
        return `[${value.map(pythonRepr).join(', ')}]`;
    if (typeof value === 'object') {
        const members = Object.entries(value).map(([key, member]) => `${quoted(key)}: ${pythonRepr(member)}`);
        return `{${members.join(', ')}}`;
    }
    return String(value);
}
/** `str` of a JSON value: like `repr`, but text as it is. */
function pythonString(value) {
    return typeof value === 'string' ? value : pythonRepr(value);
}
/** What counts as true: not null, not zero, not empty. */
function isTruthy(value) {
    if (Array.isArray(value))
        return value.length > 0;
    if (typeof value === 'object' && value !== null)
        return Object.keys(value).length > 0;
    return Boolean(value);
}
/** The name of the Python type of a JSON value, as it stands in type errors. */
function pythonType(value) {
    if (value === null || value === undefined)
        return 'NoneType';
    if (Array.isArray(value))
        return 'list';
    if (typeof value === 'boolean')
        return 'bool';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'int' : 'float';
    return typeof value === 'string' ? 'str' : 'dict';
}
/** Single quotes, unless the text has some and no double ones. */
function quoted(text) {
    const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
    const escaped = text.replace(ESCAPED, character => {
        if (character === '\\' || character === quote)
            return `\\${character}`;
        return (SHORT_ESCAPES[character] ??
            (/['"]/.test(character) ? character : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`));
    });
    return `${quote}${escaped}${quote}`;
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what Python escapes.
const ESCAPED = /[\\'"\u0000-\u001f\u007f-\u00a0\u00ad]/g;
const SHORT_ESCAPES = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** The message of whatever was thrown; refusals of the system as `[Errno 2] No such file or directory: 'x'`. */
function pythonMessage(error) {
    if (!(error instanceof Error))
        return String(error);
    const refusal = 'code' in error ? SYSTEM_ERRORS[String(error.code)] : undefined;
    if (refusal === undefined)
        return error.message;
    const paths = [pathOf(error, 'path'), pathOf(error, 'dest')].filter(path => path !== undefined);
    const where = paths.length === 0 ? '' : `: ${paths.map(quoted).join(' -> ')}`;
    return `[Errno ${refusal[0]}] ${refusal[1]}${where}`;
}
/** The error that Python has for a file, folder or program that is not there. */
function noSuchFile(path) {
    return new Error(pythonMessage(Object.assign(new Error(path), { code: 'ENOENT', path })));
}
function pathOf(error, key) {
    const value = Object.getOwnPropertyDescriptor(error, key)?.value;
    return typeof value === 'string' ? value : undefined;
}
/** Numbers and texts of Linux (errno(3), strerror(3)); Node has its own texts. */
const SYSTEM_ERRORS = {
    EPERM: [1, 'Operation not permitted'],
    ENOENT: [2, 'No such file or directory'],
    EIO: [5, 'Input/output error'],
    ENOEXEC: [8, 'Exec format error'],
    ENOMEM: [12, 'Cannot allocate memory'],
    EACCES: [13, 'Permission denied'],
    EEXIST: [17, 'File exists'],
    EXDEV: [18, 'Invalid cross-device link'],
    ENOTDIR: [20, 'Not a directory'],
    EISDIR: [21, 'Is a directory'],
    EINVAL: [22, 'Invalid argument'],
    EMFILE: [24, 'Too many open files'],
    EFBIG: [27, 'File too large'],
    ENOSPC: [28, 'No space left on device'],
    EROFS: [30, 'Read-only file system'],
    ENAMETOOLONG: [36, 'File name too long'],
    ENOTEMPTY: [39, 'Directory not empty'],
    ELOOP: [40, 'Too many levels of symbolic links'],
    EDQUOT: [122, 'Disk quota exceeded'],
};


/***/ }),

/***/ 797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WW: () => (/* binding */ NotSupported),
/* harmony export */   fw: () => (/* binding */ WorkflowNotFound),
/* harmony export */   pK: () => (/* binding */ BuildersFailure)
/* harmony export */ });
/** What one build over JSON-RPC is asked to do, and what the workflows that do it consist of. */
/** A failure that clients know: code 400, message `<Workflow>:<Action> - <reason>`. */
class BuildersFailure extends Error {
    constructor(workflow, action, reason) {
        super(`${workflow}:${action} - ${reason}`);
    }
}
/** The capability has no workflow: code 400. */
class WorkflowNotFound extends Error {
}
/** The runtime, or its architecture, is not one of those that the workflow serves. */
class NotSupported extends Error {
}


/***/ }),

/***/ 469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ runRequest),
/* harmony export */   r: () => (/* binding */ otherFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(607);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(879);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(797);
/** One build as AWS Lambda Builders does it: choose the workflow, check, run its actions one after the other. */





/**
 * Leaves the artifact in `request.artifactsDir`. Throws a BuildersFailure for what clients know; any other Error is
 * unexpected, and its message in Python's words.
 */
async function runRequest(workflow, request, world) {
    world.log.debug(`Found workflow '${workflow.name}'`);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(request.scratchDir))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(request.scratchDir, { recursive: true });
    const folders = { build: buildFolder(workflow, request, world) };
    const { actions, programs } = await workflow.plan(request, folders, world);
    await (0,_programs_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPrograms */ .uj)(workflow.name, programs, request);
    for (const action of actions) {
        world.log.info(`${logicalId(request)} Running ${workflow.name}:${action.name}`);
        await runAction(workflow.name, action);
    }
}
/** The folder where the workflow builds; a wish that it cannot fulfil is a warning. */
function buildFolder(workflow, request, { log }) {
    const byDefault = workflow.defaultFolder === 'source';
    const wish = request.buildInSource;
    const isPossible = (wish === true && workflow.buildInSource !== 'never') ||
        (wish === false && workflow.buildInSource !== 'always');
    if (!isPossible && wish !== null) {
        log.warning(`Workflow ${workflow.name} does not support value "${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonString */ .cE)(wish)}" for building in source. ` +
            `Using default value "${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonString */ .cE)(byDefault)}".`);
    }
    return (isPossible ? wish === true : byDefault) ? request.sourceDir : otherFolder(workflow, request);
}
/** Where a workflow builds when it does not build in the source folder. */
function otherFolder(workflow, request) {
    if (workflow.defaultFolder === 'source')
        return request.sourceDir;
    return workflow.defaultFolder === 'scratch' ? request.scratchDir : request.artifactsDir;
}
function logicalId({ options }) {
    if (!(0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isTruthy */ .zz)(options) || typeof options !== 'object' || options === null)
        return '';
    return 'build_logical_id' in options ? `${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonString */ .cE)(options.build_logical_id)}:` : '';
}
async function runAction(workflow, action) {
    try {
        await action.run();
    }
    catch (error) {
        if (error instanceof _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.class === 'cancelled')
            throw error;
        throw new _request_js__WEBPACK_IMPORTED_MODULE_4__/* .BuildersFailure */ .pK(workflow, action.name, (0,_python_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonMessage */ .AK)(error));
    }
}


/***/ }),

/***/ 46:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   dN: () => (/* binding */ realPathOf),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* unused harmony exports findAbove, nameBelow, statOf, nearestSibling, nearestName */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(760);
/** Questions about paths that several rooms ask. */


/** Whether `path` is `folder` or lies below it. Both are compared as written; resolve links first. */
function isInside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way === '' || (!way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && way !== '..' && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way));
}
/** The path that users see: relative to the working folder, with `/`. */
function shownPath(path, from = process.cwd()) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(from, path);
    return (way === '' ? '.' : way).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
/** The nearest file of this name at or above a folder, up to `top`. */
function findAbove(name, folder, top) {
    for (let at = folder; isInside(top, at); at = dirname(at)) {
        const file = join(at, name);
        if (existsSync(file))
            return file;
        if (dirname(at) === at)
            break;
    }
    return undefined;
}
/** The name of a path below a folder, with `/`: the same in every clone. */
function nameBelow(folder, path) {
    return relative(folder, path).split(sep).join('/');
}
/** The real path, or the path as it is when nothing is there. */
function realPathOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
}
/** What is at a path; undefined where nothing is or can be: links that loop or break, names too long, a file on the way. */
function statOf(path) {
    try {
        return statSync(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && NOWHERE.has(String(error.code)))
            return undefined;
        throw error;
    }
}
/** ERR_INVALID_ARG_VALUE: a NUL in the name. */
const NOWHERE = new Set(['ELOOP', 'ENOTDIR', 'ENOENT', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);
/** The existing sibling whose name is nearest to the missing path's, for "did you mean". */
function nearestSibling(missing) {
    let folder = dirname(missing);
    let name = basename(missing);
    while (statOf(folder)?.isDirectory() !== true) {
        if (dirname(folder) === folder)
            return undefined;
        name = basename(folder);
        folder = dirname(folder);
    }
    const near = nearestName(name, readdirSync(folder));
    return near === undefined ? undefined : join(folder, near);
}
/** The name with the smallest edit distance, when it is near enough to be meant. */
function nearestName(name, candidates) {
    const limit = name.length <= 3 ? 1 : Math.max(2, Math.floor(name.length / 3));
    let best;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - name.length) > limit)
            continue;
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance <= limit && (best === undefined || distance < best.distance))
            best = { name: candidate, distance };
    }
    return best?.name;
}
/** Insertions, deletions, substitutions, and two neighbours swapped, which is the commonest slip of all. */
function editDistance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const swap = swapped ? (before[j - 2] ?? 0) + 1 : substitute;
            next.push(Math.min(substitute, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildForClient: () => (/* binding */ buildForClient),
  cancelOnSignals: () => (/* reexport */ cancelOnSignals),
  isKnown: () => (/* binding */ isKnown),
  messageOf: () => (/* binding */ messageOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(46);
;// CONCATENATED MODULE: ./.build/model/tree.js
/**
 * A tree: the files that one artifact holds, wherever they lie. Nothing is copied to make one.
 * The archive packs trees; `build` lays them out as folders.
 */
/** Uncompressed size of one entry, in bytes. */
function entrySize(entry) {
    if (entry.kind === 'bytes')
        return entry.bytes.length;
    if (entry.kind === 'link')
        return Buffer.byteLength(entry.target);
    return entry.size;
}
/**
 * Makes a tree of entries in any order. Where two have the same path the later one wins,
 * as with files copied one over another.
 */
function tree_makeTree(entries) {
    const byPath = new Map();
    for (const entry of entries)
        byPath.set(entry.path, entry);
    return [...byPath.values()].sort((a, b) => comparePaths(a.path, b.path));
}
/** Puts every entry below a folder (`python`, `nodejs/node_modules`); an empty folder changes nothing. */
function below(folder, tree) {
    return folder === '' ? tree : tree.map(entry => ({ ...entry, path: `${folder}/${entry.path}` }));
}
/**
 * The first path that is there twice, or that is a file while another path lies below it. Paths in any order; those of
 * folders end in `/`.
 */
function findClash(paths) {
    // Sorted, all that starts with a path follows it at once: no more than a few must be kept in mind.
    const sorted = isSorted(paths) ? paths : paths.toSorted();
    const before = [];
    for (const path of sorted) {
        while (!path.startsWith(before.at(-1) ?? ''))
            before.pop();
        const file = before.at(-1);
        if (file === path)
            return { path, kind: 'twice' };
        if (file !== undefined && path[file.length] === '/')
            return { path: file, kind: 'nested' };
        if (!path.endsWith('/'))
            before.push(path);
    }
    return undefined;
}
function isSorted(paths) {
    return paths.every((path, index) => index === 0 || (paths[index - 1] ?? '') <= path);
}
/** The order of UTF-8 bytes, which is not the order of UTF-16 units that `<` uses beyond the first plane. */
function comparePaths(a, b) {
    if (!SURROGATE.test(a) && !SURROGATE.test(b))
        return a < b ? -1 : a > b ? 1 : 0;
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** Only beyond the first plane do UTF-16 and UTF-8 sort differently; those characters need surrogates. */
const SURROGATE = /[\ud800-\udfff]/;

// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(607);
;// CONCATENATED MODULE: ./.build/archive/content.js
/** Reading what entries hold: files that must be what they were when they were listed, members of archives. */


/** The bytes of a listed file. Throws a Failure (user) when it is gone or has another size by now. */
function readListed({ file, size, path }) {
    // One byte more than expected tells whether the file has grown, without asking for its size.
    const buffer = Buffer.allocUnsafe(size + 1);
    const descriptor = openListed(file, path);
    try {
        if (readFully(descriptor, buffer, null) !== size)
            throw changed(path);
    }
    finally {
        closeSync(descriptor);
    }
    return buffer.subarray(0, size);
}
function openListed(file, path) {
    try {
        return openSync(file, 'r');
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            throw changed(path, error);
        throw error;
    }
}
function changed(path, cause) {
    return new Failure('user', `${path} changed while it was packed`, {
        cause,
        remedy: 'Run again when nothing else writes to the folder.',
    });
}
/** Opens each archive on first use; `using archives = openArchives()` closes them. */
function openArchives() {
    const open = new Map();
    const opened = (archive) => {
        const before = open.get(archive);
        if (before !== undefined)
            return before;
        const descriptor = (0,external_node_fs_.openSync)(archive, 'r');
        const one = { descriptor, file: new WindowedFile(descriptor) };
        open.set(archive, one);
        return one;
    };
    return {
        read({ archive, offset, compressedSize, path }) {
            const bytes = opened(archive).file.at(offset, compressedSize);
            if (bytes.length < compressedSize)
                throw truncated(archive, path);
            return bytes;
        },
        readAt: (archive, start, length) => opened(archive).file.at(start, length),
        readInto: (buffer, archive, start) => readFully(opened(archive).descriptor, buffer, start),
        [Symbol.dispose]() {
            for (const { descriptor } of open.values())
                (0,external_node_fs_.closeSync)(descriptor);
        },
    };
}
/** Large enough for many small members at once, small enough to skip over a large one for nothing. */
const WINDOW_BYTES = 64 << 10;
/** A file that is mostly read forwards in small pieces: the system is asked once for many of them. */
class WindowedFile {
    #descriptor;
    #memory = Buffer.alloc(0);
    #window = Buffer.alloc(0);
    #start = 0;
    /** The descriptor stays the caller's. */
    constructor(descriptor) {
        this.#descriptor = descriptor;
    }
    /** Up to `length` bytes from `start` on, fewer at the end of the file: valid until the next call. */
    at(start, length) {
        const from = start - this.#start;
        if (from >= 0 && from + length <= this.#window.length)
            return this.#window.subarray(from, from + length);
        const wanted = Math.max(length, WINDOW_BYTES);
        if (this.#memory.length < wanted)
            this.#memory = Buffer.allocUnsafeSlow(wanted);
        const read = readFully(this.#descriptor, this.#memory.subarray(0, wanted), start);
        this.#window = this.#memory.subarray(0, read);
        this.#start = start;
        return this.#window.subarray(0, length);
    }
}
/** For an archive that was whole when its directory was read. */
function truncated(archive, path) {
    return new failure/* Failure */.HR('environment', `${archive} ends before the data of ${path}`, {
        remedy: 'Run again with --no-cache.',
    });
}
/** Fills the buffer from `position`, or from where the file stands; returns how many bytes there were. */
function readFully(descriptor, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const at = position === null ? null : position + filled;
        const read = (0,external_node_fs_.readSync)(descriptor, buffer, filled, buffer.length - filled, at);
        if (read === 0)
            break;
        filled += read;
    }
    return filled;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(522);
;// CONCATENATED MODULE: ./.build/archive/inflate.js
/** Members of archives, unpacked and checked. */



/**
 * The content of a member. Throws a Failure (environment) when it is not what the archive's directory announces;
 * never unpacks more than was announced.
 */
function readMember(entry, archives) {
    const bytes = inflate(entry, archives.read(entry));
    if (bytes?.length === entry.size && (0,external_node_zlib_.crc32)(bytes) === entry.crc32)
        return bytes;
    throw new failure/* Failure */.HR('environment', `${entry.path} in ${(0,paths/* shownPath */.pS)(entry.archive)} is damaged`, {
        remedy: 'Run again with --no-cache.',
    });
}
function inflate({ method, size }, compressed) {
    // A copy: what was read is overwritten by the next member.
    if (method === 'store')
        return new Uint8Array(compressed);
    try {
        return (0,external_node_zlib_.inflateRawSync)(compressed, { maxOutputLength: Math.max(size, 1) });
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/archive/member-paths.js
/** Which paths may stand in an archive: the same rules for what we write and for what we read. */

/**
 * The first path that no archive should hold: absolute, leading out, with a backslash or a NUL (which other systems
 * read as something else), twice, or below something that is not a folder. `folders` are directory entries.
 */
function findBadPath(entries, folders = []) {
    for (const folder of folders) {
        const problem = pathProblem(folder);
        if (problem !== undefined)
            return { path: folder, problem };
    }
    for (const entry of entries) {
        const problem = entryProblem(entry);
        if (problem !== undefined)
            return { path: entry.path, problem };
    }
    const clash = findClash([
        ...entries.map(({ path }) => path),
        ...new Set(folders.map(folder => `${folder}/`)),
    ]);
    if (clash === undefined)
        return undefined;
    const { path, kind } = clash;
    return { path, problem: kind === 'twice' ? 'is there twice' : 'is a file and a folder at once' };
}
/** Trees of several functions hold the very same entries of an installation: each is judged once. */
const sound = new WeakSet();
function entryProblem(entry) {
    if (sound.has(entry))
        return undefined;
    const problem = pathProblem(entry.path) ?? (entry.kind === 'link' ? linkProblem(entry) : undefined);
    if (problem === undefined)
        sound.add(entry);
    return problem;
}
const MAX_NAME_BYTES = 0xffff; // a 16-bit number in the header
function pathProblem(path) {
    if (path === '')
        return 'is an empty name';
    if (path.includes('\0'))
        return 'has a NUL character in its name';
    if (path.includes('\\'))
        return 'has a backslash in its name';
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is an absolute path';
    if (/\p{Surrogate}/u.test(path))
        return 'has a name that is not Unicode';
    if (ODD_PART.test(path))
        return 'has an empty, "." or ".." part in its path';
    if (path.length > MAX_NAME_BYTES / 3 && Buffer.byteLength(path) > MAX_NAME_BYTES)
        return 'has too long a path';
    return undefined;
}
const ODD_PART = /(^|\/)\.{0,2}(\/|$)/;
/**
 * Judged by the text alone, which is sound because nothing lies below a link and because `..` comes first: after the
 * name of another link it would mean that link's parent.
 */
function linkProblem({ path, target }) {
    if (target === '' || /[\0\\]/.test(target))
        return 'is a link to an impossible name';
    const parts = target.split('/').filter(part => part !== '' && part !== '.');
    const named = parts.findIndex(part => part !== '..');
    const ups = named === -1 ? parts.length : named;
    if (target.startsWith('/') || ups > path.split('/').length - 1)
        return 'is a link that leads out of the archive';
    return parts.includes('..', ups) ? 'is a link with ".." after a name' : undefined;
}

;// CONCATENATED MODULE: ./.build/archive/zip-format.js
/**
 * The zip format as we write it, and the numbers that the reader needs too (APPNOTE.TXT 6.3.10, PKWARE).
 * Canon, so that equal trees are equal bytes: no dates but 1980-01-01, no extra fields, no comments, no data
 * descriptors, no directory entries, names in UTF-8 and flagged so, made by Unix.
 */
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const END_RECORD_BYTES = 22;
/** Where a member's line in the directory says where its local header starts. */
const OFFSET_IN_CENTRAL_HEADER = 42;
/** APPNOTE 4.4.4, bit 11: the name is UTF-8. */
const UTF8_FLAG = 0x0800;
/** APPNOTE 4.4.5. */
const METHODS = { store: 0, deflate: 8 };
/** Without zip64, which Lambda's 250 MB never need: the count is a 16-bit number, sizes and offsets have 32 bits. */
const MAX_ENTRIES = 65_535;
const MAX_BYTES = 0xffffffff;
const REGULAR_FILE = 0o100000;
const SYMBOLIC_LINK = 0o120000;
const VERSION_NEEDED = 20; // 2.0: deflate
const MADE_BY_UNIX = (3 << 8) | VERSION_NEEDED;
const FIRST_DAY = (/* unused pure expression or super */ null && ((1 << 5) | 1)); // 1980-01-01, the first day of DOS time
const MIDNIGHT = 0;
/** The header that stands before a member's data. */
function localHeader(member) {
    const header = Buffer.allocUnsafe(LOCAL_HEADER_BYTES + member.name.length);
    header.writeUInt32LE(LOCAL_HEADER, 0);
    writeCommon(header, 4, member);
    member.name.copy(header, LOCAL_HEADER_BYTES);
    return header;
}
/** The member's line in the directory at the end; `offset` is where its local header starts. */
function centralHeader(member, offset) {
    const header = Buffer.alloc(CENTRAL_HEADER_BYTES + member.name.length);
    header.writeUInt32LE(CENTRAL_HEADER, 0);
    header.writeUInt16LE(MADE_BY_UNIX, 4);
    writeCommon(header, 6, member);
    // Bytes 32 to 37 stay zero: no comment, first disk, no internal attributes.
    header.writeUInt32LE((member.unixMode << 16) >>> 0, 38);
    header.writeUInt32LE(offset, OFFSET_IN_CENTRAL_HEADER);
    member.name.copy(header, CENTRAL_HEADER_BYTES);
    return header;
}
/** The record that ends the archive. */
function endRecord(directory) {
    const record = Buffer.alloc(END_RECORD_BYTES);
    record.writeUInt32LE(END_RECORD, 0);
    record.writeUInt16LE(directory.entries, 8);
    record.writeUInt16LE(directory.entries, 10);
    record.writeUInt32LE(directory.size, 12);
    record.writeUInt32LE(directory.offset, 16);
    return record;
}
/** The 26 bytes that local and central headers share, from the version needed to the lengths of name and extra. */
function writeCommon(header, start, member) {
    header.writeUInt16LE(VERSION_NEEDED, start);
    header.writeUInt16LE(UTF8_FLAG, start + 2);
    header.writeUInt16LE(METHODS[member.method], start + 4);
    header.writeUInt16LE(MIDNIGHT, start + 6);
    header.writeUInt16LE(FIRST_DAY, start + 8);
    header.writeUInt32LE(member.crc32, start + 10);
    header.writeUInt32LE(member.compressedSize, start + 14);
    header.writeUInt32LE(member.size, start + 18);
    header.writeUInt16LE(member.name.length, start + 22);
    header.writeUInt16LE(0, start + 24);
}

;// CONCATENATED MODULE: ./.build/archive/zip-directory.js
/** The directory of a zip archive: found at the end, read strictly, one record for each member. */


/** What makes a file no sound archive; `read-zip.ts` says so with the names of the archive and the member. */
class ZipProblem extends Error {
}
/** Reads all records, in the order of the directory. Throws a ZipProblem. */
function readDirectory(descriptor, fileSize) {
    const end = findEnd(descriptor, fileSize);
    const directory = Buffer.allocUnsafe(end.size);
    readFully(descriptor, directory, end.offset);
    const records = [];
    let position = 0;
    while (position < directory.length) {
        const record = readRecord(directory, position);
        records.push(record.read);
        position = record.end;
    }
    if (records.length !== end.entries) {
        throw new ZipProblem(`its end announces ${end.entries} members, its directory holds ${records.length}`);
    }
    return { records, start: end.offset };
}
const MAX_COMMENT_BYTES = 0xffff;
/** The end record must reach exactly to the end of the file, and there must be no second one that could be meant. */
function findEnd(descriptor, fileSize) {
    const tail = Buffer.allocUnsafe(Math.min(fileSize, END_RECORD_BYTES + MAX_COMMENT_BYTES));
    readFully(descriptor, tail, fileSize - tail.length);
    const candidates = [];
    for (let at = tail.length - END_RECORD_BYTES; at >= 0; at--) {
        if (tail.readUInt32LE(at) !== END_RECORD)
            continue;
        if (at + END_RECORD_BYTES + tail.readUInt16LE(at + 20) === tail.length)
            candidates.push(at);
    }
    const [at, other] = candidates;
    if (at === undefined)
        throw new ZipProblem('it has no directory at its end, or something follows it');
    if (other !== undefined)
        throw new ZipProblem('it has two ends');
    return readEnd(tail.subarray(at), fileSize - tail.length + at);
}
function readEnd(record, position) {
    const [disk, directoryDisk, entriesHere, entries] = [4, 6, 8, 10].map(at => record.readUInt16LE(at));
    const [size = 0, offset = 0] = [12, 16].map(at => record.readUInt32LE(at));
    if (entries === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
        throw new ZipProblem('it is a zip64 archive, which nothing below 4 GB needs');
    }
    if (disk !== 0 || directoryDisk !== 0 || entries !== entriesHere) {
        throw new ZipProblem('it is one part of several');
    }
    if (offset + size !== position)
        throw new ZipProblem('its directory is not where its end says');
    return { entries: entries ?? 0, size, offset };
}
function readRecord(directory, start) {
    const header = directory.subarray(start, start + CENTRAL_HEADER_BYTES);
    if (header.length < CENTRAL_HEADER_BYTES || header.readUInt32LE(0) !== CENTRAL_HEADER) {
        throw new ZipProblem('its directory is damaged');
    }
    const nameEnd = start + CENTRAL_HEADER_BYTES + header.readUInt16LE(28);
    const end = nameEnd + header.readUInt16LE(30) + header.readUInt16LE(32);
    if (end > directory.length)
        throw new ZipProblem('its directory is damaged');
    const read = {
        name: directory.subarray(start + CENTRAL_HEADER_BYTES, nameEnd),
        madeBy: header.readUInt8(5),
        flags: header.readUInt16LE(8),
        method: header.readUInt16LE(10),
        crc32: header.readUInt32LE(16),
        compressedSize: header.readUInt32LE(20),
        size: header.readUInt32LE(24),
        unixMode: header.readUInt16LE(40),
        offset: header.readUInt32LE(42),
    };
    return { read, end };
}

;// CONCATENATED MODULE: ./.build/archive/read-zip.js
/**
 * Reads a zip archive as a tree, without unpacking it. Strict: whatever two programs could read differently is refused
 * (names twice, headers that disagree, members that overlap), and so is all that could lead out of a folder.
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









/**
 * One of our archives or one that a user made. Entries for folders are left out, modes become 0644 or 0755.
 * Throws a Failure (environment) that names the archive and the member. With `isWanted` only these paths are looked at.
 */
function readZip(archive, isWanted = () => true) {
    const descriptor = (0,external_node_fs_.openSync)(archive, 'r');
    try {
        return readOpenZip(archive, descriptor, isWanted);
    }
    catch (error) {
        if (!(error instanceof ZipProblem))
            throw error;
        throw new failure/* Failure */.HR('environment', `${(0,paths/* shownPath */.pS)(archive)} is not a sound zip archive: ${error.message}`, {
            remedy: 'Make it again with a common zip program; if it comes from the store, run again with --no-cache.',
        });
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function readOpenZip(archive, descriptor, isWanted) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { records, start } = readDirectory(descriptor, (0,external_node_fs_.fstatSync)(descriptor).size);
        const file = new WindowedFile(descriptor);
        const entries = [];
        const folders = [];
        const spans = [];
        const archives = __addDisposableResource(env_1, openArchives(), false);
        for (const record of records) {
            const path = nameOf(record);
            if (!isWanted(path))
                continue;
            refuseUnreadable(record, path);
            const span = findData(file, record, path);
            spans.push(span);
            if (path.endsWith('/'))
                folders.push(path.slice(0, -1));
            else
                entries.push(makeEntry(record, { archive, path, offset: span.data }, archives));
        }
        refuseOverlaps(spans, start);
        const bad = findBadPath(entries, folders);
        if (bad !== undefined)
            throw new ZipProblem(`${JSON.stringify(bad.path)} ${bad.problem}`);
        return tree_makeTree(entries);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Names are UTF-8, flagged or not: what else they may mean depends on who reads them. */
function nameOf({ name }) {
    try {
        return UTF8.decode(name);
    }
    catch {
        throw new ZipProblem(`the name ${JSON.stringify(name.toString('latin1'))} is not UTF-8`);
    }
}
/** APPNOTE 4.4.4: bits 0, 6 and 13 are kinds of encryption, bit 5 is patch data. */
const UNREADABLE_FLAGS = (1 << 0) | (1 << 5) | (1 << 6) | (1 << 13);
function refuseUnreadable(record, path) {
    const { flags, method, size, compressedSize } = record;
    if ((flags & UNREADABLE_FLAGS) !== 0)
        throw new ZipProblem(`${path} is encrypted`);
    if (method !== METHODS.store && method !== METHODS.deflate) {
        throw new ZipProblem(`${path} is compressed by method ${method}, which Lambda may not know (deflate is 8)`);
    }
    const mustMatch = method === METHODS.store && size !== compressedSize;
    if (mustMatch || (path.endsWith('/') && size !== 0))
        throw new ZipProblem(`${path} has an impossible size`);
}
/** APPNOTE 4.4.4, bit 3: CRC and sizes stand behind the data, and may be zero in the local header. */
const LATER_FLAG = 1 << 3;
/** Reads the local header, which must say the same as the directory. */
function findData(file, record, path) {
    const length = LOCAL_HEADER_BYTES + record.name.length;
    const header = file.at(record.offset, length);
    if (header.length < length || header.readUInt32LE(0) !== LOCAL_HEADER)
        throw new ZipProblem(`${path} has no local header`);
    const expected = [record.crc32, record.compressedSize, record.size];
    const found = [14, 18, 22].map(at => header.readUInt32LE(at));
    const later = (header.readUInt16LE(6) & LATER_FLAG) !== 0 && found.every(number => number === 0);
    const agrees = header.readUInt16LE(8) === record.method &&
        header.readUInt16LE(26) === record.name.length &&
        header.subarray(LOCAL_HEADER_BYTES).equals(record.name) &&
        (header.readUInt16LE(6) & UNREADABLE_FLAGS) === 0 &&
        (later || found.every((number, index) => number === expected[index]));
    if (!agrees)
        throw new ZipProblem(`the two headers of ${path} disagree`);
    const data = record.offset + header.length + header.readUInt16LE(28);
    return { path, start: record.offset, data, end: data + record.compressedSize };
}
/** Members that share bytes are how small archives unpack to terabytes. */
function refuseOverlaps(spans, directory) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    for (const [index, { path, end }] of sorted.entries()) {
        if (end > (sorted[index + 1]?.start ?? directory)) {
            throw new ZipProblem(`the data of ${path} overlaps what follows it`);
        }
    }
}
const UNIX = [3, 19]; // APPNOTE 4.4.2: Unix and macOS
const FILE_TYPE = 0o170000;
const EXECUTABLE = 0o111;
function makeEntry(record, where, archives) {
    const { crc32, size, compressedSize, method, unixMode } = record;
    const unix = UNIX.includes(record.madeBy) ? unixMode : REGULAR_FILE;
    const member = {
        kind: 'member',
        ...where,
        mode: (unix & EXECUTABLE) === 0 ? 0o644 : 0o755,
        compressedSize,
        size,
        crc32,
        method: method === METHODS.store ? 'store' : 'deflate',
    };
    const type = unix & FILE_TYPE;
    if (type === SYMBOLIC_LINK)
        return makeLink(member, archives);
    if (type !== REGULAR_FILE && type !== 0) {
        throw new ZipProblem(`${where.path} is neither a file nor a link`);
    }
    return member;
}
const MAX_TARGET_BYTES = 4096; // Linux, PATH_MAX
function makeLink(member, archives) {
    if (Math.max(member.size, member.compressedSize) > MAX_TARGET_BYTES)
        throw new ZipProblem(`${member.path} is a link with too long a target`);
    const target = Buffer.from(readMember(member, archives)).toString();
    return { kind: 'link', path: member.path, target };
}

// EXTERNAL MODULE: ./.build/build/compat/python-text.js
var python_text = __webpack_require__(70);
// EXTERNAL MODULE: ./.build/build/compat/request.js
var request = __webpack_require__(797);
;// CONCATENATED MODULE: ./.build/build/compat/registry.js
/** Finds the workflow for a capability. Each is loaded on first use: a refusal must not wait for all of them. */


const WORKFLOWS = {
    'dotnet_cli-package_': () => Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(786)]).then(__webpack_require__.bind(__webpack_require__, 786)),
    go_modules_: () => Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(900)]).then(__webpack_require__.bind(__webpack_require__, 900)),
    java_gradle_: () => Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(261)]).then(__webpack_require__.bind(__webpack_require__, 261)),
    java_maven_: () => Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(844)]).then(__webpack_require__.bind(__webpack_require__, 844)),
    nodejs_npm_: () => Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(340)]).then(__webpack_require__.bind(__webpack_require__, 340)),
    'nodejs_npm-esbuild_': () => Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(195)]).then(__webpack_require__.bind(__webpack_require__, 195)),
    provided__: () => Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(152)]).then(__webpack_require__.bind(__webpack_require__, 152)),
    python_pip_: () => Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(129)]).then(__webpack_require__.bind(__webpack_require__, 129)),
    python_uv_: () => Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(974)]).then(__webpack_require__.bind(__webpack_require__, 974)),
    ruby_bundler_: () => Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(761)]).then(__webpack_require__.bind(__webpack_require__, 761)),
    rust_cargo_: () => Promise.all(/* import() */[__webpack_require__.e(41), __webpack_require__.e(495)]).then(__webpack_require__.bind(__webpack_require__, 495)),
};
/** Upper and lower case are the same, and so are null and empty. Throws a WorkflowNotFound. */
async function findWorkflow(capability) {
    const parts = [capability.language, capability.dependencyManager, capability.applicationFramework];
    const key = parts
        .map(part => ((0,python_text/* isTruthy */.zz)(part) ? (0,python_text/* pythonString */.cE)(part) : ''))
        .join('_')
        .toLowerCase();
    const load = Object.hasOwn(WORKFLOWS, key) ? WORKFLOWS[key] : undefined;
    if (load !== undefined)
        return (await load()).workflow;
    throw new request/* WorkflowNotFound */.fw(`Unable to find a workflow matching given capability: ${parts.map(python_text/* pythonString */.cE).join(', ')}`);
}

// EXTERNAL MODULE: ./.build/build/compat/run-request.js
var run_request = __webpack_require__(469);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
;// CONCATENATED MODULE: ./.build/files/walk.js
/**
 * Lists what lies below a folder, once, with the least the system must be asked: names, kinds, sizes, modes.
 * Synchronous on purpose: promises cost eight times as much per file (ARCHITECTURE.md, speed).
 */


/** `skip` is asked for each path relative to the root (folders end in `/`) before it is entered. */
function* walk_walk(root, skip, prefix = '') {
    for (const entry of readdirSync(join(root, prefix), { withFileTypes: true })) {
        const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
        if (skip(entry.isDirectory() ? `${path}/` : path))
            continue;
        const absolute = join(root, path);
        if (entry.isDirectory())
            yield* walk_walk(root, skip, path);
        else if (entry.isSymbolicLink())
            yield { kind: 'link', path, absolute, target: readlinkSync(absolute) };
        else if (entry.isFile()) {
            const stat = lstatSync(absolute);
            const mode = stat.mode & 0o7777;
            yield { kind: 'file', path, absolute, size: stat.size, executable: (mode & 0o111) !== 0, mode };
        }
        else
            yield { kind: 'other', path, absolute, what: kindOf(entry) };
    }
}
function kindOf(entry) {
    if (entry.isFIFO())
        return 'a named pipe';
    return entry.isSocket() ? 'a socket' : 'a device';
}

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var node_modules_ignore = __webpack_require__(298);
;// CONCATENATED MODULE: ./.build/build/ignore-rules.js
/**
 * What stays out of an artifact. Later rules win over earlier ones: what is always left out and the workflow's junk,
 * then every `.lambdaignore` from the project's top down to the code, then `exclude` of the config; `include` brings
 * back a path whatever left it out. Patterns are those of gitignore.
 */




/** Secrets and folders of tools; leaving one of them out is worth a warning (interface §7). */
const ALWAYS_LEFT_OUT = (/* unused pure expression or super */ null && ([
    '.git',
    '.aws-sam',
    '.lambda-build',
    '.aws',
    '.env',
    '.env.*',
    '.npmrc',
    '.pypirc',
    '.netrc',
]));
/** What editors and operating systems leave behind, and files that only git and we read. */
const COMMON_JUNK = (/* unused pure expression or super */ null && ([
    '.DS_Store',
    'Thumbs.db',
    '.idea/',
    '.vscode/',
    '.gitignore',
    '.gitattributes',
    '.lambdaignore',
]));
function ignore_rules_ignoreRules(options) {
    const always = ignore().add([...ALWAYS_LEFT_OUT]);
    const included = ignore().add([...options.include]);
    const junk = options.asItLies ? ['.lambdaignore'] : [...COMMON_JUNK, ...options.junk];
    const own = ignore().add([...junk, ...ownPatterns(options)]);
    const layers = [
        { patterns: always, prefix: '' },
        { patterns: own, prefix: '' },
        ...ignoreFiles(options),
        { patterns: ignore().add([...options.exclude]), prefix: '' },
    ];
    const roots = includeRoots(options.include);
    return {
        leavesOut: path => !included.ignores(path) && lastWord(layers, path),
        mayHoldIncluded: folder => roots.some(root => root.startsWith(folder) || folder.startsWith(root)),
        isAlwaysLeftOut: path => always.ignores(path),
    };
}
function lastWord(layers, path) {
    let leftOut = false;
    for (const { patterns, prefix } of layers) {
        const answer = patterns.test(`${prefix}${path}`);
        if (answer.ignored)
            leftOut = true;
        else if (answer.unignored)
            leftOut = false;
    }
    return leftOut;
}
function ignoreFiles({ folder, top }) {
    const layers = [];
    for (let at = folder; isInside(top, at); at = dirname(at)) {
        const file = join(at, '.lambdaignore');
        if (existsSync(file)) {
            const way = nameBelow(at, folder);
            const patterns = ignore().add(readFileSync(file, 'utf8'));
            layers.unshift({ patterns, prefix: way === '' ? '' : `${way}/` });
        }
        if (dirname(at) === at)
            break;
    }
    return layers;
}
/**
 * The project's own files change without the code changing: with `CodeUri: .` every edit of the template would redeploy
 * every function (aws-sam-cli#2890). Left out are the files given, and samconfig and lambda-build.yml beside them.
 */
function ownPatterns({ folder, ownFiles }) {
    const start = folder.endsWith(sep) ? folder : folder + sep;
    return withNeighbours(ownFiles)
        .filter(file => file.startsWith(start))
        .map(file => `/${escapePattern(nameBelow(folder, file))}`);
}
const NEIGHBOURS = (/* unused pure expression or super */ null && (['samconfig.toml', 'samconfig.yaml', 'samconfig.yml', 'samconfig.json', 'lambda-build.yml']));
/** Asked for every folder of code, and the same for all: a project may have hundreds of templates. */
const neighbours = new WeakMap();
function withNeighbours(ownFiles) {
    const known = neighbours.get(ownFiles);
    if (known !== undefined)
        return known;
    const folders = [...new Set(ownFiles.map(file => dirname(file)))];
    const all = [...ownFiles, ...folders.flatMap(at => NEIGHBOURS.map(name => join(at, name)))];
    neighbours.set(ownFiles, all);
    return all;
}
function escapePattern(path) {
    return path.replace(/[\\*?[\]!# ]/g, '\\$&');
}
/** The fixed beginnings of `include` patterns that name a place: `assets/**` gives `assets/`. Others name files anywhere. */
function includeRoots(patterns) {
    return patterns.flatMap(pattern => {
        const segments = pattern.replace(/^\//, '').split('/');
        const fixed = segments.findIndex(segment => /[*?[]/.test(segment));
        const kept = fixed === -1 ? segments : segments.slice(0, fixed);
        const isPlace = kept.length > 0 && (segments.length > 1 || pattern.startsWith('/'));
        return isPlace ? [`${kept.filter(segment => segment !== '').join('/')}/`] : [];
    });
}

;// CONCATENATED MODULE: ./.build/build/source-names.js
/** File names that cannot go into an artifact that works everywhere. */

/** A name that is safe to print: control characters are escaped as in JSON. */
function source_names_shownName(name) {
    return hasControl(name) ? JSON.stringify(name) : name;
}
/** Throws a Failure of class `user` for names with control characters, and names that are not UTF-8. */
function source_names_checkName(path) {
    if (hasControl(path))
        refuse(path, 'has a control character in its name');
    // Node gives U+FFFD for bytes that are no UTF-8; such a file could not even be opened by this name.
    if (path.includes('\uFFFD'))
        refuse(path, 'has a name that is not UTF-8');
}
/** Throws a Failure of class `user` for two paths that are one on file systems which ignore case or Unicode form. */
function source_names_checkClashes(paths) {
    const seen = new Map();
    for (const path of paths) {
        const key = path.normalize('NFC').toLowerCase();
        const other = seen.get(key);
        if (other !== undefined) {
            throw new Failure('user', `two files differ only in case or Unicode form: ${other} and ${path}`, {
                remedy: 'Rename one of them, or leave one out with .lambdaignore.',
            });
        }
        seen.set(key, path);
    }
}
function refuse(path, what) {
    throw new Failure('user', `the file ${JSON.stringify(path)} ${what}`, {
        remedy: 'Rename it, or leave its folder out with .lambdaignore.',
    });
}
function hasControl(text) {
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code < 0x20 || (code >= 0x7f && code <= 0x9f))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./.build/build/source-links.js
/** Symbolic links in sources, judged by where they end. */





/**
 * `container` is the real path of the folder that the link's path counts from; `roots` are the folders where code may lie.
 * Throws a Failure of class `user` that names the chain for a link that is broken, loops, or leads out of the roots.
 */
function source_links_judgeLink(link, container, roots) {
    const real = endOf(link);
    if (isInside(container, real))
        return { kind: 'keep', target: insideTarget(link, real) };
    if (!roots.some(root => isInside(root, real))) {
        throw linkFailure(link, 'leads out of the project', {
            remedy: 'Put a copy of the file there instead of the link, or list the folder under allowed-roots in lambda-build.yml.',
        });
    }
    const stat = statSync(real);
    if (stat.isDirectory())
        return { kind: 'follow-folder', real };
    if (!stat.isFile())
        throw linkFailure(link, 'does not end at a file or folder');
    return { kind: 'follow-file', real, size: stat.size, executable: (stat.mode & 0o111) !== 0 };
}
/** The failure for a followed folder that holds itself. */
function source_links_endlessLink(link) {
    return linkFailure(link, 'leads to a folder that holds the link, without end');
}
function endOf(link) {
    try {
        return realpathSync(link.absolute);
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ELOOP')
            throw linkFailure(link, 'goes round in a circle', { cause: error });
        if (code === 'ENOENT' || code === 'ENOTDIR')
            throw linkFailure(link, 'ends nowhere', { cause: error });
        throw error;
    }
}
/** The target as written when that stays inside by itself; else (absolute, or out and in again) the direct way. */
function insideTarget(link, real) {
    const lexical = posix.normalize(posix.join(posix.dirname(link.path), link.target));
    const staysInside = !link.target.startsWith('/') && lexical !== '..' && !lexical.startsWith('../');
    if (staysInside)
        return link.target;
    const way = relative(dirname(link.absolute), real).split(sep).join('/');
    return way === '' ? '.' : way;
}
function linkFailure(link, what, details = {}) {
    return new Failure('user', `the symbolic link ${shownName(shownPath(link.absolute))} ${what}`, {
        remedy: details.remedy ?? 'Remove the link, correct it, or leave it out with .lambdaignore.',
        cause: details.cause,
        details: [chainOf(link.absolute).map(shownName).join(' → ')],
    });
}
const LONGEST_CHAIN = 12;
function chainOf(link) {
    const chain = [chainName(link)];
    for (let at = link; chain.length < LONGEST_CHAIN;) {
        try {
            if (!lstatSync(at).isSymbolicLink())
                break;
        }
        catch {
            break;
        }
        const next = resolve(dirname(at), readlinkSync(at));
        const known = chain.includes(chainName(next));
        chain.push(chainName(next));
        if (known)
            break;
        at = next;
    }
    return chain;
}
/** What lies outside the working folder is clearer as an absolute path. */
function chainName(path) {
    const shown = shownPath(path);
    return shown.startsWith('../') ? path : shown;
}

;// CONCATENATED MODULE: ./.build/build/list-source.js
/** The files of a code folder that go into an artifact. Nothing is copied: a tree says where each file lies. */









/**
 * Lists a folder given by its real path. Throws a Failure of class `user`, without a place, for whatever cannot be
 * packed: pipes, sockets, devices, unreadable files, bad names, clashes of case, links that loop, break or lead out.
 */
function listSource(options) {
    const listing = new Listing(options);
    try {
        listing.add({ real: options.folder, prefix: '', above: [] });
    }
    catch (error) {
        throw explained(error);
    }
    return { tree: listing.tree(), leftOut: [...listing.leftOut] };
}
/** Listings of one run: functions that share a code folder share the walk. */
class SourceListings {
    #known = new Map();
    list(options) {
        const key = JSON.stringify(options);
        const known = this.#known.get(key);
        if (known !== undefined)
            return known;
        const listing = listSource(options);
        this.#known.set(key, listing);
        return listing;
    }
}
class Listing {
    leftOut = new Set();
    #entries = [];
    #rules;
    #roots;
    constructor(options) {
        this.#rules = ignoreRules(options);
        this.#roots = options.roots;
    }
    add(container) {
        for (const found of walk(container.real, path => this.#skips(`${container.prefix}${path}`))) {
            this.#take(found, container);
        }
    }
    tree() {
        const tree = makeTree(withoutDanglingLinks(this.#entries));
        checkClashes(tree.map(entry => entry.path));
        return tree;
    }
    /** Folders that stay out are entered only for what `include` may bring back. */
    #skips(path) {
        checkName(path);
        if (!this.#rules.leavesOut(path))
            return false;
        if (path.endsWith('/') && this.#rules.mayHoldIncluded(path))
            return false;
        if (this.#rules.isAlwaysLeftOut(path))
            this.leftOut.add(posix.basename(path));
        return true;
    }
    #take(found, container) {
        const path = `${container.prefix}${found.path}`;
        if (found.kind === 'other')
            throw unpackable(found.absolute, found.what);
        if (found.kind === 'link')
            this.#takeLink(found, path, container);
        else {
            if ((found.mode & 0o004) === 0)
                checkReadable(found.absolute);
            this.#entries.push(list_source_diskEntry(path, found.absolute, found));
        }
    }
    #takeLink(found, path, container) {
        const judged = judgeLink(found, container.real, this.#roots);
        if (judged.kind === 'keep')
            this.#entries.push({ kind: 'link', path, target: judged.target });
        else if (judged.kind === 'follow-file')
            this.#entries.push(list_source_diskEntry(path, judged.real, judged));
        else {
            const above = [...container.above, container.real];
            if (above.includes(judged.real))
                throw endlessLink(found);
            this.add({ real: judged.real, prefix: `${path}/`, above });
        }
    }
}
/** One file as an entry; execution is all that matters of its mode. */
function list_source_diskEntry(path, file, { size, executable }) {
    return { kind: 'disk', path, file, size, mode: executable ? 0o755 : 0o644 };
}
/** The failure for a pipe, a socket, a device. */
function unpackable(file, what) {
    return new Failure('user', `${shown(file)} is ${what}, which no artifact can hold`, {
        remedy: 'Remove it, or leave it out with .lambdaignore.',
    });
}
/** Throws a Failure of class `user` when this process may not read the file. */
function checkReadable(file) {
    try {
        accessSync(file, constants.R_OK);
    }
    catch (cause) {
        throw unreadable(file, cause);
    }
}
/** A link to something that stays out stays out too, and so does a link to that link. */
function withoutDanglingLinks(entries) {
    const links = entries.filter(entry => entry.kind === 'link');
    if (links.length === 0)
        return entries;
    const there = new Set(entries.flatMap(entry => [entry.path, ...foldersOf(entry.path)]));
    const dangling = links.filter(link => {
        const target = posix.normalize(posix.join(posix.dirname(link.path), link.target)).replace(/\/$/, '');
        return target !== '.' && !there.has(target);
    });
    if (dangling.length === 0)
        return entries;
    return withoutDanglingLinks(entries.filter(entry => !dangling.some(link => link === entry)));
}
function foldersOf(path) {
    const folder = posix.dirname(path);
    return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}
function explained(error) {
    if (!(error instanceof Error) || error instanceof Failure)
        return error;
    const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
    const code = 'code' in error ? error.code : undefined;
    if (path === undefined)
        return error;
    if (code === 'EACCES' || code === 'EPERM')
        return unreadable(path, error);
    if (code === 'ENOENT') {
        return new Failure('environment', `${shown(path)} vanished while the sources were read`, {
            cause: error,
            remedy: 'Run again when nothing else writes there.',
        });
    }
    return error;
}
function unreadable(file, cause) {
    return new Failure('user', `${shown(file)} cannot be read`, {
        cause,
        remedy: 'Make it readable (chmod u+r), or leave it out with .lambdaignore.',
    });
}
function shown(file) {
    return shownName(shownPath(file));
}

;// CONCATENATED MODULE: ./.build/build/private-copy.js
/**
 * Private copies of sources, for tools that write where they read, and trees of what such a tool left behind.
 * The user's own folder is never handed to one.
 */









/**
 * Lays a tree out below `folder`, which is made when it is missing: clones where the file system can, else copies,
 * never hard links. Modes are 0644 and 0755 whatever the umask; every file carries the first moment that a zip can
 * hold (1980-01-01 UTC), so that tools which note times note the same one everywhere. Files that are there already are
 * replaced. Paths of a tree have been checked when it was made; links come last, so nothing is written through one.
 */
function copyTree(tree, folder) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const made = new Set();
    for (const entry of [...tree.filter(isFile), ...tree.filter(isLink)]) {
        const to = (0,external_node_path_.join)(folder, entry.path);
        if (!made.has((0,external_node_path_.dirname)(to)))
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(to), { recursive: true });
        made.add((0,external_node_path_.dirname)(to));
        writeEntry(entry, to);
    }
}
/**
 * Copies a recipe's source and its inputs below `folder`, at the same places relative to each other, so that `../shared`
 * still leads there. Returns where the source's copy lies. The build sees exactly the files that its digest is made of.
 */
function copyWithInputs(recipe, folder) {
    const place = (path) => relative(parse(path).root, path);
    const inputs = recipe.inputs.map(({ path }) => {
        const { size, mode } = statSync(path);
        return diskEntry(place(path), path, { size, executable: (mode & 0o111) !== 0 });
    });
    copyTree(inputs, folder);
    const source = join(folder, place(recipe.source));
    copyTree(recipe.sourceTree, source);
    return source;
}
/**
 * The tree of everything that a tool left in a folder. Throws a Failure of class `build` for what no artifact can hold:
 * links that end outside the folder or nowhere, pipes, sockets, devices.
 */
function listTree(folder, skip = () => false) {
    const entries = [];
    if (!existsSync(folder))
        return entries;
    const real = realpathSync(folder);
    for (const found of walk(real, skip)) {
        if (found.kind === 'other')
            throw unfit(found.path, `is ${found.what}`);
        if (found.kind === 'file')
            entries.push(diskEntry(found.path, found.absolute, found));
        else
            entries.push({ kind: 'link', path: found.path, target: targetInside(real, found) });
    }
    return makeTree(entries);
}
const isLink = (entry) => entry.kind === 'link';
const isFile = (entry) => entry.kind !== 'link';
const FIRST_ZIP_TIME = new Date(Date.UTC(1980, 0, 1));
function writeEntry(entry, to) {
    if (entry.kind === 'link') {
        (0,external_node_fs_.symlinkSync)(entry.target, to);
        return;
    }
    if (entry.kind === 'disk')
        (0,external_node_fs_.copyFileSync)(entry.file, to, external_node_fs_.constants.COPYFILE_FICLONE);
    else
        (0,external_node_fs_.writeFileSync)(to, entry.kind === 'bytes' ? entry.bytes : contentOf(entry));
    (0,external_node_fs_.chmodSync)(to, entry.mode);
    (0,external_node_fs_.utimesSync)(to, FIRST_ZIP_TIME, FIRST_ZIP_TIME);
}
/** The content of a file of a tree, wherever it lies; a link's target. */
function entryBytes(entry) {
    if (entry.kind === 'bytes')
        return entry.bytes;
    if (entry.kind === 'link')
        return Buffer.from(entry.target);
    return entry.kind === 'disk' ? readFileSync(entry.file) : contentOf(entry);
}
/** Archives that members come from are ours, and were checked when they came out of the store. */
function contentOf(entry) {
    const bytes = Buffer.alloc(entry.compressedSize);
    const descriptor = (0,external_node_fs_.openSync)(entry.archive, 'r');
    try {
        for (let at = 0; at < bytes.length;) {
            const read = (0,external_node_fs_.readSync)(descriptor, bytes, at, bytes.length - at, entry.offset + at);
            if (read === 0)
                throw new RangeError(`${entry.archive} ends early`);
            at += read;
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
    return entry.method === 'store'
        ? bytes
        : (0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength: Math.max(entry.size, 1) });
}
/** The target relative to the link; absolute ones that stay inside are rewritten. */
function targetInside(folder, link) {
    const at = resolve(dirname(link.absolute), link.target);
    const end = existsSync(at) ? realpathSync(at) : undefined;
    if (end === undefined || !isInside(folder, end)) {
        const where = end === undefined ? 'nowhere' : 'outside the artifact';
        throw unfit(link.path, `is a link that ends ${where} (${shownName(link.target)})`);
    }
    if (isInside(folder, at))
        return relative(dirname(link.absolute), at).split(sep).join('/') || '.';
    return relative(dirname(link.absolute), end).split(sep).join('/') || '.';
}
function unfit(path, what) {
    return new Failure('build', `the build left ${shownName(path)}, which ${what}`, {
        remedy: 'Let the build copy what the function needs, and remove what it does not.',
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(500);
;// CONCATENATED MODULE: ./.build/pipeline/real-world.js
/** The clock and the signals of a real process; tests bring their own. */


const REAL_CLOCK = {
    now: Date.now,
    sleep: (milliseconds, signal) => (0,promises_.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
};
/** The first SIGINT or SIGTERM lets the run end in order; `onSecond` may end the process at once. */
function cancelOnSignals(onSecond) {
    const controller = new AbortController();
    let received;
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => {
            if (received !== undefined)
                return onSecond(received);
            received = name;
            controller.abort(new failure/* Failure */.HR('cancelled', `stopped by ${name}`));
        });
    }
    return { signal: controller.signal, received: () => received };
}

;// CONCATENATED MODULE: ./.build/pipeline/rpc.js
/** The verb `rpc`: one build for a client of AWS Lambda Builders, with that library's workflows, names and files. */







/**
 * Builds into the request's `artifactsDir`. The request is read after the workflow was found, because clients see the
 * first mistake in that order.
 */
async function buildForClient(capability, readRequest, world) {
    const workflow = await findWorkflow(capability);
    const unzip = (archive, folder) => copyTree(readZip(archive), folder);
    await (0,run_request/* runRequest */.B)(workflow, readRequest(), { ...world, unzip });
}
/** Whether clients know this failure (code 400); the others are code 500. */
function isKnown(error) {
    return error instanceof request/* BuildersFailure */.pK || error instanceof request/* WorkflowNotFound */.fw;
}
/** What the answer says about an error. */
const messageOf = python_text/* pythonMessage */.AK;


/***/ }),

/***/ 607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure)
/* harmony export */ });
/* unused harmony exports combineFailures, exitCodeOf, formatPlace, toFailure */
/**
 * What went wrong, in the terms of the interface: a class (which decides the exit code), a place, a remedy.
 * Everything that users can cause or meet ends in a Failure; anything else that escapes is a bug of ours.
 */
class Failure extends Error {
    class;
    place;
    remedy;
    resource;
    resourceType;
    property;
    reason;
    artifact;
    command;
    exitCode;
    details;
    problems;
    others;
    constructor(failureClass, message, details = {}) {
        super(message, { cause: details.cause });
        this.name = 'Failure';
        this.class = failureClass;
        this.place = details.place;
        this.remedy = details.remedy;
        this.resource = details.resource;
        this.resourceType = details.resourceType;
        this.property = details.property;
        this.reason = details.reason;
        this.artifact = details.artifact;
        this.command = details.command;
        this.exitCode = details.exitCode;
        this.details = details.details ?? [];
        this.problems = details.problems ?? [];
        this.others = details.others ?? [];
    }
}
/** Several failures of one run: the exit code is that of the first class in this order (interface §7). */
const ORDER = (/* unused pure expression or super */ null && (['cancelled', 'environment', 'unknown', 'deploy', 'build', 'user']));
/**
 * One Failure out of several: the one whose class decides the exit code, with the rest under `others`.
 * A list of one is returned as it is. Throws a RangeError for an empty list.
 */
function combineFailures(failures) {
    const ranked = [...failures].sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class));
    const [first, ...rest] = ranked;
    if (first === undefined)
        throw new RangeError('no failures to combine');
    if (rest.length === 0)
        return first;
    return new Failure(first.class, first.message, {
        ...first,
        cause: first.cause,
        others: [...first.others, ...rest],
    });
}
const EXIT_CODES = {
    user: 1,
    build: 2,
    deploy: 3,
    unknown: 4,
    environment: 5,
    cancelled: 130,
};
/** The exit code of interface §2. A cancelled run ends with 143 when SIGTERM did it. */
function exitCodeOf(failure, signal) {
    if (failure.class === 'cancelled')
        return signal === 'SIGTERM' ? 143 : EXIT_CODES.cancelled;
    return EXIT_CODES[failure.class];
}
/** `template.yaml:12:7`, as compilers write places. */
function formatPlace(place) {
    return [place.file, place.line, place.column].filter(part => part !== undefined).join(':');
}
/** Makes a Failure of whatever was thrown. What is not one is a defect here, and says so without a stack trace. */
function toFailure(error) {
    if (error instanceof Failure)
        return error;
    const fromSystem = systemFailure(error);
    if (fromSystem !== undefined)
        return fromSystem;
    const message = error instanceof Error ? error.message : String(error);
    return new Failure('environment', `unexpected error: ${message}`, {
        cause: error,
        remedy: 'This should not happen. Run again with -v and report what it prints.',
    });
}
/** What the operating system refuses (full disk, no permission, too many files) is the environment's failure (5). */
function systemFailure(error) {
    if (!(error instanceof Error) || !('code' in error))
        return undefined;
    const advice = SYSTEM_ADVICE[String(error.code)];
    if (advice === undefined)
        return undefined;
    const path = 'path' in error && typeof error.path === 'string' ? ` at ${error.path}` : '';
    return new Failure('environment', `${advice.what}${path}`, { cause: error, remedy: advice.remedy });
}
const SYSTEM_ADVICE = {
    ENOSPC: {
        what: 'no space left on the disk',
        remedy: 'Free some space (the store may be deleted at any time).',
    },
    EDQUOT: {
        what: 'the disk quota is used up',
        remedy: 'Free some space (the store may be deleted at any time).',
    },
    EROFS: {
        what: 'the file system is read-only',
        remedy: 'Name a folder that can be written with --cache and --build-dir.',
    },
    EACCES: { what: 'permission denied', remedy: 'Give this user access, or name another folder.' },
    EPERM: { what: 'operation not permitted', remedy: 'Give this user access, or name another folder.' },
    EMFILE: { what: 'too many open files', remedy: 'Raise the limit (ulimit -n), or lower --jobs.' },
    ENFILE: { what: 'too many open files on this machine', remedy: 'Lower --jobs.' },
    EFBIG: { what: 'the file is larger than this system allows', remedy: 'Raise the limit (ulimit -f).' },
    EIO: { what: 'the disk failed to read or write', remedy: 'Check the disk, or name another folder.' },
};


/***/ })

};
