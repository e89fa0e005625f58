export const id = 891;
export const ids = [891];
export const modules = {

/***/ 5297:
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _copy_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1628);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5469);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5070);
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

/***/ 1628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L7: () => (/* binding */ linkOrCopy),
/* harmony export */   m3: () => (/* binding */ copyFile),
/* harmony export */   mo: () => (/* binding */ copyFolder)
/* harmony export */ });
/* unused harmony export nameMatcher */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5469);
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

/***/ 2879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   Nw: () => (/* binding */ checkRuntime),
/* harmony export */   j1: () => (/* binding */ languageProgram),
/* harmony export */   uj: () => (/* binding */ checkPrograms)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _common_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5297);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5469);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5070);
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

/***/ 5469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ absolutePath),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
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

/***/ 5070:
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2879);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5070);
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

/***/ 2046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Fe: () => (/* binding */ nearestSibling),
/* harmony export */   _N: () => (/* binding */ statOf),
/* harmony export */   dN: () => (/* binding */ realPathOf),
/* harmony export */   lX: () => (/* binding */ nameBelow),
/* harmony export */   nM: () => (/* binding */ findAbove),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   qb: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
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
    for (let at = folder; isInside(top, at); at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, name);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
            return file;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            break;
    }
    return undefined;
}
/** The name of a path below a folder, with `/`: the same in every clone. */
function nameBelow(folder, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
/** The real path, or the path as it is when nothing is there. */
function realPathOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
}
/** What is at a path; undefined where nothing is or can be: links that loop or break, names too long, a file on the way. */
function statOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
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
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(missing);
    let name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(missing);
    while (statOf(folder)?.isDirectory() !== true) {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            return undefined;
        name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder);
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    }
    const near = nearestName(name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder));
    return near === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, near);
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

/***/ 5240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ REAL_CLOCK),
/* harmony export */   d: () => (/* binding */ cancelOnSignals)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/** The clock and the signals of a real process; tests bring their own. */


const REAL_CLOCK = {
    now: Date.now,
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
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
            controller.abort(new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('cancelled', `stopped by ${name}`));
        });
    }
    return { signal: controller.signal, received: () => received };
}


/***/ }),

/***/ 4432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildForClient: () => (/* binding */ buildForClient),
  cancelOnSignals: () => (/* reexport */ real_world/* cancelOnSignals */.d),
  isKnown: () => (/* binding */ isKnown),
  messageOf: () => (/* binding */ messageOf)
});

// EXTERNAL MODULE: ./.build/archive/read-zip.js
var read_zip = __webpack_require__(3533);
// EXTERNAL MODULE: ./.build/build/compat/python-text.js
var python_text = __webpack_require__(5070);
// EXTERNAL MODULE: ./.build/build/compat/request.js
var request = __webpack_require__(797);
;// CONCATENATED MODULE: ./.build/build/compat/registry.js
/** Finds the workflow for a capability. Each is loaded on first use: a refusal must not wait for all of them. */


const WORKFLOWS = {
    'dotnet_cli-package_': () => Promise.all(/* import() */[__webpack_require__.e(920), __webpack_require__.e(786)]).then(__webpack_require__.bind(__webpack_require__, 786)),
    go_modules_: () => Promise.all(/* import() */[__webpack_require__.e(920), __webpack_require__.e(900)]).then(__webpack_require__.bind(__webpack_require__, 1900)),
    java_gradle_: () => Promise.all(/* import() */[__webpack_require__.e(920), __webpack_require__.e(261)]).then(__webpack_require__.bind(__webpack_require__, 7261)),
    java_maven_: () => Promise.all(/* import() */[__webpack_require__.e(920), __webpack_require__.e(844)]).then(__webpack_require__.bind(__webpack_require__, 7844)),
    nodejs_npm_: () => Promise.all(/* import() */[__webpack_require__.e(920), __webpack_require__.e(340)]).then(__webpack_require__.bind(__webpack_require__, 2340)),
    'nodejs_npm-esbuild_': () => Promise.all(/* import() */[__webpack_require__.e(920), __webpack_require__.e(195)]).then(__webpack_require__.bind(__webpack_require__, 2195)),
    provided__: () => Promise.all(/* import() */[__webpack_require__.e(920), __webpack_require__.e(152)]).then(__webpack_require__.bind(__webpack_require__, 8152)),
    python_pip_: () => Promise.all(/* import() */[__webpack_require__.e(920), __webpack_require__.e(129)]).then(__webpack_require__.bind(__webpack_require__, 5129)),
    python_uv_: () => Promise.all(/* import() */[__webpack_require__.e(920), __webpack_require__.e(974)]).then(__webpack_require__.bind(__webpack_require__, 8974)),
    ruby_bundler_: () => Promise.all(/* import() */[__webpack_require__.e(920), __webpack_require__.e(761)]).then(__webpack_require__.bind(__webpack_require__, 5761)),
    rust_cargo_: () => Promise.all(/* import() */[__webpack_require__.e(920), __webpack_require__.e(495)]).then(__webpack_require__.bind(__webpack_require__, 5495)),
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
// EXTERNAL MODULE: ./.build/build/private-copy.js
var private_copy = __webpack_require__(1318);
// EXTERNAL MODULE: ./.build/pipeline/real-world.js
var real_world = __webpack_require__(5240);
;// CONCATENATED MODULE: ./.build/pipeline/rpc.js
/** The verb `rpc`: one build for a client of AWS Lambda Builders, with that library's workflows, names and files. */







/**
 * Builds into the request's `artifactsDir`. The request is read after the workflow was found, because clients see the
 * first mistake in that order.
 */
async function buildForClient(capability, readRequest, world) {
    const workflow = await findWorkflow(capability);
    const unzip = (archive, folder) => (0,private_copy/* copyTree */.EL)((0,read_zip/* readZip */.u)(archive), folder);
    await (0,run_request/* runRequest */.B)(workflow, readRequest(), { ...world, unzip });
}
/** Whether clients know this failure (code 400); the others are code 500. */
function isKnown(error) {
    return error instanceof request/* BuildersFailure */.pK || error instanceof request/* WorkflowNotFound */.fw;
}
/** What the answer says about an error. */
const messageOf = python_text/* pythonMessage */.AK;


/***/ }),

/***/ 5607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   XJ: () => (/* binding */ combineFailures),
/* harmony export */   dE: () => (/* binding */ formatPlace),
/* harmony export */   w2: () => (/* binding */ toFailure)
/* harmony export */ });
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
const ORDER = ['cancelled', 'environment', 'unknown', 'deploy', 'build', 'user'];
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
