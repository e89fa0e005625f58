import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./.build/report/failure.js
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
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
    return buffer.subarray(0, size);
}
function openListed(file, path) {
    try {
        return (0,external_node_fs_namespaceObject.openSync)(file, 'r');
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
    return new Failure('environment', `${archive} ends before the data of ${path}`, {
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

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./.build/archive/deflate.js
/** Compression of one file: a fresh deflate each, because a stream that is reset keeps traces of the file before. */


/** Deflates the bytes, or leaves them as they are when that does not make them smaller. */
function deflate(bytes, level) {
    if (bytes.length < SMALLEST_THAT_SHRINKS)
        return { method: 'store', data: bytes };
    const data = (0,external_node_zlib_namespaceObject.deflateRawSync)(bytes, { level, chunkSize: chunkSizeFor(bytes.length) });
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
        const archives = __addDisposableResource(env_1, openArchives(), false);
        const pieces = [];
        const members = entries.map(entry => {
            const { data, ...numbers } = packEntry(entry, level, archives);
            pieces.push(localHeader({ ...memberName(entry), ...numbers }), data);
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
    const unixMode = entry.kind === 'link' ? SYMBOLIC_LINK | 0o777 : REGULAR_FILE | entry.mode;
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
    return { method, crc32: (0,external_node_zlib_namespaceObject.crc32)(bytes), compressedSize: data.length, size: bytes.length, data };
}
function contentOf(entry) {
    if (entry.kind === 'bytes')
        return entry.bytes;
    return entry.kind === 'link' ? Buffer.from(entry.target) : readListed(entry);
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

;// CONCATENATED MODULE: ./.build/archive/deflate-worker.js
/** The worker thread that reads and compresses: a batch of entries comes in, a segment of the archive goes out. */


serveTasks(({ entries, level }) => makeSegment(entries, level), ({ parts }) => parts.map(part => part.buffer));

