export const id = 927;
export const ids = [927];
export const modules = {

/***/ 97002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ removeAll),
/* harmony export */   Z1: () => (/* binding */ settleOrRemove),
/* harmony export */   uZ: () => (/* binding */ requestSet)
/* harmony export */ });
/* harmony import */ var _change_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51043);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46652);
/* harmony import */ var _remove_stack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42747);
/* harmony import */ var _settle_change_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37637);
/** What one change set is made of, and how it goes when it is not executed. */




/** The request for the change set that carries a deployment out. */
function requestFor({ deployment, operation, parameters }) {
    const { stackName, template, capabilities, tags, roleArn, notificationArns, onFailure } = deployment;
    const { mode, tokenPrefix } = deployment;
    const nested = /AWS::CloudFormation::Stack|AWS::Serverless::Application/.test((0,_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .templateText */ .uO)(deployment));
    return {
        operation,
        stackName,
        template,
        nested,
        parameters,
        capabilities,
        tags,
        roleArn,
        notificationArns,
        onFailure,
        mode,
        tokenPrefix,
        revertsDrift: deployment.drift === 'revert',
        importsExisting: deployment.importExisting === true,
    };
}
/** The set that was asked for. Throws Failures; what may have been made although AWS gave no answer is removed then. */
async function requestSet(application) {
    const { deployment, operation } = application;
    const requested = await (0,_change_set_js__WEBPACK_IMPORTED_MODULE_0__/* .requestChangeSet */ .IS)(deployment, requestFor(application));
    if (requested.kind === 'accepted') {
        const { name, stackId } = requested.set;
        deployment.onStart?.({ stackId, stackName: deployment.stackName, operation, token: name });
        return requested.set;
    }
    if (requested.kind === 'raced')
        return 'raced';
    if (requested.kind === 'lost')
        await removeAll(application, requested.set);
    throw requested.failure;
}
/** A set that will not be executed is removed before anything else happens, and so is the empty stack that it made. */
async function settleOrRemove(application, set) {
    try {
        const settled = await (0,_settle_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .settleChangeSet */ ._n)(application.deployment, set, application.view);
        if (settled.kind === 'refused')
            throw settled.failure;
        if (settled.kind === 'empty')
            await removeAll(application, set);
        return settled;
    }
    catch (error) {
        await removeAll(application, set);
        throw error;
    }
}
/** Removes the set, and the empty stack if it was this set that made it. What cannot be removed is told. */
async function removeAll({ deployment, operation, view }, set) {
    const { emit, stackName } = deployment;
    const kept = await (0,_change_set_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteChangeSet */ .cW)(deployment, set);
    if (kept !== undefined)
        emit({
            type: 'warning',
            message: `the change set ${set.name} of the stack ${stackName} could not be removed: ${kept}. It changes nothing by itself`,
        });
    if (operation !== 'create' || view !== undefined)
        return;
    const shell = await (0,_remove_stack_js__WEBPACK_IMPORTED_MODULE_2__/* .removeShell */ .Bi)(deployment, set.stackId, set.name);
    if (shell !== undefined)
        emit({
            type: 'warning',
            message: `the empty stack ${stackName} could not be removed: ${shell}. The next deploy makes use of it`,
        });
}


/***/ }),

/***/ 58001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NN: () => (/* binding */ whoIsAtWork),
/* harmony export */   mA: () => (/* binding */ describeAtWork),
/* harmony export */   ng: () => (/* binding */ runOf)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32173);
/** Who is at work on a stack: read from its newest events, because nothing else says so. */

/** Asks once. What cannot be found out is undefined: it is only for people, and for knowing our own operations. */
async function whoIsAtWork(clients, { stackId, lastChanged }, signal) {
    const since = lastChanged === undefined ? undefined : new Date(lastChanged).toISOString();
    try {
        const { DescribeStackEventsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
        const client = await clients.cloudformation();
        const page = await client.send(new DescribeStackEventsCommand({ StackName: stackId }), (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .Z)(signal));
        return { token: page.StackEvents?.[0]?.ClientRequestToken, since };
    }
    catch {
        return { token: undefined, since };
    }
}
/** Tokens of ours name the run that they belong to: `lambda-build-7213456789-a1b2…`. */
const OUR_TOKEN = /^lambda-build-(?:(\d+)-)?[0-9a-f]{16}$/;
/** The id of the workflow run that it belongs to, where its token tells one. */
function runOf({ token }) {
    return OUR_TOKEN.exec(token ?? '')?.[1];
}
/** The operation in words: whose it is as far as its token tells, and since when. */
function describeAtWork({ token, since }) {
    const ours = OUR_TOKEN.exec(token ?? '');
    const who = ours?.[1] !== undefined
        ? `run ${ours[1]} of lambda-build`
        : ours !== null
            ? 'another lambda-build'
            : token === undefined
                ? 'somebody'
                : `somebody (token ${token.slice(0, 64)})`;
    return since === undefined ? `${who} is at work on it` : `${who} is at work on it since ${since}`;
}


/***/ }),

/***/ 88054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isIdentity),
/* harmony export */   V: () => (/* binding */ holdsData)
/* harmony export */ });
/**
 * Resource types whose loss people notice: what holds data, and what others know by its name or address. The first are
 * guarded (`guard.ts`), the second warned about. Names as the resource type reference of CloudFormation has them.
 */
/** Deleting or replacing one loses what was stored in it. */
function holdsData(type) {
    return DATA.has(type);
}
/** Replacing one changes an address, a name or a key that others have written down. */
function isIdentity(type) {
    return IDENTITY.has(type);
}
const DATA = new Set([
    'AWS::Backup::BackupVault',
    'AWS::Cassandra::Keyspace',
    'AWS::Cassandra::Table',
    'AWS::CodeCommit::Repository',
    'AWS::Cognito::IdentityPool',
    'AWS::Cognito::UserPool',
    'AWS::DAX::Cluster',
    'AWS::DocDB::DBCluster',
    'AWS::DocDB::DBInstance',
    'AWS::DSQL::Cluster',
    'AWS::DynamoDB::GlobalTable',
    'AWS::DynamoDB::Table',
    'AWS::EC2::Instance',
    'AWS::EC2::Volume',
    'AWS::ECR::PublicRepository',
    'AWS::ECR::Repository',
    'AWS::EFS::FileSystem',
    'AWS::EMR::Cluster',
    'AWS::ElastiCache::CacheCluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::ElastiCache::ServerlessCache',
    'AWS::Elasticsearch::Domain',
    'AWS::FSx::FileSystem',
    'AWS::FSx::Volume',
    'AWS::KMS::Key',
    'AWS::KMS::ReplicaKey',
    'AWS::Kinesis::Stream',
    'AWS::Logs::LogGroup',
    'AWS::MSK::Cluster',
    'AWS::MSK::ServerlessCluster',
    'AWS::AmazonMQ::Broker',
    'AWS::MemoryDB::Cluster',
    'AWS::Neptune::DBCluster',
    'AWS::Neptune::DBInstance',
    'AWS::OpenSearchServerless::Collection',
    'AWS::OpenSearchService::Domain',
    'AWS::QLDB::Ledger',
    'AWS::RDS::DBCluster',
    'AWS::RDS::DBInstance',
    'AWS::RDS::GlobalCluster',
    'AWS::Redshift::Cluster',
    'AWS::RedshiftServerless::Namespace',
    'AWS::S3::Bucket',
    'AWS::S3Express::DirectoryBucket',
    'AWS::S3Tables::Table',
    'AWS::S3Tables::TableBucket',
    'AWS::SDB::Domain',
    'AWS::SQS::Queue',
    'AWS::SSM::Parameter',
    'AWS::SecretsManager::Secret',
    'AWS::Serverless::SimpleTable',
    'AWS::Timestream::Database',
    'AWS::Timestream::Table',
]);
const IDENTITY = new Set([
    'AWS::ApiGateway::DomainName',
    'AWS::ApiGateway::RestApi',
    'AWS::ApiGatewayV2::Api',
    'AWS::ApiGatewayV2::DomainName',
    'AWS::CertificateManager::Certificate',
    'AWS::CloudFront::Distribution',
    'AWS::Cognito::UserPoolClient',
    'AWS::Cognito::UserPoolDomain',
    'AWS::EC2::EIP',
    'AWS::IAM::AccessKey',
    'AWS::IAM::User',
    'AWS::Lambda::Url',
    'AWS::Route53::HostedZone',
]);


/***/ }),

/***/ 14783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ deleteStack)
});

// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/deploy/at-work.js
var at_work = __webpack_require__(58001);
// EXTERNAL MODULE: ./.build/deploy/recover.js
var recover = __webpack_require__(82260);
// EXTERNAL MODULE: ./.build/deploy/states.js
var states = __webpack_require__(72608);
;// CONCATENATED MODULE: ./.build/deploy/deletion-step.js
/** What comes next on the way to a stack being gone. Pure: a view of the stack in, a step out. */



/**
 * The step for a stack as it is now, undefined when there is none. A creation is not waited for: deleting the stack is the only
 * way to stop one (CloudFormation's CancelUpdateStack takes updates only).
 */
function decideDeletion(view, policy) {
    if (view === undefined || view.status === 'DELETE_COMPLETE')
        return { kind: 'gone' };
    if (view.parentId !== undefined)
        return { kind: 'refuse', failure: nested(view.stackName, view.parentId) };
    if (view.status === 'DELETE_IN_PROGRESS')
        return { kind: 'attach' };
    if (view.terminationProtection)
        return { kind: 'refuse', failure: (0,recover/* protectedStack */.B$)(view.stackName) };
    if (isBusy(view.status))
        return { kind: 'wait' };
    if (!policy.tried.has('plain'))
        return { kind: 'delete', mode: 'plain' };
    // Both other modes are refused for a stack whose deletion has not failed.
    const mode = view.status === 'DELETE_FAILED' ? MODES[policy.recover] : undefined;
    return mode === undefined || policy.tried.has(mode) ? { kind: 'give-up' } : { kind: 'delete', mode };
}
const MODES = { skip: 'retaining', force: 'forced' };
/** What may still be done about a deletion that failed. */
function furtherAdvice(recover) {
    if (recover === 'force')
        return 'Mend what keeps it, then delete again.';
    const level = states/* RECOVER_LEVELS */.b0.indexOf(recover) < states/* RECOVER_LEVELS */.b0.indexOf('skip') ? 'skip' : 'force';
    return `Mend what keeps it, then delete again; or leave behind what cannot be deleted with --recover ${level}.`;
}
/** Statuses in which DeleteStack may be called although something is under way. */
const DELETABLE = ['REVIEW_IN_PROGRESS', 'CREATE_IN_PROGRESS', 'ROLLBACK_IN_PROGRESS'];
function isBusy(status) {
    return status.endsWith('_IN_PROGRESS') && !DELETABLE.includes(status);
}
function nested(stackName, parentId) {
    const parent = parentId.split('/')[1] ?? parentId;
    return new report_failure/* Failure */.HR('deploy', `the stack ${stackName} cannot be deleted: it is nested in ${parent}`, {
        remedy: `Delete ${parent}, or take the stack out of its template and deploy that.`,
    });
}

// EXTERNAL MODULE: ./.build/deploy/exports-in-use.js
var exports_in_use = __webpack_require__(45177);
// EXTERNAL MODULE: ./.build/deploy/remove-stack.js
var remove_stack = __webpack_require__(42747);
// EXTERNAL MODULE: ./.build/deploy/stack-resources.js
var stack_resources = __webpack_require__(34280);
// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(93208);
// EXTERNAL MODULE: ./.build/deploy/wait-until-at-rest.js
var wait_until_at_rest = __webpack_require__(78505);
;// CONCATENATED MODULE: ./.build/deploy/delete-stack.js
/** `delete`: a stack and everything in it, but for what its template retains. */








/** Deletes the stack if there is one. A deletion that fails is in the outcome; what prevents it from starting is thrown. */
async function deleteStack(options) {
    const { stackName, emit, clock } = options;
    const startedAt = clock.now();
    const work = new Work(options, startedAt + options.timeoutSeconds * 1000);
    let view = await work.look(options.stackId ?? stackName);
    const stackId = view?.status === 'DELETE_COMPLETE' ? undefined : view?.stackId;
    for (;;) {
        const step = work.decide(view);
        if (step.kind === 'refuse')
            throw step.failure;
        if (step.kind === 'gone' || step.kind === 'give-up')
            break;
        view = await work.carryOut(step, view);
        if (work.isStopped)
            break;
    }
    const seconds = (clock.now() - startedAt) / 1000;
    if (stackId === undefined)
        return { changed: false, stackName, status: 'DELETE_COMPLETE', retained: [], seconds };
    const ended = work.outcome(view);
    if (!ended.status.endsWith('_IN_PROGRESS'))
        emit({ type: 'stack-finished', stackName, status: ended.status, seconds });
    return { changed: true, stackName, stackId, ...ended, seconds };
}
/** Updates may begin between a look and the deletion. */
const MOST_RACES = 3;
class Work {
    /** The end of the deletion cannot be seen: nothing more is to be tried. */
    isStopped = false;
    #options;
    #calls;
    #tried = new Set();
    #left = new Set();
    #retained = new Map();
    #last;
    #races = 0;
    #hasBegun = false;
    constructor(options, deadline) {
        this.#options = options;
        this.#calls = { ...options, signal: options.signal, deadline };
    }
    look(nameOrId) {
        return (0,stack_view/* lookAtStack */.Js)(this.#calls, nameOrId);
    }
    decide(view) {
        return decideDeletion(view, { recover: this.#options.recover ?? 'safe', tried: this.#tried });
    }
    /** The stack afterwards. */
    async carryOut(step, view) {
        if (view === undefined)
            return undefined;
        if (step.kind === 'wait') {
            await (0,wait_until_at_rest/* waitUntilAtRest */.$)(this.#calls, view, 'it can only be deleted when that has ended');
            return this.look(view.stackId);
        }
        if (!this.#hasBegun)
            await this.#options.before?.(view);
        this.#hasBegun = true;
        const mode = step.kind === 'attach' ? undefined : step.mode;
        const removed = await this.#remove(view, mode);
        if (removed === undefined)
            return this.look(view.stackId);
        this.#take(removed, mode);
        this.isStopped = removed.status !== 'DELETE_COMPLETE' && removed.status !== 'DELETE_FAILED';
        if (this.isStopped || removed.status === 'DELETE_COMPLETE')
            return { ...view, status: removed.status };
        const now = await this.look(view.stackId);
        // A read may still show the stack as it was before.
        return now === undefined ? undefined : { ...now, status: removed.status };
    }
    outcome(view) {
        const status = view?.status ?? 'DELETE_COMPLETE';
        const retained = [...this.#retained.values()];
        const failure = status === 'DELETE_COMPLETE' ? undefined : this.#last?.failure;
        if (failure === undefined)
            return { status, retained };
        if (status !== 'DELETE_FAILED')
            return { status, retained, failure };
        const remedy = [failure.remedy, furtherAdvice(this.#options.recover ?? 'safe')].filter(Boolean).join(' ');
        return {
            status,
            retained,
            failure: new report_failure/* Failure */.HR(failure.class, failure.message, { ...failure, cause: failure.cause, remedy }),
        };
    }
    /** Undefined when somebody began an update just before. Throws Failures. */
    async #remove(view, mode) {
        const calls = this.#calls;
        try {
            const removed = await (0,remove_stack/* removeStack */.pX)(calls, view, await this.#deletion(view, mode));
            const { failure } = removed;
            if (failure === undefined)
                return removed;
            return { ...removed, failure: await (0,exports_in_use/* withImporters */.s)(calls, failure, view.stackId) };
        }
        catch (error) {
            if (!(error instanceof report_failure/* Failure */.HR))
                throw error;
            if (/cannot be deleted while in status/.test(error.reason ?? '') && this.#races++ < MOST_RACES)
                return undefined;
            throw await (0,exports_in_use/* withImporters */.s)(calls, error, view.stackId);
        }
    }
    async #deletion(view, mode) {
        if (mode === undefined)
            return this.#join(view);
        if (mode === 'forced')
            return { forced: true };
        if (mode !== 'retaining')
            return {};
        const resources = await (0,stack_resources/* stackResources */.o)(this.#calls, view.stackId);
        const failed = resources.filter(({ id, status }) => status === 'DELETE_FAILED' && !id.includes('/'));
        return { retain: failed.map(({ id }) => id) };
    }
    async #join(view) {
        const { clients, signal, emit, stackName } = this.#options;
        const atWork = await (0,at_work/* whoIsAtWork */.NN)(clients, view, signal);
        const message = `the stack ${stackName} is being deleted already: ${(0,at_work/* describeAtWork */.mA)(atWork)}`;
        emit({ type: 'note', message });
        return { token: atWork.token };
    }
    #take({ retained, ...removed }, mode) {
        const { emit } = this.#options;
        this.#last = { ...removed, retained };
        const isNew = retained.filter(({ id }) => !this.#retained.has(id));
        for (const resource of isNew)
            this.#retained.set(resource.id, resource);
        if (mode === undefined)
            return;
        // Without what was left behind, CloudFormation goes on to resources that it had not come to: those may fail too.
        const mayRepeat = mode === 'retaining' && isNew.some(({ id }) => !this.#left.has(id));
        if (!mayRepeat)
            this.#tried.add(mode);
        if (mode === 'plain')
            return;
        for (const { id, type, physicalId } of isNew) {
            this.#left.add(id);
            emit({
                type: 'warning',
                message: `${id} (${type}, ${physicalId}) was left in place: no stack owns it now`,
            });
        }
    }
}


/***/ }),

/***/ 50546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ deployStack)
});

// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/deploy/application.js
var deploy_application = __webpack_require__(97002);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(97085);
// EXTERNAL MODULE: ./.build/deploy/change-set.js
var change_set = __webpack_require__(51043);
// EXTERNAL MODULE: ./.build/deploy/conclude.js
var conclude = __webpack_require__(76203);
// EXTERNAL MODULE: ./.build/deploy/events.js + 1 modules
var events = __webpack_require__(92144);
// EXTERNAL MODULE: ./.build/deploy/persist.js
var persist = __webpack_require__(46236);
;// CONCATENATED MODULE: ./.build/deploy/protect-stack.js
/** What a change set cannot say of a stack: its policy, and its protection against deletion. */


/** Sets the stack policy; nothing without one. Throws a Failure when AWS refuses it. */
async function setStackPolicy(deployment, stackId) {
    const { clients, stackPolicy, stackName } = deployment;
    if (stackPolicy === undefined)
        return;
    const { SetStackPolicyCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    try {
        const command = new SetStackPolicyCommand({ StackName: stackId, StackPolicyBody: stackPolicy });
        await (0,persist/* patiently */.d)(deployment, () => client.send(command));
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:SetStackPolicy', target: `stack ${stackName}` });
    }
}
/** Switches protection on or off where it is not as asked. Throws a Failure when AWS refuses it. */
async function setTerminationProtection(deployment, stackId, isProtected) {
    const { clients, terminationProtection: wanted, stackName } = deployment;
    if (wanted === undefined || wanted === isProtected)
        return;
    const { UpdateTerminationProtectionCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    try {
        const input = { StackName: stackId, EnableTerminationProtection: wanted };
        await (0,persist/* patiently */.d)(deployment, () => client.send(new UpdateTerminationProtectionCommand(input)));
    }
    catch (error) {
        const call = 'cloudformation:UpdateTerminationProtection';
        throw (0,errors/* awsFailure */.MT)(error, { call, target: `stack ${stackName}` });
    }
}

// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(93208);
// EXTERNAL MODULE: ./.build/deploy/states.js
var states = __webpack_require__(72608);
// EXTERNAL MODULE: ./.build/deploy/watch-stack.js + 1 modules
var watch_stack = __webpack_require__(90818);
;// CONCATENATED MODULE: ./.build/deploy/carry-out.js
/** Executing a change set that has been looked at, and watching the operation to its end. */











/** `raced`: the stack is no longer what it was, nothing was changed. Throws Failures for what ends before the operation begins. */
async function carryOut(application, set, planned) {
    const { deployment, operation, view } = application;
    const { clients, stackName } = deployment;
    // A deletion that follows a failed creation need not have our token.
    const token = (0,change_set/* deletesOnFailure */.KG)({ operation, onFailure: deployment.onFailure }) ? undefined : set.name;
    const stream = new events/* EventStream */.v(clients, { stackId: set.stackId, stackName, token });
    if (!(await prepare(application, set, stream)) || !(await start(application, set)))
        return 'raced';
    if (deployment.detach === true)
        return detached(application, set);
    const watched = await watch(application, set, stream, planned);
    const outcome = await (0,conclude/* conclude */.E)(deployment, operation, { set, stream, watched });
    if (outcome.failure === undefined && operation === 'create')
        await setStackPolicy(deployment, set.stackId);
    if (outcome.failure === undefined)
        await setTerminationProtection(deployment, set.stackId, view?.terminationProtection ?? false);
    return outcome;
}
/** Nothing has begun yet: what fails here leaves nothing behind. */
async function prepare(application, set, stream) {
    const { deployment, operation, view } = application;
    const { signal } = deployment;
    try {
        if (view !== undefined && operation === 'update')
            await setStackPolicy(deployment, view.stackId);
        await (0,persist/* patiently */.d)(deployment, () => stream.skipPast(signal));
        return true;
    }
    catch (error) {
        // Another run took away the empty stack that both had their change sets in.
        if ((0,stack_view/* isNoSuchStack */.hR)(error))
            return false;
        await (0,deploy_application/* removeAll */.C0)(application, set);
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeStackEvents', target: `stack ${set.stackId}` });
    }
}
/** Nothing is removed where it is not known whether the operation began. */
async function start(application, set) {
    const { deployment, operation } = application;
    const { onFailure, mode } = deployment;
    try {
        return await (0,change_set/* executeChangeSet */._A)(deployment, set, { operation, onFailure, mode });
    }
    catch (error) {
        if ((0,stack_view/* isNoSuchStack */.hR)(error))
            return false;
        const failure = (0,errors/* awsFailure */.MT)(error, {
            call: 'cloudformation:ExecuteChangeSet',
            target: `stack ${set.stackId}`,
        });
        if (failure.class === 'unknown')
            throw stillThere(failure, application, set);
        await (0,deploy_application/* removeAll */.C0)(application, set);
        throw failure;
    }
}
/** What is not known to have begun cannot be cleared away either. */
function stillThere(failure, { deployment: { stackName }, operation, view }, { name }) {
    const what = `the change set ${name}`;
    const both = operation === 'create' && view === undefined
        ? `${what} and the empty stack ${stackName} are`
        : `${what} is`;
    const line = `${both} left behind if it was not carried out; the next deploy is not disturbed by that`;
    const details = [...failure.details, line];
    return new report_failure/* Failure */.HR(failure.class, failure.message, { ...failure, cause: failure.cause, details });
}
async function watch(application, set, stream, planned) {
    const { deployment, operation, view } = application;
    const deletes = (0,change_set/* deletesOnFailure */.KG)({ operation, onFailure: deployment.onFailure });
    return (0,watch_stack/* watchStack */.i)({
        ...deployment,
        stream,
        stackId: set.stackId,
        before: view,
        changeSetId: set.id,
        planned,
        readsToEnd: status => readsToEnd(status, deletes),
    });
}
/** With `--on-failure delete` a failed creation is followed by a deletion, which may take a moment to begin. */
function readsToEnd(status, deletes) {
    const end = (0,states/* endOf */.pJ)(status);
    if (end === 'going-on')
        return 0;
    return deletes && end === 'failure' && !status.startsWith('DELETE_') ? READS_BEFORE_DELETION : 1;
}
const READS_BEFORE_DELETION = 6;
/** The operation has begun, and nobody here waits for its end. */
function detached({ deployment, operation }, { stackId }) {
    const { stackName, clock, startedAt, recovered, emit } = deployment;
    emit({ type: 'stack-detached', stackName });
    return {
        stackId,
        stackName,
        status: operation === 'create' ? 'CREATE_IN_PROGRESS' : 'UPDATE_IN_PROGRESS',
        operation: recovered ? 'recovered' : operation,
        changed: true,
        outputs: {},
        seconds: (clock.now() - startedAt) / 1000,
    };
}

// EXTERNAL MODULE: ./.build/deploy/deployment.js + 1 modules
var deploy_deployment = __webpack_require__(46652);
// EXTERNAL MODULE: ./.build/deploy/calls.js
var deploy_calls = __webpack_require__(32173);
// EXTERNAL MODULE: ./.build/deploy/redact.js
var redact = __webpack_require__(76763);
;// CONCATENATED MODULE: ./.build/deploy/drift.js
/**
 * Changes that were made to resources behind the back of the stack: asked of CloudFormation, which compares what it can.
 * UNKNOWN, UNSUPPORTED and NOT_CHECKED are no drift (API reference, StackResourceDriftStatus).
 */





/** Detection takes a moment for every resource; it is no reason to wait for ever. */
const LONGEST_MS = 5 * 60_000;
const PAUSE_MS = 2_000;
/** The resources that are not as the stack left them. Throws Failures. */
async function detectDrift(calls, stackId) {
    try {
        await detect(calls, stackId);
        return (await drifted(calls, stackId)).map(resourceOf);
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DetectStackDrift', target: `stack ${stackId}` });
    }
}
async function detect({ clients, clock, signal }, stackId) {
    const { DetectStackDriftCommand, DescribeStackDriftDetectionStatusCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const detection = new DetectStackDriftCommand({ StackName: stackId });
    const started = await (0,persist/* patiently */.d)({ clock, signal }, () => client.send(detection, (0,deploy_calls/* abortable */.Z)(signal)));
    const command = new DescribeStackDriftDetectionStatusCommand({
        StackDriftDetectionId: started.StackDriftDetectionId,
    });
    for (const deadline = clock.now() + LONGEST_MS; clock.now() < deadline;) {
        const seen = await client.send(command, (0,deploy_calls/* abortable */.Z)(signal)).catch(error => {
            if ((0,errors/* isPassing */.WG)(error))
                return undefined;
            throw error;
        });
        if (seen?.DetectionStatus === 'DETECTION_COMPLETE')
            return;
        if (seen?.DetectionStatus === 'DETECTION_FAILED')
            throw notDetected(seen.DetectionStatusReason ?? 'no reason given');
        await clock.sleep(PAUSE_MS, signal);
        if (signal?.aborted)
            throw new report_failure/* Failure */.HR('cancelled', 'cancelled before anything was changed');
    }
    throw notDetected(`not finished after ${LONGEST_MS / 60_000} minutes`);
}
function notDetected(reason) {
    return new report_failure/* Failure */.HR('deploy', `CloudFormation could not compare the stack with its resources: ${reason}`, {
        reason,
        remedy: 'It reads every resource with your permissions. Grant them, or deploy with --drift off. Nothing was changed.',
    });
}
async function drifted(calls, stackId) {
    const { clients, signal } = calls;
    const { DescribeStackResourceDriftsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const found = [];
    for (let token;;) {
        const command = new DescribeStackResourceDriftsCommand({
            StackName: stackId,
            StackResourceDriftStatusFilters: ['MODIFIED', 'DELETED'],
            ...(token === undefined ? {} : { NextToken: token }),
        });
        const page = await (0,persist/* patiently */.d)(calls, () => client.send(command, (0,deploy_calls/* abortable */.Z)(signal)));
        found.push(...(page.StackResourceDrifts ?? []));
        token = page.NextToken;
        if (token === undefined)
            return found;
    }
}
function resourceOf(drift) {
    const type = drift.ResourceType ?? '';
    const differences = (drift.PropertyDifferences ?? []).flatMap(({ PropertyPath: path = '', ExpectedValue, ActualValue }) => {
        const secret = (0,redact/* isSecret */.$)(type, path);
        const before = (0,redact/* hiddenValue */.a)(ExpectedValue ?? '', secret, []);
        const after = (0,redact/* hiddenValue */.a)(ActualValue ?? '', secret, []);
        // A difference without one is noise of the comparison (cloudformation-coverage-roadmap #2505).
        return ExpectedValue === ActualValue ? [] : [{ path, expected: before, actual: after }];
    });
    return {
        id: drift.LogicalResourceId ?? '',
        resourceType: type,
        status: drift.StackResourceDriftStatus === 'DELETED' ? 'DELETED' : 'MODIFIED',
        differences,
    };
}
/** What is said, and with `fail` thrown, about drift: first what this deployment is about to overwrite. Class `user`. */
function driftFailure(stackName, resources) {
    if (resources.length === 0)
        return undefined;
    const ids = resources.map(({ id, status }) => `${id} (${status})`).join(', ');
    return new report_failure/* Failure */.HR('user', `the stack ${stackName} has drifted: ${ids}`, {
        resource: resources[0]?.id,
        details: resources.flatMap(({ id, differences }) => differences.map(({ path, expected, actual }) => `${id} ${path}: ${expected} → ${actual}`)),
        remedy: 'Nothing was changed. Put it back by --drift revert, or take it into the template.',
    });
}
/** What was changed behind the back of the stack. With `fail` that is thrown, before anything is asked for. */
async function driftBefore(deployment, view) {
    const { drift = 'off', stackName } = deployment;
    if (view === undefined || drift === 'off' || drift === 'revert')
        return [];
    const resources = await detectDrift(deployment, view.stackId);
    const failure = drift === 'fail' ? driftFailure(stackName, resources) : undefined;
    if (failure !== undefined)
        throw failure;
    return resources;
}
/** Emits what was found: first what this deployment is about to overwrite. */
function tellDrift({ emit, stackName }, drifted, changes) {
    if (drifted.length === 0)
        return;
    const changed = new Set(changes.map(({ id }) => id));
    const resources = drifted.map(resource => ({ ...resource, touched: changed.has(resource.id) }));
    resources.sort((a, b) => Number(b.touched) - Number(a.touched));
    emit({ type: 'drift', stackName, resources });
}

// EXTERNAL MODULE: ./.build/deploy/review.js + 2 modules
var review = __webpack_require__(72105);
;// CONCATENATED MODULE: ./.build/deploy/apply-changes.js
/** One change set of ours, from request to end. */





/** Makes a change set and carries it out. `raced`: the stack is no longer what it was, nothing was changed. */
async function applyChanges(application) {
    const { deployment, operation, view } = application;
    const drifted = await driftBefore(deployment, operation === 'update' ? view : undefined);
    const set = await (0,deploy_application/* requestSet */.uZ)(application);
    if (set === 'raced')
        return 'raced';
    const settled = await (0,deploy_application/* settleOrRemove */.Z1)(application, set);
    if (settled.kind === 'gone')
        return 'raced';
    const { emit, stackName } = deployment;
    if (settled.kind !== 'ready') {
        tellDrift(deployment, drifted, []);
        return view === undefined ? 'raced' : (0,deploy_deployment/* nothingToDo */.KN)(deployment, view);
    }
    const changes = await reviewOrRemove(application, set, settled.listed);
    tellDrift(deployment, drifted, changes);
    const nested = changes.filter(({ stack }) => stack !== '').length;
    const counted = { changes: changes.length, ...(nested === 0 ? {} : { nested }) };
    emit({ type: 'change-set-created', stackName, operation, ...counted });
    return carryOut(application, set, { own: changes.length - nested, nested });
}
/** The changes. Throws the guard's Failure; the set is gone then, as if nothing had been asked. */
async function reviewOrRemove(application, set, listed) {
    const { deployment, deployed } = application;
    try {
        const { changes, judged, failure } = await (0,review/* review */.N)(deployment, { set, listed, deployed });
        if (judged.length > 0)
            deployment.emit(guardEvent(deployment.stackName, judged));
        if (failure !== undefined)
            throw failure;
        return changes;
    }
    catch (error) {
        await (0,deploy_application/* removeAll */.C0)(application, set);
        throw error;
    }
}
/** Resources that hold data, or that others know by name, and that would be replaced or go. */
function guardEvent(stackName, judged) {
    const resources = judged.map(({ change, verdict, why }) => ({
        id: change.id,
        resourceType: change.type,
        verdict,
        why,
    }));
    return { type: 'guard', stackName, resources };
}

// EXTERNAL MODULE: ./.build/deploy/at-work.js
var at_work = __webpack_require__(58001);
// EXTERNAL MODULE: ./.build/deploy/attach.js
var attach = __webpack_require__(32959);
// EXTERNAL MODULE: ./.build/deploy/recover.js
var recover = __webpack_require__(82260);
// EXTERNAL MODULE: ./.build/deploy/unchanged.js
var unchanged = __webpack_require__(55053);
// EXTERNAL MODULE: ./.build/deploy/wait-until-at-rest.js
var wait_until_at_rest = __webpack_require__(78505);
;// CONCATENATED MODULE: ./.build/deploy/deploy-stack.js
/**
 * From a packaged template to a stack at rest. Every state that a stack can be found in leads to a step (`states.ts`);
 * creating and updating go through a change set; a rollback is waited for; the cause is named first.
 */











/** Others may change the stack between our looking and our writing: so often we look again. */
const MOST_RACES = 3;
/**
 * Creates or updates the stack and waits for the end, rollback included. Throws Failures for everything that ends before
 * the stack is touched; after that, the outcome carries the Failure.
 */
async function deployStack(options) {
    const deployment = (0,deploy_deployment/* beginDeployment */.tY)(options);
    const unchangedCheck = (0,unchanged/* deployedTemplate */.B)(deployment, options.stackName);
    const recoveries = new Recoveries(deployment);
    for (let races = 0; races <= MOST_RACES;) {
        const view = await (0,stack_view/* lookAtStack */.Js)(deployment, deployment.stackName);
        const step = (0,states/* decide */.LD)(view, { ...deployment, tried: recoveries.tried });
        if (step.kind === 'refuse')
            throw recoveries.refused(step);
        if (step.kind === 'wait') {
            const outcome = await waitOrAttach(deployment, view);
            if (outcome !== undefined)
                return outcome;
        }
        else if (step.kind === 'recover') {
            await recoveries.carryOut(step, view);
        }
        else {
            const parameters = (0,deploy_deployment/* parametersFor */.ob)(deployment, step.kind === 'update' ? view : undefined);
            const wanted = { ...deployment, template: (0,deploy_deployment/* templateText */.uO)(deployment), parameters };
            const maySkip = view !== undefined && races === 0 && (options.drift ?? 'off') === 'off';
            if (maySkip && (0,unchanged/* isUnchanged */._)(view, await unchangedCheck, wanted))
                return skip(deployment, view);
            const deployed = view === undefined ? undefined : await unchangedCheck;
            if (races === 0)
                tellRolledBack(deployment, view);
            const outcome = await applyChanges({ deployment, operation: step.kind, view, parameters, deployed });
            if (outcome !== 'raced')
                return (0,recover/* continueOnce */.Ny)(deployment, outcome);
            races++;
        }
    }
    throw new report_failure/* Failure */.HR('unknown', `others keep changing the stack ${options.stackName}`, {
        remedy: 'Let one run at a time deploy a stack (`concurrency` in a workflow), then run again.',
    });
}
/** Nothing to deploy; what a change set could not say is put right all the same. */
async function skip(deployment, view) {
    await setTerminationProtection(deployment, view.stackId, view.terminationProtection);
    return (0,deploy_deployment/* nothingToDo */.KN)(deployment, view);
}
/** A deployment mends that, or fails once more: whoever reads on should know. Our own recoveries tell of themselves. */
function tellRolledBack({ emit, stackName, recovered }, view) {
    if (view === undefined || recovered || !(0,states/* wasRolledBack */.F1)(view.status))
        return;
    emit({ type: 'note', message: `the last update of the stack ${stackName} failed and was rolled back` });
}
/** An operation that an earlier attempt of this run started is ours; what failed in it is the outcome. */
async function waitOrAttach(deployment, view) {
    if (view === undefined)
        return undefined;
    const atWork = await (0,at_work/* whoIsAtWork */.NN)(deployment.clients, view, deployment.signal);
    const isOurs = deployment.runId !== undefined && atWork.token?.startsWith(deployment.tokenPrefix) === true;
    if (!isOurs || atWork.token === undefined || view.status.includes('ROLLBACK')) {
        adviseConcurrency(deployment, atWork);
        await (0,wait_until_at_rest/* waitUntilAtRest */.$)(deployment, view, (0,at_work/* describeAtWork */.mA)(atWork));
        return undefined;
    }
    const outcome = await (0,attach/* attach */.K)(deployment, view, atWork.token);
    if (outcome?.failure !== undefined)
        return outcome;
    deployment.attached = outcome?.operation ?? 'none';
    return undefined;
}
/** Two workflow runs on one stack only take turns: GitHub can let one wait without a runner. */
function adviseConcurrency({ emit, stackName }, atWork) {
    const run = (0,at_work/* runOf */.ng)(atWork);
    if (run === undefined)
        return;
    const message = `run ${run} deploys ${stackName} at the same time: with \`concurrency:\` in the workflow one would wait for the other without a runner`;
    emit({ type: 'warning', message });
}
/** What has been tried to make the stack fit, and how the last try failed. */
class Recoveries {
    tried = new Set();
    #deployment;
    #failure;
    constructor(deployment) {
        this.#deployment = deployment;
    }
    /** Nothing is cleared away before it is clear that a creation could be asked for. */
    async carryOut({ recovery, reason }, view) {
        if (view === undefined)
            return;
        const { emit, stackName } = this.#deployment;
        if (recovery.startsWith('remove'))
            (0,deploy_deployment/* parametersFor */.ob)(this.#deployment, undefined);
        this.tried.add(recovery);
        emit({ type: 'stack-recovering', stackName, status: view.status, recovery, reason });
        this.#failure = await (0,recover/* recover */.lj)(this.#deployment, view, recovery);
        this.#deployment.recovered = true;
    }
    /** A recovery that failed names the cause; the step only says what may still be done. */
    refused({ why, remedy }) {
        const message = `the stack ${this.#deployment.stackName} cannot be deployed: ${why}`;
        const failure = this.#failure;
        if (failure === undefined)
            return new report_failure/* Failure */.HR('deploy', message, { remedy });
        const advice = [failure.remedy, remedy].filter(part => part !== undefined).join(' ');
        return new report_failure/* Failure */.HR('deploy', failure.message, { ...failure, cause: failure.cause, remedy: advice });
    }
}


/***/ }),

/***/ 46652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tY: () => (/* binding */ beginDeployment),
  KN: () => (/* binding */ nothingToDo),
  ob: () => (/* binding */ parametersFor),
  uO: () => (/* binding */ templateText)
});

// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(72046);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
;// CONCATENATED MODULE: ./.build/deploy/parameters.js
/** Which parameters a change set is given, and which it must not be made without. */


/**
 * Pure. What is given wins; what is not keeps its deployed value, then the template's default.
 * Throws a Failure of class `user` for names that the template does not declare and for values that are missing.
 */
function resolveParameters({ given, declared, deployed }) {
    checkNames(given, declared);
    const missing = declared.filter(({ name, hasDefault }) => !Object.hasOwn(given, name) && !hasDefault && !deployed.includes(name));
    if (missing.length > 0)
        throw missingValues(missing);
    return declared.flatMap(({ name }) => {
        const value = Object.hasOwn(given, name) ? given[name] : undefined;
        if (value !== undefined)
            return [{ ParameterKey: name, ParameterValue: value }];
        return deployed.includes(name) ? [{ ParameterKey: name, UsePreviousValue: true }] : [];
    });
}
function checkNames(given, declared) {
    const names = declared.map(({ name }) => name);
    const unknown = Object.keys(given).filter(name => !names.includes(name));
    if (unknown.length > 0)
        throw (0,failure/* combineFailures */.XJ)(unknown.map(name => unknownName(name, names)));
}
function unknownName(name, names) {
    const near = (0,paths/* nearestName */.qb)(name, names);
    const known = names.length === 0 ? 'It declares none.' : `It declares ${names.join(', ')}.`;
    return new failure/* Failure */.HR('user', `the template declares no parameter ${name}`, {
        remedy: near === undefined ? known : `Did you mean ${near}?`,
    });
}
function missingValues(missing) {
    const names = missing.map(({ name }) => name);
    const [subject, values] = names.length === 1 ? ['the parameter', 'a value'] : ['the parameters', 'values'];
    return new failure/* Failure */.HR('user', `${subject} ${names.join(', ')} must be given ${values}`, {
        remedy: `Add ${names.map(name => `${name}=...`).join(' ')} to --parameters, or a Default to the template.`,
    });
}

;// CONCATENATED MODULE: ./.build/deploy/deployment.js
/** One deployment: what is asked for, what was settled at its start, and how it ends. */

const NOTHING_ALLOWED = { allowReplace: [], allowDelete: [], allowDestructive: false };
/** The outcome of a deployment that had nothing to do. */
function nothingToDo({ emit, clock, startedAt, recovered, attached }, view) {
    const operation = recovered ? 'recovered' : attached;
    if (operation === 'none')
        emit({ type: 'stack-unchanged', stackName: view.stackName });
    return {
        stackId: view.stackId,
        stackName: view.stackName,
        status: view.status,
        operation,
        changed: operation !== 'none',
        outputs: view.outputs,
        seconds: (clock.now() - startedAt) / 1000,
    };
}
/** Throws a Failure of class `user` for parameters that the template does not declare, before anything is asked of AWS. */
function beginDeployment(options) {
    const startedAt = options.clock.now();
    resolveParameters({
        given: options.parameters,
        declared: options.declared,
        deployed: options.declared.map(({ name }) => name),
    });
    return {
        ...options,
        signal: options.signal,
        tags: options.tags ?? {},
        recover: options.recover ?? 'safe',
        guard: options.guard ?? NOTHING_ALLOWED,
        mode: options.mode ?? 'standard',
        tokenPrefix: `lambda-build-${options.runId === undefined ? '' : `${options.runId}-`}`,
        startedAt,
        deadline: startedAt + options.timeoutSeconds * 1000,
        recovered: false,
        attached: 'none',
    };
}
/** The template's text as it is compared and looked at; empty when only its URL is known. */
function templateText({ template, body }) {
    return 'body' in template ? template.body : (body ?? '');
}
/** The parameters for a stack as it is; undefined for a new one. Throws a Failure (user) for values that are missing. */
function parametersFor(deployment, view) {
    return resolveParameters({
        given: deployment.parameters,
        declared: deployment.declared,
        deployed: view?.parameters.map(({ name }) => name) ?? [],
    });
}


/***/ }),

/***/ 45177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isExportInUse),
/* harmony export */   s: () => (/* binding */ withImporters)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15607);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32173);
/* harmony import */ var _look_up_cause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56081);
/** A stack whose outputs others import cannot be deleted: which outputs, and who imports them. */



/** `Export shop-Url cannot be deleted as it is in use by web`, `Delete canceled. Cannot delete export shop-Url as it is in use by web`. */
const IN_USE = /export (\S+) (?:cannot be deleted )?as it is in use by/i;
/** Whether a deletion was refused for an export: it may work when the importers are gone. */
function isExportInUse(failure) {
    return failure.reason !== undefined && IN_USE.test(failure.reason);
}
/** The Failure with all exports and their importers; as it is where those may not be asked for. CloudFormation names only the first. */
async function withImporters(calls, failure, stackId) {
    const named = IN_USE.exec(failure.reason ?? '')?.[1];
    if (named === undefined)
        return failure;
    const imported = await importedExports(calls, stackId, named).catch(() => []);
    if (imported.length === 0)
        return failure;
    const list = imported.map(({ name, importers }) => `${name} (by ${importers.join(', ')})`).join('; ');
    const stackName = stackId.split('/')[1] ?? stackId;
    const importers = [...new Set(imported.flatMap(({ importers }) => importers))].join(', ');
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('deploy', `the stack ${stackName} cannot be deleted: others import its exports: ${list}`, {
        ...failure,
        cause: failure.cause,
        remedy: `Delete ${importers} first, or deploy them without these imports.`,
    });
}
async function importedExports(calls, stackId, named) {
    const names = new Set([named, ...(await exportsOf(calls, stackId).catch(() => []))]);
    const found = [];
    for (const name of names) {
        // An export that nobody imports is an error to ListImports.
        const importers = await (0,_look_up_cause_js__WEBPACK_IMPORTED_MODULE_1__/* .importersOf */ .pM)(calls, name).catch(() => []);
        if (importers.length > 0)
            found.push({ name, importers });
    }
    return found;
}
async function exportsOf({ clients, signal }, stackId) {
    const { ListExportsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const names = [];
    for (let token;;) {
        const from = token === undefined ? {} : { NextToken: token };
        const page = await client.send(new ListExportsCommand(from), (0,_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .Z)(signal));
        for (const { ExportingStackId, Name } of page.Exports ?? [])
            if (ExportingStackId === stackId && Name !== undefined)
                names.push(Name);
        token = page.NextToken;
        if (token === undefined)
            return names;
    }
}


/***/ }),

/***/ 82260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ protectedStack),
/* harmony export */   Ny: () => (/* binding */ continueOnce),
/* harmony export */   lj: () => (/* binding */ recover)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15607);
/* harmony import */ var _data_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88054);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92144);
/* harmony import */ var _find_cause_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56947);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46236);
/* harmony import */ var _remove_stack_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42747);
/* harmony import */ var _stack_resources_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34280);
/* harmony import */ var _stack_view_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93208);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(72608);
/* harmony import */ var _watch_stack_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(90818);
/**
 * Bringing a stack that an earlier operation left unfit back to where it can be deployed: one call, watched to its end.
 * Which call is `states.ts`'s business; here it is made sure that no data goes with it that nobody gave up.
 */












/**
 * Carries out one recovery. Returns the Failure when it ended badly and the stack has come to rest: then the next step
 * is decided anew. Throws Failures when it could not be started, must not be, or its end is not known.
 */
async function recover(deployment, view, recovery) {
    switch (recovery) {
        case 'remove':
            if (view.status !== 'ROLLBACK_COMPLETE')
                await refuseLoss(deployment, view);
            return remove(deployment, view, {});
        case 'remove-retaining':
            return remove(deployment, view, { retain: await undeletable(deployment, view) });
        case 'remove-forced':
            return remove(deployment, view, { forced: true });
        case 'roll-back':
            if (view.status === 'CREATE_FAILED')
                await refuseLoss(deployment, view);
            return rollBack(deployment, view);
        case 'continue':
            return continueRollback(deployment, view, {});
        case 'continue-skipping':
            return continueRollback(deployment, view, { skip: await skippable(deployment, view) });
        case 'continue-forced':
            return continueRollback(deployment, view, { forced: true });
    }
}
/**
 * A rollback that failed for a reason that passes (throttling, a conflict with another change) is continued once, so that nobody
 * is left with UPDATE_ROLLBACK_FAILED for it. The outcome keeps its Failure.
 */
async function continueOnce(deployment, outcome) {
    const { failure, status } = outcome;
    const reasons = failure?.others.map(({ reason }) => reason ?? '') ?? [];
    const passes = reasons.length > 0 && reasons.every(reason => PASSING.test(reason));
    if (status !== 'UPDATE_ROLLBACK_FAILED' || deployment.recover === 'none' || !passes)
        return outcome;
    const view = await (0,_stack_view_js__WEBPACK_IMPORTED_MODULE_9__/* .lookAtStack */ .Js)(deployment, outcome.stackId);
    if (view?.status !== status)
        return outcome;
    const { emit, stackName } = deployment;
    emit({ type: 'stack-recovering', stackName, status, recovery: 'continue', reason: reasons[0] ?? '' });
    const failed = await recover(deployment, view, 'continue');
    return failed === undefined ? { ...outcome, status: 'UPDATE_ROLLBACK_COMPLETE', changed: false } : outcome;
}
const PASSING = /Throttl|Rate exceeded|TooManyRequests|Conflict|ServiceUnavailable|try again/i;
async function remove(deployment, view, deletion) {
    const { emit, stackName } = deployment;
    if (view.terminationProtection)
        throw protectedStack(stackName);
    const earlier = view.status === 'ROLLBACK_COMPLETE' ? await leftByRollback(deployment, view) : [];
    const { failure, retained } = await (0,_remove_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .removeStack */ .pX)(deployment, view, deletion);
    for (const { id, type, physicalId } of [...earlier, ...retained])
        emit({
            type: 'warning',
            message: `${id} (${type}, ${physicalId}) was left in place: no stack owns it now`,
        });
    return settled(failure);
}
/** What the rollback left in place: with the shell its only record goes. */
async function leftByRollback(deployment, view) {
    const resources = await (0,_stack_resources_js__WEBPACK_IMPORTED_MODULE_8__/* .stackResources */ .o)(deployment, view.stackId).catch(() => []);
    return resources.filter(({ status }) => status === 'DELETE_SKIPPED');
}
/** What the stack may still be doing is no reason to go on. */
function settled(failure) {
    if (failure !== undefined && failure.class !== 'deploy')
        throw failure;
    return failure;
}
async function rollBack(deployment, view) {
    const { RollbackStackCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    return operate(deployment, view, 'RollbackStack', async (client, token) => {
        await client.send(new RollbackStackCommand({
            StackName: view.stackId,
            ClientRequestToken: token,
            ...(deployment.roleArn === undefined ? {} : { RoleARN: deployment.roleArn }),
        }));
    });
}
async function continueRollback(deployment, view, { skip, forced = false }) {
    const { ContinueUpdateRollbackCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const failure = await operate(deployment, view, 'ContinueUpdateRollback', async (client, token) => {
        await client.send(new ContinueUpdateRollbackCommand({
            StackName: view.stackId,
            ClientRequestToken: token,
            ...(deployment.roleArn === undefined ? {} : { RoleARN: deployment.roleArn }),
            ...(skip === undefined ? {} : { ResourcesToSkip: skip.map(({ skipName }) => skipName) }),
            ...(forced ? { ForceRollback: true } : {}),
        }));
    });
    for (const { id, type } of skip ?? [])
        deployment.emit({
            type: 'warning',
            message: `${id} (${type}) was skipped: it may not be what the stack believes. Compare it (--drift report)`,
        });
    return failure;
}
/** Starts an operation and watches it until the stack is at rest or gone. */
async function operate(deployment, view, name, call) {
    const { clients, stackName, signal } = deployment;
    const write = {
        call: `cloudformation:${name}`,
        target: `stack ${stackName}`,
        hasActed: async () => hasMoved(view, await (0,_stack_view_js__WEBPACK_IMPORTED_MODULE_9__/* .readStack */ .bA)(clients, view.stackId)),
    };
    const stream = new _events_js__WEBPACK_IMPORTED_MODULE_4__/* .EventStream */ .v(clients, { stackId: view.stackId, stackName });
    try {
        await (0,_persist_js__WEBPACK_IMPORTED_MODULE_6__/* .patiently */ .d)(deployment, () => stream.skipPast(signal));
        const client = await clients.cloudformation();
        const token = `${deployment.tokenPrefix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
        await (0,_persist_js__WEBPACK_IMPORTED_MODULE_6__/* .decisively */ .y)(deployment, write, () => call(client, token));
    }
    catch (error) {
        throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, write);
    }
    const watched = await (0,_watch_stack_js__WEBPACK_IMPORTED_MODULE_11__/* .watchStack */ .i)({
        ...deployment,
        stream,
        stackId: view.stackId,
        before: view,
        changeSetId: undefined,
        readsToEnd: status => ((0,_states_js__WEBPACK_IMPORTED_MODULE_10__/* .endOf */ .pJ)(status) === 'going-on' ? 0 : 1),
    });
    if (watched.kind !== 'ended')
        throw (0,_remove_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .unfinished */ .M1)(watched.kind, stackName, watched.status);
    return RECOVERED.has(watched.status)
        ? undefined
        : (0,_find_cause_js__WEBPACK_IMPORTED_MODULE_5__/* .causeFailure */ .Wb)((0,_find_cause_js__WEBPACK_IMPORTED_MODULE_5__/* .findCause */ .lO)(stream.events), stackName, `could not be brought back (${watched.status})`);
}
function hasMoved(before, now) {
    return now?.status !== before.status || now.lastChanged !== before.lastChanged;
}
const RECOVERED = new Set([
    'DELETE_COMPLETE',
    'ROLLBACK_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
]);
/** Throws a Failure (user) when deleting the stack would delete data that nobody has given up. */
async function refuseLoss(deployment, view) {
    const { guard, stackName } = deployment;
    if (guard.allowDestructive)
        return;
    const kept = (await (0,_stack_resources_js__WEBPACK_IMPORTED_MODULE_8__/* .stackResources */ .o)(deployment, view.stackId)).filter(({ id, type, status, physicalId }) => (0,_data_types_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsData */ .V)(type) && physicalId !== '' && !GONE.has(status) && !guard.allowDelete.includes(id));
    if (kept.length === 0)
        return;
    const failures = kept.map(({ id, type, physicalId }) => {
        const message = `${id} (${type}, ${physicalId}) holds data and would be deleted with the stack ${stackName}`;
        return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('user', message, {
            resource: id,
            resourceType: type,
            remedy: `Save what is in it, then allow it: --allow-delete ${kept.map(other => other.id).join(',')}`,
        });
    });
    throw (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .combineFailures */ .XJ)(failures);
}
const GONE = new Set(['DELETE_COMPLETE', 'DELETE_SKIPPED']);
/** Exactly what became UPDATE_FAILED by the rollback; data is never skipped unless somebody named it. */
async function skippable(deployment, view) {
    const { guard } = deployment;
    const failed = (await (0,_stack_resources_js__WEBPACK_IMPORTED_MODULE_8__/* .stackResources */ .o)(deployment, view.stackId)).filter(({ status, type }) => status === 'UPDATE_FAILED' && type !== 'AWS::CloudFormation::Stack');
    const data = failed.filter(({ id, type }) => (0,_data_types_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsData */ .V)(type) && !guard.allowDestructive && !guard.allowReplace.includes(id));
    if (data.length === 0)
        return failed;
    throw (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .combineFailures */ .XJ)(data.map(({ id, type, reason }) => new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('user', `${id} (${type}) holds data and is not skipped in the rollback`, {
        resource: id,
        resourceType: type,
        ...(reason === undefined ? {} : { reason }),
        remedy: `Mend what it needs; or name it in --allow-replace when its state does not matter.`,
    })));
}
async function undeletable(deployment, view) {
    const resources = await (0,_stack_resources_js__WEBPACK_IMPORTED_MODULE_8__/* .stackResources */ .o)(deployment, view.stackId);
    return resources
        .filter(({ id, status }) => status === 'DELETE_FAILED' && !id.includes('/'))
        .map(({ id }) => id);
}
/** Throws nothing; the Failure of a stack that may not be deleted. */
function protectedStack(stackName) {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('deploy', `the stack ${stackName} is protected against deletion`, {
        remedy: `If you mean it: aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${stackName}`,
    });
}


/***/ }),

/***/ 76763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isSecret),
/* harmony export */   a: () => (/* binding */ hiddenValue)
/* harmony export */ });
/** Keeping secrets out of what is printed and posted: NoEcho does not cover values that a template passes on. */
/** Keys whose values nobody is to see, as people name them: `ApiToken`, `DB_PASSWORD`, `client-secret`. */
const SECRET_NAME = /(secret|passw(or)?d|passphrase|token|credential|private.?key|api.?key|access.?key)/i;
/**
 * Whether a property's value must not be shown: environment variables of functions, and anything under a key that
 * looks like a secret. `path` as CloudFormation gives it: `/Properties/Environment/Variables/DB_PASSWORD`.
 */
function isSecret(type, path) {
    if (/::Function$/.test(type) && /\/Environment(\/|$)/.test(path))
        return true;
    return SECRET_NAME.test(path);
}
/** The value for people: whole secrets become their length, and known secrets inside other text asterisks. */
function hiddenValue(value, isHidden, secrets) {
    if (isHidden)
        return `(hidden, ${value.length} characters)`;
    let shown = value.replace(/\{\{resolve:(ssm-secure|secretsmanager):[^}]*\}\}/g, '{{resolve:$1:***}}');
    for (const secret of secrets)
        if (secret.length >= SHORTEST)
            shown = shown.replaceAll(secret, '***');
    return shown;
}
/** A shorter one would turn ordinary words into asterisks. */
const SHORTEST = 4;


/***/ }),

/***/ 72105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ review)
});

// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(97085);
// EXTERNAL MODULE: ./.build/deploy/redact.js
var redact = __webpack_require__(76763);
// EXTERNAL MODULE: ./.build/deploy/settle-change-set.js + 1 modules
var settle_change_set = __webpack_require__(37637);
;// CONCATENATED MODULE: ./.build/deploy/changes.js
/** What a change set would do, resource by resource, nested stacks included: in the shape of interface §2. */



const NOTHING_HIDDEN = { parameters: [], values: [] };
/** Reads the changes of a set that is worked out. `values`: with those of properties, before and after. Throws Failures. */
async function readChanges(calls, set, { values = false, hidden = NOTHING_HIDDEN, listed } = {}) {
    try {
        return await changesBelow(calls, set, { values, hidden, path: '', depth: 0 }, values ? undefined : listed);
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeChangeSet', target: `stack ${set.stackId}` });
    }
}
/** CloudFormation nests stacks less deep than this; a set that leads back to itself must not be followed for ever. */
const MAX_DEPTH = 20;
async function changesBelow(calls, set, reading, listed) {
    const found = [];
    for (const change of listed ?? (await resourceChanges(calls, set, reading.values))) {
        found.push(changeOf(change, reading));
        const { ChangeSetId, LogicalResourceId, PhysicalResourceId } = change;
        if (ChangeSetId === undefined || reading.depth >= MAX_DEPTH)
            continue;
        const inner = { id: ChangeSetId, stackId: PhysicalResourceId ?? set.stackId };
        const path = `${reading.path}${LogicalResourceId ?? ''}/`;
        found.push(...(await changesBelow(calls, inner, { ...reading, path, depth: reading.depth + 1 })));
    }
    return found.filter(change => !isEmptyNested(change, found));
}
/**
 * With values CloudFormation may leave out whole resources, and says so only in the reason of the set
 * (aws-cdk-cli #1780): then both answers are put together.
 */
async function resourceChanges(calls, set, values) {
    const full = await (0,settle_change_set/* describeChangeSet */.gx)(calls, set, { values });
    if (!values || full.reason === undefined)
        return full.changes;
    const plain = await (0,settle_change_set/* describeChangeSet */.gx)(calls, set, { values: false });
    const detailed = new Map(full.changes.map(change => [change.LogicalResourceId, change]));
    return plain.changes.map(change => detailed.get(change.LogicalResourceId) ?? change);
}
/** Nested stacks are listed as modified even when nothing in them is (ChangeSource Automatic). */
function isEmptyNested(change, all) {
    return (change.type === 'AWS::CloudFormation::Stack' &&
        change.action === 'Modify' &&
        change.properties.every(({ path }) => path === 'Automatic') &&
        !all.some(other => other.id.startsWith(`${change.id}/`)));
}
function changeOf(change, { path, hidden }) {
    return {
        action: change.Action ?? '',
        id: `${path}${change.LogicalResourceId ?? ''}`,
        physicalId: change.PhysicalResourceId ?? null,
        type: change.ResourceType ?? '',
        replacement: change.Replacement ?? null,
        properties: propertiesOf(change, hidden),
        stack: path.slice(0, -1),
        policy: change.PolicyAction ?? null,
    };
}
/** Each property once: CloudFormation lists it for every reason that it may change. */
function propertiesOf(change, hidden) {
    const byPath = new Map();
    for (const detail of change.Details ?? []) {
        const property = propertyOf(detail, change.ResourceType ?? '', hidden);
        const known = byPath.get(property.path);
        if (known === undefined || rank(property) > rank(known))
            byPath.set(property.path, property);
    }
    return [...byPath.values()];
}
const RECREATIONS = ['Never', 'Conditionally', 'Always'];
function rank({ requiresRecreation, before, after }) {
    return RECREATIONS.indexOf(requiresRecreation) * 2 + (before !== null || after !== null ? 1 : 0);
}
function propertyOf(detail, type, hidden) {
    const { Attribute, Name, Path, RequiresRecreation, BeforeValue, AfterValue } = detail.Target ?? {};
    const named = Name === undefined ? (Attribute ?? '') : `/${Attribute ?? 'Properties'}/${Name}`;
    const path = Path ?? (detail.ChangeSource === 'Automatic' && Name === undefined ? 'Automatic' : named);
    const secret = (0,redact/* isSecret */.$)(type, path) ||
        (detail.ChangeSource === 'ParameterReference' && hidden.parameters.includes(detail.CausingEntity ?? ''));
    const shown = (value) => value === undefined ? null : (0,redact/* hiddenValue */.a)(value, secret, hidden.values);
    return {
        path,
        before: shown(BeforeValue),
        after: shown(AfterValue),
        requiresRecreation: RequiresRecreation ?? 'Never',
    };
}

// EXTERNAL MODULE: ./.build/deploy/data-types.js
var data_types = __webpack_require__(88054);
;// CONCATENATED MODULE: ./.build/deploy/guard.js
/**
 * Whether changes may be carried out: what would delete or replace a resource that holds data is refused until somebody
 * names it. Pure. Rules and types: the deployer's design (issue 6); policies: user guide, DeletionPolicy and
 * UpdateReplacePolicy.
 */


/** Judges every change; those that nobody has to think about are not in the answer. */
function judgeChanges(changes, facts) {
    return changes.flatMap(change => judge(change, facts) ?? []);
}
function judge(change, { guard }) {
    const danger = dangerOf(change);
    if (danger === undefined)
        return undefined;
    if (!(0,data_types/* holdsData */.V)(change.type)) {
        return (0,data_types/* isIdentity */.L)(change.type)
            ? { change, verdict: 'warned', why: danger.why, lift: undefined }
            : undefined;
    }
    if (danger.keepsData)
        return { change, verdict: 'warned', why: danger.why, lift: undefined };
    const names = danger.lift === 'allow-replace' ? guard.allowReplace : guard.allowDelete;
    const isAllowed = guard.allowDestructive || names.includes(change.id);
    return { change, verdict: isAllowed ? 'allowed' : 'blocked', why: danger.why, lift: danger.lift };
}
/** A policy that is not told counts as Delete (aws-cdk-cli #1971). */
function dangerOf({ action, replacement, policy }) {
    const keepsData = policy !== null && /Retain|Snapshot/.test(policy);
    if (action === 'Remove') {
        const why = keepsData ? `leaves the stack, and is kept (${policy})` : 'would be deleted with all it holds';
        return { why, lift: 'allow-delete', keepsData };
    }
    const mayBe = replacement === 'Conditional' || action === 'Dynamic';
    if (replacement !== 'True' && !mayBe && policy?.startsWith('Replace') !== true)
        return undefined;
    const verb = mayBe ? 'may be replaced' : 'would be replaced';
    const rest = keepsData ? `by an empty one; the old one is kept (${policy})` : 'by an empty one';
    return { why: `${verb} ${rest}`, lift: 'allow-replace', keepsData };
}
/** The Failure (user) for what is blocked; undefined when nothing is. Nothing has been changed by then. */
function guardFailure(judged, changes, { keepsOnFailure }) {
    const blocked = judged.filter(({ verdict }) => verdict === 'blocked').map(blockedFailure);
    const wedged = keepsOnFailure ? changes.filter(({ replacement }) => replacement === 'True') : [];
    const all = [...blocked, ...wedged.map(wedgedFailure)];
    return all.length === 0 ? undefined : (0,failure/* combineFailures */.XJ)(all);
}
function blockedFailure({ change, why, lift }) {
    return new failure/* Failure */.HR('user', `${change.id} (${change.type}) ${why}: not executed`, {
        resource: change.id,
        resourceType: change.type,
        remedy: `Nothing was changed. If you mean it: --${lift} ${change.id}` +
            ` (or keep it: DeletionPolicy and UpdateReplacePolicy: Retain).`,
    });
}
function wedgedFailure(change) {
    const message = `${change.id} (${change.type}) would be replaced, which CloudFormation cannot finish with rollback switched off`;
    return new failure/* Failure */.HR('user', `${message}: not executed`, {
        resource: change.id,
        resourceType: change.type,
        remedy: 'Nothing was changed. Deploy this change with --on-failure rollback.',
    });
}

// EXTERNAL MODULE: ./.build/deploy/stack-resources.js
var stack_resources = __webpack_require__(34280);
;// CONCATENATED MODULE: ./.build/deploy/review.js
/** Looking at a change set before it is executed: all its changes, nested ones too, and what the guard says of them. */





/** Throws Failures when the changes cannot be read. */
async function review(deployment, { set, listed, values = false, deployed }) {
    const told = await readChanges(deployment, set, {
        values,
        hidden: hiddenIn(deployment),
        ...(listed === undefined ? {} : { listed }),
    });
    const changes = [...told, ...untold(deployment, deployed, told), ...(await insideRemoved(deployment, told))];
    const facts = { guard: deployment.guard, keepsOnFailure: deployment.onFailure === 'keep' };
    const judged = judgeChanges(changes, facts);
    return { changes, judged, failure: guardFailure(judged, changes, facts) };
}
function hiddenIn({ declared, parameters }) {
    const names = declared.filter(({ noEcho }) => noEcho).map(({ name }) => name);
    return { parameters: names, values: names.flatMap(name => parameters[name] ?? []) };
}
/**
 * A change set is not the whole truth (aws-cdk-cli #1780): a resource with data that the new template no longer has,
 * or has with another type, counts as removed although CloudFormation did not list it.
 */
function untold({ resourcesDeployed, resourcesWanted, template, body }, deployed, told) {
    const text = 'body' in template ? template.body : body;
    const wanted = text === undefined ? undefined : resourcesWanted?.(text);
    if (wanted === undefined || deployed === undefined)
        return [];
    const listed = new Set(told.map(({ id }) => id));
    return [...(resourcesDeployed?.(deployed) ?? [])]
        .filter(([id, { type }]) => (0,data_types/* holdsData */.V)(type) && !listed.has(id) && wanted.get(id)?.type !== type)
        .map(([id, resource]) => removal(id, resource));
}
function removal(id, { type, deletionPolicy }) {
    const policy = deletionPolicy ?? null;
    return {
        action: 'Remove',
        id,
        physicalId: null,
        type,
        replacement: null,
        properties: [],
        stack: '',
        policy,
    };
}
/** With a nested stack everything in it goes, which the set does not list. */
async function insideRemoved(deployment, told) {
    const gone = told.filter(({ action, type, policy }) => action === 'Remove' && type === 'AWS::CloudFormation::Stack' && !/Retain/.test(policy ?? ''));
    const inside = await Promise.all(gone.map(async ({ id, physicalId }) => physicalId === null
        ? []
        : (await readable((0,stack_resources/* stackResources */.o)(deployment, physicalId))).map(resource => ({
            ...removal(`${id}/${resource.id}`, { type: resource.type }),
            physicalId: resource.physicalId,
            stack: id,
        }))));
    return inside.flat();
}
/** A nested stack that is gone already has nothing left to lose. */
async function readable(list) {
    try {
        return await list;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && /does not exist/.test(error.reason ?? ''))
            return [];
        throw error;
    }
}


/***/ }),

/***/ 34280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ stackResources)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32173);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46236);
/** The resources of a stack and of everything nested in it, as CloudFormation lists them. */



/** All of them, nested stacks before what is in them. Throws Failures. */
async function stackResources(calls, stackId) {
    return listBelow(calls, stackId, '', '');
}
async function listBelow(calls, stackId, path, stackName) {
    const found = [];
    for (const summary of await listOne(calls, stackId)) {
        const id = `${path}${summary.LogicalResourceId ?? ''}`;
        const own = summary.LogicalResourceId ?? '';
        const physicalId = summary.PhysicalResourceId ?? '';
        found.push({
            id,
            type: summary.ResourceType ?? '',
            physicalId,
            status: summary.ResourceStatus ?? '',
            reason: summary.ResourceStatusReason,
            skipName: stackName === '' ? own : `${stackName}.${own}`,
        });
        if (summary.ResourceType === 'AWS::CloudFormation::Stack' && physicalId.startsWith('arn:')) {
            found.push(...(await listBelow(calls, physicalId, `${id}/`, nameIn(physicalId))));
        }
    }
    return found;
}
async function listOne(calls, stackId) {
    const { ListStackResourcesCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await calls.clients.cloudformation();
    const found = [];
    try {
        for (let token;;) {
            const from = token === undefined ? {} : { NextToken: token };
            const command = new ListStackResourcesCommand({ StackName: stackId, ...from });
            const page = await (0,_persist_js__WEBPACK_IMPORTED_MODULE_1__/* .patiently */ .d)(calls, () => client.send(command, (0,_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .Z)(calls.signal)));
            found.push(...(page.StackResourceSummaries ?? []));
            token = page.NextToken;
            if (token === undefined)
                return found;
        }
    }
    catch (error) {
        throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, { call: 'cloudformation:ListStackResources', target: `stack ${stackId}` });
    }
}
/** `arn:aws:cloudformation:REGION:ACCOUNT:stack/NAME/ID` */
function nameIn(stackId) {
    return stackId.split('/')[1] ?? '';
}


/***/ }),

/***/ 55053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ deployedTemplate),
/* harmony export */   _: () => (/* binding */ isUnchanged)
/* harmony export */ });
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46236);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72608);
/**
 * Whether a deployment can have nothing to do, found out without a change set: the deployed template's text, parameters
 * and tags are the ones that are asked for. A doubt means "no", and then a change set decides.
 */


/** The template as it was submitted last; undefined when it cannot be read, whatever the reason. */
async function deployedTemplate(calls, stackName) {
    const { GetTemplateCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    try {
        const client = await calls.clients.cloudformation();
        const command = new GetTemplateCommand({ StackName: stackName, TemplateStage: 'Original' });
        return (await (0,_persist_js__WEBPACK_IMPORTED_MODULE_0__/* .patiently */ .d)(calls, () => client.send(command))).TemplateBody;
    }
    catch {
        return undefined;
    }
}
/** Pure. */
function isUnchanged(view, deployed, wanted) {
    return ((0,_states_js__WEBPACK_IMPORTED_MODULE_1__/* .isHealthy */ .Wr)(view.status) &&
        deployed === wanted.template &&
        dependsOnNothingElse(wanted.template) &&
        sameParameters(view, wanted.parameters) &&
        sameTags(view.tags, wanted.tags) &&
        (wanted.roleArn === undefined || wanted.roleArn === view.roleArn) &&
        sameMembers(wanted.notificationArns ?? view.notificationArns, view.notificationArns));
}
/** NoEcho values come back as asterisks, so a given one never compares equal. */
function sameParameters(view, wanted) {
    if (view.parameters.some(({ lookedUp }) => lookedUp))
        return false;
    const deployed = new Map(view.parameters.map(({ name, value }) => [name, value]));
    return wanted.every(({ ParameterKey = '', ParameterValue, UsePreviousValue }) => UsePreviousValue === true || deployed.get(ParameterKey) === ParameterValue);
}
function sameTags(deployed, wanted) {
    const names = Object.keys(wanted);
    if (names.length === 0)
        return true;
    const own = Object.keys(deployed).filter(name => !name.startsWith('aws:'));
    return own.length === names.length && names.every(name => deployed[name] === wanted[name]);
}
function sameMembers(some, others) {
    return some.length === others.length && some.every(member => others.includes(member));
}
/**
 * The same text may mean something else tomorrow: macros, included snippets, looked-up values, and nested templates
 * whose address does not name their content.
 */
function dependsOnNothingElse(template) {
    if (/\{\{resolve:|AWS::SSM::Parameter::|Fn::Transform|!Transform/.test(template))
        return false;
    if (/AWS::Serverless::Application/.test(template))
        return false;
    return hasKnownTransform(template) && nestedTemplatesNamedByContent(template);
}
/** Only SAM's transform, which gives the same for the same; written as text, a list of one, in YAML or JSON. */
function hasKnownTransform(template) {
    const mentions = template.match(/^\s*["']?Transform["']?\s*:|"Transform"\s*:/gm) ?? [];
    if (mentions.length === 0)
        return true;
    return mentions.length === 1 && SAM_TRANSFORM.test(template);
}
const SAM = '["\']?AWS::Serverless-2016-10-31["\']?';
const END_OF_LINE = '[^\\S\\n]*(?:#.*)?(?:\\n|$)';
const SAM_TRANSFORM = new RegExp(`Transform["']?\\s*:\\s*(?:${SAM}(?:${END_OF_LINE}|\\s*[,}])|\\[\\s*${SAM}\\s*\\]|-\\s+${SAM}${END_OF_LINE}(?!\\s*-\\s))`);
function nestedTemplatesNamedByContent(template) {
    const nested = template.match(/["']?TemplateURL["']?\s*:[^\n]*/g) ?? [];
    return nested.every(line => /[0-9a-f]{64}\.template/.test(line));
}


/***/ }),

/***/ 78505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ waitUntilAtRest)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15607);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33378);
/* harmony import */ var _stack_view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93208);
/** Waiting for somebody else's operation on the stack to end. */




/** Returns when the stack has come to rest or is gone. Throws a Failure of class `unknown` at the deadline. */
async function waitUntilAtRest(calls, first, reason) {
    const { clients, clock, signal, stackName, emit, deadline } = calls;
    const pace = new _clock_js__WEBPACK_IMPORTED_MODULE_3__/* .Pace */ .o({ shortest: 1_000 });
    let told = '';
    let unseen;
    for (let view = first; view?.status.endsWith('_IN_PROGRESS') === true && view.status !== 'REVIEW_IN_PROGRESS';) {
        if (view.status !== told) {
            const minutes = Math.max(0, Math.round((deadline - clock.now()) / 6_000) / 10);
            const limited = `${reason}; waiting for the end, at most ${minutes} minutes`;
            emit({ type: 'stack-waiting', stackName, status: view.status, reason: limited });
        }
        told = view.status;
        if (clock.now() >= deadline)
            throw stillBusy(stackName, view, unseen);
        await clock.sleep(pace.pause('quiet'), signal);
        if (signal?.aborted)
            throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('cancelled', `cancelled while waiting for the stack ${stackName}`);
        try {
            view = await (0,_stack_view_js__WEBPACK_IMPORTED_MODULE_2__/* .readStack */ .bA)(clients, view.stackId, signal);
            unseen = undefined;
        }
        catch (error) {
            unseen = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error).message;
            if (!(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error))
                throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, { call: 'cloudformation:DescribeStacks', target: `stack ${stackName}` });
        }
    }
}
/** `unseen`: why the stack could not be looked at any more. */
function stillBusy(stackName, { status }, unseen) {
    const message = unseen === undefined
        ? `another operation on the stack ${stackName} has not ended: it is ${status}`
        : `whether another operation on the stack ${stackName} has ended cannot be seen: ${unseen}; it was ${status}`;
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('unknown', message, {
        reason: unseen,
        remedy: 'Run again when it has ended, or allow more time with --timeout.',
    });
}


/***/ }),

/***/ 68927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bootstrap: () => (/* binding */ bootstrap),
/* harmony export */   makeBucket: () => (/* binding */ makeBucket)
/* harmony export */ });
/* harmony import */ var _deploy_delete_stack_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14783);
/* harmony import */ var _deploy_deploy_stack_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50546);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15607);
/* harmony import */ var _store_bucket_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54459);
/* harmony import */ var _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68134);
/* harmony import */ var _caller_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93890);
/* harmony import */ var _look_at_stack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19747);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44815);
/** `bootstrap`: makes the bucket for artifacts, in a stack of its own, or brings that stack up to date. */








async function bootstrap(settings, services, result) {
    const { clients, account } = await (0,_caller_js__WEBPACK_IMPORTED_MODULE_4__/* .allowedCaller */ .u)(settings, services);
    const view = await (0,_look_at_stack_js__WEBPACK_IMPORTED_MODULE_5__/* .lookAtStack */ .J)({ settings, services, clients }, _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu);
    const version = versionOf(view);
    if (settings.noop || version > _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_TEMPLATE_VERSION */ .ZS) {
        const message = settings.noop ? intention(version, account) : newer(version);
        services.emit({ type: 'note', message });
        Object.assign(result, { stackName: _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu, changed: false, operation: 'none', ...bucketOf(view) });
        return;
    }
    const making = { settings, services, clients };
    await removeHollow(making, account, view);
    const { roleArn, tags } = settings;
    const outcome = await deployBucketStack(making, { roleArn, tags });
    const { failure, seconds, ...rest } = outcome;
    Object.assign(result, rest, { seconds: (0,_results_js__WEBPACK_IMPORTED_MODULE_6__/* .round */ .LI)(seconds), ...bucketOf(outcome) });
    if (failure !== undefined)
        throw failure;
}
/**
 * Makes the stack where it is missing or its creation failed, and gives the bucket's name. Two at once end with the same
 * bucket: CloudFormation lets one create the stack, the other waits for it. Throws Failures, for a stack of somebody else too.
 */
async function makeBucket(making) {
    versionOf(await (0,_look_at_stack_js__WEBPACK_IMPORTED_MODULE_5__/* .lookAtStack */ .J)(making, _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu));
    const { failure, outputs } = await deployBucketStack(making, {});
    // What could not be seen to the end may have been made all the same, by us or by another.
    const view = failure?.class === 'unknown' ? await (0,_look_at_stack_js__WEBPACK_IMPORTED_MODULE_5__/* .lookAtStack */ .J)(making, _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu) : undefined;
    const bucket = outputs[_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_OUTPUT */ .LN] ?? (0,_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .bucketIn */ .CC)(view);
    if (bucket !== undefined)
        return bucket;
    throw failure ?? notOurs();
}
/** The role and the tags of an application's stack are not meant for this one: only `bootstrap` itself hands them on. */
function deployBucketStack({ settings, services, clients }, given) {
    return (0,_deploy_deploy_stack_js__WEBPACK_IMPORTED_MODULE_1__/* .deployStack */ .g)({
        clients,
        stackName: _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu,
        template: { body: _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_TEMPLATE */ .My },
        parameters: {},
        declared: [],
        capabilities: [],
        ...given,
        onFailure: 'rollback',
        timeoutSeconds: settings.timeoutSeconds,
        emit: services.emit,
        clock: services.clock,
        signal: services.signal,
    });
}
/**
 * A stack whose bucket somebody deleted by hand: CloudFormation would find nothing to do. Removing it loses nothing, because the
 * template retains what it made, and then the creation makes another bucket.
 */
async function removeHollow(making, account, view) {
    const { settings, services, clients } = making;
    const { bucket } = bucketOf(view);
    if (bucket === undefined || !(await (0,_store_bucket_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .isBucketGone */ .I)(await clients.s3(), { bucket, account })))
        return;
    services.emit({
        type: 'warning',
        message: `the bucket ${bucket} is gone: the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu} is removed and made again`,
    });
    const { failure } = await (0,_deploy_delete_stack_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteStack */ .w)({
        clients,
        stackName: _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu,
        timeoutSeconds: settings.timeoutSeconds,
        emit: services.emit,
        clock: services.clock,
        signal: services.signal,
    });
    if (failure !== undefined)
        throw failure;
}
/**
 * The version of the template that the stack was made from, 0 where there is nothing yet. Throws a Failure (user) for a stack
 * that has outputs to show and not ours: updating it would remove what somebody else put there.
 */
function versionOf(view) {
    if (view === undefined || !/^(CREATE_COMPLETE|UPDATE_|IMPORT_)/.test(view.status))
        return 0;
    const version = Number(view.outputs[_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .VERSION_OUTPUT */ .xm]);
    if (Number.isNaN(version) || view.outputs[_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_OUTPUT */ .LN] === undefined)
        throw notOurs();
    return version;
}
function notOurs() {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('user', `the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu} was not made by lambda-build: it names no bucket`, {
        remedy: 'Name a bucket with --bucket, or delete that stack if nobody needs it.',
    });
}
function intention(version, account) {
    const where = `in account ${account}`;
    if (version === 0)
        return `would make the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu} with a bucket for artifacts ${where}`;
    if (version < _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_TEMPLATE_VERSION */ .ZS)
        return `would update the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu} ${where}`;
    return `the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu} ${where} is there: nothing to do`;
}
function newer(version) {
    return `the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu} was made by a newer lambda-build (template ${version}) and is left as it is`;
}
function bucketOf(view) {
    const bucket = view?.outputs[_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_OUTPUT */ .LN];
    return bucket === undefined ? {} : { bucket };
}


/***/ }),

/***/ 68134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ bucketIn),
/* harmony export */   LN: () => (/* binding */ BUCKET_OUTPUT),
/* harmony export */   My: () => (/* binding */ BUCKET_TEMPLATE),
/* harmony export */   ZS: () => (/* binding */ BUCKET_TEMPLATE_VERSION),
/* harmony export */   iu: () => (/* binding */ BUCKET_STACK),
/* harmony export */   xm: () => (/* binding */ VERSION_OUTPUT)
/* harmony export */ });
/**
 * The stack of the managed bucket: its name, by which the bucket is found again without configuration, and its template.
 * One a region and account.
 */
const BUCKET_STACK = 'lambda-build-bucket';
/** The template's outputs: the bucket's name, and which template it was. */
const BUCKET_OUTPUT = 'BucketName';
const VERSION_OUTPUT = 'BootstrapVersion';
/** Counted up with every change of the template. An older program leaves a stack of a newer template alone. */
const BUCKET_TEMPLATE_VERSION = 1;
/**
 * Stacks go on naming the artifacts of their last deployments: CloudFormation reads them again for a rollback, and when another
 * property of a function changes. So no rule deletes an artifact by its age; one that nobody reads moves to a cheaper
 * class, from which it is read as quickly. What does expire cannot be named by a stack: earlier versions of a key (keys are
 * digests, so one appears only where a damaged object was replaced or somebody deleted it) and uploads never finished.
 *
 * The bucket and its policy outlive the stack, but for a creation that fails: that leaves nothing behind. AES256 because
 * then nobody needs rights on a key to deploy.
 */
const BUCKET_TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Description: The bucket for artifacts of lambda-build. Made and kept up to date by "lambda-build bootstrap".
Resources:
  Bucket:
    Type: AWS::S3::Bucket
    DeletionPolicy: RetainExceptOnCreate
    UpdateReplacePolicy: Retain
    Properties:
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault: { SSEAlgorithm: AES256 }
      LifecycleConfiguration:
        Rules:
          - Id: unread-artifacts-become-cheaper
            Status: Enabled
            Transitions: [{ StorageClass: INTELLIGENT_TIERING, TransitionInDays: 30 }]
          - Id: what-no-stack-can-name-expires
            Status: Enabled
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }
            ExpiredObjectDeleteMarker: true
            NoncurrentVersionExpiration: { NoncurrentDays: 90 }
      OwnershipControls:
        Rules: [{ ObjectOwnership: BucketOwnerEnforced }]
      PublicAccessBlockConfiguration:
        BlockPublicAcls: true
        BlockPublicPolicy: true
        IgnorePublicAcls: true
        RestrictPublicBuckets: true
      VersioningConfiguration: { Status: Enabled }
  BucketPolicy:
    Type: AWS::S3::BucketPolicy
    DeletionPolicy: RetainExceptOnCreate
    UpdateReplacePolicy: Retain
    Properties:
      Bucket: !Ref Bucket
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: OnlyTls
            Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!GetAtt Bucket.Arn, !Sub "\${Bucket.Arn}/*"]
            Condition: { Bool: { aws:SecureTransport: "false" } }
Outputs:
  ${BUCKET_OUTPUT}:
    Value: !Ref Bucket
  ${VERSION_OUTPUT}:
    Value: "${BUCKET_TEMPLATE_VERSION}"
`;
/** The bucket in this output: an update that runs, or one that failed, leaves it in place; a deletion may not. */
function bucketIn(view, output = BUCKET_OUTPUT) {
    return view === undefined || view.status.startsWith('DELETE_') ? undefined : view.outputs[output];
}


/***/ }),

/***/ 93890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ allowedCaller)
});

// EXTERNAL MODULE: ./.build/aws/clients.js + 1 modules
var aws_clients = __webpack_require__(37050);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(97085);
;// CONCATENATED MODULE: ./.build/aws/session.js
/**
 * Credentials of a session that may run out while CloudFormation is at work: in a job with `id-token: write` the runner gives
 * a new token, and STS a new session of the same role for it. Everything else goes on as if nothing had been.
 */

/** Names of errors after which new credentials help. */
const EXPIRED = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired']);
class Session {
    #options;
    #keys;
    #callerArn;
    #renewing;
    /** Anything that goes wrong once will again: asked once, then no more. */
    #mayRenew = true;
    constructor(options) {
        this.#options = options;
        this.#keys = options.keys;
    }
    /** For the SDK's clients. The short life makes them ask again before every call. */
    provider = async () => ({ ...this.#keys, expiration: new Date(Date.now() + SHORT_LIFE_MS) });
    /** Who the session belongs to, as STS says: after it has expired nobody can ask any more. */
    knowCaller(arn) {
        this.#callerArn = arn;
    }
    /** Whether the call is worth another try. */
    async renewAfter(error) {
        if (!EXPIRED.has((0,errors/* readAwsError */.SM)(error).name) || !this.#mayRenew)
            return false;
        this.#renewing ??= this.#renew().finally(() => {
            this.#renewing = undefined;
        });
        return this.#renewing;
    }
    async #renew() {
        const role = roleOf(this.#callerArn ?? '');
        if (role === undefined)
            return false;
        try {
            const token = await this.#options.idToken();
            this.#keys = await assumeRole(role, token, this.#options.region);
            this.#options.mask?.(this.#keys.secretAccessKey);
            this.#options.mask?.(this.#keys.sessionToken);
            return true;
        }
        catch {
            this.#mayRenew = false;
            return false;
        }
    }
}
/** The SDK asks anew for what ends within five minutes. */
const SHORT_LIFE_MS = 60_000;
/** A session tells its role's name but not its path: roles below a path cannot be renewed. */
function roleOf(arn) {
    const [, partition, account, name, session] = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\/(.+)$/.exec(arn) ?? [];
    if (session === undefined)
        return undefined;
    return { arn: `arn:${partition}:iam::${account}:role/${name}`, session };
}
async function assumeRole(role, token, region) {
    const { AssumeRoleWithWebIdentityCommand, STSClient } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
    const sts = new STSClient(region === undefined ? {} : { region });
    try {
        const { Credentials } = await sts.send(new AssumeRoleWithWebIdentityCommand({
            RoleArn: role.arn,
            RoleSessionName: role.session,
            WebIdentityToken: token,
        }));
        const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {};
        if (AccessKeyId === undefined || SecretAccessKey === undefined || SessionToken === undefined)
            throw new Error('STS gave no credentials');
        return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
    }
    finally {
        sts.destroy();
    }
}

// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
;// CONCATENATED MODULE: ./.build/pipeline/caller.js
/** The account that a run works in. */



/**
 * The clients of the run, and who they call as: asked before anything is built or written. Throws a Failure (user) for an
 * account that is not allowed.
 */
async function allowedCaller(settings, services) {
    const session = settings.profile === undefined ? renewableSession(settings, services) : undefined;
    const clients = (0,aws_clients/* awsClients */.e)({ region: settings.region, profile: settings.profile, session });
    const { account, arn } = await (0,aws_clients/* callerIdentity */.I)(clients);
    session?.knowCaller(arn);
    const allowed = settings.allowedAccountIds;
    if (allowed.length === 0 || allowed.includes(account))
        return { clients, account, arn };
    throw new failure/* Failure */.HR('user', `these credentials belong to account ${account}, allowed are ${allowed.join(', ')}`, {
        remedy: 'Use credentials of an allowed account, or change allowed-account-ids. Nothing was written.',
    });
}
/** The session of the environment, where the face can ask for a new token; undefined for all other credentials. */
function renewableSession(settings, { environment, idToken, mask }) {
    const accessKeyId = environment['AWS_ACCESS_KEY_ID'];
    const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY'];
    const sessionToken = environment['AWS_SESSION_TOKEN'];
    if (idToken === undefined || !accessKeyId || !secretAccessKey || !sessionToken)
        return undefined;
    const keys = { accessKeyId, secretAccessKey, sessionToken };
    return new Session({ keys, region: settings.region, idToken, mask });
}


/***/ }),

/***/ 19747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ lookAtStack)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _deploy_stack_view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93208);
/* harmony import */ var _deploy_wait_until_at_rest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78505);
/** A stack that others may be making at this moment. */



/** The stack of this name, undefined when there is none; a creation that is under way is waited for. Throws Failures. */
async function lookAtStack(looking, stackName) {
    const { clients, services, settings } = looking;
    const { emit, clock, signal } = services;
    const view = await read(looking, stackName);
    if (view?.status !== 'CREATE_IN_PROGRESS')
        return view;
    const deadline = clock.now() + settings.timeoutSeconds * 1000;
    const calls = { clients, clock, signal, stackName, emit, deadline };
    await (0,_deploy_wait_until_at_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntilAtRest */ .$)(calls, view, 'another run makes the bucket');
    return read(looking, view.stackId);
}
async function read({ clients, services }, nameOrId) {
    try {
        return await (0,_deploy_stack_view_js__WEBPACK_IMPORTED_MODULE_1__/* .readStack */ .bA)(clients, nameOrId, services.signal);
    }
    catch (error) {
        throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, {
            call: 'cloudformation:DescribeStacks',
            target: `stack ${nameOrId}, which knows the bucket`,
        });
    }
}


/***/ }),

/***/ 54459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bucketFailure),
/* harmony export */   I: () => (/* binding */ isBucketGone)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15607);
/** Why a bucket did not take what was sent, in the user's terms (interface §7). */


/**
 * A Failure for an error of S3: `user` for a bucket that does not exist, lies in another region or belongs to another
 * account, otherwise what `awsFailure` makes of it. Asks S3 once or twice more to tell a foreign bucket from a denial.
 */
async function bucketFailure(error, s3, asked) {
    if (error instanceof _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
        return error;
    if (error instanceof Error && 'path' in error)
        return (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error);
    const { bucket } = asked;
    const { status, name } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error);
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
    return (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, { call: callOf(error, asked), target: `bucket ${bucket}` });
}
/** Whether there is no such bucket, or one that is somebody else's by now. A denial alone says neither. */
async function isBucketGone(s3, asked) {
    const { HeadBucketCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    try {
        await s3.send(new HeadBucketCommand({ Bucket: asked.bucket, ExpectedBucketOwner: asked.account }));
        return false;
    }
    catch (error) {
        const { status } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error);
        return status === 404 || (status === 403 && (await isForeign(s3, asked)));
    }
}
function missing(bucket, cause) {
    const remedy = 'Create it, name another with --bucket, or name none and run lambda-build bootstrap.';
    return mistaken(`the bucket ${bucket} does not exist`, remedy, cause);
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
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('user', message, { remedy, cause, reason: (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(cause).message });
}
/** Refused with the owner named, allowed without: only the owner can be the reason. */
async function isForeign(s3, { bucket, account }) {
    const { HeadBucketCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
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
function callOf(error, { call = 's3:PutObject' }) {
    return (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error).status === undefined ? 's3' : call;
}


/***/ })

};
