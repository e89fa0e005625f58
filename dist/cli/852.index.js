export const id = 852;
export const ids = [852];
export const modules = {

/***/ 3286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aB: () => (/* binding */ openArchives),
/* harmony export */   lR: () => (/* binding */ readFully),
/* harmony export */   oF: () => (/* binding */ readListed)
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
    const descriptors = new Map();
    const descriptorOf = (archive) => {
        const descriptor = descriptors.get(archive) ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(archive, 'r');
        descriptors.set(archive, descriptor);
        return descriptor;
    };
    return {
        read({ archive, offset, compressedSize, path }) {
            const buffer = Buffer.allocUnsafe(compressedSize);
            if (readFully(descriptorOf(archive), buffer, offset) < compressedSize)
                throw truncated(archive, path);
            return buffer;
        },
        readAt({ archive }, start, length) {
            const bytes = new Uint8Array(length);
            const buffer = Buffer.from(bytes.buffer);
            return readFully(descriptorOf(archive), buffer, start) < length ? undefined : bytes;
        },
        [Symbol.dispose]() {
            for (const descriptor of descriptors.values())
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        },
    };
}
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
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
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
    if (method === 'store')
        return compressed;
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
/** Which paths may stand in an archive: the same rules for what we write and for what we read. */
/**
 * The first path that no archive should hold: absolute, leading out, with a backslash or a NUL (which other systems
 * read as something else), twice, or below something that is not a folder. `folders` are directory entries.
 */
function findBadPath(entries, folders = []) {
    const files = new Set();
    const parents = new Set();
    for (const folder of folders) {
        const problem = pathProblem(folder);
        if (problem !== undefined)
            return { path: folder, problem };
        addWithParents(parents, folder);
    }
    for (const entry of entries) {
        const problem = entryProblem(entry) ?? (files.has(entry.path) ? 'is there twice' : undefined);
        if (problem !== undefined)
            return { path: entry.path, problem };
        files.add(entry.path);
        addWithParents(parents, parentOf(entry.path));
    }
    const both = [...parents].find(folder => files.has(folder));
    return both === undefined ? undefined : { path: both, problem: 'is a file and a folder at once' };
}
function entryProblem(entry) {
    const problem = pathProblem(entry.path);
    if (problem !== undefined || entry.kind !== 'link')
        return problem;
    return linkProblem(entry.path, entry.target);
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
function linkProblem(path, target) {
    if (target === '' || /[\0\\]/.test(target))
        return 'is a link to an impossible name';
    const parts = target.split('/').filter(part => part !== '' && part !== '.');
    const named = parts.findIndex(part => part !== '..');
    const ups = named === -1 ? parts.length : named;
    if (target.startsWith('/') || ups > path.split('/').length - 1)
        return 'is a link that leads out of the archive';
    return parts.includes('..', ups) ? 'is a link with ".." after a name' : undefined;
}
function addWithParents(parents, folder) {
    for (let path = folder; path !== '' && !parents.has(path); path = parentOf(path))
        parents.add(path);
}
function parentOf(path) {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}


/***/ }),

/***/ 6852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ readZip)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/model/tree.js
var tree = __webpack_require__(210);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/archive/content.js
var content = __webpack_require__(3286);
// EXTERNAL MODULE: ./.build/archive/inflate.js
var inflate = __webpack_require__(4732);
// EXTERNAL MODULE: ./.build/archive/member-paths.js
var member_paths = __webpack_require__(3756);
// EXTERNAL MODULE: ./.build/archive/zip-format.js
var zip_format = __webpack_require__(8934);
;// CONCATENATED MODULE: ./.build/archive/zip-directory.js
/** The directory of a zip archive: found at the end, read strictly, one record for each member. */


/** What makes a file no sound archive; `read-zip.ts` says so with the names of the archive and the member. */
class ZipProblem extends Error {
}
/** Reads all records, in the order of the directory. Throws a ZipProblem. */
function readDirectory(descriptor, fileSize) {
    const end = findEnd(descriptor, fileSize);
    const directory = Buffer.allocUnsafe(end.size);
    (0,content/* readFully */.lR)(descriptor, directory, end.offset);
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
    const tail = Buffer.allocUnsafe(Math.min(fileSize, zip_format/* END_RECORD_BYTES */.MU + MAX_COMMENT_BYTES));
    (0,content/* readFully */.lR)(descriptor, tail, fileSize - tail.length);
    const candidates = [];
    for (let at = tail.length - zip_format/* END_RECORD_BYTES */.MU; at >= 0; at--) {
        if (tail.readUInt32LE(at) !== zip_format/* END_RECORD */.yF)
            continue;
        if (at + zip_format/* END_RECORD_BYTES */.MU + tail.readUInt16LE(at + 20) === tail.length)
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
    const header = directory.subarray(start, start + zip_format/* CENTRAL_HEADER_BYTES */.Im);
    if (header.length < zip_format/* CENTRAL_HEADER_BYTES */.Im || header.readUInt32LE(0) !== zip_format/* CENTRAL_HEADER */.E_) {
        throw new ZipProblem('its directory is damaged');
    }
    const nameEnd = start + zip_format/* CENTRAL_HEADER_BYTES */.Im + header.readUInt16LE(28);
    const end = nameEnd + header.readUInt16LE(30) + header.readUInt16LE(32);
    if (end > directory.length)
        throw new ZipProblem('its directory is damaged');
    const read = {
        name: directory.subarray(start + zip_format/* CENTRAL_HEADER_BYTES */.Im, nameEnd),
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
 * Throws a Failure (environment) that names the archive and the member.
 */
function readZip(archive) {
    const descriptor = (0,external_node_fs_.openSync)(archive, 'r');
    try {
        return readOpenZip(archive, descriptor);
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
function readOpenZip(archive, descriptor) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { records, start } = readDirectory(descriptor, (0,external_node_fs_.fstatSync)(descriptor).size);
        const entries = [];
        const folders = [];
        const spans = [];
        const archives = __addDisposableResource(env_1, (0,content/* openArchives */.aB)(), false);
        for (const record of records) {
            const path = nameOf(record);
            refuseUnreadable(record, path);
            const span = findData(descriptor, record, path);
            spans.push(span);
            if (path.endsWith('/'))
                folders.push(path.slice(0, -1));
            else
                entries.push(makeEntry(record, { archive, path, offset: span.data }, archives));
        }
        refuseOverlaps(spans, start);
        const bad = (0,member_paths/* findBadPath */.W)(entries, folders);
        if (bad !== undefined)
            throw new ZipProblem(`${JSON.stringify(bad.path)} ${bad.problem}`);
        return (0,tree/* makeTree */.TI)(entries);
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
    if (method !== zip_format/* METHODS */.J8.store && method !== zip_format/* METHODS */.J8.deflate) {
        throw new ZipProblem(`${path} is compressed by method ${method}, which Lambda may not know (deflate is 8)`);
    }
    const mustMatch = method === zip_format/* METHODS */.J8.store && size !== compressedSize;
    if (mustMatch || (path.endsWith('/') && size !== 0))
        throw new ZipProblem(`${path} has an impossible size`);
}
/** APPNOTE 4.4.4, bit 3: CRC and sizes stand behind the data, and may be zero in the local header. */
const LATER_FLAG = 1 << 3;
/** Reads the local header, which must say the same as the directory. */
function findData(descriptor, record, path) {
    const header = Buffer.allocUnsafe(zip_format/* LOCAL_HEADER_BYTES */.q_ + record.name.length);
    const complete = (0,content/* readFully */.lR)(descriptor, header, record.offset) === header.length;
    if (!complete || header.readUInt32LE(0) !== zip_format/* LOCAL_HEADER */.Et)
        throw new ZipProblem(`${path} has no local header`);
    const expected = [record.crc32, record.compressedSize, record.size];
    const found = [14, 18, 22].map(at => header.readUInt32LE(at));
    const later = (header.readUInt16LE(6) & LATER_FLAG) !== 0 && found.every(number => number === 0);
    const agrees = header.readUInt16LE(8) === record.method &&
        header.readUInt16LE(26) === record.name.length &&
        header.subarray(zip_format/* LOCAL_HEADER_BYTES */.q_).equals(record.name) &&
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
    const unix = UNIX.includes(record.madeBy) ? unixMode : zip_format/* REGULAR_FILE */.iR;
    const member = {
        kind: 'member',
        ...where,
        mode: (unix & EXECUTABLE) === 0 ? 0o644 : 0o755,
        compressedSize,
        size,
        crc32,
        method: method === zip_format/* METHODS */.J8.store ? 'store' : 'deflate',
    };
    const type = unix & FILE_TYPE;
    if (type === zip_format/* SYMBOLIC_LINK */.e7)
        return makeLink(member, archives);
    if (type !== zip_format/* REGULAR_FILE */.iR && type !== 0) {
        throw new ZipProblem(`${where.path} is neither a file nor a link`);
    }
    return member;
}
const MAX_TARGET_BYTES = 4096; // Linux, PATH_MAX
function makeLink(member, archives) {
    if (Math.max(member.size, member.compressedSize) > MAX_TARGET_BYTES)
        throw new ZipProblem(`${member.path} is a link with too long a target`);
    const target = Buffer.from((0,inflate/* readMember */.h)(member, archives)).toString();
    return { kind: 'link', path: member.path, target };
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
    header.writeUInt32LE(offset, 42);
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


/***/ })

};
