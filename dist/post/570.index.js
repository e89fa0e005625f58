export const id = 570;
export const ids = [570];
export const modules = {

/***/ 15607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   XJ: () => (/* binding */ combineFailures),
/* harmony export */   dE: () => (/* binding */ formatPlace),
/* harmony export */   w2: () => (/* binding */ toFailure)
/* harmony export */ });
/* unused harmony export exitCodeOf */
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
const ORDER = ['cancelled', 'environment', 'unknown', 'deploy', 'build', 'user'];
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


/***/ }),

/***/ 28522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   ZJ: () => (/* binding */ allFailures),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   rn: () => (/* binding */ namedMessage),
/* harmony export */   w7: () => (/* binding */ failureLines)
/* harmony export */ });
/* unused harmony export harmlessJson */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15607);
/** Words for numbers and failures, the same in the terminal, the log and the summary. Nothing here prints. */

/** `1.2 MB`: decimal units, as AWS states its limits for uploads. */
function formatSize(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['KB', 'MB', 'GB'];
    let value = bytes / 1000;
    let unit = 0;
    for (; value >= 999.95 && unit < units.length - 1; unit++)
        value /= 1000;
    return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
/** `0.3 s`, `12 s`, `2 min 5 s`. */
function formatSeconds(seconds) {
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** `3 functions`, `1 layer`. */
function count(number, what) {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}
/** The first twelve digits: enough for people to compare. */
const shortDigest = (digest) => digest.slice(0, 12);
/** One failure in lines: what and where first, then the remedy, then the lines that a tool named, then what it or the service said. */
function failureLines(failure) {
    const where = failure.place === undefined ? '' : `${(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .dE)(failure.place)}: `;
    return [
        `${where}${namedMessage(failure)}`,
        ...(failure.remedy === undefined ? [] : [`  → ${failure.remedy}`]),
        ...(failure.command === undefined ? [] : [`  $ ${shortened(failure.command)}`]),
        ...failure.problems.map(({ place, message }) => `  at ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .dE)(place)}: ${message}`),
        ...failure.details.map(line => `  | ${line}`),
    ];
}
/** The message, with the function in front whose build failed, unless it says so itself. */
function namedMessage({ artifact, message }) {
    return artifact === undefined || names(message, artifact) ? message : `${artifact}: ${message}`;
}
/** As a word of its own: not in a path or a longer name, nor as a tool of that name with its version (`Go 1.21`). */
function names(message, id) {
    const literal = id.replace(/[^A-Za-z0-9]/g, '\\$&');
    return new RegExp(`(?<![\\w/.-])${literal}(?![\\w/-]|\\.\\w|\\s+v?\\d)`).test(message);
}
/** Some command lines fill a screen; the whole one is in the result. */
const LONGEST_COMMAND = 300;
function shortened(command) {
    return command.length <= LONGEST_COMMAND ? command : `${command.slice(0, LONGEST_COMMAND)} …`;
}
/** A failure and all that came with it, the one that decides the exit code first. */
function allFailures(failure) {
    return [failure, ...failure.others.flatMap(allFailures)];
}
/** Cc, the control characters of Unicode, but for tab. */
const CONTROL = /(?!\t)\p{Cc}/gu;
/** Text from outside (file names, tools, services) with its control characters made visible. */
function printable(text) {
    return text.replace(CONTROL, char => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
/**
 * Text from tools, names and services can neither be a workflow command nor break a line: the runner takes
 * `::name::` at the start of a line and `##[name]` anywhere in one (actions/runner, ActionCommand).
 */
function harmless(text) {
    return printable(text)
        .replaceAll('##[', '## [')
        .replace(/^(\s*)::/, '$1: :');
}
/** JSON in which no text of a tool is a workflow command either; it reads as the same value. */
function harmlessJson(value, indent) {
    return JSON.stringify(value, undefined, indent).replaceAll('##[', '#\\u0023[');
}


/***/ }),

/***/ 56171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ Narrator),
  V: () => (/* binding */ isCancelled)
});

// EXTERNAL MODULE: ./.build/report/format.js
var format = __webpack_require__(28522);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
;// CONCATENATED MODULE: ./.build/report/words.js
/** Every event in words, the same for the terminal and the job log. Nothing here prints or colours. */


const plain = (label, text) => ({ label, text, tone: 'plain' });
/** Undefined for events that say nothing by themselves. `seconds`: since the start of the run. */
function wordsOf(event, seconds) {
    switch (event.type) {
        case 'note':
            return plain('note', event.message);
        case 'warning': {
            const where = event.place === undefined ? '' : `${(0,failure/* formatPlace */.dE)(event.place)}: `;
            return { label: 'warning', text: `${where}${event.message}`, tone: 'warn' };
        }
        case 'plan-ready': {
            const found = event.cached === 0 ? '' : `; ${event.cached} already built`;
            return plain('plan', `${(0,format/* count */.U9)(event.functions, 'function')}, ${(0,format/* count */.U9)(event.layers, 'layer')}${found}`);
        }
        case 'stack-event':
            return stackWords(event, seconds);
        case 'stack-heartbeat':
            return heartbeatWords(event, seconds);
        default:
            return buildWords(event) ?? deliveryWords(event);
    }
}
function buildWords(event) {
    switch (event.type) {
        case 'build-started': {
            const how = [event.workflow, event.runtime].filter(part => part !== undefined).join(', ');
            return plain('build', `${names(event)} (${how})`);
        }
        case 'build-output':
            return event.line.trim() === '' ? undefined : { label: `${event.id} |`, text: event.line, tone: 'dim' };
        case 'build-finished': {
            const sizes = `${(0,format/* formatSize */.Xq)(event.size)}, ${(0,format/* formatSize */.Xq)(event.unzippedSize)} unzipped`;
            const text = `${names(event)} in ${(0,format/* formatSeconds */.Xo)(event.seconds)}: ${sizes}, ${(0,format/* shortDigest */.VK)(event.digest)}`;
            return { label: 'built', text, tone: 'good' };
        }
        case 'build-failed':
            return { label: 'failed', text: `${names(event)} after ${(0,format/* formatSeconds */.Xo)(event.seconds)}`, tone: 'bad' };
        case 'artifact-found':
            return plain('found', `${event.id}: ${(0,format/* formatSize */.Xq)(event.size)}, ${(0,format/* shortDigest */.VK)(event.digest)}, nothing to build`);
        default:
            return undefined;
    }
}
function deliveryWords(event) {
    switch (event.type) {
        case 'upload-started':
            return plain('upload', `${(0,format/* count */.U9)(event.count, event.kind ?? 'artifact')}, ${(0,format/* formatSize */.Xq)(event.bytes)}, to ${placeOfUpload(event)}`);
        case 'artifact-uploaded':
            return plain('uploaded', `${event.key} (${(0,format/* formatSize */.Xq)(event.size)}) in ${(0,format/* formatSeconds */.Xo)(event.seconds)}`);
        case 'upload-finished':
            if (event.uploaded > 0 || event.skipped === 0)
                return undefined;
            return plain('upload', `nothing to send: ${placeOfUpload(event)} has all ${event.skipped}`);
        case 'template-written':
            return plain('template', event.path);
        case 'watch-waiting':
        case 'watch-changed':
        case 'watch-built':
        case 'watch-failed':
            return watchWords(event);
        case 'capabilities':
            return plain('grants', `${event.capabilities.join(', ')}: ${event.because.join('; ')}`);
        default:
            return deployWords(event);
    }
}
function placeOfUpload({ bucket, kind }) {
    return kind === 'image' ? bucket : `s3://${bucket}`;
}
function watchWords(event) {
    switch (event.type) {
        case 'watch-waiting': {
            const goal = event.stackName === undefined ? '' : ` for ${event.stackName}`;
            return plain('watch', `${(0,format/* count */.U9)(event.folders, 'folder')}${goal}; Ctrl-C ends it`);
        }
        case 'watch-changed':
            return plain('changed', someOf(event.paths));
        case 'watch-built': {
            const what = event.ids.length === 0 ? 'nothing to build' : event.ids.join(', ');
            return { label: 'ready', text: `${what} (${(0,format/* formatSeconds */.Xo)(event.seconds)})`, tone: 'good' };
        }
        case 'watch-failed':
            return {
                label: 'failed',
                text: `after ${(0,format/* formatSeconds */.Xo)(event.seconds)}; waiting for the next change`,
                tone: 'bad',
            };
    }
}
const MOST_NAMES = 3;
function someOf(paths) {
    const more = paths.length - MOST_NAMES;
    return `${paths.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function deployWords(event) {
    switch (event.type) {
        case 'stack-waiting':
            return {
                label: 'waiting',
                text: `${event.stackName} is ${event.status}: ${event.reason}`,
                tone: 'warn',
            };
        case 'stack-attached':
            return plain('attached', `${event.stackName} is ${event.status}: an earlier attempt of this run began it`);
        case 'stack-detached':
            return plain('detached', `CloudFormation goes on with ${event.stackName}; a later deploy waits for it`);
        case 'stack-recovering': {
            const text = `${event.stackName} is ${event.status}: ${event.reason} (${event.recovery})`;
            return { label: 'recover', text, tone: 'warn' };
        }
        case 'change-set-created':
            return plain(event.operation, `${event.stackName}: ${(0,format/* count */.U9)(event.changes, 'change')}`);
        case 'code-changed':
            return {
                label: 'updated',
                text: `${event.id}: code of ${event.name} is ${(0,format/* shortDigest */.VK)(event.digest)}`,
                tone: 'good',
            };
        case 'guard':
            return { label: 'guard', text: event.resources.map(guarded).join('; '), tone: 'warn' };
        case 'drift': {
            const text = `${event.stackName} has drifted: ${event.resources.map(drifted).join('; ')}`;
            return { label: 'drift', text, tone: 'warn' };
        }
        case 'stack-unchanged':
            return { label: 'deploy', text: `${event.stackName}: nothing changed`, tone: 'good' };
        case 'stack-finished': {
            const text = `${event.stackName} is ${event.status} after ${(0,format/* formatSeconds */.Xo)(event.seconds)}`;
            return { label: 'done', text, tone: toneOf(event.status) };
        }
        default:
            return undefined;
    }
}
/** As wide as the longest status that is common: `UPDATE_ROLLBACK_IN_PROGRESS`. */
const STATUS_WIDTH = 27;
/** A status in its column. */
function statusColumn(status) {
    return status.padEnd(STATUS_WIDTH);
}
function stackWords(event, seconds) {
    const detailed = event.detailedStatus === undefined ? '' : ` ${event.detailedStatus}`;
    const took = event.seconds === undefined ? '' : ` in ${(0,format/* formatSeconds */.Xo)(event.seconds)}`;
    const reason = event.reason === undefined ? '' : `: ${event.reason}`;
    const text = `${statusColumn(event.status)} ${event.id} (${event.resourceType})${detailed}${took}${reason}`;
    return { label: elapsed(event.after ?? seconds), text, tone: toneOf(event.status) };
}
function heartbeatWords({ status, done, total, longest }, seconds) {
    const of = (part) => (total === undefined ? '' : ` of ${total[part]}`);
    const nested = done.nested + (total?.nested ?? 0) === 0 ? '' : `, nested ${done.nested}${of('nested')}`;
    const slow = longest === undefined ? '' : `; ${longest.id} for ${(0,format/* formatSeconds */.Xo)(longest.seconds)}`;
    const text = `${statusColumn(status)} still at work: ${done.own}${of('own')} done${nested}${slow}`;
    return { label: elapsed(seconds), text, tone: 'dim' };
}
/** `1:05`: minutes and seconds. */
function elapsed(seconds) {
    return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
function toneOf(status) {
    if (status.endsWith('_FAILED') || status.includes('ROLLBACK'))
        return 'bad';
    return status.endsWith('_COMPLETE') ? 'good' : 'busy';
}
function names(event) {
    return [event.id, ...event.sharedBy].join(', ');
}
function guarded({ id, resourceType, verdict, why }) {
    const allowed = verdict === 'allowed' ? ' (allowed)' : '';
    return `${id} (${resourceType}) ${why}${allowed}`;
}
function drifted({ id, status, differences, touched }) {
    const what = status === 'DELETED' ? 'is gone' : `differs in ${differences.map(({ path }) => path).join(', ')}`;
    return `${id} ${what}${touched ? ', which this deployment overwrites' : ''}`;
}

;// CONCATENATED MODULE: ./.build/report/narrate.js
/**
 * The story for people, told by the terminal and the job log: every resource once per change of state, and the first failure
 * before anything that it cancelled. What is left out is counted.
 */


class Narrator {
    #states = new Map();
    /** Ids by the status that they ended with. */
    #cancelled = new Map();
    #repeated = 0;
    /** The lines for an event; `seconds` since the start of the run. */
    tell(event, seconds) {
        if (event.type === 'stack-event')
            return this.#stackEvent(event, seconds);
        const rest = event.type === 'stack-finished' ? this.#finish(seconds) : [];
        const words = wordsOf(event, seconds);
        return words === undefined ? rest : [...rest, words];
    }
    #stackEvent(event, seconds) {
        if (this.#isKnown(event)) {
            this.#repeated++;
            return [];
        }
        if (isCancelled(event)) {
            this.#cancelled.set(event.status, [...(this.#cancelled.get(event.status) ?? []), event.id]);
            return [];
        }
        const words = wordsOf(event, seconds);
        const before = isTurn(event) ? this.#whoWasCancelled(seconds) : [];
        return words === undefined ? before : [...before, words];
    }
    /** "Resource creation Initiated" says nothing new; a hook that is against it, or a finer state, does. */
    #isKnown({ id, status, detailedStatus, reason }) {
        const news = reason?.startsWith('hook ') === true ? reason : detailedStatus;
        const isKnown = this.#states.get(id) === status && news === undefined;
        this.#states.set(id, status);
        return isKnown;
    }
    #whoWasCancelled(seconds) {
        const lines = [...this.#cancelled].map(([status, ids]) => {
            const text = `${statusColumn(status)} ${ids.join(', ')}: ${(0,format/* count */.U9)(ids.length, 'resource')} cancelled because of it`;
            return { label: elapsed(seconds), text, tone: 'dim' };
        });
        this.#cancelled.clear();
        return lines;
    }
    #finish(seconds) {
        const cancelled = this.#whoWasCancelled(seconds);
        const repeated = this.#repeated;
        this.#repeated = 0;
        this.#states.clear();
        if (repeated === 0)
            return cancelled;
        const text = `${(0,format/* count */.U9)(repeated, 'event')} left out that told no change of state`;
        return [...cancelled, { label: elapsed(seconds), text, tone: 'dim' }];
    }
}
/** Stopped only because something else failed: "Resource creation cancelled". */
function isCancelled({ status, reason }) {
    return status.endsWith('_FAILED') && reason !== undefined && /\bcancelled\b/i.test(reason);
}
/** From here on, no more is cancelled: a stack has failed or turns back. */
function isTurn({ resourceType, status }) {
    if (resourceType !== 'AWS::CloudFormation::Stack')
        return false;
    return !status.endsWith('_IN_PROGRESS') || status.includes('ROLLBACK');
}


/***/ }),

/***/ 15270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isOfStack),
/* harmony export */   k: () => (/* binding */ Progress)
/* harmony export */ });
/** How far a stack operation is, from its events alone: what is done, what is in work and since when. Pure. */
class Progress {
    #inWork = new Map();
    #done = new Set();
    #status;
    /** Takes events in their order; `now` in milliseconds, of any clock that only goes forward. */
    see(event, now) {
        const { id, resourceType, status } = event;
        if (isOfStack(event)) {
            this.#status = status;
            if (!status.endsWith('_IN_PROGRESS'))
                this.#inWork.clear();
            return;
        }
        const known = this.#inWork.get(id);
        if (!status.endsWith('_IN_PROGRESS')) {
            this.#inWork.delete(id);
            if (!this.isGoingBack)
                this.#done.add(id);
        }
        else if (known?.status !== status)
            this.#inWork.set(id, { id, resourceType, status, since: now });
    }
    /** The stack's own status; undefined before its first event. */
    get status() {
        return this.#status;
    }
    get isGoingBack() {
        return this.#status?.includes('ROLLBACK') === true;
    }
    /** Resources that came to their end before anything was put back. */
    get done() {
        const nested = [...this.#done].filter(id => id.includes('/')).length;
        return { own: this.#done.size - nested, nested };
    }
    /** Longest first. A nested stack is left out while something in it is in work. */
    get inWork() {
        const all = [...this.#inWork.values()];
        return all
            .filter(({ id }) => !all.some(other => other.id.startsWith(`${id}/`)))
            .sort((a, b) => a.since - b.since);
    }
}
/** Whether the event is about the stack as a whole: its ARN has its name, while that of a nested stack has more. */
function isOfStack({ id, resourceType, physicalId }) {
    return resourceType === 'AWS::CloudFormation::Stack' && physicalId?.includes(`:stack/${id}/`) === true;
}


/***/ }),

/***/ 89570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ phaseAfter),
/* harmony export */   h: () => (/* binding */ timelineOf)
/* harmony export */ });
/* harmony import */ var _narrate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56171);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15270);
/** When each resource was worked on, from stack events: bars for a picture, in the times of the server. Pure. */


/** Bars in the order of their beginnings. */
function timelineOf(events) {
    const first = Math.min(...events.map(({ at }) => Date.parse(at)).filter(Number.isFinite));
    const open = new Map();
    const bars = [];
    let phase = 'update';
    let last = 0;
    for (const event of events) {
        const time = Date.parse(event.at) - first;
        if (!Number.isFinite(time))
            continue;
        last = Math.max(last, time);
        phase = phaseAfter(event, phase);
        if ((0,_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfStack */ .K)(event))
            continue;
        const key = event.id;
        if (event.status.endsWith('_IN_PROGRESS')) {
            if (open.has(key))
                continue;
            const bar = {
                id: key,
                resourceType: event.resourceType,
                phase,
                start: time,
                end: time,
                outcome: 'open',
            };
            open.set(key, bar);
            bars.push(bar);
        }
        else {
            const bar = open.get(key);
            if (bar !== undefined)
                Object.assign(bar, { end: time, outcome: outcomeOf(event) });
            open.delete(key);
        }
    }
    for (const bar of open.values())
        bar.end = last;
    return bars.sort((a, b) => a.start - b.start);
}
/** The phase that the stack as a whole has entered with this event; the one before when it has not. */
function phaseAfter(event, before) {
    if (!(0,_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfStack */ .K)(event))
        return before;
    const { status } = event;
    if (status.includes('ROLLBACK'))
        return 'rollback';
    if (status.includes('CLEANUP'))
        return 'cleanup';
    if (status.startsWith('CREATE_'))
        return 'create';
    if (status.startsWith('DELETE_'))
        return 'delete';
    if (status.startsWith('IMPORT_'))
        return 'import';
    return status === 'UPDATE_IN_PROGRESS' ? 'update' : before;
}
function outcomeOf(event) {
    if (!event.status.endsWith('_FAILED'))
        return 'done';
    return (0,_narrate_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .V)(event) ? 'cancelled' : 'failed';
}


/***/ })

};
