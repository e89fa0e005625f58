export const id = 95;
export const ids = [95];
export const modules = {

/***/ 2206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ adviceFor)
/* harmony export */ });
/** What to do about a failure, by what CloudFormation or the service behind it says. A table, first match first. */
/** Pure: an imperative sentence, or undefined when there is nothing better to say than the reason itself. */
function adviceFor({ reason, resourceType }) {
    const found = ADVICE.find(({ says, about }) => says.test(reason) && (about === undefined || about === resourceType));
    return found?.advice;
}
const FUNCTION = 'AWS::Lambda::Function';
const ADVICE = [
    {
        says: /Requires capabilities/,
        advice: 'Name what it requires with --capabilities, or leave `auto`.',
    },
    {
        says: /Error occurred while GetObject|S3 Error Code: (NoSuchKey|PermanentRedirect)/,
        advice: 'The code must lie in a bucket of the same region that the caller may read: check --bucket and --region.',
    },
    {
        says: /cannot be assumed by Lambda/,
        advice: 'Let the role trust lambda.amazonaws.com. A role made moments ago may need a minute: run again.',
    },
    {
        says: /Unzipped size must be smaller|RequestEntityTooLarge/,
        about: FUNCTION,
        advice: 'Leave files out with .lambdaignore, or move dependencies into a layer or an image.',
    },
    {
        says: /runtime parameter of .* is no longer supported|Value .* at 'runtime' failed/,
        about: FUNCTION,
        advice: 'Choose a runtime that Lambda still supports.',
    },
    {
        says: /ReservedConcurrentExecutions|UnreservedConcurrentExecution/,
        advice: "Lower ReservedConcurrentExecutions, or raise the account's concurrency quota.",
    },
    {
        says: /CREATE_FAILED state and can't be updated|custom-named resource requires replacing/,
        advice: 'Rename the resource in the template: it must be replaced, and two cannot have one name.',
    },
    {
        says: /AccessDenied|not authorized to perform|Access Denied|UnauthorizedTaggingOperation/i,
        advice: 'Allow the action to the caller, or to the role in --role-arn.',
    },
    {
        says: /AlreadyExists|already exists/i,
        advice: 'Something outside the stack has this name: remove it, rename it here, or import it into the stack.',
    },
    {
        says: /ServiceLimitExceeded|LimitExceeded|quota/i,
        advice: 'Ask for a higher quota, or remove what is no longer used.',
    },
    {
        says: /Throttling|Rate exceeded|TooManyRequests/i,
        advice: 'The service limits calls a second: run again.',
    },
    {
        says: /NotStabilized|did not stabilize|Exceeded attempts to wait|timed out/i,
        advice: "Look at the resource's own logs: it was made, but never became ready.",
    },
    {
        says: /Export .* cannot be (deleted|updated) as it is in use/,
        advice: 'Another stack imports this output: change that stack first.',
    },
    {
        says: /Circular dependency/i,
        advice: 'Break the circle: one of these resources must not refer to the other.',
    },
    {
        says: /Unrecognized resource types?|Resource type .* (not supported|does not exist)/i,
        advice: 'Check the spelling of Type, and whether this region has it.',
    },
];


/***/ }),

/***/ 2173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ abortable)
/* harmony export */ });
/** What every call of the deployer needs. */
/** The option of an SDK client's `send` for a signal that may be absent. */
function abortable(signal) {
    return signal === undefined ? {} : { abortSignal: signal };
}


/***/ }),

/***/ 3378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Pace)
/* harmony export */ });
/**
 * Pauses between polls, in milliseconds: short at first, because small stacks are done at once; then growing, because
 * CloudFormation allows about five DescribeStacks calls a second for a whole account (sam-cli #2671).
 */
class Pace {
    #shortest;
    #longest;
    #next;
    constructor({ shortest = 250, longest = 5_000 } = {}) {
        this.#shortest = shortest;
        this.#longest = longest;
        this.#next = shortest;
    }
    /** News shorten the pause, a refusal (throttling, no network) lengthens it. Jitter keeps jobs from marching in step. */
    pause(what) {
        if (what === 'news')
            this.#next = Math.min(this.#next, Math.max(this.#shortest, 1_000));
        const growth = what === 'refused' ? 2 : 1.4;
        const pause = this.#next * (0.8 + 0.4 * Math.random());
        this.#next = Math.min(this.#longest, this.#next * growth);
        return pause;
    }
}


/***/ }),

/***/ 9439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ EventStream)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2173);
/**
 * The events of one operation on a stack and everything nested in it: each once, in the order of the server's times.
 * No clock of ours selects anything: what was there before the operation is remembered by id (a wrong clock loses
 * events or waits for ever: serverless #2776, sam-cli #5109).
 */

class EventStream {
    /** Everything seen so far, in the order of `poll`. */
    events = [];
    #clients;
    #root;
    #sources = new Map();
    #known = new Set();
    #stackName;
    constructor(clients, { stackId, stackName }) {
        this.#clients = clients;
        this.#stackName = stackName;
        this.#root = { stackId, path: '', depth: 0, since: undefined, stage: 'active' };
        this.#sources.set(stackId, this.#root);
    }
    /** The status that the root stack's own newest event tells. */
    get rootStatus() {
        return this.events.findLast(({ ofStack, depth }) => ofStack && depth === 0)?.status;
    }
    /** Remembers what happened before the operation. Call it before the operation starts. */
    async skipPast(signal) {
        const client = await this.#clients.cloudformation();
        const { StackEvents } = await pageOf(client, this.#root.stackId, undefined, signal);
        for (const { EventId } of StackEvents ?? [])
            this.#known.add(EventId ?? '');
    }
    /**
     * New events of all stacks of the tree. Throws what the SDK throws when it learned nothing; asking again loses nothing.
     */
    async poll(signal) {
        const news = [];
        const errors = [];
        for (const source of this.#sources.values()) {
            if (source.stage === 'over')
                continue;
            if (source.stage === 'ending')
                source.stage = 'over';
            await this.#pollOne(source, signal).then(fresh => news.push(...fresh), error => errors.push(error));
        }
        if (news.length === 0 && errors.length > 0)
            throw errors[0];
        news.sort((a, b) => (a.at === b.at ? a.depth - b.depth : a.at < b.at ? -1 : 1));
        this.events.push(...news);
        return news;
    }
    async #pollOne(source, signal) {
        const fresh = await this.#unknownEvents(source, signal);
        for (const event of fresh)
            this.#known.add(event.EventId ?? '');
        for (const event of fresh)
            this.#followNested(event, source);
        return fresh.map(event => seenEvent(event, source, this.#stackName));
    }
    /**
     * Pages come newest first. A page is read to its end even past a known event, since events may become visible late;
     * further pages only when nothing on this one is known.
     */
    async #unknownEvents(source, signal) {
        const client = await this.#clients.cloudformation();
        const found = [];
        const ids = new Set();
        for (let token;;) {
            const page = await pageOf(client, source.stackId, token, signal);
            const events = page.StackEvents ?? [];
            for (const event of events) {
                const id = event.EventId ?? '';
                if (this.#known.has(id) || ids.has(id) || isEarlier(event, source))
                    continue;
                ids.add(id);
                found.push(event);
            }
            const reached = events.some(event => this.#known.has(event.EventId ?? '') || isEarlier(event, source));
            token = page.NextToken;
            if (token === undefined || reached)
                return found.reverse();
        }
    }
    /** A nested stack is followed by its id, because logical ids repeat in different parents. */
    #followNested(event, parent) {
        const child = event.PhysicalResourceId;
        if (event.ResourceType !== 'AWS::CloudFormation::Stack' || !child?.startsWith('arn:'))
            return;
        if (child === parent.stackId)
            return;
        const stage = event.ResourceStatus?.endsWith('_IN_PROGRESS') === true ? 'active' : 'ending';
        const known = this.#sources.get(child);
        if (known !== undefined) {
            known.stage = stage;
            return;
        }
        const isNew = event.ResourceStatus?.startsWith('CREATE_') === true;
        this.#sources.set(child, {
            stackId: child,
            path: `${parent.path}${event.LogicalResourceId}/`,
            depth: parent.depth + 1,
            since: isNew ? undefined : timeOf(event),
            stage,
        });
    }
}
async function pageOf(client, stackId, token, signal) {
    const { DescribeStackEventsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const from = token === undefined ? {} : { NextToken: token };
    return client.send(new DescribeStackEventsCommand({ StackName: stackId, ...from }), (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .Z)(signal));
}
function seenEvent(event, source, stackName) {
    const ofStack = event.PhysicalResourceId === source.stackId;
    const own = source.depth === 0 ? stackName : source.path.slice(0, -1);
    return {
        eventId: event.EventId ?? '',
        id: ofStack ? own : `${source.path}${event.LogicalResourceId ?? ''}`,
        ofStack,
        depth: source.depth,
        resourceType: event.ResourceType ?? '',
        physicalId: event.PhysicalResourceId === '' ? undefined : event.PhysicalResourceId,
        status: event.ResourceStatus ?? '',
        reason: event.ResourceStatusReason === '' ? undefined : event.ResourceStatusReason,
        at: timeOf(event),
    };
}
function isEarlier(event, { since }) {
    return since !== undefined && timeOf(event) < since;
}
function timeOf(event) {
    return event.Timestamp?.toISOString() ?? '';
}


/***/ }),

/***/ 6947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ causeFailure),
/* harmony export */   l: () => (/* binding */ findCause)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5607);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2206);
/**
 * Why an operation failed, read from its events: the first failure that is not the consequence of another. Pure.
 */


/** Finds the cause in the events of one operation, given in the order of their times. */
function findCause(events) {
    const turn = events.findIndex(({ ofStack, depth, status }) => ofStack && depth === 0 && isRollback(status));
    const forward = turn < 0 ? events : events.slice(0, turn);
    const failures = forward.filter(isFailure);
    const real = withoutWrappers(failures.filter(event => !isCancelled(event)));
    const [primary, ...others] = onceEach(real);
    const back = turn < 0 ? [] : events.slice(turn).filter(isFailure);
    return {
        primary,
        others,
        inRollback: onceEach(withoutWrappers(back.filter(event => !isCancelled(event)))),
        cancelled: onceEach(failures.filter(isCancelled)).length,
        stackReason: stackReason(events),
    };
}
/** The Failure of a stack operation. `happened` says in a few words what became of the stack. */
function causeFailure(cause, stackName, happened) {
    const { primary, inRollback, cancelled } = cause;
    const others = [...cause.others, ...inRollback].map(eventFailure);
    const details = cancelled === 0 ? [] : [`${cancelled} more cancelled because of it`];
    if (primary === undefined) {
        const reason = cause.stackReason ?? others[0]?.reason ?? 'CloudFormation gave no reason';
        return new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('deploy', `the stack ${stackName} ${happened}: ${reason}`, {
            reason,
            remedy: (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .c)({ reason }),
            others,
        });
    }
    const first = eventFailure(primary);
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('deploy', `${first.message.replace(/\.$/, '')}; the stack ${stackName} ${happened}`, {
        ...first,
        details,
        others,
    });
}
function eventFailure(event) {
    const reason = event.reason ?? 'CloudFormation gave no reason';
    const verb = VERBS[event.status.split('_', 1)[0] ?? ''] ?? 'failed';
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('deploy', `${event.id} (${event.resourceType}) ${verb}: ${reason}`, {
        resource: event.id,
        resourceType: event.resourceType,
        reason,
        remedy: (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .c)({ reason, resourceType: event.resourceType }),
    });
}
const VERBS = {
    CREATE: 'could not be created',
    UPDATE: 'could not be updated',
    DELETE: 'could not be deleted',
    IMPORT: 'could not be imported',
};
/** ROLLBACK_IN_PROGRESS, UPDATE_ROLLBACK_IN_PROGRESS: from here on, things are put back. */
function isRollback(status) {
    return status.includes('ROLLBACK');
}
function isFailure({ ofStack, status }) {
    return !ofStack && status.endsWith('_FAILED');
}
/** "Resource creation cancelled", "Resource update cancelled". */
function isCancelled({ reason }) {
    return reason !== undefined && /\bcancelled\b/i.test(reason);
}
/** A nested stack fails because something in it did: that is the news, when it is known. */
function withoutWrappers(failures) {
    return failures.filter(({ id, resourceType }) => resourceType !== 'AWS::CloudFormation::Stack' || !failures.some(other => other.id.startsWith(`${id}/`)));
}
function onceEach(events) {
    return [...new Map([...events].reverse().map(event => [event.id, event])).values()].reverse();
}
/** What the root says when it fails or turns back, unless it only counts the resources that failed. */
function stackReason(events) {
    const told = events.find(({ ofStack, depth, status, reason }) => ofStack && depth === 0 && reason !== undefined && (isRollback(status) || status.endsWith('_FAILED')));
    return told?.reason;
}


/***/ }),

/***/ 2747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ removeShell),
/* harmony export */   p: () => (/* binding */ removeStack)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5607);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9439);
/* harmony import */ var _find_cause_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6947);
/* harmony import */ var _stack_view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3208);
/* harmony import */ var _watch_stack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3566);
/** Deleting a stack by its id, watched to the end. */







/**
 * Deletes the stack and waits. The id is used throughout, so that a new stack of the same name is never touched.
 * Throws when the deletion cannot be started; a deletion that fails, or outlasts the deadline, is in `failure`.
 */
async function removeStack(options, view) {
    const { clients, signal, stackName } = options;
    const stream = new _events_js__WEBPACK_IMPORTED_MODULE_6__/* .EventStream */ .v(clients, { stackId: view.stackId, stackName });
    const target = `stack ${stackName}`;
    try {
        await stream.skipPast(signal);
        if (view.status !== 'DELETE_IN_PROGRESS')
            await requestDeletion(options, view.stackId);
    }
    catch (error) {
        if ((0,_stack_view_js__WEBPACK_IMPORTED_MODULE_4__/* .isNoSuchStack */ .h)(error))
            return { status: 'DELETE_COMPLETE', retained: [] };
        throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, { call: 'cloudformation:DeleteStack', target });
    }
    const watched = await (0,_watch_stack_js__WEBPACK_IMPORTED_MODULE_5__/* .watchStack */ .i)({
        ...options,
        stream,
        stackId: view.stackId,
        before: view,
        changeSetId: undefined,
        readsToEnd: status => (status === 'DELETE_COMPLETE' || status === 'DELETE_FAILED' ? 1 : 0),
    });
    const retained = stream.events.filter(({ status }) => status === 'DELETE_SKIPPED').map(retainedBy);
    if (watched.kind === 'ended' && watched.status === 'DELETE_COMPLETE')
        return { status: watched.status, retained };
    const failure = watched.kind === 'ended'
        ? (0,_find_cause_js__WEBPACK_IMPORTED_MODULE_3__/* .causeFailure */ .W)((0,_find_cause_js__WEBPACK_IMPORTED_MODULE_3__/* .findCause */ .l)(stream.events), stackName, `could not be deleted (${watched.status})`)
        : unfinished(watched.kind, stackName, watched.status);
    return { status: watched.status, retained, failure };
}
/** Removes the empty stack that a change set made which is not executed. Leaves it when it cannot: it does no harm. */
async function removeShell(calls, stackId) {
    await requestDeletion({ ...calls, roleArn: undefined }, stackId).catch(() => undefined);
}
async function requestDeletion({ clients, roleArn }, stackId) {
    const { DeleteStackCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    await client.send(new DeleteStackCommand({
        StackName: stackId,
        ClientRequestToken: `lambda-build-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`,
        ...(roleArn === undefined ? {} : { RoleARN: roleArn }),
    }));
}
function retainedBy({ id, resourceType, physicalId }) {
    return { id, type: resourceType, physicalId: physicalId ?? '' };
}
function unfinished(kind, stackName, status) {
    const remedy = 'CloudFormation goes on by itself. Run again: it waits for the end.';
    if (kind === 'cancelled')
        return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('cancelled', `cancelled; the stack ${stackName} goes on being deleted`, { remedy });
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('unknown', `the stack ${stackName} is still ${status}`, { remedy });
}


/***/ }),

/***/ 3208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readStack),
/* harmony export */   h: () => (/* binding */ isNoSuchStack)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7085);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2173);
/** A stack as DescribeStacks shows it, reduced to what decisions are made of. */


/** Reads a stack by name or id; undefined when there is none. By id, deleted stacks are found too, for 90 days. */
async function readStack(clients, nameOrId, signal) {
    const { DescribeStacksCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    try {
        const answer = await client.send(new DescribeStacksCommand({ StackName: nameOrId }), (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .abortable */ .Z)(signal));
        const stack = answer.Stacks?.[0];
        return stack === undefined ? undefined : viewOf(stack);
    }
    catch (error) {
        if (isNoSuchStack(error))
            return undefined;
        throw error;
    }
}
/** CloudFormation has no error code of its own for a stack that is not there. */
function isNoSuchStack(error) {
    const { name, message } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error);
    return name === 'StackNotFoundException' || (name === 'ValidationError' && /does not exist/.test(message));
}
function viewOf(stack) {
    const changed = stack.DeletionTime ?? stack.LastUpdatedTime ?? stack.CreationTime;
    return {
        stackId: stack.StackId ?? '',
        stackName: stack.StackName ?? '',
        status: stack.StackStatus ?? '',
        statusReason: stack.StackStatusReason,
        changeSetId: stack.ChangeSetId,
        lastChanged: changed?.getTime(),
        parameters: (stack.Parameters ?? []).map(parameter => ({
            name: parameter.ParameterKey ?? '',
            value: parameter.ParameterValue ?? '',
            lookedUp: parameter.ResolvedValue !== undefined,
        })),
        tags: Object.fromEntries((stack.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
        outputs: Object.fromEntries((stack.Outputs ?? []).map(output => [output.OutputKey, output.OutputValue])),
        roleArn: stack.RoleARN,
        notificationArns: stack.NotificationARNs ?? [],
        terminationProtection: stack.EnableTerminationProtection ?? false,
        parentId: stack.ParentId,
    };
}


/***/ }),

/***/ 8505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ waitUntilAtRest)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3378);
/* harmony import */ var _stack_view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3208);
/** Waiting for somebody else's operation on the stack to end. */




/** Returns when the stack has come to rest or is gone. Throws a Failure of class `unknown` at the deadline. */
async function waitUntilAtRest(calls, first, reason) {
    const { clients, clock, signal, stackName, emit, deadline } = calls;
    const pace = new _clock_js__WEBPACK_IMPORTED_MODULE_3__/* .Pace */ .o({ shortest: 1_000 });
    let told = '';
    for (let view = first; view?.status.endsWith('_IN_PROGRESS') === true && view.status !== 'REVIEW_IN_PROGRESS';) {
        if (view.status !== told)
            emit({ type: 'stack-waiting', stackName, status: view.status, reason });
        told = view.status;
        if (clock.now() >= deadline)
            throw stillBusy(stackName, view);
        await clock.sleep(pace.pause('quiet'), signal);
        if (signal?.aborted)
            throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('cancelled', `cancelled while waiting for the stack ${stackName}`);
        try {
            view = await (0,_stack_view_js__WEBPACK_IMPORTED_MODULE_2__/* .readStack */ .b)(clients, view.stackId, signal);
        }
        catch (error) {
            if (!(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error))
                throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, { call: 'cloudformation:DescribeStacks', target: `stack ${stackName}` });
        }
    }
}
function stillBusy(stackName, { status }) {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('unknown', `another operation on the stack ${stackName} has not ended: it is ${status}`, {
        remedy: 'Run again when it has ended, or allow more time with --timeout.',
    });
}


/***/ }),

/***/ 3566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ watchStack)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7085);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3378);
/* harmony import */ var _stack_view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3208);
/**
 * Watching an operation to its end: events as they come, the end confirmed by the stack itself. An error while looking
 * never decides how the operation went (sam-cli #1610, aws-cdk #5637): it goes on in AWS whether we see it or not.
 */



/** Emits every event once, in order, and returns when the operation is over, or when watching must end. */
async function watchStack(options) {
    const watch = new Watch(options);
    const pace = new _clock_js__WEBPACK_IMPORTED_MODULE_2__/* .Pace */ .o();
    for (;;) {
        const seen = await watch.look();
        if (seen.ended !== undefined)
            return { kind: 'ended', ...seen.ended };
        const { status, view } = watch;
        if (seen.error !== undefined)
            return { kind: 'blind', status, view, error: seen.error };
        if (options.signal?.aborted)
            return { kind: 'cancelled', status, view };
        if (options.clock.now() >= options.deadline)
            return { kind: 'timed-out', status, view };
        await options.clock.sleep(pace.pause(seen.what), options.signal);
    }
}
/** Looks that miss the last events after the stack has come to rest: then they are given up. */
const LOOKS_FOR_LAST_EVENTS = 5;
/** The same when looking is refused; the cause of a failure is in those events. At most about two minutes. */
const REFUSALS_FOR_LAST_EVENTS = 25;
/** Reads that still show the old stack after its events have told the end: then they are believed. */
const STALE_READS = 5;
class Watch {
    view;
    #options;
    #mayReadEvents = true;
    #endReads = 0;
    #staleReads = 0;
    #looksAtRest = 0;
    #refusalsAtRest = 0;
    constructor(options) {
        this.#options = options;
    }
    /** The newest status known from either side. */
    get status() {
        return this.#options.stream.rootStatus ?? this.view?.status ?? this.#options.before?.status ?? '';
    }
    async look() {
        const news = await this.#readEvents();
        if (news.error !== undefined)
            return news;
        const told = this.#options.stream.rootStatus;
        const atEnd = told !== undefined && this.#options.readsToEnd(told) > 0;
        if (news.what === 'news' && !atEnd)
            return news;
        const state = await this.#readState(news.what === 'refused');
        if (state.what === 'refused' || state.ended !== undefined || state.error !== undefined)
            return state;
        return news;
    }
    async #readEvents() {
        if (!this.#mayReadEvents)
            return { what: 'quiet' };
        try {
            const events = await this.#options.stream.poll(this.#options.signal);
            for (const event of events)
                emitEvent(event, this.#options.emit);
            return { what: events.length > 0 ? 'news' : 'quiet' };
        }
        catch (error) {
            if (!(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccessDenied */ .w7)(error))
                return this.#judge(error);
            this.#goWithoutEvents(error);
            return { what: 'quiet' };
        }
    }
    async #readState(refused) {
        const { clients, stackId, signal } = this.#options;
        try {
            const view = await (0,_stack_view_js__WEBPACK_IMPORTED_MODULE_1__/* .readStack */ .b)(clients, stackId, signal);
            const ended = this.#endShownBy(view, refused);
            return ended ? { what: 'news', ended: { status: view?.status ?? GONE, view } } : { what: 'quiet' };
        }
        catch (error) {
            const told = this.#options.stream.rootStatus;
            if ((0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccessDenied */ .w7)(error) && told !== undefined && this.#options.readsToEnd(told) > 0)
                return { what: 'news', ended: { status: told, view: undefined } };
            return (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccessDenied */ .w7)(error) && this.#mayReadEvents ? { what: 'quiet' } : this.#judge(error);
        }
    }
    #endShownBy(view, refused) {
        const { stream, readsToEnd } = this.#options;
        if (view !== undefined)
            this.view = view;
        const status = view?.status ?? GONE;
        const needed = readsToEnd(status);
        if (needed === 0 || !this.#isFresh(view)) {
            this.#endReads = 0;
            return false;
        }
        this.#endReads++;
        if (stream.rootStatus !== status && this.#mayStillShow(refused))
            return false;
        return this.#endReads >= needed;
    }
    #mayStillShow(refused) {
        if (!this.#mayReadEvents)
            return false;
        if (refused)
            return ++this.#refusalsAtRest < REFUSALS_FOR_LAST_EVENTS;
        return ++this.#looksAtRest < LOOKS_FOR_LAST_EVENTS;
    }
    /** Reads are eventually consistent: for a while they may show the stack as it was before. */
    #isFresh(view) {
        const { before, changeSetId, stream } = this.#options;
        if (view === undefined || before === undefined || view.status !== before.status)
            return true;
        if (view.lastChanged !== before.lastChanged)
            return true;
        if (changeSetId !== undefined && view.changeSetId === changeSetId)
            return true;
        return stream.rootStatus === view.status && ++this.#staleReads > STALE_READS;
    }
    #goWithoutEvents(error) {
        this.#mayReadEvents = false;
        const message = `the events of the stack cannot be read: ${(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error).message}`;
        this.#options.emit({ type: 'warning', message });
    }
    /** What passes only takes time. Used-up credentials, or denied both events and stack: looking again is pointless. */
    #judge(error) {
        const passes = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error) || (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error).name === 'AbortError';
        return passes ? { what: 'refused' } : { what: 'refused', error };
    }
}
const GONE = 'DELETE_COMPLETE';
/** A nested stack as a whole is shown once, by its parent. */
function emitEvent(event, emit) {
    if (event.ofStack && event.depth > 0)
        return;
    const { at, id, resourceType, physicalId, status, reason } = event;
    emit({
        type: 'stack-event',
        at,
        id,
        resourceType,
        status,
        ...(physicalId === undefined ? {} : { physicalId }),
        ...(reason === undefined ? {} : { reason }),
    });
}


/***/ }),

/***/ 3095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy),
  requireStackName: () => (/* binding */ requireStackName)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(7085);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.build/deploy/calls.js
var deploy_calls = __webpack_require__(2173);
// EXTERNAL MODULE: ./.build/deploy/advice.js
var advice = __webpack_require__(2206);
;// CONCATENATED MODULE: ./.build/deploy/refusal.js
/** What CloudFormation says about a template or request that it does not accept, as Failures. */



/** The template was rejected; `resource` is set when the words name one, so that the caller can find its line. */
function refusal(reason, { cause, details = [] } = {}) {
    const resource = [reason, ...details].map(resourceNamed).find(id => id !== undefined);
    return new report_failure/* Failure */.HR('deploy', `CloudFormation rejected the template: ${reason}`, {
        cause,
        details,
        reason,
        resource,
        remedy: (0,advice/* adviceFor */.c)({ reason }) ?? 'Mend the template. Nothing was changed.',
    });
}
/** The service role cannot be used: a mistake in --role-arn, not in the template. */
function roleFailure(error, roleArn) {
    const { message } = (0,errors/* readAwsError */.SM)(error);
    if (roleArn === undefined || !/role.* (is invalid or )?cannot be assumed/i.test(message))
        return undefined;
    return new report_failure/* Failure */.HR('user', `CloudFormation cannot assume the role ${roleArn}`, {
        cause: error,
        reason: message,
        remedy: 'Check --role-arn: the role must exist and trust cloudformation.amazonaws.com.',
    });
}
/** Pure: the logical id that a message names, if any. Every form is one that CloudFormation or its SAM transform uses. */
function resourceNamed(message) {
    for (const form of FORMS) {
        const id = form.exec(message)?.[1];
        if (id !== undefined)
            return id;
    }
    return undefined;
}
const FORMS = [
    // [/Resources/Orders/Type/...] 'null' values are not allowed in templates
    /\/Resources\/([A-Za-z0-9]+)/,
    // Resource with id [Orders] is invalid. (SAM)
    /[Rr]esource with id \[([A-Za-z0-9]+)\]/,
    // InvalidResourceException('Orders', ...): SAM's transform, where nobody put its error into words
    /InvalidResourceException\('([A-Za-z0-9]+)'/,
    // Template error: resource Orders does not support attribute type X in Fn::GetAtt
    /resource ([A-Za-z0-9]+) (?:does not|must|has)/,
    // Property validation failure: ... for resource Orders; Resource name 'Orders'
    /[Rr]esource (?:name )?['"`]([A-Za-z0-9]+)['"`]/,
    // Encountered unsupported property Foo ... for resource [Orders]
    /[Rr]esource \[([A-Za-z0-9]+)\]/,
];

// EXTERNAL MODULE: ./.build/deploy/clock.js
var clock = __webpack_require__(3378);
;// CONCATENATED MODULE: ./.build/deploy/settle-change-set.js
/** Waiting until CloudFormation has worked a change set out, and what it found. */





/**
 * Reads the change set until it is complete or has failed. Throttling and other passing errors only take time.
 * Throws Failures, of class `cancelled` when the signal is given.
 */
async function settleChangeSet(calls, set) {
    const pace = new clock/* Pace */.o({ longest: 2_000 });
    for (let misses = 0; misses < MOST_MISSES;) {
        const seen = await readChangeSet(calls, set);
        const settled = seen === undefined ? undefined : await judge(calls, set, seen);
        if (settled !== undefined)
            return settled;
        if (calls.clock.now() >= calls.deadline)
            break;
        misses = seen === undefined ? misses + 1 : 0;
        await calls.clock.sleep(pace.pause(seen === undefined ? 'refused' : 'quiet'), calls.signal);
        if (calls.signal?.aborted)
            throw new report_failure/* Failure */.HR('cancelled', 'cancelled before anything was changed');
    }
    throw new report_failure/* Failure */.HR('unknown', `CloudFormation has not worked out the change set ${set.name} in time`, {
        remedy: 'Nothing was executed. Run again.',
    });
}
/** Whether somebody, we most likely, has executed the set. False when it cannot be found out. */
async function hasStarted(clients, set) {
    const seen = await describePage(clients, set, undefined, undefined).catch(() => undefined);
    return seen?.ExecutionStatus?.startsWith('EXECUTE_') === true;
}
/** Throttled or not yet visible so many times in a row (with pauses up to 2 s): half a minute or more. */
const MOST_MISSES = 20;
/** All pages; undefined when it could not be read this time. */
async function readChangeSet(calls, set) {
    let changes = 0;
    try {
        for (let token;;) {
            const page = await describePage(calls.clients, set, token, calls.signal);
            changes += page.Changes?.length ?? 0;
            token = page.NextToken;
            const reason = page.StatusReason ?? 'CloudFormation gave no reason';
            if (token === undefined)
                return { status: page.Status, reason, changes };
        }
    }
    catch (error) {
        if ((0,errors/* isPassing */.WG)(error) || (0,errors/* readAwsError */.SM)(error).name.startsWith('ChangeSetNotFound'))
            return undefined;
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeChangeSet', target: `stack ${set.stackId}` });
    }
}
async function describePage(clients, set, token, signal) {
    const { DescribeChangeSetCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const from = token === undefined ? {} : { NextToken: token };
    const command = new DescribeChangeSetCommand({ ChangeSetName: set.id, StackName: set.stackId, ...from });
    return client.send(command, (0,deploy_calls/* abortable */.Z)(signal));
}
/** Undefined while CloudFormation is still at it. */
async function judge(calls, set, { status, reason, changes }) {
    if (status === 'CREATE_COMPLETE')
        return { kind: 'ready', changes };
    if (status !== 'FAILED')
        return undefined;
    if (NOTHING_TO_DO.some(start => reason.startsWith(start)))
        return { kind: 'empty' };
    const details = EARLY_VALIDATION.test(reason) ? await validationErrors(calls.clients, set) : [];
    return { kind: 'refused', failure: refusal(reason, { details }) };
}
/** The second text is that of templates with a transform. Outputs alone make a set without changes that succeeds. */
const NOTHING_TO_DO = ["The submitted information didn't contain changes", 'No updates are to be performed'];
const EARLY_VALIDATION = /EarlyValidation|early validation|DescribeEvents/i;
/** DescribeEvents is the only place that says what early validation found, and needs a permission of its own. */
async function validationErrors(clients, set) {
    const { DescribeEventsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const command = new DescribeEventsCommand({ ChangeSetName: set.id, Filters: { FailedEvents: true } });
    const answer = await client.send(command).catch(() => undefined);
    return (answer?.OperationEvents ?? []).flatMap(({ ValidationStatusReason, ValidationPath }) => ValidationStatusReason === undefined
        ? []
        : [[ValidationPath, ValidationStatusReason].filter(part => part !== undefined).join(': ')]);
}

;// CONCATENATED MODULE: ./.build/deploy/change-set.js
/** One change set, from its creation to its execution or removal. Names are unique, so runs never meet in one. */





/** Asks for a change set. Throws Failures for everything that is neither the template's fault nor a race. */
async function requestChangeSet(calls, request) {
    const { CreateChangeSetCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await calls.clients.cloudformation();
    const name = `lambda-build-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    try {
        const command = new CreateChangeSetCommand(inputFor(request, name));
        const { Id = name, StackId = request.stackName } = await client.send(command, (0,deploy_calls/* abortable */.Z)(calls.signal));
        return { kind: 'accepted', set: { name, id: Id, stackId: StackId } };
    }
    catch (error) {
        if (isOwnName(error, name))
            return { kind: 'accepted', set: { name, id: name, stackId: request.stackName } };
        return judgeRejection(error, request);
    }
}
/**
 * Starts the change set. `false`: the stack or the set is no longer what it was (decide anew).
 * An answer that got lost is looked up before anything is concluded.
 */
async function executeChangeSet(calls, set, request) {
    const { ExecuteChangeSetCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await calls.clients.cloudformation();
    const rollback = deletesOnFailure(request) ? {} : { DisableRollback: request.onFailure === 'keep' };
    try {
        await client.send(new ExecuteChangeSetCommand({
            ChangeSetName: set.id,
            StackName: set.stackId,
            ClientRequestToken: set.name,
            ...rollback,
        }));
        return true;
    }
    catch (error) {
        if (await hasStarted(calls.clients, set))
            return true;
        const { name, message } = (0,errors/* readAwsError */.SM)(error);
        if (name === 'InvalidChangeSetStatus' || name === 'InvalidChangeSetStatusException')
            return false;
        if (name === 'ChangeSetNotFound' || name === 'ChangeSetNotFoundException' || IN_STATE.test(message))
            return false;
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:ExecuteChangeSet', target: `stack ${set.stackId}` });
    }
}
/** Removes a change set that will not be executed. What cannot be removed is left behind: it changes nothing. */
async function deleteChangeSet(clients, set) {
    const { DeleteChangeSetCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    await client
        .send(new DeleteChangeSetCommand({ ChangeSetName: set.id, StackName: set.stackId }))
        .catch(() => undefined);
}
/** With OnStackFailure DELETE, which only a creation may ask for, DisableRollback is forbidden. */
function deletesOnFailure(request) {
    return request.operation === 'create' && request.onFailure === 'delete';
}
/** "Stack:arn... is in UPDATE_IN_PROGRESS state and can not be updated." */
const IN_STATE = /is in \w+ (state|status) and can ?not be/;
function inputFor(request, name) {
    const { template, tags, roleArn, notificationArns } = request;
    const tagList = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    return {
        StackName: request.stackName,
        ChangeSetName: name,
        ClientToken: name,
        ChangeSetType: request.operation === 'create' ? 'CREATE' : 'UPDATE',
        ...('url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body }),
        Parameters: [...request.parameters],
        Capabilities: request.capabilities.filter(isCapability),
        // An empty list would remove the tags that the stack has.
        ...(tagList.length === 0 ? {} : { Tags: tagList }),
        ...(roleArn === undefined ? {} : { RoleARN: roleArn }),
        ...(notificationArns === undefined ? {} : { NotificationARNs: [...notificationArns] }),
        ...(request.nested ? { IncludeNestedStacks: true } : {}),
        ...(deletesOnFailure(request) ? { OnStackFailure: 'DELETE' } : {}),
    };
}
/** CloudFormation itself refuses names that it does not know; here the type only has to be convinced. */
function isCapability(name) {
    return name.startsWith('CAPABILITY_');
}
/** Our own name is taken: an earlier try of the same call got through and only its answer was lost. */
function isOwnName(error, changeSetName) {
    const { name, message } = (0,errors/* readAwsError */.SM)(error);
    return name.startsWith('AlreadyExists') && message.includes(changeSetName) && !/^Stack /.test(message);
}
function judgeRejection(error, request) {
    const { name, message } = (0,errors/* readAwsError */.SM)(error);
    const gone = request.operation === 'update' && name === 'ValidationError' && /does not exist/.test(message);
    const exists = request.operation === 'create' && name.startsWith('AlreadyExists');
    if (gone || exists || IN_STATE.test(message))
        return { kind: 'raced', reason: message };
    const noRole = roleFailure(error, request.roleArn);
    if (noRole !== undefined)
        throw noRole;
    if (name === 'ValidationError')
        return { kind: 'refused', failure: refusal(message, { cause: error }) };
    throw (0,errors/* awsFailure */.MT)(error, {
        call: 'cloudformation:CreateChangeSet',
        target: `stack ${request.stackName}`,
    });
}

;// CONCATENATED MODULE: ./.build/deploy/states.js
/**
 * What every status of a stack means: before we deploy, and as the end of an operation of ours. One table, as data;
 * `decide` reads it. Statuses: CloudFormation API reference, StackStatus.
 */
/** Pure: the step for a stack as it is now, undefined when there is none. */
function decide(view) {
    if (view === undefined)
        return { kind: 'create' };
    if (view.parentId !== undefined)
        return { kind: 'refuse', ...NESTED };
    const { before } = stateOf(view.status);
    if (typeof before === 'object')
        return { kind: 'refuse', ...before };
    if (before === 'wait')
        return { kind: 'wait', reason: `another operation is under way (${view.status})` };
    if (before === 'remove')
        return { kind: 'remove', reason: REMAINS };
    return { kind: before };
}
/** Whether an operation that left the stack in this status is over, and how it went. */
function endOf(status) {
    return stateOf(status).end;
}
/** Whether the last operation succeeded, so that what is deployed is what was asked for. */
function isHealthy(status) {
    return endOf(status) === 'success';
}
/** Whether a create or an update of the stack can still be undone by CancelUpdateStack. */
function isCancellable(status) {
    return status === 'UPDATE_IN_PROGRESS';
}
const REMAINS = 'an earlier creation failed and was rolled back; nothing but its empty shell is left';
const NESTED = {
    why: 'it is nested in another stack',
    remedy: 'Deploy the stack that it belongs to.',
};
const DELETE_FIRST = 'Delete it (lambda-build delete), then deploy again.';
/** CREATE_FAILED and UPDATE_FAILED are only left when a rollback was switched off. */
const STATES = {
    REVIEW_IN_PROGRESS: { before: 'create', end: 'going-on' },
    CREATE_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    CREATE_COMPLETE: { before: 'update', end: 'success' },
    CREATE_FAILED: {
        before: { why: 'an earlier creation failed and was kept as it was', remedy: DELETE_FIRST },
        end: 'failure',
    },
    ROLLBACK_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    ROLLBACK_COMPLETE: { before: 'remove', end: 'failure' },
    ROLLBACK_FAILED: {
        before: { why: 'an earlier creation failed and could not be undone', remedy: DELETE_FIRST },
        end: 'failure',
    },
    UPDATE_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    UPDATE_COMPLETE: { before: 'update', end: 'success' },
    UPDATE_FAILED: {
        before: {
            why: 'an earlier update failed and was kept as it was',
            remedy: 'Roll it back (aws cloudformation rollback-stack), then deploy again.',
        },
        end: 'failure',
    },
    UPDATE_ROLLBACK_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    UPDATE_ROLLBACK_COMPLETE: { before: 'update', end: 'failure' },
    UPDATE_ROLLBACK_FAILED: {
        before: {
            why: 'the rollback of an earlier update failed',
            remedy: 'Finish it (aws cloudformation continue-update-rollback), then deploy again.',
        },
        end: 'failure',
    },
    DELETE_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    DELETE_COMPLETE: { before: 'create', end: 'failure' },
    DELETE_FAILED: {
        before: { why: 'an earlier deletion failed', remedy: DELETE_FIRST },
        end: 'failure',
    },
    IMPORT_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    IMPORT_COMPLETE: { before: 'update', end: 'success' },
    IMPORT_ROLLBACK_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    IMPORT_ROLLBACK_COMPLETE: { before: 'update', end: 'failure' },
    IMPORT_ROLLBACK_FAILED: {
        before: { why: 'the rollback of an import failed', remedy: DELETE_FIRST },
        end: 'failure',
    },
};
function stateOf(status) {
    return STATES[status] ?? unknownState(status);
}
/** Statuses that CloudFormation may yet invent follow its way of naming them. */
function unknownState(status) {
    if (status.endsWith('_IN_PROGRESS'))
        return { before: 'wait', end: 'going-on' };
    const failed = status.endsWith('_FAILED');
    const refusal = {
        why: `nobody here knows the status ${status}`,
        remedy: 'Look at the stack in the console.',
    };
    return {
        before: failed ? refusal : 'update',
        end: failed || status.includes('ROLLBACK') ? 'failure' : 'success',
    };
}

;// CONCATENATED MODULE: ./.build/deploy/cancel-update.js
/** What happens to an operation of ours when we are told to stop. */



/** A runner leaves about 7 seconds between its first signal and the next. */
const CANCEL_TIMEOUT_MS = 3_000;
/**
 * Asks CloudFormation to roll back an update that is under way, once and quickly; a creation is left to end by itself.
 * Returns a Failure of class `cancelled` that says what goes on in AWS.
 */
async function cancelUpdate(options, stackId, status) {
    const { clients, stackName, onCancel = 'rollback' } = options;
    const goesOn = `cancelled; the stack ${stackName} goes on by itself (${status})`;
    const remedy = 'Run again: it waits until the stack has come to rest.';
    if (onCancel === 'leave' || !isCancellable(status))
        return new report_failure/* Failure */.HR('cancelled', goesOn, { remedy });
    try {
        await requestCancellation(clients, stackId);
        return new report_failure/* Failure */.HR('cancelled', `cancelled; the stack ${stackName} is being rolled back`, { remedy });
    }
    catch (cause) {
        return new report_failure/* Failure */.HR('cancelled', goesOn, { remedy, cause, reason: (0,errors/* readAwsError */.SM)(cause).message });
    }
}
async function requestCancellation(clients, stackId) {
    const { CancelUpdateStackCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const command = new CancelUpdateStackCommand({ StackName: stackId });
    await client.send(command, { abortSignal: AbortSignal.timeout(CANCEL_TIMEOUT_MS) });
}

// EXTERNAL MODULE: ./.build/deploy/find-cause.js
var find_cause = __webpack_require__(6947);
;// CONCATENATED MODULE: ./.build/deploy/conclude.js
/** How a deployment ended, in words. */





/** The outcome of an operation that was started, with its Failure if it has one. */
async function conclude(deployment, operation, ending) {
    const { stackName, clock, emit, startedAt, recovered } = deployment;
    const { set, watched } = ending;
    const failure = await failureOf(deployment, ending);
    const seconds = (clock.now() - startedAt) / 1000;
    const { status } = watched;
    if (watched.kind === 'ended')
        emit({ type: 'stack-finished', stackName, status, seconds });
    return {
        stackId: set.stackId,
        stackName,
        status,
        operation: recovered ? 'recovered' : operation,
        changed: status !== 'UPDATE_ROLLBACK_COMPLETE',
        outputs: failure === undefined ? (watched.view?.outputs ?? {}) : {},
        seconds,
        ...(failure === undefined ? {} : { failure }),
    };
}
async function failureOf(deployment, { set, stream, watched }) {
    const { stackName } = deployment;
    const { status } = watched;
    switch (watched.kind) {
        case 'ended':
            if (endOf(status) === 'success')
                return undefined;
            return (0,find_cause/* causeFailure */.W)((0,find_cause/* findCause */.l)(stream.events), stackName, happened(deployment, status));
        case 'cancelled':
            return cancelUpdate(deployment, set.stackId, status);
        case 'timed-out':
            return stillGoing(deployment, set, status);
        case 'blind':
            return outOfSight(deployment, set, watched.error);
    }
}
function happened({ onFailure }, status) {
    if (status.endsWith('ROLLBACK_COMPLETE'))
        return `was rolled back (${status})`;
    if (status.endsWith('ROLLBACK_FAILED'))
        return `could not be rolled back (${status})`;
    if (status === 'DELETE_COMPLETE')
        return onFailure === 'delete' ? 'was deleted' : 'was deleted by somebody else';
    return `was left as it is (${status})`;
}
function stillGoing({ stackName, timeoutSeconds }, { stackId }, status) {
    const minutes = Math.round(timeoutSeconds / 6) / 10;
    return new report_failure/* Failure */.HR('unknown', `the stack ${stackName} is still ${status} after ${minutes} minutes`, {
        remedy: attach(stackId),
    });
}
function outOfSight({ stackName }, { stackId }, error) {
    const { message, remedy } = (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeStacks' });
    return new report_failure/* Failure */.HR('unknown', `the stack ${stackName} goes on, but can no longer be watched: ${message}`, {
        cause: error,
        remedy: [remedy, attach(stackId)].filter(part => part !== undefined).join(' '),
    });
}
/** The next run waits for what is under way: that is how to attach. */
function attach(stackId) {
    return `CloudFormation goes on by itself. Run again: it waits for the end. Or look: aws cloudformation describe-stack-events --stack-name ${stackId}`;
}

// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
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
        throw (0,report_failure/* combineFailures */.XJ)(unknown.map(name => unknownName(name, names)));
}
function unknownName(name, names) {
    const near = (0,paths/* nearestName */.qb)(name, names);
    const known = names.length === 0 ? 'It declares none.' : `It declares ${names.join(', ')}.`;
    return new report_failure/* Failure */.HR('user', `the template declares no parameter ${name}`, {
        remedy: near === undefined ? known : `Did you mean ${near}?`,
    });
}
function missingValues(missing) {
    const names = missing.map(({ name }) => name);
    const [subject, values] = names.length === 1 ? ['the parameter', 'a value'] : ['the parameters', 'values'];
    return new report_failure/* Failure */.HR('user', `${subject} ${names.join(', ')} must be given ${values}`, {
        remedy: `Add ${names.map(name => `${name}=...`).join(' ')} to --parameters, or a Default to the template.`,
    });
}

;// CONCATENATED MODULE: ./.build/deploy/deployment.js
/** One deployment: what is asked for, what was settled at its start, and how it ends. */

/** The outcome of a deployment that had nothing to do. */
function nothingToDo({ emit, clock, startedAt }, view) {
    emit({ type: 'stack-unchanged', stackName: view.stackName });
    return {
        stackId: view.stackId,
        stackName: view.stackName,
        status: view.status,
        operation: 'none',
        changed: false,
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
        startedAt,
        deadline: startedAt + options.timeoutSeconds * 1000,
        recovered: false,
    };
}
/** The template's text as it is compared and looked at; empty when only its URL is known. */
function templateText({ template, body }) {
    return 'body' in template ? template.body : (body ?? '');
}

// EXTERNAL MODULE: ./.build/deploy/events.js
var events = __webpack_require__(9439);
// EXTERNAL MODULE: ./.build/deploy/remove-stack.js
var remove_stack = __webpack_require__(2747);
// EXTERNAL MODULE: ./.build/deploy/watch-stack.js
var watch_stack = __webpack_require__(3566);
;// CONCATENATED MODULE: ./.build/deploy/apply-changes.js
/** One change set of ours, from request to end. */









/** Makes a change set and carries it out. `raced`: the stack is no longer what it was, nothing was changed. */
async function applyChanges(application) {
    const { deployment, operation, view } = application;
    const requested = await requestChangeSet(deployment, requestFor(application));
    if (requested.kind === 'raced')
        return 'raced';
    if (requested.kind === 'refused')
        throw requested.failure;
    const { set } = requested;
    const settled = await settleOrRemove(application, set);
    if (settled.kind !== 'ready')
        return view === undefined ? 'raced' : nothingToDo(deployment, view);
    const { clients, emit, stackName } = deployment;
    emit({ type: 'change-set-created', stackName, operation, changes: settled.changes });
    const stream = new events/* EventStream */.v(clients, { stackId: set.stackId, stackName });
    if (!(await start(application, set, stream)))
        return 'raced';
    return conclude(deployment, operation, { set, stream, watched: await watch(application, set, stream) });
}
function requestFor({ deployment, operation, parameters }) {
    const { stackName, template, capabilities, tags, roleArn, notificationArns, onFailure } = deployment;
    const nested = /AWS::CloudFormation::Stack|AWS::Serverless::Application/.test(templateText(deployment));
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
    };
}
/** A set that will not be executed is removed before anything else happens, and so is the empty stack that it made. */
async function settleOrRemove(application, set) {
    const { deployment, view } = application;
    const removeAll = async () => {
        await deleteChangeSet(deployment.clients, set);
        if (application.operation === 'create' && view === undefined)
            await (0,remove_stack/* removeShell */.B)(deployment, set.stackId);
    };
    try {
        const settled = await settleChangeSet(deployment, set);
        if (settled.kind === 'refused')
            throw settled.failure;
        if (settled.kind === 'empty')
            await removeAll();
        return settled;
    }
    catch (error) {
        await removeAll();
        throw error;
    }
}
async function start(application, set, stream) {
    const { deployment, operation } = application;
    try {
        await stream.skipPast(deployment.signal);
        return await executeChangeSet(deployment, set, { operation, onFailure: deployment.onFailure });
    }
    catch (error) {
        await deleteChangeSet(deployment.clients, set);
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeStackEvents', target: `stack ${set.stackId}` });
    }
}
async function watch(application, set, stream) {
    const { deployment, operation, view } = application;
    const deletes = deletesOnFailure({ operation, onFailure: deployment.onFailure });
    return (0,watch_stack/* watchStack */.i)({
        ...deployment,
        stream,
        stackId: set.stackId,
        before: view,
        changeSetId: set.id,
        readsToEnd: status => readsToEnd(status, deletes),
    });
}
/** With `--on-failure delete` a failed creation is followed by a deletion, which may take a moment to begin. */
function readsToEnd(status, deletes) {
    const end = endOf(status);
    if (end === 'going-on')
        return 0;
    return deletes && end === 'failure' && !status.startsWith('DELETE_') ? READS_BEFORE_DELETION : 1;
}
const READS_BEFORE_DELETION = 6;

// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(3208);
;// CONCATENATED MODULE: ./.build/deploy/unchanged.js
/**
 * Whether a deployment can have nothing to do, found out without a change set: the deployed template's text, parameters
 * and tags are the ones that are asked for. A doubt means "no", and then a change set decides.
 */

/** The template as it was submitted last; undefined when it cannot be read, whatever the reason. */
async function deployedTemplate(clients, stackName) {
    const { GetTemplateCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    try {
        const client = await clients.cloudformation();
        const command = new GetTemplateCommand({ StackName: stackName, TemplateStage: 'Original' });
        return (await client.send(command)).TemplateBody;
    }
    catch {
        return undefined;
    }
}
/** Pure. */
function isUnchanged(view, deployed, wanted) {
    return (isHealthy(view.status) &&
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

// EXTERNAL MODULE: ./.build/deploy/wait-until-at-rest.js
var wait_until_at_rest = __webpack_require__(8505);
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
    const deployment = beginDeployment(options);
    const unchangedCheck = deployedTemplate(options.clients, options.stackName);
    for (let races = 0; races <= MOST_RACES;) {
        const view = await look(deployment);
        const step = decide(view);
        if (step.kind === 'refuse')
            throw refused(deployment, step);
        if (step.kind === 'wait') {
            await (0,wait_until_at_rest/* waitUntilAtRest */.$)(deployment, view, step.reason);
        }
        else if (step.kind === 'remove') {
            await removeRemains(deployment, view, step.reason);
        }
        else {
            const parameters = parametersFor(deployment, step.kind === 'update' ? view : undefined);
            const wanted = { ...deployment, template: templateText(deployment), parameters };
            if (view !== undefined && races === 0 && isUnchanged(view, await unchangedCheck, wanted))
                return nothingToDo(deployment, view);
            const outcome = await applyChanges({ deployment, operation: step.kind, view, parameters });
            if (outcome !== 'raced')
                return outcome;
            races++;
        }
    }
    throw new report_failure/* Failure */.HR('unknown', `others keep changing the stack ${options.stackName}`, {
        remedy: 'Let one run at a time deploy a stack (`concurrency` in a workflow), then run again.',
    });
}
async function look({ clients, stackName, signal }) {
    try {
        return await (0,stack_view/* readStack */.b)(clients, stackName, signal);
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeStacks', target: `stack ${stackName}` });
    }
}
function refused({ stackName }, step) {
    return new report_failure/* Failure */.HR('deploy', `the stack ${stackName} cannot be deployed: ${step.why}`, {
        remedy: step.remedy,
    });
}
/** Nothing is removed before it is clear that the creation can be asked for. */
async function removeRemains(deployment, view, reason) {
    if (view === undefined)
        return;
    parametersFor(deployment, undefined);
    const { emit, stackName } = deployment;
    emit({ type: 'stack-waiting', stackName, status: view.status, reason: `${reason}: removing it` });
    const removed = await (0,remove_stack/* removeStack */.p)(deployment, view);
    if (removed.failure !== undefined)
        throw removed.failure;
    deployment.recovered = true;
}
function parametersFor(deployment, view) {
    return resolveParameters({
        given: deployment.parameters,
        declared: deployment.declared,
        deployed: view?.parameters.map(({ name }) => name) ?? [],
    });
}

// EXTERNAL MODULE: ./.build/files/atomic.js
var atomic = __webpack_require__(1793);
// EXTERNAL MODULE: ./.build/store/bucket.js + 3 modules
var store_bucket = __webpack_require__(6020);
// EXTERNAL MODULE: ./.build/template/facts.js + 2 modules
var facts = __webpack_require__(3557);
// EXTERNAL MODULE: ./.build/pipeline/package.js
var pipeline_package = __webpack_require__(5477);
// EXTERNAL MODULE: ./.build/pipeline/results.js
var results = __webpack_require__(4815);
;// CONCATENATED MODULE: ./.build/pipeline/deploy.js
/** `deploy`: from source to a running stack. Returns when CloudFormation has come to rest, rollback included. */








/** CloudFormation takes larger templates only from a bucket (its quotas: TemplateBody). */
const MAX_TEMPLATE_BODY_BYTES = 51_200;
async function deploy(settings, services, result) {
    const stackName = requireStackName(settings);
    const packaged = await (0,pipeline_package.packageArtifacts)(settings, services, result);
    const needed = (0,facts/* requiredCapabilities */.gA)(packaged.template, packaged.scope);
    const capabilities = settings.capabilities ?? needed.capabilities;
    if (settings.noop) {
        Object.assign(result, {
            stackName,
            changed: false,
            noop: writeNoop(packaged, settings, stackName, capabilities),
        });
        return;
    }
    try {
        const outcome = await deployStack({
            clients: packaged.clients,
            stackName,
            template: await templateSource(packaged, settings),
            body: packaged.text,
            parameters: settings.parameters,
            declared: (0,facts/* declaredParameters */.vc)(packaged.template),
            capabilities,
            tags: settings.tags,
            ...(settings.roleArn === undefined ? {} : { roleArn: settings.roleArn }),
            ...(settings.notificationArns === undefined ? {} : { notificationArns: settings.notificationArns }),
            onFailure: settings.onFailure,
            timeoutSeconds: settings.timeoutSeconds,
            emit: settings.capabilities === undefined ? announcing(services.emit, needed) : services.emit,
            clock: services.clock,
            signal: services.signal,
        });
        const { failure, seconds, ...rest } = outcome;
        Object.assign(result, rest, { seconds: (0,results/* round */.LI)(seconds) });
        if (failure !== undefined)
            throw failure;
    }
    catch (error) {
        throw error instanceof report_failure/* Failure */.HR ? withPlaces(error, packaged) : error;
    }
}
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
async function templateSource(packaged, settings) {
    if (Buffer.byteLength(packaged.text) <= MAX_TEMPLATE_BODY_BYTES)
        return { body: packaged.text };
    const { clients, bucket, account, text } = packaged;
    if (bucket === undefined) {
        throw new report_failure/* Failure */.HR('user', `the template is larger than ${MAX_TEMPLATE_BODY_BYTES} bytes`, {
            remedy: 'CloudFormation then takes it from S3 only: name a bucket with --bucket.',
        });
    }
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
    const located = locate(failure, packaged.template);
    const others = failure.others.map(other => locate(other, packaged.template));
    const remedy = failure.remedy ?? 'Mend it and deploy again: what was built and uploaded is reused.';
    return new report_failure/* Failure */.HR(located.class, located.message, { ...located, cause: located.cause, others, remedy });
}
function locate(failure, template) {
    if (failure.place !== undefined)
        return failure;
    const resource = failure.resource ?? resourceIn(failure.reason ?? failure.message, template);
    const place = resource === undefined ? undefined : (0,facts/* resourcePlaces */.hW)(template).get(resource);
    return new report_failure/* Failure */.HR(failure.class, failure.message, { ...failure, cause: failure.cause, resource, place });
}
/** A template that was rejected as a whole: the reason names a type that only some resource has. */
function resourceIn(reason, template) {
    const named = reason.match(/[A-Za-z0-9]+(?:::[A-Za-z0-9]+)+/g) ?? [];
    for (const [id, type] of (0,facts/* resourceTypes */.AU)(template))
        if (named.includes(type))
            return id;
    return undefined;
}
function writeNoop(packaged, settings, stackName, capabilities) {
    const folder = (0,external_node_path_.join)(settings.workingFolder, '.lambda-build', 'noop');
    const request = {
        stackName,
        parameters: Object.keys(settings.parameters),
        capabilities,
        tags: settings.tags ?? {},
        roleArn: settings.roleArn ?? null,
    };
    (0,atomic/* writeFileAtomically */.l)((0,external_node_path_.join)(folder, 'template.yaml'), packaged.text);
    (0,atomic/* writeFileAtomically */.l)((0,external_node_path_.join)(folder, 'change-set.json'), `${JSON.stringify(request, undefined, 2)}\n`);
    return '.lambda-build/noop';
}


/***/ })

};
