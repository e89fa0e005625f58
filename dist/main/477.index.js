export const id = 477;
export const ids = [477];
export const modules = {

/***/ 7648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ callerIdentity),
/* harmony export */   e: () => (/* binding */ awsClients)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5607);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7085);
/**
 * The doors to AWS: one client a service, made on first use. Region, credentials, endpoints and proxies come from the
 * SDK's own configuration chain, so what works for other AWS tools works here.
 */


/**
 * The clients of one run. Nothing is loaded before a client is asked for, so a region that is missing shows on the
 * first call, as a Failure of class `user`. Throws one at once for a region that cannot be one's name.
 */
function awsClients(options = {}) {
    if (options.region !== undefined)
        checkRegion(options.region);
    const settings = {
        ...(options.region === undefined ? {} : { region: options.region }),
        maxAttempts: options.maxAttempts ?? MAX_ATTEMPTS,
        requestHandler: { connectionTimeout: CONNECTION_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    };
    const sts = once(async () => new (await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19))).STSClient({ ...settings }));
    return {
        region: async () => (await sts()).config.region(),
        cloudformation: once(async () => {
            const { CloudFormationClient } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
            return new CloudFormationClient({ ...settings });
        }),
        s3: once(async () => {
            const { S3Client } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
            return withPathsForOwnEndpoints(new S3Client({ ...settings }));
        }),
        sts,
    };
}
/**
 * Asks STS who we are. Throws a Failure of class `environment` when there are no credentials, when they have
 * expired or don't work, and when AWS cannot be reached.
 */
async function callerIdentity(clients) {
    const { GetCallerIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19));
    const sts = await clients.sts();
    try {
        const { Account, Arn } = await sts.send(new GetCallerIdentityCommand({}));
        return { account: Account ?? '', arn: Arn ?? '' };
    }
    catch (error) {
        throw identityFailure((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, { call: 'sts:GetCallerIdentity' }));
    }
}
const MAX_ATTEMPTS = 5;
const CONNECTION_TIMEOUT_MS = 5_000;
/** A socket without any traffic for so long is dead; uploads count from their last byte. */
const REQUEST_TIMEOUT_MS = 120_000;
/** Everybody may ask who they are: a refusal is about the credentials, such as a role that may not be assumed. */
function identityFailure(failure) {
    if (failure.class !== 'deploy')
        return failure;
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('environment', failure.message, { ...failure, cause: failure.cause, remedy: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGN_IN */ .iv });
}
/** Letters, digits and hyphens: more cannot be checked without asking (new regions appear). */
function checkRegion(region) {
    if (/^[a-z]{2,}(-[a-z0-9]+)+$/.test(region))
        return;
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('user', `"${region}" is not an AWS region`, {
        remedy: 'Name a region with --region (such as eu-central-1), or set AWS_REGION.',
    });
}
/** An endpoint of the user's own (AWS_ENDPOINT_URL) rarely has a name in DNS for every bucket. */
async function withPathsForOwnEndpoints(client) {
    const own = await client.config.serviceConfiguredEndpoint?.();
    if (own !== undefined)
        client.config.forcePathStyle = true;
    return client;
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ }),

/***/ 7085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ awsFailure),
/* harmony export */   SM: () => (/* binding */ readAwsError),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   iv: () => (/* binding */ SIGN_IN),
/* harmony export */   w7: () => (/* binding */ isAccessDenied)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5607);
/**
 * What an AWS SDK throws, in the classes of interface §2 and §7: AWS says no → `deploy`; AWS cannot be reached or the
 * credentials don't work → `environment`; a bucket, role or region that does not exist or does not fit → `user`.
 */

/** A Failure for whatever a call threw; a Failure is returned as it is. */
function awsFailure(error, doing) {
    if (error instanceof _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
        return error;
    const seen = readAwsError(error);
    const { failureClass, says, remedy } = judge(seen);
    const about = doing.target === undefined ? doing.call : `${doing.call} for ${doing.target}`;
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(failureClass, `${says(about)}: ${seen.message}`, {
        cause: error,
        reason: seen.message,
        remedy,
    });
}
/** Reads an SDK's, Node's or any other error. */
function readAwsError(error) {
    if (!(error instanceof Error))
        return {
            name: 'Error',
            message: String(error),
            status: undefined,
            systemCode: undefined,
            host: undefined,
        };
    return {
        name: error.name,
        message: messageOf(error),
        status: numberIn(Object(error)['$metadata'], 'httpStatusCode'),
        systemCode: textIn(error, 'code'),
        host: textIn(error, 'hostname') ?? textIn(error, 'address'),
    };
}
/** Throttling, a broken connection, an error on AWS's side: the same call may work in a moment. */
function isPassing(error) {
    const seen = readAwsError(error);
    if (CREDENTIAL_ERRORS.has(seen.name) || seen.name === 'AbortError')
        return false;
    return THROTTLING.test(seen.name) || isUnreachable(seen);
}
/** The caller may not do this one thing. */
function isAccessDenied(error) {
    const { name, status } = readAwsError(error);
    return DENIALS.has(name) || (status === 403 && !CREDENTIAL_ERRORS.has(name));
}
/** How credentials are got, where they usually come from. */
const SIGN_IN = 'Sign in: aws-actions/configure-aws-credentials in a workflow, `aws sso login` or AWS_PROFILE on your machine.';
function judge(error) {
    const kind = VERDICTS.find(([applies]) => applies(error));
    if (kind !== undefined)
        return kind[1];
    return { failureClass: 'deploy', says: about => `AWS refused ${about}`, remedy: remedyFor(error) };
}
/** The first that applies wins; what applies to none is AWS's refusal. */
const VERDICTS = [
    [
        error => error.name === 'AbortError',
        { failureClass: 'cancelled', says: about => `cancelled during ${about}`, remedy: undefined },
    ],
    [
        error => CREDENTIAL_ERRORS.has(error.name),
        {
            failureClass: 'environment',
            says: about => `AWS credentials do not work (${about})`,
            remedy: SIGN_IN,
        },
    ],
    [
        isRegionMissing,
        {
            failureClass: 'user',
            says: about => `no AWS region to call (${about})`,
            remedy: 'Name a region with --region (such as eu-central-1), or set AWS_REGION.',
        },
    ],
    [
        isUnknownRegion,
        {
            failureClass: 'user',
            says: about => `no such AWS region (${about})`,
            remedy: 'Check --region and AWS_REGION.',
        },
    ],
    [
        isUnreachable,
        {
            failureClass: 'environment',
            says: about => `AWS cannot be reached (${about})`,
            remedy: 'Check the network, the proxy settings and AWS_ENDPOINT_URL, then run again.',
        },
    ],
    [
        error => NOT_FITTING.test(error.name) || NOT_FITTING_ROLE.test(error.message),
        {
            failureClass: 'user',
            says: about => `AWS does not know what was named (${about})`,
            remedy: 'Check --bucket, --role-arn and --region.',
        },
    ],
];
/** Error names of STS, the SDK's providers and every service's signature check. */
const CREDENTIAL_ERRORS = new Set([
    'CredentialsProviderError',
    'TokenProviderError',
    'ExpiredToken',
    'ExpiredTokenException',
    'RequestExpired',
    'TokenRefreshRequired',
    'InvalidToken',
    'InvalidClientTokenId',
    'InvalidAccessKeyId',
    'UnrecognizedClientException',
    'SignatureDoesNotMatch',
    'InvalidSignatureException',
    'IncompleteSignature',
    'MissingAuthenticationToken',
    'MissingAuthenticationTokenException',
    'AuthFailure',
    'InvalidIdentityToken',
    'IDPCommunicationError',
]);
const DENIALS = new Set([
    'AccessDenied',
    'AccessDeniedException',
    'AllAccessDisabled',
    'UnauthorizedOperation',
]);
const NOT_FITTING = /^(NoSuchBucket|InvalidBucketName|PermanentRedirect|IllegalLocationConstraintException|AuthorizationHeaderMalformed)$/;
const NOT_FITTING_ROLE = /^Role .* is invalid or cannot be assumed|role.* cannot be found/i;
const THROTTLING = /Throttl|TooManyRequests|SlowDown|RequestLimit/;
function remedyFor(error) {
    if (DENIALS.has(error.name))
        return 'Allow this action in the IAM policy of the credentials, or use others.';
    if (error.name === 'InsufficientCapabilitiesException')
        return 'Name what it requires with --capabilities, or use `auto`.';
    if (THROTTLING.test(error.name))
        return 'AWS limits calls a second: run again in a moment.';
    if (error.name.startsWith('LimitExceeded'))
        return 'Ask for a higher quota, or remove what is no longer used.';
    return undefined;
}
/** DNS answered that AWS has no such host, and the name does not look like any region of today. */
function isUnknownRegion(error) {
    if (error.systemCode !== 'ENOTFOUND' || error.host === undefined)
        return false;
    if (!/\.(amazonaws\.com(\.cn)?|api\.aws)$/.test(error.host))
        return false;
    return !REGION_OF_TODAY.test(error.host);
}
const REGION_OF_TODAY = /\b(af|ap|ca|cn|eu|eusc|il|me|mx|sa|us|us-gov|us-iso[bef]?)-(de-)?(central|(north|south)(east|west)?|east|west)-[1-9]\b/;
/** The SDK's words when its chain finds no region, or one that cannot be part of a host's name. */
function isRegionMissing(error) {
    return error.status === undefined && /^Region (is missing|not accepted)/.test(error.message);
}
/** No answer, a broken one, or one of something else than AWS: a proxy's page, a web server. */
function isUnreachable({ status, name, message }) {
    if (status === undefined || status >= 500 || status === 407)
        return true;
    return name === 'SyntaxError' || /Deserialization error/.test(message);
}
/** Node puts the errors of all tried addresses into one without words of its own. */
function messageOf(error) {
    const own = error.message === 'UnknownError' || error.message === '' ? undefined : error.message;
    if (own !== undefined)
        return firstLine(own);
    const first = error instanceof AggregateError ? error.errors[0] : undefined;
    return first instanceof Error ? firstLine(first.message) : error.name;
}
function firstLine(text) {
    return text.split('\n', 1)[0]?.trim() ?? text;
}
function textIn(value, key) {
    const found = Object(value)[key];
    return typeof found === 'string' ? found : undefined;
}
function numberIn(value, key) {
    const found = Object(value)[key];
    return typeof found === 'number' ? found : undefined;
}


/***/ }),

/***/ 5477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allowedCaller: () => (/* binding */ allowedCaller),
/* harmony export */   packageArtifacts: () => (/* binding */ packageArtifacts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _aws_clients_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7648);
/* harmony import */ var _files_atomic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1793);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5607);
/* harmony import */ var _store_bucket_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6020);
/* harmony import */ var _template_render_template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1410);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8475);
/* harmony import */ var _native_code_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2465);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(653);
/** `package`: uploads the artifacts that the bucket lacks and writes the template that names them. */










async function packageArtifacts(settings, services, result) {
    const made = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_9__.plan)(settings, services, result);
    const bucket = bucketFor(made, settings);
    if (settings.noop)
        services.emit({ type: 'note', message: 'noop: AWS is only read, nothing is written to it' });
    const clients = (0,_aws_clients_js__WEBPACK_IMPORTED_MODULE_1__/* .awsClients */ .e)({ region: settings.region });
    const { account } = await allowedCaller(clients, settings);
    const built = await (0,_build_js__WEBPACK_IMPORTED_MODULE_7__.buildMissing)(settings, services, result, made);
    const all = withStoredArtifacts(built);
    checkStored(all, built, settings, services);
    if (bucket !== undefined)
        result.bucket = bucket;
    result.uploads =
        bucket === undefined ? NOTHING_SENT : await upload(all, clients, account, bucket, settings, services);
    const text = (0,_template_render_template_js__WEBPACK_IMPORTED_MODULE_6__/* .renderTemplate */ .X)({
        template: built.template,
        locations: locationsOf(all, settings, bucket),
        aliases: 'unfold',
    });
    const file = writeTemplate(text, settings);
    result.packagedTemplate = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(file, settings.workingFolder);
    services.emit({ type: 'template-written', path: result.packagedTemplate });
    if (settings.noop)
        result.noop = writeNoop(all, settings, bucket);
    return { ...all, clients, account, bucket, text, file };
}
/** Who we are, asked before anything is built or written. Throws a Failure (user) for an account that is not allowed. */
async function allowedCaller(clients, settings) {
    const caller = await (0,_aws_clients_js__WEBPACK_IMPORTED_MODULE_1__/* .callerIdentity */ .I)(clients);
    const allowed = settings.allowedAccountIds;
    if (allowed.length === 0 || allowed.includes(caller.account))
        return caller;
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('user', `these credentials belong to account ${caller.account}, allowed are ${allowed.join(', ')}`, {
        remedy: 'Use credentials of an allowed account, or change allowed-account-ids. Nothing was written.',
    });
}
const NOTHING_SENT = { uploaded: 0, skipped: 0, bytes: 0 };
/** A template without code of its own needs no bucket. */
function bucketFor({ planned }, settings) {
    if (settings.bucket !== undefined || planned.length === 0)
        return settings.bucket;
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('user', 'no bucket for the artifacts', {
        remedy: 'Name one with --bucket (input `bucket`), or `bucket:` in lambda-build.yml.',
    });
}
/** With `--functions` only those are built; the template needs all, so the others must be in the store already. */
function withStoredArtifacts(built) {
    const artifacts = new Map(built.artifacts);
    for (const target of built.targets) {
        if (artifacts.has(target.id))
            continue;
        const planned = built.planned.find(item => item.target.id === target.id);
        if (planned?.record === undefined) {
            throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('user', `${target.id} is not among --functions and has no artifact yet`, {
                place: target.place,
                artifact: target.id,
                remedy: `Build it first (lambda-build build --functions ${target.id}), or drop --functions.`,
            });
        }
        const { record, digested, origin: source } = planned;
        const zip = built.store.pathOf(record.digest);
        artifacts.set(target.id, { ...record, inputDigest: digested.inputDigest, zip, source, seconds: 0 });
    }
    return { ...built, artifacts };
}
/** What this run did not build has not been judged by it yet. */
function checkStored(all, built, settings, services) {
    if (all.artifacts.size === built.artifacts.size)
        return;
    const failures = (0,_native_code_js__WEBPACK_IMPORTED_MODULE_8__/* .checkNativeCode */ .J)({ planned: all.planned, artifacts: all.artifacts, settings, services });
    if (failures.length > 0)
        throw (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .combineFailures */ .XJ)(failures);
}
async function upload({ artifacts, bytes }, clients, account, bucket, settings, services) {
    const distinct = new Map([...artifacts.values()].map(artifact => [artifact.digest, artifact]));
    return (0,_store_bucket_js__WEBPACK_IMPORTED_MODULE_5__/* .publishArtifacts */ .t9)({
        clients,
        bucket,
        account,
        ...(settings.prefix === undefined ? {} : { prefix: settings.prefix }),
        ...(settings.kmsKeyId === undefined ? {} : { kmsKeyId: settings.kmsKeyId }),
        artifacts: [...distinct.values()].map(artifact => ({
            digest: artifact.digest,
            size: artifact.size,
            zip: () => bytes(artifact.digest),
        })),
        emit: services.emit,
        signal: services.signal,
        noop: settings.noop,
    });
}
function locationsOf(built, settings, bucket) {
    const locations = (0,_template_render_template_js__WEBPACK_IMPORTED_MODULE_6__/* .switchedOffLocations */ .N)(built.skipped, bucket);
    if (bucket === undefined)
        return locations;
    for (const [id, { digest }] of built.artifacts) {
        locations.set(id, { bucket, key: (0,_store_bucket_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactKey */ .Wf)(settings.prefix, digest) });
    }
    return locations;
}
function writeTemplate(text, settings) {
    const file = settings.outputTemplate ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(settings.workingFolder, '.lambda-build', 'packaged.yaml');
    (0,_files_atomic_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .l)(file, text);
    return file;
}
/** What a real run would have written to AWS (interface §2, `--noop`). */
function writeNoop({ artifacts }, settings, bucket) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(settings.workingFolder, '.lambda-build', 'noop');
    const objects = [...artifacts.values()].map(artifact => ({
        bucket: bucket ?? null,
        key: (0,_store_bucket_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactKey */ .Wf)(settings.prefix, artifact.digest),
        size: artifact.size,
        file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(artifact.zip, settings.workingFolder),
    }));
    (0,_files_atomic_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .l)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'uploads.json'), `${JSON.stringify(objects, undefined, 2)}\n`);
    return (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(folder, settings.workingFolder);
}


/***/ }),

/***/ 6020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wf: () => (/* binding */ artifactKey),
  t9: () => (/* binding */ publishArtifacts),
  i8: () => (/* binding */ putTemplate)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(7085);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
;// CONCATENATED MODULE: ./.build/store/bucket-failure.js
/** Why a bucket did not take what was sent, in the user's terms (interface §7). */


/**
 * A Failure for an error of S3: `user` for a bucket that does not exist, lies in another region or belongs to another
 * account, otherwise what `awsFailure` makes of it. Asks S3 once or twice more to tell a foreign bucket from a denial.
 */
async function bucketFailure(error, s3, asked) {
    if (error instanceof failure/* Failure */.HR)
        return error;
    if (error instanceof Error && 'path' in error)
        return (0,failure/* toFailure */.w2)(error);
    const { bucket } = asked;
    const { status, name } = (0,errors/* readAwsError */.SM)(error);
    if (name === 'NoSuchBucket')
        return missing(bucket, error);
    if (name === 'InvalidBucketName')
        return mistaken(`"${bucket}" cannot be the name of a bucket`, 'Check --bucket.', error);
    if (status === 301 ||
        name === 'AuthorizationHeaderMalformed' ||
        name === 'IllegalLocationConstraintException')
        return elsewhere(bucket, error);
    if (status === 403 && (await isForeign(s3, asked)))
        return mistaken(`the bucket ${bucket} belongs to another account than ${asked.account}`, 'Name a bucket of this account with --bucket, or use credentials of its owner.', error);
    return (0,errors/* awsFailure */.MT)(error, { call: callOf(error), target: `bucket ${bucket}` });
}
function missing(bucket, cause) {
    return mistaken(`the bucket ${bucket} does not exist`, 'Create it, or name another with --bucket.', cause);
}
/** S3 and Lambda want the code in the region of the function. */
function elsewhere(bucket, cause) {
    const region = regionOf(cause);
    const where = region === undefined ? 'another region' : `the region ${region}`;
    return mistaken(`the bucket ${bucket} is in ${where}`, region === undefined
        ? 'Name a bucket of the region that you deploy to with --bucket.'
        : `Name a bucket of the region that you deploy to with --bucket, or deploy to it with --region ${region}.`, cause);
}
function mistaken(message, remedy, cause) {
    return new failure/* Failure */.HR('user', message, { remedy, cause, reason: (0,errors/* readAwsError */.SM)(cause).message });
}
/** Refused with the owner named, allowed without: only the owner can be the reason. */
async function isForeign(s3, { bucket, account }) {
    const { HeadBucketCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    const [named, unnamed] = await Promise.allSettled([
        s3.send(new HeadBucketCommand({ Bucket: bucket, ExpectedBucketOwner: account })),
        s3.send(new HeadBucketCommand({ Bucket: bucket })),
    ]);
    return named.status === 'rejected' && unnamed.status === 'fulfilled';
}
/** S3 names the right region in a header, and in the body of some errors. */
function regionOf(error) {
    const seen = Object(error);
    const region = seen.$response?.headers?.['x-amz-bucket-region'] ?? seen.Region;
    return typeof region === 'string' ? region : undefined;
}
function callOf(error) {
    return (0,errors/* readAwsError */.SM)(error).status === undefined ? 's3' : 's3:PutObject';
}

;// CONCATENATED MODULE: ./.build/store/bucket-objects.js
/** Objects of a bucket, one request each: looking, listing, putting once. */


/** One page of 1,000 keys, in the order of their bytes: a key before the page's end that is not on it does not exist. */
async function listPrefix(s3, options) {
    const { ListObjectsV2Command } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    const page = await unlessRefused(s3.send(new ListObjectsV2Command({
        Bucket: options.bucket,
        Prefix: keyOf(options.prefix, ''),
        ExpectedBucketOwner: options.account,
    }), abortable(options)));
    const sizes = new Map((page?.Contents ?? []).map(({ Key, Size }) => [Key ?? '', Size ?? -1]));
    const last = [...sizes.keys()].at(-1) ?? '';
    const complete = page !== undefined && page.IsTruncated !== true;
    return { sizes, covers: key => complete || (page !== undefined && key <= last) };
}
/**
 * The object's size in bytes, undefined when there is none or it may not be looked at; and its URL, made by the SDK,
 * so that partitions and endpoints of the user's own are right.
 */
async function lookAt(s3, options, key) {
    const { HeadObjectCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    const head = new HeadObjectCommand({
        Bucket: options.bucket,
        Key: key,
        ExpectedBucketOwner: options.account,
    });
    let url = '';
    head.middlewareStack.add(next => args => {
        url = urlOf(args.request);
        return next(args);
    }, { step: 'finalizeRequest' });
    const found = await ifThere(unlessRefused(s3.send(head, abortable(options))));
    return { size: found?.ContentLength, url };
}
/**
 * Sends an object unless the key is taken (`If-None-Match: *`; 412 says that it is, 409 that another write to it is
 * under way). Needs s3:PutObject and nothing else.
 */
async function putOnce(s3, options, content, attempt = 1) {
    const { PutObjectCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    try {
        await s3.send(new PutObjectCommand(requestFor(options, content)), abortable(options));
        return true;
    }
    catch (error) {
        const { status, name } = (0,errors/* readAwsError */.SM)(error);
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
        ContentType: key.endsWith('.zip') ? 'application/zip' : 'text/plain; charset=utf-8',
        ChecksumSHA256: Buffer.from(digest, 'hex').toString('base64'),
        ExpectedBucketOwner: options.account,
        ...(repair ? {} : { IfNoneMatch: '*' }),
        ...(options.kmsKeyId === undefined
            ? {}
            : { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: options.kmsKeyId }),
    };
}
function damaged({ key }, cause) {
    return new failure/* Failure */.HR('environment', `the file sent as ${key} is not what its digest says`, {
        cause,
        remedy: 'The local store is damaged, or a proxy changed the upload. Run again with --no-cache.',
    });
}
/** Undefined when S3 says that there is no such object. A missing bucket looks the same until something is written. */
async function ifThere(answer) {
    try {
        return await answer;
    }
    catch (error) {
        const { status, name } = (0,errors/* readAwsError */.SM)(error);
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
        const { status, systemCode } = (0,errors/* readAwsError */.SM)(error);
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

;// CONCATENATED MODULE: ./.build/store/run-bounded.js
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

;// CONCATENATED MODULE: ./.build/store/bucket.js
/**
 * Publishing artifacts to S3. Keys are digests, so what is there is never sent again, two runs that upload the same
 * artifact don't disturb each other, and a key never changes its content.
 */





/**
 * Uploads every artifact that the bucket lacks. With `noop` it counts what it would upload.
 * Throws Failures: `user` for a bucket that is missing, foreign or elsewhere, `deploy` for what AWS refuses,
 * `environment` for a file that is not what its digest says.
 */
async function publishArtifacts(options) {
    const artifacts = [...new Map(options.artifacts.map(artifact => [artifact.digest, artifact])).values()];
    const s3 = await options.clients.s3();
    try {
        const present = await sizesInBucket(s3, artifacts, options);
        const missing = artifacts.filter(({ digest, size }) => present.get(digest) !== size);
        const skipped = artifacts.length - missing.length;
        return await uploadAll({ s3, missing, skipped, present, options });
    }
    catch (error) {
        throw await bucketFailure(error, s3, options);
    }
}
/** `<prefix>/<digest>.zip`. */
function artifactKey(prefix, digest) {
    return keyOf(prefix, `${digest}.zip`);
}
/**
 * Puts a template that is too large for a request (51,200 bytes) under its own digest and returns its URL,
 * as CloudFormation's TemplateURL takes it. Sends nothing when it is there.
 */
async function putTemplate(options) {
    const s3 = await options.clients.s3();
    const bytes = Buffer.from(options.text);
    const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    const key = keyOf(options.prefix, `${digest}.template`);
    try {
        const { size, url } = await lookAt(s3, options, key);
        const there = size === bytes.length;
        if (!there)
            await putOnce(s3, options, { key, bytes, digest, repair: size !== undefined });
        return url;
    }
    catch (error) {
        throw await bucketFailure(error, s3, options);
    }
}
/** S3 takes about 50 to 90 MB/s on one connection; more of them fill a runner's link. */
const PARALLEL_REQUESTS = 8;
/** Up to so many a HEAD each is quicker than a listing, which grows with the bucket. */
const MOST_HEADS = 3;
/** Zips are sent from memory (streams cost twice the CPU); together they stay below this. */
const MEMORY_BUDGET_BYTES = 192 * 1024 * 1024;
/** Sizes of the artifacts that are there, by digest; one that cannot be looked up counts as missing. */
async function sizesInBucket(s3, artifacts, options) {
    const present = new Map();
    if (artifacts.length === 0)
        return present;
    let asked = artifacts;
    if (artifacts.length > MOST_HEADS || options.noop === true) {
        const listing = await listPrefix(s3, options);
        for (const { digest } of artifacts) {
            const size = listing.sizes.get(artifactKey(options.prefix, digest));
            if (size !== undefined)
                present.set(digest, size);
        }
        asked = artifacts.filter(({ digest }) => !listing.covers(artifactKey(options.prefix, digest)));
    }
    await runBounded(asked, { parallel: PARALLEL_REQUESTS }, async ({ digest }) => {
        const { size } = await lookAt(s3, options, artifactKey(options.prefix, digest));
        if (size !== undefined)
            present.set(digest, size);
    });
    return present;
}
async function uploadAll({ s3, missing, skipped, present, options }) {
    const { bucket, emit } = options;
    const result = { uploaded: 0, skipped, bytes: 0 };
    const bytes = missing.reduce((sum, { size }) => sum + size, 0);
    if (options.noop === true)
        return { uploaded: missing.length, skipped, bytes };
    if (missing.length > 0)
        emit({ type: 'upload-started', count: missing.length, bytes, bucket });
    const bounds = { parallel: PARALLEL_REQUESTS, budget: MEMORY_BUDGET_BYTES, weigh: sizeOfArtifact };
    await runBounded(missing, bounds, async (artifact) => {
        const sent = await uploadOne(s3, options, artifact, present.has(artifact.digest));
        if (!sent)
            result.skipped++;
        else {
            result.uploaded++;
            result.bytes += artifact.size;
        }
    });
    emit({ type: 'upload-finished', ...result, bucket });
    return result;
}
/** Whether it was sent: somebody else may have been quicker. */
async function uploadOne(s3, options, { digest, size, zip }, repair) {
    const started = performance.now();
    const key = artifactKey(options.prefix, digest);
    const sent = await putOnce(s3, options, { key, bytes: await (0,promises_.readFile)(await zip()), digest, repair });
    const seconds = (performance.now() - started) / 1000;
    if (sent)
        options.emit({ type: 'artifact-uploaded', digest, key, size, seconds });
    return sent;
}
function sizeOfArtifact({ size }) {
    return size;
}


/***/ })

};
