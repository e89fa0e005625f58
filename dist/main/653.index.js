export const id = 653;
export const ids = [653];
export const modules = {

/***/ 1777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ buildEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4723);
/** The environment of one build: private folders, what the tool needs, and what the user let through. */



/** `passedNames` are the tool's own; those of `build-env` come on top. */
function buildEnvironment(job, needs) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(job.scratch, 'tmp');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(temporary, { recursive: true });
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .toolEnvironment */ .u)({
        host: job.host,
        home: needs.home,
        temporary,
        passedNames: [...(needs.passedNames ?? []), ...job.passedNames],
        ...(needs.set === undefined ? {} : { set: needs.set }),
    });
}


/***/ }),

/***/ 4723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findOnPath),
/* harmony export */   u: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/**
 * What build tools see of the environment: an allow-list (hardness R1). AWS credentials, the runner's token, files and
 * inputs, and whatever changes how programs are loaded stay out, because a build runs code of strangers.
 */


/** Passed on as they are: how to find programs, how to reach the network, which certificates to trust. */
const PASSED = [
    'PATH',
    'PATHEXT',
    'SYSTEMROOT',
    'COMSPEC',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'all_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'NODE_EXTRA_CA_CERTS',
    'REQUESTS_CA_BUNDLE',
    'CURL_CA_BUNDLE',
    'PIP_CERT',
    'NIX_SSL_CERT_FILE',
    'GIT_SSL_CAINFO',
    'PYENV_VERSION',
    'PYENV_DIR',
    'VIRTUAL_ENV',
    'NVM_BIN',
    'FNM_MULTISHELL_PATH',
    'ASDF_DIR',
    'JAVA_HOME',
    'GOROOT',
    'DOTNET_ROOT',
];
/** Where tools live below the real home; a child has a private one, so these are named to it when they exist. */
const TOOL_HOMES = [
    ['PYENV_ROOT', '.pyenv'],
    ['PYTHONUSERBASE', '.local'],
    ['NVM_DIR', '.nvm'],
    ['VOLTA_HOME', '.volta'],
    ['FNM_DIR', '.local/share/fnm'],
    ['ASDF_DATA_DIR', '.asdf'],
    ['MISE_DATA_DIR', '.local/share/mise'],
    ['COREPACK_HOME', '.cache/node/corepack'],
    ['RUSTUP_HOME', '.rustup'],
    ['CARGO_HOME', '.cargo'],
    ['SDKMAN_DIR', '.sdkman'],
];
/** 1980-01-01, the first moment that a zip can hold: tools that stamp times stamp this one. */
const SOURCE_DATE_EPOCH = '315532800';
/** The environment for one child process. */
function toolEnvironment(options) {
    const { host } = options;
    const environment = {
        LANG: 'C.UTF-8',
        LC_ALL: 'C.UTF-8',
        TZ: 'UTC',
        CI: '1',
        SOURCE_DATE_EPOCH,
        ...toolHomes(host),
    };
    for (const name of [...PASSED, ...(options.passedNames ?? [])]) {
        const value = host[name];
        if (value !== undefined)
            environment[name] = value;
    }
    const home = options.home ?? host['HOME'];
    if (home !== undefined)
        environment['HOME'] = home;
    if (options.temporary !== undefined) {
        for (const name of ['TMPDIR', 'TMP', 'TEMP'])
            environment[name] = options.temporary;
    }
    return { ...environment, ...options.set };
}
function toolHomes(host) {
    const home = host['HOME'];
    const found = {};
    for (const [name, belowHome] of TOOL_HOMES) {
        const given = host[name];
        const usual = home === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, belowHome);
        if (given !== undefined)
            found[name] = given;
        else if (usual !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(usual))
            found[name] = usual;
    }
    return found;
}
/** Every folder of PATH that holds a file of this name, in order: more than one may have to be tried. */
function findOnPath(command, host) {
    const folders = (host['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter(folder => folder !== '');
    return [...new Set(folders.map(folder => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, command)))].filter(path => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
}


/***/ }),

/***/ 7817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ askTool),
/* harmony export */   DI: () => (/* binding */ pythonQuestion),
/* harmony export */   SG: () => (/* binding */ findTool),
/* harmony export */   jm: () => (/* binding */ NPM_QUESTION),
/* harmony export */   kW: () => (/* binding */ candidatesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4723);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7944);
/** Finds tools by running them: a name on PATH may be a version manager's shim that fails when it is called. */




/** A question must not keep a plan waiting: shims have been seen to go to the network. */
const QUESTION_SECONDS = 20;
/** All commands that may be meant, best first. */
function candidatesOf(question, host) {
    return question.names.flatMap(name => (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .findOnPath */ .a)(name, host));
}
/** Runs one candidate; undefined when it does not run or will not do. */
async function askTool(question, command, host) {
    try {
        const answer = await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .runTool */ .q)({
            command,
            args: question.args,
            // Python puts the working folder on its path: nobody keeps modules in the root.
            cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.parse)(process.cwd()).root,
            environment: (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .toolEnvironment */ .u)({ host }),
            timeoutSeconds: QUESTION_SECONDS,
            graceSeconds: 1,
        });
        const read = answer.exitCode === 0 ? question.read(answer.stdout, command) : undefined;
        return read === undefined ? undefined : { command, ...read };
    }
    catch {
        return undefined;
    }
}
/** The first candidate that runs and will do, or undefined. */
async function findTool(question, host) {
    for (const command of candidatesOf(question, host)) {
        const found = await askTool(question, command, host);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Several `--platform` options came with pip 20.3; the first calendar year that surely has them all is 21. */
const OLDEST_PIP = 21;
const PYTHON_PROGRAM = `
import json, sys
import pip
print(json.dumps({"executable": sys.executable, "python": "%d.%d.%d" % sys.version_info[:3],
                  "pip": pip.__version__, "file": pip.__file__}))
`;
/**
 * A Python with pip: the runtime's own version (`3.12`) when there is one, because pip judges conditions such as
 * `python_version` by the Python that runs it; any other does too, as only wheels are fetched.
 */
function pythonQuestion(version) {
    return {
        names: [`python${version}`, 'python3', 'python'],
        args: ['-c', PYTHON_PROGRAM],
        read: stdout => {
            const answer = JSON.parse(stdout);
            if (!isPythonAnswer(answer) || Number.parseInt(answer.pip, 10) < OLDEST_PIP)
                return undefined;
            return {
                versions: { python: answer.python, pip: answer.pip },
                witnesses: [answer.executable, answer.file],
            };
        },
    };
}
function isPythonAnswer(value) {
    return (typeof value === 'object' &&
        value !== null &&
        ['executable', 'python', 'pip', 'file'].every(name => typeof Object.getOwnPropertyDescriptor(value, name)?.value === 'string'));
}
const NPM_QUESTION = {
    names: ['npm'],
    args: ['--version'],
    read: (stdout, command) => {
        const version = /^\d+\.\d+\.\d+\S*$/m.exec(stdout)?.[0];
        if (version === undefined)
            return undefined;
        // An update of npm rewrites this file, and not always the program, whose times npm fixes.
        const description = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(command)), '..', 'package.json');
        return { versions: { npm: version }, ...((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(description) ? { witnesses: [description] } : {}) };
    },
};


/***/ }),

/***/ 2903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ru: () => (/* binding */ SourceListings),
  ro: () => (/* binding */ checkReadable),
  EV: () => (/* binding */ diskEntry),
  DO: () => (/* binding */ unpackable)
});

// UNUSED EXPORTS: listSource

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/files/walk.js
var walk = __webpack_require__(2769);
// EXTERNAL MODULE: ./.build/model/tree.js
var model_tree = __webpack_require__(210);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
;// CONCATENATED MODULE: ./.build/build/ignore-rules.js
/**
 * What stays out of an artifact. Later rules win over earlier ones: what is always left out and the workflow's junk,
 * then every `.lambdaignore` from the project's top down to the code, then `exclude` of the config; `include` brings
 * back a path whatever left it out. Patterns are those of gitignore.
 */




/** Secrets and folders of tools; leaving one of them out is worth a warning (interface §7). */
const ALWAYS_LEFT_OUT = [
    '.git',
    '.aws-sam',
    '.lambda-build',
    '.aws',
    '.env',
    '.env.*',
    '.npmrc',
    '.pypirc',
    '.netrc',
];
/** What editors and operating systems leave behind, and files that only git and we read. */
const COMMON_JUNK = [
    '.DS_Store',
    'Thumbs.db',
    '.idea/',
    '.vscode/',
    '.gitignore',
    '.gitattributes',
    '.lambdaignore',
];
function ignoreRules(options) {
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
    for (let at = folder; (0,paths/* isInside */.FK)(top, at); at = (0,external_node_path_.dirname)(at)) {
        const file = (0,external_node_path_.join)(at, '.lambdaignore');
        if ((0,external_node_fs_.existsSync)(file)) {
            const way = (0,external_node_path_.relative)(at, folder).split(external_node_path_.sep).join('/');
            const patterns = ignore().add((0,external_node_fs_.readFileSync)(file, 'utf8'));
            layers.unshift({ patterns, prefix: way === '' ? '' : `${way}/` });
        }
        if ((0,external_node_path_.dirname)(at) === at)
            break;
    }
    return layers;
}
/**
 * The project's own files change without the code changing: with `CodeUri: .` every edit of the template would redeploy
 * every function (aws-sam-cli#2890). Left out are the files given, and samconfig and lambda-build.yml beside them.
 */
function ownPatterns({ folder, ownFiles }) {
    const beside = [...new Set(ownFiles.map(file => (0,external_node_path_.dirname)(file)))].flatMap(at => ['samconfig.toml', 'samconfig.yaml', 'samconfig.yml', 'samconfig.json', 'lambda-build.yml'].map(name => (0,external_node_path_.join)(at, name)));
    return [...ownFiles, ...beside]
        .filter(file => file !== folder && (0,paths/* isInside */.FK)(folder, file))
        .map(file => `/${escapePattern((0,external_node_path_.relative)(folder, file).split(external_node_path_.sep).join('/'))}`);
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
function shownName(name) {
    return hasControl(name) ? JSON.stringify(name) : name;
}
/** Throws a Failure of class `user` for names with control characters, and names that are not UTF-8. */
function checkName(path) {
    if (hasControl(path))
        refuse(path, 'has a control character in its name');
    // Node gives U+FFFD for bytes that are no UTF-8; such a file could not even be opened by this name.
    if (path.includes('\uFFFD'))
        refuse(path, 'has a name that is not UTF-8');
}
/** Throws a Failure of class `user` for two paths that are one on file systems which ignore case or Unicode form. */
function checkClashes(paths) {
    const seen = new Map();
    for (const path of paths) {
        const key = path.normalize('NFC').toLowerCase();
        const other = seen.get(key);
        if (other !== undefined) {
            throw new failure/* Failure */.HR('user', `two files differ only in case or Unicode form: ${other} and ${path}`, {
                remedy: 'Rename one of them, or leave one out with .lambdaignore.',
            });
        }
        seen.set(key, path);
    }
}
function refuse(path, what) {
    throw new failure/* Failure */.HR('user', `the file ${JSON.stringify(path)} ${what}`, {
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
function judgeLink(link, container, roots) {
    const real = endOf(link);
    if ((0,paths/* isInside */.FK)(container, real))
        return { kind: 'keep', target: insideTarget(link, real) };
    if (!roots.some(root => (0,paths/* isInside */.FK)(root, real))) {
        throw linkFailure(link, 'leads out of the project', {
            remedy: 'Put a copy of the file there instead of the link, or list the folder under allowed-roots in lambda-build.yml.',
        });
    }
    const stat = (0,external_node_fs_.statSync)(real);
    if (stat.isDirectory())
        return { kind: 'follow-folder', real };
    if (!stat.isFile())
        throw linkFailure(link, 'does not end at a file or folder');
    return { kind: 'follow-file', real, size: stat.size, executable: (stat.mode & 0o111) !== 0 };
}
/** The failure for a followed folder that holds itself. */
function endlessLink(link) {
    return linkFailure(link, 'leads to a folder that holds the link, without end');
}
function endOf(link) {
    try {
        return (0,external_node_fs_.realpathSync)(link.absolute);
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
    const lexical = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(link.path), link.target));
    const staysInside = !link.target.startsWith('/') && lexical !== '..' && !lexical.startsWith('../');
    if (staysInside)
        return link.target;
    const way = (0,external_node_path_.relative)((0,external_node_path_.dirname)(link.absolute), real).split(external_node_path_.sep).join('/');
    return way === '' ? '.' : way;
}
function linkFailure(link, what, details = {}) {
    return new failure/* Failure */.HR('user', `the symbolic link ${shownName((0,paths/* shownPath */.pS)(link.absolute))} ${what}`, {
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
            if (!(0,external_node_fs_.lstatSync)(at).isSymbolicLink())
                break;
        }
        catch {
            break;
        }
        const next = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(at), (0,external_node_fs_.readlinkSync)(at));
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
    const shown = (0,paths/* shownPath */.pS)(path);
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
        for (const found of (0,walk/* walk */.G)(container.real, path => this.#skips(`${container.prefix}${path}`))) {
            this.#take(found, container);
        }
    }
    tree() {
        const tree = (0,model_tree/* makeTree */.TI)(withoutDanglingLinks(this.#entries));
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
            this.leftOut.add(external_node_path_.posix.basename(path));
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
            this.#entries.push(diskEntry(path, found.absolute, found));
        }
    }
    #takeLink(found, path, container) {
        const judged = judgeLink(found, container.real, this.#roots);
        if (judged.kind === 'keep')
            this.#entries.push({ kind: 'link', path, target: judged.target });
        else if (judged.kind === 'follow-file')
            this.#entries.push(diskEntry(path, judged.real, judged));
        else {
            const above = [...container.above, container.real];
            if (above.includes(judged.real))
                throw endlessLink(found);
            this.add({ real: judged.real, prefix: `${path}/`, above });
        }
    }
}
/** One file as an entry; execution is all that matters of its mode. */
function diskEntry(path, file, { size, executable }) {
    return { kind: 'disk', path, file, size, mode: executable ? 0o755 : 0o644 };
}
/** The failure for a pipe, a socket, a device. */
function unpackable(file, what) {
    return new failure/* Failure */.HR('user', `${shown(file)} is ${what}, which no artifact can hold`, {
        remedy: 'Remove it, or leave it out with .lambdaignore.',
    });
}
/** Throws a Failure of class `user` when this process may not read the file. */
function checkReadable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.R_OK);
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
        const target = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(link.path), link.target)).replace(/\/$/, '');
        return target !== '.' && !there.has(target);
    });
    if (dangling.length === 0)
        return entries;
    return withoutDanglingLinks(entries.filter(entry => !dangling.some(link => link === entry)));
}
function foldersOf(path) {
    const folder = external_node_path_.posix.dirname(path);
    return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}
function explained(error) {
    if (!(error instanceof Error) || error instanceof failure/* Failure */.HR)
        return error;
    const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
    const code = 'code' in error ? error.code : undefined;
    if (path === undefined)
        return error;
    if (code === 'EACCES' || code === 'EPERM')
        return unreadable(path, error);
    if (code === 'ENOENT') {
        return new failure/* Failure */.HR('environment', `${shown(path)} vanished while the sources were read`, {
            cause: error,
            remedy: 'Run again when nothing else writes there.',
        });
    }
    return error;
}
function unreadable(file, cause) {
    return new failure/* Failure */.HR('user', `${shown(file)} cannot be read`, {
        cause,
        remedy: 'Make it readable (chmod u+r), or leave it out with .lambdaignore.',
    });
}
function shown(file) {
    return shownName((0,paths/* shownPath */.pS)(file));
}


/***/ }),

/***/ 9756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ missingTool)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/** What to say when a tool is not there: its name, and the step that brings it. */


const REMEDIES = [
    [
        /^(python|pip)/,
        'Install Python with pip, or add a step `uses: actions/setup-python@v6` before this one.',
    ],
    [
        /^(node|npm|npx)$/,
        'Install Node.js with npm, or add a step `uses: actions/setup-node@v6` before this one.',
    ],
    [/^(java|mvn|gradle)$/, 'Install a JDK, or add a step `uses: actions/setup-java@v5` before this one.'],
    [/^go$/, 'Install Go, or add a step `uses: actions/setup-go@v6` before this one.'],
    [/^dotnet$/, 'Install the .NET SDK, or add a step `uses: actions/setup-dotnet@v5` before this one.'],
    [/^(ruby|bundle)$/, 'Install Ruby, or add a step `uses: ruby/setup-ruby@v1` before this one.'],
];
/** A Failure of class `environment` for a command that is missing or does not run. */
function missingTool(command, cause, details = []) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(command);
    const remedy = REMEDIES.find(([tool]) => tool.test(name))?.[1] ?? `Install ${name} and make sure that it is on PATH.`;
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('environment', `${name} is needed for this build, and none was found that runs`, {
        cause,
        remedy,
        details,
    });
}


/***/ }),

/***/ 9404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ makePrivateHome)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/**
 * A home folder for one build. Package managers write to their home, and scripts of strangers read there, so a build
 * has its own; but private registries are configured in the user's. What the one tool needs (its configuration and its
 * cache) is linked in, and nothing else: no `.aws`, no `.ssh`, no other tool's token.
 */


/** Makes `<scratch>/home` and returns it. */
function makePrivateHome(scratch, host, needs) {
    const home = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'home');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(home, { recursive: true });
    const real = host['HOME'];
    if (real === undefined)
        return home;
    for (const path of needs.configuration)
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, path)))
            link(real, home, path);
    for (const path of needs.caches)
        if (madeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, path)))
            link(real, home, path);
    return home;
}
function link(real, home, path) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, path);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(place))
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, path), place);
}
/** A home that cannot be written has no cache; the build does without. */
function madeFolder(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 7944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ runTool)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
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

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./.build/build/line-splitter.js
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
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
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
    return lastProgress(withoutControls((0,external_node_util_.stripVTControlCharacters)(line))).replace(PASSWORD_IN_URL, '$1***@');
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

// EXTERNAL MODULE: ./.build/build/missing-tool.js
var missing_tool = __webpack_require__(9756);
;// CONCATENATED MODULE: ./.build/build/run-tool.js
/**
 * Runs one program of a build and holds its process group, time limit, environment and output in one hand.
 * No shell, standard input closed, nothing of it left over when it has ended.
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
const KEPT_STDOUT_BYTES = 1 << 20;
const GRACE_SECONDS = 5;
/** A daemon outside the group may hold the output open: after the leader's end we listen no longer than this. */
const DRAIN_SECONDS = 2;
/**
 * Waits for the end of the program. A time-out is an answer (`timedOut`), an abort a Failure of class `cancelled`,
 * a program that does not exist a Failure of class `environment`.
 */
async function runTool(run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (run.signal?.aborted)
            throw cancelled(run);
        const job = (0,external_node_crypto_.randomUUID)();
        const child = start(run, job);
        const output = collect(child, run.onLine);
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
    return (0,external_node_child_process_.spawn)(run.command, [...run.args], {
        cwd: run.cwd,
        env: { ...run.environment, [JOB_VARIABLE]: job },
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: false,
        detached: true,
        windowsHide: true,
    });
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
function collect(child, onLine) {
    const lastLines = [];
    const kept = [];
    let keptBytes = 0;
    const splitters = ['stdout', 'stderr'].map(name => {
        const splitter = new LineSplitter(line => {
            lastLines.push(line);
            if (lastLines.length > KEPT_LINES)
                lastLines.shift();
            onLine?.(line, name);
        });
        child[name]?.on('data', (bytes) => {
            splitter.write(bytes);
            if (name === 'stderr' || keptBytes >= KEPT_STDOUT_BYTES)
                return;
            kept.push(bytes.subarray(0, KEPT_STDOUT_BYTES - keptBytes));
            keptBytes += bytes.length;
        });
        return splitter;
    });
    return () => {
        for (const splitter of splitters)
            splitter.end();
        return { lastLines, stdout: Buffer.concat(kept).toString('utf8') };
    };
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


/***/ }),

/***/ 6548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearestRuntime),
/* harmony export */   w: () => (/* binding */ findRuntime)
/* harmony export */ });
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2046);
/** The runtimes that Lambda knows, and what a build must know of each (AWS: Lambda runtimes, state of November 2026). */

const AMAZON_LINUX_1 = '2.17';
const AMAZON_LINUX_2 = '2.26';
const AMAZON_LINUX_2023 = '2.34';
const ROWS = [
    ['python', AMAZON_LINUX_2023, false, 'python3.12', 'python3.13', 'python3.14'],
    ['python', AMAZON_LINUX_2, false, 'python3.10', 'python3.11'],
    ['python', AMAZON_LINUX_2, true, 'python3.8', 'python3.9'],
    ['python', AMAZON_LINUX_1, true, 'python2.7', 'python3.6', 'python3.7'],
    ['nodejs', AMAZON_LINUX_2023, false, 'nodejs20.x', 'nodejs22.x', 'nodejs24.x'],
    ['nodejs', AMAZON_LINUX_2, true, 'nodejs14.x', 'nodejs16.x', 'nodejs18.x'],
    [
        'nodejs',
        AMAZON_LINUX_1,
        true,
        'nodejs',
        'nodejs4.3',
        'nodejs6.10',
        'nodejs8.10',
        'nodejs10.x',
        'nodejs12.x',
    ],
    ['java', AMAZON_LINUX_2023, false, 'java21', 'java25', 'java8.al2023', 'java11.al2023', 'java17.al2023'],
    ['java', AMAZON_LINUX_2, false, 'java8.al2', 'java11', 'java17'],
    ['java', AMAZON_LINUX_1, true, 'java8'],
    ['dotnet', AMAZON_LINUX_2023, false, 'dotnet8', 'dotnet10'],
    ['dotnet', AMAZON_LINUX_2, true, 'dotnet6', 'dotnet7', 'dotnetcore2.1', 'dotnetcore3.1'],
    ['ruby', AMAZON_LINUX_2023, false, 'ruby3.3', 'ruby3.4', 'ruby4.0'],
    ['ruby', AMAZON_LINUX_2, true, 'ruby2.5', 'ruby2.7', 'ruby3.2'],
    ['go', AMAZON_LINUX_1, true, 'go1.x'],
    ['provided', AMAZON_LINUX_2023, false, 'provided.al2023'],
    ['provided', AMAZON_LINUX_2, false, 'provided.al2'],
    ['provided', AMAZON_LINUX_1, true, 'provided'],
];
const RUNTIMES = new Map(ROWS.flatMap(([language, glibc, deprecated, ...names]) => names.map(name => [name, { name, language, glibc, deprecated, version: versionOf(name) }])));
/** The runtime of this name, or undefined. */
function findRuntime(name) {
    return RUNTIMES.get(name);
}
/** The supported runtime whose name is nearest to a misspelt one, for "did you mean". */
function nearestRuntime(name) {
    const supported = [...RUNTIMES.values()].filter(runtime => !runtime.deprecated);
    return (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestName */ .qb)(name, supported.map(runtime => runtime.name));
}
function versionOf(name) {
    return /^[a-z]+(\d+(?:\.\d+)?)/.exec(name)?.[1] ?? '';
}


/***/ }),

/***/ 7335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ copy)
/* harmony export */ });
/** Packs the source as it is: code without a manifest, layers without BuildMethod, SkipBuild, single files. */
const copy = { name: 'copy', version: 1, junk: [], layerFolder: '' };


/***/ }),

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ prebuilt)
/* harmony export */ });
/** A `.zip` or `.jar` that somebody else built: its bytes are the artifact. */
const prebuilt = { name: 'prebuilt', version: 1, junk: [], layerFolder: '' };


/***/ }),

/***/ 1332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ PYTHON_JUNK),
  i: () => (/* binding */ pythonPip)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/build/build-environment.js
var build_environment = __webpack_require__(1777);
// EXTERNAL MODULE: ./.build/build/find-tool.js
var find_tool = __webpack_require__(7817);
// EXTERNAL MODULE: ./.build/build/missing-tool.js
var missing_tool = __webpack_require__(9756);
// EXTERNAL MODULE: ./.build/build/private-home.js
var private_home = __webpack_require__(9404);
// EXTERNAL MODULE: ./.build/build/runtimes.js
var runtimes = __webpack_require__(6548);
// EXTERNAL MODULE: ./.build/files/walk.js
var walk = __webpack_require__(2769);
// EXTERNAL MODULE: ./.build/model/tree.js
var tree = __webpack_require__(210);
// EXTERNAL MODULE: ./.build/build/list-source.js + 3 modules
var list_source = __webpack_require__(2903);
;// CONCATENATED MODULE: ./.build/build/workflows/installed-python.js
/** What pip installed, as a tree that is the same on every machine. */





/**
 * Files that say who installed a package, when and from where, and programs with the path of the host's Python in their
 * first line. Everything else stays: METADATA, licences and entry points are read by importlib.metadata.
 */
const INSTALLER_FILES = new Set(['INSTALLER', 'REQUESTED', 'direct_url.json']);
/** Lists the folder that pip was given as `--target`. */
function installedPackages(target) {
    const hasPrograms = !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(target, 'bin', '__init__.py'));
    const isDropped = (path) => /(^|\/)__pycache__\//.test(path) || (hasPrograms && path.startsWith('bin/')) || isInstallerFile(path);
    const entries = [];
    for (const found of (0,walk/* walk */.G)(target, isDropped)) {
        const entry = entryOf(found, isDropped);
        if (entry !== undefined)
            entries.push(entry);
    }
    return (0,tree/* makeTree */.TI)(entries);
}
function entryOf(found, isDropped) {
    if (found.kind === 'link')
        return { kind: 'link', path: found.path, target: found.target };
    if (found.kind !== 'file')
        return undefined;
    if (/^[^/]+\.dist-info\/RECORD$/.test(found.path))
        return recordOf(found, isDropped);
    return (0,list_source/* diskEntry */.EV)(found.path, found.absolute, found);
}
/** RECORD without the files that are dropped: their hashes differ from host to host. */
function recordOf(found, isDropped) {
    const lines = (0,external_node_fs_.readFileSync)(found.absolute, 'utf8').split(/\r?\n/);
    const kept = lines.filter(line => {
        const path = external_node_path_.posix.normalize(line.split(',')[0]?.replace(/^"|"$/g, '') ?? '');
        return line !== '' && !path.startsWith('..') && !isDropped(path);
    });
    return { kind: 'bytes', path: found.path, mode: 0o644, bytes: Buffer.from(`${kept.sort().join('\n')}\n`) };
}
function isInstallerFile(path) {
    return /^[^/]+\.dist-info\/[^/]+$/.test(path) && INSTALLER_FILES.has(external_node_path_.posix.basename(path));
}

;// CONCATENATED MODULE: ./.build/build/workflows/requirements.js
/** Reads requirements files as far as a build must know them (pip: requirements file format); pip itself reads them again. */




/** Throws a Failure of class `user`, with file and line, for includes that are missing and for local packages. */
function readRequirements(manifest) {
    const requirements = [];
    const files = new Set();
    const read = (file) => {
        if (files.has(file))
            return;
        files.add(file);
        for (const { text, line } of logicalLines((0,external_node_fs_.readFileSync)(file, 'utf8')))
            take(text, file, line);
    };
    const take = (text, file, line) => {
        const option = OPTION.exec(text);
        if (option === null) {
            requirements.push(requirementOf(text, file, line));
            return;
        }
        const value = option[2] ?? '';
        const name = OPTION_NAMES[option[1] ?? ''] ?? 'other';
        if (name === 'editable')
            throw localPackage(text, file, line);
        if (name === 'include')
            read(includedFile(value, file, line));
        if (name === 'links')
            for (const wheel of localWheels(value, file))
                files.add(wheel);
    };
    read(manifest);
    return { requirements, files: [...files] };
}
/** Throws a Failure of class `user` for a file that lies outside the folders where code may lie. */
function checkInside(files, roots) {
    const outside = files.find(file => !roots.some(root => (0,paths/* isInside */.FK)(root, file)));
    if (outside === undefined)
        return;
    throw new failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(outside)} is part of the requirements but lies outside the project`, {
        remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    });
}
const OPTION = /^(--[a-z-]+|-[a-z])\s*=?\s*(.*)$/i;
const OPTION_NAMES = {
    '-e': 'editable',
    '--editable': 'editable',
    '-r': 'include',
    '--requirement': 'include',
    '-c': 'include',
    '--constraint': 'include',
    '-f': 'links',
    '--find-links': 'links',
};
/** Lines with continuations joined and comments removed; `line` is where each begins. */
function* logicalLines(text) {
    let pending;
    for (const [at, raw] of text
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/)
        .entries()) {
        const line = pending?.line ?? at + 1;
        const joined = `${pending?.text ?? ''}${raw}`;
        const isComment = /^\s*#/.test(raw);
        pending = joined.endsWith('\\') && !isComment ? { text: joined.slice(0, -1), line } : undefined;
        const bare = joined.replace(/(^|\s+)#.*$/, '').trim();
        if (pending === undefined && bare !== '')
            yield { text: bare, line };
    }
    if (pending !== undefined && pending.text.trim() !== '')
        yield { text: pending.text.trim(), line: pending.line };
}
function requirementOf(text, file, line) {
    const bare = text.replace(/\s--?[a-z].*$/, '').trim();
    if (isLocal(bare, file))
        throw localPackage(text, file, line);
    return {
        text: bare,
        file,
        line,
        pinned: /(^|[^=!<>~])===?\s*[^*\s;,]+(\s*;|\s*$)/.test(bare) || / @ /.test(bare) || text.includes('--hash'),
        marker: MARKER.test(bare),
    };
}
/** Variables of PEP 508 conditions; pip fills them in from the interpreter that runs it, not from the target. */
const MARKER = /;.*\b(python_version|python_full_version|implementation_\w+|platform_\w+|sys_platform|os_name)\b/;
function isLocal(text, file) {
    if (/^(\.{0,2}\/|\.{1,2}$|file:)/.test(text) || / @ file:/.test(text))
        return true;
    if (/^[a-z+]+:\/\//i.test(text))
        return false;
    return (/\.(whl|zip|tar\.gz|tar\.bz2)$/.test(text) ||
        (text.includes('/') && (0,external_node_fs_.existsSync)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), text))));
}
function includedFile(value, file, line) {
    const path = (0,paths/* realPathOf */.dN)((0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), value));
    if (/^https?:/.test(value)) {
        throw new failure/* Failure */.HR('user', `a requirements file on the network cannot be part of a build: ${value}`, {
            place: { file: (0,paths/* shownPath */.pS)(file), line },
            remedy: 'Keep a copy of it in the project and include that.',
        });
    }
    if ((0,external_node_fs_.existsSync)(path))
        return path;
    throw new failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(path)} is included here and does not exist`, {
        place: { file: (0,paths/* shownPath */.pS)(file), line },
        remedy: 'Create it, or correct the path (it counts from the folder of this file).',
    });
}
function localWheels(value, file) {
    const folder = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), value);
    if (!(0,external_node_fs_.existsSync)(folder) || !(0,external_node_fs_.statSync)(folder).isDirectory())
        return [];
    return (0,external_node_fs_.readdirSync)(folder)
        .filter(name => name.endsWith('.whl'))
        .sort()
        .map(name => (0,external_node_path_.join)(folder, name));
}
function localPackage(text, file, line) {
    return new failure/* Failure */.HR('user', `python-pip does not build local packages yet: ${text}`, {
        place: { file: (0,paths/* shownPath */.pS)(file), line },
        remedy: 'Put its wheel into a folder and name that with --find-links, or copy the package beside the code.',
    });
}

;// CONCATENATED MODULE: ./.build/build/workflows/wheel-platforms.js
/** Which wheels load on Lambda: the tags of PEP 425 and PEP 600 for a runtime's C library and processor. */
/** Names from before PEP 600, by the C library that they stand for. */
const LEGACY = { 5: 'manylinux1', 12: 'manylinux2010', 17: 'manylinux2014' };
/** The oldest C library that a manylinux tag was ever defined for: x86-64 began in 2007, arm64 with 2014's. */
const OLDEST = { x86_64: 5, arm64: 17 };
const MACHINE = { x86_64: 'x86_64', arm64: 'aarch64' };
/**
 * Platform tags for `pip --platform`, best first. Every tag up to the runtime's C library (`2.34`) is there, because pip
 * compares names: a wheel for manylinux_2_28 is only found when that very tag is asked for.
 */
function wheelPlatforms(glibc, architecture) {
    const newest = Number(glibc.split('.')[1]);
    const machine = MACHINE[architecture];
    const tags = [];
    for (let minor = newest; minor >= OLDEST[architecture]; minor--) {
        tags.push(`manylinux_2_${minor}_${machine}`);
        const legacy = LEGACY[minor];
        if (legacy !== undefined)
            tags.push(`${legacy}_${machine}`);
    }
    return tags;
}
/** ABI tags for a Python version (`3.12`): its own, the stable one, and none. Before 3.8 the own one ends in `m`. */
function wheelAbis(version) {
    const [major = '3', minor = '0'] = version.split('.');
    const own = `cp${major}${minor}${Number(minor) < 8 ? 'm' : ''}`;
    return [own, 'abi3', 'none'];
}

;// CONCATENATED MODULE: ./.build/build/workflows/python-pip.js
/**
 * Python with pip: wheels for Lambda's platform and processor, never the host's. pip resolves for the target, so it
 * goes back to older versions by itself where the newest has no wheel that loads there.
 */












const PYTHON_JUNK = [
    '__pycache__/',
    '*.py[co]',
    '/.venv/',
    '/venv/',
    '.pytest_cache/',
    '.mypy_cache/',
    '.ruff_cache/',
    '.tox/',
    '.nox/',
    '.coverage',
    'htmlcov/',
    '.python-version',
    '*.egg-info/',
];
const pythonPip = {
    name: 'python-pip',
    version: 1,
    languages: ['python'],
    manifests: ['requirements.txt'],
    junk: PYTHON_JUNK,
    layerFolder: 'python',
    check,
    dependencies,
    tools: async (recipe, versions) => {
        const found = await versions.python(runtimeOf(recipe).version);
        return { pip: found?.versions['pip']?.split('.')[0] ?? 'missing' };
    },
    install,
};
function check(recipe, rules) {
    if (Object.keys(recipe.options).some(name => /^ParentPackage/.test(name))) {
        throw new failure/* Failure */.HR('user', 'python-pip does not move code below parent packages yet (ParentPackageMode)', {
            remedy: 'Remove it from BuildProperties, and let the code folder be the folder above the package.',
        });
    }
    if (recipe.manifest === undefined)
        return [];
    runtimeOf(recipe);
    const { requirements, files } = readRequirements(recipe.manifest);
    checkInside(files, rules.roots);
    const loose = requirements.filter(requirement => !requirement.pinned);
    if (loose.length === 0)
        return [];
    const names = loose.map(requirement => requirement.text).join(', ');
    const message = `${names}: no exact version, so a later build may differ (pin with ==)`;
    if (rules.requireLock)
        throw new failure/* Failure */.HR('user', message, { remedy: 'Pin every requirement with ==.' });
    return [`${(0,paths/* shownPath */.pS)(recipe.manifest)}: ${message}`];
}
function dependencies(recipe) {
    const { manifest } = recipe;
    if (manifest === undefined)
        return undefined;
    const { requirements, files } = readRequirements(manifest);
    if (requirements.length === 0)
        return undefined;
    const nameOf = (file) => (0,external_node_path_.relative)((0,external_node_path_.dirname)(manifest), file).split(external_node_path_.sep).join('/');
    return { files: files.map(path => ({ name: nameOf(path), path })) };
}
async function install(recipe, job) {
    const { manifest } = recipe;
    if (manifest === undefined)
        return { tree: [], tools: {} };
    const runtime = runtimeOf(recipe);
    const python = await (0,find_tool/* findTool */.SG)((0,find_tool/* pythonQuestion */.DI)(runtime.version), job.host);
    if (python === undefined)
        throw (0,missing_tool/* missingTool */.z)('python', undefined, [
            `wanted: python${runtime.version}, python3 or python, with pip 21 or newer`,
        ]);
    warnOfMarkers(readRequirements(manifest).requirements, { python, runtime, job });
    const target = (0,external_node_path_.join)(job.scratch, 'dependencies');
    (0,external_node_fs_.mkdirSync)(target, { recursive: true });
    await job.run({
        command: python.command,
        args: ['-m', 'pip', ...pipArguments({ manifest, target, runtime, architecture: recipe.architecture })],
        // Not the code's folder: Python would take modules named like its own (types.py) from there.
        cwd: job.scratch,
        environment: pipEnvironment(job),
        clue: /^ERROR|^WARNING: Retrying|Could not fetch|Connection|HASHES/,
        explain: clues => explainPip(clues, recipe),
    });
    return { tree: installedPackages(target), tools: python.versions };
}
function pipArguments(options) {
    const { version, glibc } = options.runtime;
    return [
        'install',
        ...['--requirement', options.manifest],
        ...['--target', options.target],
        '--only-binary=:all:',
        ...['--implementation', 'cp'],
        ...['--python-version', version],
        ...wheelAbis(version).flatMap(abi => ['--abi', abi]),
        ...wheelPlatforms(glibc, options.architecture).flatMap(platform => ['--platform', platform]),
        '--no-compile',
        '--no-input',
        '--no-warn-conflicts',
        '--no-warn-script-location',
        '--disable-pip-version-check',
        ...['--progress-bar', 'off'],
    ];
}
/** pip's own configuration and cache stay in force: private registries are named there. */
function pipEnvironment(job) {
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, {
        configuration: ['.config/pip', '.pip', '.netrc'],
        caches: ['.cache/pip'],
    });
    return (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        passedNames: ['PIP_CONFIG_FILE', 'PIP_CACHE_DIR'],
        set: { PIP_ROOT_USER_ACTION: 'ignore', PYTHONDONTWRITEBYTECODE: '1' },
    });
}
function warnOfMarkers(requirements, { python, runtime, job }) {
    const host = python.versions['python']?.split('.').slice(0, 2).join('.');
    const marked = requirements.filter(requirement => requirement.marker);
    if (host === runtime.version || marked.length === 0)
        return;
    job.say(`pip runs on Python ${host}, the function on ${runtime.version}: conditions are judged for ${host} (${marked
        .map(requirement => requirement.text)
        .join(', ')})`);
}
function explainPip(clues, recipe) {
    const text = clues.join('\n');
    const lacking = /No matching distribution found for (.+)/.exec(text)?.[1]?.trim();
    if (/THESE PACKAGES DO NOT MATCH THE HASHES/.test(text)) {
        return {
            reason: 'a package does not have the hash that the requirements demand',
            remedy: 'Check where the package comes from; write the hashes anew when it is trusted.',
        };
    }
    if (/Connection|Temporary failure|Name or service|timed out|ProxyError|SSLError/i.test(text) &&
        /Retrying|Could not fetch/.test(text)) {
        return {
            reason: 'the package index cannot be reached',
            remedy: 'Check the network, proxy and pip configuration.',
        };
    }
    if (lacking !== undefined) {
        const { name, glibc } = runtimeOf(recipe);
        return {
            reason: `no wheel of ${lacking} for ${name} on ${recipe.architecture} (Linux, glibc ${glibc} or older)`,
            remedy: `Check the name and version; choose a version that has a wheel for ${recipe.architecture}.`,
        };
    }
    const conflict = /ERROR: (Cannot install .+|ResolutionImpossible.*)/.exec(text)?.[1];
    return conflict === undefined ? undefined : { reason: conflict };
}
function runtimeOf(recipe) {
    const runtime = recipe.runtime === undefined ? undefined : (0,runtimes/* findRuntime */.w)(recipe.runtime);
    if (runtime?.language === 'python')
        return runtime;
    throw new failure/* Failure */.HR('user', `python-pip needs a Python runtime, and found ${recipe.runtime ?? 'none'}`, {
        remedy: 'Set Runtime (for a layer Metadata.BuildMethod) to one such as python3.13.',
    });
}


/***/ }),

/***/ 6992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J9: () => (/* binding */ findManifest),
  $k: () => (/* binding */ findWorkflow),
  Vb: () => (/* binding */ workflowFor),
  gd: () => (/* binding */ workflowNames),
  B4: () => (/* binding */ workflowOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/build/workflows/copy.js
var copy = __webpack_require__(7335);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/files/walk.js
var walk = __webpack_require__(2769);
// EXTERNAL MODULE: ./.build/model/tree.js
var tree = __webpack_require__(210);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/build/build-environment.js
var build_environment = __webpack_require__(1777);
// EXTERNAL MODULE: ./.build/build/find-tool.js
var find_tool = __webpack_require__(7817);
// EXTERNAL MODULE: ./.build/build/list-source.js + 3 modules
var list_source = __webpack_require__(2903);
// EXTERNAL MODULE: ./.build/build/missing-tool.js
var missing_tool = __webpack_require__(9756);
// EXTERNAL MODULE: ./.build/build/private-home.js
var private_home = __webpack_require__(9404);
;// CONCATENATED MODULE: ./.build/build/workflows/package-json.js
/** Reads package.json as far as a build must know it. */




const Names = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({});
const PackageJson = schemas/* object */.Ikc({
    dependencies: Names,
    optionalDependencies: Names,
    peerDependencies: Names,
    workspaces: schemas/* unknown */.L5J().optional(),
});
/** What npm installs without the packages that are for development only: name → what is asked for. */
function productionDependencies(manifest) {
    const { dependencies, optionalDependencies, peerDependencies } = readPackageJson(manifest);
    return { ...peerDependencies, ...optionalDependencies, ...dependencies };
}
/** Throws a Failure of class `user` for local packages and workspaces, which lie outside the private folder of a build. */
function checkPackageJson(manifest) {
    const { workspaces } = readPackageJson(manifest);
    const local = Object.entries(productionDependencies(manifest)).find(([, wanted]) => isLocal(wanted));
    if (local !== undefined) {
        throw notYet(manifest, `nodejs-npm does not install local packages yet: ${local[0]} (${local[1]})`);
    }
    if (workspaces !== undefined)
        throw notYet(manifest, 'nodejs-npm does not install workspaces yet');
}
function readPackageJson(manifest) {
    const text = (0,external_node_fs_.readFileSync)(manifest, 'utf8').replace(/^\uFEFF/, '');
    try {
        return PackageJson.parse(JSON.parse(text));
    }
    catch (cause) {
        const reason = cause instanceof SyntaxError ? cause.message : 'dependencies must map names to versions';
        throw new failure/* Failure */.HR('user', `package.json cannot be read: ${reason}`, {
            place: { file: (0,paths/* shownPath */.pS)(manifest) },
            remedy: 'Correct it; `npm pkg fix` may help.',
            cause,
        });
    }
}
function isLocal(wanted) {
    return /^(file:|link:|workspace:|portal:|\.{1,2}\/|\/|~\/)/.test(wanted);
}
function notYet(manifest, message) {
    return new failure/* Failure */.HR('user', message, {
        place: { file: (0,paths/* shownPath */.pS)(manifest) },
        remedy: 'Publish the package to a registry, or build elsewhere and point CodeUri at the zip.',
    });
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-npm.js
/**
 * Node.js with npm: what the lock file says, for Lambda's platform and processor, without development packages and
 * without running anybody's install scripts.
 */













const nodejsNpm = {
    name: 'nodejs-npm',
    version: 1,
    languages: ['nodejs'],
    manifests: ['package.json'],
    lockFiles: ['npm-shrinkwrap.json', 'package-lock.json'],
    junk: ['/node_modules/', '/package-lock.json', '/npm-shrinkwrap.json', 'npm-debug.log*', '.nyc_output/'],
    layerFolder: 'nodejs',
    check,
    dependencies,
    tools: async (_recipe, versions) => {
        const found = await versions.npm();
        return { npm: found?.versions['npm']?.split('.')[0] ?? 'missing' };
    },
    install,
};
/** Lock files of other package managers, which npm does not read. */
const FOREIGN_LOCKS = ['yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb'];
function check(recipe, rules) {
    const { manifest, lockFile } = recipe;
    if (manifest === undefined)
        return [];
    checkPackageJson(manifest);
    if (lockFile !== undefined || !hasDependencies(manifest))
        return [];
    const foreign = FOREIGN_LOCKS.find(name => (0,external_node_fs_.existsSync)((0,external_node_path_.join)((0,external_node_path_.dirname)(manifest), name)));
    const message = foreign === undefined
        ? 'no package-lock.json, so a later build may differ'
        : `nodejs-npm does not read ${foreign} and there is no package-lock.json, so a later build may differ`;
    if (!rules.requireLock)
        return [`${(0,paths/* shownPath */.pS)(manifest)}: ${message} (npm install makes one; commit it)`];
    throw new failure/* Failure */.HR('user', message, { remedy: 'Run `npm install` and commit package-lock.json.' });
}
function dependencies({ manifest, lockFile }) {
    if (manifest === undefined || !hasDependencies(manifest))
        return undefined;
    const files = [manifest, ...(lockFile === undefined ? [] : [lockFile]), ...projectConfiguration(manifest)];
    return { files: files.map(path => ({ name: (0,external_node_path_.basename)(path), path })) };
}
async function install(recipe, job) {
    const npm = await (0,find_tool/* findTool */.SG)(find_tool/* NPM_QUESTION */.jm, job.host);
    if (npm === undefined)
        throw (0,missing_tool/* missingTool */.z)('npm');
    const folder = (0,external_node_path_.join)(job.scratch, 'dependencies');
    prepare(recipe, folder);
    await job.run({
        command: npm.command,
        args: npmArguments(recipe),
        cwd: folder,
        environment: npmEnvironment(job),
        clue: /^npm (error|ERR!) (code|404|notarget|Missing:|Invalid:)/,
        explain: explainNpm,
    });
    sayUnrunScripts(folder, job);
    return { tree: installedModules(folder), tools: { ...npm.versions } };
}
function hasDependencies(manifest) {
    return Object.keys(productionDependencies(manifest)).length > 0;
}
/** Registries of the project; needed to install, never part of an artifact. */
function projectConfiguration(manifest) {
    const file = (0,external_node_path_.join)((0,external_node_path_.dirname)(manifest), '.npmrc');
    return (0,external_node_fs_.existsSync)(file) ? [file] : [];
}
function prepare({ manifest, lockFile }, folder) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    if (manifest === undefined)
        return;
    (0,external_node_fs_.copyFileSync)(manifest, (0,external_node_path_.join)(folder, 'package.json'));
    if (lockFile !== undefined)
        (0,external_node_fs_.copyFileSync)(lockFile, (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(lockFile)));
    for (const file of projectConfiguration(manifest))
        (0,external_node_fs_.copyFileSync)(file, (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(file)));
}
function npmArguments({ architecture, lockFile }) {
    return [
        ...(lockFile === undefined ? ['install', '--no-package-lock'] : ['ci']),
        '--omit=dev',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--os=linux',
        `--cpu=${architecture === 'arm64' ? 'arm64' : 'x64'}`,
        '--libc=glibc',
    ];
}
/** npm's own configuration and cache stay in force: private registries are named there. */
function npmEnvironment(job) {
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, { configuration: ['.npmrc'], caches: ['.npm'] });
    return (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        passedNames: [
            // setup-node names the registry's configuration this way.
            ...['NPM_CONFIG_USERCONFIG', 'npm_config_userconfig'],
            ...['NPM_CONFIG_GLOBALCONFIG', 'npm_config_globalconfig'],
            ...['NPM_CONFIG_CACHE', 'npm_config_cache'],
        ],
        set: { NO_UPDATE_NOTIFIER: '1' },
    });
}
const HiddenLock = schemas/* object */.Ikc({
    packages: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ version: schemas/* string */.YjP().optional(), hasInstallScript: schemas/* boolean */.zMY().optional() })),
});
/** npm writes what it installed, and which packages have scripts, to a lock file of its own in node_modules. */
function sayUnrunScripts(folder, job) {
    const file = (0,external_node_path_.join)(folder, 'node_modules', '.package-lock.json');
    if (!(0,external_node_fs_.existsSync)(file))
        return;
    const parsed = HiddenLock.safeParse(JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8')));
    const names = Object.entries(parsed.data?.packages ?? {})
        .filter(([, item]) => item.hasInstallScript)
        .map(([path, item]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${item.version ?? '?'}`);
    if (names.length === 0)
        return;
    job.say(`install scripts were not run: ${names.join(', ')} (a package that needs its script must be built before)`);
}
function installedModules(folder) {
    const modules = (0,external_node_path_.join)(folder, 'node_modules');
    if (!(0,external_node_fs_.existsSync)(modules))
        return [];
    const entries = [];
    for (const found of (0,walk/* walk */.G)(modules, path => path === '.package-lock.json' || path === '.cache/')) {
        const path = `node_modules/${found.path}`;
        if (found.kind === 'file')
            entries.push((0,list_source/* diskEntry */.EV)(path, found.absolute, found));
        else if (found.kind === 'link')
            entries.push({ kind: 'link', path, target: found.target });
    }
    return (0,tree/* makeTree */.TI)(entries);
}
function explainNpm(clues) {
    const said = clues.map(line => line.replace(/^npm (error|ERR!) /, ''));
    const find = (pattern) => said.map(line => pattern.exec(line)?.[1]).find(found => found !== undefined);
    const missing = find(/^404\s+.*'([^']+)'/);
    const noVersion = find(/^notarget (No matching version found for \S*[^\s.])/);
    if (missing !== undefined) {
        return { reason: `the registry has no ${missing}`, remedy: 'Check the name, and the registry in .npmrc.' };
    }
    if (noVersion !== undefined)
        return { reason: noVersion, remedy: 'Choose a version that the registry has.' };
    const code = find(/^code (\w+)/) ?? '';
    // After EUSAGE npm prints all its options; what is out of step stands before them.
    const apart = said.filter(line => /^(Missing|Invalid):/.test(line));
    const known = NPM_ERRORS[code];
    return known === undefined || code !== 'EUSAGE' ? known : { ...known, lines: apart };
}
const NPM_ERRORS = {
    EUSAGE: {
        reason: 'package.json and the lock file do not fit together',
        remedy: 'Run `npm install` and commit package-lock.json.',
    },
    EINTEGRITY: {
        reason: 'a package does not have the hash that the lock file demands',
        remedy: 'Check where the package comes from; renew the lock file when it is trusted.',
    },
    ENOTFOUND: { reason: 'the registry cannot be reached', remedy: 'Check the network, proxy and .npmrc.' },
    ECONNREFUSED: { reason: 'the registry cannot be reached', remedy: 'Check the network, proxy and .npmrc.' },
    ETIMEDOUT: { reason: 'the registry does not answer', remedy: 'Check the network, proxy and .npmrc.' },
    E401: { reason: 'the registry wants a login', remedy: 'Give npm a token: name its variable in build-env.' },
    E403: { reason: 'the registry refuses access', remedy: 'Check the token that .npmrc uses.' },
};

// EXTERNAL MODULE: ./.build/build/workflows/prebuilt.js
var prebuilt = __webpack_require__(261);
// EXTERNAL MODULE: ./.build/build/workflows/python-pip.js + 3 modules
var python_pip = __webpack_require__(1332);
;// CONCATENATED MODULE: ./.build/build/workflows/registry.js
/** Finds a workflow by its name or by what lies in a code folder. A new one is a module here and a line below. */





/** Where several fit a folder, the first one builds it. */
const WORKFLOWS = [python_pip/* pythonPip */.i, nodejsNpm, copy/* copy */.C, prebuilt/* prebuilt */.i];
/** The workflow of a recipe. Throws a RangeError for a name that no recipe can have. */
function workflowOf(name) {
    const workflow = findWorkflow(name);
    if (workflow === undefined)
        throw new RangeError(`no workflow ${name}`);
    return workflow;
}
/** The workflow that a user named, in the config or as BuildMethod; or undefined. */
function findWorkflow(name) {
    return WORKFLOWS.find(workflow => workflow.name === name || workflow.buildMethods?.includes(name));
}
/** The first workflow for this language whose manifest lies in the folder, or that a given manifest belongs to. */
function workflowFor(language, { folder, manifest, target }) {
    const builders = WORKFLOWS.filter(workflow => workflow.languages?.includes(language));
    if (manifest !== undefined) {
        return builders.find(workflow => findManifest(workflow, [manifest]) !== undefined) ?? builders[0];
    }
    const names = (0,external_node_fs_.readdirSync)(folder);
    return builders.find(workflow => findManifest(workflow, names) !== undefined && workflow.fits?.(folder, target) !== false);
}
/** The first of the workflow's manifests among these names. */
function findManifest(workflow, names) {
    for (const wanted of workflow.manifests ?? []) {
        const found = names.find(name => (typeof wanted === 'string' ? name === wanted : wanted.test(name)));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function workflowNames() {
    return WORKFLOWS.map(workflow => workflow.name);
}


/***/ }),

/***/ 2064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/** SHA-256 of files: synchronous reads into one buffer, three to ten times as fast as streams. */


const CHUNK_BYTES = 1 << 20;
/** The SHA-256 (hex) and the size in bytes of a file. */
function hashFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    let size = 0;
    try {
        for (let read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, buffer); read > 0; read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, buffer)) {
            hash.update(buffer.subarray(0, read));
            size += read;
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
    return { digest: hash.digest('hex'), size };
}


/***/ }),

/***/ 2769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ walk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/**
 * Lists what lies below a folder, once, with the least the system must be asked: names, kinds, sizes, modes.
 * Synchronous on purpose: promises cost eight times as much per file (ARCHITECTURE.md, speed).
 */


/** `skip` is asked for each path relative to the root (folders end in `/`) before it is entered. */
function* walk(root, skip, prefix = '') {
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, prefix), { withFileTypes: true })) {
        const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
        if (skip(entry.isDirectory() ? `${path}/` : path))
            continue;
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
        if (entry.isDirectory())
            yield* walk(root, skip, path);
        else if (entry.isSymbolicLink())
            yield { kind: 'link', path, absolute, target: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(absolute) };
        else if (entry.isFile()) {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(absolute);
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


/***/ }),

/***/ 210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ entrySize),
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   TI: () => (/* binding */ makeTree)
/* harmony export */ });
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
function makeTree(entries) {
    const byPath = new Map();
    for (const entry of entries)
        byPath.set(entry.path, entry);
    return [...byPath.values()].sort((a, b) => comparePaths(a.path, b.path));
}
/** Puts every entry below a folder (`python`, `nodejs/node_modules`); an empty folder changes nothing. */
function below(folder, tree) {
    return folder === '' ? tree : tree.map(entry => ({ ...entry, path: `${folder}/${entry.path}` }));
}
/** The order of UTF-8 bytes, which is not the order of UTF-16 units that `<` uses beyond the first plane. */
function comparePaths(a, b) {
    if (!SURROGATE.test(a) && !SURROGATE.test(b))
        return a < b ? -1 : a > b ? 1 : 0;
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** Only beyond the first plane do UTF-16 and UTF-8 sort differently; those characters need surrogates. */
const SURROGATE = /[\ud800-\udfff]/;


/***/ }),

/***/ 5675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ groupByDigest),
  i: () => (/* binding */ planTargets)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/build/workflows/registry.js + 2 modules
var registry = __webpack_require__(6992);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
;// CONCATENATED MODULE: ./.build/build/git-index.js
/**
 * What git already knows: the content ids of tracked files that nobody touched since. Reading the index of 17,000 files
 * takes 12 ms, reading the files thirty times as long.
 */



class GitIndex {
    /** Real path of the repository's top level. */
    topLevel;
    #ids;
    #plainFolders = new Map();
    constructor(topLevel, ids) {
        this.topLevel = topLevel;
        this.#ids = ids;
    }
    /** The git blob id of a file given by its real path; undefined when git cannot vouch for its bytes. */
    idOf(file) {
        if (this.#ids.size === 0 || !(0,paths/* isInside */.FK)(this.topLevel, file))
            return undefined;
        const id = this.#ids.get(file.slice(this.topLevel.length + 1));
        return id !== undefined && this.#isPlain((0,external_node_path_.dirname)(file)) ? id : undefined;
    }
    /** Attributes may make the bytes on disk differ from those that the id was made of (line ends, LFS, keywords). */
    #isPlain(folder) {
        const known = this.#plainFolders.get(folder);
        if (known !== undefined)
            return known;
        const abovePlain = folder === this.topLevel || this.#isPlain((0,external_node_path_.dirname)(folder));
        const plain = abovePlain && isHarmless((0,external_node_path_.join)(folder, '.gitattributes'));
        this.#plainFolders.set(folder, plain);
        return plain;
    }
}
/** Asks git, all questions at once. undefined when there is no git, no repository, or git refuses to read it. */
async function readGitIndex(folder, host) {
    const ask = (...args) => askGit(folder, host, args);
    const [place, listed, touched, settings] = await Promise.all([
        ask('rev-parse', '--show-toplevel', '--git-path', 'info/attributes'),
        ask('ls-files', '-s', '-v', '-z', '--full-name', ':/'),
        ask('diff-files', '--name-only', '-z', '--ignore-submodules=all'),
        ask('config', '--get-regexp', '^core\\.(autocrlf|eol|attributesfile)$'),
    ]);
    const [topLevel, infoAttributes] = place?.split('\n') ?? [];
    if (topLevel === undefined || infoAttributes === undefined)
        return undefined;
    const conversions = [(0,external_node_path_.resolve)(folder, infoAttributes), ...globalAttributes(settings ?? '', host)];
    const trusted = listed !== undefined &&
        touched !== undefined &&
        !/^core\.(autocrlf (?!false$)|eol )/m.test(settings ?? '') &&
        conversions.every(isHarmless);
    return new GitIndex(topLevel, trusted ? idsOf(listed, touched) : new Map());
}
async function askGit(folder, host, args) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 955).then(__webpack_require__.bind(__webpack_require__, 1955));
    try {
        // A file system monitor is a program named by the repository, and believes itself rather than the disk.
        const guarded = ['-c', 'core.fsmonitor=false', '-c', 'core.checkStat=default', ...args];
        const answer = await getExecOutput('git', guarded, {
            cwd: folder,
            env: gitEnvironment(host),
            silent: true,
            ignoreReturnCode: true,
        });
        return answer.exitCode === 0 ? answer.stdout : undefined;
    }
    catch {
        return undefined;
    }
}
/** Hooks of git set these for another repository or index. */
const LOCAL_VARIABLES = /^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|OBJECT_DIRECTORY|COMMON_DIR|NAMESPACE|TRACE.*)$/;
function gitEnvironment(host) {
    const environment = {};
    for (const [name, value] of Object.entries(host)) {
        if (value !== undefined && !LOCAL_VARIABLES.test(name))
            environment[name] = value;
    }
    return { ...environment, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}
/** `H 100644 <id> 0\t<path>`: a plain tracked file. Other tags mean that git was told not to look (git-ls-files, -v). */
const TRACKED = /^H 100(?:644|755) ([0-9a-f]{40}) 0\t/;
function idsOf(listed, touched) {
    const changed = new Set(touched.split('\0'));
    const ids = new Map();
    for (const line of listed.split('\0')) {
        const match = TRACKED.exec(line);
        if (match?.[1] === undefined)
            continue;
        const path = line.slice(match[0].length);
        if (!changed.has(path))
            ids.set(path, match[1]);
    }
    return ids;
}
function globalAttributes(settings, host) {
    const home = host['HOME'] ?? '';
    const named = /^core\.attributesfile (.+)$/m.exec(settings)?.[1];
    const usual = (0,external_node_path_.join)(host['XDG_CONFIG_HOME'] ?? (0,external_node_path_.join)(home, '.config'), 'git', 'attributes');
    const own = named === undefined ? usual : named.replace(/^~(?=\/)/, home);
    return [(0,external_node_path_.isAbsolute)(own) ? own : usual, '/etc/gitattributes'];
}
/** Attributes that change bytes between repository and disk (gitattributes: text, eol, ident, filter, encodings). */
const CONVERTING = /\b(text|eol|crlf|ident|filter|working-tree-encoding)\b|\[attr\]/;
function isHarmless(attributes) {
    return !(0,external_node_fs_.existsSync)(attributes) || !CONVERTING.test((0,external_node_fs_.readFileSync)(attributes, 'utf8'));
}

;// CONCATENATED MODULE: ./.build/build/input-index.js
/** Content ids of files: git's blob ids, from git's index where it can vouch for them, else computed. The same either way. */





/** Asked once a run. */
class InputIndex {
    #git;
    #ids = new Map();
    #trees = new WeakMap();
    constructor(git) {
        this.#git = git;
    }
    /** Reads git's index of the repository that holds `folder`, if there is one. */
    static async open(folder, host = process.env) {
        return new InputIndex(await readGitIndex(folder, host));
    }
    /** Real path of git's top level, or undefined without git. */
    get topLevel() {
        return this.#git?.topLevel;
    }
    /** The git blob id (SHA-1, hex) of a file's content. */
    contentId(file) {
        const known = this.#ids.get(file) ?? this.#git?.idOf(file) ?? blobIdOf(file);
        this.#ids.set(file, known);
        return known;
    }
    /** SHA-256 over path, mode and content of every entry. Where the files lie does not matter. */
    treeDigest(tree) {
        const known = this.#trees.get(tree);
        if (known !== undefined)
            return known;
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for (const entry of tree)
            hash.update(`${JSON.stringify(this.#describe(entry))}\n`);
        const digest = hash.digest('hex');
        this.#trees.set(tree, digest);
        return digest;
    }
    #describe(entry) {
        if (entry.kind === 'link')
            return [entry.path, 'link', entry.target];
        const mode = entry.mode.toString(8);
        if (entry.kind === 'disk')
            return [entry.path, mode, this.contentId(entry.file)];
        if (entry.kind === 'bytes')
            return [entry.path, mode, blobId(entry.bytes)];
        throw new TypeError('sources do not lie in archives');
    }
}
function blobId(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
const CHUNK_BYTES = 1 << 20;
function blobIdOf(file) {
    const descriptor = openForReading(file);
    try {
        const { size } = (0,external_node_fs_.fstatSync)(descriptor);
        const hash = (0,external_node_crypto_.createHash)('sha1').update(`blob ${size}\0`);
        const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, Math.max(1, size)));
        let total = 0;
        for (let read = (0,external_node_fs_.readSync)(descriptor, buffer); read > 0; read = (0,external_node_fs_.readSync)(descriptor, buffer)) {
            hash.update(buffer.subarray(0, read));
            total += read;
        }
        if (total !== size)
            throw changing(file);
        return hash.digest('hex');
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function openForReading(file) {
    try {
        return (0,external_node_fs_.openSync)(file, 'r');
    }
    catch (cause) {
        throw new report_failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(file)} cannot be read`, {
            cause,
            remedy: 'Make it readable (chmod u+r), or leave it out with .lambdaignore.',
        });
    }
}
function changing(file) {
    return new report_failure/* Failure */.HR('environment', `${(0,paths/* shownPath */.pS)(file)} changed while it was read`, {
        remedy: 'Run again when nothing else writes there.',
    });
}

;// CONCATENATED MODULE: ./.build/build/input-digest.js
/**
 * The digest of everything that one build depends on. Absolute paths, times, owners and the order of folders never
 * enter it, so two clones in different places agree.
 */



/** Rises when the digests of equal inputs have to change: the layout of the list below, or how trees are packed. */
const FORMAT = 1;
/** A tool that is missing counts as a version of its own (`missing`): planning does not need it. */
async function digestRecipe(recipe, index, versions) {
    const workflow = (0,registry/* workflowOf */.B4)(recipe.workflow);
    const inputs = workflow.dependencies?.(recipe);
    const runsTools = inputs !== undefined || workflow.compile !== undefined;
    const tools = runsTools ? ((await workflow.tools?.(recipe, versions)) ?? {}) : {};
    const common = {
        format: FORMAT,
        workflow: [workflow.name, workflow.version],
        runtime: recipe.runtime ?? null,
        architecture: recipe.architecture,
        tools,
    };
    const identify = (named) => sorted(named.map(({ name, path }) => [name, index.contentId(path)]));
    const dependencyDigest = inputs === undefined ? undefined : digestOf({ ...common, files: identify(inputs.files) });
    const inputDigest = digestOf({
        ...common,
        layerFolder: recipe.layerFolder,
        options: recipe.options,
        handler: recipe.handler ?? null,
        id: recipe.id ?? null,
        inputs: identify(recipe.inputs),
        source: index.treeDigest(recipe.sourceTree),
        dependencies: dependencyDigest ?? null,
    });
    const { sourceTree } = recipe;
    return { inputDigest, sourceTree, ...(dependencyDigest === undefined ? {} : { dependencyDigest }) };
}
function digestOf(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(canonicalJson(value)).digest('hex');
}
/** JSON with sorted keys: equal values give equal text. */
function canonicalJson(value) {
    return JSON.stringify(value, (_key, item) => typeof item === 'object' && item !== null && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
        : item);
}
function sorted(files) {
    return [...files].sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
}

// EXTERNAL MODULE: ./.build/model/tree.js
var model_tree = __webpack_require__(210);
// EXTERNAL MODULE: ./.build/build/runtimes.js
var runtimes = __webpack_require__(6548);
// EXTERNAL MODULE: ./.build/build/workflows/copy.js
var copy = __webpack_require__(7335);
// EXTERNAL MODULE: ./.build/build/workflows/prebuilt.js
var prebuilt = __webpack_require__(261);
// EXTERNAL MODULE: ./.build/build/workflows/python-pip.js + 3 modules
var python_pip = __webpack_require__(1332);
;// CONCATENATED MODULE: ./.build/build/choose-workflow.js
/** Which workflow builds a function or layer: what the user said, else what lies there. */









/** Throws a Failure of class `user`: unknown runtime or workflow, or none that builds this yet. */
function chooseWorkflow(target, options) {
    const runtime = runtimeOf(target);
    const plain = { runtime, asItLies: false, junk: [] };
    if (target.packageType === 'Image')
        throw noWorkflowYet(target, 'container images');
    if (options.location.kind === 'archive')
        return { ...plain, workflow: prebuilt/* prebuilt */.i };
    if (options.named !== undefined) {
        const workflow = workflowNamed(options.named, target);
        if (workflow === prebuilt/* prebuilt */.i)
            throw notAnArchive(target, options.location);
        return { ...plain, workflow };
    }
    const unbuilt = target.skipBuild || (target.kind === 'layer' && target.buildMethod === undefined);
    if (unbuilt || options.location.kind === 'file')
        return { ...plain, workflow: copy/* copy */.C, asItLies: true };
    const method = target.buildMethod === undefined ? undefined : (0,registry/* findWorkflow */.$k)(target.buildMethod);
    if (method !== undefined)
        return { ...plain, workflow: method };
    if (target.buildMethod !== undefined && (0,runtimes/* findRuntime */.w)(target.buildMethod) === undefined) {
        throw noWorkflowYet(target, `BuildMethod ${target.buildMethod}`);
    }
    return { ...plain, ...byLanguage(target, runtime, options) };
}
function byLanguage(target, runtime, { location, manifest }) {
    const language = languageOf(target, runtime);
    if (language === undefined) {
        throw new report_failure/* Failure */.HR('user', `${target.id} has no runtime, so nothing says how to build it`, {
            remedy: 'Set Runtime to a value that is known before the deployment.',
        });
    }
    const name = manifest === undefined ? undefined : (0,external_node_path_.basename)(manifest);
    const workflow = (0,registry/* workflowFor */.Vb)(language, { folder: location.path, manifest: name, target });
    if (workflow !== undefined)
        return { workflow, junk: [] };
    const unbuildable = manifestOf(language, location.path);
    if (unbuildable !== undefined)
        throw noWorkflowYet(target, `${runtime?.name ?? language} with ${unbuildable}`);
    return { workflow: copy/* copy */.C, junk: JUNK[language] ?? [] };
}
/** `BuildMethod: go1.x` on a `provided` runtime says what the code is written in. */
function languageOf({ buildMethod }, runtime) {
    const method = buildMethod === undefined ? undefined : (0,runtimes/* findRuntime */.w)(buildMethod);
    return (method ?? runtime)?.language;
}
/** Interpreters leave files behind where nothing is built, too. */
const JUNK = { python: python_pip/* PYTHON_JUNK */.G };
function runtimeOf(target) {
    if (target.runtime === undefined) {
        return target.buildMethod === undefined ? undefined : (0,runtimes/* findRuntime */.w)(target.buildMethod);
    }
    const runtime = (0,runtimes/* findRuntime */.w)(target.runtime);
    if (runtime !== undefined)
        return runtime;
    const near = (0,runtimes/* nearestRuntime */.p)(target.runtime);
    throw new report_failure/* Failure */.HR('user', `${target.id}: Lambda has no runtime ${target.runtime}`, {
        remedy: near === undefined ? 'Choose one such as python3.13 or nodejs22.x.' : `Did you mean ${near}?`,
    });
}
function workflowNamed(name, target) {
    const workflow = (0,registry/* findWorkflow */.$k)(name);
    if (workflow !== undefined)
        return workflow;
    const near = (0,paths/* nearestName */.qb)(name, (0,registry/* workflowNames */.gd)());
    throw new report_failure/* Failure */.HR('user', `${target.id}: there is no workflow ${name}`, {
        remedy: near === undefined ? `Choose one of ${(0,registry/* workflowNames */.gd)().join(', ')}.` : `Did you mean ${near}?`,
    });
}
function notAnArchive(target, location) {
    return new report_failure/* Failure */.HR('user', `${target.id}: prebuilt takes a .zip or .jar, and found ${(0,paths/* shownPath */.pS)(location.path)}`, {
        remedy: 'Point the code at the archive, or name the workflow copy.',
    });
}
/** Files that show that code has to be compiled or its dependencies fetched, for languages without a workflow so far. */
const MANIFESTS = {
    java: /^(pom\.xml|build\.gradle(\.kts)?)$/,
    dotnet: /\.(cs|fs|vb)proj$/,
    ruby: /^Gemfile$/,
    go: /^go\.mod$/,
    provided: /^(Makefile|Cargo\.toml|go\.mod|.*\.csproj)$/,
};
function manifestOf(language, folder) {
    const manifests = MANIFESTS[language];
    return manifests === undefined ? undefined : (0,external_node_fs_.readdirSync)(folder).find(name => manifests.test(name));
}
function noWorkflowYet(target, what) {
    return new report_failure/* Failure */.HR('user', `${target.id}: there is no workflow yet for ${what}`, {
        remedy: 'Build it before and point CodeUri at the zip, or set Metadata.SkipBuild to pack the folder as it lies.',
    });
}

// EXTERNAL MODULE: ./.build/build/list-source.js + 3 modules
var list_source = __webpack_require__(2903);
;// CONCATENATED MODULE: ./.build/build/code-location.js
/** Where a function's or layer's code lies, and whether it may lie there. */





/** What Lambda takes as it is. */
const ARCHIVES = new Set(['.zip', '.jar']);
/**
 * `roots` are real paths. Throws a Failure of class `user`: nothing there (with the nearest name), outside the roots
 * (links are judged by where they end), neither file nor folder.
 */
function locateCode(path, target, roots) {
    const real = realPath(path, target);
    const top = topOf(real, roots);
    if (top === undefined) {
        throw new report_failure/* Failure */.HR('user', `${target.id}: its code lies outside the project: ${(0,paths/* shownPath */.pS)(real)}${written(target)}`, {
            remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
        });
    }
    const stat = (0,external_node_fs_.statSync)(real);
    if (stat.isDirectory())
        return { kind: 'folder', path: real, top, stat };
    if (!stat.isFile())
        throw (0,list_source/* unpackable */.DO)(real, 'neither a file nor a folder');
    (0,list_source/* checkReadable */.ro)(real);
    const kind = ARCHIVES.has((0,external_node_path_.extname)(real).toLowerCase()) ? 'archive' : 'file';
    return { kind, path: real, top, stat };
}
/** Throws a Failure of class `user` when a manifest is missing or lies outside the roots; gives its real path. */
function locateManifest(path, target, roots) {
    if (!(0,external_node_fs_.existsSync)(path)) {
        throw new report_failure/* Failure */.HR('user', `${target.id}: there is no manifest at ${(0,paths/* shownPath */.pS)(path)}`, {
            remedy: didYouMean(path) ?? 'Correct `manifest` in lambda-build.yml (it counts from the code folder).',
        });
    }
    const real = (0,external_node_fs_.realpathSync)(path);
    if (topOf(real, roots) !== undefined)
        return real;
    throw new report_failure/* Failure */.HR('user', `${target.id}: its manifest lies outside the project: ${(0,paths/* shownPath */.pS)(real)}`, {
        remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    });
}
function realPath(path, target) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch (cause) {
        throw new report_failure/* Failure */.HR('user', `${target.id}: no code at ${(0,paths/* shownPath */.pS)(path)}${written(target)}`, {
            cause,
            remedy: didYouMean(path) ?? 'Correct the path, or create the folder.',
        });
    }
}
/** The innermost root, because there the search for ignore files may end. */
function topOf(path, roots) {
    return roots.find(root => (0,paths/* isInside */.FK)(root, path));
}
function didYouMean(path) {
    const near = (0,paths/* nearestSibling */.Fe)(path);
    return near === undefined ? undefined : `Did you mean ${(0,paths/* shownPath */.pS)(near)}?`;
}
function written(target) {
    return target.written === '' ? '' : ` (written as ${target.written})`;
}

;// CONCATENATED MODULE: ./.build/build/make-recipe.js
/** From a function or layer of the template to everything that its build depends on. */










/** Throws a Failure of class `user`, at the target's place unless a file of its own is at fault. */
function makeRecipe(target, rules) {
    try {
        return recipeOf(target, rules);
    }
    catch (error) {
        throw error instanceof report_failure/* Failure */.HR ? placed(error, target) : error;
    }
}
function recipeOf(target, rules) {
    const roots = [rules.root, ...rules.allowedRoots];
    const { overrides = {} } = rules;
    const location = locateCode((0,external_node_path_.resolve)(rules.root, overrides.source ?? target.code), target, roots);
    const given = overrides.manifest === undefined
        ? undefined
        : locateManifest((0,external_node_path_.resolve)(folderOf(location), overrides.manifest), target, roots);
    const choice = chooseWorkflow(target, { location, named: overrides.workflow, manifest: given });
    const manifest = make_recipe_manifestOf(choice, location, given);
    const listed = sourceOf(location, { choice, rules, roots, manifest });
    const described = {
        workflow: choice.workflow.name,
        source: location.path,
        ...(manifest === undefined ? {} : { manifest }),
        ...lockOf(choice, manifest, (0,paths/* isInside */.FK)(rules.root, location.path) ? rules.root : location.top),
        ...(choice.runtime === undefined ? {} : { runtime: choice.runtime.name }),
        architecture: target.architecture,
        layerFolder: target.kind === 'layer' ? choice.workflow.layerFolder : '',
        root: rules.root,
        inputs: [],
        ...(choice.workflow.needs?.includes('handler') && target.handler !== undefined
            ? { handler: target.handler }
            : {}),
        ...(choice.workflow.needs?.includes('id') ? { id: target.id } : {}),
        options: { ...target.metadata, ...target.buildProperties, ...overrides.options },
        include: overrides.include ?? [],
        exclude: overrides.exclude ?? [],
        sourceTree: listed.tree,
    };
    const checks = { requireLock: rules.requireLock, roots };
    const recipe = { ...described, inputs: choice.workflow.inputs?.(described, checks) ?? [] };
    const checked = choice.workflow.check?.(recipe, checks) ?? [];
    return {
        recipe,
        warnings: [...warningsOf(target, choice.runtime), ...leftOutOf(location, listed.leftOut), ...checked],
    };
}
function folderOf(location) {
    return location.kind === 'folder' ? location.path : (0,external_node_path_.dirname)(location.path);
}
function make_recipe_manifestOf({ workflow }, location, given) {
    if (workflow.manifests === undefined)
        return undefined;
    if (given !== undefined)
        return given;
    const folder = folderOf(location);
    const name = (0,registry/* findManifest */.J9)(workflow, (0,external_node_fs_.readdirSync)(folder));
    return name === undefined ? undefined : (0,external_node_path_.join)(folder, name);
}
function lockOf({ workflow }, manifest, root) {
    if (manifest === undefined)
        return {};
    for (let folder = (0,external_node_path_.dirname)(manifest); (0,paths/* isInside */.FK)(root, folder); folder = (0,external_node_path_.dirname)(folder)) {
        const found = workflow.lockFiles?.map(name => (0,external_node_path_.join)(folder, name)).find(file => (0,external_node_fs_.existsSync)(file));
        if (found !== undefined)
            return { lockFile: found };
        if (workflow.lockAbove !== true || folder === root || (0,external_node_path_.dirname)(folder) === folder)
            break;
    }
    return {};
}
function sourceOf(location, { choice, rules, roots, manifest }) {
    if (location.kind !== 'folder')
        return { tree: singleFile(location), leftOut: [] };
    const listed = (rules.listings ?? new list_source/* SourceListings */.Ru()).list({
        folder: location.path,
        top: location.top,
        roots,
        junk: [...choice.workflow.junk, ...choice.junk],
        asItLies: choice.asItLies,
        ownFiles: rules.ownFiles ?? [],
        include: rules.overrides?.include ?? [],
        exclude: rules.overrides?.exclude ?? [],
    });
    if (listed.tree.length === 0) {
        throw new report_failure/* Failure */.HR('user', `there is nothing to pack in ${(0,paths/* shownPath */.pS)(location.path)}`, {
            remedy: 'Put the code there, correct the path, or see what .lambdaignore leaves out.',
        });
    }
    return { ...listed, tree: withDescription(listed.tree, choice, manifest) };
}
function singleFile({ path, stat }) {
    const executable = (stat.mode & 0o111) !== 0;
    return [(0,list_source/* diskEntry */.EV)((0,external_node_path_.basename)(path), path, { size: stat.size, executable })];
}
/** A package.json from elsewhere goes along: its `type` decides how Node reads the code. */
function withDescription(tree, { workflow }, manifest) {
    if (workflow.name !== 'nodejs-npm' || manifest === undefined)
        return tree;
    if (tree.some(entry => entry.path === 'package.json'))
        return tree;
    const stat = (0,external_node_fs_.statSync)(manifest);
    return (0,model_tree/* makeTree */.TI)([...tree, (0,list_source/* diskEntry */.EV)('package.json', manifest, { size: stat.size, executable: false })]);
}
function warningsOf(target, runtime) {
    if (!runtime?.deprecated)
        return [];
    return [`${target.id}: ${runtime.name} is deprecated; AWS may refuse to create or update the function`];
}
/** Names the folder alone, so that functions that share it give the same text. */
function leftOutOf(location, names) {
    if (names.length === 0)
        return [];
    const listed = [...names].sort().join(', ');
    return [`${(0,paths/* shownPath */.pS)(location.path)}: left out: ${listed} (to keep one, name it with ! in .lambdaignore)`];
}
function placed(failure, target) {
    const { place = target.place, artifact = target.id } = failure;
    return new report_failure/* Failure */.HR(failure.class, failure.message, { ...failure, cause: failure.cause, place, artifact });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
// EXTERNAL MODULE: ./.build/files/atomic.js
var atomic = __webpack_require__(1793);
// EXTERNAL MODULE: ./.build/build/find-tool.js
var find_tool = __webpack_require__(7817);
;// CONCATENATED MODULE: ./.build/build/tool-versions.js
/** Versions of tools, asked once a run and only when needed, and remembered between runs while their files stay the same. */





const Remembered = schemas/* object */.Ikc({
    versions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    witnesses: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Sizes and times of the command and the witnesses when they were asked. */
    signature: schemas/* string */.YjP(),
});
const File = schemas/* object */.Ikc({ version: schemas/* literal */.euz(1), tools: schemas/* record */.g1P(schemas/* string */.YjP(), Remembered) });
class ToolVersions {
    #cacheFile;
    #host;
    #asked = new Map();
    #remembered;
    /** `cacheFile` is a small JSON file; it may be missing, broken or unwritable. Without one nothing is remembered. */
    constructor(cacheFile, host = process.env) {
        this.#cacheFile = cacheFile;
        this.#host = host;
    }
    /** npm, or undefined when none runs. */
    npm() {
        return this.#ask('npm', find_tool/* NPM_QUESTION */.jm);
    }
    /** A Python with pip for a runtime's version (`3.12`), or undefined when none runs. */
    python(version) {
        return this.#ask(`python ${version}`, (0,find_tool/* pythonQuestion */.DI)(version));
    }
    #ask(name, question) {
        const asked = this.#asked.get(name);
        if (asked !== undefined)
            return asked;
        const answer = this.#find(question);
        this.#asked.set(name, answer);
        return answer;
    }
    async #find(question) {
        for (const command of (0,find_tool/* candidatesOf */.kW)(question, this.#host)) {
            const found = this.#recall(command) ?? (await (0,find_tool/* askTool */.C8)(question, command, this.#host));
            if (found === undefined)
                continue;
            this.#remember(found);
            return found;
        }
        return undefined;
    }
    #recall(command) {
        const known = this.#load()[command];
        if (known === undefined || known.signature !== signatureOf([command, ...known.witnesses]))
            return undefined;
        return { command, versions: known.versions, witnesses: known.witnesses };
    }
    #remember({ command, versions, witnesses }) {
        if (this.#cacheFile === undefined || witnesses === undefined)
            return;
        const signature = signatureOf([command, ...witnesses]);
        const known = this.#load();
        if (signature === undefined || known[command]?.signature === signature)
            return;
        known[command] = { versions: { ...versions }, witnesses: [...witnesses], signature };
        try {
            (0,atomic/* writeFileAtomically */.l)(this.#cacheFile, `${JSON.stringify({ version: 1, tools: known })}\n`);
        }
        catch {
            // It only saves a question in the next run.
        }
    }
    #load() {
        this.#remembered ??= readRemembered(this.#cacheFile);
        return this.#remembered;
    }
}
function readRemembered(file) {
    if (file === undefined)
        return {};
    try {
        return File.parse(JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'))).tools;
    }
    catch {
        return {};
    }
}
/**
 * What changes when one of the files is replaced; undefined when that proves nothing: a version manager's shim stays
 * the same while what it starts changes.
 */
function signatureOf(files) {
    try {
        return files
            .map(file => {
            const real = (0,external_node_fs_.realpathSync)(file);
            if ([file, real].some(path => path.includes(`${external_node_path_.sep}shims${external_node_path_.sep}`)))
                throw new Error('a shim');
            const { size, mtimeMs, ctimeMs } = (0,external_node_fs_.statSync)(real);
            return [real, size, mtimeMs, ctimeMs].join(' ');
        })
            .join('\n');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/pipeline/plan-targets.js
/** From code targets to digests, and from digests to artifacts that are there already. */







/** Throws one Failure that carries everything that is wrong with the sources. */
async function planTargets(targets, settings, services, store) {
    const index = await InputIndex.open(settings.sourceRoot);
    const tools = new ToolVersions((0,external_node_path_.join)(settings.storeFolder, 'tools.json'));
    const recipes = makeRecipes(targets, settings, services, index.topLevel);
    const digested = await Promise.all(recipes.map(async (item) => ({ ...item, digested: await digestRecipe(item.recipe, index, tools) })));
    return findArtifacts(digested, services, store);
}
function makeRecipes(targets, settings, services, topLevel) {
    const rules = {
        root: (0,paths/* realPathOf */.dN)(topLevel ?? settings.workingFolder),
        allowedRoots: [settings.sourceRoot, (0,external_node_path_.dirname)(settings.template), ...settings.allowedRoots].map(paths/* realPathOf */.dN),
        requireLock: settings.requireLock,
        ownFiles: [...settings.ownFiles, settings.buildFolder, settings.storeFolder],
        listings: new list_source/* SourceListings */.Ru(),
    };
    const failures = [];
    const said = new Set();
    const recipes = targets.flatMap(target => {
        try {
            const overrides = settings.functionConfigs[target.id];
            const { recipe, warnings } = makeRecipe(target, overrides === undefined ? rules : { ...rules, overrides });
            for (const message of warnings) {
                // Functions that share a folder or a manifest share its warnings.
                if (!said.has(message))
                    services.emit({ type: 'warning', message, place: target.place });
                said.add(message);
            }
            return [{ target, recipe }];
        }
        catch (error) {
            failures.push((0,report_failure/* toFailure */.w2)(error));
            return [];
        }
    });
    if (failures.length > 0)
        throw (0,report_failure/* combineFailures */.XJ)(failures);
    return recipes;
}
/** Asks the store; where it lacks something the face may fill it once, and it is asked again. */
async function findArtifacts(items, services, store) {
    const ask = (item) => store.find(item.digested.inputDigest);
    const first = await Promise.all(items.map(ask));
    const filled = first.includes(undefined) && (await services.onMissing?.(planDigests(items))) === true;
    const second = filled ? await Promise.all(items.map((item, at) => first[at] ?? ask(item))) : first;
    return items.map((item, at) => ({
        ...item,
        record: second[at],
        origin: first[at] === undefined ? 'cache' : 'store',
    }));
}
function planDigests(items) {
    const hash = (parts) => (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([...new Set(parts)].sort()))
        .digest('hex');
    return {
        manifests: hash(items.map(item => item.digested.dependencyDigest)),
        inputs: hash(items.map(item => item.digested.inputDigest)),
    };
}
/** Functions with equal recipes share one build. */
function groupByDigest(planned) {
    const groups = new Map();
    for (const item of planned) {
        const group = groups.get(item.digested.inputDigest);
        if (group === undefined)
            groups.set(item.digested.inputDigest, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/files/atomic.js
var atomic = __webpack_require__(1793);
// EXTERNAL MODULE: ./.build/files/hash.js
var hash = __webpack_require__(2064);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
;// CONCATENATED MODULE: ./.build/store/record.js
/** Records as they lie in a store: JSON that says which version of the format it is. */

const RECORD_VERSION = 1;
const DIGEST = /^[0-9a-f]{64}$/;
const byteCount = schemas/* number */.aig().int().nonnegative();
const schema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(RECORD_VERSION),
    digest: schemas/* string */.YjP().regex(DIGEST),
    size: byteCount,
    unzippedSize: byteCount,
    files: byteCount,
    tools: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
});
/** Undefined for anything that is not a whole record of this version. */
function parseRecord(text) {
    const parsed = schema.safeParse(jsonOf(text));
    if (!parsed.success)
        return undefined;
    const { version: _, ...record } = parsed.data;
    return record;
}
function formatRecord({ digest, size, unzippedSize, files, tools }) {
    return `${JSON.stringify({ version: RECORD_VERSION, digest, size, unzippedSize, files, tools })}\n`;
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Digests become names of files and objects, so nothing else may pass for one. Throws a RangeError. */
function assertDigest(text) {
    if (!DIGEST.test(text))
        throw new RangeError(`not a SHA-256 digest: ${JSON.stringify(text)}`);
}

;// CONCATENATED MODULE: ./.build/store/local-store.js
/**
 * The store in a folder: `ac/<input digest>` holds records, `cas/<digest>` bytes. Everything is written under a
 * temporary name and renamed, everything that is read is verified, so any process may be killed at any time, several
 * may work at once, and the folder may be deleted, copied or restored from a cache.
 */






function localStore(options) {
    return new LocalStore(options);
}
class LocalStore {
    #options;
    /** What was hashed in this process, and how the file looked then. */
    #verified = new Map();
    #swept = false;
    constructor(options) {
        this.#options = options;
    }
    async find(inputDigest) {
        const path = this.#pathOf('ac', inputDigest);
        const text = readIfThere(path);
        if (text === undefined)
            return undefined;
        const record = parseRecord(text);
        if (record === undefined)
            return this.#discard(path, `the record ${inputDigest}`);
        // Bytes that are not there, or not all of them, are no damage: they may have been deleted to save space.
        return statIfThere(this.#pathOf('cas', record.digest))?.size === record.size ? record : undefined;
    }
    async fetch(digest) {
        const path = this.#pathOf('cas', digest);
        const stat = statIfThere(path);
        if (stat === undefined)
            return undefined;
        if (this.#verified.get(digest) === looksOf(stat))
            return path;
        if ((0,hash/* hashFile */.D)(path).digest !== digest)
            return this.#discard(path, `the artifact ${digest}`);
        this.#verified.set(digest, looksOf(stat));
        return path;
    }
    pathOf(digest) {
        return this.#pathOf('cas', digest);
    }
    async keep({ inputDigest, record, file }) {
        const entry = this.#pathOf('ac', inputDigest);
        const path = this.#pathOf('cas', record.digest);
        const { digest, size } = (0,hash/* hashFile */.D)(file);
        if (digest !== record.digest || size !== record.size)
            throw notWhatItSays(record, digest);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        moveDurably(file, path);
        this.#verified.set(digest, looksOf((0,external_node_fs_.statSync)(path)));
        // The bytes come first: a record always finds them.
        (0,atomic/* writeFileAtomically */.l)(entry, formatRecord(record));
        return path;
    }
    temporary() {
        const folder = (0,external_node_path_.join)(this.#options.folder, 'cas');
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        this.#sweepOnce();
        return (0,atomic/* temporaryName */.N)((0,external_node_path_.join)(folder, 'new'));
    }
    #pathOf(kind, digest) {
        assertDigest(digest);
        return (0,external_node_path_.join)(this.#options.folder, kind, digest);
    }
    #discard(path, what) {
        (0,external_node_fs_.rmSync)(path, { force: true });
        this.#options.warn(`${what} in the store was damaged; it is removed and made again`);
        return undefined;
    }
    /** Temporary files of processes that were killed. Another process may sweep at the same time. */
    #sweepOnce() {
        if (this.#swept)
            return;
        this.#swept = true;
        const now = this.#options.now ?? Date.now;
        for (const kind of ['ac', 'cas']) {
            const folder = (0,external_node_path_.join)(this.#options.folder, kind);
            for (const name of listIfThere(folder)) {
                if (!name.includes('.tmp-'))
                    continue;
                const stat = statIfThere((0,external_node_path_.join)(folder, name));
                if (stat !== undefined && now() - stat.mtimeMs > DAY)
                    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
            }
        }
    }
}
const DAY = 24 * 60 * 60 * 1000;
function notWhatItSays(record, found) {
    return new report_failure/* Failure */.HR('environment', `an artifact changed before it was stored: ${found}, not ${record.digest}`, {
        remedy: 'Run again; if it happens twice, check the disk.',
    });
}
/** Replaces what is there, which has the same digest or is damaged. The file may come from another file system. */
function moveDurably(from, to) {
    flush(from);
    try {
        (0,external_node_fs_.renameSync)(from, to);
    }
    catch (error) {
        if (!isSystemError(error, 'EXDEV'))
            throw error;
        const temporary = (0,atomic/* temporaryName */.N)(to);
        (0,external_node_fs_.copyFileSync)(from, temporary);
        flush(temporary);
        (0,external_node_fs_.renameSync)(temporary, to);
        (0,external_node_fs_.rmSync)(from, { force: true });
    }
}
function flush(path) {
    const descriptor = (0,external_node_fs_.openSync)(path, 'r+');
    try {
        (0,external_node_fs_.fsyncSync)(descriptor);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** A file that was replaced or written to looks different. */
function looksOf(stat) {
    return [stat.dev, stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs].join();
}
function readIfThere(path) {
    return ifThere(() => (0,external_node_fs_.readFileSync)(path, 'utf8'));
}
function statIfThere(path) {
    return ifThere(() => (0,external_node_fs_.statSync)(path));
}
function listIfThere(folder) {
    return ifThere(() => (0,external_node_fs_.readdirSync)(folder)) ?? [];
}
function ifThere(ask) {
    try {
        return ask();
    }
    catch (error) {
        if (isSystemError(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}
function isSystemError(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}

// EXTERNAL MODULE: ./.build/template/facts.js + 2 modules
var facts = __webpack_require__(5938);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/pipeline/plan-targets.js + 7 modules
var plan_targets = __webpack_require__(5675);
;// CONCATENATED MODULE: ./.build/pipeline/describe-plan.js
/** A plan in the shape of interface §2: every function and layer, and the job matrix. */


function describePlan(made, settings) {
    const described = [
        ...made.planned.map(item => ({ kind: item.target.kind, json: describePlanned(item, settings) })),
        ...made.skipped.map(item => ({ kind: item.kind, json: describeSkipped(item) })),
    ];
    return {
        template: (0,paths/* shownPath */.pS)(settings.template, settings.workingFolder),
        functions: described.filter(item => item.kind === 'function').map(item => item.json),
        layers: described.filter(item => item.kind === 'layer').map(item => item.json),
        matrix: { include: matrixOf(made.planned) },
    };
}
function describePlanned({ target, recipe, digested, record }, settings) {
    return {
        id: target.id,
        type: target.type,
        runtime: target.runtime ?? null,
        architecture: target.architecture,
        packageType: target.packageType,
        workflow: recipe.workflow,
        source: (0,paths/* shownPath */.pS)(recipe.source, settings.workingFolder),
        manifest: recipe.manifest === undefined ? null : (0,paths/* shownPath */.pS)(recipe.manifest, settings.workingFolder),
        inputDigest: digested.inputDigest,
        cached: record !== undefined,
        reason: record === undefined ? 'no artifact for these inputs yet' : 'the store has its artifact',
    };
}
function describeSkipped(item) {
    return {
        id: item.id,
        type: item.type,
        runtime: null,
        architecture: 'x86_64',
        packageType: item.type.endsWith('Function') && /image/i.test(item.reason) ? 'Image' : 'Zip',
        workflow: 'none',
        source: null,
        manifest: null,
        inputDigest: null,
        cached: true,
        reason: item.reason,
    };
}
/** One job for each distinct recipe that has no artifact yet. */
function matrixOf(planned) {
    const missing = planned.filter(item => item.record === undefined);
    return [...(0,plan_targets/* groupByDigest */.V)(missing).values()].map(([first, ...rest]) => ({
        id: first.target.id,
        functions: [first, ...rest].map(item => item.target.id),
        workflow: first.recipe.workflow,
        runtime: first.target.runtime ?? null,
        architecture: first.target.architecture,
    }));
}

// EXTERNAL MODULE: ./.build/template/read-template.js + 3 modules
var read_template = __webpack_require__(876);
// EXTERNAL MODULE: ./.build/template/scope.js + 1 modules
var template_scope = __webpack_require__(4383);
// EXTERNAL MODULE: ./.build/template/assets.js
var assets = __webpack_require__(5240);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./.build/template/functions.js
var functions = __webpack_require__(4024);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(240);
;// CONCATENATED MODULE: ./.build/template/build-metadata.js
/** The Metadata keys that say how a resource is built (SAM's names). */




function buildMetadata(scope, resource) {
    const { template } = scope;
    const metadata = (0,nodes/* valueAt */.fK)(template, resource.node, 'Metadata');
    const properties = (0,nodes/* valueAt */.fK)(template, metadata, 'BuildProperties');
    return {
        buildMethod: (0,template_scope/* resolveText */.WY)(scope, (0,nodes/* valueAt */.fK)(template, metadata, 'BuildMethod')),
        buildArchitecture: (0,nodes/* valueAt */.fK)(template, metadata, 'BuildArchitecture'),
        skipBuild: /^(true|yes|on)$/i.test((0,template_scope/* resolveText */.WY)(scope, (0,nodes/* valueAt */.fK)(template, metadata, 'SkipBuild')) ?? ''),
        buildProperties: (0,dist.isMap)(properties) ? jsonMap(scope, properties) : {},
    };
}
function jsonMap(scope, map) {
    const entries = (0,nodes/* entriesOf */.Mc)(scope.template, map).map(({ key, value }) => [key, toJson(scope, value)]);
    return Object.fromEntries(entries);
}
/** Scalars as YAML types them (numbers, true, null); expressions by their value, or as written when unknown. */
function toJson(scope, node) {
    const target = (0,nodes/* follow */.e6)(scope.template, node);
    if ((0,functions/* functionCall */.N)(scope.template, target) !== undefined)
        return resolvedJson(scope, target);
    if ((0,dist.isMap)(target))
        return jsonMap(scope, target);
    if ((0,dist.isSeq)(target))
        return (0,nodes/* itemsOf */.S3)(scope.template, target).map(item => toJson(scope, item));
    if (!(0,dist.isScalar)(target))
        return null;
    const { value } = target;
    const isJson = value === null || typeof value === 'boolean' || Number.isFinite(value);
    return isJson && (typeof value === 'number' || typeof value === 'boolean' || value === null)
        ? value
        : (0,nodes/* textOf */.b6)(target);
}
function resolvedJson(scope, node) {
    const resolved = (0,template_scope/* resolve */.hd)(scope, node);
    if (!resolved.known)
        return (0,template_scope/* expressionOf */.ez)(scope.template, node);
    if (Array.isArray(resolved.value))
        return resolved.value.map(String);
    return typeof resolved.value === 'string' ? resolved.value : null;
}

// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(3639);
;// CONCATENATED MODULE: ./.build/template/check-code.js
/** Whether something can be built at a code path; what it holds is the build's business. */




/** The failure (user) for a path that leads nowhere, to an empty folder or to a device; undefined when it is fine. */
function checkCode({ template, resource, property }, { path, node, code }) {
    const said = `the ${property.path[0]} of ${resource.id} is ${path}, but`;
    const refuse = (message, remedy) => new report_failure/* Failure */.HR('user', message, { place: (0,template_template/* placeOf */.$t)(template, node), artifact: resource.id, remedy });
    const stat = statOf(code);
    if (stat === undefined) {
        const near = (0,paths/* nearestSibling */.Fe)(code);
        const remedy = near === undefined ? 'Create it, or correct the path.' : `Did you mean ${(0,paths/* shownPath */.pS)(near)}?`;
        return refuse(`${said} nothing is at ${(0,paths/* shownPath */.pS)(code)}`, remedy);
    }
    if (!stat.isDirectory() && !stat.isFile()) {
        return refuse(`${said} that is neither a folder nor a file`, 'Name the folder of the code.');
    }
    if (stat.isDirectory() && (0,external_node_fs_.readdirSync)(code).length === 0) {
        return refuse(`${said} that folder is empty`, 'Put the code there, or correct the path.');
    }
    return undefined;
}
/** A link that loops or breaks counts as nothing: there is nothing to pack at its end. */
function statOf(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && (error.code === 'ELOOP' || error.code === 'ENOTDIR'))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./.build/template/evaluate.js
var evaluate = __webpack_require__(2198);
// EXTERNAL MODULE: ./.build/template/properties.js
var properties = __webpack_require__(6680);
// EXTERNAL MODULE: ./.build/template/value.js
var template_value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/template/written-code.js
/** What a template says about where the code of a function or layer is. */










/** Reads the code property of a function or layer, Globals included. */
function writtenCode(scope, resource, property) {
    const { template } = scope;
    if ((0,template_scope/* resolveText */.WY)(scope, (0,properties/* propertyOf */.$r)(template, resource, 'PackageType')?.value) === 'Image') {
        return { kind: 'elsewhere', reason: 'container images are not built' };
    }
    if (property.type === 'AWS::Serverless::Function' &&
        (0,properties/* propertyOf */.$r)(template, resource, 'InlineCode') !== undefined) {
        return { kind: 'elsewhere', reason: 'its code stands in the template' };
    }
    const entry = (0,properties/* propertyOf */.$r)(template, resource, property.path[0]);
    return entry === undefined
        ? missing(scope, resource, property)
        : codeOf(scope, resource, property, entry.value);
}
function codeOf(scope, resource, property, node) {
    const call = (0,functions/* functionCall */.N)(scope.template, node);
    const branches = (0,evaluate/* branchesOf */.I)(scope, call);
    if (branches !== undefined)
        return codeOfBranches(scope, resource, property, node, branches);
    if (call === undefined && (0,dist.isMap)(node))
        return codeOfMap(scope, resource, property, node);
    const resolved = (0,template_scope/* resolve */.hd)(scope, node);
    if (!resolved.known) {
        const remote = /(^|[\s"'[,])s3:\/\//.test(resolved.expression);
        return remote ? elsewhere(resolved.expression) : unresolved(scope, resource, property, node);
    }
    const { value } = resolved;
    if (value === undefined || value === '')
        return missing(scope, resource, property);
    if (value instanceof Map)
        return elsewhere('an S3 location');
    if (typeof value !== 'string' || value.includes('{{resolve:'))
        return unresolved(scope, resource, property, node);
    return (0,assets/* isRemote */.Vx)(value) ? elsewhere(value) : { kind: 'path', path: value, node };
}
/** Of an unknown condition, only branches that need no build can be left alone. */
function codeOfBranches(scope, resource, property, node, { chosen, all }) {
    if (!(chosen instanceof template_value/* Unknown */.$))
        return codeOf(scope, resource, property, chosen.node);
    const [first, ...others] = all.map(branch => codeOf(scope, resource, property, branch));
    if (first?.kind === 'elsewhere' && others.every(other => other.kind === 'elsewhere'))
        return first;
    return unresolved(scope, resource, property, node);
}
function codeOfMap(scope, resource, property, node) {
    const keys = (0,nodes/* entriesOf */.Mc)(scope.template, node)
        .filter(entry => !(0,nodes/* isAbsent */.W0)(entry.value))
        .map(entry => entry.key);
    if (keys.includes('ZipFile'))
        return { kind: 'elsewhere', reason: 'its code stands in the template' };
    if (keys.includes('ImageUri'))
        return { kind: 'elsewhere', reason: 'container images are not built' };
    return keys.length === 0 ? missing(scope, resource, property) : elsewhere('an S3 location');
}
function elsewhere(where) {
    return { kind: 'elsewhere', reason: `its code is already at ${where}` };
}
function missing(scope, resource, property) {
    const name = property.path[0];
    const failure = new report_failure/* Failure */.HR('user', `${resource.id} has no ${name}`, {
        place: (0,template_template/* placeOf */.$t)(scope.template, resource.entry.keyNode),
        artifact: resource.id,
        remedy: `Name the folder of its code, such as ${name}: ./src; the whole project is never taken for it.`,
    });
    return { kind: 'wrong', failure };
}
function unresolved(scope, resource, property, node) {
    return { kind: 'wrong', failure: unresolvedFailure(scope, resource, property.path[0], node) };
}
/** The failure for a property that is an expression without a value here. */
function unresolvedFailure(scope, resource, name, node) {
    const resolved = (0,template_scope/* resolve */.hd)(scope, node);
    const reason = resolved.known ? 'it is not plain text' : resolved.reason;
    const expression = (0,template_scope/* expressionOf */.ez)(scope.template, node);
    const give = !resolved.known && resolved.parameter !== undefined ? resolved.parameter : undefined;
    return new report_failure/* Failure */.HR('user', `the ${name} of ${resource.id} cannot be resolved: ${expression} (${reason})`, {
        place: (0,template_template/* placeOf */.$t)(scope.template, node),
        artifact: resource.id,
        remedy: give === undefined
            ? 'Write the value, or an expression of parameters, mappings and conditions.'
            : `Give the parameter (--parameters ${give}=…), or write the value.`,
    });
}

;// CONCATENATED MODULE: ./.build/template/target-properties.js
/** Properties of a function or layer that decide how it is built. Each adds what is wrong to `failures`. */








const RUNTIME = /^(python|nodejs|ruby|java|dotnet|dotnetcore|go|provided)[\d.]*/;
/** A layer's BuildMethod names its runtime, unless it names a way to build; then it is the first compatible one. */
function runtimeOf(context, metadata, failures) {
    if (context.property.kind === 'function')
        return knownText(context, 'Runtime', failures);
    const method = metadata.buildMethod;
    if (method !== undefined && RUNTIME.test(method))
        return method;
    return firstText(context, 'CompatibleRuntimes', failures);
}
/** Of a layer what Metadata.BuildArchitecture says, else the first one listed, else Lambda's default. */
function architectureOf(context, metadata, failures) {
    const { scope, resource, template, property } = context;
    const named = (0,nodes/* isAbsent */.W0)(metadata.buildArchitecture) ? undefined : metadata.buildArchitecture;
    const list = property.kind === 'function' ? 'Architectures' : 'CompatibleArchitectures';
    const node = named ?? (0,properties/* propertyOf */.$r)(template, resource, list)?.value;
    const text = named === undefined ? firstText(context, list, failures) : firstOf((0,evaluate/* evaluate */._)(scope, named));
    if (text === undefined || text === 'x86_64' || text === 'arm64')
        return text ?? 'x86_64';
    failures.push(new report_failure/* Failure */.HR('user', `${resource.id} is for the architecture ${text}, which Lambda does not have`, {
        place: (0,template_template/* placeOf */.$t)(template, node),
        artifact: resource.id,
        remedy: 'Write x86_64 or arm64.',
    }));
    return 'x86_64';
}
/** A text property; undefined when it is absent or has no value here. */
function textProperty({ template, scope, resource }, name) {
    const value = (0,evaluate/* evaluate */._)(scope, (0,properties/* propertyOf */.$r)(template, resource, name)?.value);
    return typeof value === 'string' ? value : undefined;
}
function knownText(context, name, failures) {
    const node = (0,properties/* propertyOf */.$r)(context.template, context.resource, name)?.value;
    const value = (0,evaluate/* evaluate */._)(context.scope, node);
    if (value === undefined || typeof value === 'string')
        return value;
    failures.push(unresolvedFailure(context.scope, context.resource, name, node));
    return undefined;
}
/** The first item of a list property; only that one has to be known. */
function firstText(context, name, failures) {
    const node = (0,properties/* propertyOf */.$r)(context.template, context.resource, name)?.value;
    if (node === undefined)
        return undefined;
    const isList = (0,functions/* functionCall */.N)(context.template, node) === undefined;
    const value = (0,evaluate/* evaluate */._)(context.scope, isList ? (0,nodes/* itemsOf */.S3)(context.template, node)[0] : node);
    if (value instanceof template_value/* Unknown */.$)
        failures.push(unresolvedFailure(context.scope, context.resource, name, node));
    return firstOf(value);
}
function firstOf(value) {
    const first = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first : undefined;
}

;// CONCATENATED MODULE: ./.build/template/used-layers.js
/** Which layers of the same template a function uses. */






/** Logical ids of the layers in this template that a function refers to, those of Globals first. */
function layersOf({ template, scope, resource, layerIds }) {
    const named = (0,properties/* listProperty */.GM)(template, resource, 'Layers').flatMap(node => referencesIn(scope, node));
    return [...new Set(named)].filter(id => layerIds.has(id));
}
/** What a list item may refer to; both branches of an `Fn::If` whose condition is unknown. */
function referencesIn(scope, node) {
    const call = (0,functions/* functionCall */.N)(scope.template, node);
    if (call === undefined)
        return (0,nodes/* itemsOf */.S3)(scope.template, node).flatMap(item => referencesIn(scope, item));
    if (call.name === 'Ref')
        return nameIn(call);
    const branches = (0,evaluate/* branchesOf */.I)(scope, call);
    if (branches === undefined)
        return [];
    const { chosen, all } = branches;
    return (chosen instanceof template_value/* Unknown */.$ ? all : [chosen.node]).flatMap(branch => referencesIn(scope, branch));
}
function nameIn({ argument }) {
    return (0,dist.isScalar)(argument) ? [(0,nodes/* textOf */.b6)(argument)] : [];
}

;// CONCATENATED MODULE: ./.build/template/targets.js
/** The functions and layers of a template whose code has to be built, and why others don't. */











/**
 * Lists functions and layers in the template's order. `sourceRoot` is the absolute folder where relative paths start.
 * Looks whether the code is there, but not into it.
 */
function listTargets(options) {
    const listed = { targets: [], skipped: [], failures: [] };
    const resources = (0,nodes/* resourcesOf */.F3)(options.template);
    const layers = resources.filter(({ type }) => (0,assets/* codePropertyOf */.Sk)(type)?.kind === 'layer');
    const layerIds = new Set(layers.map(({ id }) => id));
    for (const resource of resources) {
        const property = (0,assets/* codePropertyOf */.Sk)(resource.type);
        if (property !== undefined)
            listTarget({ ...options, layerIds, resource, property }, listed);
    }
    return listed;
}
function listTarget(context, listed) {
    const { template, scope, resource, property } = context;
    const { id, type } = resource;
    if (!/^[A-Za-z0-9]{1,255}$/.test(id)) {
        listed.failures.push(wrongId(template, resource));
        return;
    }
    const code = writtenCode(scope, resource, property);
    const skip = { id, type, kind: property.kind };
    if ((0,template_scope/* isSwitchedOff */.r5)(scope, resource.node)) {
        const reason = `its condition ${(0,template_scope/* conditionName */.Hr)(scope, resource.node)} is false`;
        listed.skipped.push({ ...skip, reason, ...(code.kind === 'path' ? { localCode: code.path } : {}) });
    }
    else if (code.kind === 'elsewhere')
        listed.skipped.push({ ...skip, reason: code.reason });
    else if (code.kind === 'wrong')
        listed.failures.push(code.failure);
    else
        listLocal(context, code, listed);
}
function wrongId(template, { id, entry }) {
    return new report_failure/* Failure */.HR('user', `the logical id ${JSON.stringify(id)} is not alphanumeric`, {
        place: (0,template_template/* placeOf */.$t)(template, entry.keyNode),
        artifact: id,
        remedy: 'CloudFormation takes letters and digits only; rename it.',
    });
}
function listLocal(context, { path, node }, listed) {
    const { template, scope, resource, property } = context;
    const failures = [];
    const metadata = buildMetadata(scope, resource);
    const code = (0,external_node_path_.resolve)(context.sourceRoot, path);
    const unfit = checkCode(context, { path, node, code });
    if (unfit !== undefined)
        failures.push(unfit);
    const runtime = runtimeOf(context, metadata, failures);
    const handler = textProperty(context, 'Handler');
    const architecture = architectureOf(context, metadata, failures);
    listed.failures.push(...failures);
    if (failures.length > 0)
        return;
    listed.targets.push({
        id: resource.id,
        kind: property.kind,
        type: resource.type,
        packageType: 'Zip',
        ...(runtime === undefined ? {} : { runtime }),
        architecture,
        ...(handler === undefined ? {} : { handler }),
        code,
        written: path,
        place: (0,template_template/* placeOf */.$t)(template, node),
        ...(metadata.buildMethod === undefined ? {} : { buildMethod: metadata.buildMethod }),
        skipBuild: metadata.skipBuild,
        buildProperties: metadata.buildProperties,
        layers: property.kind === 'function' ? layersOf(context) : [],
    });
}

;// CONCATENATED MODULE: ./.build/pipeline/open-template.js
/** From settings to what the template declares: the code that has to be built, and what needs no build. */





/**
 * Reads the template and lists its functions and layers.
 * Throws one Failure (user) that carries every mistake found, each with its place.
 */
function openTemplate(settings) {
    const template = (0,read_template/* readTemplate */.xV)(settings.template);
    const scope = (0,template_scope/* makeScope */.h)(template, {
        parameters: settings.parameters,
        ...(settings.region === undefined ? {} : { region: settings.region }),
        ...(settings.stackName === undefined ? {} : { stackName: settings.stackName }),
    });
    const listed = listTargets({ template, scope, sourceRoot: settings.sourceRoot });
    const wanted = settings.functions;
    const failures = listed.failures.filter(failure => wanted === undefined || failure.artifact === undefined || wanted.includes(failure.artifact));
    if (failures.length > 0)
        throw (0,report_failure/* combineFailures */.XJ)(failures);
    checkNames(wanted, [...listed.targets, ...listed.skipped].map(item => item.id), settings);
    return { template, scope, targets: listed.targets, skipped: listed.skipped };
}
function checkNames(wanted, known, settings) {
    const strange = wanted?.find(id => !known.includes(id));
    if (strange === undefined)
        return;
    const near = (0,paths/* nearestName */.qb)(strange, known);
    throw new report_failure/* Failure */.HR('user', `no function or layer '${strange}' in ${settings.template}`, {
        remedy: near === undefined ? `The template has: ${known.join(', ') || 'none'}.` : `Did you mean '${near}'?`,
    });
}

;// CONCATENATED MODULE: ./.build/pipeline/plan.js
/** `plan`: what would be built, from what, and whether its artifact already exists. Runs no builder, asks no AWS. */





async function plan(settings, services, result) {
    for (const message of settings.warnings)
        services.emit({ type: 'warning', message });
    const open = openTemplate(settings);
    maskSecrets(open, settings, services);
    const store = localStore({
        folder: settings.storeFolder,
        warn: message => services.emit({ type: 'warning', message }),
    });
    const planned = await (0,plan_targets/* planTargets */.i)(open.targets, settings, services, store);
    const made = { ...open, planned, store };
    Object.assign(result, describePlan(made, settings));
    const isLayer = (item) => item.target.kind === 'layer';
    services.emit({
        type: 'plan-ready',
        functions: planned.filter(item => !isLayer(item)).length,
        layers: planned.filter(isLayer).length,
        cached: planned.filter(item => item.record !== undefined).length,
    });
    return made;
}
/** The runner hides what it was told to: the given values of NoEcho parameters, before anything can print them. */
function maskSecrets({ template }, settings, services) {
    for (const { name, noEcho } of (0,facts/* declaredParameters */.vc)(template)) {
        const value = settings.parameters[name];
        if (noEcho && value !== undefined && value.length >= SHORTEST_MASK)
            services.mask?.(value);
    }
}
/** A shorter mask would turn ordinary words of the log into asterisks. */
const SHORTEST_MASK = 4;


/***/ }),

/***/ 5240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LM: () => (/* binding */ PACKAGED_PROPERTIES),
/* harmony export */   Sk: () => (/* binding */ codePropertyOf),
/* harmony export */   Vx: () => (/* binding */ isRemote)
/* harmony export */ });
/**
 * The one table of properties that hold local paths when people write templates and S3 locations when CloudFormation
 * reads them: planning, packing, rewriting and the docs all go by it. Forms and properties as the resource types'
 * reference pages of AWS list them, and as `sam package` and `aws cloudformation package` treat them.
 */
const S3_MAP = { bucket: 'S3Bucket', key: 'S3Key' };
const SHORT_MAP = { bucket: 'Bucket', key: 'Key' };
const CODE = [
    {
        type: 'AWS::Serverless::Function',
        path: ['CodeUri'],
        kind: 'function',
        form: 'uri',
        globals: ['Function', 'CodeUri'],
    },
    { type: 'AWS::Lambda::Function', path: ['Code'], kind: 'function', form: S3_MAP },
    {
        type: 'AWS::Serverless::LayerVersion',
        path: ['ContentUri'],
        kind: 'layer',
        form: 'uri',
        globals: ['LayerVersion', 'ContentUri'],
    },
    { type: 'AWS::Lambda::LayerVersion', path: ['Content'], kind: 'layer', form: S3_MAP },
];
const FILES = [
    file('AWS::Serverless::Api', 'uri', 'DefinitionUri'),
    file('AWS::Serverless::HttpApi', 'uri', 'DefinitionUri'),
    file('AWS::Serverless::StateMachine', SHORT_MAP, 'DefinitionUri'),
    file('AWS::Serverless::GraphQLApi', 'uri', 'SchemaUri'),
    file('AWS::AppSync::GraphQLSchema', 'uri', 'DefinitionS3Location'),
    file('AWS::AppSync::Resolver', 'uri', 'RequestMappingTemplateS3Location'),
    file('AWS::AppSync::Resolver', 'uri', 'ResponseMappingTemplateS3Location'),
    file('AWS::AppSync::Resolver', 'uri', 'CodeS3Location'),
    file('AWS::AppSync::FunctionConfiguration', 'uri', 'RequestMappingTemplateS3Location'),
    file('AWS::AppSync::FunctionConfiguration', 'uri', 'ResponseMappingTemplateS3Location'),
    file('AWS::AppSync::FunctionConfiguration', 'uri', 'CodeS3Location'),
    file('AWS::ApiGateway::RestApi', SHORT_MAP, 'BodyS3Location'),
    file('AWS::ApiGatewayV2::Api', SHORT_MAP, 'BodyS3Location'),
    file('AWS::StepFunctions::StateMachine', SHORT_MAP, 'DefinitionS3Location'),
    file('AWS::ElasticBeanstalk::ApplicationVersion', S3_MAP, 'SourceBundle'),
    file('AWS::Glue::Job', 'uri', 'Command', 'ScriptLocation'),
    file('AWS::CloudFormation::ModuleVersion', 'uri', 'ModulePackage'),
    file('AWS::CloudFormation::ResourceVersion', 'uri', 'SchemaHandlerPackage'),
    { type: 'AWS::Serverless::Application', path: ['Location'], kind: 'template', form: 'url' },
    { type: 'AWS::CloudFormation::Stack', path: ['TemplateURL'], kind: 'template', form: 'url' },
    { type: 'AWS::CloudFormation::StackSet', path: ['TemplateURL'], kind: 'template', form: 'url' },
];
const PACKAGED_PROPERTIES = [...CODE, ...FILES];
function file(type, form, ...path) {
    return { type, path, kind: 'file', form };
}
const CODE_BY_TYPE = new Map(CODE.filter(isCode).map(property => [property.type, property]));
/** The code property of a type: `CodeUri`, `Code`, `ContentUri`, `Content`; undefined for types without code. */
function codePropertyOf(type) {
    return CODE_BY_TYPE.get(type);
}
function isCode(property) {
    return property.kind === 'function' || property.kind === 'layer';
}
/** Whether a written location leads out of the file tree: `s3://…`, `https://…`. */
function isRemote(location) {
    return /^(s3|https?):\/\//i.test(location);
}


/***/ }),

/***/ 2198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ branchesOf),
/* harmony export */   _: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _functions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4024);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(240);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(812);
/** Works out expressions. Total: what has no value here is an Unknown with the reason, never an exception. */




/** The value of a node with the scope's parameters. */
function evaluate(scope, node) {
    const call = (0,_functions_js__WEBPACK_IMPORTED_MODULE_1__/* .functionCall */ .N)(scope.template, node);
    return call === undefined ? data(scope, node) : evaluateCall(scope, call);
}
function evaluateCall(scope, call) {
    const evaluateFunction = FUNCTIONS.get(call.name);
    if (evaluateFunction === undefined)
        return new _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$(`only CloudFormation knows ${call.name}`);
    return evaluateFunction(scope, call);
}
/** The argument as a value: of a tagged node, what stands behind the tag. */
function argumentValue(scope, { argument, tagged }) {
    if (!tagged)
        return evaluate(scope, argument);
    const inner = (0,_functions_js__WEBPACK_IMPORTED_MODULE_1__/* .longForm */ .J)(scope.template, argument);
    return inner === undefined ? data(scope, argument) : evaluateCall(scope, inner);
}
function data(scope, node) {
    const target = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(scope.template, node);
    if ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W0)(target))
        return undefined;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(target))
        return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(target);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(target))
        return listOf(scope, (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(scope.template, target));
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(target) ? mapOf(scope, target) : undefined;
}
function listOf(scope, nodes) {
    const values = [];
    for (const node of nodes) {
        const value = evaluate(scope, node);
        if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$)
            return value;
        if (value !== undefined)
            values.push(value);
    }
    return values;
}
function mapOf(scope, map) {
    const values = new Map();
    for (const entry of (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(scope.template, map)) {
        const value = evaluate(scope, entry.value);
        if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$)
            return value;
        if (value !== undefined)
            values.set(entry.key, value);
    }
    return values;
}
const FUNCTIONS = new Map([
    ['Ref', (scope, call) => reference(scope, argumentValue(scope, call))],
    ['Fn::Sub', substitute],
    ['Fn::Join', join],
    ['Fn::Split', split],
    ['Fn::Select', select],
    ['Fn::FindInMap', findInMap],
    ['Fn::If', choose],
    ['Fn::Base64', base64],
    ['Fn::Length', length],
]);
function reference(scope, name) {
    if (name instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$)
        return name;
    if (typeof name !== 'string')
        return malformed('Ref');
    if (scope.parameters.has(name))
        return scope.parameters.get(name);
    const { template } = scope;
    const isResource = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, template.document.contents, 'Resources', name) !== undefined;
    return new _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$(isResource ? `only CloudFormation knows what ${name} will be` : `nothing here is named ${name}`);
}
/** `${Name}` is a variable of the call or a reference; `${!Name}` is the text `${Name}`. */
function substitute(scope, call) {
    const [first, variables] = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(call.argument) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(scope.template, call.argument) : [call.argument];
    const pattern = first === call.argument ? argumentValue(scope, call) : evaluate(scope, first);
    if (typeof pattern !== 'string')
        return pattern instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$ ? pattern : malformed('Fn::Sub');
    let unknown;
    const text = pattern.replace(/\$\{([^{}]*)\}/g, (_whole, written) => {
        if (written.startsWith('!'))
            return `\${${written.slice(1)}}`;
        const value = variable(scope, variables, written.trim());
        if (typeof value === 'string')
            return value;
        unknown ??= value instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$ ? value : new _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$(`${written} is not text`);
        return '';
    });
    return unknown ?? text;
}
function variable(scope, variables, name) {
    const own = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(scope.template, variables, name);
    if (own !== undefined)
        return evaluate(scope, own.value);
    return name.includes('.') ? new _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$(`only CloudFormation knows ${name}`) : reference(scope, name);
}
function join(scope, call) {
    const [delimiter, list] = argumentsOf(scope, call, 2);
    if (delimiter instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$)
        return delimiter;
    if (list instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$)
        return list;
    if (typeof delimiter !== 'string' || !Array.isArray(list))
        return malformed(call.name);
    return list.every(item => typeof item === 'string') ? list.join(delimiter) : malformed(call.name);
}
function split(scope, call) {
    const [delimiter, text] = argumentsOf(scope, call, 2);
    if (delimiter instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$)
        return delimiter;
    if (text instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$)
        return text;
    return typeof delimiter === 'string' && typeof text === 'string'
        ? text.split(delimiter)
        : malformed(call.name);
}
/** Of a list that is written out, only the chosen item has to be known. */
function select(scope, call) {
    const [indexNode, listNode] = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(scope.template, call.argument);
    const index = evaluate(scope, indexNode);
    if (index instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$)
        return index;
    const written = (0,_functions_js__WEBPACK_IMPORTED_MODULE_1__/* .functionCall */ .N)(scope.template, listNode) === undefined ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(scope.template, listNode) : [];
    const chosen = written[Number(index)];
    if (chosen !== undefined)
        return evaluate(scope, chosen);
    const list = evaluate(scope, listNode);
    if (list instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$)
        return list;
    return (Array.isArray(list) ? list[Number(index)] : undefined) ?? malformed(call.name);
}
function findInMap(scope, call) {
    const [, , , options] = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(scope.template, call.argument);
    const keys = argumentsOf(scope, call, 3);
    const names = [];
    for (const key of keys) {
        if (key instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$)
            return key;
        if (typeof key !== 'string')
            return malformed(call.name);
        names.push(key);
    }
    const { template } = scope;
    const found = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, template.document.contents, 'Mappings', ...names);
    if (found !== undefined)
        return evaluate(scope, found);
    const fallback = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(template, options, 'DefaultValue');
    if (fallback !== undefined)
        return evaluate(scope, fallback.value);
    return new _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$(`Mappings has no ${names.join('.')}`);
}
function choose(scope, call) {
    const branches = branchesOf(scope, call);
    if (branches === undefined)
        return malformed(call.name);
    return branches.chosen instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$ ? branches.chosen : evaluate(scope, branches.chosen.node);
}
/** The branches of a Fn::If, and the one that its condition chooses; undefined when it is no proper Fn::If. */
function branchesOf(scope, call) {
    if (call?.name !== 'Fn::If')
        return undefined;
    const [condition, whenTrue, whenFalse] = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(scope.template, call.argument);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(condition) || whenFalse === undefined)
        return undefined;
    const value = scope.condition((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(condition));
    const chosen = value instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$ ? value : { node: value ? whenTrue : whenFalse };
    return { chosen, all: [whenTrue, whenFalse] };
}
function base64(scope, call) {
    const text = argumentValue(scope, call);
    if (text instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$)
        return text;
    return typeof text === 'string' ? Buffer.from(text).toString('base64') : malformed(call.name);
}
function length(scope, call) {
    const list = argumentValue(scope, call);
    if (list instanceof _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$)
        return list;
    return Array.isArray(list) ? String(list.length) : malformed(call.name);
}
function argumentsOf(scope, call, count) {
    const nodes = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(scope.template, call.argument);
    return Array.from({ length: count }, (_, index) => evaluate(scope, nodes[index]));
}
function malformed(name) {
    return new _value_js__WEBPACK_IMPORTED_MODULE_3__/* .Unknown */ .$(`the arguments of ${name} are not as CloudFormation expects them`);
}


/***/ }),

/***/ 5938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vc: () => (/* binding */ declaredParameters),
  gA: () => (/* reexport */ requiredCapabilities),
  hW: () => (/* binding */ resourcePlaces),
  AU: () => (/* binding */ resourceTypes)
});

// UNUSED EXPORTS: usesTransform

// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(240);
// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(3639);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./.build/template/functions.js
var functions = __webpack_require__(4024);
;// CONCATENATED MODULE: ./.build/template/transforms.js
/** Transforms and macros, at the top of a template and inside it. */



/** Names of all transforms and macros, each once; `Fn::Transform` without a plain name as `Fn::Transform`. */
function transforms_transformsOf(template) {
    const top = (0,nodes/* valueAt */.fK)(template, template.document.contents, 'Transform');
    const declared = (0,dist.isSeq)(top) ? (0,nodes/* itemsOf */.S3)(template, top) : [top];
    const names = declared.flatMap(node => ((0,dist.isScalar)(node) && node.value !== null ? [(0,nodes/* textOf */.b6)(node)] : []));
    return [...new Set([...names, ...transformsInside(template)])];
}
function transformsInside(template) {
    if (!template.text.includes('Transform'))
        return [];
    const names = [];
    (0,dist.visit)(template.document, {
        Node(_key, node) {
            const call = (0,functions/* functionCall */.N)(template, node);
            if (call?.name !== 'Fn::Transform')
                return;
            const name = (0,nodes/* valueAt */.fK)(template, call.argument, 'Name');
            names.push((0,dist.isScalar)(name) ? (0,nodes/* textOf */.b6)(name) : 'Fn::Transform');
        },
    });
    return names;
}

// EXTERNAL MODULE: ./.build/template/properties.js
var properties = __webpack_require__(6680);
// EXTERNAL MODULE: ./.build/template/scope.js + 1 modules
var template_scope = __webpack_require__(4383);
;// CONCATENATED MODULE: ./.build/template/capabilities.js
/**
 * Which capabilities CloudFormation will ask for. Rules of its user guide, "Acknowledging IAM resources": any IAM
 * resource needs CAPABILITY_IAM, one with a custom name CAPABILITY_NAMED_IAM (which covers the first); macros and
 * transforms need CAPABILITY_AUTO_EXPAND. SAM's resources count for what the transform makes of them.
 */






/**
 * Exactly the capabilities that the template needs with these parameters, and why, in words for people.
 * What a nested stack holds is not known here: it is given all three.
 */
function requiredCapabilities(template, scope) {
    const resources = (0,nodes/* resourcesOf */.F3)(template).filter(({ node }) => !(0,template_scope/* isSwitchedOff */.r5)(scope, node));
    const transforms = transforms_transformsOf(template).map(name => need(`the template uses the transform ${name}`, AUTO_EXPAND));
    const needs = [...resources.flatMap(resource => needOf(scope, resource) ?? []), ...transforms];
    const capabilities = new Set(needs.flatMap(({ capabilities }) => capabilities));
    const nested = needs.some(({ capabilities }) => capabilities === UNKNOWN_CONTENT);
    if (capabilities.has(NAMED) && !nested)
        capabilities.delete(IAM);
    return {
        capabilities: [IAM, NAMED, AUTO_EXPAND].filter(capability => capabilities.has(capability)),
        because: needs.map(({ because }) => because),
    };
}
const IAM = 'CAPABILITY_IAM';
const NAMED = 'CAPABILITY_NAMED_IAM';
const AUTO_EXPAND = 'CAPABILITY_AUTO_EXPAND';
const UNKNOWN_CONTENT = [IAM, NAMED, AUTO_EXPAND];
function need(because, ...capabilities) {
    return { capabilities, because };
}
function needOf(scope, resource) {
    const { id, type } = resource;
    if (IAM_NAMES.has(type))
        return needOfIam(scope, resource, IAM_NAMES.get(type));
    if (type === 'AWS::CloudFormation::Stack' || type === 'AWS::Serverless::Application') {
        return { capabilities: UNKNOWN_CONTENT, because: `${id} is a nested stack` };
    }
    const why = SAM_IAM.get(type)?.(scope, resource) ?? connectors(scope, resource);
    return why === undefined ? undefined : need(`${id} ${why}`, IAM);
}
/** IAM types with the property that gives them a custom name. A policy's PolicyName is no name in this sense. */
const IAM_NAMES = new Map([
    ['AWS::IAM::Role', 'RoleName'],
    ['AWS::IAM::User', 'UserName'],
    ['AWS::IAM::Group', 'GroupName'],
    ['AWS::IAM::ManagedPolicy', 'ManagedPolicyName'],
    ['AWS::IAM::InstanceProfile', 'InstanceProfileName'],
    ['AWS::IAM::Policy', undefined],
    ['AWS::IAM::RolePolicy', undefined],
    ['AWS::IAM::UserPolicy', undefined],
    ['AWS::IAM::GroupPolicy', undefined],
    ['AWS::IAM::AccessKey', undefined],
    ['AWS::IAM::UserToGroupAddition', undefined],
]);
function needOfIam({ template }, { id, type, node }, nameProperty) {
    const name = nameProperty === undefined ? undefined : (0,nodes/* valueAt */.fK)(template, node, 'Properties', nameProperty);
    if ((0,nodes/* isAbsent */.W0)(name) || isNoValue(template, name))
        return need(`${id} is an ${type}`, IAM);
    return need(`${id} is an ${type} with a name of its own`, NAMED);
}
function isNoValue(template, node) {
    const call = (0,functions/* functionCall */.N)(template, node);
    if (call?.name !== 'Ref')
        return false;
    return (0,dist.isScalar)(call.argument) && call.argument.source === 'AWS::NoValue';
}
/** What the SAM transform adds IAM resources for, by type; the words complete "Orders …". */
const SAM_IAM = new Map([
    ['AWS::Serverless::Function', functionNeed],
    ['AWS::Serverless::StateMachine', stateMachineNeed],
    ['AWS::Serverless::GraphQLApi', () => 'makes IAM roles for its data sources'],
    ['AWS::Serverless::Connector', () => 'makes an IAM policy'],
]);
function functionNeed({ template }, resource) {
    if ((0,properties/* propertyOf */.$r)(template, resource, 'Role') === undefined)
        return 'makes an IAM role';
    const preference = (0,properties/* propertyOf */.$r)(template, resource, 'DeploymentPreference')?.value;
    if ((0,dist.isMap)(preference) && (0,nodes/* entryOf */.Ms)(template, preference, 'Role') === undefined) {
        return 'makes an IAM role for its deployments';
    }
    const scheduled = eventsOf(template, resource).some(({ type, properties }) => type === 'ScheduleV2' && (0,nodes/* entryOf */.Ms)(template, properties, 'RoleArn') === undefined);
    return scheduled ? 'makes an IAM role for its schedule' : undefined;
}
function stateMachineNeed({ template }, resource) {
    if ((0,properties/* propertyOf */.$r)(template, resource, 'Role') === undefined)
        return 'makes an IAM role';
    const started = eventsOf(template, resource).some(({ properties }) => (0,nodes/* entryOf */.Ms)(template, properties, 'RoleArn') === undefined &&
        (0,nodes/* entryOf */.Ms)(template, properties, 'Role') === undefined);
    return started ? 'makes an IAM role for its events' : undefined;
}
function connectors({ template }, { node }) {
    return (0,nodes/* isAbsent */.W0)((0,nodes/* valueAt */.fK)(template, node, 'Connectors'))
        ? undefined
        : 'makes an IAM policy for its connectors';
}
function eventsOf(template, { node }) {
    return (0,nodes/* entriesOf */.Mc)(template, (0,nodes/* valueAt */.fK)(template, node, 'Properties', 'Events')).map(({ value }) => ({
        type: (0,nodes/* plainText */.wh)((0,nodes/* valueAt */.fK)(template, value, 'Type')),
        properties: (0,nodes/* valueAt */.fK)(template, value, 'Properties'),
    }));
}

;// CONCATENATED MODULE: ./.build/template/facts.js
/** What others want to know of a template: its parameters, its resources, what it asks of CloudFormation. */




function declaredParameters(template) {
    return (0,nodes/* entriesOf */.Mc)(template, (0,nodes/* valueAt */.fK)(template, template.document.contents, 'Parameters')).map(entry => {
        const text = (key) => (0,nodes/* plainText */.wh)((0,nodes/* valueAt */.fK)(template, entry.value, key));
        const initial = text('Default');
        const pattern = text('AllowedPattern');
        const allowed = (0,nodes/* valueAt */.fK)(template, entry.value, 'AllowedValues');
        return {
            name: entry.key,
            type: text('Type') ?? 'String',
            hasDefault: initial !== undefined,
            ...(initial === undefined ? {} : { default: initial }),
            noEcho: /^(true|yes|on)$/i.test(text('NoEcho') ?? ''),
            ...(allowed === undefined ? {} : { allowedValues: textsOf(template, allowed) }),
            ...(pattern === undefined ? {} : { allowedPattern: pattern }),
            place: (0,template_template/* placeOf */.$t)(template, entry.keyNode),
        };
    });
}
function textsOf(template, list) {
    return (0,nodes/* itemsOf */.S3)(template, list).flatMap(item => (0,nodes/* plainText */.wh)(item) ?? []);
}
/** Where each resource is declared, by logical id. */
function resourcePlaces(template) {
    return new Map((0,nodes/* resourcesOf */.F3)(template).map(({ id, entry }) => [id, (0,template_template/* placeOf */.$t)(template, entry.keyNode)]));
}
/** The type of each resource, by logical id. */
function resourceTypes(template) {
    return new Map((0,nodes/* resourcesOf */.F3)(template).map(({ id, type }) => [id, type]));
}
/** Whether CloudFormation will run a transform or macro over the template. */
function usesTransform(template) {
    return transformsOf(template).length > 0;
}


/***/ }),

/***/ 4024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ longForm),
/* harmony export */   N: () => (/* binding */ functionCall)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(240);
/** Recognises CloudFormation's functions in both spellings: `!Sub x` and `Fn::Sub: x`. */


/** The call that a node is; undefined for plain data. */
function functionCall(template, node) {
    const target = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(template, node);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(target) && (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isFunctionTag */ .hX)(target.tag)) {
        return { name: longName(String(target.tag)), argument: target, tagged: true };
    }
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(target) ? longForm(template, target) : undefined;
}
/** A map with the single key `Ref` or `Fn::…`: the long form, also behind a spent tag. */
function longForm(template, map) {
    const target = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(template, map);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(target) || target.items.length !== 1)
        return undefined;
    const [entry] = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(template, target);
    if (entry === undefined || !(entry.key === 'Ref' || entry.key.startsWith('Fn::')))
        return undefined;
    return { name: entry.key, argument: entry.value, tagged: false };
}
function longName(tag) {
    const name = tag.slice(1);
    return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}


/***/ }),

/***/ 240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ resourcesOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   e6: () => (/* binding */ follow),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   hX: () => (/* binding */ isFunctionTag),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   yJ: () => (/* binding */ isMergeKey)
/* harmony export */ });
/* unused harmony export mergeSources */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/**
 * Reading nodes the way CloudFormation's tools do: aliases followed, merge keys (`<<`) applied, keys as text.
 * Nothing here turns user data into plain objects, so `__proto__` is a key like any other.
 */

/** The node behind an alias (however many), or the node itself. */
function follow(template, node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node) ? template.anchored.get(node) : node;
}
/** All entries of a map, own ones before merged ones, each key once; empty for anything that is not a map. */
function entriesOf(template, node) {
    return [...indexOf(template, follow(template, node)).values()];
}
/** One entry of a map. */
function entryOf(template, node, key) {
    return indexOf(template, follow(template, node)).get(key);
}
/** Documents don't change, and maps are asked often: 10,000 resources look into one map of conditions. */
const indexes = new WeakMap();
const NO_ENTRIES = new Map();
function indexOf(template, map) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(map))
        return NO_ENTRIES;
    const known = indexes.get(map);
    if (known !== undefined)
        return known;
    const entries = new Map();
    collect(template, map, false, entries);
    indexes.set(map, entries);
    return entries;
}
function collect(template, map, merged, into) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(map))
        return;
    const merges = [];
    for (const pair of map.items) {
        const keyNode = follow(template, pair.key);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(keyNode))
            continue;
        const key = textOf(keyNode);
        if (isMergeKey(pair))
            merges.push(pair.value);
        else if (!into.has(key))
            into.set(key, { key, keyNode, value: follow(template, pair.value), pair, merged });
    }
    for (const merge of merges) {
        for (const source of mergeSources(template, merge))
            collect(template, source, true, into);
    }
}
/** The maps that `<<: *a` or `<<: [*a, *b]` names, the first of which wins (YAML's merge key). */
function mergeSources(template, value) {
    const source = follow(template, value);
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(source) ? source.items.map(item => follow(template, item)) : [source];
}
/** Whether the pair is YAML's merge key: a plain `<<`. */
function isMergeKey(pair) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(pair.key) && pair.key.type === 'PLAIN' && pair.key.source === '<<';
}
/** The value at a path of keys, aliases and merges applied; undefined where the path ends early. */
function valueAt(template, node, ...path) {
    let value = follow(template, node);
    for (const key of path)
        value = entryOf(template, value, key)?.value;
    return value;
}
/** The text of a scalar as it was written, quotes and folding undone: `012345678901` keeps its zero. */
function textOf(scalar) {
    return scalar.source ?? String(scalar.value ?? '');
}
/** Whether a value is absent: nothing written, or an explicit null. */
function isAbsent(node) {
    return node === undefined || node === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) && node.value === null);
}
/** The text of a scalar that is there; undefined for null, maps, lists and intrinsics. */
function plainText(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) && !isAbsent(node) && !isFunctionTag(node.tag) ? textOf(node) : undefined;
}
/** Items of a list with aliases followed; empty for anything else. */
function itemsOf(template, node) {
    const list = follow(template, node);
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(list) ? list.items.map(item => follow(template, item)) : [];
}
/** Whether the tag is one of CloudFormation's short forms: `!Sub`. */
function isFunctionTag(tag) {
    return tag !== undefined && /^!./.test(tag);
}
/** The resources in their order; `Fn::ForEach::…` and `Fn::Transform` beside them are not resources yet. */
function resourcesOf(template) {
    return entriesOf(template, valueAt(template, template.document.contents, 'Resources')).flatMap(entry => {
        const type = plainText(valueAt(template, entry.value, 'Type'));
        if (entry.key.startsWith('Fn::') || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(entry.value) || type === undefined)
            return [];
        return [{ id: entry.key, type, node: entry.value, entry }];
    });
}


/***/ }),

/***/ 6680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ propertyOf),
/* harmony export */   GM: () => (/* binding */ listProperty),
/* harmony export */   YE: () => (/* binding */ globalsFor)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(240);
/** Properties of a resource as SAM sees them: the resource's own, else those of the Globals section. */


/** Sections of Globals by type (SAM's specification). */
const GLOBALS = new Map([
    ['AWS::Serverless::Function', 'Function'],
    ['AWS::Serverless::LayerVersion', 'LayerVersion'],
    ['AWS::Serverless::StateMachine', 'StateMachine'],
]);
/** The entry that sets a property, in the resource or in Globals; an empty one counts as not there. */
function propertyOf(template, resource, name) {
    const own = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(template, (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(template, resource.node, 'Properties'), name);
    if (own !== undefined && !(0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(own.value))
        return own;
    const global = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(template, globalsFor(template, resource.type), name);
    return global === undefined || (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(global.value) ? undefined : global;
}
/** The map of Globals that serves a type. */
function globalsFor(template, type) {
    const section = GLOBALS.get(type);
    return section === undefined ? undefined : (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(template, template.document.contents, 'Globals', section);
}
/** Nodes of a list property. SAM appends a resource's own list to that of Globals. */
function listProperty(template, resource, name) {
    const own = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(template, resource.node, 'Properties', name);
    const global = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(template, globalsFor(template, resource.type), name);
    return [global, own].flatMap(list => {
        if ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(list))
            return [];
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(list) && !(0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isFunctionTag */ .hX)(list.tag) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(template, list) : [list];
    });
}


/***/ }),

/***/ 876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QC: () => (/* binding */ parseTemplate),
  xV: () => (/* binding */ readTemplate)
});

// UNUSED EXPORTS: MAX_TEMPLATE_BYTES, placeOf

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(240);
;// CONCATENATED MODULE: ./.build/template/parse-yaml.js
/**
 * Text → YAML document, with an end to what hostile text can cost: the first error stops the work, depth is watched
 * while parsing (the composer after it is recursive), and a second document is refused as soon as it begins.
 */

/** Collections inside each other (interface §7). */
const MAX_DEPTH = 100;
/** What is wrong with the text, and where: an offset in UTF-16 units. */
class TextError extends Error {
    offset;
    remedy;
    constructor(message, offset, remedy) {
        super(message);
        this.offset = offset;
        this.remedy = remedy;
    }
}
/**
 * Parses one YAML document; undefined when the text holds none (empty, or comments only). With `lenient` the parser's
 * own errors don't count: for text that is known to be valid JSON. Throws a TextError for the first mistake.
 */
function parseYaml(text, lenient = false) {
    const parser = new dist.Parser();
    const composer = new FirstErrorComposer(lenient);
    const documents = [];
    const take = (found) => {
        for (const document of found)
            documents.push(document);
        if (documents.length > 1)
            refuseSecond(documents);
    };
    composer.watch(() => {
        for (const lexeme of new dist.Lexer().lex(text)) {
            if (lexeme[0] === '"' || lexeme[0] === "'")
                composer.lastQuote = parser.offset;
            for (const token of parser.next(lexeme))
                take(composer.next(token));
            // The document itself is on the stack too, and a scalar on top of the collections.
            if (parser.stack.length > MAX_DEPTH + 2)
                refuseDepth(parser.offset);
        }
        for (const token of parser.end())
            take(composer.next(token));
        take(composer.end(false, text.length));
    });
    return documents[0];
}
/**
 * The library collects errors and goes on: half a million of them in a bad megabyte, each with a stack. This one keeps
 * the first and stops; warnings (tags are checked by us) are not even made.
 */
class FirstErrorComposer extends dist.Composer {
    lastQuote = 0;
    #first;
    constructor(lenient) {
        super({ uniqueKeys: false, logLevel: 'silent', stringKeys: false });
        const onError = (source, code, message, warning) => {
            if (warning === true || lenient)
                return;
            this.#first ??= this.#error(offsetOf(source), code, message);
            throw this.#first;
        };
        // Private in the library's types; __tests__/template/hostile.test.ts notices when an update renames it.
        Object.assign(this, { onError });
    }
    /** Runs the work; whatever the library made of our first error on its way up, the first is what is thrown. */
    watch(work) {
        try {
            work();
        }
        catch (error) {
            throw this.#first ?? error;
        }
    }
    #error(offset, code, message) {
        if (code === 'MISSING_CHAR' && message.endsWith('quote')) {
            return new TextError('a quoted text that starts here never ends', this.lastQuote, 'Add the closing quote.');
        }
        const known = WORDS[code];
        const [line = code] = message.split('\n');
        return new TextError(known?.message ?? `YAML: ${line}`, offset, known?.remedy ?? 'Correct the YAML there.');
    }
}
/** Where the library's own words leave people alone. */
const WORDS = {
    TAB_AS_INDENT: {
        message: 'a tab indents this line',
        remedy: 'Indent with spaces: YAML allows no tabs there.',
    },
    BLOCK_AS_IMPLICIT_KEY: {
        message: 'a mapping cannot begin inside a value',
        remedy: "Quote the value when its ':' is text, or put the key on a line of its own, indented.",
    },
    RESOURCE_EXHAUSTION: { message: 'the text nests too deeply', remedy: 'Flatten it.' },
};
function offsetOf(source) {
    if (typeof source === 'number')
        return source;
    if (Array.isArray(source))
        return Number(source[0]);
    if (typeof source === 'object' && source !== null && 'offset' in source)
        return Number(source.offset);
    return 0;
}
function refuseSecond(documents) {
    const second = documents[1];
    throw new TextError('one YAML document expected, a second one begins here', second?.range[0] ?? 0, 'Keep one template in a file.');
}
function refuseDepth(offset) {
    throw new TextError(`more than ${MAX_DEPTH} levels of nesting`, offset, 'Flatten the template.');
}

// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(3639);
;// CONCATENATED MODULE: ./.build/template/check-document.js
/**
 * What is checked of every node, in one linear walk: tags, duplicate keys, and what aliases would unfold to.
 * The library's own check of keys is quadratic, and its alias budget refuses innocent templates.
 */





/** Nodes that may be reached through aliases, each as often as it is reached (interface §7). */
const MAX_ALIASED_NODES = 10_000;
/** More of one kind would bury the first. */
const MAX_PROBLEMS = 20;
/** Walks a document once. `lineOf` turns an offset into a line number for messages that name two lines. */
function checkDocument(document, text, lineOf) {
    const check = new DocumentCheck(text, lineOf);
    check.visit(document.contents, []);
    return check;
}
const SCALAR = { nodes: 1, levels: 0 };
class DocumentCheck {
    problems = [];
    anchored = new Map();
    #text;
    #lineOf;
    #anchors = new Map();
    #weights = new Map();
    #aliasedNodes = 0;
    constructor(text, lineOf) {
        this.#text = text;
        this.#lineOf = lineOf;
    }
    visit(node, path) {
        if (!(0,dist.isNode)(node))
            return SCALAR;
        if ((0,dist.isAlias)(node))
            return this.#visitAlias(node, path.length);
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, node);
        this.#checkTag(node);
        const weight = this.#weigh(node, path);
        if (weight.levels > 0 && path.length >= MAX_DEPTH) {
            this.#report(node, `more than ${MAX_DEPTH} levels of nesting`, 'Flatten the template.');
        }
        if (node.anchor !== undefined)
            this.#weights.set(node, weight);
        return weight;
    }
    #weigh(node, path) {
        if ((0,dist.isMap)(node))
            return this.#visitMap(node, path);
        if (!(0,dist.isSeq)(node))
            return SCALAR;
        return together(node.items.map((item, index) => this.visit(item, [...path, String(index)])));
    }
    #visitMap(map, path) {
        const seen = new Map();
        const weights = [];
        for (const pair of map.items) {
            weights.push(this.visit(pair.key, path));
            const key = (0,dist.isAlias)(pair.key) ? this.anchored.get(pair.key) : pair.key;
            if (!(0,dist.isScalar)(key))
                this.#report(key ?? map, 'a key must be text', 'Write the key as plain text.');
            const name = (0,dist.isScalar)(key) ? (0,nodes/* textOf */.b6)(key) : '';
            const first = seen.get(name);
            if (first !== undefined)
                this.#reportTwins(name, first, key, path);
            else if ((0,dist.isScalar)(key) && !(0,nodes/* isMergeKey */.yJ)(pair))
                seen.set(name, key);
            weights.push(this.visit(pair.value, [...path, name]));
        }
        return together(weights);
    }
    #visitAlias(alias, level) {
        const target = this.#anchors.get(alias.source);
        const weight = target === undefined ? undefined : (this.#weights.get(target) ?? 'unfinished');
        if (target === undefined || weight === undefined) {
            this.#report(alias, `no anchor &${alias.source} stands before this alias`, 'Define the anchor first.');
            return SCALAR;
        }
        if (weight === 'unfinished') {
            this.#report(alias, `the alias *${alias.source} stands inside what it refers to`, 'Write the value out.');
            return SCALAR;
        }
        this.anchored.set(alias, target);
        this.#spend(alias, weight, level);
        return weight;
    }
    #spend(alias, weight, level) {
        const before = this.#aliasedNodes;
        this.#aliasedNodes += weight.nodes;
        if (before <= MAX_ALIASED_NODES && this.#aliasedNodes > MAX_ALIASED_NODES) {
            const limit = MAX_ALIASED_NODES.toLocaleString('en-US');
            this.#report(alias, `more than ${limit} nodes are reached through aliases`, 'Write the values out.');
        }
        else if (level + weight.levels > MAX_DEPTH) {
            this.#report(alias, `more than ${MAX_DEPTH} levels of nesting, aliases followed`, 'Flatten the template.');
        }
    }
    #checkTag(node) {
        const { tag } = node;
        if (tag === undefined)
            return;
        const shown = (0,template_template/* writtenTag */.kz)(tag);
        if (CORE_TAGS.has(shown) || FUNCTION_TAGS.has(shown))
            return;
        const near = (0,paths/* nearestName */.qb)(shown.slice(1), FUNCTION_NAMES);
        const remedy = near === undefined ? "Use CloudFormation's functions, such as !Ref or !Sub." : `Did you mean !${near}?`;
        this.#report((0,template_template/* startWithTag */.Dp)(this.#text, node), `unknown tag ${shown}`, remedy);
    }
    #reportTwins(name, first, second, path) {
        const what = path.length === 1 && path[0] === 'Resources' ? 'logical id' : 'key';
        const where = path.length === 0 || what === 'logical id' ? '' : ` in ${path.join('.')}`;
        const lines = [first, second].map(node => this.#lineOf((0,template_template/* rangeOf */.be)(node)?.[0] ?? 0));
        const message = `the ${what} '${name}' stands twice${where}: in line ${lines[0]} and in line ${lines[1]}`;
        this.#report(second, message, 'Rename or remove one of them.');
    }
    #report(where, message, remedy) {
        if (this.problems.length >= MAX_PROBLEMS)
            return;
        const offset = typeof where === 'number' ? where : ((0,template_template/* rangeOf */.be)(where)?.[0] ?? 0);
        this.problems.push({ message, offset, remedy });
    }
}
function together(weights) {
    let nodes = 1;
    let levels = 0;
    for (const weight of weights) {
        nodes += weight.nodes;
        levels = Math.max(levels, weight.levels);
    }
    return { nodes, levels: levels + 1 };
}
/** Tags that YAML itself defines and CloudFormation takes; `binary`, `omap`, `pairs`, `set`, `timestamp` it refuses. */
const CORE_TAGS = new Set([
    '!',
    ...['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map(name => `!!${name}`),
]);
/** Short forms of CloudFormation's functions, those of Rules included. */
const FUNCTION_NAMES = `Ref Condition And Base64 Cidr Contains EachMemberEquals EachMemberIn Equals FindInMap ForEach GetAtt GetAZs
  GetStackOutput If ImportValue Join Length Not Or RefAll Select Split Sub ToJsonString Transform ValueOf ValueOfAll`.split(/\s+/);
const FUNCTION_TAGS = new Set(FUNCTION_NAMES.map(name => `!${name}`));

;// CONCATENATED MODULE: ./.build/template/check-shape.js
/** What makes a document a template: sections that are maps, resources that have a type. */





const SECTIONS = ['Parameters', 'Mappings', 'Conditions', 'Rules', 'Globals', 'Metadata', 'Outputs'];
/** All violations of a template's shape; empty for a sound one. */
function checkShape(template) {
    const root = template.document.contents;
    if (!(0,dist.isMap)(root)) {
        return [wrong(template, root, 'a template must be a mapping of sections', 'Begin with Resources:')];
    }
    const resources = (0,nodes/* entryOf */.Ms)(template, root, 'Resources');
    return [
        ...SECTIONS.flatMap(section => checkSection(template, (0,nodes/* entryOf */.Ms)(template, root, section))),
        ...(resources === undefined ? [noResources(template)] : checkResources(template, resources)),
    ];
}
function noResources(template) {
    const keys = (0,nodes/* entriesOf */.Mc)(template, template.document.contents).map(entry => entry.key);
    const near = (0,paths/* nearestName */.qb)('Resources', keys);
    const remedy = near === undefined ? 'Add it: every template declares resources.' : `Rename ${near} to Resources.`;
    return wrong(template, template.document.contents, 'the template has no Resources section', remedy);
}
function checkSection(template, section) {
    if (section === undefined || (0,nodes/* isAbsent */.W0)(section.value) || (0,dist.isMap)(section.value))
        return [];
    return [wrong(template, section.pair, `${section.key} must be a mapping`, 'See the anatomy of a template.')];
}
function checkResources(template, resources) {
    if (!(0,dist.isMap)(resources.value)) {
        const remedy = 'List resources under it: a logical id, then its Type and Properties.';
        return [wrong(template, resources.pair, 'Resources must be a mapping', remedy)];
    }
    return (0,nodes/* entriesOf */.Mc)(template, resources.value)
        .filter(entry => !entry.key.startsWith('Fn::'))
        .flatMap(entry => checkResource(template, entry));
}
function checkResource(template, resource) {
    const { key: id, value, keyNode } = resource;
    if (!(0,dist.isMap)(value)) {
        return [
            wrong(template, keyNode, `the resource ${id} must be a mapping`, 'Give it a Type and Properties.'),
        ];
    }
    const type = (0,nodes/* entryOf */.Ms)(template, value, 'Type');
    if (type === undefined)
        return [wrong(template, keyNode, `the resource ${id} has no Type`, 'Add its Type.')];
    if ((0,nodes/* plainText */.wh)(type.value) === undefined) {
        return [
            wrong(template, type.pair, `the Type of ${id} must be text`, 'Write a type such as AWS::SNS::Topic.'),
        ];
    }
    const properties = (0,nodes/* entryOf */.Ms)(template, value, 'Properties');
    if (properties === undefined || (0,nodes/* isAbsent */.W0)(properties.value) || (0,dist.isMap)(properties.value))
        return [];
    return [
        wrong(template, properties.pair, `the Properties of ${id} must be a mapping`, 'Indent them below it.'),
    ];
}
function wrong(template, node, message, remedy) {
    return new failure/* Failure */.HR('user', message, { place: (0,template_template/* placeOf */.$t)(template, node), remedy });
}

;// CONCATENATED MODULE: ./.build/template/read-template.js
/**
 * Reads a template into a document in which every node has a position, and refuses what no template may be:
 * too large, too deep, ambiguous (duplicate keys), explosive (aliases) or not a template at all.
 */









/** CloudFormation's quota for a template in S3; a larger one is not even parsed. */
const MAX_TEMPLATE_BYTES = 1_000_000;
/** Reads and checks a template file. Throws a Failure (user) with the place of the mistake, others attached. */
function readTemplate(file) {
    const path = (0,external_node_path_.resolve)(file);
    return parseTemplate(decode(readBytes(path), path), path);
}
/** Checks a template that is at hand as text; `file` is the name that messages show. Throws as readTemplate does. */
function parseTemplate(text, file) {
    const path = (0,external_node_path_.resolve)(file);
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_TEMPLATE_BYTES)
        throw tooLarge(path, bytes);
    const content = text.startsWith('\ufeff') ? text.slice(1) : text;
    const lines = lineStarts(content);
    const isJson = looksLikeJson(content);
    const document = parse(content, { file: path, lines }, isJson);
    const checked = checkDocument(document, content, offset => (0,template_template/* placeAt */.BW)({ file: path, lines }, offset).line);
    const template = {
        file: path,
        format: isJson ? 'json' : 'yaml',
        text: content,
        document,
        anchored: checked.anchored,
        lines,
    };
    const failures = checked.problems.map(problem => failureAt(template, problem));
    // What the text means is only worth a look when the text itself is sound.
    if (failures.length === 0)
        failures.push(...checkShape(template));
    if (failures.length > 0)
        throw (0,failure/* combineFailures */.XJ)(failures);
    return template;
}
function readBytes(path) {
    const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    const shown = (0,paths/* shownPath */.pS)(path);
    if (stat === undefined) {
        const near = (0,paths/* nearestSibling */.Fe)(path);
        const remedy = near === undefined ? 'Name the template with --template.' : `Did you mean ${(0,paths/* shownPath */.pS)(near)}?`;
        throw new failure/* Failure */.HR('user', `no template at ${shown}`, { remedy });
    }
    if (!stat.isFile()) {
        throw new failure/* Failure */.HR('user', `${shown} is not a file`, {
            remedy: 'Name the template itself with --template.',
        });
    }
    if (stat.size > MAX_TEMPLATE_BYTES)
        throw tooLarge(path, stat.size);
    return (0,external_node_fs_.readFileSync)(path);
}
function tooLarge(path, bytes) {
    const message = `the template has ${bytes.toLocaleString('en-US')} bytes; CloudFormation takes ${MAX_TEMPLATE_BYTES.toLocaleString('en-US')} at most`;
    return new failure/* Failure */.HR('user', message, {
        place: { file: (0,paths/* shownPath */.pS)(path) },
        remedy: 'Move a part of it into a nested stack.',
    });
}
function decode(bytes, path) {
    if (looksLikeUtf16(bytes))
        throw notUtf8(path, 'the template is UTF-16 text; UTF-8 expected');
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw notUtf8(path, 'the template is not UTF-8 text');
    }
}
/** A byte order mark of UTF-16, or (without one) ASCII text with every other byte zero. */
function looksLikeUtf16(bytes) {
    const start = bytes.toString('latin1', 0, 4);
    return (start.startsWith('\xff\xfe') ||
        start.startsWith('\xfe\xff') ||
        /^(\0[^\0]\0[^\0]|[^\0]\0[^\0]\0)/.test(start));
}
function notUtf8(path, message) {
    return new failure/* Failure */.HR('user', message, { place: { file: (0,paths/* shownPath */.pS)(path) }, remedy: 'Save the file as UTF-8.' });
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
/** JSON when it opens with `{` and JSON's own parser takes it; otherwise YAML, which may begin with `{` as well. */
function looksLikeJson(text) {
    if (!/^\s*\{/.test(text))
        return false;
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function parse(text, at, isJson) {
    const refuse = (problem) => {
        throw failureAt(at, problem);
    };
    const nul = text.indexOf('\0');
    if (nul !== -1)
        refuse({ message: 'a NUL byte', offset: nul, remedy: 'Remove it: templates are plain text.' });
    try {
        const document = parseYaml(text, isJson);
        if (document?.contents != null)
            return document;
    }
    catch (error) {
        if (!(error instanceof TextError))
            throw error;
        refuse(error);
    }
    const what = text.trim() === '' ? 'is empty' : 'holds nothing but comments';
    throw new failure/* Failure */.HR('user', `the template ${what}`, {
        place: { file: (0,paths/* shownPath */.pS)(at.file) },
        remedy: 'A template needs at least a Resources section.',
    });
}
function failureAt(at, problem) {
    return new failure/* Failure */.HR('user', problem.message, { place: (0,template_template/* placeAt */.BW)(at, problem.offset), remedy: problem.remedy });
}


/***/ }),

/***/ 4383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hr: () => (/* binding */ conditionName),
  ez: () => (/* binding */ expressionOf),
  r5: () => (/* binding */ isSwitchedOff),
  h: () => (/* binding */ makeScope),
  hd: () => (/* binding */ resolve),
  WY: () => (/* binding */ resolveText)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./.build/template/evaluate.js
var evaluate = __webpack_require__(2198);
// EXTERNAL MODULE: ./.build/template/functions.js
var functions = __webpack_require__(4024);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(240);
// EXTERNAL MODULE: ./.build/template/value.js
var template_value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/template/conditions.js
/** The template's Conditions, each evaluated once; a circle among them is unknown, not an endless loop. */





/** Conditions that lean on each other further than this overflow the stack sooner than they make sense. */
const MAX_CHAIN = 200;
/** The value of a named condition, worked out once. */
function conditionValue(scope, memory, name) {
    const earlier = memory.known.get(name);
    if (earlier !== undefined)
        return earlier;
    if (memory.open.has(name))
        return new template_value/* Unknown */.$(`the condition ${name} refers to itself`);
    if (memory.open.size >= MAX_CHAIN)
        return new template_value/* Unknown */.$(`the condition ${name} leans on too many others`);
    memory.open.add(name);
    const node = (0,nodes/* valueAt */.fK)(scope.template, scope.template.document.contents, 'Conditions', name);
    const value = node === undefined ? new template_value/* Unknown */.$(`no condition is named ${name}`) : truth(scope, node);
    memory.open.delete(name);
    memory.known.set(name, value);
    return value;
}
function truth(scope, node) {
    const { template } = scope;
    const call = (0,functions/* functionCall */.N)(template, node) ?? conditionReference(scope, node);
    if (call === undefined)
        return new template_value/* Unknown */.$('a condition must be a function such as Fn::Equals');
    const operands = (0,nodes/* itemsOf */.S3)(template, call.argument);
    switch (call.name) {
        case 'Condition':
            return named(scope, call.argument);
        case 'Fn::Equals':
            return equal((0,evaluate/* evaluate */._)(scope, operands[0]), (0,evaluate/* evaluate */._)(scope, operands[1]));
        case 'Fn::Not':
            return negated(truth(scope, operands[0]));
        case 'Fn::And':
            return decided(scope, operands, false);
        case 'Fn::Or':
            return decided(scope, operands, true);
        default:
            return new template_value/* Unknown */.$(`${call.name} is not a condition`);
    }
}
/** `{Condition: Name}`: a function in conditions only; elsewhere (IAM statements) it is data. */
function conditionReference(scope, node) {
    if (!(0,dist.isMap)(node) || node.items.length !== 1)
        return undefined;
    const entry = (0,nodes/* entryOf */.Ms)(scope.template, node, 'Condition');
    return entry === undefined ? undefined : { name: 'Condition', argument: entry.value };
}
function named(scope, argument) {
    return (0,dist.isScalar)(argument) ? scope.condition((0,nodes/* textOf */.b6)(argument)) : new template_value/* Unknown */.$('Condition needs a name');
}
function negated(value) {
    return value instanceof template_value/* Unknown */.$ ? value : !value;
}
/** And, Or: one operand that is `deciding` decides, whatever the unknown ones are. */
function decided(scope, operands, deciding) {
    const values = operands.map(operand => truth(scope, operand));
    if (values.includes(deciding))
        return deciding;
    return values.find(value => value instanceof template_value/* Unknown */.$) ?? !deciding;
}
function equal(a, b) {
    if (a instanceof template_value/* Unknown */.$)
        return a;
    return b instanceof template_value/* Unknown */.$ ? b : sameValue(a, b);
}
function sameValue(a, b) {
    if (a instanceof Map && b instanceof Map) {
        return a.size === b.size && [...a].every(([key, value]) => b.has(key) && sameValue(value, b.get(key)));
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        return a.length === b.length && a.every((value, index) => sameValue(value, b[index]));
    }
    return a === b;
}

// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(3639);
;// CONCATENATED MODULE: ./.build/template/scope.js
/**
 * What a template's expressions mean with the parameters of this run: as far as it can be known without AWS.
 * What cannot be known is never guessed; it comes back as the user wrote it, with the reason.
 */





function makeScope(template, options) {
    const parameters = new Map(pseudoParameters(options));
    const given = new Map(Object.entries(options.parameters));
    for (const { key, value } of (0,nodes/* entriesOf */.Mc)(template, (0,nodes/* valueAt */.fK)(template, template.document.contents, 'Parameters'))) {
        parameters.set(key, parameterValue(template, key, value, given.get(key)));
    }
    const memory = { known: new Map(), open: new Set() };
    const scope = { template, parameters, condition: name => conditionValue(scope, memory, name) };
    return scope;
}
/** The value of an expression: text, list or map; undefined for `AWS::NoValue`. Scalars keep their source text. */
function resolve(scope, node) {
    const value = (0,evaluate/* evaluate */._)(scope, node);
    if (!(value instanceof template_value/* Unknown */.$))
        return { known: true, value };
    const expression = expressionOf(scope.template, node);
    const { reason, parameter } = value;
    return { known: false, expression, reason, ...(parameter === undefined ? {} : { parameter }) };
}
/** The resolved text; undefined when it cannot be known, is absent, or is no text. */
function resolveText(scope, node) {
    const value = (0,evaluate/* evaluate */._)(scope, node);
    return typeof value === 'string' ? value : undefined;
}
/** The name in a resource's `Condition`, when it has one. */
function conditionName(scope, resource) {
    return (0,nodes/* plainText */.wh)((0,nodes/* valueAt */.fK)(scope.template, resource, 'Condition'));
}
/** Whether a resource's `Condition` is known to be false; unknown counts as on. */
function isSwitchedOff(scope, resource) {
    const name = conditionName(scope, resource);
    return name !== undefined && scope.condition(name) === false;
}
/** The text of a node as the user wrote it, tag included, on one line and cut at 100 characters. */
function expressionOf(template, node) {
    const target = (0,nodes/* follow */.e6)(template, node);
    const text = template.text.slice((0,template_template/* startWithTag */.Dp)(template.text, target), (0,template_template/* rangeOf */.be)(target)?.[1] ?? 0);
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
/** An SSM parameter type: the value given is a name, what Ref gives is looked up by CloudFormation. */
const LOOKED_UP = /^AWS::SSM::Parameter::Value</;
const LIST = /^(CommaDelimitedList|List<.*>)$/;
function parameterValue(template, name, node, given) {
    const type = (0,nodes/* plainText */.wh)((0,nodes/* valueAt */.fK)(template, node, 'Type')) ?? 'String';
    if (LOOKED_UP.test(type))
        return new template_value/* Unknown */.$(`the value of ${name} is looked up by CloudFormation`);
    const text = given ?? (0,nodes/* plainText */.wh)((0,nodes/* valueAt */.fK)(template, node, 'Default'));
    if (text === undefined)
        return new template_value/* Unknown */.$(`the parameter ${name} has no value`, name);
    return LIST.test(type) ? text.split(',').map(item => item.trim()) : text;
}
function pseudoParameters({ region, stackName }) {
    const unknown = (name) => new template_value/* Unknown */.$(`${name} is not known here`);
    const noRegion = new template_value/* Unknown */.$('the region is not known here: name it with --region');
    return [
        ['AWS::Region', region ?? noRegion],
        ['AWS::Partition', region === undefined ? noRegion : partitionOf(region)],
        ['AWS::URLSuffix', region === undefined ? noRegion : urlSuffixOf(region)],
        ['AWS::StackName', stackName ?? unknown('AWS::StackName')],
        ['AWS::NoValue', undefined],
        ['AWS::AccountId', unknown('AWS::AccountId')],
        ['AWS::StackId', unknown('AWS::StackId')],
        ['AWS::NotificationARNs', unknown('AWS::NotificationARNs')],
    ];
}
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
function urlSuffixOf(region) {
    return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}


/***/ }),

/***/ 3639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   Dp: () => (/* binding */ startWithTag),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   kz: () => (/* binding */ writtenTag)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2046);
/** What a template is to this room: text and document in one, and a place for every node. */


/**
 * Where a node (or the key of a pair) stands, its tag included, as people count: from 1.
 * Without a position: the file alone.
 */
function placeOf(template, node) {
    const offset = startWithTag(template.text, node);
    return offset === undefined ? { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(template.file) } : placeAt(template, offset);
}
/** The place of an offset in the template's text. */
function placeAt(template, offset) {
    let low = 0;
    let high = template.lines.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((template.lines[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(template.file), line: low + 1, column: offset - (template.lines[low] ?? 0) + 1 };
}
/** Start and end of a node (of its key, for a pair), its tag and anchor not counted. */
function rangeOf(node) {
    const positioned = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isPair)(node) ? node.key : node;
    if (typeof positioned !== 'object' || positioned === null || !('range' in positioned))
        return undefined;
    const { range } = positioned;
    return Array.isArray(range) ? [Number(range[0]), Number(range[1]), Number(range[2])] : undefined;
}
/** Where a node begins for people: at its tag, when it has one. */
function startWithTag(text, node) {
    const start = rangeOf(node)?.[0];
    if (start === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(node) || node.tag === undefined)
        return start;
    const tagStart = text.lastIndexOf(writtenTag(node.tag), start);
    return tagStart === -1 ? start : tagStart;
}
const YAML_PREFIX = 'tag:yaml.org,2002:';
/** A tag as the text has it: `!Sub`, `!!binary`, `!<tag:example.com:x>`. */
function writtenTag(tag) {
    if (tag.startsWith(YAML_PREFIX))
        return `!!${tag.slice(YAML_PREFIX.length)}`;
    return tag.startsWith('!') ? tag : `!<${tag}>`;
}


/***/ }),

/***/ 812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ Unknown)
/* harmony export */ });
/** What expressions come to, and what they are worked out in. */
/** Why an expression has no value before CloudFormation gives it one. */
class Unknown {
    reason;
    /** The parameter that would have to be given. */
    parameter;
    constructor(reason, parameter) {
        this.reason = reason;
        this.parameter = parameter;
    }
}


/***/ })

};
