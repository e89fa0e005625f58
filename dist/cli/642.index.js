export const id = 642;
export const ids = [642];
export const modules = {

/***/ 3286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aB: () => (/* binding */ openArchives),
/* harmony export */   lR: () => (/* binding */ readFully),
/* harmony export */   oF: () => (/* binding */ readListed),
/* harmony export */   oK: () => (/* binding */ WindowedFile),
/* harmony export */   ps: () => (/* binding */ truncated)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
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
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
    return buffer.subarray(0, size);
}
function openListed(file, path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            throw changed(path, error);
        throw error;
    }
}
function changed(path, cause) {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('user', `${path} changed while it was packed`, {
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
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(archive, 'r');
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
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
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
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('environment', `${archive} ends before the data of ${path}`, {
        remedy: 'Run again with --no-cache.',
    });
}
/** Fills the buffer from `position`, or from where the file stands; returns how many bytes there were. */
function readFully(descriptor, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const at = position === null ? null : position + filled;
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer, filled, buffer.length - filled, at);
        if (read === 0)
            break;
        filled += read;
    }
    return filled;
}


/***/ }),

/***/ 4732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readMember)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6141);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5607);
/** Members of archives, unpacked and checked. */



/**
 * The content of a member. Throws a Failure (environment) when it is not what the archive's directory announces;
 * never unpacks more than was announced.
 */
function readMember(entry, archives) {
    const bytes = inflate(entry, archives.read(entry));
    if (bytes?.length === entry.size && (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes) === entry.crc32)
        return bytes;
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('environment', `${entry.path} in ${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(entry.archive)} is damaged`, {
        remedy: 'Run again with --no-cache.',
    });
}
function inflate({ method, size }, compressed) {
    // A copy: what was read is overwritten by the next member.
    if (method === 'store')
        return new Uint8Array(compressed);
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(compressed, { maxOutputLength: Math.max(size, 1) });
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findBadPath)
/* harmony export */ });
/* harmony import */ var _model_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(210);
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
    const clash = (0,_model_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .findClash */ .RZ)([
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


/***/ }),

/***/ 3533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readZip)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2046);
/* harmony import */ var _model_tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(210);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5607);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3286);
/* harmony import */ var _inflate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4732);
/* harmony import */ var _member_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3756);
/* harmony import */ var _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6438);
/* harmony import */ var _zip_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8934);
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
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(archive, 'r');
    try {
        return readOpenZip(archive, descriptor, isWanted);
    }
    catch (error) {
        if (!(error instanceof _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .ZipProblem */ .n))
            throw error;
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('environment', `${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(archive)} is not a sound zip archive: ${error.message}`, {
            remedy: 'Make it again with a common zip program; if it comes from the store, run again with --no-cache.',
        });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function readOpenZip(archive, descriptor, isWanted) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { records, start } = (0,_zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .readDirectory */ .g)(descriptor, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).size);
        const file = new _content_js__WEBPACK_IMPORTED_MODULE_3__/* .WindowedFile */ .oK(descriptor);
        const entries = [];
        const folders = [];
        const spans = [];
        const archives = __addDisposableResource(env_1, (0,_content_js__WEBPACK_IMPORTED_MODULE_3__/* .openArchives */ .aB)(), false);
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
        const bad = (0,_member_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .findBadPath */ .W)(entries, folders);
        if (bad !== undefined)
            throw new _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .ZipProblem */ .n(`${JSON.stringify(bad.path)} ${bad.problem}`);
        return (0,_model_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .makeTree */ .TI)(entries);
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
        throw new _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .ZipProblem */ .n(`the name ${JSON.stringify(name.toString('latin1'))} is not UTF-8`);
    }
}
/** APPNOTE 4.4.4: bits 0, 6 and 13 are kinds of encryption, bit 5 is patch data. */
const UNREADABLE_FLAGS = (1 << 0) | (1 << 5) | (1 << 6) | (1 << 13);
function refuseUnreadable(record, path) {
    const { flags, method, size, compressedSize } = record;
    if ((flags & UNREADABLE_FLAGS) !== 0)
        throw new _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .ZipProblem */ .n(`${path} is encrypted`);
    if (method !== _zip_format_js__WEBPACK_IMPORTED_MODULE_7__/* .METHODS */ .J8.store && method !== _zip_format_js__WEBPACK_IMPORTED_MODULE_7__/* .METHODS */ .J8.deflate) {
        throw new _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .ZipProblem */ .n(`${path} is compressed by method ${method}, which Lambda may not know (deflate is 8)`);
    }
    const mustMatch = method === _zip_format_js__WEBPACK_IMPORTED_MODULE_7__/* .METHODS */ .J8.store && size !== compressedSize;
    if (mustMatch || (path.endsWith('/') && size !== 0))
        throw new _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .ZipProblem */ .n(`${path} has an impossible size`);
}
/** APPNOTE 4.4.4, bit 3: CRC and sizes stand behind the data, and may be zero in the local header. */
const LATER_FLAG = 1 << 3;
/** Reads the local header, which must say the same as the directory. */
function findData(file, record, path) {
    const length = _zip_format_js__WEBPACK_IMPORTED_MODULE_7__/* .LOCAL_HEADER_BYTES */ .q_ + record.name.length;
    const header = file.at(record.offset, length);
    if (header.length < length || header.readUInt32LE(0) !== _zip_format_js__WEBPACK_IMPORTED_MODULE_7__/* .LOCAL_HEADER */ .Et)
        throw new _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .ZipProblem */ .n(`${path} has no local header`);
    const expected = [record.crc32, record.compressedSize, record.size];
    const found = [14, 18, 22].map(at => header.readUInt32LE(at));
    const later = (header.readUInt16LE(6) & LATER_FLAG) !== 0 && found.every(number => number === 0);
    const agrees = header.readUInt16LE(8) === record.method &&
        header.readUInt16LE(26) === record.name.length &&
        header.subarray(_zip_format_js__WEBPACK_IMPORTED_MODULE_7__/* .LOCAL_HEADER_BYTES */ .q_).equals(record.name) &&
        (header.readUInt16LE(6) & UNREADABLE_FLAGS) === 0 &&
        (later || found.every((number, index) => number === expected[index]));
    if (!agrees)
        throw new _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .ZipProblem */ .n(`the two headers of ${path} disagree`);
    const data = record.offset + header.length + header.readUInt16LE(28);
    return { path, start: record.offset, data, end: data + record.compressedSize };
}
/** Members that share bytes are how small archives unpack to terabytes. */
function refuseOverlaps(spans, directory) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    for (const [index, { path, end }] of sorted.entries()) {
        if (end > (sorted[index + 1]?.start ?? directory)) {
            throw new _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .ZipProblem */ .n(`the data of ${path} overlaps what follows it`);
        }
    }
}
const UNIX = [3, 19]; // APPNOTE 4.4.2: Unix and macOS
const FILE_TYPE = 0o170000;
const EXECUTABLE = 0o111;
function makeEntry(record, where, archives) {
    const { crc32, size, compressedSize, method, unixMode } = record;
    const unix = UNIX.includes(record.madeBy) ? unixMode : _zip_format_js__WEBPACK_IMPORTED_MODULE_7__/* .REGULAR_FILE */ .iR;
    const member = {
        kind: 'member',
        ...where,
        mode: (unix & EXECUTABLE) === 0 ? 0o644 : 0o755,
        compressedSize,
        size,
        crc32,
        method: method === _zip_format_js__WEBPACK_IMPORTED_MODULE_7__/* .METHODS */ .J8.store ? 'store' : 'deflate',
    };
    const type = unix & FILE_TYPE;
    if (type === _zip_format_js__WEBPACK_IMPORTED_MODULE_7__/* .SYMBOLIC_LINK */ .e7)
        return makeLink(member, archives);
    if (type !== _zip_format_js__WEBPACK_IMPORTED_MODULE_7__/* .REGULAR_FILE */ .iR && type !== 0) {
        throw new _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .ZipProblem */ .n(`${where.path} is neither a file nor a link`);
    }
    return member;
}
const MAX_TARGET_BYTES = 4096; // Linux, PATH_MAX
function makeLink(member, archives) {
    if (Math.max(member.size, member.compressedSize) > MAX_TARGET_BYTES)
        throw new _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .ZipProblem */ .n(`${member.path} is a link with too long a target`);
    const target = Buffer.from((0,_inflate_js__WEBPACK_IMPORTED_MODULE_4__/* .readMember */ .h)(member, archives)).toString();
    return { kind: 'link', path: member.path, target };
}


/***/ }),

/***/ 6438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readDirectory),
/* harmony export */   n: () => (/* binding */ ZipProblem)
/* harmony export */ });
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3286);
/* harmony import */ var _zip_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8934);
/** The directory of a zip archive: found at the end, read strictly, one record for each member. */


/** What makes a file no sound archive; `read-zip.ts` says so with the names of the archive and the member. */
class ZipProblem extends Error {
}
/** Reads all records, in the order of the directory. Throws a ZipProblem. */
function readDirectory(descriptor, fileSize) {
    const end = findEnd(descriptor, fileSize);
    const directory = Buffer.allocUnsafe(end.size);
    (0,_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readFully */ .lR)(descriptor, directory, end.offset);
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
    const tail = Buffer.allocUnsafe(Math.min(fileSize, _zip_format_js__WEBPACK_IMPORTED_MODULE_1__/* .END_RECORD_BYTES */ .MU + MAX_COMMENT_BYTES));
    (0,_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readFully */ .lR)(descriptor, tail, fileSize - tail.length);
    const candidates = [];
    for (let at = tail.length - _zip_format_js__WEBPACK_IMPORTED_MODULE_1__/* .END_RECORD_BYTES */ .MU; at >= 0; at--) {
        if (tail.readUInt32LE(at) !== _zip_format_js__WEBPACK_IMPORTED_MODULE_1__/* .END_RECORD */ .yF)
            continue;
        if (at + _zip_format_js__WEBPACK_IMPORTED_MODULE_1__/* .END_RECORD_BYTES */ .MU + tail.readUInt16LE(at + 20) === tail.length)
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
    const header = directory.subarray(start, start + _zip_format_js__WEBPACK_IMPORTED_MODULE_1__/* .CENTRAL_HEADER_BYTES */ .Im);
    if (header.length < _zip_format_js__WEBPACK_IMPORTED_MODULE_1__/* .CENTRAL_HEADER_BYTES */ .Im || header.readUInt32LE(0) !== _zip_format_js__WEBPACK_IMPORTED_MODULE_1__/* .CENTRAL_HEADER */ .E_) {
        throw new ZipProblem('its directory is damaged');
    }
    const nameEnd = start + _zip_format_js__WEBPACK_IMPORTED_MODULE_1__/* .CENTRAL_HEADER_BYTES */ .Im + header.readUInt16LE(28);
    const end = nameEnd + header.readUInt16LE(30) + header.readUInt16LE(32);
    if (end > directory.length)
        throw new ZipProblem('its directory is damaged');
    const read = {
        name: directory.subarray(start + _zip_format_js__WEBPACK_IMPORTED_MODULE_1__/* .CENTRAL_HEADER_BYTES */ .Im, nameEnd),
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


/***/ }),

/***/ 8934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ localHeader),
/* harmony export */   E_: () => (/* binding */ CENTRAL_HEADER),
/* harmony export */   Et: () => (/* binding */ LOCAL_HEADER),
/* harmony export */   Im: () => (/* binding */ CENTRAL_HEADER_BYTES),
/* harmony export */   J8: () => (/* binding */ METHODS),
/* harmony export */   MU: () => (/* binding */ END_RECORD_BYTES),
/* harmony export */   Sd: () => (/* binding */ MAX_ENTRIES),
/* harmony export */   US: () => (/* binding */ OFFSET_IN_CENTRAL_HEADER),
/* harmony export */   e7: () => (/* binding */ SYMBOLIC_LINK),
/* harmony export */   iR: () => (/* binding */ REGULAR_FILE),
/* harmony export */   j: () => (/* binding */ centralHeader),
/* harmony export */   q_: () => (/* binding */ LOCAL_HEADER_BYTES),
/* harmony export */   rs: () => (/* binding */ endRecord),
/* harmony export */   yF: () => (/* binding */ END_RECORD),
/* harmony export */   zx: () => (/* binding */ MAX_BYTES)
/* harmony export */ });
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
const FIRST_DAY = (1 << 5) | 1; // 1980-01-01, the first day of DOS time
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


/***/ }),

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
    const start = folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_1__.sep;
    return withNeighbours(ownFiles)
        .filter(file => file.startsWith(start))
        .map(file => `/${escapePattern((0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .nameBelow */ .lX)(folder, file))}`);
}
const NEIGHBOURS = ['samconfig.toml', 'samconfig.yaml', 'samconfig.yml', 'samconfig.json', 'lambda-build.yml'];
/** Asked for every folder of code, and the same for all: a project may have hundreds of templates. */
const neighbours = new WeakMap();
function withNeighbours(ownFiles) {
    const known = neighbours.get(ownFiles);
    if (known !== undefined)
        return known;
    const folders = [...new Set(ownFiles.map(file => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)))];
    const all = [...ownFiles, ...folders.flatMap(at => NEIGHBOURS.map(name => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, name)))];
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
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6141);
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
/* harmony export */   RZ: () => (/* binding */ findClash),
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


/***/ })

};
