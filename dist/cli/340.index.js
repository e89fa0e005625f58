export const id = 340;
export const ids = [340];
export const modules = {

/***/ 2340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workflow: () => (/* binding */ workflow)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/build/compat/common-actions.js
var common_actions = __webpack_require__(5297);
// EXTERNAL MODULE: ./.build/build/compat/copy-folder.js
var copy_folder = __webpack_require__(1628);
// EXTERNAL MODULE: ./.build/build/compat/npm.js
var npm = __webpack_require__(3493);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
;// CONCATENATED MODULE: ./.build/build/compat/npm-lock.js
/** Reads npm's lock files for what a project in a workspace needs to run (lockfileVersion 2 and 3). */




/** npm's record of the tree that it installed. */
const INSTALLED = (0,external_node_path_.join)('node_modules', '.package-lock.json');
/**
 * The folders of everything that the project in `install` needs in production, and of the project itself; undefined when
 * npm's record is missing, too old a format, older than the tree, or does not know the project.
 */
function productionClosure({ root, install }) {
    const packages = isCurrent(root) ? readPackages((0,external_node_path_.join)(root, INSTALLED)) : undefined;
    const start = (0,external_node_path_.relative)((0,paths/* realPathOf */.dN)(root), (0,paths/* realPathOf */.dN)(install)).split(external_node_path_.sep).join('/');
    if (packages === undefined || !Object.hasOwn(packages, start))
        return undefined;
    const top = (0,paths/* realPathOf */.dN)(root);
    const folders = [...reachable(packages, start)]
        .map(key => folderOfKey(top, key, packages[key]))
        // Optional packages for other systems are listed, but not there.
        .filter(common_actions/* isFolder */.lQ);
    return [...new Set([...folders, top, (0,paths/* realPathOf */.dN)(install)])].sort();
}
/** What is installed for development only: folders where a lock file tells, else the names that the manifests give. */
function devPackages({ root, install }) {
    const files = [INSTALLED, 'npm-shrinkwrap.json', 'package-lock.json'].map(name => (0,external_node_path_.join)(root, name));
    const packages = files.map(readPackages).find(found => found !== undefined);
    if (packages === undefined) {
        return { folders: new Set(), names: new Set([root, install].flatMap(devDependencies)) };
    }
    const marked = Object.entries(packages).filter(([key, { dev }]) => key !== '' && dev === true);
    return {
        folders: new Set(marked.map(([key, entry]) => (0,paths/* realPathOf */.dN)(folderOfKey(root, key, entry)))),
        names: new Set(),
    };
}
function isCurrent(root) {
    const record = (0,external_node_fs_.statSync)((0,external_node_path_.join)(root, INSTALLED), { throwIfNoEntry: false });
    const tree = (0,external_node_fs_.statSync)((0,external_node_path_.join)(root, 'node_modules'), { throwIfNoEntry: false });
    return record !== undefined && tree !== undefined && record.mtimeMs >= tree.mtimeMs;
}
function readPackages(file) {
    const lock = readJson(file);
    if (!isRecord(lock) || Number(lock['lockfileVersion'] ?? 1) < 2)
        return undefined;
    const { packages } = lock;
    return isPackages(packages) ? packages : undefined;
}
function devDependencies(folder) {
    const manifest = readJson((0,external_node_path_.join)(folder, 'package.json'));
    const listed = isRecord(manifest) ? manifest['devDependencies'] : undefined;
    return isRecord(listed) ? Object.keys(listed) : [];
}
function* reachable(packages, start) {
    const seen = new Set();
    const open = [start];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
        for (const name of dependenciesOf(packages, key)) {
            const found = resolveName(packages, key, name);
            const entry = found === undefined ? undefined : packages[found];
            if (found === undefined || entry === undefined || seen.has(found) || entry.dev === true)
                continue;
            seen.add(found);
            yield found;
            // A link's dependencies are found from the folder that it leads to.
            open.push(entry.link === true && entry.resolved ? entry.resolved : found);
        }
    }
}
function dependenciesOf(packages, key) {
    const entry = packages[key];
    const source = entry?.link === true && entry.resolved ? (packages[entry.resolved] ?? entry) : entry;
    return Object.keys({
        ...source?.dependencies,
        ...source?.optionalDependencies,
        ...source?.peerDependencies,
    });
}
/** Looks into the `node_modules` of each folder upwards, as Node does. */
function resolveName(packages, from, name) {
    for (let folder = from;;) {
        const key = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
        if (Object.hasOwn(packages, key))
            return key;
        if (folder === '')
            return undefined;
        folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/'))).replace(/\/node_modules$/, '');
    }
}
function folderOfKey(root, key, entry) {
    return (0,external_node_path_.join)(root, entry?.link === true && entry.resolved ? entry.resolved : key);
}
function readJson(file) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isPackages(value) {
    return isRecord(value) && Object.values(value).every(isRecord);
}

// EXTERNAL MODULE: ./.build/build/compat/python-text.js
var python_text = __webpack_require__(5070);
;// CONCATENATED MODULE: ./.build/build/compat/npm-closure.js
/**
 * In a workspace npm installs everything at the root, so an artifact must take what this one function needs: the
 * packages that its production dependencies resolve to, each linked under the name that Node looks for.
 */








function linkClosure(workspace, world) {
    return {
        name: 'NpmLinkDependencyClosure',
        run: async () => {
            const closure = productionClosure(workspace) ?? (await askClosure(workspace.install, world));
            const packages = closure === undefined ? everyPackage(workspace, world) : chosen(closure, workspace, world);
            for (const [name, folder] of packages)
                npm_closure_link(name, folder, { workspace, world });
        },
    };
}
async function askClosure(folder, world) {
    try {
        const printed = await (0,npm/* npm */.wm)(['ls', '--all', '--parseable', '--omit=dev'], folder, world);
        return printed
            .split('\n')
            .map(line => line.trim())
            .filter(line => line !== '');
    }
    catch (error) {
        if ((0,npm/* isComplaint */.w0)(error))
            return undefined;
        throw error;
    }
}
/** Two copies of one name: the function's own wins, because that is the one its code finds. */
function chosen(closure, workspace, { log }) {
    const packages = new Map();
    for (const folder of outermost(closure, workspace)) {
        const name = packageName(folder);
        const other = packages.get(name);
        if (other === undefined || isBelow(folder, workspace.install))
            packages.set(name, folder);
        else
            log.warning(`Two installed copies of ${name} claim the same name; keeping ${other} and ignoring ${folder}`);
    }
    return packages;
}
/** Not the project itself, and no copies nested in another package: those are reached through it. */
function outermost(closure, { root, install }) {
    const own = new Set([(0,paths/* realPathOf */.dN)(root), (0,paths/* realPathOf */.dN)(install)]);
    const candidates = closure.map(paths/* realPathOf */.dN).filter(path => !own.has(path));
    return candidates.filter(path => !candidates.some(other => path !== other && path.startsWith(other + external_node_path_.sep)));
}
/** `name` or `@scope/name`, and nothing that leads elsewhere. */
const PACKAGE_NAME = /^(?:@[^/\\:]+\/)?[^.@/\\:][^/\\:]*$/;
function packageName(folder) {
    const parts = folder.split(external_node_path_.sep);
    const at = parts.lastIndexOf('node_modules');
    // Outside of node_modules lies a workspace's package, whose manifest alone knows its name.
    const name = at >= 0 ? parts.slice(at + 1).join('/') : nameInManifest(folder);
    if (typeof name === 'string' && PACKAGE_NAME.test(name))
        return name;
    throw new Error(`${folder} claims the unusable package name ${(0,python_text/* pythonRepr */.Up)(name)}`);
}
function nameInManifest(folder) {
    try {
        const manifest = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, 'package.json'), 'utf8'));
        const name = Object.getOwnPropertyDescriptor(manifest ?? {}, 'name')?.value;
        if (name === undefined)
            throw new Error("'name'");
        return name;
    }
    catch (error) {
        throw new Error(`Cannot read the package name of ${folder}: ${(0,python_text/* pythonMessage */.AK)(error)}`);
    }
}
/** When npm cannot say which packages belong to the function: all but those for development. */
function everyPackage({ root, install }, { log }) {
    const development = devPackages({ root, install });
    const packages = new Map();
    for (const folder of [root, install].map(place => (0,external_node_path_.join)(place, 'node_modules')).filter(common_actions/* isFolder */.lQ)) {
        for (const [name, path] of installedIn(folder)) {
            if (!development.names.has(name) && !development.folders.has((0,paths/* realPathOf */.dN)(path)))
                packages.set(name, path);
        }
    }
    if (packages.size === 0) {
        log.warning(`No installed dependencies were found for ${install}; the artifacts will have no node_modules`);
    }
    return packages;
}
function* installedIn(folder) {
    for (const name of (0,external_node_fs_.readdirSync)(folder).sort()) {
        const path = (0,external_node_path_.join)(folder, name);
        if (name.startsWith('.'))
            continue;
        if (!name.startsWith('@'))
            yield [name, path];
        else if ((0,external_node_fs_.statSync)(path).isDirectory()) {
            for (const scoped of (0,external_node_fs_.readdirSync)(path).sort()) {
                if (!scoped.startsWith('.'))
                    yield [`${name}/${scoped}`, (0,external_node_path_.join)(path, scoped)];
            }
        }
    }
}
function npm_closure_link(name, folder, { workspace, world }) {
    const modules = (0,external_node_path_.join)(workspace.artifacts, 'node_modules');
    const place = (0,external_node_path_.join)(modules, name);
    if (!(0,paths/* isInside */.FK)((0,paths/* realPathOf */.dN)(modules), (0,external_node_path_.join)((0,paths/* realPathOf */.dN)((0,external_node_path_.dirname)(place)), (0,external_node_path_.relative)((0,external_node_path_.dirname)(place), place)))) {
        throw new Error(`${folder} would be linked outside the artifacts as ${(0,python_text/* pythonRepr */.Up)(name)}`);
    }
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(place), { recursive: true });
    (0,copy_folder/* linkOrCopy */.L7)(folder, place, world.log);
}
function isBelow(path, folder) {
    return (0,external_node_fs_.realpathSync)(path).startsWith(`${(0,paths/* realPathOf */.dN)((0,external_node_path_.resolve)(folder))}${external_node_path_.sep}`);
}

// EXTERNAL MODULE: ./.build/build/compat/programs.js
var compat_programs = __webpack_require__(2879);
// EXTERNAL MODULE: ./.build/build/compat/python-paths.js
var python_paths = __webpack_require__(5469);
// EXTERNAL MODULE: ./.build/build/compat/request-paths.js
var request_paths = __webpack_require__(4476);
// EXTERNAL MODULE: ./.build/build/compat/run-request.js
var run_request = __webpack_require__(469);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(6141);
;// CONCATENATED MODULE: ./.build/build/compat/untar.js
/** Unpacks a gzipped tar archive (POSIX pax and ustar, GNU long names) as `npm pack` makes them. */




const BLOCK_BYTES = 512;
/** Modes and times are the archive's. Throws an Error for a member that would land outside of `folder`. */
function unpackTarball(archive, folder) {
    const members = [...membersOf((0,external_node_zlib_.gunzipSync)((0,external_node_fs_.readFileSync)(archive)))];
    for (const { path } of members)
        inside(folder, path);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    for (const member of members)
        writeMember(member, folder);
}
function inside(folder, path) {
    const place = (0,external_node_path_.resolve)(folder, path);
    if ((0,paths/* isInside */.FK)((0,external_node_path_.resolve)(folder), place))
        return place;
    throw new Error('Attempted Path Traversal in Tar File');
}
function writeMember({ path, type, mode, mtime, target, content }, folder) {
    const place = inside(folder, path);
    if (type === '5') {
        (0,external_node_fs_.mkdirSync)(place, { recursive: true });
        return;
    }
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(place), { recursive: true });
    if (type === '2')
        (0,external_node_fs_.symlinkSync)(target, place);
    else if (type === '1')
        (0,external_node_fs_.linkSync)(inside(folder, target), place);
    else if (/^[07\0]?$/.test(type)) {
        (0,external_node_fs_.writeFileSync)(place, content);
        (0,external_node_fs_.chmodSync)(place, mode & 0o7777);
        (0,external_node_fs_.utimesSync)(place, mtime, mtime);
    }
}
function* membersOf(bytes) {
    let extended = {};
    for (let at = 0; at + BLOCK_BYTES <= bytes.length && bytes[at] !== 0;) {
        const header = bytes.subarray(at, at + BLOCK_BYTES);
        const type = untar_text(header, 156, 1);
        const size = extended.size ?? number(header, 124, 12);
        const content = bytes.subarray(at + BLOCK_BYTES, at + BLOCK_BYTES + size);
        if (content.length < size)
            throw new Error('unexpected end of data');
        at += BLOCK_BYTES + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
        if ('xLK'.includes(type) && type !== '')
            extended = { ...extended, ...readExtended(type, content) };
        else if (type !== 'g') {
            yield memberOf(header, { type, content, extended });
            extended = {};
        }
    }
}
function memberOf(header, { type, content, extended }) {
    const prefix = untar_text(header, 257, 5) === 'ustar' ? untar_text(header, 345, 155) : '';
    const name = untar_text(header, 0, 100);
    return {
        path: extended.path ?? (prefix === '' ? name : `${prefix}/${name}`),
        type,
        mode: number(header, 100, 8),
        mtime: extended.mtime ?? number(header, 136, 12),
        target: extended.target ?? untar_text(header, 157, 100),
        content,
    };
}
function readExtended(type, content) {
    if (type === 'L')
        return { path: untar_text(content, 0, content.length) };
    if (type === 'K')
        return { target: untar_text(content, 0, content.length) };
    const found = {};
    for (const [key, value] of paxRecords(content)) {
        if (key === 'path')
            found.path = value;
        else if (key === 'linkpath')
            found.target = value;
        else if (key === 'size')
            found.size = Number(value);
        else if (key === 'mtime')
            found.mtime = Number(value);
    }
    return found;
}
/** Records are `<length> <key>=<value>\n`; the length counts the whole record. */
function* paxRecords(content) {
    for (let at = 0; at < content.length;) {
        const length = Number.parseInt(content.toString('latin1', at, at + 20), 10);
        if (!(length > 0))
            return;
        const record = content.toString('utf8', at, at + length - 1);
        const start = record.indexOf(' ') + 1;
        const equals = record.indexOf('=', start);
        yield [record.slice(start, equals), record.slice(equals + 1)];
        at += length;
    }
}
function untar_text(bytes, at, length) {
    const field = bytes.subarray(at, at + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? field.length : end);
}
/** Octal digits, or for large numbers a set top bit and big-endian bytes. */
function number(bytes, at, length) {
    const field = bytes.subarray(at, at + length);
    if (((field[0] ?? 0) & 0x80) === 0)
        return Number.parseInt(untar_text(field, 0, length).trim() || '0', 8);
    return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, (field[0] ?? 0) & 0x7f);
}

;// CONCATENATED MODULE: ./.build/build/compat/nodejs-npm.js
/** nodejs / npm: the package as `npm pack` sees it, and its production dependencies. */











const EXCLUDES = ['.aws-sam', '.git'];
const FACTS = { name: 'NodejsNpmBuilder', buildInSource: 'optional', defaultFolder: 'artifacts' };
const workflow = {
    ...FACTS,
    async plan(request, folders, world) {
        const programs = [(0,compat_programs/* languageProgram */.j1)(request, world, { name: 'npm' })];
        const manifest = (0,request_paths/* manifestOf */.$)(request);
        if ((0,common_actions/* isFile */.fo)(manifest))
            return { actions: await npmActions(request, { manifest, build: folders.build }, world), programs };
        world.log.warning('package.json file not found. Continuing the build without dependencies.');
        return { actions: [copyCode(request.sourceDir, request, world)], programs };
    },
};
async function npmActions(request, places, world) {
    const project = await readProject(request, places, world);
    return [
        ...packActions(request, { manifest: places.manifest, isElsewhere: project.isElsewhere }, world),
        ...(request.downloadDependencies ? await installActions(request, project, world) : []),
        ...(await linkActions(request, project, world)),
        ...dependencyActions(request, project, world),
        ...cleaningActions(request, project),
    ];
}
async function readProject(request, places, world) {
    const manifestFolder = (0,python_paths/* folderOf */.yS)(places.manifest);
    const isElsewhere = manifestFolder !== request.sourceDir;
    let { build } = places;
    let inSource = build === request.sourceDir;
    if (request.downloadDependencies && inSource && !(await (0,npm/* canInstallLinks */.Ng)(world))) {
        world.log.warning(npm/* OLD_NPM_WARNING */.Ho);
        inSource = false;
        build = (0,run_request/* otherFolder */.r)(FACTS, request);
    }
    // Local dependencies are written relative to the manifest.
    const install = inSource && isElsewhere ? manifestFolder : build;
    warnOfTests(request, install, world);
    return { manifestFolder, isElsewhere, inSource, build, install };
}
function warnOfTests({ downloadDependencies }, folder, world) {
    const wanted = world.environment['SAM_NPM_RUN_TEST_WITH_BUILD']?.toLowerCase() === 'true';
    if (downloadDependencies || !wanted)
        return;
    world.log.info(`SAM_NPM_RUN_TEST_WITH_BUILD is set, but this build installs no dependencies of its own, so 'npm test' is not run ` +
        `for ${folder}`);
}
function copyCode(from, { artifactsDir }, { log }) {
    return (0,common_actions/* copySource */.XR)(from, artifactsDir, { log, excludes: EXCLUDES });
}
function packActions(request, { manifest, isElsewhere }, world) {
    const unpacked = (0,python_paths/* joinPath */.uJ)(request.scratchDir, 'unpacked');
    const packed = (0,python_paths/* joinPath */.uJ)(unpacked, 'package');
    const pack = {
        name: 'NpmPack',
        run: async () => {
            const project = `file:${(0,external_node_path_.resolve)((0,python_paths/* folderOf */.yS)(manifest))}`;
            const printed = await (0,npm/* npm */.wm)(['pack', '-q', project], request.scratchDir, world);
            const tarball = printed.split('\n').at(-1) ?? '';
            unpackTarball((0,python_paths/* joinPath */.uJ)(request.scratchDir, tarball), unpacked);
        },
    };
    const addFiles = {
        name: 'CopyNpmrcAndLockfile',
        run: () => {
            for (const name of ['.npmrc', 'package-lock.json', 'npm-shrinkwrap.json']) {
                const file = (0,python_paths/* joinPath */.uJ)(request.sourceDir, name);
                if ((0,common_actions/* isFile */.fo)(file))
                    (0,copy_folder/* copyFile */.m3)(file, (0,python_paths/* joinPath */.uJ)(packed, name));
            }
        },
    };
    const code = isElsewhere ? [copyCode(request.sourceDir, request, world)] : [];
    return [pack, addFiles, copyCode(packed, request, world), ...code];
}
async function installActions(request, project, world) {
    const { install, inSource, isElsewhere, manifestFolder } = project;
    const link = (0,common_actions/* linkPath */.OT)((0,python_paths/* joinPath */.uJ)(manifestFolder, 'node_modules'), (0,python_paths/* joinPath */.uJ)(request.sourceDir, 'node_modules'), world.log);
    return [
        await (0,npm/* installAction */.Aw)(request, { folder: install, inSource }, world),
        (0,npm/* testAction */.ll)(install, world),
        ...(inSource && isElsewhere ? [link] : []),
    ];
}
/** What was installed in the source folder is linked into the artifact. */
async function linkActions(request, project, world) {
    const { inSource, install } = project;
    if (!inSource || (!request.downloadDependencies && request.dependenciesDir !== undefined))
        return [];
    const root = (0,npm/* isMonorepo */.eH)(request) ? await (0,npm/* projectRoot */.YQ)(install, world) : undefined;
    if (root !== undefined && root !== '' && !(0,request_paths/* isSameFolder */.F)(root, install)) {
        return [linkClosure({ install, root, artifacts: request.artifactsDir }, world)];
    }
    const [from, to] = [request.sourceDir, request.artifactsDir].map(folder => (0,python_paths/* joinPath */.uJ)(folder, 'node_modules'));
    return [(0,common_actions/* linkPath */.OT)(from ?? '', to ?? '', world.log)];
}
function dependencyActions(request, project, world) {
    const { dependenciesDir } = request;
    if (dependenciesDir === undefined)
        return [];
    const keepLinks = project.build === request.sourceDir;
    if (!request.downloadDependencies) {
        const copy = () => (0,common_actions/* copySource */.XR)(dependenciesDir, request.artifactsDir, { log: world.log, keepLinks: project.inSource });
        return request.combineDependencies ? [copy()] : [];
    }
    const folders = {
        source: request.sourceDir,
        manifest: project.manifestFolder,
        from: request.artifactsDir,
        to: dependenciesDir,
    };
    const bring = request.combineDependencies
        ? (0,common_actions/* copyDependencies */.Db)(folders, { log: world.log, keepLinks })
        : (0,common_actions/* moveDependencies */.R0)(folders);
    return [(0,common_actions/* cleanUp */.nY)(dependenciesDir), bring];
}
/** npm's own notes go, but not through a link into the source folder. */
function cleaningActions(request, { build }) {
    const removeFile = (name, file) => ({
        name,
        run: () => {
            if ((0,common_actions/* isFile */.fo)(file))
                (0,external_node_fs_.rmSync)(file);
        },
    });
    const lockIn = (folder) => removeFile('LockfileCleanUp', (0,python_paths/* joinPath */.uJ)(folder, 'node_modules', '.package-lock.json'));
    const folders = [request.artifactsDir, request.dependenciesDir].filter(folder => folder !== undefined);
    return [
        removeFile('CleanUpNpmrc', (0,python_paths/* joinPath */.uJ)(request.artifactsDir, '.npmrc')),
        ...(build === request.sourceDir ? [] : folders.map(lockIn)),
    ];
}


/***/ }),

/***/ 3493:
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _common_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5297);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4686);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5469);
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5070);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5784);
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

/***/ 4476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestOf),
/* harmony export */   F: () => (/* binding */ isSameFolder)
/* harmony export */ });
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2046);
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
