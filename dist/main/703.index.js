export const id = 703;
export const ids = [703];
export const modules = {

/***/ 50417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ findBucket),
/* harmony export */   d: () => (/* binding */ BUCKET_TO_BE_MADE)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15607);
/* harmony import */ var _bootstrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68927);
/* harmony import */ var _bucket_stack_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68134);
/* harmony import */ var _look_at_stack_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19747);
/** Which bucket artifacts go to: the one that is named, else the managed one, found by the name of its stack. */





/** Stands for the name of a bucket that `--noop` did not make: no bucket can be called so. */
const BUCKET_TO_BE_MADE = 'BUCKET-TO-BE-MADE';
/**
 * The bucket's name. Without one in the settings it is the output of our stack; where `resolve_s3` of a samconfig asks for a
 * managed bucket and only SAM CLI's is there, that one. With `bootstrap` or `resolve_s3` it is made where there is none.
 * Throws a Failure (user) that names every remedy.
 */
async function findBucket(search) {
    const { settings } = search;
    if (settings.bucket !== undefined)
        return settings.bucket;
    const own = await look(search, _bucket_stack_js__WEBPACK_IMPORTED_MODULE_4__/* .BUCKET_STACK */ .iu);
    const found = (0,_bucket_stack_js__WEBPACK_IMPORTED_MODULE_4__/* .bucketIn */ .CC)(own, _bucket_stack_js__WEBPACK_IMPORTED_MODULE_4__/* .BUCKET_OUTPUT */ .LN) ?? (settings.resolveS3 ? await samsBucket(search) : undefined);
    if (found !== undefined)
        return found;
    if (!settings.bootstrap && !settings.resolveS3)
        throw noBucket(search.needs, own);
    if (settings.noop)
        return toBeMade(search);
    return (0,_bootstrap_js__WEBPACK_IMPORTED_MODULE_2__.makeBucket)(search);
}
/** SAM CLI's stack and its output (sam.md §3.5). It is only ever read. */
const SAM_STACK = 'aws-sam-cli-managed-default';
const SAM_OUTPUT = 'SourceBucket';
async function samsBucket(search) {
    return (0,_bucket_stack_js__WEBPACK_IMPORTED_MODULE_4__/* .bucketIn */ .CC)(await look(search, SAM_STACK), SAM_OUTPUT);
}
async function look(search, stackName) {
    try {
        return await (0,_look_at_stack_js__WEBPACK_IMPORTED_MODULE_3__/* .lookAtStack */ .J)(search, stackName);
    }
    catch (error) {
        if (!(error instanceof _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) || !(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccessDenied */ .w7)(error.cause))
            throw error;
        const remedy = 'Allow this action in the IAM policy of the credentials, or name a bucket with --bucket.';
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(error.class, error.message, { ...error, cause: error.cause, remedy });
    }
}
function noBucket(needs, own) {
    const why = own === undefined ? '' : `: the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_4__/* .BUCKET_STACK */ .iu} is ${own.status} and names none`;
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('user', `no bucket for ${needs}${why}`, {
        remedy: 'Name one with --bucket (input `bucket`, or `bucket:` in lambda-build.yml), make one for this account and region ' +
            'with lambda-build bootstrap, or add --bootstrap, which makes it where there is none.',
    });
}
function toBeMade({ services }) {
    services.emit({ type: 'note', message: `would make the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_4__/* .BUCKET_STACK */ .iu} with a bucket for artifacts` });
    return BUCKET_TO_BE_MADE;
}


/***/ }),

/***/ 75703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fillBucket: () => (/* binding */ fillBucket),
  withBucket: () => (/* binding */ withBucket),
  withBucketIfThere: () => (/* binding */ withBucketIfThere)
});

// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/files/temporary.js
var temporary = __webpack_require__(54669);
// EXTERNAL MODULE: ./.build/archive/list-members.js
var list_members = __webpack_require__(32493);
;// CONCATENATED MODULE: ./.build/archive/list-tail.js
/** What is in an archive of which only the end is here. */
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




/** How many bytes at the end of an archive hold the directory of so many members, generously. */
function directoryBytes(members) {
    return members * MEMBER_BYTES + END_BYTES;
}
/** 46 bytes and a path (APPNOTE 4.3.12). */
const MEMBER_BYTES = 192;
/** The end record with the longest comment (APPNOTE 4.3.16). */
const END_BYTES = 22 + 0xffff;
/** As `listMembers`, from the last bytes of an archive of `size` bytes; undefined too when they are too few. */
function listMembersOfTail(tail, size) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const scratch = __addDisposableResource(env_1, (0,temporary/* temporaryFolder */.y)('directory')
        // A file of the same size with nothing before its directory takes no room on the disk.
        , false);
        // A file of the same size with nothing before its directory takes no room on the disk.
        const file = (0,external_node_path_.join)(scratch.path, 'tail.zip');
        (0,external_node_fs_.writeFileSync)(file, '');
        (0,external_node_fs_.truncateSync)(file, size - tail.length);
        (0,external_node_fs_.writeFileSync)(file, tail, { flag: 'a' });
        return (0,list_members/* listMembers */.Y)(file);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}

// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(97085);
// EXTERNAL MODULE: ./.build/store/bucket.js
var bucket = __webpack_require__(30460);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./.build/store/bucket-objects.js
var bucket_objects = __webpack_require__(23157);
// EXTERNAL MODULE: ./.build/store/record.js
var store_record = __webpack_require__(47115);
;// CONCATENATED MODULE: ./.build/store/bucket-records.js
/**
 * Records in the artifact bucket: `<prefix>/ac/<input digest>` names the zip that was built of these inputs. What comes from
 * there decides what is deployed, so a record counts only where S3 itself has hashed the zip, or where its bytes were.
 */







/** `<prefix>/ac/<input digest>`. Throws a RangeError for anything but a digest. */
function recordKey(prefix, inputDigest) {
    (0,store_record/* assertDigest */.V7)(inputDigest);
    return (0,bucket_objects/* keyOf */.TN)(prefix, `ac/${inputDigest}`);
}
/** With two requests: the record, then what S3 knows of its zip. Throws the errors of the SDK. */
async function lookUpRecord(s3, options, inputDigest) {
    const answer = await getIfThere(s3, options, { key: recordKey(options.prefix, inputDigest) });
    if (answer === undefined)
        return { kind: 'missing' };
    if ((answer.ContentLength ?? 0) > MAX_RECORD_BYTES) {
        streamOf(answer).destroy();
        return { kind: 'unfit', because: 'it is too large' };
    }
    const record = (0,store_record/* parseRecord */.Hh)((await answer.Body?.transformToString()) ?? '');
    if (record === undefined || !isWhole(record))
        return { kind: 'unfit', because: 'it cannot be read' };
    return compareZip(s3, options, record);
}
/** A record names each native file of its artifact: a few hundred bytes for every library. */
const MAX_RECORD_BYTES = 4 * 1024 * 1024;
/** Enough to be deployed without a look at the bytes. Images lie in repositories, not here. */
function isWhole({ native, image, unzippedSize }) {
    return native !== undefined && image === undefined && unzippedSize > 0;
}
async function compareZip(s3, options, record) {
    const { HeadObjectCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const head = new HeadObjectCommand({
        Bucket: options.bucket,
        Key: (0,bucket/* artifactKey */.Wf)(options.prefix, record.digest),
        ChecksumMode: 'ENABLED',
        ExpectedBucketOwner: options.account,
    });
    const found = await ifThere(s3.send(head, abortable(options)));
    if (found === undefined)
        return { kind: 'unfit' };
    if (found.ContentLength !== record.size)
        return { kind: 'unfit', because: 'its zip has another size' };
    // Of uploads in parts it is a checksum of checksums, which says nothing here.
    if (found.ChecksumSHA256 === undefined || found.ChecksumSHA256.includes('-'))
        return { kind: 'found', record, isVerified: false };
    const sha256 = Buffer.from(found.ChecksumSHA256, 'base64').toString('hex');
    return sha256 === record.digest
        ? { kind: 'found', record, isVerified: true }
        : { kind: 'unfit', because: 'its zip has other content', damagedZip: record.digest };
}
/** Writes a record, once its zip is in the bucket; one that is there already stays unless it is to be replaced. */
async function putRecord(s3, options, entry) {
    const bytes = Buffer.from((0,store_record/* formatRecord */.bM)(entry.record));
    const key = recordKey(options.prefix, entry.inputDigest);
    return (0,bucket_objects/* putOnce */.LA)(s3, options, { key, bytes, digest: (0,store_record/* digestOf */.ol)(bytes), repair: entry.replace });
}
/** Writes the bytes of a zip into a file, never more than announced; undefined when there are none of this size. */
async function downloadZip(s3, options, { digest, size, file }) {
    const answer = await getIfThere(s3, options, { key: (0,bucket/* artifactKey */.Wf)(options.prefix, digest) });
    if (answer === undefined)
        return undefined;
    const body = streamOf(answer);
    if (answer.ContentLength !== size) {
        body.destroy();
        return undefined;
    }
    await (0,promises_.pipeline)(body, (0,external_node_fs_.createWriteStream)(file, { flags: 'wx' }));
    return file;
}
/** The last `length` bytes of a zip; undefined when it is not there. */
async function readTail(s3, options, { digest, length }) {
    const key = (0,bucket/* artifactKey */.Wf)(options.prefix, digest);
    const answer = await getIfThere(s3, options, { key, range: `bytes=-${length}` });
    if (answer === undefined)
        return undefined;
    const body = streamOf(answer);
    // Who does not know ranges sends everything.
    if ((answer.ContentLength ?? 0) > length) {
        body.destroy();
        return undefined;
    }
    return Buffer.concat(await body.toArray());
}
async function getIfThere(s3, options, { key, range }) {
    const { GetObjectCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const get = new GetObjectCommand({
        Bucket: options.bucket,
        Key: key,
        ExpectedBucketOwner: options.account,
        ...(range === undefined ? {} : { Range: range }),
    });
    const answer = await ifThere(s3.send(get, abortable(options)));
    // The request ends with its headers: a body may stall on its own.
    if (answer !== undefined && options.signal !== undefined)
        (0,external_node_stream_.addAbortSignal)(options.signal, streamOf(answer));
    return answer;
}
/** A bucket that is missing has nothing either; the upload will say so. */
async function ifThere(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if ((0,errors/* readAwsError */.SM)(error).status === 404)
            return undefined;
        throw error;
    }
}
function streamOf({ Body }) {
    return Body instanceof external_node_stream_.Readable ? Body : external_node_stream_.Readable.from([]);
}
function abortable({ signal }) {
    return signal === undefined ? {} : { abortSignal: signal };
}

// EXTERNAL MODULE: ./.build/store/run-bounded.js
var run_bounded = __webpack_require__(81389);
;// CONCATENATED MODULE: ./.build/pipeline/bucket-tier.js
/**
 * The artifact bucket as a tier behind the store: what some other run built of the same inputs is neither built nor downloaded.
 * It helps and never decides: a bucket that refuses, stalls or lies costs one warning, and what is missing is built.
 */






/** Milliseconds: what a run may wait for help in all is a minute (interface §3). */
const LOOK_MS = 15_000;
const KEEP_MS = 10_000;
const DOWNLOAD_MS = 20_000;
/** A connection slower than this is no help. */
const BYTES_PER_MS = 1_000;
const PARALLEL_REQUESTS = 16;
class BucketTier {
    #options;
    /** What lies in the bucket and not in the store, by the zip's digest. */
    #remote = new Map();
    /** Input digests whose records are to be replaced, and digests of zips that are not what they are called. */
    #unfit = new Set();
    #damaged = new Set();
    #isDown = false;
    constructor(options) {
        this.#options = options;
    }
    /** A plan in which artifacts that the bucket has count as made. Asks nothing when none is missing. */
    async complete(made) {
        const missing = made.planned.filter(({ record, target }) => record === undefined && target.packageType === 'Zip');
        const digests = [...new Set(missing.map(({ digested }) => digested.inputDigest))];
        const found = new Map();
        await this.#attempt(LOOK_MS, async (destination) => {
            const s3 = await destination.clients.s3();
            await (0,run_bounded/* runBounded */.B)(digests, { parallel: PARALLEL_REQUESTS }, async (inputDigest) => {
                const record = await this.#judge(inputDigest, await lookUpRecord(s3, destination, inputDigest));
                if (record !== undefined)
                    found.set(inputDigest, record);
            });
        });
        if (found.size > 0)
            this.#note(`bucket: has ${found.size} of ${digests.length} artifacts that are not in the store`);
        return { ...made, bucketTier: this, planned: made.planned.map(item => withRecord(item, found)) };
    }
    async fetch(digest) {
        const remote = this.#remote.get(digest);
        return remote === undefined ? undefined : this.#download(remote);
    }
    async listings(artifacts) {
        const wanted = new Map();
        for (const artifact of artifacts) {
            if (this.#remote.has(artifact.digest) && !(0,external_node_fs_.existsSync)(artifact.zip))
                wanted.set(artifact.digest, artifact);
        }
        const listings = new Map([...wanted.keys()].map(digest => [digest, undefined]));
        if (wanted.size === 0)
            return listings;
        await this.#attempt(LOOK_MS, async (destination) => {
            const s3 = await destination.clients.s3();
            await (0,run_bounded/* runBounded */.B)([...wanted.values()], { parallel: PARALLEL_REQUESTS }, async ({ digest, size, files }) => {
                const length = Math.min(size, directoryBytes(files));
                const tail = await readTail(s3, destination, { digest, length });
                if (tail !== undefined)
                    listings.set(digest, listMembersOfTail(tail, size));
            });
        });
        return listings;
    }
    repairing(object) {
        return this.#damaged.has(object.digest) ? { ...object, replace: true } : object;
    }
    async publish(artifacts, objects) {
        const size = objects.reduce((sum, object) => sum + object.size, 0);
        const { emit } = this.#options.services;
        const published = await this.#attempt(KEEP_MS + Math.ceil(size / BYTES_PER_MS), destination => (0,bucket/* publishObjects */.e0)({ ...destination, objects, emit }));
        if (published !== undefined)
            await this.keep(artifacts, new Set());
    }
    async keep(artifacts, sent) {
        const fresh = new Map();
        for (const artifact of artifacts) {
            const isNews = artifact.source === 'built' || sent.has(artifact.digest);
            if (artifact.image === undefined && isNews)
                fresh.set(artifact.inputDigest, artifact);
        }
        if (fresh.size === 0)
            return;
        await this.#attempt(KEEP_MS, async (destination) => {
            const s3 = await destination.clients.s3();
            await (0,run_bounded/* runBounded */.B)([...fresh], { parallel: PARALLEL_REQUESTS }, async ([inputDigest, record]) => {
                await putRecord(s3, destination, { inputDigest, record, replace: this.#unfit.has(inputDigest) });
            });
        });
    }
    async #judge(inputDigest, answer) {
        if (answer.kind === 'missing')
            return undefined;
        if (answer.kind === 'unfit')
            return this.#refuse(inputDigest, answer.because, answer.damagedZip);
        const { record, isVerified } = answer;
        const remote = { inputDigest, record };
        if (!isVerified && (await this.#download(remote)) === undefined)
            return this.#refuse(inputDigest, 'its zip has other content', record.digest);
        this.#remote.set(record.digest, remote);
        return record;
    }
    #refuse(inputDigest, because, damagedZip) {
        this.#unfit.add(inputDigest);
        if (damagedZip !== undefined)
            this.#damaged.add(damagedZip);
        if (because !== undefined)
            this.#warn(`the record ${inputDigest} in the bucket is refused, ${because}; it is built again`);
        return undefined;
    }
    /** The store takes nothing whose digest is another one. */
    async #download({ inputDigest, record, }) {
        const { store } = this.#options;
        const { digest, size } = record;
        return this.#attempt(DOWNLOAD_MS + Math.ceil(size / BYTES_PER_MS), async (destination) => {
            const s3 = await destination.clients.s3();
            const file = await downloadZip(s3, destination, { digest, size, file: store.temporary() });
            if (file === undefined)
                return undefined;
            return store
                .keep({ inputDigest, record, file })
                .catch(() => this.#refuse(inputDigest, 'its zip has other content', digest));
        });
    }
    /** What fails or takes too long is told once, and not asked again. */
    async #attempt(milliseconds, work) {
        const { services, patience = AbortSignal.timeout } = this.#options;
        if (this.#isDown)
            return undefined;
        const late = patience(milliseconds);
        try {
            return await work(this.#destination(AbortSignal.any([services.signal, late])));
        }
        catch (error) {
            services.signal.throwIfAborted();
            if (!this.#isDown)
                this.#warn(describe(error, late.aborted, this.#options.bucket));
            this.#isDown = true;
            return undefined;
        }
    }
    #destination(signal) {
        const { caller, bucket, settings } = this.#options;
        const { clients, account } = caller;
        const { prefix, kmsKeyId } = settings;
        return { clients, account, bucket, prefix, kmsKeyId, signal };
    }
    #warn(message) {
        this.#options.services.emit({ type: 'warning', message });
    }
    #note(message) {
        this.#options.services.emit({ type: 'note', message });
    }
}
function withRecord(item, found) {
    const record = item.record === undefined ? found.get(item.digested.inputDigest) : undefined;
    return record === undefined ? item : { ...item, record, origin: 'cache' };
}
function describe(error, isLate, bucket) {
    const { status, message } = (0,errors/* readAwsError */.SM)(error);
    const goingOn = 'going on without it';
    if (isLate)
        return `the bucket ${bucket} did not answer in time as a cache; ${goingOn}`;
    if (status === 403) {
        const rights = 's3:GetObject and s3:ListBucket';
        return `the bucket ${bucket} is no cache for these credentials, which need ${rights} for that; ${goingOn}`;
    }
    return `the bucket ${bucket} as a cache: ${message}; ${goingOn}`;
}

// EXTERNAL MODULE: ./.build/pipeline/caller.js + 3 modules
var pipeline_caller = __webpack_require__(23558);
// EXTERNAL MODULE: ./.build/pipeline/describe-plan.js + 1 modules
var describe_plan = __webpack_require__(9085);
// EXTERNAL MODULE: ./.build/pipeline/find-bucket.js
var find_bucket = __webpack_require__(50417);
;// CONCATENATED MODULE: ./.build/pipeline/use-bucket.js
/** When the bucket is asked for artifacts, and when it gets their records: Settings say so, verbs call. */





/** A plan in which what the bucket has counts as made, in its result too. `watch` builds what was saved just now: nobody else has. */
async function withBucket(made, { caller, bucket, settings, services }, result) {
    const isUsed = settings.bucketCache !== 'never' && settings.verb !== 'watch';
    if (!isUsed || bucket === undefined || bucket === find_bucket/* BUCKET_TO_BE_MADE */.d)
        return made;
    const tier = new BucketTier({ caller, bucket, settings, services, store: made.store });
    const completed = await tier.complete(made);
    Object.assign(result, (0,describe_plan/* describePlan */.d)(completed, settings));
    return completed;
}
/** For the verbs that need no AWS by themselves: without credentials or a bucket they go on without, and say so. */
async function withBucketIfThere(made, settings, services, result) {
    if (made.planned.every(({ record, target }) => record !== undefined || target.packageType === 'Image'))
        return made;
    try {
        const caller = await (0,pipeline_caller/* allowedCaller */.u)(settings, services);
        const search = { ...settings, bootstrap: false, resolveS3: false };
        const { clients } = caller;
        const bucket = await (0,find_bucket/* findBucket */.U)({ settings: search, services, clients, needs: 'the cache' });
        return await withBucket(made, { caller, bucket, settings, services }, result);
    }
    catch (error) {
        services.signal.throwIfAborted();
        const message = `the bucket cannot be used as a cache: ${(0,failure/* toFailure */.w2)(error).message}; going on without it`;
        services.emit({ type: 'warning', message });
        return made;
    }
}
/** After `build`: zips and records of what it built, for other jobs. A warning where the bucket does not take them. */
async function fillBucket({ artifacts, bytes, bucketTier }) {
    if (bucketTier === undefined)
        return;
    const fresh = [...artifacts.values()].filter(({ source, image }) => source === 'built' && image === undefined);
    const objects = fresh.map(({ digest, size }) => bucketTier.repairing({ digest, size, suffix: '.zip', content: () => bytes(digest) }));
    await bucketTier.publish(fresh, objects);
}


/***/ }),

/***/ 23157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LA: () => (/* binding */ putOnce),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Ur: () => (/* binding */ urlOfObject),
/* harmony export */   Zs: () => (/* binding */ listPrefix),
/* harmony export */   t5: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15607);
/** Objects of a bucket, one request each: looking, listing, putting once. */


/** One page of 1,000 keys, in the order of their bytes: a key before the page's end that is not on it does not exist. */
async function listPrefix(s3, options) {
    const { ListObjectsV2Command } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const page = await unlessRefused(s3.send(new ListObjectsV2Command({
        Bucket: options.bucket,
        Prefix: keyOf(options.prefix, ''),
        // Records and other people's folders would only fill the page.
        Delimiter: '/',
        ExpectedBucketOwner: options.account,
    }), abortable(options)));
    const sizes = new Map((page?.Contents ?? []).map(({ Key, Size }) => [Key ?? '', Size ?? -1]));
    const last = [...sizes.keys()].at(-1) ?? '';
    const complete = page !== undefined && page.IsTruncated !== true;
    return { sizes, covers: key => complete || (page !== undefined && key <= last) };
}
/** The object's size in bytes; undefined when there is none or it may not be looked at. */
async function lookAt(s3, options, key) {
    const { HeadObjectCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const head = new HeadObjectCommand({
        Bucket: options.bucket,
        Key: key,
        ExpectedBucketOwner: options.account,
    });
    const found = await ifThere(unlessRefused(s3.send(head, abortable(options))));
    return found?.ContentLength;
}
/** The object's URL, made by the SDK without a request: partitions and endpoints of the user's own are right. */
async function urlOfObject(s3, options, key) {
    const { HeadObjectCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const head = new HeadObjectCommand({ Bucket: options.bucket, Key: key });
    let url = '';
    head.middlewareStack.add(() => async (args) => {
        url = urlOf(args.request);
        return { output: { $metadata: {} }, response: undefined };
    }, { step: 'finalizeRequest', priority: 'high' });
    await s3.send(head);
    return url;
}
/**
 * Sends an object unless the key is taken (`If-None-Match: *`; 412 says that it is, 409 that another write to it is
 * under way). Needs s3:PutObject and nothing else.
 */
async function putOnce(s3, options, content, attempt = 1) {
    const { PutObjectCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    try {
        await s3.send(new PutObjectCommand(requestFor(options, content)), abortable(options));
        return true;
    }
    catch (error) {
        const { status, name } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error);
        if (status === 412)
            return false;
        if (status === 409 && attempt < CONFLICT_ATTEMPTS)
            return putOnce(s3, options, content, attempt + 1);
        if (name === 'BadDigest' || name === 'XAmzContentChecksumMismatch')
            throw damaged(content, error);
        throw error;
    }
}
const CONFLICT_ATTEMPTS = 4;
function requestFor(options, { key, bytes, digest, repair }) {
    return {
        Bucket: options.bucket,
        Key: key,
        Body: bytes,
        ContentType: contentType(key),
        ChecksumSHA256: Buffer.from(digest, 'hex').toString('base64'),
        ExpectedBucketOwner: options.account,
        ...(repair ? {} : { IfNoneMatch: '*' }),
        ...(options.kmsKeyId === undefined
            ? {}
            : { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: options.kmsKeyId }),
    };
}
/** People look at objects in a browser; AWS itself goes by what is in them. */
function contentType(key) {
    const ending = /\.\w+$/.exec(key)?.[0].toLowerCase() ?? '';
    if (ending === '.zip' || ending === '.jar')
        return 'application/zip';
    if (ending === '.json')
        return 'application/json';
    return TEXTS.has(ending) ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}
const TEXTS = new Set(['template', 'yaml', 'yml', 'txt', 'md', 'graphql', 'graphqls', 'vtl', 'js', 'py', 'scala'].map(ending => `.${ending}`));
function damaged({ key }, cause) {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('environment', `the file sent as ${key} is not what its digest says`, {
        cause,
        remedy: 'It was changed while it was sent, or the local store is damaged. Run again, with --no-cache if it stays.',
    });
}
/** Undefined when S3 says that there is no such object. A missing bucket looks the same until something is written. */
async function ifThere(answer) {
    try {
        return await answer;
    }
    catch (error) {
        const { status, name } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error);
        if (status === 404 && name !== 'NoSuchBucket')
            return undefined;
        throw error;
    }
}
/** Looking needs rights that writing does not; and a HEAD has no body to say why, so let the PUT find out. */
async function unlessRefused(answer) {
    try {
        return await answer;
    }
    catch (error) {
        const { status, systemCode } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error);
        if (systemCode === undefined && (status === 403 || status === 400))
            return undefined;
        throw error;
    }
}
function urlOf(request) {
    const { protocol, hostname, port, path } = Object(request);
    return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`;
}
function keyOf(prefix, name) {
    const folder = prefix?.replace(/^\/+|\/+$/g, '') ?? '';
    return folder === '' ? name : `${folder}/${name}`;
}
function abortable({ signal }) {
    return signal === undefined ? {} : { abortSignal: signal };
}


/***/ }),

/***/ 30460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HF: () => (/* binding */ isPublished),
/* harmony export */   RD: () => (/* binding */ objectSize),
/* harmony export */   T5: () => (/* binding */ objectKey),
/* harmony export */   Wf: () => (/* binding */ artifactKey),
/* harmony export */   bC: () => (/* binding */ objectUrl),
/* harmony export */   e0: () => (/* binding */ publishObjects),
/* harmony export */   i8: () => (/* binding */ putTemplate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bucket_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54459);
/* harmony import */ var _bucket_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23157);
/* harmony import */ var _run_bounded_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81389);
/**
 * Publishing to S3: artifacts, files of a template, nested templates. Keys are digests, so what is there is never sent
 * again, two runs that upload the same don't disturb each other, and a key never changes its content.
 */





/**
 * Uploads every object that the bucket lacks, and looks with one listing when there are many. With `noop` it counts what
 * it would upload. Throws Failures: `user` for a bucket that is missing, foreign or elsewhere, `deploy` for what AWS
 * refuses, `environment` for content that is not what its digest says.
 */
async function publishObjects(options) {
    const { prefix } = options;
    const objects = [...new Map(options.objects.map(object => [objectKey(prefix, object), object])).values()];
    const s3 = await options.clients.s3();
    try {
        const present = await sizesInBucket(s3, objects, options);
        const missing = objects.filter(object => object.replace === true || present.get(objectKey(prefix, object)) !== object.size);
        const skipped = objects.length - missing.length;
        return await uploadAll({ s3, missing, skipped, present, options });
    }
    catch (error) {
        throw await (0,_bucket_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .bucketFailure */ .$)(error, s3, options);
    }
}
/** `<prefix>/<digest><suffix>`. */
function objectKey(prefix, { digest, suffix }) {
    return (0,_bucket_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(prefix, `${digest}${suffix}`);
}
/** `<prefix>/<digest>.zip`. */
function artifactKey(prefix, digest) {
    return objectKey(prefix, { digest, suffix: '.zip' });
}
/** Whether the bucket has the artifact with this digest (SHA-256, hex). */
async function isPublished(options, digest) {
    return (await objectSize(options, artifactKey(options.prefix, digest))) !== undefined;
}
/** Bytes; undefined for what is not there, or may not be looked at. */
async function objectSize(options, key) {
    return (0,_bucket_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .lookAt */ .t5)(await options.clients.s3(), options, key);
}
/** The URL under which CloudFormation finds an object, there or not, in any partition and at any endpoint. */
async function objectUrl(options, key) {
    return (0,_bucket_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .urlOfObject */ .Ur)(await options.clients.s3(), options, key);
}
/**
 * Puts a template that is too large for a request (51,200 bytes) under its own digest and returns its URL,
 * as CloudFormation's TemplateURL takes it. Sends nothing when it is there.
 */
async function putTemplate(options) {
    const s3 = await options.clients.s3();
    const bytes = Buffer.from(options.text);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    const key = objectKey(options.prefix, { digest, suffix: '.template' });
    try {
        const size = await (0,_bucket_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .lookAt */ .t5)(s3, options, key);
        if (size !== bytes.length) {
            await (0,_bucket_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .putOnce */ .LA)(s3, options, { key, bytes, digest, repair: size !== undefined });
        }
        return await (0,_bucket_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .urlOfObject */ .Ur)(s3, options, key);
    }
    catch (error) {
        throw await (0,_bucket_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .bucketFailure */ .$)(error, s3, options);
    }
}
/** S3 takes about 50 to 90 MB/s on one connection; more of them fill a runner's link. */
const PARALLEL_REQUESTS = 8;
/** Up to so many a HEAD each is quicker than a listing, which grows with the bucket. */
const MOST_HEADS = 3;
/** Objects are sent from memory (streams cost twice the CPU); together they stay below this. */
const MEMORY_BUDGET_BYTES = 192 * 1024 * 1024;
/** Sizes of the objects that are there, by key; one that cannot be looked up counts as missing. */
async function sizesInBucket(s3, objects, options) {
    const present = new Map();
    if (objects.length === 0)
        return present;
    let asked = objects.map(object => objectKey(options.prefix, object));
    if (objects.length > MOST_HEADS || options.noop === true) {
        const listing = await (0,_bucket_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .listPrefix */ .Zs)(s3, options);
        for (const key of asked) {
            const size = listing.sizes.get(key);
            if (size !== undefined)
                present.set(key, size);
        }
        asked = asked.filter(key => !listing.covers(key));
    }
    await (0,_run_bounded_js__WEBPACK_IMPORTED_MODULE_4__/* .runBounded */ .B)(asked, { parallel: PARALLEL_REQUESTS }, async (key) => {
        const size = await (0,_bucket_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .lookAt */ .t5)(s3, options, key);
        if (size !== undefined)
            present.set(key, size);
    });
    return present;
}
async function uploadAll({ s3, missing, skipped, present, options }) {
    const { bucket, emit, prefix } = options;
    const result = { uploaded: 0, skipped, bytes: 0 };
    const bytes = missing.reduce((sum, { size }) => sum + size, 0);
    if (options.noop === true)
        return { uploaded: missing.length, skipped, bytes };
    if (missing.length > 0)
        emit({ type: 'upload-started', count: missing.length, bytes, bucket });
    const bounds = { parallel: PARALLEL_REQUESTS, budget: MEMORY_BUDGET_BYTES, weigh: sizeOfObject };
    await (0,_run_bounded_js__WEBPACK_IMPORTED_MODULE_4__/* .runBounded */ .B)(missing, bounds, async (object) => {
        const sent = await uploadOne(s3, options, object, object.replace === true || present.has(objectKey(prefix, object)));
        if (!sent)
            result.skipped++;
        else {
            result.uploaded++;
            result.bytes += object.size;
            options.onSent?.(object);
        }
    });
    emit({ type: 'upload-finished', ...result, bucket });
    return result;
}
/** Whether it was sent: somebody else may have been quicker. */
async function uploadOne(s3, options, object, repair) {
    const started = performance.now();
    const { digest, size } = object;
    const key = objectKey(options.prefix, object);
    const content = await object.content();
    const bytes = typeof content === 'string' ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(content) : content;
    const sent = await (0,_bucket_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .putOnce */ .LA)(s3, options, { key, bytes, digest, repair });
    const seconds = (performance.now() - started) / 1000;
    if (sent)
        options.emit({ type: 'artifact-uploaded', digest, key, size, seconds });
    return sent;
}
function sizeOfObject({ size }) {
    return size;
}


/***/ }),

/***/ 81389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ runBounded)
/* harmony export */ });
/** Many things at once, but not too many, and not too heavy together. */
/**
 * Does the work for every item, in order of arrival as places become free. After the first error nothing new is
 * started; what runs is awaited, then the first error is thrown.
 */
async function runBounded(items, { parallel, budget = Number.POSITIVE_INFINITY, weigh = () => 0 }, work) {
    const running = new Set();
    const errors = [];
    let load = 0;
    for (const item of items) {
        const weight = weigh(item);
        while (running.size >= parallel || (running.size > 0 && load + weight > budget))
            await Promise.race(running);
        if (errors.length > 0)
            break;
        load += weight;
        const task = work(item)
            .catch(error => void errors.push(error))
            .finally(() => {
            load -= weight;
            running.delete(task);
        });
        running.add(task);
    }
    await Promise.all(running);
    if (errors.length > 0)
        throw errors[0];
}


/***/ })

};
