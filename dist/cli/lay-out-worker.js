import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./.build/files/paths.js
/** Questions about paths that several rooms ask. */


/** Whether `path` is `folder` or lies below it. Both are compared as written; resolve links first. */
function isInside(folder, path) {
    const way = relative(folder, path);
    return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way));
}
/** The path that users see: relative to the working folder, with `/`. */
function shownPath(path, from = process.cwd()) {
    const way = (0,external_node_path_namespaceObject.relative)(from, path);
    return (way === '' ? '.' : way).split(external_node_path_namespaceObject.sep).join('/');
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
    return existsSync(path) ? realpathSync(path) : resolve(path);
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

;// CONCATENATED MODULE: ./.build/report/failure.js
/**
 * What went wrong, in the terms of the interface: a class (which decides the exit code), a place, a remedy.
 * Everything that users can cause or meet ends in a Failure; anything else that escapes is a bug of ours.
 */
class failure_Failure extends Error {
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
    return new failure_Failure(first.class, first.message, {
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
    if (error instanceof failure_Failure)
        return error;
    const fromSystem = systemFailure(error);
    if (fromSystem !== undefined)
        return fromSystem;
    const message = error instanceof Error ? error.message : String(error);
    return new failure_Failure('environment', `unexpected error: ${message}`, {
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
    return new failure_Failure('environment', `${advice.what}${path}`, { cause: error, remedy: advice.remedy });
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

;// CONCATENATED MODULE: ./.build/archive/inflate.js
/** Members of archives, unpacked and checked. */



/**
 * The content of a member. Throws a Failure (environment) when it is not what the archive's directory announces;
 * never unpacks more than was announced.
 */
function readMember(entry, archives) {
    const bytes = inflate(entry, archives.read(entry));
    if (bytes?.length === entry.size && (0,external_node_zlib_namespaceObject.crc32)(bytes) === entry.crc32)
        return bytes;
    throw new failure_Failure('environment', `${entry.path} in ${shownPath(entry.archive)} is damaged`, {
        remedy: 'Run again with --no-cache.',
    });
}
function inflate({ method, size }, compressed) {
    // A copy: what was read is overwritten by the next member.
    if (method === 'store')
        return new Uint8Array(compressed);
    try {
        return (0,external_node_zlib_namespaceObject.inflateRawSync)(compressed, { maxOutputLength: Math.max(size, 1) });
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/archive/contents.js
/** Members unpacked, those of equal compressed bytes once: functions that share an installation hold the same files. */

/** What is kept at most, in bytes: more than most installations have, less than a small machine minds. */
const MOST_KEPT_BYTES = 128 << 20;
class contents_Contents {
    /** By CRC-32, which only says where to look: the bytes decide. */
    #kept = new Map();
    #bytes = 0;
    /** The content of a member, checked as `readMember` does. Don't change it. */
    read(entry, archives) {
        if (entry.method === 'store')
            return readMember(entry, archives);
        const compressed = archives.read(entry);
        const before = this.#kept.get(entry.crc32);
        if (before?.content.length === entry.size && before.compressed.equals(compressed))
            return before.content;
        const copy = Buffer.from(compressed);
        const content = readMember(entry, archives);
        this.#keep(entry.crc32, { compressed: copy, content });
        return content;
    }
    #keep(crc32, unpacked) {
        const size = unpacked.compressed.length + unpacked.content.length;
        if (this.#kept.has(crc32) || this.#bytes + size > MOST_KEPT_BYTES)
            return;
        this.#kept.set(crc32, unpacked);
        this.#bytes += size;
    }
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./.build/archive/folder-look.js
/**
 * How a folder looks: enough of every file's status to notice that anything was written, added, removed or renamed since,
 * without reading a file. As git does it with its index: size, inode, and the time of the last change of any kind, which no
 * program can set.
 */


/** Gathers what a folder looks like while it is made; the order does not matter. */
class FolderLook {
    #lines = [];
    /** `path` is relative to the folder, empty for itself. */
    add(path, stat) {
        const { mode, size, ino, ctimeMs } = stat;
        // Folders change with every rename of theirs; what is in them is looked at one by one.
        this.#lines.push(stat.isDirectory() ? `${path}\0${mode}` : [path, mode, size, ino, ctimeMs].join('\0'));
    }
    /** A digest (SHA-256, hex): equal looks are equal content, unless the disk lies. */
    digest() {
        return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(this.#lines.sort().join('\n')).digest('hex');
    }
}
/** The look of a folder as it lies there now; undefined when there is none. */
function lookOf(folder) {
    const root = (0,external_node_fs_namespaceObject.lstatSync)(folder, { throwIfNoEntry: false });
    if (root?.isDirectory() !== true)
        return undefined;
    const look = new FolderLook();
    look.add('', root);
    addFolder(look, folder, '');
    return look.digest();
}
function addFolder(look, folder, prefix) {
    for (const name of (0,external_node_fs_namespaceObject.readdirSync)(folder)) {
        const [file, path] = [`${folder}/${name}`, `${prefix}${name}`];
        const stat = (0,external_node_fs_namespaceObject.lstatSync)(file);
        look.add(path, stat);
        if (stat.isDirectory())
            addFolder(look, file, `${path}/`);
    }
}

;// CONCATENATED MODULE: ./.build/files/atomic.js
/**
 * Writing that never leaves half a file: a temporary name in the same folder, then a rename.
 */



/** Writes a whole file; readers see the old content or the new, never a part. Makes the folder when it is missing. */
function writeFileAtomically(path, content) {
    mkdirSync(dirname(path), { recursive: true });
    const temporary = atomic_temporaryName(path);
    try {
        writeDurably(temporary, content);
        renameSync(temporary, path);
    }
    catch (error) {
        rmSync(temporary, { force: true });
        throw error;
    }
}
/**
 * The same for what can be made again from what is there: not pressed to the disk, which takes a hundred times as long. After the
 * machine has lost its power such a file may be empty, so readers have to check it. One that is as it should be stays.
 */
function writeWhatFollows(path, content) {
    if (existsSync(path) && readFileSync(path, 'utf8') === content)
        return;
    mkdirSync(dirname(path), { recursive: true });
    const temporary = atomic_temporaryName(path);
    writeFileSync(temporary, content);
    renameSync(temporary, path);
}
/** A name beside `path` that no other process uses; leftovers are recognised by `.tmp-` and swept by the store. */
function atomic_temporaryName(path) {
    return `${path}.tmp-${process.pid}-${randomBytes(6).toString('hex')}`;
}
function writeDurably(path, content) {
    const descriptor = openSync(path, 'wx', 0o644);
    try {
        const bytes = typeof content === 'string' ? Buffer.from(content) : content;
        for (let written = 0; written < bytes.length;)
            written += writeSync(descriptor, bytes, written);
        fsyncSync(descriptor);
    }
    finally {
        closeSync(descriptor);
    }
}

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
        const descriptor = (0,external_node_fs_namespaceObject.openSync)(archive, 'r');
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
                (0,external_node_fs_namespaceObject.closeSync)(descriptor);
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
    return new failure_Failure('environment', `${archive} ends before the data of ${path}`, {
        remedy: 'Run again with --no-cache.',
    });
}
/** Fills the buffer from `position`, or from where the file stands; returns how many bytes there were. */
function readFully(descriptor, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const at = position === null ? null : position + filled;
        const read = (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer, filled, buffer.length - filled, at);
        if (read === 0)
            break;
        filled += read;
    }
    return filled;
}

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

;// CONCATENATED MODULE: ./.build/archive/lay-out.js
/** Lays a tree out as a folder, for people and for tools that want one. */
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









/** Writes a folder and puts it in the place of what was at `folder`, which stays on any error. */
function layOut({ tree, folder }) {
    const unfinished = temporaryName(folder);
    writeFolder({ tree, folder: unfinished, contents: new Contents() });
    const old = replaceFolder(unfinished, folder);
    if (old !== undefined)
        rmSync(old, { recursive: true, force: true });
}
/**
 * Writes a folder that is not there yet, and removes it again on any error. Files are clones where the file system can,
 * else copies, never hard links; modes are 0644 and 0755 whatever the umask. Returns how the folder looks.
 */
function writeFolder({ tree, folder, contents }) {
    const bad = findBadPath(tree);
    if (bad !== undefined) {
        throw new failure_Failure('user', `${JSON.stringify(bad.path)} ${bad.problem}, so it cannot be laid out`, {
            remedy: 'Rename or remove it, or list it in .lambdaignore.',
        });
    }
    const look = new FolderLook();
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            makeFolders(folder, tree, look);
            const archives = __addDisposableResource(env_1, openArchives(), false);
            for (const entry of tree)
                look.add(entry.path, writeEntry(entry, `${folder}/${entry.path}`, archives, contents));
            return look.digest();
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    catch (error) {
        (0,external_node_fs_namespaceObject.rmSync)(folder, { recursive: true, force: true });
        throw error;
    }
}
/**
 * Two renames, because a folder that is not empty cannot be replaced by one. Returns where the old one lies now, for the
 * caller to remove.
 */
function replaceFolder(unfinished, folder) {
    for (let tries = 1;; tries++) {
        const old = temporaryName(folder);
        const isThere = moveAway(folder, old);
        try {
            renameSync(unfinished, folder);
            return isThere ? old : undefined;
        }
        catch (error) {
            // Another run has put its own there meanwhile: ours takes its place.
            const isTaken = isSystemError(error, 'ENOTEMPTY') || isSystemError(error, 'EEXIST');
            if (isTaken && tries < MOST_TRIES) {
                rmSync(old, { recursive: true, force: true });
                continue;
            }
            if (isThere && !existsSync(folder))
                renameSync(old, folder);
            throw error;
        }
    }
}
const MOST_TRIES = 5;
/** False when there is nothing, or when another run was faster. */
function moveAway(folder, old) {
    try {
        renameSync(folder, old);
        return true;
    }
    catch (error) {
        if (isSystemError(error, 'ENOENT'))
            return false;
        throw error;
    }
}
const FOLDER_MODE = 0o755;
function makeFolders(root, tree, look) {
    (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(root), { recursive: true });
    (0,external_node_fs_namespaceObject.mkdirSync)(root, FOLDER_MODE);
    const isMasked = permissions((0,external_node_fs_namespaceObject.lstatSync)(root)) !== FOLDER_MODE;
    if (isMasked)
        (0,external_node_fs_namespaceObject.chmodSync)(root, FOLDER_MODE);
    const stat = (0,external_node_fs_namespaceObject.lstatSync)(root);
    look.add('', stat);
    const made = new Set(['']);
    const make = (path) => {
        if (made.has(path))
            return;
        make(parentOf(path));
        (0,external_node_fs_namespaceObject.mkdirSync)(`${root}/${path}`, FOLDER_MODE);
        if (isMasked)
            (0,external_node_fs_namespaceObject.chmodSync)(`${root}/${path}`, FOLDER_MODE);
        look.add(path, stat);
        made.add(path);
    };
    for (const { path } of tree)
        make(parentOf(path));
}
function parentOf(path) {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
function writeEntry(entry, to, archives, contents) {
    if (entry.kind === 'disk')
        return copyListed(entry, to);
    if (entry.kind === 'bytes')
        return writeNew(to, entry.bytes, entry.mode);
    if (entry.kind === 'member')
        return writeNew(to, contents.read(entry, archives), entry.mode);
    (0,external_node_fs_namespaceObject.symlinkSync)(entry.target, to);
    return (0,external_node_fs_namespaceObject.lstatSync)(to);
}
/** EXCL also where names differ only in case and the file system does not tell them apart. */
const CLONE_OR_COPY = external_node_fs_namespaceObject.constants.COPYFILE_FICLONE | external_node_fs_namespaceObject.constants.COPYFILE_EXCL;
function copyListed({ file, mode }, to) {
    (0,external_node_fs_namespaceObject.copyFileSync)(file, to, CLONE_OR_COPY);
    (0,external_node_fs_namespaceObject.chmodSync)(to, mode);
    return (0,external_node_fs_namespaceObject.lstatSync)(to);
}
function writeNew(to, bytes, mode) {
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(to, 'wx', mode);
    try {
        for (let at = 0; at < bytes.length;)
            at += (0,external_node_fs_namespaceObject.writeSync)(descriptor, bytes, at);
        const stat = (0,external_node_fs_namespaceObject.fstatSync)(descriptor);
        if (permissions(stat) === mode)
            return stat;
        (0,external_node_fs_namespaceObject.fchmodSync)(descriptor, mode);
        return (0,external_node_fs_namespaceObject.fstatSync)(descriptor);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}
function permissions({ mode }) {
    return mode & 0o777;
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
var read_zip_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var read_zip_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(archive, 'r');
    try {
        return readOpenZip(archive, descriptor, isWanted);
    }
    catch (error) {
        if (!(error instanceof ZipProblem))
            throw error;
        throw new failure_Failure('environment', `${shownPath(archive)} is not a sound zip archive: ${error.message}`, {
            remedy: 'Make it again with a common zip program; if it comes from the store, run again with --no-cache.',
        });
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}
function readOpenZip(archive, descriptor, isWanted) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { records, start } = readDirectory(descriptor, (0,external_node_fs_namespaceObject.fstatSync)(descriptor).size);
        const file = new WindowedFile(descriptor);
        const entries = [];
        const folders = [];
        const spans = [];
        const archives = read_zip_addDisposableResource(env_1, openArchives(), false);
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
        return makeTree(entries);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        read_zip_disposeResources(env_1);
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

;// CONCATENATED MODULE: ./.build/archive/folder-tasks.js
/** What is done to folders laid out, in the calling thread or in worker threads. */





/** Does one task after the other. The answer is how the folder looks then; undefined when there is none. */
function folderWork() {
    const contents = new contents_Contents();
    return task => {
        const { kind, folder } = task;
        if (kind === 'look')
            return lookOf(folder);
        if (kind === 'write')
            return writeFolder({ tree: readZip(task.archive), folder, contents });
        (0,external_node_fs_namespaceObject.rmSync)(folder, { recursive: true, force: true });
        return undefined;
    };
}

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./.build/archive/serve-tasks.js
/** The other end of a WorkerPool: what a worker thread does with every task that comes in. */


/** Answers every task; `memoryOf` names what of an answer changes threads instead of being copied. */
function serveTasks(work, memoryOf = () => []) {
    external_node_worker_threads_namespaceObject.parentPort?.on('message', (order) => {
        const reply = replyTo(order, work);
        external_node_worker_threads_namespaceObject.parentPort?.postMessage(reply, 'answer' in reply ? memoryOf(reply.answer) : []);
    });
}
function replyTo({ number, task }, work) {
    try {
        return { number, answer: work(task) };
    }
    catch (error) {
        const { class: failureClass, message, remedy } = toFailure(error);
        return { number, failure: { class: failureClass, message, remedy } };
    }
}

;// CONCATENATED MODULE: ./.build/archive/lay-out-worker.js
/** The worker thread that looks at, writes and removes folders. */


serveTasks(folderWork());

