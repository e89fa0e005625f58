export const id = 488;
export const ids = [488,493];
export const modules = {

/***/ 32493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listMembers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _zip_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56438);
/* harmony import */ var _zip_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58934);
/** What is in an archive, from its directory alone: nothing is unpacked, and members are not looked at. */



const UNIX = [3, 19]; // APPNOTE 4.4.2: Unix and macOS
const FILE_TYPE = 0o170000;
const EXECUTABLE = 0o111;
/** All members but folders, in their order; undefined for what is no sound archive. */
function listMembers(archive) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(archive, 'r');
    try {
        const { records } = (0,_zip_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .readDirectory */ .g)(descriptor, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).size);
        return records
            .map(({ name, madeBy, unixMode }) => ({
            path: name.toString('utf8'),
            isLink: UNIX.includes(madeBy) && (unixMode & FILE_TYPE) === _zip_format_js__WEBPACK_IMPORTED_MODULE_2__/* .SYMBOLIC_LINK */ .e7,
            isExecutable: UNIX.includes(madeBy) ? (unixMode & EXECUTABLE) !== 0 : undefined,
        }))
            .filter(({ path }) => !path.endsWith('/'));
    }
    catch (error) {
        if (error instanceof _zip_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .ZipProblem */ .n)
            return undefined;
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 77627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ packTree)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./.build/model/tree.js
var model_tree = __webpack_require__(10210);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./.build/archive/content.js
var content = __webpack_require__(73286);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
var zip_format = __webpack_require__(58934);
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
/** The name and mode of an entry, as both headers have them. */
function memberName(entry) {
    const unixMode = entry.kind === 'link' ? zip_format/* SYMBOLIC_LINK */.e7 | 0o777 : zip_format/* REGULAR_FILE */.iR | entry.mode;
    return { name: Buffer.from(entry.path), unixMode };
}
function packEntry(entry, level, archives) {
    if (entry.kind === 'member') {
        const { method, crc32, compressedSize, size } = entry;
        return { method, crc32, compressedSize, size, data: Buffer.from(archives.read(entry)) };
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

;// CONCATENATED MODULE: ./.build/archive/runs.js
/**
 * Runs: members that follow each other in an archive and are already the very bytes that we would write. Functions that
 * share an installation hold the same thousands of members, so what was found out about them once is remembered.
 */


/** By the entries themselves: trees are put together from them without copying. Undefined as a value: not our bytes. */
const known = new WeakMap();
/** The longest run that starts at `at` in the tree. */
function runAt(tree, at, archives) {
    const first = tree[at];
    if (first?.kind !== 'member')
        return undefined;
    if (!known.has(first))
        learn(tree, at, first, archives);
    const position = known.get(first);
    if (position === undefined)
        return undefined;
    const { series, index } = position;
    let length = 1;
    while (index + length < series.members.length && tree[at + length] === series.members[index + length])
        length++;
    return { kind: 'run', series, from: index, to: index + length };
}
/** Where its bytes lie in the archive. */
function bytesOf({ series, from, to }) {
    const [start = 0, end = 0] = [series.starts[from], series.starts[to]];
    return { archive: series.archive, start, length: end - start };
}
/** Its lines of a directory, when its first local header starts at `offset` of the new archive. */
function directoryOf({ series, from, to }, offset) {
    const { starts, directory, lines } = series;
    const [first = 0, end = 0, start = 0] = [lines[from], lines[to], starts[from]];
    const copy = Buffer.from(directory.subarray(first, end));
    for (let index = from; index < to; index++) {
        const [line = 0, old = 0] = [lines[index], starts[index]];
        copy.writeUInt32LE(old - start + offset, line - first + zip_format/* OFFSET_IN_CENTRAL_HEADER */.US);
    }
    return copy;
}
/** Makes a series of all that follows `first` both in the tree and in its archive. */
function learn(tree, at, first, archives) {
    known.set(first, undefined);
    const members = [];
    const starts = [];
    const directory = [];
    let end;
    for (const entry of membersFrom(tree, at, first.archive)) {
        const described = { ...memberName(entry), ...entry };
        const header = (0,zip_format/* localHeader */.$B)(described);
        const start = entry.offset - header.length;
        if (start < 0 || start !== (end ?? start))
            break;
        if (!header.equals(archives.readAt(entry.archive, start, header.length)))
            break;
        members.push(entry);
        starts.push(start);
        directory.push((0,zip_format/* centralHeader */.j)(described, start));
        end = entry.offset + entry.compressedSize;
    }
    if (end === undefined)
        return;
    const series = {
        archive: first.archive,
        members,
        starts: [...starts, end],
        directory: Buffer.concat(directory),
        lines: startsOf(directory),
    };
    for (const [index, member] of members.entries())
        known.set(member, { series, index });
}
function* membersFrom(tree, at, archive) {
    for (let index = at; index < tree.length; index++) {
        const entry = tree[index];
        if (entry?.kind !== 'member' || entry.archive !== archive)
            return;
        yield entry;
    }
}
/** Where each piece starts when they stand one after the other, and where the last one ends. */
function startsOf(pieces) {
    const starts = [0];
    let end = 0;
    for (const { length } of pieces) {
        end += length;
        starts.push(end);
    }
    return starts;
}

;// CONCATENATED MODULE: ./.build/archive/batches.js
/** Cuts a tree into pieces: runs that are copied as they are, and batches, what one worker thread gets at once. */


const BATCH_FILES = 64;
const BATCH_BYTES = 1 << 20;
/** In the order of the tree. Batches have up to 64 files and about 1 MB; a bigger file is a batch of its own. */
function* piecesOf(tree, archives) {
    let batch = emptyBatch();
    let copied = 0;
    for (const [at, entry] of tree.entries()) {
        if (at < copied)
            continue;
        const run = runAt(tree, at, archives);
        const size = (0,model_tree/* entrySize */.ES)(entry);
        const isFull = batch.entries.length === BATCH_FILES || batch.weight + size > BATCH_BYTES;
        if (batch.entries.length > 0 && (isFull || run !== undefined)) {
            yield batch;
            batch = emptyBatch();
        }
        if (run === undefined) {
            batch.entries.push(entry);
            batch.weight += size;
        }
        else {
            yield run;
            copied = at + run.to - run.from;
        }
    }
    if (batch.entries.length > 0)
        yield batch;
}
const emptyBatch = () => ({ kind: 'batch', entries: [], weight: 0 });

// EXTERNAL MODULE: ./.build/archive/worker-pool.js
var worker_pool = __webpack_require__(77524);
;// CONCATENATED MODULE: ./.build/archive/encode.js
/** Turns the pieces of a tree into what the writer appends, in order, with a bounded number of them in memory. */
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
async function* encodeHere(pieces, level) {
    for (const piece of pieces) {
        if (piece.kind === 'run')
            yield piece;
        else
            yield { kind: 'segment', entries: piece.entries, segment: makeSegment(piece.entries, level) };
        await new Promise(resolve => setImmediate(resolve));
    }
}
/** How much may be read and compressed ahead of the writer, in bytes of input and in pieces per thread. */
const AHEAD_BYTES = 64 << 20;
const AHEAD_PIECES = 4;
/** Side by side in worker threads, in the order of the tree. */
async function* encodeInThreads(pieces, { level, threads, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const pool = encode_addDisposableResource(env_1, new worker_pool/* WorkerPool */.T('deflate-worker', threads, signal), true);
        const ahead = new Ahead(threads * AHEAD_PIECES);
        for (const piece of pieces) {
            const weight = piece.kind === 'run' ? 0 : piece.weight;
            while (ahead.isFullFor(weight))
                yield ahead.takeFirst();
            ahead.add(weight, encode(piece, pool, level));
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
async function encode(piece, pool, level) {
    if (piece.kind === 'run')
        return piece;
    const { entries, weight } = piece;
    return { kind: 'segment', entries, segment: await pool.run({ entries, level }, weight) };
}
/** Pieces that the writer has not got yet, oldest first, with their size in bytes. */
class Ahead {
    #items = [];
    #mostPieces;
    #weight = 0;
    constructor(mostPieces) {
        this.#mostPieces = mostPieces;
    }
    isEmpty() {
        return this.#items.length === 0;
    }
    isFullFor(weight) {
        const isTooHeavy = this.#weight + weight > AHEAD_BYTES;
        return !this.isEmpty() && (isTooHeavy || this.#items.length >= this.#mostPieces);
    }
    add(weight, encoded) {
        // The writer meets an error when it gets there; until then it is not an unhandled one.
        encoded.catch(() => { });
        this.#items.push([weight, encoded]);
        this.#weight += weight;
    }
    takeFirst() {
        const first = this.#items.shift();
        if (first === undefined)
            throw new RangeError('nothing is ahead');
        const [weight, encoded] = first;
        this.#weight -= weight;
        return encoded;
    }
}

// EXTERNAL MODULE: ./.build/archive/member-paths.js
var member_paths = __webpack_require__(93756);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./.build/archive/zip-file.js
/** A zip file in the making: segments are appended in order, and its digest is known when the last byte is written. */







/** Makes a new file and never opens one that is there. `using zip = new ZipFile(path)` closes it. */
class ZipFile {
    #descriptor;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #directory = [];
    #entries = 0;
    #offset = 0;
    #size = 0;
    constructor(path) {
        this.#descriptor = (0,external_node_fs_.openSync)(path, 'wx', 0o644);
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
        this.#entries += segment.members.length;
        this.#write(segment.parts);
    }
    /**
     * Copies a run as it stands in its archive; nothing else may be appended before it is done. Throws a Failure
     * (environment) when the archive is too short by now.
     */
    async copy(run, archives) {
        const { archive, start, length } = bytesOf(run);
        this.#directory.push(directoryOf(run, this.#offset));
        this.#entries += run.to - run.from;
        this.#offset += length;
        const buffers = [0, 1].map(() => Buffer.allocUnsafeSlow(Math.min(length, COPIED_AT_ONCE)));
        let writing = Promise.resolve();
        try {
            for (let copied = 0, turn = 0; copied < length; turn = 1 - turn) {
                const bytes = (buffers[turn] ?? Buffer.alloc(0)).subarray(0, length - copied);
                if (archives.readInto(bytes, archive, start + copied) < bytes.length)
                    throw (0,content/* truncated */.ps)(archive, lastOf(run));
                // One half is hashed while the system takes the other.
                this.#hash.update(bytes);
                await writing;
                writing = this.#writeBeside(bytes);
                copied += bytes.length;
            }
        }
        finally {
            await writing;
        }
    }
    /** Writes the directory. */
    finish() {
        const directory = Buffer.concat(this.#directory);
        const end = { entries: this.#entries, size: directory.length, offset: this.#offset };
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
    /** In a thread of Node's own. */
    async #writeBeside(bytes) {
        for (let at = 0; at < bytes.length;) {
            const { bytesWritten } = await writeLater(this.#descriptor, bytes, at);
            this.#size += bytesWritten;
            at += bytesWritten;
        }
    }
}
const COPIED_AT_ONCE = 1 << 20;
const writeLater = (0,external_node_util_.promisify)(external_node_fs_.write);
function lastOf({ series, to }) {
    return series.members[to - 1]?.path ?? '';
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
            throw cancelled(signal);
        const zip = pack_tree_addDisposableResource(env_1, new ZipFile(to), false);
        try {
            await writeMembers(zip, options, options.threads ?? threadsFor(tree));
            return { ...zip.finish(), unzippedSize, files: tree.length };
        }
        catch (error) {
            (0,external_node_fs_.rmSync)(to, { force: true });
            throw signal?.aborted ? cancelled(signal) : error;
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
        throw new failure/* Failure */.HR('user', `${JSON.stringify(bad.path)} ${bad.problem}, so it cannot be packed`, {
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
    return new failure/* Failure */.HR('build', `${files} files are more than the ${zip_format/* MAX_ENTRIES */.Sd} that a zip archive holds`, {
        remedy: 'Leave out what the function does not need (.lambdaignore), or bundle the code into fewer files.',
    });
}
function tooLarge(bytes) {
    return new failure/* Failure */.HR('build', `${bytes} bytes are more than the 4 GB that a zip archive holds`, {
        remedy: 'Leave out what the function does not need (.lambdaignore): Lambda takes 250 MB.',
    });
}
function cancelled(signal) {
    if (signal.reason instanceof failure/* Failure */.HR)
        return signal.reason;
    return new failure/* Failure */.HR('cancelled', 'packing was cancelled', { cause: signal.reason });
}
async function writeMembers(zip, options, threads) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { tree, signal, level = DEFAULT_LEVEL } = options;
        const archives = pack_tree_addDisposableResource(env_2, (0,content/* openArchives */.aB)(), false);
        const pieces = piecesOf(tree, archives);
        const encoded = threads === 0 ? encodeHere(pieces, level) : encodeInThreads(pieces, { level, threads, signal });
        for await (const next of encoded) {
            signal?.throwIfAborted();
            if (next.kind === 'run')
                await zip.copy(next, archives);
            else
                zip.append(next.entries, next.segment);
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        pack_tree_disposeResources(env_2);
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


/***/ }),

/***/ 77524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ WorkerPool)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15607);
/** Worker threads that do one kind of task, and answer each. */



/** `await using pool = new WorkerPool(…)`: the threads end with the block, whatever they are doing. */
class WorkerPool {
    #workers;
    #signal;
    #orders = 0;
    /** `program` is a file of this folder, without its ending. When the signal comes, the threads end and what was asked fails. */
    constructor(program, threads, signal) {
        this.#workers = Array.from({ length: threads }, () => startWorker(program));
        this.#signal = signal;
        signal?.addEventListener('abort', this.#stop);
    }
    /** Hands a task to the thread that has the least to do; `weight` says how much that is. */
    run(task, weight) {
        const worker = this.#workers.reduce((best, other) => (other.load < best.load ? other : best));
        const order = { number: this.#orders++, task };
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
function startWorker(program) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, `${program}${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(import.meta.url)}`);
    const worker = { thread: new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(file), load: 0, waiting: new Map() };
    worker.thread.on('message', (reply) => settle(worker, reply));
    worker.thread.on('error', error => abandon(worker, error));
    worker.thread.on('exit', () => abandon(worker, new Error('a worker thread ended early')));
    return worker;
}
function settle(worker, reply) {
    const waiting = worker.waiting.get(reply.number);
    if (waiting === undefined)
        return;
    worker.waiting.delete(reply.number);
    worker.load -= waiting.weight;
    if ('answer' in reply)
        waiting.resolve(reply.answer);
    else {
        const { class: failureClass, message, remedy } = reply.failure;
        waiting.reject(new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(failureClass, message, { remedy }));
    }
}
function abandon(worker, error) {
    worker.failed ??= (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error);
    for (const { reject } of worker.waiting.values())
        reject(worker.failed);
    worker.waiting.clear();
}


/***/ }),

/***/ 52218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dE: () => (/* binding */ claimBuildFolder),
  hB: () => (/* binding */ keepOutOfGit),
  vV: () => (/* binding */ layOutBuild),
  HN: () => (/* binding */ writeManifest)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./.build/files/atomic.js
var atomic = __webpack_require__(61793);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(72046);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/template/units.js + 2 modules
var units = __webpack_require__(37301);
// EXTERNAL MODULE: ./.build/template/rebase.js
var rebase = __webpack_require__(51137);
// EXTERNAL MODULE: ./.build/template/render-template.js + 6 modules
var render_template = __webpack_require__(60041);
// EXTERNAL MODULE: ./.build/template/resources.js
var resources = __webpack_require__(77404);
// EXTERNAL MODULE: ./.build/template/value.js
var value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/pipeline/build-templates.js
/** The templates of the build folder: each beside the artifacts that it names, as SAM's build leaves them. */







/**
 * Writes the root template and `<build-dir>/Parent/template.yaml` for each nested one; other files stay where they are.
 * `images` are by id of the function. Returns the root's path.
 */
function writeBuildTemplates(built, settings, images) {
    for (const unit of (0,units/* allUnits */.bi)(built.root)) {
        const file = fileOf(unit, settings);
        const to = (0,external_node_path_.dirname)(file);
        const text = (0,render_template/* renderTemplate */.Xm)({
            scope: unit.scope,
            locations: new Map([...locationsIn(unit, built, settings, to), ...images]),
            assets: nestedIn(unit, built, settings, to),
            rebase: { sourceRoot: unit.sourceRoot, to },
        });
        (0,atomic/* writeFileAtomically */.lo)(file, text);
    }
    return fileOf(built.root, settings);
}
function fileOf({ path }, { outputTemplate, buildFolder }) {
    return path === '' && outputTemplate !== undefined
        ? outputTemplate
        : (0,external_node_path_.join)(buildFolder, path, 'template.yaml');
}
/** Turns of a loop that came to the same artifact share the folder of the first, so that one path serves them all. */
function locationsIn(unit, built, settings, to) {
    const locations = new Map();
    const folders = new Map();
    for (const { id: localId, node, loop } of (0,resources/* resourcesOf */.F3)(unit.scope)) {
        const id = (0,value/* fullId */.x)(unit.scope, localId);
        const artifact = built.artifacts.get(id);
        if (artifact === undefined)
            continue;
        const ofNode = folders.get(node) ?? new Map();
        const first = loop === undefined ? undefined : ofNode.get(artifact.digest);
        const folder = first ?? (0,external_node_path_.join)(settings.buildFolder, id);
        folders.set(node, ofNode.set(artifact.digest, folder));
        locations.set(id, { path: (0,rebase/* wayTo */.bj)(to, folder) });
    }
    return locations;
}
function nestedIn(unit, built, settings, to) {
    return (built.assets.get(unit)?.templates ?? []).map(({ value: { place, slot }, unit: child }) => {
        return { place, slot, location: { path: (0,rebase/* wayTo */.bj)(to, fileOf(child, settings)) } };
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./.build/archive/inflate.js
var inflate = __webpack_require__(44732);
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
            return (0,inflate/* readMember */.h)(entry, archives);
        const compressed = archives.read(entry);
        const before = this.#kept.get(entry.crc32);
        if (before?.content.length === entry.size && before.compressed.equals(compressed))
            return before.content;
        const copy = Buffer.from(compressed);
        const content = (0,inflate/* readMember */.h)(entry, archives);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
        return (0,external_node_crypto_.createHash)('sha256').update(this.#lines.sort().join('\n')).digest('hex');
    }
}
/** The look of a folder as it lies there now; undefined when there is none. */
function lookOf(folder) {
    const root = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
    if (root?.isDirectory() !== true)
        return undefined;
    const look = new FolderLook();
    look.add('', root);
    addFolder(look, folder, '');
    return look.digest();
}
function addFolder(look, folder, prefix) {
    for (const name of (0,external_node_fs_.readdirSync)(folder)) {
        const [file, path] = [`${folder}/${name}`, `${prefix}${name}`];
        const stat = (0,external_node_fs_.lstatSync)(file);
        look.add(path, stat);
        if (stat.isDirectory())
            addFolder(look, file, `${path}/`);
    }
}

// EXTERNAL MODULE: ./.build/files/system-error.js
var system_error = __webpack_require__(24498);
// EXTERNAL MODULE: ./.build/archive/content.js
var content = __webpack_require__(73286);
// EXTERNAL MODULE: ./.build/archive/member-paths.js
var member_paths = __webpack_require__(93756);
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
    const bad = (0,member_paths/* findBadPath */.W)(tree);
    if (bad !== undefined) {
        throw new failure/* Failure */.HR('user', `${JSON.stringify(bad.path)} ${bad.problem}, so it cannot be laid out`, {
            remedy: 'Rename or remove it, or list it in .lambdaignore.',
        });
    }
    const look = new FolderLook();
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            makeFolders(folder, tree, look);
            const archives = __addDisposableResource(env_1, (0,content/* openArchives */.aB)(), false);
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
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        throw error;
    }
}
/**
 * Two renames, because a folder that is not empty cannot be replaced by one. Returns where the old one lies now, for the
 * caller to remove.
 */
function replaceFolder(unfinished, folder) {
    for (let tries = 1;; tries++) {
        const old = (0,atomic/* temporaryName */.NT)(folder);
        const isThere = moveAway(folder, old);
        try {
            (0,external_node_fs_.renameSync)(unfinished, folder);
            return isThere ? old : undefined;
        }
        catch (error) {
            // Another run has put its own there meanwhile: ours takes its place.
            const isTaken = (0,system_error/* isSystemError */.O)(error, 'ENOTEMPTY') || (0,system_error/* isSystemError */.O)(error, 'EEXIST');
            if (isTaken && tries < MOST_TRIES) {
                (0,external_node_fs_.rmSync)(old, { recursive: true, force: true });
                continue;
            }
            if (isThere && !(0,external_node_fs_.existsSync)(folder))
                (0,external_node_fs_.renameSync)(old, folder);
            throw error;
        }
    }
}
const MOST_TRIES = 5;
/** False when there is nothing, or when another run was faster. */
function moveAway(folder, old) {
    try {
        (0,external_node_fs_.renameSync)(folder, old);
        return true;
    }
    catch (error) {
        if ((0,system_error/* isSystemError */.O)(error, 'ENOENT'))
            return false;
        throw error;
    }
}
const FOLDER_MODE = 0o755;
function makeFolders(root, tree, look) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(root), { recursive: true });
    (0,external_node_fs_.mkdirSync)(root, FOLDER_MODE);
    const isMasked = permissions((0,external_node_fs_.lstatSync)(root)) !== FOLDER_MODE;
    if (isMasked)
        (0,external_node_fs_.chmodSync)(root, FOLDER_MODE);
    const stat = (0,external_node_fs_.lstatSync)(root);
    look.add('', stat);
    const made = new Set(['']);
    const make = (path) => {
        if (made.has(path))
            return;
        make(parentOf(path));
        (0,external_node_fs_.mkdirSync)(`${root}/${path}`, FOLDER_MODE);
        if (isMasked)
            (0,external_node_fs_.chmodSync)(`${root}/${path}`, FOLDER_MODE);
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
    (0,external_node_fs_.symlinkSync)(entry.target, to);
    return (0,external_node_fs_.lstatSync)(to);
}
/** EXCL also where names differ only in case and the file system does not tell them apart. */
const CLONE_OR_COPY = external_node_fs_.constants.COPYFILE_FICLONE | external_node_fs_.constants.COPYFILE_EXCL;
function copyListed({ file, mode }, to) {
    (0,external_node_fs_.copyFileSync)(file, to, CLONE_OR_COPY);
    (0,external_node_fs_.chmodSync)(to, mode);
    return (0,external_node_fs_.lstatSync)(to);
}
function writeNew(to, bytes, mode) {
    const descriptor = (0,external_node_fs_.openSync)(to, 'wx', mode);
    try {
        for (let at = 0; at < bytes.length;)
            at += (0,external_node_fs_.writeSync)(descriptor, bytes, at);
        const stat = (0,external_node_fs_.fstatSync)(descriptor);
        if (permissions(stat) === mode)
            return stat;
        (0,external_node_fs_.fchmodSync)(descriptor, mode);
        return (0,external_node_fs_.fstatSync)(descriptor);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function permissions({ mode }) {
    return mode & 0o777;
}

// EXTERNAL MODULE: ./.build/archive/read-zip.js
var read_zip = __webpack_require__(3533);
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
            return writeFolder({ tree: (0,read_zip/* readZip */.u)(task.archive), folder, contents });
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        return undefined;
    };
}

// EXTERNAL MODULE: ./.build/archive/worker-pool.js
var worker_pool = __webpack_require__(77524);
;// CONCATENATED MODULE: ./.build/archive/folder-writers.js
/** Lays archives out as folders, several at once. */



/** `await using writers = new FolderWriters(sizes)`: its threads end with the block. */
class FolderWriters {
    #pool;
    #work = folderWork();
    #signal;
    /** For folders of these sizes. When the signal comes, what was asked fails, and its folder may be there in part. */
    constructor(sizes, signal) {
        const threads = threadsFor(sizes);
        this.#signal = signal;
        this.#pool = threads === 0 ? undefined : new worker_pool/* WorkerPool */.T('lay-out-worker', threads, signal);
    }
    /** How a folder looks; undefined when there is none. */
    look(folder, size) {
        return this.#do({ kind: 'look', folder }, costOf(size) / 4);
    }
    /** Writes a folder that is not there yet; resolves to its look. Throws what `readZip` and `writeFolder` throw. */
    async write(archive, folder, size) {
        return this.#do({ kind: 'write', folder, archive }, costOf(size));
    }
    async remove(folder, size) {
        await this.#do({ kind: 'remove', folder }, costOf(size) / 2);
    }
    async [Symbol.asyncDispose]() {
        await this.#pool?.[Symbol.asyncDispose]();
    }
    async #do(task, cost) {
        this.#signal?.throwIfAborted();
        if (this.#pool !== undefined)
            return this.#pool.run(task, cost);
        await new Promise(resolve => setImmediate(resolve));
        return this.#work(task);
    }
}
/** In bytes that could be written in the same time. */
function costOf({ files, unzippedSize }) {
    return unzippedSize + files * FILE_COSTS_BYTES;
}
const FILE_COSTS_BYTES = 64 << 10; // making a file takes as long as writing this much
/** Below this a thread takes longer to start than the work takes: about 60 ms. */
const WORTH_THREADS_BYTES = 128 << 20;
const MOST_THREADS = 4; // file systems make files of one disk mostly one after the other
function threadsFor(sizes) {
    const cost = sizes.reduce((sum, size) => sum + costOf(size), 0);
    return cost < WORTH_THREADS_BYTES || sizes.length < 2
        ? 0
        : Math.min((0,external_node_os_.availableParallelism)(), MOST_THREADS, sizes.length);
}

;// CONCATENATED MODULE: ./.build/pipeline/lay-out-folders.js
/** The folders of a build: those that lie there as they were left are left alone, the others are written anew. */
var lay_out_folders_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var lay_out_folders_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/** Names the build folder as ours, so that nothing of the user's is ever overwritten (interface §7). */
const MARK = '.made-by-lambda-build';
const SENTENCE = 'Made by lambda-build; its content is replaced by the next build.';
/** Marks a build folder as ours; what an earlier mark says of its content stays. */
function markFolder(folder) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, MARK)))
        writeMark(folder, new Map());
}
/**
 * Writes the folders that are not as we left them for the same artifacts: also one that a person changed. All are
 * written before the first is put in its place. `bytes` gives the path of a verified zip.
 */
async function layOutFolders(folder, wanted, bytes, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const left = readMark(folder);
        const writers = lay_out_folders_addDisposableResource(env_1, new FolderWriters(wanted.map(({ artifact }) => artifact), signal), true);
        const isCurrent = await Promise.all(wanted.map(async ({ id, artifact }) => {
            const before = left.get(id);
            if (before?.digest !== artifact.digest)
                return false;
            return (await writers.look((0,external_node_path_.join)(folder, id), artifact)) === before.look;
        }));
        const stale = wanted.filter((_, index) => isCurrent[index] !== true);
        const unfinished = stale.map(({ id }) => (0,atomic/* temporaryName */.NT)((0,external_node_path_.join)(folder, id)));
        try {
            const looks = await lay_out_folders_all(stale.map(async ({ artifact }, index) => writers.write(await bytes(artifact.digest), unfinished[index] ?? '', artifact)));
            const removed = stale.map(async ({ id, artifact }, index) => {
                const old = replaceFolder(unfinished[index] ?? '', (0,external_node_path_.join)(folder, id));
                left.set(id, { digest: artifact.digest, look: looks[index] ?? '' });
                if (old !== undefined)
                    await writers.remove(old, artifact);
            });
            writeMark(folder, left);
            await lay_out_folders_all(removed);
        }
        finally {
            for (const path of unfinished)
                (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = lay_out_folders_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Like `Promise.all`, but nothing goes on when it has failed. */
async function lay_out_folders_all(promises) {
    await Promise.allSettled(promises);
    return Promise.all(promises);
}
function writeMark(folder, left) {
    const lines = [...left].map(([id, { digest, look }]) => `${id} ${digest} ${look}`);
    (0,atomic/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, MARK), `${[SENTENCE, ...lines].join('\n')}\n`);
}
const LINE = /^(\S+) ([0-9a-f]{64}) ([0-9a-f]{64})$/;
function readMark(folder) {
    const left = new Map();
    for (const line of (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, MARK), 'utf8').split('\n')) {
        const [, id, digest, look] = LINE.exec(line) ?? [];
        if (id !== undefined && digest !== undefined && look !== undefined)
            left.set(id, { digest, look });
    }
    return left;
}

// EXTERNAL MODULE: ./.build/build/image/engine.js
var image_engine = __webpack_require__(95345);
// EXTERNAL MODULE: ./.build/build/run-tool.js + 1 modules
var run_tool = __webpack_require__(20920);
;// CONCATENATED MODULE: ./.build/build/image/load-image.js
/** Gives an image out of the store to docker, under the name that the template will have. */



/** Throws a Failure (environment) when docker does not take it. */
async function loadImage(engine, { id, name, archive }, { cwd, signal }) {
    const run = (...args) => (0,run_tool/* runTool */.q)({
        command: engine.command,
        args,
        cwd,
        environment: engine.environment,
        timeoutSeconds: LOAD_SECONDS,
        ...(signal === undefined ? {} : { signal }),
    });
    const named = await run('image', 'inspect', '--format', '{{.Id}}', name);
    if (named.exitCode === 0 && sameId(named.stdout, id))
        return;
    const there = await run('image', 'inspect', '--format', '{{.Id}}', id);
    const known = there.exitCode === 0 ? id : loadedId(await run('load', '--input', await archive()), engine);
    const tagged = await run('tag', known, name);
    if (tagged.exitCode !== 0)
        throw notTaken(engine, tagged);
}
const LOAD_SECONDS = 20 * 60;
/** podman leaves the algorithm out. */
function sameId(found, id) {
    return found.trim().replace(/^(?!sha256:)/, 'sha256:') === id;
}
/** `Loaded image ID: sha256:…` (docker), `Loaded image: sha256:…` (podman). */
function loadedId(loaded, engine) {
    const id = /^Loaded image(?: ID|\(s\))?: (\S+)$/m.exec(loaded.stdout)?.[1];
    if (loaded.exitCode !== 0 || id === undefined)
        throw notTaken(engine, loaded);
    return id;
}
function notTaken({ command }, { lastLines }) {
    return new failure/* Failure */.HR('environment', `${(0,external_node_path_.basename)(command)} does not take an image out of the store`, {
        remedy: 'Read what it says. `package` and `deploy` need no docker for images that are built.',
        details: lastLines.slice(-SHOWN_LINES),
    });
}
const SHOWN_LINES = 5;

;// CONCATENATED MODULE: ./.build/pipeline/local-images.js
/** After `build`, images are where SAM CLI leaves them: in docker, under names that the build folder's template has. */


/**
 * Loads and names every image of the build, and gives the names by id of the function. Throws a Failure (environment) where
 * docker is missing.
 */
async function loadImages({ artifacts, planned, bytes }, settings, services) {
    const locations = new Map();
    const images = planned.flatMap(({ target }) => {
        const artifact = artifacts.get(target.id);
        return artifact?.image === undefined ? [] : [{ target, artifact, id: artifact.image.id }];
    });
    if (images.length === 0)
        return locations;
    const where = { cwd: settings.workingFolder, signal: services.signal };
    const engine = await (0,image_engine/* findEngine */.GO)({ ...where, host: services.environment });
    for (const { target, artifact, id } of images) {
        const name = localName(target);
        await loadImage(engine, { id, name, archive: () => bytes(artifact.digest) }, where);
        locations.set(target.id, { address: name });
    }
    return locations;
}
/** As SAM CLI names them: the function in lower case, and Metadata.DockerTag. */
function localName({ id, metadata }) {
    const tag = metadata?.['DockerTag'];
    return `${id.toLowerCase()}:${typeof tag === 'string' ? tag : 'latest'}`;
}

// EXTERNAL MODULE: ./.build/pipeline/sbom.js + 12 modules
var sbom = __webpack_require__(12063);
;// CONCATENATED MODULE: ./.build/pipeline/build-folder.js
/** The build folder: `artifacts.json` after every verb that went well, and after `build` one folder per artifact for people. */











/** Makes sure that the folder is absent, empty or ours. Throws a Failure (user) and leaves anything else untouched. */
function claimBuildFolder(folder) {
    if ((0,external_node_fs_.existsSync)(folder) && isForeign(folder)) {
        throw new failure/* Failure */.HR('user', `the build folder ${(0,paths/* shownPath */.pS)(folder)} holds files that are not ours`, {
            remedy: 'Name an empty or new folder with --build-dir. Nothing was changed.',
        });
    }
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    markFolder(folder);
}
/** Another run may be marking the folder right now: its unfinished mark is ours too, and the mark is looked for last. */
function isForeign(folder) {
    const strangers = (0,external_node_fs_.readdirSync)(folder).filter(name => !name.startsWith(MARK));
    return strangers.length > 0 && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, MARK));
}
/** What we leave in the working folder is nothing to commit: the folder says so itself, as `venv` does. */
function keepOutOfGit(settings) {
    const file = (0,external_node_path_.join)(settings.workingFolder, '.lambda-build', '.gitignore');
    if (!(0,external_node_fs_.existsSync)(file))
        (0,atomic/* writeFileAtomically */.lo)(file, '*\n');
}
/**
 * Writes `artifacts.json` (interface §4), with the paths of bills of materials by id where they were written. What was not
 * asked for this time keeps its entry, as it keeps its folder.
 */
function writeManifest({ planned, artifacts }, settings, bills = new Map()) {
    const file = (0,external_node_path_.join)(settings.buildFolder, MANIFEST);
    const before = settings.functions === undefined ? new Map() : entriesIn(file);
    const described = planned.flatMap(({ target, recipe }) => {
        const artifact = artifacts.get(target.id);
        const shown = { ...recipe, options: withoutSecrets(recipe.options, target) };
        const entry = artifact === undefined
            ? before.get(target.id)
            : describe(artifact, shown, bills.get(target.id), settings);
        return entry === undefined ? [] : [[target.id, entry]];
    });
    const content = { version: 1, artifacts: Object.fromEntries(described) };
    (0,atomic/* writeFileAtomically */.lo)(file, `${JSON.stringify(content, undefined, 2)}\n`);
}
const MANIFEST = 'artifacts.json';
const writtenManifest = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    artifacts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ digest: schemas/* string */.YjP(), inputDigest: schemas/* string */.YjP() })),
});
/** What an earlier run wrote; nothing where that is damaged. */
function entriesIn(file) {
    try {
        const { artifacts } = writtenManifest.parse(JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8')));
        return new Map(Object.entries(artifacts));
    }
    catch {
        return new Map();
    }
}
/** Values of NoEcho parameters are written nowhere. */
function withoutSecrets(options, { secretBuildArgs = [] }) {
    const { DockerBuildArgs: args } = options;
    if (secretBuildArgs.length === 0 || typeof args !== 'object' || args === null)
        return options;
    const hidden = Object.fromEntries(secretBuildArgs.map(name => [name, '***']));
    return { ...options, DockerBuildArgs: { ...args, ...hidden } };
}
function describe(artifact, recipe, bill, settings) {
    const { digest, size, unzippedSize, files, inputDigest, tools, image } = artifact;
    const named = image === undefined ? {} : { image };
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
    return {
        digest,
        ...named,
        size,
        unzippedSize,
        files,
        inputDigest,
        recipe: shownRecipe,
        tools,
        sbom: bill ?? null,
    };
}
/**
 * Lays out artifacts and writes the template that points at all of them, as SAM's build leaves it. `changed` names those
 * whose folders are out of date; without it all are.
 */
async function layOutBuild(built, settings, services, changed) {
    const images = await loadImages(built, settings, services);
    const wanted = [];
    for (const [id, artifact] of built.artifacts) {
        if (artifact.image !== undefined)
            continue;
        const isCurrent = changed !== undefined && !changed.has(id);
        if (!isCurrent)
            wanted.push({ id, artifact });
    }
    await layOutFolders(settings.buildFolder, wanted, built.bytes, services.signal);
    const target = writeBuildTemplates(built, settings, images);
    if (settings.functions === undefined)
        removeStale(settings.buildFolder, built);
    services.emit({ type: 'template-written', path: (0,paths/* shownPath */.pS)(target, settings.workingFolder) });
}
/** Folders of functions and nested stacks that the templates no longer have. */
function removeStale(folder, built) {
    const kept = new Set([
        (0,sbom/* billFolder */.MJ)(built),
        ...built.artifacts.keys(),
        ...(0,units/* allUnits */.bi)(built.root).map(unit => unit.path),
    ]);
    for (const path of kept) {
        if (path === (0,sbom/* billFolder */.MJ)(built) || (path !== '' && built.artifacts.has(path)))
            continue;
        removeOthers((0,external_node_path_.join)(folder, path), name => kept.has(path === '' ? name : `${path}/${name}`));
    }
}
function removeOthers(folder, isKept) {
    if (!(0,external_node_fs_.existsSync)(folder))
        return;
    for (const entry of (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })) {
        if (entry.isDirectory() && !isKept(entry.name) && !isBeingWritten((0,external_node_path_.join)(folder, entry.name))) {
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, entry.name), { recursive: true, force: true });
        }
    }
}
const DAY = 24 * 60 * 60 * 1000;
/** By another run, into a folder with a temporary name; what is older was left by one that was killed. */
function isBeingWritten(folder) {
    if (!(0,external_node_path_.basename)(folder).includes('.tmp-'))
        return false;
    const stat = (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false });
    return stat !== undefined && Date.now() - stat.mtimeMs < DAY;
}


/***/ }),

/***/ 9488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build),
  buildMissing: () => (/* binding */ buildMissing),
  listingsOf: () => (/* binding */ listingsOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/model/tree.js
var model_tree = __webpack_require__(10210);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
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

// EXTERNAL MODULE: ./.build/archive/read-zip.js
var read_zip = __webpack_require__(3533);
// EXTERNAL MODULE: ./.build/build/container.js
var container = __webpack_require__(23326);
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/files/temporary.js
var temporary = __webpack_require__(54669);
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
        this.#top ??= (0,temporary/* temporaryFolder */.y)('shared');
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

// EXTERNAL MODULE: ./.build/build/seen-files.js
var seen_files = __webpack_require__(45372);
// EXTERNAL MODULE: ./.build/archive/pack-tree.js + 6 modules
var pack_tree = __webpack_require__(77627);
// EXTERNAL MODULE: ./.build/build/input-digest.js + 2 modules
var input_digest = __webpack_require__(11590);
// EXTERNAL MODULE: ./.build/build/container-scope.js
var container_scope = __webpack_require__(97011);
;// CONCATENATED MODULE: ./.build/build/problems/kept-lines.js
/** The output of a tool as far as it is looked through: its first and its last lines. */
const KEPT_AT_EACH_END = 1000;
const LONGEST_LINE = 1000;
class KeptLines {
    #first = [];
    #last = [];
    add(line) {
        const kept = line.slice(0, LONGEST_LINE);
        if (this.#first.length < KEPT_AT_EACH_END)
            this.#first.push(kept);
        else
            this.#last.push(kept);
        // Shifting each time would cost much where a tool prints millions of lines.
        if (this.#last.length === 2 * KEPT_AT_EACH_END)
            this.#last.splice(0, KEPT_AT_EACH_END);
    }
    lines() {
        return [...this.#first, ...this.#last.slice(-KEPT_AT_EACH_END)];
    }
}

// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(72046);
;// CONCATENATED MODULE: ./.build/build/problems/problem.js
/** What a tool said is wrong, as it said it: files by the names that the tool knows. */
/** How far below its first line the rest of a message may stand. */
const REACH = 12;
/** `lines` after the one at `at`, as far as a message may go. */
function following(lines, at) {
    return lines.slice(at + 1, at + 1 + REACH);
}

;// CONCATENATED MODULE: ./.build/build/problems/many-lines.js
/** Messages that go over several lines: rustc, esbuild, Python, Node, Bundler, Gradle, Maven's models, TOML read by uv. */

function problem(message, spots) {
    return spots.length === 0 ? undefined : { severity: 'error', message, spots };
}
/** A path, a line and perhaps a column, out of a match's groups. */
function spotOf(found) {
    const { file, line, column } = found?.groups ?? {};
    if (file === undefined || line === undefined)
        return [];
    return [{ file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) }];
}
/** The first of the next lines that fits. */
function next(lines, at, pattern) {
    for (const line of following(lines, at)) {
        const found = pattern.exec(line);
        if (found !== null)
            return found;
    }
    return null;
}
/** `error[E0425]: …`, then ` --> src/main.rs:3:5`; also cargo's own, of Cargo.toml. */
const rust = (lines, at) => {
    const [, severity, message] = /^(error|warning)(?:\[\w+\])?: (.+)$/.exec(lines[at] ?? '') ?? [];
    if (message === undefined)
        return undefined;
    const end = lines.indexOf('', at);
    const whole = lines.slice(0, end < 0 ? lines.length : end);
    const [spot] = spotOf(next(whole, at, /^ *--> (?<file>.+?):(?<line>\d+):(?<column>\d+)$/));
    if (spot === undefined)
        return undefined;
    return { severity: severity === 'warning' ? 'warning' : 'error', message, spots: [spot] };
};
/** `✘ [ERROR] …`, then `    src/app.ts:3:5:`. */
const esbuild = (lines, at) => {
    const message = /^\s*(?:✘|X) \[ERROR\] (.+)$/.exec(lines[at] ?? '')?.[1];
    if (message === undefined)
        return undefined;
    return problem(message, spotOf(next(lines, at, /^ {4}(?<file>\S.*?):(?<line>\d+):(?<column>\d+):$/)).map(columnFromOne));
};
/** esbuild counts columns from 0. */
function columnFromOne(spot) {
    return spot.column === undefined ? spot : { ...spot, column: spot.column + 1 };
}
const FRAME = /^\s*File "(?<file>[^"]+)", line (?<line>\d+)/;
/** How deep a traceback may go before its message. */
const DEEPEST_TRACEBACK = 300;
/** From the first frame on down to the line that names the error; the innermost frame is the likeliest. */
const python = (lines, at) => {
    if (!FRAME.test(lines[at] ?? '') || FRAME.test(lines[at - 1] ?? ''))
        return undefined;
    const spots = [];
    for (const line of lines.slice(at, at + DEEPEST_TRACEBACK)) {
        spots.unshift(...spotOf(FRAME.exec(line)));
        if (/^\w[\w.]*(?::|$)/.test(line))
            return problem(line, spots);
    }
    return undefined;
};
/** `/app/build.js:3`, the line itself, `SyntaxError: …`, and the frames. */
const node = (lines, at) => {
    const head = /^(?:file:\/\/)?(?<file>\/.+?):(?<line>\d+)$/.exec(lines[at] ?? '');
    if (head === null)
        return undefined;
    const message = next(lines, at, /^\w*Error(?: \[\w+\])?: .+$/)?.[0];
    if (message === undefined)
        return undefined;
    const frames = following(lines, at).flatMap(line => spotOf(/^\s+at .*?(?:file:\/\/)?(?<file>\/[^():]+):(?<line>\d+):(?<column>\d+)\)?$/.exec(line)));
    return problem(message, [...spotOf(head), ...frames]);
};
const bundler = (lines, at) => {
    const message = /^\[!\] (There was an error (?:parsing|while loading) .+)$/.exec(lines[at] ?? '')?.[1];
    if (message === undefined)
        return undefined;
    return problem(message, spotOf(next(lines, at, /^ # {2}from (?<file>.+?):(?<line>\d+)$/)));
};
/** `Build file '/app/build.gradle' line: 2`, then what went wrong, and why, after a `>`. */
const gradle = (lines, at) => {
    const where = /^(?:Build|Settings|Initialization|Script)[\w ]*? '(?<file>.+)' line: (?<line>\d+)$/.exec(lines[at] ?? '');
    if (where === null)
        return undefined;
    const said = following(lines, at);
    const what = said[said.indexOf('* What went wrong:') + 1];
    const why = said.find(line => line.startsWith('> '))?.slice(2);
    return problem(why ?? what ?? 'Gradle could not read it', spotOf(where));
};
/** `The project a:b:1 (/app/pom.xml) has 1 error`, then `'…' is missing. @ line 6, column 9`. */
const mavenModel = (lines, at) => {
    const file = /^\[ERROR\] +The project .*\(([^()]+)\) has \d+ errors?$/.exec(lines[at] ?? '')?.[1];
    const [, message, line, column] = /^\[ERROR\] +(.+?) @ (?:.*, )?line (\d+), column (\d+)/.exec(lines[at + 1] ?? '') ?? [];
    if (file === undefined || message === undefined)
        return undefined;
    return problem(message, [{ file, line: Number(line), column: Number(column) }]);
};
/** uv and others in Rust: `Failed to parse: pyproject.toml`, then where, a picture of the line, and what. */
const toml = (lines, at) => {
    const file = /Failed to parse:? [`']?([^`']+?\.toml)[`']?(?: .*)?$/.exec(lines[at] ?? '')?.[1];
    const [, line, column] = /TOML parse error at line (\d+), column (\d+)/.exec(lines[at + 1] ?? '') ?? [];
    if (file === undefined || line === undefined)
        return undefined;
    const words = following(lines, at + 1).find(text => !/^\s*(\d+ )?\|/.test(text));
    return problem(words?.trim() || 'it is no TOML', [{ file, line: Number(line), column: Number(column) }]);
};
const manyLines = [rust, esbuild, python, node, bundler, gradle, mavenModel, toml];

;// CONCATENATED MODULE: ./.build/build/problems/one-line.js
/**
 * Messages of one line: compilers and linters (`file:3:5: error: …`, `file(3,5): error CS1: …`), make, shells, Ruby, Maven,
 * Kotlin, pip. The forms are those that the tools print when their output is no terminal.
 */
/** A path without spaces, brackets and colons: what tools print bare. A drive's colon belongs to it. */
const FILE = '(?<file>(?:[A-Za-z]:[\\\\/])?[^\\s:"\'()\\[\\]`]{1,500})';
const AT = '(?<line>\\d{1,7})';
const COLUMN = '(?<column>\\d{1,5})';
const REST = '(?<message>\\S.*)';
/** Forms of which nothing else has the shape come first; the first that fits counts. */
const FORMS = [
    // MSBuild's canonical form (C#, F#), and tsc without --pretty; MSBuild adds the project in brackets.
    one_line_form(`\\s*${FILE}\\(${AT},${COLUMN}\\): (?<severity>error|warning) (?<message>\\S.*?)(?: \\[[^\\]]*\\])?`),
    // tsc --pretty.
    one_line_form(`${FILE}:${AT}:${COLUMN} - (?<severity>error|warning) ${REST}`),
    // GNU's form: gcc, clang, javac, kotlinc 1; Gradle prints the task in front of the first.
    one_line_form(`(?::\\w+(?=/))?${FILE}:${AT}(?::${COLUMN})?: (?:fatal )?(?<severity>error|warning|note): ${REST}`),
    // maven-compiler-plugin.
    one_line_form(`\\[(?<severity>ERROR|WARNING)\\] ${FILE}:\\[${AT},${COLUMN}\\] ${REST}`),
    // Maven's reader of POMs.
    one_line_form(`\\[(?:ERROR|FATAL)\\] +Non-parseable POM ${FILE}: (?<message>.*?) *@ line ${AT}, column ${COLUMN}.*`),
    // Kotlin's Gradle plug-in, 1.8 and newer, then older.
    one_line_form(`(?<severity>[ew]): (?:file://)?${FILE}:${AT}:${COLUMN}:? ${REST}`),
    one_line_form(`(?<severity>[ew]): ${FILE}: \\(${AT}, ${COLUMN}\\): ${REST}`),
    // make, a mistake in the Makefile; then a recipe that failed.
    one_line_form(`${FILE}:${AT}: \\*\\*\\* (?<message>.*?)(?: {2}Stop\\.)?`),
    one_line_form(`make(?:\\[\\d+\\])?: \\*\\*\\* \\[${FILE}:${AT}: (?<target>[^\\]]+)\\] (?<message>Error \\d+.*)`),
    // bash, then dash.
    one_line_form(`${FILE}: line ${AT}: ${REST}`),
    one_line_form(`${FILE}: ${AT}: ${REST}`),
    // Ruby.
    one_line_form(`${FILE}:${AT}:in [\`'][^']*': ${REST}`),
    // go build and go vet, and everybody else who gives a column or whose file has an ending.
    one_line_form(`(?:vet: )?${FILE}:${AT}:${COLUMN}:? ${REST}`),
    one_line_form(`(?:vet: )?(?<file>[^\\s:"'()\\[\\]\`]{0,500}\\.\\w{1,10}):${AT}: ${REST}`),
    // pip.
    one_line_form(`ERROR: (?<message>Invalid requirement: .*?) ?\\(from line ${AT} of (?<file>.+)\\)`),
    one_line_form(`ERROR: (?<message>Could not find a version that satisfies the requirement .*?) \\(from -r (?<file>.+?) \\(line ${AT}\\)\\).*`),
];
function one_line_form(source) {
    return new RegExp(`^${source}$`);
}
const oneLine = (lines, at) => {
    const line = lines[at] ?? '';
    // Every form has a number; most lines of a build have none after a colon, a bracket or a space.
    if (!/[:([ ]\d/.test(line))
        return undefined;
    for (const candidate of FORMS) {
        const groups = candidate.exec(line)?.groups;
        if (groups !== undefined)
            return problemOf(groups);
    }
    return undefined;
};
function problemOf(groups) {
    const { file = '', line, column, message = '', target, severity = 'error' } = groups;
    if (severity === 'note')
        return undefined;
    return {
        severity: /^w/i.test(severity) ? 'warning' : 'error',
        message: target === undefined ? message : `${target}: ${message}`,
        spots: [{ file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) }],
    };
}

;// CONCATENATED MODULE: ./.build/build/problems/requirements.js
/** What package managers say of a package that they can't get: they name it, and we look for it in the manifest. */
/** Caught: the package. The first that fits counts. */
const REFUSALS = [
    // pip
    /^ERROR: Could not find a version that satisfies the requirement ([\w.-]+)/,
    // uv
    /Because ([\w.-]+) was not found in the package registry/,
    /Because (?:there (?:is|are) no versions? of|only the following versions of) ([\w.-]+)/,
    // npm, with the version behind it
    /^npm (?:ERR!|error) (?:404|notarget) +(?:'|No matching version found for )(@?[\w./-]+)@/,
    // pnpm, Yarn
    /ERR_PNPM_FETCH_404.*\/((?:@[\w.-]+%2F)?[\w.-]+): Not Found/,
    /Couldn't find (?:any versions for|package) "(@?[\w./-]+)"/,
    // cargo
    /^error: no matching package named `([\w-]+)` found/,
    // Maven: group, artifact; the artifact stands in a line of its own
    /Could not find artifact [\w.-]+:([\w.-]+):/,
    // Gradle
    /^ +> Could not find ([\w.-]+:[\w.-]+:[\w.-]+)\.$/,
    // Bundler
    /^Could not find gem '([\w.-]+)/,
    // go
    /^go: ([\w.~-]+\/[\w./~-]+)@v\S+: /,
];
const refusedPackage = (lines, at) => {
    const line = lines[at] ?? '';
    for (const refusal of REFUSALS) {
        const name = refusal.exec(line)?.[1];
        if (name !== undefined)
            return { severity: 'error', message: line.trim(), spots: [{ mentions: name }] };
    }
    return unreadable(lines, at);
};
/** uv: "Couldn't parse requirement in `requirements.txt` at position 5", why, and the requirement. */
const unreadable = (lines, at) => {
    const file = /Couldn't parse requirement in [`']([^`']+)[`']/.exec(lines[at] ?? '')?.[1];
    if (file === undefined)
        return undefined;
    const why = lines[at + 1]?.replace(/^\s*(?:cause|Caused by): /, '').trim();
    const mentions = lines[at + 2]?.trim();
    const spot = mentions ? { file, mentions } : { file };
    return {
        severity: 'error',
        message: `the requirement cannot be read${why ? `: ${why}` : ''}`,
        spots: [spot],
    };
};

;// CONCATENATED MODULE: ./.build/build/problems/find-problems.js
/**
 * Finds in the output of a failed tool what it says is wrong, and where: the work of the runner's problem matchers, for
 * every tool at once, because a Makefile or a script may run any of them. Nothing is read but these lines; what is no
 * file of the user's is sorted out by whoever looks the files up.
 */



/** More than anybody shows. */
const MOST_PROBLEMS = 200;
const RULES = [...manyLines, oneLine, refusedPackage];
/** Errors in the order of the output. Warnings of a tool that failed are not what it failed of. */
function findProblems(lines) {
    const found = [];
    for (let at = 0; at < lines.length && found.length < MOST_PROBLEMS; at++) {
        for (const rule of RULES) {
            const problem = rule(lines, at);
            if (problem === undefined)
                continue;
            if (problem.severity === 'error')
                found.push(problem);
            break;
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./.build/build/problems/source-problems.js
/**
 * Problems that tools named, at the user's own lines. Tools work at private copies: a path in one leads back to the file
 * that it is a copy of. What lies outside the project (a library, a tool's own file) is nobody's line to mend.
 */




/** As many as one person reads, and GitHub records of a step. */
const MOST = 10;
const LONGEST_MESSAGE = 500;
/** Once each, in the order of the output; empty where the tool named no line of the user's. Never throws for a file that is gone. */
function sourceProblems(lines, where) {
    const originals = new Originals(where);
    const found = new Map();
    for (const { message, spots } of findProblems(lines)) {
        const place = firstPlace(spots, originals, where.recipe);
        if (place === undefined)
            continue;
        const shown = message.slice(0, LONGEST_MESSAGE);
        const key = [place.file, place.line, shown].join('\n');
        if (!found.has(key))
            found.set(key, { place, message: shown });
        if (found.size === MOST)
            break;
    }
    return [...found.values()];
}
function firstPlace(spots, originals, recipe) {
    for (const { file, line, column, mentions } of spots) {
        const path = file === undefined ? recipe.manifest : originals.of(file);
        if (path === undefined)
            continue;
        const at = line ?? (mentions === undefined ? undefined : lineThatMentions(mentions, path));
        if (file === undefined && at === undefined)
            continue;
        return {
            file: (0,paths/* shownPath */.pS)(path),
            ...(at === undefined ? {} : { line: at }),
            ...(at === undefined || column === undefined ? {} : { column }),
        };
    }
    return undefined;
}
class Originals {
    #where;
    /** By the place below a folder of copies that a tool may know it by. */
    #files;
    constructor(where) {
        this.#where = where;
        this.#files = new Map(filesOf(where.recipe));
    }
    /** The absolute path of the user's file; undefined for everything else. */
    of(name) {
        const { cwd, scratch, recipe } = this.#where;
        const path = (0,external_node_path_.resolve)(cwd, name);
        const copies = [scratch, (0,paths/* realPathOf */.dN)(scratch)].find(folder => (0,paths/* isInside */.FK)(folder, path));
        if (copies !== undefined)
            return this.#copied(path, copies) ?? this.#named(name);
        const isTheirs = (0,paths/* isInside */.FK)(recipe.root, path) || this.#files.has(path);
        return isTheirs && (0,paths/* statOf */._N)(path)?.isFile() === true ? path : undefined;
    }
    /** A copy lies below some folder as the file lies below the root of the disk, the code folder or one above it. */
    #copied(path, copies) {
        const parts = path.slice(copies.length + 1).split(external_node_path_.sep);
        for (let at = 0; at < parts.length; at++) {
            const rest = (0,external_node_path_.join)(...parts.slice(at));
            for (const base of foldersAbove(this.#where.recipe.source)) {
                const original = this.#files.get((0,external_node_path_.join)(base, rest));
                if (original !== undefined && areAlike(original, path))
                    return original;
            }
        }
        return undefined;
    }
    /** make and others change folders before they start a compiler: then the end of the path has to do, if it is the only one. */
    #named(name) {
        if ((0,external_node_path_.isAbsolute)(name))
            return undefined;
        const end = `${external_node_path_.sep}${(0,external_node_path_.join)(name)}`;
        const fitting = [...this.#files].filter(([path]) => path.endsWith(end));
        return fitting.length === 1 ? fitting[0]?.[1] : undefined;
    }
}
function* filesOf({ source, sourceTree, inputs, manifest }) {
    for (const entry of sourceTree)
        if (entry.kind === 'disk')
            yield [(0,external_node_path_.join)(source, entry.path), entry.file];
    for (const { path } of inputs)
        yield [path, path];
    if (manifest !== undefined)
        yield [manifest, manifest];
}
/** The nearest first; the last is the root of the disk. */
function foldersAbove(folder) {
    const above = (0,external_node_path_.dirname)(folder);
    return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}
/** The copy is still there; where a build has changed or removed it, the name has to do. */
function areAlike(original, copy) {
    try {
        return (0,external_node_fs_.readFileSync)(original).equals((0,external_node_fs_.readFileSync)(copy));
    }
    catch {
        return (0,external_node_path_.basename)(original) === (0,external_node_path_.basename)(copy);
    }
}
function lineThatMentions(text, file) {
    try {
        const name = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[-_]/g, '[-_]');
        const pattern = new RegExp(`(?<![\\w.-])${name}(?![\\w-])`, 'i');
        const at = (0,external_node_fs_.readFileSync)(file, 'utf8')
            .split('\n')
            .findIndex(line => pattern.test(line));
        return at < 0 ? undefined : at + 1;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./.build/build/run-tool.js + 1 modules
var run_tool = __webpack_require__(20920);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
    const before = NAMES.map(name => contentOf(host[name]));
    return () => {
        const changed = NAMES.filter((name, at) => contentOf(host[name]) !== before[at]);
        if (changed.length === 0)
            return;
        throw new report_failure/* Failure */.HR('environment', `the build of ${id} changed the runner's ${changed.join(' and ')}`, {
            artifact: id,
            remedy: 'Find out which of its tools or packages writes there. Later steps of this job cannot be trusted.',
        });
    };
}
function contentOf(file) {
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

// EXTERNAL MODULE: ./.build/build/workflows/registry.js + 63 modules
var registry = __webpack_require__(15121);
;// CONCATENATED MODULE: ./.build/build/run-build.js
/**
 * One build: dependencies below, the source on top. Sources stay where they are and dependencies come from whoever
 * keeps them, so an edit of the code never runs a package manager.
 */











/**
 * The tree of one artifact, and the exact versions of the tools that made it. Throws Failure: `build` (with command,
 * exit status and last lines), `environment` (a missing tool; an EditedSource), `cancelled`.
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
    const workflow = (0,registry/* workflowOf */.B4)(recipe);
    const { dependencyDigest } = digested;
    const job = jobOf(recipe, context);
    const within = (work) => runWithin(recipe, context, work);
    const install = async () => {
        const made = await within(async () => workflow.install?.(recipe, job) ?? NOTHING);
        (0,input_digest/* checkUnchanged */.SC)(digested.seenDependencies);
        return made;
    };
    const installed = dependencyDigest === undefined ? NOTHING : await context.dependencies(dependencyDigest, install);
    const compiled = workflow.compile === undefined
        ? undefined
        : await within(async () => workflow.compile?.(recipe, job, installed));
    const made = compiled ?? {
        tree: (0,model_tree/* makeTree */.TI)([...installed.tree, ...digested.sourceTree]),
        tools: installed.tools,
    };
    checkNesting(made.tree);
    return { ...made, tree: (0,model_tree/* below */.Gz)(recipe.layerFolder, made.tree) };
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
        readArchive: context.readArchive,
        share: (recipe.container === undefined ? context.share : undefined) ?? privateFolders(context.scratch),
        run: step => runStep(step, { recipe, context, deadline }),
    };
}
async function runStep(step, { recipe, context, deadline }) {
    const clues = [];
    const output = new KeptLines();
    const result = await (0,run_tool/* runTool */.q)({
        command: step.command,
        args: step.args,
        cwd: step.cwd,
        environment: step.environment,
        ...(step.input === undefined ? {} : { input: step.input }),
        timeoutSeconds: Math.max(0, (deadline - performance.now()) / 1000),
        ...(context.signal === undefined ? {} : { signal: context.signal }),
        onLine: line => {
            if (clues.length < MOST_CLUES && step.clue?.test(line))
                clues.push(line);
            output.add(line);
            context.onLine(line);
        },
    });
    const judged = result.timedOut ? undefined : step.judge?.(result);
    const isWell = step.judge === undefined ? result.exitCode === 0 : judged === undefined;
    if (isWell && !result.timedOut)
        return result;
    const explained = result.timedOut ? undefined : (judged ?? step.explain?.(clues));
    const where = { recipe, cwd: step.cwd, scratch: context.scratch };
    const problems = result.timedOut ? [] : sourceProblems(output.lines(), where);
    throw buildFailure({ step, result, recipe, context, explained, problems });
}
const MOST_CLUES = 100;
/** Lines of a tool that a person gets to see under the message; all fifty when it had to be ended. */
const SHOWN_LINES = 20;
function buildFailure(failed) {
    const { step, result, recipe, context, explained, problems } = failed;
    const ended = `${(0,external_node_path_.basename)(step.command)} ${howItEnded(result, context.timeoutSeconds)}`;
    const reason = explained?.reason ?? ended;
    const lastLines = result.timedOut ? result.lastLines : result.lastLines.slice(-SHOWN_LINES);
    const advice = result.timedOut
        ? 'Raise --build-timeout, or find out what it waits for.'
        : 'Read the last lines of its output.';
    return new report_failure/* Failure */.HR('build', `${recipe.workflow}: ${reason}`, {
        artifact: context.id,
        place: explained?.place,
        problems,
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
    const clash = (0,model_tree/* findClash */.RZ)(tree.map(({ path }) => path));
    if (clash === undefined)
        return;
    throw new report_failure/* Failure */.HR('user', `${clash.path} is a file of the code, and a folder of its dependencies`, {
        remedy: 'Rename the file.',
    });
}

// EXTERNAL MODULE: ./.build/files/hash.js
var hash = __webpack_require__(82064);
;// CONCATENATED MODULE: ./.build/pipeline/build-artifact.js
/** One artifact: out of the store, or built, packed and kept. */
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
        const failure = causeOf(error, planned);
        const isOver = context.mayTryAgain !== true || !(failure instanceof seen_files/* EditedSource */.zD);
        if (isOver)
            emit({ type: 'build-failed', ...shared, seconds: seconds(), failure });
        throw failure;
    }
}
/** A build may fail of an edit in many ways: whatever it says, that is the reason. */
function causeOf(error, { digested }) {
    const failure = (0,report_failure/* toFailure */.w2)(error);
    if (failure.class === 'cancelled')
        return failure;
    try {
        (0,input_digest/* checkUnchanged */.SC)(digested.seen, error);
        return failure;
    }
    catch (edited) {
        return (0,report_failure/* toFailure */.w2)(edited);
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
    (0,input_digest/* checkUnchanged */.SC)(planned.digested.seen);
    const zip = await context.store.keep({ inputDigest, record, file, hashedWhileWritten: true });
    return { ...record, inputDigest, zip };
}
/** A `.zip` or `.jar` is used as it is; reading it proves that Lambda can. What is hashed is the copy. */
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
        const scratch = __addDisposableResource(env_1, (0,temporary/* temporaryFolder */.y)('build'), false);
        const { tree, tools, image } = await runBuild(planned.recipe, planned.digested, {
            id,
            scratch: scratch.path,
            signal: services.signal,
            timeoutSeconds: settings.buildTimeoutSeconds,
            environment: services.environment,
            passedNames: settings.buildEnvironment,
            onLine: line => services.emit({ type: 'build-output', id, line }),
            dependencies,
            readArchive: read_zip/* readZip */.u,
            containers: context.containers,
            ...(context.share === undefined ? {} : { share: context.share }),
        });
        if (image !== undefined) {
            const { facts, unzippedSize, layers } = await image.write(file);
            return { ...(0,hash/* hashFile */.D)(file), unzippedSize, files: layers, tools, native: [], image: facts };
        }
        const packed = await (0,pack_tree/* packTree */.A)({ tree, to: file, signal: services.signal });
        return { ...packed, tools, native: context.native.of(tree) };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function sizeOf(tree) {
    return tree.reduce((sum, entry) => sum + (0,model_tree/* entrySize */.ES)(entry), 0);
}

// EXTERNAL MODULE: ./.build/pipeline/plan-targets.js + 5 modules
var plan_targets = __webpack_require__(21644);
;// CONCATENATED MODULE: ./.build/pipeline/build-again.js
/** Functions whose sources were edited while they were built: planned and built once more, so that the last save counts. */



/** Builds a group with equal recipes. Throws the Failure of the build: an EditedSource when it was edited twice. */
async function buildGroup(group, made, context) {
    try {
        return await buildOnce(group, { ...context, mayTryAgain: true });
    }
    catch (error) {
        if (!(error instanceof seen_files/* EditedSource */.zD) || context.services.signal.aborted)
            throw error;
        const ids = group.map(({ target }) => target.id);
        const message = `${ids.join(', ')}: ${error.path} was edited during the build: building once more`;
        context.services.emit({ type: 'note', message });
        return await again(ids, made, context);
    }
}
async function again(ids, made, context) {
    const { settings, services, store } = context;
    const targets = made.targets.filter(({ id }) => ids.includes(id));
    const planned = await (0,plan_targets/* planTargets */.iS)({ ...made, targets, failures: [] }, settings, quiet(services), store);
    const built = [];
    for (const group of (0,plan_targets/* groupByDigest */.VE)(planned).values())
        built.push(...(await buildOnce(group, context)));
    return built;
}
async function buildOnce(group, context) {
    const artifact = await buildArtifact(group, context);
    return group.map(planned => ({ planned, artifact }));
}
/** The first plan has said it all, and has asked everybody for artifacts. */
function quiet({ onMissing: _, ...services }) {
    return { ...services, emit: () => { } };
}

// EXTERNAL MODULE: ./.build/pipeline/build-folder.js + 9 modules
var build_folder = __webpack_require__(52218);
// EXTERNAL MODULE: ./.build/pipeline/check-handlers.js + 2 modules
var check_handlers = __webpack_require__(27144);
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
        // An edit that was taken back leads to the same digest again.
        promise.catch(error => error instanceof seen_files/* EditedSource */.zD && running.delete(digest));
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
    const record = { ...(await (0,pack_tree/* packTree */.A)({ tree, to: file })), tools, native: found };
    const packed = (0,read_zip/* readZip */.u)(await store.keep({ inputDigest: digest, record, file, hashedWhileWritten: true }));
    native.remember(packed, found);
    return { tree: packed, tools };
}

// EXTERNAL MODULE: ./.build/pipeline/describe-plan.js + 1 modules
var describe_plan = __webpack_require__(9085);
// EXTERNAL MODULE: ./.build/pipeline/hand-over.js
var hand_over = __webpack_require__(33971);
// EXTERNAL MODULE: ./.build/pipeline/native-code.js + 6 modules
var native_code = __webpack_require__(12465);
// EXTERNAL MODULE: ./.build/pipeline/plan.js + 17 modules
var plan = __webpack_require__(68175);
// EXTERNAL MODULE: ./.build/pipeline/results.js
var results = __webpack_require__(44815);
// EXTERNAL MODULE: ./.build/pipeline/sbom.js + 12 modules
var sbom = __webpack_require__(12063);
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
    (0,build_folder/* writeManifest */.HN)(built, settings, await (0,sbom/* writeBills */.Mo)(built, settings, services));
    if (built.bucketTier !== undefined)
        await (await Promise.all(/* import() */[__webpack_require__.e(927), __webpack_require__.e(703)]).then(__webpack_require__.bind(__webpack_require__, 75703))).fillBucket(built);
}
/** The part of `build` that `package` and `deploy` run too: everything but the folders for people. */
async function buildMissing(settings, services, result, first) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        (0,build_folder/* keepOutOfGit */.hB)(settings);
        (0,build_folder/* claimBuildFolder */.dE)(settings.buildFolder);
        const native = new native_code/* NativeFacts */.j();
        const dependencies = dependencyStore(first.store, native);
        const containers = new container/* Containers */.X((0,plan_targets/* codeRoots */.rf)(settings));
        const context = { settings, services, store: first.store, dependencies, native, containers };
        const folders = build_addDisposableResource(env_1, new SharedFolders(), false);
        const { made, artifacts, failures } = await buildGroups(first, { ...context, share: folders.share });
        const wanted = made.planned.filter(item => (0,plan_targets/* isWanted */.Yu)(item.target.id, settings));
        if (made !== first)
            Object.assign(result, (0,describe_plan/* describePlan */.d)(made, settings));
        failures.push(...(0,native_code/* checkNativeCode */.J)({ planned: wanted, artifacts, settings, services }));
        const listings = await listingsOf(made, artifacts);
        failures.push(...(0,check_handlers/* checkHandlers */.e)({ root: made.root, planned: wanted, artifacts, services, listings }));
        failures.push(...overLimit(wanted, artifacts));
        const built = {
            ...made,
            artifacts,
            bytes: (digest) => verifiedBytes(digest, wanted, artifacts, { ...context, bucketTier: made.bucketTier }),
        };
        Object.assign(result, (0,results/* describeArtifacts */.PC)(built, settings));
        result.failed = failures
            .filter(failure => failure.class === 'build')
            .map(failure => (0,results/* describeFailedBuild */.xF)(failure, wanted));
        services.signal.throwIfAborted();
        await services.onBuilt?.({
            prune: () => made.store.keepOnly(usedDigests(made)),
            handover: (0,hand_over/* handoverOf */.h)(built),
            isComplete: [...artifacts.values()].every(({ zip }) => (0,external_node_fs_.existsSync)(zip)),
        });
        // A failed build leaves the build folder as it was.
        if (failures.length > 0)
            throw (0,report_failure/* combineFailures */.XJ)(failures);
        (0,build_folder/* writeManifest */.HN)(built, settings);
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
/** What is in the artifacts whose bytes are only in the bucket. */
async function listingsOf({ bucketTier }, artifacts) {
    return (await bucketTier?.listings(artifacts.values())) ?? new Map();
}
/** Also of functions that were not asked for this time. */
function usedDigests({ planned }) {
    return planned.flatMap(({ digested }) => [digested.inputDigest, digested.dependencyDigest ?? []].flat());
}
async function buildGroups(made, context) {
    const [artifacts, failures] = [new Map(), []];
    const { settings, services } = context;
    const wanted = made.planned.filter(item => (0,plan_targets/* isWanted */.Yu)(item.target.id, settings));
    const latest = new Map();
    await runAll([...(0,plan_targets/* groupByDigest */.VE)(wanted).values()], settings.jobs, services.signal, async (group) => {
        try {
            for (const { planned, artifact } of await buildGroup(group, made, context)) {
                artifacts.set(planned.target.id, artifact);
                if (!group.includes(planned))
                    latest.set(planned.target.id, planned);
            }
        }
        catch (error) {
            failures.push(...failuresOf(group, (0,report_failure/* toFailure */.w2)(error)));
        }
    });
    const planned = made.planned.map(item => latest.get(item.target.id) ?? item);
    return {
        made: latest.size === 0 ? made : { ...made, planned },
        artifacts: inOrderOf(planned, artifacts),
        failures,
    };
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
    const zip = (await context.store.fetch(digest)) ?? (await context.bucketTier?.fetch(digest));
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
    if (failure.class !== 'build' && failure.class !== 'environment')
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
        // Images have a limit of their own, and are checked when they are built.
        if (artifact === undefined || artifact.image !== undefined)
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
                tree: () => ((0,external_node_fs_.existsSync)(artifact.zip) ? (0,read_zip/* readZip */.u)(artifact.zip) : []),
            });
            return [];
        }
        catch (error) {
            return [(0,report_failure/* toFailure */.w2)(error)];
        }
    });
}


/***/ }),

/***/ 27144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ checkHandlers)
});

// EXTERNAL MODULE: ./.build/archive/list-members.js
var list_members = __webpack_require__(32493);
;// CONCATENATED MODULE: ./.build/build/handler-files.js
/** Which file of an artifact a handler names, as the runtimes' own clients look for it (AWS Developer Guide, by language). */
/** undefined when nobody can tell from names alone: absolute paths, which lead into layers. */
function handlerFile(language, handler) {
    if (language === 'provided')
        return program('bootstrap');
    if (handler.startsWith('/'))
        return undefined;
    return FORMS[language](handler.replace(/^\.\//, ''));
}
const FORMS = {
    python,
    nodejs,
    ruby,
    java,
    dotnet,
    go: program,
};
function program(file) {
    return { usual: file, files: [file], isProgram: true, handlerFor: () => undefined };
}
/** `pkg.mod.func` and `pkg/mod.func`: a module, a package or compiled code. */
function python(handler) {
    const at = handler.lastIndexOf('.');
    const [module, name] = at === -1 ? [handler, ''] : [handler.slice(0, at), handler.slice(at)];
    const path = module.replaceAll('.', '/');
    return {
        usual: `${path}.py`,
        files: [`${path}.py`, `${path}/__init__.py`, `${path}.pyc`, `${path}/__init__.pyc`, `${path}.so`],
        matches: new RegExp(`^${escaped(path)}\\.(cpython-|abi3)[^/]*\\.so$`),
        handlerFor: file => without(file, /(\/__init__)?\.pyc?$/)
            ?.replaceAll('/', '.')
            .concat(name),
    };
}
/** `dir/file.func`: the file ends at the first dot of the last part. A package of node_modules does, too. */
function nodejs(handler) {
    const [path, name] = atFirstDot(handler);
    return {
        usual: `${path}.js`,
        files: ['', '.js', '.mjs', '.cjs'].flatMap(end => [`${path}${end}`, `node_modules/${path}${end}`]),
        matches: new RegExp(`^node_modules/${escaped(path)}/`),
        handlerFor: file => without(file, /\.[cm]?js$/)?.concat(name),
    };
}
/** `dir/file.method` and `file.Module::Class.method`. */
function ruby(handler) {
    const [path, name] = atFirstDot(handler);
    return {
        usual: `${path}.rb`,
        files: [`${path}.rb`, `${path}.so`],
        handlerFor: file => without(file, /\.rb$/)?.concat(name),
    };
}
/** `a.b.C::method` and `a.b.C`. Any library may hold the class; looking into each would cost more than it is worth. */
function java(handler) {
    const [type = handler, ...method] = handler.split('::');
    return {
        usual: `${type.replaceAll('.', '/')}.class`,
        files: [`${type.replaceAll('.', '/')}.class`],
        matches: /^(lib\/)?[^/]+\.jar$/,
        handlerFor: file => {
            const name = without(file, /\.class$/)?.replaceAll('/', '.');
            return name === undefined ? undefined : [name, ...method].join('::');
        },
    };
}
/** `Assembly::Namespace.Class::Method`, or `Assembly` alone for a program. */
function dotnet(handler) {
    const [assembly = handler, ...rest] = handler.split('::');
    return {
        usual: `${assembly}.dll`,
        files: [`${assembly}.dll`, assembly, 'bootstrap'],
        handlerFor: file => {
            const name = without(file, /\.dll$/);
            return name === undefined ? undefined : [name, ...rest].join('::');
        },
    };
}
function atFirstDot(handler) {
    const at = handler.indexOf('.', handler.lastIndexOf('/') + 1);
    return at === -1 ? [handler, ''] : [handler.slice(0, at), handler.slice(at)];
}
function without(file, end) {
    return end.test(file) ? file.replace(end, '') : undefined;
}
function escaped(text) {
    return text.replace(/[^A-Za-z0-9_/]/g, '\\$&');
}

// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(72046);
// EXTERNAL MODULE: ./.build/model/runtimes.js
var runtimes = __webpack_require__(28515);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/template/assets.js
var assets = __webpack_require__(65240);
// EXTERNAL MODULE: ./.build/template/functions.js
var functions = __webpack_require__(94024);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(90240);
// EXTERNAL MODULE: ./.build/template/properties.js
var properties = __webpack_require__(6680);
// EXTERNAL MODULE: ./.build/template/resources.js
var resources = __webpack_require__(77404);
// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(83639);
// EXTERNAL MODULE: ./.build/template/value.js
var value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/template/checks/handlers.js
/** What a template says of handlers: where each is named, and whether the function may find it outside its code. */








/** By the full id of the function; those without a handler are not in it. */
function namedHandlers(scope) {
    const { template } = scope;
    return new Map((0,resources/* resourcesOf */.F3)(scope).flatMap((resource) => {
        const handler = (0,assets/* codePropertyOf */.Sk)(resource.type)?.kind === 'function' && (0,properties/* propertyOf */.$r)(template, resource, 'Handler');
        if (!handler)
            return [];
        const named = {
            place: (0,template_template/* placeOf */.$t)(template, handler.value),
            maybeElsewhere: variablesOf(template, resource).some(name => name === undefined || ELSEWHERE.has(name)),
        };
        return [[(0,value/* fullId */.x)(scope, resource.id), named]];
    }));
}
/** Lambda's wrapper scripts, and where the languages look beside the code (Developer Guide, environment variables). */
const ELSEWHERE = new Set([
    'AWS_LAMBDA_EXEC_WRAPPER',
    'PYTHONPATH',
    'NODE_PATH',
    'NODE_OPTIONS',
    'RUBYLIB',
    'CLASSPATH',
]);
/** Names of environment variables; undefined stands for those that only CloudFormation knows. */
function variablesOf(template, resource) {
    const own = (0,nodes/* valueAt */.fK)(template, resource.node, 'Properties', 'Environment');
    const global = (0,nodes/* valueAt */.fK)(template, (0,properties/* globalsFor */.YE)(template, resource.type), 'Environment');
    return [own, global].flatMap(environment => {
        if ((0,nodes/* isAbsent */.W0)(environment))
            return [];
        const variables = (0,nodes/* valueAt */.fK)(template, environment, 'Variables');
        if ((0,nodes/* isAbsent */.W0)(variables) && (0,functions/* functionCall */.N)(template, environment) === undefined)
            return [];
        if (!(0,dist.isMap)(variables) || (0,functions/* functionCall */.N)(template, variables) !== undefined)
            return [undefined];
        return (0,nodes/* entriesOf */.Mc)(template, variables).map(({ key }) => (key.startsWith('Fn::') ? undefined : key));
    });
}

// EXTERNAL MODULE: ./.build/template/units.js + 2 modules
var units = __webpack_require__(37301);
;// CONCATENATED MODULE: ./.build/pipeline/check-handlers.js
/** Handlers that are not in their artifacts: Lambda says so only when somebody calls the function. */







/**
 * A Failure (user) for every function whose handler's file its artifact lacks; a warning where a layer or a wrapper may
 * bring it. Reads the directories of the archives, each once.
 */
function checkHandlers({ root, planned, artifacts, services, listings }) {
    const handlers = new Map((0,units/* allUnits */.bi)(root).flatMap(({ scope }) => [...namedHandlers(scope)]));
    const archives = new Archives(artifacts, listings);
    return planned.flatMap(({ target }) => {
        const named = handlers.get(target.id);
        const missing = named === undefined ? undefined : findMissing(target, archives);
        if (named === undefined || missing === undefined)
            return [];
        const failure = describe(target, named, missing);
        if (!mayBeElsewhere(target, named))
            return [failure];
        // What is far from every name that is there comes from the layer, and is no slip.
        if (missing.near !== undefined) {
            const message = `${failure.message}; unless a layer brings it, Lambda will not find it (${failure.remedy})`;
            services.emit({ type: 'warning', message, place: named.place });
        }
        return [];
    });
}
function mayBeElsewhere({ layers, foreignLayers }, { maybeElsewhere }) {
    return maybeElsewhere || foreignLayers === true || layers.length > 0;
}
/** undefined when the handler is there, or when that cannot be told. */
function findMissing(target, archives) {
    const { handler, runtime, packageType } = target;
    const language = runtime === undefined ? undefined : (0,runtimes/* findRuntime */.w4)(runtime)?.language;
    const wanted = handler === undefined && language !== 'provided'
        ? undefined
        : language && handlerFile(language, handler ?? '');
    const members = packageType === 'Zip' ? archives.membersOf(target.id) : undefined;
    if (wanted === undefined || members === undefined)
        return undefined;
    const found = wanted.files.map(file => members.get(file)).find(member => member !== undefined);
    if (found !== undefined) {
        const cannotStart = wanted.isProgram === true && found.isExecutable === false && !found.isLink;
        return cannotStart ? { file: found.path, cannotStart, near: undefined } : undefined;
    }
    if (handler !== undefined && members.has(handler))
        return undefined;
    if (isReachable(wanted, members) || target.layers.some(id => isInLayer(wanted, archives.membersOf(id))))
        return undefined;
    return { file: wanted.usual, cannotStart: false, near: nearest(wanted, members) };
}
/** By another name that would do, or through a link to a folder. */
function isReachable({ files, matches }, members) {
    if (matches !== undefined && [...members.keys()].some(path => matches.test(path)))
        return true;
    return files.some(file => {
        const parts = file.split('/');
        return parts.some((_part, index) => members.get(parts.slice(0, index).join('/'))?.isLink);
    });
}
/** Layers have folders of their own for each language; what ends in the same path is near enough. */
function isInLayer({ files }, members) {
    if (members === undefined)
        return true;
    return [...members.keys()].some(path => files.some(file => path === file || path.endsWith(`/${file}`)));
}
function nearest({ usual, handlerFor, isProgram }, members) {
    const files = [...members.keys()].filter(path => isProgram === true || handlerFor(path) !== undefined);
    // One folder too many or too few is the commonest slip.
    const sameEnd = files.filter(path => path.endsWith(`/${usual}`) || usual.endsWith(`/${path}`));
    const file = (0,paths/* nearestName */.qb)(usual, files) ?? (sameEnd.length === 1 ? sameEnd[0] : undefined);
    return file === undefined ? undefined : { file, handler: handlerFor(file) };
}
function describe(target, { place }, { file, cannotStart, near }) {
    const handler = target.runtime?.startsWith('provided') ? undefined : target.handler;
    const what = handler === undefined
        ? `${target.id} needs ${file}`
        : `the handler of ${target.id}, ${handler}, needs ${file}`;
    if (cannotStart) {
        return new failure/* Failure */.HR('user', `${what}, and that file is not executable`, {
            artifact: target.id,
            place,
            remedy: 'Run chmod +x on it before it is packed.',
        });
    }
    const remedy = near === undefined ? remedyFor(handler) : `Did you mean ${shownNear(near)}?`;
    return new failure/* Failure */.HR('user', `${what}, which is not in its artifact`, { artifact: target.id, place, remedy });
}
function remedyFor(handler) {
    return handler === undefined
        ? 'Put an executable file of that name at the root of the code.'
        : 'Correct Handler or the code path: a handler counts from the root of the artifact.';
}
function shownNear({ file, handler }) {
    return handler === undefined ? file : `${handler} (${file})`;
}
/** Members by path; artifacts that are the same are read once. */
class Archives {
    #artifacts;
    #listings;
    #read = new Map();
    constructor(artifacts, listings) {
        this.#artifacts = artifacts;
        this.#listings = listings;
    }
    /** undefined for what was not built, and for what is no sound archive. */
    membersOf(id) {
        const artifact = this.#artifacts.get(id);
        if (artifact === undefined)
            return undefined;
        const { digest, zip } = artifact;
        if (!this.#read.has(digest)) {
            const members = this.#listings.has(digest) ? this.#listings.get(digest) : (0,list_members/* listMembers */.Y)(zip);
            this.#read.set(digest, members && new Map(members.map(member => [member.path, member])));
        }
        return this.#read.get(digest);
    }
}


/***/ }),

/***/ 12465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ NativeFacts),
  J: () => (/* binding */ checkNativeCode)
});

// EXTERNAL MODULE: ./.build/archive/content.js
var content = __webpack_require__(73286);
// EXTERNAL MODULE: ./.build/archive/inflate.js
var inflate = __webpack_require__(44732);
// EXTERNAL MODULE: ./.build/archive/read-zip.js
var read_zip = __webpack_require__(3533);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/model/tree.js
var tree = __webpack_require__(10210);
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

// EXTERNAL MODULE: ./.build/model/runtimes.js
var runtimes = __webpack_require__(28515);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
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
    return runtime === undefined ? undefined : (0,runtimes/* findRuntime */.w4)(runtime);
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

/***/ 87472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U1: () => (/* binding */ replaceItem),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   q3: () => (/* binding */ newlineOf),
/* harmony export */   uQ: () => (/* binding */ replaceValue),
/* harmony export */   xG: () => (/* binding */ insertPairs)
/* harmony export */ });
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83639);
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
    const keyEnd = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .rangeOf */ .be)(pair.key)?.[1] ?? 0;
    const valueRange = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .rangeOf */ .be)(pair.value);
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
/** Replaces an item of a list, its tag with it. */
function replaceItem(template, list, index, text) {
    const item = list.items[index];
    const end = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .rangeOf */ .be)(item)?.[1] ?? 0;
    const start = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .startWithTag */ .Dp)(template.text, item) ?? end;
    return { start, end: start + template.text.slice(start, end).trimEnd().length, text };
}
/** Puts new pairs before one of a map (without `before`, the first), in the map's style. */
function insertPairs(template, map, pairs, before = map.items[0]) {
    return map.flow === true
        ? insertIntoFlow(template, map, pairs, before)
        : insertIntoBlock(template, map, pairs, before);
}
function insertIntoFlow(template, map, pairs, before) {
    const open = ((0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .rangeOf */ .be)(map)?.[0] ?? 0) + 1;
    const written = pairs.map(({ key, value }) => {
        return `${template.format === 'json' ? JSON.stringify(key) : key}: ${value}`;
    });
    if (before === undefined)
        return { start: open, end: open, text: written.join(', ') };
    const isFirst = before === map.items[0];
    const start = isFirst
        ? open + (/^\s*/.exec(template.text.slice(open))?.[0].length ?? 0)
        : ((0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .startWithTag */ .Dp)(template.text, before.key) ?? open);
    const blank = /\s*$/.exec(template.text.slice(open, start))?.[0] ?? '';
    const separator = blank === '' && template.format === 'yaml' ? ' ' : blank;
    return { start, end: start, text: written.map(pair => `${pair},${separator}`).join('') };
}
/** The key's line may begin with the dashes of a list and with the key's anchor. */
function insertIntoBlock(template, map, pairs, before) {
    const first = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .rangeOf */ .be)(before === map.items[0] ? map : before)?.[0] ?? 0;
    const lineStart = template.text.lastIndexOf('\n', first - 1) + 1;
    const indent = /^ *(?:- +)*/.exec(template.text.slice(lineStart, first))?.[0].length ?? 0;
    const start = lineStart + indent;
    const lines = pairs.map(({ key, value }) => `${key}: ${value}${newlineOf(template)}${' '.repeat(indent)}`);
    return { start, end: start, text: lines.join('') };
}
/** How lines end in this template. */
function newlineOf(template) {
    return template.text.includes('\r\n') ? '\r\n' : '\n';
}


/***/ }),

/***/ 51137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ rebasedCode),
/* harmony export */   Fw: () => (/* binding */ cdkPathEdits),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   nB: () => (/* binding */ rebasedPaths)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38815);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72046);
/* harmony import */ var _asset_places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85870);
/* harmony import */ var _asset_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(384);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65240);
/* harmony import */ var _edits_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87472);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90240);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77404);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(94383);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(83639);
/* harmony import */ var _written_value_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(67058);
/** Local paths of a template that moves to another folder. */













/** The same values, with the way to where their code lies for those that keep it. */
function rebasedCode(values, { sourceRoot, to }) {
    return values.map(value => {
        const { scope, value: node } = value.place;
        const path = value.location === undefined ? (0,_assets_js__WEBPACK_IMPORTED_MODULE_6__/* .localPath */ .$S)((0,_scope_js__WEBPACK_IMPORTED_MODULE_10__/* .resolveText */ .WY)(scope, node) ?? '') : undefined;
        const location = path === undefined ? undefined : rebased(path, sourceRoot, to);
        return location === undefined ? value : { ...value, location };
    });
}
/** Values for local paths that nothing else is written in place of: the way to where they lead. */
function rebasedPaths(scope, placed, { to }) {
    const taken = new Set(placed.map(({ slot }) => keyOf(slot)));
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(scope.template.file);
    return (0,_asset_places_js__WEBPACK_IMPORTED_MODULE_4__/* .assetPlaces */ .r)(scope)
        .filter(({ property: { kind } }) => kind !== 'function' && kind !== 'layer')
        .flatMap(place => (0,_asset_values_js__WEBPACK_IMPORTED_MODULE_5__/* .assetValues */ .V)(place))
        .filter(value => !taken.has(keyOf(value.slot)) && (0,_asset_values_js__WEBPACK_IMPORTED_MODULE_5__/* .isWritable */ .n)(value) && isFileOf(value, from))
        .flatMap(value => {
        const location = 'path' in value.said ? rebased(value.said.path, from, to) : undefined;
        return location === undefined ? [] : [{ place: value.place, slot: value.slot, location }];
    });
}
function keyOf(slot) {
    return 'list' in slot ? slot.list.items[slot.index] : slot.pair;
}
/** The name of an image looks like a path, so it is one only where a file is. */
function isFileOf({ place, said }, from) {
    if (place.property.kind !== 'image')
        return true;
    if (!('path' in said))
        return false;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, said.path), { throwIfNoEntry: false })?.isFile() === true;
}
function rebased(path, from, to) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) ? undefined : { path: wayTo(to, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, path)) };
}
/** The way from a folder to a path, with `/`, as a template has it. */
function wayTo(folder, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path) === '' ? '.' : (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .nameBelow */ .lX)(folder, path);
}
/**
 * The CDK's paths in Metadata: to the artifact of what was built (SAM CLI puts the path into the property again),
 * otherwise to where the asset lies.
 */
function cdkPathEdits(scope, values, { to }) {
    const { template } = scope;
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(template.file);
    return (0,_resources_js__WEBPACK_IMPORTED_MODULE_9__/* .resourcesOf */ .F3)(scope).flatMap(({ node, loop }) => {
        const entry = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_8__/* .entryOf */ .Ms)(template, (0,_nodes_js__WEBPACK_IMPORTED_MODULE_8__/* .valueAt */ .fK)(template, node, 'Metadata'), 'aws:asset:path');
        const path = (0,yaml__WEBPACK_IMPORTED_MODULE_2__.isScalar)(entry?.value) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_8__/* .plainText */ .wh)(entry.value) : undefined;
        if (entry === undefined || path === undefined || loop !== undefined)
            return [];
        if ((0,_template_js__WEBPACK_IMPORTED_MODULE_11__/* .ownerOf */ .bf)(template, entry.pair) !== template)
            return [];
        const name = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_8__/* .plainText */ .wh)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_8__/* .valueAt */ .fK)(template, node, 'Metadata', 'aws:asset:property'));
        const placed = values.find(({ place }) => place.resource?.node === node && place.name === name)?.location;
        const location = placed !== undefined && 'path' in placed ? placed : rebased(path, from, to);
        return location !== undefined && 'path' in location
            ? [(0,_edits_js__WEBPACK_IMPORTED_MODULE_7__/* .replaceValue */ .uQ)(template, entry.pair, (0,_written_value_js__WEBPACK_IMPORTED_MODULE_12__/* .writtenText */ .v)(template, location.path))]
            : [];
    });
}


/***/ }),

/***/ 60041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xm: () => (/* binding */ renderTemplate),
  dw: () => (/* binding */ switchedOff),
  NT: () => (/* binding */ switchedOffLocations)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/template/edits.js
var template_edits = __webpack_require__(87472);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(90240);
// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(83639);
// EXTERNAL MODULE: ./.build/template/written-value.js
var written_value = __webpack_require__(67058);
;// CONCATENATED MODULE: ./.build/template/flow-text.js
/** Writes a value on one line, aliases and merge keys unfolded: a form that fits wherever an alias stood. */




/** The flow form of a node: `{Handler: a.b, Role: !GetAtt Role.Arn}`; with overrides, those values set in it. */
function flowText(template, node, overrides = []) {
    const whole = overrides.find(({ path }) => path.length === 0);
    if (whole !== undefined)
        return whole.text;
    const target = (0,nodes/* follow */.e6)(template, node);
    const tag = (0,dist.isNode)(target) && target.tag !== undefined ? `${(0,template_template/* writtenTag */.kz)(target.tag)} ` : '';
    return tag + untaggedFlowText(template, target, overrides);
}
/** The same for a node whose tag stays where it is. */
function untaggedFlowText(template, node, overrides = []) {
    if ((0,dist.isSeq)(node))
        return `[${node.items.map(item => flowText(template, item)).join(', ')}]`;
    if ((0,dist.isMap)(node) || overrides.length > 0)
        return flowMap(template, node, overrides);
    if (!(0,dist.isScalar)(node))
        return 'null';
    return scalarText(template, node);
}
function flowMap(template, map, overrides) {
    const entries = (0,nodes/* entriesOf */.Mc)(template, map);
    const below = (key) => overrides.flatMap(({ path, text }) => (path[0] === key ? [{ path: path.slice(1), text }] : []));
    const pairs = entries.map(({ key, keyNode, value }) => {
        return `${scalarText(template, keyNode)}: ${flowText(template, value, below(key))}`;
    });
    const there = new Set(entries.map(({ key }) => key));
    const added = new Set(overrides.flatMap(({ path: [key] }) => key ?? []).filter(key => !there.has(key)));
    for (const key of added)
        pairs.push(`${(0,written_value/* writtenText */.v)(template, key)}: ${flowText(template, undefined, below(key))}`);
    return `{${pairs.join(', ')}}`;
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
    if (!mayHaveAliases(template))
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
    return (0,template_edits/* applyEdits */.ct)(template.text, edits);
}
/** Whether there can be aliases or merge keys: known without another look at the document. */
function mayHaveAliases({ anchored, text }) {
    return anchored.size > 0 || text.includes('<<');
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
        const indent = `${(0,template_edits/* newlineOf */.q3)(template)}${' '.repeat(columnOf(template, place.start))}`;
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
var assets = __webpack_require__(65240);
// EXTERNAL MODULE: ./.build/template/properties.js
var properties = __webpack_require__(6680);
// EXTERNAL MODULE: ./.build/template/resources.js
var resources = __webpack_require__(77404);
// EXTERNAL MODULE: ./.build/template/value.js
var value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/template/code-values.js
/** Where the code of functions and layers has to be written, and what. */






/**
 * One value for each function and layer; those without a location keep their code. `locations` are by full id: of a
 * function that is an image, the address of the image.
 */
function codeValues(scope, locations) {
    return (0,resources/* resourcesOf */.F3)(scope).flatMap(resource => {
        const code = (0,assets/* codePropertyOf */.Sk)(resource.type);
        if (code === undefined)
            return [];
        const location = locations.get((0,value/* fullId */.x)(scope, resource.id));
        if (location === undefined && !namesCode(scope.template, resource))
            return [];
        const isImage = location !== undefined && 'address' in location;
        const property = isImage ? ((0,assets/* imagePropertyOf */.eZ)(resource.type) ?? code) : code;
        const place = placeOfCode((0,resources/* scopeFor */.aN)(scope, resource), resource, property);
        if ((0,template_template/* ownerOf */.bf)(scope.template, place.pair ?? resource.node) !== scope.template)
            return [];
        return [{ place, slot: { pair: place.pair }, location }];
    });
}
/** Functions with inline code and images leave the CodeUri of Globals alone. */
function namesCode(template, resource) {
    const packageType = (0,nodes/* plainText */.wh)((0,properties/* propertyOf */.$r)(template, resource, 'PackageType')?.value);
    return packageType !== 'Image' && (0,properties/* propertyOf */.$r)(template, resource, 'InlineCode') === undefined;
}
function placeOfCode(scope, resource, property) {
    const entry = entryOfCode(scope.template, resource, property);
    return {
        property,
        resource,
        scope,
        path: ['Resources', resource.id, 'Properties', ...property.path],
        pair: entry?.pair,
        value: entry?.value,
        name: property.path.join('.'),
    };
}
/** The entry that gives a resource its code, be it empty: its own, one that it merges or refers to, or that of Globals. */
function entryOfCode(template, resource, { path }) {
    const name = path.at(-1) ?? '';
    const map = (0,nodes/* valueAt */.fK)(template, resource.node, 'Properties', ...path.slice(0, -1));
    const own = (0,nodes/* entryOf */.Ms)(template, map, name);
    return own ?? (path.length > 1 ? undefined : (0,nodes/* entryOf */.Ms)(template, (0,properties/* globalsFor */.YE)(template, resource.type), name));
}

// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/template/scope.js + 1 modules
var scope = __webpack_require__(94383);
;// CONCATENATED MODULE: ./.build/template/loop-mappings.js
/**
 * One text for all turns of a loop. Where the turns differ it looks into a mapping that is made for it, by the loop's
 * variable (as SAM CLI does it, sam.md §1.10).
 */






/** CloudFormation's rule for keys of the first level (its schema of templates). */
const MAPPING_KEY = /^[A-Za-z0-9.-]{1,255}$/;
class LoopMappings {
    #template;
    #taken;
    #settings = [];
    constructor(template) {
        this.#template = template;
        const mappings = (0,nodes/* valueAt */.fK)(template, template.document.contents, 'Mappings');
        this.#taken = new Set((0,nodes/* entriesOf */.Mc)(template, mappings).map(({ key }) => key));
    }
    /** The mappings that the texts look into. */
    settings() {
        return this.#settings;
    }
    /** The text that is right in every turn; undefined when all keep what they have. Throws a Failure (user). */
    textFor(values) {
        const [first] = values;
        if (first === undefined || values.every(({ location }) => location === undefined))
            return undefined;
        const turns = values.map(value => this.#turnOf(value));
        const names = [...new Set(turns.flatMap(({ fields }) => [...fields.keys()]))];
        const parts = names.map(name => [name, this.#part(name, turns, first)]);
        const [whole, ...others] = parts;
        if (others.length === 0)
            return whole?.[1];
        return `{${parts.map(([name, text]) => `${(0,written_value/* writtenText */.v)(this.#template, name)}: ${text}`).join(', ')}}`;
    }
    #turnOf(value) {
        const { place, location } = value;
        const steps = place.resource?.loop ?? [];
        const { form } = place.property;
        const name = place.path.at(-1) ?? '';
        if (location === undefined) {
            return { steps, fields: new Map([[name, (0,scope/* resolveText */.WY)(place.scope, place.value) ?? '']]) };
        }
        if ('path' in location)
            return { steps, fields: new Map([[name, location.path]]) };
        if ('address' in location)
            return { steps, fields: new Map([[name, location.address]]) };
        const { bucket, key } = location;
        if (typeof form !== 'string')
            return {
                steps,
                fields: new Map([
                    [form.bucket, bucket],
                    [form.key, key],
                ]),
            };
        const text = form === 'uri' ? `s3://${bucket}/${key}` : `https://s3.amazonaws.com/${bucket}/${key}`;
        return { steps, fields: new Map([[name, text]]) };
    }
    /** A part that is the same in every turn is written as it is. */
    #part(name, turns, { place }) {
        const texts = turns.map(({ fields }) => fields.get(name) ?? '');
        const [text = ''] = texts;
        if (texts.every(other => other === text))
            return (0,written_value/* writtenText */.v)(this.#template, text);
        const keys = decidingKeys(turns.map(({ steps }, at) => ({ steps, text: texts[at] ?? '' })));
        const unfit = [...(keys?.byKey.keys() ?? [])].find(key => !MAPPING_KEY.test(key));
        if (keys === undefined || unfit !== undefined)
            throw this.#undecidable(place, unfit);
        const mapping = this.#newName(`Packaged${name}${place.resource?.loop?.at(-1)?.name ?? ''}`);
        for (const [key, value] of keys.byKey)
            this.#set([mapping, key, name], (0,written_value/* writtenText */.v)(this.#template, value));
        return this.#lookUp(mapping, keys.identifiers, name);
    }
    #set(path, text) {
        const below = this.#template.document.contents;
        if ((0,dist.isMap)(below))
            this.#settings.push({ below, path: ['Mappings', ...path], text, before: 'Resources' });
    }
    #lookUp(mapping, identifiers, name) {
        const isJson = this.#template.format === 'json';
        const refs = identifiers.map(id => (isJson ? `{"Ref": ${JSON.stringify(id)}}` : `!Ref ${id}`));
        const joined = isJson ? `{"Fn::Join": [".", [${refs.join(', ')}]]}` : `!Join [".", [${refs.join(', ')}]]`;
        const key = refs.length === 1 ? refs[0] : joined;
        return isJson
            ? `{"Fn::FindInMap": [${JSON.stringify(mapping)}, ${key}, ${JSON.stringify(name)}]}`
            : `!FindInMap [${mapping}, ${key}, ${name}]`;
    }
    #newName(wanted) {
        const base = wanted.replace(/[^A-Za-z0-9]/g, '');
        let name = base;
        for (let number = 2; this.#taken.has(name); number++)
            name = `${base}${number}`;
        this.#taken.add(name);
        return name;
    }
    #undecidable({ resource, name, pair }, value) {
        const loop = resource?.loop?.at(-1)?.name ?? '';
        const why = value === undefined
            ? 'its turns cannot be told apart by their values'
            : `the value ${JSON.stringify(value)} cannot be a key of a mapping`;
        return new failure/* Failure */.HR('user', `the ${name} differs between the turns of the loop ${loop}, and ${why}`, {
            place: (0,template_template/* placeOf */.$t)(this.#template, pair ?? resource?.entry.keyNode),
            remedy: 'Use letters, digits, - and . in the values of the loop, or write the resources out.',
        });
    }
}
/**
 * The variable that the text hangs on, the innermost when several would do; all of them when no single one decides. Those
 * whose values can be keys come first.
 */
function decidingKeys(turns) {
    const depth = turns[0]?.steps.length ?? 0;
    const single = Array.from({ length: depth }, (_, at) => [depth - 1 - at]);
    const all = Array.from({ length: depth }, (_, at) => at);
    let unfit;
    for (const chosen of [...single, all]) {
        const byKey = new Map();
        const decides = turns.every(({ steps, text }) => {
            const key = chosen.map(at => steps[at]?.value ?? '').join('.');
            const before = byKey.get(key);
            byKey.set(key, text);
            return before === undefined || before === text;
        });
        const identifiers = chosen.map(at => turns[0]?.steps[at]?.identifier ?? '');
        if (!decides)
            continue;
        if ([...byKey.keys()].every(key => MAPPING_KEY.test(key)))
            return { identifiers, byKey };
        unfit ??= { identifiers, byKey };
    }
    return unfit;
}

;// CONCATENATED MODULE: ./.build/template/set-values.js
/** Sets values at paths of keys, with the fewest changes to the text. */




/** The pair that a map itself has for a key, merge keys not counted. */
function ownPair(template, map, key) {
    const entry = (0,nodes/* entryOf */.Ms)(template, map, key);
    return entry === undefined || entry.merged ? undefined : entry.pair;
}
/** The pair at a path when all of it is written out below the map: no alias, no merge key on the way. */
function writtenPair(template, below, path) {
    let map = below;
    let pair;
    for (const key of path) {
        if (!(0,dist.isMap)(map))
            return undefined;
        pair = ownPair(template, map, key);
        map = pair?.value;
    }
    return pair;
}
/**
 * Sets all of them: each at the first map on its way that is written out; what an alias or a merge key stands for is
 * unfolded on one line.
 */
function setValues(template, settings) {
    const replaced = new Map();
    const inserted = new Map();
    for (const { below, path, text, before } of settings) {
        const { map, pair, at } = turningPoint(template, below, path);
        const [key = '', ...rest] = path.slice(at);
        if (pair !== undefined)
            addTo(replaced, pair, { path: rest, text });
        else {
            const site = inserted.get(map) ?? { before, keys: new Map() };
            addTo(site.keys, key, { path: rest, text });
            inserted.set(map, site);
        }
    }
    const replacements = [...replaced].map(([pair, overrides]) => (0,template_edits/* replaceValue */.uQ)(template, pair, flowText(template, (0,nodes/* follow */.e6)(template, pair.value), overrides)));
    const insertions = [...inserted].map(([map, { before, keys }]) => {
        const pairs = [...keys].map(([key, overrides]) => {
            return { key, value: flowText(template, (0,nodes/* entryOf */.Ms)(template, map, key)?.value, overrides) };
        });
        const next = before === undefined ? undefined : ownPair(template, map, before);
        return (0,template_edits/* insertPairs */.xG)(template, map, pairs, next ?? map.items[0]);
    });
    return [...replacements, ...insertions];
}
function addTo(lists, key, override) {
    lists.set(key, [...(lists.get(key) ?? []), override]);
}
/** How far a path is written out. */
function turningPoint(template, below, path) {
    let map = below;
    for (const [at, key] of path.entries()) {
        const pair = ownPair(template, map, key);
        const isLast = at === path.length - 1;
        if (pair === undefined || isLast || (0,dist.isAlias)(pair.value) || !(0,dist.isMap)(pair.value))
            return { map, pair, at };
        map = pair.value;
    }
    throw new RangeError('a path without keys');
}

;// CONCATENATED MODULE: ./.build/template/placed-values.js
/**
 * What has to be written where. One place of the text may serve several resources (Globals, aliases, merge keys, the
 * turns of a loop): it is changed once when they agree, otherwise each gets a value of its own.
 */






/** The edits that write every location. Throws a Failure (user) for a loop whose turns CloudFormation cannot tell apart. */
function placedEdits(template, values) {
    const mappings = new LoopMappings(template);
    const settings = [];
    const edits = sitesOf(values).flatMap(({ slot, sharing }) => {
        const users = usersOf(template, sharing, mappings);
        if ('list' in slot)
            return editsOfItem(template, slot, users, settings);
        return editsOfPair(template, slot.pair, users, settings);
    });
    return [...edits, ...setValues(template, [...settings, ...mappings.settings()])];
}
function sitesOf(values) {
    const sites = new Map();
    for (const value of values) {
        const { slot } = value;
        const [node, index] = 'list' in slot ? [slot.list, slot.index] : [slot.pair, 0];
        const ofNode = sites.get(node) ?? new Map();
        const site = ofNode.get(index) ?? { slot, sharing: [] };
        site.sharing.push(value);
        sites.set(node, ofNode.set(index, site));
    }
    return [...sites.values()].flatMap(ofNode => [...ofNode.values()]);
}
function usersOf(template, sharing, mappings) {
    const turns = new Map();
    for (const value of sharing) {
        const { resource } = value.place;
        const key = resource?.loop === undefined ? value : resource.node;
        turns.set(key, [...(turns.get(key) ?? []), value]);
    }
    return [...turns.values()].flatMap(([first, ...others]) => {
        if (first === undefined)
            return [];
        const { place, location } = first;
        if (others.length > 0)
            return [{ place, text: mappings.textFor([first, ...others]) }];
        const text = location && (0,written_value/* writtenLocation */.n)(template, place.property.form, location);
        return [{ place, text }];
    });
}
function editsOfPair(template, pair, users, settings) {
    const owner = users.find(({ place }) => pair !== undefined && isOwn(template, place, pair));
    const shared = owner === undefined ? users.find(user => user.text !== undefined)?.text : owner.text;
    const others = users.filter(user => pair === undefined || user.text !== shared);
    for (const { place, text } of others) {
        // What keeps its value needs it written out when the shared one goes.
        const value = text ?? (pair === undefined ? undefined : flowText(template, pair.value));
        if (value !== undefined)
            settings.push(ownSetting(template, place, value));
    }
    return pair === undefined || shared === undefined ? [] : [(0,template_edits/* replaceValue */.uQ)(template, pair, shared)];
}
/** A branch of an `Fn::If`. */
function editsOfItem(template, { list, index }, users, settings) {
    const [first, ...others] = users;
    if (first?.text === undefined)
        return [];
    for (const { place, text } of others) {
        if (text !== undefined && text !== first.text)
            settings.push(ownSetting(template, place, text));
    }
    return [(0,template_edits/* replaceItem */.U1)(template, list, index, first.text)];
}
/** Whether the pair stands literally in the resource's own text. */
function isOwn(template, place, pair) {
    const { below, path } = homeOf(template, place);
    return below !== undefined && writtenPair(template, below, path) === pair;
}
function ownSetting(template, place, text) {
    const { below, path } = homeOf(template, place);
    if (below === undefined)
        throw new RangeError(`no place for ${place.path.join('.')}`);
    return { below, path, text };
}
/** The map that a value of the resource's own goes below: the document, for the turns of a loop what it repeats. */
function homeOf(template, { resource, path }) {
    const root = template.document.contents;
    if (resource !== undefined && isLooped(resource))
        return { below: resource.node, path: path.slice(2) };
    return { below: (0,dist.isMap)(root) ? root : undefined, path };
}
function isLooped({ loop }) {
    return loop !== undefined && loop.length > 0;
}

// EXTERNAL MODULE: ./.build/template/read-template.js + 5 modules
var read_template = __webpack_require__(32744);
// EXTERNAL MODULE: ./.build/template/rebase.js
var template_rebase = __webpack_require__(51137);
;// CONCATENATED MODULE: ./.build/template/render-template.js
/**
 * The template again, with everything where it is now. The text is changed at single places and nowhere else: comments,
 * order, quoting, indentation and line ends stay byte for byte (a byte order mark goes: JSON allows none).
 */






/** The text of the template with every location in place, in the format that it had. */
function renderTemplate({ scope, aliases = 'keep', ...options }) {
    const { template } = scope;
    const edits = editsFor(scope, options);
    const text = (0,template_edits/* applyEdits */.ct)(template.text, [...edits, ...rescueAliases(template, edits)]);
    // What is written never has aliases, so reading a large template once more can often be saved.
    if (aliases === 'keep' || !mayHaveAliases(template))
        return text;
    return withoutAliases((0,read_template/* parseTemplate */.QC)(text, template.file));
}
function editsFor(scope, { locations, assets = [], rebase }) {
    const { template } = scope;
    const code = codeValues(scope, locations);
    if (rebase === undefined)
        return placedEdits(template, [...code, ...assets]);
    const placed = [...(0,template_rebase/* rebasedCode */.Ct)(code, rebase), ...assets];
    const values = [...placed, ...(0,template_rebase/* rebasedPaths */.nB)(scope, placed, rebase)];
    return [...placedEdits(template, values), ...(0,template_rebase/* cdkPathEdits */.Fw)(scope, values, rebase)];
}
/**
 * Locations for resources that a false condition switches off: they are never fetched, but must not keep a local
 * path. They point into `bucket`; without one at a name that S3 lets nobody have, so that nobody can put code there.
 */
function switchedOffLocations(skipped, bucket = 'NOT_BUILT') {
    const off = skipped.filter(({ localCode }) => localCode !== undefined);
    return new Map(off.map(({ id }) => [id, switchedOff(id, bucket)]));
}
/** The same for one thing, by its name. */
function switchedOff(name, bucket = 'NOT_BUILT') {
    return { bucket, key: `switched-off/${name.replace(/[^A-Za-z0-9/._-]/g, '-')}.zip` };
}


/***/ }),

/***/ 67058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ writtenLocation),
/* harmony export */   v: () => (/* binding */ writtenText)
/* harmony export */ });
/** How values are written into a template. */
/** The text of a location in the form that a property wants. */
function writtenLocation(template, form, location) {
    if ('path' in location)
        return writtenText(template, location.path);
    if ('address' in location)
        return writtenText(template, location.address);
    const { bucket, key } = location;
    if (typeof form !== 'string')
        return writtenMap(template, form, location);
    return writtenText(template, form === 'uri' ? `s3://${bucket}/${key}` : `https://s3.amazonaws.com/${bucket}/${key}`);
}
function writtenMap(template, names, location) {
    const pairs = [
        [names.bucket, location.bucket],
        [names.key, location.key],
    ].map(([key = '', value = '']) => `${writtenText(template, key)}: ${writtenText(template, value)}`);
    return `{${pairs.join(', ')}}`;
}
/** A string: quoted in JSON, and in YAML where a plain one would be taken for something else. */
function writtenText(template, text) {
    return template.format === 'yaml' && isPlain(text) ? text : JSON.stringify(text);
}
/** Letters first (or `./`), nothing that YAML 1.1 or 1.2 reads as syntax, a number, a date, a boolean or null. */
const SAFE = /^(?:\.\/|(?:\.\.\/)+|(?:s3|https?):\/\/|\/)?[A-Za-z_][A-Za-z0-9_./+@-]*$/;
const WORDS = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/i;
function isPlain(text) {
    return SAFE.test(text) && !WORDS.test(text);
}


/***/ })

};
