export const id = 244;
export const ids = [244];
export const modules = {

/***/ 98244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  remove: () => (/* binding */ delete_remove)
});

;// CONCATENATED MODULE: ./.build/aws/server-time.js
/** What time it is at AWS: ages of what lies there are not told by the clock of a laptop. */
/** Right within five minutes: the SDK notes how far our clock is off when an answer's date differs by more. */
async function serverTime(clients) {
    const { config } = await clients.cloudformation();
    return new Date(Date.now() + config.systemClockOffset);
}

// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(93208);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/pipeline/caller.js + 3 modules
var pipeline_caller = __webpack_require__(23558);
// EXTERNAL MODULE: ./.build/deploy/delete-stack.js + 1 modules
var delete_stack = __webpack_require__(14783);
;// CONCATENATED MODULE: ./.build/pipeline/deleting.js
/** What every part of a deletion needs. */
/** How the deployer is to call. */
function callsOf({ caller, services }) {
    const { clock, signal, emit } = services;
    return { clients: caller.clients, clock, signal, emit };
}

// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(97085);
// EXTERNAL MODULE: ./.build/deploy/calls.js
var deploy_calls = __webpack_require__(32173);
// EXTERNAL MODULE: ./.build/deploy/persist.js
var persist = __webpack_require__(46236);
;// CONCATENATED MODULE: ./.build/deploy/stack-templates.js
/** The templates of stacks as CloudFormation keeps them. */




/** Undefined for a stack that is gone. Throws Failures. */
async function readTemplate(calls, nameOrId, stage) {
    const { GetTemplateCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await calls.clients.cloudformation();
    const command = new GetTemplateCommand({ StackName: nameOrId, TemplateStage: stage });
    try {
        const { TemplateBody } = await (0,persist/* patiently */.d)(calls, () => client.send(command, (0,deploy_calls/* abortable */.Z)(calls.signal)));
        return TemplateBody ?? '';
    }
    catch (error) {
        if ((0,stack_view/* isNoSuchStack */.hR)(error))
            return undefined;
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:GetTemplate', target: `stack ${nameOrId}` });
    }
}
/** The stack and all that are nested in it, which are still there. */
function stacksInTree(stackId, resources) {
    const nested = resources.filter(({ type, physicalId, status }) => type === 'AWS::CloudFormation::Stack' && physicalId.startsWith('arn:') && status !== 'DELETE_COMPLETE');
    return [
        { path: '', stackId },
        ...nested.map(({ id, physicalId }) => ({ path: `${id}/`, stackId: physicalId })),
    ];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/deploy/list-stacks.js
/** All stacks of the account and region. */




/** Those that were not deleted, nested ones too. Throws Failures. */
async function listStacks(calls) {
    const { DescribeStacksCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await calls.clients.cloudformation();
    const found = [];
    try {
        for (let token;;) {
            const command = new DescribeStacksCommand(token === undefined ? {} : { NextToken: token });
            const page = await (0,persist/* patiently */.d)(calls, () => client.send(command, (0,deploy_calls/* abortable */.Z)(calls.signal)));
            found.push(...(page.Stacks ?? []).map(stack_view/* viewOf */.du));
            token = page.NextToken;
            if (token === undefined)
                return found.filter(({ status }) => status !== 'DELETE_COMPLETE');
        }
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeStacks', target: 'all stacks' });
    }
}

;// CONCATENATED MODULE: ./.build/deploy/templates-in-use.js
/** Which of some words the templates of stacks have: whatever they name must stay where it is. */




/** A run makes its stack, or a change set for it, soon after its uploads. */
const RECENT_MS = 24 * 3_600_000;
/** CloudFormation's default quota of stacks; one call each is as much as one deletion may ask for. */
const MOST_STACKS = 2_000;
/** The first calls come at once; then five a second, because others want to call too. */
const CALLS_AT_ONCE = 20;
const PAUSE_MS = 200;
/** Reads the templates of all other stacks of the account and region. Throws nothing but cancellations. */
async function digestsInUse(calls, question) {
    try {
        const stacks = (await listStacks(calls)).filter(({ stackId }) => !question.except.has(stackId));
        if (stacks.length > MOST_STACKS)
            return { unknown: `there are more than ${MOST_STACKS} stacks` };
        return await askAll(calls, question, stacks);
    }
    catch (error) {
        if (!(error instanceof report_failure/* Failure */.HR) || error.class === 'cancelled')
            throw error;
        return { unknown: error.message };
    }
}
async function askAll(calls, question, stacks) {
    const used = new Set();
    for (const [index, view] of stacks.entries()) {
        if (used.size === question.digests.size)
            break;
        if (view.status === 'REVIEW_IN_PROGRESS') {
            if (isRecent(view, question.now))
                return { unknown: `the stack ${view.stackName} is about to be created` };
            continue;
        }
        if (index >= CALLS_AT_ONCE)
            await calls.clock.sleep(PAUSE_MS, calls.signal);
        const text = await everythingSaid(calls, view.stackId);
        if (text === undefined)
            continue;
        // An update that is undone needs the objects of the template before, which CloudFormation does not show.
        if (mayGoBack(view.status) && text.includes(question.bucket))
            return { unknown: `the stack ${view.stackName}, which uses the bucket, is ${view.status}` };
        for (const digest of question.digests)
            if (text.includes(digest))
                used.add(digest);
    }
    return { used };
}
/** The template with its own digest, under which a large one lies in the bucket; and what macros made of it. */
async function everythingSaid(calls, stackId) {
    const original = await readTemplate(calls, stackId, 'Original');
    if (original === undefined)
        return undefined;
    const processed = hasOwnMacros(original) ? await readTemplate(calls, stackId, 'Processed') : undefined;
    return [original, digestOf(original), processed].join('\n');
}
/** SHA-256, hex. */
function digestOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
/** AWS's own transforms name nothing that the text does not; others may make names up. */
function hasOwnMacros(text) {
    const named = text.matchAll(/Transform["']?\s*:((?:\s*-\s*\S+)+|\s*\[[^\]]*\]|\s*\S+)/g);
    return [...named].some(([, names = '']) => names
        .split(/[\s,"'[\]]+/)
        .filter(name => name !== '' && name !== '-')
        .some(name => !name.startsWith('AWS::')));
}
function mayGoBack(status) {
    return status.endsWith('_IN_PROGRESS') || status === 'UPDATE_FAILED' || status === 'UPDATE_ROLLBACK_FAILED';
}
function isRecent({ lastChanged }, now) {
    return lastChanged === undefined || now.getTime() - lastChanged < RECENT_MS;
}

// EXTERNAL MODULE: ./.build/report/format.js
var format = __webpack_require__(28522);
// EXTERNAL MODULE: ./.build/store/bucket.js
var store_bucket = __webpack_require__(30460);
// EXTERNAL MODULE: ./.build/store/bucket-objects.js
var bucket_objects = __webpack_require__(23157);
;// CONCATENATED MODULE: ./.build/store/named-objects.js
/** Objects of ours that the text of a packaged template names. Pure. */

/** Keys as this program makes them: a SHA-256, and what the file's name ended with. */
const NAME = /(?:^|\/)([0-9a-f]{64}(?:\.[A-Za-z0-9]{1,16})?)$/;
/**
 * The keys `<prefix>/<digest>…` of the bucket that a template has as values: written out beside the bucket's name, as
 * `s3://bucket/key`, or as a URL in any of S3's forms.
 */
function namedObjects(text, { bucket, prefix }) {
    const words = new Set(text.split(/[\s"'`,[\]{}()<>]+/));
    const found = new Set();
    for (const word of words) {
        const name = NAME.exec(word)?.[1];
        if (name === undefined)
            continue;
        const key = (0,bucket_objects/* keyOf */.TN)(prefix, name);
        if (word === key ? words.has(bucket) : placesOf(word, bucket).includes(key))
            found.add(key);
    }
    return found;
}
/** The digest in a key of ours, undefined for any other key. */
function digestIn(key) {
    return NAME.exec(key)?.[1]?.slice(0, 64);
}
/** What may be the key where the word is an address in this bucket. */
function placesOf(word, bucket) {
    if (word.startsWith(`s3://${bucket}/`))
        return [word.slice(`s3://${bucket}/`.length)];
    if (!/^https?:\/\//.test(word) || !URL.canParse(word))
        return [];
    const { hostname, pathname } = new URL(word);
    const path = pathname.slice(1);
    if (hostname.startsWith(`${bucket}.`))
        return [path];
    return path.startsWith(`${bucket}/`) ? [path.slice(bucket.length + 1)] : [];
}

// EXTERNAL MODULE: ./.build/store/bucket-failure.js
var bucket_failure = __webpack_require__(54459);
;// CONCATENATED MODULE: ./.build/store/object-versions.js
/** Objects with all their versions: the managed bucket keeps what was deleted, until each version is. */


/** Undefined when there is nothing under this key. Throws Failures, as for uploads. */
async function readVersions(s3, { bucket, account, signal }, key) {
    const { ListObjectVersionsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const found = { key, versions: [], size: 0, newest: 0 };
    for (let after = {}; after !== undefined;) {
        const command = new ListObjectVersionsCommand({
            Bucket: bucket,
            Prefix: key,
            ExpectedBucketOwner: account,
            ...after,
        });
        const page = await s3.send(command, abortable(signal)).catch(async (error) => {
            throw await (0,bucket_failure/* bucketFailure */.$)(error, s3, { bucket, account, call: 's3:ListBucketVersions' });
        });
        const markers = (page.DeleteMarkers ?? []).map(marker => ({ ...marker, Size: 0 }));
        for (const { Key, VersionId = 'null', Size = 0, LastModified } of [
            ...(page.Versions ?? []),
            ...markers,
        ]) {
            if (Key !== key)
                continue;
            found.versions.push(VersionId);
            found.size += Size;
            found.newest = Math.max(found.newest, LastModified?.getTime() ?? Number.POSITIVE_INFINITY);
        }
        after = markersOf(page);
    }
    return found.versions.length === 0 ? undefined : found;
}
function markersOf(page) {
    const { IsTruncated, NextKeyMarker, NextVersionIdMarker } = page;
    if (IsTruncated !== true || NextKeyMarker === undefined)
        return undefined;
    return {
        KeyMarker: NextKeyMarker,
        ...(NextVersionIdMarker === undefined ? {} : { VersionIdMarker: NextVersionIdMarker }),
    };
}
/** DeleteObjects takes so many at once. */
const MOST_A_REQUEST = 1_000;
/** Removes all versions of these objects. Throws Failures. */
async function removeVersions(s3, { bucket, account, signal }, objects) {
    const { DeleteObjectsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const all = objects.flatMap(({ key, versions }) => versions.map(VersionId => ({ Key: key, VersionId })));
    for (let at = 0; at < all.length; at += MOST_A_REQUEST) {
        const command = new DeleteObjectsCommand({
            Bucket: bucket,
            ExpectedBucketOwner: account,
            Delete: { Objects: all.slice(at, at + MOST_A_REQUEST), Quiet: true },
        });
        const { Errors = [] } = await s3.send(command, abortable(signal)).catch(async (error) => {
            throw await (0,bucket_failure/* bucketFailure */.$)(error, s3, { bucket, account, call: DELETION });
        });
        const [first] = Errors;
        if (first !== undefined)
            throw new report_failure/* Failure */.HR('deploy', `AWS refused ${DELETION} for ${first.Key}: ${first.Message ?? first.Code}`);
    }
}
const DELETION = 's3:DeleteObjectVersion';
function abortable(signal) {
    return signal === undefined ? {} : { abortSignal: signal };
}

// EXTERNAL MODULE: ./.build/store/run-bounded.js
var run_bounded = __webpack_require__(81389);
// EXTERNAL MODULE: ./.build/pipeline/find-bucket.js
var find_bucket = __webpack_require__(50417);
;// CONCATENATED MODULE: ./.build/pipeline/prune-artifacts.js
/**
 * `delete --artifacts`: removes from the artifact bucket what only the deleted stacks used. Nothing counts as unused unless every
 * other stack of the account and region could be asked; and only keys as this program makes them are ever removed.
 */










/** The bucket to prune, undefined with a line where there is none. */
async function bucketToPrune({ settings, services, caller }) {
    try {
        return await (0,find_bucket/* findBucket */.U)({
            settings: { ...settings, bootstrap: false, resolveS3: false },
            services,
            clients: caller.clients,
            needs: 'pruning',
        });
    }
    catch (error) {
        if (!(error instanceof report_failure/* Failure */.HR) || error.class === 'cancelled')
            throw error;
        services.emit({ type: 'warning', message: `no artifacts are removed: ${error.message}` });
        return undefined;
    }
}
/** Reads the templates of a stack before it goes. Undefined, with a line, where they may not be read. */
async function ownObjects(deleting, view, content) {
    const { services, settings, bucket } = deleting;
    const place = { bucket, prefix: settings.prefix };
    try {
        const texts = await templatesOf(callsOf(deleting), content);
        // A template that is too large for a request lies under its own digest.
        const keys = texts.flatMap(text => [
            ...namedObjects(text, place),
            (0,store_bucket/* objectKey */.T5)(settings.prefix, { digest: digestOf(text), suffix: '.template' }),
        ]);
        if (texts.some(text => /\.dkr\.ecr\./.test(text)))
            services.emit({
                type: 'note',
                message: `container images of ${view.stackName} stay in their repositories`,
            });
        return {
            stackName: view.stackName,
            stackIds: content.stacks.map(({ stackId }) => stackId),
            keys: new Set(keys),
            deployedAt: view.lastChanged ?? 0,
            mayBeReferenced: texts.some(text => text.includes('S3ObjectStorageMode')),
        };
    }
    catch (error) {
        if (!(error instanceof report_failure/* Failure */.HR) || error.class === 'cancelled')
            throw error;
        services.emit({
            type: 'warning',
            message: `no artifacts of ${view.stackName} are removed: ${error.message}`,
        });
        return undefined;
    }
}
/** Removes what nobody else names, and tells it; with `noop` it only tells. Failures of S3 are warnings: the stacks are gone. */
async function pruneArtifacts(deleting, owners, retained) {
    const { services, bucket } = deleting;
    const pruned = { bucket, objects: 0, bytes: 0, kept: 0 };
    const keys = new Map();
    for (const { keys: own, deployedAt } of owners)
        for (const key of own)
            keys.set(key, Math.max(keys.get(key) ?? 0, deployedAt));
    if (keys.size === 0)
        return pruned;
    const leave = (why, what = 'nothing is removed from') => {
        services.emit({ type: 'warning', message: `${what} s3://${bucket}: ${why}` });
        return { ...pruned, kept: keys.size };
    };
    if (retained.length > 0 && owners.some(({ mayBeReferenced }) => mayBeReferenced))
        return leave('functions that stayed may run from it');
    const inUse = await digestsInUse(callsOf(deleting), {
        digests: new Set([...keys.keys()].flatMap(key => digestIn(key) ?? [])),
        bucket,
        except: gone(owners, retained),
        now: await deleting.now(),
    });
    if ('unknown' in inUse)
        return leave(inUse.unknown);
    const unused = [...keys].filter(([key]) => !inUse.used.has(digestIn(key) ?? ''));
    try {
        const { removed, tooNew } = await remove(deleting, unused);
        const bytes = removed.reduce((sum, { size }) => sum + size, 0);
        const kept = keys.size - unused.length + tooNew;
        const done = { bucket, objects: removed.length, bytes, kept };
        tell(deleting, removed, done);
        return done;
    }
    catch (error) {
        const failure = (0,report_failure/* toFailure */.w2)(error);
        if (failure.class === 'cancelled')
            throw failure;
        // S3 may have removed a part of it.
        return leave(failure.message, 'artifacts are left in');
    }
}
const PARALLEL_REQUESTS = 8;
/** What there is of these keys, and was not uploaded after the stack that names it was last deployed: that was for somebody else. */
async function remove({ services, settings, caller, bucket }, unused) {
    const s3 = await caller.clients.s3();
    const place = { bucket, account: caller.account, signal: services.signal };
    const found = [];
    let tooNew = 0;
    await (0,run_bounded/* runBounded */.B)(unused, { parallel: PARALLEL_REQUESTS }, async ([key, deployedAt]) => {
        const object = await readVersions(s3, place, key);
        if (object === undefined)
            return;
        if (object.newest <= deployedAt)
            found.push(object);
        else
            tooNew++;
    });
    if (!settings.noop)
        await removeVersions(s3, place, found);
    return { removed: found.sort((a, b) => (a.key < b.key ? -1 : 1)), tooNew };
}
const MOST_NAMES = 50;
function tell({ services, settings }, removed, done) {
    const { emit } = services;
    const what = `${(0,format/* count */.U9)(done.objects, 'object')} (${(0,format/* formatSize */.Xq)(done.bytes)})`;
    const others = done.kept === 0 ? '' : `; others may use ${done.kept}`;
    const verb = settings.noop ? 'would remove' : 'removed';
    emit({ type: 'note', message: `${verb} ${what} from s3://${done.bucket}${others}` });
    if (!settings.noop)
        return;
    for (const { key, size } of removed.slice(0, MOST_NAMES))
        emit({ type: 'note', message: `would remove ${key} (${(0,format/* formatSize */.Xq)(size)})` });
}
async function templatesOf(calls, { stacks }) {
    const texts = [];
    for (const { stackId } of stacks) {
        const text = await readTemplate(calls, stackId, 'Original');
        if (text !== undefined)
            texts.push(text);
    }
    return texts;
}
/** Nested stacks that were left in place are others now. */
function gone(owners, retained) {
    const left = new Set(retained.map(({ physicalId }) => physicalId));
    return new Set(owners.flatMap(({ stackIds }) => stackIds).filter(id => !left.has(id)));
}

// EXTERNAL MODULE: ./.build/deploy/data-types.js
var data_types = __webpack_require__(88054);
// EXTERNAL MODULE: ./.build/deploy/stack-resources.js
var stack_resources = __webpack_require__(34280);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(90240);
// EXTERNAL MODULE: ./.build/template/read-template.js + 5 modules
var read_template = __webpack_require__(32744);
;// CONCATENATED MODULE: ./.build/template/deletion-policies.js
/** What a template says is to become of its resources when they go. */


/** `Retain`, `Snapshot` and the like by logical id, where something is written. Nothing for a text that is no template. */
function deletionPolicies(text) {
    const policies = new Map();
    try {
        const template = (0,read_template/* parseTemplate */.QC)(text, 'template');
        const resources = (0,nodes/* entriesOf */.Mc)(template, (0,nodes/* valueAt */.fK)(template, template.document.contents, 'Resources'));
        for (const { key, value } of resources) {
            const policy = (0,nodes/* plainText */.wh)((0,nodes/* valueAt */.fK)(template, value, 'DeletionPolicy'));
            if (policy !== undefined)
                policies.set(key, policy);
        }
    }
    catch {
        // What CloudFormation has deployed may be more than is read here.
    }
    return policies;
}

;// CONCATENATED MODULE: ./.build/pipeline/stack-content.js
/** What a stack holds, read before it goes: resources, templates, and what becomes of data. */





/** Undefined, with a line, where it may not be read: that keeps nobody from deleting. */
async function readContent(calls, view) {
    // An empty shell holds nothing, and CloudFormation lists nothing for it.
    if (view.status === 'REVIEW_IN_PROGRESS')
        return { stacks: [], resources: [] };
    return unlessRefused(calls, `what the stack ${view.stackName} holds is not known`, async () => {
        const resources = await (0,stack_resources/* stackResources */.o)(calls, view.stackId);
        return { stacks: stacksInTree(view.stackId, resources), resources };
    });
}
/** Tells which data goes with the stack, and what stays by its DeletionPolicy. */
async function foretell(calls, { stackName }, content) {
    const policies = await allPolicies(calls, stackName, content);
    if (policies === undefined)
        return;
    const there = content.resources.filter(({ status, physicalId }) => physicalId !== '' && !GONE.has(status));
    const fateOf = ({ id }) => fateIn(policies, id);
    const stays = there.filter(resource => fateOf(resource) === 'stays');
    const goes = there.filter(resource => fateOf(resource) !== 'stays' && (0,data_types/* holdsData */.V)(resource.type));
    const saved = goes.filter(resource => fateOf(resource) === 'saved');
    const lost = goes.filter(resource => fateOf(resource) !== 'saved');
    const { emit } = calls;
    if (lost.length > 0)
        emit({ type: 'warning', message: `data goes with ${stackName}: ${listed(lost)}` });
    if (saved.length > 0)
        emit({ type: 'note', message: `goes with ${stackName}, after a snapshot: ${listed(saved)}` });
    if (stays.length > 0)
        emit({ type: 'note', message: `stays when ${stackName} goes (DeletionPolicy): ${listed(stays)}` });
}
const GONE = new Set(['DELETE_COMPLETE', 'DELETE_SKIPPED']);
/** What becomes of a nested stack becomes of everything in it. */
function fateIn(policies, id) {
    const steps = id.split('/');
    const paths = steps.map((_, index) => steps.slice(0, index + 1).join('/'));
    if (paths.some(path => policies.get(path)?.startsWith('Retain') === true))
        return 'stays';
    return policies.get(id) === 'Snapshot' ? 'saved' : 'goes';
}
async function allPolicies(calls, stackName, { stacks }) {
    return unlessRefused(calls, `what stays of the stack ${stackName} is not known`, async () => {
        const policies = new Map();
        for (const { path, stackId } of stacks) {
            const text = await readTemplate(calls, stackId, 'Processed');
            for (const [id, policy] of deletionPolicies(text ?? ''))
                policies.set(`${path}${id}`, policy);
        }
        return policies;
    });
}
async function unlessRefused({ emit }, lacking, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof report_failure/* Failure */.HR) || error.class === 'cancelled')
            throw error;
        emit({ type: 'note', message: `${lacking}: ${error.message}` });
        return undefined;
    }
}
const stack_content_MOST_NAMES = 20;
function listed(resources) {
    const more = resources.length - stack_content_MOST_NAMES;
    const names = resources
        .slice(0, stack_content_MOST_NAMES)
        .map(({ id, type, physicalId }) => `${id} (${type}, ${physicalId})`);
    return `${names.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./.build/pipeline/delete-and-tell.js
/** One stack goes: what is in it is looked at before, what only it used may go after it. */




/** Deletes one stack; what its data and its artifacts are is found out before. */
async function deleteAndTell(deleting, { stackName, stackId, emit = deleting.services.emit }) {
    const { settings } = deleting;
    const calls = { ...callsOf(deleting), emit };
    let own;
    const outcome = await (0,delete_stack/* deleteStack */.w)({
        ...calls,
        stackName,
        stackId,
        roleArn: settings.roleArn,
        recover: settings.recover,
        timeoutSeconds: settings.timeoutSeconds,
        before: async (view) => {
            own = await lookInside({ ...deleting, services: { ...deleting.services, emit } }, view);
        },
    });
    return { outcome, own };
}
/** Tells what goes and what stays; what the stack has in the bucket, where that is to go too. */
async function lookInside(deleting, view) {
    const calls = callsOf(deleting);
    const content = await readContent(calls, view);
    if (content === undefined)
        return undefined;
    await foretell(calls, view, content);
    const { bucket } = deleting;
    return bucket === undefined ? undefined : ownObjects({ ...deleting, bucket }, view, content);
}
/** After the stacks are gone. */
async function prune(deleting, owners, { retained }, result) {
    const { bucket } = deleting;
    if (bucket === undefined || owners.length === 0)
        return;
    result.pruned = await pruneArtifacts({ ...deleting, bucket }, owners, retained);
}

// EXTERNAL MODULE: ./.build/deploy/exports-in-use.js
var exports_in_use = __webpack_require__(45177);
;// CONCATENATED MODULE: ./.build/deploy/matching-stacks.js
/** The stacks that a pattern of names stands for, and those among them that are left alone. Pure. */
/** Of the stacks whose names fit: those to delete, and those that are not, with the reason. */
function matchingStacks(all, { pattern, before, never }) {
    const fits = all.filter(({ stackName, lastChanged }) => fitsPattern(stackName, pattern) &&
        !never.includes(stackName) &&
        (before === undefined || (lastChanged !== undefined && lastChanged < before.getTime())));
    const leftOut = fits.flatMap(view => {
        const why = reasonAgainst(view);
        return why === undefined ? [] : [{ view, why }];
    });
    return { stacks: fits.filter(view => reasonAgainst(view) === undefined), leftOut };
}
/** Whether the whole name fits. Steps back to the last star only, so that no pattern takes long. */
function fitsPattern(name, pattern) {
    let [at, in_, star, mark] = [0, 0, -1, 0];
    while (at < name.length) {
        const wanted = pattern[in_];
        if (wanted === '*') {
            star = in_++;
            mark = at;
        }
        else if (wanted === '?' || wanted === name[at]) {
            in_++;
            at++;
        }
        else if (star >= 0) {
            in_ = star + 1;
            at = ++mark;
        }
        else
            return false;
    }
    return [...pattern.slice(in_)].every(left => left === '*');
}
function reasonAgainst({ parentId, terminationProtection }) {
    if (parentId !== undefined)
        return `it is nested in ${parentId.split('/')[1] ?? parentId}`;
    return terminationProtection ? 'it is protected against deletion' : undefined;
}

// EXTERNAL MODULE: ./.build/pipeline/bucket-stack.js
var bucket_stack = __webpack_require__(68134);
// EXTERNAL MODULE: ./.build/pipeline/results.js
var results = __webpack_require__(44815);
;// CONCATENATED MODULE: ./.build/pipeline/delete-matching.js
/** `delete --matching`: all stacks whose names fit and that nobody has changed for long, each told by itself. */











async function deleteMatching(deleting, pattern, result) {
    const { settings, services } = deleting;
    const all = await listStacks(callsOf(deleting));
    const before = await timeBefore(deleting);
    const { stacks, leftOut } = matchingStacks(all, { pattern, before, never: [bucket_stack/* BUCKET_STACK */.iu] });
    for (const { view, why } of leftOut)
        services.emit({ type: 'note', message: `${view.stackName} is left out: ${why}` });
    const candidates = stacks.map(view => ({ view, json: describe(view) }));
    Object.assign(result, {
        matching: pattern,
        stacks: candidates.map(({ json }) => json),
        leftOut: leftOut.map(({ view, why }) => ({ stackName: view.stackName, why })),
        changed: false,
        operation: 'none',
    });
    if (settings.noop)
        return pretend(deleting, candidates, result);
    services.emit({ type: 'note', message: `${(0,format/* count */.U9)(stacks.length, 'stack')} to delete` });
    const reaper = new Reaper(deleting);
    await reaper.deleteAll(candidates);
    if (candidates.some(({ json }) => json.changed))
        Object.assign(result, { changed: true, operation: 'delete' });
    await prune(deleting, reaper.owners, reaper, result);
    const failures = candidates.flatMap(({ failure }) => failure ?? []);
    if (failures.length > 0)
        throw (0,report_failure/* combineFailures */.XJ)(failures);
}
/** AWS has told its time by now: the stacks were listed. */
async function timeBefore({ settings, now }) {
    const { olderThanSeconds } = settings;
    if (olderThanSeconds === undefined)
        return undefined;
    return new Date((await now()).getTime() - olderThanSeconds * 1000);
}
function describe({ stackName, status, lastChanged }) {
    const at = lastChanged === undefined ? null : new Date(lastChanged).toISOString();
    return { stackName, status, lastChanged: at, changed: false };
}
async function pretend(deleting, candidates, result) {
    const { emit } = deleting.services;
    const owners = [];
    for (const { view, json } of candidates) {
        const since = json.lastChanged === null ? '' : `, last changed ${json.lastChanged}`;
        emit({ type: 'note', message: `would delete the stack ${view.stackName} (${view.status}${since})` });
        const own = await lookInside(deleting, view);
        if (own !== undefined)
            owners.push(own);
    }
    if (candidates.length === 0)
        emit({ type: 'note', message: 'no stack fits: nothing to delete' });
    await prune(deleting, owners, { retained: [] }, result);
}
/** Each deletion is watched with up to two calls a second, and CloudFormation allows an account about five. */
const AT_ONCE = 2;
class Reaper {
    owners = [];
    retained = [];
    #deleting;
    constructor(deleting) {
        this.#deleting = deleting;
    }
    /** Failures are noted with each candidate. One whose exports others of them import is tried again when those are gone. */
    async deleteAll(candidates) {
        for (let round = candidates; round.length > 0;) {
            await (0,run_bounded/* runBounded */.B)(round, { parallel: AT_ONCE }, candidate => this.#delete(candidate));
            const isProgress = round.some(({ json }) => json.status === 'DELETE_COMPLETE');
            const waiting = round.filter(({ failure }) => failure !== undefined && (0,exports_in_use/* isExportInUse */.P)(failure));
            round = isProgress && !this.#isCancelled ? waiting : [];
        }
    }
    get #isCancelled() {
        return this.#deleting.services.signal.aborted;
    }
    async #delete(candidate) {
        const { view, json } = candidate;
        delete candidate.failure;
        delete json.failure;
        try {
            if (this.#isCancelled || (await this.#hasChanged(candidate)))
                return;
            const { stackName, stackId } = view;
            const emit = named(this.#deleting.services.emit, stackName);
            const { outcome, own } = await deleteAndTell(this.#deleting, { stackName, stackId, emit });
            Object.assign(json, { status: outcome.status, changed: outcome.changed });
            this.retained.push(...outcome.retained);
            if (outcome.failure !== undefined)
                this.#note(candidate, outcome.failure);
            else if (own !== undefined)
                this.owners.push(own);
        }
        catch (error) {
            this.#note(candidate, (0,report_failure/* toFailure */.w2)(error));
        }
    }
    #note(candidate, failure) {
        candidate.failure = failure;
        candidate.json.failure = (0,results/* describeFailure */.Ic)(failure);
    }
    /** Somebody deployed it since it was listed: it is not what was asked for any more. */
    async #hasChanged({ view, json }) {
        const { services } = this.#deleting;
        const now = await (0,stack_view/* lookAtStack */.Js)(callsOf(this.#deleting), view.stackId);
        if (now === undefined || now.status === 'DELETE_COMPLETE')
            return false;
        if (now.lastChanged === view.lastChanged)
            return false;
        if (now.status.startsWith('DELETE_'))
            return false;
        Object.assign(json, describe(now));
        services.emit({ type: 'note', message: `${view.stackName} is left out: it was changed meanwhile` });
        return true;
    }
}
/** Events of several stacks at once tell which one they are about. */
function named(emit, stackName) {
    return event => {
        if (event.type !== 'stack-event' || event.id === stackName)
            return emit(event);
        emit({ ...event, id: `${stackName}/${event.id}` });
    };
}

// EXTERNAL MODULE: ./.build/pipeline/deployment-options.js + 1 modules
var deployment_options = __webpack_require__(61848);
;// CONCATENATED MODULE: ./.build/pipeline/delete.js
/**
 * `delete`: removes the stack, streams its events, and says what goes and what CloudFormation left behind; or all stacks whose
 * names fit a pattern.
 */










async function delete_remove(settings, services, result) {
    checkTogether(settings);
    if (settings.matching === undefined)
        (0,deployment_options/* requireStackName */.rM)(settings);
    const caller = await (0,pipeline_caller/* allowedCaller */.u)(settings, services);
    const unbound = { settings, services, caller, now: () => serverTime(caller.clients) };
    const bucket = settings.artifacts ? await bucketToPrune(unbound) : undefined;
    const deleting = { ...unbound, bucket };
    if (settings.matching === undefined)
        return deleteOne(deleting, result);
    return deleteMatching(deleting, settings.matching, result);
}
async function deleteOne(deleting, result) {
    const stackName = (0,deployment_options/* requireStackName */.rM)(deleting.settings);
    if (deleting.settings.noop)
        return delete_pretend(deleting, stackName, result);
    const { outcome, own } = await deleteAndTell(deleting, { stackName });
    const { failure, seconds, ...rest } = outcome;
    Object.assign(result, rest, { operation: rest.changed ? 'delete' : 'none', seconds: (0,results/* round */.LI)(seconds) });
    if (failure !== undefined)
        throw failure;
    await prune(deleting, own === undefined ? [] : [own], outcome, result);
}
async function delete_pretend(deleting, stackName, result) {
    const { services } = deleting;
    Object.assign(result, { stackName, changed: false, operation: 'none' });
    const view = await (0,stack_view/* lookAtStack */.Js)(callsOf(deleting), stackName);
    if (view === undefined) {
        services.emit({ type: 'note', message: `there is no stack ${stackName}: nothing to delete` });
        return;
    }
    Object.assign(result, { stackId: view.stackId, status: view.status });
    services.emit({ type: 'note', message: `would delete the stack ${stackName} (${view.status})` });
    const own = await lookInside(deleting, view);
    await prune(deleting, own === undefined ? [] : [own], { retained: [] }, result);
}
/** Throws a Failure (user) for options that contradict each other. */
function checkTogether({ stackName, matching, olderThanSeconds }) {
    const refuse = (message, remedy) => new report_failure/* Failure */.HR('user', message, { remedy });
    if (matching === undefined && olderThanSeconds !== undefined)
        throw refuse('--older-than is for --matching', 'Name the stacks by a pattern: --matching GLOB.');
    if (matching === undefined)
        return;
    if (stackName !== undefined)
        throw refuse('--stack-name and --matching together', 'Name one stack, or a pattern of names, not both.');
    if (!/[A-Za-z0-9-]/.test(matching) && olderThanSeconds === undefined)
        throw refuse(`--matching ${matching} fits every stack of the account`, 'Write a part of the names (shop-pr-*), or say how old they are at least: --older-than 3d.');
}


/***/ }),

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
