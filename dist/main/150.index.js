export const id = 150;
export const ids = [150];
export const modules = {

/***/ 61848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w$: () => (/* binding */ deploymentOptions),
  Ac: () => (/* binding */ grantedCapabilities),
  rM: () => (/* binding */ requireStackName),
  rd: () => (/* binding */ withPlaces)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(72046);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/store/bucket.js
var store_bucket = __webpack_require__(30460);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(90240);
// EXTERNAL MODULE: ./.build/template/read-template.js + 5 modules
var read_template = __webpack_require__(32744);
// EXTERNAL MODULE: ./.build/template/resources.js
var resources = __webpack_require__(77404);
// EXTERNAL MODULE: ./.build/template/scope.js + 1 modules
var template_scope = __webpack_require__(94383);
// EXTERNAL MODULE: ./.build/template/value.js
var value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/template/declared-resources.js
/** The resources that a template's text declares, as far as their loss is concerned: a second opinion must not stop anything. */





/**
 * What a template that is to be deployed will have, by logical id, with these parameters. Undefined when that cannot be
 * told: the text is no template, or the values of a loop are not known.
 */
function resourcesWanted(text, parameters) {
    const template = parsed(text);
    if (template === undefined)
        return undefined;
    const scope = (0,template_scope/* makeScope */.h)(template, { parameters });
    return (0,resources/* stuckLoops */.mv)(scope).length > 0 ? undefined : declared(scope);
}
/** What a deployed template surely has: not what loops make of parameters, which another run may have given. */
function resourcesDeployed(text) {
    const template = parsed(text);
    if (template === undefined)
        return new Map();
    const names = (0,nodes/* entriesOf */.Mc)(template, (0,nodes/* valueAt */.fK)(template, template.document.contents, 'Parameters'));
    const passed = new Map(names.map(({ key }) => [key, new value/* Unknown */.$('another run gave it')]));
    return declared((0,template_scope/* makeScope */.h)(template, { parameters: {}, passed }));
}
function parsed(text) {
    try {
        return (0,read_template/* parseTemplate */.QC)(text, 'template');
    }
    catch {
        return undefined;
    }
}
function declared(scope) {
    return new Map((0,resources/* resourcesOf */.F3)(scope).map(resource => {
        const written = (0,nodes/* valueAt */.fK)(scope.template, resource.node, 'DeletionPolicy');
        const policy = (0,nodes/* plainText */.wh)(written) ?? (0,template_scope/* resolveText */.WY)((0,resources/* scopeFor */.aN)(scope, resource), written);
        return [
            resource.id,
            { type: resource.type, ...(policy === undefined ? {} : { deletionPolicy: policy }) },
        ];
    }));
}

// EXTERNAL MODULE: ./.build/template/facts.js
var facts = __webpack_require__(94486);
// EXTERNAL MODULE: ./.build/template/units.js + 2 modules
var units = __webpack_require__(37301);
// EXTERNAL MODULE: ./.build/pipeline/find-bucket.js
var find_bucket = __webpack_require__(50417);
;// CONCATENATED MODULE: ./.build/pipeline/deployment-options.js
/** From settings and a packaged template to what the deployer asks for: the same for `preview` and `deploy`. */








/** CloudFormation takes larger templates only from a bucket (its quotas: TemplateBody). */
const MAX_TEMPLATE_BODY_BYTES = 51_200;
/** Everything but what only one verb knows. A large template is put into the bucket. */
async function deploymentOptions(packaged, settings, services) {
    const { needed, capabilities } = grantedCapabilities(packaged, settings);
    return {
        clients: packaged.clients,
        stackName: requireStackName(settings),
        template: await templateSource(packaged, settings, services),
        body: packaged.text,
        parameters: settings.parameters,
        declared: (0,facts/* declaredParameters */.vc)(packaged.template),
        capabilities,
        tags: settings.tags,
        roleArn: settings.roleArn,
        notificationArns: settings.notificationArns,
        onFailure: settings.onFailure,
        onCancel: settings.onCancel,
        recover: settings.recover,
        guard: {
            allowReplace: settings.allowReplace,
            allowDelete: settings.allowDelete,
            allowDestructive: settings.allowDestructive,
        },
        mode: settings.mode === 'express' ? 'express' : 'standard',
        drift: settings.drift,
        importExisting: settings.importExistingResources,
        terminationProtection: settings.terminationProtection,
        stackPolicy: readPolicy(settings),
        resourcesDeployed: resourcesDeployed,
        resourcesWanted: text => resourcesWanted(text, settings.parameters),
        runId: services.runId,
        timeoutSeconds: settings.timeoutSeconds,
        emit: settings.capabilities === undefined ? announcing(services.emit, needed) : services.emit,
        clock: services.clock,
        signal: services.signal,
    };
}
/** Capabilities: those that were given, else exactly those that the template needs. */
function grantedCapabilities(packaged, settings) {
    const needed = (0,facts/* requiredCapabilities */.gA)(packaged.root);
    return { needed, capabilities: settings.capabilities ?? needed.capabilities };
}
/** Throws a Failure (user) without one. */
function requireStackName(settings) {
    if (settings.stackName !== undefined)
        return settings.stackName;
    throw new report_failure/* Failure */.HR('user', 'no stack name', { remedy: 'Give one with --stack-name (input `stack-name`).' });
}
/** What is granted is said when something is about to change, and not on the many runs with nothing to do. */
function announcing(emit, granted) {
    return event => {
        if (event.type === 'change-set-created' && granted.capabilities.length > 0) {
            emit({ type: 'capabilities', ...granted });
        }
        emit(event);
    };
}
const MAX_POLICY_BYTES = 16_384; // CloudFormation API reference, SetStackPolicy
function readPolicy({ stackPolicy }) {
    if (stackPolicy === undefined)
        return undefined;
    const refuse = (what, cause) => new report_failure/* Failure */.HR('user', `--stack-policy: ${(0,paths/* shownPath */.pS)(stackPolicy)} ${what}`, {
        cause,
        remedy: 'Name a JSON file with a Statement list (user guide, stack policies).',
    });
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(stackPolicy, 'utf8');
    }
    catch (cause) {
        throw refuse('cannot be read', cause);
    }
    if (Buffer.byteLength(text) > MAX_POLICY_BYTES)
        throw refuse(`is larger than ${MAX_POLICY_BYTES} bytes`);
    try {
        JSON.parse(text);
    }
    catch (cause) {
        throw refuse('is not JSON', cause);
    }
    return text;
}
async function templateSource(packaged, settings, services) {
    if (Buffer.byteLength(packaged.text) <= MAX_TEMPLATE_BODY_BYTES)
        return { body: packaged.text };
    const { clients, account, text } = packaged;
    const needs = `the template, which is larger than ${MAX_TEMPLATE_BODY_BYTES} bytes`;
    const bucket = packaged.bucket ?? (await (0,find_bucket/* findBucket */.U)({ settings, services, clients, needs }));
    return {
        url: await (0,store_bucket/* putTemplate */.i8)({
            clients,
            bucket,
            account,
            prefix: settings.prefix,
            kmsKeyId: settings.kmsKeyId,
            text,
        }),
    };
}
/** A resource that failed points at its line in the user's template, and there is always something to do next. */
function withPlaces(failure, packaged) {
    const located = locate(failure, packaged.root);
    const others = failure.others.map(other => locate(other, packaged.root));
    const remedy = failure.remedy ?? 'Mend it and deploy again: what was built and uploaded is reused.';
    return new report_failure/* Failure */.HR(located.class, located.message, { ...located, cause: located.cause, others, remedy });
}
function locate(failure, root) {
    if (failure.place !== undefined)
        return failure;
    const resource = failure.resource ?? resourceIn(failure.reason ?? failure.message, root);
    const place = resource === undefined ? undefined : placeIn(root, resource, failure.property);
    return new report_failure/* Failure */.HR(failure.class, failure.message, { ...failure, cause: failure.cause, resource, place });
}
/** A template that was rejected as a whole: the reason names a type that only some resource has. */
function resourceIn(reason, root) {
    const named = reason.match(/[A-Za-z0-9]+(?:::[A-Za-z0-9]+)+/g) ?? [];
    for (const [id, type] of (0,facts/* resourceTypes */.AU)(root.scope))
        if (named.includes(type))
            return id;
    return undefined;
}
/** In whichever template it stands; what only CloudFormation knows of points at the stack around it. */
function placeIn(root, id, property) {
    for (const unit of (0,units/* allUnits */.bi)(root)) {
        const place = (0,facts/* resourcePlace */.QF)(unit.scope, id, property);
        if (place !== undefined)
            return place;
    }
    const around = id.lastIndexOf('/');
    return around === -1 ? undefined : placeIn(root, id.slice(0, around));
}


/***/ }),

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

/***/ 76150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  events: () => (/* binding */ status_events),
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./.build/deploy/at-work.js
var at_work = __webpack_require__(58001);
// EXTERNAL MODULE: ./.build/deploy/find-cause.js
var find_cause = __webpack_require__(56947);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(97085);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/deploy/events.js + 1 modules
var events = __webpack_require__(92144);
// EXTERNAL MODULE: ./.build/deploy/explain-cause.js
var explain_cause = __webpack_require__(44841);
// EXTERNAL MODULE: ./.build/deploy/remove-stack.js
var remove_stack = __webpack_require__(42747);
// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(93208);
// EXTERNAL MODULE: ./.build/deploy/states.js
var states = __webpack_require__(72608);
// EXTERNAL MODULE: ./.build/deploy/tell-events.js
var tell_events = __webpack_require__(16775);
// EXTERNAL MODULE: ./.build/deploy/watch-stack.js + 1 modules
var watch_stack = __webpack_require__(90818);
;// CONCATENATED MODULE: ./.build/deploy/stack-status.js
/** A stack as it is, for a person who comes later: its state, who is at work on it, and why its last operation failed. */











/** Throws a Failure (user) when there is no such stack. */
async function stackStatus(options) {
    const view = await existingStack(options);
    const end = (0,states/* endOf */.pJ)(view.status);
    const atWork = end === 'going-on' ? await (0,at_work/* whoIsAtWork */.NN)(options.clients, view, options.signal) : undefined;
    if (end !== 'failure')
        return { view, atWork, cause: undefined };
    const stream = await lastOperation(options, view);
    await pollAll(options, stream, () => undefined);
    const cause = await (0,explain_cause/* explainCause */.H)(options, (0,find_cause/* findCause */.lO)(stream.events), view.stackId);
    return { view, atWork, cause };
}
/** Emits the events of the stack's last operation, nested stacks included. The outcome has the Failure it ended with. */
async function stackEvents(options) {
    const view = await existingStack(options);
    const stream = await lastOperation(options, view);
    const emit = sinceFirst(options.emit);
    if (!options.follow || (0,states/* endOf */.pJ)(view.status) !== 'going-on') {
        await pollAll(options, stream, emit);
        return { view, failure: undefined };
    }
    const watched = await (0,watch_stack/* watchStack */.i)({
        ...options,
        emit,
        stream,
        stackId: view.stackId,
        before: undefined,
        changeSetId: view.changeSetId,
        readsToEnd: status => ((0,states/* endOf */.pJ)(status) === 'going-on' ? 0 : 1),
    });
    const last = watched.view ?? { ...view, status: watched.status };
    if (watched.kind !== 'ended')
        return { view: last, failure: (0,remove_stack/* unfinished */.M1)(watched.kind, options.stackName, watched.status) };
    const failed = (0,states/* endOf */.pJ)(watched.status) === 'failure' && watched.status !== 'DELETE_COMPLETE';
    const words = `ended as ${watched.status}`;
    if (!failed)
        return { view: last, failure: undefined };
    const cause = await (0,explain_cause/* explainCause */.H)(options, (0,find_cause/* findCause */.lO)(stream.events), view.stackId);
    return { view: last, failure: (0,find_cause/* causeFailure */.Wb)(cause, options.stackName, words) };
}
/** What is told later than it happened keeps its time: seconds after the first event, by the server's clock. */
function sinceFirst(emit) {
    let first;
    return event => {
        if (event.type !== 'stack-event')
            return emit(event);
        const at = Date.parse(event.at);
        first ??= at;
        emit(Number.isFinite(at - first) ? { ...event, after: (at - first) / 1000 } : event);
    };
}
async function existingStack(options) {
    const { clients, stackName } = options;
    const view = await (0,stack_view/* lookAtStack */.Js)(options, stackName);
    if (view !== undefined)
        return view;
    throw new failure/* Failure */.HR('user', `there is no stack ${stackName} in ${await clients.region()}`, {
        remedy: 'Check --stack-name and --region; a deleted stack is found by its id only.',
    });
}
/** Everything before the operation that the newest event belongs to is passed over. */
async function lastOperation({ clients, stackName, signal }, view) {
    const stream = new events/* EventStream */.v(clients, { stackId: view.stackId, stackName });
    const { token } = await (0,at_work/* whoIsAtWork */.NN)(clients, view, signal);
    try {
        if (token !== undefined)
            await stream.skipPast(signal, token);
        return stream;
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeStackEvents', target: `stack ${stackName}` });
    }
}
/** Nested stacks are found through their parents' events, level by level. */
async function pollAll({ signal, stackName }, stream, emit) {
    try {
        for (;;) {
            const { events, isNews } = await stream.poll({ signal });
            for (const event of events)
                (0,tell_events/* emitEvent */.c)(event, emit);
            if (!isNews)
                break;
        }
        for (const event of stream.flush())
            (0,tell_events/* emitEvent */.c)(event, emit);
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeStackEvents', target: `stack ${stackName}` });
    }
}

// EXTERNAL MODULE: ./.build/pipeline/caller.js + 3 modules
var caller = __webpack_require__(23558);
// EXTERNAL MODULE: ./.build/pipeline/deployment-options.js + 1 modules
var deployment_options = __webpack_require__(61848);
// EXTERNAL MODULE: ./.build/pipeline/results.js
var results = __webpack_require__(44815);
;// CONCATENATED MODULE: ./.build/pipeline/status.js
/** `status` and `events`: a stack for a person who comes later. Nothing is changed. */






async function status_status(settings, services, result) {
    const stack = await stackFor(settings, services);
    const seen = await stackStatus(stack);
    const { stackName } = stack;
    Object.assign(result, describeView(seen.view));
    if (seen.atWork !== undefined)
        result.atWork = (0,at_work/* describeAtWork */.mA)(seen.atWork);
    if (seen.cause !== undefined) {
        const failure = (0,find_cause/* causeFailure */.Wb)(seen.cause, stackName, `is ${seen.view.status}`);
        result.lastFailure = (0,results/* describeFailure */.Ic)(failure);
    }
}
async function status_events(settings, services, result) {
    const stack = await stackFor(settings, services);
    const deadline = services.clock.now() + settings.timeoutSeconds * 1000;
    const { view, failure } = await stackEvents({ ...stack, follow: settings.follow, deadline });
    Object.assign(result, describeView(view));
    if (failure !== undefined)
        throw failure;
}
async function stackFor(settings, services) {
    const { emit, clock, signal } = services;
    const stackName = (0,deployment_options/* requireStackName */.rM)(settings);
    const { clients } = await (0,caller/* allowedCaller */.u)(settings, services);
    return { clients, stackName, emit, clock, signal };
}
function describeView(view) {
    const { stackId, stackName, status: current, statusReason, lastChanged, outputs } = view;
    return {
        stackId,
        stackName,
        status: current,
        changed: false,
        outputs,
        ...(statusReason === undefined ? {} : { statusReason }),
        ...(lastChanged === undefined ? {} : { lastChanged: new Date(lastChanged).toISOString() }),
    };
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
