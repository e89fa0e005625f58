export const id = 475;
export const ids = [475];
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


/***/ }),

/***/ 5681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dE: () => (/* binding */ claimBuildFolder),
  hB: () => (/* binding */ keepOutOfGit),
  vV: () => (/* binding */ layOutBuild),
  HN: () => (/* binding */ writeManifest)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/files/atomic.js
var atomic = __webpack_require__(1793);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/archive/content.js
var content = __webpack_require__(3286);
// EXTERNAL MODULE: ./.build/archive/inflate.js
var inflate = __webpack_require__(4732);
// EXTERNAL MODULE: ./.build/archive/member-paths.js
var member_paths = __webpack_require__(3756);
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







/**
 * Files are clones where the file system can, else copies, never hard links; modes are 0644 and 0755 whatever the
 * umask. What was at `folder` is replaced as a whole at the end, and stays on any error.
 */
function layOut({ tree, folder }) {
    const bad = (0,member_paths/* findBadPath */.W)(tree);
    if (bad !== undefined) {
        throw new failure/* Failure */.HR('user', `${JSON.stringify(bad.path)} ${bad.problem}, so it cannot be laid out`, {
            remedy: 'Rename or remove it, or list it in .lambdaignore.',
        });
    }
    const unfinished = (0,atomic/* temporaryName */.N)(folder);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            makeFolders(unfinished, tree);
            const archives = __addDisposableResource(env_1, (0,content/* openArchives */.aB)(), false);
            for (const entry of tree)
                writeEntry(entry, (0,external_node_path_.join)(unfinished, entry.path), archives);
            swap(unfinished, folder);
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
        (0,external_node_fs_.rmSync)(unfinished, { recursive: true, force: true });
        throw error;
    }
}
function makeFolders(root, tree) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(root), { recursive: true });
    const made = new Set();
    const make = (folder) => {
        if (made.has(folder))
            return;
        if (folder !== root)
            make((0,external_node_path_.dirname)(folder));
        (0,external_node_fs_.mkdirSync)(folder);
        (0,external_node_fs_.chmodSync)(folder, 0o755);
        made.add(folder);
    };
    make(root);
    for (const entry of tree)
        make((0,external_node_path_.dirname)((0,external_node_path_.join)(root, entry.path)));
}
function writeEntry(entry, to, archives) {
    if (entry.kind === 'link')
        (0,external_node_fs_.symlinkSync)(entry.target, to);
    else if (entry.kind === 'disk')
        (0,external_node_fs_.copyFileSync)(entry.file, to, CLONE_OR_COPY);
    else
        (0,external_node_fs_.writeFileSync)(to, entry.kind === 'bytes' ? entry.bytes : (0,inflate/* readMember */.h)(entry, archives), { flag: 'wx' });
    if (entry.kind !== 'link')
        (0,external_node_fs_.chmodSync)(to, entry.mode);
}
/** EXCL also where names differ only in case and the file system does not tell them apart. */
const CLONE_OR_COPY = external_node_fs_.constants.COPYFILE_FICLONE | external_node_fs_.constants.COPYFILE_EXCL;
/** Two renames, because a folder that is not empty cannot be replaced by one. */
function swap(unfinished, folder) {
    const old = (0,atomic/* temporaryName */.N)(folder);
    if ((0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false }) !== undefined)
        (0,external_node_fs_.renameSync)(folder, old);
    try {
        (0,external_node_fs_.renameSync)(unfinished, folder);
    }
    catch (error) {
        if ((0,external_node_fs_.existsSync)(old))
            (0,external_node_fs_.renameSync)(old, folder);
        throw error;
    }
    (0,external_node_fs_.rmSync)(old, { recursive: true, force: true });
}

// EXTERNAL MODULE: ./.build/archive/read-zip.js + 1 modules
var read_zip = __webpack_require__(6852);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/template/render-template.js + 6 modules
var render_template = __webpack_require__(1410);
;// CONCATENATED MODULE: ./.build/pipeline/build-folder.js
/** The build folder: `artifacts.json` after every verb, and after `build` one folder per artifact for people. */








/** Names the folder as ours, so that nothing of the user's is ever overwritten (interface §7). */
const MARK = '.made-by-lambda-build';
/** Makes sure that the folder is absent, empty or ours. Throws a Failure (user) and leaves anything else untouched. */
function claimBuildFolder(folder) {
    if ((0,external_node_fs_.existsSync)(folder) && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, MARK)) && (0,external_node_fs_.readdirSync)(folder).length > 0) {
        throw new failure/* Failure */.HR('user', `the build folder ${(0,paths/* shownPath */.pS)(folder)} holds files that are not ours`, {
            remedy: 'Name an empty or new folder with --build-dir. Nothing was changed.',
        });
    }
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    (0,atomic/* writeFileAtomically */.l)((0,external_node_path_.join)(folder, MARK), 'Made by lambda-build; its content is replaced by the next build.\n');
}
/** What we leave in the working folder is nothing to commit: the folder says so itself, as `venv` does. */
function keepOutOfGit(settings) {
    const file = (0,external_node_path_.join)(settings.workingFolder, '.lambda-build', '.gitignore');
    if (!(0,external_node_fs_.existsSync)(file))
        (0,atomic/* writeFileAtomically */.l)(file, '*\n');
}
/** Writes `artifacts.json` (interface §4). */
function writeManifest({ planned, artifacts }, settings) {
    const described = planned.flatMap(({ target, recipe }) => {
        const artifact = artifacts.get(target.id);
        return artifact === undefined ? [] : [[target.id, describe(artifact, recipe, settings)]];
    });
    const content = { version: 1, artifacts: Object.fromEntries(described) };
    (0,atomic/* writeFileAtomically */.l)((0,external_node_path_.join)(settings.buildFolder, 'artifacts.json'), `${JSON.stringify(content, undefined, 2)}\n`);
}
function describe(artifact, recipe, settings) {
    const { digest, size, unzippedSize, files, inputDigest, tools } = artifact;
    const shown = (path) => (0,paths/* shownPath */.pS)(path, settings.workingFolder);
    const shownRecipe = {
        workflow: recipe.workflow,
        source: shown(recipe.source),
        manifest: recipe.manifest === undefined ? null : shown(recipe.manifest),
        lockFile: recipe.lockFile === undefined ? null : shown(recipe.lockFile),
        runtime: recipe.runtime ?? null,
        architecture: recipe.architecture,
        layerFolder: recipe.layerFolder,
        handler: recipe.handler ?? null,
        options: recipe.options,
        include: recipe.include,
        exclude: recipe.exclude,
    };
    return { digest, size, unzippedSize, files, inputDigest, recipe: shownRecipe, tools, sbom: null };
}
/**
 * Lays out artifacts and writes the template that points at all of them, as SAM's build leaves it. `changed` names those
 * whose folders are out of date; without it all are.
 */
async function layOutBuild(built, settings, services, changed) {
    const target = settings.outputTemplate ?? (0,external_node_path_.join)(settings.buildFolder, 'template.yaml');
    const locations = new Map();
    for (const [id, artifact] of built.artifacts) {
        services.signal.throwIfAborted();
        const folder = (0,external_node_path_.join)(settings.buildFolder, id);
        const isCurrent = changed !== undefined && !changed.has(id);
        if (!isCurrent)
            layOut({ tree: (0,read_zip/* readZip */.u)(await built.bytes(artifact.digest)), folder });
        locations.set(id, { path: posix((0,external_node_path_.relative)((0,external_node_path_.dirname)(target), folder)) });
    }
    const text = (0,render_template/* renderTemplate */.X)({
        template: built.template,
        locations,
        rebase: { from: settings.sourceRoot, to: (0,external_node_path_.dirname)(target) },
    });
    (0,atomic/* writeFileAtomically */.l)(target, text);
    if (settings.functions === undefined)
        removeStale(settings.buildFolder, built);
    services.emit({ type: 'template-written', path: (0,paths/* shownPath */.pS)(target, settings.workingFolder) });
}
/** Folders of functions that the template no longer has. */
function removeStale(folder, built) {
    for (const entry of (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })) {
        if (entry.isDirectory() && !built.artifacts.has(entry.name)) {
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, entry.name), { recursive: true, force: true });
        }
    }
}
const posix = (path) => path.split(external_node_path_.sep).join('/');


/***/ }),

/***/ 8475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build),
  buildMissing: () => (/* binding */ buildMissing)
});

// EXTERNAL MODULE: ./.build/model/tree.js
var model_tree = __webpack_require__(210);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
;// CONCATENATED MODULE: ./.build/archive/limits.js
/** What Lambda takes, checked before anything is sent. */


/** Lambda quotas, deployment package (.zip file archive) size: 250 MB unzipped, layers included. */
const MAX_UNZIPPED_BYTES = 262_144_000;
/**
 * Throws a Failure (build) with the ten largest folders when a function and its layers are more than Lambda unpacks,
 * and when there is no file at all.
 */
function checkLimits(artifact) {
    const { id, place, layers, unzippedSize, tree } = artifact;
    if (unzippedSize === 0 && tree().length === 0) {
        throw new report_failure/* Failure */.HR('build', `${id} has no files`, {
            place,
            artifact: id,
            remedy: 'Check that its code folder, .lambdaignore and exclude leave something to run.',
        });
    }
    const total = layers.reduce((sum, layer) => sum + layer.unzippedSize, unzippedSize);
    if (total <= MAX_UNZIPPED_BYTES)
        return;
    const what = layers.length === 0 ? id : `${id} and its layers (${layers.map(layer => layer.id).join(', ')})`;
    throw new report_failure/* Failure */.HR('build', `${what} would unpack to ${megabytes(total)}, and Lambda takes 250 MB (${MAX_UNZIPPED_BYTES} bytes)`, {
        place,
        artifact: id,
        details: describeSizes(artifact, tree()),
        remedy: 'Leave out what it does not need at run time (.lambdaignore, exclude, a smaller package), or use a container image.',
    });
}
const SHOWN_FOLDERS = 10;
function describeSizes({ layers }, tree) {
    const sizes = new Map();
    for (const entry of tree) {
        const name = folderOf(entry.path);
        sizes.set(name, (sizes.get(name) ?? 0) + (0,model_tree/* entrySize */.ES)(entry));
    }
    const largest = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, SHOWN_FOLDERS);
    const shownLayers = layers.map(layer => [`layer ${layer.id}`, layer.unzippedSize]);
    return [...largest, ...shownLayers].map(([name, size]) => `${megabytes(size).padStart(10)}  ${name}`);
}
/** Folders that only hold packages: the name that tells something is the one below. */
const CONTAINERS = /^(?:(?:node_modules|nodejs|python|site-packages|lib|lib64|python3\.\d+|vendor)\/)*/;
/** `numpy/`, `node_modules/@aws-sdk/`, `python/numpy/`; a file that lies by itself stands for itself. */
function folderOf(path) {
    const container = CONTAINERS.exec(path)?.[0] ?? '';
    const slash = path.indexOf('/', container.length);
    return slash === -1 ? path : path.slice(0, slash + 1);
}
/** As AWS counts them: 1 MB is 1,048,576 bytes. */
function megabytes(bytes) {
    return `${(bytes / (1 << 20)).toFixed(1)} MB`;
}

// EXTERNAL MODULE: ./.build/archive/read-zip.js + 1 modules
var read_zip = __webpack_require__(6852);
// EXTERNAL MODULE: ./.build/build/container.js
var container = __webpack_require__(3326);
;// CONCATENATED MODULE: ./.build/build/schedule.js
/** Runs many things, a few at a time. */

/**
 * Calls `work` for every item, at most `jobs` at once, in the order of the items. All of them run to their end, also
 * when one fails; the answers come back in the order of the items. After `signal` nothing new is started, and items
 * that never started count as cancelled. Throws nothing itself.
 */
async function runAll(items, jobs, signal, work) {
    const answers = items.map(() => ({
        status: 'rejected',
        reason: cancelled(),
    }));
    const queue = items.entries();
    async function lane() {
        for (const [at, item] of queue) {
            if (signal?.aborted)
                return;
            answers[at] = await settle(() => work(item));
        }
    }
    const lanes = Math.max(1, Math.min(Math.floor(jobs), items.length));
    await Promise.all(Array.from({ length: lanes }, lane));
    return answers;
}
async function settle(work) {
    try {
        return { status: 'fulfilled', value: await work() };
    }
    catch (reason) {
        return { status: 'rejected', reason };
    }
}
function cancelled() {
    return new report_failure/* Failure */.HR('cancelled', 'cancelled before it started');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./.build/files/temporary.js
/** Folders that end by themselves, and with the process when it ends early. */



const temporary_open = new Set();
/** Makes `<tmp>/lambda-build-XXXXXX`; `using folder = temporaryFolder()` removes it at the end of the block. */
function temporaryFolder(purpose = '') {
    const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_fs_.realpathSync)((0,external_node_os_.tmpdir)()), `lambda-build-${purpose === '' ? '' : `${purpose}-`}`));
    temporary_open.add(path);
    return { path, [Symbol.dispose]: () => remove(path) };
}
/** Removes every folder that is still there. Faces call it when the process has to end at once. */
function removeTemporaryFolders() {
    for (const path of temporary_open)
        remove(path);
}
function remove(path) {
    temporary_open.delete(path);
    (0,external_node_fs_.rmSync)(path, { recursive: true, force: true, maxRetries: 2 });
}

;// CONCATENATED MODULE: ./.build/build/shared-folders.js
/** Folders that all builds of one run share: unpacked packages, programs. Whoever asks first makes the content. */



/** `using shared = new SharedFolders()`: everything is removed at the end of the block. */
class SharedFolders {
    #made = new Map();
    #top;
    share = (name, make) => {
        const known = this.#made.get(name);
        if (known !== undefined)
            return known;
        this.#top ??= temporaryFolder('shared');
        const made = fill((0,external_node_path_.join)(this.#top.path, String(this.#made.size)), make);
        this.#made.set(name, made);
        made.catch(() => this.#made.delete(name));
        return made;
    };
    [Symbol.dispose]() {
        this.#top?.[Symbol.dispose]();
        this.#top = undefined;
        this.#made.clear();
    }
}
/** The same for one build alone, below its own folder. */
function privateFolders(scratch) {
    const made = new Map();
    return (name, make) => {
        const folder = made.get(name) ?? fill((0,external_node_path_.join)(scratch, `shared-${made.size}`), make);
        made.set(name, folder);
        return folder;
    };
}
async function fill(folder, make) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    await make(folder);
    return folder;
}

;// CONCATENATED MODULE: ./.build/archive/batches.js
/** Cuts a tree into batches: what one worker thread gets at once. */

const BATCH_FILES = 64;
const BATCH_BYTES = 1 << 20;
/** Batches of up to 64 files and about 1 MB; a bigger file is a batch of its own. */
function* batchesOf(tree) {
    let batch = { entries: [], weight: 0 };
    for (const entry of tree) {
        const size = (0,model_tree/* entrySize */.ES)(entry);
        const full = batch.entries.length === BATCH_FILES || batch.weight + size > BATCH_BYTES;
        if (full && batch.entries.length > 0) {
            yield batch;
            batch = { entries: [], weight: 0 };
        }
        batch.entries.push(entry);
        batch.weight += size;
    }
    if (batch.entries.length > 0)
        yield batch;
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./.build/archive/deflate-pool.js
/** Worker threads that read and compress: one batch of entries in, one segment of the archive out. */



/** `await using pool = new DeflatePool(2)`: the threads end with the block, whatever they are doing. */
class DeflatePool {
    #workers;
    #signal;
    #orders = 0;
    /** When the signal comes, the threads end and what was asked of them fails. */
    constructor(threads, signal) {
        this.#workers = Array.from({ length: threads }, startWorker);
        this.#signal = signal;
        signal?.addEventListener('abort', this.#stop);
    }
    /** Hands a batch to the thread that has the least to do. */
    encode({ entries, weight }, level) {
        const worker = this.#workers.reduce((best, other) => (other.load < best.load ? other : best));
        const order = { number: this.#orders++, entries, level };
        if (worker.failed !== undefined)
            return Promise.reject(worker.failed);
        return new Promise((resolve, reject) => {
            worker.waiting.set(order.number, { resolve, reject, weight });
            worker.load += weight;
            worker.thread.postMessage(order);
        });
    }
    async [Symbol.asyncDispose]() {
        this.#signal?.removeEventListener('abort', this.#stop);
        await this.#stop();
    }
    #stop = async () => {
        await Promise.all(this.#workers.map(({ thread }) => thread.terminate()));
    };
}
/** Beside this file in both worlds: source files as they are, or bundles with this one's `index.js` in one folder. */
const WORKER_FILE = (0,external_node_path_.join)(import.meta.dirname, `deflate-worker${(0,external_node_path_.extname)(import.meta.url)}`);
function startWorker() {
    const worker = { thread: new external_node_worker_threads_.Worker(WORKER_FILE), load: 0, waiting: new Map() };
    worker.thread.on('message', (answer) => deflate_pool_settle(worker, answer));
    worker.thread.on('error', error => abandon(worker, error));
    worker.thread.on('exit', () => abandon(worker, new Error('a worker thread ended early')));
    return worker;
}
function deflate_pool_settle(worker, answer) {
    const waiting = worker.waiting.get(answer.number);
    if (waiting === undefined)
        return;
    worker.waiting.delete(answer.number);
    worker.load -= waiting.weight;
    if ('segment' in answer)
        waiting.resolve(answer.segment);
    else {
        const { class: failureClass, message, remedy } = answer.failure;
        waiting.reject(new report_failure/* Failure */.HR(failureClass, message, { remedy }));
    }
}
function abandon(worker, error) {
    worker.failed ??= (0,report_failure/* toFailure */.w2)(error);
    for (const { reject } of worker.waiting.values())
        reject(worker.failed);
    worker.waiting.clear();
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./.build/archive/content.js
var content = __webpack_require__(3286);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/archive/deflate.js
/** Compression of one file: a fresh deflate each, because a stream that is reset keeps traces of the file before. */


/** Deflates the bytes, or leaves them as they are when that does not make them smaller. */
function deflate(bytes, level) {
    if (bytes.length < SMALLEST_THAT_SHRINKS)
        return { method: 'store', data: bytes };
    const data = (0,external_node_zlib_.deflateRawSync)(bytes, { level, chunkSize: chunkSizeFor(bytes.length) });
    return data.length < bytes.length ? { method: 'deflate', data } : { method: 'store', data: bytes };
}
/** The shortest deflate stream of a run of one byte has 3 bytes or more. */
const SMALLEST_THAT_SHRINKS = 4;
/**
 * How much memory zlib gets for its output at once, in bytes: all that a small file can need saves 8 % of the time;
 * big files are put together from pieces, so that memory follows the output. The bytes are the same either way.
 */
function chunkSizeFor(length) {
    return length > 1 << 20 ? 1 << 18 : Math.max(length, SMALLEST_CHUNK_BYTES);
}
const SMALLEST_CHUNK_BYTES = 64; // zlib.constants.Z_MIN_CHUNK
/**
 * Whether this Node's zlib gives the bytes that official builds of Node 20 to 26 give on x64 and arm64. Those of some
 * distributions link another zlib: archives are then sound and repeatable, but not the same bytes as elsewhere.
 * Takes a few milliseconds, once.
 */
function deflateIsStandard() {
    standard ??= sampleDigest() === OFFICIAL_DIGEST;
    return standard;
}
let standard;
const OFFICIAL_DIGEST = '30d910ff20a7f92022675735c13ef1c1337f13c7b1092be43d58178f70e8a128';
function sampleDigest() {
    const hash = createHash('sha256');
    const sample = sampleText();
    for (const level of [1, 6])
        hash.update(deflate(sample, level).data);
    return hash.digest('hex');
}
/** 26 KB of words from a fixed generator (the constants are those of Numerical Recipes' quick generator). */
function sampleText() {
    const words = [];
    let state = 1;
    for (let count = 0; count < 6000; count++) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        words.push((state >>> (8 + (state & 15))).toString(36));
    }
    return Buffer.from(words.join(' '));
}

// EXTERNAL MODULE: ./.build/archive/zip-format.js
var zip_format = __webpack_require__(8934);
;// CONCATENATED MODULE: ./.build/archive/segment.js
/** A segment: consecutive members of an archive, ready to be written, made in a worker or in the calling thread. */
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




/** Reads and compresses the entries. Throws a Failure (user) for a file that is not what it was when it was listed. */
function makeSegment(entries, level) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const archives = __addDisposableResource(env_1, (0,content/* openArchives */.aB)(), false);
        const run = copyRun(entries, archives);
        if (run !== undefined)
            return run;
        const pieces = [];
        const members = entries.map(entry => {
            const { data, ...numbers } = packEntry(entry, level, archives);
            pieces.push((0,zip_format/* localHeader */.$B)({ ...memberName(entry), ...numbers }), data);
            return numbers;
        });
        return { parts: joinSmall(pieces), members };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/**
 * Members that follow each other in one archive of ours, in the same order and under the same names, are already the
 * bytes that would be made of them: they are copied at once. Undefined for any others.
 */
function copyRun(entries, archives) {
    const members = entries.filter(entry => entry.kind === 'member');
    const [first] = members;
    if (first === undefined || members.length < entries.length)
        return undefined;
    if (members.some(member => member.archive !== first.archive))
        return undefined;
    const headers = members.map(member => (0,zip_format/* localHeader */.$B)({ ...memberName(member), ...member }));
    const start = first.offset - (headers[0]?.length ?? 0);
    const length = members.reduce((sum, item, at) => sum + (headers[at]?.length ?? 0) + item.compressedSize, 0);
    if (start < 0 || !isRun(members, headers, start))
        return undefined;
    const bytes = archives.readAt(first, start, length);
    if (bytes === undefined || !hasHeaders(bytes, members, headers))
        return undefined;
    return { parts: [bytes], members: members.map(numbersOf) };
}
function isRun(members, headers, start) {
    let end = start;
    return members.every(({ offset, compressedSize }, index) => {
        const follows = offset === end + (headers[index]?.length ?? 0);
        end = offset + compressedSize;
        return follows;
    });
}
function hasHeaders(bytes, members, headers) {
    let at = 0;
    return members.every(({ compressedSize }, index) => {
        const header = headers[index] ?? Buffer.alloc(0);
        const same = header.equals(bytes.subarray(at, at + header.length));
        at += header.length + compressedSize;
        return same;
    });
}
function numbersOf({ method, crc32, compressedSize, size }) {
    return { method, crc32, compressedSize, size };
}
/** The name and mode of an entry, as both headers have them. */
function memberName(entry) {
    const unixMode = entry.kind === 'link' ? zip_format/* SYMBOLIC_LINK */.e7 | 0o777 : zip_format/* REGULAR_FILE */.iR | entry.mode;
    return { name: Buffer.from(entry.path), unixMode };
}
function packEntry(entry, level, archives) {
    if (entry.kind === 'member') {
        const { method, crc32, compressedSize, size } = entry;
        return { method, crc32, compressedSize, size, data: archives.read(entry) };
    }
    const bytes = contentOf(entry);
    // Info-ZIP and Python expect a link's target as it is.
    const { method, data } = entry.kind === 'link' ? { method: 'store', data: bytes } : deflate(bytes, level);
    return { method, crc32: (0,external_node_zlib_.crc32)(bytes), compressedSize: data.length, size: bytes.length, data };
}
function contentOf(entry) {
    if (entry.kind === 'bytes')
        return entry.bytes;
    return entry.kind === 'link' ? Buffer.from(entry.target) : (0,content/* readListed */.oF)(entry);
}
/** From here on copying a piece costs more than writing it by itself. */
const LARGE_PIECE_BYTES = 1 << 20;
/** One part out of many small pieces; a large one stays as it is when it owns its memory. */
function joinSmall(pieces) {
    const parts = [];
    let small = [];
    for (const piece of pieces) {
        if (piece.length < LARGE_PIECE_BYTES)
            small.push(piece);
        else {
            parts.push(joined(small), ownsMemory(piece) ? piece : joined([piece]));
            small = [];
        }
    }
    return [...parts, joined(small)].filter(part => part.length > 0);
}
function ownsMemory(piece) {
    const unused = piece.buffer.byteLength - piece.length;
    return piece.buffer instanceof ArrayBuffer && piece.byteOffset === 0 && unused < LARGE_PIECE_BYTES;
}
function joined(pieces) {
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let end = 0;
    for (const piece of pieces) {
        whole.set(piece, end);
        end += piece.length;
    }
    return whole;
}

;// CONCATENATED MODULE: ./.build/archive/encode.js
/** Turns a tree into segments, in order, with a bounded number of them in memory. */
var encode_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var encode_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



/** One after the other in the calling thread, with a pause for the event loop after each. */
async function* encodeHere(tree, level) {
    for (const batch of batchesOf(tree)) {
        yield [batch, makeSegment(batch.entries, level)];
        await new Promise(resolve => setImmediate(resolve));
    }
}
/** How much may be read and compressed ahead of the writer, in bytes of input and in batches per thread. */
const AHEAD_BYTES = 64 << 20;
const AHEAD_BATCHES = 4;
/** Side by side in worker threads, in the order of the tree. */
async function* encodeInThreads(tree, { level, threads, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const pool = encode_addDisposableResource(env_1, new DeflatePool(threads, signal), true);
        const ahead = new Ahead(threads * AHEAD_BATCHES);
        for (const batch of batchesOf(tree)) {
            while (ahead.isFullFor(batch))
                yield ahead.takeFirst();
            ahead.add(batch, pool.encode(batch, level));
        }
        while (!ahead.isEmpty())
            yield ahead.takeFirst();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = encode_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Batches that the writer has not got yet, oldest first. */
class Ahead {
    #items = [];
    #maxBatches;
    #weight = 0;
    constructor(maxBatches) {
        this.#maxBatches = maxBatches;
    }
    isEmpty() {
        return this.#items.length === 0;
    }
    isFullFor(batch) {
        const tooHeavy = this.#weight + batch.weight > AHEAD_BYTES;
        return !this.isEmpty() && (tooHeavy || this.#items.length >= this.#maxBatches);
    }
    add(batch, segment) {
        // The writer meets an error when it gets there; until then it is not an unhandled one.
        segment.catch(() => { });
        this.#items.push([batch, segment]);
        this.#weight += batch.weight;
    }
    async takeFirst() {
        const first = this.#items.shift();
        if (first === undefined)
            throw new RangeError('nothing is ahead');
        const [batch, segment] = first;
        this.#weight -= batch.weight;
        return [batch, await segment];
    }
}

// EXTERNAL MODULE: ./.build/archive/member-paths.js
var member_paths = __webpack_require__(3756);
;// CONCATENATED MODULE: ./.build/archive/zip-file.js
/** A zip file in the making: segments are appended in order, and its digest is known when the last byte is written. */




/** Makes a new file and never opens one that is there. `using zip = new ZipFile(path)` closes it. */
class ZipFile {
    #descriptor;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #directory = [];
    #offset = 0;
    #size = 0;
    constructor(path) {
        this.#descriptor = (0,external_node_fs_.openSync)(path, 'wx', 0o644);
    }
    /** Size so far, in bytes, the directory not counted. */
    get size() {
        return this.#size;
    }
    /** The segment must hold exactly these entries. */
    append(entries, segment) {
        for (const [index, numbers] of segment.members.entries()) {
            const entry = entries[index];
            if (entry === undefined)
                throw new RangeError('a segment with more members than entries');
            const name = memberName(entry);
            this.#directory.push((0,zip_format/* centralHeader */.j)({ ...name, ...numbers }, this.#offset));
            this.#offset += zip_format/* LOCAL_HEADER_BYTES */.q_ + name.name.length + numbers.compressedSize;
        }
        this.#write(segment.parts);
    }
    /** Writes the directory. */
    finish() {
        const directory = Buffer.concat(this.#directory);
        const end = { entries: this.#directory.length, size: directory.length, offset: this.#offset };
        this.#write([directory, (0,zip_format/* endRecord */.rs)(end)]);
        return { digest: this.#hash.digest('hex'), size: this.#size };
    }
    [Symbol.dispose]() {
        (0,external_node_fs_.closeSync)(this.#descriptor);
    }
    #write(parts) {
        for (const part of parts)
            this.#hash.update(part);
        let rest = parts;
        while (rest.length > 0) {
            const written = (0,external_node_fs_.writevSync)(this.#descriptor, rest);
            this.#size += written;
            rest = withoutFirst(rest, written);
        }
    }
}
/** What is still to be written: the system may take less than it was given. */
function withoutFirst(parts, bytes) {
    let skip = bytes;
    return parts.flatMap(part => {
        const rest = part.subarray(Math.min(skip, part.length));
        skip = Math.max(skip - part.length, 0);
        return rest.length === 0 ? [] : [rest];
    });
}

;// CONCATENATED MODULE: ./.build/archive/pack-tree.js
/**
 * Packs a tree into a zip archive: the same bytes for the same files on every machine, whatever the path, umask, time
 * zone, order of the directory or number of threads.
 */
var pack_tree_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var pack_tree_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Throws a Failure: `user` for a path that does not belong into an archive, a link that leads out, a file that changed
 * meanwhile; `build` above 65,535 files or 4 GB; `cancelled` when the signal comes.
 */
async function packTree(options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { tree, to, signal } = options;
        const unzippedSize = tree.reduce((sum, entry) => sum + (0,model_tree/* entrySize */.ES)(entry), 0);
        checkTree(tree, unzippedSize);
        if (signal?.aborted)
            throw pack_tree_cancelled(signal);
        const zip = pack_tree_addDisposableResource(env_1, new ZipFile(to), false);
        try {
            await writeMembers(zip, options, options.threads ?? threadsFor(tree));
            return { ...zip.finish(), unzippedSize, files: tree.length };
        }
        catch (error) {
            (0,external_node_fs_.rmSync)(to, { force: true });
            throw signal?.aborted ? pack_tree_cancelled(signal) : error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        pack_tree_disposeResources(env_1);
    }
}
function checkTree(tree, unzippedSize) {
    const bad = (0,member_paths/* findBadPath */.W)(tree);
    if (bad !== undefined) {
        throw new report_failure/* Failure */.HR('user', `${JSON.stringify(bad.path)} ${bad.problem}, so it cannot be packed`, {
            remedy: 'Rename or remove it, or list it in .lambdaignore.',
        });
    }
    const disorder = tree.findIndex((entry, index) => !follows(entry, tree[index - 1]));
    if (disorder >= 0)
        throw new RangeError(`the tree is not sorted at ${tree[disorder]?.path}`);
    if (tree.length > zip_format/* MAX_ENTRIES */.Sd)
        throw tooMany(tree.length);
    if (unzippedSize + headerBytes(tree) > zip_format/* MAX_BYTES */.zx)
        throw tooLarge(unzippedSize);
}
function follows({ path }, before) {
    if (before === undefined)
        return true;
    return (0,model_tree/* comparePaths */.cD)(before.path, path) < 0;
}
function headerBytes(tree) {
    const names = tree.reduce((sum, entry) => sum + Buffer.byteLength(entry.path), 0);
    return 2 * names + (zip_format/* LOCAL_HEADER_BYTES */.q_ + zip_format/* CENTRAL_HEADER_BYTES */.Im) * tree.length + zip_format/* END_RECORD_BYTES */.MU;
}
function tooMany(files) {
    return new report_failure/* Failure */.HR('build', `${files} files are more than the ${zip_format/* MAX_ENTRIES */.Sd} that a zip archive holds`, {
        remedy: 'Leave out what the function does not need (.lambdaignore), or bundle the code into fewer files.',
    });
}
function tooLarge(bytes) {
    return new report_failure/* Failure */.HR('build', `${bytes} bytes are more than the 4 GB that a zip archive holds`, {
        remedy: 'Leave out what the function does not need (.lambdaignore): Lambda takes 250 MB.',
    });
}
function pack_tree_cancelled(signal) {
    if (signal.reason instanceof report_failure/* Failure */.HR)
        return signal.reason;
    return new report_failure/* Failure */.HR('cancelled', 'packing was cancelled', { cause: signal.reason });
}
async function writeMembers(zip, options, threads) {
    const { tree, signal, level = DEFAULT_LEVEL } = options;
    const segments = threads === 0 ? encodeHere(tree, level) : encodeInThreads(tree, { level, threads, signal });
    for await (const [batch, segment] of segments) {
        signal?.throwIfAborted();
        zip.append(batch.entries, segment);
    }
}
const DEFAULT_LEVEL = 1;
const MAX_THREADS = 4; // one thread writes what the others make: more of them would wait for it
/** Below this a thread takes longer to start than the work takes: about 60 ms. */
const WORTH_THREADS_BYTES = 4 << 20;
const FILE_COSTS_BYTES = 4 << 10; // opening and closing a file takes as long as compressing this much
/** Members of other archives are copied as they are, which is no work for a thread. */
function threadsFor(tree) {
    let work = 0;
    for (const entry of tree)
        if (entry.kind !== 'member')
            work += (0,model_tree/* entrySize */.ES)(entry) + FILE_COSTS_BYTES;
    return work < WORTH_THREADS_BYTES ? 0 : Math.min((0,external_node_os_.availableParallelism)(), MAX_THREADS);
}

// EXTERNAL MODULE: ./.build/build/container-scope.js
var container_scope = __webpack_require__(7011);
// EXTERNAL MODULE: ./.build/build/run-tool.js + 2 modules
var run_tool = __webpack_require__(7944);
;// CONCATENATED MODULE: ./.build/build/runner-files.js
/**
 * The files by which a step of GitHub Actions sets variables, outputs and paths of later steps. A build has no business
 * there: it could make every later step run its own programs (hardness R8).
 */



const NAMES = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
/**
 * Notes what is in the runner's files. The function that it returns throws a Failure of class `environment` when that
 * has changed. Without a runner both do nothing.
 */
function watchRunnerFiles(host, id) {
    const before = NAMES.map(name => runner_files_contentOf(host[name]));
    return () => {
        const changed = NAMES.filter((name, at) => runner_files_contentOf(host[name]) !== before[at]);
        if (changed.length === 0)
            return;
        throw new report_failure/* Failure */.HR('environment', `the build of ${id} changed the runner's ${changed.join(' and ')}`, {
            artifact: id,
            remedy: 'Find out which of its tools or packages writes there. Later steps of this job cannot be trusted.',
        });
    };
}
function runner_files_contentOf(file) {
    if (file === undefined || file === '')
        return undefined;
    try {
        const bytes = (0,external_node_fs_.readFileSync)(file);
        return `${bytes.length} ${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./.build/build/workflows/registry.js + 65 modules
var registry = __webpack_require__(2394);
;// CONCATENATED MODULE: ./.build/build/run-build.js
/**
 * One build: dependencies below, the source on top. Sources stay where they are and dependencies come from whoever
 * keeps them, so an edit of the code never runs a package manager.
 */








/**
 * The tree of one artifact, and the exact versions of the tools that made it. Throws Failure: `build` (with command,
 * exit status and last lines), `environment` (a missing tool), `cancelled`.
 */
async function runBuild(recipe, digested, context) {
    const checkRunner = watchRunnerFiles(context.environment, context.id);
    try {
        return await makeTreeOf(recipe, digested, context);
    }
    finally {
        // Also after a failure: it is the graver one.
        checkRunner();
    }
}
async function makeTreeOf(recipe, digested, context) {
    const workflow = (0,registry/* workflowOf */.B4)(recipe.workflow);
    const { dependencyDigest } = digested;
    const job = jobOf(recipe, context);
    const within = (work) => runWithin(recipe, context, work);
    const install = () => within(async () => workflow.install?.(recipe, job) ?? NOTHING);
    const installed = dependencyDigest === undefined ? NOTHING : await context.dependencies(dependencyDigest, install);
    const compiled = workflow.compile === undefined
        ? undefined
        : await within(async () => workflow.compile?.(recipe, job, installed));
    const made = compiled ?? {
        tree: (0,model_tree/* makeTree */.TI)([...installed.tree, ...digested.sourceTree]),
        tools: installed.tools,
    };
    checkNesting(made.tree);
    return { tree: (0,model_tree/* below */.Gz)(recipe.layerFolder, made.tree), tools: made.tools };
}
/** Nothing is asked of docker where nothing has to be run. */
async function runWithin(recipe, context, work) {
    if (recipe.container === undefined || context.containers === undefined)
        return work();
    const container = await context.containers.open({
        recipe,
        image: recipe.container,
        scratch: context.scratch,
        host: context.environment,
        onLine: context.onLine,
        ...(context.signal === undefined ? {} : { signal: context.signal }),
    });
    return (0,container_scope/* inContainer */.Bc)(container, work);
}
const NOTHING = { tree: [], tools: {} };
function jobOf(recipe, context) {
    const deadline = performance.now() + context.timeoutSeconds * 1000;
    return {
        scratch: context.scratch,
        host: context.environment,
        passedNames: context.passedNames,
        say: context.onLine,
        share: (recipe.container === undefined ? context.share : undefined) ?? privateFolders(context.scratch),
        run: step => runStep(step, { recipe, context, deadline }),
    };
}
async function runStep(step, { recipe, context, deadline }) {
    const clues = [];
    const result = await (0,run_tool/* runTool */.q)({
        command: step.command,
        args: step.args,
        cwd: step.cwd,
        environment: step.environment,
        timeoutSeconds: Math.max(0, (deadline - performance.now()) / 1000),
        ...(context.signal === undefined ? {} : { signal: context.signal }),
        onLine: line => {
            if (clues.length < MOST_CLUES && step.clue?.test(line))
                clues.push(line);
            context.onLine(line);
        },
    });
    if (result.exitCode === 0 && !result.timedOut)
        return result;
    const explained = result.timedOut ? undefined : step.explain?.(clues);
    throw buildFailure({ step, result, recipe, context, explained });
}
const MOST_CLUES = 100;
/** Lines of a tool that a person gets to see under the message; all fifty when it had to be ended. */
const SHOWN_LINES = 20;
function buildFailure(failed) {
    const { step, result, recipe, context, explained } = failed;
    const ended = `${(0,external_node_path_.basename)(step.command)} ${howItEnded(result, context.timeoutSeconds)}`;
    const reason = explained?.reason ?? ended;
    const lastLines = result.timedOut ? result.lastLines : result.lastLines.slice(-SHOWN_LINES);
    const advice = result.timedOut
        ? 'Raise --build-timeout, or find out what it waits for.'
        : 'Read the last lines of its output.';
    return new report_failure/* Failure */.HR('build', `${recipe.workflow}: ${reason}`, {
        artifact: context.id,
        command: [step.command, ...step.args].join(' '),
        exitCode: result.exitCode ?? undefined,
        reason,
        remedy: explained?.remedy ?? advice,
        details: [ended, ...(explained?.lines ?? lastLines)],
    });
}
function howItEnded({ exitCode, signal, timedOut }, seconds) {
    if (timedOut)
        return `was ended after ${seconds} s`;
    return exitCode === null ? `was ended by ${signal ?? 'a signal'}` : `ended with exit status ${exitCode}`;
}
/** A file where another part of the tree has a folder: a zip could hold both, a folder cannot. */
function checkNesting(tree) {
    const files = new Set(tree.map(entry => entry.path));
    const folders = new Set();
    for (const { path } of tree) {
        for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
            const folder = path.slice(0, at);
            if (folders.has(folder))
                break;
            folders.add(folder);
            if (!files.has(folder))
                continue;
            throw new report_failure/* Failure */.HR('user', `${folder} is a file of the code, and a folder of its dependencies`, {
                remedy: 'Rename the file.',
            });
        }
    }
}

// EXTERNAL MODULE: ./.build/files/hash.js
var hash = __webpack_require__(2064);
;// CONCATENATED MODULE: ./.build/pipeline/build-artifact.js
/** One artifact: out of the store, or built, packed and kept. */
var build_artifact_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var build_artifact_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








/** For a group of functions with equal recipes. Throws the Failure of the build; what was there before stays. */
async function buildArtifact(group, context) {
    const [planned] = group;
    const found = await fromStore(planned, context);
    if (found !== undefined)
        return found;
    const { emit, clock } = context.services;
    const shared = { id: planned.target.id, sharedBy: group.slice(1).map(item => item.target.id) };
    const started = clock.now();
    const seconds = () => (clock.now() - started) / 1000;
    emit({
        type: 'build-started',
        ...shared,
        workflow: planned.recipe.workflow,
        ...(planned.target.runtime === undefined ? {} : { runtime: planned.target.runtime }),
    });
    try {
        const made = await makeArtifact(planned, context);
        const artifact = { ...made, source: 'built', seconds: seconds() };
        const { native: _, ...shown } = artifact;
        emit({ type: 'build-finished', ...shared, ...shown });
        return artifact;
    }
    catch (error) {
        const failure = (0,report_failure/* toFailure */.w2)(error);
        emit({ type: 'build-failed', ...shared, seconds: seconds(), failure });
        throw failure;
    }
}
async function fromStore({ target, digested, record, origin: source }, context) {
    if (record === undefined)
        return undefined;
    const zip = context.store.pathOf(record.digest);
    context.services.emit({
        type: 'artifact-found',
        id: target.id,
        digest: record.digest,
        size: record.size,
        source,
    });
    return { ...record, inputDigest: digested.inputDigest, zip, source, seconds: 0 };
}
async function makeArtifact(planned, context) {
    const { inputDigest } = planned.digested;
    const file = context.store.temporary();
    const record = planned.recipe.workflow === 'prebuilt'
        ? takePrebuilt(planned, context, file)
        : await packBuild(planned, context, file);
    const zip = await context.store.keep({ inputDigest, record, file });
    return { ...record, inputDigest, zip };
}
/** A `.zip` or `.jar` is used as it is; reading it proves that Lambda can. */
function takePrebuilt({ recipe }, { native }, file) {
    (0,external_node_fs_.copyFileSync)(recipe.source, file);
    const { digest, size } = (0,hash/* hashFile */.D)(file);
    const tree = (0,read_zip/* readZip */.u)(file);
    const contents = { unzippedSize: sizeOf(tree), files: tree.length, native: native.of(tree) };
    return { digest, size, ...contents, tools: {} };
}
async function packBuild(planned, context, file) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { settings, services, dependencies } = context;
        const id = planned.target.id;
        const scratch = build_artifact_addDisposableResource(env_1, temporaryFolder('build'), false);
        const { tree, tools } = await runBuild(planned.recipe, planned.digested, {
            id,
            scratch: scratch.path,
            signal: services.signal,
            timeoutSeconds: settings.buildTimeoutSeconds,
            environment: services.environment,
            passedNames: settings.buildEnvironment,
            onLine: line => services.emit({ type: 'build-output', id, line }),
            dependencies,
            containers: context.containers,
            ...(context.share === undefined ? {} : { share: context.share }),
        });
        const packed = await packTree({ tree, to: file, signal: services.signal });
        return { ...packed, tools, native: context.native.of(tree) };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        build_artifact_disposeResources(env_1);
    }
}
function sizeOf(tree) {
    return tree.reduce((sum, entry) => sum + (0,model_tree/* entrySize */.ES)(entry), 0);
}

// EXTERNAL MODULE: ./.build/pipeline/build-folder.js + 1 modules
var build_folder = __webpack_require__(5681);
;// CONCATENATED MODULE: ./.build/pipeline/dependencies.js
/**
 * Installed dependencies lie in the store like artifacts: one for each distinct manifest, lock file, runtime and
 * architecture. An edit of the code reuses their compressed bytes; no package manager runs, nothing is packed twice.
 */


/** Builds that need the same dependencies at the same time share one installation. */
function dependencyStore(store, native) {
    const running = new Map();
    return (digest, make) => {
        const already = running.get(digest);
        if (already !== undefined)
            return already;
        const promise = findOrMake({ store, native, digest, make });
        running.set(digest, promise);
        return promise;
    };
}
async function findOrMake(wanted) {
    const { store, native, digest } = wanted;
    const record = await store.find(digest);
    const zip = record === undefined ? undefined : await store.fetch(record.digest);
    if (record === undefined || zip === undefined)
        return makeAndKeep(wanted);
    const tree = (0,read_zip/* readZip */.u)(zip);
    native.remember(tree, record.native ?? native.of(tree));
    return { tree, tools: record.tools };
}
async function makeAndKeep({ store, native, digest, make }) {
    const { tree, tools } = await make();
    const file = store.temporary();
    const found = native.of(tree);
    const record = { ...(await packTree({ tree, to: file })), tools, native: found };
    const packed = (0,read_zip/* readZip */.u)(await store.keep({ inputDigest: digest, record, file }));
    native.remember(packed, found);
    return { tree: packed, tools };
}

// EXTERNAL MODULE: ./.build/pipeline/native-code.js + 6 modules
var native_code = __webpack_require__(2465);
// EXTERNAL MODULE: ./.build/pipeline/plan.js + 10 modules
var plan = __webpack_require__(653);
// EXTERNAL MODULE: ./.build/pipeline/plan-targets.js + 7 modules
var plan_targets = __webpack_require__(5675);
// EXTERNAL MODULE: ./.build/pipeline/results.js
var results = __webpack_require__(4815);
;// CONCATENATED MODULE: ./.build/pipeline/build.js
/**
 * `build`: makes the artifacts that the store lacks. Every build runs to its end, also when another one fails;
 * the artifacts of those that went well stay in the store.
 */
var build_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var build_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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













async function build(settings, services, result) {
    (0,build_folder/* claimBuildFolder */.dE)(settings.buildFolder);
    const built = await buildMissing(settings, services, result, await (0,plan.plan)(settings, services, result));
    await (0,build_folder/* layOutBuild */.vV)(built, settings, services);
}
/** The part of `build` that `package` and `deploy` run too: everything but the folders for people. */
async function buildMissing(settings, services, result, made) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        (0,build_folder/* keepOutOfGit */.hB)(settings);
        (0,build_folder/* claimBuildFolder */.dE)(settings.buildFolder);
        const wanted = made.planned.filter(item => (0,plan_targets/* isWanted */.Yu)(item.target.id, settings));
        const native = new native_code/* NativeFacts */.j();
        const dependencies = dependencyStore(made.store, native);
        const containers = new container/* Containers */.X((0,plan_targets/* codeRoots */.rf)(settings));
        const context = { settings, services, store: made.store, dependencies, native, containers };
        const folders = build_addDisposableResource(env_1, new SharedFolders(), false);
        const { artifacts, failures } = await buildGroups(wanted, { ...context, share: folders.share });
        failures.push(...(0,native_code/* checkNativeCode */.J)({ planned: wanted, artifacts, settings, services }));
        const built = {
            ...made,
            artifacts,
            bytes: (digest) => verifiedBytes(digest, wanted, artifacts, context),
        };
        Object.assign(result, (0,results/* describeArtifacts */.PC)(built, settings));
        result.failed = failures
            .filter(failure => failure.class === 'build')
            .map(failure => (0,results/* describeFailedBuild */.xF)(failure, wanted));
        services.signal.throwIfAborted();
        await services.onBuilt?.({ prune: () => made.store.keepOnly(usedDigests(made)) });
        failures.push(...overLimit(wanted, artifacts));
        (0,build_folder/* writeManifest */.HN)(built, settings);
        if (failures.length > 0)
            throw (0,report_failure/* combineFailures */.XJ)(failures);
        return built;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        build_disposeResources(env_1);
    }
}
/** Also of functions that were not asked for this time. */
function usedDigests({ planned }) {
    return planned.flatMap(({ digested }) => [digested.inputDigest, digested.dependencyDigest ?? []].flat());
}
async function buildGroups(wanted, context) {
    const ended = { artifacts: new Map(), failures: [] };
    const { settings, services } = context;
    await runAll([...(0,plan_targets/* groupByDigest */.VE)(wanted).values()], settings.jobs, services.signal, async (group) => {
        try {
            const artifact = await buildArtifact(group, context);
            for (const item of group)
                ended.artifacts.set(item.target.id, artifact);
        }
        catch (error) {
            ended.failures.push(...failuresOf(group, (0,report_failure/* toFailure */.w2)(error)));
        }
    });
    return { ...ended, artifacts: inOrderOf(wanted, ended.artifacts) };
}
/** Builds end in any order; results are listed as the template has them. */
function inOrderOf(planned, artifacts) {
    return new Map(planned.flatMap(({ target: { id } }) => {
        const artifact = artifacts.get(id);
        return artifact === undefined ? [] : [[id, artifact]];
    }));
}
/** An artifact that was damaged in the store is a miss: it is built again, and has to be the same. */
async function verifiedBytes(digest, wanted, artifacts, context) {
    const zip = await context.store.fetch(digest);
    if (zip !== undefined)
        return zip;
    const planned = wanted.find(item => artifacts.get(item.target.id)?.digest === digest);
    const again = planned && (await buildArtifact([{ ...planned, record: undefined }], context));
    if (again?.digest === digest)
        return again.zip;
    throw new report_failure/* Failure */.HR('environment', `the artifact ${digest} was damaged in the store`, {
        remedy: 'It was removed from the store; run again.',
    });
}
/** Every function that shares the failed build is named. */
function failuresOf(group, failure) {
    if (failure.class !== 'build')
        return [failure];
    return group.map(item => new report_failure/* Failure */.HR(failure.class, failure.message, {
        ...failure,
        cause: failure.cause,
        artifact: item.target.id,
        place: failure.place ?? item.target.place,
    }));
}
/** Lambda counts a function and its layers together: 250 MB unzipped (Lambda quotas, deployment package size). */
function overLimit(wanted, artifacts) {
    return wanted.flatMap(({ target }) => {
        const artifact = artifacts.get(target.id);
        if (artifact === undefined)
            return [];
        const layers = target.layers.flatMap(id => {
            const layer = artifacts.get(id);
            return layer === undefined ? [] : [{ id, unzippedSize: layer.unzippedSize }];
        });
        try {
            checkLimits({
                id: target.id,
                place: target.place,
                unzippedSize: artifact.unzippedSize,
                layers,
                tree: () => (0,read_zip/* readZip */.u)(artifact.zip),
            });
            return [];
        }
        catch (error) {
            return [(0,report_failure/* toFailure */.w2)(error)];
        }
    });
}


/***/ }),

/***/ 2465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ NativeFacts),
  J: () => (/* binding */ checkNativeCode)
});

// EXTERNAL MODULE: ./.build/archive/content.js
var content = __webpack_require__(3286);
// EXTERNAL MODULE: ./.build/archive/inflate.js
var inflate = __webpack_require__(4732);
// EXTERNAL MODULE: ./.build/archive/read-zip.js + 1 modules
var read_zip = __webpack_require__(6852);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.build/build/native/elf.js
/**
 * Reads of a program or shared library for Linux what decides where it runs: the processor, the C library, the shared
 * libraries that it needs and the versions that it asks of them. Only headers and the dynamic section are read, never
 * the code. (System V ABI, chapters 4 and 5; symbol versions: Linux Standard Base, core, 10.7.)
 */
/**
 * Undefined for what is no program or shared library in ELF. Never throws: what is cut short or lies about itself gives
 * what could be read until then.
 */
function readElf(source) {
    const header = viewOf(source, 0, HEADER_BYTES);
    if (header.byteLength < 20 || header.getUint32(0) !== MAGIC)
        return undefined;
    const [bits, order] = [header.getUint8(4), header.getUint8(5)];
    if ((bits !== BITS_32 && bits !== BITS_64) || (order !== LITTLE_ENDIAN && order !== BIG_ENDIAN))
        return undefined;
    const little = order === LITTLE_ENDIAN;
    const type = header.getUint16(16, little);
    if (type !== EXECUTABLE && type !== SHARED)
        return undefined;
    const elf = {
        machine: machineName(header.getUint16(18, little), bits, little),
        needed: [],
        versions: {},
    };
    // Lambda's processors have 64 bits and are little-endian: of others it is enough to know what they are.
    if (bits !== BITS_64 || !little || header.byteLength < HEADER_BYTES)
        return elf;
    return { ...elf, ...readDynamicPart(source, header) };
}
const HEADER_BYTES = 64;
const MAGIC = 0x7f454c46; // "\x7fELF"
const BITS_32 = 1;
const BITS_64 = 2;
const LITTLE_ENDIAN = 1;
const BIG_ENDIAN = 2;
const EXECUTABLE = 2; // ET_EXEC
const SHARED = 3; // ET_DYN
/** e_machine, as the System V ABI's registry numbers processors. */
const MACHINES = {
    3: 'x86 (32 bits)',
    8: 'mips',
    20: 'ppc',
    21: 'ppc64',
    22: 's390x',
    40: 'arm (32 bits)',
    62: 'x86_64',
    183: 'arm64',
    243: 'riscv64',
    258: 'loongarch64',
};
function machineName(number, bits, little) {
    const name = MACHINES[number] ?? `processor ${number}`;
    const usual = (bits === BITS_64 && little) || !/^(x86_64|arm64)$/.test(name);
    return usual ? name : `${name} (${bits === BITS_64 ? 'big-endian' : '32-bit pointers'})`;
}
const LOAD = 1; // PT_LOAD
const DYNAMIC = 2; // PT_DYNAMIC
const INTERPRETER = 3; // PT_INTERP
function readDynamicPart(source, header) {
    const segments = readSegments(source, header);
    const interpreter = segments.find(segment => segment.type === INTERPRETER);
    const path = interpreter === undefined ? undefined : textAt(source, interpreter.offset);
    const dynamic = segments.find(segment => segment.type === DYNAMIC);
    const tables = dynamic === undefined ? undefined : readDynamic(source, dynamic);
    return {
        needed: tables === undefined ? [] : readNeeded(source, segments, tables),
        versions: tables === undefined ? {} : readVersions(source, segments, tables),
        ...(path === undefined ? {} : { interpreter: path }),
    };
}
const SEGMENT_BYTES = 56;
const MOST_SEGMENTS = 256;
function readSegments(source, header) {
    const size = header.getUint16(54, true);
    if (size < SEGMENT_BYTES)
        return [];
    const count = Math.min(header.getUint16(56, true), MOST_SEGMENTS);
    const table = viewOf(source, longAt(header, 32), size * count);
    const segments = [];
    for (let at = 0; at + SEGMENT_BYTES <= table.byteLength; at += size) {
        segments.push({
            type: table.getUint32(at, true),
            offset: longAt(table, at + 8),
            address: longAt(table, at + 16),
            size: longAt(table, at + 32),
        });
    }
    return segments;
}
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const DT_VERNEED = 0x6ffffffe;
const DT_VERNEEDNUM = 0x6fffffff;
const MOST_DYNAMIC_BYTES = 1 << 16;
function readDynamic(source, { offset, size }) {
    const table = viewOf(source, offset, Math.min(size, MOST_DYNAMIC_BYTES));
    const needed = [];
    const single = new Map();
    for (let at = 0; at + 16 <= table.byteLength; at += 16) {
        const tag = longAt(table, at);
        if (tag === 0)
            break;
        const value = longAt(table, at + 8);
        if (tag === DT_NEEDED)
            needed.push(value);
        else
            single.set(tag, value);
    }
    const strings = single.get(DT_STRTAB);
    if (strings === undefined)
        return undefined;
    return { needed, strings, versions: single.get(DT_VERNEED), versionCount: single.get(DT_VERNEEDNUM) ?? 0 };
}
function readNeeded(source, segments, tables) {
    const strings = placeOf(segments, tables.strings);
    if (strings === undefined)
        return [];
    const names = tables.needed.map(at => textAt(source, strings + at));
    return [...new Set(names.filter(name => name !== undefined))];
}
/** No real file has more; one that claims so only wants to keep us busy. */
const MOST_VERSIONS = 4096;
const WEAK = 2; // VER_FLG_WEAK
/** The chains of .gnu.version_r: libraries, and below each one the versions that are asked of it. */
function readVersions(source, segments, tables) {
    const strings = placeOf(segments, tables.strings);
    let library = tables.versions === undefined ? undefined : placeOf(segments, tables.versions);
    const newest = {};
    if (strings === undefined)
        return newest;
    let left = MOST_VERSIONS;
    for (let index = 0; library !== undefined && index < tables.versionCount && left > 0; index++) {
        const entry = viewOf(source, library, 16);
        if (entry.byteLength < 16)
            break;
        let at = library + entry.getUint32(8, true);
        for (let count = entry.getUint16(2, true); count > 0 && left > 0; count--, left--) {
            const version = viewOf(source, at, 16);
            if (version.byteLength < 16)
                break;
            if ((version.getUint16(4, true) & WEAK) === 0) {
                noteVersion(newest, textAt(source, strings + version.getUint32(8, true)));
            }
            const next = version.getUint32(12, true);
            if (next === 0)
                break;
            at += next;
        }
        const next = entry.getUint32(12, true);
        library = next === 0 ? undefined : library + next;
        left--;
    }
    return newest;
}
/** The markers of glibc for features of its loader, and the version that brought them (its NEWS). */
const FEATURES = {
    GLIBC_ABI_DT_RELR: 'GLIBC_2.36',
    GLIBC_ABI_GNU2_TLS: 'GLIBC_2.42',
};
function noteVersion(newest, name) {
    const [, prefix, version] = /^(GLIBC|GLIBCXX)_(\d+(?:\.\d+){1,3})$/.exec(FEATURES[name ?? ''] ?? name ?? '') ?? [];
    if (prefix === undefined || version === undefined)
        return;
    const known = newest[prefix];
    if (known === undefined || compareVersions(known, version) < 0)
        newest[prefix] = version;
}
/** Negative when `a` is older than `b`, part by part: 2.9 is older than 2.34. */
function compareVersions(a, b) {
    const [left, right] = [a, b].map(version => version.split('.').map(Number));
    for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index++) {
        const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** Where in the file the content of an address of memory lies. */
function placeOf(segments, address) {
    const segment = segments.find(({ type, address: start, size }) => type === LOAD && address >= start && address < start + size);
    return segment === undefined ? undefined : segment.offset + (address - segment.address);
}
const LONGEST_NAME_BYTES = 512;
/** Text that ends with a zero byte; undefined where there is none. */
function textAt(source, offset) {
    const bytes = bytesAt(source, offset, LONGEST_NAME_BYTES);
    const end = bytes.indexOf(0);
    return end <= 0 ? undefined : Buffer.from(bytes.subarray(0, end)).toString('utf8');
}
function viewOf(source, offset, length) {
    const bytes = bytesAt(source, offset, length);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function bytesAt(source, offset, length) {
    return Number.isSafeInteger(offset + length) && offset >= 0 ? source(offset, length) : new Uint8Array();
}
/** 64 bits without sign; what a number cannot hold exactly points nowhere anyway. */
function longAt(view, at) {
    return Number(view.getBigUint64(at, true));
}

;// CONCATENATED MODULE: ./.build/build/native/lambda-libraries.js
/**
 * The shared libraries that a function finds on Lambda's machines without bringing them.
 *
 * Listed are file names from /lib64 of the AWS base images (public.ecr.aws/lambda, state of 2025) for both processors, as
 * the lists that the Bref project keeps of them show (brefphp/aws-lambda-layers, utils/lib-copy and utils/lib-check).
 * Left out is what belongs to the images' package manager (libdnf, librpm, libsolv, libgpgme and what only they need):
 * no function should count on it. AL2023 has no libcrypt, libexpat, libnsl or libGL; AL2 has OpenSSL as libssl.so.10.
 */

const GLIBC = words(`
  ld-linux-x86-64.so.2 ld-linux-aarch64.so.1 libc.so.6 libm.so.6 libmvec.so.1 libdl.so.2 libpthread.so.0 librt.so.1
  libutil.so.1 libresolv.so.2 libanl.so.1 libBrokenLocale.so.1 libthread_db.so.1 libnss_compat.so.2 libnss_dns.so.2
  libnss_files.so.2`);
const BOTH = words(`
  libgcc_s.so.1 libstdc++.so.6 libz.so.1 libbz2.so.1 liblzma.so.5 libacl.so.1 libattr.so.1 libcap.so.2
  libcom_err.so.2 libgssapi_krb5.so.2 libk5crypto.so.3 libkrb5.so.3 libkrb5support.so.0 libkeyutils.so.1
  libverto.so.1 libcurl.so.4 libnghttp2.so.14 libidn2.so.0 libgmp.so.10 libp11-kit.so.0 libtasn1.so.6 libpopt.so.0
  libncurses.so.6 libncursesw.so.6 libtinfo.so.6 libselinux.so.1 libsqlite3.so.0 libuuid.so.1 libxml2.so.2`);
const AMAZON_LINUX_2023 = {
    name: 'Amazon Linux 2023',
    libraries: new Set([
        ...GLIBC,
        ...BOTH,
        ...words(`
      libssl.so.3 libcrypto.so.3 libffi.so.8 liblz4.so.1 libzstd.so.1 libblkid.so.1 libmount.so.1 libsmartcols.so.1
      libcap-ng.so.0 libpsx.so.2 libglib-2.0.so.0 libgobject-2.0.so.0 libgio-2.0.so.0 libgmodule-2.0.so.0
      libgthread-2.0.so.0 libhistory.so.8 libreadline.so.8 libjson-c.so.5 libmpfr.so.6 libpcre2-8.so.0
      libpcre2-posix.so.3 libsepol.so.2 libsigsegv.so.2 libunistring.so.2`),
    ]),
    gcc: '14.1', // libstdc++.so.6.0.33
};
const AMAZON_LINUX_2 = {
    name: 'Amazon Linux 2',
    libraries: new Set([
        ...GLIBC,
        ...BOTH,
        ...words(`
      libcrypt.so.1 libnsl.so.1 libcidn.so.1 libssl.so.10 libcrypto.so.10 libffi.so.6 libdb-5.3.so libelf.so.1
      libhistory.so.6 libreadline.so.6 libicudata.so.50 libicui18n.so.50 libicuio.so.50 libicuuc.so.50
      liblber-2.4.so.2 libldap-2.4.so.2 libldap_r-2.4.so.2 liblua-5.1.so libnspr4.so libnss3.so libnssutil3.so
      libplc4.so libplds4.so libsmime3.so libssl3.so libsoftokn3.so libfreebl3.so libpcre.so.1 libpcrecpp.so.0
      libpcreposix.so.0 libsasl2.so.3 libsepol.so.1 libssh2.so.1 libunistring.so.0 libgmpxx.so.4`),
    ]),
    gcc: '7.1', // libstdc++.so.6.0.24
};
/** By the version of the C library, which every runtime has. */
const lambda_libraries_MACHINES = {
    '2.34': AMAZON_LINUX_2023,
    '2.26': AMAZON_LINUX_2,
};
/** Undefined for Amazon Linux 1, whose runtimes AWS has retired. */
function machineOf(runtime) {
    return lambda_libraries_MACHINES[runtime.glibc];
}
/** What a language's own runtime has loaded before any function's code. */
const LOADED = {
    python: /^libpython\d[\d.]*m?\.so/,
    ruby: /^libruby\.so/,
    java: /^lib(jvm|java|jli|jimage|verify|zip|net|nio|awt|awt_headless|jawt|management|fontmanager|freetype)\.so$/,
    dotnet: /^lib(coreclr|clrjit|hostfxr|hostpolicy|mscordaccore|System\..*)\.so$/,
};
/** Whether a library is there without being brought. */
function isOnLambda(library, runtime, machine) {
    return machine.libraries.has(library) || LOADED[runtime.language]?.test(library) === true;
}
/**
 * Files that their packages try to load and do without: numba's further thread pools, the tracing of .NET, and npm
 * packages that are written in JavaScript as well.
 */
const OPTIONAL = /(^|\/)(numba\/np\/ufunc\/(tbbpool|omppool)\.[^/]*|libcoreclrtraceprovider\.so|node_modules\/(bufferutil|utf-8-validate|cpu-features)\/.*)$/;
/** Which GCC brought each version of libstdc++'s symbols (the libstdc++ manual, "ABI Policy and Guidelines"). */
const GCC_OF_GLIBCXX = [
    ['3.4.24', '7.1'],
    ['3.4.25', '8.1'],
    ['3.4.28', '9.3'],
    ['3.4.29', '11.1'],
    ['3.4.30', '12.1'],
    ['3.4.32', '13.2'],
    ['3.4.33', '14.1'],
    ['3.4.34', '15.1'],
];
/** The first GCC that has this version of GLIBCXX; undefined for none, a later one than any known for newer versions. */
function gccOf(glibcxx) {
    if (glibcxx === undefined)
        return undefined;
    return GCC_OF_GLIBCXX.find(([version]) => compareVersions(glibcxx, version) <= 0)?.[1] ?? '16';
}
function words(text) {
    return text.split(/\s+/).filter(word => word !== '');
}

;// CONCATENATED MODULE: ./.build/build/native/remedies.js
/** What to do about native code that does not fit: which wheel, platform or processor to ask for. */
/** One or two imperative sentences. */
function remedyFor(unfit) {
    const { fault, file } = unfit;
    if (fault.kind === 'library')
        return libraryRemedy(fault.wanted, file);
    return isFromNpm(file) ? npmRemedy(unfit) : isFromWheel(file) ? wheelRemedy(unfit) : compilerRemedy(unfit);
}
const isFromNpm = (file) => file.path.includes('node_modules/');
const isFromWheel = (file) => file.package !== undefined && !isFromNpm(file);
const nameOf = (file) => (file.package ?? '').split(' ')[0] ?? '';
/** Packages that have a twin without the library that Lambda lacks. */
const TWINS = {
    opencv_python: 'opencv-python-headless',
    opencv_contrib_python: 'opencv-contrib-python-headless',
    psycopg2: 'psycopg2-binary',
};
function libraryRemedy(libraries, file) {
    const twin = TWINS[nameOf(file)];
    const several = libraries.length > 1;
    if (twin !== undefined)
        return `Use ${twin} instead, which does not need ${several ? 'them' : 'it'}.`;
    return `Put ${several ? 'them' : 'it'} into lib/ of the function or of a layer, where Lambda looks, or use --native-check warn when nothing loads this file.`;
}
const CPU = {
    x86_64: { wheel: 'x86_64', npm: 'x64', go: 'amd64' },
    arm64: { wheel: 'aarch64', npm: 'arm64', go: 'arm64' },
};
function wheelRemedy({ file, fault, judged }) {
    const { runtime, architecture } = judged;
    const { wheel } = CPU[architecture];
    const platform = `manylinux_${(runtime?.glibc ?? '2.26').replace('.', '_')}_${wheel}`;
    const wheelAsked = `a wheel of ${nameOf(file)} for ${platform} or older`;
    if (fault.kind === 'glibc' || fault.kind === 'libstdc++') {
        return `Install ${wheelAsked} (an earlier version may have one)${newerRuntime(runtime)}.`;
    }
    return `Install ${wheelAsked}: pip install --only-binary=:all: --platform manylinux2014_${wheel} --target DIR ${nameOf(file)}.`;
}
function npmRemedy({ file, fault, judged }) {
    const { npm } = CPU[judged.architecture];
    if (fault.kind === 'glibc' || fault.kind === 'libstdc++') {
        return `Use a version of ${nameOf(file)} that was built for an older Linux, or compile it with --container${newerRuntime(judged.runtime)}.`;
    }
    return `Install ${nameOf(file)} for Lambda's platform: npm install --os=linux --cpu=${npm} --libc=glibc.`;
}
function compilerRemedy({ fault, judged }) {
    const { runtime, architecture } = judged;
    if (fault.kind === 'processor') {
        const { go } = CPU[architecture];
        return `Compile it for ${architecture} (Go: GOARCH=${go}; Rust: --target ${CPU[architecture].wheel}-unknown-linux-gnu), or change the function's architecture.`;
    }
    if (fault.kind === 'musl')
        return 'Compile it for glibc (…-linux-gnu), or link it statically.';
    return `Compile it where Lambda's libraries are (--container) or link it statically (Go: CGO_ENABLED=0)${newerRuntime(runtime)}.`;
}
function newerRuntime(runtime) {
    return runtime === undefined || runtime.glibc === '2.34' ? '' : ', or choose a runtime on Amazon Linux 2023';
}

;// CONCATENATED MODULE: ./.build/build/native/judge.js
/** Holds native code against the machine that is to run it. Everything here is decided from facts; nothing is read. */




/** In the order of the files. Files whose counterpart for this machine lies beside them are no finding. */
function judgeNativeCode(judged) {
    const names = namesIn(judged);
    const all = judged.code.flatMap(({ id, files }) => files.map(file => ({ id, file, fault: faultOf(file, judged, names) })));
    const fit = new Set(all.filter(item => item.fault === undefined).map(item => platformFree(item.file.path)));
    const groups = new Map();
    for (const { id, file, fault } of all) {
        if (fault === undefined || fit.has(platformFree(file.path)))
            continue;
        const key = JSON.stringify([id, fault.kind, file.machine, file.package ?? file.path]);
        const known = groups.get(key);
        if (known === undefined)
            groups.set(key, { id, kind: fault.kind, files: [file], wanted: fault.wanted });
        else
            addTo(known, file, fault);
    }
    return [...groups.values()].map(group => findingOf(group, judged));
}
function addTo(group, file, { kind, wanted }) {
    group.files.push(file);
    const both = [...new Set([...group.wanted, ...wanted])];
    const newest = both.sort((a, b) => compareVersions(b, a)).slice(0, 1);
    group.wanted = kind === 'library' ? both.sort() : newest;
}
function findingOf({ id, kind, files, wanted }, judged) {
    const [file] = files;
    return {
        id,
        kind,
        ...(file.package === undefined ? {} : { package: file.package }),
        files: files.map(({ path }) => path),
        problem: problemOf({ kind, wanted }, file, judged),
        wanted,
        remedy: remedyFor({ file, fault: { kind, wanted }, judged }),
    };
}
function problemOf({ kind, wanted }, file, { runtime, architecture }) {
    const name = runtime?.name ?? 'Lambda';
    const machine = runtime === undefined ? undefined : machineOf(runtime);
    switch (kind) {
        case 'processor':
            return `is for ${file.machine}, and the function runs on ${architecture}`;
        case 'musl':
            return `needs musl (Alpine Linux), and ${name} has glibc`;
        case 'glibc':
            return `needs glibc ${wanted}, and ${name} has ${runtime?.glibc}`;
        case 'libstdc++':
            return `needs libstdc++ of GCC ${wanted}, and ${name} has that of GCC ${machine?.gcc}`;
        case 'library':
            return `needs ${wanted.join(', ')}: neither in the artifact or its layers nor on ${machine?.name}`;
    }
}
/** All names under which a library of the right processor can be found. */
function namesIn({ code, architecture }) {
    const fitting = code.flatMap(({ files }) => files.filter(file => file.machine === architecture));
    return new Set(fitting.flatMap(file => [external_node_path_.posix.basename(file.path), ...(file.names ?? [])]));
}
/** The first thing that keeps a file from being loaded. */
function faultOf(file, judged, names) {
    const { runtime, architecture } = judged;
    if (OPTIONAL.test(file.path))
        return undefined;
    if (file.machine !== architecture)
        return { kind: 'processor', wanted: [architecture] };
    if (runtime === undefined)
        return undefined;
    if (file.libc === 'musl')
        return { kind: 'musl', wanted: ['glibc'] };
    const glibc = file.versions['GLIBC'];
    if (glibc !== undefined && compareVersions(glibc, runtime.glibc) > 0)
        return { kind: 'glibc', wanted: [glibc] };
    const machine = judged.complete ? machineOf(runtime) : undefined;
    if (machine === undefined)
        return undefined;
    return libraryFault(file, { names, runtime, machine });
}
function libraryFault(file, { names, runtime, machine }) {
    const gcc = names.has('libstdc++.so.6') ? undefined : newerGcc(file, machine);
    if (gcc !== undefined)
        return { kind: 'libstdc++', wanted: [gcc] };
    const missing = file.needed
        .map(name => external_node_path_.posix.basename(name))
        .filter(name => !names.has(name) && !isOnLambda(name, runtime, machine));
    return missing.length === 0 ? undefined : { kind: 'library', wanted: missing };
}
/** The GCC whose libstdc++ a file asks for, when that of the machine is older. */
function newerGcc({ versions }, machine) {
    const asked = gccOf(versions['GLIBCXX']);
    return asked !== undefined && compareVersions(asked, machine.gcc) > 0 ? asked : undefined;
}
/** Words by which packages name the platforms of files that they ship side by side. */
const PLATFORM = /^(x64|x86|amd64|ia32|i[3-6]86|arm|arm64|arm64ec|aarch64|arm64v8|armhf|armel|armv[5-8]l?|arm[67]|ppc64|ppc64le|s390x|riscv64|loong64|loongarch64|mips64el|mipsel|linux|linuxmusl|linuxglibc|musl|glibc|gnu|gnueabihf|musleabihf|android|debian|rhel|openssl|uv\d|abi\d+|napi)$/;
/**
 * A path without the words for processors and C libraries: `prebuilds/linux-arm64/x.musl.node` and
 * `prebuilds/linux-x64/x.node` are the same file for different machines, and a loader picks the one that fits.
 */
function platformFree(path) {
    const words = path
        .toLowerCase()
        .replace(/x86[-_]64/g, 'x64')
        .replace(/openssl-\d\.\d\.x/g, 'openssl')
        .split(/([-_./+@])/);
    return words.filter((word, index) => index % 2 === 0 && word !== '' && !PLATFORM.test(word)).join('/');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/model/tree.js
var tree = __webpack_require__(210);
;// CONCATENATED MODULE: ./.build/build/native/package-of.js
/** Which package brought a file: by its folder in node_modules, or by the lists that Python's installers leave. */


/** Answers `name version` for a path of the tree. What has to be read for it is read on the first question. */
function packageFinder(tree, read) {
    let wheels;
    let byPath;
    return path => {
        const folder = moduleFolder(path);
        if (folder === undefined) {
            wheels ??= installedWheels(tree, read);
            return wheels.get(path);
        }
        byPath ??= new Map(tree.map(entry => [entry.path, entry]));
        return nodePackage(folder, byPath.get(`${folder}/package.json`), read);
    };
}
/** `…/node_modules/@scope/name`, the innermost. */
function moduleFolder(path) {
    return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/@][^/]*(?=\/)/.exec(path)?.[0];
}
function nodePackage(folder, manifest, read) {
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const version = /"version"\s*:\s*"([^"\\]{1,64})"/.exec(textOf(manifest, read) ?? '')?.[1];
    return version === undefined ? name : `${name} ${version}`;
}
/** PEP 376 and the wheel format: `<name>-<version>.dist-info/RECORD` lists a package's files, one a line. */
function installedWheels(tree, read) {
    const owners = new Map();
    for (const entry of tree) {
        const found = /^(.*\/)?([^/]+)-([^/-]+)\.dist-info\/RECORD$/.exec(entry.path);
        if (found === null)
            continue;
        const [, folder = '', name, version] = found;
        for (const line of textOf(entry, read)?.split(/\r?\n/) ?? []) {
            const path = /^"?([^",]+)/.exec(line)?.[1];
            if (path !== undefined)
                owners.set(external_node_path_.posix.normalize(`${folder}${path}`), `${name} ${version}`);
        }
    }
    return owners;
}
function textOf(entry, read) {
    if (entry === undefined || entry.kind === 'link')
        return undefined;
    try {
        const bytes = entry.kind === 'disk' ? (0,external_node_fs_.readFileSync)(entry.file) : entry.kind === 'bytes' ? entry.bytes : read(entry);
        return Buffer.from(bytes).toString('utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/build/native/read-native.js
/** Finds the native code in a tree and reads what each file asks of the machine that runs it. */





/** In the order of the tree. A file that cannot be read is passed over: packing it fails, and says why. */
function readNativeCode(tree, reading) {
    const found = [];
    const packageOf = packageFinder(tree, reading.read);
    for (const entry of tree) {
        if (entry.kind === 'link' || !mayBeNative(entry))
            continue;
        const known = entry.kind === 'member' ? reading.known?.(entry) : undefined;
        if (known === null)
            continue;
        const elf = known ?? readEntry(entry, reading);
        if (elf === undefined)
            continue;
        const facts = 'path' in elf ? elf : describe(elf);
        const brought = facts.package ?? packageOf(entry.path);
        found.push({ ...facts, path: entry.path, ...(brought === undefined ? {} : { package: brought }) });
    }
    return withNames(found, tree);
}
const LIBRARY = /\.(so|node)$|\.so\.\d[\d.]*$/;
/** Files that nobody runs as machine code, whatever their mode says: some tools mark everything as executable. */
const TEXT = /\.(py|pyi|js|mjs|cjs|ts|mts|cts|map|json|md|txt|html?|css|xml|ya?ml|toml|sh|rb|php|class|jar|dll|h|c|cc|cpp|svg|png)$/i;
/** The smallest ELF header, of 32 bits. */
const SMALLEST_BYTES = 52;
function mayBeNative(entry) {
    if (!LIBRARY.test(entry.path) && (entry.mode !== 0o755 || TEXT.test(entry.path)))
        return false;
    return (0,tree/* entrySize */.ES)(entry) >= SMALLEST_BYTES;
}
function readEntry(entry, reading) {
    if (entry.kind === 'bytes')
        return readElf(sourceOf(entry.bytes));
    return entry.kind === 'member' ? readElf(sourceOf(reading.read(entry))) : readFile(entry.file);
}
function sourceOf(bytes) {
    return (offset, length) => bytes.subarray(Math.min(offset, bytes.length), Math.min(offset + length, bytes.length));
}
function readFile(file) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, 'r');
        return readElf(pagesOf(descriptor));
    }
    catch {
        return undefined;
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** What is read lies in a few places: asking the system for whole pages saves most questions. */
const PAGE_BYTES = 1 << 14;
function pagesOf(descriptor) {
    const pages = new Map();
    return (offset, length) => {
        const start = Math.floor(offset / PAGE_BYTES) * PAGE_BYTES;
        if (offset + length > start + PAGE_BYTES)
            return readAt(descriptor, offset, length);
        const page = pages.get(start) ?? readAt(descriptor, start, PAGE_BYTES);
        pages.set(start, page);
        return page.subarray(Math.min(offset - start, page.length), Math.min(offset - start + length, page.length));
    };
}
function readAt(descriptor, offset, length) {
    const buffer = Buffer.allocUnsafe(length);
    return buffer.subarray(0, (0,external_node_fs_.readSync)(descriptor, buffer, 0, length, offset));
}
function describe({ machine, interpreter, needed, versions }) {
    const libc = libcOf(interpreter, needed, versions);
    return { machine, ...(libc === undefined ? {} : { libc }), needed, versions };
}
/** musl calls itself `libc.so` or, on Alpine, `libc.musl-x86_64.so.1`; glibc is `libc.so.6`. */
function libcOf(interpreter, needed, versions) {
    const isMusl = (name) => name === 'libc.so' || name.startsWith('libc.musl-') || name.startsWith('ld-musl-');
    if (needed.some(isMusl) || (interpreter !== undefined && isMusl(external_node_path_.posix.basename(interpreter))))
        return 'musl';
    return needed.includes('libc.so.6') || versions['GLIBC'] !== undefined ? 'glibc' : undefined;
}
/** Libraries often come as `libx.so.1.2` with a link `libx.so.1`, which is the name that others ask for. */
function withNames(files, tree) {
    const links = new Map(tree.flatMap(entry => (entry.kind === 'link' ? [[entry.path, entry.target]] : [])));
    const names = new Map();
    for (const path of links.keys()) {
        if (!LIBRARY.test(path))
            continue;
        const end = endOf(path, links);
        names.set(end, [...(names.get(end) ?? []), external_node_path_.posix.basename(path)]);
    }
    return files.map(file => {
        const further = names.get(file.path);
        return further === undefined ? file : { ...file, names: further };
    });
}
const MOST_LINKS = 8;
function endOf(path, links) {
    let at = path;
    for (let count = 0; count < MOST_LINKS; count++) {
        const target = links.get(at);
        if (target === undefined)
            return at;
        at = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(at), target));
    }
    return at;
}

// EXTERNAL MODULE: ./.build/build/runtimes.js
var runtimes = __webpack_require__(6548);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
;// CONCATENATED MODULE: ./.build/pipeline/native-code.js
/** Native code in artifacts: what each file asks for is remembered with the artifact, and judged in every run. */
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







/** What is known of the native code in archives, so that no library is unpacked to be read a second time. */
class NativeFacts {
    #byArchive = new Map();
    /** The native code of a tree. Reads files on disk by their headers, and members of archives when nobody has yet. */
    of(tree) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const archives = __addDisposableResource(env_1, (0,content/* openArchives */.aB)(), false);
            return readNativeCode(tree, {
                read: entry => (0,inflate/* readMember */.h)(entry, archives),
                known: ({ archive, offset }) => {
                    const facts = this.#byArchive.get(archive);
                    return facts === undefined ? undefined : (facts.get(offset) ?? null);
                },
            });
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    /** Everything native among the members of one archive, by the paths that they have there. */
    remember(archive, files) {
        const byPath = new Map(files.map(file => [file.path, file]));
        for (const entry of archive) {
            if (entry.kind !== 'member')
                continue;
            const facts = this.#byArchive.get(entry.archive) ?? new Map();
            this.#byArchive.set(entry.archive, facts);
            const file = byPath.get(entry.path);
            if (file !== undefined)
                facts.set(entry.offset, file);
        }
    }
}
/**
 * A Failure (build) for every function or layer whose native code its runtime cannot load; with `--native-check warn`
 * warnings instead. Functions are judged together with their layers of the same template.
 */
function checkNativeCode(checked) {
    const { settings, services } = checked;
    if (settings.nativeCheck === 'off')
        return [];
    const failures = distinct(checked.planned.flatMap(item => findingsOf(item, checked))).map(findings => native_code_describe(findings, checked.planned));
    if (settings.nativeCheck === 'error')
        return failures;
    for (const { message, place, remedy } of failures) {
        services.emit({
            type: 'warning',
            message: `${message}${remedy === undefined ? '' : ` (${remedy})`}`,
            ...(place === undefined ? {} : { place }),
        });
    }
    return [];
}
/** A layer is judged where a function uses it; alone only when it says what it is for. */
function findingsOf({ target }, { planned, artifacts }) {
    const own = codeOf(target.id, artifacts);
    if (own === undefined)
        return [];
    const isUsed = planned.some(item => item.target.layers.includes(target.id));
    if (target.kind === 'layer' && (isUsed || target.buildMethod === undefined))
        return [];
    const layers = target.layers.map(id => codeOf(id, artifacts));
    const known = layers.filter(layer => layer !== undefined);
    const alone = target.kind === 'layer' || target.foreignLayers === true || known.length < layers.length;
    return judgeNativeCode({
        code: [own, ...known],
        runtime: runtimeOf(target),
        architecture: target.architecture,
        complete: !alone,
    });
}
function runtimeOf({ runtime }) {
    return runtime === undefined ? undefined : (0,runtimes/* findRuntime */.w)(runtime);
}
/** Records from before this check say nothing, so their archives are read. */
function codeOf(id, artifacts) {
    const artifact = artifacts.get(id);
    if (artifact === undefined)
        return undefined;
    return { id, files: artifact.native ?? new NativeFacts().of((0,read_zip/* readZip */.u)(artifact.zip)) };
}
/** By function or layer; what several functions find in one layer counts once. */
function distinct(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const group = groups.get(finding.id) ?? new Map();
        groups.set(finding.id, group.set(JSON.stringify([finding.kind, finding.files]), finding));
    }
    return [...groups.values()].flatMap(group => {
        const [first, ...rest] = group.values();
        return first === undefined ? [] : [[first, ...rest]];
    });
}
function native_code_describe(findings, planned) {
    const [first, ...rest] = findings;
    const reason = sentence(first);
    return new failure/* Failure */.HR('build', `${first.id}: ${reason}`, {
        artifact: first.id,
        place: planned.find(item => item.target.id === first.id)?.target.place,
        reason,
        remedy: first.remedy,
        details: rest.flatMap(finding => [sentence(finding), `  → ${finding.remedy}`]),
    });
}
function sentence({ files, problem, package: brought }) {
    const [first, ...more] = files;
    const others = more.length === 0 ? '' : ` (and ${more.length} more of it)`;
    return `${brought === undefined ? '' : `${brought}: `}${first}${others} ${problem}`;
}


/***/ }),

/***/ 1410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ renderTemplate),
  N: () => (/* binding */ switchedOffLocations)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(3639);
;// CONCATENATED MODULE: ./.build/template/edits.js
/** Changes to the template's text, found by node: everything between them stays byte for byte. */

/** Applies edits in the order of their places. Of two that overlap, the outer one holds. */
function applyEdits(text, edits) {
    const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
    const parts = [];
    let at = 0;
    for (const edit of sorted) {
        if (edit.start < at)
            continue;
        parts.push(text.slice(at, edit.start), edit.text);
        at = edit.end;
    }
    return parts.join('') + text.slice(at);
}
/** White space and comments, as they may stand around a colon. */
const BLANK = '(?:\\s|#[^\\n]*)*';
const BEFORE_VALUE = new RegExp(`^${BLANK}:(?<blank>${BLANK})`);
/** Replaces the value of a pair, its tag and anchor with it; a value that is not there is put after the colon. */
function replaceValue(template, pair, text) {
    const keyEnd = (0,template_template/* rangeOf */.be)(pair.key)?.[1] ?? 0;
    const valueRange = (0,template_template/* rangeOf */.be)(pair.value);
    const gap = BEFORE_VALUE.exec(template.text.slice(keyEnd, valueRange?.[1] ?? keyEnd));
    if (gap === null || valueRange === undefined)
        return { start: keyEnd, end: keyEnd, text: `: ${text}` };
    const start = keyEnd + gap[0].length;
    const end = start + template.text.slice(start, valueRange[1]).trimEnd().length;
    if (end > start)
        return { start, end, text };
    const colonEnd = start - (gap.groups?.['blank'] ?? '').length;
    return { start: colonEnd, end: colonEnd, text: ` ${text}` };
}
/** Puts a new pair before the first one of a map, in the map's style. */
function insertPair(template, map, key, value) {
    return map.flow === true
        ? insertIntoFlow(template, map, key, value)
        : insertIntoBlock(template, map, key, value);
}
function insertIntoFlow(template, map, key, value) {
    const open = ((0,template_template/* rangeOf */.be)(map)?.[0] ?? 0) + 1;
    const pair = `${template.format === 'json' ? JSON.stringify(key) : key}: ${value}`;
    if (map.items.length === 0)
        return { start: open, end: open, text: pair };
    const blank = /^\s*/.exec(template.text.slice(open))?.[0] ?? '';
    const separator = blank === '' && template.format === 'yaml' ? ' ' : blank;
    return { start: open + blank.length, end: open + blank.length, text: `${pair},${separator}` };
}
/** The first key's line may begin with the dashes of a list and with the key's anchor. */
function insertIntoBlock(template, map, key, value) {
    const first = (0,template_template/* rangeOf */.be)(map)?.[0] ?? 0;
    const lineStart = template.text.lastIndexOf('\n', first - 1) + 1;
    const indent = /^ *(?:- +)*/.exec(template.text.slice(lineStart, first))?.[0].length ?? 0;
    const start = lineStart + indent;
    return { start, end: start, text: `${key}: ${value}${newlineOf(template)}${' '.repeat(indent)}` };
}
/** How lines end in this template. */
function newlineOf(template) {
    return template.text.includes('\r\n') ? '\r\n' : '\n';
}

// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(240);
;// CONCATENATED MODULE: ./.build/template/flow-text.js
/** Writes a value on one line, aliases and merge keys unfolded: a form that fits wherever an alias stood. */



/** The flow form of a node: `{Handler: a.b, Role: !GetAtt Role.Arn}`; with an override, that value set in it. */
function flowText(template, node, override) {
    if (override?.path.length === 0)
        return override.text;
    const target = (0,nodes/* follow */.e6)(template, node);
    const tag = (0,dist.isNode)(target) && target.tag !== undefined ? `${(0,template_template/* writtenTag */.kz)(target.tag)} ` : '';
    return tag + untaggedFlowText(template, target, override);
}
/** The same for a node whose tag stays where it is. */
function untaggedFlowText(template, node, override) {
    if ((0,dist.isSeq)(node))
        return `[${node.items.map(item => flowText(template, item)).join(', ')}]`;
    if ((0,dist.isMap)(node) || override !== undefined)
        return flowMap(template, node, override);
    if (!(0,dist.isScalar)(node))
        return 'null';
    return scalarText(template, node);
}
function flowMap(template, map, override) {
    const [first, ...rest] = override?.path ?? [];
    const inner = override === undefined ? undefined : { path: rest, text: override.text };
    const entries = (0,nodes/* entriesOf */.Mc)(template, map);
    const pairs = entries.map(({ key, keyNode, value }) => {
        const text = flowText(template, value, key === first ? inner : undefined);
        return `${scalarText(template, keyNode)}: ${text}`;
    });
    if (first !== undefined && !entries.some(({ key }) => key === first)) {
        pairs.push(`${quotedKey(template, first)}: ${flowText(template, undefined, inner)}`);
    }
    return `{${pairs.join(', ')}}`;
}
function quotedKey(template, key) {
    return template.format === 'json' || !/^[A-Za-z]+$/.test(key) ? JSON.stringify(key) : key;
}
/** As it was written when that fits on one line inside braces; else in double quotes. */
function scalarText(template, scalar) {
    const range = (0,template_template/* rangeOf */.be)(scalar);
    const source = range === undefined ? '' : template.text.slice(range[0], range[1]);
    const fits = scalar.type === 'PLAIN' ? !/[\n,[\]{}]/.test(source) : !source.includes('\n');
    if (source === '')
        return scalar.tag === undefined ? 'null' : '""';
    const isBlock = scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL';
    return fits && !isBlock ? source : JSON.stringify((0,nodes/* textOf */.b6)(scalar));
}

;// CONCATENATED MODULE: ./.build/template/aliases.js
/** Aliases in the text: those whose anchor is about to go, and all of them when CloudFormation is to read it. */





/** Unfolds the aliases that would lose their anchor to an edit, so that they keep their value. */
function rescueAliases(template, edits) {
    const replaced = edits.filter(edit => edit.end > edit.start);
    if (replaced.length === 0 || template.anchored.size === 0)
        return [];
    const isGone = (node) => {
        const start = (0,template_template/* rangeOf */.be)(node)?.[0];
        return start !== undefined && replaced.some(edit => edit.start <= start && start < edit.end);
    };
    const aliases = [...template.anchored].filter(([alias, target]) => isGone(target) && !isGone(alias));
    return aliases.map(([alias]) => unfold(template, alias));
}
/**
 * The template with every alias and merge key unfolded, everything else as it was: CloudFormation answers
 * "YAML aliases are not allowed in CloudFormation templates".
 */
function withoutAliases(template) {
    if (template.anchored.size === 0 && !template.text.includes('<<'))
        return template.text;
    const edits = [];
    (0,dist.visit)(template.document, {
        Alias: (_key, alias) => void edits.push(unfold(template, alias)),
        Map: (_key, map) => {
            if (!map.items.some(nodes/* isMergeKey */.yJ))
                return undefined;
            if (map.flow === true) {
                edits.push({ ...span(template, map), text: untaggedFlowText(template, map) });
                return dist.visit.SKIP;
            }
            edits.push(...mergeEdits(template, map));
            return undefined;
        },
        Pair: (_key, pair) => ((0,nodes/* isMergeKey */.yJ)(pair) ? dist.visit.SKIP : undefined),
    });
    return applyEdits(template.text, edits);
}
function unfold(template, alias) {
    return { ...span(template, alias), text: flowText(template, alias) };
}
/** The first merge key of a block map gives way to all that the map merges, a line each; further ones just go. */
function mergeEdits(template, map) {
    const merged = (0,nodes/* entriesOf */.Mc)(template, map).filter(entry => entry.merged);
    const lines = merged.map(({ keyNode, value }) => `${flowText(template, keyNode)}: ${flowText(template, value)}`);
    const isAll = lines.length === 0 && map.items.every(nodes/* isMergeKey */.yJ);
    return map.items.filter(nodes/* isMergeKey */.yJ).map((pair, index) => {
        const place = { start: span(template, pair.key).start, end: span(template, pair.value).end };
        const indent = `${newlineOf(template)}${' '.repeat(columnOf(template, place.start))}`;
        if (index > 0)
            return { ...place, text: '' };
        return { ...place, text: isAll ? '{}' : lines.join(indent) };
    });
}
function columnOf(template, offset) {
    return offset - (template.text.lastIndexOf('\n', offset - 1) + 1);
}
/** What a node covers, blank space after it not counted. */
function span(template, node) {
    const [start, end] = (0,template_template/* rangeOf */.be)(node) ?? [0, 0];
    return { start, end: start + template.text.slice(start, end).trimEnd().length };
}

// EXTERNAL MODULE: ./.build/template/assets.js
var assets = __webpack_require__(5240);
// EXTERNAL MODULE: ./.build/template/properties.js
var properties = __webpack_require__(6680);
;// CONCATENATED MODULE: ./.build/template/written-value.js
/** How values are written into a template. */
/** The text of a location in the form that a property wants. */
function writtenLocation(template, form, location) {
    if ('path' in location)
        return writtenText(template, location.path);
    if (form === 'uri')
        return writtenText(template, `s3://${location.bucket}/${location.key}`);
    if (form === 'url')
        return writtenText(template, `https://s3.amazonaws.com/${location.bucket}/${location.key}`);
    const pairs = [
        [form.bucket, location.bucket],
        [form.key, location.key],
    ].map(([key = '', value = '']) => `${writtenText(template, key)}: ${writtenText(template, value)}`);
    return `{${pairs.join(', ')}}`;
}
/** A string: quoted in JSON, and in YAML where a plain one would be taken for something else. */
function writtenText(template, text) {
    return template.format === 'yaml' && isPlain(text) ? text : JSON.stringify(text);
}
/** Letters first (or `./`), nothing that YAML 1.1 or 1.2 reads as syntax, a number, a date, a boolean or null. */
const SAFE = /^(?:\.\/|(?:\.\.\/)+|s3:\/\/|\/)?[A-Za-z_][A-Za-z0-9_./+@-]*$/;
const WORDS = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/i;
function isPlain(text) {
    return SAFE.test(text) && !WORDS.test(text);
}

;// CONCATENATED MODULE: ./.build/template/code-edits.js
/**
 * Which places of the text say where the code of a function or layer is, and what has to be written there.
 * One place may serve several resources (Globals, aliases, merge keys): it is changed once when they agree,
 * otherwise each gets a value of its own.
 */







/** The edits that put every location in place. */
function codeEdits(template, locations) {
    const users = new Map();
    for (const resource of (0,nodes/* resourcesOf */.F3)(template)) {
        const property = (0,assets/* codePropertyOf */.Sk)(resource.type);
        if (property === undefined)
            continue;
        const location = locations.get(resource.id);
        const text = location === undefined ? undefined : writtenLocation(template, property.form, location);
        const [name] = property.path;
        if (text === undefined && !namesCode(template, resource))
            continue;
        const pair = sitePair(template, resource, name);
        const sharing = users.get(pair) ?? [];
        sharing.push({ resource, property: name, text });
        users.set(pair, sharing);
    }
    return [...users].flatMap(([pair, sharing]) => editsOfSite(template, pair, sharing));
}
/** Functions with inline code and images leave the CodeUri of Globals alone. */
function namesCode(template, resource) {
    const packageType = (0,nodes/* plainText */.wh)((0,properties/* propertyOf */.$r)(template, resource, 'PackageType')?.value);
    return packageType !== 'Image' && (0,properties/* propertyOf */.$r)(template, resource, 'InlineCode') === undefined;
}
/** The pair that gives a resource its code: its own, one that it merges or refers to, or that of Globals. */
function sitePair(template, resource, name) {
    const own = (0,nodes/* entryOf */.Ms)(template, (0,nodes/* valueAt */.fK)(template, resource.node, 'Properties'), name);
    const global = (0,nodes/* entryOf */.Ms)(template, (0,properties/* globalsFor */.YE)(template, resource.type), name);
    return (own ?? global)?.pair;
}
function editsOfSite(template, pair, users) {
    const owner = users.find(user => pair !== undefined && writtenPair(template, user) === pair);
    const shared = owner === undefined ? users.find(user => user.text !== undefined)?.text : owner.text;
    const edits = pair === undefined || shared === undefined ? [] : [replaceValue(template, pair, shared)];
    const others = users.filter(user => pair === undefined || user.text !== shared);
    return [...edits, ...others.flatMap(user => ownValue(template, pair, user))];
}
/** A value of its own for a resource that had none: its location, or what it had when the shared value goes. */
function ownValue(template, pair, { resource, property, text }) {
    const value = text ?? (pair === undefined ? undefined : flowText(template, pair.value));
    return value === undefined
        ? []
        : [setValue(template, ['Resources', resource.id, 'Properties', property], value)];
}
/** The pair that stands literally in the resource's own text. */
function writtenPair(template, { resource, property }) {
    const map = literalMap(template, ['Resources', resource.id, 'Properties']);
    return map === undefined ? undefined : ownPair(template, map, property);
}
function literalMap(template, path) {
    let node = template.document.contents;
    for (const key of path) {
        if (!(0,dist.isMap)(node))
            return undefined;
        node = ownPair(template, node, key)?.value;
    }
    return (0,dist.isMap)(node) ? node : undefined;
}
/** The pair that a map itself has for a key, merge keys not counted. */
function ownPair(template, map, key) {
    const entry = (0,nodes/* entryOf */.Ms)(template, map, key);
    return entry === undefined || entry.merged ? undefined : entry.pair;
}
/** Sets a value at a path, at the first map on the way that is written out; the rest is unfolded on one line. */
function setValue(template, path, text) {
    let map = template.document.contents;
    for (const [index, key] of path.entries()) {
        if (!(0,dist.isMap)(map))
            break;
        const rest = { path: path.slice(index + 1), text };
        const pair = ownPair(template, map, key);
        if (pair === undefined) {
            return insertPair(template, map, key, flowText(template, (0,nodes/* entryOf */.Ms)(template, map, key)?.value, rest));
        }
        const isLast = index === path.length - 1;
        if (isLast || (0,dist.isAlias)(pair.value) || !(0,dist.isMap)(pair.value)) {
            return replaceValue(template, pair, flowText(template, (0,nodes/* follow */.e6)(template, pair.value), rest));
        }
        map = pair.value;
    }
    throw new RangeError(`no place for ${path.join('.')}`);
}

// EXTERNAL MODULE: ./.build/template/read-template.js + 3 modules
var read_template = __webpack_require__(876);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.build/template/rebase.js
/** Local paths of a template that moves to another folder. */







/** Edits that keep relative paths of packaged properties pointing where they do; expressions stay as they are. */
function rebaseEdits(template, rebase) {
    const pairs = new Map();
    for (const resource of (0,nodes/* resourcesOf */.F3)(template)) {
        for (const entry of pathEntries(template, resource)) {
            const path = localPath(entry);
            if (path !== undefined)
                pairs.set(entry.pair, rebased(path, rebase));
        }
    }
    return [...pairs].map(([pair, path]) => replaceValue(template, pair, writtenText(template, path)));
}
function pathEntries(template, resource) {
    return assets/* PACKAGED_PROPERTIES */.LM.filter(({ type }) => type === resource.type).flatMap(property => {
        const folders = property.path.slice(0, -1);
        const name = property.path.at(-1) ?? '';
        const own = (0,nodes/* entryOf */.Ms)(template, (0,nodes/* valueAt */.fK)(template, resource.node, 'Properties', ...folders), name);
        const global = (0,nodes/* entryOf */.Ms)(template, (0,properties/* globalsFor */.YE)(template, resource.type), name);
        return [own, global].filter(entry => entry !== undefined);
    });
}
function localPath({ value }) {
    const path = (0,dist.isScalar)(value) ? (0,nodes/* plainText */.wh)(value) : undefined;
    if (path === undefined || path === '' || (0,external_node_path_.isAbsolute)(path))
        return undefined;
    return (0,assets/* isRemote */.Vx)(path) || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.includes('{{resolve:') ? undefined : path;
}
function rebased(path, { from, to }) {
    const way = (0,external_node_path_.relative)(to, (0,external_node_path_.resolve)(from, path)).split(external_node_path_.sep).join('/');
    return way === '' ? '.' : way;
}

;// CONCATENATED MODULE: ./.build/template/render-template.js
/**
 * The template again, with code where it is now. The text is changed at single places and nowhere else: comments,
 * order, quoting, indentation and line ends stay byte for byte (a byte order mark goes: JSON allows none).
 */





/** The text of the template with every location in place, in the format that it had. */
function renderTemplate({ template, locations, rebase, aliases = 'keep' }) {
    const changes = codeEdits(template, locations);
    const moved = rebase === undefined ? [] : rebaseEdits(template, rebase);
    const isChanged = new Set(changes.map(edit => edit.start));
    const edits = [...changes, ...moved.filter(edit => !isChanged.has(edit.start))];
    const text = applyEdits(template.text, [...edits, ...rescueAliases(template, edits)]);
    return aliases === 'keep' ? text : withoutAliases((0,read_template/* parseTemplate */.QC)(text, template.file));
}
/**
 * Locations for resources that a false condition switches off: they are never fetched, but must not keep a local
 * path. They point into `bucket`; without one at a name that S3 lets nobody have, so that nobody can put code there.
 */
function switchedOffLocations(skipped, bucket = 'NOT_BUILT') {
    const off = skipped.filter(({ localCode }) => localCode !== undefined);
    return new Map(off.map(({ id }) => [id, { bucket, key: `switched-off/${id}.zip` }]));
}


/***/ })

};
