export const id = 318;
export const ids = [318];
export const modules = {

/***/ 9145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ignoreRules)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(298);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2046);
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
    const always = ignore__WEBPACK_IMPORTED_MODULE_2__().add([...ALWAYS_LEFT_OUT]);
    const included = ignore__WEBPACK_IMPORTED_MODULE_2__().add([...options.include]);
    const junk = options.asItLies ? ['.lambdaignore'] : [...COMMON_JUNK, ...options.junk];
    const own = ignore__WEBPACK_IMPORTED_MODULE_2__().add([...junk, ...ownPatterns(options)]);
    const layers = [
        { patterns: always, prefix: '' },
        { patterns: own, prefix: '' },
        ...ignoreFiles(options),
        { patterns: ignore__WEBPACK_IMPORTED_MODULE_2__().add([...options.exclude]), prefix: '' },
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
    for (let at = folder; (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(top, at); at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.lambdaignore');
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) {
            const way = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .nameBelow */ .lX)(at, folder);
            const patterns = ignore__WEBPACK_IMPORTED_MODULE_2__().add((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
            layers.unshift({ patterns, prefix: way === '' ? '' : `${way}/` });
        }
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            break;
    }
    return layers;
}
/**
 * The project's own files change without the code changing: with `CodeUri: .` every edit of the template would redeploy
 * every function (aws-sam-cli#2890). Left out are the files given, and samconfig and lambda-build.yml beside them.
 */
function ownPatterns({ folder, ownFiles }) {
    const beside = [...new Set(ownFiles.map(file => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)))].flatMap(at => ['samconfig.toml', 'samconfig.yaml', 'samconfig.yml', 'samconfig.json', 'lambda-build.yml'].map(name => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, name)));
    return [...ownFiles, ...beside]
        .filter(file => file !== folder && (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(folder, file))
        .map(file => `/${escapePattern((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .nameBelow */ .lX)(folder, file))}`);
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


/***/ }),

/***/ 2450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ru: () => (/* binding */ SourceListings),
  ro: () => (/* binding */ checkReadable),
  EV: () => (/* binding */ diskEntry),
  Kq: () => (/* binding */ listSource),
  DO: () => (/* binding */ unpackable)
});

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
// EXTERNAL MODULE: ./.build/build/ignore-rules.js
var ignore_rules = __webpack_require__(9145);
// EXTERNAL MODULE: ./.build/build/source-names.js
var source_names = __webpack_require__(1209);
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
    return new failure/* Failure */.HR('user', `the symbolic link ${(0,source_names/* shownName */.HD)((0,paths/* shownPath */.pS)(link.absolute))} ${what}`, {
        remedy: details.remedy ?? 'Remove the link, correct it, or leave it out with .lambdaignore.',
        cause: details.cause,
        details: [chainOf(link.absolute).map(source_names/* shownName */.HD).join(' → ')],
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
        this.#rules = (0,ignore_rules/* ignoreRules */.e)(options);
        this.#roots = options.roots;
    }
    add(container) {
        for (const found of (0,walk/* walk */.G)(container.real, path => this.#skips(`${container.prefix}${path}`))) {
            this.#take(found, container);
        }
    }
    tree() {
        const tree = (0,model_tree/* makeTree */.TI)(withoutDanglingLinks(this.#entries));
        (0,source_names/* checkClashes */.Ap)(tree.map(entry => entry.path));
        return tree;
    }
    /** Folders that stay out are entered only for what `include` may bring back. */
    #skips(path) {
        (0,source_names/* checkName */.I3)(path);
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
    return (0,source_names/* shownName */.HD)((0,paths/* shownPath */.pS)(file));
}


/***/ }),

/***/ 1318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ copyTree),
/* harmony export */   eD: () => (/* binding */ entryBytes),
/* harmony export */   jd: () => (/* binding */ copyWithInputs),
/* harmony export */   nT: () => (/* binding */ listTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2046);
/* harmony import */ var _files_walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2769);
/* harmony import */ var _model_tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(210);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5607);
/* harmony import */ var _list_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2450);
/* harmony import */ var _source_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1209);
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
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    const made = new Set();
    for (const entry of [...tree.filter(isFile), ...tree.filter(isLink)]) {
        const to = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.path);
        if (!made.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to)))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true });
        made.add((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to));
        writeEntry(entry, to);
    }
}
/**
 * Copies a recipe's source and its inputs below `folder`, at the same places relative to each other, so that `../shared`
 * still leads there. Returns where the source's copy lies. The build sees exactly the files that its digest is made of.
 */
function copyWithInputs(recipe, folder) {
    const place = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.parse)(path).root, path);
    const inputs = recipe.inputs.map(({ path }) => {
        const { size, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        return (0,_list_source_js__WEBPACK_IMPORTED_MODULE_6__/* .diskEntry */ .EV)(place(path), path, { size, executable: (mode & 0o111) !== 0 });
    });
    copyTree(inputs, folder);
    const source = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, place(recipe.source));
    copyTree(recipe.sourceTree, source);
    return source;
}
/**
 * The tree of everything that a tool left in a folder. Throws a Failure of class `build` for what no artifact can hold:
 * links that end outside the folder or nowhere, pipes, sockets, devices.
 */
function listTree(folder, skip = () => false) {
    const entries = [];
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return entries;
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder);
    for (const found of (0,_files_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .walk */ .G)(real, skip)) {
        if (found.kind === 'other')
            throw unfit(found.path, `is ${found.what}`);
        if (found.kind === 'file')
            entries.push((0,_list_source_js__WEBPACK_IMPORTED_MODULE_6__/* .diskEntry */ .EV)(found.path, found.absolute, found));
        else
            entries.push({ kind: 'link', path: found.path, target: targetInside(real, found) });
    }
    return (0,_model_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .makeTree */ .TI)(entries);
}
const isLink = (entry) => entry.kind === 'link';
const isFile = (entry) => entry.kind !== 'link';
const FIRST_ZIP_TIME = new Date(Date.UTC(1980, 0, 1));
function writeEntry(entry, to) {
    if (entry.kind === 'link') {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(entry.target, to);
        return;
    }
    if (entry.kind === 'disk')
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(entry.file, to, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
    else
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(to, entry.kind === 'bytes' ? entry.bytes : contentOf(entry));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(to, entry.mode);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(to, FIRST_ZIP_TIME, FIRST_ZIP_TIME);
}
/** The content of a file of a tree, wherever it lies; a link's target. */
function entryBytes(entry) {
    if (entry.kind === 'bytes')
        return entry.bytes;
    if (entry.kind === 'link')
        return Buffer.from(entry.target);
    return entry.kind === 'disk' ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(entry.file) : contentOf(entry);
}
/** Archives that members come from are ours, and were checked when they came out of the store. */
function contentOf(entry) {
    const bytes = Buffer.alloc(entry.compressedSize);
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(entry.archive, 'r');
    try {
        for (let at = 0; at < bytes.length;) {
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, at, bytes.length - at, entry.offset + at);
            if (read === 0)
                throw new RangeError(`${entry.archive} ends early`);
            at += read;
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
    return entry.method === 'store'
        ? bytes
        : (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.inflateRawSync)(bytes, { maxOutputLength: Math.max(entry.size, 1) });
}
/** The target relative to the link; absolute ones that stay inside are rewritten. */
function targetInside(folder, link) {
    const at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(link.absolute), link.target);
    const end = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(at) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(at) : undefined;
    if (end === undefined || !(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(folder, end)) {
        const where = end === undefined ? 'nowhere' : 'outside the artifact';
        throw unfit(link.path, `is a link that ends ${where} (${(0,_source_names_js__WEBPACK_IMPORTED_MODULE_7__/* .shownName */ .HD)(link.target)})`);
    }
    if ((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(folder, at))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(link.absolute), at).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/') || '.';
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(link.absolute), end).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/') || '.';
}
function unfit(path, what) {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('build', `the build left ${(0,_source_names_js__WEBPACK_IMPORTED_MODULE_7__/* .shownName */ .HD)(path)}, which ${what}`, {
        remedy: 'Let the build copy what the function needs, and remove what it does not.',
    });
}


/***/ }),

/***/ 1209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ checkClashes),
/* harmony export */   HD: () => (/* binding */ shownName),
/* harmony export */   I3: () => (/* binding */ checkName)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5607);
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
            throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('user', `two files differ only in case or Unicode form: ${other} and ${path}`, {
                remedy: 'Rename one of them, or leave one out with .lambdaignore.',
            });
        }
        seen.set(key, path);
    }
}
function refuse(path, what) {
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('user', `the file ${JSON.stringify(path)} ${what}`, {
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
/* harmony export */   TI: () => (/* binding */ makeTree),
/* harmony export */   cD: () => (/* binding */ comparePaths)
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


/***/ })

};
